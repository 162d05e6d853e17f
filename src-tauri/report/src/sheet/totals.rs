//! The sheet of totals: weights to change, medians over the marks, each side's mean, and how sure they are. All of it formulas.

use counterweight_core::analysis::{CandidateAnalysis, FloorState};
use counterweight_core::template::Pole;
use rust_xlsxwriter::{ConditionalFormatFormula, XlsxError};

use super::page::{Look, Page};
use super::plan::{FIRST, FLOORS, HEADINGS, IDS, Plan, SHARES, SIDES, Span, WEIGHTS, letters};
use super::{SheetError, bounds, stage};
use counterweight_core::rating::NO_EVIDENCE;

/// Name of the sheet, as formulas on others write it.
pub(super) const NAME: &str = "Totals";

const NOTES: [&str; 2] = [
    "Read me: change the filled cells of the row “Weight (change)” (0 or more), a mark on “Marks”, or a vote and the builder share on “Stage” where there is one. Medians, totals, coverage and fit move with them. Must-have lines stay those that applied when this file was made, also where a changed vote would add or lift one.",
    "“No evidence” is never a number: it stays out of every mean, and shows as coverage and as the lowest and highest total that it leaves open. The recommendation on “Summary” stays as it was when this file was made.",
];

pub(super) fn page<'l>(plan: &Plan<'_>, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let mut page = Page::new(NAME, &format!("Totals: {}", plan.d.title), &NOTES, look)?;
    columns(&mut page, plan)?;
    headings(&mut page, plan)?;
    weights(&mut page, plan)?;
    let formulas = Formulas::of(plan);
    for (at, name, c) in plan.candidates() {
        formulas.candidate(&mut page, at, name, c)?;
    }
    mark_what_is_below(&mut page, plan)?;
    page.sheet.set_freeze_panes(FIRST, 1)?;
    page.sheet.set_repeat_rows(SIDES, HEADINGS)?;
    page.wide()?;
    Ok(page)
}

fn columns(page: &mut Page<'_>, plan: &Plan<'_>) -> Result<(), XlsxError> {
    let look = page.look;
    page.widths(0, &[28.0])?;
    let sheet = &mut page.sheet;
    sheet.set_column_range_width(1, plan.last(), 13.0)?;
    sheet.set_column_range_format(1, plan.last(), &look.points)?;
    for col in 1..=plan.coverage() {
        if let Some(exact) = plan.against_lines(col) {
            sheet.set_column_format(col, &exact)?;
        }
    }
    sheet.set_column_format(plan.below(), &look.whole)?;
    for side in 0..plan.sides.len() {
        sheet.set_column_format(plan.doubt(side), &look.share)?;
    }
    Ok(())
}

fn headings(page: &mut Page<'_>, plan: &Plan<'_>) -> Result<(), XlsxError> {
    let look = page.look;
    page.sheet.set_row_height(HEADINGS, 45.0)?;
    page.headings(HEADINGS, ["Candidate"])?;
    let mut put = |col: u16, text: &str| page.heading_mid(HEADINGS, col, text);
    for (at, span) in plan.sides.iter().enumerate() {
        let title = &span.side.title;
        put(plan.value(at), title)?;
        put(plan.doubt(at), &format!("{title}: coverage"))?;
        put(plan.doubt(at) + 1, &format!("{title}: lowest"))?;
        put(plan.doubt(at) + 2, &format!("{title}: highest"))?;
    }
    if plan.staged() {
        let titles = ["Fit today", "Suitability"];
        for (col, title) in (plan.contrast()..).zip(titles) {
            put(col, title)?;
        }
        let titles = [
            "Fit: lowest",
            "Fit: highest",
            "Suitability: lowest",
            "Suitability: highest",
        ];
        for (col, title) in (plan.doubt_of_fit()..).zip(titles) {
            put(col, title)?;
        }
    } else if plan.gapped() {
        put(plan.contrast(), "Selling strength less readiness")?;
    }
    put(plan.coverage(), "Coverage of what decides")?;
    put(plan.below(), "Must-haves below their line")?;
    for (col, criterion) in (0..).zip(plan.criteria()) {
        put(plan.median(col), &criterion.short)?;
    }
    for (row, label) in [
        (SIDES, "Side"),
        (IDS, "Criterion"),
        (WEIGHTS, "Weight (change)"),
        (SHARES, "Share of its side"),
        (FLOORS, "Must-have from"),
    ] {
        page.text_as(row, 0, label, &look.label)?;
    }
    Ok(())
}

