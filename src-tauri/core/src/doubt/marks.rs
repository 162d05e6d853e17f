//! What a panel's marks could as well have been: each rater's with a spread of its own, and the panel's level as their median, as in the answer.
//!
//! A rater's mark is moved by an effect of the rater that all their marks of one candidate share, and by what moves this mark alone. Errors
//! that raters share between criteria do not average out over a card; taken as independent they would, and every answer would look firm.

use super::case::Case;
use crate::analysis::smaa::{Level, Rated, sd_of_median};
use crate::analysis::{Analysis, sealed};
use crate::decision::Decision;
use crate::rating::{Rating, Sheet, Subject};

/// Ends of what is drawn: a whole mark stands for half a point to either side, so a 5 can be a little more or a little less than it says.
/// Without that room the only draws whose mean is 5 are all 5, however weak the evidence. Our judgement.
pub(super) const DRAWN: (f64, f64) = (0.5, 5.5);

/// What marks may be off by: standard deviations, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// A rater's own effect on all their marks of one candidate.
    pub(super) rater: f64,
    /// Disagreement that a panel is taken to have before its marks are seen, the raters' own effects included. It counts as much as one
    /// rater, so that a single mark, or two that happen to agree, are not taken for certainty. Absent: what raters differ by widens nothing.
    disagreement: Option<f64>,
    /// What one mark may be off by, by the strength of the best evidence behind it: none, hearsay, own account, document, named reference,
    /// work sample, direct observation. Quality of evidence never moves a level, it only widens or narrows the doubt around it.
    off_by: [f64; 7],
    /// A mark nobody gave.
    unknown: f64,
}

impl Spread {
    /// Our judgement. The rater's own effect is what one rater's number is off by where the published reliability of one interviewer, 0.44
    /// (Huffcutt, Culbertson & Weyhrauch 2013), meets candidates who truly differ by half a point: √(0.5² · (1 ÷ 0.44 − 1)). A mark that
    /// nobody gave is as open as anything between 1 and 5.
    pub const JUDGED: Self = Self {
        rater: 0.56,
        disagreement: Some(0.7),
        off_by: [1.0, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3],
        unknown: 1.15,
    };

    /// No doubt at all: every draw has the marks that were given.
    pub const NONE: Self = Self {
        rater: 0.0,
        disagreement: None,
        off_by: [0.0; 7],
        unknown: 0.0,
    };
}

/// One mark: by which rater, what, and what it may be off by for its evidence.
type Given = (usize, f64, f64);

/// How each criterion of the case is drawn for the candidate at `who`.
pub(super) fn levels(d: &Decision, a: &Analysis, case: &Case, who: usize, spread: &Spread) -> Vec<Level> {
    let sheets = sealed(d, &Subject::candidate(a.candidates[who].candidate.clone()));
    let mut raters: Vec<Vec<Option<(f64, f64)>>> = sheets
        .iter()
        .map(|sheet| {
            let ids = case.criteria.iter().map(|i| d.template.criteria[*i].id.as_str());
            ids.map(|id| given(sheet, id, spread)).collect()
        })
        .collect();
    // An order that the marks give: neither names nor the order of the panel change a draw.
    raters.sort_by(|x, y| order(x).partial_cmp(order(y)).unwrap_or(std::cmp::Ordering::Equal));
    let level = |at: usize| {
        let marks: Vec<Given> = (0..)
            .zip(&raters)
            .filter_map(|(rater, row)| row[at].map(|(mark, off)| (rater, mark, off)))
            .collect();
        match case.medians[who][at] {
            Some(median) => seen(median, &marks, spread),
            None => unseen(case.known_mean(who, at), spread),
        }
    };
    (0..case.criteria.len()).map(level).collect()
}

fn given(sheet: &Sheet, criterion: &str, spread: &Spread) -> Option<(f64, f64)> {
    let rating: &Rating = sheet.ratings.get(criterion)?;
    let best = rating.pieces().map(|e| e.kind.strength()).max().unwrap_or(0);
    Some((
        f64::from(rating.answer.as_ref()?.level()?),
        spread.off_by[usize::from(best)],
    ))
}

fn order(row: &[Option<(f64, f64)>]) -> impl Iterator<Item = (f64, f64)> {
    row.iter().map(|cell| cell.unwrap_or((0.0, 0.0)))
}

/// A criterion that somebody could mark. What raters differ by beyond their own effects widens each mark.
fn seen(median: f64, marks: &[Given], spread: &Spread) -> Level {
    let n = marks.len() as f64;
    let mean = marks.iter().map(|m| m.1).sum::<f64>() / n;
    let squares: f64 = marks.iter().map(|m| (m.1 - mean).powi(2)).sum();
    let alone = spread.disagreement.map_or(0.0, |expected| {
        ((squares + expected.powi(2)) / n - spread.rater.powi(2)).max(0.0)
    });
    let rated = |(rater, mark, off): &Given| Rated {
        rater: *rater,
        middle: *mark,
        effect: spread.rater,
        sd: (alone + off.powi(2)).sqrt(),
    };
    let mut of: Vec<Rated> = marks.iter().map(rated).collect();
    let sd = sd_of_median(of.iter().map(|r| r.effect.powi(2) + r.sd.powi(2)));
    let shift = middle(median, sd) - median;
    of.iter_mut().for_each(|r| r.middle += shift);
    Level::Median { of }
}

