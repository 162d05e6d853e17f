//! How many of each team are like the leader: so many of a whole, one mark each.

use serde::Serialize;
use ts_rs::TS;

use super::MOST_RUNS;
use crate::analysis::culture;
use crate::analysis::teams::{Team, Teams};
use crate::decision::Decision;
use crate::reading::chart::{Chart, Draw};
use crate::reading::table::{Cell, Column, Table};
use crate::say::{fixed, points, signed, thousands};

/// So many of a whole, one mark each.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Units {
    /// What a filled mark is: "like the leader".
    pub filled: String,
    /// What an empty one is.
    pub hollow: String,
    /// A row for each.
    pub rows: Vec<UnitRow>,
}

/// One row of marks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UnitRow {
    /// About whom.
    pub id: String,
    /// Name.
    pub label: String,
    /// Whether the finding speaks of it.
    pub strong: bool,
    /// Filled marks.
    pub filled: f64,
    /// In words: "7".
    pub said: String,
    /// Marks.
    pub of: u32,
    /// The ends of the bracket, in marks.
    pub range: (f64, f64),
    /// The row for those who hear it.
    pub alt: String,
    /// A line under the row.
    pub note: String,
    /// The number of that line, for the table.
    pub noted: Cell,
}

pub(super) fn alike(d: &Decision, shown: &[&Team], strong: &dyn Fn(&Team) -> bool, teams: &Teams) -> Chart<Units> {
    let (filled, hollow) = ("like the leader", "not like the leader");
    let row = |t: &&Team| {
        let like = &t.reading.like_leader;
        let (said, low, high) = (units(like.median), units(like.low), units(like.high));
        let beyond = t.beyond_own_image;
        let likeness = format!(
            "{} without choosing by likeness, {} by it",
            points(t.reading.without_likeness),
            signed(t.reading.excess)
        );
        UnitRow {
            id: t.candidate.to_string(),
            label: d.name_of(&t.candidate),
            strong: strong(t),
            filled: like.median,
            of: t.reading.hires,
            range: (like.low, like.high),
            alt: format!(
                "{said} of {} {filled}, 8 in 10 runs give {low} to {high}",
                t.reading.hires
            ),
            said,
            note: beyond.map_or_else(
                || format!("{likeness}; beyond own image: no evidence"),
                |v| format!("{likeness}; beyond own image: {} of 5", points(v)),
            ),
            noted: beyond.map_or_else(|| "–".into(), |v| Cell::number(v, points(v))),
        }
    };
    let runs = shown.first().map_or(0, |t| t.reading.runs);
    Chart::new(
        format!(
            "How many of the first {} would be {filled}",
            culture::count(teams.plan.hires)
        ),
        format!(
            "Median of {} simulated teams for each; the bracket holds 8 in 10. Rules that are our judgement, not a forecast.",
            thousands(f64::from(runs))
        ),
        Units {
            filled: filled.to_owned(),
            hollow: hollow.to_owned(),
            rows: shown.iter().map(row).collect(),
        },
    )
}

/// A count of people: whole, or with one decimal where it lies between.
fn units(value: f64) -> String {
    fixed(value, usize::from(value.fract().abs() > 0.0))
}

impl Draw for Units {
    fn said(&self) -> Vec<String> {
        self.rows
            .iter()
            .map(|row| format!("{}: {}", row.label, row.alt))
            .collect()
    }

    fn table(&self) -> Table {
        let row = |row: &UnitRow| {
            let end = |v: f64| Cell::number(v, units(v));
            vec![
                row.label.clone().into(),
                Cell::number(row.filled, &row.said),
                Cell::number(f64::from(row.of), row.of.to_string()),
                end(row.range.0),
                end(row.range.1),
                row.noted.clone(),
            ]
        };
        Table::new(
            vec![
                Column::words("Candidate", 1.0),
                Column::numbers(&self.filled),
                Column::numbers("Out of"),
                Column::numbers(MOST_RUNS[0]),
                Column::numbers(MOST_RUNS[1]),
                Column::numbers("Beyond own image, 1–5"),
            ],
            self.rows.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn people_are_counted_whole_unless_a_half_lies_between() {
        assert_eq!((units(7.0), units(6.5)), ("7".to_owned(), "6.5".to_owned()));
    }
}
