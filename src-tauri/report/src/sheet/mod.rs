//! The workbook: a decision as a spreadsheet whose totals are formulas, so that a reader can change a weight and see them move.
//!
//! Every formula carries the number the engine computed, so a viewer that does not calculate shows the same. Text is always written as
//! text, whatever it begins with.

mod bounds;
mod evidence;
mod founder;
mod marks;
mod myself;
mod page;
mod plan;
mod records;
mod stage;
mod summary;
mod totals;

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::Decision;
use counterweight_core::recommendation::Recommendation;
use counterweight_core::trouble::{Explained, Trouble};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use page::{Look, Page};
use plan::Plan;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum SheetError {
    /// More rows or columns than a worksheet has.
    TooLarge {
        /// Which sheet.
        sheet: &'static str,
        /// Rows it would need.
        rows: usize,
        /// Columns it would need.
        columns: usize,
    },
    /// The library refused; the decision is unchanged.
    Refused(#[from] XlsxError),
}

impl Explained for SheetError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::TooLarge { sheet, rows, columns } => Trouble::new(
                format!(
                    "The sheet “{sheet}” would need {rows} rows and {columns} columns; a worksheet has 1,048,576 and 16,384."
                ),
                "Export CSV instead.",
            ),
            Self::Refused(why) => Trouble::new(
                format!("The workbook could not be written: {why}."),
                "Export CSV instead, and report what the decision holds.",
            ),
        }
    }
}

/// The decision as an XLSX workbook. The same decision gives the same bytes: the file's date is that of the last entry.
///
/// `a` and `recommendations` are those of `d`; only sealed sheets are in it, so it is for after the debrief is open.
///
/// # Errors
/// [`SheetError::TooLarge`] from about 70,000 candidates on.
pub fn workbook(d: &Decision, a: &Analysis, recommendations: &[Recommendation]) -> Result<Vec<u8>, SheetError> {
    let look = Look::new();
    let mut pages: Vec<Page<'_>> = Vec::new();
    if let Some(reading) = &a.myself {
        pages.push(summary::of_myself(d, reading, recommendations, &look)?);
        pages.push(myself::page(d, reading, &look)?);
    } else {
        let plan = Plan::of(d, a)?;
        pages.push(summary::page(&plan, recommendations, &look)?);
        pages.push(totals::page(&plan, &look)?);
        pages.push(marks::page(&plan, &look)?);
        pages.push(bounds::page(&plan, &look)?);
        if let Some(reading) = &a.stage {
            pages.push(stage::page(d, reading, &look)?);
        }
        if let Some(reading) = &a.founder {
            pages.push(founder::page(d, reading, &look)?);
        }
        pages.extend(records::page(&plan, &look)?);
    }
    pages.push(evidence::page(d, &look)?);
    let mut book = Workbook::new();
    book.set_properties(&properties(d)?);
    for page in pages {
        book.push_worksheet(page.finish());
    }
    Ok(book.save_to_buffer()?)
}

fn properties(d: &Decision) -> Result<DocProperties, XlsxError> {
    let last = d.entries().last().map_or(0, |entry| entry.at.ms);
    Ok(DocProperties::new()
        .set_title(page::clipped(&d.title))
        .set_creation_datetime(&ExcelDateTime::from_timestamp(last.div_euclid(1000))?))
}
