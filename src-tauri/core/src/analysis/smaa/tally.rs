//! Counts who came where over draws, some draws at a time.

/// Draws that are counted together: each pair is compared for all of them, several at once.
const LANES: usize = 32;

/// Counts over draws.
#[derive(Default)]
pub(super) struct Tally {
    /// All draws, counted or waiting.
    draws: u32,
    /// Alternatives × ranks.
    ranks: Vec<u32>,
    /// Alternatives × alternatives.
    wins: Vec<u32>,
    /// Alternatives × criteria: sums of the weights that put the alternative first.
    first: Vec<f64>,
    /// How many draws wait to be counted.
    waiting: usize,
    /// Per alternative, the values in the waiting draws; NaN, which is neither above nor below, where none waits.
    values: Vec<[f64; LANES]>,
    /// Per waiting draw, its weights.
    weights: Vec<f64>,
    /// Per alternative and waiting draw, how many others are above.
    above: Vec<[u64; LANES]>,
}

impl Tally {
    pub(super) fn add(&mut self, weights: &[f64], values: &[f64]) {
        let n = values.len();
        if self.draws == 0 {
            self.ranks = vec![0; n * n];
            self.wins = vec![0; n * n];
            self.first = vec![0.0; n * weights.len()];
            self.values = vec![[f64::NAN; LANES]; n];
            self.above = vec![[0; LANES]; n];
            self.weights = vec![0.0; weights.len() * LANES];
        }
        self.draws += 1;
        for (all, value) in self.values.iter_mut().zip(values) {
            all[self.waiting] = *value;
        }
        self.weights[self.waiting * weights.len()..][..weights.len()].copy_from_slice(weights);
        self.waiting += 1;
        if self.waiting == LANES {
            self.count();
        }
    }

    /// Counts what waits.
    fn count(&mut self) {
        let n = self.values.len();
        for i in 1..n {
            let (before, rest) = self.above.split_at_mut(i);
            for (j, above_other) in before.iter_mut().enumerate() {
                let (won, lost) = compare(&self.values[i], &self.values[j], &mut rest[0], above_other);
                self.wins[i * n + j] += won;
                self.wins[j * n + i] += lost;
            }
        }
        let m = self.weights.len() / LANES;
        for (i, above) in self.above.iter_mut().enumerate() {
            for (lane, above) in above[..self.waiting].iter().enumerate() {
                self.ranks[i * n + *above as usize] += 1;
                if *above == 0 {
                    let sums = &mut self.first[i * m..][..m];
                    sums.iter_mut()
                        .zip(&self.weights[lane * m..][..m])
                        .for_each(|(sum, w)| *sum += w);
                }
            }
            *above = [0; LANES];
            self.values[i] = [f64::NAN; LANES];
        }
        self.waiting = 0;
    }

    pub(super) fn merge(&mut self, mut other: Self) {
        self.count();
        other.count();
        self.draws += other.draws;
        self.ranks.iter_mut().zip(other.ranks).for_each(|(a, b)| *a += b);
        self.wins.iter_mut().zip(other.wins).for_each(|(a, b)| *a += b);
        self.first.iter_mut().zip(other.first).for_each(|(a, b)| *a += b);
    }

    /// Shares of all draws.
    pub(super) fn shares(mut self) -> Shares {
        self.count();
        let n = self.values.len();
        let m = self.weights.len() / LANES;
        let rows = |counts: &[u32]| {
            counts
                .chunks(n)
                .map(|row| row.iter().map(|c| share(*c, self.draws)).collect())
                .collect()
        };
        Shares {
            ranks: rows(&self.ranks),
            wins: rows(&self.wins),
            central: (0..n)
                .map(|i| {
                    let count = f64::from(self.ranks[i * n]);
                    let sums = &self.first[i * m..][..m];
                    (count > 0.0).then(|| sums.iter().map(|s| s / count).collect())
                })
                .collect(),
        }
    }
}

/// What was counted, as shares.
pub(super) struct Shares {
    /// Alternatives × ranks.
    pub(super) ranks: Vec<Vec<f64>>,
    /// Alternatives × alternatives.
    pub(super) wins: Vec<Vec<f64>>,
    /// Mean weights that put the alternative first.
    pub(super) central: Vec<Option<Vec<f64>>>,
}

pub(super) fn share(count: u32, of: u32) -> f64 {
    f64::from(count) / f64::from(of)
}

/// In how many draws a is above b, and b above a; adds to how many are above either.
fn compare(a: &[f64; LANES], b: &[f64; LANES], above_a: &mut [u64; LANES], above_b: &mut [u64; LANES]) -> (u32, u32) {
    let (mut won, mut lost) = (0, 0);
    for lane in 0..LANES {
        let a_above = u64::from(a[lane] > b[lane]);
        let b_above = u64::from(b[lane] > a[lane]);
        above_b[lane] += a_above;
        above_a[lane] += b_above;
        won += a_above;
        lost += b_above;
    }
    (won as u32, lost as u32)
}
