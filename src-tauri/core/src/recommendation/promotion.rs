//! Promotion: readiness against two lines, every must-have on evidence; selling strength never counts.

use std::sync::Arc;

use super::words::{first_name, list, percent, points};
use super::{Condition, Flip, Offer, Reason, Recommendation, RecommendationKind as Kind};
use crate::analysis::reaches;
use crate::analysis::{CandidateAnalysis, FloorReading, FloorState};
use crate::decision::Decision;
use crate::template::Pole;

/// Everything the answer depends on but readiness and floors, so that "what if" and every draw ask the rule that "what is" asks.
pub(crate) struct Rule {
    /// The lines drawn.
    pub(crate) lines: Lines,
    coverage: f64,
    unrated: bool,
    unproven: bool,
}

/// The lines drawn, from the card or the user's own.
#[derive(Clone, Copy)]
pub(crate) struct Lines {
    pub(crate) promote: f64,
    pub(crate) trial: f64,
    pub(crate) develop: f64,
    coverage: f64,
}

fn lines(d: &Decision) -> Lines {
    // The reader guarantees these for a promotion card; a line that is missing is one nobody reaches.
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    Lines {
        promote: line("promote_from"),
        trial: line("trial_from"),
        develop: line("develop_from"),
        coverage: line("coverage_from"),
    }
}

impl Rule {
    /// The rule for one candidate.
    pub(crate) fn of(d: &Decision, c: &CandidateAnalysis) -> Self {
        let any = |state| c.floors.iter().any(|f| f.state == state);
        Self {
            lines: lines(d),
            coverage: c.coverage,
            unrated: any(FloorState::Unrated),
            unproven: any(FloorState::Unproven),
        }
    }

    /// The answer for a readiness, with a must-have not met or all of them met.
    pub(crate) fn answer(&self, readiness: Option<f64>, not_met: bool) -> Kind {
        let Some(readiness) = readiness else {
            return Kind::TooLittleEvidence;
        };
        if !reaches(self.coverage, self.lines.coverage) || self.unrated {
            return Kind::TooLittleEvidence;
        }
        if reaches(readiness, self.lines.trial) && !not_met {
            if self.unproven {
                return Kind::TooLittleEvidence;
            }
            return if reaches(readiness, self.lines.promote) {
                Kind::Promote
            } else {
                Kind::Trial
            };
        }
        if reaches(readiness, self.lines.develop) {
            Kind::Develop
        } else {
            Kind::HonourAsSenior
        }
    }
}

fn not_met(floors: &[FloorReading]) -> bool {
    floors.iter().any(|f| f.state == FloorState::NotMet)
}

/// What the sentences speak of.
struct Case {
    readiness: Option<f64>,
    coverage: f64,
    failed: bool,
    lines: Lines,
}

pub(super) fn recommend(d: &Decision, c: &CandidateAnalysis, name: &str, offers: &[Arc<Offer>]) -> Recommendation {
    let readiness = c.pole(Pole::B).and_then(|s| s.value);
    let rule = Rule::of(d, c);
    let case = Case {
        readiness,
        coverage: c.coverage,
        failed: not_met(&c.floors),
        lines: rule.lines,
    };
    let kind = rule.answer(readiness, case.failed);
    let (headline, lead) = sentences(kind, first_name(name), &case);
    let flips = flips(d, c, &rule, readiness, kind);
    Recommendation {
        kind,
        candidate: Some(c.candidate.clone()),
        headline,
        lead,
        reasons: reasons(d, c, &case),
        conditions: conditions(d, c, kind),
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
    let now = case.readiness.map_or_else(|| "unknown".to_owned(), points);
    let scale = format!("A trial opens at {}, promotion at {}.", points(trial), points(promote));
    let (headline, lead) = match kind {
        Kind::Promote => (
            format!("Promote. {who} already leads."),
            format!(
                "Readiness is {now}; promotion opens at {}, and every must-have is met on evidence. Selling is not in that number.",
                points(promote)
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
        Kind::HonourAsSenior => (
            format!("Honour {who} as a senior seller."),
            format!(
                "Readiness is {now}; below {} a date would be a promise nobody can keep. {scale} Selling is not in that number.",
                points(develop)
            ),
        ),
        _ => (
            format!("Too little evidence to say whether {who} is ready."),
            format!(
                "{} of the marks on readiness were given; below {}, or with a must-have nobody could vouch for, no answer would be honest.",
                percent(case.coverage),
                percent(case.lines.coverage)
            ),
        ),
    };
    (headline, lead)
}

fn reasons(d: &Decision, c: &CandidateAnalysis, case: &Case) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(side) = c.pole(Pole::B)
        && let Some(value) = side.value
    {
        let text = format!(
            "Readiness is {} from {} of {} marks; with every “no evidence” at 1 it would be {}, at 5 it would be {}.",
            points(value),
            side.given,
            side.asked,
            points(side.if_worst),
            points(side.if_best)
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
            "Pedestal gap {}: sells {}, leads {}. A star at the job they would leave; it warns from {}.",
            points(gap.gap),
            points(gap.strength),
            points(gap.readiness),
            points(gap.warns_from)
        );
        reasons.push(
            Reason::new("pedestal_gap", text)
                .with("gap", gap.gap)
                .with("warns_from", gap.warns_from),
        );
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
    if matches!(kind, Kind::Develop | Kind::HonourAsSenior) {
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
