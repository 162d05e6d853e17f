//! First sales leader: the stage first, then the person for that stage, then the founder's own side.

mod best_of;
mod near_tie;
mod reasons;
pub(crate) mod stage;

use super::{Condition, Flip, Recommendation, RecommendationKind as Kind, offers, own_page};
use crate::analysis::{Analysis, CandidateAnalysis, FounderItem, FounderState, Settle, StageAnswer, StageVerdict};
use crate::decision::Decision;
use crate::doubt;
use crate::id::CandidateId;
use crate::rule::first_leader::Rule;
use crate::say::{beside, count, heading, points};

pub(super) fn recommend(d: &Decision, a: &Analysis) -> Recommendation {
    let rule = Rule::of(d, a);
    let (best, kind) = rule.as_ref().map_or((None, Kind::TooLittleEvidence), |r| r.read(a));
    if let Some((tie, unsure)) = doubt::near_tie(d, a) {
        return near_tie::recommend(d, a, tie, unsure);
    }
    // Where the company's facts decide alone, nobody is put before anybody.
    let by_stage = a.stage.as_ref().and_then(|s| stage::sentences(d, s));
    let best = best.filter(|_| by_stage.is_none());
    let who = best.map(|i| &a.candidates[i]);
    let withheld = rule.as_ref().zip(best).filter(|_| kind == Kind::TooLittleEvidence);
    let ends = withheld.map(|(rule, best)| rule.ends(a, best));
    let (headline, mut lead) = by_stage.unwrap_or_else(|| sentences(d, a, kind, who));
    if let (Some((rule, best)), Some([worst, at_best]), Some(who)) = (withheld, ends, who) {
        let named = |(whom, kind): (Option<usize>, Kind)| match whom.filter(|i| kind.names_somebody() && *i != best) {
            Some(other) => format!("{} for {}", kind.quoted(), d.name_of(&a.candidates[other].candidate)),
            None => kind.quoted().to_owned(),
        };
        let marked = rule.lacks_no_marks(best).then_some(who.floors.as_slice());
        if let Some(floors) = marked {
            lead = format!(
                "{} would come first, but {}.",
                d.name_of(&who.candidate),
                super::open_say(d, floors)
            );
        }
        lead = format!("{lead} {}", super::ends_say(marked, &named(worst), &named(at_best)));
    }
    let ends = ends.map(|[worst, best]| (worst.1, best.1));
    let flips = rule.map_or_else(Vec::new, |rule| flips(d, a, &rule, kind, best));
    Recommendation {
        kind,
        candidate: if kind.names_somebody() {
            who.map(|c| c.candidate.clone())
        } else {
            None
        },
        near_tie: None,
        ends,
        headline,
        lead,
        reasons: reasons::reasons(d, a, who),
        conditions: conditions(d, a, kind)
            .into_iter()
            .chain(
                who.filter(|_| kind.names_somebody())
                    .into_iter()
                    .flat_map(|c| own_page::leader_conditions(d, a, c)),
            )
            .collect(),
        flips_say: flips_say(d, &flips, kind),
        flips,
        settle: if kind == Kind::TooLittleEvidence {
            settle(d, a, who)
        } else {
            Vec::new()
        },
        alternatives: a
            .stage
            .iter()
            .flat_map(|s| stage::instead(d, s))
            .chain(offers(d))
            .collect(),
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

fn sentences(d: &Decision, a: &Analysis, kind: Kind, who: Option<&CandidateAnalysis>) -> (String, String) {
    let full = who.map(|c| d.name_of(&c.candidate)).unwrap_or_default();
    let from = d.threshold("hire_from");
    let fit = who
        .and_then(|c| c.fit.as_ref())
        .and_then(|f| f.suitability)
        .map_or_else(|| "unknown".to_owned(), |at| beside(at, from.as_slice()));
    let line = from.map_or_else(String::new, points);
    let pole = match a.stage.as_ref().and_then(|s| s.by_votes) {
        Some(StageVerdict::Scaler) => "scaler",
        _ => "builder",
    };
    if a.candidates.is_empty() && !d.gone.is_empty() {
        return (
            heading::NOBODY_LEFT.to_owned(),
            "There is nobody to recommend. Take somebody back in, or begin another round.".to_owned(),
        );
    }
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
            if a.stage.as_ref().is_some_and(|s| s.answer == StageAnswer::Against) {
                format!("Against the count: {full}, a seller who learns from customers, not a head of a team.")
            } else {
                format!("Hire {full}, and decide again on a date.")
            },
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
                    "{full} reaches {fit} in all for today's stage. Hire once {} met.",
                    match open {
                        1 => "the one open item on your own side is".to_owned(),
                        n => format!("the {} open items on your own side are", count(n)),
                    }
                ),
            };
            ("Right person, wrong conditions.".to_owned(), lead)
        }
        Kind::NotThisPerson => {
            let several = a.candidates.len() > 1;
            let headline = if several { "Not these people.".to_owned() } else { format!("Not this person: {full}.") };
            let lead = who.and_then(|c| reasons::fits_too_little(d, c)).map_or_else(
                || format!("{full} comes closest with {fit}. A hire opens at {line} with every must-have met on evidence."),
                |short| format!("{full} comes closest with {fit} in all. {short}"),
            );
            (headline, lead)
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
    if let Some(stage) = a.stage.as_ref().filter(|s| s.withheld()) {
        return stage::settle(d, stage);
    }
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
    let who_name = who.map(|c| d.name_of(&c.candidate)).unwrap_or_default();
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
fn flips(d: &Decision, a: &Analysis, rule: &Rule, now: Kind, best: Option<usize>) -> Vec<Flip> {
    let Some(best) = best else { return Vec::new() };
    let leader = &a.candidates[best];
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
            moved.candidates[best].move_median(d, index, to, a.stage.as_ref());
            let (then, gives) = rule.read(&moved);
            if gives != now || then != Some(best) {
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
    let who = |id: &CandidateId| d.called(id).to_owned();
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
