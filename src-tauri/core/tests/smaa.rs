//! SMAA-2 against closed forms, a published case and another program's fixed samples, and what must hold for any problem.

mod errors;
mod invariants;
mod vectors;

use counterweight_core::analysis::smaa::{Block, Level, Problem, Share, Weights};

/// One block with the whole share.
fn whole(weights: Weights, levels: Vec<Vec<Level>>) -> Problem {
    Problem {
        blocks: vec![Block {
            criteria: levels[0].len(),
            weights,
            share: Share::Exact(1.0),
        }],
        levels,
        clamp: None,
    }
}

/// Uniform on the simplex.
fn anything(criteria: usize) -> Weights {
    Weights::Around {
        stated: vec![1.0; criteria],
        doubt: 1.0,
    }
}

fn exact(rows: &[&[f64]]) -> Vec<Vec<Level>> {
    rows.iter()
        .map(|row| row.iter().copied().map(Level::Exact).collect())
        .collect()
}
