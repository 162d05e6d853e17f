//! One line of the journal: who changed what when, chained to the same author's line before.

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::change::Change;
use crate::id::{DecisionId, EntryId, MemberId};
use crate::trouble::{Explained, Trouble};

/// Hybrid logical clock (Kulkarni et al. 2014): wall milliseconds, never behind anything its author had seen, and a
/// counter for what falls into the same one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Stamp {
    /// Milliseconds since 1970, UTC.
    pub ms: i64,
    /// Order inside the millisecond.
    pub n: u32,
    /// Minutes that the clock on its author's wall was ahead of UTC.
    #[serde(default)]
    pub offset: i16,
}

impl Stamp {
    /// The stamp after `self` at wall time `now_ms`, whichever is later, where clocks are `offset` minutes ahead of UTC.
    #[must_use]
    pub const fn next(self, now_ms: i64, offset: i16) -> Self {
        if now_ms > self.ms {
            Self {
                ms: now_ms,
                n: 0,
                offset,
            }
        } else {
            Self {
                ms: self.ms,
                n: self.n.saturating_add(1),
                offset,
            }
        }
    }

    /// The day it was where its author was: an evening in Honolulu is not tomorrow.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.ms.saturating_add(i64::from(self.offset) * 60_000))
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
    /// Minutes that clocks are ahead of UTC where the author is: −600 in Honolulu, 345 in Kathmandu.
    pub offset: i16,
    /// Fresh random text, so that an erased change cannot be guessed back from its hash.
    pub salt: String,
}

/// The format in which entries are written: it counts up when an entry gets a field or a change an older version does not know.
pub const ENTRY_FORMAT: u16 = 1;

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Entry {
    /// The format it is written in. One of a newer format is refused before anything in it is believed.
    pub format: u16,
    /// BLAKE3 of everything else except `salt` and `change`, which `body` stands for.
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
        let id = head_hash(ENTRY_FORMAT, &decision, &by.author, at, prev.as_ref(), &body);
        Self {
            format: ENTRY_FORMAT,
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

    /// Whether a newer version wrote it, so that this one cannot judge it.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        self.format > ENTRY_FORMAT
    }

    /// Whether both hashes are what the content says.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        let head = head_hash(
            self.format,
            &self.decision,
            &self.author,
            self.at,
            self.prev.as_ref(),
            &self.body,
        );
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

fn head_hash(
    format: u16,
    decision: &DecisionId,
    author: &MemberId,
    at: Stamp,
    prev: Option<&EntryId>,
    body: &str,
) -> EntryId {
    let mut hash = blake3::Hasher::new_derive_key("counterweight 2026 journal head");
    for part in [
        decision.as_str(),
        author.as_str(),
        prev.map_or("", EntryId::as_str),
        body,
    ] {
        hash.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    hash.update(&at.ms.to_le_bytes())
        .update(&at.n.to_le_bytes())
        .update(&at.offset.to_le_bytes())
        .update(&format.to_le_bytes());
    hash.finalize().to_hex().to_string().into()
}

/// What [`verify`] finds wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum Fault {
    /// Content and hash differ.
    Altered {
        /// Which.
        entry: EntryId,
    },
    /// The entry it continues is not there.
    Gap {
        /// Which.
        entry: EntryId,
        /// What it continues.
        missing: EntryId,
    },
    /// Two entries of one author continue the same one.
    Fork {
        /// One.
        first: EntryId,
        /// The other.
        second: EntryId,
    },
}

impl Explained for Fault {
    fn trouble(&self) -> Trouble {
        match self {
            Self::Altered { entry } => Trouble::new(
                format!("entry {entry} was altered: its content does not match its hash."),
                "Restore a backup from before.",
            ),
            Self::Gap { entry, missing } => Trouble::new(
                format!("entry {entry} continues {missing}, which is not in the journal."),
                "Part of it was lost: restore a backup.",
            ),
            Self::Fork { first, second } => Trouble::new(
                format!(
                    "entries {first} and {second} both continue the same entry of one author: two copies were written to."
                ),
                "",
            ),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_an_act_is_the_day_on_its_author_s_wall() {
        // 29 November 2026, 02:28 UTC.
        let ms = 1_795_919_280_000;
        let day = |offset| Stamp::default().next(ms, offset).day().to_string();
        assert_eq!(day(0), "2026-11-29");
        assert_eq!(day(-600), "2026-11-28", "half past four in the afternoon in Honolulu");
        assert_eq!(day(840), "2026-11-29");
    }

    #[test]
    fn the_hour_is_under_the_hash() {
        let by = Signature {
            author: "boss".into(),
            now_ms: 5,
            offset: -600,
            salt: String::new(),
        };
        let change = Change::Framing(crate::decision::FramingAct::HorizonSet { months: Some(12) });
        let mut entry = Entry::new("d".into(), by, Stamp::default().next(5, -600), None, change);
        assert!(entry.is_intact());
        entry.at.offset = 0;
        assert!(!entry.is_intact());
    }
}
