//! What the numbers say, made once for every face: findings as sentences, and charts as data that page, paper and command line
//! only place.

pub mod agreement;
pub mod behind;
pub mod board;
pub mod chart;
pub mod classes;
pub mod compare;
pub mod contrast;
pub mod debrief;
pub mod differ;
pub mod finding;
pub mod fit;
pub mod floors;
pub mod forecasts;
pub mod general;
pub mod impact;
pub mod late;
pub mod leniency;
pub mod money;
pub mod moved;
pub mod myself;
pub mod not_yet;
pub mod outcomes;
pub mod pay;
pub mod pulls;
pub mod raters;
pub mod record;
mod shares;
pub mod sides;
pub mod skills;
pub mod stage;
pub mod sure;
pub mod table;
pub mod talk;
pub mod team;
pub mod tenures;
pub mod toolkit;
pub mod week;

use crate::decision::Decision;
use crate::id::CriterionId;
use crate::say::{beside, points};
use crate::template::{Criterion, Purpose};

/// What the number that decides is called.
#[must_use]
pub const fn deciding(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Promotion => "Readiness",
        _ => "Fit in all",
    }
}

/// The criterion of that id on the main card or the founder's.
#[must_use]
pub fn criterion<'a>(d: &'a Decision, id: &str) -> Option<&'a Criterion> {
    let founder = d.founder_card.as_deref();
    d.template
        .criterion(id)
        .or_else(|| founder.and_then(|card| card.criterion(id)))
}

/// Its title for narrow columns, or the id where the card has lost it.
#[must_use]
pub fn short(d: &Decision, id: &CriterionId) -> String {
    criterion(d, id.as_str()).map_or_else(|| id.to_string(), |c| c.short.clone())
}

/// Its title, or the id where the card has lost it.
#[must_use]
pub fn title(d: &Decision, id: &CriterionId) -> String {
    criterion(d, id.as_str()).map_or_else(|| id.to_string(), |c| c.title.clone())
}

/// A value in words, or that there is none.
#[must_use]
pub fn value(value: Option<f64>) -> String {
    value.map_or_else(|| "no evidence".to_owned(), points)
}

/// A value held against its lines, never rounded onto the other side of one; or that there is none.
#[must_use]
pub fn value_beside(value: Option<f64>, lines: &[f64]) -> String {
    value.map_or_else(|| "no evidence".to_owned(), |at| beside(at, lines))
}

/// The lines that the number deciding this is held against: a promotion's for readiness, a hire's for fit in all.
#[must_use]
pub fn lines(d: &Decision) -> Vec<f64> {
    let names: &[&str] = match d.purpose() {
        Purpose::Promotion => &["promote_from", "trial_from", "develop_from"],
        Purpose::FirstLeader => &["hire_from"],
        _ => &[],
    };
    names.iter().filter_map(|name| d.threshold(name)).collect()
}

/// The five anchors as an axis.
fn anchors() -> Vec<(f64, String)> {
    (1..=5).map(|n| (f64::from(n), n.to_string())).collect()
}
