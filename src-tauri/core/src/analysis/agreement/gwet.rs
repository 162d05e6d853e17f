//! Gwet's agreement coefficients: AC1 (identity) and AC2 (weighted), with their standard errors over subjects.
//!
//! Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29; 2014, Handbook of Inter-Rater Reliability, 4th
//! edition, chapters 3–5 (weights, blanks, variance). As in his irrCAC, the categories are those that occur, the variance has no
//! correction for a finite population, and subjects that nobody rated are left out.

use serde::Serialize;
use ts_rs::TS;

use super::Stat;
use super::coding::{Coded, over_pairs};
use super::stat::reason;

/// The coefficient under four sets of weights: how much credit two different marks get.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GwetAc {
    /// None: marks are the same or not (AC1).
    pub identity: Stat<Gwet>,
    /// 1 less their distance, as a share of the widest distance given.
    pub linear: Stat<Gwet>,
    /// 1 less the square of that share.
    pub quadratic: Stat<Gwet>,
    /// By the number of categories between them, whatever their values.
    pub ordinal: Stat<Gwet>,
}

/// A coefficient, at most 1 (0 as by chance), with its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Gwet {
    /// The coefficient.
    pub value: f64,
    /// Standard error if the subjects are a sample of many; 0 or above.
    pub se: Stat<f64>,
}

/// All four; blanks are allowed.
pub(super) fn ac(coded: &Coded) -> GwetAc {
    let all = |identity, weighted| GwetAc {
        identity,
        linear: weighted,
        quadratic: weighted,
        ordinal: weighted,
    };
    let counts = Counts::of(coded);
    if counts.paired < 1.0 {
        let none = Stat::because(reason::NO_PAIRS);
        return all(none, none);
    }
    let v = coded.values.as_slice();
    if v.len() == 1 {
        // Whatever other categories the scale has, nobody used them: chance disagreement and disagreement are both 0.
        let identity = Stat::Value(Gwet {
            value: 1.0,
            se: Stat::because("every rating is the same, so nothing tells how far chance could move it"),
        });
        let weighted = Stat::because("every rating is the same, so distances on the scale have no measure");
        return all(identity, weighted);
    }
    let width = v[v.len() - 1] - v[0];
    let share = |a: usize, b: usize| (v[a] - v[b]).abs() / width;
    let pairs = |steps: usize| (steps * (steps + 1) / 2) as f64;
    GwetAc {
        identity: counts.weighted(|a, b| f64::from(u8::from(a == b))),
        linear: counts.weighted(|a, b| 1.0 - share(a, b)),
        quadratic: counts.weighted(|a, b| 1.0 - share(a, b) * share(a, b)),
        ordinal: counts.weighted(|a, b| 1.0 - pairs(a.abs_diff(b)) / pairs(v.len() - 1)),
    }
}

/// What all weights share.
struct Counts<'c> {
    coded: &'c Coded,
    /// Chance that a rating of a subject drawn at random is in the category.
    used: Vec<f64>,
    /// Subjects with a rating.
    rated: f64,
    /// Subjects with two or more.
    paired: f64,
}

impl<'c> Counts<'c> {
    fn of(coded: &'c Coded) -> Self {
        let (mut rated, mut paired) = (0.0, 0.0);
        let mut used = vec![0.0; coded.values.len()];
        coded.each_subject(|given| {
            let each = 1.0 / given.len() as f64;
            given.iter().for_each(|c| used[*c] += each);
            rated += f64::from(u8::from(!given.is_empty()));
            paired += f64::from(u8::from(given.len() > 1));
        });
        used.iter_mut().for_each(|u| *u /= rated);
        Self {
            coded,
            used,
            rated,
            paired,
        }
    }

    /// The coefficient for the credit of two categories; needs pairs and two categories.
    fn weighted(&self, weight: impl Fn(usize, usize) -> f64) -> Stat<Gwet> {
        let q = self.used.len();
        let mut weights = q as f64;
        for a in 0..q {
            for b in 0..a {
                weights += 2.0 * weight(a, b);
            }
        }
        let q = q as f64;
        let scale = weights / (q * (q - 1.0));
        let chance = scale * self.used.iter().map(|u| u * (1.0 - u)).sum::<f64>();
        // By subject: weighted agreement of its pairs (absent where it has none) and its part in the chance agreement.
        let mut subjects = Vec::with_capacity(self.coded.subjects);
        self.coded.each_subject(|given| {
            let m = given.len() as f64;
            if given.is_empty() {
                return;
            }
            let agree = (given.len() > 1).then(|| over_pairs(given, &weight) / (m * (m - 1.0) / 2.0));
            let by_chance = scale * given.iter().map(|c| 1.0 - self.used[*c]).sum::<f64>() / m;
            subjects.push((agree, by_chance));
        });
        let observed = subjects.iter().filter_map(|s| s.0).sum::<f64>() / self.paired;
        let value = (observed - chance) / (1.0 - chance);
        let spread: f64 = subjects
            .iter()
            .map(|(agree, by_chance)| {
                let own = agree.map_or(0.0, |a| self.rated / self.paired * (a - chance) / (1.0 - chance));
                let off = own - 2.0 * (1.0 - value) * (by_chance - chance) / (1.0 - chance) - value;
                off * off
            })
            .sum();
        let under = self.rated * (self.rated - 1.0);
        let se = Stat::ratio(
            spread,
            under,
            "one subject alone does not tell how far chance could move it",
        );
        Stat::Value(Gwet {
            value,
            se: match se {
                Stat::Value(variance) => Stat::Value(variance.sqrt()),
                none @ Stat::Undefined(_) => none,
            },
        })
    }
}
