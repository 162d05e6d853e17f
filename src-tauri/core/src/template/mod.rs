//! A scorecard as data: criteria with anchors, the scale they are answered on, floors, thresholds, and where each came from.

mod around;
mod beside;
mod difference;
mod duties;
mod line;
mod read;
mod reference;
mod shipped;
mod source;
mod stage;
mod weights;
mod write;

pub use around::{Asks, ColleagueQuestion, Part, PartKind, Place, SelfReason, Way};
pub use beside::{BaseKind, SkillMap};
pub use difference::{Difference, DifferenceKind, FIELDS, differences};
pub use duties::{Duties, duties};
pub use line::{LINES, line};
pub use read::{Document, Problem, is_id, json_schema, read, read_shape};
pub use reference::{ClassNumber, FAR, ReferenceClass, fitting_class, reference_class, reference_classes};
pub use shipped::{Insight, first_edition, insights, shipped, shipped_document, shipped_stage};
pub use source::{Grade, Seen, Source, Threshold};
pub use stage::{Band, Choice, Fact, FactKind, Measure, Size, StageModel, StageRule, TooFew, Vote, in_band};
pub use weights::{rank_order_centroid, reweighted, shares};
pub use write::{to_toml, with_value};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rating::{LIVED, LIVED_IN_PAIRS};

/// The newest file format this build reads and the one it writes.
///
/// 2 asks for a reason where weights differ, 3 for the grade of every source; what was written as 1 or 2 stays readable as it is, since
/// decisions have it pinned.
pub const FORMAT: u32 = 3;

/// A scorecard. Read with [`read`]; never built by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// File format; see [`FORMAT`].
    pub format: u32,
    /// Stable name, lower case with hyphens: `first-sales-leader`.
    pub id: String,
    /// Version of the wording, counted up from 1.
    pub version: u32,
    /// Name as people see it.
    pub title: String,
    /// One or two sentences: what the card is for and how to read it.
    pub about: String,
    /// The shipped card it was copied from, directly or through other copies; absent where it was written from scratch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based_on: Option<BasedOn>,
    /// Which decision it serves.
    pub purpose: Purpose,
    /// Why the weights differ from those of the card it is based on, or, based on none, from equal ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights_reason: Option<String>,
    /// How each criterion is answered.
    pub scale: Scale,
    /// Ids of the cards that a decision opened with this one pins too (the founder's card, the stage model).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub companions: Vec<String>,
    /// The sides the criteria are summed up by. Two poles, never one sum.
    #[serde(rename = "side")]
    pub sides: Vec<Side>,
    /// Whom the job serves (S2.1); empty where the card does not group by it.
    #[serde(default, rename = "constituent", skip_serializing_if = "Vec::is_empty")]
    pub constituents: Vec<Constituent>,
    /// The criteria, in the order they are asked.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
    /// Lines the recommendation draws, by name. Each is somebody's judgement and can be changed with a reason.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub thresholds: BTreeMap<String, Threshold>,
    /// What to offer instead of, or beside, the answer.
    #[serde(default, rename = "alternative", skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    /// Motives of the self-assessment's motive card.
    #[serde(default, rename = "motive", skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
    /// What is asked beside the motives; a self-assessment in pairs has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Asks>,
    /// Who I am at work: shown beside the answer, never counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identity: Vec<Place>,
    /// What two hard weeks in a row do to me: shown, never counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load: Option<Place>,
    /// What three colleagues are asked.
    #[serde(default, rename = "colleague", skip_serializing_if = "Vec::is_empty")]
    pub colleagues: Vec<ColleagueQuestion>,
    /// The realistic job preview: the manager's week, hour by hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<Preview>,
    /// Whether the person it is about fills in a page of their own, shown once the sheets are sealed: whether they want it at all.
    #[serde(default, skip_serializing_if = "is_false")]
    pub own_page: bool,
    /// What is agreed in writing before any trial: pay, and the way back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial_terms: Option<String>,
    /// The stages of a sale that raters mark beside their sheets, where the card has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill_map: Option<SkillMap>,
    /// What is known of promoting on sales, said where selling lies far above readiness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap_says: Option<String>,
    /// Real-life tests that turn a guess into evidence.
    #[serde(default, rename = "test", skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<RealTest>,
}

