//! Rules of the first entry: a title, and the decider who makes it.

use super::super::{OpeningAct, Refusal};
use super::{panel, text};
use crate::id::MemberId;

/// Whether `author` may open a decision so. That it is the first entry is the fold's to see.
pub(in crate::decision) fn check(author: &MemberId, opened: &OpeningAct) -> Result<(), Refusal> {
    let OpeningAct::Opened { title, decider, .. } = opened;
    text::name("The title", title)?;
    panel::member(decider)?;
    if decider.id != *author {
        return Err(Refusal::DeciderOnly {
            decider: decider.name.clone(),
        });
    }
    Ok(())
}
