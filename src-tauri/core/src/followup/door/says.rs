//! The role's history in sentences: the finding first, and what the company itself has to change.

use super::signs::unlearned;
use super::{Company, DoorLevel, Sign, SignKind, Tenure, ToChange};
use crate::decision::Holder;
use crate::say::{count, list};

/// How people are named by their place where they have no name.
const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

/// A holder as a sentence names them.
pub(super) fn who(holders: &[&Holder], at: usize) -> String {
    let name = holders[at].name.trim();
    if name.is_empty() {
        let place = PLACES
            .get(at)
            .map_or_else(|| format!("{}th", at + 1), |p| (*p).to_owned());
        format!("the {place} holder")
    } else {
        name.to_owned()
    }
}

/// Whole months.
pub(super) fn months(n: f64) -> String {
    let n = n.round();
    format!(
        "{n:.0} month{}",
        if n.to_bits() == 1.0_f64.to_bits() { "" } else { "s" }
    )
}

pub(super) fn finding(level: Option<DoorLevel>, signs: &[Sign]) -> String {
    let of = |n: usize| {
        let verb = if n == 1 { "sign" } else { "signs" };
        format!("{} {verb} of {}", count(n), count(SignKind::COUNT))
    };
    let first = signs.first().map_or_else(String::new, |s| format!(" {}", s.text));
    match level {
        None => format!(
            "Nobody has held this role, so only the base rate is known: heads of sales go every two to three years.{first}"
        ),
        Some(DoorLevel::Low) => format!("Low risk of a revolving door: {}.{first}", of(signs.len())),
        Some(DoorLevel::Raised) => format!("Raised risk of a revolving door: {}.{first}", of(signs.len())),
        Some(DoorLevel::High) => format!("High risk of a revolving door: {}.{first}", of(signs.len())),
    }
}

pub(super) fn tenures(tenures: &[Tenure], median: Option<f64>) -> String {
    if tenures.is_empty() {
        return "The role has no history.".to_owned();
    }
    let each = |t: &Tenure| {
        let so_far = if t.open { " so far" } else { "" };
        format!("{}{so_far}", months(t.months))
    };
    let each: Vec<String> = tenures.iter().map(each).collect();
    match median {
        Some(median) => format!("Half were gone after {}: {}.", months(median), list(&each)),
        None => format!("In order: {}.", list(&each)),
    }
}

pub(super) fn to_change(holders: &[&Holder], company: &Company<'_>, signs: &[Sign]) -> Vec<ToChange> {
    let mut changes = Vec::new();
    for (at, h) in holders.iter().enumerate() {
        let fault = h.fault.trim();
        let text = if !fault.is_empty() {
            format!("Got wrong with {}: {fault}", who(holders, at))
        } else if unlearned(h) {
            format!("Write down what the company got wrong with {}.", who(holders, at))
        } else {
            continue;
        };
        changes.push(ToChange {
            text,
            holder: Some(h.id.clone()),
            criterion: None,
        });
    }
    for (id, title) in company.open_conditions {
        changes.push(ToChange {
            text: format!("Close “{title}” on the founder's own side."),
            holder: None,
            criterion: Some(id.clone()),
        });
    }
    if signs.iter().any(|s| s.kind == SignKind::NoPatience) {
        let text = match company.until_it_shows_months {
            Some(shows) => format!("Agree to wait at least {} before judging by revenue.", months(shows)),
            None => "Agree how long to wait before judging by revenue: at least ramp and two sales cycles.".to_owned(),
        };
        changes.push(ToChange {
            text,
            holder: None,
            criterion: None,
        });
    }
    changes
}
