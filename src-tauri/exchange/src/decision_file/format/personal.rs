//! The self-assessment's own parts in a decision file: motives, the week worked through, pay, premortem, chances.

use std::collections::BTreeMap;

use counterweight_core::decision::{Asked, Colleague, ColleagueSheet, Described, Growth, Half, Load, TalkLine, Terms};
use counterweight_core::template::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;

/// The self-assessment's own parts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Myself {
    /// Ids of the card's motives that hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<String>,
    /// Why I want it, in own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// "Would I take the work without the title?"
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_title: Option<String>,
    /// Hours of my own last week by activity of the preview.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub own_week: BTreeMap<String, f64>,
    /// My pay beside the manager plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<Pay>,
    /// "It is a year later and I regret saying yes (no): why?"
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premortem: Option<Premortem>,
    /// Chance that I will be glad of each answer, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glad: Option<Glad>,
    /// What was asked beside the motives; this and all below belong to a card with pairs.
    #[serde(skip_serializing_if = "is_default")]
    pub asked: Asked,
    /// Marks 1–5 for who I am and for hard weeks, by id in the card.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<String, u8>,
    /// How I say what I do, now and in a year.
    #[serde(skip_serializing_if = "is_default")]
    pub described: Described,
    /// What I carry.
    #[serde(skip_serializing_if = "is_default")]
    pub load: Load,
    /// How the company grows.
    #[serde(skip_serializing_if = "is_default")]
    pub growth: Growth,
    /// What comes with the pay.
    #[serde(skip_serializing_if = "is_default")]
    pub terms: Terms,
    /// Which half of a pair I would rather have, by pair; asked once the answers are given.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub choices: BTreeMap<String, Half>,
    /// What colleagues said.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub colleagues: BTreeMap<Colleague, ColleagueSheet>,
    /// The page for the talk with the boss, line by line; made from the answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub talk: Vec<TalkLine>,
    /// Days of the manager's week worked through.
    #[serde(rename = "day", skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<DayWorked>,
}

/// My pay now beside the manager plan, in one currency, per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Total pay of my last years, newest first; one to five.
    pub own_years: Vec<f64>,
    /// Base of the manager plan.
    pub base: f64,
    /// Variable part at 100 % of the team's target.
    pub variable: f64,
    /// What each point over target pays, as a multiple of a point below it.
    pub over_target: f64,
}

/// Why I would regret each answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Premortem {
    /// Having said yes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub yes: String,
    /// Having said no.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub no: String,
}

/// Chance that I will be glad of each answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Glad {
    /// Of yes, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<u8>,
    /// Of no, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<u8>,
}

/// One day of the manager's week, worked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayWorked {
    /// Which day.
    pub day: Day,
    /// What it would do to me, −2…+2.
    pub energy: i8,
    /// In own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
