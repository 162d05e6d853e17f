//! The format itself: one type per table of the file. What each may hold is judged by the rules of the process, not here.

mod assumption;
mod book;
mod closing;
mod follow;
mod late;
mod personal;
mod sheet;
mod trial;

pub use assumption::{Culture, CultureValue, Doubt, Figures};
pub use book::{
    Book, BookAsk, BookCall, BookCustomer, BookDeal, BookKey, BookNote, BookPeriod, BookPerson, BookRelationship,
};
pub use closing::{Debrief, Verdict};
pub use follow::{
    Holder, Learnt, Letter, Looked, Plan, Promise, Recheck, RecheckEvidence, RecheckRating, Review, ReviewResult, Sign,
    Test,
};
pub use late::{Late, LateAnswer, LateReason};
pub use personal::{DayWorked, Glad, Myself, Pay, Premortem};
pub use sheet::{Evidence, Flag, Mark, NoEvidence, Overall, Rating, Revised, Sheet};
pub use trial::Trial;

use std::collections::BTreeMap;

use counterweight_core::decision::{
    ExitHow, ExpectedPay, PlannedPay, RecommendationKind, SalesContext, SellingRole, TeamLed, Wish,
};
use counterweight_core::id::{CandidateId, CriterionId, FactId, MemberId};
use counterweight_core::template::Vote;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;

/// A whole decision. Everything that has a sensible default can be left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionFile {
    /// Version of this format: 1.
    pub format: u32,
    /// Id of a shipped scorecard: `first-line-manager`. Its companions come with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// In place of `template`: the full text of every card, main card first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<String>,
    /// What it is called and when it began.
    pub decision: Head,
    /// Who decides. The decider may rate too.
    pub decider: Person,
    /// The frame.
    #[serde(default, skip_serializing_if = "Frame::is_empty")]
    pub frame: Frame,
    /// Everybody else on the panel.
    #[serde(default, rename = "member", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Person>,
    /// Whom it is about. Left out in a self-assessment: there it is the decider.
    #[serde(default, rename = "candidate", skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// Facts about the company (first leader).
    #[serde(default, rename = "fact", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Why to go on although a fact, or the count of all, says "not yet" (first leader).
    #[serde(default, rename = "stage_reason", skip_serializing_if = "Vec::is_empty")]
    pub stage_reasons: Vec<StageReason>,
    /// First leader: who buys from the company.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sales_context: SalesContext,
    /// First leader: what the company plans to pay, a year, in thousands; shares in %.
    #[serde(default, skip_serializing_if = "is_default")]
    pub planned_pay: PlannedPay,
    /// What those it is about say for themselves, once the debrief is open (promotion).
    #[serde(default, rename = "own_page", skip_serializing_if = "Vec::is_empty")]
    pub own_pages: Vec<OwnPage>,
    /// The stages of our sale for the skill map, where they are not the card's (promotion).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skill_stages: Vec<String>,
    /// What is agreed before somebody tries the job, once the debrief is open (promotion).
    #[serde(default, rename = "trial", skip_serializing_if = "Vec::is_empty")]
    pub trials: Vec<Trial>,
    /// Weights that differ from the card's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<Weights>,
    /// A builder share of your own in place of the facts' (first leader).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub builder_share: Option<BuilderShare>,
    /// Lines of the recommendation that differ from the card's.
    #[serde(default, rename = "threshold", skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// How sure the weights are; fairly sure where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The team that will be hired (first leader).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub culture: Option<Culture>,
    /// What selling and managing are worth (promotion).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// The self-assessment's own parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub myself: Option<Myself>,
    /// What each rater answered.
    #[serde(default, rename = "sheet", skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// The debrief. Opened when all have sealed, unless this says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debrief: Option<Debrief>,
    /// Evidence that came after the debrief opened, in the order it came.
    #[serde(default, rename = "late", skip_serializing_if = "Vec::is_empty")]
    pub late: Vec<Late>,
    /// What people decided, newest last.
    #[serde(default, rename = "verdict", skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<Verdict>,
    /// Letters to people who were not chosen, one for each.
    #[serde(default, rename = "letter", skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<Letter>,
    /// The plan for the person hired or promoted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// What was promised after the decision, and what became of it.
    #[serde(default, rename = "promise", skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    /// Criteria rated again in the job.
    #[serde(default, rename = "recheck", skip_serializing_if = "Vec::is_empty")]
    pub rechecks: Vec<Recheck>,
    /// Control books, one for each leader.
    #[serde(default, rename = "book", skip_serializing_if = "Vec::is_empty")]
    pub books: Vec<Book>,
    /// Who held the role before and who holds it, oldest first.
    #[serde(default, rename = "holder", skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<Holder>,
    /// Real-life tests on the calendar (self-assessment).
    #[serde(default, rename = "test", skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<Test>,
    /// What real-life tests taught, oldest first (self-assessment).
    #[serde(default, rename = "learnt", skip_serializing_if = "Vec::is_empty")]
    pub learnt: Vec<Learnt>,
    /// What became of the verdicts, oldest first.
    #[serde(default, rename = "review", skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Review>,
}

