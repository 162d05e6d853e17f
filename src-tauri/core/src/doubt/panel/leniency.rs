//! Who marks higher than the others: each rater's mean distance from the panel, with what they happened to mark taken into account.
//!
//! The two-way additive model of the analysis of variance, mark = criterion + rater + error, fitted by least squares to whatever
//! cells there are (Scheffé 1959, The Analysis of Variance, ch. 4; leniency as a rater's effect: Saal, Downey & Lahey 1980,
//! Psychological Bulletin 88:413). Rater effects sum to 0, so they are distances from this panel, not from the truth.

use super::super::marks::Spread;

/// Why no leniency can be told.
pub(super) const ONE_RATER: &str = "One rater alone cannot be held against others.";
const APART: &str =
    "The raters fall into groups that marked no criterion in common, so nobody can be held against everybody.";

/// Why one candidate shows none.
pub(super) const ONE_CANDIDATE: &str = "Who marks high and who low is told from two candidates on.";

/// How far raters differ in leniency, as a standard deviation in points: what an effect is drawn towards nothing by. Our judgement.
const BETWEEN_RATERS: f64 = 0.5;

/// One rater's effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Effect {
    /// Points above (+) or below (−) the panel.
    pub points: f64,
    /// Standard error; absent where every mark is needed to fit the effects.
    pub error: Option<f64>,
}

impl Effect {
    /// Drawn towards nothing as far as it is unsure (Robinson 1991). Its error holds what a rater sees in one candidate only, which
    /// averages out over candidates and not over criteria; an effect whose error cannot be told is drawn by that part alone.
    pub(super) fn shrunk(self, candidates: usize) -> Self {
        let own = Spread::JUDGED.rater.powi(2) / candidates.max(1) as f64;
        let error = own + self.error.map_or(0.0, |e| e * e);
        let between = BETWEEN_RATERS * BETWEEN_RATERS;
        let believed = between / (between + error);
        Self {
            points: believed * self.points,
            error: self.error.map(|_| libm::sqrt(believed * error)),
        }
    }
}

/// Effects of the raters of a table, one row a criterion and one column a rater; absent for a rater without a mark.
pub(super) fn effects(rows: &[Vec<Option<f64>>]) -> Result<Vec<Option<Effect>>, &'static str> {
    let all = rows.first().map_or(0, Vec::len);
    let columns: Vec<usize> = (0..all).filter(|j| rows.iter().any(|row| row[*j].is_some())).collect();
    if columns.len() < 2 {
        return Err(ONE_RATER);
    }
    let rows: Vec<Vec<(usize, f64)>> = rows
        .iter()
        .map(|row| {
            (0..)
                .zip(&columns)
                .filter_map(|(j, column)| Some((j, row[*column]?)))
                .collect()
        })
        .collect();
    if !connected(&rows, columns.len()) {
        return Err(APART);
    }
    let mut found = vec![None; all];
    for (column, effect) in columns.iter().zip(fit(&rows, columns.len())) {
        found[*column] = Some(effect);
    }
    Ok(found)
}

/// Whether every rater is linked to every other by criteria that both, or a chain of raters between them, marked.
fn connected(rows: &[Vec<(usize, f64)>], raters: usize) -> bool {
    let mut reached = vec![false; raters];
    reached[0] = true;
    let mut open: Vec<&Vec<(usize, f64)>> = rows.iter().collect();
    loop {
        let before = open.len();
        open.retain(|row| {
            let touches = row.iter().any(|(j, _)| reached[*j]);
            if touches {
                row.iter().for_each(|(j, _)| reached[*j] = true);
            }
            !touches
        });
        if open.len() == before {
            return reached.into_iter().all(|r| r);
        }
    }
}

/// Least squares with the criteria swept out: what is left is one equation a rater, `C r = q`, whose matrix has rank one less than its
/// size because a point added to every rater could be taken from every criterion. With J/k added it can be inverted, and the inverse
/// less J/k is the pseudo-inverse: the solution that sums to 0, and its variance in units of the error's.
fn fit(rows: &[Vec<(usize, f64)>], raters: usize) -> Vec<Effect> {
    let share = 1.0 / raters as f64;
    let (mut matrix, mut right) = (vec![vec![share; raters]; raters], vec![0.0; raters]);
    let mut marks = 0;
    let mut criteria = 0;
    for row in rows.iter().filter(|row| !row.is_empty()) {
        let n = row.len() as f64;
        let mean = mean(row.iter().map(|(_, y)| *y), n);
        for (i, y) in row {
            right[*i] += y - mean;
            matrix[*i][*i] += 1.0;
            for (j, _) in row {
                matrix[*i][*j] -= 1.0 / n;
            }
        }
        marks += row.len();
        criteria += 1;
    }
    let inverse = inverse(matrix);
    let effects: Vec<f64> = inverse
        .iter()
        .map(|row| row.iter().zip(&right).map(|(a, q)| a * q).sum())
        .collect();
    let freedom = (marks + 1).saturating_sub(criteria + raters);
    let variance = (freedom > 0).then(|| squares(rows, &effects) / freedom as f64);
    (0..raters)
        .map(|j| Effect {
            points: effects[j],
            error: variance.map(|v| libm::sqrt(v * (inverse[j][j] - share).max(0.0))),
        })
        .collect()
}

/// Sum of squares that neither criteria nor raters explain.
fn squares(rows: &[Vec<(usize, f64)>], effects: &[f64]) -> f64 {
    let of_row = |row: &Vec<(usize, f64)>| -> f64 {
        let rest = || row.iter().map(|(j, y)| y - effects[*j]);
        let mean = mean(rest(), row.len() as f64);
        rest().map(|r| (r - mean) * (r - mean)).sum()
    };
    rows.iter().map(of_row).sum()
}

