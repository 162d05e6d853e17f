//! Runs the draws in chunks of fixed size, on as many threads as there are, and puts the chunks' results together in order.

use rayon::prelude::*;

use super::levels::Levels;
use super::problem::{Problem, ProblemError, Sampling};
use super::stream::Stream;
use super::weights::AllWeights;

/// Draws per stream of randomness. Part of what a seed means: another size gives other draws.
const CHUNK: u32 = 1_024;
/// Chunks whose results are held at a time.
const TOGETHER: u32 = 64;

/// One draw.
#[derive(Debug, Clone, Copy)]
pub struct Draw<'a> {
    /// One per criterion; 0 or more, sum 1.
    pub weights: &'a [f64],
    /// Alternatives × criteria, row-major.
    pub levels: &'a [f64],
    /// One per alternative: the weighted sum of its levels.
    pub values: &'a [f64],
}

/// A problem found sound and made ready.
pub(super) struct Ready {
    pub(super) weights: AllWeights,
    pub(super) levels: Levels,
    pub(super) alternatives: usize,
}

impl Ready {
    pub(super) fn new(problem: &Problem, sampling: Sampling) -> Result<Self, ProblemError> {
        if sampling.draws == 0 {
            return Err(ProblemError::NoDraws);
        }
        if problem.levels.is_empty() {
            return Err(ProblemError::Empty);
        }
        let weights = AllWeights::new(problem)?;
        Ok(Self {
            levels: Levels::new(problem, weights.criteria())?,
            weights,
            alternatives: problem.levels.len(),
        })
    }

    pub(super) fn fold<T: Default + Send>(
        &self,
        sampling: Sampling,
        visit: impl Fn(&mut T, &Draw<'_>) + Sync,
        merge: impl Fn(&mut T, T),
    ) -> T {
        let criteria = self.weights.criteria();
        let chunk = |stream: &mut Stream, draws: u32| {
            let mut gathered = T::default();
            let mut weights = vec![0.0; criteria];
            let mut values = vec![0.0; self.alternatives];
            let mut room = self.levels.room();
            for _ in 0..draws {
                self.weights.draw(stream, &mut weights);
                self.levels.draw(stream, &mut room);
                for (value, row) in values.iter_mut().zip(room.levels.chunks_exact(criteria)) {
                    *value = weighted(&weights, row);
                }
                let draw = Draw {
                    weights: &weights,
                    levels: &room.levels,
                    values: &values,
                };
                visit(&mut gathered, &draw);
            }
            gathered
        };
        in_chunks(sampling, 0, chunk, merge)
    }
}

/// Shows every draw to `visit`, which gathers into one `T` per chunk, and merges these in order.
///
/// Runs on the current rayon pool; the caller chooses its size with `ThreadPool::install`.
///
/// # Errors
/// [`ProblemError`] where the problem or the number of draws allows no draw.
pub fn fold<T: Default + Send>(
    problem: &Problem,
    sampling: Sampling,
    visit: impl Fn(&mut T, &Draw<'_>) + Sync,
    merge: impl Fn(&mut T, T),
) -> Result<T, ProblemError> {
    Ok(Ready::new(problem, sampling)?.fold(sampling, visit, merge))
}

/// Runs `chunk` with a stream of its own and the number of draws, for as many chunks as there are. `pass` sets apart the streams of
/// several runs over one problem.
pub(super) fn in_chunks<T: Default + Send>(
    sampling: Sampling,
    pass: u32,
    chunk: impl Fn(&mut Stream, u32) -> T + Sync,
    merge: impl Fn(&mut T, T),
) -> T {
    let chunks = sampling.draws.div_ceil(CHUNK);
    let run = |number: u32| {
        let mut stream = Stream::new(sampling.seed, u64::from(pass) << 32 | u64::from(number));
        chunk(&mut stream, (sampling.draws - number * CHUNK).min(CHUNK))
    };
    let mut all: Option<T> = None;
    for first in (0..chunks).step_by(TOGETHER as usize) {
        let some: Vec<T> = (first..chunks.min(first + TOGETHER)).into_par_iter().map(run).collect();
        for one in some {
            match &mut all {
                Some(all) => merge(all, one),
                None => all = Some(one),
            }
        }
    }
    all.unwrap_or_default()
}

/// `Σ wᵢ xᵢ`, every fourth together: four sums that do not wait for each other.
#[inline]
pub(super) fn weighted(weights: &[f64], levels: &[f64]) -> f64 {
    let (fours, rest) = weights.as_chunks::<4>();
    let (levels, others) = levels.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (w, x) in fours.iter().zip(levels) {
        for (sum, (w, x)) in sums.iter_mut().zip(w.iter().zip(x)) {
            *sum += w * x;
        }
    }
    for (sum, (w, x)) in sums.iter_mut().zip(rest.iter().zip(others)) {
        *sum += w * x;
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}
