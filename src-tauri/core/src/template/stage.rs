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

impl Vote {
    /// As the answer to a fact in the stage model.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotYet => "Not yet",
            Self::Builder => "Builder",
            Self::Mixed => "Half of each",
            Self::Scaler => "Scaler",
        }
    }

    /// What a fact says the company needs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotYet => "not yet",
            Self::Builder => "builder",
            Self::Mixed => "mixed",
            Self::Scaler => "scaler",
        }
    }
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
    /// How the votes are counted.
    #[serde(default)]
    pub rule: StageRule,
    /// The facts that vote, and the gates.
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

/// How the votes of a stage model are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageRule {
    /// "Not yet" stops a hire where a fact blocks, and counts in nothing else.
    #[default]
    First,
    /// "Not yet" counts and can win, unknown facts that could stop a hire withhold the answer, and gates stop it without a vote.
    Second,
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
    /// Whether it has no vote and only stops a hire, or does not: a fact about the product or the money is no vote on a kind of leader.
    #[serde(default)]
    pub gate: bool,
    /// Why its "not yet" stops a hire, in a sentence; `{value}`, `{of_size}`, `{line}` and `{need}` stand for what is known here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops: Option<String>,
    /// What to do instead of a hire that it stops.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
    /// How to find it out, and who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// How its value turns into a vote.
    #[serde(flatten)]
    pub kind: FactKind,
    /// Where the lines come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

impl Fact {
    /// Whether a written reason can go against its "not yet": a gate is about the product or the money, and no reason mends those.
    #[must_use]
    pub const fn bears_a_reason(&self) -> bool {
        self.blocks && !self.gate
    }
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
        /// When there are too few to say, which is an answer of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        too_few: Option<TooFew>,
    },
    /// A number whose bands depend on another: how many customers are enough depends on what each is worth.
    Sized {
        /// Unit as people see it.
        unit: String,
        /// Measure: the size.
        size: String,
        /// The bands of each size, lowest first; the last has no `below`.
        sizes: Vec<Size>,
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
        /// Months from which a slower leader can be afforded: votes mixed, and is enough where ramp or cycle is not known.
        long: f64,
    },
}

/// When a share says nothing because there are too few to take it of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TooFew {
    /// The answer as people see it.
    pub title: String,
    /// Fact that counts them.
    pub of: String,
    /// Below this many, a stored 0 reads as too few.
    pub below: f64,
}

/// The bands of one size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Sizes below this have these bands (if no earlier ones).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<f64>,
    /// The bands.
    pub bands: Vec<Band>,
}

impl Size {
    /// The vote of a number of this size.
    #[must_use]
    pub fn vote(&self, number: f64) -> Option<Vote> {
        in_band(&self.bands, number)
    }
}

/// The vote of a number: that of the first band it is below.
#[must_use]
pub fn in_band(bands: &[Band], number: f64) -> Option<Vote> {
    let band = bands.iter().find(|b| b.below.is_none_or(|below| number < below));
    band.map(|b| b.vote)
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
    /// The vote; a gate's answer that does not stop a hire has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// Whether it says that it is too early to say: it stops nothing, and dates the answer.
    #[serde(default)]
    pub early: bool,
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

    /// The measure of that id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|m| m.id == id)
    }
}
