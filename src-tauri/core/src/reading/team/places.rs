//! Where each team ends on one value, beside where its leader stands and what is wanted.

use serde::Serialize;
use ts_rs::TS;

use super::{MOST_RUNS, hundredth};
use crate::analysis::teams::{Team, Teams};
use crate::decision::Decision;
use crate::reading::chart::{Chart, Draw};
use crate::reading::fit::short_name;
use crate::reading::table::{Cell, Column, Table};
use crate::say::list;

/// Teams that end this near to each other, in hundredths, are told as equally near. Our judgement.
const AS_NEAR: i64 = 3;
/// Where each of several stands between two ends, 0–1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Places {
    /// What 0 and 1 are.
    pub ends: (String, String),
    /// A line through all rows: where it is wanted.
    pub wanted: (f64, String),
    /// A second one: where it usually is.
    pub usual: (f64, String),
    /// The axis for those who hear it.
    pub says: String,
    /// A row for each.
    pub rows: Vec<PlaceRow>,
}

/// One row of places.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlaceRow {
    /// About whom.
    pub id: String,
    /// Name, short.
    pub label: String,
    /// Whether the answer names them.
    pub strong: bool,
    /// Where the team is, 0–1.
    pub at: f64,
    /// The bar that holds most of the runs.
    pub range: (f64, f64),
    /// Where the leader stands.
    pub own: f64,
    /// The row for those who hear it.
    pub alt: String,
}

pub(super) fn places(
    d: &Decision,
    shown: &[&Team],
    strong: &dyn Fn(&Team) -> bool,
    teams: &Teams,
    pair: usize,
) -> Chart<Places> {
    let value = &teams.plan.values[pair];
    let row = |t: &&Team| {
        let at = t.reading.values.get(pair)?;
        Some(PlaceRow {
            id: t.candidate.to_string(),
            label: short_name(d, &t.candidate),
            strong: strong(t),
            at: at.team,
            range: (at.low, at.high),
            own: at.leader,
            alt: format!(
                "The team {} of 100, 8 in 10 from {} to {}, The leader {}",
                hundredth(at.team),
                hundredth(at.low),
                hundredth(at.high),
                hundredth(at.leader)
            ),
        })
    };
    let rows: Vec<PlaceRow> = shown.iter().filter_map(row).collect();
    let finding = nearest(&rows, value.wanted, &value.one, |row| {
        d.called(&row.id.as_str().into()).to_owned()
    });
    let (wanted, usual) = ("wanted", "applicants");
    Chart::new(
        finding,
        "",
        Places {
            says: format!(
                "From 0, {}, to 100, {}; {wanted} at {}, {usual} at {}",
                value.one,
                value.other,
                hundredth(value.wanted),
                hundredth(value.pool)
            ),
            ends: (value.one.clone(), value.other.clone()),
            wanted: (value.wanted, wanted.to_owned()),
            usual: (value.pool, usual.to_owned()),
            rows,
        },
    )
}

/// Whose team ends nearest to what is wanted on one value.
fn nearest(rows: &[PlaceRow], wanted: f64, end: &str, called: impl Fn(&PlaceRow) -> String) -> String {
    let away = |row: &PlaceRow| ((row.at - wanted).abs() * 100.0).round() as i64;
    let least = rows.iter().map(away).min().unwrap_or_default();
    let near: Vec<&PlaceRow> = rows.iter().filter(|row| away(row) < least + AS_NEAR).collect();
    match (rows, near.len()) {
        ([], _) => end.to_owned(),
        ([only], _) => format!("{end}: the team ends {} of 100 away", away(only)),
        (all, n) if n == all.len() => format!("{end}: no team ends much nearer than another"),
        (_, n) => {
            let whose: Vec<String> = near.iter().map(|row| format!("{}’s", called(row))).collect();
            let ends = if n == 1 { "team ends" } else { "teams end" };
            format!("{end}: {} {ends} nearest", list(&whose))
        }
    }
}

impl Draw for Places {
    fn said(&self) -> Vec<String> {
        let row = |row: &PlaceRow| format!("{}: {}", row.label, row.alt);
        std::iter::once(self.says.clone())
            .chain(self.rows.iter().map(row))
            .collect()
    }

    fn table(&self) -> Table {
        let cell = |v: f64| Cell::number(v, hundredth(v));
        let row = |row: &PlaceRow| {
            vec![
                row.label.clone().into(),
                cell(row.own),
                cell(row.at),
                cell(row.range.0),
                cell(row.range.1),
                cell(self.wanted.0),
                cell(self.usual.0),
            ]
        };
        Table::new(
            vec![
                Column::words("Candidate", 1.0),
                Column::numbers("The leader"),
                Column::numbers("The team"),
                Column::numbers(MOST_RUNS[0]),
                Column::numbers(MOST_RUNS[1]),
                Column::numbers(&self.wanted.1),
                Column::numbers(&self.usual.1),
            ],
            self.rows.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(label: &str, at: f64) -> PlaceRow {
        PlaceRow {
            id: label.into(),
            label: label.into(),
            strong: false,
            at,
            range: (at, at),
            own: 0.5,
            alt: String::new(),
        }
    }

    #[test]
    fn only_who_ends_clearly_nearest_is_named() {
        let say = |rows: &[PlaceRow]| nearest(rows, 0.0, "Asks why", |row| row.label.clone());
        let (hazel, rowan, ash) = (at("Hazel", 0.2), at("Rowan", 0.6), at("Ash", 0.22));
        assert_eq!(say(&[]), "Asks why");
        assert_eq!(
            say(std::slice::from_ref(&hazel)),
            "Asks why: the team ends 20 of 100 away"
        );
        assert_eq!(
            say(&[hazel.clone(), rowan.clone()]),
            "Asks why: Hazel’s team ends nearest"
        );
        assert_eq!(
            say(&[hazel.clone(), rowan, ash.clone()]),
            "Asks why: Hazel’s and Ash’s teams end nearest"
        );
        assert_eq!(say(&[hazel, ash]), "Asks why: no team ends much nearer than another");
    }
}
