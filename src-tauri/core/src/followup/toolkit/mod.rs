//! The sales tool kit read for bias (S2.3): pipeline, relationships and forecasts, with style, optimism, aggressiveness and liking named.
//!
//! Counting only, and no verdict on a person: every reading ends in a question to ask. Its lines are our judgement.

mod chance;
mod liking;
mod optimism;
mod tau;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

pub use chance::{Aggressiveness, Compared, FEWEST_CLOSED, HIGH_CHANCE, StageWon, Style};
pub use liking::{FEWEST_PAIRED, FOLLOWS, Liking, Neglected, Touched};
pub use optimism::{FEWEST_PERIODS, ForecastReading, PastClose};
pub use tau::tau_b;

use crate::decision::{BookItem, Deal, Period};

/// A customer not touched for this many days is left alone. Our judgement.
pub const STALE_DAYS: i64 = 30;
/// A customer touched within this many days is being looked after. Our judgement.
pub const FRESH_DAYS: i64 = 7;

/// The tool kit, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Toolkit {
    /// Everybody's deals together.
    pub overall: OwnerReading,
    /// One per owner, in the order of their names.
    pub owners: Vec<OwnerReading>,
    /// Deals that are nobody's: in `overall` alone.
    pub without_owner: usize,
    /// Where it ends, in sentences.
    pub limits: Vec<String>,
}

/// One owner's deals, or all.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitOwner")]
pub struct OwnerReading {
    /// Whose; absent for all together.
    pub owner: Option<String>,
    /// Deals.
    pub deals: usize,
    /// Of these, open.
    pub open: usize,
    /// Optimism: dates that passed.
    pub optimism: PastClose,
    /// Optimism: forecasts against what came. Of all together: the team's own, or everybody's where the team has none.
    pub forecast: ForecastReading,
    /// Aggressiveness: chances above what such deals came to.
    pub aggressiveness: Aggressiveness,
    /// Style: a good story without the customer in it.
    pub style: Style,
    /// Liking: attention that does not follow the money.
    pub liking: Liking,
}

/// Reads the deals, relationships and periods among a book's items. Their order changes no number.
#[must_use]
pub fn read<'b>(items: impl IntoIterator<Item = &'b BookItem>, today: NaiveDate) -> Toolkit {
    let (mut all, mut relationships, mut periods) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        match item {
            BookItem::Deal(deal) => all.push(deal),
            BookItem::Relationship(relationship) => relationships.push(relationship),
            BookItem::Period(period) => periods.push(period),
            _ => {}
        }
    }
    let stages = chance::won_by_stage(&all);
    let of = |owner: Option<&str>| {
        let ours = |name: &str| owner.is_none_or(|owner| name.trim() == owner);
        let deals: Vec<&Deal> = all.iter().copied().filter(|d| ours(&d.owner)).collect();
        let open: Vec<&Deal> = deals.iter().copied().filter(|d| d.won.is_none()).collect();
        OwnerReading {
            owner: owner.map(str::to_owned),
            deals: deals.len(),
            open: open.len(),
            optimism: optimism::past_close(&open, today),
            forecast: optimism::forecasts(&periods_of(owner, &periods), today),
            aggressiveness: chance::aggressiveness(&open, &stages),
            style: chance::style(&open, today),
            liking: liking::read(&open, &relationships, &ours, today),
        }
    };
    let known_by = relationships.iter().map(|r| r.owner.trim());
    let forecast_by = periods.iter().map(|p| p.owner.trim());
    let owners: BTreeSet<&str> = all
        .iter()
        .map(|d| d.owner.trim())
        .chain(known_by)
        .chain(forecast_by)
        .filter(|o| !o.is_empty())
        .collect();
    Toolkit {
        overall: of(None),
        owners: owners.into_iter().map(|o| of(Some(o))).collect(),
        without_owner: all.iter().filter(|d| d.owner.trim().is_empty()).count(),
        limits: vec![
            "It counts what the book holds: what was not entered looks like what was not done.".to_owned(),
            "Deals of one owner and one customer are not independent, so the true shares may lie outside their intervals more often than one time in twenty.".to_owned(),
            "A reading is a reason to ask, and no verdict on anybody. Its lines are our judgement.".to_owned(),
        ],
    }
}

/// The periods of one owner; of all together the team's own, so that nothing is counted twice where both are kept.
fn periods_of<'b>(owner: Option<&str>, all: &[&'b Period]) -> Vec<&'b Period> {
    let of = |owner: &str| -> Vec<&'b Period> { all.iter().copied().filter(|p| p.owner.trim() == owner).collect() };
    match owner {
        Some(owner) => of(owner),
        None => Some(of(""))
            .filter(|team| !team.is_empty())
            .unwrap_or_else(|| all.to_vec()),
    }
}

impl Deal {
    /// Days since the last contact; none where there was none yet.
    fn untouched(&self, today: NaiveDate) -> Option<i64> {
        self.last_contact
            .map(|on| (today - on).num_days())
            .filter(|days| *days >= 0)
    }

    /// Whether nobody has touched it for [`STALE_DAYS`] or longer, or ever.
    fn stale(&self, today: NaiveDate) -> bool {
        self.untouched(today).is_none_or(|days| days >= STALE_DAYS)
    }
}

/// Names of deals in an order of their own, so that the rows' order does not show.
fn names<'a>(deals: impl Iterator<Item = &'a &'a Deal>) -> Vec<String> {
    let mut names: Vec<String> = deals.map(|d| d.name.clone()).collect();
    names.sort_unstable();
    names
}

/// The question, where there is something to ask.
fn ask(found: bool, question: &str) -> String {
    if found { question.to_owned() } else { String::new() }
}
