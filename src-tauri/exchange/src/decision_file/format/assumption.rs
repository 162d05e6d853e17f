//! What the decider assumes, in a decision file: how sure the weights are, the team that will be hired, what selling is worth.

use std::collections::BTreeMap;

use counterweight_core::decision::DoubtLevel;
use counterweight_core::id::{CandidateId, CriterionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_false;

/// How sure the weights are: one of the three.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Doubt {
    /// Around the stated weights: "sure", "fairly_sure", "unsure" or "unknown".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<DoubtLevel>,
    /// Only their order is known: criteria, most important first; those not named follow in the card's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Vec<CriterionId>>,
    /// Only bounds are known: lowest and highest share of its side, 0–1, by criterion; those not named are free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<BTreeMap<CriterionId, (f64, f64)>>,
}

/// The team a first leader will hire.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Culture {
    /// Hires to look ahead, 10–50.
    pub hires: u32,
    /// People seen for each opening, 1–50.
    pub applicants: u32,
    /// Weight of a structured score in each choice, 0–1.
    #[serde(default)]
    pub standard: f64,
    /// The founder can refuse the first so many hires.
    #[serde(default)]
    pub founder_first: u32,
    /// Whether a second person with the wanted values shares every choice.
    #[serde(default, skip_serializing_if = "is_false")]
    pub second_hirer: bool,
    /// People one hirer leads before hires become managers who hire, 2–15.
    pub span: u32,
    /// How wide the pool is, 0 (all alike) to 0.5.
    pub pool_spread: f64,
    /// How far a newcomer moves towards the team in a year, 0–1.
    #[serde(default)]
    pub socialisation: f64,
    /// Share of full misfits who leave in a year, 0–1.
    #[serde(default)]
    pub turnover: f64,
    /// Pairs of values, one to eight.
    #[serde(rename = "value")]
    pub values: Vec<CultureValue>,
}

/// A pair of values and where everybody stands between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CultureValue {
    /// One end: "walks away from a bad deal".
    pub one: String,
    /// The other: "closes whatever closes".
    pub other: String,
    /// Where the founder wants the team, 0 (one) to 1 (other).
    pub wanted: f64,
    /// Where the people who apply stand on average, 0–1.
    pub pool: f64,
    /// Where each candidate stands, 0–1, by id; one not named stands in the middle.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub leaders: BTreeMap<CandidateId, f64>,
}

/// What selling and managing are worth, in one unit throughout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The unit, as people write it: "$k".
    pub unit: String,
    /// Sellers on the team to be led, 1–200.
    pub reps: u32,
    /// What one of them sells in a year.
    pub sales_per_rep: f64,
    /// Part of a candidate's own sales that is lost in the first year after they stop selling: low and high, 0–1.
    pub lost_share: (f64, f64),
    /// What a ready manager changes in the team's sales against one who is not: low and high, −1 to 1.
    pub manager_effect: (f64, f64),
    /// Each candidate's own sales in the last year, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub own_sales: BTreeMap<CandidateId, f64>,
}
