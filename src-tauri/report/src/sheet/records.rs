//! The sheet of track records: results as far as they can be told from the tailwind, and how much each proves.

use counterweight_core::analysis::RecordReading;
use counterweight_core::say::heading;
use rust_xlsxwriter::XlsxError;

use super::SheetError;
use super::page::{Look, Page, fits};
use super::plan::Plan;

/// Rows above the first record: title, note, headings.
const FIRST: u32 = 4;
/// Width of the column of reasons, in characters.
const WHY: f64 = 80.0;

/// The sheet; none where nobody has a record.
pub(super) fn page<'l>(plan: &Plan<'_>, look: &'l Look) -> Result<Option<Page<'l>>, SheetError> {
    let all: Vec<_> = plan
        .candidates()
        .flat_map(|(_, name, c)| c.record.iter().map(move |reading| (name, reading)))
        .collect();
    if all.is_empty() {
        return Ok(None);
    }
    fits("Records", all.len() + FIRST as usize, 10)?;
    let title = format!("Track records: {}", plan.d.title);
    let note =
        "Read me: nothing here is a formula, and none of it moves a mark. What counts as proof is our judgement.";
    let mut page = Page::new("Records", &title, &[note], look)?;
    page.headings(FIRST - 1, ["Candidate", "Company", "Years"])?;
    let numbers = ["Better than, % of peers", heading::PRODUCTS_RANK, "Inbound deals, %"];
    for (col, title) in (3..).zip(numbers) {
        page.heading_mid(FIRST - 1, col, title)?;
    }
    for (col, title) in (6..).zip(["Proves", "Why", "Stage of the company", "Sales context like yours"]) {
        page.text_as(FIRST - 1, col, title, &look.header)?;
    }
    page.high_enough(FIRST - 1, [(numbers[0], 13.0)])?;
    page.widths(0, &[28.0, 26.0, 14.0, 13.0, 13.0, 13.0, 18.0, WHY, 40.0, 60.0])?;
    for (row, (name, reading)) in (FIRST..).zip(all) {
        record(&mut page, row, name, reading)?;
    }
    page.sheet.set_freeze_panes(FIRST, 1)?;
    Ok(Some(page))
}

fn record(page: &mut Page<'_>, row: u32, name: &str, reading: &RecordReading) -> Result<(), XlsxError> {
    let (look, entry) = (page.look, &reading.entry);
    page.text(row, 0, name)?;
    page.text(row, 1, &entry.company)?;
    page.text(row, 2, &entry.years)?;
    let numbers = [
        entry.peer_percentile,
        entry.product_rank.map(f64::from),
        entry.inbound_share,
    ];
    for (col, number) in (3..).zip(numbers) {
        if let Some(number) = number {
            page.number_as(row, col, number, &look.mid)?;
        }
    }
    page.text(row, 6, reading.proof.words())?;
    page.text_as(row, 7, &reading.why, &look.wrapped)?;
    page.text(row, 8, reading.stage.as_deref().unwrap_or_default())?;
    page.text(row, 9, reading.context.as_ref().map_or("", |c| c.says.as_str()))?;
    page.high_enough(row, [(reading.why.as_str(), WHY)])
}
