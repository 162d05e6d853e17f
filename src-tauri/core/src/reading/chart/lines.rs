//! Lines from one end of an axis to the other.

use serde::Serialize;
use ts_rs::TS;

use super::Draw;
use crate::reading::table::{Cell, Column, Table};

/// Lines from one end of an axis to the other.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Lines {
    /// Lowest value that is drawn.
    pub low: f64,
    /// Highest.
    pub high: f64,
    /// What the axis below is: "company stage".
    pub axis: String,
    /// What a value is, for the table: "Fit".
    pub value: String,
    /// What a line is, for the table: "Who".
    pub what: String,
    /// The two ends of the axis: 0 and 1.
    pub ends: (String, String),
    /// Stretches of the axis that are marked.
    pub stages: Vec<Stretch>,
    /// Where each line has a value, in order, both ends among them.
    pub places: Vec<Place>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A stretch of an axis from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Stretch {
    /// Its name.
    pub label: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends; the same as `from` for a single place.
    pub to: f64,
    /// Where in it values are read.
    pub at: f64,
    /// Whether it is the one in force.
    pub now: bool,
}

/// A place on an axis from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Place {
    /// Where.
    pub at: f64,
    /// Its name.
    pub label: String,
    /// Whether it is the one in force.
    pub now: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Line {
    /// What it is about, for faces that open it.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Whether the finding speaks of it.
    pub strong: bool,
    /// Its value at each place, and in words.
    pub points: Vec<(f64, String)>,
}

impl Stretch {
    /// From where to where, and where it is read.
    #[must_use]
    pub fn new(label: &str, (from, to, at): (f64, f64, f64), now: bool) -> Self {
        Self {
            label: label.to_owned(),
            from,
            to,
            at,
            now,
        }
    }
}

impl Place {
    /// A place with its name.
    #[must_use]
    pub fn new(at: f64, label: &str, now: bool) -> Self {
        Self {
            at,
            label: label.to_owned(),
            now,
        }
    }
}

impl Draw for Lines {
    fn said(&self) -> Vec<String> {
        let line = |line: &Line| {
            let points = line.points.iter().zip(&self.places);
            let said: Vec<String> = points
                .map(|((_, said), at)| format!("{said} at {}", at.label))
                .collect();
            format!("{}: {}", line.label, said.join(", "))
        };
        self.lines.iter().map(line).collect()
    }

    fn table(&self) -> Table {
        let mut columns = vec![Column::words(&self.what, 1.0)];
        let head = |at: &Place| Column::numbers(&format!("{}, {}", self.value, at.label));
        columns.extend(self.places.iter().map(head));
        let row = |line: &Line| {
            let points = line.points.iter().map(|(at, said)| Cell::number(*at, said));
            std::iter::once(line.label.clone().into()).chain(points).collect()
        };
        Table::new(columns, self.lines.iter().map(row).collect())
    }
}
