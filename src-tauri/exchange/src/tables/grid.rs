//! The cells of a CSV file as text (RFC 4180), and where in the file each one stands.

use counterweight_core::template::Problem;
use csv::{ReaderBuilder, StringRecord, Trim};

/// Largest table that is read, in bytes (16 MiB).
pub(super) const MAX_BYTES: usize = 16 << 20;

/// More problems than this are not listed.
pub(super) const MOST: usize = 50;

/// A table's rows, without spaces around the cells. Empty lines are no rows.
pub(super) struct Grid<'t> {
    text: &'t str,
    delimiter: u8,
    rows: Vec<StringRecord>,
}

impl<'t> Grid<'t> {
    /// Cuts a text into cells at commas.
    ///
    /// # Errors
    /// As [`Grid::cut`].
    pub fn read(text: &'t str) -> Result<Self, Vec<Problem>> {
        Self::cut(text, b',', MAX_BYTES)
    }

    /// Cuts a text of at most so many bytes into cells. A mark of byte order, any line end and quoted cells are understood.
    ///
    /// # Errors
    /// The table is too large or has no rows.
    pub fn cut(text: &'t str, delimiter: u8, most: usize) -> Result<Self, Vec<Problem>> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if text.len() > most {
            let message = format!("it has {} MiB; at most {} are read.", text.len() >> 20, most >> 20);
            return Err(vec![whole(message, "Check that this is the right file, or split it.")]);
        }
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let rows = reader.records().collect::<Result<Vec<_>, _>>().map_err(|e| {
            let line = e.position().map_or(1, |p| p.line() as usize);
            vec![Problem {
                line,
                ..whole(format!("this is not a table: {e}."), "Save it as CSV in UTF-8.")
            }]
        })?;
        if rows.is_empty() {
            return Err(vec![whole(
                "it is empty.".to_owned(),
                "Give it at least one row of cells.",
            )]);
        }
        Ok(Self { text, delimiter, rows })
    }

    /// The rows, the first perhaps a heading.
    pub fn rows(&self) -> &[StringRecord] {
        &self.rows
    }

    /// How many rows are heading: one where the first row has cells and none of them is a number. A row with numbers and something else
    /// is a row of numbers with a slip in it: to take it for a heading would lose it without a word.
    pub fn heading(&self) -> usize {
        let first = &self.rows[0];
        let names = first.iter().any(|cell| !cell.is_empty()) && first.iter().all(|cell| number(cell).is_none());
        usize::from(names)
    }

    /// What is wrong with a cell, or with its whole row; both are counted from 0.
    pub fn problem(&self, row: usize, cell: Option<usize>, message: String, hint: &str) -> Problem {
        let (line, column) = self.position(row, cell.unwrap_or(0));
        let place = match cell {
            Some(cell) => format!("row {}, cell {}", row + 1, cell + 1),
            None => format!("row {}", row + 1),
        };
        Problem {
            line,
            column,
            place,
            message,
            hint: hint.to_owned(),
        }
    }

    /// Line and column, from 1, at which a cell begins.
    fn position(&self, row: usize, cell: usize) -> (usize, usize) {
        let start = self.rows[row].position().map_or(0, |p| p.byte() as usize);
        let blank = |c: char| c == '\n' || c == '\r';
        // The record may begin with the empty lines before it.
        let start = self.text.len() - self.text[start..].trim_start_matches(blank).len();
        let (mut line, mut column) = (self.text[..start].matches('\n').count() + 1, 1);
        let (mut cells, mut quoted) = (0, false);
        for c in self.text[start..].chars() {
            if cells == cell {
                break;
            }
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            quoted ^= c == '"';
            cells += usize::from(c == char::from(self.delimiter) && !quoted);
        }
        (line, column)
    }
}

/// A finite number.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|x: &f64| x.is_finite())
}

/// What is wrong with the file as a whole.
pub(super) fn whole(message: String, hint: &str) -> Problem {
    Problem {
        line: 1,
        column: 1,
        place: "file".to_owned(),
        message,
        hint: hint.to_owned(),
    }
}

/// Text of a cell as it may stand in a message: short, and without characters that disturb the line.
pub(super) fn shown(text: &str) -> String {
    let plain = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
    let start: String = text.chars().take(40).map(plain).collect();
    if text.chars().nth(40).is_some() {
        start + "…"
    } else {
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_behind_quotes_and_empty_lines() {
        let grid = Grid::read("\u{FEFF}a,\"b,\nc\",d\r\n\r\n1,2,x\r\n").unwrap();
        let at = |row, cell| {
            let p = grid.problem(row, Some(cell), String::new(), "");
            (p.line, p.column)
        };
        assert_eq!((at(0, 0), at(0, 1), at(0, 2)), ((1, 1), (1, 3), (2, 4)));
        assert_eq!((at(1, 0), at(1, 2)), ((4, 1), (4, 5)));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert!(Grid::read("").is_err());
        assert!(Grid::read("\n\n").is_err());
        assert!(Grid::read(&"1,2\n".repeat(5 << 20)).is_err());
    }
}
