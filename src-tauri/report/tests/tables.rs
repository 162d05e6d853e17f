//! CSV, read back by another library: every text comes back, and no spreadsheet would run one.

use crate::book::story::{BOSS, PEER, Story, mark, on};
use crate::book::{answered, patchy};
use chrono::NaiveDate;
use counterweight_core::followup::dues;
use counterweight_core::rating::Answer;
use counterweight_report::csv::{Cell, dues as table_of_dues, ratings, table};
use proptest::prelude::*;

/// Rows as a reader that skips the mark of byte order sees them.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{FEFF}').expect("a mark of byte order");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let row = |r: csv::Result<csv::StringRecord>| r.unwrap().iter().map(str::to_owned).collect();
    reader.records().map(row).collect()
}

/// A cell as its writer meant it.
fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

proptest! {
    #[test]
    fn any_text_comes_back_and_none_is_a_formula(
        texts in prop::collection::vec(any::<[String; 3]>(), 0..8),
        starts in prop::collection::vec("[=+@'\t\r\n \"-]{0,3}[a-z,;\"\r\n]{0,5}", 3),
    ) {
        let starts: [String; 3] = starts.try_into().unwrap();
        let all: Vec<[String; 3]> = texts.into_iter().chain([starts]).collect();
        let cells = all.iter().map(|row| [0, 1, 2].map(|i| Cell::from(row[i].as_str())));
        let read = rows(&table(["a", "b", "c"], cells));
        prop_assert_eq!(read.len(), all.len() + 1);
        for (read, row) in read[1..].iter().zip(&all) {
            for (cell, text) in read.iter().zip(row) {
                prop_assert_eq!(meant(cell), text);
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            }
        }
    }

    #[test]
    fn any_number_comes_back(number in prop::num::f64::NORMAL | prop::num::f64::ZERO) {
        let read = rows(&table(["n"], [[Cell::from(number)]]));
        prop_assert_eq!(read[1][0].parse::<f64>().unwrap().to_bits(), number.to_bits());
    }
}

#[test]
fn lines_end_as_the_standard_says() {
    let text = table(["a", "b"], [["x".into(), "y\nz".into()]]);
    assert_eq!(text, "\u{FEFF}a,b\r\nx,\"y\nz\"\r\n");
}

#[test]
fn every_rating_is_a_row_with_what_it_rests_on() {
    for d in answered() {
        let read = rows(&ratings(&d, &d.decider));
        let of = |heading: &str| read[0].iter().position(|h| h == heading).unwrap();
        let sheets = d.round().sheets.values();
        let all: Vec<_> = sheets.flat_map(|s| s.ratings.values()).collect();
        assert_eq!(read.len() - 1, all.len(), "{}", d.title);
        let evidence: usize = read[1..]
            .iter()
            .map(|r| r[of("evidence")].parse::<usize>().unwrap())
            .sum();
        assert_eq!(evidence, all.iter().map(|r| r.evidence.len()).sum::<usize>());
        let silent = read[1..].iter().filter(|r| r[of("answer")] == "No evidence").count();
        assert_eq!(
            silent,
            all.iter().filter(|r| r.answer == Some(Answer::NoEvidence)).count()
        );
        let revised = read[1..].iter().filter(|r| !r[of("revised_from")].is_empty()).count();
        assert_eq!(revised, all.iter().filter(|r| !r.revisions.is_empty()).count());
    }
}

#[test]
fn nobody_reads_a_sheet_that_is_not_open_to_them() {
    let mut s = Story::promotion();
    s.fill(PEER, &on("rowan"), |_| mark(5));
    s.seal(PEER, &on("rowan"));
    s.fill(BOSS, &on("rowan"), |_| mark(2));
    let read = rows(&ratings(&s.d, &BOSS.into()));
    assert_eq!(read.len(), 1, "what is not sealed is not counted, and not listed");
    s.seal(BOSS, &on("rowan"));
    let read = rows(&ratings(&s.d, &BOSS.into()));
    assert_eq!(read.len() - 1, s.d.template.criteria.len());
    assert!(read[1..].iter().all(|r| r[4] == "BOSS" && r[5] == "2"));
    s.reveal();
    let read = rows(&ratings(&s.d, &BOSS.into()));
    assert_eq!(read.len() - 1, 2 * s.d.template.criteria.len());
}

#[test]
fn rows_stand_in_the_order_of_the_decision() {
    let d = patchy(0);
    let mut names: Vec<String> = rows(&ratings(&d, &d.decider))[1..]
        .iter()
        .map(|r| r[0].clone())
        .collect();
    names.dedup();
    assert_eq!(names, ["ROWAN", "ASPEN", "BRIAR", "CEDAR"]);
}

#[test]
fn every_date_is_a_row() {
    for d in answered() {
        let all = dues(&d);
        let read = rows(&table_of_dues(&all));
        assert_eq!(read.len() - 1, all.len());
        for (row, due) in read[1..].iter().zip(&all) {
            assert_eq!(row[0].parse::<NaiveDate>().unwrap(), due.on);
            assert_eq!(meant(&row[2]), due.text);
        }
    }
}
