//! What flips an answer: one weight alone, the smallest change of any weights, and how far each weight moves the number that decides.

use super::case::{Case, Outcome};
use crate::analysis::reaches;
use crate::template::Pole;

/// Steps in which one weight is moved over its whole range before the turn is found exactly.
const STEPS: u32 = 256;
/// How near to no weight, or all of it, a turn has to be to lie at the end of the range.
const END: f64 = 1e-6;
/// "Much" weight in a tornado, as a share of the side.
const MUCH: f64 = 0.3;
/// How far past a line a value has to be to count as past it.
const PAST: f64 = 1e-7;

/// The weights with one at share `to` of its side and the others of that side in proportion.
fn with_one(case: &Case, at: usize, to: f64) -> Vec<f64> {
    let mut weights = case.weights.clone();
    let Some(side) = case.side_of(at) else { return weights };
    let rest: f64 = side.range.clone().filter(|i| *i != at).map(|i| weights[i]).sum();
    let others = side.range.len().saturating_sub(1).max(1) as f64;
    for i in side.range.clone().filter(|i| *i != at) {
        // Where this criterion has all the weight, the others come in alike.
        weights[i] = if rest > 0.0 {
            weights[i] / rest * (1.0 - to)
        } else {
            (1.0 - to) / others
        };
    }
    weights[at] = to;
    weights
}

/// A weight at which the answer turns.
pub(super) struct Turn {
    /// Position in [`Case::criteria`].
    pub(super) at: usize,
    /// Share of its side then.
    pub(super) to: f64,
    /// The answer then.
    pub(super) gives: Outcome,
}

/// The nearest share of each weight at which the answer at `which` turns, the smallest change first.
pub(super) fn one_weight(case: &Case, which: usize, now: Outcome) -> Vec<Turn> {
    let mut turns: Vec<Turn> = (0..case.weights.len())
        .filter_map(|at| nearest_turn(case, which, now, at))
        // What turns only where one criterion has all the weight, or none, merely touches a line there.
        .filter(|t| (END..=1.0 - END).contains(&t.to))
        .collect();
    let change = |t: &Turn| (t.to - case.weights[t.at]).abs();
    turns.sort_by(|a, b| change(a).total_cmp(&change(b)).then(a.at.cmp(&b.at)));
    turns
}

fn nearest_turn(case: &Case, which: usize, now: Outcome, at: usize) -> Option<Turn> {
    let outcome = |to: f64| case.outcome_with(which, &with_one(case, at, to));
    let from = case.weights[at];
    let towards = |end: f64| {
        let mut last = from;
        (1..=STEPS).find_map(|step| {
            let to = from + (end - from) * f64::from(step) / f64::from(STEPS);
            if outcome(to) == now {
                last = to;
                return None;
            }
            let (mut same, mut turned) = (last, to);
            for _ in 0..40 {
                let middle = f64::midpoint(same, turned);
                if outcome(middle) == now {
                    same = middle;
                } else {
                    turned = middle;
                }
            }
            Some(Turn {
                at,
                to: turned,
                gives: outcome(turned),
            })
        })
    };
    let nearer = |a: &Turn, b: &Turn| (a.to - from).abs() <= (b.to - from).abs();
    match (towards(0.0), towards(1.0)) {
        (Some(a), Some(b)) => Some(if nearer(&a, &b) { a } else { b }),
        (a, b) => a.or(b),
    }
}

/// The smallest change of any weights that turns an answer.
pub(super) struct Shift {
    /// Weights then, each a share of its side.
    pub(super) weights: Vec<f64>,
    /// Sum of the changes in absolute value, in shares of the whole.
    pub(super) distance: f64,
    /// The answer then.
    pub(super) gives: Outcome,
}

