//! Promotion: readiness against two lines, every must-have on evidence; selling strength never counts.

use std::sync::Arc;

use super::{Condition, Flip, Offer, Reason, Recommendation, RecommendationKind as Kind, own_page};
use crate::analysis::{CandidateAnalysis, FloorState};
use crate::decision::Decision;
use crate::rule::promotion::{Lines, Rule, not_met, readiness};
use crate::say::{beside, capital, line, list, percent, percent_beside, points, signed};
use crate::template::Pole;

/// What the sentences speak of.
struct Case {
    readiness: Option<f64>,
    failed: bool,
    lines: Lines,
}

pub(super) fn recommend(d: &Decision, c: &CandidateAnalysis, offers: &[Arc<Offer>]) -> Recommendation {
    let readiness = readiness(c);
    let rule = Rule::of(d, c);
    let case = Case {
        readiness,
        failed: not_met(&c.floors),
        lines: rule.lines,
    };
    let kind = rule.answer_for(c);
    let ends = (kind == Kind::TooLittleEvidence).then(|| rule.ends(readiness, case.failed));
    let (headline, lead) = match ends {
        Some(ends) => withheld(d, c, d.called(&c.candidate), &rule, ends),
        None if own_page::refuses(d, c) => own_page::refusal(d.called(&c.candidate)),
        None => sentences(kind, d.called(&c.candidate), &case),
    };
    let flips = flips(d, c, &rule, readiness, kind);
    Recommendation {
        kind,
        candidate: Some(c.candidate.clone()),
        near_tie: None,
        ends,
        headline,
        lead,
        reasons: own_page::reason(d, c, d.called(&c.candidate))
            .into_iter()
            .chain(reasons(d, c, &case))
            .collect(),
        conditions: own_page::conditions(d, c, d.called(&c.candidate), kind)
            .into_iter()
            .chain(conditions(d, c, kind))
            .collect(),
        flips_say: if kind == Kind::TooLittleEvidence {
            String::new()
        } else {
            flips_say(d, &flips)
        },
        flips,
        settle: if kind == Kind::TooLittleEvidence {
            c.settle.clone()
        } else {
            Vec::new()
        },
        // A "no" always carries the IC-track alternative; a yes shows it too, because it is the other honest option.
        alternatives: offers.to_vec(),
        tests: if kind == Kind::Trial {
            d.template.tests.iter().map(|t| t.id.clone()).collect()
        } else {
            Vec::new()
        },
        look_again_months: match kind {
            Kind::Trial => vec![3],
            Kind::HonourAsSenior => vec![12],
            Kind::Promote | Kind::Develop => vec![6],
            _ => Vec::new(),
        },
    }
}

fn sentences(kind: Kind, who: &str, case: &Case) -> (String, String) {
    let Lines {
        promote,
        trial,
        develop,
        ..
    } = case.lines;
    let lines = [promote, trial, develop];
    let now = case
        .readiness
        .map_or_else(|| "unknown".to_owned(), |at| beside(at, &lines));
    let scale = format!("A trial opens at {}, promotion at {}.", line(trial), line(promote));
    let (headline, lead) = match kind {
        Kind::Promote => (
            format!("Promote. {who} already leads."),
            format!(
                "Readiness is {now}; promotion opens at {}, and every must-have is met on evidence. Selling is not in that number.",
                line(promote)
            ),
        ),
        Kind::Trial => (
            format!("Trial. Let {who} lead two people for a quarter."),
            format!("Readiness is {now}. {scale} Selling is not in that number."),
        ),
        Kind::Develop if case.failed => (
            format!("Develop first. {who} is not ready to lead yet."),
            format!("Readiness is {now}, and a must-have is not met: that caps the answer at “not now”. {scale}"),
        ),
        Kind::Develop => (
            format!("Develop first. {who} is not ready to lead yet."),
            format!("Readiness is {now}. {scale} Selling is not in that number."),
        ),
        // The rule has one more: below the line from which development is worth a date.
        _ => (
            format!("Honour {who} as a senior seller."),
            format!(
                "Readiness is {now}; below {} a date would be a promise nobody can keep. {scale} Selling is not in that number.",
                line(develop)
            ),
        ),
    };
    (headline, lead)
}

