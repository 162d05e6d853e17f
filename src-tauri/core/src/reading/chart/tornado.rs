//! How far each of several things alone moves a number.

use serde::Serialize;
use ts_rs::TS;

use super::Draw;
use crate::reading::table::{Cell, Column, Table};

/// How far each of several things alone moves a number.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tornado {
    /// The number as it is.
    pub now: f64,
    /// In words: "now 2.9".
    pub now_said: String,
    /// Lines it is held against, with their words.
    pub lines: Vec<(f64, String)>,
    /// Ends of the scale.
    pub low: f64,
    /// Highest end.
    pub high: f64,
    /// What the two ends of a bar stand for.
    pub ends: (String, String),
    /// The bars.
    pub bars: Vec<Bar>,
    /// The same for little room, the least of them taken together.
    pub few: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Bar {
    /// What it is about, for faces that open it.
    pub id: String,
    /// What is moved.
    pub label: String,
    /// Where one end takes the number, and in words: drawn as an outline.
    pub none: (f64, String),
    /// Where the other end takes it: drawn solid.
    pub much: (f64, String),
    /// Whether either end changes the answer.
    pub flips: bool,
}

impl Draw for Tornado {
    fn said(&self) -> Vec<String> {
        let bar = |b: &Bar| {
            format!(
                "{}: {} {}, {} {}{}",
                b.label,
                b.none.1,
                self.ends.0,
                b.much.1,
                self.ends.1,
                if b.flips { ", which changes the answer" } else { "" }
            )
        };
        std::iter::once(self.now_said.clone())
            .chain(self.lines.iter().map(|l| l.1.clone()))
            .chain(self.bars.iter().map(bar))
            .collect()
    }

    fn table(&self) -> Table {
        let row = |b: &Bar| {
            vec![
                b.label.clone().into(),
                Cell::number(b.none.0, &b.none.1),
                Cell::number(b.much.0, &b.much.1),
                if b.flips { "yes" } else { "no" }.into(),
            ]
        };
        Table::new(
            vec![
                Column::words("Weight on", 1.0),
                Column::numbers(&self.ends.0),
                Column::numbers(&self.ends.1),
                Column::words("Changes the answer", 0.4),
            ],
            self.bars.iter().map(row).collect(),
        )
    }
}
