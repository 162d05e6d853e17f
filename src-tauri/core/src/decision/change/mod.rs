//! One act by one author. [`super::Decision::propose`] says which are allowed when.
//!
//! Every match over a room names all its acts, so that a new one does not compile until somebody has said who may make it and when
//! (`rules`), what it does (`apply`), and whether it can be taken back (here).

mod acts;

use std::path::PathBuf;

pub use acts::{
    AssumptionAct, BookAct, ClosingAct, FollowAct, FramingAct, LateAct, OpeningAct, PanelAct, PersonalAct, SheetAct,
    StepAct,
};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS, TypeVisitor};

use acts::Written;

use crate::id::{CandidateId, CriterionId, EntryId};
use crate::rating::Subject;

/// One act by one author, by the room in which it happens. It is written without its room: `{"type": "rated", …}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged, from = "Written")]
pub enum Change {
    /// The first entry; by the decider, once.
    Opening(OpeningAct),
    /// What the decision is about: role, facts, success, candidates. By the decider.
    Framing(FramingAct),
    /// Who rates. By the decider.
    Panel(PanelAct),
    /// What the decider weighs and assumes: weights, lines, doubt, the team to be hired, what selling is worth.
    Assumption(AssumptionAct),
    /// A sheet, by the member whose it is.
    Sheet(SheetAct),
    /// Evidence that came after the debrief opened. Those whom it concerns are asked again, each alone.
    Late(LateAct),
    /// What a seller writes for oneself beside the answers.
    Personal(PersonalAct),
    /// Opening the debrief, deciding, looking again. By the decider.
    Closing(ClosingAct),
    /// What comes after the decision: letters, plan, promises, re-ratings, holders, real-life tests, reviews.
    Follow(FollowAct),
    /// A leader's control book. By the decider.
    Book(BookAct),
    /// Undo and redo, of one's own entries.
    Step(StepAct),
}

impl Change {
    /// Whether its author can take it back: acts that others have seen or relied on stay.
    #[must_use]
    pub const fn can_be_undone(&self) -> bool {
        match self {
            // A withdrawn line comes back by no undo.
            Self::Framing(act) => !matches!(act, FramingAct::CandidateHanded { .. }),
            Self::Panel(_) | Self::Assumption(_) | Self::Personal(_) | Self::Book(_) => true,
            Self::Sheet(act) => match act {
                SheetAct::Rated { .. }
                | SheetAct::Explained { .. }
                | SheetAct::BaseGiven { .. }
                | SheetAct::SkillMarked { .. }
                | SheetAct::EvidenceAdded { .. }
                | SheetAct::EvidenceChanged { .. }
                | SheetAct::EvidenceRemoved { .. }
                | SheetAct::Flagged { .. }
                | SheetAct::OverallGiven { .. } => true,
                SheetAct::SheetSealed { .. } | SheetAct::RatingRevised { .. } => false,
            },
            Self::Late(act) => match act {
                LateAct::LateLeftOut { .. } => true,
                LateAct::LateAdded { .. } | LateAct::LateAnswered { .. } | LateAct::LateClosed { .. } => false,
            },
            Self::Follow(act) => match act {
                FollowAct::LetterWritten { .. }
                | FollowAct::PlanSet { .. }
                | FollowAct::CommitmentMade { .. }
                | FollowAct::CommitmentRemoved { .. }
                | FollowAct::CommitmentSettled { .. }
                | FollowAct::HoldersSet { .. }
                | FollowAct::TestPlanned { .. }
                | FollowAct::TestDone { .. } => true,
                FollowAct::Rechecked { .. } | FollowAct::Reviewed { .. } => false,
            },
            Self::Opening(_) | Self::Closing(_) | Self::Step(_) => false,
        }
    }

    /// Which sheet it writes on, where it writes on one.
    #[must_use]
    pub const fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Sheet(act) => Some(act.subject()),
            Self::Opening(_)
            | Self::Framing(_)
            | Self::Panel(_)
            | Self::Assumption(_)
            | Self::Late(_)
            | Self::Personal(_)
            | Self::Closing(_)
            | Self::Follow(_)
            | Self::Book(_)
            | Self::Step(_) => None,
        }
    }
}

impl SheetAct {
    /// About whom.
    #[must_use]
    pub const fn subject(&self) -> &Subject {
        match self {
            Self::Rated { subject, .. }
            | Self::Explained { subject, .. }
            | Self::BaseGiven { subject, .. }
            | Self::SkillMarked { subject, .. }
            | Self::EvidenceAdded { subject, .. }
            | Self::EvidenceChanged { subject, .. }
            | Self::EvidenceRemoved { subject, .. }
            | Self::Flagged { subject, .. }
            | Self::OverallGiven { subject, .. }
            | Self::SheetSealed { subject }
            | Self::RatingRevised { subject, .. } => subject,
        }
    }

    /// Which criterion it writes on, where it writes on one.
    pub(super) const fn criterion_mut(&mut self) -> Option<&mut CriterionId> {
        match self {
            Self::Rated { criterion, .. }
            | Self::Explained { criterion, .. }
            | Self::BaseGiven { criterion, .. }
            | Self::EvidenceAdded { criterion, .. }
            | Self::EvidenceChanged { criterion, .. }
            | Self::EvidenceRemoved { criterion, .. }
            | Self::Flagged { criterion, .. }
            | Self::RatingRevised { criterion, .. } => Some(criterion),
            Self::SkillMarked { .. } | Self::OverallGiven { .. } | Self::SheetSealed { .. } => None,
        }
    }
}

impl StepAct {
    /// Which entry it takes back.
    #[must_use]
    pub const fn entry(&self) -> &EntryId {
        match self {
            Self::Undone { entry } | Self::Redone { entry } => entry,
        }
    }

    /// Whether it is an undo, which a redo can take back.
    #[must_use]
    pub const fn undoes(&self) -> bool {
        match self {
            Self::Undone { .. } => true,
            Self::Redone { .. } => false,
        }
    }
}

impl BookAct {
    /// Whose book.
    #[must_use]
    pub const fn leader(&self) -> &CandidateId {
        match self {
            Self::BookKept { leader, .. } | Self::BookRemoved { leader, .. } => leader,
        }
    }
}

/// The page sees the flat type.
impl TS for Change {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    const IS_ENUM: bool = true;

    fn docs() -> Option<String> {
        Written::docs()
    }

    fn decl(cfg: &Config) -> String {
        Written::decl(cfg)
    }

    fn decl_concrete(cfg: &Config) -> String {
        Written::decl_concrete(cfg)
    }

    fn name(cfg: &Config) -> String {
        Written::name(cfg)
    }

    fn inline(cfg: &Config) -> String {
        Written::inline(cfg)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        Written::visit_dependencies(visitor);
    }

    fn output_path() -> Option<PathBuf> {
        Written::output_path()
    }
}
