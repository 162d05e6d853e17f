//! What is drawn: ratings with their spread, weights with their doubt, and what makes such a problem one that cannot be answered.

use crate::trouble::{Explained, Trouble};

/// How one rating is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Level {
    /// Known.
    Exact(f64),
    /// Normal, moved to the nearer end of the scale where it falls outside ([`Problem::clamp`]).
    Normal {
        /// Middle.
        mean: f64,
        /// Standard deviation, 0 or more.
        sd: f64,
    },
    /// Anything between, equally likely.
    Uniform {
        /// From.
        low: f64,
        /// To.
        high: f64,
    },
    /// The median of what several raters say, moved to the nearer end of the scale where it falls outside.
    Median {
        /// One or more.
        of: Vec<Rated>,
    },
}

/// What one rater says, as it is drawn: the middle, and what moves it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rated {
    /// Which of the alternative's raters, from 0. One deviate a rater and draw moves all that they say about the alternative.
    pub rater: usize,
    /// Middle.
    pub middle: f64,
    /// Standard deviation of the rater's own effect, 0 or more.
    pub effect: f64,
    /// Standard deviation of what moves this rating alone, 0 or more.
    pub sd: f64,
}

impl Rated {
    fn is_sound(&self) -> bool {
        self.middle.is_finite() && [self.effect, self.sd].iter().all(|sd| sd.is_finite() && *sd >= 0.0)
    }
}

/// How the weights of one block of criteria are drawn; they sum to 1 inside the block.
#[derive(Debug, Clone, PartialEq)]
pub enum Weights {
    /// `(1 − doubt) · stated + doubt · u`, with u uniform on the simplex.
    Around {
        /// Any weights of 0 or more with a positive sum; only their proportions matter.
        stated: Vec<f64>,
        /// 0 (sure: the stated weights) to 1 (don't know: uniform on the simplex).
        doubt: f64,
    },
    /// Uniform on all weights in this order of importance (Tervonen & Lahdelma 2007, §3.2).
    Ranked {
        /// Positions inside the block, the most important first.
        order: Vec<usize>,
    },
    /// Uniform on all weights within these bounds.
    Bounded {
        /// Least weight per criterion, 0 or more.
        low: Vec<f64>,
        /// Greatest weight per criterion.
        high: Vec<f64>,
    },
}

/// A block's share of the whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Share {
    /// The same in each draw.
    Exact(f64),
    /// `of · b`, b uniform between `low` and `high`, drawn once per draw.
    Pole {
        /// What both poles share.
        of: f64,
        /// Least b.
        low: f64,
        /// Greatest b.
        high: f64,
    },
    /// `of · (1 − b)`, with the b that the [`Share::Pole`] of the same draw has.
    Rest {
        /// What both poles share.
        of: f64,
        /// Least b.
        low: f64,
        /// Greatest b.
        high: f64,
    },
}

impl Share {
    /// The share where b lies `at` (0–1) of the way from low to high.
    pub(super) fn at(self, at: f64) -> f64 {
        match self {
            Self::Exact(share) => share,
            Self::Pole { of, low, high } => of * (low + (high - low) * at),
            Self::Rest { of, low, high } => of * (1.0 - (low + (high - low) * at)),
        }
    }
}

/// Consecutive criteria whose weights belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// How many.
    pub criteria: usize,
    /// How their weights are drawn.
    pub weights: Weights,
    /// How much of the whole they have together.
    pub share: Share,
}

/// Alternatives, criteria, and how sure we are of either.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The criteria, block by block. The shares sum to 1.
    pub blocks: Vec<Block>,
    /// One row per alternative, one level per criterion.
    pub levels: Vec<Vec<Level>>,
    /// The scale's ends, where it has them.
    pub clamp: Option<(f64, f64)>,
}

/// How much is drawn. The same problem, draws and seed give the same bytes on any number of threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// How many draws, 1 or more. The error of a share is about `0.5 / √draws`.
    pub draws: u32,
    /// Which draws.
    pub seed: u64,
}

/// Why a problem has no answer. Alternatives, criteria and blocks are counted from 1.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum ProblemError {
    /// Nothing to compare.
    Empty,
    /// No draws.
    NoDraws,
    /// A row of ratings of the wrong length.
    Ratings {
        /// Which row.
        alternative: usize,
        /// How many it has.
        found: usize,
        /// How many it needs.
        criteria: usize,
    },
    /// A rating that no number can be drawn from.
    Level {
        /// Which row.
        alternative: usize,
        /// Which column.
        criterion: usize,
        /// What is wrong and what to do.
        fault: (&'static str, &'static str),
    },
    /// A scale without a width.
    Scale {
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// Weights of a block that no weights can be drawn from.
    Weights {
        /// Which block.
        block: usize,
        /// What is wrong and what to do.
        fault: (&'static str, &'static str),
    },
    /// A bound that leaves no room, alone or with the others.
    Bound {
        /// Which block.
        block: usize,
        /// Which criterion inside the block.
        criterion: usize,
        /// What is wrong and what to do.
        fault: (&'static str, &'static str),
    },
    /// Shares that do not make a whole.
    Shares {
        /// Their sum.
        sum: f64,
    },
    /// Fixed samples that do not fit together.
    Sample {
        /// Which row.
        sample: usize,
        /// Weights or ratings.
        what: &'static str,
        /// How many it has.
        found: usize,
        /// How many it needs.
        expected: usize,
        /// What to do.
        hint: &'static str,
    },
    /// Fixed samples of different number.
    Samples {
        /// Rows of weights.
        weights: usize,
        /// Rows of ratings.
        ratings: usize,
    },
    /// A number that is none.
    NotFinite {
        /// Which row.
        sample: usize,
        /// Which column.
        column: usize,
        /// Weights or ratings.
        what: &'static str,
    },
}

