//! What is simulated: the values in question, where leader, founder and applicants stand on them, and how hiring is done.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::trouble::{Explained, Trouble};

/// Most runs of one simulation: past this only the last digit could still change.
const MOST_RUNS: u32 = 100_000;

/// A spread this near the largest possible means two types; four decimals cannot say it more exactly.
const TWO_TYPES: f64 = 5e-5;

/// A leader, what the founder wants, who applies, and how people are chosen, formed and lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(rename = "CultureSpec")]
pub struct Spec {
    /// The pairs of values that matter here, one to eight.
    #[serde(alias = "value")]
    pub values: Vec<Value>,
    /// People in the team once it is built, 10–50. Those who leave on the way are replaced.
    pub hires: u32,
    /// Applicants for each opening, 1–50.
    pub applicants: u32,
    /// Share of choices, among those no score decides, that similarity decides: 0 none, 1 all. The rest are decided by
    /// what has nothing to do with these values, so they fall as the pool falls.
    pub homophily: f64,
    /// What choosing by similarity means.
    pub choice: Choice,
    /// Share of choices that a structured score of closeness to what the founder wants decides, 0–1.
    pub standard: f64,
    /// For this many first hires the founder strikes out applicants who are not like what is wanted.
    pub founder_first: u32,
    /// Whether somebody with the wanted values shares every choice by similarity.
    pub second_hirer: bool,
    /// Direct reports of each manager, at least 1. After that many, the earliest hires hire the next layer by their values.
    pub span: u32,
    /// How far a newcomer moves toward manager and team in the first step, 0–1; each further step half as far.
    pub socialisation: f64,
    /// Chance to leave in one step of a person as far from the team as can be, 0–1; proportionally less the nearer.
    /// One step is one seat filled.
    pub turnover: f64,
    /// Average distance over the values up to which a person counts as like another, 0–1.
    pub like: f64,
}

/// A pair of values. Positions run from 0, wholly `name_one`, to 1, wholly `name_other`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CultureValue")]
pub struct Value {
    /// The value at 0.
    pub name_one: String,
    /// The value at 1.
    pub name_other: String,
    /// Where the leader stands, 0–1.
    pub leader: f64,
    /// Where the founder wants the team, 0–1.
    pub wanted: f64,
    /// Mean of the applicants, 0–1.
    pub pool_mean: f64,
    /// Standard deviation of the applicants. From 0 to √(mean · (1 − mean)), where everybody stands at one end.
    pub pool_spread: f64,
}

/// What choosing by similarity means.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
#[ts(rename = "CultureChoice")]
pub enum Choice {
    /// The applicant nearest the hirer.
    #[default]
    Similarity,
    /// Somebody like a member drawn from the present team, as when members bring their own (Pólya & Eggenberger's urn).
    /// Beside the members, the urn holds these weights from the start.
    Composition {
        /// Weight of people wholly at the first end of every value, 0 or more.
        one: f64,
        /// Weight of people wholly at the other end, 0 or more. The two together are above 0.
        other: f64,
    },
}

/// How much is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CultureSampling")]
pub struct Sampling {
    /// Teams grown, 10–100,000.
    pub runs: u32,
    /// Where chance starts: the same seed gives the same teams.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Self {
        Self { runs: 2_000, seed: 1 }
    }
}

impl Default for Spec {
    /// Everything but the values, which only the founder can name. The numbers are our judgement.
    fn default() -> Self {
        Self {
            values: Vec::new(),
            hires: 12,
            applicants: 10,
            homophily: 0.5,
            choice: Choice::Similarity,
            standard: 0.0,
            founder_first: 0,
            second_hirer: false,
            span: 7,
            socialisation: 0.1,
            turnover: 0.05,
            like: 0.2,
        }
    }
}

/// What in a spec cannot be simulated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub struct SpecError {
    /// Which of the values, from 0; absent where it is not about one.
    pub value: Option<usize>,
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
}

impl Explained for SpecError {
    fn trouble(&self) -> Trouble {
        Trouble::new(&self.message, &self.hint)
    }
}

