//! What an allowed change does to the state, by room. No rule lives here.

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

use super::{Change, Decision, Entry};

pub(super) fn apply(d: &mut Decision, entry: &Entry, change: Change) {
    if matches!(change, Change::Opening(_) | Change::Framing(_) | Change::Panel(_)) {
        d.names.take();
    }
    match change {
        Change::Opening(act) => opening::apply(d, act),
        Change::Framing(act) => framing::apply(d, act),
        Change::Panel(act) => panel::apply(d, act),
        Change::Assumption(act) => assumption::apply(d, act),
        Change::Sheet(act) => sheet::apply(d, entry, act),
        Change::Late(act) => late::apply(d, entry, act),
        Change::Personal(act) => personal::apply(d, act),
        Change::Closing(act) => closing::apply(d, entry, act),
        Change::Follow(act) => follow::apply(d, entry, act),
        Change::Book(act) => book::apply(d, act),
        // Which entries are in force is seen before any is applied.
        Change::Step(_) => {}
    }
}

fn replace<T>(items: &mut [T], is: impl Fn(&T) -> bool, new: T) {
    if let Some(old) = items.iter_mut().find(|i| is(i)) {
        *old = new;
    }
}
