//! A workbook as a reader sees it, and decisions to make workbooks of.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses the part it needs, and a failed step is a failed test"
)]

#[path = "../../../core/tests/story/mod.rs"]
pub mod story;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use counterweight_core::analysis::{Analysis, FloorState, analyse};
use counterweight_core::decision::Decision;
use counterweight_core::recommendation::recommend;
use counterweight_core::template::Pole;
use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;
use counterweight_report::sheet::workbook;

/// The samples whose debrief is open.
pub fn answered() -> Vec<Decision> {
    let all: Vec<_> = samples()
        .iter()
        .map(|s| {
            let (mut n, decision) = (0, s.id.into());
            let salt = move || {
                n += 1;
                format!("salt {n}")
            };
            open(s.text, Signing { decision, salt }).unwrap()
        })
        .filter(|d| analyse(d).is_ok())
        .collect();
    assert_eq!(all.len(), 3, "one sample is not rated yet");
    all
}

pub fn written(d: &Decision) -> Vec<u8> {
    let analysis = analyse(d).unwrap();
    workbook(d, &analysis, &recommend(d, &analysis)).unwrap()
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    Number(f64),
    Text(String),
    Nothing,
}

pub struct Book {
    pub sheets: BTreeMap<String, Range<Data>>,
    pub formulas: BTreeMap<String, Range<String>>,
}

impl Book {
    pub fn read(bytes: &[u8]) -> Self {
        let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = file.sheet_names();
        let sheets = names
            .iter()
            .map(|n| (n.clone(), file.worksheet_range(n).unwrap()))
            .collect();
        let formulas = names
            .iter()
            .map(|n| (n.clone(), file.worksheet_formula(n).unwrap()))
            .collect();
        Self { sheets, formulas }
    }

    /// Names of the sheets in their order.
    pub fn names(bytes: &[u8]) -> Vec<String> {
        Xlsx::new(Cursor::new(bytes)).unwrap().sheet_names()
    }

    pub fn at(&self, sheet: &str, row: u32, col: u32) -> Seen {
        match self.sheets[sheet].get_value((row, col)) {
            Some(Data::Float(n)) => Seen::Number(*n),
            Some(Data::Int(n)) => Seen::Number(*n as f64),
            Some(Data::String(text)) if !text.is_empty() => Seen::Text(text.clone()),
            None | Some(Data::Empty | Data::String(_)) => Seen::Nothing,
            Some(other) => panic!("{sheet} {row},{col}: {other:?}"),
        }
    }

    pub fn text(&self, sheet: &str, row: u32, col: u32) -> String {
        match self.at(sheet, row, col) {
            Seen::Text(text) => text,
            other => panic!("{sheet} {row},{col}: {other:?}"),
        }
    }

    fn rows(&self, sheet: &str) -> u32 {
        self.sheets[sheet].end().map_or(0, |end| end.0 + 1)
    }

    fn columns(&self, sheet: &str) -> u32 {
        self.sheets[sheet].end().map_or(0, |end| end.1 + 1)
    }

    /// The first row whose first cell is this.
    pub fn row(&self, sheet: &str, label: &str) -> u32 {
        let found = (0..self.rows(sheet)).find(|row| self.at(sheet, *row, 0) == Seen::Text(label.to_owned()));
        found.unwrap_or_else(|| panic!("no row “{label}” on {sheet}"))
    }

    /// The first column of a row that says this.
    pub fn column(&self, sheet: &str, row: u32, heading: &str) -> u32 {
        let found = (0..self.columns(sheet)).find(|col| self.at(sheet, row, *col) == Seen::Text(heading.to_owned()));
        found.unwrap_or_else(|| panic!("no column “{heading}” on {sheet}"))
    }
}

/// That every number of the workbook is the engine's, within `tolerance`.
pub fn assert_is(book: &Book, d: &Decision, tolerance: f64) {
    let a = analyse(d).unwrap();
    let same = |sheet: &str, row, col, expected: Option<f64>, what: &str| match (book.at(sheet, row, col), expected) {
        (Seen::Number(seen), Some(n)) if (seen - n).abs() <= tolerance => {}
        (Seen::Text(seen), None) if seen == "No evidence" => {}
        (seen, expected) => panic!("{}: {sheet}: {what}: {seen:?}, not {expected:?}", d.title),
    };
    if let Some(reading) = &a.myself {
        for (pole, pull) in [(Pole::A, &reading.selling), (Pole::B, &reading.managing)] {
            for sheet in ["Answers", "Summary"] {
                let row = book.row(sheet, &d.template.pole(pole).unwrap().title);
                let counts = [pull.lived, pull.regularly, pull.items].map(|count| Some(count as f64));
                let numbers = [pull.energy, counts[0], counts[1], counts[2]];
                for (col, n) in (1..).zip(numbers) {
                    same(sheet, row, col, n, "pull");
                }
            }
        }
        return;
    }
    totals(book, d, &a, &same);
    if let Some(stage) = &a.stage {
        let own = d.builder_share.as_ref().map(|own| own.0);
        for (label, n) in [
            ("Builder share of the facts known", stage.share),
            ("… if every unknown fact voted scaler", Some(stage.share_low)),
            ("… if every unknown fact voted builder", Some(stage.share_high)),
            ("Builder share in force", stage.share_used),
            ("Lower end in force", own.or(Some(stage.share_low))),
            ("Higher end in force", own.or(Some(stage.share_high))),
            ("Weight of “not yet”", Some(stage.totals[0])),
            ("Weight of “scaler”", Some(stage.totals[3])),
        ] {
            same("Stage", book.row("Stage", label), 1, n, label);
        }
    }
}

