//! What comes after the decision, in a decision file: plan, promises, re-rating, holders, letters, real-life tests, the review.

use counterweight_core::decision::{Ending, Phase};
use counterweight_core::id::{CandidateId, CommitmentId, CriterionId, HolderId, MemberId};
use counterweight_core::rating::EvidenceKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Mark;
use crate::decision_file::Date;

/// A letter to somebody who is not chosen now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// To whom; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// The day it was written; the day of the first verdict where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Criteria to name as strengths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strengths: Vec<CriterionId>,
    /// Criteria to name as missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<CriterionId>,
    /// The day of the next look, where there will be one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_look: Option<Date>,
    /// In the decider's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Who signs.
    pub signed: String,
}

/// The plan for the person hired or promoted: a support contract, or the first ninety days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// For whom; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// The day it was written; the day of the first verdict where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The first day in the job.
    pub start: Date,
    /// Hours a week the founder, or the manager above, spends in customer calls, 0–60.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_hours: Option<f64>,
    /// Somebody outside who has agreed to be called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adviser: String,
    /// The budget line for outside help, as people write it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub budget: String,
    /// The day both sides agreed to it; left out while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_on: Option<Date>,
    /// What can be seen when things are on track.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<Sign>,
}

/// What can be seen by a day when things are on track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Days after the start, 1–365.
    pub day: u32,
    /// What can be seen, before revenue can.
    pub text: String,
    /// What was found when somebody looked; left out until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked: Option<Looked>,
}

/// What was found when somebody looked for a sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Looked {
    /// The day.
    pub on: Date,
    /// Whether it could be seen.
    pub seen: bool,
    /// In a line: what shows it, or what was there instead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A promise with a day, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Id, unique in the file; made up (`c1`, `c2`, …) where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CommitmentId>,
    /// Who owes it.
    pub by: String,
    /// To whom.
    pub to: String,
    /// What.
    pub text: String,
    /// By when.
    pub due: Date,
    /// Which part of the plan: `front_line`, `playbook`, `team`; `downstream`, `upstream`; `support`.
    pub phase: Phase,
    /// The criterion it comes from, where it does: `F3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CriterionId>,
    /// The day it was made; the day of the first verdict where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Date>,
    /// The day it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Date>,
    /// The day it was let go; needs a `note` why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub let_go: Option<Date>,
    /// What became of it, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A few criteria rated again in the job by one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recheck {
    /// Who rates; the decider where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// About whom; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// The day.
    pub on: Date,
    /// One for each criterion.
    #[serde(rename = "rating")]
    pub ratings: Vec<RecheckRating>,
}

/// One criterion rated again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecheckRating {
    /// Which: `B6`.
    pub criterion: CriterionId,
    /// 1–5 or "no evidence".
    pub mark: Mark,
    /// What it rests on; a mark needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<RecheckEvidence>,
}

/// What a mark given again rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecheckEvidence {
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EvidenceKind>,
    /// What it shows.
    pub text: String,
}

/// Somebody who held the role, or holds it: what the role and the company did, never what the person is like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Id, unique in the list; made up (`h1`, `h2`, …) where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<HolderId>,
    /// Name, or nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day; left out while they hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// How it ended: `dismissed`, `resigned`, `promoted`, `role_changed` or `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ending>,
    /// What was hired, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub profile: String,
    /// What the company got wrong.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fault: String,
    /// Whether they look better now than they did then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better_than_thought: Option<bool>,
}

/// A real-life test on the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Id in the card: `coach-a-peer`.
    pub id: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// What a real-life test taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Learnt {
    /// Id of the test in the card.
    pub test: String,
    /// The day it was written down. By the day the sheet is sealed, it becomes evidence on it.
    pub on: Date,
    /// What was learnt, in own words.
    pub text: String,
    /// What it did to me, −2 drains … +2 feeds.
    pub energy: i8,
}

/// What became of a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Which verdict, counted from 1; the only one where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<usize>,
    /// The day.
    pub on: Date,
    /// One for each outcome of the forecast, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<ReviewResult>,
    /// What the person had in hand, and how it went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controlled: Vec<String>,
    /// What they had not in hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_controlled: Vec<String>,
    /// Knowing only what was known then: the same decision again?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<bool>,
    /// What to do differently on the way to the next one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lesson: String,
}

/// What became of one outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewResult {
    /// Met or not; left out where nobody can say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<bool>,
    /// What shows it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}
