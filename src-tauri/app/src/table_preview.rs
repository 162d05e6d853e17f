//! What would be kept of a table, before anything is: for scripts, and for whoever wonders what a file says.

use counterweight_exchange::tables::book::{self, Column, DayOrder, ItemKind, LeftOut, UnclearDays};
use counterweight_exchange::tables::{Read, impact, panel, samples};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Failure, Result};

/// What a table can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Items of a control book.
    Book(ItemKind),
    /// The ratings of a panel, for its agreement.
    Panel,
    /// Groups and how many were selected.
    Groups,
    /// Samples of weights.
    Weights,
    /// Samples of ratings.
    Ratings,
}

/// A table as it was understood. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TablePreview {
    /// What would be kept, row by row.
    pub kept: Vec<Value>,
    /// Every column of a table of items, and what it was taken for.
    pub columns: Vec<Column>,
    /// Rows that are no item, and why.
    pub left_out: Vec<LeftOut>,
    /// Columns of days that could be read in two ways; they are blank until the order is given.
    pub unclear: Vec<UnclearDays>,
    /// What to look at before keeping.
    pub warnings: Vec<String>,
}

/// Reads a table and says what would be kept.
///
/// # Errors
/// Every problem of the file and its line.
pub fn preview_table(kind: TableKind, bytes: &[u8], order: Option<DayOrder>) -> Result<TablePreview> {
    let bad = |p| Failure::bad_file("The table", p);
    if let TableKind::Book(kind) = kind {
        let read = book::read(bytes, kind, order).map_err(bad)?;
        return Ok(TablePreview {
            kept: read.items.iter().map(|entry| json!(entry)).collect(),
            columns: read.columns,
            left_out: read.left_out,
            unclear: read.unclear,
            warnings: read.warnings,
        });
    }
    let text = book::text_of(bytes).map_err(bad)?;
    let rows = |read: Read<Vec<Vec<f64>>>| (read.table.iter().map(|row| json!(row)).collect(), read.warnings);
    let (kept, warnings) = match kind {
        TableKind::Groups => {
            let read = impact::read(text).map_err(bad)?;
            (read.table.iter().map(|group| json!(group)).collect(), read.warnings)
        }
        TableKind::Weights => rows(samples::weights(text).map_err(bad)?),
        TableKind::Ratings => rows(samples::read(text).map_err(bad)?),
        _ => {
            let read = panel::read(text).map_err(bad)?;
            (read.table.rows().map(|row| json!(row)).collect(), read.warnings)
        }
    };
    Ok(TablePreview {
        kept,
        columns: Vec::new(),
        left_out: Vec::new(),
        unclear: Vec::new(),
        warnings,
    })
}
