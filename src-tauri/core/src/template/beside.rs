//! What a card asks for beside the marks and never counts: the numbers under a forecast or a rank, and the stages of a sale.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Source;

/// What a mark says that numbers carry, so that its base stands beside it: how many deals, how many quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum BaseKind {
    /// Where somebody stands among peers.
    Rank,
    /// How close a forecast came to what came in.
    Forecast,
}

/// Which stages of a sale somebody is weak, sound or strong at: raters mark it alone, and it counts in nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SkillMap {
    /// What it is for.
    pub about: String,
    /// The stages, in the order of a sale; a decision can name its own.
    pub stages: Vec<String>,
    /// Why it is here.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}
