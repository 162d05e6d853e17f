//! Growing 2,000 teams of 30, with and without the levers, against a straightforward loop.
//!
//! Prints, asserts nothing: a time depends on the machine. User CPU time of all threads, and the time that passed, which
//! says little where other programs run. The loop is the model as one would first write it: one thread, a
//! vector for each person, beta variates as two gammas by Marsaglia & Tsang (2000) with normals by Box & Muller.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, measures time and stops where it cannot go on"
)]

use std::hint::black_box;
use std::time::Instant;

use counterweight_core::analysis::culture::{Sampling, Spec, Value, reading_of, simulate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

const RUNS: u32 = 2_000;

fn main() {
    let spec = Spec {
        values: ["truth", "team", "pace"].map(value).to_vec(),
        hires: 30,
        homophily: 0.7,
        ..Spec::default()
    };
    let sampling = Sampling { runs: RUNS, seed: 1 };
    let baseline = measured(|| drop(black_box(straightforward(&spec))));
    println!(
        "{RUNS} runs × {} hires, {} applicants, 3 values",
        spec.hires, spec.applicants
    );
    println!("                          user CPU     passed   CPU against the loop");
    said("straightforward loop", baseline, baseline.0);
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let one = measured(|| drop(black_box(pool.install(|| reading_of(&spec, sampling)))));
        let all = measured(|| drop(black_box(pool.install(|| simulate(&spec, sampling)))));
        said(&format!("reading, {threads} thread(s)"), one, baseline.0);
        said(&format!("with levers, {threads} thread(s)"), all, baseline.0);
    }
}

fn said(what: &str, (cpu, passed): (f64, f64), baseline: f64) {
    println!("{what:<24} {cpu:>6.1} ms  {passed:>6.1} ms   {:>5.1}×", baseline / cpu);
}

fn value(name: &str) -> Value {
    Value {
        name_one: name.into(),
        name_other: format!("not {name}"),
        leader: 0.2,
        wanted: 0.7,
        pool_mean: 0.5,
        pool_spread: 0.2,
    }
}

/// Milliseconds of user CPU and of the clock for one piece of work: the mean of as many as take about a second.
fn measured(mut work: impl FnMut()) -> (f64, f64) {
    work();
    let (cpu, start) = (user_seconds(), Instant::now());
    let mut done = 0.0;
    while user_seconds() - cpu < 1.0 {
        work();
        done += 1.0;
    }
    let each = 1e3 / done;
    ((user_seconds() - cpu) * each, start.elapsed().as_secs_f64() * each)
}

/// User CPU time of this process, from the kernel's own account, at 1/100 s.
fn user_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after = stat.rsplit_once(')').unwrap().1;
    after.split_whitespace().nth(11).unwrap().parse::<f64>().unwrap() / 100.0
}

/// The same model without a structured score, a veto or a second hirer, which the bench's spec has not. How many are like
/// the leader, run by run.
fn straightforward(spec: &Spec) -> Vec<usize> {
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let leader: Vec<f64> = spec.values.iter().map(|v| v.leader).collect();
    (0..RUNS)
        .map(|_| {
            let mut team: Vec<(Vec<f64>, f64)> = Vec::new();
            for seat in 0..spec.hires as usize {
                let newcomer = hire(spec, seat, &leader, &team, &mut chance);
                team.push((newcomer, spec.socialisation));
                let mean: Vec<f64> = (0..leader.len())
                    .map(|v| (leader[v] + team.iter().map(|p| p.0[v]).sum::<f64>()) / (team.len() + 1) as f64)
                    .collect();
                for i in 0..team.len() {
                    let manager = boss(spec, i, &leader, &team);
                    let part = team[i].1;
                    for v in 0..leader.len() {
                        team[i].0[v] += part * ((manager[v] + mean[v]) / 2.0 - team[i].0[v]);
                    }
                    team[i].1 /= 2.0;
                }
                for i in 0..team.len() {
                    if uniform(&mut chance) < spec.turnover * distance(&team[i].0, &mean) {
                        team[i] = (hire(spec, i, &leader, &team, &mut chance), spec.socialisation);
                    }
                }
            }
            team.iter().filter(|p| distance(&p.0, &leader) <= spec.like).count()
        })
        .collect()
}

fn boss(spec: &Spec, seat: usize, leader: &[f64], team: &[(Vec<f64>, f64)]) -> Vec<f64> {
    match (seat / spec.span as usize).checked_sub(1) {
        Some(manager) => team[manager].0.clone(),
        None => leader.to_vec(),
    }
}

fn hire(spec: &Spec, seat: usize, leader: &[f64], team: &[(Vec<f64>, f64)], chance: &mut ChaCha8Rng) -> Vec<f64> {
    let hirer = boss(spec, seat, leader, team);
    let mut applicants: Vec<Vec<f64>> = (0..spec.applicants)
        .map(|_| {
            spec.values
                .iter()
                .map(|v| beta(v.pool_mean, v.pool_spread, chance))
                .collect()
        })
        .collect();
    let taken = if uniform(chance) < spec.homophily {
        (0..applicants.len())
            .min_by(|&a, &b| distance(&applicants[a], &hirer).total_cmp(&distance(&applicants[b], &hirer)))
            .unwrap()
    } else {
        (uniform(chance) * applicants.len() as f64) as usize
    };
    applicants.swap_remove(taken)
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| (x - y).abs()).sum::<f64>() / a.len() as f64
}

fn uniform(chance: &mut ChaCha8Rng) -> f64 {
    (chance.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
}

fn beta(mean: f64, spread: f64, chance: &mut ChaCha8Rng) -> f64 {
    let size = mean * (1.0 - mean) / (spread * spread) - 1.0;
    let (x, y) = (gamma(mean * size, chance), gamma((1.0 - mean) * size, chance));
    x / (x + y)
}

/// Shapes from 1 on, which those of the bench are.
fn gamma(shape: f64, chance: &mut ChaCha8Rng) -> f64 {
    let d = shape - 1.0 / 3.0;
    loop {
        let turn = 2.0 * std::f64::consts::PI * uniform(chance);
        let x = (-2.0 * (1.0 - uniform(chance)).ln()).sqrt() * turn.cos();
        let v = 1.0 + x / (9.0 * d).sqrt();
        let v = v * v * v;
        if v > 0.0 && (1.0 - uniform(chance)).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}
