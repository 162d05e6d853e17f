//! The answer: a sentence with its reasons as data, its conditions, and what would change it. People decide; this never does.

pub mod counterfactual;
mod deciding;
pub(crate) mod first_leader;
pub mod myself;
mod own_page;
mod promotion;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::{Analysis, FloorReading, FloorState, Settle};
pub use crate::decision::RecommendationKind;
use crate::decision::{Change, ClosingAct, Decision, Refusal};
use crate::doubt::NearTie;
use crate::id::{CandidateId, CriterionId};
use crate::rating::WeakGround;
use crate::say;
use crate::template::{Purpose, Source};
pub use deciding::{Deciding, DecisionChoice, deciding, departed};

/// The recommendation for a decision or, in a promotion with several people, for one of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Recommendation {
    /// Which.
    pub kind: RecommendationKind,
    /// For whom, where it names somebody.
    pub candidate: Option<CandidateId>,
    /// Among whom it is a near tie, where no name comes first.
    pub near_tie: Option<NearTie>,
    /// What the answer is at worst and at best of what is open, where it is withheld.
    pub ends: Option<(RecommendationKind, RecommendationKind)>,
    /// One sentence that could be read aloud.
    pub headline: String,
    /// What it means, in one or two sentences.
    pub lead: String,
    /// Why, most important first.
    pub reasons: Vec<Reason>,
    /// What has to hold or be done for it to hold.
    pub conditions: Vec<Condition>,
    /// What would change it.
    pub flips: Vec<Flip>,
    /// In a sentence: which single mark changes it, or that none does.
    pub flips_say: String,
    /// The marks or facts that would settle most, where evidence is thin.
    pub settle: Vec<Settle>,
    /// What to offer instead or beside. Never empty where the answer is no.
    pub alternatives: Vec<Arc<Offer>>,
    /// Real-life tests to do (self-assessment), by id in the card.
    pub tests: Vec<String>,
    /// When to look again, in months from the debrief.
    pub look_again_months: Vec<u32>,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reason {
    /// What kind: `readiness`, `floor`, `stage`, …
    pub code: String,
    /// In a sentence.
    pub text: String,
    /// Criteria it rests on.
    pub criteria: Vec<CriterionId>,
    /// Numbers it rests on, by name.
    pub numbers: BTreeMap<String, f64>,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Condition {
    /// What has to hold or be done.
    pub text: String,
    /// Criterion it comes from, where it does.
    pub criterion: Option<CriterionId>,
}

/// A change of one criterion's median by one point that changes the answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Flip {
    /// Whose.
    pub candidate: CandidateId,
    /// Which criterion.
    pub criterion: CriterionId,
    /// Median now.
    pub from: f64,
    /// Median then.
    pub to: f64,
    /// What would be recommended.
    pub gives: RecommendationKind,
}

/// Something to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Offer {
    /// Name.
    pub title: String,
    /// What it is and how to begin.
    pub text: String,
    /// Why it is here.
    pub sources: Vec<Source>,
}

/// Recommends. One for a first leader or a self-assessment; one per candidate, in the decision's order, for promotions.
#[must_use]
pub fn recommend(d: &Decision, analysis: &Analysis) -> Vec<Recommendation> {
    match d.purpose() {
        Purpose::SelfAssessment => analysis
            .myself
            .iter()
            .map(|reading| myself::recommend(d, reading))
            .collect(),
        Purpose::Promotion => {
            let offers = offers(d);
            let candidates = analysis.candidates.iter();
            candidates.map(|c| promotion::recommend(d, c, &offers)).collect()
        }
        Purpose::FirstLeader | Purpose::FounderReadiness => vec![first_leader::recommend(d, analysis)],
    }
}

/// The recommendation a decision about this person answers: theirs, else the only one there is.
#[must_use]
pub fn answered<'a>(
    recommendations: &'a [Recommendation],
    candidate: Option<&CandidateId>,
) -> Option<&'a Recommendation> {
    let own = recommendations.iter().find(|r| r.candidate.as_ref() == candidate);
    own.or(match recommendations {
        [only] => Some(only),
        _ => None,
    })
}

