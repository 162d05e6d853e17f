//! Self-assessment: the pull of selling against the pull of managing. A card in pairs, of the second edition, has the rule of `rule`;
//! decisions that have the first edition pinned keep the one of `first`.

mod beside;
mod first;
mod offered;
mod pairs;
mod rule;
mod said;
mod steps;
pub mod talk_page;

use super::{Reason, Recommendation};
use crate::analysis::{Pull, PullItem, SelfReading};
use crate::decision::Decision;
use crate::template::Pole;

pub(super) fn recommend(d: &Decision, r: &SelfReading) -> Recommendation {
    match &r.pairs {
        Some(pairs) => pairs::recommend(d, r, pairs),
        None => first::recommend(d, r),
    }
}

/// The mean energy of a side; the first edition counts guesses as well, so that there always is one.
fn energy(pull: &Pull) -> f64 {
    pull.energy.unwrap_or_default()
}

/// The item of a side that gives most, or that takes most.
fn extreme(r: &SelfReading, pole: Pole, best: bool) -> Option<&PullItem> {
    let on = r.items.iter().filter(move |i| i.pole == pole);
    if best {
        on.max_by_key(|i| i.energy)
    } else {
        on.min_by_key(|i| i.energy)
    }
}

/// The two chances, once both are given.
fn glad(r: &SelfReading) -> Option<Reason> {
    let (yes, no) = (r.glad_yes?, r.glad_no?);
    let text = format!("I give yes a {yes}% chance that I will be glad of it, and no {no}%.");
    Some(
        Reason::new("glad", text)
            .with("yes", f64::from(yes))
            .with("no", f64::from(no)),
    )
}
