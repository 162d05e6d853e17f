//! Rates of selection by group as a table: each against the highest, by the four-fifths rule, and how easily chance makes such a gap.

use super::table::{Cell, Column, Table};
use crate::analysis::impact::{GroupImpact, ImpactReading};

/// Every group in the table's order.
#[must_use]
pub fn impact(reading: &ImpactReading) -> Table {
    let row = |g: &GroupImpact| {
        vec![
            g.group.clone().into(),
            Cell::number(g.rate, g.rate_says()),
            Cell::number(g.impact_ratio, g.ratio_says()),
            g.rule().into(),
            Cell {
                number: g.fisher_two_sided_p,
                ..Cell::from(g.chance_says().unwrap_or_else(|| "–".to_owned()))
            },
        ]
    };
    Table {
        summary: "Rates of selection by group".to_owned(),
        ..Table::new(
            vec![
                Column::words("Group", 1.0),
                Column::numbers("Selected"),
                Column::numbers("Of the highest rate"),
                Column::words("Four-fifths rule", 0.6),
                Column::numbers("Chance of such a gap"),
            ],
            reading.groups.iter().map(row).collect(),
        )
    }
}
