//! One line of the journal: who changed what when, chained to the same author's line before.

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::change::Change;
use crate::id::{DecisionId, EntryId, MemberId};

/// Hybrid logical clock (Kulkarni et al. 2014): wall milliseconds, never behind anything its author had seen, and a
/// counter for what falls into the same one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Stamp {
    /// Milliseconds since 1970, UTC.
    pub ms: i64,
    /// Order inside the millisecond.
    pub n: u32,
}

impl Stamp {
    /// The stamp after `self` at wall time `now_ms`, whichever is later.
    #[must_use]
    pub const fn next(self, now_ms: i64) -> Self {
        if now_ms > self.ms {
            Self { ms: now_ms, n: 0 }
        } else {
            Self {
                ms: self.ms,
                n: self.n.saturating_add(1),
            }
        }
    }

    /// Its day, UTC.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.ms)
            .unwrap_or_default()
            .date_naive()
    }
}

/// What comes from outside with each change: the domain has no clock and no randomness of its own.
#[derive(Debug, Clone)]
pub struct Signature {
    /// Who makes the change.
    pub author: MemberId,
    /// Wall clock, milliseconds since 1970, UTC.
    pub now_ms: i64,
    /// Fresh random text, so that an erased change cannot be guessed back from its hash.
    pub salt: String,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Entry {
    /// BLAKE3 of everything below except `salt` and `change`, which `body` stands for.
    pub id: EntryId,
    /// Of which decision.
    pub decision: DecisionId,
    /// By whom.
    pub author: MemberId,
    /// When.
    pub at: Stamp,
    /// The same author's entry before this one in this decision.
    pub prev: Option<EntryId>,
    /// BLAKE3 of salt and change. It stays when they are erased, so the chain still verifies.
    pub body: String,
    /// Random text hashed with the change; empty once erased.
    pub salt: String,
    /// The act; absent once erased.
    pub change: Option<Change>,
}

impl Entry {
    /// Makes the entry and its hashes.
    #[must_use]
    pub fn new(decision: DecisionId, by: Signature, at: Stamp, prev: Option<EntryId>, change: Change) -> Self {
        let body = body_hash(&by.salt, &change);
        let id = head_hash(&decision, &by.author, at, prev.as_ref(), &body);
        Self {
            id,
            decision,
            author: by.author,
            at,
            prev,
            body,
            salt: by.salt,
            change: Some(change),
        }
    }

    /// Whether both hashes are what the content says.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        let head = head_hash(&self.decision, &self.author, self.at, self.prev.as_ref(), &self.body);
        head == self.id
            && self
                .change
                .as_ref()
                .is_none_or(|c| body_hash(&self.salt, c) == self.body)
    }
}

fn body_hash(salt: &str, change: &Change) -> String {
    // A change is plain data with ordered maps, so its JSON is the same bytes everywhere; it cannot fail to serialise.
    let json = serde_json::to_vec(change).unwrap_or_default();
    let mut hash = blake3::Hasher::new_derive_key("counterweight 2026 journal body");
    hash.update(&(salt.len() as u64).to_le_bytes())
        .update(salt.as_bytes())
        .update(&json);
    hash.finalize().to_hex().to_string()
}

fn head_hash(decision: &DecisionId, author: &MemberId, at: Stamp, prev: Option<&EntryId>, body: &str) -> EntryId {
    let mut hash = blake3::Hasher::new_derive_key("counterweight 2026 journal head");
    for part in [
        decision.as_str(),
        author.as_str(),
        prev.map_or("", EntryId::as_str),
        body,
    ] {
        hash.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    hash.update(&at.ms.to_le_bytes()).update(&at.n.to_le_bytes());
    hash.finalize().to_hex().to_string().into()
}

/// What [`verify`] finds wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Content and hash differ.
    #[error("entry {entry} was altered: its content does not match its hash. Restore a backup from before.")]
    Altered {
        /// Which.
        entry: EntryId,
    },
    /// The entry it continues is not there.
    #[error("entry {entry} continues {missing}, which is not in the journal. Part of it was lost: restore a backup.")]
    Gap {
        /// Which.
        entry: EntryId,
        /// What it continues.
        missing: EntryId,
    },
    /// Two entries of one author continue the same one.
    #[error("entries {first} and {second} both continue the same entry of one author: two copies were written to.")]
    Fork {
        /// One.
        first: EntryId,
        /// The other.
        second: EntryId,
    },
}

/// Checks every hash and every author's chain. Returns all faults, in journal order; none means the journal is whole.
#[must_use]
pub fn verify(entries: &[Entry]) -> Vec<Fault> {
    use std::collections::{BTreeMap, BTreeSet};
    let mut faults = Vec::new();
    let known: BTreeSet<_> = entries.iter().map(|e| (&e.decision, &e.author, &e.id)).collect();
    let mut continued: BTreeMap<_, &EntryId> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for entry in entries.iter().filter(|e| seen.insert(&e.id)) {
        if !entry.is_intact() {
            faults.push(Fault::Altered {
                entry: entry.id.clone(),
            });
        }
        if let Some(prev) = &entry.prev
            && !known.contains(&(&entry.decision, &entry.author, prev))
        {
            faults.push(Fault::Gap {
                entry: entry.id.clone(),
                missing: prev.clone(),
            });
        }
        if let Some(first) = continued.insert((&entry.decision, &entry.author, &entry.prev), &entry.id) {
            faults.push(Fault::Fork {
                first: first.clone(),
                second: entry.id.clone(),
            });
        }
    }
    faults
}
