//! Who does the talking in joint calls, as a chart: the leader's share by day against a line.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw};
use super::table::{Cell, Column, Table};
use crate::decision::{Book, BookItem, Call};
use crate::say::{long_date, short_date};

/// A fifth of the talking at most: a leader who talks more takes the call over (S4.1). Our judgement where exactly the line is.
const LINE: u8 = 20;

/// A share on each of several days against one line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Days {
    /// The line, 0–100, and what it is called.
    pub line: (u8, String),
    /// A dot for each day, in order.
    pub dots: Vec<DayDot>,
}

/// One dot.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayDot {
    /// Where across, 0–1 by its day; in the middle where all fall on one.
    pub across: f64,
    /// The day.
    pub on: NaiveDate,
    /// 0–100.
    pub share: u8,
    /// What was measured.
    pub label: String,
    /// Whether it is over the line.
    pub over: bool,
}

/// Joint calls whose talk share was measured, by day; nothing where none is written down.
#[must_use]
pub fn talk(book: &Book, leader: &str) -> Option<Chart<Days>> {
    let measured = |item: &'_ BookItem| match item {
        BookItem::Call(call) => call.talk_share.map(|share| (call.clone(), share)),
        _ => None,
    };
    let mut calls: Vec<(Call, u8)> = book.values().filter_map(measured).collect();
    calls.sort_by_key(|(call, _)| call.on);
    let (first, last) = (calls.first()?.0.on, calls.last()?.0.on);
    let days = (last - first).num_days();
    let dot = |(call, share): &(Call, u8)| DayDot {
        across: if days == 0 {
            0.5
        } else {
            (call.on - first).num_days() as f64 / days as f64
        },
        on: call.on,
        share: *share,
        label: if call.about.is_empty() {
            call.with.clone()
        } else {
            format!("{}, {}", call.with, call.about)
        },
        over: *share > LINE,
    };
    let dots: Vec<DayDot> = calls.iter().map(dot).collect();
    let who = leader;
    Some(Chart::new(
        finding(&dots, who),
        format!("Share of the talking {who} did, by day of the call. The line is a fifth."),
        Days {
            line: (LINE, "a fifth".to_owned()),
            dots,
        },
    ))
}

/// How the calls stand to the line.
fn finding(dots: &[DayDot], who: &str) -> String {
    let over = dots.iter().filter(|dot| dot.over).count();
    let all = match dots.len() {
        1 => "The one call".to_owned(),
        n if over == 0 || over == n => format!("All {n} calls"),
        n => format!("{over} of {n} calls"),
    };
    let stand = if over == 0 {
        "kept to a fifth of the talking"
    } else {
        "went over a fifth of the talking"
    };
    let last = dots.last().map_or(0, |dot| dot.share);
    format!("{all} {stand}; in the last one {who} did {last}%.")
}

impl Draw for Days {
    fn said(&self) -> Vec<String> {
        let dot = |dot: &DayDot| format!("{}: {}%", short_date(dot.on), dot.share);
        self.dots.iter().map(dot).collect()
    }

    fn table(&self) -> Table {
        let row = |dot: &DayDot| {
            vec![
                long_date(dot.on).into(),
                dot.label.clone().into(),
                Cell::number(f64::from(dot.share), format!("{}%", dot.share)),
            ]
        };
        Table::new(
            vec![
                Column::words("Day", 0.5),
                Column::words("With", 1.0),
                Column::numbers("Talk share"),
            ],
            self.dots.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_held_against_a_fifth_of_the_talking() {
        let dots = |shares: &[u8]| -> Vec<DayDot> {
            let dot = |share: &u8| DayDot {
                across: 0.0,
                on: NaiveDate::default(),
                share: *share,
                label: String::new(),
                over: *share > LINE,
            };
            shares.iter().map(dot).collect()
        };
        let say = |shares: &[u8]| finding(&dots(shares), "Rowan");
        assert_eq!(
            say(&[20]),
            "The one call kept to a fifth of the talking; in the last one Rowan did 20%."
        );
        assert_eq!(
            say(&[70, 45, 20]),
            "2 of 3 calls went over a fifth of the talking; in the last one Rowan did 20%."
        );
        assert_eq!(
            say(&[70, 45]),
            "All 2 calls went over a fifth of the talking; in the last one Rowan did 45%."
        );
    }
}
