//! Candidates for a first leader side by side, criterion by criterion: what the panel says of each, and in which orders it can be read.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Fill, Shape};
use super::debrief::Order;
use super::table::{Cell, Column, Table};
use super::{fit, floors};
use crate::analysis::{Analysis, CandidateAnalysis, CriterionScore};
use crate::decision::Decision;
use crate::id::{CandidateId, CriterionId};
use crate::say::{beside, count, percent, points};
use crate::template::{Criterion, Pole, Side};

/// Candidates side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Compared {
    /// Where they differ most, without a stop.
    pub finding: String,
    /// What the table shows, and how to read it.
    pub shows: (String, String),
    /// The candidates as columns.
    pub people: Vec<ComparedPerson>,
    /// Sides, fit and must-haves.
    pub sums: Vec<SumRow>,
    /// Criteria in the card's order.
    pub rows: Vec<ComparedRow>,
    /// Orders in which the criteria can be read.
    pub orders: Vec<ComparedOrder>,
    /// Every number of it.
    pub table: Table,
}

/// A candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedPerson {
    /// Who.
    pub id: CandidateId,
    /// Their name.
    pub name: String,
}

/// What the criteria come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SumRow {
    /// Of what.
    pub label: String,
    /// The mark of that side.
    pub sign: Option<Shape>,
    /// One for each candidate.
    pub cells: Vec<SumCell>,
}

/// What they come to for one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct SumCell {
    /// The number; empty where it is told in words alone.
    pub value: String,
    /// Beside it; may be empty.
    pub note: String,
    /// Whether it holds, where that is asked.
    pub holds: Option<bool>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedRow {
    /// Which.
    pub id: CriterionId,
    /// Its title for narrow columns.
    pub label: String,
    /// A word in a box beside the name: "must".
    pub tag: Option<String>,
    /// The title of its side.
    pub side: String,
    /// One for each candidate; absent where the panel was not asked.
    pub cells: Vec<Option<ComparedCell>>,
}

/// What the panel says of one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedCell {
    /// The mark; absent for no evidence.
    pub sign: Option<Shape>,
    /// How sure it is.
    pub fill: Fill,
    /// The median.
    pub said: String,
    /// Lowest to highest mark; empty where they are the same.
    pub range: String,
    /// How many could not say; empty where all could.
    pub missing: String,
    /// Red flags seen.
    pub flags: usize,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedOrder {
    /// Its name in an address.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Whether the sides stand together.
    pub by_side: bool,
    /// Places of the criteria in `rows`.
    pub rows: Vec<usize>,
}

/// A criterion with what was marked on it, in the order of the columns.
struct Row<'a> {
    criterion: &'a Criterion,
    side: Option<&'a Side>,
    scores: Vec<Option<&'a CriterionScore>>,
}

/// Candidates in the order that the answer leaves.
#[must_use]
pub fn read(d: &Decision, a: &Analysis, shown: Order) -> Compared {
    let found = fit::order(d, a, shown);
    let names: Vec<String> = found.iter().map(|c| d.name_of(&c.candidate)).collect();
    let row = |criterion| Row {
        criterion,
        side: d.template.sides.iter().find(|side| side.id == criterion.side),
        scores: found
            .iter()
            .map(|c| c.criteria.iter().find(|one| one.criterion.as_str() == criterion.id))
            .collect(),
    };
    let rows: Vec<Row<'_>> = d.template.criteria.iter().map(row).collect();
    Compared {
        finding: finding(&rows, &names),
        shows: (
            "Medians of the panel, 1–5".to_owned(),
            "Small: lowest to highest mark. Hollow: two raters or fewer saw it. –: no evidence.".to_owned(),
        ),
        people: found
            .iter()
            .zip(&names)
            .map(|(c, name)| ComparedPerson {
                id: c.candidate.clone(),
                name: name.clone(),
            })
            .collect(),
        sums: sums(d, &found),
        orders: orders(&rows),
        table: table(&rows, &names),
        rows: rows.iter().map(|row| row.told(d)).collect(),
    }
}

impl Row<'_> {
    /// From the lowest to the highest median; 0 with fewer than two.
    fn apart(&self) -> f64 {
        let medians = || self.scores.iter().flatten().filter_map(|score| score.median);
        let highest = medians().fold(f64::NEG_INFINITY, f64::max);
        let lowest = medians().fold(f64::INFINITY, f64::min);
        (highest - lowest).max(0.0)
    }

    fn missing(&self) -> usize {
        self.scores
            .iter()
            .flatten()
            .map(|score| score.asked - score.given)
            .sum()
    }

    fn told(&self, d: &Decision) -> ComparedRow {
        let sign = match self.side.map(|side| side.pole) {
            Some(Pole::A) => Shape::Circle,
            Some(Pole::B) => Shape::Diamond,
            _ => Shape::Square,
        };
        let cell = |score: &CriterionScore| {
            let differ = |(low, high): &(u8, u8)| low < high;
            let range = score.low.zip(score.high).filter(differ);
            ComparedCell {
                sign: score.median.map(|_| sign),
                fill: if score.thin { Fill::Hollow } else { Fill::Solid },
                said: score.median.map_or_else(|| "–".to_owned(), points),
                range: range.map_or_else(String::new, |(low, high)| format!("{low}–{high}")),
                missing: match score.asked - score.given {
                    0 => String::new(),
                    n => format!("{n} of {} no evidence", score.asked),
                },
                flags: score.flags.len(),
            }
        };
        ComparedRow {
            id: d.shared_id(&self.criterion.id),
            label: self.criterion.short.clone(),
            tag: self.criterion.floor.as_ref().map(|_| "must".to_owned()),
            side: self
                .side
                .map_or_else(|| self.criterion.side.clone(), |side| side.title.clone()),
            cells: self.scores.iter().map(|score| score.map(cell)).collect(),
        }
    }
}

