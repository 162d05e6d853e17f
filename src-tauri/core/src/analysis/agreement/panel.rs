//! A table of ratings: one row a subject, one column a rater, a blank where there is no rating.

use crate::trouble::{Explained, Trouble};

/// Most cells (subjects × raters) of a panel.
pub const MAX_CELLS: usize = 1_000_000;
/// Most raters: their pairs are compared within every subject.
pub const MAX_RATERS: usize = 1_000;
/// Most different values: their pairs are compared once.
pub const MAX_VALUES: usize = 5_000;

/// Ratings beyond these sizes (but for 0) would leave the range of the arithmetic when multiplied up.
const SIZES: std::ops::RangeInclusive<f64> = 1e-50..=1e50;

/// Ratings of subjects (rows) by raters (columns).
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    cells: Vec<Option<f64>>,
    raters: usize,
}

/// Why a table is not a panel. Rows and columns are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum PanelError {
    /// No row, or a row without a column.
    Empty,
    /// Rows of different lengths.
    Ragged {
        /// Which row.
        row: usize,
        /// Cells it has.
        has: usize,
        /// Cells the first row has.
        expected: usize,
    },
    /// Not a number, or one out of range.
    Size {
        /// Which row.
        row: usize,
        /// Which column.
        column: usize,
    },
    /// More than is worked on.
    TooLarge,
}

impl Explained for PanelError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::Empty => Trouble::new(
                "There are no ratings.",
                "Give one row a subject and one column a rater.",
            ),
            Self::Ragged { row, has, expected } => Trouble::new(
                format!("Row {row} has {has} cells, the first has {expected}."),
                "Give every subject one cell a rater, blank where there is no rating.",
            ),
            Self::Size { row, column } => Trouble::new(
                format!("The rating in row {row}, column {column} is not a number that can be reckoned with."),
                "Give 0 or a size from 1e-50 to 1e50, or leave the cell blank.",
            ),
            Self::TooLarge => Trouble::new(
                format!(
                    "The table is larger than {MAX_CELLS} cells or {MAX_RATERS} raters, or has more than {MAX_VALUES} different values."
                ),
                "Split it.",
            ),
        }
    }
}

impl Panel {
    /// A panel from rows of equal length.
    ///
    /// # Errors
    /// See [`PanelError`].
    pub fn new<R: AsRef<[Option<f64>]>>(rows: &[R]) -> Result<Self, PanelError> {
        let raters = rows.first().map_or(0, |r| r.as_ref().len());
        if raters == 0 {
            return Err(PanelError::Empty);
        }
        if raters > MAX_RATERS || rows.len() > MAX_CELLS / raters {
            return Err(PanelError::TooLarge);
        }
        let mut cells = Vec::with_capacity(rows.len() * raters);
        for (row, ratings) in (1..).zip(rows) {
            let ratings = ratings.as_ref();
            if ratings.len() != raters {
                return Err(PanelError::Ragged {
                    row,
                    has: ratings.len(),
                    expected: raters,
                });
            }
            let wrong = |x: &Option<f64>| x.is_some_and(|x| x.abs() > 0.0 && !SIZES.contains(&x.abs()) || x.is_nan());
            if let Some(at) = ratings.iter().position(wrong) {
                return Err(PanelError::Size { row, column: at + 1 });
            }
            // Adding 0 makes one zero of the two that floats have.
            cells.extend(ratings.iter().map(|x| x.map(|x| x + 0.0)));
        }
        let panel = Self { cells, raters };
        if panel.values().len() > MAX_VALUES {
            return Err(PanelError::TooLarge);
        }
        Ok(panel)
    }

    /// Number of raters, at least 1.
    #[must_use]
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// Number of subjects, at least 1.
    #[must_use]
    pub fn subjects(&self) -> usize {
        self.cells.len() / self.raters
    }

    /// Subject by subject, the ratings in the order of raters.
    pub fn rows(&self) -> std::slice::ChunksExact<'_, Option<f64>> {
        self.cells.chunks_exact(self.raters)
    }

    /// Every rating where none is missing, subject by subject.
    pub(super) fn complete(&self) -> Option<Vec<f64>> {
        self.cells.iter().copied().collect()
    }

    /// The different values that were given, ascending.
    pub(super) fn values(&self) -> Vec<f64> {
        let mut values: Vec<f64> = self.cells.iter().copied().flatten().collect();
        values.sort_unstable_by(f64::total_cmp);
        values.dedup_by(|a, b| a.total_cmp(b).is_eq());
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_panel_is_refused() {
        let none: [Vec<Option<f64>>; 0] = [];
        assert_eq!(Panel::new(&none), Err(PanelError::Empty));
        assert_eq!(Panel::new::<Vec<_>>(&[vec![]]), Err(PanelError::Empty));
        let ragged = [vec![Some(1.0), None], vec![Some(1.0)]];
        assert_eq!(
            Panel::new(&ragged),
            Err(PanelError::Ragged {
                row: 2,
                has: 1,
                expected: 2
            })
        );
        for bad in [f64::NAN, f64::INFINITY, 1e60, -1e60, 1e-60] {
            assert_eq!(
                Panel::new(&[[None, Some(bad)]]),
                Err(PanelError::Size { row: 1, column: 2 })
            );
        }
        assert_eq!(Panel::new(&[vec![None; MAX_RATERS + 1]]), Err(PanelError::TooLarge));
        let many: Vec<_> = (0..=MAX_VALUES).map(|i| [Some(i as f64)]).collect();
        assert_eq!(Panel::new(&many), Err(PanelError::TooLarge));
    }

    #[test]
    fn the_two_zeros_are_one_value() {
        let panel = Panel::new(&[[Some(0.0), Some(-0.0), Some(-2.0)]]).unwrap();
        assert_eq!(panel.values(), [-2.0, 0.0]);
    }
}
