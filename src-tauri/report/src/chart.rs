//! Charts as data: every number with the words it is printed in. A face only places them; the table twin is made from the same data.

use serde::Serialize;

use crate::document::{Cell, Column, Table};

/// A drawing with what it shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// The finding, in a sentence without its stop.
    pub finding: String,
    /// How to read it, in one line; may be empty.
    pub how: String,
    /// Shapes and what they stand for.
    pub legend: Vec<(Shape, String)>,
    /// The drawing.
    pub drawing: Drawing,
    /// The drawing in words, for those who hear it.
    pub alt: String,
    /// Whether paper shows the table below the drawing; other faces show the table alone.
    pub with_table: bool,
    /// How many rows were cut.
    pub more: usize,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    /// Marks on a scale, a row for each thing: one end, or two that are held against each other.
    Rows(Rows),
    /// One bar cut into shares.
    Shares {
        /// Its parts, in order.
        parts: Vec<Part>,
    },
    /// Bars to both sides of where the number is now.
    Tornado(Tornado),
}

/// A shape: circle and diamond are the two poles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Alone, builder, what I would give up.
    Circle,
    /// Through others, scaler, what I would get.
    Diamond,
    /// Beside the contrast.
    Square,
    /// Thin evidence, or never lived.
    Hollow,
    /// Done once.
    Half,
    /// From the lowest to the highest mark.
    Range,
    /// A line across the row: where it stands today.
    Bar,
}

/// How sure a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// Enough saw it, or it is lived regularly.
    Solid,
    /// Done once.
    Half,
    /// Two raters or fewer saw it, or it was never lived.
    Hollow,
}

/// Marks on a scale.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rows {
    /// Lowest end of the scale.
    pub low: f64,
    /// Highest end.
    pub high: f64,
    /// Where the scale is labelled.
    pub ticks: Vec<(f64, String)>,
    /// What a row is, for the table: "Criterion".
    pub what: String,
    /// What a mark is, for the table: "Median".
    pub value: String,
    /// Heads of the cells right of the scale, short.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// A heading above it.
    pub section: Option<String>,
    /// One or two.
    pub ends: Vec<End>,
    /// The difference of the two, in words.
    pub gap: Option<String>,
    /// A line across the row, with its words.
    pub bar: Option<(f64, String)>,
}

/// One mark of a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct End {
    /// Its shape.
    pub shape: Shape,
    /// Name.
    pub label: String,
    /// A word in a box beside the name: "must".
    pub tag: Option<String>,
    /// Where it is; absent for no evidence.
    pub at: Option<f64>,
    /// The value in words.
    pub said: String,
    /// Lowest and highest mark given.
    pub range: Option<(f64, f64)>,
    /// How sure it is.
    pub fill: Fill,
    /// What stands right of the scale, one for each column.
    pub cells: Vec<Cell>,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// 0–1.
    pub share: f64,
    /// The share in words.
    pub said: String,
}

/// How far each of several things alone moves a number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tornado {
    /// The number as it is.
    pub now: f64,
    /// In words: "now 2.9".
    pub now_said: String,
    /// Lines it is held against, with their words.
    pub lines: Vec<(f64, String)>,
    /// Ends of the scale.
    pub low: f64,
    /// Highest end.
    pub high: f64,
    /// What the two ends of a bar stand for.
    pub ends: (String, String),
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// What is moved.
    pub label: String,
    /// Where one end takes the number, and in words: drawn as an outline.
    pub none: (f64, String),
    /// Where the other end takes it: drawn solid.
    pub much: (f64, String),
    /// Whether either end changes the answer.
    pub flips: bool,
}

impl Chart {
    /// A chart with its alternative text made from its rows.
    #[must_use]
    pub fn new(finding: impl Into<String>, how: impl Into<String>, drawing: Drawing) -> Self {
        let finding = finding.into();
        Self {
            alt: format!("{finding}. {}", drawing.in_words()),
            finding,
            how: how.into(),
            legend: Vec::new(),
            drawing,
            with_table: false,
            more: 0,
        }
    }

    /// With what its shapes stand for.
    #[must_use]
    pub fn legend(mut self, shapes: &[(Shape, &str)]) -> Self {
        self.legend = shapes.iter().map(|(s, word)| (*s, (*word).to_owned())).collect();
        self
    }

    /// With its table below it on paper.
    #[must_use]
    pub fn and_table(mut self) -> Self {
        self.with_table = true;
        self
    }

    /// Leaves at most so many rows.
    pub(crate) fn cut(&mut self, most: usize) {
        self.more += match &mut self.drawing {
            Drawing::Rows(rows) => crate::document::cut(&mut rows.rows, most),
            Drawing::Tornado(tornado) => crate::document::cut(&mut tornado.bars, most),
            Drawing::Shares { .. } => 0,
        };
    }

    /// The table that holds every number of the drawing.
    #[must_use]
    pub fn table(&self) -> Table {
        Table {
            more: self.more,
            ..self.drawing.table()
        }
    }

