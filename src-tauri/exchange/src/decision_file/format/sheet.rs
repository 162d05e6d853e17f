//! A sheet in a decision file: answers, why, red flags, evidence, overall impression.

use std::collections::BTreeMap;

use counterweight_core::id::{CandidateId, CriterionId, EvidenceId, MemberId};
use counterweight_core::rating::{Base, EvidenceKind, Skill, Whose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{is_false, is_true, yes};
use crate::decision_file::Date;

/// One rater's answers about one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Who rates; the decider where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// About whom; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// About the founder's own side, on the founder's card, in place of a candidate.
    #[serde(default, skip_serializing_if = "is_false")]
    pub founder: bool,
    /// The day it was sealed (or last written on); the day the decision was opened where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Whether it is closed. Nothing of an open sheet counts.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub sealed: bool,
    /// The overall impression, asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<Overall>,
    /// How they are at the stages of a sale, by its name: weak, sound or strong (promotion).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub skills: BTreeMap<String, Skill>,
    /// One per criterion.
    #[serde(default, rename = "rating", skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rating>,
}

/// The judgement asked last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overall {
    /// 1–5.
    pub level: u8,
    /// In the rater's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An answer to one criterion with everything that goes with it. One kind of answer, the one of the card's scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Which: `B6`.
    pub criterion: CriterionId,
    /// 1–5 or "no evidence".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Self-assessment: −2 drains me … +2 feeds me. Goes with `lived`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<i8>,
    /// Self-assessment: 0 never done, 1 once, 2 regularly. Goes with `energy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lived: Option<u8>,
    /// Founder's card: the condition holds; the fact that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
    /// Founder's card: it does not hold yet; what there is instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<String>,
    /// Why, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What a forecast or a rank rests on: wins expected a quarter, quarters, and the forecast error in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// Red flags ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Dated evidence; every mark of a sealed sheet needs one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Changes after the debrief opened, oldest first; the answer above is the sealed one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised: Vec<Revised>,
}

impl Rating {
    /// A criterion with no answer yet.
    pub(crate) fn unanswered(criterion: CriterionId) -> Self {
        Self {
            criterion,
            mark: None,
            energy: None,
            lived: None,
            met: None,
            unmet: None,
            why: String::new(),
            base: None,
            flags: Vec::new(),
            evidence: Vec::new(),
            revised: Vec::new(),
        }
    }
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a whole number from 1 to 5, or \"no evidence\"")]
pub enum Mark {
    /// 1–5.
    Level(u8),
    /// "I did not see or hear enough to say."
    None(NoEvidence),
}

/// The words "no evidence".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NoEvidence {
    /// "I did not see or hear enough to say."
    #[serde(rename = "no evidence")]
    NoEvidence,
}

/// A red flag that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Its number in the card's list, from 0.
    pub flag: u32,
    /// What was seen.
    pub note: String,
}

/// One dated piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Id, unique in the file; made up (`e1`, `e2`, …) where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EvidenceId>,
    /// Where it comes from.
    pub kind: EvidenceKind,
    /// The day it was seen or written.
    pub on: Date,
    /// What it shows.
    pub text: String,
    /// Whose a document is: "public", "made_for_us" or "their_own"; one that belongs to an employer is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
}

/// A sealed answer that was changed in the debrief.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revised {
    /// 1–5 or "no evidence".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Self-assessment: −2…+2. Goes with `lived`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<i8>,
    /// Self-assessment: 0–2. Goes with `energy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lived: Option<u8>,
    /// Founder's card: it holds after all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
    /// Founder's card: it does not hold after all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<String>,
    /// Why.
    pub reason: String,
    /// The day it was changed; the day of the debrief where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}
