//! From a journal to a decision: order, leave out what was undone, let the rules judge each entry at its place.

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use super::entry::ENTRY_FORMAT;
use super::{Change, Decision, Entry, OpeningAct, Refusal, Round, Signature, Stamp};
use crate::id::{DecisionId, EntryId, MemberId};
use crate::template::{Document, Problem, Purpose, StageModel, Template, read};
use crate::trouble::{Explained, Trouble};

/// An entry that changed nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Conflict {
    /// Which.
    pub entry: EntryId,
    /// By whom.
    pub author: MemberId,
    /// What the process said.
    pub why: String,
}

/// Why a journal is not a decision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum FoldError {
    /// No opening entry.
    NotOpened,
    /// An entry of a newer format.
    Newer {
        /// Its format.
        found: u16,
    },
    /// A pinned card is not one this version reads.
    Card(Refusal),
}

impl Explained for FoldError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::NotOpened => Trouble::new(
                "this journal has no opening entry: part of it is missing.",
                "Restore a backup.",
            ),
            Self::Newer { found } => Trouble::new(
                format!(
                    "it holds an entry of a newer version (format {found}; this one knows {ENTRY_FORMAT}). Nothing was changed."
                ),
                "Update Counterweight.",
            ),
            Self::Card(why) => Trouble::new(
                format!("the card pinned in this decision cannot be read: {}", why.what()),
                why.hint(),
            ),
        }
    }
}

fn bad_card(problem: Option<&Problem>) -> Refusal {
    let (problem, hint) = problem.map_or_else(Default::default, |p| {
        let place = format!("line {}, column {} · {}", p.line, p.column, p.place);
        (format!("{place}: {}", p.message), p.hint.clone())
    });
    Refusal::BadCard { problem, hint }
}

/// The cards a decision is opened with, read.
pub(super) struct Cards {
    pub template: Arc<Template>,
    pub founder: Option<Arc<Template>>,
    pub stage: Option<Arc<StageModel>>,
}

impl Cards {
    pub fn read(texts: &[String]) -> Result<Self, Refusal> {
        let (mut main, mut founder, mut stage) = (None, None, None);
        for text in texts {
            let document = read(text).map_err(|problems| bad_card(problems.first()))?;
            match document {
                Document::StageModel(model) => stage = Some(Arc::new(model)),
                Document::Scorecard(card) if card.purpose == Purpose::FounderReadiness => {
                    founder = Some(Arc::new(card))
                }
                Document::Scorecard(card) => main = Some(Arc::new(card)),
            }
        }
        let template = main.ok_or_else(|| Refusal::BadCard {
            problem: "there is no main card.".to_owned(),
            hint: "Pin a scorecard.".to_owned(),
        })?;
        if template.purpose != Purpose::FirstLeader {
            (founder, stage) = (None, None);
        } else if founder.is_none() || stage.is_none() {
            return Err(Refusal::BadCard {
                problem: "a first-leader card needs the founder's card and the stage model beside it.".to_owned(),
                hint: "Pin all three.".to_owned(),
            });
        }
        Ok(Self {
            template,
            founder,
            stage,
        })
    }
}

impl Decision {
    /// Opens a decision: its first entry, and the state after it.
    ///
    /// # Errors
    /// A [`Refusal`] where a card cannot be read or the title or the decider is not acceptable.
    pub fn open(id: DecisionId, by: Signature, opened: OpeningAct) -> Result<(Self, Entry), Refusal> {
        let OpeningAct::Opened { cards, decider, .. } = &opened;
        let mut blank = Self::blank(id.clone(), Cards::read(cards)?, decider.id.clone());
        super::rules::check_opening(&by.author, &opened)?;
        let at = Stamp::default().next(by.now_ms, by.offset);
        let entry = Entry::new(id, by, at, None, opened.into());
        blank.take(entry.clone());
        Ok((blank, entry))
    }

    /// The entry for a change at this point, if the process allows it.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to do instead.
    pub fn propose(&self, by: Signature, change: Change) -> Result<Entry, Refusal> {
        super::rules::check(self, &by.author, &change)?;
        // The journal is kept in order, so its last entry is its latest.
        let seen = self.entries.last().map(|e| e.at).unwrap_or_default();
        let at = seen.next(by.now_ms, by.offset);
        let prev = self
            .entries
            .iter()
            .rev()
            .find(|e| e.author == by.author)
            .map(|e| e.id.clone());
        let undoes = matches!(change, Change::Step(_));
        let entry = Entry::new(self.id.clone(), by, at, prev, change);
        if undoes
            && self
                .with(entry.clone())
                .is_none_or(|d| d.conflicts.len() > self.conflicts.len())
        {
            return Err(Refusal::StillNeeded);
        }
        Ok(entry)
    }

