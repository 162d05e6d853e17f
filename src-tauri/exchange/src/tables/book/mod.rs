//! Items of a control book from a CSV file that another program exported, and back: headings are matched leniently, the marks of
//! numbers and the order of days are told by each column as a whole, and nothing is kept before somebody has seen what was read.

mod amounts;
mod columns;
mod days;
mod fields;
mod outcome;
mod reading;
mod record;
mod row;
mod text;
mod values;
mod write;

use chrono::NaiveDate;
use counterweight_core::decision::BookEntry;
use counterweight_core::template::Problem;
use csv::StringRecord;
use serde::Serialize;
use ts_rs::TS;

pub use columns::ItemKind;
pub use days::DayOrder;
pub use write::write;

use super::grid::{Grid, shown, whole};
use columns::meant;
use reading::Reading;

/// Largest file that is read, in bytes (50 MiB).
pub const MAX_BYTES: usize = 50 << 20;

/// Most rows that are read: as many items as a book takes in one step.
pub const MOST_ROWS: usize = 5_000;

/// A heading is looked for in this many rows: reports have a title and filters above their table.
const HEADING_WITHIN: usize = 20;

/// A table of items, read but not kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Imported {
    /// What was read. An id comes from what identifies the row, so that a newer export updates and does not double.
    pub items: Vec<BookEntry>,
    /// Every column of the file, in its order.
    pub columns: Vec<Column>,
    /// Rows that are no item, and why.
    pub left_out: Vec<LeftOut>,
    /// Columns of days that could be read in two ways; they are blank until the order is given.
    pub unclear: Vec<UnclearDays>,
    /// What to look at before keeping.
    pub warnings: Vec<String>,
}

impl Imported {
    /// Whether a column says of deals whether they are won, lost or open; a stage alone need not.
    #[must_use]
    pub fn says_state(&self) -> bool {
        let state = ["won", "closed", "lost", "won_on", "lost_on"];
        let fields = ItemKind::Deal.fields().iter().filter(|f| state.contains(&f.key));
        let labels: Vec<&str> = fields.map(|f| f.label).collect();
        self.columns
            .iter()
            .any(|c| c.meaning.is_some_and(|meaning| labels.contains(&meaning)))
    }
}

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it means; nothing where it is not kept.
    pub meaning: Option<&'static str>,
}

/// A row that is no item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// Its number as a spreadsheet shows it, from 1.
    pub row: usize,
    /// Why.
    pub why: String,
}

/// A column whose days could be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnclearDays {
    /// Its heading.
    pub heading: String,
    /// A day of it, read with the day first.
    pub day_first: NaiveDate,
    /// The same, read with the month first.
    pub month_first: NaiveDate,
}

/// The text of a table's file.
///
/// # Errors
/// It is too large, of another kind, or not in UTF-8: says which, and how to save it.
pub fn text_of(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    text::of(bytes)
}

/// Reads a table of items of one kind. `order` settles columns of days that could be read in two ways.
///
/// # Errors
/// The file is not a text of rows and columns, is too large, or none of its first rows is a heading for that kind.
pub fn read(bytes: &[u8], kind: ItemKind, order: Option<DayOrder>) -> Result<Imported, Vec<Problem>> {
    let text = text::of(bytes)?;
    let (text, delimiter) = text::delimiter(text, kind);
    let grid = Grid::cut(text, delimiter, MAX_BYTES)?;
    let heading = heading(&grid, kind)?;
    let rows = &grid.rows()[heading + 1..];
    if rows.len() > MOST_ROWS {
        let message = format!("it has {} rows; at most {MOST_ROWS} are read at once.", rows.len());
        let hint = "Export only open deals and those of the last year, or split the file.";
        return Err(vec![whole(message, hint)]);
    }
    let headings = &grid.rows()[heading];
    let mut reading = Reading::new(kind, headings, order);
    if heading > 0 {
        let above = if heading == 1 { "The row" } else { "The rows" };
        reading.warn(format!(
            "{above} above the heading “{}” were passed over.",
            shown(headings.get(0).unwrap_or_default())
        ));
    }
    reading.rows(
        rows.iter()
            .enumerate()
            .map(|(i, row)| (grid.number(heading + 1 + i), row)),
    );
    Ok(reading.done())
}

/// The first row with the headings that this kind needs.
fn heading(grid: &Grid<'_>, kind: ItemKind) -> Result<usize, Vec<Problem>> {
    let mut first = grid.rows().iter().take(HEADING_WITHIN);
    let known = |row: &StringRecord, key: &str| row.iter().any(|h| meant(kind, h).is_some_and(|(f, _)| f.key == key));
    let halves = |row: &StringRecord| known(row, "first_name") || known(row, "last_name");
    let named = |row: &StringRecord, key: &str| known(row, key) || (key == kind.needed()[0] && halves(row));
    if let Some(at) = first.position(|row| kind.needed().iter().all(|key| named(row, key))) {
        return Ok(at);
    }
    let label = |key: &&str| {
        kind.fields()
            .iter()
            .find(|f| f.key == *key)
            .map(|f| format!("“{}”", f.label))
    };
    let missing: Vec<String> = kind.needed().iter().filter_map(label).collect();
    let found: Vec<String> = grid.rows()[0]
        .iter()
        .take(8)
        .map(|h| format!("“{}”", shown(h)))
        .collect();
    let message = format!(
        "no column is headed {}. Its first row says {}.",
        missing.join(" and "),
        found.join(", ")
    );
    Err(vec![grid.problem(
        0,
        None,
        message,
        "Check what the file holds, or name the column so.",
    )])
}
