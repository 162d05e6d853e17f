//! What people decided: the choice, their forecast, how good the way to it was, and what became of it.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kind::RecommendationKind;
use crate::id::{CandidateId, CriterionId, EntryId};

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

/// One stated outcome and the chance given to it before anything is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Forecast {
    /// What will be true in twelve months, so that anybody could say yes or no: "Four of seven reps at quota".
    pub outcome: String,
    /// The chance, 0–100.
    pub percent: u8,
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

/// What people decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
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
