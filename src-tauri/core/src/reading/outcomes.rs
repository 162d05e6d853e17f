//! Stated outcomes as a chart: the chance given to each beside what became of it.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw};
use super::general;
use super::table::{Cell, Column, Table};
use crate::decision::Verdict;
use crate::followup::ReviewReading;
use crate::say::{capital, draws};

/// Chances from 0 to 1 with what came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Outcomes {
    /// A row for each statement.
    pub rows: Vec<OutcomeRow>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OutcomeRow {
    /// What was stated.
    pub label: String,
    /// The chance given to it, 0–1.
    pub chance: f64,
    /// In words.
    pub said: String,
    /// Whether it was met; absent where nobody can say.
    pub met: Option<bool>,
    /// What became of it, in words.
    pub became: String,
    /// What stood beside it in general, and what made this case different; empty where nothing did.
    pub general: String,
}

/// What became of an outcome, in words.
#[must_use]
pub const fn became(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "met",
        Some(false) => "not met",
        None => "nobody can say",
    }
}

/// The outcomes of a verdict after its newest review; nothing where none was stated.
#[must_use]
pub fn outcomes(verdict: &Verdict, reading: &ReviewReading) -> Option<Chart<Outcomes>> {
    let review = verdict.review()?;
    let met = |at: usize| review.said.results.get(at).and_then(|r| r.met);
    let rows: Vec<OutcomeRow> = verdict
        .forecast
        .iter()
        .enumerate()
        .map(|(at, stated)| {
            let chance = f64::from(stated.percent) / 100.0;
            OutcomeRow {
                label: stated.outcome.clone(),
                chance,
                said: draws(chance),
                met: met(at),
                became: capital(became(met(at))),
                general: general::said(stated).unwrap_or_default(),
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Chart::new(
            reading.says.clone(),
            "The dot is the chance given; the line runs to what came: a tick at 100, a cross at 0.",
            Outcomes { rows },
        )
    })
}

impl Draw for Outcomes {
    fn said(&self) -> Vec<String> {
        let row = |row: &OutcomeRow| format!("{}: {}, {}", row.label, row.said, row.became);
        self.rows.iter().map(row).collect()
    }

    fn table(&self) -> Table {
        let row = |row: &OutcomeRow| {
            vec![
                row.label.clone().into(),
                Cell::number(row.chance, &row.said),
                row.became.clone().into(),
            ]
        };
        Table::new(
            vec![
                Column::words("Outcome", 1.0),
                Column::numbers("Chance given"),
                Column::words("What became of it", 0.6),
            ],
            self.rows.iter().map(row).collect(),
        )
    }
}