/// Asks for the reason of a decision that departs from the recommendation: one from the short list, and words of its own.
///
/// It is asked when people decide and not when a journal is folded: later arithmetic must never turn an old decision into a conflict.
///
/// # Errors
/// [`Refusal::DepartureMissing`].
pub fn check_departure(d: &Decision, change: &Change) -> Result<(), Refusal> {
    let Change::Closing(ClosingAct::Decided {
        choice,
        candidate,
        departs,
        departure,
        ..
    }) = change
    else {
        return Ok(());
    };
    let Ok(analysis) = crate::analysis::analyse(d) else {
        return Ok(());
    };
    let said = recommend(d, &analysis);
    let away = answered(&said, candidate.as_ref()).is_some_and(|r| r.departed_by(*choice, candidate.as_ref()));
    let given = departure.is_some() && departs.as_ref().is_some_and(|text| !text.trim().is_empty());
    if away && !given {
        return Err(Refusal::DepartureMissing);
    }
    Ok(())
}

impl Recommendation {
    /// Whether a decision differs from it, in what it is or whom it names. To decide nothing yet differs from an answer, and not from
    /// one that is withheld or says itself that it is too early.
    #[must_use]
    pub fn departed_by(&self, choice: RecommendationKind, candidate: Option<&CandidateId>) -> bool {
        if !choice.settles() {
            return !self.kind.says_wait();
        }
        if self.kind == RecommendationKind::Either {
            // The work leaves it open: each of the two jobs, and testing, answers it.
            return choice == RecommendationKind::Neither;
        }
        if let Some(tie) = &self.near_tie {
            // Choosing one of those who are level is the decider's own choice, and no departure.
            return choice != tie.kind || candidate.is_some_and(|id| !tie.among.contains(id));
        }
        self.kind != choice || matches!((candidate, &self.candidate), (Some(one), Some(other)) if one != other)
    }
}

impl Reason {
    fn new(code: &str, text: String) -> Self {
        Self {
            code: code.to_owned(),
            text,
            criteria: Vec::new(),
            numbers: BTreeMap::new(),
        }
    }

    fn with(mut self, name: &str, number: f64) -> Self {
        self.numbers.insert(name.to_owned(), number);
        self
    }

    fn on(mut self, criteria: impl IntoIterator<Item = CriterionId>) -> Self {
        self.criteria.extend(criteria);
        self
    }
}

/// What a withheld answer comes to, in words: settled one way or the other where must-haves only lack proof or an agreement (their `floors`), else
/// with everything that is open at its best and worst.
fn ends_say(floors: Option<&[FloorReading]>, worst: &str, best: &str) -> String {
    if worst == best {
        return format!("Whatever is still open, it comes to {best}.");
    }
    let Some(floors) = floors else {
        return format!("With all that is open at its best it would be {best}, at its worst {worst}.");
    };
    let any = |state| floors.iter().any(|f| f.state == state);
    let once = match (any(FloorState::Unproven), any(FloorState::Disputed)) {
        (true, true) => "Once it is settled and proven, it comes to",
        (false, true) => "Once it is settled at the floor or above, it comes to",
        _ => "Once it is proven the answer is",
    };
    format!("{once} {best}; found wanting, {worst}.")
}

/// The must-haves that are marked and still open, and why: "“Puts the team first” rests on hearsay alone".
fn open_say(d: &Decision, floors: &[FloorReading]) -> String {
    let name = |f: &FloorReading| {
        d.template
            .criterion(f.criterion.as_str())
            .map_or_else(|| f.criterion.to_string(), |c| format!("“{}”", c.short))
    };
    let disputed = floors.iter().filter_map(|f| {
        let (low, high) = f.apart?;
        Some(format!(
            "raters see {} at both ends, at {low} and at {high}: talk about it before any median counts",
            name(f)
        ))
    });
    let mut parts: Vec<String> = disputed.collect();
    if floors.iter().any(|f| f.weak_ground.is_some()) {
        parts.push(unproven_say(d, floors));
    }
    parts.join("; ")
}

/// Whether all that keeps an answer back is that raters see a must-have at both ends.
fn only_disputed(floors: &[FloorReading]) -> bool {
    let any = |state| floors.iter().any(|f| f.state == state);
    any(FloorState::Disputed) && !any(FloorState::Unproven)
}

fn unproven_say(d: &Decision, floors: &[FloorReading]) -> String {
    let open: Vec<_> = floors.iter().filter_map(|f| Some((f, f.weak_ground?))).collect();
    let names: Vec<String> = open
        .iter()
        .filter_map(|(f, _)| d.template.criterion(f.criterion.as_str()))
        .map(|c| format!("“{}”", c.short))
        .collect();
    let ground = open.iter().map(|(_, ground)| *ground).reduce(WeakGround::with);
    format!(
        "{} {} on {}",
        say::list(&names),
        if names.len() == 1 { "rests" } else { "rest" },
        ground.map_or("too little", WeakGround::words)
    )
}

