//! Weights made ready to be drawn: the simplex whole, ordered, cut by bounds or drawn in around what was stated.

use super::problem::{Block, Problem, ProblemError, Share, Weights};
use super::stream::Stream;

/// Shares of the blocks may miss 1 by this much.
const WHOLE: f64 = 1e-9;
/// Bounds that keep less than this part of what is drawn leave no room.
const LEAST_KEPT: f64 = 1e-4;
const TRIALS: usize = 100_000;
/// The stream that bounds are tried on: no chunk has this number.
const TRIAL_STREAM: u64 = u64::MAX;

/// All blocks.
pub(super) struct AllWeights {
    blocks: Vec<(Ready, Share, usize)>,
    criteria: usize,
    /// Whether a share is drawn.
    poles: bool,
}

/// One block.
enum Ready {
    Known(Vec<f64>),
    Around {
        stated: Vec<f64>,
        doubt: f64,
    },
    Ranked {
        order: Vec<usize>,
    },
    /// `start + side · u`, kept where no weight is beyond its limit. Negative side: from the upper bounds down to the lower.
    Bounded {
        start: Vec<f64>,
        side: f64,
        limit: Vec<f64>,
    },
}

impl AllWeights {
    pub(super) fn new(problem: &Problem) -> Result<Self, ProblemError> {
        for at in [0.0, 1.0] {
            let shares: Vec<f64> = problem.blocks.iter().map(|b| b.share.at(at)).collect();
            let sum = shares.iter().sum::<f64>();
            let sound = shares.iter().all(|s| *s >= 0.0) && (sum - 1.0).abs() <= WHOLE;
            if !sound {
                return Err(if problem.blocks.is_empty() {
                    ProblemError::Empty
                } else {
                    ProblemError::Shares { sum }
                });
            }
        }
        let mut blocks = Vec::with_capacity(problem.blocks.len());
        for (index, block) in problem.blocks.iter().enumerate() {
            blocks.push((ready(block, index + 1)?, block.share, block.criteria));
        }
        Ok(Self {
            criteria: problem.blocks.iter().map(|b| b.criteria).sum(),
            poles: problem.blocks.iter().any(|b| !matches!(b.share, Share::Exact(_))),
            blocks,
        })
    }

    /// How many criteria there are.
    pub(super) fn criteria(&self) -> usize {
        self.criteria
    }

    /// One draw: weights of 0 or more that sum to 1.
    pub(super) fn draw(&self, stream: &mut Stream, out: &mut [f64]) {
        let mut at = [0.0];
        if self.poles {
            stream.uniforms(&mut at);
        }
        let mut rest = out;
        for (ready, share, criteria) in &self.blocks {
            let (block, later) = rest.split_at_mut(*criteria);
            ready.draw(stream, block, share.at(at[0]));
            rest = later;
        }
    }
}

impl Ready {
    fn draw(&self, stream: &mut Stream, out: &mut [f64], share: f64) {
        match self {
            Self::Known(weights) => {
                for (w, known) in out.iter_mut().zip(weights) {
                    *w = share * known;
                }
            }
            Self::Around { stated, doubt } => {
                let unit = share * doubt / exponentials(stream, out);
                for (w, stated) in out.iter_mut().zip(stated) {
                    *w = share * stated + *w * unit;
                }
            }
            Self::Ranked { order } => {
                stream.exponentials(out);
                let unit = share / ordered(order, out);
                for w in out {
                    *w *= unit;
                }
            }
            Self::Bounded { start, side, limit } => {
                while beyond(start, *side, limit, stream, out).is_some() {}
                for w in out {
                    *w *= share;
                }
            }
        }
    }
}

/// Exponential deviates, whose proportions are uniform on the simplex (Rubinstein 1982), and their sum.
fn exponentials(stream: &mut Stream, out: &mut [f64]) -> f64 {
    stream.exponentials(out);
    out.iter().sum()
}

/// Turns exponential deviates into ones in this order, without sorting: among n, the gap below the k-th greatest is exponential with mean
/// 1/k (Rényi 1953). Returns the sum.
fn ordered(order: &[usize], out: &mut [f64]) -> f64 {
    let (mut above, mut sum) = (0.0, 0.0);
    for (index, position) in order.iter().enumerate().rev() {
        above += out[*position] / (index + 1) as f64;
        out[*position] = above;
        sum += above;
    }
    sum
}

/// Draws once within one side's bounds; the first position that is beyond the other's, if any.
fn beyond(start: &[f64], side: f64, limit: &[f64], stream: &mut Stream, out: &mut [f64]) -> Option<usize> {
    let unit = side / exponentials(stream, out);
    for (w, start) in out.iter_mut().zip(start) {
        *w = start + *w * unit;
    }
    let direction = side.signum();
    out.iter()
        .zip(limit)
        .position(|(w, limit)| (w - limit) * direction > 0.0)
}