    /// Takes in one more entry that [`propose`](Self::propose) made from this state.
    pub fn admit(&mut self, entry: Entry) {
        if !matches!(entry.change, Some(Change::Step(_))) {
            self.take(entry);
        } else if let Some(after) = self.with(entry) {
            *self = after;
        }
    }

    /// The state after an undo or redo: which entries are in force is different then, so that all are judged again.
    fn with(&self, step: Entry) -> Option<Self> {
        let entries = self.entries.iter().cloned().chain([step]);
        self.again(entries.collect()).ok()
    }

    /// Folds a journal. Entries may come in any order and more than once; the result depends only on the set.
    ///
    /// # Errors
    /// [`FoldError`] where an entry is of a newer format, there is no opening entry, or its card cannot be read.
    pub fn fold(entries: impl IntoIterator<Item = Entry>) -> Result<Self, FoldError> {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        if let Some(newer) = entries.iter().find(|e| e.is_newer()) {
            return Err(FoldError::Newer { found: newer.format });
        }
        entries.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        entries.dedup_by(|a, b| a.id == b.id);
        Self::judge(entries, Cards::read)
    }

    /// Folds entries of this decision's own journal, which are in order. Its cards are read already.
    pub(super) fn again(&self, entries: Vec<Entry>) -> Result<Self, FoldError> {
        let cards = Cards {
            template: Arc::clone(&self.template),
            founder: self.founder_card.clone(),
            stage: self.stage.clone(),
        };
        Self::judge(entries, |_| Ok(cards))
    }

    fn judge(entries: Vec<Entry>, read: impl FnOnce(&[String]) -> Result<Cards, Refusal>) -> Result<Self, FoldError> {
        let opening = entries.iter().find_map(|e| match &e.change {
            Some(Change::Opening(OpeningAct::Opened { cards, decider, .. })) if e.author == decider.id => {
                Some((e, cards, decider))
            }
            _ => None,
        });
        let (first, cards, decider) = opening.ok_or(FoldError::NotOpened)?;
        let mut decision = Self::blank(
            first.decision.clone(),
            read(cards).map_err(FoldError::Card)?,
            decider.id.clone(),
        );
        let opening = first.id.clone();
        let undone = super::undo::undone(&entries);
        for entry in entries {
            if undone.contains(&entry.id) {
                decision.entries.push(entry);
            } else if decision.members.is_empty() && entry.id != opening {
                decision.refuse(entry, &Refusal::NotOpenedYet);
            } else {
                decision.take(entry);
            }
        }
        Ok(decision)
    }

    fn blank(id: DecisionId, cards: Cards, decider: MemberId) -> Self {
        let criteria = cards
            .template
            .criteria
            .iter()
            .chain(cards.founder.iter().flat_map(|c| &c.criteria));
        Self {
            names: Default::default(),
            criterion_ids: criteria.map(|c| c.id.as_str().into()).collect(),
            id,
            title: String::new(),
            sample: false,
            archived: false,
            template: cards.template,
            founder_card: cards.founder,
            stage: cards.stage,
            decider,
            frame: Default::default(),
            horizon_months: None,
            facts: Default::default(),
            stage_override: None,
            stage_reasons: Default::default(),
            sales_context: Default::default(),
            planned_pay: Default::default(),
            own_pages: Default::default(),
            own_stages: Vec::new(),
            trial_terms: Default::default(),
            handed: Default::default(),
            candidates: Vec::new(),
            gone: Vec::new(),
            records: Default::default(),
            members: Vec::new(),
            weights: Default::default(),
            weights_reason: String::new(),
            builder_share: None,
            thresholds: Default::default(),
            doubt: Default::default(),
            culture: None,
            figures: None,
            letters: Default::default(),
            plan: None,
            commitments: Vec::new(),
            rechecks: Vec::new(),
            books: Default::default(),
            holders: Vec::new(),
            tests: Default::default(),
            rounds: vec![Round::default()],
            entries: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// Judges one entry at the end of the order and applies it, or lists it as a conflict.
    fn take(&mut self, entry: Entry) {
        let verdict = match &entry.change {
            None => Err(Refusal::Erased),
            Some(Change::Opening(opening)) if self.members.is_empty() => {
                super::rules::check_opening(&entry.author, opening)
            }
            Some(change) => super::rules::check(self, &entry.author, change),
        };
        match verdict {
            Ok(()) => {
                if let Some(change) = entry.change.clone() {
                    super::apply::apply(self, &entry, change);
                }
                self.entries.push(entry);
            }
            Err(why) => self.refuse(entry, &why),
        }
    }

    fn refuse(&mut self, entry: Entry, why: &Refusal) {
        self.conflicts.push(Conflict {
            entry: entry.id.clone(),
            author: entry.author.clone(),
            why: why.to_string(),
        });
        self.entries.push(entry);
    }
}
