//! The manager's week beside my own, as a chart: hours by activity. Drawing only: no score.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw, Shape};
use super::table::{Cell, Column, Table};
use crate::analysis::WeekRow;
use crate::say::fixed;
use crate::template::Pole;

/// Hours of two weeks by activity.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Week {
    /// The end of the axis, hours.
    pub most: f64,
    /// Where it is labelled.
    pub ticks: Vec<(f64, String)>,
    /// A row for each activity.
    pub rows: Vec<WeekBar>,
}

/// One activity.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekBar {
    /// Which.
    pub id: String,
    /// Name.
    pub label: String,
    /// My hours; absent where not entered.
    pub mine: Option<f64>,
    /// The manager's hours.
    pub managers: f64,
    /// Both in words, mine first.
    pub said: [String; 2],
}

/// The two weeks.
#[must_use]
pub fn week(rows: &[WeekRow]) -> Chart<Week> {
    let longest = rows.iter().map(|row| row.managers.max(row.mine.unwrap_or(0.0)));
    let most = ((longest.fold(0.0, f64::max) / 5.0).ceil() * 5.0).max(10.0);
    let bar = |row: &WeekRow| WeekBar {
        id: row.activity.clone(),
        label: row.title.clone(),
        mine: row.mine,
        managers: row.managers,
        said: [row.mine.map_or_else(|| "–".to_owned(), number), number(row.managers)],
    };
    let mine = rows.iter().any(|row| row.mine.is_some());
    let legend = [(Shape::Circle, "my week"), (Shape::Diamond, "the manager’s week")];
    Chart::new(
        finding(rows),
        "Hours in one week. The manager’s are from the preview, mine as I enter them.",
        Week {
            most,
            ticks: [0.0, most / 2.0, most].map(|at| (at, number(at))).into(),
            rows: rows.iter().map(bar).collect(),
        },
    )
    .legend(if mine { &legend } else { &legend[1..] })
}

/// What the manager's week has more and less of than mine.
fn finding(rows: &[WeekRow]) -> String {
    let changes: Vec<(f64, &str)> = rows
        .iter()
        .filter_map(|row| Some((row.managers - row.mine?, row.title.as_str())))
        .collect();
    let least = changes.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
    let most = changes.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let (Some((less, least)), Some((more, most))) = (least, most) else {
        let sum = |selling: bool| -> f64 {
            let counted = rows.iter().filter(|row| !selling || row.pole == Pole::A);
            counted.map(|row| row.managers).sum()
        };
        return format!(
            "{} of the manager’s {} are the work I do now",
            hours(sum(true)),
            hours(sum(false))
        );
    };
    let mut parts = Vec::new();
    if less < 0.0 {
        parts.push(format!("{} less for “{}”", hours(-less), lower(least)));
    }
    if more > 0.0 {
        parts.push(format!("{} more for “{}”", hours(more), lower(most)));
    }
    if parts.is_empty() {
        "The manager’s week spends its hours as mine does".to_owned()
    } else {
        format!("The manager’s week: {}", parts.join(", "))
    }
}

/// Hours as "3 h" or "1.5 h".
fn hours(value: f64) -> String {
    format!("{} h", fixed(value, usize::from(value.fract().abs() > 0.0)))
}

/// Hours beside the drawing: as many decimals as quarters of an hour need.
fn number(value: f64) -> String {
    let whole = |v: f64| v.fract().abs() < 1e-9;
    let digits = match value {
        v if whole(v) => 0,
        v if whole(2.0 * v) => 1,
        _ => 2,
    };
    fixed(value, digits)
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

impl Draw for Week {
    fn said(&self) -> Vec<String> {
        let row = |row: &WeekBar| match row.mine {
            Some(_) => format!("{}: mine {}, the manager’s {}", row.label, row.said[0], row.said[1]),
            None => format!("{}: the manager’s {}", row.label, row.said[1]),
        };
        self.rows.iter().map(row).collect()
    }

    fn table(&self) -> Table {
        let row = |row: &WeekBar| {
            let mine = Cell {
                number: row.mine,
                ..Cell::from(row.said[0].as_str())
            };
            vec![
                row.label.as_str().into(),
                mine,
                Cell::number(row.managers, &row.said[1]),
            ]
        };
        Table::new(
            vec![
                Column::words("Activity", 1.0),
                Column::numbers("My week, hours"),
                Column::numbers("Manager’s week, hours"),
            ],
            self.rows.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str, pole: Pole, managers: f64, mine: Option<f64>) -> WeekRow {
        WeekRow {
            activity: title.into(),
            title: title.into(),
            pole,
            managers,
            mine,
        }
    }

    #[test]
    fn the_finding_says_what_there_is_more_and_less_of() {
        let selling = |mine| row("Selling", Pole::A, 6.5, mine);
        let coaching = |mine| row("Coaching", Pole::B, 30.0, mine);
        assert_eq!(
            finding(&[selling(None), coaching(None)]),
            "6.5 h of the manager’s 36.5 h are the work I do now"
        );
        assert_eq!(
            finding(&[selling(Some(30.0)), coaching(Some(2.0))]),
            "The manager’s week: 23.5 h less for “selling”, 28 h more for “coaching”"
        );
        assert_eq!(
            finding(&[selling(Some(6.5)), coaching(None)]),
            "The manager’s week spends its hours as mine does"
        );
    }

    #[test]
    fn the_axis_ends_on_fives_and_hours_show_their_quarters() {
        let chart = week(&[row("Selling", Pole::A, 31.0, Some(0.25))]);
        assert!((chart.drawing.most - 35.0).abs() < 1e-12);
        let said: Vec<&str> = chart.drawing.ticks.iter().map(|t| t.1.as_str()).collect();
        assert_eq!(said, ["0", "17.5", "35"]);
        assert_eq!(chart.drawing.rows[0].said, ["0.25", "31"]);
        assert_eq!(chart.legend.len(), 2);
    }
}
