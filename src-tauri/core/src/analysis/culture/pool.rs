//! Where applicants stand on one value: a beta distribution with the stated mean and spread, drawn by inverse CDF.

use super::spec::Value;

/// Cells of a quantile table, as a power of two: the first bits of a random word pick the cell, the rest the place in it.
const BITS: u32 = 10;
const CELLS: usize = 1 << BITS;
/// Points the distribution function is computed at.
const GRID: usize = 512;
/// Largest relative change at which a continued fraction has settled.
const SETTLED: f64 = 1e-13;

/// Spreads below this are none at all.
const POINT: f64 = 1e-3;

/// How positions are drawn.
pub(super) enum Pool {
    /// Everybody at one place.
    Point(f64),
    /// This share at 1, the others at 0: the beta distribution with the largest spread.
    TwoTypes(f64),
    /// Between.
    Beta(Quantiles),
}

impl Pool {
    pub fn of(value: &Value) -> Self {
        let mean = value.pool_mean;
        if value.two_types() {
            return Self::TwoTypes(mean);
        }
        if value.pool_spread < POINT {
            return Self::Point(mean);
        }
        // Method of moments: mean = a / (a + b), variance = mean · (1 − mean) / (a + b + 1).
        let size = mean * (1.0 - mean) / (value.pool_spread * value.pool_spread) - 1.0;
        let beta = Beta::new(mean * size, (1.0 - mean) * size);
        let reach = 12.0 * value.pool_spread;
        let range = ((mean - reach).max(0.0), (mean + reach).min(1.0));
        Self::Beta(Quantiles::of(|x| beta.cdf(x), range))
    }

    /// The position a random word stands for.
    pub fn at(&self, word: u32) -> f64 {
        match self {
            Self::Point(place) => *place,
            Self::TwoTypes(share) => f64::from(u8::from(unit(word) < *share)),
            Self::Beta(quantiles) => quantiles.at(word),
        }
    }
}

/// A random word as a number above 0 and below 1.
pub(super) fn unit(word: u32) -> f64 {
    (f64::from(word) + 0.5) / 4_294_967_296.0
}

/// A quantile function as a table, straight between its knots.
pub(super) struct Quantiles(Vec<f64>);

impl Quantiles {
    /// The standard normal distribution.
    pub fn normal() -> Self {
        Self::of(|x| 0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2), (-6.0, 6.0))
    }

    /// Inverts a distribution function that rises over `range`.
    pub fn of(cdf: impl Fn(f64) -> f64, range: (f64, f64)) -> Self {
        // Points lie closer toward both ends, where a distribution on 0–1 may rise without bound.
        let point = |j: usize| {
            let t = j as f64 / GRID as f64;
            range.0 + (range.1 - range.0) * t * t * (3.0 - 2.0 * t)
        };
        let curve: Vec<(f64, f64)> = (0..=GRID).map(|j| (point(j), cdf(point(j)))).collect();
        let mut from = 0;
        let knot = |k: usize| {
            // The outermost knots stand for the middle of their tails, so that the straight line keeps the spread.
            let share = match k {
                0 => 0.25 / CELLS as f64,
                CELLS => 1.0 - 0.25 / CELLS as f64,
                k => k as f64 / CELLS as f64,
            };
            while from + 2 < curve.len() && curve[from + 1].1 < share {
                from += 1;
            }
            let ((x0, p0), (x1, p1)) = (curve[from], curve[from + 1]);
            let part = if p1 > p0 {
                ((share - p0) / (p1 - p0)).clamp(0.0, 1.0)
            } else {
                0.5
            };
            x0 + (x1 - x0) * part
        };
        Self((0..=CELLS).map(knot).collect())
    }

    pub fn at(&self, word: u32) -> f64 {
        let cell = (word >> (32 - BITS)) as usize;
        let part = f64::from(word << BITS) / 4_294_967_296.0;
        let (low, high) = (self.0[cell], self.0[cell + 1]);
        low + (high - low) * part
    }
}

/// A beta distribution.
struct Beta {
    a: f64,
    b: f64,
    /// ln Γ(a + b) − ln Γ(a) − ln Γ(b).
    scale: f64,
}

impl Beta {
    fn new(a: f64, b: f64) -> Self {
        let scale = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b);
        Self { a, b, scale }
    }

    /// The regularised incomplete beta function (DLMF 8.17.22, by Lentz's method), from the side where it settles fast.
    fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let (a, b) = (self.a, self.b);
        let front = libm::exp(self.scale + a * libm::log(x) + b * libm::log1p(-x));
        if x < (a + 1.0) / (a + b + 2.0) {
            front * fraction(a, b, x) / a
        } else {
            1.0 - front * fraction(b, a, 1.0 - x) / b
        }
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let away = |v: f64| if v.abs() < 1e-300 { 1e-300 } else { v };
    let (mut c, mut d) = (1.0, 1.0 / away(1.0 - (a + b) * x / (a + 1.0)));
    let mut value = d;
    for m in 1..10_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            d = 1.0 / away(1.0 + term * d);
            c = away(1.0 + term / c);
            change = c * d;
            value *= change;
        }
        if (change - 1.0).abs() < SETTLED {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(mean: f64, spread: f64) -> Pool {
        Pool::of(&Value {
            name_one: "a".into(),
            name_other: "b".into(),
            leader: 0.5,
            wanted: 0.5,
            pool_mean: mean,
            pool_spread: spread,
        })
    }

    #[test]
    fn the_pool_has_the_stated_mean_and_spread() {
        for (mean, spread) in [
            (0.5, 0.01),
            (0.5, 0.2),
            (0.5, 0.289),
            (0.5, 0.45),
            (0.1, 0.05),
            (0.1, 0.25),
            (0.8, 0.15),
            (0.97, 0.1),
        ] {
            let pool = pool(mean, spread);
            let n = 1 << 16;
            let drawn: Vec<f64> = (0..n).map(|i| pool.at((i << 16) + (1 << 15))).collect();
            let m = drawn.iter().sum::<f64>() / f64::from(n);
            let v = drawn.iter().map(|x| (x - m) * (x - m)).sum::<f64>() / f64::from(n);
            assert!((m - mean).abs() < 1e-3, "{mean} {spread}: mean {m}");
            assert!((v.sqrt() - spread).abs() < 3e-3, "{mean} {spread}: spread {}", v.sqrt());
            assert!(drawn.iter().all(|x| (0.0..=1.0).contains(x)));
        }
    }

    #[test]
    fn the_distribution_function_is_the_known_one() {
        // Closed forms: uniform; x² for Beta(2, 1); 2/π · arcsin √x for Beta(½, ½), which is ⅓ at ¼; 1 − (1 − x)³.
        let at = |a, b, x| Beta::new(a, b).cdf(x);
        assert!((at(1.0, 1.0, 0.3) - 0.3).abs() < 1e-12);
        assert!((at(2.0, 1.0, 0.7) - 0.49).abs() < 1e-12);
        assert!((at(0.5, 0.5, 0.25) - 1.0 / 3.0).abs() < 1e-12);
        assert!((at(1.0, 3.0, 0.9) - 0.999).abs() < 1e-12);
    }

    #[test]
    fn at_the_largest_spread_everybody_is_at_one_end() {
        let pool = pool(0.3, 0.4583);
        let drawn = |share: f64| pool.at((share * 4_294_967_296.0) as u32);
        assert!(drawn(0.299) > 0.5 && drawn(0.301) < 0.5);
        assert!(matches!(pool, Pool::TwoTypes(_)));
    }
}
