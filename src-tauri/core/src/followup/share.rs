//! A share of a count with its interval, so that three of four never passes for 75%.

use serde::Serialize;
use ts_rs::TS;

/// The standard normal deviate with 2.5% above it.
const Z: f64 = 1.959_963_984_540_054;

/// So many of so many, with the 95% score interval of Wilson (1927, Journal of the American Statistical Association 22:209), which
/// stays inside 0–1 and near its promise with few cases (Brown, Cai & DasGupta 2001, Statistical Science 16:101). It takes
/// cases for independent: where several come from one decision or one owner, the truth may lie outside it more often.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Of how many, at least 1.
    pub of: usize,
    /// The share, 0–1.
    pub value: f64,
    /// Lower end of the interval, 0–1.
    pub low: f64,
    /// Upper end of the interval, 0–1.
    pub high: f64,
}

impl Share {
    /// The share of `count` in `of`; none of nothing. A count above `of` is taken for `of`.
    #[must_use]
    pub fn new(count: usize, of: usize) -> Option<Self> {
        if of == 0 {
            return None;
        }
        let count = count.min(of);
        let n = of as f64;
        let value = count as f64 / n;
        let square = Z * Z;
        let centre = (value + square / (2.0 * n)) / (1.0 + square / n);
        let half = Z / (1.0 + square / n) * (value * (1.0 - value) / n + square / (4.0 * n * n)).sqrt();
        Some(Self {
            count,
            of,
            value,
            // Exact at the ends, where rounding would leave a trace.
            low: if count == 0 { 0.0 } else { (centre - half).max(0.0) },
            high: if count == of { 1.0 } else { (centre + half).min(1.0) },
        })
    }

    /// "3 of 4, 75% (30% to 95%)".
    pub(crate) fn says(&self) -> String {
        use crate::say::percent;
        format!(
            "{} of {}, {} ({} to {})",
            self.count,
            self.of,
            percent(self.value),
            percent(self.low),
            percent(self.high)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_nothing_there_is_no_share() {
        assert_eq!(Share::new(0, 0), None);
        assert_eq!(Share::new(3, 4).unwrap().says(), "3 of 4, 75% (30% to 95%)");
    }
}
