//! From the teams that grew to what is shown: how many are like the leader, how far the team drifts, and how sure that is.

use serde::Serialize;
use ts_rs::TS;

use super::levers::Lever;
use super::spec::{Sampling, Spec};
use super::team::{self, Grown};
use super::words;

/// From this share of people like the leader on, a team counts as a monoculture. Our judgement.
pub(super) const MONOCULTURE: (u32, u32) = (4, 5);
/// Bars of the histogram of a number between 0 and 1.
const BARS: usize = 20;
/// Two-sided 95% point of the normal distribution.
const Z95: f64 = 1.959_963_984_540_054;

/// What the simulation says about the team this leader would hire.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CultureReading {
    /// The finding, in a sentence.
    pub says: String,
    /// Teams grown.
    pub runs: u32,
    /// Seed they were grown from.
    pub seed: u64,
    /// People in each team.
    pub hires: u32,
    /// How many of them are like the leader. The histogram has a bar for each number from 0 to `hires`.
    pub like_leader: Spread,
    /// Mean number that would be like the leader if nobody were chosen by likeness: it depends on where the leader stands among the applicants.
    pub without_likeness: f64,
    /// How many more are like the leader than that, on average.
    pub excess: f64,
    /// Distance of the team's mean from what the founder wants, 0–1. The histogram has 20 equal bars.
    pub drift: Spread,
    /// Where teams stand on each value.
    pub values: Vec<ValueReading>,
    /// Chance that at least 80% of the team are like the leader, 0–1. The line is our judgement.
    pub monoculture: f64,
    /// By how many people the mean of `like_leader` may be off for being simulated: half of its 95% interval.
    pub sampling_error: f64,
    /// What else could be done, most change first; all of it together last.
    pub levers: Vec<Lever>,
    /// What this rests on, in sentences.
    pub assumptions: Vec<String>,
}

/// How a number is spread over the teams. Quantiles are numbers that occurred (Hyndman & Fan 1996, type 1).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "CultureSpread")]
pub struct Spread {
    /// Half of the teams are at or below.
    pub median: f64,
    /// A tenth are at or below.
    pub low: f64,
    /// Nine tenths are at or below.
    pub high: f64,
    /// Arithmetic mean.
    pub mean: f64,
    /// Shares of the teams, summing to 1.
    pub histogram: Vec<f64>,
}

/// Where teams stand on one value. Positions run from 0, wholly `name_one`, to 1, wholly `name_other`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "CultureValueReading")]
pub struct ValueReading {
    /// The value at 0.
    pub name_one: String,
    /// The value at 1.
    pub name_other: String,
    /// Where the leader stands.
    pub leader: f64,
    /// Where the founder wants the team.
    pub wanted: f64,
    /// Mean of the teams' means.
    pub team: f64,
    /// A tenth of the teams' means are at or below.
    pub low: f64,
    /// Nine tenths are at or below.
    pub high: f64,
}

/// The reading without its levers.
pub(super) fn of(spec: &Spec, sampling: Sampling, grown: &Grown) -> CultureReading {
    let like: Vec<f64> = grown.like.iter().map(|&k| f64::from(k)).collect();
    let like_leader = Spread::of(&like, spec.hires as usize + 1, |k| k as usize);
    let without_likeness = without_likeness(spec, sampling);
    let drift = Spread::of(&grown.drift, BARS, |x| (x * BARS as f64) as usize);
    let d = spec.values.len();
    let values = spec.values.iter().enumerate().map(|(v, value)| {
        let means: Vec<f64> = grown.team.iter().skip(v).step_by(d).copied().collect();
        let team = Spread::of(&means, BARS, |x| (x * BARS as f64) as usize);
        ValueReading {
            name_one: value.name_one.clone(),
            name_other: value.name_other.clone(),
            leader: value.leader,
            wanted: value.wanted,
            team: team.mean,
            low: team.low,
            high: team.high,
        }
    });
    let (part, whole) = MONOCULTURE;
    let alike = grown.like.iter().filter(|&&k| k * whole >= spec.hires * part).count();
    CultureReading {
        says: words::finding("this leader’s", spec, &like_leader),
        runs: sampling.runs,
        seed: sampling.seed,
        hires: spec.hires,
        values: values.collect(),
        monoculture: alike as f64 / f64::from(sampling.runs),
        sampling_error: Z95 * standard_error(&like, like_leader.mean),
        without_likeness,
        excess: like_leader.mean - without_likeness,
        like_leader,
        drift,
        levers: Vec::new(),
        assumptions: words::assumptions(spec),
    }
}

/// Mean number like the leader where likeness chooses nobody, on the same chances.
fn without_likeness(spec: &Spec, sampling: Sampling) -> f64 {
    let mut blind = spec.clone();
    blind.homophily = 0.0;
    let like = team::grow(&blind, sampling).like;
    like.iter().map(|&k| f64::from(k)).sum::<f64>() / like.len().max(1) as f64
}

impl Spread {
    fn of(numbers: &[f64], bars: usize, bar: impl Fn(f64) -> usize) -> Self {
        let mut counts = vec![0_u32; bars];
        for &x in numbers {
            counts[bar(x).min(bars - 1)] += 1;
        }
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let n = numbers.len();
        let quantile = |tenths: usize| sorted[(n * tenths).div_ceil(10).max(1) - 1];
        Self {
            median: quantile(5),
            low: quantile(1),
            high: quantile(9),
            mean: numbers.iter().sum::<f64>() / n as f64,
            histogram: counts.iter().map(|&c| f64::from(c) / n as f64).collect(),
        }
    }
}

fn standard_error(numbers: &[f64], mean: f64) -> f64 {
    let n = numbers.len() as f64;
    let squares: f64 = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
    (squares / (n - 1.0) / n).sqrt()
}
