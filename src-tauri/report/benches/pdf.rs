//! How long a report of three pages takes inside this process, and the `typst` command line on the same template and data.
//!
//! `TYPST` names the program; otherwise `typst` is looked for in `PATH`. It prints, and asserts nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench measures time and prints it"
)]

#[path = "../tests/paper/mod.rs"]
mod paper;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use counterweight_report::Kind;
use counterweight_report::document::{Block, Document};

const RUNS: usize = 15;

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The star seller's record up to the end of its third page.
fn three_pages() -> Document {
    let mut document = paper::sample("star-seller").document(Kind::Record);
    while document.pages(paper::day()).unwrap().count() > 3 {
        document.blocks.pop();
    }
    document
}

fn main() {
    let document = three_pages();
    println!(
        "{} blocks on {} pages",
        document.blocks.len(),
        document.pages(paper::day()).unwrap().count()
    );
    let inside = |n: usize| {
        // Another title each time, so that nothing is remembered from the run before but the fonts.
        let mut other = document.clone();
        other.title += &format!(" {n}");
        for block in &mut other.blocks {
            if let Block::Paragraph { text, .. } | Block::Heading { text, .. } = block {
                *text += &format!(" {n}");
            }
        }
        let start = Instant::now();
        let pdf = other.pdf(paper::day()).unwrap();
        (start.elapsed(), pdf)
    };
    let first = inside(0);
    println!(
        "first in this process: {:.1} ms, {} kB",
        ms(first.0),
        first.1.bytes.len() / 1000
    );
    let ours = median((1..=RUNS).map(|n| inside(n).0).collect());
    println!("inside this process:   {:.1} ms (median of {RUNS})", ms(ours));
    let start = Instant::now();
    let again = document.pdf(paper::day()).unwrap();
    println!(
        "the same once more:    {:.1} ms, {} pages",
        ms(start.elapsed()),
        again.pages
    );
    match command_line(&document) {
        Some(theirs) => println!(
            "typst command line:    {:.1} ms (median of {RUNS})\nratio: {:.2}",
            ms(theirs),
            ours.as_secs_f64() / theirs.as_secs_f64()
        ),
        None => println!("No typst program found: set TYPST to compare."),
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn command_line(document: &Document) -> Option<Duration> {
    let program = std::env::var_os("TYPST").unwrap_or_else(|| "typst".into());
    Command::new(&program).arg("--version").output().ok()?;
    let dir = tempfile::tempdir().unwrap();
    let (template, data) = counterweight_report::sources(document, paper::day()).unwrap();
    std::fs::write(dir.path().join("report.typ"), template).unwrap();
    std::fs::write(dir.path().join("report.json"), data).unwrap();
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let run = || {
        let start = Instant::now();
        let done = Command::new(&program)
            .args([
                "compile",
                "--ignore-system-fonts",
                "--pdf-standard",
                "ua-1",
                "--features",
                "a11y-extras",
                "--font-path",
            ])
            .arg(&fonts)
            .arg(dir.path().join("report.typ"))
            .arg(dir.path().join("report.pdf"))
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        start.elapsed()
    };
    run();
    Some(median((0..RUNS).map(|_| run()).collect()))
}
