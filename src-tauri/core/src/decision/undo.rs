//! Undo and redo as entries: which are in force, and which one each author would take back next.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Decision, Entry, Refusal};
use crate::id::{EntryId, MemberId};

/// Entries that an undo in force takes back. An undo or redo only reaches back, to an entry of its own author.
pub(super) fn undone(entries: &[Entry]) -> BTreeSet<EntryId> {
    let authors: BTreeMap<_, _> = entries
        .iter()
        .enumerate()
        .map(|(i, e)| (&e.id, (i, &e.author, &e.change)))
        .collect();
    let mut off = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate().rev() {
        let Some(Change::Step(step)) = &entry.change else {
            continue;
        };
        let target = step.entry();
        let reaches = authors.get(target).is_some_and(|(i, author, change)| {
            let kind = match change {
                Some(Change::Step(step)) => step.undoes(),
                Some(c) => c.can_be_undone(),
                None => false,
            };
            *i < index && **author == entry.author && kind
        });
        if reaches && !off.contains(&entry.id) {
            off.insert(target.clone());
        }
    }
    off
}

impl Decision {
    /// The entry that `author`'s next undo would take back.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`], or [`Refusal::Final`] where the last act is one that stays.
    pub fn next_undo(&self, author: &MemberId) -> Result<&Entry, Refusal> {
        let own = self.own(author);
        let last = own.into_iter().find(|(_, c)| !matches!(c, Change::Step(_)));
        match last {
            None | Some((_, Change::Opening(_))) => Err(Refusal::NothingToUndo),
            Some((entry, change)) if change.can_be_undone() && !self.closes(author, change) => Ok(entry),
            Some(_) => Err(Refusal::Final),
        }
    }

    /// The undo that `author`'s next redo would take back. A new change after an undo empties the list.
    ///
    /// # Errors
    /// [`Refusal::NothingToRedo`].
    pub fn next_redo(&self, author: &MemberId) -> Result<&Entry, Refusal> {
        // A redo takes its undo out of force, so the newest in force is either an open undo or a change made since.
        match self
            .own(author)
            .into_iter()
            .find(|(_, c)| !matches!(c, Change::Step(step) if !step.undoes()))
        {
            Some((entry, Change::Step(_))) => Ok(entry),
            _ => Err(Refusal::NothingToRedo),
        }
    }

    /// `author`'s entries in force, newest first.
    fn own(&self, author: &MemberId) -> Vec<(&Entry, &Change)> {
        let off = undone(self.entries());
        let entries = self
            .entries()
            .iter()
            .rev()
            .filter(|e| e.author == *author && !off.contains(&e.id));
        entries.filter_map(|e| e.change.as_ref().map(|c| (e, c))).collect()
    }

    /// Whether the sheet a change wrote on is sealed by now.
    fn closes(&self, author: &MemberId, change: &Change) -> bool {
        change
            .subject()
            .is_some_and(|s| self.sheet(author, s).is_some_and(|sheet| sheet.sealed.is_some()))
    }
}
