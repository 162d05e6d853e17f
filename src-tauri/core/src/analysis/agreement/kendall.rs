//! Kendall's coefficient of concordance W: how far raters put the subjects in the same order.
//!
//! Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10:275; correction for ties: Kendall 1948, Rank Correlation
//! Methods, chapter 6.

use serde::Serialize;
use ts_rs::TS;

use super::Stat;
use super::coding::Coded;
use super::stat::reason;

/// W, 0–1: 1 where all orders are the same, 0 where they cancel out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct KendallW {
    /// Ties count as disagreement: even a panel of one mind stays below 1 if it gives two subjects the same mark.
    pub uncorrected: Stat<f64>,
    /// Ties are allowed for. The one to read for marks on a short scale.
    pub tie_corrected: Stat<f64>,
}

/// Both; complete panels of at least two subjects and two raters.
pub(super) fn w(coded: &Coded) -> KendallW {
    let why = if coded.raters < 2 {
        reason::ONE_RATER
    } else if coded.subjects < 2 {
        reason::ONE_SUBJECT
    } else if !coded.complete() {
        reason::BLANKS
    } else {
        return of_complete(coded);
    };
    KendallW {
        uncorrected: Stat::because(why),
        tie_corrected: Stat::because(why),
    }
}

fn of_complete(coded: &Coded) -> KendallW {
    let (n, k) = (coded.subjects as f64, coded.raters as f64);
    // Twice the ranks, so that shared ones are whole numbers too and every sum is exact.
    let mut sums = vec![0_u64; coded.subjects];
    let mut ties = 0.0;
    let mut count = vec![0_u64; coded.values.len()];
    let mut rank = vec![0_u64; coded.values.len()];
    for rater in 0..coded.raters {
        count.fill(0);
        coded.by_rater(rater).flatten().for_each(|c| count[c] += 1);
        let mut below = 0;
        for (rank, count) in rank.iter_mut().zip(&count) {
            *rank = 2 * below + count + 1;
            below += count;
            let t = *count as f64;
            ties += t * t * t - t;
        }
        for (sum, c) in sums.iter_mut().zip(coded.by_rater(rater).flatten()) {
            *sum += rank[c];
        }
    }
    let mean = k * (n + 1.0);
    let spread: f64 = sums.iter().map(|s| (*s as f64 - mean) * (*s as f64 - mean)).sum();
    let most = k * k * (n * n * n - n);
    KendallW {
        uncorrected: Stat::Value(3.0 * spread / most),
        tie_corrected: Stat::ratio(
            3.0 * spread,
            most - k * ties,
            "no rater tells any two subjects apart, so there is no order to agree on",
        ),
    }
}
