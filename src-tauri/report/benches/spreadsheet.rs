//! The workbook of 1,000 candidates × 15 criteria × 3 raters, against Python's XlsxWriter writing the same cells.
//!
//! Prints, asserts nothing: a time depends on the machine, the ratio does less. Python is handed every cell ready to write, formulas as
//! text; we make ours on the way. `PYTHON` names another interpreter than `python3`.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a bench prints, looks at the clock, and stops where it cannot go on"
)]

#[path = "../../core/benches/rated/mod.rs"]
mod rated;

use std::io::{Cursor, Write as _};
use std::process::Command;
use std::time::Instant;

use calamine::{Data, Reader as _, Xlsx};
use counterweight_core::analysis::analyse;
use counterweight_core::recommendation::recommend;
use counterweight_report::sheet::workbook;
use rated::rated;

const CANDIDATES: usize = 1_000;
const RATERS: usize = 3;
const REPEATS: usize = 5;
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/same_cells.py");

fn main() {
    let decision = rated(CANDIDATES, RATERS);
    let analysis = analyse(&decision).unwrap();
    let recommendations = recommend(&decision, &analysis);
    let write = || workbook(&decision, &analysis, &recommendations).unwrap();
    let bytes = write();
    let mut runs: Vec<(f64, f64)> = (0..REPEATS)
        .map(|_| {
            let (wall, cpu) = (Instant::now(), cpu_seconds());
            std::hint::black_box(write());
            (wall.elapsed().as_secs_f64(), cpu_seconds() - cpu)
        })
        .collect();
    let ours = median(&mut runs);
    let cells = tempfile::NamedTempFile::new().unwrap();
    let count = dump(&bytes, cells.as_file());
    println!(
        "{CANDIDATES} candidates × {RATERS} raters: {count} cells, {} KiB, median of {REPEATS}",
        bytes.len() / 1024
    );
    println!("ours                {:.3} s, {:.2} s CPU", ours.0, ours.1);
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = Command::new(&python)
        .arg(SCRIPT)
        .arg(cells.path())
        .arg(REPEATS.to_string())
        .output();
    match run {
        Ok(run) if run.status.success() => {
            let said = String::from_utf8(run.stdout).unwrap();
            let mut numbers = said.split_whitespace().map(|n| n.parse::<f64>().unwrap());
            let theirs = (numbers.next().unwrap(), numbers.next().unwrap());
            println!("Python's XlsxWriter {:.3} s, {:.2} s CPU", theirs.0, theirs.1);
            println!(
                "ratio               {:.2} (CPU {:.2}); goal ≤ 0.5",
                ours.0 / theirs.0,
                ours.1 / theirs.1
            );
        }
        _ => println!(
            "No ratio: {python} has no XlsxWriter. Make a virtual environment (python3 -m venv DIR; DIR/bin/pip install XlsxWriter) and set PYTHON=DIR/bin/python."
        ),
    }
}

fn median(runs: &mut [(f64, f64)]) -> (f64, f64) {
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    runs[runs.len() / 2]
}

/// Every cell as a line: sheet, row, column, kind, value, formula, parted by the unit separator.
fn dump(bytes: &[u8], to: &std::fs::File) -> usize {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut out = std::io::BufWriter::new(to);
    let mut count = 0;
    for name in book.sheet_names() {
        let values = book.worksheet_range(&name).unwrap();
        let formulas = book.worksheet_formula(&name).unwrap();
        let (top, left) = values.start().unwrap_or_default();
        for (row, col, value) in values.used_cells() {
            let at = (row as u32 + top, col as u32 + left);
            let formula = formulas.get_value(at).map_or("", String::as_str);
            let kind = match value {
                // Formulas over whole ranges stand on this sheet alone.
                _ if !formula.is_empty() && name == "Bounds" => "array",
                _ if !formula.is_empty() => "formula",
                Data::String(_) => "text",
                _ => "number",
            };
            let value = match value {
                Data::DateTime(day) => day.as_f64().to_string(),
                other => other.to_string(),
            };
            let parts = [&name, &at.0.to_string(), &at.1.to_string(), kind, &value, formula];
            writeln!(out, "{}", parts.join("\u{1f}").replace('\n', " ")).unwrap();
            count += 1;
        }
    }
    out.flush().unwrap();
    count
}

/// User and system time of this process, from the kernel's own account, at 1/100 s.
fn cpu_seconds() -> f64 {
    let stat =
        std::fs::read_to_string("/proc/self/stat").unwrap_or_else(|_| panic!("this bench reads /proc: Linux only"));
    let after = stat.rsplit_once(')').unwrap().1;
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks.map(|n| n.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}