fn ready(block: &Block, number: usize) -> Result<Ready, ProblemError> {
    let wrong = |fault| ProblemError::Weights { block: number, fault };
    let count = block.criteria;
    if count == 0 {
        return Err(wrong(("it has no criteria", "Leave it out.")));
    }
    match &block.weights {
        Weights::Around { stated, doubt } => {
            if stated.len() != count {
                return Err(wrong((
                    "the weights are not as many as its criteria",
                    "Give one weight for each of its criteria.",
                )));
            }
            let sum: f64 = stated.iter().sum();
            if !(stated.iter().all(|w| *w >= 0.0) && sum > 0.0 && sum.is_finite()) {
                return Err(wrong((
                    "these cannot be weights",
                    "Weights must be finite, 0 or more, and at least one above 0.",
                )));
            }
            if !(0.0..=1.0).contains(doubt) {
                return Err(wrong((
                    "the doubt is out of range",
                    "Doubt goes from 0 (sure) to 1 (don't know).",
                )));
            }
            let kept = if *doubt > 0.0 { 1.0 - doubt } else { 1.0 };
            let stated = stated.iter().map(|w| kept * (w / sum)).collect();
            Ok(if *doubt > 0.0 && count > 1 {
                Ready::Around { stated, doubt: *doubt }
            } else if count == 1 {
                Ready::Known(vec![1.0])
            } else {
                Ready::Known(stated)
            })
        }
        Weights::Ranked { order } => {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            if !sorted.iter().copied().eq(0..count) {
                return Err(wrong((
                    "the order leaves criteria out or repeats them",
                    "Name each of its criteria once.",
                )));
            }
            Ok(Ready::Ranked { order: order.clone() })
        }
        Weights::Bounded { low, high } => bounded(low, high, count, number),
    }
}

fn bounded(low: &[f64], high: &[f64], count: usize, number: usize) -> Result<Ready, ProblemError> {
    let wrong = |fault| ProblemError::Weights { block: number, fault };
    let bound = |index: usize, fault| ProblemError::Bound {
        block: number,
        criterion: index + 1,
        fault,
    };
    if low.len() != count || high.len() != count {
        return Err(wrong((
            "the bounds are not as many as its criteria",
            "Give a low and a high bound for each of its criteria.",
        )));
    }
    if let Some(index) = (0..count).find(|&i| !(low[i] >= 0.0 && low[i] <= high[i] && high[i].is_finite())) {
        return Err(bound(
            index,
            (
                "these cannot be bounds",
                "Bounds must be finite, 0 or more, and the low one not above the high one.",
            ),
        ));
    }
    // A weight above what the other lower bounds leave cannot be: without this, a bound of 1 would count as room.
    let least: f64 = low.iter().sum();
    let high: Vec<f64> = (0..count)
        .map(|i| high[i].min(low[i] + (1.0 - least).max(0.0)))
        .collect();
    let most: f64 = high.iter().sum();
    if least > 1.0 + WHOLE {
        return Err(bound(
            greatest(low),
            ("the lower bounds sum to more than 1; this one takes most", "Lower it."),
        ));
    }
    if most < 1.0 - WHOLE {
        let room: Vec<f64> = high.iter().map(|h| 1.0 - h).collect();
        return Err(bound(
            greatest(&room),
            (
                "the upper bounds sum to less than 1; this one leaves least",
                "Raise it.",
            ),
        ));
    }
    // Both the lower bounds alone and the upper bounds alone cut the weights to a simplex; the smaller is hit more often.
    let (below, above) = (1.0 - least, most - 1.0);
    if below.min(above) <= WHOLE {
        return Ok(Ready::Known(if below <= above { low.to_vec() } else { high }));
    }
    let (start, side, limit) = if below <= above {
        (low.to_vec(), below, high)
    } else {
        (high, -above, low.to_vec())
    };
    try_bounds(&start, side, &limit).map_err(|index| {
        bound(
            index,
            (
                "the bounds together leave almost no room (under 1 in 10,000 draws); this one most often stands in the way",
                "Widen it.",
            ),
        )
    })?;
    Ok(Ready::Bounded { start, side, limit })
}

/// Whether enough is kept; otherwise the position that most often is not.
fn try_bounds(start: &[f64], side: f64, limit: &[f64]) -> Result<(), usize> {
    let mut stream = Stream::new(0, TRIAL_STREAM);
    let mut out = vec![0.0; start.len()];
    let mut in_the_way = vec![0.0; start.len()];
    let mut kept = 0;
    for _ in 0..TRIALS {
        match beyond(start, side, limit, &mut stream, &mut out) {
            Some(index) => in_the_way[index] += 1.0,
            None => kept += 1,
        }
        if f64::from(kept) >= LEAST_KEPT * TRIALS as f64 {
            return Ok(());
        }
    }
    Err(greatest(&in_the_way))
}

fn greatest(values: &[f64]) -> usize {
    (0..values.len())
        .max_by(|a, b| values[*a].total_cmp(&values[*b]).then(b.cmp(a)))
        .unwrap_or(0)
}
