//! From a decision to what is drawn: each panel mean with its spread, and weights as open as the decider says.

use super::case::{Case, Side};
use crate::analysis::smaa::{Block, Level, Problem, Share, Weights};
use crate::analysis::{Analysis, sealed};
use crate::decision::{Decision, WeightDoubt};
use crate::rating::{Rating, Sheet, Subject};
use crate::template::Pole;

/// Ends of the anchored scale.
const SCALE: (f64, f64) = (1.0, 5.0);

/// What one rater's mark may be off by, as a standard deviation in points, by the strength of the best evidence behind it: none,
/// hearsay, own account, document, named reference, work sample, direct observation. Our judgement; quality of evidence never
/// moves a mark, it only widens or narrows the doubt around it.
const OFF_BY: [f64; 7] = [1.0, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3];

/// Disagreement that a panel is taken to have before its marks are seen, as a standard deviation in points: counts as much as one
/// rater, so that a single mark, or two that happen to agree, are not taken for certainty. Our judgement.
const EXPECTED_DISAGREEMENT: f64 = 0.7;

/// The problem to draw from.
pub(super) fn problem(d: &Decision, a: &Analysis, case: &Case, doubt: &WeightDoubt) -> Problem {
    let deciding = case.sides.iter().map(|s| s.range.len()).sum::<usize>();
    let mut blocks: Vec<Block> = case
        .sides
        .iter()
        .map(|side| Block {
            criteria: side.range.len(),
            weights: weights(d, case, side, doubt),
            share: share(d, a, side),
        })
        .collect();
    let only_floors = case.criteria.len() - deciding;
    if only_floors > 0 {
        blocks.push(Block {
            criteria: only_floors,
            weights: Weights::Around {
                stated: vec![1.0; only_floors],
                doubt: 0.0,
            },
            share: Share::Exact(0.0),
        });
    }
    let levels = a
        .candidates
        .iter()
        .map(|c| {
            let sheets = sealed(d, &Subject::candidate(c.candidate.clone()));
            let criteria = case.criteria.iter();
            criteria.map(|i| level(&d.template.criteria[*i].id, &sheets)).collect()
        })
        .collect();
    Problem {
        blocks,
        levels,
        clamp: Some(SCALE),
    }
}

fn share(d: &Decision, a: &Analysis, side: &Side) -> Share {
    let Some(stage) = &a.stage else {
        return Share::Exact(side.of);
    };
    // An own share replaces the facts' interval: the user has said what they reckon with.
    let (low, high) = d
        .builder_share
        .as_ref()
        .map_or((stage.share_low, stage.share_high), |own| (own.0, own.0));
    match side.pole {
        Pole::A => Share::Pole { of: side.of, low, high },
        Pole::B => Share::Rest { of: side.of, low, high },
        Pole::None => Share::Exact(side.of),
    }
}

fn weights(d: &Decision, case: &Case, side: &Side, doubt: &WeightDoubt) -> Weights {
    let ids = || {
        side.range
            .clone()
            .map(|at| d.template.criteria[case.criteria[at]].id.as_str())
    };
    match doubt {
        WeightDoubt::Level { level } => Weights::Around {
            stated: case.weights[side.range.clone()].to_vec(),
            doubt: level.open(),
        },
        WeightDoubt::Ranking { order } => {
            let place = |id: &str| order.iter().position(|o| o.as_str() == id).unwrap_or(order.len());
            let mut by_rank: Vec<(usize, usize)> = ids().map(place).zip(0..).collect();
            by_rank.sort_unstable();
            Weights::Ranked {
                order: by_rank.into_iter().map(|(_, at)| at).collect(),
            }
        }
        WeightDoubt::Bounds { bounds } => {
            let of = |id: &str| bounds.get(id).copied().unwrap_or((0.0, 1.0));
            Weights::Bounded {
                low: ids().map(|id| of(id).0).collect(),
                high: ids().map(|id| of(id).1).collect(),
            }
        }
    }
}

/// Panel mean with its spread: disagreement between raters (shrunk towards [`EXPECTED_DISAGREEMENT`]) and what each mark may be
/// off by for its evidence, both shrinking with the number of raters. Anything at all where nobody could say.
fn level(criterion: &str, sheets: &[&Sheet]) -> Level {
    let marks: Vec<(f64, f64)> = sheets
        .iter()
        .filter_map(|s| s.ratings.get(criterion))
        .filter_map(|r| Some((f64::from(r.answer.as_ref()?.level()?), off_by(r))))
        .collect();
    if marks.is_empty() {
        let (low, high) = SCALE;
        return Level::Uniform { low, high };
    }
    let n = marks.len() as f64;
    let mean = marks.iter().map(|m| m.0).sum::<f64>() / n;
    let squares: f64 = marks.iter().map(|m| (m.0 - mean).powi(2)).sum();
    let between = (squares + EXPECTED_DISAGREEMENT.powi(2)) / n;
    let within: f64 = marks.iter().map(|m| m.1.powi(2)).sum::<f64>() / n;
    Level::Normal {
        mean,
        sd: ((between + within) / n).sqrt(),
    }
}

fn off_by(rating: &Rating) -> f64 {
    let best = rating.evidence.iter().map(|e| e.kind.strength()).max().unwrap_or(0);
    OFF_BY[usize::from(best)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rating::{Answer, Evidence, EvidenceKind};

    fn sheet(level: u8, kind: Option<EvidenceKind>) -> Sheet {
        let mut sheet = Sheet::new("r".into(), Subject::Founder);
        let rating = sheet.ratings.entry("B1".into()).or_default();
        rating.answer = Some(Answer::Mark { level });
        rating.evidence.extend(kind.map(|kind| Evidence {
            id: "e".into(),
            kind,
            on: chrono::NaiveDate::default(),
            text: "seen".into(),
        }));
        sheet
    }

    fn spread(marks: &[(u8, Option<EvidenceKind>)]) -> (f64, f64) {
        let sheets: Vec<_> = marks.iter().map(|(l, k)| sheet(*l, *k)).collect();
        let sheets: Vec<&Sheet> = sheets.iter().collect();
        match level("B1", &sheets) {
            Level::Normal { mean, sd } => (mean, sd),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn disagreement_and_weak_evidence_widen_more_raters_narrow_and_neither_moves_the_mean() {
        let seen = Some(EvidenceKind::DirectObservation);
        let alike = spread(&[(3, seen), (3, seen), (3, seen)]);
        let apart = spread(&[(2, seen), (3, seen), (4, seen)]);
        let told = spread(&[(3, None), (3, None), (3, None)]);
        let one = spread(&[(3, seen)]);
        assert!(alike.1 < apart.1 && alike.1 < told.1 && alike.1 < one.1);
        for (mean, _) in [alike, apart, told, one] {
            assert!((mean - 3.0).abs() < 1e-12);
        }
        // One mark, seen directly: the expected disagreement and 0.3.
        assert!((one.1 - (0.49_f64 + 0.09).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn what_nobody_could_say_is_anything() {
        assert_eq!(level("B2", &[&sheet(3, None)]), Level::Uniform { low: 1.0, high: 5.0 });
    }
}
