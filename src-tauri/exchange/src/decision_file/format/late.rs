//! Evidence that came after the debrief opened, in a decision file: the piece with its days, who looked again, and what became of it.

use counterweight_core::id::{CandidateId, CriterionId, EvidenceId, MemberId};
use counterweight_core::rating::{EvidenceKind, Whose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sheet::Mark;
use super::{is_false, is_true, yes};
use crate::decision_file::Date;

/// A piece of evidence that came after the debrief opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Late {
    /// Id, unique in the file; made up (`late1`, `late2`, …) where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EvidenceId>,
    /// About whom; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// About the founder's own side, in place of a candidate.
    #[serde(default, skip_serializing_if = "is_false")]
    pub founder: bool,
    /// Which criterion: `B6`.
    pub criterion: CriterionId,
    /// Who brought it; the decider where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<MemberId>,
    /// The day it came.
    pub came: Date,
    /// Where it comes from.
    pub kind: EvidenceKind,
    /// The day it was seen or written.
    pub on: Date,
    /// What it shows.
    pub text: String,
    /// Whose a document is: "public", "made_for_us" or "their_own"; one that belongs to an employer is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
    /// What those said who looked again.
    #[serde(default, rename = "answer", skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<LateAnswer>,
    /// Why some were not waited for, where the answers were taken in without them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<LateReason>,
    /// Why it counts in nothing, where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LateReason>,
}

/// What somebody said who looked again: one answer, of the card's scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LateAnswer {
    /// Who; the decider where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The day; the day the piece came where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// 1–5 or "no evidence", the old mark or another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Founder's card: it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
    /// Founder's card: it does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<String>,
    /// Whether the answer rests on the piece too; false where it stands in spite of it.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub rests: bool,
    /// Why.
    pub reason: String,
}

/// A reason with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LateReason {
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: String,
}
