//! Ratings made ready to be drawn: all that can be known before the first draw is worked out here.

use super::medians::{self, Medians};
use super::problem::{Level, Problem, ProblemError};
use super::stream::Stream;
use super::sums::Sums;

/// All cells, and of those that vary, normal ones before uniform ones.
pub(super) struct Levels {
    /// One per cell, row-major; what varies is overwritten by each draw.
    fixed: Vec<f64>,
    /// The cells that vary.
    cell: Vec<usize>,
    /// Middle (normal) or low end (uniform) of each cell that varies.
    base: Vec<f64>,
    /// Standard deviation or width of each cell that varies.
    spread: Vec<f64>,
    /// How many of them are normal.
    normals: usize,
    /// The cells that are medians of what raters say.
    medians: Medians,
    ends: (f64, f64),
}

impl Levels {
    pub(super) fn new(problem: &Problem, criteria: usize) -> Result<Self, ProblemError> {
        let ends = problem.clamp.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        if problem
            .clamp
            .is_some_and(|(low, high)| !(low < high && (high - low).is_finite()))
        {
            return Err(ProblemError::Scale {
                low: ends.0,
                high: ends.1,
            });
        }
        let mut ready = Self {
            fixed: Vec::with_capacity(problem.levels.len() * criteria),
            cell: Vec::new(),
            base: Vec::new(),
            spread: Vec::new(),
            normals: 0,
            medians: Medians::default(),
            ends,
        };
        let mut uniforms = Vec::new();
        for (a, row) in problem.levels.iter().enumerate() {
            if row.len() != criteria {
                return Err(ProblemError::Ratings {
                    alternative: a + 1,
                    found: row.len(),
                    criteria,
                });
            }
            let first_rater = ready.medians.raters();
            for (c, level) in row.iter().enumerate() {
                if let Some(fault) = level.fault(ends) {
                    return Err(ProblemError::Level {
                        alternative: a + 1,
                        criterion: c + 1,
                        fault,
                    });
                }
                let cell = ready.fixed.len();
                ready.fixed.push(match level {
                    Level::Exact(value) => *value,
                    Level::Normal { mean, .. } => mean.clamp(ends.0, ends.1),
                    Level::Uniform { low, .. } => *low,
                    // Drawn each time.
                    Level::Median { .. } => 0.0,
                });
                match level {
                    Level::Normal { mean, sd } if *sd > 0.0 => ready.vary(cell, *mean, *sd),
                    Level::Uniform { low, high } if high > low => uniforms.push((cell, *low, high - low)),
                    Level::Median { of } => ready.medians.add(cell, first_rater, of),
                    _ => {}
                }
            }
        }
        ready.normals = ready.cell.len();
        for (cell, low, width) in uniforms {
            ready.vary(cell, low, width);
        }
        Ok(ready)
    }

    fn vary(&mut self, cell: usize, base: f64, spread: f64) {
        self.cell.push(cell);
        self.base.push(base);
        self.spread.push(spread);
    }

    /// Row-major levels to draw into.
    pub(super) fn room(&self) -> Room {
        Room {
            levels: self.fixed.clone(),
            varying: vec![0.0; self.cell.len()],
            medians: self.medians.room(),
        }
    }

    /// Whether each draw is the same.
    pub(super) fn are_known(&self) -> bool {
        self.cell.is_empty() && self.medians.is_empty()
    }

    pub(super) fn draw(&self, stream: &mut Stream, room: &mut Room) {
        // Where every cell is normal, which is the most work, nothing has to be moved.
        let dense = self.normals == self.fixed.len();
        let varying = if dense { &mut room.levels } else { &mut room.varying };
        let (normal, uniform) = varying.split_at_mut(self.normals);
        stream.normals(normal);
        stream.uniforms(uniform);
        let (low, high) = self.ends;
        for ((x, base), spread) in varying.iter_mut().zip(&self.base).zip(&self.spread) {
            let level = base + spread * *x;
            // Not `clamp`: with these two the compiler takes several at once.
            let level = if level < low { low } else { level };
            *x = if level > high { high } else { level };
        }
        if !dense {
            for (cell, x) in self.cell.iter().zip(&room.varying) {
                room.levels[*cell] = *x;
            }
        }
        self.medians
            .draw(stream, &mut room.medians, &mut room.levels, self.ends);
    }

    /// The same as sums, where no level can be moved to an end of the scale.
    pub(super) fn sums(&self, criteria: usize) -> Option<Sums> {
        let open = self.medians.is_empty() && (self.ends.0.is_infinite() || self.normals == 0);
        let (normal, uniform) = self.cell.split_at(self.normals);
        open.then(|| {
            let mut sums = Sums::new(&self.fixed, criteria);
            normal
                .iter()
                .zip(&self.spread)
                .for_each(|(cell, sd)| sums.vary(*cell, *sd));
            uniform
                .iter()
                .zip(&self.spread[self.normals..])
                .for_each(|(cell, width)| sums.stretch(*cell, *width));
            sums
        })
    }
}

/// Where one chunk's levels are drawn.
pub(super) struct Room {
    /// Alternatives × criteria, row-major.
    pub(super) levels: Vec<f64>,
    varying: Vec<f64>,
    medians: medians::Deviates,
}
