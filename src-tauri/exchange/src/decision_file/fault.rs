//! What is wrong with a decision file's content, and where: as a path into the file and in words.

use std::fmt;

use counterweight_core::decision::Refusal;
use counterweight_core::template::Problem;
use counterweight_core::trouble::{Explained, Trouble};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One step of a path into the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A key of a table.
    Key(&'static str),
    /// A place in a list, from 0.
    Index(usize),
}

/// One thing wrong with the content, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {trouble}")]
pub struct Fault {
    /// Where, in words: `sheet of LM on rowan · B6`.
    pub place: String,
    /// Where, as keys and positions: `sheet`, 2, `rating`, 5.
    pub path: Vec<Step>,
    /// What.
    pub trouble: Trouble,
}

impl Fault {
    /// What a rule of the process says about this place.
    pub(super) fn refused(place: Place, refusal: &Refusal) -> Self {
        Self {
            place: place.words,
            path: place.path,
            trouble: refusal.trouble(),
        }
    }

    pub(super) fn unclear(place: Place, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            place: place.words,
            path: place.path,
            trouble: Trouble::new(message, hint),
        }
    }

    /// The same with line and column in the text it was read from; line 1 where the text does not have the place.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Problem {
        let (line, column) = position(text, offset(text, &self.path));
        let Trouble { what, mut hint } = self.trouble.clone();
        if hint.is_empty() {
            "Change what stands here.".clone_into(&mut hint);
        }
        Problem {
            line,
            column,
            place: self.place.clone(),
            message: what,
            hint,
        }
    }
}

/// A place while the journal is written.
#[derive(Debug, Clone)]
pub(super) struct Place {
    words: String,
    path: Vec<Step>,
}

impl Place {
    pub fn key(key: &'static str) -> Self {
        Self {
            words: key.to_owned(),
            path: vec![Step::Key(key)],
        }
    }

    /// An item of a top-level list, named in words.
    pub fn item(key: &'static str, index: usize, name: &str) -> Self {
        Self {
            words: format!("{key} {}", shown(name)),
            path: vec![Step::Key(key), Step::Index(index)],
        }
    }

    /// A place inside, named as its key.
    pub fn at(mut self, key: &'static str) -> Self {
        self.words = format!("{} · {key}", self.words);
        self.path.push(Step::Key(key));
        self
    }

    /// An item of a list inside, named in words.
    pub fn nth(mut self, key: &'static str, index: usize, name: &str) -> Self {
        self.words = format!("{} · {}", self.words, shown(name));
        self.path.extend([Step::Key(key), Step::Index(index)]);
        self
    }

    pub fn named(mut self, words: String) -> Self {
        self.words = words;
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// Text of the file as it may stand in a message: short and without characters that disturb the line.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(64) {
        Some((end, _)) => text[..end].chars().map(clean).chain(['…']).collect(),
        None => text.chars().map(clean).collect(),
    }
}

/// A character that can be seen, in place of one that cannot or that turns the direction of reading.
pub(super) fn clean(c: char) -> char {
    let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if turns || c.is_control() { '\u{FFFD}' } else { c }
}

/// Line and column, both from 1, of a byte offset.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// Where the deepest part of a path begins that the text has.
fn offset(text: &str, path: &[Step]) -> usize {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut at = 0;
    let mut here: Option<&Spanned<DeValue<'_>>> = None;
    for step in path {
        let next = match (step, here.map(Spanned::get_ref)) {
            (Step::Key(key), None) => table.get_ref().get(*key),
            (Step::Key(key), Some(DeValue::Table(inner))) => inner.get(*key),
            (Step::Index(index), Some(DeValue::Array(items))) => items.get(*index),
            _ => None,
        };
        let Some(next) = next else { break };
        // A list of tables has no place of its own before its first item.
        at = next.span().start.max(at);
        here = Some(next);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a = 1\n[[sheet]]\nmember = \"x\"\n[[sheet]]\nmember = \"y\"\n[[sheet.rating]]\nmärk = 1\n  criterion = \"B1\"\n";

    #[test]
    fn a_path_leads_to_its_line() {
        let line = |path: &[Step]| position(TEXT, offset(TEXT, path));
        let sheet = [Step::Key("sheet"), Step::Index(1)];
        assert_eq!(line(&sheet).0, 4);
        let deep = [sheet[0].clone(), sheet[1].clone(), Step::Key("rating"), Step::Index(0)];
        assert_eq!(line(&deep).0, 6);
        let mut mark = deep.to_vec();
        mark.push(Step::Key("criterion"));
        assert_eq!(line(&mark), (8, 15));
        let mut missing = deep.to_vec();
        missing.push(Step::Key("evidence"));
        assert_eq!(line(&missing).0, 6, "the nearest place there is");
    }

    #[test]
    fn a_refusal_keeps_its_advice_apart() {
        let problem = |refusal: &Refusal| Fault::refused(Place::key("title"), refusal).in_text("");
        let rated = problem(&Refusal::HasRated {
            member: "Dr. Kim".to_owned(),
        });
        assert_eq!(rated.message, "Dr. Kim has already rated.");
        assert_eq!(rated.hint, "Keep them on the panel.");
        assert_eq!(problem(&Refusal::DeciderStays).hint, "Change what stands here.");
    }

    #[test]
    fn text_in_a_message_is_short_and_plain() {
        assert_eq!(shown("a\u{202E}b\n"), "a\u{FFFD}b\u{FFFD}");
        assert_eq!(shown(&"x".repeat(500)).chars().count(), 65);
    }
}
