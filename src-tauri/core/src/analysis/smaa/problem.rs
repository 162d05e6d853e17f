//! What is drawn: ratings with their spread, weights with their doubt, and what makes such a problem one that cannot be answered.

/// How one rating is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
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
pub enum ProblemError {
    /// Nothing to compare.
    #[error("there is nothing to compare: give at least one alternative and one criterion")]
    Empty,
    /// No draws.
    #[error("0 draws say nothing: ask for at least 1")]
    NoDraws,
    /// A row of ratings of the wrong length.
    #[error("alternative {alternative} has {found} ratings, but there are {criteria} criteria: give one for each")]
    Ratings {
        /// Which row.
        alternative: usize,
        /// How many it has.
        found: usize,
        /// How many it needs.
        criteria: usize,
    },
    /// A rating that no number can be drawn from.
    #[error("alternative {alternative}, criterion {criterion}: {fault}")]
    Level {
        /// Which row.
        alternative: usize,
        /// Which column.
        criterion: usize,
        /// What is wrong and what to do.
        fault: &'static str,
    },
    /// A scale without a width.
    #[error("the scale ends at {low} and {high}: its low end must be below its high end")]
    Scale {
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// Weights of a block that no weights can be drawn from.
    #[error("block {block}: {fault}")]
    Weights {
        /// Which block.
        block: usize,
        /// What is wrong and what to do.
        fault: &'static str,
    },
    /// A bound that leaves no room, alone or with the others.
    #[error("block {block}, criterion {criterion}: {fault}")]
    Bound {
        /// Which block.
        block: usize,
        /// Which criterion inside the block.
        criterion: usize,
        /// What is wrong and what to do.
        fault: &'static str,
    },
    /// Shares that do not make a whole.
    #[error("the blocks' shares sum to {sum}: let each be 0 or more and all sum to 1")]
    Shares {
        /// Their sum.
        sum: f64,
    },
    /// Fixed samples that do not fit together.
    #[error("sample {sample} has {found} {what}, but {expected} are needed: {hint}")]
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
    #[error("{weights} samples of weights and {ratings} of ratings: each sample needs both")]
    Samples {
        /// Rows of weights.
        weights: usize,
        /// Rows of ratings.
        ratings: usize,
    },
    /// A number that is none.
    #[error("sample {sample}, column {column} of the {what} is not a finite number: leave such samples out")]
    NotFinite {
        /// Which row.
        sample: usize,
        /// Which column.
        column: usize,
        /// Weights or ratings.
        what: &'static str,
    },
}
