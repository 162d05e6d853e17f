//! A table as data: a chart's twin with every number of the drawing, or one that stands alone. Knows no domain.

use serde::Serialize;
use ts_rs::TS;

/// A table. The first column names its row where `row_heads` says so.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Table {
    /// What it shows, for those who hear it; may be empty where a heading says it.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row is its head.
    pub row_heads: bool,
    /// How many rows were cut.
    pub more: usize,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "TableColumn")]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its head where there is room for more than letters; may be empty.
    pub long: String,
    /// How its cells are aligned.
    pub align: Align,
    /// Its width in relation to the others; 0 takes what the longest cell needs.
    pub width: f64,
    /// Whether it is left out where there is little room, as on paper.
    pub detail: bool,
}

/// How cells are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    Left,
    /// Marks.
    Center,
    /// Numbers.
    Right,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The number it says, unrounded, for files that calculate.
    pub number: Option<f64>,
    /// Boxed: a mark a full point off the median.
    pub boxed: bool,
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl Cell {
    /// A number with the words it is printed in.
    #[must_use]
    pub fn number(number: f64, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: Some(number),
            boxed: false,
        }
    }
}

impl Column {
    fn new(title: &str, align: Align, width: f64) -> Self {
        Self {
            title: title.to_owned(),
            long: String::new(),
            align,
            width,
            detail: false,
        }
    }

    /// A column of words that shares the width left over.
    #[must_use]
    pub fn words(title: &str, width: f64) -> Self {
        Self::new(title, Align::Left, width)
    }

    /// A column of numbers, as narrow as they are.
    #[must_use]
    pub fn numbers(title: &str) -> Self {
        Self::new(title, Align::Right, 0.0)
    }

    /// A column of marks, as narrow as they are.
    #[must_use]
    pub fn marks(title: &str) -> Self {
        Self::new(title, Align::Center, 0.0)
    }

    /// With a head for where there is room.
    #[must_use]
    pub fn long(mut self, long: &str) -> Self {
        long.clone_into(&mut self.long);
        self
    }

    /// Left out where there is little room.
    #[must_use]
    pub fn detail(mut self) -> Self {
        self.detail = true;
        self
    }
}

impl Table {
    /// A table whose rows are named by their first cell.
    #[must_use]
    pub fn new(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Self {
            columns,
            rows,
            row_heads: true,
            ..Self::default()
        }
    }

    /// With one more column, its cells in the order of the rows.
    #[must_use]
    pub fn with(mut self, column: Column, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.columns.push(column);
        let cells = cells.into_iter().chain(std::iter::repeat_with(Cell::default));
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
        self
    }

    /// Without what is left out where there is little room.
    #[must_use]
    pub fn narrow(mut self) -> Self {
        let keep: Vec<bool> = self.columns.iter().map(|c| !c.detail).collect();
        let kept = |at: &mut usize| {
            *at += 1;
            keep.get(*at - 1).copied().unwrap_or(true)
        };
        for row in &mut self.rows {
            let mut at = 0;
            row.retain(|_| kept(&mut at));
        }
        self.columns.retain(|c| !c.detail);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_left_out_where_there_is_little_room() {
        let table = Table::new(
            vec![Column::words("Who", 1.0)],
            vec![vec!["a".into()], vec!["b".into()]],
        )
        .with(Column::words("How", 1.0).detail(), ["alone".into()])
        .with(Column::numbers("Median"), ["3".into(), "4".into()]);
        assert_eq!(table.rows[1], ["b".into(), Cell::default(), "4".into()]);
        let narrow = table.narrow();
        assert_eq!(narrow.columns.len(), 2);
        assert_eq!(narrow.rows, [["a".into(), Cell::from("3")], ["b".into(), "4".into()]]);
    }
}
