//! A control book read on a day: what in it asks for attention, and its figures in sentences. It counts; it judges nobody.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Book, BookItem, Call, Period};
use crate::id::ItemId;
use crate::say;

/// From this share of the talking on, in percent, the leader did most of it.
const MOST_OF_THE_TALKING: u8 = 50;

/// What a book says on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BookReading {
    /// The finding, in a sentence: what is late, or that nothing is.
    pub says: String,
    /// Items whose day has passed: a next step, a customer or an ask that waits, an open deal past its closing day.
    pub late: Vec<ItemId>,
    /// Who did the talking in joint calls; empty where nobody measured it.
    pub calls: String,
    /// Each period that can be compared, in a sentence, by item.
    pub periods: BTreeMap<ItemId, String>,
}

/// Reads a book on `today`.
#[must_use]
pub fn read(book: &Book, today: NaiveDate) -> BookReading {
    let passed = |on: Option<NaiveDate>| on.is_some_and(|on| on < today);
    let waits = |item: &BookItem| match item {
        BookItem::Person(p) => passed(p.next_on),
        BookItem::Customer(c) => passed(c.next_on),
        BookItem::Ask(a) => passed(a.next_on),
        _ => false,
    };
    let slipped = |item: &BookItem| matches!(item, BookItem::Deal(d) if d.won.is_none() && passed(d.close_on));
    let (mut dates, mut deals, mut late) = (0, 0, Vec::new());
    for (id, item) in book {
        let (waits, slipped) = (waits(item), slipped(item));
        dates += usize::from(waits);
        deals += usize::from(slipped);
        if waits || slipped {
            late.push(id.clone());
        }
    }
    let calls = book.values().filter_map(|item| match item {
        BookItem::Call(call) => Some(call),
        _ => None,
    });
    let periods = book.iter().filter_map(|(id, item)| match item {
        BookItem::Period(period) => Some((id.clone(), period_says(period, today)?)),
        _ => None,
    });
    BookReading {
        says: says(book.is_empty(), dates, deals),
        late,
        calls: calls_say(calls),
        periods: periods.collect(),
    }
}

fn says(empty: bool, dates: usize, deals: usize) -> String {
    let many = |n: usize, one: &str, many: &str| format!("{} {}", say::count(n), if n == 1 { one } else { many });
    let dates_passed = many(dates, "date has passed", "dates have passed");
    let deals_passed = many(
        deals,
        "open deal is past its closing day",
        "open deals are past their closing day",
    );
    let text = match (dates, deals) {
        _ if empty => "nothing is in the book yet".to_owned(),
        (0, 0) => "nothing in the book is late".to_owned(),
        (_, 0) => dates_passed,
        (0, _) => deals_passed,
        _ => format!("{dates_passed}, and {deals_passed}"),
    };
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).chain(['.']).collect()
}

fn calls_say<'a>(calls: impl Iterator<Item = &'a Call>) -> String {
    let (mut all, mut measured, mut most) = (0, 0, 0);
    for call in calls {
        all += 1;
        let Some(share) = call.talk_share else { continue };
        measured += 1;
        most += usize::from(share >= MOST_OF_THE_TALKING);
    }
    let missing = match all - measured {
        0 => String::new(),
        n => format!(" Nobody measured it in {}.", say::count(n)),
    };
    match (measured, most) {
        (0, _) => String::new(),
        (1, 0) => format!("In the one call that was measured, the report did most of the talking.{missing}"),
        (1, _) => format!("In the one call that was measured, the leader did half of the talking or more.{missing}"),
        (_, 0) => format!("In none of {measured} measured calls did the leader do half of the talking.{missing}"),
        _ => format!("In {most} of {measured} measured calls the leader did half of the talking or more.{missing}"),
    }
}