/// The shipped card that one of the user's own was copied from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BasedOn {
    /// Its id.
    pub id: String,
    /// Its version at that time.
    pub version: u32,
}

/// Which decision a card serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A founder hires a first sales leader.
    FirstLeader,
    /// A manager weighs promoting a seller (or a first-line manager).
    Promotion,
    /// A seller asks whether to take the manager's job.
    SelfAssessment,
    /// Whether the founder's side is ready for the leader; goes with [`Purpose::FirstLeader`].
    FounderReadiness,
}

impl Purpose {
    /// In a list of decisions.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FirstLeader => "Hiring",
            Self::Promotion => "Promotion",
            Self::SelfAssessment => "Self-assessment",
            Self::FounderReadiness => "Founder readiness",
        }
    }

    /// Who asks what, as a list of scorecards says it.
    #[must_use]
    pub const fn situation(self) -> &'static str {
        match self {
            Self::FirstLeader => "A founder hires the first sales leader",
            Self::Promotion => "A manager decides on a promotion",
            Self::SelfAssessment => "A seller asks, in private",
            Self::FounderReadiness => "Beside the first sales leader’s card",
        }
    }
}

/// How a criterion is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Behaviourally anchored rating scale, 1–5 or no evidence.
    Anchored,
    /// Energy −2…+2 and evidence 0…2 (never, once, regularly).
    EnergyEvidence,
    /// Met, unmet or no evidence, with the fact that shows it.
    MetUnmet,
}

impl Scale {
    /// How its criteria are answered.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Anchored => "Each is rated 1 to 5 on described behaviour, or “No evidence”.",
            Self::EnergyEvidence => "Each is answered twice: what it does to your energy, and what evidence there is.",
            Self::MetUnmet => "Each condition is met or not met, with the fact that shows it.",
        }
    }
}

/// Which end of the contrast a side is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pole {
    /// Alone, builder, what I would give up: a circle.
    A,
    /// Through others, scaler, what I would get: a diamond.
    B,
    /// Beside the contrast: culture, common, conditions.
    None,
}

/// One side of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Id used by criteria.
    pub id: String,
    /// Name as people see it.
    pub title: String,
    /// Which end of the contrast.
    pub pole: Pole,
    /// One sentence on what it gathers.
    pub about: String,
}

/// A group of people the manager's job serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Constituent {
    /// Id used by criteria.
    pub id: String,
    /// Name as people see it.
    pub title: String,
    /// What they want from a manager.
    pub wants: String,
}

/// One observable behaviour (or condition) that is rated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Stable id: `B6`.
    pub id: String,
    /// Title, a few words.
    pub title: String,
    /// Title for narrow columns, at most 28 characters.
    pub short: String,
    /// What is meant, in one or two sentences.
    pub definition: String,
    /// Id of the side it counts to.
    pub side: String,
    /// Weight inside its side, relative to the others (equal = 1).
    #[serde(default = "one")]
    pub weight: f64,
    /// Fact of the stage model that says the same of the company, so that the two can be held against each other (founder's card).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Whether it alone, where it is not met, makes the conditions wrong (founder's card).
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
    /// Whether the duties of confidence stand beside it: what it asks for may belong to an employer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub duties: bool,
    /// What the rows of the record say beside its marks; never a mark by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<RecordSide>,
    /// Must-have, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Floor>,
    /// Whether its mark is of a rank or a forecast, which has deals and quarters as its base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseKind>,
    /// The five behavioural anchors, worst first (anchored scale only).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<String>,
    /// Questions to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// Follow-up probes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub probes: Vec<String>,
    /// A task that shows the behaviour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_sample: Option<String>,
    /// What to look for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Warnings a rater can tick; the position in this list is the flag's number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub red_flags: Vec<String>,
    /// Id of the constituent it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constituent: Option<String>,
    /// Id of the criterion on the other side that it is drawn against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin: Option<String>,
    /// Where sources disagree or criteria pull against each other; shown, never settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tension: Option<String>,
    /// What a met condition states, in words: "hours a week", "name", "amount" (met/unmet scale only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub states: Option<String>,
    /// Which pair it is half of (self-assessment in pairs only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Why it is here.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// A side of the record that is read beside a criterion's marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordSide {
    /// How much the results prove.
    Results,
    /// How far the sales context is the company's.
    Context,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