fn mean(values: impl Iterator<Item = f64>, n: f64) -> f64 {
    values.sum::<f64>() / n
}

/// Inverse of a symmetric positive definite matrix, by Gauss and Jordan; such a matrix needs no pivoting.
fn inverse(mut a: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    for p in 0..a.len() {
        let pivot = a[p][p];
        a[p][p] = 1.0;
        a[p].iter_mut().for_each(|x| *x /= pivot);
        let row = a[p].clone();
        for (_, other) in a.iter_mut().enumerate().filter(|(i, _)| *i != p) {
            let by = std::mem::replace(&mut other[p], 0.0);
            for (x, y) in other.iter_mut().zip(&row) {
                *x -= by * y;
            }
        }
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Table = Vec<Vec<Option<f64>>>;

    fn table(cells: &[&[u8]]) -> Table {
        let mark = |m: &u8| (*m > 0).then(|| f64::from(*m));
        cells.iter().map(|row| row.iter().map(mark).collect()).collect()
    }

    fn points(rows: &Table) -> Vec<f64> {
        effects(rows).unwrap().into_iter().map(|e| e.unwrap().points).collect()
    }

    #[test]
    fn in_a_complete_table_it_is_the_distance_from_the_mean() {
        let rows = table(&[&[2, 3, 4], &[1, 3, 5], &[3, 3, 3]]);
        let found = effects(&rows).unwrap();
        let points: Vec<f64> = found.iter().map(|e| e.unwrap().points).collect();
        assert!(points.iter().zip([-1.0, 0.0, 1.0]).all(|(a, b)| (a - b).abs() < 1e-12));
        // By hand: residual sum of squares 4 on 4 degrees of freedom; variance of an effect (1 − 1/3)/3 of that.
        let error = libm::sqrt(2.0 / 9.0);
        assert!(found.iter().all(|e| (e.unwrap().error.unwrap() - error).abs() < 1e-12));
    }

    #[test]
    fn a_gap_is_not_taken_for_strictness() {
        // The third rater marks the hard criterion only; the plain mean would call them strict, the fit calls them lenient.
        let rows = table(&[&[1, 1, 2], &[5, 5, 0], &[4, 4, 0]]);
        let points = points(&rows);
        assert!((points[2] - 2.0 / 3.0).abs() < 1e-12 && (points[0] + 1.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        assert_eq!(effects(&[]), Err(ONE_RATER));
        assert_eq!(effects(&table(&[&[3, 0], &[4, 0]])), Err(ONE_RATER));
        assert_eq!(effects(&table(&[&[3, 0], &[0, 4]])), Err(APART));
        assert_eq!(effects(&table(&[&[3, 2, 0, 0], &[0, 0, 4, 1]])), Err(APART));
        // A chain links the first to the last; nothing is left over to tell the error from.
        let chain = effects(&table(&[&[3, 2, 0], &[0, 4, 1]])).unwrap();
        assert!(chain.iter().all(|e| e.unwrap().error.is_none()));
        let some = effects(&table(&[&[3, 2, 0], &[4, 4, 0]])).unwrap();
        assert!(some[2].is_none() && some[0].is_some());
    }

    fn tables() -> impl Strategy<Value = Table> {
        (2..=6usize, 3..=12usize).prop_flat_map(|(raters, criteria)| {
            let cell = prop_oneof![1 => Just(None), 4 => (1..=5u8).prop_map(|m| Some(f64::from(m)))];
            prop::collection::vec(prop::collection::vec(cell, raters), criteria)
        })
    }

    proptest! {
        #[test]
        fn a_point_more_from_one_rater_is_a_point_less_a_share_of_leniency(rows in tables(), who in 0..6usize) {
            let raters = rows[0].len();
            let who = who % raters;
            let mut raised = rows.clone();
            raised.iter_mut().for_each(|row| row[who] = row[who].map(|m| m + 1.0));
            if let (Ok(before), Ok(after)) = (effects(&rows), effects(&raised))
                && before.iter().all(Option::is_some)
            {
                for (j, (a, b)) in before.iter().flatten().zip(after.iter().flatten()).enumerate() {
                    let expected = if j == who { 1.0 } else { 0.0 } - 1.0 / raters as f64;
                    prop_assert!((b.points - a.points - expected).abs() < 1e-9);
                    prop_assert!(a.error.zip(b.error).is_none_or(|(a, b)| (a - b).abs() < 1e-9));
                }
                prop_assert!(before.iter().flatten().map(|e| e.points).sum::<f64>().abs() < 1e-9);
            }
        }

        #[test]
        fn the_order_of_raters_and_criteria_does_not_matter(rows in tables()) {
            let mut turned = rows.clone();
            turned.reverse();
            turned.iter_mut().for_each(|row| row.reverse());
            match (effects(&rows), effects(&turned)) {
                (Ok(one), Ok(other)) => {
                    for (a, b) in one.iter().zip(other.iter().rev()) {
                        let near = |a: Effect, b: Effect| {
                            (a.points - b.points).abs() < 1e-9
                                && a.error.zip(b.error).is_none_or(|(a, b)| (a - b).abs() < 1e-9)
                        };
                        prop_assert_eq!(a.is_some(), b.is_some());
                        prop_assert!(a.zip(*b).is_none_or(|(a, b)| near(a, b)));
                    }
                }
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
