//! What a seller says around the parts of both jobs: what is outside the work, who I am, what I carry, how the company grows, and what
//! colleagues see. Only what the rule of the answer names is counted; the rest is shown.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a seller says around the answers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Around {
    /// What was asked beside the motives.
    pub asked: Asked,
    /// Marks 1–5 for who I am and for two hard weeks, by id in the card.
    pub places: BTreeMap<String, u8>,
    /// How I say what I do.
    pub described: Described,
    /// What I carry.
    pub load: Load,
    /// How the company grows.
    pub growth: Growth,
    /// What comes with the pay.
    pub terms: Terms,
    /// Which half of a pair I would rather have, by pair.
    pub choices: BTreeMap<String, Half>,
    /// What colleagues said.
    pub colleagues: BTreeMap<Colleague, ColleagueSheet>,
}

/// An answer to a question about oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "YesNoUnsure")]
pub enum Sure {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
}

impl Sure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsure];

    /// In a row of choices.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }
}

/// What drains a seller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DrainedBy {
    /// Selling itself.
    Selling,
    /// This patch, boss, product or pay plan.
    Here,
    /// Nothing does.
    Nothing,
    /// Not sure.
    Unsure,
}

impl DrainedBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Selling, Self::Here, Self::Nothing, Self::Unsure];

    /// In a row of choices.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Selling => "selling",
            Self::Here => "something here",
            Self::Nothing => "not drained",
            Self::Unsure => "unsure",
        }
    }
}

/// What was asked beside the motives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Whether I would take the work with my present title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without_title: Option<Sure>,
    /// Whether I would take it if nobody ever heard of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nobody_knows: Option<Sure>,
    /// What drains me.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drained_by: Option<DrainedBy>,
    /// Who expects it, in own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expected_by: String,
}

/// How I say what I do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// Now.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub now: String,
    /// In a year as a manager.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub later: String,
}

/// What I carry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// Hours in an ordinary week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<f64>,
    /// Weeks over 50 hours in the last twelve months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long_weeks: Option<u8>,
    /// What gave first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gave_first: String,
}

/// How the company grows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Growth {
    /// Sellers a year ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sellers_before: Option<u32>,
    /// Sellers now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sellers_now: Option<u32>,
    /// Lead jobs that opened here in the last twelve months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobs_opened: Option<u32>,
    /// Lead jobs expected in the next twelve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobs_expected: Option<u32>,
    /// Revenue growth in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revenue_percent: Option<f64>,
}

/// What comes with the pay, now and as a manager.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Hours a week now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_now: Option<f64>,
    /// Hours a week expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_expected: Option<f64>,
    /// Nights away a month now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nights_now: Option<f64>,
    /// Nights away a month expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nights_expected: Option<f64>,
    /// The lowest yearly pay I can live on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_floor: Option<f64>,
}

/// One half of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// The part of selling.
    Selling,
    /// The part of managing.
    Managing,
}

/// Which of the three colleagues. Nobody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Colleague {
    /// One I helped.
    Helped,
    /// One I compete with.
    Competes,
    /// One from outside sales.
    OutsideSales,
}

impl Colleague {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Helped, Self::Competes, Self::OutsideSales];

    /// Who is meant.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Helped => "One I helped",
            Self::Competes => "One I compete with",
            Self::OutsideSales => "One from outside sales",
        }
    }
}

/// What one colleague said; a question without an answer is one they cannot say anything about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ColleagueSheet {
    /// Number of the answer chosen, from 1, by question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub chosen: BTreeMap<String, u8>,
    /// What was written, by question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub written: BTreeMap<String, String>,
}
