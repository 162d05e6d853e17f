//! What was promised after the decision: the plan both sides agreed to, each commitment in it, and whether it was kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CandidateId, CommitmentId, CriterionId, EntryId, HolderId, MemberId};
use crate::rating::{Answer, EvidenceKind};

/// The plan for the person who was hired or promoted: a support contract, or the first ninety days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Plan {
    /// For whom.
    pub person: CandidateId,
    /// Day 0: the first day in the job.
    pub start: NaiveDate,
    /// Hours a week the founder (or the manager above) spends in customer calls, 0–60.
    #[serde(default)]
    pub customer_hours: Option<f64>,
    /// Somebody outside who has done it at this stage and has agreed to be called.
    #[serde(default)]
    pub adviser: String,
    /// The budget line for outside help, as people write it: "$24k a year".
    #[serde(default)]
    pub budget: String,
    /// Leading signs of "on track", agreed before the offer.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// The day both sides agreed to it; absent while it is a draft.
    #[serde(default)]
    pub agreed_on: Option<NaiveDate>,
}

/// What can be seen by a day when things are on track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Sign {
    /// Days after the start, 1–365.
    pub day: u32,
    /// What can be seen, before revenue can.
    pub text: String,
    /// What was found when somebody looked; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked: Option<Looked>,
}

/// What was found when somebody looked for a sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Looked {
    /// The day.
    pub on: NaiveDate,
    /// Whether it could be seen.
    pub seen: bool,
    /// In a line: what shows it, or what was there instead.
    #[serde(default)]
    pub note: String,
}

/// In which order a leader earns the playbook (S0.3), and where a new manager's time goes first (S2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// First leader: in the field, closing.
    FrontLine,
    /// First leader: writing down what won.
    Playbook,
    /// First leader: hiring and teaching.
    Team,
    /// New manager: the team and its customers.
    Downstream,
    /// New manager: what upper management needs.
    Upstream,
    /// What the company owes the person.
    Support,
}

impl Phase {
    /// As a form offers it.
    #[must_use]
    pub const fn offered(self) -> &'static str {
        match self {
            Self::FrontLine => "Front line: in the field, closing",
            Self::Playbook => "Playbook: writing down what won",
            Self::Team => "Team: hiring and teaching",
            Self::Downstream => "Downstream: the team and its customers",
            Self::Upstream => "Upstream: what upper management needs",
            Self::Support => "Support: what the company owes the person",
        }
    }

    /// A part of a plan.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FrontLine => "Front line",
            Self::Playbook => "Playbook",
            Self::Team => "Team",
            Self::Downstream => "Downstream: the team and its customers",
            Self::Upstream => "Upstream: what upper management needs",
            Self::Support => "What the company owes",
        }
    }
}

/// A promise with a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Commitment {
    /// Id, unique in the decision.
    pub id: CommitmentId,
    /// Who owes it: "Founder", a name.
    pub by: String,
    /// To whom: "Juniper", "the team".
    pub to: String,
    /// What.
    pub text: String,
    /// By when.
    pub due: NaiveDate,
    /// Which part of the plan.
    pub phase: Phase,
    /// The criterion it comes from, where it does: `F3`.
    #[serde(default)]
    pub from: Option<CriterionId>,
}

/// What became of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Settlement {
    /// Kept, or let go with a reason.
    pub kept: bool,
    /// In a line; why, where it was let go.
    pub note: String,
    /// The day (UTC).
    pub on: NaiveDate,
}

/// A commitment and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Promised {
    /// The promise.
    #[serde(flatten)]
    pub promise: Commitment,
    /// Absent while it is open.
    pub settled: Option<Settlement>,
}

/// One mark of a re-rating, with the piece of evidence it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RecheckMark {
    /// A mark or no evidence.
    pub answer: Answer,
    /// Where the evidence comes from.
    #[serde(default)]
    pub kind: Option<EvidenceKind>,
    /// What it shows; empty with no evidence.
    #[serde(default)]
    pub evidence: String,
}

/// A few criteria rated again in the job, given before the old marks are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recheck {
    /// About whom.
    pub candidate: CandidateId,
    /// By whom.
    pub member: MemberId,
    /// Marks by criterion.
    pub marks: BTreeMap<CriterionId, RecheckMark>,
    /// The day (UTC).
    pub on: NaiveDate,
    /// The entry.
    pub entry: EntryId,
}

/// How a holder of the role left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The company ended it.
    Dismissed,
    /// They left.
    Resigned,
    /// They moved up.
    Promoted,
    /// The role became another one.
    RoleChanged,
    /// Anything else.
    Other,
}

impl Ending {
    /// As the answer to how somebody’s time in the role ended.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Dismissed => "The company ended it",
            Self::Resigned => "They left",
            Self::Promoted => "They moved up",
            Self::RoleChanged => "The role became another one",
            Self::Other => "Something else",
        }
    }

    /// How somebody left a role.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Dismissed => "the company ended it",
            Self::Resigned => "left",
            Self::Promoted => "moved up",
            Self::RoleChanged => "the role became another one",
            Self::Other => "another way",
        }
    }
}

/// One holder of the role before or now: about the role and the company, never about traits of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Holder {
    /// Id, unique in the list.
    pub id: HolderId,
    /// Name, or empty.
    #[serde(default)]
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; absent while they hold it.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// How it ended.
    #[serde(default)]
    pub ended: Option<Ending>,
    /// What was hired, in a few words: "VP of a large company".
    #[serde(default)]
    pub profile: String,
    /// What the company got wrong.
    #[serde(default)]
    pub fault: String,
    /// Whether they look better now than they did then (S3.3).
    #[serde(default)]
    pub better_than_thought: Option<bool>,
}

/// A real-life test of a seller: when, and what was learnt.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RealTestState {
    /// From when until when; absent when it was taken off the calendar again.
    pub planned: Option<(NaiveDate, NaiveDate)>,
    /// What was learnt each time it was done, oldest first.
    pub learnt: Vec<Learnt>,
}

/// What a real-life test taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Learnt {
    /// The day it was written down (UTC).
    pub on: NaiveDate,
    /// In own words.
    pub text: String,
    /// What it did to me, −2 drains … +2 feeds.
    pub energy: i8,
    /// The entry.
    pub entry: EntryId,
}

impl Learnt {
    /// How the ids of the evidence begin that it brings to a sheet. An entry's id is a hash: with the criterion behind it, this names
    /// the piece alike in every copy of the journal.
    #[must_use]
    pub fn evidence_prefix(&self) -> String {
        let entry = self.entry.as_str();
        format!("test-{}-", entry.get(..24).unwrap_or(entry))
    }
}
