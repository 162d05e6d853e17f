//! A record of forecasts as charts: how often what was said came true, and how often outcomes were met by what was recommended.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw, Row, Rows};
use super::shares;
use super::table::{Cell, Column, Table};
use crate::followup::calibration::{Bin, Calibration, Hits};
use crate::say::draws;

/// The reliability diagram: the chance given against how often it came true.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reliability {
    /// A point for each group of forecasts, ascending.
    pub points: Vec<ReliabilityPoint>,
}

/// One group of forecasts. All shares run from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReliabilityPoint {
    /// Mean chance said.
    pub said: f64,
    /// Share that came true.
    pub came: f64,
    /// The ends of its interval.
    pub range: (f64, f64),
    /// Forecasts in the group.
    pub count: usize,
    /// In words: "said 70%: 3 of 4 came true".
    pub alt: String,
    /// Decisions they belong to.
    pub decisions: usize,
}

/// The diagram of a record; nothing where no outcome is known.
#[must_use]
pub fn reliability(record: &Calibration) -> Option<Chart<Reliability>> {
    let point = |bin: &Bin| ReliabilityPoint {
        said: bin.said,
        came: bin.met.value,
        range: (bin.met.low, bin.met.high),
        count: bin.outcomes,
        alt: format!(
            "said {}: {} of {} came true",
            draws(bin.said),
            bin.met.count,
            bin.outcomes
        ),
        decisions: bin.decisions,
    };
    let finding = if record.scores.value().is_some() {
        "How often it came true, by the chance you gave"
    } else {
        "Too few to judge you by; here is what is known"
    };
    let points: Vec<ReliabilityPoint> = record.diagram.iter().map(point).collect();
    (!points.is_empty()).then(|| {
        Chart::new(
            finding,
            "A point is a group of outcomes, its number how many. On the dashed line it came as often as said; the line through a point is where the truth may lie (95%).",
            Reliability { points },
        )
    })
}

/// One row for those who followed a recommendation and one for those who departed from it; nothing where none is known.
#[must_use]
pub fn hits(record: &Calibration) -> Option<Chart<Rows>> {
    let row = |id: String, label: String, hits: &Hits| {
        let decisions = match hits.decisions {
            1 => "1 decision".to_owned(),
            n => format!("{n} decisions"),
        };
        Row {
            ids: vec![id],
            cells: vec![
                format!("{} of {}", hits.met.count, hits.met.of).into(),
                decisions.into(),
            ],
            ..shares::row(label, &hits.met)
        }
    };
    let rows: Vec<Row> = record
        .hits
        .iter()
        .flat_map(|rate| {
            [(&rate.followed, "followed"), (&rate.departed, "departed from")].map(|(hits, way)| {
                let label = format!("{}, {way}", rate.recommended.verb());
                hits.as_ref().map(|hits| row(label.clone(), label, hits))
            })
        })
        .flatten()
        .collect();
    (!rows.is_empty()).then(|| {
        shares::chart(
            "How often stated outcomes were met, by what the scorecard said",
            "The dot is the share met; the line is where the true share may lie (95%).",
            ["met", "May lie"],
            &["met", "in"],
            rows,
        )
    })
}

impl Draw for Reliability {
    fn said(&self) -> Vec<String> {
        self.points.iter().map(|point| point.alt.clone()).collect()
    }

    fn table(&self) -> Table {
        let share = |v: f64| Cell::number(v, draws(v));
        let count = |n: usize| Cell::number(n as f64, n.to_string());
        let row = |p: &ReliabilityPoint| {
            vec![
                share(p.said),
                share(p.came),
                share(p.range.0),
                share(p.range.1),
                count(p.count),
                count(p.decisions),
            ]
        };
        Table::new(
            ["Chance you gave", "Came true", "From", "To", "Outcomes", "Decisions"]
                .map(Column::numbers)
                .into(),
            self.points.iter().map(row).collect(),
        )
    }
}
