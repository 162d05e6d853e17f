//! Levels of which only the weighted sums are wanted.
//!
//! A weighted sum of normal levels is normal itself, so one deviate is drawn per alternative instead of one per cell.

use super::stream::Stream;

/// Draws that are worked out together.
pub(super) const LANES: usize = 8;

/// One number per draw.
pub(super) type Lanes = [f64; LANES];

/// What the sums are made of.
pub(super) struct Sums {
    criteria: usize,
    /// Mean and variance of each cell, row-major.
    cells: Vec<(f64, f64)>,
    /// Cell and width of each uniform level; its low end is in `cells`.
    uniform: Vec<(usize, f64)>,
}

/// Where one chunk's deviates are drawn.
pub(super) struct Deviates {
    normal: Vec<f64>,
    uniform: Vec<f64>,
}

/// Mean and standard deviation of each alternative's value under some weights, uniform levels at their low end.
pub(super) type Moments = Vec<(Lanes, Lanes)>;

impl Sums {
    /// All levels known.
    pub(super) fn new(levels: &[f64], criteria: usize) -> Self {
        Self {
            criteria,
            cells: levels.iter().map(|level| (*level, 0.0)).collect(),
            uniform: Vec::new(),
        }
    }

    /// Makes a level normal.
    pub(super) fn vary(&mut self, cell: usize, sd: f64) {
        self.cells[cell].1 = sd * sd;
    }

    /// Makes a level uniform, upwards from where it is.
    pub(super) fn stretch(&mut self, cell: usize, width: f64) {
        self.uniform.push((cell, width));
    }

    pub(super) fn room(&self) -> Deviates {
        Deviates {
            normal: vec![0.0; self.cells.len() / self.criteria * LANES],
            uniform: vec![0.0; self.uniform.len() * LANES],
        }
    }

    pub(super) fn draw(&self, stream: &mut Stream, room: &mut Deviates) {
        stream.normals(&mut room.normal);
        stream.uniforms(&mut room.uniform);
    }

    /// `weights` has one entry per criterion.
    pub(super) fn moments(&self, weights: &[Lanes], moments: &mut Moments) {
        moments.clear();
        moments.extend(self.cells.chunks_exact(self.criteria).map(|row| {
            let (mut mean, mut variance) = ([0.0; LANES], [0.0; LANES]);
            for (weights, (m, v)) in weights.iter().zip(row) {
                for lane in 0..LANES {
                    let part = weights[lane];
                    mean[lane] += part * m;
                    variance[lane] += part * part * v;
                }
            }
            (mean, variance.map(f64::sqrt))
        }));
    }

    /// The alternatives' values in some draws of deviates.
    pub(super) fn values(&self, weights: &[Lanes], moments: &Moments, room: &Deviates, values: &mut [Lanes]) {
        let (normal, _) = room.normal.as_chunks::<LANES>();
        for ((value, z), (mean, sd)) in values.iter_mut().zip(normal).zip(moments) {
            for lane in 0..LANES {
                value[lane] = mean[lane] + sd[lane] * z[lane];
            }
        }
        let (uniform, _) = room.uniform.as_chunks::<LANES>();
        for ((cell, width), u) in self.uniform.iter().zip(uniform) {
            let value = &mut values[cell / self.criteria];
            let weights = &weights[cell % self.criteria];
            for lane in 0..LANES {
                value[lane] += weights[lane] * width * u[lane];
            }
        }
    }
}
