//! A report as a neutral document: what is said, in order, before any face (PDF, page, Markdown, Word) gives it a look.
//!
//! Texts are plain text, never markup; a face escapes or carries them as data.

pub use counterweight_core::reading::table::{Align, Cell, Column, Table};
use serde::Serialize;

use crate::Kind;
use crate::chart::Placed;

/// What stands where a list was cut.
pub(crate) const SEE_RECORD: &str = "more, see the full record";

/// A report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Which report it is.
    pub kind: Kind,
    /// What kind of paper, in a few words: "Brief for the board".
    pub label: String,
    /// Title.
    pub title: String,
    /// One line below it; may be empty.
    pub subtitle: String,
    /// BCP 47 language of the document's own words.
    pub language: &'static str,
    /// Whether it is made of a shipped sample: every face says so.
    pub sample: bool,
    /// Whether it has to stay on one page: the PDF cuts lists and texts until it does.
    pub one_page: bool,
    /// The paper it is set on.
    pub paper: Paper,
    /// Whom it is for, in the foot of every page.
    pub confidential: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "a document holds few charts, and each is made once"
)]
pub enum Block {
    /// A heading; the title is level 1, so these begin at 2.
    Heading {
        /// 2–4.
        level: u8,
        /// Its words.
        text: String,
    },
    /// What the tool concludes: serif.
    Lead {
        /// The finding, set large.
        finding: String,
        /// What follows from it; may be empty.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// The text.
        text: String,
        /// How it is set.
        tone: Tone,
    },
    /// Names and their values.
    KeyValues {
        /// Name and value.
        rows: Vec<(String, String)>,
    },
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A drawing with its finding.
    Chart(Placed),
    /// Somebody's own words.
    Quote {
        /// The words.
        text: String,
        /// Whose.
        by: String,
    },
    /// Blocks side by side, read left to right.
    Columns {
        /// Each column's blocks.
        columns: Vec<Vec<Self>>,
        /// Their widths in relation to each other.
        widths: Vec<f64>,
    },
    /// What is recommended beside what people decided.
    Band {
        /// Recommended.
        left: Vec<Self>,
        /// Decided.
        right: Vec<Self>,
    },
    /// Lines to sign on.
    Signatures {
        /// Who signs.
        names: Vec<String>,
    },
    /// Something not to overlook.
    Callout {
        /// A word or two.
        title: String,
        /// What.
        text: String,
    },
    /// Empty lines to write on.
    Lines {
        /// What is written there.
        label: String,
        /// How many.
        count: u8,
    },
    /// Blocks that give way together where one page has no room for everything.
    Part {
        /// When.
        gives: Gives,
        /// The blocks.
        blocks: Vec<Self>,
    },
    /// What follows begins a new page.
    PageBreak,
}

/// When a part gives way on a page that is too full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gives {
    /// Reasons: first of all.
    First,
    /// What stands beside: left out whole after them, since half of it says nothing.
    Aside,
    /// Lines of evidence: after those.
    Next,
    /// Warnings: down to how many there are.
    Late,
    /// Dissent, what is not known, conditions: whole, as long as there is a page at all.
    Never,
}

/// The paper that pages are set on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    #[serde(rename = "a4")]
    A4,
    /// 8½ by 11 inches.
    #[serde(rename = "us-letter")]
    Letter,
}

/// How running text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As the rest.
    Plain,
    /// Small and pale: how to read it, where it is from.
    Small,
    /// Bold.
    Strong,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct List {
    /// Its items.
    pub items: Vec<Item>,
    /// What stands before each.
    pub marker: Marker,
    /// How many were cut; see [`cut`].
    pub more: usize,
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Marker {
    /// A dot.
    #[default]
    Dot,
    /// Its number.
    Number,
    /// A box to tick.
    Box,
    /// A flag.
    Flag,
    /// A question mark.
    Question,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Item {
    /// Said first, bold; may be empty.
    pub term: String,
    /// The text.
    pub text: String,
    /// Said last, pale; may be empty.
    pub note: String,
}

impl Item {
    /// An item that is only text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A term and what is said of it.
    #[must_use]
    pub fn term(term: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            term: term.into(),
            text: text.into(),
            note: String::new(),
        }
    }

    /// With a note behind.
    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

impl Block {
    /// A heading.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading {
            level,
            text: text.into(),
        }
    }

    /// Running text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            tone: Tone::Plain,
        }
    }

    /// Small, pale text.
    #[must_use]
    pub fn small(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            tone: Tone::Small,
        }
    }

    /// Bold text.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            tone: Tone::Strong,
        }
    }

    /// A drawing with its finding.
    #[must_use]
    pub fn chart(chart: impl Into<Placed>) -> Self {
        Self::Chart(chart.into())
    }

    /// Blocks that give way together.
    #[must_use]
    pub const fn part(gives: Gives, blocks: Vec<Self>) -> Self {
        Self::Part { gives, blocks }
    }

    /// A list of dots.
    #[must_use]
    pub fn list(items: Vec<Item>) -> Self {
        Self::List(List {
            items,
            ..List::default()
        })
    }
}

/// Cuts a list after `most` items; returns how many went. One over is kept, since the note would take its place.
pub(crate) fn cut<T>(items: &mut Vec<T>, most: usize) -> usize {
    let more = if items.len() > most + 1 { items.len() - most } else { 0 };
    items.truncate(items.len() - more);
    more
}

impl Document {
    /// Every text in it, in order, for faces that cannot show all characters.
    pub(crate) fn texts_mut(&mut self, each: &mut dyn FnMut(&mut String)) {
        for text in [
            &mut self.label,
            &mut self.title,
            &mut self.subtitle,
            &mut self.confidential,
        ] {
            each(text);
        }
        for block in &mut self.blocks {
            block.texts_mut(each);
        }
    }
}

impl Block {
    /// Every text in it, in order.
    pub(crate) fn texts_mut(&mut self, each: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text, .. } | Self::Lines { label: text, .. } => each(text),
            Self::Lead {
                finding: one,
                text: two,
            }
            | Self::Quote { text: one, by: two }
            | Self::Callout { title: one, text: two } => {
                each(one);
                each(two);
            }
            Self::KeyValues { rows } => {
                for (name, value) in rows {
                    each(name);
                    each(value);
                }
            }
            Self::List(list) => {
                for item in &mut list.items {
                    each(&mut item.term);
                    each(&mut item.text);
                    each(&mut item.note);
                }
            }
            Self::Table(table) => {
                each(&mut table.summary);
                table.columns.iter_mut().for_each(|c| each(&mut c.title));
                table.rows.iter_mut().flatten().for_each(|c| each(&mut c.text));
            }
            Self::Chart(chart) => chart.texts_mut(each),
            Self::Columns { columns, .. } => columns.iter_mut().flatten().for_each(|b| b.texts_mut(each)),
            Self::Band { left, right } => left.iter_mut().chain(right).for_each(|b| b.texts_mut(each)),
            Self::Signatures { names } => names.iter_mut().for_each(each),
            Self::Part { blocks, .. } => blocks.iter_mut().for_each(|b| b.texts_mut(each)),
            Self::PageBreak => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_not_cut_for_the_sake_of_one_item() {
        let mut items: Vec<u8> = (0..9).collect();
        assert_eq!((cut(&mut items, 9), items.len()), (0, 9));
        assert_eq!((cut(&mut items, 8), items.len()), (0, 9));
        assert_eq!((cut(&mut items, 7), items.len()), (2, 7));
        assert_eq!((cut(&mut items, 0), items.len()), (7, 0));
    }
}