fn totals(book: &Book, d: &Decision, a: &Analysis, same: &impl Fn(&str, u32, u32, Option<f64>, &str)) {
    let headings = book.row("Totals", "Candidate");
    let of = |heading: &str| book.column("Totals", headings, heading);
    let ids = book.row("Totals", "Criterion");
    let summary = book.row("Summary", "Candidate");
    for (i, c) in (1..).zip(&a.candidates) {
        let row = headings + i;
        assert_eq!(book.text("Totals", row, 0), d.candidate(&c.candidate).unwrap().name);
        let both = |heading: &str, n: Option<f64>| {
            same("Totals", row, of(heading), n, heading);
            same(
                "Summary",
                summary + i,
                book.column("Summary", summary, heading),
                n,
                heading,
            );
        };
        for side in &c.sides {
            let title = &d.template.sides.iter().find(|s| s.id == side.side).unwrap().title;
            both(title, side.value);
        }
        both("Coverage of what decides", Some(c.coverage));
        let below = c.floors.iter().filter(|f| f.state == FloorState::NotMet).count();
        both("Must-haves below their line", Some(below as f64));
        if let Some(fit) = &c.fit {
            both("Fit today", fit.today);
            both("Suitability", fit.suitability);
            for (heading, n) in [
                ("Fit: lowest", fit.low),
                ("Fit: highest", fit.high),
                ("Suitability: lowest", Some(fit.if_worst)),
                ("Suitability: highest", Some(fit.if_best)),
            ] {
                same("Totals", row, of(heading), n, heading);
            }
        } else {
            both("Selling strength less readiness", c.pedestal.as_ref().map(|p| p.gap));
        }
        for side in &c.sides {
            let title = &d.template.sides.iter().find(|s| s.id == side.side).unwrap().title;
            for (what, n) in [
                ("coverage", side.coverage),
                ("lowest", side.if_worst),
                ("highest", side.if_best),
            ] {
                let heading = format!("{title}: {what}");
                same("Totals", row, of(&heading), Some(n), &heading);
            }
        }
        for score in &c.criteria {
            let id = score.criterion.as_str();
            let col = book.column("Totals", ids, id);
            same("Totals", row, col, score.median, id);
            same(
                "Totals",
                book.row("Totals", "Share of its side"),
                col,
                Some(score.weight),
                id,
            );
            let bounds = book.row("Bounds", "Candidate");
            let first = book.column("Bounds", bounds, id);
            let width = c.criteria.len() as u32;
            same("Bounds", bounds + i, first, Some(score.if_worst), id);
            same("Bounds", bounds + i, first + width, Some(score.if_best), id);
        }
    }
}

/// A promotion about several people with many unknown marks; one of them nobody rated.
pub fn patchy(salt: usize) -> Decision {
    use counterweight_core::decision::{Change, ClosingAct};
    use counterweight_core::rating::Answer;
    use story::{BOSS, PEER, Story, mark, on};
    let mut s = Story::promotion();
    for who in ["aspen", "briar", "cedar", "nobody"] {
        s.add(who);
    }
    for (c, who) in ["rowan", "aspen", "briar", "cedar"].into_iter().enumerate() {
        for (r, rater) in [BOSS, PEER].into_iter().enumerate() {
            if who == "cedar" && rater == PEER {
                continue;
            }
            s.fill(rater, &on(who), |id| {
                let n = id[1..].parse::<usize>().unwrap() * 7 + c * 11 + r * 5 + salt;
                // Nobody knows anything about briar's readiness.
                let silent = who == "briar" && id[1..].parse::<usize>().unwrap() > 5;
                match n % 7 {
                    level @ 1..=5 if !silent => mark(level as u8),
                    _ => Answer::NoEvidence,
                }
            });
            s.seal(rater, &on(who));
        }
    }
    s.yes(
        BOSS,
        Change::Closing(ClosingAct::Revealed {
            without: Some("two raters are away".into()),
        }),
    );
    s.d
}
