//! Whether the file and the journal in it are whole, and which decisions are not.

use std::collections::BTreeMap;

use counterweight_core::decision::{Fault, verify};
use counterweight_core::id::DecisionId;

use crate::{Result, StoreError, Workspace, journal};

/// A decision whose journal is here but does not fold.
#[derive(Debug)]
pub struct Unreadable {
    /// Which.
    pub id: DecisionId,
    /// Why, and what to do.
    pub why: StoreError,
}

impl Workspace {
    /// Decisions that are in the journal but not in the list, because part of them is missing or too new.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn unreadable(&self) -> Result<Vec<Unreadable>> {
        let sql = "SELECT decision FROM journal WHERE row NOT IN (SELECT decision FROM decision) ORDER BY decision";
        let unlisted = journal::ids(&self.reader(), sql)?;
        let why = |id: DecisionId| self.decision(&id).err().map(|why| Unreadable { id, why });
        Ok(unlisted.into_iter().filter_map(why).collect())
    }

    /// Checks every page of the file and every hash and chain of the journal. Returns the faults of each decision that has any.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the file itself is.
    pub fn verify(&self) -> Result<BTreeMap<DecisionId, Vec<Fault>>> {
        let reader = self.reader();
        let bad_pages = reader.prepare("PRAGMA cipher_integrity_check")?.exists([])?;
        let sound: String = reader.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if bad_pages || sound != "ok" {
            return Err(StoreError::Damaged);
        }
        let mut faults = BTreeMap::new();
        for id in journal::ids(&reader, "SELECT decision FROM journal")? {
            let found = verify(&journal::entries(&reader, &id)?);
            if !found.is_empty() {
                faults.insert(id, found);
            }
        }
        Ok(faults)
    }
}
