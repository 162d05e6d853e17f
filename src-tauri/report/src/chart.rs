//! A chart as it is placed on paper: which drawings paper knows, whether its table stands below, and what was cut.

use counterweight_core::reading::chart::{Chart, Row, Rows, Shares, Tornado};
use serde::Serialize;

use crate::document::{Table, cut};

/// A chart with its place on paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placed {
    /// The chart.
    #[serde(flatten)]
    pub chart: Chart<Drawing>,
    /// Whether paper shows the table below the drawing; other faces show the table alone.
    pub with_table: bool,
    /// Whether its finding stands above it as a caption and not as a heading.
    pub caption: bool,
    /// How many rows were cut.
    pub more: usize,
}

/// What paper can draw.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    /// Marks on a scale, a row for each thing: one end, or two that are held against each other.
    Rows(Rows),
    /// One bar cut into shares.
    Shares(Shares),
    /// Bars to both sides of where the number is now.
    Tornado(Tornado),
}

impl From<Rows> for Drawing {
    fn from(rows: Rows) -> Self {
        Self::Rows(rows)
    }
}

impl From<Shares> for Drawing {
    fn from(shares: Shares) -> Self {
        Self::Shares(shares)
    }
}

impl From<Tornado> for Drawing {
    fn from(tornado: Tornado) -> Self {
        Self::Tornado(tornado)
    }
}

impl<D: Into<Drawing>> From<Chart<D>> for Placed {
    fn from(chart: Chart<D>) -> Self {
        Self {
            chart: chart.map(Into::into),
            with_table: false,
            caption: false,
            more: 0,
        }
    }
}

impl Placed {
    /// With its table below it on paper.
    #[must_use]
    pub fn and_table(mut self) -> Self {
        self.with_table = true;
        self
    }

    /// With its finding as a caption: a heading above says already what it is about.
    #[must_use]
    pub fn captioned(mut self) -> Self {
        self.caption = true;
        self
    }

    /// Leaves at most so many rows, in the table, too.
    pub(crate) fn cut(&mut self, most: usize) {
        let (more, lines) = match &mut self.chart.drawing {
            Drawing::Rows(rows) => {
                let more = cut(&mut rows.rows, most);
                // A row that has cells of its own is one line of the table, else each of its ends is.
                let lines = |row: &Row| if row.cells.is_empty() { row.ends.len() } else { 1 };
                (more, rows.rows.iter().map(lines).sum())
            }
            Drawing::Tornado(tornado) => (cut(&mut tornado.bars, most), tornado.bars.len()),
            Drawing::Shares(shares) => (0, shares.parts.len()),
        };
        self.chart.table.rows.truncate(lines);
        self.more += more;
    }

    /// Its table, as narrow as paper is.
    #[must_use]
    pub fn table(&self) -> Table {
        Table {
            more: self.more,
            ..self.chart.table.clone().narrow()
        }
    }

    /// Every text that is printed; the drawing in words is only heard.
    pub(crate) fn texts_mut(&mut self, each: &mut dyn FnMut(&mut String)) {
        each(&mut self.chart.finding);
        each(&mut self.chart.how);
        self.chart.legend.iter_mut().for_each(|(_, word)| each(word));
        match &mut self.chart.drawing {
            Drawing::Rows(rows) => {
                each(&mut rows.what);
                each(&mut rows.value);
                rows.ticks.iter_mut().for_each(|t| each(&mut t.1));
                rows.columns.iter_mut().for_each(|c| each(&mut c.short));
                for row in &mut rows.rows {
                    row.section.iter_mut().chain(&mut row.gap).for_each(&mut *each);
                    row.bar.iter_mut().for_each(|b| each(&mut b.1));
                    row.cells.iter_mut().for_each(|c| each(&mut c.text));
                    for end in &mut row.ends {
                        each(&mut end.label);
                        end.tag.iter_mut().for_each(&mut *each);
                        each(&mut end.said);
                        end.cells.iter_mut().for_each(|c| each(&mut c.text));
                    }
                }
            }
            Drawing::Shares(shares) => {
                for part in &mut shares.parts {
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
