//! The sheet of bounds: what each median could be if every "no evidence" were a 1, and if it were a 5.

use super::SheetError;
use super::page::{Look, Page};
use super::plan::{Plan, Span, letters};

/// Rows above the first candidate: title, note, ends, headings.
const FIRST: u32 = 4;

/// Which end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Every unknown mark a 1.
    Lowest,
    /// Every unknown mark a 5.
    Highest,
}

impl End {
    const fn mark(self) -> u8 {
        match self {
            Self::Lowest => 1,
            Self::Highest => 5,
        }
    }

    fn column(self, plan: &Plan<'_>, column: u16) -> u16 {
        match self {
            Self::Lowest => 1 + column,
            Self::Highest => 1 + plan.width() + column,
        }
    }
}

/// A candidate's bounds on a side, as formulas on other sheets write them.
pub(super) fn cells(plan: &Plan<'_>, span: &Span<'_>, candidate: u32, end: End) -> String {
    let (from, to) = (
        end.column(plan, span.columns.start),
        end.column(plan, span.columns.end - 1),
    );
    let row = FIRST + candidate + 1;
    format!("Bounds!{}${row}:{}${row}", letters(from), letters(to))
}

pub(super) fn page<'l>(plan: &Plan<'_>, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let note = "Read me: nothing to change here. These are the medians if every “No evidence” were a 1, then a 5; “Totals” takes its lowest and highest from them.";
    let mut page = Page::new(
        "Bounds",
        &format!("What the medians could be: {}", plan.d.title),
        &[note],
        look,
    )?;
    page.widths(0, &[28.0])?;
    page.text_as(FIRST - 1, 0, "Candidate", &look.header)?;
    let ends = [End::Lowest, End::Highest];
    for end in ends {
        for (at, criterion) in (0..).zip(plan.criteria()) {
            let col = end.column(plan, at);
            page.text_as(FIRST - 2, col, &format!("if a {}", end.mark()), &look.mid)?;
            page.heading_mid(FIRST - 1, col, &criterion.id)?;
            page.sheet.set_column_width(col, 8.0)?;
            page.sheet.set_column_format(col, &look.points)?;
        }
    }
    let marks: Vec<String> = (0..plan.width()).map(|c| letters(Plan::MARKS_LEFT + c)).collect();
    for (at, name, c) in plan.candidates() {
        let row = FIRST + at;
        page.text(row, 0, name)?;
        let rows = plan.marks(at);
        for end in ends {
            for ((col, letters), score) in (0..).zip(&marks).zip(plan.scores(c)) {
                let cells = format!("Marks!{letters}${}:{letters}${}", rows.start + 1, rows.end);
                let formula = format!("MEDIAN(IF(ISNUMBER({cells}),{cells},{}))", end.mark());
                let now = if end == End::Lowest {
                    score.if_worst
                } else {
                    score.if_best
                };
                page.live_over(row, end.column(plan, col), formula.as_str(), Some(now))?;
            }
        }
    }
    page.sheet.set_freeze_panes(FIRST, 1)?;
    page.wide()?;
    Ok(page)
}
