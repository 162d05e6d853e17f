//! First sales leader: the stage first, then the person for that stage, then the founder's own side.

mod reasons;

use super::words::{count, first_name, name, points};
use super::{Condition, Flip, Recommendation, RecommendationKind as Kind, offers};
use crate::analysis::{
    Analysis, CandidateAnalysis, FloorState, FounderItem, FounderState, Settle, StageVerdict, reaches,
};
use crate::decision::Decision;
use crate::id::CandidateId;

/// One candidate, against the lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Eligible,
    NotThisPerson,
    Thin,
}

pub(super) fn recommend(d: &Decision, a: &Analysis) -> Recommendation {
    let best = best(d, a);
    let kind = decide(a, best);
    let who = best.map(|(c, _)| c);
    let (headline, lead) = sentences(d, a, kind, who);
    let flips = flips(d, a, kind, best);
    Recommendation {
        kind,
        candidate: if kind.names_somebody() {
            who.map(|c| c.candidate.clone())
        } else {
            None
        },
        headline,
        lead,
        reasons: reasons::reasons(d, a, who),
        conditions: conditions(d, a, kind),
        flips_say: flips_say(d, &flips, kind),
        flips,
        settle: if kind == Kind::TooLittleEvidence {
            settle(d, a, who)
        } else {
            Vec::new()
        },
        alternatives: offers(d),
        tests: Vec::new(),
        look_again_months: match kind {
            Kind::FounderKeepsSelling | Kind::NotThisPerson => vec![3],
            Kind::HireWithRedecision => vec![6, 12],
            Kind::Hire => vec![12],
            Kind::RightPersonWrongConditions => vec![1],
            _ => Vec::new(),
        },
    }
}

/// The candidate the answer is about: the best ranked who is eligible, else the best ranked. One whose evidence is thin
/// and who ranks first stays first: passing over them would be an answer too.
fn best<'a>(d: &Decision, a: &'a Analysis) -> Option<(&'a CandidateAnalysis, Standing)> {
    let ranked = || {
        a.ranking
            .iter()
            .filter_map(|id| a.candidates.iter().find(|c| c.candidate == *id))
    };
    let first = ranked().next()?;
    match standing(d, first) {
        Standing::NotThisPerson => {
            let other = ranked()
                .map(|c| (c, standing(d, c)))
                .find(|(_, s)| *s != Standing::NotThisPerson);
            Some(other.unwrap_or((first, Standing::NotThisPerson)))
        }
        other => Some((first, other)),
    }
}

fn standing(d: &Decision, c: &CandidateAnalysis) -> Standing {
    let state = |s| c.floors.iter().any(|f| f.state == s);
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    let Some(suitability) = c.fit.as_ref().and_then(|f| f.suitability) else {
        return Standing::Thin;
    };
    if !reaches(c.coverage, line("coverage_from")) || state(FloorState::Unrated) {
        Standing::Thin
    } else if state(FloorState::NotMet) || !reaches(suitability, line("hire_from")) {
        Standing::NotThisPerson
    } else if state(FloorState::Unproven) {
        Standing::Thin
    } else {
        Standing::Eligible
    }
}

fn decide(a: &Analysis, best: Option<(&CandidateAnalysis, Standing)>) -> Kind {
    let Some(stage) = &a.stage else {
        return Kind::TooLittleEvidence;
    };
    if stage.stops_hire() {
        return Kind::FounderKeepsSelling;
    }
    match best {
        None | Some((_, Standing::Thin)) => Kind::TooLittleEvidence,
        Some((_, Standing::NotThisPerson)) => Kind::NotThisPerson,
        Some((_, Standing::Eligible)) => {
            let wrong = a
                .founder
                .as_ref()
                .is_some_and(|f| f.state == FounderState::Unrated || reaches(f.open as f64, f.wrong_from));
            if wrong {
                Kind::RightPersonWrongConditions
            } else if stage.at_low == stage.at_high && stage.at_low != StageVerdict::Between {
                Kind::Hire
            } else {
                Kind::HireWithRedecision
            }
        }
    }
}

fn sentences(d: &Decision, a: &Analysis, kind: Kind, who: Option<&CandidateAnalysis>) -> (String, String) {
    let full = who.map(|c| name(d, &c.candidate)).unwrap_or_default();
    let fit = who
        .and_then(|c| c.fit.as_ref())
        .and_then(|f| f.suitability)
        .map_or_else(|| "unknown".to_owned(), points);
    let line = d.threshold("hire_from").map_or_else(String::new, points);
    let pole = match a.stage.as_ref().and_then(|s| s.by_votes) {
        Some(StageVerdict::Scaler) => "scaler",
        _ => "builder",
    };
    match kind {
        Kind::FounderKeepsSelling => (
            "Nobody yet. You keep selling.".to_owned(),
            "The facts say there is no motion to hand over. Hire two reps first and make them win; a leader hired now would have nothing to lead.".to_owned(),
        ),
        Kind::Hire => (
            format!("Hire {full}, a {pole} for the company you are today."),
            format!("Suitability for today's stage is {fit}; a hire opens at {line}. Every must-have is met on evidence, and your own side is ready."),
        ),
        Kind::HireWithRedecision => (
            format!("Hire {full}, and decide again on a date."),
            format!("Suitability for today is {fit}; a hire opens at {line}. The facts leave room for another verdict, so put the date of the next count into the offer."),
        ),
        Kind::RightPersonWrongConditions => {
            let open = a.founder.as_ref().map_or(0, |f| f.open);
            let state = a.founder.as_ref().map(|f| f.state);
            let lead = match state {
                Some(FounderState::Unrated) => format!(
                    "{full} reaches {fit} in all, but nobody has filled in the founder's card: whether you are ready is unknown."
                ),
                Some(FounderState::NotYet) => format!(
                    "{full} reaches {fit} in all, but your own side is not ready: {} items are open. An offer now would set the hire up to fail.",
                    count(open)
                ),
                _ => format!(
                    "{full} reaches {fit} in all for today's stage. Hire once the {} open items on your own side are met.",
                    count(open)
                ),
            };
            ("Right person, wrong conditions.".to_owned(), lead)
        }
        Kind::NotThisPerson => {
            let several = a.candidates.len() > 1;
            let headline = if several { "Not these people.".to_owned() } else { format!("Not this person: {full}.") };
            (headline, format!("{full} comes closest with {fit}. A hire opens at {line} with every must-have met on evidence."))
        }
        _ if a.stage.as_ref().is_some_and(|s| s.share_used.is_none()) => (
            "Too little is known about the company to say whom it needs.".to_owned(),
            "No fact votes yet. Whether a builder or a scaler fits depends on the company of today, not on the candidate.".to_owned(),
        ),
        _ => (
            "Too little evidence to rank these people.".to_owned(),
            format!("{full} would come first, but the evidence is too thin for an honest answer."),
        ),
    }
}

