//! Who comes where, how often, and for which weights: rank acceptability, central weights, pairwise winning and confidence.

use serde::Serialize;
use ts_rs::TS;

use super::fold::{Ready, in_chunks, weighted};
use super::problem::{Problem, ProblemError, Sampling};
use super::stream::Stream;
use super::sums::{LANES, Lanes, Moments, Sums};
use super::tally::{Shares, Tally, share};

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

/// Draws weights and ratings, and reports who came where. The confidence factors take a second run, over ratings only.
///
/// # Errors
/// [`ProblemError`] where the problem or the number of draws allows no draw.
pub fn acceptability(problem: &Problem, sampling: Sampling) -> Result<Acceptability, ProblemError> {
    let ready = Ready::new(problem, sampling)?;
    let sums = ready.levels.sums(ready.weights.criteria());
    let tally = match &sums {
        Some(sums) => tally_sums(&ready, sums, sampling),
        None => ready.fold(sampling, |t: &mut Tally, d| t.add(d.weights, d.values), Tally::merge),
    };
    let Shares { ranks, wins, central } = tally.shares();
    let again = Sampling {
        // Known ratings are the same in each draw: one is enough.
        draws: if ready.levels.are_known() {
            1
        } else {
            sampling.draws.min(MOST_CONFIDENCE)
        },
        ..sampling
    };
    let add = |all: &mut Vec<u32>, one: Vec<u32>| all.iter_mut().zip(one).for_each(|(a, b)| *a += b);
    let counts = match &sums {
        Some(sums) => in_chunks(again, CONFIDENCE, confident_sums(sums, &central), add),
        None => in_chunks(again, CONFIDENCE, confident_levels(&ready, &central), add),
    };
    Ok(report(ranks, wins, central, &counts, again.draws))
}

/// The pass over the streams that the confidence factors take; the first pass is 0.
const CONFIDENCE: u32 = 1;

/// Draws that a confidence factor takes at most: its standard error is then at most 0.002.
const MOST_CONFIDENCE: u32 = 1 << 16;

fn tally_sums(ready: &Ready, sums: &Sums, sampling: Sampling) -> Tally {
    let criteria = ready.weights.criteria();
    let chunk = |stream: &mut Stream, draws: u32| {
        let mut tally = Tally::default();
        let mut room = sums.room();
        let mut moments = Moments::new();
        let mut rows = vec![0.0; criteria * LANES];
        let mut weights = vec![[0.0; LANES]; criteria];
        let mut values = vec![[0.0; LANES]; ready.alternatives];
        let mut one = vec![0.0; ready.alternatives];
        for first in (0..draws as usize).step_by(LANES) {
            for (lane, row) in rows.chunks_exact_mut(criteria).enumerate() {
                ready.weights.draw(stream, row);
                weights.iter_mut().zip(row).for_each(|(lanes, w)| lanes[lane] = *w);
            }
            sums.draw(stream, &mut room);
            sums.moments(&weights, &mut moments);
            sums.values(&weights, &moments, &room, &mut values);
            let wanted = draws as usize - first;
            for (lane, row) in rows.chunks_exact(criteria).enumerate().take(wanted) {
                one.iter_mut()
                    .zip(&values)
                    .for_each(|(value, lanes)| *value = lanes[lane]);
                tally.add(row, &one);
            }
        }
        tally
    };
    in_chunks(sampling, 0, chunk, Tally::merge)
}

/// Counts, for each alternative, the draws that put it first under its central weights: with levels drawn.
fn confident_levels(ready: &Ready, central: &[Option<Vec<f64>>]) -> impl Fn(&mut Stream, u32) -> Vec<u32> + Sync {
    move |stream, draws| {
        let mut confidence = Confidence::new(central);
        let mut room = ready.levels.room();
        for _ in 0..draws {
            ready.levels.draw(stream, &mut room);
            confidence.add(&room.levels);
        }
        confidence.counts
    }
}

/// The same with only sums drawn.
fn confident_sums(sums: &Sums, central: &[Option<Vec<f64>>]) -> impl Fn(&mut Stream, u32) -> Vec<u32> + Sync {
    let n = central.len();
    let own: Vec<_> = central
        .iter()
        .map(|weights| {
            let weights: Vec<Lanes> = weights.iter().flatten().map(|w| [*w; LANES]).collect();
            let mut moments = Moments::new();
            sums.moments(&weights, &mut moments);
            (weights, moments)
        })
        .collect();
    move |stream, draws| {
        let mut counts = vec![0; n];
        let mut values = vec![[0.0; LANES]; n];
        let mut room = sums.room();
        for first in (0..draws as usize).step_by(LANES) {
            sums.draw(stream, &mut room);
            for (i, (weights, moments)) in own.iter().enumerate().filter(|(_, own)| !own.0.is_empty()) {
                sums.values(weights, moments, &room, &mut values);
                let mine = values[i];
                let mut most = mine;
                for other in &values {
                    for lane in 0..LANES {
                        most[lane] = if other[lane] > most[lane] {
                            other[lane]
                        } else {
                            most[lane]
                        };
                    }
                }
                let wanted = draws as usize - first;
                counts[i] += mine
                    .iter()
                    .zip(&most)
                    .take(wanted)
                    .map(|(mine, most)| u32::from(mine >= most))
                    .sum::<u32>();
            }
        }
        counts
    }
}

/// Counts, for each alternative, the draws of levels that put it first under its central weights.
struct Confidence<'a> {
    central: &'a [Option<Vec<f64>>],
    counts: Vec<u32>,
    /// Who beat each alternative last, and so is the likeliest to do it again: asked first.
    rivals: Vec<usize>,
}

impl<'a> Confidence<'a> {
    fn new(central: &'a [Option<Vec<f64>>]) -> Self {
        Self {
            central,
            counts: vec![0; central.len()],
            rivals: vec![0; central.len()],
        }
    }

    fn add(&mut self, levels: &[f64]) {
        let own = self
            .central
            .iter()
            .zip(&mut self.counts)
            .zip(&mut self.rivals)
            .enumerate();
        for (i, ((weights, count), rival)) in own {
            let Some(weights) = weights else { continue };
            let value = |i: usize| weighted(weights, &levels[i * weights.len()..][..weights.len()]);
            let mine = value(i);
            if value(*rival) > mine {
                continue;
            }
            match (0..self.central.len()).find(|other| value(*other) > mine) {
                Some(other) => *rival = other,
                None => *count += 1,
            }
        }
    }
}

fn report(
    ra: Vec<Vec<f64>>,
    pwi: Vec<Vec<f64>>,
    cw: Vec<Option<Vec<f64>>>,
    confident: &[u32],
    of: u32,
) -> Acceptability {
    let cf = cw
        .iter()
        .zip(confident)
        .map(|(cw, count)| cw.as_ref().map(|_| share(*count, of)))
        .collect();
    Acceptability { ra, cw, pwi, cf }
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
    let Shares { ranks, wins, central } = tally.shares();
    let mut confidence = Confidence::new(&central);
    for levels in ratings {
        confidence.add(levels);
    }
    let counts = confidence.counts;
    Ok(report(ranks, wins, central, &counts, ratings.len() as u32))
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
            "Every sample has one weight per criterion.",
        ),
        (
            "ratings",
            ratings,
            criteria * alternatives,
            "Every sample has one rating per alternative and criterion.",
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
