//! A mean over cases that come in clusters, with an interval that does not pretend they were independent.

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::agreement::{Stat, upper_quantile};

/// Chance left outside a two-sided interval.
const OUTSIDE: f64 = 0.05;

/// A mean with its 95% interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Mean {
    /// The mean over all cases.
    pub value: f64,
    /// Its interval, or why there is none.
    pub interval: Stat<Interval>,
}

/// Two ends.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Mean {
    /// The mean of all cases from each cluster's sum and number of cases, its interval kept inside `range`. None without a case.
    ///
    /// A ratio estimate over clusters (Cochran 1977, Sampling Techniques, chapter 6): its variance is that of the clusters' sums
    /// around what their size lets expect, with G/(G − 1) for G clusters; the interval takes Student's t with G − 1 degrees of
    /// freedom, as is advised for few clusters (Cameron & Miller 2015, Journal of Human Resources 50:317). Resampling clusters
    /// needs a seed and misses more often with few of them.
    ///
    /// Clusters are summed in the order of their numbers: neither their names nor their order move a bit.
    pub(crate) fn clustered(
        clusters: impl IntoIterator<Item = (f64, usize)>,
        range: std::ops::RangeInclusive<f64>,
    ) -> Option<Self> {
        let mut clusters: Vec<(f64, usize)> = clusters.into_iter().filter(|c| c.1 > 0).collect();
        clusters.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let cases = clusters.iter().map(|c| c.1).sum::<usize>() as f64;
        if clusters.is_empty() {
            return None;
        }
        let value = clusters.iter().map(|c| c.0).sum::<f64>() / cases;
        let groups = clusters.len() as f64;
        let off = |(sum, n): &(f64, usize)| sum - *n as f64 * value;
        let squares: f64 = clusters.iter().map(|c| off(c) * off(c)).sum();
        let error = (groups / (groups - 1.0) * squares).sqrt() / cases;
        let interval = if clusters.len() < 2 {
            Stat::because("all cases come from one place, which shows nothing of how much places differ")
        } else if error <= 1e-12 {
            Stat::because("nothing differs from case to case, so nothing shows how far the next ones may")
        } else {
            let half = upper_quantile(OUTSIDE, 1.0, groups - 1.0).sqrt() * error;
            Stat::Value(Interval {
                low: (value - half).max(*range.start()),
                high: (value + half).min(*range.end()),
            })
        };
        Some(Self { value, interval })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_cases_give_students_interval_of_a_mean() {
        // R 4.2: t.test(c(1, 2, 4, 7))$conf.int is −0.7100 and 7.7100.
        let cases = [4.0, 1.0, 7.0, 2.0].map(|x| (x, 1));
        let found = Mean::clustered(cases, -100.0..=100.0).unwrap();
        let interval = found.interval.value().unwrap();
        assert!((found.value - 3.5).abs() < 1e-15);
        assert!(
            (interval.low + 0.709_980_742).abs() < 1e-6 && (interval.high - 7.709_980_742).abs() < 1e-6,
            "{interval:?}"
        );
    }

    #[test]
    fn what_shows_no_spread_has_no_interval() {
        let of = |clusters: &[(f64, usize)]| Mean::clustered(clusters.iter().copied(), 0.0..=1.0);
        assert_eq!(of(&[]), None);
        assert!(
            of(&[(1.0, 3)])
                .unwrap()
                .interval
                .undefined()
                .unwrap()
                .contains("one place")
        );
        assert!(
            of(&[(1.0, 2), (1.5, 3)])
                .unwrap()
                .interval
                .undefined()
                .unwrap()
                .contains("nothing differs")
        );
    }
}