/// The rows above the candidates: what each criterion weighs, its share of its side, and the line it has to reach.
fn weights(page: &mut Page<'_>, plan: &Plan<'_>) -> Result<(), XlsxError> {
    let look = page.look;
    let floors = plan.a.candidates.first().map_or(&[][..], |c| &c.floors);
    let criteria: Vec<_> = plan.criteria().collect();
    for span in &plan.sides {
        let weight = |col: u16| plan.d.weight(&criteria[usize::from(col)].id);
        let total: f64 = span.columns.clone().map(weight).sum();
        let all = range(plan, span, WEIGHTS, true);
        for col in span.columns.clone() {
            let (criterion, at) = (criteria[usize::from(col)], plan.median(col));
            page.text_as(SIDES, at, &span.side.title, &look.mid)?;
            page.text_as(IDS, at, &criterion.id, &look.mid)?;
            page.number_as(WEIGHTS, at, weight(col), &look.change)?;
            let share = if total > 0.0 { weight(col) / total } else { 0.0 };
            let formula = format!("IF(SUM({all})>0,{}{}/SUM({all}),0)", letters(at), WEIGHTS + 1);
            page.live_as(SHARES, at, formula.as_str(), Some(share), &look.share)?;
            if let Some(floor) = floors.iter().find(|f| f.criterion.as_str() == criterion.id) {
                page.number(FLOORS, at, floor.min)?;
            }
        }
    }
    if plan.width() > 0 {
        let cells = [(WEIGHTS, plan.median(0)), (WEIGHTS, plan.median(plan.width() - 1))];
        page.only_from(
            cells,
            0.0,
            "A weight is a number, 0 or more. With 0 the criterion stays out of the sum.",
        )?;
    }
    Ok(())
}

/// A side's cells in one row, as a formula writes them; with a row that stays where it is when the formula is copied.
pub(super) fn range(plan: &Plan<'_>, span: &Span<'_>, row: u32, fixed: bool) -> String {
    let (from, to) = (
        letters(plan.median(span.columns.start)),
        letters(plan.median(span.columns.end.saturating_sub(1))),
    );
    let (row, dollar) = (row + 1, if fixed { "$" } else { "" });
    format!("{from}{dollar}{row}:{to}{dollar}{row}")
}

/// What every candidate's formulas share.
struct Formulas<'p> {
    plan: &'p Plan<'p>,
    /// Letters of the columns of marks.
    marks: Vec<String>,
    /// Per side, its weights.
    weights: Vec<String>,
    /// Letters of the sides' means.
    values: Vec<String>,
}

impl<'p> Formulas<'p> {
    fn of(plan: &'p Plan<'p>) -> Self {
        Self {
            marks: (0..plan.width()).map(|c| letters(Plan::MARKS_LEFT + c)).collect(),
            weights: plan.sides.iter().map(|s| range(plan, s, WEIGHTS, true)).collect(),
            values: (0..plan.sides.len()).map(|s| letters(plan.value(s))).collect(),
            plan,
        }
    }

