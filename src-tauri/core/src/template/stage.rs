//! The stage model as data: dated facts about the company, and which kind of leader each of them votes for.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Source, Threshold};

/// What a fact says the company needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// Nobody yet: the founder keeps selling.
    NotYet,
    /// Somebody who sells it first.
    Builder,
    /// Half of each.
    Mixed,
    /// Somebody who multiplies a known motion.
    Scaler,
}

/// The stage model: read with [`super::read`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StageModel {
    /// File format, as for templates.
    pub format: u32,
    /// Stable name.
    pub id: String,
    /// Version of the wording.
    pub version: u32,
    /// Name as people see it.
    pub title: String,
    /// How to read it.
    pub about: String,
    /// The facts that vote.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    /// Numbers that facts refer to and that do not vote themselves (ramp, sales cycle).
    #[serde(default, rename = "measure", skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// `builder_from`, `scaler_to`: where the builder share changes the verdict.
    pub thresholds: BTreeMap<String, Threshold>,
    /// Those who see it otherwise, printed beside the verdict.
    #[serde(default, rename = "dissent", skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Source>,
}

/// One fact about the company today.
///
/// Its kind lies flat beside its own fields, which serde cannot combine with refusing unknown ones: the reader does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[schemars(extend("unevaluatedProperties" = false))]
pub struct Fact {
    /// Stable id: `playbook`.
    pub id: String,
    /// Name.
    pub title: String,
    /// What to count, and where to find it.
    pub hint: String,
    /// Weight of its vote (1, or 2 for key facts).
    #[serde(default = "one")]
    pub weight: f64,
    /// Whether its "not yet" stops a hire.
    #[serde(default)]
    pub blocks: bool,
    /// How its value turns into a vote.
    #[serde(flatten)]
    pub kind: FactKind,
    /// Where the lines come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

const fn one() -> f64 {
    1.0
}

/// How a fact's value turns into a vote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FactKind {
    /// A number in a unit, cut into bands, lowest first; the last band has no `below`.
    Number {
        /// Unit as people see it: "customers", "$M a year", "%".
        unit: String,
        /// The bands.
        bands: Vec<Band>,
    },
    /// One of a few answers.
    Choice {
        /// The answers, in order.
        choices: Vec<Choice>,
    },
    /// Months of runway, against ramp plus two sales cycles (ids of two measures), then against `long`.
    Runway {
        /// Measure: months until a rep is productive.
        ramp: String,
        /// Measure: days of a sales cycle.
        cycle: String,
        /// Months from which a slower leader can be afforded: votes mixed.
        long: f64,
    },
}

/// One band of a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The vote.
    pub vote: Vote,
    /// Values below this are in the band (if in no earlier one).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<f64>,
}

/// One answer of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable id.
    pub id: String,
    /// As people see it.
    pub title: String,
    /// The vote.
    pub vote: Vote,
}

/// A number that others refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Stable id.
    pub id: String,
    /// Name.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// What to count.
    pub hint: String,
}

impl StageModel {
    /// The fact of that id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|f| f.id == id)
    }
}
