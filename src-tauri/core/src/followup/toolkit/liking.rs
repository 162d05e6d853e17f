//! Liking: whether attention follows the money, or the people one likes to call.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{FRESH_DAYS, ask, tau_b};
use crate::analysis::agreement::Stat;
use crate::decision::{Deal, Relationship};
use crate::followup::share::Share;

/// With fewer open deals of known amount and contact no order is read. Our judgement.
pub const FEWEST_PAIRED: usize = 8;
/// From this rank correlation on, either way, attention is said to follow size. Our judgement.
pub const FOLLOWS: f64 = 0.3;

/// Where attention goes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitLiking")]
pub struct Liking {
    /// Open deals whose amount and last contact are known.
    pub paired: usize,
    /// Kendall's tau-b of amount and recency of contact over these, −1–1: above 0, larger deals were touched more lately.
    pub tau: Stat<f64>,
    /// Accounts with one contact only, of accounts known; absent where none is known.
    pub one_contact: Option<Share>,
    /// These accounts, by name.
    pub accounts: Vec<String>,
    /// A large deal left alone while a smaller one is looked after; absent where there is no such pair.
    pub neglected: Option<Neglected>,
    /// In one to three sentences.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
}

/// The largest open deal that nobody touched for 30 days beside the smallest that was touched within 7.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitNeglected")]
pub struct Neglected {
    /// The larger, left alone.
    pub largest: Touched,
    /// The smaller, looked after.
    pub smallest: Touched,
}

/// A deal and its last contact.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitTouched")]
pub struct Touched {
    /// Its name.
    pub deal: String,
    /// Its amount.
    pub amount: f64,
    /// Days since the last contact; absent where there was none.
    pub days: Option<i64>,
}

pub(super) fn read(
    open: &[&Deal],
    relationships: &[&Relationship],
    ours: &impl Fn(&str) -> bool,
    today: NaiveDate,
) -> Liking {
    let pairs: Vec<(f64, f64)> = open
        .iter()
        .filter_map(|d| Some((d.amount?, -(d.untouched(today)? as f64))))
        .collect();
    let tau = if pairs.len() < FEWEST_PAIRED {
        Stat::because("fewer than eight open deals have both an amount and a last contact")
    } else {
        tau_b(&pairs)
    };
    let (one_contact, accounts) = single_contacts(relationships, ours);
    let neglected = neglected(open, today);
    let follows = tau.value().is_some_and(|t| *t >= FOLLOWS);
    let found = neglected.is_some() || !accounts.is_empty() || (tau.value().is_some() && !follows);
    Liking {
        says: says(&tau, one_contact.as_ref(), neglected.as_ref()),
        ask: ask(
            found,
            "Whom would you call first if you knew only the amounts, and who else there decides?",
        ),
        paired: pairs.len(),
        tau,
        one_contact,
        accounts,
        neglected,
    }
}

/// Accounts that somebody of ours knows, and those of them where all of us together know one person.
fn single_contacts(relationships: &[&Relationship], ours: &impl Fn(&str) -> bool) -> (Option<Share>, Vec<String>) {
    let key = |text: &str| text.trim().to_lowercase();
    let mut people: BTreeMap<String, (&str, BTreeSet<String>, bool)> = BTreeMap::new();
    for r in relationships.iter().filter(|r| !r.account.trim().is_empty()) {
        let name = r.account.trim();
        let account = people.entry(key(name)).or_insert((name, BTreeSet::new(), false));
        account.0 = account.0.min(name);
        account.1.insert(key(&r.person));
        account.2 |= ours(&r.owner);
    }
    let known: Vec<_> = people.values().filter(|a| a.2).collect();
    let single: Vec<String> = known
        .iter()
        .filter(|a| a.1.len() == 1)
        .map(|a| a.0.to_owned())
        .collect();
    (Share::new(single.len(), known.len()), single)
}

fn neglected(open: &[&Deal], today: NaiveDate) -> Option<Neglected> {
    let touched = |d: &Deal| {
        Some(Touched {
            deal: d.name.clone(),
            amount: d.amount?,
            days: d.untouched(today),
        })
    };
    // Ties go by name, so that the rows' order does not show.
    let order = |a: &Touched, b: &Touched| {
        let by_amount = a.amount.total_cmp(&b.amount);
        by_amount.then_with(|| (&b.deal, b.days).cmp(&(&a.deal, a.days)))
    };
    let alone = open.iter().filter(|d| d.stale(today)).filter_map(|d| touched(d));
    let fresh = open
        .iter()
        .filter(|d| d.untouched(today).is_some_and(|n| n <= FRESH_DAYS));
    let largest = alone.max_by(order)?;
    let smallest = fresh.filter_map(|d| touched(d)).min_by(order)?;
    (largest.amount > smallest.amount).then_some(Neglected { largest, smallest })
}

fn says(tau: &Stat<f64>, one_contact: Option<&Share>, neglected: Option<&Neglected>) -> String {
    let mut said = Vec::new();
    if let Some(n) = neglected {
        let days = |t: &Touched| match t.days {
            None => "was never touched".to_owned(),
            Some(0) => "was touched today".to_owned(),
            Some(1) => "was touched yesterday".to_owned(),
            Some(days) => format!("was touched {days} days ago"),
        };
        said.push(format!(
            "“{}” {}; “{}”, a smaller deal, {}.",
            n.largest.deal,
            days(&n.largest),
            n.smallest.deal,
            days(&n.smallest)
        ));
    }
    said.push(match tau {
        Stat::Undefined(why) => format!("Whether attention follows size cannot be told: {}.", why.undefined),
        Stat::Value(t) if *t >= FOLLOWS => "Larger deals were touched more lately.".to_owned(),
        Stat::Value(t) if *t <= -FOLLOWS => "Smaller deals were touched more lately.".to_owned(),
        Stat::Value(_) => "How lately a deal was touched hardly goes with its size.".to_owned(),
    });
    if let Some(share) = one_contact.filter(|s| s.count > 0) {
        said.push(format!("Accounts that rest on one contact: {}.", share.says()));
    }
    said.join(" ")
}
