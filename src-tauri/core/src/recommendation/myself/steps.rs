//! How near the answer is to another: the fewest answers that would have to be one step different.

use super::rule::{Lines, all_lived, by_pulls, kind};
use crate::analysis::{PairsReading, PullItem, SelfReading};
use crate::decision::Decision;
use crate::template::Pole;

/// The fewest answers on parts that were done, one step different each, after which the pulls say something else. One side moves up
/// while the other moves down, those that weigh most first. Absent where no number of them does, or a side is not known.
pub(super) fn fewest(d: &Decision, r: &SelfReading, p: &PairsReading, lines: &Lines) -> Option<usize> {
    let (selling, managing) = (p.selling.pull?, p.managing.pull?);
    let says = |s: f64, m: f64| kind(by_pulls(s, m, all_lived(r), None, lines).why);
    let now = says(selling, managing);
    let ways = [(1, -1), (-1, 1)].into_iter().flat_map(|(up, down)| {
        let (mine, theirs) = (moves(d, r, Pole::A, up), moves(d, r, Pole::B, down));
        let reach = move |a: usize, b: usize| {
            let sum = |steps: &[f64], n: usize| steps.iter().take(n).sum::<f64>();
            (
                selling + f64::from(up) * sum(&mine, a),
                managing + f64::from(down) * sum(&theirs, b),
            )
        };
        let (most_a, most_b) = (r.selling.items, r.managing.items);
        let pairs = (0..=most_a).flat_map(move |a| (0..=most_b).map(move |b| (a, b)));
        pairs
            .filter(move |(a, b)| {
                let (s, m) = reach(*a, *b);
                says(s, m) != now
            })
            .map(|(a, b)| a + b)
            .collect::<Vec<_>>()
    });
    ways.min()
}

/// What one step of each answer that can move that way does to the pull of its side, most first.
fn moves(d: &Decision, r: &SelfReading, pole: Pole, step: i8) -> Vec<f64> {
    let on = || r.items.iter().filter(|i| i.pole == pole);
    let counts = |i: &PullItem| d.weight(i.criterion.as_str()) * f64::from(i.lived.min(2)) / 2.0;
    let whole = |i: &PullItem| on().filter(|o| o.part == i.part).map(counts).sum::<f64>();
    let mut moves: Vec<f64> = on()
        .filter(|i| (-2..=2).contains(&(i.energy + step)))
        .map(|i| (counts(i), whole(i)))
        .filter(|(counts, _)| *counts > 0.0)
        .map(|(counts, whole)| counts / whole / 2.0)
        .collect();
    moves.sort_by(|a, b| b.total_cmp(a));
    moves
}
