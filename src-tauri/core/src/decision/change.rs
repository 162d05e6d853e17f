//! Everything that can happen to a decision, one variant per act. The journal is a list of these.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assumption::{CulturePlan, SalesFigures, WeightDoubt};
use super::kind::RecommendationKind;
use super::parts::{Candidate, FactValue, FrameField, Member, Pay, TrackRecord, YesNo};
use crate::id::{CandidateId, CriterionId, EntryId, EvidenceId, FactId, MemberId};
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
