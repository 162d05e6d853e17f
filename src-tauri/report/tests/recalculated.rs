//! The workbook recalculated by LibreOffice: its formulas alone give the engine's totals, also after a reader changes weights and shares.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use crate::book::{Book, answered, assert_is, patchy, written};
use counterweight_core::decision::Decision;

/// Longest a conversion may take, in seconds.
const PATIENCE: &str = "480";

#[test]
fn formulas_give_the_engines_totals_after_a_reader_changed_weights() {
    let mut cases: Vec<(Vec<u8>, Decision)> = Vec::new();
    for d in answered().into_iter().chain([patchy(0), patchy(3)]) {
        let bytes = written(&d);
        cases.push((edited(&bytes, &[]), d.clone()));
        let weights: BTreeMap<_, _> = d
            .template
            .criteria
            .iter()
            .enumerate()
            // Some are nothing at all, so that those criteria leave the mean.
            .map(|(i, c)| (c.id.as_str().into(), (i * 7 % 5) as f64 / 2.0))
            .collect();
        let share = d.stage.as_ref().map(|_| 0.25);
        let tried = d.trying(Some(weights.clone()), share, None).unwrap();
        let changes = changes(&bytes, &d, &weights, share);
        cases.push((edited(&bytes, &changes), tried));
    }
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = (0..cases.len()).map(|i| format!("case-{i}.xlsx")).collect();
    for (name, (bytes, _)) in files.iter().zip(&cases) {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    recalculate(folder.path(), &files);
    for (name, (_, d)) in files.iter().zip(&cases) {
        let bytes = std::fs::read(folder.path().join("out").join(name)).unwrap();
        assert_is(&Book::read(&bytes), d, 1e-9);
    }
}

/// Cells a reader changes: sheet, cell, number.
type Changes = Vec<(&'static str, String, f64)>;

fn changes(
    bytes: &[u8],
    d: &Decision,
    weights: &BTreeMap<counterweight_core::id::CriterionId, f64>,
    share: Option<f64>,
) -> Changes {
    let book = Book::read(bytes);
    let mut changes = Vec::new();
    for (id, weight) in weights {
        let (sheet, row, col) = if d.is_private() {
            let rows = book.sheets["Answers"].rows();
            let at = rows.enumerate().find(|(_, r)| r[1] == *id.as_str()).unwrap().0;
            ("Answers", at as u32, 2)
        } else {
            let ids = book.row("Totals", "Criterion");
            (
                "Totals",
                book.row("Totals", "Weight (change)"),
                book.column("Totals", ids, id.as_str()),
            )
        };
        changes.push((
            sheet,
            rust_xlsxwriter::utility::row_col_to_cell(row, col as u16),
            *weight,
        ));
    }
    if let Some(share) = share {
        let row = book.row("Stage", "A builder share of your own (change; may be empty)");
        changes.push(("Stage", rust_xlsxwriter::utility::row_col_to_cell(row, 1), share));
    }
    changes
}

/// The workbook with other numbers in some cells and without any result of a formula, so that whoever opens it has to calculate.
fn edited(bytes: &[u8], changes: &[(&'static str, String, f64)]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let sheets: Vec<String> = Book::names(bytes);
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..from.len() {
        let mut part = from.by_index(i).unwrap();
        let (name, mut content) = (part.name().to_owned(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        if let Some(number) = name
            .strip_prefix("xl/worksheets/sheet")
            .and_then(|n| n.strip_suffix(".xml"))
        {
            let sheet = &sheets[number.parse::<usize>().unwrap() - 1];
            let mut xml = String::from_utf8(content).unwrap();
            for (_, cell, number) in changes.iter().filter(|(on, _, _)| on == sheet) {
                xml = with(&xml, cell, *number);
            }
            content = without_results(&xml).into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// A worksheet with another number in a cell.
fn with(xml: &str, cell: &str, number: f64) -> String {
    let start = xml
        .find(&format!("<c r=\"{cell}\""))
        .unwrap_or_else(|| panic!("no cell {cell}"));
    let (before, rest) = xml.split_at(start);
    let tag = rest.find('>').unwrap();
    let (open, rest) = rest.split_at(tag + 1);
    match open.strip_suffix("/>") {
        Some(open) => format!("{before}{open}><v>{number}</v></c>{rest}"),
        None => {
            let end = rest.find("</c>").unwrap();
            format!("{before}{open}<v>{number}</v>{}", &rest[end..])
        }
    }
}

/// A worksheet whose formulas have no result.
fn without_results(xml: &str) -> String {
    let mut parts = xml.split("</f><v>");
    let mut out = parts.next().unwrap().to_owned();
    let mut stripped = 0;
    for part in parts {
        let (result, rest) = part.split_once("</v>").unwrap();
        assert!(!result.is_empty());
        out += "</f>";
        out += rest;
        stripped += 1;
    }
    assert_eq!(stripped, xml.matches("</f>").count());
    out
}

/// Opens every file in LibreOffice, which calculates what has no result, and saves it into `out`.
fn recalculate(folder: &Path, files: &[String]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let run = Command::new("timeout")
        .args([
            "--kill-after=5",
            PATIENCE,
            "soffice",
            &profile,
            "--headless",
            "--norestore",
        ])
        .args(["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "out"])
        .args(files)
        .current_dir(folder)
        .output();
    let install = "This test opens the workbook in LibreOffice. `make test` installs what it needs; by hand: apt-get install --no-install-recommends libreoffice-calc-nogui";
    let run = run.unwrap_or_else(|e| panic!("timeout (coreutils) could not be started: {e}. {install}"));
    match run.status.code() {
        Some(0) => {}
        Some(126 | 127) => panic!("soffice could not be started. {install}"),
        Some(124) => panic!("LibreOffice did not answer within {PATIENCE} seconds."),
        other => panic!(
            "LibreOffice stopped ({other:?}): {}",
            String::from_utf8_lossy(&run.stderr)
        ),
    }
}