/// What the decision is called and when it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Name.
    pub title: String,
    /// The day it was opened.
    pub opened: Date,
    /// Whether it is an example with made-up people.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sample: bool,
}

/// Somebody on the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Short id used by sheets: 1–64 letters, digits, - _ or .
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Where they see the candidate from: "line manager".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Rates the candidates.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub rates: bool,
    /// Rates the founder's own side (first leader).
    #[serde(default, skip_serializing_if = "is_false")]
    pub rates_founder: bool,
}

/// The frame: what the decision has to achieve.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Frame {
    /// The job to be done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// What success means in twelve months.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub success: String,
    /// Why now.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why_now: String,
    /// Months until the person hired has to be the right one, 1–120.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon_months: Option<u32>,
    /// Why to hire although the stage model says "not yet" (first leader).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against_stage: Option<String>,
}

impl Frame {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Somebody the decision is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Short id used by sheets and verdict.
    pub id: CandidateId,
    /// Name.
    pub name: String,
    /// How people call them in a sentence; the first of their names where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub called: String,
    /// What they do today, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// How and when they left the running, where they did: their sheets count in nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Left>,
    /// Results at each employer, newest first.
    #[serde(default, rename = "record", skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Record>,
}

/// How and when a candidate left the running.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// `withdrew`, `declined_offer` or `declined`.
    pub how: ExitHow,
    /// The day.
    pub on: Date,
    /// In a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Results at one employer, as far as they can be told from the tailwind, and how was sold there. No pay on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Company.
    pub company: String,
    /// Years, as text: "2019–2023".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub years: String,
    /// Share of peers they did better than, 0–100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peer_percentile: Option<f64>,
    /// Rank of the product in its market at the time, 1 = leader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_rank: Option<u32>,
    /// Share of deals that came inbound, 0–100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound_share: Option<f64>,
    /// What the company called for when they joined: "not_yet", "builder", "mixed" or "scaler".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined_at: Option<Vote>,
    /// What it called for when they left, or today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_at: Option<Vote>,
    /// As what they worked there: "seller" or "leader".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<SellingRole>,
    /// Median first-year value of a win there, in thousands, as the company's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal_size: Option<f64>,
    /// Median sales cycle there, in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_days: Option<f64>,
    /// Who bought there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub context: SalesContext,
    /// The team they led there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub team: TeamLed,
}

/// Why to go on although the stage model says "not yet".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StageReason {
    /// The fact it goes against, or "count".
    pub about: String,
    /// Why.
    pub text: String,
    /// The day by which it will be put right.
    pub by: Date,
}

/// The page of the person it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnPage {
    /// Whose.
    pub candidate: CandidateId,
    /// The day they had walked through the manager's week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walked: Option<Date>,
    /// Whether they want the job: "yes", "trial_first", "no" or "undecided".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<Wish>,
    /// What they would miss, or give up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub miss: String,
    /// What they would need.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub need: String,
    /// Their reasons that lie outside the work.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outside: String,
    /// Whether they released a reason that lies in the work.
    #[serde(default, skip_serializing_if = "is_false")]
    pub inside: bool,
    /// The line they handed over from their own self-assessment, while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<OwnLine>,
    /// First leader, as what follows: why this job, and why now.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Whether they would carry a number themselves in the first six months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_number: Option<bool>,
    /// What would make them say no.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub no_if: String,
    /// What they expect to be paid: `base`, `variable` and `shares`, each from a low to a high end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pay: ExpectedPay,
    /// Months from an offer to their first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<f64>,
    /// Their first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<Date>,
    /// Duties to an employer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duties: String,
    /// Who may be called, and from when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub may_call: String,
}

/// A line from somebody's own self-assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnLine {
    /// The day it was written.
    pub on: Date,
    /// The answer: "stay", "test_first", "go", "neither" or "either".
    pub answer: RecommendationKind,
    /// The sentence.
    pub says: String,
}

/// A fact about the company. A fact that is not known is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Fact or measure of the stage model: `playbook`.
    pub id: FactId,
    /// A number in the fact's unit, or the id of one of its choices.
    pub value: FactValue,
    /// The day it was true.
    pub on: Date,
    /// Where it comes from.
    pub source: String,
}

/// Value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a number, or the id of a choice in quotes")]
pub enum FactValue {
    /// A number in the fact's unit.
    Number(f64),
    /// The id of one of the fact's choices.
    Choice(String),
}

/// Weights that differ from the card's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Why.
    pub reason: String,
    /// Relative weight inside its side by criterion; criteria not named keep the card's.
    pub criteria: BTreeMap<CriterionId, f64>,
}

/// A builder share of your own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BuilderShare {
    /// 0–1.
    pub share: f64,
    /// Why.
    pub reason: String,
}

/// A line of the recommendation that differs from the card's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Name in the card: `promote_from`.
    pub name: String,
    /// Where the line is.
    pub value: f64,
    /// Why.
    pub reason: String,
}

const fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_true(flag: &bool) -> bool {
    *flag
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
