//! Track records as rows, less the tailwind, and what they prove in a sentence.

use serde::Serialize;
use ts_rs::TS;

use super::debrief::Order;
use super::fit::{order, short_name};
use super::table::{Cell, Column, Table};
use crate::analysis::{Analysis, Proof, RecordReading};
use crate::decision::Decision;
use crate::say::list;

/// The records of everybody.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordsReading {
    /// Whose record proves much, without a stop.
    pub finding: String,
    /// One row for each employer of each candidate.
    pub table: Table,
}

pub(super) fn read(d: &Decision, a: &Analysis, shown: Order) -> Option<RecordsReading> {
    let order = order(d, a, shown);
    let all: Vec<(String, &RecordReading)> = order
        .iter()
        .flat_map(|c| c.record.iter().map(|r| (short_name(d, &c.candidate), r)))
        .collect();
    if all.is_empty() {
        return None;
    }
    let with_context = all.iter().any(|(_, r)| r.context.is_some());
    let mut columns = vec![
        Column::words("Who", 0.6),
        Column::words("Where and when", 0.9),
        Column::numbers("Peers"),
        Column::numbers("Product"),
        Column::numbers("Inbound"),
        Column::words("It proves", 0.5),
        Column::words("Because", 1.5),
    ];
    if with_context {
        columns.push(Column::words("Sales context like yours", 0.9));
    }
    let strong: Vec<String> = order
        .iter()
        .filter(|c| c.record.iter().any(|r| r.proof == Proof::Strong))
        .map(|c| d.called(&c.candidate).to_owned())
        .collect();
    let finding = if strong.is_empty() {
        "No track record here proves much, less the tailwind".to_owned()
    } else {
        let has = if strong.len() == 1 { "has" } else { "have" };
        format!("Less the tailwind, {} {has} a record that proves much", list(&strong))
    };
    Some(RecordsReading {
        finding,
        table: Table::new(
            columns,
            all.into_iter().map(|(who, r)| row(who, r, with_context)).collect(),
        ),
    })
}

fn row(who: String, r: &RecordReading, with_context: bool) -> Vec<Cell> {
    let entry = &r.entry;
    let share = |v: Option<f64>| v.map_or_else(Cell::default, |v| Cell::number(v, format!("{v:.0}%")));
    let place = if entry.years.is_empty() {
        entry.company.clone()
    } else {
        format!("{}, {}", entry.company, entry.years)
    };
    let because = [Some(r.why.as_str()), r.stage.as_deref(), r.grew.as_deref()];
    let mut cells: Vec<Cell> = vec![
        who.into(),
        place.into(),
        share(entry.peer_percentile),
        entry
            .product_rank
            .map_or_else(Cell::default, |n| Cell::number(f64::from(n), format!("no. {n}"))),
        share(entry.inbound_share),
        r.proof.words().into(),
        because.into_iter().flatten().collect::<Vec<_>>().join(" ").into(),
    ];
    if with_context {
        cells.push(r.context.as_ref().map_or_else(Cell::default, |c| c.says.clone().into()));
    }
    cells
}
