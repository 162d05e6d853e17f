//! What selling paid and what leading would pay, as a chart: my last years over the manager's plan.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw};
use super::table::{Cell, Column, Table};
use crate::analysis::PayReading;
use crate::say::{glance, percent};

/// Money a year on one axis, in whatever currency it was typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PayMarks {
    /// My own years, newest first, each with what it is called.
    pub own: Vec<PayMark>,
    /// Their mean.
    pub mean: PayMark,
    /// The plan, by how much of its number the team makes.
    pub plan: Vec<PayMark>,
}

/// One sum.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PayMark {
    /// What: "The year before", "80%".
    pub label: String,
    /// Money a year.
    pub at: f64,
    /// In words: "214k".
    pub said: String,
}

/// Most years of one's own pay that are asked for.
pub const MOST_YEARS: usize = 5;

/// What a year of my own is called, counted from the newest.
#[must_use]
pub fn year(at: usize) -> String {
    match at {
        0 => "Last year".to_owned(),
        1 => "The year before".to_owned(),
        n => format!("{} years ago", n + 1),
    }
}

/// Both plans.
#[must_use]
pub fn pay(reading: &PayReading) -> Chart<PayMarks> {
    let mark = |label: String, at: f64| PayMark {
        label,
        at,
        said: glance(at),
    };
    let own = reading.own_years.iter().enumerate();
    let years = match reading.own_years.len() {
        1 => "My last year".to_owned(),
        n => format!("My last {n} years"),
    };
    Chart::new(
        reading.finding.clone(),
        format!("{years}; the plan at 80–120% of target"),
        PayMarks {
            own: own.map(|(at, pay)| mark(year(at), *pay)).collect(),
            mean: mark("mean of these years".to_owned(), reading.own_mean),
            plan: reading
                .plan
                .iter()
                .map(|point| mark(percent(point.attainment), point.pay))
                .collect(),
        },
    )
}

impl Draw for PayMarks {
    fn said(&self) -> Vec<String> {
        let years = match self.own.len() {
            1 => "1 year".to_owned(),
            n => format!("{n} years"),
        };
        let point = |mark: &PayMark| format!("{} with the team at {}", mark.said, mark.label);
        let plan: Vec<String> = self.plan.iter().map(point).collect();
        vec![
            format!("Selling, {years}: mean {}", self.mean.said),
            format!("Leading: {}", plan.join(", ")),
        ]
    }

    fn table(&self) -> Table {
        let row = |what: String, mark: &PayMark| vec![what.into(), Cell::number(mark.at, &mark.said)];
        let own = self
            .own
            .iter()
            .map(|mark| row(format!("Selling, {}", mark.label.to_lowercase()), mark));
        let mean = std::iter::once(row(format!("Selling, {}", self.mean.label), &self.mean));
        let plan = self
            .plan
            .iter()
            .map(|mark| row(format!("Leading, team at {}", mark.label), mark));
        Table::new(
            vec![Column::words("What", 1.0), Column::numbers("A year")],
            own.chain(mean).chain(plan).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::PayPoint;

    #[test]
    fn every_sum_is_in_the_table() {
        let point = |attainment, pay| PayPoint { attainment, pay };
        let reading = PayReading {
            own_years: vec![214_000.0, 180_000.0, 1_000.0],
            own_mean: 131_666.0,
            plan: vec![point(0.8, 176_000.0), point(1.0, 190_000.0), point(1.2, 1_260_000.0)],
            finding: String::new(),
        };
        let chart = pay(&reading);
        assert_eq!(chart.how, "My last 3 years; the plan at 80–120% of target");
        let cells: Vec<String> = chart
            .table
            .rows
            .iter()
            .map(|row| format!("{} {}", row[0].text, row[1].text))
            .collect();
        assert_eq!(
            cells,
            [
                "Selling, last year 214k",
                "Selling, the year before 180k",
                "Selling, 3 years ago 1k",
                "Selling, mean of these years 132k",
                "Leading, team at 80% 176k",
                "Leading, team at 100% 190k",
                "Leading, team at 120% 1.3M",
            ]
        );
    }
}
