//! First sales leader: the stage first, then the person for that stage, then the founder's own side.

mod reasons;

use super::words::{count, first_name, name, points};
use super::{Condition, Flip, Recommendation, RecommendationKind as Kind, offers};
use crate::analysis::{
    Analysis, CandidateAnalysis, FloorState, FounderItem, FounderState, Settle, StageVerdict, reaches,
};
use crate::decision::Decision;
use crate::id::CandidateId;

/// Everything the answer depends on but suitability and floors, so that "what if" and every draw ask the rule that "what is" asks.
pub(crate) struct Rule {
    /// From where a hire opens.
    pub(crate) hire_from: f64,
    /// Per candidate, in the decision's order.
    evidence: Vec<Evidence>,
    /// Positions of the candidates in the order of their ids, which settles ties.
    by_id: Vec<usize>,
    stops: bool,
    conditions_wrong: bool,
    stage_firm: bool,
}

/// What marks and weights do not move.
#[derive(Clone, Copy)]
struct Evidence {
    thin: bool,
    unproven: bool,
}

/// One candidate, against the lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Eligible,
    NotThisPerson,
    Thin,
}

impl Rule {
    /// The rule for these candidates; absent without a stage model.
    pub(crate) fn of(d: &Decision, a: &Analysis) -> Option<Self> {
        let stage = a.stage.as_ref()?;
        let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
        let evidence = |c: &CandidateAnalysis| {
            let any = |state| c.floors.iter().any(|f| f.state == state);
            Evidence {
                thin: !reaches(c.coverage, line("coverage_from")) || any(FloorState::Unrated),
                unproven: any(FloorState::Unproven),
            }
        };
        let mut by_id: Vec<usize> = (0..a.candidates.len()).collect();
        by_id.sort_by(|x, y| a.candidates[*x].candidate.cmp(&a.candidates[*y].candidate));
        Some(Self {
            hire_from: line("hire_from"),
            evidence: a.candidates.iter().map(evidence).collect(),
            by_id,
            stops: stage.stops_hire(),
            conditions_wrong: a
                .founder
                .as_ref()
                .is_some_and(|f| f.state == FounderState::Unrated || reaches(f.open as f64, f.wrong_from)),
            stage_firm: stage.at_low == stage.at_high && stage.at_low != StageVerdict::Between,
        })
    }

    /// Whom the answer is about, by position, and the answer: `suitability` and `not_met` give one per candidate.
    ///
    /// It is about the best who reaches the line, else about the best. One whose evidence is thin and who comes first stays
    /// first: passing over them would be an answer too.
    pub(crate) fn answer(
        &self,
        suitability: impl Fn(usize) -> Option<f64>,
        not_met: impl Fn(usize) -> bool,
    ) -> (Option<usize>, Kind) {
        let value = |i: usize| suitability(i).unwrap_or(f64::NEG_INFINITY);
        let (mut first, mut open): (Option<usize>, Option<(usize, Standing)>) = (None, None);
        for &i in &self.by_id {
            if first.is_none_or(|best| value(i) > value(best)) {
                first = Some(i);
            }
            let standing = self.standing(i, suitability(i), not_met(i));
            if standing != Standing::NotThisPerson && open.is_none_or(|(best, _)| value(i) > value(best)) {
                open = Some((i, standing));
            }
        }
        let kind = match open {
            _ if self.stops => Kind::FounderKeepsSelling,
            None if first.is_some() => Kind::NotThisPerson,
            None | Some((_, Standing::Thin)) => Kind::TooLittleEvidence,
            Some(_) if self.conditions_wrong => Kind::RightPersonWrongConditions,
            Some(_) if self.stage_firm => Kind::Hire,
            Some(_) => Kind::HireWithRedecision,
        };
        (open.map(|(i, _)| i).or(first), kind)
    }

    fn standing(&self, i: usize, suitability: Option<f64>, not_met: bool) -> Standing {
        match suitability {
            None => Standing::Thin,
            Some(_) if self.evidence[i].thin => Standing::Thin,
            Some(value) if not_met || !reaches(value, self.hire_from) => Standing::NotThisPerson,
            Some(_) if self.evidence[i].unproven => Standing::Thin,
            Some(_) => Standing::Eligible,
        }
    }

    /// The answer for the numbers as they are.
    fn read(&self, a: &Analysis) -> (Option<usize>, Kind) {
        self.answer(
            |i| a.candidates[i].fit.as_ref().and_then(|f| f.suitability),
            |i| a.candidates[i].floors.iter().any(|f| f.state == FloorState::NotMet),
        )
    }
}

pub(super) fn recommend(d: &Decision, a: &Analysis) -> Recommendation {
    let rule = Rule::of(d, a);
    let (best, kind) = rule.as_ref().map_or((None, Kind::TooLittleEvidence), |r| r.read(a));
    let who = best.map(|i| &a.candidates[i]);
    let (headline, lead) = sentences(d, a, kind, who);
    let flips = rule.map_or_else(Vec::new, |rule| flips(d, a, &rule, kind, best));
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
