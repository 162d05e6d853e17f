//! Every rule of the process: which change is allowed to whom at which point. [`Decision::propose`] and the fold both ask here.

mod assumption;
mod closing;
mod follow;
mod framing;
mod personal;
mod rating;
mod text;

pub(super) use closing::frame_complete;
pub(super) use personal::preview_worked;

use super::{Change, Decision, Refusal};
use crate::id::MemberId;

/// Rules for the first entry of a decision.
pub(super) fn check_opening(author: &MemberId, opened: &Change) -> Result<(), Refusal> {
    let Change::Opened { title, decider, .. } = opened else {
        return Err(Refusal::BeforeReveal);
    };
    text::name("The title", title)?;
    framing::member(decider)?;
    if decider.id != *author {
        return Err(Refusal::DeciderOnly {
            decider: decider.name.clone(),
        });
    }
    Ok(())
}

/// Whether `author` may make `change` now.
pub(super) fn check(d: &Decision, author: &MemberId, change: &Change) -> Result<(), Refusal> {
    if d.member(author).is_none() {
        return Err(Refusal::NotOnPanel {
            author: author.to_string(),
        });
    }
    text::plain(change)?;
    use Change as C;
    match change {
        C::Opened { .. } => Err(Refusal::AlreadyOpen),
        C::Rated { .. }
        | C::Explained { .. }
        | C::EvidenceAdded { .. }
        | C::EvidenceRemoved { .. }
        | C::Flagged { .. }
        | C::OverallGiven { .. }
        | C::SheetSealed { .. }
        | C::RatingRevised { .. } => rating::check(d, author, change),
        C::Rechecked { candidate, marks } => follow::recheck(d, author, candidate, marks),
        C::Undone { entry } => {
            let next = d.next_undo(author)?;
            if next.id == *entry {
                Ok(())
            } else {
                Err(Refusal::StillNeeded)
            }
        }
        C::Redone { entry } => {
            let next = d.next_redo(author)?;
            if next.id == *entry {
                Ok(())
            } else {
                Err(Refusal::NothingToRedo)
            }
        }
        _ if *author != d.decider => {
            let decider = d.member(&d.decider).map_or_else(String::new, |m| m.name.clone());
            Err(Refusal::DeciderOnly { decider })
        }
        C::MotivesSet { .. }
        | C::PreviewWorked { .. }
        | C::OwnWeekSet { .. }
        | C::PaySet { .. }
        | C::PremortemWritten { .. }
        | C::GladSet { .. } => personal::check(d, change),
        C::DoubtSet { .. } | C::CultureSet { .. } | C::SalesFiguresSet { .. } => assumption::check(d, change),
        C::LetterWritten { .. }
        | C::PlanSet { .. }
        | C::CommitmentMade { .. }
        | C::CommitmentRemoved { .. }
        | C::CommitmentSettled { .. }
        | C::BookKept { .. }
        | C::BookRemoved { .. }
        | C::HoldersSet { .. }
        | C::TestPlanned { .. }
        | C::TestDone { .. }
        | C::Reviewed { .. } => follow::check(d, change),
        C::Revealed { .. } | C::Decided { .. } | C::Reopened { .. } => closing::check(d, change),
        _ => framing::check(d, change),
    }
}

/// A number from outside: finite and inside its range.
fn within(what: &str, value: f64, low: f64, high: f64) -> Result<(), Refusal> {
    if value.is_finite() && (low..=high).contains(&value) {
        return Ok(());
    }
    Err(Refusal::OutOfRange {
        what: what.to_owned(),
        low: format!("{low}"),
        high: format!("{high}"),
    })
}
