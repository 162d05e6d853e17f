//! Halo: one impression that colours every mark (Thorndike 1920, Journal of Applied Psychology 4:25).
//!
//! Two signs, both against the other raters' medians on the same criteria, so that a person who really is even is not held against
//! the rater. First, marks that hardly spread over criteria (the usual measure: Saal, Downey & Lahey 1980, Psychological Bulletin
//! 88:413). Second, for promotions, a readiness that follows the strength in the present job: each criterion marked like its twin on
//! the other side, where the others see them apart. Neither proves halo: a rater may see what the others do not.

use super::{Halo, Table};
use crate::decision::Decision;
use crate::say;
use crate::template::{Pole, Purpose};

/// Fewest marks that say anything about a rater; our judgement.
const FEWEST: usize = 6;
/// A spread is far below the others' from this part of it down; our judgement.
const FAR_BELOW: f64 = 0.5;
/// The others tell criteria apart from this standard deviation up, in points; our judgement.
const APART: f64 = 0.5;
/// Twins are marked alike up to this mean distance, in points; our judgement.
const ALIKE: f64 = 0.25;
/// The others see twins apart from this mean distance up, in points; our judgement.
const TWINS_APART: f64 = 1.0;

/// Signs of halo in a rater's marks; absent where there are none or too few marks to tell.
pub(super) fn read(d: &Decision, table: &Table, rater: usize) -> Option<Halo> {
    let both: Vec<Option<(f64, f64)>> = table
        .iter()
        .map(|row| Some((row[rater]?, others_median(row, rater)?)))
        .collect();
    let (own, others): (Vec<f64>, Vec<f64>) = both.iter().flatten().copied().unzip();
    if own.len() < FEWEST {
        return None;
    }
    let (spread, others_spread) = (deviation(&own), deviation(&others));
    let mut signs = Vec::new();
    if others_spread >= APART && spread <= FAR_BELOW * others_spread {
        signs.push(format!(
            "Marks hardly tell criteria apart: they spread {} points over {} criteria, the others' {}.",
            say::points(spread),
            own.len(),
            say::points(others_spread)
        ));
    }
    signs.extend(follows(d, &both));
    (!signs.is_empty()).then(|| Halo {
        spread,
        others_spread,
        says: signs.join(" "),
    })
}

/// Whether readiness follows the strength in the present job, in a sentence.
fn follows(d: &Decision, both: &[Option<(f64, f64)>]) -> Option<String> {
    if d.purpose() != Purpose::Promotion {
        return None;
    }
    let criteria = &d.template.criteria;
    let at = |id: &str| criteria.iter().position(|c| c.id == id).and_then(|i| *both.get(i)?);
    let pairs: Vec<((f64, f64), (f64, f64))> = criteria
        .iter()
        .filter_map(|c| Some((at(&c.id)?, at(c.twin.as_deref()?)?)))
        .collect();
    if 2 * pairs.len() < FEWEST {
        return None;
    }
    let distance = |side: fn(&(f64, f64)) -> f64| {
        let sum: f64 = pairs.iter().map(|(a, b)| (side(a) - side(b)).abs()).sum();
        sum / pairs.len() as f64
    };
    let (own, others) = (distance(|m| m.0), distance(|m| m.1));
    let strength = d.template.pole(Pole::A).map_or("strength", |s| s.title.as_str());
    (own <= ALIKE && others >= TWINS_APART).then(|| {
        format!(
            "Readiness follows “{strength}”: the {} pairs lie {} points apart, for the others {}.",
            say::count(pairs.len()),
            say::points(own),
            say::points(others)
        )
    })
}

/// Median of everybody else's marks on a criterion.
fn others_median(row: &[Option<f64>], rater: usize) -> Option<f64> {
    let mut marks: Vec<f64> = (0..)
        .zip(row)
        .filter(|(j, _)| *j != rater)
        .filter_map(|(_, m)| *m)
        .collect();
    marks.sort_unstable_by(f64::total_cmp);
    let mid = marks.len() / 2;
    match marks.len() {
        0 => None,
        n if n % 2 == 1 => Some(marks[mid]),
        _ => Some(f64::midpoint(marks[mid - 1], marks[mid])),
    }
}

/// Standard deviation (n − 1).
fn deviation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    libm::sqrt(squares / (n - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rater_is_held_against_everybody_else() {
        let row = [Some(1.0), Some(5.0), None, Some(4.0)];
        assert_eq!(others_median(&row, 0), Some(4.5));
        assert_eq!(others_median(&row, 1), Some(2.5));
        assert_eq!(others_median(&[Some(1.0), None], 0), None);
        assert!((deviation(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]) - libm::sqrt(32.0 / 7.0)).abs() < 1e-12);
    }
}
