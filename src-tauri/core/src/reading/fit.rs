//! Candidates for a first leader against the company's stage.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, End, Fill, Head, Line, Lines, Place, Row, Rows, Shape, Stretch};
use super::debrief::{self, Order};
use super::table::{Cell, Column, Table};
use super::{anchors, finding, value};
use crate::analysis::{Analysis, CandidateAnalysis, Fit, StageReading};
use crate::decision::Decision;
use crate::doubt::CandidateRank;
use crate::id::CandidateId;
use crate::rating::NO_EVIDENCE;
use crate::recommendation::Recommendation;
use crate::say::{beside, draws, percent, points};

/// Letters of a name that still fit beside a drawing.
const ROOM: usize = 13;

/// Candidates against the stage, as a page shows them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FitReading {
    /// A line for each candidate, from all builder to all scaler.
    pub lines: Chart<Lines>,
    /// Builder, scaler, today and what they are ranked by.
    pub people: Chart<Rows>,
}

/// Both drawings; nothing without a stage. `lead` is whom the answer names; `shown`, in which order.
#[must_use]
pub fn read(d: &Decision, a: &Analysis, lead: Option<&CandidateId>, shown: Order) -> Option<FitReading> {
    let stage = a.stage.as_ref()?;
    Some(FitReading {
        lines: lines(d, a, stage, lead, shown),
        people: people(d, a, lead, shown),
    })
}

/// Who fits, with in how many draws each comes first; nothing where nobody is ranked.
pub(super) fn with_ranks(
    d: &Decision,
    a: &Analysis,
    recommendations: &[Recommendation],
    ranks: &[CandidateRank],
) -> Option<Chart<Rows>> {
    let answer = recommendations.first();
    let shown = debrief::order(answer);
    if a.stage.is_none() || ranks.is_empty() || matches!(shown, Order::Withheld | Order::Unranked) {
        return None;
    }
    let mut chart = people(d, a, answer.and_then(|r| r.candidate.as_ref()), shown);
    let first = |id: &str| {
        let share = ranks.iter().find(|one| one.candidate.as_str() == id)?.ranks.first()?;
        // Under a narrow head, so shorter than elsewhere.
        let said = draws(*share).replace("under ", "<").replace("over ", ">");
        Some(Cell::number(*share, said))
    };
    let drawing = &mut chart.drawing;
    drawing.columns.push(Head {
        short: "first in".to_owned(),
        ..Head::default()
    });
    for row in &mut drawing.rows {
        let id = row.ids.first().map_or("", String::as_str);
        row.cells.push(first(id).unwrap_or_else(|| "–".into()));
    }
    chart.how += ". First in: share of draws of weights and marks";
    chart.table = one_each(&chart.drawing);
    Some(chart)
}

/// The same as narrow as half a page is: who fits today and in all, and in how many draws each comes first where that was worked out.
/// The table keeps every number.
#[must_use]
pub fn narrow(
    d: &Decision,
    a: &Analysis,
    recommendations: &[Recommendation],
    ranks: &[CandidateRank],
) -> Option<Chart<Rows>> {
    a.stage.as_ref()?;
    let answer = recommendations.first();
    let shown = debrief::order(answer);
    let mut chart = with_ranks(d, a, recommendations, ranks)
        .unwrap_or_else(|| people(d, a, answer.and_then(|r| r.candidate.as_ref()), shown));
    chart.finding = caption(d, a, shown);
    chart.how = String::new();
    // Both ends are drawn, so that their numbers can go.
    let ends = 2.min(chart.drawing.columns.len());
    chart.drawing.columns.drain(..ends);
    for row in &mut chart.drawing.rows {
        row.cells.drain(..ends.min(row.cells.len()));
    }
    Some(chart)
}

fn caption(d: &Decision, a: &Analysis, shown: Order) -> String {
    match shown {
        Order::Ranked => finding::fit(d, a),
        Order::NearTie => "No name is put first; this is how each fits as the company moves".to_owned(),
        Order::Withheld => "Too little evidence to rank; this is what the marks say so far".to_owned(),
        Order::Unranked => "Nobody is ranked; this is how each fits as the company moves".to_owned(),
    }
}

