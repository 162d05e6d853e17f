//! One bar cut into shares.

use serde::Serialize;
use ts_rs::TS;

use super::Draw;
use crate::reading::table::{Cell, Column, Table};

/// One bar cut into shares.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shares {
    /// What a part is, for the table: "Answer".
    pub what: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// 0–1.
    pub share: f64,
    /// The share in words.
    pub said: String,
}

impl Draw for Shares {
    fn said(&self) -> Vec<String> {
        self.parts.iter().map(|p| format!("{} {}", p.label, p.said)).collect()
    }

    fn table(&self) -> Table {
        let row = |p: &Part| vec![p.label.clone().into(), Cell::number(p.share, &p.said)];
        Table::new(
            vec![Column::words(&self.what, 1.0), Column::numbers("Share")],
            self.parts.iter().map(row).collect(),
        )
    }
}