    fn candidate(&self, page: &mut Page<'_>, at: u32, name: &str, c: &CandidateAnalysis) -> Result<(), XlsxError> {
        let (plan, row) = (self.plan, FIRST + at);
        page.text(row, 0, name)?;
        let marks = plan.marks(at);
        let (from, to) = (marks.start + 1, marks.end);
        for ((col, letters), score) in (0..).zip(&self.marks).zip(plan.scores(c)) {
            let cells = format!("Marks!{letters}${from}:{letters}${to}");
            let formula = format!("IF(COUNT({cells})=0,\"{NO_EVIDENCE}\",MEDIAN({cells}))");
            page.live(row, plan.median(col), formula.as_str(), score.median)?;
        }
        for side in 0..plan.sides.len() {
            self.side(page, at, side, c)?;
        }
        self.contrast(page, row, c)?;
        let coverage = |side: usize| format!("{}{}", letters(plan.doubt(side)), row + 1);
        let deciding = match plan.pole(Pole::B).filter(|_| plan.gapped()) {
            Some(readiness) => coverage(readiness),
            None => self.by_criteria(coverage),
        };
        page.live(row, plan.coverage(), deciding.as_str(), Some(c.coverage))?;
        self.below(page, row, c)
    }

    /// One side's mean, coverage, and the lowest and highest mean that "no evidence" leaves open.
    fn side(&self, page: &mut Page<'_>, at: u32, side: usize, c: &CandidateAnalysis) -> Result<(), XlsxError> {
        let (plan, row, span, score) = (self.plan, FIRST + at, &self.plan.sides[side], &c.sides[side]);
        let (value, doubt) = (plan.value(side), plan.doubt(side));
        if span.criteria() == 0 {
            page.text(row, value, NO_EVIDENCE)?;
            return page.number(row, doubt, score.coverage);
        }
        let (weights, medians) = (&self.weights[side], range(plan, span, row, false));
        let known = format!("SUMPRODUCT(ISNUMBER({medians})*{weights})");
        let mean = format!("IF({known}>0,SUMPRODUCT({medians},{weights})/{known},\"{NO_EVIDENCE}\")");
        page.live(row, value, mean.as_str(), score.value)?;
        let coverage = format!("IF(SUM({weights})>0,{known}/SUM({weights}),0)");
        page.live(row, doubt, coverage.as_str(), Some(score.coverage))?;
        for (col, end, now, without) in [
            (doubt + 1, bounds::End::Lowest, score.if_worst, 1),
            (doubt + 2, bounds::End::Highest, score.if_best, 5),
        ] {
            let cells = bounds::cells(plan, span, at, end);
            let mean = format!("IF(SUM({weights})>0,SUMPRODUCT({cells},{weights})/SUM({weights}),{without})");
            page.live(row, col, mean.as_str(), Some(now))?;
        }
        Ok(())
    }

