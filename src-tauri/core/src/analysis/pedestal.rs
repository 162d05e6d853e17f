//! The pedestal gap: how far selling strength stands above readiness. A star at the job they would leave (S4.4).

use serde::Serialize;
use ts_rs::TS;

use super::agreement::upper_quantile;
use super::line::reaches;
use super::{CriterionScore, SideScore};
use crate::decision::Decision;
use crate::template::{Pole, Purpose};

/// Selling strength less readiness, in points of the 1–5 scale.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PedestalGap {
    /// Selling strength.
    pub strength: f64,
    /// Readiness.
    pub readiness: f64,
    /// Their difference; negative where readiness is the higher.
    pub gap: f64,
    /// The line from which it warns.
    pub warns_from: f64,
    /// Whether it warns.
    pub warns: bool,
    /// 95% interval of the gap, in points: a difference of two means, over criteria as if others of the kind could have been asked (Welch 1947).
    /// Absent where a side has fewer than two criteria marked.
    pub interval: Option<(f64, f64)>,
}

impl PedestalGap {
    /// Whether the interval holds the line, so that the marks do not tell on which side of it the gap lies.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.interval
            .is_some_and(|(low, high)| low < self.warns_from && self.warns_from < high)
    }
}

pub(super) fn read(d: &Decision, sides: &[SideScore], rows: &[CriterionScore]) -> Option<PedestalGap> {
    if d.purpose() != Purpose::Promotion {
        return None;
    }
    let value = |pole| sides.iter().find(|s| s.pole == pole).and_then(|s| s.value);
    let (strength, readiness) = (value(Pole::A)?, value(Pole::B)?);
    let warns_from = d.threshold("pedestal_gap_from")?;
    let gap = strength - readiness;
    let error = |pole| {
        let side = sides.iter().find(|s| s.pole == pole)?;
        let cards = d.template.criteria.iter().zip(rows);
        let marked = cards.filter(|(c, _)| c.side == side.side);
        mean_error(marked.filter_map(|(_, row)| Some((row.weight, row.median?))))
    };
    let interval = error(Pole::A)
        .zip(error(Pole::B))
        .map(|(one, other)| around(gap, one, other));
    Some(PedestalGap {
        strength,
        readiness,
        gap,
        warns_from,
        warns: reaches(gap, warns_from),
        interval,
    })
}

/// Squared standard error of a weighted mean and its degrees of freedom; absent for fewer than two values with weight.
fn mean_error(values: impl Iterator<Item = (f64, f64)>) -> Option<(f64, f64)> {
    let values: Vec<(f64, f64)> = values.filter(|(w, _)| *w > 0.0).collect();
    let total: f64 = values.iter().map(|(w, _)| w).sum();
    let mean = values.iter().map(|(w, x)| w * x).sum::<f64>() / total;
    // As many values of equal weight as these are worth (Kish 1965).
    let worth = total * total / values.iter().map(|(w, _)| w * w).sum::<f64>();
    let variance = values.iter().map(|(w, x)| w * (x - mean).powi(2)).sum::<f64>() / total * worth / (worth - 1.0);
    (values.len() > 1).then_some((variance / worth, worth - 1.0))
}

/// Welch's interval of a difference.
fn around(gap: f64, one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    let variance = one.0 + other.0;
    if variance <= 0.0 {
        return (gap, gap);
    }
    let freedom = variance.powi(2) / (one.0.powi(2) / one.1 + other.0.powi(2) / other.1);
    // Student's t squared is Fisher's F with one degree of freedom above.
    let half = libm::sqrt(upper_quantile(0.05, 1.0, freedom) * variance);
    (gap - half, gap + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_welchs() {
        let of = |values: &[f64]| mean_error(values.iter().map(|x| (1.0, *x))).unwrap();
        // Means 4 and 3, variances 1 and 1, three and five values: error √(1/3 + 1/5), 4.34 degrees of freedom.
        let (low, high) = around(1.0, of(&[3.0, 4.0, 5.0]), of(&[2.0, 2.0, 3.0, 4.0, 4.0]));
        let variance: f64 = 1.0 / 3.0 + 1.0 / 5.0;
        let freedom = variance.powi(2) / ((1.0_f64 / 3.0).powi(2) / 2.0 + 0.2_f64.powi(2) / 4.0);
        assert!((freedom - 4.34).abs() < 0.01, "{freedom}");
        // t(0.975, 4.34) lies between t of 4 (2.776) and of 5 (2.571).
        let t = (high - 1.0) / variance.sqrt();
        assert!(
            (2.571..2.776).contains(&t) && (1.0 - low - (high - 1.0)).abs() < 1e-12,
            "{t}"
        );
        assert_eq!(mean_error([(1.0, 3.0)].into_iter()), None);
    }
}
