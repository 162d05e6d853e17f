//! Who comes where, how often, and for which weights: rank acceptability, central weights, pairwise winning and confidence.

use serde::Serialize;
use ts_rs::TS;

use super::fold::{Ready, fold, in_chunks, weighted};
use super::problem::{Problem, ProblemError, Sampling};
use super::stream::Stream;

/// What SMAA-2 reports (Lahdelma & Salminen 2001). An alternative's rank is 1 + the number of strictly greater values, so equals share
/// the better rank.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Acceptability {
    /// Rank acceptability: per alternative and rank, the share of draws, 0–1. Each row sums to 1.
    pub ra: Vec<Vec<f64>>,
    /// Central weights: per alternative, the mean of the weights that put it first. `None`: none did.
    pub cw: Vec<Option<Vec<f64>>>,
    /// Pairwise winning: per pair, the share of draws in which the row's value is above the column's. 0 on the diagonal.
    pub pwi: Vec<Vec<f64>>,
    /// Confidence factor: per alternative, the share of draws of ratings that put it first under its own central weights. `None`: it has none.
    pub cf: Vec<Option<f64>>,
}

/// Counts over draws.
#[derive(Default)]
struct Tally {
    draws: u32,
    /// Alternatives × ranks.
    ranks: Vec<u32>,
    /// Alternatives × alternatives.
    wins: Vec<u32>,
    /// Alternatives × criteria: sums of the weights that put the alternative first.
    first: Vec<f64>,
}

impl Tally {
    fn add(&mut self, weights: &[f64], values: &[f64]) {
        let n = values.len();
        let m = weights.len();
        if self.draws == 0 {
            self.ranks = vec![0; n * n];
            self.wins = vec![0; n * n];
            self.first = vec![0.0; n * m];
        }
        self.draws += 1;
        for (i, mine) in values.iter().enumerate() {
            let mut greater = 0;
            for (j, other) in values.iter().enumerate() {
                self.wins[i * n + j] += u32::from(mine > other);
                greater += usize::from(other > mine);
            }
            self.ranks[i * n + greater] += 1;
            if greater == 0 {
                for (sum, w) in self.first[i * m..][..m].iter_mut().zip(weights) {
                    *sum += w;
                }
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.draws += other.draws;
        self.ranks.iter_mut().zip(other.ranks).for_each(|(a, b)| *a += b);
        self.wins.iter_mut().zip(other.wins).for_each(|(a, b)| *a += b);
        self.first.iter_mut().zip(other.first).for_each(|(a, b)| *a += b);
    }

    fn central(&self, n: usize) -> Vec<Option<Vec<f64>>> {
        let m = self.first.len() / n;
        (0..n)
            .map(|i| {
                let count = self.ranks[i * n];
                let sums = &self.first[i * m..][..m];
                (count > 0).then(|| sums.iter().map(|s| s / f64::from(count)).collect())
            })
            .collect()
    }

    fn report(&self, n: usize, confident: &[u32], of: u32) -> Acceptability {
        let shares = |counts: &[u32]| {
            counts
                .chunks(n)
                .map(|row| row.iter().map(|c| share(*c, self.draws)).collect())
                .collect()
        };
        let cw = self.central(n);
        Acceptability {
            ra: shares(&self.ranks),
            pwi: shares(&self.wins),
            cf: cw
                .iter()
                .zip(confident)
                .map(|(cw, count)| cw.as_ref().map(|_| share(*count, of)))
                .collect(),
            cw,
        }
    }
}

fn share(count: u32, of: u32) -> f64 {
    f64::from(count) / f64::from(of)
}

/// Counts, for each alternative, whether it is first under its central weights.
fn confident(counts: &mut [u32], central: &[Option<Vec<f64>>], levels: &[f64]) {
    for (i, weights) in central.iter().enumerate() {
        let Some(weights) = weights else { continue };
        let m = weights.len();
        let mine = weighted(weights, &levels[i * m..][..m]);
        let first = levels.chunks_exact(m).all(|row| weighted(weights, row) <= mine);
        counts[i] += u32::from(first);
    }
}

/// Draws weights and ratings, and reports who came where. The confidence factors take a second run, over ratings only.
///
/// # Errors
/// [`ProblemError`] where the problem or the number of draws allows no draw.
pub fn acceptability(problem: &Problem, sampling: Sampling) -> Result<Acceptability, ProblemError> {
    let tally = fold(
        problem,
        sampling,
        |t: &mut Tally, d| t.add(d.weights, d.values),
        Tally::merge,
    )?;
    let ready = Ready::new(problem, sampling)?;
    let n = ready.alternatives;
    let central = tally.central(n);
    // Known ratings are the same in each draw: one is enough.
    let again = Sampling {
        draws: if ready.levels.are_known() { 1 } else { sampling.draws },
        ..sampling
    };
    let chunk = |stream: &mut Stream, draws: u32| {
        let mut counts = vec![0; n];
        let mut room = ready.levels.room();
        for _ in 0..draws {
            ready.levels.draw(stream, &mut room);
            confident(&mut counts, &central, &room.levels);
        }
        counts
    };
    let counts = in_chunks(again, 1, chunk, |all: &mut Vec<u32>, one| {
        all.iter_mut().zip(one).for_each(|(a, b)| *a += b);
    });
    Ok(tally.report(n, &counts, again.draws))
}

/// The same over samples drawn elsewhere: exact, without any draw of ours.
///
/// `weights` has one sample per row; `ratings` too, all criteria of the first alternative, then of the second, and so on.
///
/// # Errors
/// [`ProblemError`] where rows are missing, of unequal length, or hold what is not a finite number.
pub fn from_samples(
    weights: &[Vec<f64>],
    ratings: &[Vec<f64>],
    alternatives: usize,
) -> Result<Acceptability, ProblemError> {
    let criteria = check(weights, ratings, alternatives)?;
    let mut tally = Tally::default();
    let mut values = vec![0.0; alternatives];
    for (weights, ratings) in weights.iter().zip(ratings) {
        for (value, row) in values.iter_mut().zip(ratings.chunks_exact(criteria)) {
            *value = weighted(weights, row);
        }
        tally.add(weights, &values);
    }
    let central = tally.central(alternatives);
    let mut counts = vec![0; alternatives];
    for levels in ratings {
        confident(&mut counts, &central, levels);
    }
    Ok(tally.report(alternatives, &counts, tally.draws))
}

/// How many criteria there are.
fn check(weights: &[Vec<f64>], ratings: &[Vec<f64>], alternatives: usize) -> Result<usize, ProblemError> {
    if weights.len() != ratings.len() {
        return Err(ProblemError::Samples {
            weights: weights.len(),
            ratings: ratings.len(),
        });
    }
    let criteria = weights.first().map_or(0, Vec::len);
    if criteria == 0 || alternatives == 0 {
        return Err(ProblemError::Empty);
    }
    let tables = [
        (
            "weights",
            weights,
            criteria,
            "every sample has one weight per criterion",
        ),
        (
            "ratings",
            ratings,
            criteria * alternatives,
            "every sample has one rating per alternative and criterion",
        ),
    ];
    for (what, rows, expected, hint) in tables {
        for (index, row) in rows.iter().enumerate() {
            if row.len() != expected {
                return Err(ProblemError::Sample {
                    sample: index + 1,
                    what,
                    found: row.len(),
                    expected,
                    hint,
                });
            }
            if let Some(column) = row.iter().position(|x| !x.is_finite()) {
                return Err(ProblemError::NotFinite {
                    sample: index + 1,
                    column: column + 1,
                    what,
                });
            }
        }
    }
    Ok(criteria)
}
