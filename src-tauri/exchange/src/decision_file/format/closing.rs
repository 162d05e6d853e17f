//! How a decision is closed, in a decision file: the debrief, and what people decided with their forecast.

use std::collections::BTreeMap;

use counterweight_core::decision::{Departure, Forecast, QualityLink, RecommendationKind};
use counterweight_core::id::CandidateId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::yes;
use crate::decision_file::Date;

/// The debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// Whether it is open. A decision that is still being rated says false.
    #[serde(default = "yes")]
    pub open: bool,
    /// The day it was opened; the day of the last sheet where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Why some raters are left out, where they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<String>,
}

/// What people decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The decision, in the recommendation's terms: `promote`, `hire`, `stay`.
    pub choice: RecommendationKind,
    /// For whom, where it names somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// Why.
    pub why: String,
    /// Why it departs from the recommendation, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub departs: Option<String>,
    /// The day it was decided; the day of the debrief where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// When to look again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_again: Option<Date>,
    /// Why it departs, from the short list: `cannot_wait`. Goes with `departs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub departure: Option<Departure>,
    /// What would make people take it back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reverse_if: String,
    /// Who decided, by name; the decider where left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided_by: Vec<String>,
    /// Two or three outcomes in twelve months (one is enough for oneself), each with the chance given to it, 0–100.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forecast: Vec<Forecast>,
    /// How good each link of the way was, 1–5; links not asked are left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub quality: BTreeMap<QualityLink, u8>,
}
