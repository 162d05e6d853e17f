//! Selling and leading side by side, a line for each person whose promotion is weighed: two numbers, never one sum.

use super::chart::{Chart, End, Fill, Head, Row, Rows, Shape};
use super::fit::short_name;
use super::table::{Cell, Column, Table};
use super::{anchors, lines};
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::Decision;
use crate::doubt::AnswerDoubt;
use crate::rating::NO_EVIDENCE;
use crate::say::{beside, draws, points};
use crate::template::Pole;

/// A line for each candidate in the decision's order; `about` is whom the answer is about, `doubts` one for each answer.
#[must_use]
pub fn sides(d: &Decision, a: &Analysis, about: Option<&CandidateAnalysis>, doubts: &[AnswerDoubt]) -> Chart<Rows> {
    let at = lines(d);
    let of = |c: &CandidateAnalysis, pole| c.pole(pole).and_then(|s| s.value);
    let leads = |value: Option<f64>| value.map_or_else(|| "–".into(), |v| Cell::number(v, beside(v, &at)));
    let row = |(i, c): (usize, &CandidateAnalysis)| {
        let who = short_name(d, &c.candidate);
        let end = |shape, value: Option<f64>| End {
            shape,
            label: who.clone(),
            tag: None,
            at: value,
            said: super::value_beside(value, &at),
            range: None,
            fill: Fill::Solid,
            cells: Vec::new(),
        };
        let (sells, ready) = (of(c, Pole::A), of(c, Pole::B));
        let holds = doubts
            .get(i)
            .map(|x| Cell::number(x.holds, draws(x.holds).replace("under ", "<").replace("over ", ">")));
        Row {
            ids: vec![c.candidate.to_string()],
            strong: about.is_some_and(|one| one.candidate == c.candidate),
            ends: vec![end(Shape::Circle, sells), end(Shape::Diamond, ready)],
            cells: vec![
                sells.map_or_else(|| "–".into(), |v| Cell::number(v, points(v))),
                leads(ready),
                holds.unwrap_or_else(|| "–".into()),
            ],
            ..Row::default()
        }
    };
    let head = |short: &str, sign| Head {
        short: short.to_owned(),
        long: String::new(),
        sign,
    };
    let drawing = Rows {
        low: 1.0,
        high: 5.0,
        ticks: anchors(),
        zero: None,
        what: "Who".to_owned(),
        value: "1 to 5".to_owned(),
        none: NO_EVIDENCE.to_owned(),
        columns: vec![
            head("sells", Some(Shape::Circle)),
            head("leads", Some(Shape::Diamond)),
            head("holds in", None),
        ],
        rows: a.candidates.iter().enumerate().map(row).collect(),
    };
    let mut chart =
        Chart::new(finding(a, about), "", drawing).legend(&[(Shape::Circle, "sells"), (Shape::Diamond, "leads")]);
    chart.table = table(&chart.drawing);
    chart
}

/// Which of the two is the higher.
fn finding(a: &Analysis, about: Option<&CandidateAnalysis>) -> String {
    let gap = about.or(a.candidates.first()).and_then(|c| {
        let (sells, leads) = (c.pole(Pole::A)?.value?, c.pole(Pole::B)?.value?);
        Some(points(sells - leads))
    });
    match gap.as_deref() {
        None => "One of the two sides has no marks".to_owned(),
        Some("0.0") => "Sells as well as they lead".to_owned(),
        Some(less) if less.starts_with('−') => {
            format!(
                "Leads better than they sell, by {} points",
                less.trim_start_matches('−')
            )
        }
        Some(more) => format!("Sells better than they lead, by {more} points"),
    }
}

fn table(rows: &Rows) -> Table {
    let mut columns = vec![Column::words(&rows.what, 1.0)];
    columns.extend(rows.columns.iter().map(|head| Column::numbers(&head.short)));
    let line = |row: &Row| {
        let who = row
            .ends
            .first()
            .map_or_else(Cell::default, |end| end.label.clone().into());
        std::iter::once(who).chain(row.cells.iter().cloned()).collect()
    };
    Table::new(columns, rows.rows.iter().map(line).collect())
}
