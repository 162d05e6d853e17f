//! From a decision to what is drawn: every rater's marks with their spread, and weights as open as the decider says.

use super::case::{Case, Side};
use super::marks::{self, DRAWN, Spread};
use crate::analysis::Analysis;
use crate::analysis::smaa::{Block, Problem, Share, Weights};
use crate::decision::{Decision, WeightDoubt};
use crate::template::Pole;

/// The problem to draw from: weights as open as `doubt` says, marks as open as `spread` does.
pub(super) fn problem(d: &Decision, a: &Analysis, case: &Case, doubt: &WeightDoubt, spread: &Spread) -> Problem {
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
    let levels = (0..a.candidates.len())
        .map(|who| marks::levels(d, a, case, who, spread))
        .collect();
    Problem {
        blocks,
        levels,
        clamp: Some(DRAWN),
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
