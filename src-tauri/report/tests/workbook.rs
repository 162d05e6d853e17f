//! The workbook, read back by another library: the numbers are the engine's, text is text, and the bytes are the same every time.

use crate::book::story::{BOSS, PEER, Story, mark, on};
use crate::book::{Book, Seen, answered, assert_is, patchy, written};
use counterweight_core::decision::{Change, FramingAct, SheetAct};
use counterweight_core::rating::{Answer, Evidence, EvidenceKind};
use counterweight_report::sheet::workbook;

#[test]
fn every_number_is_the_engines() {
    for d in answered() {
        assert_is(&Book::read(&written(&d)), &d, 0.0);
    }
    for salt in 0..7 {
        let d = patchy(salt);
        assert_is(&Book::read(&written(&d)), &d, 0.0);
    }
}

#[test]
fn the_same_decision_gives_the_same_bytes() {
    for d in answered() {
        assert_eq!(written(&d), written(&d.clone()));
    }
}

#[test]
fn totals_medians_and_pulls_are_formulas() {
    for d in answered() {
        let book = Book::read(&written(&d));
        let count = |sheet: &str| {
            let used = book.formulas[sheet].used_cells().filter(|(_, _, f)| !f.is_empty());
            used.count()
        };
        if d.is_private() {
            assert_eq!((count("Answers"), count("Summary")), (8, 8));
            continue;
        }
        let (people, criteria, sides) = (d.candidates.len(), d.template.criteria.len(), d.template.sides.len());
        // Medians, four numbers a side, the contrast (fit in six, or the gap), coverage, must-haves; shares above.
        let contrast = if d.stage.is_some() { 6 } else { 1 };
        assert_eq!(
            count("Totals"),
            criteria + people * (criteria + 4 * sides + contrast + 2)
        );
        assert_eq!(count("Bounds"), people * 2 * criteria);
        assert_eq!(count("Marks"), 0);
        assert_eq!(count("Evidence"), 0);
    }
}

#[test]
fn marks_and_evidence_are_all_there() {
    for d in answered() {
        let book = Book::read(&written(&d));
        let evidence: usize = d
            .round()
            .sheets
            .values()
            .flat_map(|s| s.ratings.values())
            .map(|r| r.evidence.len())
            .sum();
        let dated = |row: &&[calamine::Data]| matches!(row.get(6), Some(calamine::Data::DateTime(_)));
        assert_eq!(book.sheets["Evidence"].rows().filter(dated).count(), evidence);
        if !d.is_private() {
            let sheets = d
                .round()
                .sheets
                .values()
                .filter(|s| d.card(&s.subject).unwrap().id == d.template.id);
            assert_eq!(book.sheets["Marks"].rows().count() - 4, sheets.count());
        }
    }
}

/// What people could be called, and write, to make a spreadsheet run it.
const HOSTILE: [&str; 12] = [
    "=1+1",
    "=HYPERLINK(\"http://example.invalid\",\"x\")",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "TRUE",
    "12",
    "#N/A",
    "<b>&amp;\"'",
    "_x0041_",
    "]]>",
    "http://example.invalid/",
];

fn hostile() -> Story {
    let mut s = Story::promotion();
    for (i, name) in HOSTILE.iter().enumerate() {
        let candidate = counterweight_core::decision::Candidate {
            id: format!("c{i}").into(),
            name: (*name).into(),
            called: String::new(),
            about: String::new(),
        };
        s.yes(BOSS, Change::Framing(FramingAct::CandidateAdded { candidate }));
    }
    s
}

#[test]
fn hostile_text_stays_text() {
    let mut s = hostile();
    let people: Vec<String> = s.d.candidates.iter().map(|c| c.id.to_string()).collect();
    for who in &people {
        for rater in [BOSS, PEER] {
            s.fill(rater, &on(who), |_| mark(3));
        }
    }
    let texts = ["\t=1+1", "\n=cmd|' /C calc'!A0", "=1+1"];
    for (i, text) in texts.iter().enumerate() {
        let evidence = Evidence {
            id: format!("hostile{i}").into(),
            kind: EvidenceKind::Document,
            on: chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            text: (*text).into(),
            whose: None,
        };
        let change = Change::Sheet(SheetAct::EvidenceAdded {
            subject: on("rowan"),
            criterion: "B1".into(),
            evidence,
        });
        s.yes(BOSS, change);
    }
    for who in &people {
        for rater in [BOSS, PEER] {
            s.seal(rater, &on(who));
        }
    }
    s.reveal();
    let book = Book::read(&written(&s.d));
    assert_is(&book, &s.d, 0.0);
    for formulas in book.formulas.values() {
        for (_, _, formula) in formulas.used_cells() {
            let theirs = ["HYPERLINK", "cmd", "1+1", "@", "A1:A9"];
            assert!(!theirs.iter().any(|t| formula.contains(t)), "{formula}");
        }
    }
    let headings = book.row("Totals", "Candidate");
    for (i, name) in (2..).zip(HOSTILE) {
        for (sheet, row) in [
            ("Totals", headings + i),
            ("Summary", book.row("Summary", "Candidate") + i),
        ] {
            assert_eq!(book.at(sheet, row, 0), Seen::Text(name.into()), "{sheet}");
        }
    }
    let rows = book.sheets["Evidence"].rows();
    let said: Vec<String> = rows.filter_map(|r| r.get(7).map(ToString::to_string)).collect();
    for text in texts {
        assert!(said.iter().any(|t| t == text), "{text:?}");
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    let mut s = Story::promotion();
    for rater in [BOSS, PEER] {
        s.fill(rater, &on("rowan"), |_| mark(3));
    }
    let evidence = Evidence {
        id: "long".into(),
        kind: EvidenceKind::Document,
        on: chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
        text: "🙂".repeat(20_000),
        whose: None,
    };
    let change = Change::Sheet(SheetAct::EvidenceAdded {
        subject: on("rowan"),
        criterion: "B1".into(),
        evidence,
    });
    s.yes(BOSS, change);
    for rater in [BOSS, PEER] {
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    let book = Book::read(&written(&s.d));
    let long = book.sheets["Evidence"]
        .rows()
        .filter_map(|r| r.get(7).map(ToString::to_string))
        .find(|t| t.starts_with('🙂'));
    assert!(long.unwrap().contains("cut here"));
}

#[test]
fn an_answer_that_nobody_could_give_is_in_no_mean() {
    let mut s = Story::promotion();
    s.rated("rowan", |id| if id == "B1" { mark(4) } else { Answer::NoEvidence });
    let book = Book::read(&written(&s.d));
    let headings = book.row("Totals", "Candidate");
    let value = |heading: &str| book.at("Totals", headings + 1, book.column("Totals", headings, heading));
    let title = |at: usize| s.d.template.sides[at].title.clone();
    assert_eq!(value(&title(0)), Seen::Number(4.0));
    assert_eq!(value(&title(1)), Seen::Text("No evidence".into()));
    assert_eq!(
        value("Selling strength less readiness"),
        Seen::Text("No evidence".into())
    );
    assert_eq!(value("Coverage of what decides"), Seen::Number(0.0));
}

#[test]
fn more_sheets_than_rows_is_an_error_that_says_what_to_do() {
    let d = patchy(0);
    let mut a = counterweight_core::analysis::analyse(&d).unwrap();
    a.candidates[0].raters = 2_000_000;
    let error = workbook(&d, &a, &[]).unwrap_err().to_string();
    assert!(error.contains("Marks") && error.contains("CSV"), "{error}");
}
