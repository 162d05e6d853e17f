//! The small nouns a decision is made of: candidates, members, facts, track records, pay, rounds and verdicts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::around::Around;
use super::context::{ExpectedPay, SalesContext, SellingRole, TeamLed};
use super::kind::YesNo;
use super::late::Late;
use super::talk_page::TalkPage;
use super::verdict::Verdict;
use crate::id::{CandidateId, EntryId, EvidenceId, MemberId};
use crate::rating::{Sheet, Subject};
use crate::say::date;
use crate::template::{Day, Vote};

/// Somebody the decision is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Candidate {
    /// Id, unique in the decision.
    pub id: CandidateId,
    /// Name.
    pub name: String,
    /// How people call them in a sentence; empty for the first of their names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub called: String,
    /// What they do today, in a line.
    #[serde(default)]
    pub about: String,
}

/// How a candidate left the running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExitHow {
    /// They took themselves out.
    Withdrew,
    /// They were offered the job and said no.
    DeclinedOffer,
    /// They were told no.
    Declined,
}

impl ExitHow {
    /// How a candidate left the running.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Withdrew => "Withdrew",
            Self::DeclinedOffer => "Declined the offer",
            Self::Declined => "Was declined",
        }
    }

    const fn did(self) -> &'static str {
        match self {
            Self::Withdrew => "withdrew",
            Self::DeclinedOffer => "declined the offer",
            Self::Declined => "was declined",
        }
    }
}

/// How and when a candidate left the running.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Exit {
    /// How.
    pub how: ExitHow,
    /// The day.
    pub on: NaiveDate,
    /// In a line; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Somebody who is no candidate any more. Their sheets stay, and count in nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Gone {
    /// Who.
    pub candidate: Candidate,
    /// How and when.
    pub exit: Exit,
    /// The place they had among the candidates, should they come back.
    pub(super) place: usize,
}

impl Gone {
    /// "withdrew on 3 November 2026", and the note.
    #[must_use]
    pub fn says(&self) -> String {
        let Exit { how, on, note } = &self.exit;
        let said = format!("{} on {}", how.did(), date(*on));
        if note.is_empty() {
            format!("{said}.")
        } else {
            format!("{said}: {note}")
        }
    }
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

impl FrameField {
    /// A text of the frame.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Role => "The job to be done",
            Self::Success => "Success in twelve months",
            Self::WhyNow => "Why now",
        }
    }
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

/// Whether somebody wants the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// They want it.
    Yes,
    /// They want to try it first.
    TrialFirst,
    /// They do not want it.
    No,
    /// They have not decided.
    Undecided,
}

impl Wish {
    /// As they say it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::TrialFirst => "A trial first",
            Self::No => "No",
            Self::Undecided => "I have not decided",
        }
    }

    /// Every answer, in order.
    pub const ALL: [Self; 4] = [Self::Yes, Self::TrialFirst, Self::No, Self::Undecided];
}

/// The page of the person it is about: unscored, theirs to fill in or not, shown once the sheets are sealed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OwnPage {
    /// The day they had walked through the manager's week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub walked: Option<NaiveDate>,
    /// Whether they want the job.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wish: Option<Wish>,
    /// What they would miss, or give up.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub miss: String,
    /// What they would need.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// Their reasons that lie outside the work, as far as they released them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outside: String,
    /// Whether they released a reason that lies in the work.
    pub inside: bool,
    /// Why this job, and why now (a first leader; so is what follows).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Whether they would carry a number themselves in the first six months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_number: Option<bool>,
    /// What would make them say no.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub no_if: String,
    /// What they expect to be paid.
    pub pay: ExpectedPay,
    /// Months from an offer to their first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<f64>,
    /// Their first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<NaiveDate>,
    /// Duties to an employer: not to compete, not to solicit, not to disclose.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub duties: String,
    /// Who may be called, and from when.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub may_call: String,
}

/// What a reason against the count of all facts is about, where others name a fact.
pub const STAGE_COUNT: &str = "count";

/// Why to go on although a fact, or the count of all, says "not yet".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct StageReason {
    /// Why.
    pub text: String,
    /// The day by which it will be put right.
    pub by: NaiveDate,
}

/// Results at one employer, as far as they can be told from the tailwind, and how was sold there. No pay on purpose.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
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
    /// As what they worked there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<SellingRole>,
    /// Median first-year value of a win there, in the unit of the company's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal_size: Option<f64>,
    /// Median sales cycle there, in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_days: Option<f64>,
    /// Who bought there.
    #[serde(default)]
    pub context: SalesContext,
    /// The team they led there.
    #[serde(default)]
    pub team: TeamLed,
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
    /// What is said around the answers, where the card asks for it.
    pub around: Around,
    /// The page for the talk with the boss; absent until it is asked for.
    pub talk: Option<TalkPage>,
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
    /// What came after the debrief opened, in the order it came.
    pub late: Vec<Late>,
    /// Decisions, newest last: deciding again keeps the earlier one.
    pub verdicts: Vec<Verdict>,
    /// Self-assessment's own answers.
    pub personal: Personal,
    /// Ids of all evidence on its sheets, so that a new one is compared without reading them all.
    pub(super) evidence: BTreeSet<EvidenceId>,
}
