//! The sheet of evidence: what the marks rest on, line by line: reasons, dated evidence, red flags, changes after the debrief opened.

use chrono::NaiveDate;
use counterweight_core::decision::Decision;
use counterweight_core::rating::Answer;

use super::SheetError;
use super::page::{Look, Page, fits};
use crate::ratings::{self, Filled, Rated, in_order};

/// Rows above the first line: title, note, headings.
const FIRST: u32 = 4;
/// Width of the column of texts, in characters.
const TEXT: f64 = 90.0;

pub(super) fn page<'l>(d: &Decision, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let title = format!("Evidence: {}", d.title);
    let note = "Read me: nothing to change here. Evidence never moves a mark; it says how far one can be trusted.";
    let mut page = Page::new("Evidence", &title, &[note], look)?;
    page.headings(
        FIRST - 1,
        [
            "Candidate",
            "Item",
            "Criterion",
            "Rater",
            "Answer",
            "What",
            "On",
            "Text",
        ],
    )?;
    page.widths(0, &[26.0, 6.0, 42.0, 20.0, 12.0, 18.0, 12.0, TEXT])?;
    page.sheet.set_column_format(4, &look.mid)?;
    page.sheet.set_column_format(6, &look.date)?;
    page.sheet.set_column_format(7, &look.wrapped)?;
    let sealed = d.round().sheets.values().filter(|s| s.sealed.is_some());
    let mut row = FIRST;
    for filled in in_order(d, sealed) {
        for rated in filled.ratings() {
            for line in lines(&rated) {
                fits("Evidence", row as usize + 1, 8)?;
                write(&mut page, row, &filled, &rated, &line)?;
                row += 1;
            }
        }
        if let Some(overall) = filled.sheet.overall.as_ref().filter(|o| !o.note.is_empty()) {
            fits("Evidence", row as usize + 1, 8)?;
            page.text(row, 0, filled.who)?;
            page.text(row, 2, "Overall impression (not counted)")?;
            page.text(row, 3, filled.rater)?;
            page.number(row, 4, f64::from(overall.level))?;
            page.text(row, 5, "Why")?;
            page.text(row, 7, &overall.note)?;
            page.high_enough(row, [(overall.note.as_str(), TEXT)])?;
            row += 1;
        }
    }
    page.sheet.set_freeze_panes(FIRST, 1)?;
    page.sheet.set_repeat_rows(FIRST - 1, FIRST - 1)?;
    if row > FIRST {
        page.sheet.autofilter(FIRST - 1, 0, row - 1, 7)?;
    }
    Ok(page)
}

/// One thing an answer rests on.
struct Line {
    what: &'static str,
    on: Option<NaiveDate>,
    text: String,
}

fn lines(rated: &Rated<'_>) -> Vec<Line> {
    let rating = rated.rating;
    let mut lines = Vec::new();
    if !rating.why.is_empty() {
        lines.push(Line {
            what: "Why",
            on: None,
            text: rating.why.clone(),
        });
    }
    lines.extend(rating.evidence.iter().map(|e| Line {
        what: e.kind.label(),
        on: Some(e.on),
        text: e.text.clone(),
    }));
    lines.extend(rating.late.iter().map(|e| Line {
        what: e.kind.label(),
        on: Some(e.on),
        text: format!("Late: {}", e.text),
    }));
    lines.extend(rating.flags.iter().map(|(flag, note)| Line {
        what: "Red flag",
        on: None,
        text: ratings::flagged(rated.criterion, *flag, note),
    }));
    lines.extend(rating.revisions.iter().map(|r| Line {
        what: "Changed in the debrief",
        on: None,
        text: format!("It was {}. {}", ratings::answer(&r.was), r.reason),
    }));
    lines
}

fn write(page: &mut Page<'_>, row: u32, filled: &Filled<'_>, rated: &Rated<'_>, line: &Line) -> Result<(), SheetError> {
    page.text(row, 0, filled.who)?;
    page.text(row, 1, &rated.criterion.id)?;
    page.text(row, 2, &rated.criterion.title)?;
    page.text(row, 3, filled.rater)?;
    if let Some(given) = &rated.rating.answer {
        match given {
            Answer::Mark { level } => page.number(row, 4, f64::from(*level))?,
            Answer::Energy { energy, .. } => page.number(row, 4, f64::from(*energy))?,
            _ => page.text(row, 4, &ratings::answer(given))?,
        }
    }
    page.text(row, 5, line.what)?;
    if let Some(on) = line.on {
        page.day(row, 6, on)?;
    }
    page.text(row, 7, &line.text)?;
    page.high_enough(row, [(line.text.as_str(), TEXT)])?;
    Ok(())
}
