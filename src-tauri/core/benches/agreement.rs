//! Every coefficient of agreement of a panel: user CPU time, against the textbook loop for ICC(A,1) alone.
//!
//! That loop, kept below, is the stated baseline: sums of squares in four passes over the table, one quotient, no interval. Prints,
//! asserts nothing: a time depends on the machine, its ratio to the baseline hardly. The goal is 12 × 5 under 0.1 ms.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a bench prints and stops where it cannot go on"
)]

use std::hint::black_box;

use counterweight_core::analysis::agreement::{Panel, agreement};

fn main() {
    println!("subjects × raters  all coefficients (median of 5)  ICC(A,1) loop  ratio");
    for (subjects, raters) in [(12, 5), (100, 5), (1_000, 5), (12, 50)] {
        let rows = marks(subjects, raters);
        let panel = Panel::new(&rows).unwrap();
        let table: Vec<Vec<f64>> = rows.iter().map(|r| r.iter().map(|x| x.unwrap()).collect()).collect();
        let repeats = 24_000_000 / (subjects * raters * (raters + 20));
        let all = seconds(repeats, || agreement(black_box(&panel)));
        let loop_alone = seconds(repeats * 20, || textbook(black_box(&table)));
        println!(
            "{:>17}  {:>27.2} µs  {:>10.3} µs  {:>5.0}",
            format!("{subjects} × {raters}"),
            all * 1e6,
            loop_alone * 1e6,
            all / loop_alone
        );
    }
}

/// Median user CPU seconds of one call.
fn seconds<T>(repeats: usize, mut call: impl FnMut() -> T) -> f64 {
    let mut runs: Vec<f64> = (0..5)
        .map(|_| {
            let start = user_seconds();
            for _ in 0..repeats {
                black_box(call());
            }
            (user_seconds() - start) / repeats as f64
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[2]
}

/// Marks 1–5 with a subject's own level, a rater's leniency and something else.
fn marks(subjects: usize, raters: usize) -> Vec<Vec<Option<f64>>> {
    let mark = |s: usize, r: usize| 1 + (s * 7 % 4 + r % 2 + (s * 31 + r * 17) % 5 / 3).min(4);
    (0..subjects)
        .map(|s| (0..raters).map(|r| Some(mark(s, r) as f64)).collect())
        .collect()
}

/// ICC(A,1) as a textbook computes it.
fn textbook(table: &[Vec<f64>]) -> f64 {
    let (n, k) = (table.len() as f64, table[0].len() as f64);
    let grand = table.iter().flatten().sum::<f64>() / (n * k);
    let square = |x: f64| x * x;
    let own = |row: &[f64]| row.iter().sum::<f64>() / k;
    let rows = k * table.iter().map(|row| square(own(row) - grand)).sum::<f64>();
    let columns = (0..table[0].len())
        .map(|j| n * square(table.iter().map(|row| row[j]).sum::<f64>() / n - grand))
        .sum::<f64>();
    let total = table.iter().flatten().map(|x| square(x - grand)).sum::<f64>();
    let (msr, msc) = (rows / (n - 1.0), columns / (k - 1.0));
    let mse = (total - rows - columns) / ((n - 1.0) * (k - 1.0));
    (msr - mse) / (msr + (k - 1.0) * mse + k / n * (msc - mse))
}

/// User CPU time of this process, from the kernel's own account, at 1/100 s.
fn user_seconds() -> f64 {
    let stat =
        std::fs::read_to_string("/proc/self/stat").unwrap_or_else(|_| panic!("this bench reads /proc: Linux only"));
    let after = stat.rsplit_once(')').unwrap().1;
    after.split_whitespace().nth(11).unwrap().parse::<f64>().unwrap() / 100.0
}
