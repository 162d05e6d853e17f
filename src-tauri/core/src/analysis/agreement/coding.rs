//! Ratings as numbers of their categories, worked out once for all coefficients that look at categories or order.

use super::Panel;

/// A panel with each rating replaced by the position of its value among all values given.
pub(super) struct Coded {
    /// The different values, ascending.
    pub values: Vec<f64>,
    /// Subject by subject.
    cells: Vec<Option<u16>>,
    pub raters: usize,
    pub subjects: usize,
}

impl Coded {
    pub fn of(panel: &Panel) -> Self {
        let values = panel.values();
        // A panel has at most `MAX_VALUES` values, which fit.
        let code = |x: f64| values.partition_point(|v| *v < x) as u16;
        let cells = panel.rows().flatten().map(|x| x.map(code)).collect();
        Self {
            cells,
            raters: panel.raters(),
            subjects: panel.subjects(),
            values,
        }
    }

    /// Whether every rater rated every subject.
    pub fn complete(&self) -> bool {
        self.cells.iter().all(Option::is_some)
    }

    /// What one rater gave, subject by subject.
    pub fn by_rater(&self, rater: usize) -> impl Iterator<Item = Option<usize>> {
        self.cells
            .iter()
            .skip(rater)
            .step_by(self.raters)
            .map(|c| c.map(usize::from))
    }

    /// Calls `each` with the categories that a subject was given, subject by subject; none for a subject nobody rated.
    pub fn each_subject(&self, mut each: impl FnMut(&[usize])) {
        let mut given = Vec::with_capacity(self.raters);
        for row in self.cells.chunks_exact(self.raters) {
            given.clear();
            given.extend(row.iter().flatten().map(|c| usize::from(*c)));
            each(&given);
        }
    }
}

/// The sum of `f` over all pairs of different items, each pair once.
pub(super) fn over_pairs(items: &[usize], mut f: impl FnMut(usize, usize) -> f64) -> f64 {
    let mut sum = 0.0;
    for (i, a) in items.iter().enumerate() {
        for b in &items[..i] {
            sum += f(*a, *b);
        }
    }
    sum
}
