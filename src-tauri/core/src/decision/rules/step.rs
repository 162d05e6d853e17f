//! Rules of undo and redo: one's own newest entry that can be taken back, and what was taken back last.

use super::super::{Decision, Refusal, StepAct};
use crate::id::MemberId;

/// By each member, of their own entries.
pub(super) fn check(d: &Decision, author: &MemberId, act: &StepAct) -> Result<(), Refusal> {
    match act {
        StepAct::Undone { entry } if d.next_undo(author)?.id == *entry => Ok(()),
        StepAct::Undone { .. } => Err(Refusal::StillNeeded),
        StepAct::Redone { entry } if d.next_redo(author)?.id == *entry => Ok(()),
        StepAct::Redone { .. } => Err(Refusal::NothingToRedo),
    }
}
