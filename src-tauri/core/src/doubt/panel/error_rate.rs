//! How often the best by a panel's marks are not the best: the mathematics, apart from what it is applied to.
//!
//! Bartoš & Martinková 2024, British Journal of Mathematical and Statistical Psychology, doi 10.1111/bmsp.12343: what people are truly
//! worth and what a panel sees of it are normal together, correlated by the root of the reliability; the same share is selected by
//! either. Raters who agree on the wrong thing are reliable too, and no reliability shows it.

use std::f64::consts::TAU;

use crate::analysis::smaa::upper_normal;

/// Reliability of the mean of `raters` raters of whom one alone has `one` (Spearman 1910, Brown 1910).
pub(super) fn spearman_brown(one: f64, raters: f64) -> f64 {
    raters * one / (1.0 + (raters - 1.0) * one)
}

/// Chance that somebody selected does not belong to the selected: 0 ≤ `reliability` ≤ 1, 0 < `share` < 1.
pub(super) fn false_positive(reliability: f64, share: f64) -> f64 {
    ((share - both(reliability, share)) / share).clamp(0.0, 1.0)
}

/// Chance that somebody not selected belongs to the selected; arguments as in [`false_positive`].
pub(super) fn false_negative(reliability: f64, share: f64) -> f64 {
    ((share - both(reliability, share)) / (1.0 - share)).clamp(0.0, 1.0)
}

/// Even number of strips for Simpson's rule; the integrand is smooth, the error below 1e-12.
const STRIPS: u32 = 256;

/// Chance to be among the top share both in truth and by the marks. The bivariate normal's upper corner at (h, h) is
/// p² + 1/(2π) ∫ exp(−h²/(1 + sin θ)) dθ from 0 to asin ρ (Drezner & Wesolowsky 1990, J. Statist. Comput. Simul. 35:101).
fn both(reliability: f64, share: f64) -> f64 {
    let h = upper_normal(share.min(1.0 - share));
    let strip = libm::asin(libm::sqrt(reliability)) / f64::from(STRIPS);
    let at = |i: u32| libm::exp(-h * h / (1.0 + libm::sin(strip * f64::from(i))));
    let inner: f64 = (1..STRIPS).map(|i| if i % 2 == 1 { 4.0 } else { 2.0 } * at(i)).sum();
    share * share + strip / 3.0 * (at(0) + inner + at(STRIPS)) / TAU
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::f64::consts::PI;

    fn near(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() < tolerance
    }

    #[test]
    fn half_and_half_has_a_closed_form() {
        for reliability in [0.0, 0.25, 0.44, 0.9, 1.0] {
            let expected = 0.25 + libm::asin(libm::sqrt(reliability)) / TAU;
            assert!(near(both(reliability, 0.5), expected, 1e-12));
        }
        assert!(near(both(0.25, 0.5), 1.0 / 3.0, 1e-12), "correlation 0.5");
        assert!(near(false_positive(0.25, 0.5), 0.5 - PI / 6.0 / PI, 1e-12));
    }

    #[test]
    fn the_authors_program_gives_the_same() {
        // R package IRR2FPR 0.1.1, its own example: reliability and share of Erosheva et al. 2021, to the digits it prints.
        let panel = spearman_brown(0.34, 2.79);
        assert!(near(false_positive(panel, 0.18), 0.397_255_9, 5e-8));
        assert!(near(false_negative(panel, 0.18), 0.087_202_51, 5e-9));
    }

    #[test]
    fn drawing_lots_and_knowing_the_truth_are_the_ends() {
        for share in [0.01, 0.1, 0.3, 0.5, 0.8, 0.99] {
            assert!(near(false_positive(0.0, share), 1.0 - share, 1e-12));
            assert!(near(false_positive(1.0, share), 0.0, 1e-9), "{share}");
            assert!(near(false_negative(0.0, share), share, 1e-12));
        }
    }

    proptest! {
        #[test]
        fn more_reliability_and_more_raters_never_make_it_worse(
            one in 0.0..1.0f64, more in 0.0..1.0f64, share in 0.01..0.99f64, raters in 1..30u32,
        ) {
            let (low, high) = (one.min(more), one.max(more));
            prop_assert!(false_positive(high, share) <= false_positive(low, share) + 1e-12);
            let with = |k: u32| false_positive(spearman_brown(one, f64::from(k)), share);
            prop_assert!(with(raters + 1) <= with(raters) + 1e-12);
            prop_assert!(with(raters) <= 1.0 - share + 1e-12);
        }
    }
}