/// What an answer that is withheld says: why, and what it comes to at either end.
fn withheld(
    d: &Decision,
    c: &CandidateAnalysis,
    who: &str,
    rule: &Rule,
    (worst, best): (Kind, Kind),
) -> (String, String) {
    let marked = rule.lacks_no_marks().then_some(c.floors.as_slice());
    let ends = super::ends_say(marked, worst.quoted(), best.quoted());
    let lead = if let Some(floors) = marked {
        format!("{}. {ends}", capital(&super::open_say(d, floors)))
    } else {
        format!(
            "Somebody could vouch for {} of what readiness weighs; below {}, or with a must-have nobody could vouch for, no answer would be \
             honest. {ends}",
            percent_beside(c.coverage, &[rule.lines.coverage]),
            percent(rule.lines.coverage)
        )
    };
    let headline = match marked {
        Some(floors) if super::only_disputed(floors) => {
            format!("The raters do not agree whether {who} is ready.")
        }
        _ => format!("Too little evidence to say whether {who} is ready."),
    };
    (headline, lead)
}

fn reasons(d: &Decision, c: &CandidateAnalysis, case: &Case) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(side) = c.pole(Pole::B)
        && let Some(value) = side.value
    {
        let lines = [case.lines.promote, case.lines.trial, case.lines.develop];
        let text = format!(
            "Readiness is {} from {} of {} marks; with every “no evidence” at 1 it would be {}, at 5 it would be {}.",
            beside(value, &lines),
            side.given,
            side.asked,
            beside(side.if_worst, &lines),
            beside(side.if_best, &lines)
        );
        reasons.push(
            Reason::new("readiness", text)
                .with("value", value)
                .with("if_worst", side.if_worst)
                .with("if_best", side.if_best)
                .with("coverage", side.coverage)
                .with("trial_from", case.lines.trial)
                .with("promote_from", case.lines.promote),
        );
    }
    reasons.extend(super::floor_reasons(d, &c.floors));
    if let Some(gap) = &c.pedestal
        && gap.warns
    {
        let text = format!(
            "Pedestal gap {}{}: sells {}, leads {}. A star at the job they would leave; it warns from {}.",
            beside(gap.gap, &[gap.warns_from]),
            gap.interval.map_or_else(String::new, |(low, high)| format!(
                " (95% interval {} to {})",
                signed(low),
                signed(high)
            )),
            points(gap.strength),
            points(gap.readiness),
            points(gap.warns_from)
        );
        reasons.push(
            Reason::new("pedestal_gap", text)
                .with("gap", gap.gap)
                .with("warns_from", gap.warns_from),
        );
        reasons.extend(d.template.gap_says.clone().map(|text| Reason::new("gap_says", text)));
    }
    reasons.extend(super::flag_reasons(d, c));
    let thin: Vec<_> = c
        .criteria
        .iter()
        .filter(|r| r.thin)
        .map(|r| r.criterion.clone())
        .collect();
    if !thin.is_empty() {
        let text = format!(
            "{} of {} criteria were seen by two raters or fewer.",
            thin.len(),
            c.criteria.len()
        );
        reasons.push(Reason::new("thin", text).on(thin));
    }
    reasons
}

