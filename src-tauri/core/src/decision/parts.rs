//! The small nouns a decision is made of: candidates, members, facts, track records, pay, rounds and verdicts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::verdict::Verdict;
use crate::id::{CandidateId, EntryId, EvidenceId, MemberId};
use crate::rating::{Sheet, Subject};
use crate::template::{Day, Vote};

/// Somebody the decision is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Candidate {
    /// Id, unique in the decision.
    pub id: CandidateId,
    /// Name.
    pub name: String,
    /// What they do today, in a line.
    #[serde(default)]
    pub about: String,
}

/// Somebody on the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Member {
    /// Id, unique in the decision; the author of the member's entries.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Where they see the candidate from: "line manager", "board adviser".
    #[serde(default)]
    pub role: String,
    /// Rates the candidates.
    #[serde(default = "yes")]
    pub rates: bool,
    /// Rates the founder's own side (first-leader decisions).
    #[serde(default)]
    pub rates_founder: bool,
}

const fn yes() -> bool {
    true
}

/// A text of the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum FrameField {
    /// The job to be done.
    Role,
    /// What success means in twelve months.
    Success,
    /// Why now.
    WhyNow,
}

/// Value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FactValue {
    /// A number in the fact's unit.
    Number {
        /// Finite.
        number: f64,
    },
    /// One of the fact's choices.
    Choice {
        /// Its id.
        choice: String,
    },
}

/// A fact as somebody knew it on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KnownFact {
    /// Its value.
    pub value: FactValue,
    /// The day it was true.
    pub on: NaiveDate,
    /// Where it comes from.
    pub source: String,
}

/// Results at one employer, as far as they can be told from the tailwind. No money on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TrackRecord {
    /// Company.
    pub company: String,
    /// Years, as text: "2019–2023".
    #[serde(default)]
    pub years: String,
    /// Share of peers they did better than, 0–100.
    #[serde(default)]
    pub peer_percentile: Option<f64>,
    /// Rank of the product in its market at the time, 1 = leader.
    #[serde(default)]
    pub product_rank: Option<u32>,
    /// Share of deals that came inbound, 0–100.
    #[serde(default)]
    pub inbound_share: Option<f64>,
    /// What the company called for when they joined.
    #[serde(default)]
    pub joined_at: Option<Vote>,
    /// What it called for when they left, or today.
    #[serde(default)]
    pub left_at: Option<Vote>,
}

/// My pay now beside the manager plan, in one currency, per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Pay {
    /// Total pay of my last years, newest first; one to five.
    pub own_years: Vec<f64>,
    /// Base of the manager plan.
    pub base: f64,
    /// Variable part at 100 % of the team's target.
    pub variable: f64,
    /// What each point over target pays, as a multiple of a point below it: 1.5.
    pub over_target: f64,
}

/// One of two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// Take the job.
    Yes,
    /// Stay.
    No,
}

/// What a self-assessment holds beside its sheet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Personal {
    /// Motives ticked.
    pub motives: BTreeSet<String>,
    /// In own words.
    pub words: String,
    /// Answer to "would I take the work without the title?".
    pub without_title: Option<String>,
    /// Days of the preview worked through.
    pub preview: BTreeMap<Day, DayWorked>,
    /// Hours of my own week by activity.
    pub own_week: BTreeMap<String, f64>,
    /// Pay figures.
    pub pay: Option<Pay>,
    /// Why I would regret each answer.
    pub premortem: BTreeMap<YesNo, String>,
    /// Chance of being glad of each answer, 0–100.
    pub glad: BTreeMap<YesNo, u8>,
}

/// One day of the preview, worked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayWorked {
    /// −2…+2.
    pub energy: i8,
    /// In own words.
    pub note: String,
}

/// The debrief was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reveal {
    /// The entry.
    pub entry: EntryId,
    /// Why some raters were left out.
    pub without: Option<String>,
}

/// Which sheet: ordered by subject, so that one candidate's sheets lie together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetKey {
    /// About whom.
    pub subject: Subject,
    /// By whom.
    pub member: MemberId,
}

/// One pass through rating, debrief and decision. A revisit is a new round.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// What brought it about; empty for the first.
    pub trigger: String,
    /// Sheets that have anything on them.
    pub sheets: BTreeMap<SheetKey, Sheet>,
    /// Set once the debrief is open.
    pub revealed: Option<Reveal>,
    /// Decisions, newest last: deciding again keeps the earlier one.
    pub verdicts: Vec<Verdict>,
    /// Self-assessment's own answers.
    pub personal: Personal,
    /// Ids of all evidence on its sheets, so that a new one is compared without reading them all.
    pub(super) evidence: BTreeSet<EvidenceId>,
}
