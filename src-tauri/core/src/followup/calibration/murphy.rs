//! What a Brier score is made of: how honest the numbers are, how well they tell cases apart, and how open the matter was.
//!
//! Murphy (1973), A new vector partition of the probability score, Journal of Applied Meteorology 12:595. Where a bin holds different
//! forecasts, two terms within bins complete it: Stephenson, Coelho & Jolliffe (2008), Two extra components in the Brier score
//! decomposition, Weather and Forecasting 23:752. With few cases to a bin reliability and resolution are both too large on
//! average (Bröcker 2012, Climate Dynamics 39:655); `by_chance` says by how much for the first.

use serde::Serialize;
use ts_rs::TS;

use super::bins::Sums;
use crate::followup::share::Share;

/// Score = reliability − resolution + uncertainty + within-bin variance − within-bin covariance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Murphy {
    /// Mean squared distance between what a bin says and how often it comes, 0–1. 0: numbers come as often as they say.
    pub reliability: f64,
    /// Mean squared distance of the bins' shares from the base rate, 0 to `uncertainty`. The larger, the better cases are told apart.
    pub resolution: f64,
    /// Base rate × (1 − base rate), 0–0.25: the score of always saying the base rate.
    pub uncertainty: f64,
    /// Variance of what is said within bins, 0 or more; 0 where every bin holds one number.
    pub within_bin_variance: f64,
    /// Twice the covariance of what is said and what came within bins; 0 where every bin holds one number.
    pub within_bin_covariance: f64,
    /// The reliability that somebody whose every number is right would show on average with these numbers, by luck alone, were all
    /// outcomes independent: the sum over bins of the mean of p × (1 − p), over the number of outcomes.
    pub by_chance: f64,
}

/// Sums over bins, each a whole number over the bin's size until then.
pub(super) fn decompose(bins: &[Sums<'_>], base_rate: &Share) -> Murphy {
    let all = base_rate.of as f64;
    let base = base_rate.value;
    // Percents are below 101 and counts are those of people's decisions, so that these products stay far inside 64 bits.
    let over = |of: &dyn Fn(&Sums<'_>) -> f64| bins.iter().map(|b| of(b) / b.n as f64).sum::<f64>() / all;
    let square = |x: f64| x * x;
    let whole = |x: u64| x as f64;
    Murphy {
        reliability: over(&|b| square(whole(b.said) - 100.0 * whole(b.met))) / 1e4,
        resolution: over(&|b| square(whole(b.met) - whole(b.n) * base)),
        uncertainty: base * (1.0 - base),
        within_bin_variance: over(&|b| whole(b.n * b.said_squared - b.said * b.said)) / 1e4,
        within_bin_covariance: 2.0 * over(&|b| whole(b.n * b.said_where_met) - whole(b.said * b.met)) / 1e2,
        by_chance: over(&|b| whole(100 * b.said - b.said_squared)) / 1e4,
    }
}