fn conditions(d: &Decision, c: &CandidateAnalysis, kind: Kind) -> Vec<Condition> {
    let title = |id: &str| {
        d.template
            .criterion(id)
            .map_or_else(|| id.to_owned(), |c| c.title.clone())
    };
    let mut conditions: Vec<Condition> = Vec::new();
    if kind == Kind::Trial {
        conditions.extend(d.template.tests.iter().map(|t| Condition {
            text: format!("{}: {}", t.title, t.how),
            criterion: None,
        }));
    }
    if matches!(kind, Kind::Develop | Kind::HonourAsSenior) && !own_page::refuses(d, c) {
        for floor in c.floors.iter().filter(|f| f.state == FloorState::NotMet) {
            let text = format!(
                "{} reaches a panel median of {}, on evidence.",
                title(floor.criterion.as_str()),
                points(floor.min)
            );
            conditions.push(Condition {
                text,
                criterion: Some(floor.criterion.clone()),
            });
        }
    }
    if matches!(kind, Kind::Develop | Kind::Trial | Kind::Promote) {
        let on_b = |id: &str| {
            d.template
                .criterion(id)
                .is_some_and(|c| d.template.pole(Pole::B).is_some_and(|s| s.id == c.side))
        };
        let mut weak: Vec<_> = c
            .criteria
            .iter()
            .filter(|r| on_b(r.criterion.as_str()) && r.median.is_some_and(|m| m < 3.0))
            .filter(|r| !conditions.iter().any(|k| k.criterion.as_ref() == Some(&r.criterion)))
            .collect();
        weak.sort_by(|a, b| a.median.unwrap_or(5.0).total_cmp(&b.median.unwrap_or(5.0)));
        conditions.extend(weak.into_iter().take(2).map(|r| Condition {
            text: format!(
                "Coaching on “{}”, rated again before the next look.",
                title(r.criterion.as_str())
            ),
            criterion: Some(r.criterion.clone()),
        }));
    }
    conditions
}

/// One point up or down on each criterion's median, through the same rule.
fn flips(d: &Decision, c: &CandidateAnalysis, rule: &Rule, readiness: Option<f64>, now: Kind) -> Vec<Flip> {
    if now == Kind::TooLittleEvidence {
        return Vec::new();
    }
    let Some(side) = d.template.pole(Pole::B) else {
        return Vec::new();
    };
    let known: f64 = known_weight(d, c, &side.id);
    let mut flips = Vec::new();
    let mut floors = c.floors.clone();
    for (criterion, row) in d.template.criteria.iter().zip(&c.criteria) {
        let Some(from) = row.median else { continue };
        for to in [(from + 1.0).min(5.0), (from - 1.0).max(1.0)] {
            let mut moved = readiness;
            if criterion.side == side.id && known > 0.0 {
                moved = readiness.map(|r| r + row.weight * (to - from) / known);
            }
            let floor = floors.iter().position(|f| f.criterion == row.criterion);
            if let Some(floor) = floor {
                floors[floor].move_median(to);
            }
            let gives = rule.answer(moved, not_met(&floors));
            if let Some(floor) = floor {
                floors[floor].clone_from(&c.floors[floor]);
            }
            if gives != now && (to - from).abs() > 0.0 {
                let (candidate, criterion) = (c.candidate.clone(), row.criterion.clone());
                flips.push(Flip {
                    candidate,
                    criterion,
                    from,
                    to,
                    gives,
                });
            }
        }
    }
    flips
}

fn known_weight(d: &Decision, c: &CandidateAnalysis, side: &str) -> f64 {
    let rows = d.template.criteria.iter().zip(&c.criteria);
    rows.filter(|(k, row)| k.side == side && row.median.is_some())
        .map(|(_, row)| row.weight)
        .sum()
}

fn flips_say(d: &Decision, flips: &[Flip]) -> String {
    let title = |f: &Flip| {
        d.template
            .criterion(f.criterion.as_str())
            .map_or("", |c| c.short.as_str())
            .to_owned()
    };
    let pick = |up: bool| -> Vec<String> {
        flips
            .iter()
            .filter(|f| (f.to > f.from) == up)
            .map(|f| format!("“{}”", title(f)))
            .collect()
    };
    let (up, down) = (pick(true), pick(false));
    let some = |names: Vec<String>| match names.len() {
        n if n > 3 => format!("any of {n} criteria"),
        _ => list(&names),
    };
    match (up.is_empty(), down.is_empty()) {
        (true, true) => "No single criterion moved by one point changes the answer.".to_owned(),
        (false, true) => format!("One point more on {} changes the answer.", some(up)),
        (true, false) => format!("One point less on {} changes the answer.", some(down)),
        (false, false) => format!(
            "One point more on {} or one less on {} changes the answer.",
            some(up),
            some(down)
        ),
    }
}
