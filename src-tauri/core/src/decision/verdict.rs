//! What people decided: the choice, their forecast, how good the way to it was, and what became of it.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Decision, RecommendationKind};
use crate::id::{CandidateId, CriterionId, EntryId};
use crate::say;

/// Months from the decision to the day its stated outcomes are looked at.
pub const OUTCOME_MONTHS: u32 = 12;

/// Why people depart from the recommendation, from a short list; the words beside it say more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Departure {
    /// Something is known that no sheet holds.
    KnowsMore,
    /// The same facts, other weights.
    WeighsDifferently,
    /// The seat cannot stay empty that long.
    CannotWait,
    /// Nobody else can be had.
    NobodyElse,
    /// The risk is seen and taken, and there is a way back.
    TakesTheRisk,
    /// None of these.
    Other,
}

impl Departure {
    /// Why people depart from the recommendation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::KnowsMore => "something is known that no sheet holds",
            Self::WeighsDifferently => "the same facts, other weights",
            Self::CannotWait => "the seat cannot stay empty that long",
            Self::NobodyElse => "nobody else can be had",
            Self::TakesTheRisk => "the risk is seen and taken, and there is a way back",
            Self::Other => "another reason",
        }
    }

    /// As a panel says it.
    #[must_use]
    pub const fn ours(self) -> &'static str {
        match self {
            Self::KnowsMore => "We know something no sheet holds",
            Self::WeighsDifferently => "The same facts, and we weigh them differently",
            Self::CannotWait => "The seat cannot stay empty that long",
            Self::NobodyElse => "Nobody else can be had",
            Self::TakesTheRisk => "We see the risk and take it, and there is a way back",
            Self::Other => "Something else",
        }
    }

    /// As somebody says it of their own answers.
    #[must_use]
    pub const fn mine(self) -> &'static str {
        match self {
            Self::KnowsMore => "I know something no answer holds",
            Self::WeighsDifferently => "The same answers, and I weigh them differently",
            Self::CannotWait => "The offer does not wait",
            Self::NobodyElse => "I see no other way on for me",
            Self::TakesTheRisk => "I see the risk and take it, and there is a way back",
            Self::Other => "Something else",
        }
    }

    /// What the words beside it have to say, so that somebody reading in a year can check it.
    #[must_use]
    pub const fn asks(self) -> &'static str {
        match self {
            Self::KnowsMore => "What is it, who knows it, and why is it on no sheet?",
            Self::WeighsDifferently => "Which strength counts more here than the scorecard has it, and why?",
            Self::CannotWait => "What happens while the seat is empty, and by when?",
            Self::NobodyElse => "Who was looked for, where, and for how long?",
            Self::TakesTheRisk => "Which risk, and what is the way back?",
            Self::Other => "What is it?",
        }
    }
}

/// One stated outcome and the chance given to it before anything is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Forecast {
    /// What will be true in twelve months, so that anybody could say yes or no: "Four of seven reps at quota".
    pub outcome: String,
    /// The chance, 0–100.
    pub percent: u8,
    /// Id of the reference class that was shown beside it, where one fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub class: Option<String>,
    /// What makes this case different from it; asked where the two are far apart.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub different: String,
}

impl Forecast {
    /// An outcome and its chance, with nothing beside it.
    #[must_use]
    pub fn new(outcome: impl Into<String>, percent: u8) -> Self {
        Self {
            outcome: outcome.into(),
            percent,
            class: None,
            different: String::new(),
        }
    }
}

/// The six links of a good decision (Spetzler, Winter & Meyer 2016, "Decision Quality"): asked when deciding, because later the
/// outcome colours the answer (Baron & Hershey 1988).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum QualityLink {
    /// The right question was asked.
    Frame,
    /// Real alternatives were on the table.
    Alternatives,
    /// The evidence is what can be had in the time.
    Information,
    /// It is clear what is wanted and what is given up.
    Values,
    /// The conclusion follows from the evidence.
    Reasoning,
    /// Those who have to act stand behind it.
    Commitment,
}

impl QualityLink {
    /// A link of a good decision, as a question.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Frame => "The right question was asked",
            Self::Alternatives => "Real alternatives were on the table",
            Self::Information => "The evidence is what can be had in the time",
            Self::Values => "It is clear what is wanted and what is given up",
            Self::Reasoning => "The conclusion follows from the evidence",
            Self::Commitment => "Those who have to act stand behind it",
        }
    }

    /// In a list, inside a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frame => "the question",
            Self::Alternatives => "the alternatives",
            Self::Information => "the evidence",
            Self::Values => "what we want",
            Self::Reasoning => "the reasoning",
            Self::Commitment => "the commitment",
        }
    }

    /// As it is asked when people decide: about the way, and not about what comes of it.
    #[must_use]
    pub const fn asks(self) -> &'static str {
        match self {
            Self::Frame => "Did we ask the right question?",
            Self::Alternatives => "Were there real alternatives to choose from?",
            Self::Information => "Is the evidence what could be had in the time?",
            Self::Values => "Is it clear what we want, and what we give up for it?",
            Self::Reasoning => "Does the conclusion follow from the evidence?",
            Self::Commitment => "Will those who have to act stand behind it?",
        }
    }

    /// The six in order.
    pub const ALL: [Self; 6] = [
        Self::Frame,
        Self::Alternatives,
        Self::Information,
        Self::Values,
        Self::Reasoning,
        Self::Commitment,
    ];
}