    /// The gap of a promotion; fit and suitability of a first leader.
    fn contrast(&self, page: &mut Page<'_>, row: u32, c: &CandidateAnalysis) -> Result<(), XlsxError> {
        let plan = self.plan;
        let cell = |col: u16| format!("{}{}", letters(col), row + 1);
        let mean = |pole| plan.pole(pole).map(|side| cell(plan.value(side)));
        let both = mean(Pole::A).zip(mean(Pole::B));
        if plan.gapped() {
            return match both {
                Some((strength, readiness)) => {
                    let gap = format!(
                        "IF(AND(ISNUMBER({strength}),ISNUMBER({readiness})),{strength}-{readiness},\"{NO_EVIDENCE}\")"
                    );
                    page.live(row, plan.contrast(), gap.as_str(), c.pedestal.as_ref().map(|p| p.gap))
                }
                None => page.text(row, plan.contrast(), NO_EVIDENCE),
            };
        }
        let Some(fit) = c.fit.as_ref().filter(|_| plan.staged()) else {
            return Ok(());
        };
        let Some((builder, scaler)) = both else {
            return page.text(row, plan.contrast(), NO_EVIDENCE);
        };
        let blend = |share: &str, a: &str, b: &str| format!("{share}*{a}+(1-{share})*{b}");
        let known = format!("ISNUMBER({builder}),ISNUMBER({scaler})");
        let today = format!(
            "IF(AND(ISNUMBER({share}),{known}),{},\"{NO_EVIDENCE}\")",
            blend(stage::SHARE, &builder, &scaler),
            share = stage::SHARE
        );
        page.live(row, plan.contrast(), today.as_str(), fit.today)?;
        let today = cell(plan.contrast());
        let parts: Vec<String> = (0..plan.sides.len())
            .filter(|side| plan.sides[*side].side.pole == Pole::None)
            .map(|side| format!("ISNUMBER({}{})", self.values[side], row + 1))
            .chain([format!("ISNUMBER({today})")])
            .collect();
        let total = self.by_criteria(|side| match plan.sides[side].side.pole {
            Pole::None => cell(plan.value(side)),
            Pole::A | Pole::B => today.clone(),
        });
        let suitability = format!("IF(AND({}),{total},\"{NO_EVIDENCE}\")", parts.join(","));
        page.live(row, plan.suitability(), suitability.as_str(), fit.suitability)?;
        let doubt = plan.doubt_of_fit();
        for (col, pick, now) in [(doubt, "MIN", fit.low), (doubt + 1, "MAX", fit.high)] {
            let ends = format!(
                "{pick}({},{})",
                blend(stage::LOW, &builder, &scaler),
                blend(stage::HIGH, &builder, &scaler)
            );
            let formula = format!("IF(AND({known}),{ends},\"{NO_EVIDENCE}\")");
            page.live(row, col, formula.as_str(), now)?;
        }
        for (col, pick, end, now) in [(doubt + 2, "MIN", 1, fit.if_worst), (doubt + 3, "MAX", 2, fit.if_best)] {
            let bound = |side: usize| cell(plan.doubt(side) + end);
            let of = |pole| plan.pole(pole).map_or_else(|| "1".to_owned(), bound);
            let (a, b) = (of(Pole::A), of(Pole::B));
            let fit = format!("{pick}({},{})", blend(stage::LOW, &a, &b), blend(stage::HIGH, &a, &b));
            let total = self.by_criteria(|side| match plan.sides[side].side.pole {
                Pole::None => bound(side),
                Pole::A | Pole::B => fit.clone(),
            });
            page.live(row, col, total.as_str(), Some(now))?;
        }
        Ok(())
    }

    /// The mean of something over the sides, each by its number of criteria.
    fn by_criteria(&self, of: impl Fn(usize) -> String) -> String {
        let sides = self.plan.sides.iter().enumerate().filter(|(_, s)| s.criteria() > 0);
        let parts: Vec<String> = sides.map(|(at, s)| format!("{}*{}", s.criteria(), of(at))).collect();
        format!("({})/{}", parts.join("+"), self.plan.width().max(1))
    }

    fn below(&self, page: &mut Page<'_>, row: u32, c: &CandidateAnalysis) -> Result<(), XlsxError> {
        let plan = self.plan;
        let (from, to) = (letters(plan.median(0)), letters(plan.median(plan.width().max(1) - 1)));
        let (medians, lines) = (
            format!("{from}{r}:{to}{r}", r = row + 1),
            format!("{from}${r}:{to}${r}", r = FLOORS + 1),
        );
        let now = c.floors.iter().filter(|f| f.state == FloorState::NotMet).count();
        let formula = format!("SUMPRODUCT(ISNUMBER({medians})*ISNUMBER({lines})*({medians}<{lines}-0.000000001))");
        page.live(row, plan.below(), formula.as_str(), Some(now as f64))
    }
}

/// Medians under their must-have stand out, and move with the marks.
fn mark_what_is_below(page: &mut Page<'_>, plan: &Plan<'_>) -> Result<(), XlsxError> {
    let count = plan.a.candidates.len() as u32;
    if count == 0 || plan.width() == 0 {
        return Ok(());
    }
    let (first, last) = (plan.median(0), plan.median(plan.width() - 1));
    let (median, line) = (
        format!("{}{}", letters(first), FIRST + 1),
        format!("{}${}", letters(first), FLOORS + 1),
    );
    let rule = ConditionalFormatFormula::new()
        .set_rule(format!("=AND(ISNUMBER({median}),ISNUMBER({line}),{median}<{line}-0.000000001)").as_str())
        .set_format(&page.look.below);
    page.sheet
        .add_conditional_format(FIRST, first, FIRST + count - 1, last, &rule)?;
    Ok(())
}
