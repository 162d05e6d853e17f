//! How somebody is at one stage of a sale. It is shown beside the answer and never counted: selling is not leading.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How somebody is at one stage of a sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    /// Deals are lost here.
    Weak,
    /// It is done as it should be.
    Sound,
    /// Others could learn it from them.
    Strong,
}

impl Skill {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::Weak, Self::Sound, Self::Strong];

    /// In a row of choices.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Sound => "sound",
            Self::Strong => "strong",
        }
    }
}