/// Candidates by suitability; by name where none comes first, in the decision's order where the answer is withheld.
pub(super) fn order<'a>(d: &Decision, a: &'a Analysis, shown: Order) -> Vec<&'a CandidateAnalysis> {
    let mut order: Vec<&CandidateId> = if shown == Order::Ranked && !a.ranking.is_empty() {
        a.ranking.iter().collect()
    } else {
        d.candidates.iter().map(|c| &c.id).collect()
    };
    if shown == Order::NearTie {
        order.sort_by_cached_key(|id| (d.name_of(id), (*id).clone()));
    }
    let read = |id: &&CandidateId| a.candidates.iter().find(|c| c.candidate == **id);
    order.iter().filter_map(read).collect()
}

/// The same, of those who were read against the stage.
fn in_order<'a>(d: &Decision, a: &'a Analysis, shown: Order) -> Vec<(&'a CandidateAnalysis, &'a Fit)> {
    let with_fit = |c: &'a CandidateAnalysis| Some((c, c.fit.as_ref()?));
    order(d, a, shown).into_iter().filter_map(with_fit).collect()
}

/// A name as short as it can be told apart.
pub(super) fn short_name(d: &Decision, id: &CandidateId) -> String {
    let whole = d.name_of(id);
    if whole.chars().count() > ROOM {
        d.called(id).to_owned()
    } else {
        whole
    }
}

fn end(label: String, shape: Shape, at: Option<f64>) -> End {
    End {
        shape,
        label,
        tag: None,
        at,
        said: value(at),
        range: None,
        fill: Fill::Solid,
        cells: Vec::new(),
    }
}

fn lines(d: &Decision, a: &Analysis, stage: &StageReading, lead: Option<&CandidateId>, shown: Order) -> Chart<Lines> {
    let facts = stage.share.map(|share| {
        let (from, to) = (1.0 - stage.share_high, 1.0 - stage.share_low);
        (from, to, 1.0 - share)
    });
    let own = d.builder_share.as_ref().and(stage.share_used).map(|share| 1.0 - share);
    let mut stages: Vec<Stretch> = Vec::new();
    if let Some(at) = own {
        stages.push(Stretch::new("your share", (at, at, at), true));
    }
    if let Some(facts) = facts {
        let label = if own.is_some() { "the facts" } else { "today" };
        stages.push(Stretch::new(label, facts, own.is_none()));
    }
    let ends = ("all builder".to_owned(), "all scaler".to_owned());
    let mut places: Vec<Place> = stages.iter().map(|s| Place::new(s.at, &s.label, s.now)).collect();
    places.push(Place::new(0.0, &ends.0, false));
    places.push(Place::new(1.0, &ends.1, false));
    places.sort_by(|one, two| one.at.total_cmp(&two.at));
    let line = |(c, fit): &(&CandidateAnalysis, &Fit)| {
        let (builder, scaler) = fit.builder.zip(fit.scaler)?;
        let on = |place: &Place| {
            let at = builder + (scaler - builder) * place.at;
            (at, points(at))
        };
        Some(Line {
            id: c.candidate.to_string(),
            label: short_name(d, &c.candidate),
            strong: lead == Some(&c.candidate),
            points: places.iter().map(on).collect(),
        })
    };
    let found: Vec<Line> = in_order(d, a, shown).iter().filter_map(line).collect();
    let lowest = found.iter().flat_map(|l| &l.points).map(|p| p.0).fold(5.0, f64::min);
    let drawing = Lines {
        low: if lowest >= 2.0 { 2.0 } else { 1.0 },
        high: 5.0,
        axis: "company stage".to_owned(),
        value: "Fit".to_owned(),
        what: "Who".to_owned(),
        ends,
        stages,
        places,
        lines: found,
    };
    Chart::new(
        caption(d, a, shown),
        "Fit, 1–5, as the company moves from building to scaling",
        drawing,
    )
}

