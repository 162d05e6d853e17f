//! A candidate's strengths alone against the same through others, then the rest of the job, with every rater's mark.

use super::chart::{Chart, End, Fill, Row, Rows, Shape};
use super::raters::{heads, named, raters};
use super::table::{Cell, Column, Table};
use super::{anchors, criterion, finding, value};
use crate::analysis::{CandidateAnalysis, CriterionScore, Mark};
use crate::decision::Decision;
use crate::rating::NO_EVIDENCE;
use crate::say::signed;
use crate::template::{Criterion, Pole, Template};

fn shape(card: &Template, criterion: &Criterion) -> Shape {
    match card.sides.iter().find(|s| s.id == criterion.side).map(|s| s.pole) {
        Some(Pole::A) => Shape::Circle,
        Some(Pole::B) => Shape::Diamond,
        _ => Shape::Square,
    }
}

/// One candidate criterion by criterion: twins as pairs first, then what has none. With `marks`, every
/// rater's own stand beside it; where the answer is withheld, so is the finding.
#[must_use]
pub fn contrast(d: &Decision, c: &CandidateAnalysis, withheld: bool, marks: bool) -> Chart<Rows> {
    let card = &d.template;
    let who = if marks { raters(c) } else { Vec::new() };
    let columns = heads(d, &who);
    let score = |id: &str| c.criteria.iter().find(|row| row.criterion.as_str() == id);
    let end = |criterion: &Criterion| score(&criterion.id).map(|row| end(card, criterion, row, marks));
    let twin = |criterion: &Criterion| criterion.twin.as_deref().and_then(|id| card.criterion(id));
    let paired = |id: &str| {
        card.criteria
            .iter()
            .any(|one| one.twin.is_some() && (one.id == id || one.twin.as_deref() == Some(id)))
    };
    let mut rows: Vec<Row> = Vec::new();
    for through in &card.criteria {
        let Some(alone) = twin(through) else { continue };
        let ends: Vec<End> = [end(alone), end(through)].into_iter().flatten().collect();
        let median = |one: &Criterion| score(&one.id).and_then(|row| row.median);
        let gap = median(through).zip(median(alone)).map(|(b, a)| signed(b - a));
        rows.push(Row {
            ids: vec![alone.id.clone(), through.id.clone()],
            ends,
            gap,
            ..Row::default()
        });
    }
    let pairs = rows.len();
    let rest = card.criteria.iter().filter(|one| !paired(&one.id));
    rows.extend(rest.filter_map(|one| {
        Some(Row {
            ids: vec![one.id.clone()],
            ends: vec![end(one)?],
            ..Row::default()
        })
    }));
    if let Some(first) = rows.get_mut(pairs).filter(|_| pairs > 0) {
        first.section = Some("The rest of the job, with no twin on the other side".to_owned());
    }
    let drawing = Rows {
        low: 1.0,
        high: 5.0,
        ticks: anchors(),
        zero: None,
        what: "Criterion".to_owned(),
        value: "Median".to_owned(),
        none: NO_EVIDENCE.to_owned(),
        columns,
        rows,
    };
    let caption = if withheld {
        "Too little evidence for a finding; this is what the marks say so far".to_owned()
    } else {
        finding::pairs(d, c).unwrap_or_else(|| format!("What the panel says about {}", d.called(&c.candidate)))
    };
    let key = if who.is_empty() {
        String::new()
    } else {
        format!(
            " {}. Boxed: a full point off the median; –: no evidence.",
            named(d, &who)
        )
    };
    let how = format!("Panel median on the 1–5 anchors.{key}");
    let word = |pole| card.pole(pole).map(|s| s.title.as_str());
    let mut legend = Vec::new();
    if let (Some(a), Some(b)) = (word(Pole::A), word(Pole::B)) {
        legend = vec![
            (Shape::Circle, a),
            (Shape::Diamond, b),
            (Shape::Hollow, "two raters or fewer saw it"),
            (Shape::Range, "range of raters"),
        ];
    }
    let mut chart = Chart::new(caption, how, drawing).legend(&legend);
    chart.table = detailed(chart.table, &chart.drawing.rows, d, c);
    chart
}

/// The table with what only a wide face has room for: the side, how far each pair differs, and how many could say.
fn detailed(table: Table, rows: &[Row], d: &Decision, c: &CandidateAnalysis) -> Table {
    let change = |row: &Row| {
        let (alone, through) = (row.ends.first()?.at?, row.ends.get(1)?.at?);
        Some(Cell::number(through - alone, signed(through - alone)))
    };
    let changes = rows.iter().flat_map(|row| {
        let last = row.ends.len().saturating_sub(1);
        (0..row.ends.len()).map(move |at| change(row).filter(|_| at == last).unwrap_or_default())
    });
    let saw = |id: &String| {
        let score = c.criteria.iter().find(|one| one.criterion.as_str() == id);
        score.map_or_else(Cell::default, |one| format!("{} of {}", one.given, one.asked).into())
    };
    let saw = rows.iter().flat_map(|row| row.ids.iter().map(saw));
    let side = |id: &String| {
        let side = criterion(d, id).and_then(|one| d.template.sides.iter().find(|s| s.id == one.side));
        side.map_or_else(Cell::default, |s| s.title.clone().into())
    };
    let sides = rows.iter().flat_map(|row| row.ids.iter().map(side));
    table
        .with(Column::words("Side", 0.5).detail(), sides)
        .with(Column::numbers("Change").detail(), changes)
        .with(Column::words("Saw it", 0.3).detail(), saw)
}

fn end(card: &Template, criterion: &Criterion, row: &CriterionScore, marks: bool) -> End {
    let cell = |m: &Mark| Cell {
        text: m.level.map_or_else(|| "–".to_owned(), |l| l.to_string()),
        number: m.level.map(f64::from),
        boxed: m.off && m.level.is_some(),
    };
    End {
        shape: shape(card, criterion),
        label: criterion.short.clone(),
        tag: criterion.floor.as_ref().map(|_| "must".to_owned()),
        at: row.median,
        said: value(row.median),
        range: row.low.zip(row.high).map(|(l, h)| (f64::from(l), f64::from(h))),
        fill: if row.thin { Fill::Hollow } else { Fill::Solid },
        cells: if marks {
            row.marks.iter().map(cell).collect()
        } else {
            Vec::new()
        },
    }
}
