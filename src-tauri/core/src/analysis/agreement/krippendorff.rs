//! Krippendorff's alpha: disagreement within subjects against the disagreement if ratings were dealt out at random.
//!
//! Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; 2019, Content Analysis, 4th edition, chapter 12. Subjects with
//! fewer than two ratings are left out, as there; each pair of a subject with m ratings weighs 1/(m − 1).

use serde::Serialize;
use ts_rs::TS;

use super::Stat;
use super::coding::{Coded, over_pairs};
use super::stat::reason;

/// Alpha at four levels of measurement, at most 1; 0 as by chance, below 0 for disagreement beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct KrippendorffAlpha {
    /// Marks are the same or not.
    pub nominal: Stat<f64>,
    /// Marks have an order; their distance is the number of ratings between them.
    pub ordinal: Stat<f64>,
    /// Marks are a point apart wherever on the scale.
    pub interval: Stat<f64>,
    /// Marks have a true zero: 1 and 2 are further apart than 4 and 5. Only for ratings of 0 and above.
    pub ratio: Stat<f64>,
}

/// All four; blanks are allowed.
pub(super) fn alpha(coded: &Coded) -> KrippendorffAlpha {
    let mut count = vec![0.0; coded.values.len()];
    coded.each_subject(|given| {
        if given.len() > 1 {
            given.iter().for_each(|c| count[*c] += 1.0);
        }
    });
    // The ordinal distance, the ratings between two marks with half of their own, is a distance of middle ranks.
    let mut below = 0.0;
    let middle: Vec<f64> = count
        .iter()
        .map(|n| {
            below += n;
            below - n / 2.0
        })
        .collect();
    let negative = coded.values.iter().zip(&count).any(|(v, n)| *v < 0.0 && *n > 0.0);
    let values = coded.values.as_slice();
    let square = |x: f64| x * x;
    KrippendorffAlpha {
        nominal: against_chance(coded, &count, |a, b| f64::from(u8::from(a != b))),
        ordinal: against_chance(coded, &count, |a, b| square(middle[a] - middle[b])),
        interval: against_chance(coded, &count, |a, b| square(values[a] - values[b])),
        ratio: if negative {
            Stat::because("a ratio needs ratings of 0 and above, and some are below")
        } else {
            // Two different values of 0 and above never add up to 0, and equal ones are not compared.
            against_chance(coded, &count, |a, b| {
                if a == b {
                    0.0
                } else {
                    square((values[a] - values[b]) / (values[a] + values[b]))
                }
            })
        },
    }
}

/// 1 − observed/expected disagreement, from the number of pairable ratings by category and the squared distance of two categories.
fn against_chance(coded: &Coded, count: &[f64], distance: impl Fn(usize, usize) -> f64) -> Stat<f64> {
    let pairable: f64 = count.iter().sum();
    if pairable < 2.0 {
        return Stat::because(reason::NO_PAIRS);
    }
    let mut observed = 0.0;
    coded.each_subject(|given| {
        if given.len() > 1 {
            observed += over_pairs(given, &distance) / (given.len() - 1) as f64;
        }
    });
    let mut expected = 0.0;
    for (a, n) in count.iter().enumerate() {
        for (b, m) in count.iter().enumerate().take(a) {
            expected += n * m * distance(a, b);
        }
    }
    Stat::ratio(expected - (pairable - 1.0) * observed, expected, reason::ALL_SAME)
}