fn people(d: &Decision, a: &Analysis, lead: Option<&CandidateId>, shown: Order) -> Chart<Rows> {
    let number = |at: Option<f64>| at.map_or_else(|| "–".into(), |at| Cell::number(at, points(at)));
    let hire = super::lines(d);
    let in_all = |at: Option<f64>| at.map_or_else(|| "–".into(), |at| Cell::number(at, beside(at, &hire)));
    let found = in_order(d, a, shown);
    let row = |(c, fit): &(&CandidateAnalysis, &Fit)| {
        let who = short_name(d, &c.candidate);
        let mut cells = vec![number(fit.builder), number(fit.scaler), number(fit.today)];
        if !matches!(shown, Order::Withheld | Order::Unranked) {
            cells.push(in_all(fit.suitability));
        }
        Row {
            ids: vec![c.candidate.to_string()],
            strong: lead == Some(&c.candidate),
            ends: vec![
                end(who.clone(), Shape::Circle, fit.builder),
                end(who, Shape::Diamond, fit.scaler),
            ],
            bar: fit.today.map(|today| (today, format!("today {}", points(today)))),
            band: fit.low.zip(fit.high),
            cells,
            ..Row::default()
        }
    };
    let head = |short: &str, sign| Head {
        short: short.to_owned(),
        long: String::new(),
        sign,
    };
    let mut columns = vec![
        head("build", Some(Shape::Circle)),
        head("scale", Some(Shape::Diamond)),
        head("today", Some(Shape::Bar)),
    ];
    if !matches!(shown, Order::Withheld | Order::Unranked) {
        columns.push(head("in all", None));
    }
    let drawing = Rows {
        low: 1.0,
        high: 5.0,
        ticks: anchors(),
        zero: None,
        what: "Who".to_owned(),
        value: "1 to 5".to_owned(),
        none: NO_EVIDENCE.to_owned(),
        columns,
        rows: found.iter().map(row).collect(),
    };
    let (caption, how) = match shown {
        Order::Ranked => ("Ranked by “in all”", "Today’s fit together with culture and the rest"),
        Order::NearTie => (
            "Level in “in all”, so by name",
            "Today’s fit together with culture and the rest",
        ),
        Order::Withheld | Order::Unranked => ("Builder, scaler and today", ""),
    };
    let mut chart = Chart::new(caption, how, drawing).legend(&[
        (Shape::Circle, "build"),
        (Shape::Diamond, "scale"),
        (Shape::Bar, "today"),
    ]);
    chart.table = one_each(&chart.drawing);
    chart
}

/// A line for each candidate, since both ends of a row are about the same one.
fn one_each(rows: &Rows) -> Table {
    let mut columns = vec![Column::words(&rows.what, 1.0)];
    columns.extend(rows.columns.iter().map(|head| Column::numbers(&head.short)));
    columns.push(Column::numbers("today, lowest"));
    columns.push(Column::numbers("today, highest"));
    let line = |row: &Row| {
        let who = row
            .ends
            .first()
            .map_or_else(Cell::default, |end| end.label.clone().into());
        let number = |at: Option<f64>| at.map_or_else(Cell::default, |at| Cell::number(at, points(at)));
        let (low, high) = row.band.unzip();
        let cells = row.cells.iter().cloned();
        std::iter::once(who)
            .chain(cells)
            .chain([number(low), number(high)])
            .collect()
    };
    Table::new(columns, rows.rows.iter().map(line).collect())
}

/// First leaders: builder and scaler side of each candidate, and where they stand today.
#[must_use]
pub fn sides(d: &Decision, a: &Analysis, shown: Order) -> Chart<Rows> {
    let found = in_order(d, a, shown);
    let rows = found.iter().map(|(c, fit)| {
        let who = d.name_of(&c.candidate);
        Row {
            ids: vec![c.candidate.to_string()],
            ends: vec![
                end(format!("{who}: builder"), Shape::Circle, fit.builder),
                end(format!("{who}: scaler"), Shape::Diamond, fit.scaler),
            ],
            bar: fit.today.map(|today| (today, format!("fit today {}", points(today)))),
            band: fit.low.zip(fit.high),
            ..Row::default()
        }
    });
    let drawing = Rows {
        low: 1.0,
        high: 5.0,
        ticks: anchors(),
        zero: None,
        what: "Candidate and side".to_owned(),
        value: "Value".to_owned(),
        none: NO_EVIDENCE.to_owned(),
        columns: Vec::new(),
        rows: rows.collect(),
    };
    let share = a.stage.as_ref().and_then(|s| s.share_used);
    let how = share.map_or_else(String::new, |s| {
        format!(
            "Each side 1–5. The bar is the fit at a builder share of {}, the company of today.",
            percent(s)
        )
    });
    Chart::new(caption(d, a, shown), how, drawing).legend(&[
        (Shape::Circle, "builder"),
        (Shape::Diamond, "scaler"),
        (Shape::Bar, "fit today"),
    ])
}
