//! Marks on a scale, row by row, with cells beside them.

use serde::Serialize;
use ts_rs::TS;

use super::{Draw, Shape};
use crate::reading::table::{Cell, Column, Table};

/// How sure a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// Enough saw it, or it is lived regularly.
    Solid,
    /// Done once.
    Half,
    /// Two raters or fewer saw it, or it was never lived.
    Hollow,
}

/// Marks on a scale.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Rows {
    /// Lowest end of the scale.
    pub low: f64,
    /// Highest end.
    pub high: f64,
    /// Where the scale is labelled.
    pub ticks: Vec<(f64, String)>,
    /// The place to measure from, where that is not the lowest end.
    pub zero: Option<f64>,
    /// What a row is, for the table: "Criterion".
    pub what: String,
    /// What a mark is, for the table: "Median".
    pub value: String,
    /// What is said of a mark that is not there: "No evidence".
    pub none: String,
    /// Heads of the cells right of the scale.
    pub columns: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The head of a column beside a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Head {
    /// A word or a few letters: "LM".
    pub short: String,
    /// In full: "Willow Hart, line manager"; may be empty.
    pub long: String,
    /// The mark whose number stands below.
    pub sign: Option<Shape>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Row {
    /// What it is about, for faces that open it: criteria, a candidate, a rater.
    pub ids: Vec<String>,
    /// Whether the finding speaks of it.
    pub strong: bool,
    /// A heading above it.
    pub section: Option<String>,
    /// One or two.
    pub ends: Vec<End>,
    /// The difference of the two, in words.
    pub gap: Option<String>,
    /// A line across the row, with its words.
    pub bar: Option<(f64, String)>,
    /// From where to where that line could lie.
    pub band: Option<(f64, f64)>,
    /// What stands right of the scale for the row as a whole, one for each column; empty where its ends have theirs.
    pub cells: Vec<Cell>,
}

/// One mark of a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct End {
    /// Its shape.
    pub shape: Shape,
    /// Name.
    pub label: String,
    /// A word in a box beside the name: "must".
    pub tag: Option<String>,
    /// Where it is; absent for no evidence.
    pub at: Option<f64>,
    /// The value in words.
    pub said: String,
    /// Lowest and highest mark given.
    pub range: Option<(f64, f64)>,
    /// How sure it is.
    pub fill: Fill,
    /// What stands right of the scale, one for each column.
    pub cells: Vec<Cell>,
}

impl Rows {
    /// The twin of rows with one mark each and the line it may lie on: a line is told in the words of the mark, by its two ends.
    #[must_use]
    pub fn with_line(&self, line: &str, say: fn(f64) -> String) -> Table {
        let number = |at: Option<f64>| at.map_or_else(|| "–".into(), |at| Cell::number(at, say(at)));
        let row = |row: &Row| -> Vec<Cell> {
            let end = row.ends.first();
            let (low, high) = end.and_then(|e| e.range).unzip();
            let cells = [
                end.map_or_else(Cell::default, |e| e.label.as_str().into()),
                number(end.and_then(|e| e.at)),
                number(low),
                number(high),
            ];
            cells.into_iter().chain(row.cells.iter().cloned()).collect()
        };
        let mut columns = vec![
            Column::words(&self.what, 1.0),
            Column::numbers(&self.value),
            Column::numbers(&format!("{line}, lowest")),
            Column::numbers(&format!("{line}, highest")),
        ];
        columns.extend(self.columns.iter().map(|head| Column::numbers(&head.short)));
        Table::new(columns, self.rows.iter().map(row).collect())
    }
}

impl Draw for Rows {
    fn said(&self) -> Vec<String> {
        self.rows.iter().map(Row::in_words).collect()
    }

    fn table(&self) -> Table {
        let ranged = self.rows.iter().flat_map(|r| &r.ends).any(|e| e.range.is_some());
        let barred = self.rows.iter().any(|r| r.bar.is_some());
        let mut columns = vec![Column::words(&self.what, 1.0), Column::numbers(&self.value)];
        if ranged {
            columns.push(Column::numbers("Range"));
        }
        if barred {
            columns.push(Column::words("Today", 0.4));
        }
        columns.extend(self.columns.iter().map(|c| Column::marks(&c.short).long(&c.long)));
        let mut rows = Vec::new();
        for row in &self.rows {
            for end in &row.ends {
                let tag = end.tag.as_ref().map_or_else(String::new, |t| format!(" ({t})"));
                let mut cells: Vec<Cell> = vec![
                    format!("{}{tag}", end.label).into(),
                    Cell {
                        number: end.at,
                        ..end.said.clone().into()
                    },
                ];
                if ranged {
                    let range = |(l, h): (f64, f64)| format!("{l:.0}–{h:.0}");
                    cells.push(end.range.map_or_else(String::new, range).into());
                }
                if barred {
                    cells.push(row.bar.as_ref().map_or_else(String::new, |b| b.1.clone()).into());
                }
                cells.extend(end.cells.iter().chain(&row.cells).cloned());
                cells.resize(columns.len(), Cell::default());
                rows.push(cells);
            }
        }
        Table::new(columns, rows)
    }
}

impl Row {
    fn in_words(&self) -> String {
        let end = |e: &End| format!("{} {}", e.label, e.said).trim().to_owned();
        let ends: Vec<String> = self.ends.iter().map(end).collect();
        let mut text = ends.join(" against ");
        if let Some((_, bar)) = &self.bar {
            text += &format!(", {bar}");
        }
        text
    }
}
