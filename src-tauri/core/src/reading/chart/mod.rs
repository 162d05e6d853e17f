//! Charts as data: every number with the words it is printed in. A face only places them; the table twin is made from the same
//! data. Knows no domain.

mod lines;
mod rows;
mod shares;
mod tornado;

use serde::Serialize;
use ts_rs::TS;

use super::table::Table;

pub use lines::{Line, Lines, Place, Stretch};
pub use rows::{End, Fill, Head, Row, Rows};
pub use shares::{Part, Shares};
pub use tornado::{Bar, Tornado};

/// A drawing with what it shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chart<D> {
    /// The finding, in a sentence without its stop.
    pub finding: String,
    /// How to read it, in one line; may be empty.
    pub how: String,
    /// Shapes and what they stand for.
    pub legend: Vec<(Shape, String)>,
    /// The drawing.
    pub drawing: D,
    /// The drawing in words, for those who hear it.
    pub alt: String,
    /// The table that holds every number of the drawing.
    pub table: Table,
}

/// What can be drawn: it can be said and tabulated, too.
pub trait Draw {
    /// Its marks in words, in order.
    fn said(&self) -> Vec<String>;
    /// Its marks as a table.
    fn table(&self) -> Table;
}

impl<D: Draw> Chart<D> {
    /// A chart with its alternative text and its table made from the drawing.
    #[must_use]
    pub fn new(finding: impl Into<String>, how: impl Into<String>, drawing: D) -> Self {
        let finding = finding.into();
        let said = drawing.said();
        let said = if said.is_empty() {
            String::new()
        } else {
            format!("{}.", said.join("; "))
        };
        Self {
            alt: format!("{finding}. {said}"),
            finding,
            how: how.into(),
            legend: Vec::new(),
            table: drawing.table(),
            drawing,
        }
    }
}

impl<D> Chart<D> {
    /// With what its shapes stand for.
    #[must_use]
    pub fn legend(mut self, shapes: &[(Shape, &str)]) -> Self {
        self.legend = shapes.iter().map(|(s, word)| (*s, (*word).to_owned())).collect();
        self
    }

    /// The same chart with its drawing in another hand.
    #[must_use]
    pub fn map<E>(self, hand: impl FnOnce(D) -> E) -> Chart<E> {
        Chart {
            finding: self.finding,
            how: self.how,
            legend: self.legend,
            drawing: hand(self.drawing),
            alt: self.alt,
            table: self.table,
        }
    }
}

/// A shape: circle and diamond are the two poles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
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
