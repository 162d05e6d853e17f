//! A decision as complete JSON: everything one person may see of it, for other programs.
//!
//! | key | what |
//! |---|---|
//! | `format` | [`FORMAT`]; counted up when a key changes its meaning or goes |
//! | `view` | the decision through the viewer's eyes: frame, panel, own sheets, sealed ones once the debrief is open, verdicts |
//! | `cards` | the scorecards and the stage model, word for word as pinned |
//! | `numbers` | analysis, recommendations and how sure they are; `null` before the debrief is open |
//! | `books` | every item of each leader's control book |
//! | `journal` | how many entries there are, the last one's hash, and each author's last: what a copy can be checked against |
//!
//! Keys stand in a fixed order; the same decision gives the same bytes. An absent number is `null`, never 0 or NaN.

use std::collections::BTreeMap;

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::{Book, Decision, DecisionView};
use counterweight_core::doubt::Robustness;
use counterweight_core::id::{CandidateId, EntryId, MemberId};
use counterweight_core::recommendation::Recommendation;
use counterweight_core::template::{StageModel, Template};
use serde::Serialize;

/// The version of the format.
pub const FORMAT: u32 = 1;

/// Everything one person may see of a decision.
#[derive(Debug, Clone, Serialize)]
pub struct Complete<'a> {
    /// See [`FORMAT`].
    pub format: u32,
    /// The decision as the viewer sees it.
    pub view: DecisionView,
    /// The cards it was opened with.
    pub cards: Pinned<'a>,
    /// What follows from it; absent before the debrief is open.
    pub numbers: Option<Numbers<'a>>,
    /// Items of each leader's control book.
    pub books: &'a BTreeMap<CandidateId, Book>,
    /// What a copy can be checked against.
    pub journal: Journal<'a>,
}

/// Cards as pinned.
#[derive(Debug, Clone, Serialize)]
pub struct Pinned<'a> {
    /// The main card.
    pub main: &'a Template,
    /// The founder's card.
    pub founder: Option<&'a Template>,
    /// The stage model.
    pub stage: Option<&'a StageModel>,
}

/// Numbers and answers of a decision.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Numbers<'a> {
    /// The numbers.
    pub analysis: &'a Analysis,
    /// One, or one per candidate for promotions.
    pub recommendations: &'a [Recommendation],
    /// How sure they are, where it was asked.
    pub robustness: Option<&'a Robustness>,
}

/// The journal's state, without its entries: those hold sheets that are not open yet.
#[derive(Debug, Clone, Serialize)]
pub struct Journal<'a> {
    /// How many entries there are.
    pub entries: usize,
    /// The last entry's hash.
    pub head: Option<&'a EntryId>,
    /// When it was made, milliseconds since 1970, UTC.
    pub at_ms: Option<i64>,
    /// The last entry's hash of each author's chain.
    pub chains: BTreeMap<&'a MemberId, &'a EntryId>,
}

/// Puts it together. `numbers` are those of `d`; none before the debrief is open.
#[must_use]
pub fn complete<'a>(d: &'a Decision, viewer: &MemberId, numbers: Option<Numbers<'a>>) -> Complete<'a> {
    let last = d.entries().last();
    Complete {
        format: FORMAT,
        view: d.view(viewer),
        cards: Pinned {
            main: &d.template,
            founder: d.founder_card.as_deref(),
            stage: d.stage.as_deref(),
        },
        numbers: numbers.filter(|_| d.round().revealed.is_some()),
        books: &d.books,
        journal: Journal {
            entries: d.entries().len(),
            head: last.map(|e| &e.id),
            at_ms: last.map(|e| e.at.ms),
            chains: d.entries().iter().map(|e| (&e.author, &e.id)).collect(),
        },
    }
}

impl Complete<'_> {
    /// As indented text with a line end.
    ///
    /// # Errors
    /// None for a decision under the rules: all of it is plain data with text for keys.
    pub fn to_text(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }
}