/// Where candidates differ most.
fn finding(rows: &[Row<'_>], names: &[String]) -> String {
    match names {
        [] => return "Nobody to compare".to_owned(),
        [only] => return format!("{only}, criterion by criterion"),
        _ => {}
    }
    let widest = rows.iter().map(Row::apart).fold(0.0, f64::max);
    let at: Vec<&Row<'_>> = rows.iter().filter(|row| row.apart() >= widest).collect();
    match at.as_slice() {
        _ if widest <= 0.0 => "No criterion tells these candidates apart".to_owned(),
        [only] => format!(
            "They differ most on “{}”: {} points",
            only.criterion.short,
            points(widest)
        ),
        many => format!(
            "They differ most on {} criteria, by {} points each",
            count(many.len()),
            points(widest)
        ),
    }
}

fn orders(rows: &[Row<'_>]) -> Vec<ComparedOrder> {
    vec![
        order(rows, "card", "As on the card", |_| 0.0),
        order(rows, "apart", "Furthest apart first", |row| row.apart()),
        order(rows, "thin", "Least evidence first", |row| row.missing() as f64),
        order(rows, "musts", "Must-haves first", |row| {
            f64::from(u8::from(row.criterion.floor.is_some()))
        }),
    ]
}

/// The largest first; rows that are equal in it keep the card's order.
fn order(rows: &[Row<'_>], id: &str, label: &str, key: fn(&Row<'_>) -> f64) -> ComparedOrder {
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by(|x, y| key(&rows[*y]).total_cmp(&key(&rows[*x])));
    ComparedOrder {
        id: id.to_owned(),
        label: label.to_owned(),
        by_side: id == "card",
        rows: places,
    }
}

fn sums(d: &Decision, found: &[&CandidateAnalysis]) -> Vec<SumRow> {
    let number = |at: Option<f64>| at.map_or_else(|| "–".to_owned(), points);
    let hire = super::lines(d);
    let in_all = |at: Option<f64>| at.map_or_else(|| "–".to_owned(), |at| beside(at, &hire));
    let side = |side: &Side| SumRow {
        label: side.title.clone(),
        sign: match side.pole {
            Pole::A => Some(Shape::Circle),
            Pole::B => Some(Shape::Diamond),
            Pole::None => None,
        },
        cells: found
            .iter()
            .map(|c| {
                let score = c.sides.iter().find(|one| one.side == side.id);
                let open = score.filter(|one| one.given < one.asked);
                SumCell {
                    value: number(score.and_then(|one| one.value)),
                    note: open.map_or_else(String::new, |one| {
                        let (worst, best) = (points(one.if_worst), points(one.if_best));
                        format!("{worst} to {best} with the unknown, {} known", percent(one.coverage))
                    }),
                    holds: None,
                }
            })
            .collect(),
    };
    let mut rows: Vec<SumRow> = d.template.sides.iter().map(side).collect();
    if found.iter().any(|c| c.fit.is_some()) {
        let cell = |c: &&CandidateAnalysis| SumCell {
            value: in_all(c.fit.as_ref().and_then(|fit| fit.suitability)),
            note: format!("stage alone {}", number(c.fit.as_ref().and_then(|fit| fit.today))),
            holds: None,
        };
        rows.push(SumRow {
            label: "Fit today, in all".to_owned(),
            sign: None,
            cells: found.iter().map(cell).collect(),
        });
    }
    let musts = |c: &&CandidateAnalysis| {
        let floors = floors::read(d, c);
        SumCell {
            value: String::new(),
            note: format!("{}.", floors.finding),
            holds: Some(floors.hold),
        }
    };
    rows.push(SumRow {
        label: "Must-haves".to_owned(),
        sign: None,
        cells: found.iter().map(musts).collect(),
    });
    rows
}

/// Median, range, marks given and flags of each candidate as columns.
fn table(rows: &[Row<'_>], names: &[String]) -> Table {
    let mut columns = vec![Column::words("Criterion", 1.0), Column::words("Side", 0.5)];
    columns.extend(names.iter().flat_map(|name| {
        [
            Column::numbers(&format!("{name}, median")),
            Column::words(&format!("{name}, range"), 0.3),
            Column::words(&format!("{name}, could say"), 0.3),
            Column::numbers(&format!("{name}, red flags")),
        ]
    }));
    let cells = |score: &Option<&CriterionScore>| -> [Cell; 4] {
        let Some(score) = score else { return Default::default() };
        let range = score.low.zip(score.high);
        [
            score.median.map_or_else(|| "–".into(), |m| Cell::number(m, points(m))),
            range.map_or_else(Cell::default, |(low, high)| format!("{low}–{high}").into()),
            format!("{} of {}", score.given, score.asked).into(),
            Cell::number(score.flags.len() as f64, score.flags.len().to_string()),
        ]
    };
    let row = |row: &Row<'_>| {
        let side = row.side.map_or(row.criterion.side.as_str(), |side| side.title.as_str());
        let head = [row.criterion.title.as_str().into(), side.into()];
        head.into_iter().chain(row.scores.iter().flat_map(cells)).collect()
    };
    Table::new(columns, rows.iter().map(row).collect())
}
