//! From a journal to a decision: order, leave out what was undone, let the rules judge each entry at its place.

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use super::{Change, Decision, Entry, Refusal, Round, Signature, Stamp};
use crate::id::{DecisionId, EntryId, MemberId};
use crate::template::{Document, Purpose, StageModel, Template, read};

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
pub enum FoldError {
    /// No opening entry.
    #[error("this journal has no opening entry: part of it is missing. Restore a backup.")]
    NotOpened,
    /// A pinned card is not one this version reads.
    #[error("the card pinned in this decision cannot be read: {0}")]
    Card(Refusal),
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
            let document = read(text).map_err(|problems| Refusal::BadCard {
                problem: problems.first().map_or_else(String::new, ToString::to_string),
            })?;
            match document {
                Document::StageModel(model) => stage = Some(Arc::new(model)),
                Document::Scorecard(card) if card.purpose == Purpose::FounderReadiness => {
                    founder = Some(Arc::new(card))
                }
                Document::Scorecard(card) => main = Some(Arc::new(card)),
            }
        }
        let template = main.ok_or_else(|| Refusal::BadCard {
            problem: "no main card".to_owned(),
        })?;
        if template.purpose != Purpose::FirstLeader {
            (founder, stage) = (None, None);
        } else if founder.is_none() || stage.is_none() {
            let problem = "a first-leader card needs the founder's card and the stage model beside it".to_owned();
            return Err(Refusal::BadCard { problem });
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
    pub fn open(id: DecisionId, by: Signature, opened: Change) -> Result<(Self, Entry), Refusal> {
        let Change::Opened { cards, decider, .. } = &opened else {
            return Err(Refusal::BeforeReveal);
        };
        let mut blank = Self::blank(id.clone(), Cards::read(cards)?, decider.id.clone());
        super::rules::check_opening(&by.author, &opened)?;
        let at = Stamp::default().next(by.now_ms);
        let entry = Entry::new(id, by, at, None, opened);
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
        let at = seen.next(by.now_ms);
        let prev = self
            .entries
            .iter()
            .rev()
            .find(|e| e.author == by.author)
            .map(|e| e.id.clone());
        let undoes = matches!(change, Change::Undone { .. } | Change::Redone { .. });
        let entry = Entry::new(self.id.clone(), by, at, prev, change);
        if undoes && self.clone().admit(entry.clone()).conflicts.len() > self.conflicts.len() {
            return Err(Refusal::StillNeeded);
        }
        Ok(entry)
    }

    /// The state after one more entry that [`propose`](Self::propose) made from this state.
    #[must_use]
    pub fn admit(mut self, entry: Entry) -> Self {
        if matches!(entry.change, Some(Change::Undone { .. } | Change::Redone { .. })) {
            let mut entries = std::mem::take(&mut self.entries);
            entries.push(entry);
            return Self::fold(entries).unwrap_or(self);
        }
        self.take(entry);
        self
    }

    /// Folds a journal. Entries may come in any order and more than once; the result depends only on the set.
    ///
    /// # Errors
    /// [`FoldError`] where there is no opening entry or its card cannot be read.
    pub fn fold(entries: impl IntoIterator<Item = Entry>) -> Result<Self, FoldError> {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        entries.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        entries.dedup_by(|a, b| a.id == b.id);
        let opening = entries.iter().find_map(|e| match &e.change {
            Some(Change::Opened { cards, decider, .. }) if e.author == decider.id => Some((e, cards, decider)),
            _ => None,
        });
        let (first, cards, decider) = opening.ok_or(FoldError::NotOpened)?;
        let mut decision = Self::blank(
            first.decision.clone(),
            Cards::read(cards).map_err(FoldError::Card)?,
            decider.id.clone(),
        );
        let opening = first.id.clone();
        let undone = super::undo::undone(&entries);
        for entry in entries {
            if undone.contains(&entry.id) {
                decision.entries.push(entry);
            } else if decision.members.is_empty() && entry.id != opening {
                decision.refuse(entry, &Refusal::BeforeReveal);
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
            criterion_ids: criteria.map(|c| c.id.as_str().into()).collect(),
            id,
            title: String::new(),
            sample: false,
            template: cards.template,
            founder_card: cards.founder,
            stage: cards.stage,
            decider,
            frame: Default::default(),
            horizon_months: None,
            facts: Default::default(),
            stage_override: None,
            candidates: Vec::new(),
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
            Some(opening @ Change::Opened { .. }) if self.members.is_empty() => {
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
