//! The page a seller takes into the talk with the boss, line by line as the seller saw it and kept it. It is kept with the decision, which
//! is private: the same decision prints the same page on any day, and in a year I can read what I said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most lines of a page: the parts below, and a test on each of as many as a card has.
pub const MOST_TALK_LINES: usize = 40;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum TalkPart {
    /// The day of the page.
    Date,
    /// The headline of the answer.
    Answer,
    /// The sentence to begin with.
    Opening,
    /// A test, by name.
    Try,
    /// Time for it.
    Time,
    /// Less quota during it.
    Quota,
    /// Pay during it.
    Pay,
    /// A way back, in writing.
    WayBack,
    /// By when all of that.
    ByWhen,
    /// What I would like to grow into.
    Grow,
    /// The day on which I come back to it.
    ComeBack,
}

impl TalkPart {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 11] = [
        Self::Date,
        Self::Answer,
        Self::Opening,
        Self::Try,
        Self::Time,
        Self::Quota,
        Self::Pay,
        Self::WayBack,
        Self::ByWhen,
        Self::Grow,
        Self::ComeBack,
    ];

    /// What stands before the line.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Date => "Date",
            Self::Answer => "Where I stand",
            Self::Opening => "To begin with",
            Self::Try => "What I want to try",
            Self::Time => "Time",
            Self::Quota => "Quota relief",
            Self::Pay => "Pay during it",
            Self::WayBack => "A way back, in writing",
            Self::ByWhen => "By when",
            Self::Grow => "What I would like to grow into",
            Self::ComeBack => "I come back to it on",
        }
    }

    /// Whether it is one of the things I need for what I want to try.
    #[must_use]
    pub const fn is_need(self) -> bool {
        matches!(
            self,
            Self::Time | Self::Quota | Self::Pay | Self::WayBack | Self::ByWhen
        )
    }
}

/// One line of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TalkLine {
    /// What it is about.
    pub part: TalkPart,
    /// Its words; a line without any is not printed.
    pub text: String,
    /// Struck out: it stays here, and is not on the page.
    #[serde(default)]
    pub struck: bool,
}

impl TalkLine {
    /// Whether it is on the page.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.struck && !self.text.trim().is_empty()
    }
}

/// The page for the talk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TalkPage {
    /// Its lines in order.
    pub lines: Vec<TalkLine>,
}

impl TalkPage {
    /// The words of the lines of a part that are on the page.
    pub fn on(&self, part: TalkPart) -> impl Iterator<Item = &str> {
        let lines = self.lines.iter();
        lines
            .filter(move |l| l.part == part && l.is_on())
            .map(|l| l.text.trim())
    }
}