/// Forecast and plan against what came, in percent of what they are compared with; nothing where there is nothing to compare.
fn period_says(period: &Period, today: NaiveDate) -> Option<String> {
    let against = |value: f64, of: f64, what: &str| match value / of - 1.0 {
        // Below nothing a share has no meaning.
        _ if of <= 0.0 => None,
        off if off.abs() < 0.005 => Some(format!("as {what}")),
        off => {
            let way = if off < 0.0 { "below" } else { "above" };
            Some(format!("{} {way} {what}", say::percent(off.abs())))
        }
    };
    // What came of a period that still runs is not all of it.
    let came = period.actual.filter(|_| period.is_finished(today));
    let said: Vec<String> = match came {
        Some(actual) => [
            period.plan.and_then(|plan| against(actual, plan, "the plan")),
            period
                .forecast
                .and_then(|forecast| against(actual, forecast, "the forecast")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        None => period
            .forecast
            .zip(period.plan)
            .and_then(|(forecast, plan)| against(forecast, plan, "the plan"))
            .into_iter()
            .collect(),
    };
    let subject = if came.is_some() {
        "What came is"
    } else {
        "The forecast is"
    };
    (!said.is_empty()).then(|| format!("{subject} {}.", say::list(&said)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{Ask, Customer, Deal, Outlook, Rhythm};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn deal(name: &str, close_on: &str, won: Option<bool>) -> BookItem {
        let close_on = day(close_on);
        let json = serde_json::json!({ "name": name, "close_on": close_on, "won": won });
        BookItem::Deal(serde_json::from_value::<Deal>(json).unwrap())
    }

    fn call(talk_share: Option<u8>) -> BookItem {
        BookItem::Call(Call {
            on: day("2026-11-02"),
            with: "Rowan Ash".into(),
            about: String::new(),
            talk_share,
            note: String::new(),
        })
    }

    fn book(items: Vec<BookItem>) -> Book {
        let ids = (1..).map(|n: usize| ItemId::from(format!("i{n}")));
        ids.zip(items).collect()
    }

    fn says(items: Vec<BookItem>) -> String {
        read(&book(items), day("2026-11-25")).says
    }

    #[test]
    fn what_is_late_comes_first_and_today_is_not_late() {
        let ask = |on: &str| {
            BookItem::Ask(Ask {
                who: "Head of sales".into(),
                what: "The forecast".into(),
                rhythm: Rhythm::Weekly,
                next_on: Some(day(on)),
            })
        };
        let customer = BookItem::Customer(Customer {
            name: "Mill".into(),
            outlook: Outlook::AtRisk,
            note: String::new(),
            next_on: Some(day("2026-11-01")),
        });
        assert_eq!(says(vec![]), "Nothing is in the book yet.");
        assert_eq!(says(vec![ask("2026-11-25")]), "Nothing in the book is late.");
        assert_eq!(says(vec![ask("2026-11-24")]), "One date has passed.");
        let open = deal("Mill", "2026-11-24", None);
        let closed = deal("Port", "2026-11-24", Some(false));
        assert_eq!(
            says(vec![open.clone(), closed]),
            "One open deal is past its closing day."
        );
        let all = book(vec![open.clone(), ask("2026-12-01"), customer, open, ask("2026-10-01")]);
        let found = read(&all, day("2026-11-25"));
        assert_eq!(
            found.says,
            "Two dates have passed, and two open deals are past their closing day."
        );
        assert_eq!(found.late, ["i1", "i3", "i4", "i5"].map(ItemId::from));
    }

    #[test]
    fn a_share_of_talking_that_nobody_measured_is_no_number() {
        let calls = |shares: &[Option<u8>]| {
            let items = shares.iter().map(|s| call(*s)).collect();
            read(&book(items), day("2026-11-25")).calls
        };
        assert_eq!(calls(&[]), "");
        assert_eq!(calls(&[None, None]), "");
        assert_eq!(
            calls(&[Some(50), Some(49), None]),
            "In 1 of 2 measured calls the leader did half of the talking or more. Nobody measured it in one."
        );
        assert_eq!(
            calls(&[Some(0), Some(20)]),
            "In none of 2 measured calls did the leader do half of the talking."
        );
    }

    #[test]
    fn a_period_is_compared_with_what_it_has_and_never_with_nothing() {
        let says = |plan: Option<f64>, forecast: Option<f64>, actual: Option<f64>| {
            let period = Period {
                name: "2026 Q3".into(),
                ends_on: None,
                owner: String::new(),
                plan,
                forecast,
                actual,
            };
            let running = Period {
                ends_on: Some(day("2026-12-31")),
                ..period.clone()
            };
            let so_far = period_says(&running, day("2026-11-25"));
            let without = Period {
                actual: None,
                ..period.clone()
            };
            assert_eq!(
                so_far,
                period_says(&without, day("2026-11-25")),
                "what came is not all of it"
            );
            period_says(&period, day("2026-11-25"))
        };
        assert_eq!(
            says(Some(100.0), Some(120.0), Some(90.0)).unwrap(),
            "What came is 10% below the plan and 25% below the forecast."
        );
        assert_eq!(
            says(Some(100.0), None, Some(100.0)).unwrap(),
            "What came is as the plan."
        );
        assert_eq!(
            says(Some(100.0), Some(130.0), None).unwrap(),
            "The forecast is 30% above the plan."
        );
        for nothing in [
            says(Some(0.0), None, Some(5.0)),
            says(None, Some(-3.0), Some(5.0)),
            says(None, Some(5.0), None),
            says(None, None, Some(5.0)),
        ] {
            assert_eq!(nothing, None);
        }
    }
}