/// A criterion that nobody could mark. The answer leaves it out, which is to take it for the mean of what is known of its side; so it lies
/// around that, as open as the scale allows.
fn unseen(known: Option<f64>, spread: &Spread) -> Level {
    let mean = known.unwrap_or(3.0);
    Level::Normal {
        mean: middle(mean, spread.unknown),
        sd: spread.unknown,
    }
}

/// The middle of a normal whose draws, held inside [`DRAWN`], have this mean: what is cut off at one end would else move it.
///
/// The mean is a rising function of the middle, and concave above the middle of the scale (convex below), so Newton's steps from the mean
/// itself approach it from one side.
fn middle(mean: f64, sd: f64) -> f64 {
    let mut middle = mean;
    if sd <= 0.0 {
        return middle;
    }
    for _ in 0..STEPS {
        let (held, slope) = held(middle, sd);
        let step = (mean - held) / slope;
        middle += step;
        if step.abs() < 1e-12 {
            break;
        }
    }
    middle
}

/// More than any mark on the scale needs.
const STEPS: usize = 50;

/// Mean of a normal held inside [`DRAWN`], and how fast it rises with the normal's middle: the share that is not cut off.
fn held(middle: f64, sd: f64) -> (f64, f64) {
    let (low, high) = ((DRAWN.0 - middle) / sd, (DRAWN.1 - middle) / sd);
    let below = |z: f64| 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2);
    let density = |z: f64| libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt();
    let inside = below(high) - below(low);
    let cut = DRAWN.0 * below(low) + DRAWN.1 * (1.0 - below(high));
    (cut + middle * inside + sd * (density(low) - density(high)), inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::smaa::{Block, Problem, Sampling, Share, Weights, fold};

    const HEARSAY: usize = 1;
    const SEEN: usize = 6;

    fn marks(of: &[(f64, usize)]) -> Vec<Given> {
        let j = &Spread::JUDGED;
        (0..)
            .zip(of)
            .map(|(i, (mark, kind))| (i, *mark, j.off_by[*kind]))
            .collect()
    }

    fn problem(levels: Vec<Level>) -> Problem {
        let n = levels.len();
        Problem {
            blocks: vec![Block {
                criteria: n,
                weights: Weights::Around {
                    stated: vec![1.0; n],
                    doubt: 0.0,
                },
                share: Share::Exact(1.0),
            }],
            levels: vec![levels],
            clamp: Some(DRAWN),
        }
    }

    /// Mean and standard deviation of the value over draws.
    fn drawn(levels: Vec<Level>) -> (f64, f64) {
        let sampling = Sampling { draws: 40_960, seed: 1 };
        let (sum, squares) = fold(
            &problem(levels),
            sampling,
            |(sum, squares): &mut (f64, f64), draw| {
                *sum += draw.values[0];
                *squares += draw.values[0] * draw.values[0];
            },
            |a, b| *a = (a.0 + b.0, a.1 + b.1),
        )
        .unwrap();
        let n = f64::from(sampling.draws);
        (sum / n, (squares / n - (sum / n).powi(2)).sqrt())
    }

    #[test]
    fn the_rater_s_own_effect_is_what_the_published_reliability_leaves() {
        let between_candidates: f64 = 0.5;
        let effect = (between_candidates.powi(2) * (1.0 / 0.44 - 1.0)).sqrt();
        assert!((Spread::JUDGED.rater - effect).abs() < 0.005);
    }

    #[test]
    fn what_a_panel_agrees_on_is_the_mean_of_its_draws_whatever_the_evidence() {
        // Three at 5 on hearsay drew 4.75 once.
        for level in [1.0, 2.0, 3.0, 4.0, 5.0] {
            for kind in [HEARSAY, SEEN] {
                for raters in [1, 2, 3, 4, 7] {
                    let (mean, _) = drawn(vec![seen(level, &marks(&vec![(level, kind); raters]), &Spread::JUDGED)]);
                    assert!((mean - level).abs() < 0.02, "{raters} × {level} on {kind}: {mean}");
                }
            }
            let (mean, _) = drawn(vec![unseen(Some(level), &Spread::JUDGED)]);
            assert!((mean - level).abs() < 0.02, "unseen beside {level}: {mean}");
        }
        // Mixed evidence moves no mean either.
        let mixed = marks(&[(5.0, HEARSAY), (5.0, SEEN), (5.0, SEEN)]);
        assert!((drawn(vec![seen(5.0, &mixed, &Spread::JUDGED)]).0 - 5.0).abs() < 0.03);
    }

    #[test]
    fn disagreement_and_weak_evidence_widen_and_more_raters_narrow() {
        let sd = |of: &[(f64, usize)], median| drawn(vec![seen(median, &marks(of), &Spread::JUDGED)]).1;
        let alike = sd(&[(3.0, SEEN); 3], 3.0);
        assert!(alike < sd(&[(2.0, SEEN), (3.0, SEEN), (4.0, SEEN)], 3.0));
        assert!(alike < sd(&[(3.0, HEARSAY); 3], 3.0));
        assert!(alike < sd(&[(3.0, SEEN)], 3.0));
        // One mark, seen directly: the expected disagreement and 0.3.
        assert!((sd(&[(3.0, SEEN)], 3.0) - (0.49_f64 + 0.09).sqrt()).abs() < 0.01);
    }

    #[test]
    fn what_a_rater_is_off_by_does_not_average_out_over_a_card() {
        let card = vec![seen(3.0, &marks(&[(3.0, SEEN)]), &Spread::JUDGED); 100];
        let (mean, sd) = drawn(card);
        assert!((mean - 3.0).abs() < 0.02);
        assert!((sd - Spread::JUDGED.rater).abs() < 0.02, "{sd}");
    }
}
