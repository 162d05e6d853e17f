//! A million draws over 10 alternatives × 12 criteria, against a straightforward loop: user CPU time on one thread, wall time on two.
//!
//! Prints, asserts nothing: a time depends on the machine, its ratio to the loop in the same run does not.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a bench prints, reads the clock and stops where it cannot go on"
)]

use std::time::Instant;

use counterweight_core::analysis::smaa::{Block, Level, Problem, Rated, Sampling, Share, Weights, acceptability, fold};
use rand::SeedableRng;
use rand::rngs::SmallRng;
use rand_distr::{Distribution, Exp1, StandardNormal};

const ALTERNATIVES: usize = 10;
const CRITERIA: usize = 12;
const DRAWS: u32 = 1_000_000;
const ENDS: (f64, f64) = (1.0, 5.0);
/// Runs of each, of which the quickest counts: what else the machine does only adds.
const RUNS: usize = 5;

fn main() {
    let [clamped, open] = [Some(ENDS), None].map(problem);
    let panel = panel();
    let sampling = Sampling { draws: DRAWS, seed: 1 };
    let base = user(1, || scalar_loop(sampling));
    println!("10 alternatives × 12 criteria, {DRAWS} draws, weights uniform on the simplex, normal ratings");
    println!(
        "{:<58} {:>9} {:>12} {:>14}",
        "", "user CPU", "M draws/s", "against loop"
    );
    let say = |name: &str, seconds: f64| {
        println!(
            "{name:<58} {seconds:>7.3} s {:>12.2} {:>13.2}×",
            f64::from(DRAWS) / seconds / 1e6,
            base / seconds
        );
    };
    say("the loop: clamped, ranks", base);
    say("fold: clamped, ranks", user(1, || ranks_by_fold(&clamped, sampling)));
    say(
        "fold: three raters' medians, ranks",
        user(1, || ranks_by_fold(&panel, sampling)),
    );
    say(
        "acceptability: clamped, all with confidence",
        user(1, || acceptability(&clamped, sampling).unwrap()),
    );
    say(
        "acceptability: not clamped, all with confidence",
        user(1, || acceptability(&open, sampling).unwrap()),
    );
    for (name, problem) in [("clamped", &clamped), ("not clamped", &open)] {
        let [one, two] = [1, 2].map(|threads| wall(threads, || acceptability(problem, sampling).unwrap()));
        println!(
            "acceptability, {name}: {one:.3} s on one thread, {two:.3} s on two, {:.2} of one",
            two / one
        );
    }
}

fn level(alternative: usize, criterion: usize) -> (f64, f64) {
    let mean = 2.0 + ((alternative * 7 + criterion * 5) % 11) as f64 * 0.22;
    (mean, 0.3 + ((alternative + criterion) % 4) as f64 * 0.15)
}

fn problem(clamp: Option<(f64, f64)>) -> Problem {
    let row = |a| {
        (0..CRITERIA)
            .map(|c| level(a, c))
            .map(|(mean, sd)| Level::Normal { mean, sd })
            .collect()
    };
    Problem {
        blocks: vec![Block {
            criteria: CRITERIA,
            weights: Weights::Around {
                stated: vec![1.0; CRITERIA],
                doubt: 1.0,
            },
            share: Share::Exact(1.0),
        }],
        levels: (0..ALTERNATIVES).map(row).collect(),
        clamp,
    }
}

/// The same with three raters, each with an effect of their own: what a panel's decision draws.
fn panel() -> Problem {
    let mut problem = problem(Some(ENDS));
    for level in problem.levels.iter_mut().flatten() {
        if let Level::Normal { mean, sd } = *level {
            let rated = |rater| Rated {
                rater,
                middle: mean,
                effect: 0.5,
                sd,
            };
            *level = Level::Median {
                of: (0..3).map(rated).collect(),
            };
        }
    }
    problem
}

/// The stated baseline: what one would write first, in f64, with a quick generator and the ziggurat.
fn scalar_loop(sampling: Sampling) -> [[u32; ALTERNATIVES]; ALTERNATIVES] {
    let mut random = SmallRng::seed_from_u64(sampling.seed);
    let mut counts = [[0; ALTERNATIVES]; ALTERNATIVES];
    let mut cells = [[(0.0, 0.0); CRITERIA]; ALTERNATIVES];
    for (a, row) in cells.iter_mut().enumerate() {
        for (c, cell) in row.iter_mut().enumerate() {
            *cell = level(a, c);
        }
    }
    for _ in 0..sampling.draws {
        let mut weights: [f64; CRITERIA] = std::array::from_fn(|_| Exp1.sample(&mut random));
        let sum: f64 = weights.iter().sum();
        for w in &mut weights {
            *w /= sum;
        }
        let mut values = [0.0; ALTERNATIVES];
        for (value, row) in values.iter_mut().zip(&cells) {
            // Drawn first: with the sum in the same loop, its registers are saved around the ziggurat's rare exponential, a third slower.
            let normal: [f64; CRITERIA] = std::array::from_fn(|_| StandardNormal.sample(&mut random));
            for ((w, (mean, sd)), z) in weights.iter().zip(row).zip(normal) {
                *value += w * (mean + sd * z).clamp(ENDS.0, ENDS.1);
            }
        }
        count(&mut counts, &values);
    }
    counts
}

fn ranks_by_fold(problem: &Problem, sampling: Sampling) -> [[u32; ALTERNATIVES]; ALTERNATIVES] {
    type Counts = [[u32; ALTERNATIVES]; ALTERNATIVES];
    fold(
        problem,
        sampling,
        |counts: &mut Counts, draw| count(counts, draw.values),
        |all, one| {
            for (all, one) in all.as_flattened_mut().iter_mut().zip(one.as_flattened()) {
                *all += one;
            }
        },
    )
    .unwrap()
}

fn count(counts: &mut [[u32; ALTERNATIVES]; ALTERNATIVES], values: &[f64]) {
    for (mine, counts) in values.iter().zip(counts) {
        counts[values.iter().filter(|v| *v > mine).count()] += 1;
    }
}

fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap()
}

fn user<T: Send>(threads: usize, run: impl Fn() -> T + Sync) -> f64 {
    let pool = pool(threads);
    quickest(|| {
        let before = user_seconds();
        std::hint::black_box(pool.install(&run));
        user_seconds() - before
    })
}

fn wall<T: Send>(threads: usize, run: impl Fn() -> T + Sync) -> f64 {
    let pool = pool(threads);
    quickest(|| {
        let before = Instant::now();
        std::hint::black_box(pool.install(&run));
        before.elapsed().as_secs_f64()
    })
}

fn quickest(run: impl FnMut() -> f64) -> f64 {
    std::iter::repeat_with(run).take(RUNS).fold(f64::INFINITY, f64::min)
}

/// User CPU time of this process, from the kernel's own account, at 1/100 s.
fn user_seconds() -> f64 {
    let stat =
        std::fs::read_to_string("/proc/self/stat").unwrap_or_else(|_| panic!("this bench reads /proc: Linux only"));
    let after = stat.rsplit_once(')').unwrap().1;
    after.split_whitespace().nth(11).unwrap().parse::<f64>().unwrap() / 100.0
}