impl Value {
    /// Whether the spread is the largest there is, so that applicants stand wholly at one end or the other.
    pub(super) fn two_types(&self) -> bool {
        self.pool_spread >= self.widest() - TWO_TYPES
    }

    /// The largest standard deviation that a distribution on 0–1 with this mean can have.
    pub(super) fn widest(&self) -> f64 {
        (self.pool_mean * (1.0 - self.pool_mean)).max(0.0).sqrt()
    }
}

impl Spec {
    /// Everything that stands in the way of a simulation, in the order of the fields.
    #[must_use]
    pub fn check(&self) -> Vec<SpecError> {
        let mut found = Found::default();
        found.unless((1..=8).contains(&self.values.len()), "values", || {
            let n = self.values.len();
            (format!("there are {n} value pairs."), "Name one to eight.".to_owned())
        });
        for (i, value) in self.values.iter().enumerate() {
            found.value = Some(i);
            let names = [&value.name_one, &value.name_other];
            found.unless(names.iter().all(|n| !n.trim().is_empty()), "name_one", || {
                ("a value pair has no name.".to_owned(), "Name both ends.".to_owned())
            });
            found.share("leader", value.leader);
            found.share("wanted", value.wanted);
            found.share("pool_mean", value.pool_mean);
            let widest = value.widest();
            let fits = (0.0..=widest + TWO_TYPES).contains(&value.pool_spread);
            found.unless(fits || widest.is_nan(), "pool_spread", || {
                let message = format!(
                    "positions between 0 and 1 with a mean of {} cannot spread by {}.",
                    value.pool_mean, value.pool_spread
                );
                (message, format!("Write a number from 0 to {widest:.4}."))
            });
        }
        found.value = None;
        found.count("hires", self.hires, 10..=50);
        found.count("applicants", self.applicants, 1..=50);
        found.share("homophily", self.homophily);
        if let Choice::Composition { one, other } = self.choice {
            let whole = one >= 0.0 && other >= 0.0 && one + other > 0.0 && (one + other).is_finite();
            found.unless(whole, "choice", || {
                let message = format!("an urn cannot start with the weights {one} and {other}.");
                (message, "Write two numbers from 0, not both 0.".to_owned())
            });
        }
        found.share("standard", self.standard);
        found.unless(self.span >= 1, "span", || {
            let message = "a manager with no reports hires nobody.".to_owned();
            (
                message,
                "Write how many people report to one manager, at least 1.".to_owned(),
            )
        });
        found.share("socialisation", self.socialisation);
        found.share("turnover", self.turnover);
        found.share("like", self.like);
        found.list
    }
}

impl Sampling {
    pub(super) fn check(&self) -> Option<SpecError> {
        let mut found = Found::default();
        found.count("runs", self.runs, 10..=MOST_RUNS);
        found.list.pop()
    }
}

/// Collects what is wrong.
#[derive(Default)]
struct Found {
    value: Option<usize>,
    list: Vec<SpecError>,
}

impl Found {
    fn unless(&mut self, good: bool, field: &'static str, said: impl FnOnce() -> (String, String)) {
        if !good {
            let (message, hint) = said();
            self.list.push(SpecError {
                value: self.value,
                field,
                message,
                hint,
            });
        }
    }

    fn share(&mut self, field: &'static str, number: f64) {
        self.unless((0.0..=1.0).contains(&number), field, || {
            let message = format!("{field} is {number}.");
            (message, "Write a number from 0 to 1.".to_owned())
        });
    }

    fn count(&mut self, field: &'static str, number: u32, range: std::ops::RangeInclusive<u32>) {
        self.unless(range.contains(&number), field, || {
            let hint = format!("Write a whole number from {} to {}.", range.start(), range.end());
            (format!("{field} is {number}."), hint)
        });
    }
}

/// The homophily that a median mark on “Hires beyond their own image” (A10, 1–5) stands for: 0.9 at 1, 0.5 at 3, 0.1 at 5.
///
/// Our judgement: the anchors run from “ten copies of themselves” to “hires different strengths on purpose”, and nobody is
/// wholly one or the other.
#[must_use]
pub fn homophily_from_mark(mark: f64) -> f64 {
    (1.1 - 0.2 * mark).clamp(0.1, 0.9)
}
