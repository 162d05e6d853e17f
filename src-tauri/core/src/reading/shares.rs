//! Shares from none to all as rows, each with where the true one may lie: the axis, the table and the row itself.

use super::chart::{Chart, End, Fill, Head, Row, Rows, Shape};
use crate::followup::share::Share;
use crate::say::{draws, percent};

/// A share in a row.
pub(super) fn row(label: String, share: &Share) -> Row {
    at(label, Some(share.value), Some((share.low, share.high)))
}

/// A value from 0 to 1 in a row, with a line beside it; either may be absent.
pub(super) fn at(label: String, value: Option<f64>, line: Option<(f64, f64)>) -> Row {
    Row {
        ends: vec![End {
            shape: Shape::Square,
            label,
            tag: None,
            at: value,
            said: value.map_or_else(|| "–".to_owned(), draws),
            range: line,
            fill: Fill::Solid,
            cells: Vec::new(),
        }],
        ..Row::default()
    }
}

/// Rows of shares. `names` are those of the mark and of the line; `columns` head what stands beside each row.
pub(super) fn chart(finding: &str, how: &str, names: [&str; 2], columns: &[&str], rows: Vec<Row>) -> Chart<Rows> {
    let [value, line] = names;
    let head = |short: &&str| Head {
        short: (*short).to_owned(),
        ..Head::default()
    };
    let tick = |share: f64| (share, percent(share).trim_end_matches('%').to_owned());
    let drawing = Rows {
        low: 0.0,
        high: 1.0,
        ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(tick).into(),
        zero: None,
        what: "Who or what".to_owned(),
        value: value.to_owned(),
        none: "nothing to count".to_owned(),
        columns: columns.iter().map(head).collect(),
        rows,
    };
    Chart {
        // A share is no mark, so its line is told in shares, too.
        table: drawing.with_line(line, draws),
        ..Chart::new(finding, how, drawing)
    }
}