const fn one() -> f64 {
    1.0
}

/// A must-have: the panel's median has to reach `min`, on evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// Lowest panel median that passes, 1–5.
    pub min: f64,
    /// Only when the stage model says so; always where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Vote>,
}

/// Something to offer instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Name.
    pub title: String,
    /// What it is and how to begin.
    pub text: String,
    /// The reasons of an answer that it is offered for; any where it names none.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<SelfReason>,
    /// Why it is here.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// A reason for wanting the job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Motive {
    /// Id.
    pub id: String,
    /// In the seller's own words.
    pub title: String,
    /// Whether it is about the work itself rather than what comes with it.
    pub work_itself: bool,
    /// Which of the two ways it is for.
    #[serde(default, rename = "for", skip_serializing_if = "Way::is_lead")]
    pub way: Way,
    /// What it and its fellow for the other way are about: "pay".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
}

/// The realistic job preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Preview {
    /// What it shows and how sure it is.
    pub about: String,
    /// What a seller's own hours are counted under.
    #[serde(rename = "activity")]
    pub activities: Vec<Activity>,
    /// The week, hour by hour, in order.
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
    /// Why a preview at all.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// One kind of work hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Id used by blocks.
    pub id: String,
    /// Name.
    pub title: String,
    /// Which side of the contrast it belongs to.
    pub pole: Pole,
}

/// One stretch of the manager's week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Day of the week.
    pub day: Day,
    /// Start, hours since midnight in quarters: 9.5 is 9:30.
    pub from: f64,
    /// End, hours since midnight.
    pub to: f64,
    /// What is in the calendar.
    pub title: String,
    /// What it really is like.
    pub what: String,
    /// Which activity the hours count under.
    pub activity: String,
    /// Whom it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constituent: Option<String>,
    /// Criteria of the card it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<String>,
}

/// A working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
}

impl Day {
    /// A working day.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mon => "Monday",
            Self::Tue => "Tuesday",
            Self::Wed => "Wednesday",
            Self::Thu => "Thursday",
            Self::Fri => "Friday",
        }
    }

    /// The five days in order.
    pub const ALL: [Self; 5] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri];
}

/// A test in real life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RealTest {
    /// Id.
    pub id: String,
    /// What to do, as a verb phrase.
    pub title: String,
    /// How, with whom, how long.
    pub how: String,
    /// Days it takes.
    pub days: u32,
    /// Criteria it gives evidence for.
    pub criteria: Vec<String>,
}

impl Template {
    /// The criterion of that id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id)
    }

    /// Whether it is a self-assessment of the second edition: parts in pairs, of which only what was done counts.
    #[must_use]
    pub fn in_pairs(&self) -> bool {
        self.criteria.iter().any(|c| c.part.is_some())
    }

    /// How much of a part was really done, in the card's own words.
    #[must_use]
    pub fn lived(&self, lived: u8) -> &'static str {
        let words = if self.in_pairs() { LIVED_IN_PAIRS } else { LIVED };
        words[usize::from(lived.min(2))]
    }

    /// The criteria of a side, in order.
    pub fn on_side<'a>(&'a self, side: &'a str) -> impl Iterator<Item = &'a Criterion> + 'a {
        self.criteria.iter().filter(move |c| c.side == side)
    }

    /// The side that is this end of the contrast.
    #[must_use]
    pub fn pole(&self, pole: Pole) -> Option<&Side> {
        self.sides.iter().find(|s| s.pole == pole)
    }

    /// Value of a threshold. [`read`] guarantees those the purpose needs.
    #[must_use]
    pub fn threshold(&self, name: &str) -> Option<f64> {
        self.thresholds.get(name).map(|t| t.value)
    }
}
