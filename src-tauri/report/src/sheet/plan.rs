//! Where everything stands: one row per candidate, one column per criterion with each side's together, so that a side is one range.

use std::ops::Range;

use counterweight_core::analysis::{Analysis, CandidateAnalysis, CriterionScore};
use counterweight_core::decision::Decision;
use counterweight_core::reading::lines;
use counterweight_core::say::decimals;
use counterweight_core::template::{Criterion, Pole, Purpose, Side};
use rust_xlsxwriter::Format;
use rust_xlsxwriter::utility::column_number_to_name;

use super::SheetError;
use super::page::{Look, fits};

/// Rows above the first candidate: title, two notes, sides, criteria, weights, shares, must-haves, headings.
pub(super) const SIDES: u32 = 3;
pub(super) const IDS: u32 = 4;
pub(super) const WEIGHTS: u32 = 5;
pub(super) const SHARES: u32 = 6;
pub(super) const FLOORS: u32 = 7;
pub(super) const HEADINGS: u32 = 8;
pub(super) const FIRST: u32 = 9;

/// A side and its criteria's columns, counted from the first criterion.
pub(super) struct Span<'a> {
    pub side: &'a Side,
    pub columns: Range<u16>,
}

impl Span<'_> {
    pub fn criteria(&self) -> u16 {
        self.columns.end - self.columns.start
    }
}

/// The workbook's layout.
pub(super) struct Plan<'a> {
    pub d: &'a Decision,
    pub a: &'a Analysis,
    pub sides: Vec<Span<'a>>,
    /// Per column, the criterion's place in the card.
    order: Vec<usize>,
    /// Per candidate, its rows on the sheet of marks: one per sealed sheet, one empty where there is none.
    marks: Vec<Range<u32>>,
}

impl<'a> Plan<'a> {
    /// Rows above the first mark: title, two notes, headings.
    pub const MARKS_FIRST: u32 = 4;
    /// Columns before the first mark: candidate, rater.
    pub const MARKS_LEFT: u16 = 2;

    /// Lays a decision out.
    ///
    /// # Errors
    /// It does not fit on a worksheet.
    pub fn of(d: &'a Decision, a: &'a Analysis) -> Result<Self, SheetError> {
        let mut order = Vec::with_capacity(d.template.criteria.len());
        let mut ranges = Vec::new();
        for side in &d.template.sides {
            let from = order.len();
            let on = d.template.criteria.iter().enumerate();
            order.extend(on.filter(|(_, c)| c.side == side.id).map(|(at, _)| at));
            ranges.push((side, from..order.len()));
        }
        let rows: usize = a.candidates.iter().map(|c| c.raters.max(1)).sum();
        // Two blocks of criteria and a handful of totals for each side are the widest any sheet gets.
        fits(
            "Marks",
            rows + Self::MARKS_FIRST as usize,
            2 * order.len() + 8 * ranges.len() + 20,
        )?;
        fits("Totals", a.candidates.len() + FIRST as usize + 1, 1)?;
        let mut next = Self::MARKS_FIRST;
        let mut take = |c: &CandidateAnalysis| {
            let from = next;
            next += c.raters.max(1) as u32;
            from..next
        };
        Ok(Self {
            marks: a.candidates.iter().map(&mut take).collect(),
            sides: ranges
                .into_iter()
                .map(|(side, r)| Span {
                    side,
                    columns: r.start as u16..r.end as u16,
                })
                .collect(),
            order,
            d,
            a,
        })
    }

