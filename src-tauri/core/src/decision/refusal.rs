//! Why the process does not allow a change, and what to do instead.

use crate::say::heading;
use crate::trouble::{Explained, Trouble};

/// A refusal: what is not allowed, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum Refusal {
    NotOpenedYet,
    AlreadyOpen,
    BadCard { problem: String, hint: String },
    NotOnPanel { author: String },
    DeciderOnly { decider: String },
    Empty { what: String },
    TooLong { what: String, length: usize, most: usize },
    HiddenCharacter { character: String },
    Taken { id: String },
    Unknown { what: String, id: String },
    OutOfRange { what: String, low: String, high: String },
    WrongScale,
    NoReasonAgainst { what: String },
    NotThisKind { what: String },
    NotARater { member: String, subject: String },
    Sealed,
    Unanswered { open: usize, of: usize },
    EvidenceMissing { criterion: String },
    FlagWithoutNote { criterion: String },
    OverallMissing,
    OverallTooEarly { open: usize },
    PreviewOpen { days: String },
    OutsideOpen,
    StillRating { waiting: String },
    NothingSealed,
    AfterReveal,
    BeforeReveal,
    EmployersDocument,
    ReasonMissing { what: String },
    FrameIncomplete,
    HasRated { member: String },
    CandidateRated,
    DeciderStays,
    CandidateMissing,
    CandidateGone { name: String },
    Undecided,
    DatesReversed { what: String },
    PlanTaken { name: String },
    Settled,
    OutcomesMissing { given: usize, of: usize },
    DepartureMissing,
    LookAgainMissing,
    LineNotTaken,
    DifferenceMissing { outcome: String },
    LateOver,
    NotAsked,
    NobodyAnswered,
    NothingToUndo,
    NothingToRedo,
    Final,
    StillNeeded,
    Erased,
}

