//! Quantiles of Fisher's F distribution, which the intervals of the intraclass correlation and, by their roots, Student's t are made of.
//!
//! Own code rather than a crate's because degrees of freedom are fractional and may be very small or large here, and because
//! the result must be the same bytes on every platform (only `libm`'s functions, no unbounded search).

use libm::{exp, lgamma, log, log1p};

/// The value that an F variable with `d1` and `d2` degrees of freedom exceeds with probability `tail`, to about 1e-12
/// relative for up to some thousands of degrees, 1e-8 for a million. `tail` is in (0, 1); the degrees are positive.
///
/// With x = d2/(d2 + d1·F) the tail is the regularised incomplete beta function I_x(d2/2, d1/2). Its logarithm is concave in
/// the logit of x, so Newton's steps there, after the first, come from one side and never overshoot: no bracket is needed.
pub(crate) fn upper_quantile(tail: f64, d1: f64, d2: f64) -> f64 {
    let (a, b) = (d2 / 2.0, d1 / 2.0);
    let ln_beta = lgamma(a) + lgamma(b) - lgamma(a + b);
    let target = log(tail);
    let mut logit = log(a / b);
    for _ in 0..100 {
        let (ln_below, inverse_slope) = ln_beta_at_logit(a, b, logit, ln_beta);
        let step = (ln_below - target) * inverse_slope;
        logit -= step;
        if step.abs() <= 1e-13 * logit.abs().max(1.0) {
            break;
        }
    }
    d2 / d1 * exp(-logit)
}

/// The logarithm of the regularised incomplete beta function at x = 1/(1 + e^−logit), and 1 over its derivative by the logit.
fn ln_beta_at_logit(a: f64, b: f64, logit: f64, ln_beta: f64) -> (f64, f64) {
    // ln x and ln(1 − x), without loss at either end.
    let soft = log1p(exp(-logit.abs()));
    let (ln_x, ln_rest) = (logit.min(0.0) - soft, (-logit).min(0.0) - soft);
    let ln_density = a * ln_x + b * ln_rest - ln_beta;
    let x = exp(ln_x);
    if x < (a + 1.0) / (a + b + 2.0) {
        let share = fraction(a, b, x) / a;
        (ln_density + log(share), share)
    } else {
        let density = exp(ln_density);
        let below = 1.0 - density * fraction(b, a, exp(ln_rest)) / b;
        (log(below), below / density)
    }
}

/// The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8) by Lentz's method; converges in the order
/// of the root of the larger degree for x below the mean.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..10_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        value *= c * d;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R 4.2: qf(0.975, d1, d2).
    #[test]
    fn quantiles_are_those_of_tables() {
        let table = [
            (1.0, 1.0, 647.789_011_477_7),
            (1.0, 2.0, 38.506_329_113_9),
            (5.0, 18.0, 3.381_967_8),
        ];
        for (d1, d2, f) in table {
            let ours = upper_quantile(0.025, d1, d2);
            assert!((ours / f - 1.0).abs() < 1e-8, "F({d1}, {d2}): {ours} is not {f}");
        }
    }

    /// F(2, d2) has a closed form: the tail is (1 + 2F/d2)^(−d2/2). Likewise F(d1, 2) by symmetry.
    #[test]
    fn quantiles_meet_the_closed_form() {
        for tail in [1e-6, 0.025, 0.5, 0.975] {
            for d in [0.1, 0.5, 1.0, 7.3, 40.0, 3e3, 1e6] {
                let exact = d / 2.0 * libm::expm1(-2.0 / d * log(tail));
                let ours = upper_quantile(tail, 2.0, d);
                assert!(
                    (ours / exact - 1.0).abs() < 1e-8,
                    "F(2, {d}) at {tail}: {ours}, {exact}"
                );
                let turned = 1.0 / upper_quantile(1.0 - tail, d, 2.0);
                assert!(
                    (turned / exact - 1.0).abs() < 1e-7,
                    "F({d}, 2) at {tail}: {turned}, {exact}"
                );
            }
        }
    }

    #[test]
    fn extremes_end_without_nonsense() {
        for d1 in [1e-9, 1e-3, 1.0, 1e3, 1e7] {
            for d2 in [1e-9, 1e-3, 1.0, 1e3, 1e7] {
                let f = upper_quantile(0.025, d1, d2);
                assert!(f >= 0.0, "F({d1}, {d2}) = {f}");
            }
        }
    }
}