/// The smallest change of any weights, sum of absolute changes (L1), that turns the answer at `which`.
///
/// Each way to turn it (past a line, or past another candidate) is a linear inequality over the simplex of each side. Moving
/// weight from the criterion that gains least to the one that gains most of its side, best exchange first, is an optimal solution
/// of that linear programme (a continuous knapsack: Dantzig 1957), as the receiver is never full before the side is empty.
/// Criteria that somebody involved has no mark on keep their weight.
pub(super) fn any_weights(case: &Case, which: usize, values: &[Option<f64>], now: Outcome) -> Option<Shift> {
    let about = case.about(which, values)?;
    let own = |sign: f64| gains(case, |i| Some(sign * case.medians[about][i]?));
    let mut ways: Vec<(Vec<Option<f64>>, f64)> = Vec::new();
    let value = values[about]?;
    for (_, line) in case.lines(which) {
        let short = line - value;
        if line.is_finite() {
            let up = !reaches(value, line);
            ways.push((own(if up { 1.0 } else { -1.0 }), short.abs() + PAST));
        }
    }
    // Past the line that fit to the stage is held against by itself.
    if let Some((line, fit, whole)) = fit_line(case, about) {
        let up = !reaches(fit, line);
        let mut gain = own(if up { 1.0 } else { -1.0 });
        for side in &case.sides {
            let of_the_stage = side.pole != Pole::None;
            for gain in &mut gain[side.range.clone()] {
                *gain = gain.map(|g| if of_the_stage { g / whole } else { 0.0 });
            }
        }
        ways.push((gain, (line - fit).abs() + PAST));
    }
    for (other, its) in values.iter().enumerate().filter(|_| case.competes()) {
        if let Some(its) = its.filter(|_| other != about) {
            let gain = gains(case, |i| Some(case.medians[other][i]? - case.medians[about][i]?));
            ways.push((gain, (value - its).abs() + PAST));
        }
    }
    let shifts = ways.into_iter().filter_map(|(gain, need)| exchange(case, &gain, need));
    let turned = shifts.filter_map(|(weights, distance)| {
        let gives = case.outcome_with(which, &weights);
        (gives != now).then_some(Shift {
            weights,
            distance,
            gives,
        })
    });
    turned.min_by(|a, b| a.distance.total_cmp(&b.distance))
}

/// The line of fit to the stage, the fit of the candidate at `who`, and the share of the whole that it is made of.
fn fit_line(case: &Case, who: usize) -> Option<(f64, f64, f64)> {
    Some((case.fit_line()?, case.fit_of(who, &case.weights)?, case.of_the_stage()?))
}

/// What a unit of each criterion's share of its side adds to the value, where everybody involved has a mark.
fn gains(case: &Case, of: impl Fn(usize) -> Option<f64>) -> Vec<Option<f64>> {
    let mut gains = vec![None; case.weights.len()];
    for side in &case.sides {
        let known: f64 = side
            .range
            .clone()
            .filter(|i| of(*i).is_some())
            .map(|i| case.weights[i])
            .sum();
        for i in side.range.clone().filter(|_| known > 0.0) {
            gains[i] = of(i).map(|gain| side.share * gain / known);
        }
    }
    gains
}

/// Moves weight, best exchange first, until the value has moved by `need`; weights and the L1 distance, or nothing where it never does.
fn exchange(case: &Case, gain: &[Option<f64>], need: f64) -> Option<(Vec<f64>, f64)> {
    let mut exchanges: Vec<(f64, f64, usize, usize)> = Vec::new();
    for side in case.sides.iter().filter(|s| s.share > 0.0) {
        let best = side
            .range
            .clone()
            .filter_map(|i| Some((i, gain[i]?)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((to, most)) = best else { continue };
        for from in side.range.clone() {
            if let Some(least) = gain[from].filter(|g| *g < most) {
                exchanges.push(((most - least) / side.share, side.share, from, to));
            }
        }
    }
    exchanges.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
    let mut weights = case.weights.clone();
    let (mut left, mut distance) = (need, 0.0);
    for (per_whole, share, from, to) in exchanges {
        // Exchanged weight in shares of the side; worth `per_whole × share` a unit.
        let moved = weights[from].min(left / (per_whole * share));
        weights[from] -= moved;
        weights[to] += moved;
        left -= moved * per_whole * share;
        distance += 2.0 * moved * share;
        if left <= PAST / 2.0 {
            return Some((weights, distance));
        }
    }
    None
}

/// One bar of a tornado.
pub(super) struct Bar {
    /// Position in [`Case::criteria`].
    pub(super) at: usize,
    /// The number with no weight on it.
    pub(super) at_none: f64,
    /// The number with much.
    pub(super) at_much: f64,
    /// What much is.
    pub(super) much: f64,
    /// Whether the answer differs at either end.
    pub(super) flips: bool,
}

/// How far each weight alone moves the number that decides for `about`, widest first.
pub(super) fn tornado(case: &Case, which: usize, about: usize, now: Outcome) -> Vec<Bar> {
    let bar = |at: usize| {
        case.medians[about][at]?;
        let much = MUCH.max(2.0 * case.weights[at]).min(1.0);
        let [none, most] = [0.0, much].map(|to| with_one(case, at, to));
        Some(Bar {
            at,
            at_none: case.value_of(about, &none)?,
            at_much: case.value_of(about, &most)?,
            much,
            flips: [&none, &most].iter().any(|w| case.outcome_with(which, w) != now),
        })
    };
    let mut bars: Vec<Bar> = (0..case.weights.len()).filter_map(bar).collect();
    let width = |b: &Bar| (b.at_much - b.at_none).abs();
    bars.sort_by(|a, b| width(b).total_cmp(&width(a)).then(a.at.cmp(&b.at)));
    bars
}