impl Explained for Refusal {
    fn trouble(&self) -> Trouble {
        match self {
            Self::NotOpenedYet => Trouble::new(
                "This comes before the decision was opened.",
                "Its first entry has to open it: ask for the whole journal.",
            ),
            Self::AlreadyOpen => Trouble::new("A decision is opened once.", "Start another decision instead."),
            Self::BadCard { problem, hint } => Trouble::new(format!("A card could not be read: {problem}"), hint),
            Self::NotOnPanel { author } => {
                Trouble::new(format!("{author} is not on this panel."), "Invite them first.")
            }
            Self::DeciderOnly { decider } => Trouble::new(
                heading::ONLY_THE_DECIDER,
                format!("Ask {decider}, or hand the keyboard over."),
            ),
            Self::Empty { what } => Trouble::new(format!("{what} is empty."), "Write it first."),
            Self::TooLong { what, length, most } => Trouble::new(
                format!("{what} has {length} characters; at most {most} fit."),
                "Shorten it.",
            ),
            Self::HiddenCharacter { character } => Trouble::new(
                format!("The text holds an invisible control character ({character})."),
                "Delete it, or type the text anew.",
            ),
            Self::Taken { id } => Trouble::new(format!("There is already one with the id “{id}”."), "Use another."),
            Self::Unknown { what, id } => Trouble::new(
                format!("There is no {what} “{id}” here."),
                "Reload the decision and choose one from the list.",
            ),
            Self::OutOfRange { what, low, high } => {
                Trouble::new(format!("{what} has to be between {low} and {high}."), "")
            }
            Self::WrongScale => Trouble::new(
                "This answer does not belong to the card's scale.",
                "Choose one of the answers shown.",
            ),
            Self::NoReasonAgainst { what } => Trouble::new(
                format!("No reason goes against “{what}”."),
                "It is mended in the product or with money first.",
            ),
            Self::NotThisKind { what } => Trouble::new(
                format!("This card has no {what}."),
                "It belongs to another kind of decision.",
            ),
            Self::NotARater { member, subject } => Trouble::new(
                format!("{member} does not rate {subject}."),
                "Change their task on the panel first.",
            ),
            Self::Sealed => Trouble::new(
                "This sheet is sealed.",
                "After the debrief opens, a mark can be changed with a written reason, and what came since is added as late evidence.",
            ),
            Self::Unanswered { open, of } => Trouble::new(
                format!("Not yet: {open} of {of} criteria are open."),
                "Give each a mark or “No evidence”.",
            ),
            Self::EvidenceMissing { criterion } => Trouble::new(
                format!("{criterion} has a mark but no evidence."),
                "Add one dated piece, or choose “No evidence”.",
            ),
            Self::FlagWithoutNote { criterion } => {
                Trouble::new(format!("A red flag on {criterion} has no note."), heading::FLAG_UNSEEN)
            }
            Self::OverallMissing => Trouble::new(
                "Give your overall impression first.",
                "It is asked last, so that it cannot colour the marks.",
            ),
            Self::OverallTooEarly { open } => Trouble::new(
                "The overall impression opens after every criterion has its answer.",
                format!("{open} are open."),
            ),
            Self::PreviewOpen { days } => {
                Trouble::new(format!("Work through the manager's week first: {days} still open."), "")
            }
            Self::OutsideOpen => Trouble::new(
                "Tick what is outside the work first.",
                "At least one reason for leading and one for staying.",
            ),
            Self::StillRating { waiting } => Trouble::new(
                format!("{}.", heading::OPENS_WHEN_SEALED),
                format!("Open: {waiting}. Wait, or go on without them with a reason."),
            ),
            Self::NothingSealed => Trouble::new("Nobody has sealed a sheet yet.", "Rate and seal at least one first."),
            Self::AfterReveal => Trouble::new(heading::DEBRIEF_OPEN, "Start another round to change this."),
            Self::BeforeReveal => Trouble::new("The debrief is not open yet.", "Seal the sheets first."),
            Self::EmployersDocument => Trouble::new(
                heading::EMPLOYERS_DOCUMENT,
                format!("{} instead.", heading::IN_YOUR_OWN_WORDS),
            ),
            Self::ReasonMissing { what } => Trouble::new(format!("{what} needs a reason."), "Write why."),
            Self::FrameIncomplete => Trouble::new(
                "Name the role, what success means in twelve months, and at least one candidate first.",
                "",
            ),
            Self::HasRated { member } => {
                Trouble::new(format!("{member} has already rated."), "Keep them on the panel.")
            }
            Self::CandidateRated => Trouble::new(
                "Somebody has already rated this candidate.",
                "Open the debrief, or keep the candidate.",
            ),
            Self::DeciderStays => Trouble::new("The decider stays on the panel.", ""),
            Self::CandidateMissing => Trouble::new(
                "This decision needs the person it is about.",
                "Choose one of the candidates.",
            ),
            Self::CandidateGone { name } => Trouble::new(
                format!("{name} has left the running."),
                "Take them back in under Frame first, should that have changed.",
            ),
            Self::Undecided => Trouble::new("Decide first; a new round starts from a decision.", ""),
            Self::DatesReversed { what } => Trouble::new(
                format!("{what} would end before it begins."),
                "Set the later day as the last.",
            ),
            Self::PlanTaken { name } => Trouble::new(
                format!("The plan of this decision is {name}'s."),
                "Start a decision of its own for somebody else's plan.",
            ),
            Self::Settled => Trouble::new("This promise is settled.", "Make a new one instead."),
            Self::OutcomesMissing { given, of } => Trouble::new(
                format!("{given} of {of} stated outcomes have an answer."),
                "Say for each whether it was met, or that nobody can say.",
            ),
            Self::DepartureMissing => Trouble::new(
                "This departs from the scorecard.",
                "Choose why from the list, and say it in your own words.",
            ),
            Self::LookAgainMissing => {
                Trouble::new("What is left open needs a day on which you look again.", "Choose one.")
            }
            Self::LateOver => Trouble::new(
                "This piece is taken in or left out already.",
                "Add another where something new has come.",
            ),
            Self::NotAsked => Trouble::new(
                "You are not asked about this piece, or have answered already.",
                "A mark of yours can be changed with a reason under its criterion.",
            ),
            Self::NobodyAnswered => Trouble::new(
                "Nobody has answered yet.",
                "Wait for one answer, or leave the piece out with a reason.",
            ),
            Self::NothingToUndo => Trouble::new("There is nothing to undo.", ""),
            Self::NothingToRedo => Trouble::new(heading::NOTHING_TO_REDO, ""),
            Self::Final => Trouble::new(
                "This cannot be undone: others have seen it or relied on it.",
                "Make a new change instead.",
            ),
            Self::StillNeeded => Trouble::new("Later entries rely on this one.", "Undo those first."),
            Self::LineNotTaken => Trouble::new(
                "This line is not to be shown any more.",
                "Only the person whose it is can offer another.",
            ),
            Self::DifferenceMissing { outcome } => Trouble::new(
                format!("“{outcome}”: the chance is far from how such cases go in general."),
                "Name one thing that makes this case different, or give another chance.",
            ),
            Self::Erased => Trouble::new("The content of this entry was erased.", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_full_stop_in_it_stays_whole() {
        let refusal = Refusal::HasRated {
            member: "Dr. Kim".to_owned(),
        };
        assert_eq!(refusal.what(), "Dr. Kim has already rated.");
        assert_eq!(refusal.hint(), "Keep them on the panel.");
        assert_eq!(
            refusal.to_string(),
            "Dr. Kim has already rated. Keep them on the panel."
        );
    }
}
