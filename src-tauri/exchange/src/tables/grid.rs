//! The cells of a CSV file as text (RFC 4180), and where in the file each one stands.

use std::collections::BTreeMap;

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
    /// Their numbers in a spreadsheet, where empty lines are rows and a cell of several lines is in one.
    numbers: Vec<usize>,
}

/// What can part the cells.
pub(super) const MARKS: [u8; 4] = *b",;\t|";

/// How many rows are looked at to see what parts the cells.
const LOOKED_AT: usize = 50;

impl<'t> Grid<'t> {
    /// Cuts a text into cells at what parts them.
    ///
    /// # Errors
    /// As [`Grid::cut`].
    pub fn read(text: &'t str) -> Result<Self, Vec<Problem>> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let (text, mark) = declared(text).unwrap_or_else(|| (text, regular(text)));
        Self::cut(text, mark, MAX_BYTES)
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
        let rows = reader(text, delimiter)
            .into_records()
            .collect::<Result<Vec<_>, _>>()
            .map_err(|e| {
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
        let numbers = numbers(text, &rows);
        Ok(Self {
            text,
            delimiter,
            rows,
            numbers,
        })
    }

    /// The rows, the first perhaps a heading.
    pub fn rows(&self) -> &[StringRecord] {
        &self.rows
    }

    /// The number of a row in a spreadsheet, from 1.
    pub fn number(&self, row: usize) -> usize {
        self.numbers.get(row).copied().unwrap_or(row + 1)
    }

    /// Where the table begins: behind titles. A title is a row of texts with fewer cells than most rows have, before another such row, a
    /// heading, or, where it is a single cell, before figures.
    pub fn start(&self) -> usize {
        let width = |row: &StringRecord| (0..row.len()).rfind(|at| !row[*at].is_empty()).map_or(0, |at| at + 1);
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for row in self.rows.iter().take(LOOKED_AT) {
            *widths.entry(width(row)).or_default() += 1;
        }
        let most = widths
            .into_iter()
            .max_by_key(|(_, rows)| *rows)
            .map_or(0, |(width, _)| width);
        let texts = |row: &StringRecord| row.iter().all(|cell| self.number_in(cell).is_none());
        let title = |at: usize| {
            let row = &self.rows[at];
            let before = self.rows.get(at + 1).is_some_and(|next| row.len() == 1 || texts(next));
            width(row) < most && texts(row) && before
        };
        (0..self.rows.len()).take_while(|at| title(*at)).count()
    }

    /// How many of the rows from the start on are heading: one where the first of them has cells and none is a number. A row with numbers
    /// and something else is a row of numbers with a slip in it: to take it for a heading would lose it without a word.
    pub fn heading(&self, start: usize) -> usize {
        let first = &self.rows[start];
        let names =
            first.iter().any(|cell| !cell.is_empty()) && first.iter().all(|cell| self.number_in(cell).is_none());
        usize::from(names)
    }

    /// The finite number in a cell. Where cells are not parted by commas, one can part decimals.
    pub fn number_in(&self, cell: &str) -> Option<f64> {
        let plain = |text: &str| text.parse().ok().filter(|x: &f64| x.is_finite());
        plain(cell).or_else(|| {
            (self.delimiter != b',')
                .then(|| plain(&cell.replacen(',', ".", 1)))
                .flatten()
        })
    }

    /// What is wrong with a cell, or with its whole row; both are counted from 0.
    pub fn problem(&self, row: usize, cell: Option<usize>, message: String, hint: &str) -> Problem {
        let (line, column) = self.position(row, cell.unwrap_or(0));
        let place = match cell {
            Some(cell) => format!("row {}, cell {}", self.number(row), cell + 1),
            None => format!("row {}", self.number(row)),
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
        let start = self.text.len() - content(self.text, start).1.len();
        let (mut line, mut column) = (line_ends(&self.text[..start]) + 1, 1);
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

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(Trim::All)
        .from_reader(text.as_bytes())
}

/// The first rows of a text, cut at a mark.
pub(super) fn first(text: &str, delimiter: u8, most: usize) -> Vec<StringRecord> {
    reader(text, delimiter).into_records().flatten().take(most).collect()
}

/// What parts the cells as a first line `sep=;` says, which Excel writes, and the text behind that line.
pub(super) fn declared(text: &str) -> Option<(&str, u8)> {
    let rest = text.strip_prefix("sep=")?;
    let mark = rest.bytes().next().filter(|mark| MARKS.contains(mark))?;
    let rest = &rest[1..];
    let table = ["\r\n", "\n", "\r"].iter().find_map(|end| rest.strip_prefix(end))?;
    Some((table, mark))
}

/// The mark that cuts most rows into the same number of cells, two or more. A comma comes last: it stands in decimals and texts.
pub(super) fn regular(text: &str) -> u8 {
    let same = |mark: u8| {
        let rows = first(text, mark, LOOKED_AT);
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.len() > 1) {
            *widths.entry(row.len()).or_default() += 1;
        }
        let most = widths.into_values().max().unwrap_or(0);
        // Titles and notes are cut by no mark.
        if most * 2 > rows.len() { most } else { 0 }
    };
    let counted = b",|;\t".map(|mark| (same(mark), mark));
    // The last of equals, unless nothing cuts.
    counted
        .into_iter()
        .max_by_key(|(rows, _)| *rows)
        .filter(|(rows, _)| *rows > 0)
        .map_or(b',', |(_, mark)| mark)
}

/// How many lines end in a text, whether with LF, CR or both.
pub(super) fn line_ends(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}

/// How many empty lines come before the row that was read from a place on, and the text from the row itself on.
fn content(text: &str, from: usize) -> (usize, &str) {
    let mut rest = &text[from..];
    if text[..from].ends_with('\r') {
        // The second half of the line end before.
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut empty = 0;
    while let Some(after) = ["\r\n", "\n", "\r"].iter().find_map(|end| rest.strip_prefix(end)) {
        (rest, empty) = (after, empty + 1);
    }
    (empty, rest)
}

fn numbers(text: &str, rows: &[StringRecord]) -> Vec<usize> {
    let mut empty = 0;
    let mut number = |(at, row): (usize, &StringRecord)| {
        empty += content(text, row.position().map_or(0, |p| p.byte() as usize)).0;
        at + 1 + empty
    };
    rows.iter().enumerate().map(&mut number).collect()
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
    fn rows_have_the_numbers_of_a_spreadsheet() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n\n1,2\n\"3\n3\",4\n\n\n5,6\n".replace('\n', end);
            let grid = Grid::cut(&text, b',', MAX_BYTES).unwrap();
            let numbers: Vec<_> = (0..grid.rows().len()).map(|row| grid.number(row)).collect();
            assert_eq!(numbers, [1, 3, 4, 7], "{end:?}");
            let line = grid.problem(3, None, String::new(), "").line;
            assert_eq!(line, 8, "{end:?}");
        }
    }

    #[test]
    fn what_parts_the_cells_is_seen() {
        assert_eq!(regular("1,5;2,5\n3,0;4,0\n"), b';');
        assert_eq!(regular("1,2\n3,4\n"), b',');
        assert_eq!(regular("Title, of it\n1\t2,5\n3\t4\n5\t6"), b'\t');
        assert_eq!((regular("1\n2\n"), regular("")), (b',', b','));
        let grid = Grid::read("Ratings of the panel\n\nAda;Bo\n1,5;2\n").unwrap();
        assert_eq!(
            (grid.start(), grid.heading(1), grid.number_in("1,5")),
            (1, 1, Some(1.5))
        );
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert!(Grid::read("").is_err());
        assert!(Grid::read("\n\n").is_err());
        assert!(Grid::read(&"1,2\n".repeat(5 << 20)).is_err());
    }
}