fn offers(d: &Decision) -> Vec<Arc<Offer>> {
    let offer = |a: &crate::template::Alternative| {
        Arc::new(Offer {
            title: a.title.clone(),
            text: a.text.clone(),
            sources: a.sources.clone(),
        })
    };
    let always = |a: &&crate::template::Alternative| a.when.is_empty();
    d.template.alternatives.iter().filter(always).map(offer).collect()
}

/// A reason per must-have that is not simply met, and one for those that are.
fn floor_reasons(d: &Decision, floors: &[FloorReading]) -> Vec<Reason> {
    let title = |id: &CriterionId| {
        d.template
            .criterion(id.as_str())
            .map_or_else(|| id.to_string(), |c| format!("“{}”", c.title))
    };
    let mut reasons = Vec::new();
    for floor in floors {
        let (name, min) = (title(&floor.criterion), say::points(floor.min));
        let (code, text) = match floor.state {
            FloorState::Met => continue,
            FloorState::NotMet => {
                let median = floor.median.map_or_else(String::new, say::points);
                (
                    "floor_not_met",
                    format!("Must-have not met: {name} has a median of {median}, the floor is {min}."),
                )
            }
            FloorState::Unproven => (
                "floor_unproven",
                format!(
                    "Must-have unproven: {name} rests on {}.",
                    floor.weak_ground.map_or("too little", WeakGround::words)
                ),
            ),
            FloorState::Disputed => {
                let (low, high) = floor.apart.unwrap_or_default();
                (
                    "floor_disputed",
                    format!(
                        "Must-have in dispute: {name} is {low} to one rater and {high} to another. Talk about it first; a median of {} settles nothing.",
                        floor.median.map_or_else(String::new, say::points)
                    ),
                )
            }
            FloorState::Unrated => ("floor_unrated", format!("Must-have unknown: nobody could mark {name}.")),
        };
        let mut reason = Reason::new(code, text)
            .with("min", floor.min)
            .on([floor.criterion.clone()]);
        if let Some(median) = floor.median {
            reason = reason.with("median", median);
        }
        reasons.push(reason);
    }
    let met: Vec<_> = floors.iter().filter(|f| f.state == FloorState::Met).collect();
    if !met.is_empty() {
        let names: Vec<String> = met.iter().map(|f| title(&f.criterion)).collect();
        let verb = if met.len() == 1 {
            "Must-have met"
        } else {
            "Must-haves met"
        };
        let text = format!("{verb} on evidence: {}.", say::list(&names));
        reasons.push(Reason::new("floor_met", text).on(met.iter().map(|f| f.criterion.clone())));
    }
    reasons
}

/// Red flags and high marks on word of mouth alone, as one reason each.
fn flag_reasons(d: &Decision, c: &crate::analysis::CandidateAnalysis) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let flagged: Vec<_> = c.criteria.iter().filter(|r| !r.flags.is_empty()).collect();
    if !flagged.is_empty() {
        let seen: usize = flagged.iter().map(|r| r.flags.len()).sum();
        let names: Vec<String> = flagged
            .iter()
            .filter_map(|r| d.template.criterion(r.criterion.as_str()))
            .map(|c| format!("“{}”", c.short))
            .collect();
        let flags = if seen == 1 { "Red flag" } else { "Red flags" };
        let text = format!(
            "{flags} seen {} on {}.",
            if seen == 1 {
                "once".to_owned()
            } else {
                format!("{seen} times")
            },
            say::list(&names)
        );
        reasons.push(Reason::new("red_flags", text).on(flagged.iter().map(|r| r.criterion.clone())));
    }
    let ground =
        |r: &crate::analysis::CriterionScore| r.marks.iter().filter_map(|m| m.weak_ground).reduce(WeakGround::with);
    let weak: Vec<_> = c.criteria.iter().filter_map(|r| Some((r, ground(r)?))).collect();
    if let Some(ground) = weak.iter().map(|(_, ground)| *ground).reduce(WeakGround::with) {
        let text = format!(
            "{} high {} on {}.",
            say::count(weak.len()),
            if weak.len() == 1 { "mark rests" } else { "marks rest" },
            ground.words()
        );
        reasons.push(Reason::new("weak_ground", say::capital(&text)).on(weak.iter().map(|(r, _)| r.criterion.clone())));
    }
    reasons
}
