//! Tables as CSV (RFC 4180): UTF-8 with a byte order mark, lines ended by CRLF, and no cell that a spreadsheet would run as a formula.
//!
//! The mark is there because Excel takes a file without one for the system's old code page and garbles names; every common reader skips it
//! (Python: `utf-8-sig`, R: `UTF-8-BOM`). A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does one
//! that begins with an apostrophe: taking one leading apostrophe away always gives the text back. Numbers and days are written plainly.

use std::borrow::Cow;

use chrono::NaiveDate;
use counterweight_core::decision::Decision;
use counterweight_core::followup::Due;
use counterweight_core::id::MemberId;
use counterweight_core::rating::{Answer, NO_EVIDENCE};

use crate::ratings::{self, Filled, Rated, in_order};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// What somebody wrote.
    Text(Cow<'a, str>),
    /// A finite number, with a point and without separators.
    Number(f64),
    /// A day, as `2026-11-25`.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

impl From<NaiveDate> for Cell<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl Cell<'_> {
    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => harmless(text),
            Self::Number(number) => number.to_string().into(),
            Self::Day(day) => day.to_string().into(),
            Self::Empty => "".into(),
        }
    }
}

/// A table with its headings.
#[must_use]
pub fn table<'a, const N: usize>(headings: [&str; N], rows: impl IntoIterator<Item = [Cell<'a>; N]>) -> String {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    // Writing into memory cannot fail, and all rows have N cells.
    let _ = out.write_record(headings);
    for row in rows {
        let _ = out.write_record(row.iter().map(|cell| cell.written().into_owned()));
    }
    String::from_utf8(out.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A text no spreadsheet runs: with an apostrophe in front where it could be taken for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    let blank = |c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}';
    let formula = text
        .trim_start_matches(blank)
        // The wide forms are what some input methods write, and some spreadsheets run.
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || text.starts_with(['\t', '\r', '\n', '\'']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

/// Every rating of the current round on a sealed sheet that `viewer` may see, one a row.
#[must_use]
pub fn ratings(d: &Decision, viewer: &MemberId) -> String {
    // A debrief can be opened without somebody: what they have not sealed is counted nowhere, and so it is not here.
    let sealed = d.round().sheets_for(viewer).filter(|s| s.sealed.is_some());
    let sheets = in_order(d, sealed);
    let rows = sheets
        .iter()
        .flat_map(|sheet| sheet.ratings().map(move |rated| row(sheet, &rated)));
    let headings = [
        "candidate",
        "criterion",
        "title",
        "side",
        "rater",
        "answer",
        "lived",
        "fact",
        "why",
        "evidence",
        "evidence_kinds",
        "red_flags",
        "revised_from",
        "revised_because",
    ];
    table(headings, rows)
}

/// Dates, one a row.
#[must_use]
pub fn dues(dues: &[Due]) -> String {
    let rows = dues.iter().map(|due| {
        let done = if due.done { "done" } else { "open" };
        [
            due.on.into(),
            due.kind.label().into(),
            due.text.as_str().into(),
            due.who.as_str().into(),
            due.title.as_str().into(),
            done.into(),
        ]
    });
    table(["on", "kind", "what", "who", "decision", "state"], rows)
}

fn row<'a>(filled: &Filled<'a>, rated: &Rated<'a>) -> [Cell<'a>; 14] {
    let rating = rated.rating;
    let (answer, lived, fact) = match &rating.answer {
        Some(Answer::Mark { level }) => (f64::from(*level).into(), Cell::Empty, Cell::Empty),
        Some(Answer::Energy { energy, lived }) => (f64::from(*energy).into(), f64::from(*lived).into(), Cell::Empty),
        Some(given @ (Answer::Met { fact } | Answer::Unmet { fact })) => {
            (ratings::answer(given).into(), Cell::Empty, fact.as_str().into())
        }
        Some(Answer::NoEvidence) => (NO_EVIDENCE.into(), Cell::Empty, Cell::Empty),
        None => (Cell::Empty, Cell::Empty, Cell::Empty),
    };
    let joined = |parts: Vec<String>| parts.join("; ");
    let flags = rating
        .flags
        .iter()
        .map(|(flag, note)| ratings::flagged(rated.criterion, *flag, note));
    [
        filled.who.into(),
        rated.criterion.id.as_str().into(),
        rated.criterion.title.as_str().into(),
        rated.side.into(),
        filled.rater.into(),
        answer,
        lived,
        fact,
        rating.why.as_str().into(),
        (rating.pieces().count() as f64).into(),
        joined(rating.pieces().map(|e| e.kind.label().to_owned()).collect()).into(),
        joined(flags.collect()).into(),
        joined(rating.revisions.iter().map(|r| ratings::answer(&r.was)).collect()).into(),
        joined(rating.revisions.iter().map(|r| r.reason.clone()).collect()).into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_run_is_not() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =1",
            "＝1",
            "'quoted",
            "\u{FEFF}=1",
        ] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["", "plain", "a=b", "−1 is a minus sign and no formula", "1-2"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn numbers_and_days_stay_what_they_are() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let text = table(["n", "on", "who"], [[(-2.0).into(), day.into(), "-2".into()]]);
        assert_eq!(text, "\u{FEFF}n,on,who\r\n-2,2026-11-25,'-2\r\n");
    }
}
