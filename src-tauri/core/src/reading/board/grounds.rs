//! Why: the criteria and facts that carry an answer, each with the piece of evidence that shows it best.

use super::{Point, Points, Way, by_stage, decides, way, whose};
use crate::analysis::{Analysis, CandidateAnalysis, CriterionScore, FloorState, sealed};
use crate::decision::{Decision, Wish};
use crate::rating::{Evidence, Subject};
use crate::reading::{finding, title};
use crate::recommendation::Recommendation;
use crate::say::{points, short_date};
use crate::template::Vote;

/// Criteria that are named for an answer that goes one way. Our judgement, as below: a board reads three.
const NAMED: usize = 3;
/// The same for each way where it goes neither.
const EACH_WAY: usize = 2;
/// Facts that are named where the facts decide alone.
const FACTS: usize = 5;
/// What is better than this speaks for somebody, what is worse against: the middle of the scale.
const MIDDLE: f64 = 3.0;

pub(super) fn why(d: &Decision, a: &Analysis, r: &Recommendation, people: &[&CandidateAnalysis]) -> Points {
    let mut found = company(d, a);
    found.extend(own_page(d, people));
    if let Some(differ) = r.reasons.iter().find(|reason| reason.code == "differ") {
        found.push(Point {
            text: differ.text.clone(),
            ..Point::default()
        });
    }
    for c in people {
        let named = picked(d, c, way(r.kind));
        found.extend(named.into_iter().map(|row| of_criterion(d, people, c, row)));
    }
    let heading = match people {
        [one] if way(r.kind) == Way::For => format!("Why {}", d.called(&one.candidate)),
        _ => "Why".to_owned(),
    };
    Points { heading, points: found }
}

/// What the facts about the company say: in one point, or fact by fact where they decide alone.
fn company(d: &Decision, a: &Analysis) -> Vec<Point> {
    let Some(stage) = &a.stage else { return Vec::new() };
    let known = stage.facts.iter().filter_map(|f| f.known.as_ref());
    let newest = known.clone().map(|k| k.on).max();
    let rests = newest.map_or_else(
        || "no fact is known".to_owned(),
        |on| {
            format!(
                "{} of {} facts known, the newest of {}",
                known.clone().count(),
                stage.facts.len(),
                short_date(on)
            )
        },
    );
    let mut found = vec![Point {
        term: finding::stage(stage),
        text: String::new(),
        rests,
    }];
    if by_stage(a) {
        let mut against: Vec<_> = stage.facts.iter().filter(|f| f.vote == Some(Vote::NotYet)).collect();
        against.sort_by_key(|f| !stage.blockers.contains(&f.fact));
        found.extend(against.into_iter().take(FACTS).map(|f| {
            Point {
                term: d
                    .stage
                    .as_ref()
                    .and_then(|s| s.fact(f.fact.as_str()))
                    .map_or_else(|| f.fact.to_string(), |fact| fact.title.clone()),
                text: f.value.clone(),
                rests: f
                    .known
                    .as_ref()
                    .map_or_else(String::new, |k| format!("{}, {}", k.source, short_date(k.on))),
            }
        }));
    }
    found
}

/// What they said of wanting it, where that decides.
fn own_page(d: &Decision, people: &[&CandidateAnalysis]) -> Vec<Point> {
    let said = people.iter().filter_map(|c| {
        let page = d.own_pages.get(&c.candidate)?;
        (page.wish == Some(Wish::No)).then(|| Point {
            term: format!("{} was asked, and says “No”", d.called(&c.candidate)),
            text: if page.miss.is_empty() {
                String::new()
            } else {
                format!("Would miss: {}", page.miss)
            },
            rests: page.walked.map_or_else(
                || "their own page".to_owned(),
                |on| format!("their own page; walked through the week on {}", short_date(on)),
            ),
        })
    });
    said.collect()
}

/// The criteria that carry the answer most: by how far the median lies from the middle, and what it weighs; must-haves that fail first.
fn picked<'a>(d: &Decision, c: &'a CandidateAnalysis, way: Way) -> Vec<&'a CriterionScore> {
    let pull = |row: &CriterionScore| row.weight * (row.median.unwrap_or(MIDDLE) - MIDDLE);
    let failed = |row: &CriterionScore| {
        let floor = c.floors.iter().find(|f| f.criterion == row.criterion);
        floor.is_some_and(|f| f.state != FloorState::Met)
    };
    let mut rows: Vec<&CriterionScore> = c
        .criteria
        .iter()
        .filter(|row| row.median.is_some() && decides(d, row.criterion.as_str()))
        .collect();
    rows.sort_by(|x, y| pull(y).total_cmp(&pull(x)));
    let up = |most: usize| rows.iter().copied().filter(|row| pull(row) > 0.0).take(most);
    let down = |most: usize| {
        let mut low: Vec<&CriterionScore> = rows
            .iter()
            .rev()
            .copied()
            .filter(|row| pull(row) < 0.0 || failed(row))
            .collect();
        low.sort_by_key(|row| !failed(row));
        low.into_iter().take(most)
    };
    match way {
        Way::For => up(NAMED).collect(),
        Way::Against => down(NAMED).collect(),
        Way::Both => {
            let low: Vec<_> = down(EACH_WAY).collect();
            let high = up(EACH_WAY).filter(|row| !low.iter().any(|l| l.criterion == row.criterion));
            high.chain(low.iter().copied()).collect()
        }
    }
}

fn of_criterion(d: &Decision, people: &[&CandidateAnalysis], c: &CandidateAnalysis, row: &CriterionScore) -> Point {
    let median = row.median.map_or_else(String::new, |m| format!("median {}", points(m)));
    let (text, rests) = match best(d, c, row) {
        Some((piece, late)) => (
            piece.text.clone(),
            format!(
                "{}, {}{}; {median}",
                piece.kind.label(),
                short_date(piece.on),
                if late { ", came late" } else { "" }
            ),
        ),
        None => (String::new(), format!("{median}; nothing was written down")),
    };
    Point {
        term: format!("{}{}", whose(d, people, c), title(d, &row.criterion)),
        text,
        rests,
    }
}

/// The piece that shows a median best: of a mark near it, of the strongest kind, the newest; and whether it came late.
fn best<'a>(d: &'a Decision, c: &CandidateAnalysis, row: &CriterionScore) -> Option<(&'a Evidence, bool)> {
    let median = row.median?;
    let subject = Subject::candidate(c.candidate.clone());
    let mut all: Vec<(f64, &Evidence, bool)> = Vec::new();
    for sheet in sealed(d, &subject) {
        let Some(rating) = sheet.ratings.get(&row.criterion) else {
            continue;
        };
        let Some(level) = rating.answer.as_ref().and_then(crate::rating::Answer::level) else {
            continue;
        };
        let off = (f64::from(level) - median).abs();
        all.extend(rating.evidence.iter().map(|e| (off, e, false)));
        all.extend(rating.late.iter().map(|e| (off, e, true)));
    }
    // Stable: of equals the first on the panel's list is shown.
    all.sort_by(|x, y| {
        x.0.total_cmp(&y.0)
            .then(y.1.kind.strength().cmp(&x.1.kind.strength()))
            .then(y.1.on.cmp(&x.1.on))
    });
    all.first().map(|(_, piece, late)| (*piece, *late))
}
