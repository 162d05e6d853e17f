//! What is not known: facts about the company, and what nobody or few of the panel could say.

use super::{Point, Points, whose};
use crate::analysis::{Analysis, CandidateAnalysis, FactStand, FactVote, StageReading};
use crate::decision::Decision;
use crate::reading::short;
use crate::say::{capital, count, list, percent};

pub(super) fn unknown(d: &Decision, a: &Analysis, people: &[&CandidateAnalysis]) -> Points {
    let mut points: Vec<Point> = Vec::new();
    if let Some(stage) = &a.stage {
        let open = stage.facts.iter().filter(|f| f.stand == FactStand::Unknown);
        points.extend(open.map(|f| fact(d, stage, f)));
    }
    for c in people {
        let none: Vec<String> = c
            .criteria
            .iter()
            .filter(|row| row.median.is_none())
            .map(|row| format!("“{}”", short(d, &row.criterion)))
            .collect();
        if !none.is_empty() {
            points.push(Point {
                term: format!("{}Nobody could say", whose(d, people, c)),
                text: format!("{}.", list(&none)),
                rests: String::new(),
            });
        }
        let rest = c.settle.iter().filter(|s| {
            let row = c.criteria.iter().find(|row| row.criterion == s.criterion);
            row.is_none_or(|row| row.median.is_some())
        });
        points.extend(rest.map(|s| Point {
            text: format!("{}{}.", whose(d, people, c), capital(s.what.trim_end_matches('.'))),
            ..Point::default()
        }));
        if c.coverage < 1.0 {
            points.push(Point {
                text: format!(
                    "{}Somebody could vouch for {} of what decides, by weight.",
                    whose(d, people, c),
                    percent(c.coverage)
                ),
                ..Point::default()
            });
        }
    }
    Points {
        heading: if points.is_empty() {
            "Nothing that was asked for is unknown".to_owned()
        } else {
            "Not known".to_owned()
        },
        points,
    }
}

/// One fact, and what not knowing it leaves open.
fn fact(d: &Decision, stage: &StageReading, f: &FactVote) -> Point {
    let all: f64 = stage.totals.iter().sum::<f64>() + stage.unknown;
    let title = d.stage.as_ref().and_then(|s| s.fact(f.fact.as_str()));
    let mut text: Vec<String> = Vec::new();
    if !f.missing.is_empty() {
        text.push(format!("{}.", capital(&f.missing)));
    }
    if stage.could_block.contains(&f.fact) {
        text.push("Could stop a hire.".to_owned());
    }
    if f.weight > 0.0 && all > 0.0 {
        let points = (100.0 * f.weight / all).round().max(1.0) as usize;
        text.push(format!(
            "Leaves {} {} of builder share open.",
            count(points),
            if points == 1 { "point" } else { "points" }
        ));
    }
    Point {
        term: title.map_or_else(|| f.fact.to_string(), |fact| fact.title.clone()),
        text: text.join(" "),
        rests: String::new(),
    }
}