    /// Criteria in the order of their columns.
    pub fn criteria(&self) -> impl Iterator<Item = &'a Criterion> {
        self.order.iter().map(|at| &self.d.template.criteria[*at])
    }

    /// A candidate's rows of the analysis in the order of the columns.
    pub fn scores<'c>(&self, c: &'c CandidateAnalysis) -> impl Iterator<Item = &'c CriterionScore> {
        self.order.iter().map(|at| &c.criteria[*at])
    }

    /// Candidates with their names and rows, counted from 0.
    pub fn candidates(&self) -> impl Iterator<Item = (u32, &'a str, &'a CandidateAnalysis)> {
        (0..)
            .zip(&self.a.candidates)
            .map(|(row, c)| (row, self.d.name(&c.candidate), c))
    }

    /// A candidate's rows on the sheet of marks.
    pub fn marks(&self, candidate: u32) -> &Range<u32> {
        &self.marks[candidate as usize]
    }

    /// The first row below all marks.
    pub fn marks_end(&self) -> u32 {
        self.marks.last().map_or(Self::MARKS_FIRST, |rows| rows.end)
    }

    /// Whether candidates are held against the company's stage.
    pub fn staged(&self) -> bool {
        self.a.stage.is_some()
    }

    /// Whether selling strength is held against readiness.
    pub fn gapped(&self) -> bool {
        self.d.purpose() == Purpose::Promotion
    }

    /// How a column of totals is printed that is held against a line: with as many decimals as keep every number of it on its side.
    /// Absent for a column that is held against none.
    pub fn against_lines(&self, col: u16) -> Option<Format> {
        let all = || self.a.candidates.iter();
        let readiness = self
            .pole(Pole::B)
            .filter(|_| self.gapped())
            .map(|side| self.value(side));
        let line = |name: &str| self.d.threshold(name).into_iter().collect::<Vec<f64>>();
        if readiness == Some(col) {
            let values = all().filter_map(|c| c.pole(Pole::B)?.value);
            return Some(Look::decimals(decimals(values, &lines(self.d), 1), false));
        }
        if self.staged() && col == self.suitability() {
            let values = all().filter_map(|c| c.fit.as_ref()?.suitability);
            return Some(Look::decimals(decimals(values, &lines(self.d), 1), false));
        }
        if self.gapped() && col == self.contrast() {
            let values = all().filter_map(|c| Some(c.pedestal.as_ref()?.gap));
            return Some(Look::decimals(decimals(values, &line("pedestal_gap_from"), 1), true));
        }
        if col == self.coverage() {
            // Two decimals of a share are whole percents.
            let digits = decimals(all().map(|c| c.coverage), &line("coverage_from"), 2);
            return Some(Look::percent(digits - 2));
        }
        None
    }

    /// The side at this end of the contrast.
    pub fn pole(&self, pole: Pole) -> Option<usize> {
        self.sides.iter().position(|s| s.side.pole == pole)
    }

    /// Number of criteria.
    pub fn width(&self) -> u16 {
        self.order.len() as u16
    }
}

/// The columns of the sheet of totals, left to right.
impl Plan<'_> {
    fn n_sides(&self) -> u16 {
        self.sides.len() as u16
    }

    /// A side's mean.
    pub fn value(&self, side: usize) -> u16 {
        1 + side as u16
    }

    /// Fit today, then suitability; or the gap.
    pub fn contrast(&self) -> u16 {
        1 + self.n_sides()
    }

    /// Suitability.
    pub fn suitability(&self) -> u16 {
        self.contrast() + 1
    }

    /// Coverage of what decides.
    pub fn coverage(&self) -> u16 {
        self.contrast() + if self.staged() { 2 } else { u16::from(self.gapped()) }
    }

    /// Must-haves whose median is below.
    pub fn below(&self) -> u16 {
        self.coverage() + 1
    }

    /// A criterion's median.
    pub fn median(&self, column: u16) -> u16 {
        self.below() + 1 + column
    }

    /// A side's coverage; its lowest and highest mean follow.
    pub fn doubt(&self, side: usize) -> u16 {
        self.median(self.width()) + 3 * side as u16
    }

    /// Lowest and highest fit, then lowest and highest suitability.
    pub fn doubt_of_fit(&self) -> u16 {
        self.doubt(self.sides.len())
    }

    /// The last column.
    pub fn last(&self) -> u16 {
        self.doubt_of_fit() + if self.staged() { 4 } else { 0 } - 1
    }
}

/// A column's letters.
pub(super) fn letters(col: u16) -> String {
    column_number_to_name(col)
}