impl Level {
    /// Standard deviation, in points.
    pub(crate) fn sd(&self) -> f64 {
        match self {
            Self::Exact(_) => 0.0,
            Self::Normal { sd, .. } => *sd,
            Self::Uniform { low, high } => (high - low) / libm::sqrt(12.0),
            Self::Median { of } => sd_of_median(of.iter().map(|r| r.effect * r.effect + r.sd * r.sd)),
        }
    }

    /// What is wrong with it on a scale with these ends, and what to do.
    pub(super) fn fault(&self, (from, to): (f64, f64)) -> Option<(&'static str, &'static str)> {
        let inside = |x: f64| from <= x && x <= to;
        match self {
            Self::Exact(x) if !x.is_finite() => {
                Some(("the rating is not a finite number", "Say uniform where it is unknown."))
            }
            Self::Exact(x) if !inside(*x) => {
                Some(("the rating lies outside the scale", "Correct it or widen the scale."))
            }
            Self::Normal { mean, sd } if !(mean.is_finite() && sd.is_finite() && *sd >= 0.0) => Some((
                "mean and standard deviation must be finite and the latter 0 or more",
                "Say uniform where nothing is known.",
            )),
            Self::Uniform { low, high } if !(low <= high && (high - low).is_finite()) => Some((
                "a uniform rating goes from a finite low to a high that is not below it",
                "Exchange them.",
            )),
            Self::Uniform { low, high } if !(inside(*low) && inside(*high)) => Some((
                "the rating's range reaches outside the scale",
                "Narrow it or widen the scale.",
            )),
            Self::Median { of } if of.is_empty() => Some((
                "a median needs a rating at least",
                "Say uniform where nothing is known.",
            )),
            Self::Median { of } if !of.iter().all(Rated::is_sound) => Some((
                "what a rater says must be finite, and both standard deviations 0 or more",
                "Leave such ratings out.",
            )),
            _ => None,
        }
    }
}

/// Standard deviation of the median of independent normals of one mean, from their variances. Exact for one and two and, where the variances
/// are alike, right to a hundredth for more: the median's own variance in samples of odd and of even size.
pub(crate) fn sd_of_median(variances: impl ExactSizeIterator<Item = f64>) -> f64 {
    use std::f64::consts::FRAC_PI_2;
    let n = variances.len() as f64;
    let alike = variances.sum::<f64>() / n.max(1.0);
    let of = match n as usize {
        0 | 1 => 1.0,
        2 => 0.5,
        odd if odd % 2 == 1 => FRAC_PI_2 / (n + 0.48),
        _ => FRAC_PI_2 / (n + 1.3),
    };
    libm::sqrt(alike * of)
}

impl Explained for ProblemError {
    fn trouble(&self) -> Trouble {
        let (what, hint) = match self {
            Self::Empty => (
                "there is nothing to compare".to_owned(),
                "Give at least one alternative and one criterion.",
            ),
            Self::NoDraws => ("0 draws say nothing".to_owned(), "Ask for at least 1."),
            Self::Ratings {
                alternative,
                found,
                criteria,
            } => (
                format!("alternative {alternative} has {found} ratings, but there are {criteria} criteria"),
                "Give one for each.",
            ),
            Self::Level {
                alternative,
                criterion,
                fault,
            } => (
                format!("alternative {alternative}, criterion {criterion}: {}", fault.0),
                fault.1,
            ),
            Self::Scale { low, high } => (
                format!("the scale ends at {low} and {high}"),
                "Its low end must be below its high end.",
            ),
            Self::Weights { block, fault } => (format!("block {block}: {}", fault.0), fault.1),
            Self::Bound {
                block,
                criterion,
                fault,
            } => (format!("block {block}, criterion {criterion}: {}", fault.0), fault.1),
            Self::Shares { sum } => (
                format!("the blocks' shares sum to {sum}"),
                "Let each be 0 or more and all sum to 1.",
            ),
            Self::Sample {
                sample,
                what,
                found,
                expected,
                hint,
            } => (
                format!("sample {sample} has {found} {what}, but {expected} are needed"),
                *hint,
            ),
            Self::Samples { weights, ratings } => (
                format!("there are {weights} samples of weights and {ratings} of ratings"),
                "Each sample needs both.",
            ),
            Self::NotFinite { sample, column, what } => (
                format!("sample {sample}, column {column} of the {what} is not a finite number"),
                "Leave such samples out.",
            ),
        };
        Trouble::new(format!("Nothing was drawn: {what}."), hint)
    }
}