/// The weakest link in a sentence: a chain holds no more than that. Empty before two were answered or where all are alike.
#[must_use]
pub fn weakest_link(quality: &BTreeMap<QualityLink, u8>) -> String {
    let low = quality.values().min().copied().unwrap_or_default();
    let weak: Vec<String> = quality
        .iter()
        .filter(|(_, level)| **level == low)
        .map(|(link, _)| link.name().to_owned())
        .collect();
    if quality.len() < 2 || weak.len() == quality.len() {
        return String::new();
    }
    format!(
        "The weakest link is {}: {low} of 5. The whole is no stronger.",
        say::list(&weak)
    )
}

/// What people decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verdict {
    /// The decision.
    pub choice: RecommendationKind,
    /// For whom.
    pub candidate: Option<CandidateId>,
    /// Why.
    pub why: String,
    /// Why it departs from the recommendation.
    pub departs: Option<String>,
    /// The same from the short list.
    pub departure: Option<Departure>,
    /// When to look again.
    pub look_again: Option<NaiveDate>,
    /// What would make people take it back, where they said.
    pub reverse_if: String,
    /// Who decided, by name; the decider where empty.
    pub decided_by: Vec<String>,
    /// Stated outcomes with the chance given to each.
    pub forecast: Vec<Forecast>,
    /// How good each link of the way was, 1–5; links not asked are left out.
    pub quality: BTreeMap<QualityLink, u8>,
    /// The day it was decided (UTC).
    pub on: NaiveDate,
    /// The entry: fold up to it to see what was known.
    pub entry: EntryId,
    /// What became of it, newest last: reviewing again keeps the earlier one.
    pub reviews: Vec<Review>,
}

impl Verdict {
    /// The day its stated outcomes are looked at.
    #[must_use]
    pub fn outcomes_on(&self) -> NaiveDate {
        self.on
            .checked_add_months(Months::new(OUTCOME_MONTHS))
            .unwrap_or(NaiveDate::MAX)
    }

    /// What was decided, and about whom: "Promote: Juniper Reed".
    #[must_use]
    pub fn decided(&self, d: &Decision) -> String {
        match &self.candidate {
            _ if d.is_private() => self.choice.settled().to_owned(),
            Some(who) => format!("{}: {}", self.choice.verb(), d.name_of(who)),
            None => self.choice.verb().to_owned(),
        }
    }

    /// The review in force.
    #[must_use]
    pub fn review(&self) -> Option<&Review> {
        self.reviews.last()
    }
}

/// What became of a stated outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OutcomeResult {
    /// Met or not; absent where nobody can say, which is never counted as either.
    pub met: Option<bool>,
    /// What shows it.
    #[serde(default)]
    pub note: String,
}

/// What happened, said before the forecast is seen again. Control and luck are kept apart, so that nobody is made a hero or a
/// scapegoat (S3.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OutcomeReview {
    /// One for each stated outcome, in the verdict's order.
    pub results: Vec<OutcomeResult>,
    /// What the person had in hand, and how it went.
    #[serde(default)]
    pub controlled: Vec<String>,
    /// What they had not in hand: a price rise, a territory split, a promise to them that came late.
    #[serde(default)]
    pub not_controlled: Vec<String>,
    /// Knowing only what was known then: would you decide the same again?
    #[serde(default)]
    pub again: Option<bool>,
    /// What to do differently next time, in the way to a decision.
    #[serde(default)]
    pub lesson: String,
}

/// A review in its place in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Review {
    /// What was said.
    #[serde(flatten)]
    pub said: OutcomeReview,
    /// The day (UTC).
    pub on: NaiveDate,
    /// The entry.
    pub entry: EntryId,
}

/// A letter to somebody who is not chosen now: built from what the decider ticks and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Letter {
    /// To whom.
    pub candidate: CandidateId,
    /// Criteria to name as strengths.
    #[serde(default)]
    pub strengths: Vec<CriterionId>,
    /// Criteria to name as missing.
    #[serde(default)]
    pub missing: Vec<CriterionId>,
    /// The day of the next look, where there will be one.
    #[serde(default)]
    pub next_look: Option<NaiveDate>,
    /// In the decider's own words; may be empty.
    #[serde(default)]
    pub words: String,
    /// Who signs.
    pub signed: String,
}

#[cfg(test)]
mod tests {
    use QualityLink as Link;

    use super::*;

    #[test]
    fn the_weakest_link_is_named_with_its_mark() {
        let says = |links: &[(Link, u8)]| weakest_link(&links.iter().copied().collect());
        assert_eq!(
            says(&[(Link::Frame, 4), (Link::Alternatives, 2), (Link::Values, 5)]),
            "The weakest link is the alternatives: 2 of 5. The whole is no stronger."
        );
        assert!(
            says(&[(Link::Frame, 1), (Link::Alternatives, 1), (Link::Values, 5)])
                .contains("the question and the alternatives: 1 of 5")
        );
        // None among links that are alike or alone.
        for none in [&[][..], &[(Link::Frame, 1)], &[(Link::Frame, 3), (Link::Values, 3)]] {
            assert_eq!(says(none), "");
        }
    }

    #[test]
    fn an_outcome_is_asked_for_where_somebody_is_put_or_kept_somewhere() {
        use RecommendationKind as Kind;
        assert!(Kind::Develop.can_be_forecast() && Kind::Stay.can_be_forecast());
        assert!(!Kind::NotThisPerson.can_be_forecast() && !Kind::FounderKeepsSelling.can_be_forecast());
    }
}
