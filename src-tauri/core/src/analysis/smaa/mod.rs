//! Stochastic multicriteria acceptability analysis (SMAA-2): what the answer would be over many draws of weights and ratings.
//!
//! The method is Lahdelma & Salminen, *SMAA-2: Stochastic multicriteria acceptability analysis for group decision making*, Operations
//! Research 49 (2001); the algorithms are Tervonen & Lahdelma, *Implementing stochastic multicriteria acceptability analysis*, European
//! Journal of Operational Research 178 (2007). The value of an alternative is the weighted sum of its levels.

mod acceptability;
mod fold;
mod levels;
mod medians;
mod problem;
mod quantile;
mod stream;
mod sums;
mod tally;
mod weights;

pub use acceptability::{Acceptability, acceptability, from_samples};
pub use fold::{Draw, fold};
pub(crate) use problem::sd_of_median;
pub use problem::{Block, Level, Problem, ProblemError, Rated, Sampling, Share, Weights};
pub(crate) use quantile::upper_normal;
