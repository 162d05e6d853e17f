//! Analysis and recommendation for 1, 100 and 10,000 candidates × 15 criteria × 5 raters: user CPU time and memory.
//!
//! Prints, asserts nothing: a time depends on the machine, its ratio between sizes does not.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a bench prints and stops where it cannot go on"
)]

#[path = "../../core/benches/rated/mod.rs"]
mod rated;

use counterweight_core::analysis::analyse;
use counterweight_core::decision::Decision;
use counterweight_core::recommendation::recommend;
use rated::rated;

const RATERS: usize = 5;

fn main() {
    println!("candidates  user CPU (median of 5)  per candidate  against linear  resident memory of result");
    let mut base = None;
    for count in [1, 100, 10_000] {
        let decision = rated(count, RATERS);
        let repeats = (20_000 / count).clamp(1, 2_000);
        let before = resident_kib();
        let mut seconds: Vec<f64> = (0..5)
            .map(|_| {
                let start = user_seconds();
                for _ in 0..repeats {
                    std::hint::black_box(evaluate(&decision));
                }
                (user_seconds() - start) / repeats as f64
            })
            .collect();
        seconds.sort_by(f64::total_cmp);
        let kept = evaluate(&decision);
        let grown = resident_kib().saturating_sub(before);
        let each = seconds[2] / count as f64;
        let against = each / *base.get_or_insert(each);
        println!(
            "{count:>10}  {:>19.4} s  {:>10.2} µs  {against:>14.2}  {grown:>21} KiB",
            seconds[2],
            each * 1e6
        );
        drop(kept);
    }
}

fn evaluate(decision: &Decision) -> impl Sized {
    let analysis = analyse(decision).unwrap();
    let recommendations = recommend(decision, &analysis);
    (analysis, recommendations)
}

/// User CPU time of this process, from the kernel's own account, at 1/100 s.
fn user_seconds() -> f64 {
    let stat =
        std::fs::read_to_string("/proc/self/stat").unwrap_or_else(|_| panic!("this bench reads /proc: Linux only"));
    let after = stat.rsplit_once(')').unwrap().1;
    after.split_whitespace().nth(11).unwrap().parse::<f64>().unwrap() / 100.0
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
