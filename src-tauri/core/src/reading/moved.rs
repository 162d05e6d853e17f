//! Then and now as a chart: criteria rated again in the job, and the answers of a self-assessment in two looks.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw, Shape};
use super::short;
use super::table::{Cell, Column, Table};
use crate::decision::{Decision, RoundView};
use crate::followup::{Moved, RecheckReading};
use crate::rating::Answer;
use crate::say::{points, signed, whole};
use crate::template::{Pole, Template};

/// One value of each of several things then and now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ThenNow {
    /// The ends of the axis.
    pub axis: (f64, f64),
    /// Where it is labelled.
    pub ticks: Vec<(f64, String)>,
    /// What a row, then and now are: "What", "At the debrief", "In the job".
    pub names: [String; 3],
    /// Heads of what stands in the table only.
    pub details: Vec<String>,
    /// A row for each.
    pub rows: Vec<ThenNowRow>,
}

/// One thing then and now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ThenNowRow {
    /// Which.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its shape; absent where it is of neither pole.
    pub shape: Option<Shape>,
    /// Where it was; absent where nobody could say.
    pub then: Option<f64>,
    /// Where it is.
    pub now: Option<f64>,
    /// Both in words.
    pub said: [String; 2],
    /// How far it moved, in words: "3.0 → 4.0, +1.0".
    pub moved: String,
    /// The difference; absent where one is missing.
    pub change: Option<f64>,
    /// The difference in words.
    pub changed: String,
    /// What stands in the table only, one for each of `details`.
    pub details: Vec<Cell>,
}

/// What moved since the debrief, criterion by criterion.
#[must_use]
pub fn rechecked(d: &Decision, reading: &RecheckReading) -> Chart<ThenNow> {
    let say = |value: Option<f64>| value.map_or_else(|| "No evidence".to_owned(), points);
    let row = |m: &Moved| {
        let change = m.change();
        let say_mark = |mark: Option<u8>| mark.map_or_else(|| "–".to_owned(), |mark| mark.to_string());
        let mark = |member| match m.marks.iter().find(|(one, ..)| one == member) {
            Some((_, then, now)) => format!("{} → {}", say_mark(*then), say_mark(*now)).into(),
            None => "–".into(),
        };
        ThenNowRow {
            id: m.criterion.to_string(),
            label: short(d, &m.criterion),
            shape: None,
            then: m.before,
            now: m.now,
            said: [
                m.before.map_or_else(|| "not marked by them".to_owned(), points),
                say(m.now),
            ],
            moved: match (m.before, m.now, change, m.likely) {
                (_, None, ..) => "no evidence now".to_owned(),
                (Some(before), Some(now), Some(change), Some(likely)) => {
                    let moved = format!("{} → {}, {}", points(before), points(now), signed(change));
                    if signed(likely) == signed(change) {
                        moved
                    } else {
                        format!("{moved}; likely {}", signed(likely))
                    }
                }
                _ => "not marked then by who marks it now".to_owned(),
            },
            change,
            changed: change.map_or_else(|| "–".to_owned(), signed),
            details: reading.members.iter().map(mark).collect(),
        }
    };
    let raters = reading.members.len();
    let by = if raters == 1 {
        "1 rater".to_owned()
    } else {
        format!("{raters} raters")
    };
    let member = |id| d.member(id).map_or_else(|| id.to_string(), |m| m.name.clone());
    Chart::new(
        reading.moved_say.clone(),
        format!(
            "Each rater beside themselves: mean mark of those who marked it both times. Hollow: at the debrief. Filled: in the job, by {by}. \
             “Likely” draws a change towards the mean of all, the more the fewer marked it."
        ),
        ThenNow {
            axis: (1.0, 5.0),
            ticks: (1..=5).map(|n| (f64::from(n), n.to_string())).collect(),
            names: ["What", "At the debrief", "In the job"].map(str::to_owned),
            details: reading.members.iter().map(member).collect(),
            rows: reading.moved.iter().map(row).collect(),
        },
    )
}

