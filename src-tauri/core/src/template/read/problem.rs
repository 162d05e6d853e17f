//! What is wrong with a template file, where, and what to write instead.

use std::fmt;
use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

/// More than this many are counted, not listed: nobody reads on, and a hostile file must not fill the memory.
const MOST: usize = 200;

/// One thing wrong with a template file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Which part of the document: `criterion B6 · anchors`; `file` where it is the whole.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}, column {} · {}: {} {}",
            self.line, self.column, self.place, self.message, self.hint
        )
    }
}

/// Collects problems and turns byte offsets into lines and columns.
pub(super) struct Problems<'t> {
    text: &'t str,
    starts: Vec<usize>,
    list: Vec<Problem>,
    left_off: usize,
}

impl<'t> Problems<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            text,
            starts,
            list: Vec::new(),
            left_off: 0,
        }
    }

    pub(super) fn add(
        &mut self,
        span: &Range<usize>,
        place: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        if self.list.len() >= MOST {
            self.left_off += 1;
            return;
        }
        let (line, column) = self.position(span.start);
        self.list.push(Problem {
            line,
            column,
            place: place.to_owned(),
            message: message.into(),
            hint: hint.into(),
        });
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        // A span may end up inside a character or past the end on broken input: count what is there.
        let column = self.text.get(start..).map_or(0, |rest| {
            rest.char_indices().take_while(|(i, _)| start + i < at).count()
        });
        (line, column + 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Every problem in the order of the file, each once.
    pub(super) fn into_sorted(mut self) -> Vec<Problem> {
        self.list.sort_by_key(|p| (p.line, p.column));
        self.list.dedup();
        if self.left_off > 0 {
            let (line, column) = self.list.last().map_or((1, 1), |p| (p.line, p.column));
            let message = format!("{} more problems are not listed.", self.left_off);
            self.list.push(Problem {
                line,
                column,
                place: "file".into(),
                message,
                hint: "Mend the first ones and read the file again.".into(),
            });
        }
        self.list
    }
}

/// The user's own text inside a message: short, and without characters that could disturb the line it is shown in.
pub(super) fn quoted(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(48)
        .flat_map(|c| {
            if is_hidden(c) {
                c.escape_unicode().collect::<Vec<_>>()
            } else {
                vec![c]
            }
        })
        .collect();
    if text.chars().nth(48).is_some() {
        shown.push('…');
    }
    format!("“{shown}”")
}

/// Whether a character is invisible or reorders what follows: control characters, separators, bidirectional overrides.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// ` Did you mean “x”?` for the nearest of `known`, or the whole list where nothing is near.
pub(super) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    // A hostile file may define thousands; the first hundred are enough to choose from.
    let known: Vec<&str> = known.into_iter().take(100).collect();
    let near = known
        .iter()
        .map(|k| (distance(wrong, k), *k))
        .min()
        .filter(|(d, _)| *d <= 2);
    match near {
        Some((_, k)) => format!("Did you mean {}?", quoted(k)),
        None if known.is_empty() => "There is none to choose from yet.".into(),
        None => format!(
            "Known: {}.",
            known.iter().take(30).copied().collect::<Vec<_>>().join(", ")
        ),
    }
}

/// Edits between two words, never more than is useful to know.
fn distance(a: &str, b: &str) -> usize {
    if a.len() > 64 || b.len() > 64 {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, cb) in row.iter_mut().skip(1).zip(&b) {
            let here = (diagonal + usize::from(ca != *cb)).min(*cell + 1).min(left + 1);
            diagonal = std::mem::replace(cell, here);
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let mut problems = Problems::of("aä\nböx");
        problems.add(&(0..1), "file", "first", "");
        problems.add(&(7..8), "file", "x", "");
        problems.add(&(99..100), "file", "past the end", "");
        let list = problems.into_sorted();
        assert_eq!((list[0].line, list[0].column), (1, 1));
        assert_eq!((list[1].line, list[1].column), (2, 3));
        assert_eq!(list[2].line, 2);
    }

    #[test]
    fn nearest_names_the_likely_word() {
        assert_eq!(nearest("titel", ["title", "side"]), "Did you mean “title”?");
        assert_eq!(nearest("zzz", ["title", "side"]), "Known: title, side.");
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn quoted_text_shows_what_hides() {
        assert_eq!(quoted("a\u{202E}b"), "“a\\u{202e}b”");
    }

    #[test]
    fn too_many_are_counted() {
        let mut problems = Problems::of("x");
        for i in 0..300 {
            problems.add(&(0..1), "file", format!("{i}"), "");
        }
        let list = problems.into_sorted();
        assert_eq!(list.len(), MOST + 1);
        assert_eq!(list[MOST].message, "100 more problems are not listed.");
    }
}
