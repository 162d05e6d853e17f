//! Fleiss' kappa: how often two raters give exactly the same mark, beyond what their use of the scale would give by chance.
//!
//! Fleiss 1971, Psychological Bulletin 76:378.

use super::Stat;
use super::coding::{Coded, over_pairs};
use super::stat::reason;

/// Kappa, at most 1; 0 as by chance, below 0 where raters avoid each other's marks. Complete panels of two or more raters.
pub(super) fn kappa(coded: &Coded) -> Stat<f64> {
    if coded.raters < 2 {
        return Stat::because(reason::ONE_RATER);
    }
    if !coded.complete() {
        return Stat::because(reason::BLANKS);
    }
    let mut used = vec![0.0; coded.values.len()];
    let mut same = 0.0;
    coded.each_subject(|given| {
        same += over_pairs(given, |a, b| f64::from(u8::from(a == b)));
        given.iter().for_each(|c| used[*c] += 1.0);
    });
    let (n, k) = (coded.subjects as f64, coded.raters as f64);
    let observed = same / (n * k * (k - 1.0) / 2.0);
    let all = n * k;
    // Chance of two different marks, summed from products so that it is exactly 0 for one category.
    let unlike: f64 = used.iter().map(|c| c * (all - c)).sum::<f64>() / (all * all);
    Stat::ratio(observed - (1.0 - unlike), unlike, reason::ALL_SAME)
}
