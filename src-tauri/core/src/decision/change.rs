//! Everything that can happen to a decision, one variant per act. The journal is a list of these.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assumption::{CulturePlan, SalesFigures, WeightDoubt};
use super::book::BookEntry;
use super::commitment::{Commitment, Holder, Plan, RecheckMark};
use super::kind::RecommendationKind;
use super::parts::{Candidate, FactValue, FrameField, Member, Pay, TrackRecord, YesNo};
use super::verdict::{Departure, Forecast, Letter, OutcomeReview, QualityLink};
use crate::id::{CandidateId, CommitmentId, CriterionId, EntryId, EvidenceId, FactId, ItemId, MemberId};
use crate::rating::{Answer, Evidence, Subject};
use crate::template::Day;

/// One act by one author. [`super::Decision::propose`] says which are allowed when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Change {
    /// The first entry: pins the exact text of every card.
    Opened {
        /// Name of the decision.
        title: String,
        /// The exact text of the main card and its companions, main card first.
        cards: Vec<String>,
        /// Who decides; author of this entry.
        decider: Member,
        /// Whether it is one of the shipped samples.
        sample: bool,
    },
    /// A new name for the decision.
    Retitled {
        /// The name.
        title: String,
    },
    /// A text of the frame.
    Framed {
        /// Which.
        field: FrameField,
        /// The text.
        text: String,
    },
    /// Months until the person hired has to be the right one.
    HorizonSet {
        /// 1–120, or nothing.
        months: Option<u32>,
    },
    /// A fact about the company, with its date and source.
    FactSet {
        /// Fact or measure of the stage model.
        fact: FactId,
        /// Its value.
        value: FactValue,
        /// The day it was true.
        on: NaiveDate,
        /// Where it comes from.
        source: String,
    },
    /// The fact is not known after all.
    FactCleared {
        /// Which.
        fact: FactId,
    },
    /// Hire although the stage model says "not yet"; nothing takes the reason back.
    StageOverridden {
        /// Why.
        reason: Option<String>,
    },
    /// Somebody the decision is about.
    CandidateAdded {
        /// Who.
        candidate: Candidate,
    },
    /// Name or description changed.
    CandidateChanged {
        /// The candidate as it is now.
        candidate: Candidate,
    },
    /// No longer a candidate (before the debrief).
    CandidateRemoved {
        /// Who.
        id: CandidateId,
    },
    /// A candidate's track record, whole.
    RecordSet {
        /// Whose.
        candidate: CandidateId,
        /// Newest first.
        record: Vec<TrackRecord>,
    },
    /// Somebody joins the panel.
    MemberInvited {
        /// Who.
        member: Member,
    },
    /// Name, role or task changed.
    MemberChanged {
        /// The member as it is now.
        member: Member,
    },
    /// Leaves the panel (before having sealed anything).
    MemberRemoved {
        /// Who.
        id: MemberId,
    },
    /// Weights that differ from the card's.
    WeightsSet {
        /// Relative weights inside each side; criteria not named keep the card's.
        weights: BTreeMap<CriterionId, f64>,
        /// Why; may be empty only where the weights are the card's again.
        reason: String,
    },
    /// The user's own builder share in place of the facts'.
    BuilderShareSet {
        /// 0–1, or nothing for the facts' own.
        share: Option<f64>,
        /// Why.
        reason: String,
    },
    /// Another line for the recommendation.
    ThresholdSet {
        /// Name in the card.
        name: String,
        /// Where the line is now.
        value: f64,
        /// Why.
        reason: String,
    },
    /// How sure the weights are.
    DoubtSet {
        /// The doubt.
        doubt: WeightDoubt,
    },
    /// The team a first leader will hire.
    CultureSet {
        /// The plan; nothing takes it back.
        plan: Option<CulturePlan>,
    },
    /// What selling and managing are worth.
    SalesFiguresSet {
        /// The figures; nothing takes them back.
        figures: Option<SalesFigures>,
    },
    /// An answer on the author's own open sheet.
    Rated {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// The answer.
        answer: Answer,
    },
    /// Why, in a line.
    Explained {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// The line.
        why: String,
    },
    /// Evidence for an answer.
    EvidenceAdded {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// What.
        evidence: Evidence,
    },
    /// Taken back before sealing.
    EvidenceRemoved {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// Which piece.
        id: EvidenceId,
    },
    /// A red flag ticked, with a note, or unticked.
    Flagged {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// Its number in the card, from 0.
        flag: u32,
        /// What was seen; nothing unticks it.
        note: Option<String>,
    },
    /// The overall impression, asked last.
    OverallGiven {
        /// About whom.
        subject: Subject,
        /// 1–5.
        level: u8,
        /// In own words.
        note: String,
    },
    /// The author's sheet is closed.
    SheetSealed {
        /// About whom.
        subject: Subject,
    },
    /// The debrief is open: sealed sheets can be seen by all.
    Revealed {
        /// Why some raters are left out, where they are.
        without: Option<String>,
    },
    /// A sealed answer changed after the debrief opened; the old value stays.
    RatingRevised {
        /// About whom.
        subject: Subject,
        /// Which criterion.
        criterion: CriterionId,
        /// The new answer.
        answer: Answer,
        /// Why.
        reason: String,
    },
    /// Self-assessment: why I want it.
    MotivesSet {
        /// Ids of the card's motives.
        ticked: BTreeSet<String>,
        /// In own words.
        words: String,
        /// "Would I take the work without the title?"
        without_title: Option<String>,
    },
    /// Self-assessment: one day of the manager's week worked through.
    PreviewWorked {
        /// Which day.
        day: Day,
        /// What it would do to me, −2…+2.
        energy: i8,
        /// In own words.
        note: String,
    },
    /// Self-assessment: hours of my own last week by activity.
    OwnWeekSet {
        /// Hours by activity id.
        hours: BTreeMap<String, f64>,
    },
    /// Self-assessment: my pay beside the manager plan.
    PaySet {
        /// The figures.
        pay: Option<Pay>,
    },
    /// Self-assessment: "It is a year later and I regret saying yes (no): why?"
    PremortemWritten {
        /// Which answer.
        answer: YesNo,
        /// Why.
        text: String,
    },
    /// Self-assessment: chance that I will be glad of that answer.
    GladSet {
        /// Which answer.
        answer: YesNo,
        /// 0–100.
        percent: u8,
    },
    /// What people decided.
    Decided {
        /// The decision, in the recommendation's terms.
        choice: RecommendationKind,
        /// For whom, where it names somebody.
        candidate: Option<CandidateId>,
        /// Why.
        why: String,
        /// Why it departs from the recommendation, where it does.
        departs: Option<String>,
        /// When to look again.
        look_again: Option<NaiveDate>,
        /// Why it departs, from the short list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        departure: Option<Departure>,
        /// What would make people take it back.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reverse_if: String,
        /// Who decided, by name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        decided_by: Vec<String>,
        /// Stated outcomes in twelve months with the chance given to each.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forecast: Vec<Forecast>,
        /// How good each link of the way was, 1–5.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        quality: BTreeMap<QualityLink, u8>,
    },
    /// A letter to somebody who is not chosen now.
    LetterWritten {
        /// The letter; it replaces the one before.
        letter: Letter,
    },
    /// The plan for the person hired or promoted.
    PlanSet {
        /// The plan; nothing takes it back.
        plan: Option<Plan>,
    },
    /// A promise, new or with other words or another day.
    CommitmentMade {
        /// The promise.
        commitment: Commitment,
    },
    /// A promise that was a mistake; one that was let go is settled instead.
    CommitmentRemoved {
        /// Which.
        id: CommitmentId,
    },
    /// A promise was kept, or let go with a reason.
    CommitmentSettled {
        /// Which.
        id: CommitmentId,
        /// Kept.
        kept: bool,
        /// In a line.
        note: String,
    },
    /// A few criteria rated again in the job.
    Rechecked {
        /// About whom.
        candidate: CandidateId,
        /// Marks by criterion.
        marks: BTreeMap<CriterionId, RecheckMark>,
    },
    /// Items of a leader's control book, new or changed.
    BookKept {
        /// Whose book.
        leader: CandidateId,
        /// The items.
        entries: Vec<BookEntry>,
        /// Where they come from: the name of a file, empty where somebody wrote them.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        source: String,
    },
    /// Items taken out of a control book.
    BookRemoved {
        /// Whose book.
        leader: CandidateId,
        /// Which.
        ids: BTreeSet<ItemId>,
    },
    /// Who held the role before, and who holds it.
    HoldersSet {
        /// Oldest first.
        holders: Vec<Holder>,
    },
    /// Self-assessment: a real-life test on the calendar, or off it again.
    TestPlanned {
        /// Id in the card.
        test: String,
        /// First and last day; nothing takes it off.
        days: Option<(NaiveDate, NaiveDate)>,
    },
    /// Self-assessment: a real-life test was done.
    TestDone {
        /// Id in the card.
        test: String,
        /// What was learnt.
        learnt: String,
        /// What it did to me, −2…+2.
        energy: i8,
    },
    /// What became of a decision.
    Reviewed {
        /// The entry that decided.
        verdict: EntryId,
        /// What happened.
        review: OutcomeReview,
    },
    /// Another look: a new round with empty sheets.
    Reopened {
        /// What brought it about.
        trigger: String,
    },
    /// An own entry is taken back.
    Undone {
        /// Which.
        entry: EntryId,
    },
    /// An own undo is taken back.
    Redone {
        /// The undo.
        entry: EntryId,
    },
}