fn conditions(d: &Decision, a: &Analysis, kind: Kind) -> Vec<Condition> {
    let mut conditions = Vec::new();
    if matches!(
        kind,
        Kind::Hire | Kind::HireWithRedecision | Kind::RightPersonWrongConditions
    ) && let (Some(founder), Some(card)) = (&a.founder, &d.founder_card)
    {
        let open = founder.items.iter().filter(|i| i.is_open());
        conditions.extend(open.map(|item: &FounderItem| {
            Condition {
                text: card
                    .criterion(item.criterion.as_str())
                    .map_or_else(String::new, |c| c.title.clone()),
                criterion: Some(item.criterion.clone()),
            }
        }));
    }
    if kind == Kind::HireWithRedecision {
        let text = "Count the facts again on the agreed date: below a builder share of 50% the scaler's card decides.";
        conditions.push(Condition {
            text: text.to_owned(),
            criterion: None,
        });
    }
    conditions
}

fn settle(d: &Decision, a: &Analysis, who: Option<&CandidateAnalysis>) -> Vec<Settle> {
    let stage_open = a.stage.as_ref().is_none_or(|s| s.share_used.is_none());
    if stage_open {
        let mut facts: Vec<_> = d.stage.iter().flat_map(|s| &s.facts).collect();
        facts.sort_by(|x, y| {
            (y.blocks, y.weight)
                .partial_cmp(&(x.blocks, x.weight))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let named = facts.into_iter().take(3);
        return named
            .map(|f| Settle {
                criterion: f.id.as_str().into(),
                swing: f.weight,
                what: format!("{}: a fact with its date and source", f.title),
            })
            .collect();
    }
    let who_name = who.map(|c| name(d, &c.candidate)).unwrap_or_default();
    let named = who.map(|c| c.settle.clone()).unwrap_or_default();
    named
        .into_iter()
        .map(|s| Settle {
            what: format!("{who_name}: {}", s.what),
            ..s
        })
        .collect()
}

/// One point up or down on one criterion of the leading candidate, through the whole analysis again.
fn flips(d: &Decision, a: &Analysis, now: Kind, best: Option<(&CandidateAnalysis, Standing)>) -> Vec<Flip> {
    let Some((leader, _)) = best else { return Vec::new() };
    if matches!(now, Kind::TooLittleEvidence | Kind::FounderKeepsSelling) {
        return Vec::new();
    }
    let mut flips = Vec::new();
    for (index, row) in leader.criteria.iter().enumerate() {
        let Some(from) = row.median else { continue };
        for to in [(from + 1.0).min(5.0), (from - 1.0).max(1.0)] {
            if (to - from).abs() < f64::EPSILON {
                continue;
            }
            let mut moved = a.clone();
            let Some(c) = moved.candidates.iter_mut().find(|c| c.candidate == leader.candidate) else {
                continue;
            };
            c.move_median(d, index, to, a.stage.as_ref());
            moved.rank_again();
            let then = self::best(d, &moved);
            let gives = decide(&moved, then);
            let other = then.map(|(c, _)| c.candidate.clone()) != Some(leader.candidate.clone());
            if gives != now || other {
                flips.push(Flip {
                    candidate: leader.candidate.clone(),
                    criterion: row.criterion.clone(),
                    from,
                    to,
                    gives,
                });
            }
        }
    }
    flips
}

fn flips_say(d: &Decision, flips: &[Flip], kind: Kind) -> String {
    let who = |id: &CandidateId| first_name(&name(d, id)).to_owned();
    match flips {
        [] if matches!(kind, Kind::TooLittleEvidence | Kind::FounderKeepsSelling) => String::new(),
        [] => "No single criterion moved by one point changes the answer.".to_owned(),
        [first, ..] => {
            let mut names: Vec<_> = flips.iter().map(|f| f.criterion.as_str()).collect();
            names.dedup();
            let title = d
                .template
                .criterion(first.criterion.as_str())
                .map_or("", |c| c.short.as_str());
            match names.len() {
                1 => format!(
                    "One point on “{title}” for {} changes the answer.",
                    who(&first.candidate)
                ),
                n => format!(
                    "One point on any of {n} criteria for {} changes the answer.",
                    who(&first.candidate)
                ),
            }
        }
    }
}
