//! Why the process does not allow a change, and what to do instead.

use serde::Serialize;

/// A refusal. Its text says what to do instead; its `code` is for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum Refusal {
    #[error("A decision is opened once. Start another decision instead.")]
    AlreadyOpen,
    #[error("A card could not be read: {problem}")]
    BadCard { problem: String },
    #[error("{author} is not on this panel. Invite them first.")]
    NotOnPanel { author: String },
    #[error("Only the decider can do this. Ask {decider}, or hand the keyboard over.")]
    DeciderOnly { decider: String },
    #[error("{what} is empty. Write it first.")]
    Empty { what: String },
    #[error("{what} has {length} characters; at most {most} fit. Shorten it.")]
    TooLong { what: String, length: usize, most: usize },
    #[error("The text holds an invisible control character ({character}). Delete it, or type the text anew.")]
    HiddenCharacter { character: String },
    #[error("“{id}” cannot be an id. Use 1–64 letters, digits, - _ or .")]
    BadId { id: String },
    #[error("There is already one with the id “{id}”. Use another.")]
    Taken { id: String },
    #[error("There is no {what} “{id}” here. Reload the decision and choose one from the list.")]
    Unknown { what: String, id: String },
    #[error("{what} has to be between {low} and {high}.")]
    OutOfRange { what: String, low: String, high: String },
    #[error("This answer does not belong to the card's scale. Choose one of the answers shown.")]
    WrongScale,
    #[error("This card has no {what}. It belongs to another kind of decision.")]
    NotThisKind { what: String },
    #[error("{member} does not rate {subject}. Change their task on the panel first.")]
    NotARater { member: String, subject: String },
    #[error("This sheet is sealed. After the debrief opens, a mark can be changed with a written reason.")]
    Sealed,
    #[error("Not yet: {open} of {of} criteria are open. Give each a mark or “No evidence”.")]
    Unanswered { open: usize, of: usize },
    #[error("{criterion} has a mark but no evidence. Add one dated piece, or choose “No evidence”.")]
    EvidenceMissing { criterion: String },
    #[error("A red flag on {criterion} has no note. Say what was seen, or untick it.")]
    FlagWithoutNote { criterion: String },
    #[error("Give your overall impression first. It is asked last, so that it cannot colour the marks.")]
    OverallMissing,
    #[error("The overall impression opens after every criterion has its answer. {open} are open.")]
    OverallTooEarly { open: usize },
    #[error("Work through the manager's week first: {days} still open.")]
    PreviewOpen { days: String },
    #[error("The debrief opens when all have sealed. Open: {waiting}. Wait, or go on without them with a reason.")]
    StillRating { waiting: String },
    #[error("Nobody has sealed a sheet yet. Rate and seal at least one first.")]
    NothingSealed,
    #[error("The debrief is open. Start another round to change this.")]
    AfterReveal,
    #[error("The debrief is not open yet. Seal the sheets first.")]
    BeforeReveal,
    #[error("{what} needs a reason. Write why.")]
    ReasonMissing { what: String },
    #[error("Name the role, what success means in twelve months, and at least one candidate first.")]
    FrameIncomplete,
    #[error("{member} has already rated. Keep them on the panel.")]
    HasRated { member: String },
    #[error("Somebody has already rated this candidate. Open the debrief, or keep the candidate.")]
    CandidateRated,
    #[error("The decider stays on the panel.")]
    DeciderStays,
    #[error("This decision needs the person it is about. Choose one of the candidates.")]
    CandidateMissing,
    #[error("Decide first; a new round starts from a decision.")]
    Undecided,
    #[error("{what} would end before it begins. Set the later day as the last.")]
    DatesReversed { what: String },
    #[error("The plan of this decision is {name}'s. Start a decision of its own for somebody else's plan.")]
    PlanTaken { name: String },
    #[error("This promise is settled. Make a new one instead.")]
    Settled,
    #[error("{given} of {of} stated outcomes have an answer. Say for each whether it was met, or that nobody can say.")]
    OutcomesMissing { given: usize, of: usize },
    #[error("This departs from the scorecard. Choose why from the list, and say it in your own words.")]
    DepartureMissing,
    #[error("There is nothing to undo.")]
    NothingToUndo,
    #[error("There is nothing to redo.")]
    NothingToRedo,
    #[error("This cannot be undone: others have seen it or relied on it. Make a new change instead.")]
    Final,
    #[error("Later entries rely on this one. Undo those first.")]
    StillNeeded,
    #[error("The content of this entry was erased.")]
    Erased,
}

impl Refusal {
    /// The code programs switch on: `sealed`, `evidence_missing`, …
    #[must_use]
    pub fn code(&self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.get("code").and_then(|c| c.as_str().map(str::to_owned)))
            .unwrap_or_else(|| "refused".to_owned())
    }
}
