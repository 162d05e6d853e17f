//! The stage model's count: which kind of leader the company's facts call for today, as an interval that unknown facts widen.

mod count;
mod vote;

pub use count::{Dated, StageAnswer};
pub use vote::{FactStand, FactVote};
pub(crate) use vote::{TOO_FEW, in_words};

use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Decision, StageReason};
use crate::id::FactId;
use crate::template::{FactKind, StageModel};

/// Everything the facts say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageReading {
    /// One per fact of the model, in its order.
    pub facts: Vec<FactVote>,
    /// Weight of the votes: not yet, builder, mixed, scaler.
    pub totals: [f64; 4],
    /// Weight of the facts that are unknown.
    pub unknown: f64,
    /// Whether anybody should be hired at all, and how sure the facts are of whom.
    pub answer: StageAnswer,
    /// Builder share of the facts known, 0–1; absent where none votes on it. In the second rule "not yet" counts on the builder's end.
    pub share: Option<f64>,
    /// Share if every unknown fact voted scaler.
    pub share_low: f64,
    /// Share if every unknown fact voted builder.
    pub share_high: f64,
    /// The share in force: the user's own where they set one, else `share`; absent where the second rule names no kind of leader.
    pub share_used: Option<f64>,
    /// Verdict of the votes alone; absent where no fact is known.
    pub by_votes: Option<StageVerdict>,
    /// Verdict if every unknown fact voted scaler.
    pub at_low: StageVerdict,
    /// Verdict if every unknown fact voted builder.
    pub at_high: StageVerdict,
    /// Facts whose "not yet" stops a hire.
    pub blockers: Vec<FactId>,
    /// Facts that are unknown and could stop a hire.
    pub could_block: Vec<FactId>,
    /// The user's one reason to hire all the same; by the second rule it stands against nothing.
    pub overridden: Option<String>,
    /// Reasons in use against a "not yet", by the second rule: about which fact, or the count.
    pub reasons: Vec<(FactId, StageReason)>,
}

impl StageReading {
    /// Whether the founder should keep selling.
    #[must_use]
    pub const fn stops_hire(&self) -> bool {
        matches!(self.answer, StageAnswer::Nobody { .. })
    }

    /// Whether the answer waits for facts about the company.
    #[must_use]
    pub const fn withheld(&self) -> bool {
        matches!(self.answer, StageAnswer::Withheld { .. })
    }

    /// Whether the kind of leader holds whatever the unknown facts turn out to be, so that no date to decide again is needed.
    #[must_use]
    pub const fn firm(&self) -> bool {
        matches!(self.answer, StageAnswer::Leader { firm: true, .. })
    }
}

/// Which kind of leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageVerdict {
    /// Somebody who sells it first.
    Builder,
    /// A builder with a scaler's next step, and a date to decide again.
    Between,
    /// Somebody who multiplies a known motion.
    Scaler,
}

impl StageVerdict {
    /// Whom the company's stage calls for.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Builder => "a builder",
            Self::Between => "a builder with a scaler’s next step",
            Self::Scaler => "a scaler",
        }
    }
}

pub(super) fn read(model: &StageModel, d: &Decision) -> StageReading {
    let facts = model.facts.iter().map(|fact| vote::of(model, fact, d)).collect();
    count::read(model, d, facts)
}

/// How long it takes, in months, until a leader's own work can show: ramp and two sales cycles, as the decision's facts have them.
/// Nothing where the stage model asks for no runway, or either is unknown.
#[must_use]
pub fn months_until_it_shows(d: &Decision) -> Option<f64> {
    d.stage.as_ref()?.facts.iter().find_map(|fact| match &fact.kind {
        FactKind::Runway { ramp, cycle, .. } => vote::need(d, ramp, cycle),
        _ => None,
    })
}
