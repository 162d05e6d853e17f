//! Rules of a control book: after a decision, about one of its candidates, with names and amounts that can be.

use std::collections::BTreeSet;

use super::super::book::MOST_ITEMS;
use super::super::{BookAct, BookItem, Deal, Decision, Period, Refusal};
use super::follow::{decided, people_only};
use super::{decider_only, known_candidate, text, unknown, within};
use crate::id::{CandidateId, MemberId};

/// Most items kept in one step: a CSV file of a large sales force.
const MOST_AT_ONCE: usize = 5_000;
/// Larger than any sales force: keeps every sum of amounts finite.
const MOST_AMOUNT: f64 = 1e12;

/// By the decider, once something is decided.
pub(super) fn check(d: &Decision, author: &MemberId, act: &BookAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    match act {
        BookAct::BookKept { leader, entries, .. } => {
            book_of(d, leader)?;
            within(
                "The number of items kept at once",
                entries.len() as f64,
                1.0,
                MOST_AT_ONCE as f64,
            )?;
            // One that is there already takes its place.
            let book = d.books.get(leader);
            let mut items: BTreeSet<_> = book.into_iter().flat_map(|b| b.keys()).collect();
            items.extend(entries.iter().map(|e| &e.id));
            within(
                "The number of items in a book",
                items.len() as f64,
                1.0,
                MOST_ITEMS as f64,
            )?;
            for entry in entries {
                item(&entry.item)?;
            }
            Ok(())
        }
        BookAct::BookRemoved { leader, ids } => {
            let book = d.books.get(leader);
            let gone = ids.iter().find(|id| book.is_none_or(|b| !b.contains_key(*id)));
            gone.map_or(Ok(()), |id| Err(unknown("item of the book", id.as_str())))
        }
    }
}

fn book_of(d: &Decision, leader: &CandidateId) -> Result<(), Refusal> {
    people_only(d)?;
    decided(d)?;
    known_candidate(d, leader).map(|_| ())
}

fn item(item: &BookItem) -> Result<(), Refusal> {
    let name = match item {
        // What is asked and a note's heading can be a sentence; the rest are names.
        BookItem::Ask(ask) => return text::given("What is asked", &ask.what),
        other => other.name(),
    };
    text::name("The name", name)?;
    match item {
        BookItem::Deal(deal) => deal_fits(deal),
        BookItem::Call(call) => call.talk_share.map_or(Ok(()), |share| {
            within("The share of the talking", f64::from(share), 0.0, 100.0)
        }),
        BookItem::Period(period) => period_fits(period),
        _ => Ok(()),
    }
}

fn deal_fits(deal: &Deal) -> Result<(), Refusal> {
    deal.amount
        .map_or(Ok(()), |a| within("An amount", a, 0.0, MOST_AMOUNT))?;
    deal.chance
        .map_or(Ok(()), |c| within("A stated chance", f64::from(c), 0.0, 100.0))
}

fn period_fits(period: &Period) -> Result<(), Refusal> {
    [period.plan, period.forecast, period.actual]
        .into_iter()
        .flatten()
        .try_for_each(|figure| within("A figure of a period", figure, -MOST_AMOUNT, MOST_AMOUNT))
}