/// How the answers of a self-assessment moved between two looks, the furthest first, otherwise in the card's order.
#[must_use]
pub fn looks(card: &Template, then: &RoundView, now: &RoundView) -> Chart<ThenNow> {
    let answer = |round: &RoundView, id: &str| {
        round
            .sheets
            .iter()
            .find_map(|sheet| match sheet.ratings.get(id)?.answer {
                Some(Answer::Energy { energy, lived }) => Some((energy, lived)),
                _ => None,
            })
    };
    let energy = |value: Option<(i8, u8)>| value.map_or_else(|| "–".to_owned(), |(energy, _)| whole(energy));
    let done = |value: Option<(i8, u8)>| value.map_or_else(|| "–".into(), |(_, how)| Cell::from(card.lived(how)));
    let row = |c: &crate::template::Criterion| {
        let (then, now) = (answer(then, &c.id), answer(now, &c.id));
        let change = then.zip(now).map(|((then, _), (now, _))| now - then);
        ThenNowRow {
            id: c.id.clone(),
            label: c.short.clone(),
            shape: match card.sides.iter().find(|s| s.id == c.side).map(|s| s.pole) {
                Some(Pole::A) => Some(Shape::Circle),
                Some(Pole::B) => Some(Shape::Diamond),
                _ => None,
            },
            then: then.map(|(energy, _)| f64::from(energy)),
            now: now.map(|(energy, _)| f64::from(energy)),
            said: [energy(then), energy(now)],
            moved: change.map_or_else(String::new, whole),
            change: change.map(f64::from),
            changed: change.map_or_else(|| "–".to_owned(), whole),
            details: vec![done(then), done(now)],
        }
    };
    let mut rows: Vec<ThenNowRow> = card.criteria.iter().map(row).collect();
    rows.sort_by(|a, b| far(b).total_cmp(&far(a)));
    Chart::new(
        finding(&rows),
        "Hollow is what I said then, full is what I say now; −2 drains me, +2 feeds me",
        ThenNow {
            axis: (-2.0, 2.0),
            ticks: (-2..=2).map(|n| (f64::from(n), whole(n))).collect(),
            names: ["What", "Then", "Now"].map(str::to_owned),
            details: ["Done, then", "Done, now"].map(str::to_owned).into(),
            rows,
        },
    )
    .legend(&[
        (Shape::Hollow, "then"),
        (Shape::Circle, "now: what I would give up"),
        (Shape::Diamond, "now: what I would get"),
    ])
}

fn far(row: &ThenNowRow) -> f64 {
    row.change.map_or(0.0, f64::abs)
}

/// How many answers moved, and the one that moved most. Rows come with that one first.
fn finding(rows: &[ThenNowRow]) -> String {
    let moved = rows.iter().filter(|row| far(row) > 0.0).count();
    let Some(most) = rows.first().filter(|_| moved > 0) else {
        return "Not one of my answers has moved".to_owned();
    };
    let which = format!("“{}”, from {} to {}", most.label, most.said[0], most.said[1]);
    if moved == 1 {
        format!("One answer moved: {which}")
    } else {
        format!("{moved} of {} answers moved, most of all {which}", rows.len())
    }
}

impl Draw for ThenNow {
    fn said(&self) -> Vec<String> {
        let [_, then, now] = &self.names;
        let row = |row: &ThenNowRow| format!("{}: {then} {}, {now} {}", row.label, row.said[0], row.said[1]);
        self.rows.iter().map(row).collect()
    }

    fn table(&self) -> Table {
        let [what, then, now] = &self.names;
        let row = |row: &ThenNowRow| {
            let cell = |number, text: &str| Cell {
                number,
                ..Cell::from(text)
            };
            let values = [
                row.label.as_str().into(),
                cell(row.then, &row.said[0]),
                cell(row.now, &row.said[1]),
                cell(row.change, &row.changed),
            ];
            values.into_iter().chain(row.details.iter().cloned()).collect()
        };
        let heads = [
            Column::words(what, 1.0),
            Column::numbers(then),
            Column::numbers(now),
            Column::numbers("Change"),
        ];
        Table::new(
            heads
                .into_iter()
                .chain(self.details.iter().map(|head| Column::marks(head)))
                .collect(),
            self.rows.iter().map(row).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: &str, then: Option<i8>, now: Option<i8>) -> ThenNowRow {
        let say = |v: Option<i8>| v.map_or_else(|| "–".to_owned(), whole);
        ThenNowRow {
            id: label.into(),
            label: label.into(),
            shape: Some(Shape::Circle),
            then: then.map(f64::from),
            now: now.map(f64::from),
            said: [say(then), say(now)],
            moved: String::new(),
            change: then.zip(now).map(|(then, now)| f64::from(now - then)),
            changed: String::new(),
            details: Vec::new(),
        }
    }

    #[test]
    fn the_finding_names_what_moved_furthest() {
        let still = row("Closing", Some(1), Some(1));
        let gone = row("Coaching", None, Some(2));
        let most = row("Cold calls", Some(2), Some(-1));
        assert_eq!(
            finding(&[still.clone(), gone.clone()]),
            "Not one of my answers has moved"
        );
        assert_eq!(
            finding(&[most.clone(), still.clone(), gone]),
            "One answer moved: “Cold calls”, from +2 to −1"
        );
        assert_eq!(
            finding(&[most, row("Hiring", Some(0), Some(1)), still]),
            "2 of 3 answers moved, most of all “Cold calls”, from +2 to −1"
        );
    }
}
