//! The sheet of marks: one row per sealed sheet, one column per criterion. Medians elsewhere are formulas over these.

use std::ops::Range;

use counterweight_core::analysis::CandidateAnalysis;
use counterweight_core::id::MemberId;
use rust_xlsxwriter::XlsxError;

use super::SheetError;
use super::page::{Look, Page};
use super::plan::Plan;
use counterweight_core::rating::NO_EVIDENCE;

const NOTES: [&str; 2] = [
    "Read me: every mark may be changed: 1 to 5, or “No evidence”. “Totals” moves with it; the decision in Counterweight does not.",
    "The overall impression was asked last and stands beside: it is counted nowhere.",
];

pub(super) fn page<'l>(plan: &Plan<'_>, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let mut page = Page::new("Marks", &format!("Marks: {}", plan.d.title), &NOTES, look)?;
    let (left, overall) = (Plan::MARKS_LEFT, Plan::MARKS_LEFT + plan.width());
    let headings = Plan::MARKS_FIRST - 1;
    page.headings(headings, ["Candidate", "Rater"])?;
    for (col, criterion) in (left..).zip(plan.criteria()) {
        page.heading_mid(headings, col, &format!("{} {}", criterion.id, criterion.short))?;
    }
    page.heading_mid(headings, overall, "Overall impression (not counted)")?;
    page.sheet.set_row_height(headings, 45.0)?;
    page.widths(0, &[28.0, 22.0])?;
    page.sheet.set_column_range_width(left, overall, 13.0)?;
    page.sheet.set_column_range_format(left, overall, &look.mid)?;
    for (at, name, c) in plan.candidates() {
        candidate(&mut page, plan, plan.marks(at), name, c)?;
    }
    if plan.width() > 0 && plan.marks_end() > Plan::MARKS_FIRST {
        let cells = [(Plan::MARKS_FIRST, left), (plan.marks_end() - 1, overall - 1)];
        let words = ["1", "2", "3", "4", "5", NO_EVIDENCE];
        page.only_of(cells, &words, "A mark is 1, 2, 3, 4 or 5, or “No evidence”.")?;
    }
    page.sheet.set_freeze_panes(Plan::MARKS_FIRST, left)?;
    page.sheet.set_repeat_rows(headings, headings)?;
    page.wide()?;
    Ok(page)
}

fn candidate(
    page: &mut Page<'_>,
    plan: &Plan<'_>,
    rows: &Range<u32>,
    name: &str,
    c: &CandidateAnalysis,
) -> Result<(), XlsxError> {
    let overall = Plan::MARKS_LEFT + plan.width();
    if c.raters == 0 {
        page.text(rows.start, 0, name)?;
        return page.text(rows.start, 1, "No sealed sheet");
    }
    // Every criterion lists the same sheets in the same order, so any of them names the raters.
    let raters = c.criteria.first().map_or(&[][..], |score| &score.marks);
    for (row, mark) in rows.clone().zip(raters) {
        page.text(row, 0, name)?;
        page.text(row, 1, rater(plan, &mark.member))?;
        if let Some(level) = c.overall.iter().find(|o| o.member == mark.member).and_then(|o| o.level) {
            page.number(row, overall, f64::from(level))?;
        }
    }
    for (col, score) in (Plan::MARKS_LEFT..).zip(plan.scores(c)) {
        for (row, mark) in rows.clone().zip(&score.marks) {
            match mark.level {
                Some(level) => page.number(row, col, f64::from(level))?,
                None => page.text(row, col, NO_EVIDENCE)?,
            }
        }
    }
    Ok(())
}

fn rater<'p>(plan: &'p Plan<'_>, id: &'p MemberId) -> &'p str {
    plan.d.member_name(id)
}
