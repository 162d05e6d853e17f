//! Who held a role, as a chart: tenures on one line of years, and the times without anybody.

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw};
use super::table::{Cell, Column, Table};
use crate::decision::Holder;
use crate::followup::door::{Door, Gap, Tenure};
use crate::id::HolderId;
use crate::say::{long_date, points};

/// Most years that are labelled.
const LABELS: i32 = 9;
/// Who held it when nobody did.
const NOBODY: &str = "Nobody";

/// Bars on a line of time.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tenures {
    /// The years that are labelled: where, 0–1, and which.
    pub ticks: Vec<(f64, String)>,
    /// One for each holder, oldest first, and one for the times without anybody where there were such.
    pub rows: Vec<TenureRow>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TenureRow {
    /// Whose; empty for nobody's.
    pub id: String,
    /// Name.
    pub label: String,
    /// How it is drawn.
    pub kind: TenureKind,
    /// From where to where, 0–1.
    pub bars: Vec<(f64, f64)>,
    /// How long, in words: "26 months so far".
    pub said: String,
    /// A word below it: "short".
    pub note: String,
}

/// How a tenure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TenureKind {
    /// It has ended.
    Ended,
    /// Who still holds it.
    Open,
    /// Nobody held it.
    Vacant,
}

/// The history of a role up to `today`; nothing for a role nobody has held. The table has one line for each gap.
#[must_use]
pub fn tenures(door: &Door, holders: &[Holder], today: NaiveDate) -> Option<Chart<Tenures>> {
    let first = door.tenures.iter().map(|t| t.from).min()?;
    let days = (today - first).num_days().max(1) as f64;
    let at = |day: NaiveDate| (day - first).num_days() as f64 / days;
    let row = |t: &Tenure| TenureRow {
        id: t.holder.to_string(),
        label: called(holders, &t.holder),
        kind: if t.open { TenureKind::Open } else { TenureKind::Ended },
        bars: vec![(at(t.from), at(t.last))],
        said: format!("{}{}", months(t.months), if t.open { " so far" } else { "" }),
        note: short(t),
    };
    let mut rows: Vec<TenureRow> = door.tenures.iter().map(row).collect();
    if !door.gaps.is_empty() {
        rows.push(TenureRow {
            id: String::new(),
            label: NOBODY.to_owned(),
            kind: TenureKind::Vacant,
            bars: door.gaps.iter().map(|gap| (at(gap.from), at(gap.last))).collect(),
            said: months(door.vacant_months),
            note: String::new(),
        });
    }
    let ticks = years(first, today)
        .into_iter()
        .map(|day| (at(day), day.year().to_string()))
        .collect();
    let chart = Chart::new(
        door.tenures_say.clone(),
        "One line of years. Hollow is still there; striped is when nobody held the role.",
        Tenures { ticks, rows },
    );
    Some(Chart {
        table: table(door, holders),
        ..chart
    })
}

/// A holder's name in a list; those without one are named by their place.
#[must_use]
pub fn called(holders: &[Holder], id: &HolderId) -> String {
    let at = holders.iter().position(|h| h.id == *id);
    let name = at.map_or("", |at| holders[at].name.trim());
    if name.is_empty() {
        format!("Holder {}", at.map_or(0, |at| at + 1))
    } else {
        name.to_owned()
    }
}

fn short(t: &Tenure) -> String {
    if t.short { "short" } else { "" }.to_owned()
}

/// Months as people say them: "1 month", "26 months", "under 1 month".
fn months(n: f64) -> String {
    match n.round() as i64 {
        0 => "under 1 month".to_owned(),
        1 => "1 month".to_owned(),
        n => format!("{n} months"),
    }
}

/// The first day of each year in between; every second or fifth year where they would crowd.
fn years(from: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let (first, end) = (from.year(), last.year());
    let fits = |step: &i32| (end - first) <= step * LABELS;
    let step = [1, 2, 5, 10, 20].into_iter().find(fits).unwrap_or(50);
    let start = (first + 1).div_euclid(step) * step;
    let start = if start <= first { start + step } else { start };
    (start..=end)
        .step_by(step as usize)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
        .collect()
}

/// Tenures and gaps in the order of their first day.
fn table(door: &Door, holders: &[Holder]) -> Table {
    let row = |who: String, from: NaiveDate, last: String, months: f64, note: String| -> (NaiveDate, Vec<Cell>) {
        let cells = vec![
            who.into(),
            long_date(from).into(),
            last.into(),
            Cell::number(months, points(months)),
            note.into(),
        ];
        (from, cells)
    };
    let tenure = |t: &Tenure| {
        let last = if t.open {
            "still there".to_owned()
        } else {
            long_date(t.last)
        };
        row(called(holders, &t.holder), t.from, last, t.months, short(t))
    };
    let gap = |gap: &Gap| {
        row(
            NOBODY.to_owned(),
            gap.from,
            long_date(gap.last),
            gap.months,
            String::new(),
        )
    };
    let mut rows: Vec<_> = door
        .tenures
        .iter()
        .map(tenure)
        .chain(door.gaps.iter().map(gap))
        .collect();
    rows.sort_by_key(|(from, _)| *from);
    Table::new(
        vec![
            Column::words("Who", 1.0),
            Column::words("First day", 0.8),
            Column::words("Last day", 0.8),
            Column::numbers("Months"),
            Column::words("Note", 0.4),
        ],
        rows.into_iter().map(|(_, cells)| cells).collect(),
    )
}

impl Draw for Tenures {
    fn said(&self) -> Vec<String> {
        let row = |row: &TenureRow| {
            let note = if row.note.is_empty() {
                String::new()
            } else {
                format!(", {}", row.note)
            };
            format!("{}: {}{note}", row.label, row.said)
        };
        self.rows.iter().map(row).collect()
    }

    fn table(&self) -> Table {
        Table::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_read_as_people_say_them() {
        assert_eq!([0.2, 0.9, 26.4].map(months), ["under 1 month", "1 month", "26 months"]);
    }

    #[test]
    fn years_are_labelled_as_far_apart_as_they_must() {
        let day = |y| NaiveDate::from_ymd_opt(y, 6, 1).unwrap();
        let found = |from, last| -> Vec<i32> { years(day(from), day(last)).iter().map(|day| day.year()).collect() };
        assert_eq!(found(2020, 2023), [2021, 2022, 2023]);
        assert_eq!(
            found(2005, 2023),
            [2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022]
        );
        assert_eq!(found(2023, 2023), [0_i32; 0]);
    }
}
