//! Every rule of the process: which change is allowed to whom at which point. [`Decision::propose`] and the fold both ask here.
//! Each room says first who may make its changes, then when.

mod assumption;
mod book;
mod closing;
mod follow;
mod framing;
mod late;
mod opening;
mod panel;
mod personal;
mod sheet;
mod step;
mod text;
mod texts;

pub(super) use closing::frame_complete;
pub(super) use opening::check as check_opening;
pub(super) use personal::{outside_told, preview_worked};

use super::{Candidate, Change, Decision, Refusal};
use crate::id::{CandidateId, MemberId};
use crate::template::Purpose;

/// Whether `author` may make `change` now.
pub(super) fn check(d: &Decision, author: &MemberId, change: &Change) -> Result<(), Refusal> {
    if d.member(author).is_none() {
        return Err(Refusal::NotOnPanel {
            author: author.to_string(),
        });
    }
    text::plain(change)?;
    match change {
        Change::Opening(_) => Err(Refusal::AlreadyOpen),
        Change::Framing(act) => framing::check(d, author, act),
        Change::Panel(act) => panel::check(d, author, act),
        Change::Assumption(act) => assumption::check(d, author, act),
        Change::Sheet(act) => sheet::check(d, author, act),
        Change::Late(act) => late::check(d, author, act),
        Change::Personal(act) => personal::check(d, author, act),
        Change::Closing(act) => closing::check(d, author, act),
        Change::Follow(act) => follow::check(d, author, act),
        Change::Book(act) => book::check(d, author, act),
        Change::Step(act) => step::check(d, author, act),
    }
}

/// For the decider to say.
fn decider_only(d: &Decision, author: &MemberId) -> Result<(), Refusal> {
    if *author == d.decider {
        return Ok(());
    }
    let decider = d.member(&d.decider).map_or_else(String::new, |m| m.name.clone());
    Err(Refusal::DeciderOnly { decider })
}

fn known_candidate<'a>(d: &'a Decision, id: &CandidateId) -> Result<&'a Candidate, Refusal> {
    d.candidate(id).ok_or_else(|| unknown("candidate", id.as_str()))
}

fn unknown(what: &str, id: &str) -> Refusal {
    Refusal::Unknown {
        what: what.to_owned(),
        id: id.to_owned(),
    }
}

fn before_reveal(d: &Decision) -> Result<(), Refusal> {
    if d.round().revealed.is_some() {
        Err(Refusal::AfterReveal)
    } else {
        Ok(())
    }
}

fn needs(d: &Decision, purpose: Purpose, what: &str) -> Result<(), Refusal> {
    if d.purpose() == purpose {
        Ok(())
    } else {
        Err(Refusal::NotThisKind { what: what.to_owned() })
    }
}

/// Only where there is a panel: a self-assessment has none.
fn needs_panel(d: &Decision) -> Result<(), Refusal> {
    if d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "panel".to_owned(),
        });
    }
    Ok(())
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
