//! What the decider assumes for the analyses: how sure the weights are, the team that will be hired, what selling is worth.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CandidateId, CriterionId};

/// How the weights are drawn when the answer's robustness is asked for. They stay inside each side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WeightDoubt {
    /// Around the stated weights.
    Level {
        /// How sure they are.
        level: DoubtLevel,
    },
    /// Only their order is known: uniform among all weights in that order.
    Ranking {
        /// Criteria, most important first; those not named follow in the card's order.
        order: Vec<CriterionId>,
    },
    /// Only bounds are known: uniform between them.
    Bounds {
        /// Lowest and highest share of its side, 0–1, by criterion; those not named are free.
        bounds: BTreeMap<CriterionId, (f64, f64)>,
    },
}

impl Default for WeightDoubt {
    fn default() -> Self {
        Self::Level {
            level: DoubtLevel::FairlySure,
        }
    }
}

/// How sure the stated weights are: the part of the whole weight that is anybody's guess. The four parts are our judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoubtLevel {
    /// Nothing is open: the weights are as stated.
    Sure,
    /// A third is open.
    FairlySure,
    /// Two thirds are open.
    Unsure,
    /// All is open: every set of weights is as likely as any other.
    Unknown,
}

impl DoubtLevel {
    /// As people say it.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Sure => "I am sure of these weights",
            Self::FairlySure => "Fairly sure: a third is open",
            Self::Unsure => "Unsure: two thirds are open",
            Self::Unknown => "Don’t know: any weights",
        }
    }

    /// The open part, 0–1.
    #[must_use]
    pub const fn open(self) -> f64 {
        match self {
            Self::Sure => 0.0,
            Self::FairlySure => 1.0 / 3.0,
            Self::Unsure => 2.0 / 3.0,
            Self::Unknown => 1.0,
        }
    }
}

/// The team a first leader will hire, as the founder sees it coming (S0.11).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CulturePlan {
    /// Pairs of values that the founder names, one to eight.
    pub values: Vec<ValuePair>,
    /// Hires to look ahead, 10–50.
    pub hires: u32,
    /// People seen for each opening, 1–50.
    pub applicants: u32,
    /// Weight of a structured score in each choice, 0–1.
    pub standard: f64,
    /// The founder can refuse the first so many hires; 0 for none.
    pub founder_first: u32,
    /// Whether a second person with the wanted values shares every choice.
    pub second_hirer: bool,
    /// People one hirer leads before hires become managers who hire, 2–15.
    pub span: u32,
    /// How wide the pool is, 0 (all alike) to 0.5.
    pub pool_spread: f64,
    /// How far a newcomer moves towards the team in a year, 0–1.
    pub socialisation: f64,
    /// Share of full misfits who leave in a year, 0–1.
    pub turnover: f64,
}

/// A pair of values and where everybody stands between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ValuePair {
    /// One end: "walks away from a bad deal".
    pub one: String,
    /// The other: "closes whatever closes".
    pub other: String,
    /// Where the founder wants the team, 0 (one) to 1 (other).
    pub wanted: f64,
    /// Where the people who apply stand on average, 0–1.
    pub pool: f64,
    /// Where each candidate stands, 0–1. One not named stands in the middle.
    pub leaders: BTreeMap<CandidateId, f64>,
}

/// What the sellers sell and what a manager is worth (promotions). One currency unit throughout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SalesFigures {
    /// The unit, as people write it: "$k".
    pub unit: String,
    /// Each candidate's own sales in the last year.
    pub own_sales: BTreeMap<CandidateId, f64>,
    /// Sellers on the team to be led, 1–200.
    pub reps: u32,
    /// What one of them sells in a year.
    pub sales_per_rep: f64,
    /// Part of the candidate's own sales that is lost in the first year after they stop selling: low and high, 0–1.
    pub lost_share: (f64, f64),
    /// What a ready manager changes in the team's sales against one who is not: low and high, −1 to 1.
    pub manager_effect: (f64, f64),
}
