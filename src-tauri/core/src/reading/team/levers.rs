//! What each lever does to how many of a team are like the leader.

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::culture;
use crate::analysis::culture::{CultureReading, Lever};
use crate::analysis::teams::Team;
use crate::decision::Decision;
use crate::reading::chart::{Chart, Draw};
use crate::reading::table::{Cell, Column, Table};
use crate::say::{points, signed};

/// Where each of several levers takes one number from a common start.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Arrows {
    /// About whom.
    pub id: String,
    /// Where all begin.
    pub start: f64,
    /// In words.
    pub start_said: String,
    /// The ends of the axis.
    pub axis: (f64, f64),
    /// Where the axis is labelled.
    pub ticks: Vec<f64>,
    /// The levers, the furthest first.
    pub rows: Vec<Arrow>,
}

/// One lever.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Arrow {
    /// Which.
    pub id: String,
    /// Its name in few words.
    pub label: String,
    /// Whether it is all of them together.
    pub strong: bool,
    /// Where it leads.
    pub at: f64,
    /// In words.
    pub said: String,
    /// −1 to less, 1 to more, 0 where the words show no difference.
    pub way: i8,
}

pub(super) fn levers(d: &Decision, team: &Team) -> Chart<Arrows> {
    let reading: &CultureReading = &team.reading;
    let start = reading.excess;
    let mut levers: Vec<&Lever> = reading.levers.iter().collect();
    levers.sort_by(|a, b| a.excess.total_cmp(&b.excess));
    let rows: Vec<Arrow> = levers
        .into_iter()
        .map(|lever| Arrow {
            label: few_words(lever),
            strong: lever.id == "all",
            at: lever.excess,
            said: points(lever.excess),
            way: way(start, lever.excess),
            id: lever.id.clone(),
        })
        .collect();
    let who = d.called(&team.candidate);
    let any = |wanted: i8| rows.iter().any(|row| row.way == wanted);
    let finding = match (any(-1), any(1)) {
        _ if rows.is_empty() => format!("Every lever is already pulled for {who}"),
        (false, _) => format!("No lever lowers it for {who}"),
        (true, true) => format!("What lowers it for {who}, and what raises it"),
        (true, false) => format!("What lowers it most for {who}"),
    };
    let how = format!(
        "How many more of {} are like the leader than if nobody were chosen by likeness, from {}",
        culture::count(reading.hires),
        points(start)
    );
    let axis = axis(start, &rows, f64::from(reading.hires));
    Chart::new(
        finding,
        how,
        Arrows {
            id: team.candidate.to_string(),
            start,
            start_said: points(start),
            ticks: ticks(axis),
            axis,
            rows,
        },
    )
}

/// A lever in few words; the long name stands in the reading.
fn few_words(lever: &Lever) -> String {
    match lever.id.as_str() {
        "second_hirer" => "Second hirer",
        "structured_score" => "Structured score",
        "founder_first" => "Founder’s veto, first five",
        "wider_pool" => "Wider pool",
        "all" => "All together",
        _ => &lever.name,
    }
    .to_owned()
}

/// Which way a number goes, as its printed words show it.
fn way(start: f64, at: f64) -> i8 {
    match (points(start) == points(at), at < start) {
        (true, _) => 0,
        (false, true) => -1,
        (false, false) => 1,
    }
}

/// The ends of the axis: whole numbers with room for every printed value, inside what is possible.
fn axis(start: f64, rows: &[Arrow], most: f64) -> (f64, f64) {
    const ROOM: f64 = 0.5;
    let all = || rows.iter().map(|row| row.at).chain([start]);
    let low = (all().fold(f64::INFINITY, f64::min) - ROOM).floor();
    let high = (all().fold(f64::NEG_INFINITY, f64::max) + ROOM).ceil().min(most);
    (low, if high > low { high } else { low + 1.0 })
}

/// Whole numbers to label, six steps at most.
fn ticks((low, high): (f64, f64)) -> Vec<f64> {
    let step = ((high - low) / 6.0).ceil().max(1.0);
    let steps = ((high - low) / step) as u32;
    (0..=steps).map(|at| low + f64::from(at) * step).collect()
}

impl Draw for Arrows {
    fn said(&self) -> Vec<String> {
        self.rows
            .iter()
            .map(|row| format!("{} {}", row.label, row.said))
            .collect()
    }

    fn table(&self) -> Table {
        let row = |row: &Arrow| {
            vec![
                row.label.clone().into(),
                Cell::number(self.start, &self.start_said),
                Cell::number(row.at, &row.said),
                Cell::number(row.at - self.start, signed(row.at - self.start)),
            ]
        };
        Table::new(
            vec![
                Column::words("Lever", 1.0),
                Column::numbers("From"),
                Column::numbers("More than without likeness"),
                Column::numbers("Change"),
            ],
            self.rows.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_points_only_where_its_words_differ() {
        assert_eq!([way(7.04, 6.96), way(7.0, 6.9), way(7.0, 7.1)], [0, -1, 1]);
    }

    #[test]
    fn the_axis_has_room_and_whole_labels_and_stays_possible() {
        let row = |at| Arrow {
            id: String::new(),
            label: String::new(),
            strong: false,
            at,
            said: String::new(),
            way: 0,
        };
        assert_eq!(axis(7.0, &[row(3.2), row(6.9)], 12.0), (2.0, 8.0));
        assert_eq!(axis(11.9, &[row(0.1)], 12.0), (-1.0, 12.0));
        assert_eq!(ticks((2.0, 8.0)), [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]);
        assert_eq!(ticks((0.0, 12.0)).len(), 7);
    }
}
