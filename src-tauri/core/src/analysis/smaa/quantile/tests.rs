//! How far the tables are from the exact quantiles, everywhere and in the tails.

use super::*;
use statrs::distribution::{ContinuousCDF, Normal};

fn words(all: impl Iterator<Item = u32>) -> Vec<[u8; 4]> {
    all.map(u32::to_le_bytes).collect()
}

/// Every 40,009th word, and all small ones: the tail.
fn sweep() -> Vec<u32> {
    (0..100_000).chain((0..u32::MAX - 40_009).step_by(40_009)).collect()
}

#[test]
fn the_exact_quantile_meets_another_program() {
    let normal = Normal::standard();
    for p in [0.5, 0.4, 0.08, 0.075, 0.074, 1e-3, 1e-6, 1e-11, 1.4e-11, 1e-12, 1e-15] {
        let back = normal.sf(upper_normal(p));
        assert!((back / p - 1.0).abs() < 1e-9, "{p}: {back}");
    }
}

#[test]
fn a_normal_deviate_is_within_five_hundred_thousandths() {
    let sweep = sweep();
    let mut drawn = vec![0.0; sweep.len()];
    normals(&words(sweep.iter().copied()), &mut drawn);
    let mut worst: f64 = 0.0;
    for (word, z) in sweep.iter().zip(&drawn) {
        let x = f64::from((word | 1).cast_signed());
        let exact = upper_normal(x.abs() / WHOLE) * x.signum();
        worst = worst.max((z - exact).abs());
    }
    assert!(worst < 5e-5, "{worst}");
}

#[test]
fn an_exponential_deviate_is_within_five_hundred_thousandths_and_positive() {
    let sweep = sweep();
    let mut drawn = vec![0.0; sweep.len()];
    exponentials(&words(sweep.iter().copied()), &mut drawn);
    let mut worst: f64 = 0.0;
    for (word, e) in sweep.iter().zip(&drawn) {
        worst = worst.max((e + libm::log(f64::from(word | 1) / WHOLE)).abs());
    }
    assert!(worst < 5e-5, "{worst}");
    let mut least = [0.0; 2];
    exponentials(&words([u32::MAX, u32::MAX - 2].into_iter()), &mut least);
    assert!(least.iter().all(|e| *e > 0.0), "{least:?}");
}

#[test]
fn the_moments_are_those_of_the_distribution() {
    // The middle of each of 2²⁰ equal shares of all words: a sum without sampling error.
    let even = words((0..1u32 << 20).map(|k| (k << 12) + 2_048));
    let mut drawn = vec![0.0; even.len()];
    let moment = |drawn: &[f64], power| drawn.iter().map(|x| libm::pow(*x, power)).sum::<f64>() / drawn.len() as f64;
    normals(&even, &mut drawn);
    for (power, expected, tolerance) in [(1.0, 0.0, 1e-5), (2.0, 1.0, 1e-4), (3.0, 0.0, 1e-4), (4.0, 3.0, 2e-3)] {
        assert!(
            (moment(&drawn, power) - expected).abs() < tolerance,
            "z^{power}: {}",
            moment(&drawn, power)
        );
    }
    exponentials(&even, &mut drawn);
    for (power, expected, tolerance) in [(1.0, 1.0, 1e-4), (2.0, 2.0, 2e-3)] {
        assert!(
            (moment(&drawn, power) - expected).abs() < tolerance,
            "e^{power}: {}",
            moment(&drawn, power)
        );
    }
    uniforms(&even, &mut drawn);
    for (power, expected) in [(1.0, 0.5), (2.0, 1.0 / 3.0)] {
        assert!(
            (moment(&drawn, power) - expected).abs() < 1e-6,
            "u^{power}: {}",
            moment(&drawn, power)
        );
    }
}
