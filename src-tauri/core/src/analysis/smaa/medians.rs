//! Levels that are the median of what several raters say: each rater's own effect is drawn once for all they say of an alternative.

use super::problem::Rated;
use super::stream::Stream;

/// All such cells.
#[derive(Default)]
pub(super) struct Medians {
    /// Cell, and where its ratings end in the lists below.
    cells: Vec<(usize, usize)>,
    middle: Vec<f64>,
    effect: Vec<f64>,
    sd: Vec<f64>,
    /// Which deviate is the effect of the rater of each rating.
    rater: Vec<usize>,
    /// How many raters there are over all alternatives.
    raters: usize,
}

/// Where one chunk's deviates are drawn.
pub(super) struct Deviates {
    effects: Vec<f64>,
    said: Vec<f64>,
}

impl Medians {
    /// Adds a cell whose alternative's raters are numbered from `first` on.
    pub(super) fn add(&mut self, cell: usize, first: usize, of: &[Rated]) {
        for one in of {
            self.middle.push(one.middle);
            self.effect.push(one.effect);
            self.sd.push(one.sd);
            self.rater.push(first + one.rater);
            self.raters = self.raters.max(first + one.rater + 1);
        }
        self.cells.push((cell, self.middle.len()));
    }

    /// How many raters have been added.
    pub(super) const fn raters(&self) -> usize {
        self.raters
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub(super) fn room(&self) -> Deviates {
        Deviates {
            effects: vec![0.0; self.raters],
            said: vec![0.0; self.middle.len()],
        }
    }

    /// Draws every cell into its place in `levels`, held between the ends.
    pub(super) fn draw(&self, stream: &mut Stream, room: &mut Deviates, levels: &mut [f64], (low, high): (f64, f64)) {
        if self.is_empty() {
            return;
        }
        stream.normals(&mut room.effects);
        stream.normals(&mut room.said);
        let parts = self.middle.iter().zip(&self.effect).zip(&self.sd).zip(&self.rater);
        for (x, (((middle, effect), sd), rater)) in room.said.iter_mut().zip(parts) {
            *x = middle + effect * room.effects[*rater] + sd * *x;
        }
        let mut from = 0;
        for (cell, to) in &self.cells {
            levels[*cell] = median(&mut room.said[from..*to]).clamp(low, high);
            from = *to;
        }
    }
}

/// Median of one or more numbers; the mean of the middle two where their number is even.
fn median(all: &mut [f64]) -> f64 {
    match all {
        [one] => *one,
        [one, other] => f64::midpoint(*one, *other),
        [a, b, c] => a.min(*b).max(a.max(*b).min(*c)),
        _ => {
            all.sort_unstable_by(f64::total_cmp);
            let mid = all.len() / 2;
            if all.len() % 2 == 1 {
                all[mid]
            } else {
                f64::midpoint(all[mid - 1], all[mid])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(&mut [4.0]) - 4.0).abs() < 1e-12);
        assert!((median(&mut [4.0, 1.0]) - 2.5).abs() < 1e-12);
        for three in [[1.0, 2.0, 3.0], [2.0, 3.0, 1.0], [3.0, 1.0, 2.0], [2.0, 1.0, 3.0]] {
            assert!((median(&mut three.clone()) - 2.0).abs() < 1e-12, "{three:?}");
        }
        assert!((median(&mut [5.0, 1.0, 4.0, 2.0]) - 3.0).abs() < 1e-12);
        assert!((median(&mut [5.0, 1.0, 4.0, 2.0, 0.0]) - 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_rater_s_own_effect_moves_all_that_they_say_of_one_alternative() {
        let rated = |rater| Rated {
            rater,
            middle: 3.0,
            effect: 0.5,
            sd: 0.0,
        };
        let mut medians = Medians::default();
        medians.add(0, 0, &[rated(0)]);
        medians.add(1, 0, &[rated(0)]);
        let next = medians.raters();
        medians.add(2, next, &[rated(0)]);
        let (mut stream, mut room, mut levels) = (Stream::new(1, 0), medians.room(), [0.0; 3]);
        for _ in 0..100 {
            medians.draw(&mut stream, &mut room, &mut levels, (f64::NEG_INFINITY, f64::INFINITY));
            assert_eq!(levels[0].to_bits(), levels[1].to_bits());
            assert!(
                (levels[0] - levels[2]).abs() > 1e-6,
                "another alternative, another effect"
            );
        }
    }
}