impl Change {
    /// Whether its author can take it back: acts that others have seen or relied on stay.
    #[must_use]
    pub const fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Self::Opened { .. }
                | Self::SheetSealed { .. }
                | Self::Revealed { .. }
                | Self::RatingRevised { .. }
                | Self::Decided { .. }
                | Self::Rechecked { .. }
                | Self::Reviewed { .. }
                | Self::Reopened { .. }
                | Self::Undone { .. }
                | Self::Redone { .. }
        )
    }

    /// Which sheet it writes on, where it writes on one.
    #[must_use]
    pub const fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Rated { subject, .. }
            | Self::Explained { subject, .. }
            | Self::EvidenceAdded { subject, .. }
            | Self::EvidenceRemoved { subject, .. }
            | Self::Flagged { subject, .. }
            | Self::OverallGiven { subject, .. }
            | Self::SheetSealed { subject }
            | Self::RatingRevised { subject, .. } => Some(subject),
            _ => None,
        }
    }

    /// Which criterion it writes on, where it writes on one.
    pub(super) const fn criterion_mut(&mut self) -> Option<&mut CriterionId> {
        match self {
            Self::Rated { criterion, .. }
            | Self::Explained { criterion, .. }
            | Self::EvidenceAdded { criterion, .. }
            | Self::EvidenceRemoved { criterion, .. }
            | Self::Flagged { criterion, .. }
            | Self::RatingRevised { criterion, .. } => Some(criterion),
            _ => None,
        }
    }
}