    /// Every text that is printed; the drawing in words is only heard.
    pub(crate) fn texts_mut(&mut self, each: &mut dyn FnMut(&mut String)) {
        each(&mut self.finding);
        each(&mut self.how);
        self.legend.iter_mut().for_each(|(_, word)| each(word));
        match &mut self.drawing {
            Drawing::Rows(rows) => {
                each(&mut rows.what);
                each(&mut rows.value);
                rows.ticks.iter_mut().for_each(|t| each(&mut t.1));
                rows.columns.iter_mut().for_each(&mut *each);
                for row in &mut rows.rows {
                    row.section.iter_mut().chain(&mut row.gap).for_each(&mut *each);
                    row.bar.iter_mut().for_each(|b| each(&mut b.1));
                    for end in &mut row.ends {
                        each(&mut end.label);
                        end.tag.iter_mut().for_each(&mut *each);
                        each(&mut end.said);
                        end.cells.iter_mut().for_each(|c| each(&mut c.text));
                    }
                }
            }
            Drawing::Shares { parts } => {
                for part in parts {
                    each(&mut part.label);
                    each(&mut part.said);
                }
            }
            Drawing::Tornado(t) => {
                each(&mut t.now_said);
                t.lines.iter_mut().for_each(|l| each(&mut l.1));
                each(&mut t.ends.0);
                each(&mut t.ends.1);
                for bar in &mut t.bars {
                    each(&mut bar.label);
                    each(&mut bar.none.1);
                    each(&mut bar.much.1);
                }
            }
        }
    }
}

impl Drawing {
    fn in_words(&self) -> String {
        let said: Vec<String> = match self {
            Self::Rows(rows) => rows.rows.iter().map(Row::in_words).collect(),
            Self::Shares { parts } => parts.iter().map(|p| format!("{} {}", p.label, p.said)).collect(),
            Self::Tornado(t) => {
                let lines = t.lines.iter().map(|l| l.1.clone());
                let bar = |b: &Bar| {
                    format!(
                        "{}: {} {}, {} {}{}",
                        b.label,
                        b.none.1,
                        t.ends.0,
                        b.much.1,
                        t.ends.1,
                        if b.flips { ", which changes the answer" } else { "" }
                    )
                };
                std::iter::once(t.now_said.clone())
                    .chain(lines)
                    .chain(t.bars.iter().map(bar))
                    .collect()
            }
        };
        if said.is_empty() {
            String::new()
        } else {
            format!("{}.", said.join("; "))
        }
    }

    fn table(&self) -> Table {
        match self {
            Self::Rows(rows) => rows.table(),
            Self::Shares { parts } => Table {
                columns: vec![Column::words("Answer", 1.0), Column::numbers("Share")],
                rows: parts
                    .iter()
                    .map(|p| vec![p.label.clone().into(), p.said.clone().into()])
                    .collect(),
                row_heads: true,
                ..Table::default()
            },
            Self::Tornado(t) => Table {
                columns: vec![
                    Column::words("Weight on", 1.0),
                    Column::numbers(&t.ends.0),
                    Column::numbers(&t.ends.1),
                    Column::words("Changes the answer", 0.4),
                ],
                rows: t
                    .bars
                    .iter()
                    .map(|b| {
                        let flips = if b.flips { "yes" } else { "no" };
                        vec![
                            b.label.clone().into(),
                            b.none.1.clone().into(),
                            b.much.1.clone().into(),
                            flips.into(),
                        ]
                    })
                    .collect(),
                row_heads: true,
                ..Table::default()
            },
        }
    }
}

impl Row {
    fn in_words(&self) -> String {
        let end = |e: &End| format!("{} {}", e.label, e.said).trim().to_owned();
        let ends: Vec<String> = self.ends.iter().map(end).collect();
        let mut text = ends.join(" against ");
        if let Some((_, bar)) = &self.bar {
            text += &format!(", {bar}");
        }
        text
    }
}

impl Rows {
    fn table(&self) -> Table {
        let ranged = self.rows.iter().flat_map(|r| &r.ends).any(|e| e.range.is_some());
        let barred = self.rows.iter().any(|r| r.bar.is_some());
        let mut columns = vec![Column::words(&self.what, 1.0), Column::numbers(&self.value)];
        if ranged {
            columns.push(Column::numbers("Range"));
        }
        if barred {
            columns.push(Column::words("Today", 0.4));
        }
        columns.extend(self.columns.iter().map(|c| Column::marks(c)));
        let mut rows = Vec::new();
        for row in &self.rows {
            for end in &row.ends {
                let tag = end.tag.as_ref().map_or_else(String::new, |t| format!(" ({t})"));
                let mut cells: Vec<Cell> = vec![format!("{}{tag}", end.label).into(), end.said.clone().into()];
                if ranged {
                    let whole = |v: f64| format!("{v:.0}");
                    cells.push(
                        end.range
                            .map_or_else(String::new, |(l, h)| format!("{}–{}", whole(l), whole(h)))
                            .into(),
                    );
                }
                if barred {
                    cells.push(row.bar.as_ref().map_or_else(String::new, |b| b.1.clone()).into());
                }
                cells.extend(end.cells.iter().cloned());
                cells.resize(columns.len(), Cell::default());
                rows.push(cells);
            }
        }
        Table {
            columns,
            rows,
            row_heads: true,
            ..Table::default()
        }
    }
}
