//! Entries in: which of them are new, what they make of the decision, and both onto the disk in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use counterweight_core::decision::{Decision, Entry};
use counterweight_core::id::DecisionId;
use rusqlite::TransactionBehavior;

use crate::kept::{Kept, Known};
use crate::rows::{self, Rows};
use crate::{Result, StoreError, Workspace, journal};

/// What an append does to one decision.
struct Step {
    id: DecisionId,
    fresh: Vec<Entry>,
    /// The rows that are there.
    before: Option<Arc<Rows>>,
    /// The rows as they will be; none where its opening may still be on the way, and `unreadable` lists it until then.
    after: Option<Arc<Rows>>,
}

impl Workspace {
    /// Adds entries, all or none, and returns once they are on the disk. An entry that is there already is left as it is.
    ///
    /// # Errors
    /// [`StoreError::NewerEntry`] for an entry of a newer version; [`StoreError::Altered`] for one that does not match its hash;
    /// [`StoreError::DiskFull`] and other failures to write.
    pub fn append(&self, entries: &[Entry]) -> Result<()> {
        if let Some(newer) = entries.iter().find(|e| e.is_newer()) {
            return Err(StoreError::NewerEntry { found: newer.format });
        }
        if let Some(altered) = entries.iter().find(|e| !e.is_intact()) {
            return Err(StoreError::Altered {
                entry: altered.id.clone(),
            });
        }
        let mut by_decision: BTreeMap<&DecisionId, Vec<Entry>> = BTreeMap::new();
        for entry in entries {
            by_decision.entry(&entry.decision).or_default().push(entry.clone());
        }
        let mut kept = self.kept();
        let mut steps = Vec::new();
        let mut after = Vec::new();
        for (id, new) in by_decision {
            let (step, known) = self.step(&mut kept, id, new)?;
            steps.push(step);
            after.extend(known);
        }
        steps.retain(|step| !step.fresh.is_empty());
        // Folded decisions follow the disk: where this fails, they are what they were.
        self.writer.run(move |desk| {
            let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for step in &steps {
                let row = journal::of(&tx, &step.id)?;
                for entry in &step.fresh {
                    journal::insert(&tx, row, entry)?;
                }
                rows::write(&tx, row, step.before.as_deref(), step.after.as_deref())?;
            }
            Ok(tx.commit()?)
        })?;
        after.into_iter().for_each(|known| kept.put(known));
        Ok(())
    }

    /// What `new` entries do to a decision, and the decision after them.
    fn step(&self, kept: &mut Kept, id: &DecisionId, new: Vec<Entry>) -> Result<(Step, Option<Known>)> {
        let mut there = Vec::new();
        if kept.get(id).is_none() {
            there = self.entries(id)?;
            if let Ok(decision) = Decision::fold(there.iter().cloned()) {
                kept.put(Known::new(decision));
            }
        }
        let before = kept.get(id);
        let known = before.as_ref().map_or(there.as_slice(), |k| k.decision.entries());
        let mut fresh: Vec<Entry> = new.into_iter().filter(|e| known.iter().all(|k| k.id != e.id)).collect();
        fresh.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        fresh.dedup_by(|a, b| a.id == b.id);
        let last = known.last().map(|e| (e.at, &e.id));
        let follows = fresh.first().is_none_or(|e| Some((e.at, &e.id)) > last);
        let union = || Decision::fold(known.iter().chain(&fresh).cloned()).ok().map(Known::new);
        let (before, after) = match &before {
            Some(known) => {
                let rows = known.rows();
                let after = if follows { Some(known.after(&fresh)) } else { union() };
                (Some(rows), after)
            }
            None => (None, union()),
        };
        let step = Step {
            id: id.clone(),
            before,
            after: after.as_ref().map(|k| k.rows()),
            fresh,
        };
        Ok((step, after))
    }
}

#[cfg(test)]
mod tests {
    use counterweight_core::trouble::Explained;

    use crate::samples::{Draft, listed, workspace};
    use crate::{Result, StoreError};

    #[test]
    fn the_same_entries_twice_are_there_once() {
        let (_home, workspace) = workspace();
        let draft = Draft::promotion("d1", "Promote?").role("Lead");
        workspace.append(&draft.entries()).unwrap();
        workspace.append(&draft.entries()).unwrap();
        assert_eq!(workspace.entries(&"d1".into()).unwrap(), draft.entries());
        assert_eq!(workspace.decision(&"d1".into()).unwrap().title, "Promote?");
    }

    #[test]
    fn one_altered_entry_stops_the_whole_append() {
        let (_home, workspace) = workspace();
        let mut entries = Draft::promotion("d1", "Promote?").role("Lead").entries();
        entries[1].salt.push('x');
        assert!(matches!(workspace.append(&entries), Err(StoreError::Altered { .. })));
        assert!(workspace.entries(&"d1".into()).unwrap().is_empty());
    }

    #[test]
    fn an_entry_of_a_newer_version_is_refused_as_such() {
        let (_home, workspace) = workspace();
        let entries = Draft::promotion("d1", "Promote?").role("Lead").entries();
        let mut newer = entries.clone();
        newer[1].format += 1;
        let refused = workspace.append(&newer).unwrap_err();
        assert_eq!(refused.hint(), "Update Counterweight.");
        assert!(workspace.entries(&"d1".into()).unwrap().is_empty());
        workspace.append(&entries).unwrap();
        workspace
            .writer
            .run(|desk| {
                Ok(desk
                    .conn
                    .execute("UPDATE entry SET format = 2 WHERE at_n > 0 OR prev IS NOT NULL", [])?)
            })
            .unwrap();
        workspace.kept().forget(&"d1".into());
        assert!(matches!(
            workspace.decision(&"d1".into()),
            Err(StoreError::NewerEntry { found: 2 })
        ));
    }

    #[test]
    fn an_entry_without_its_opening_waits_for_it() {
        let (_home, workspace) = workspace();
        let entries = Draft::promotion("d1", "Promote?").role("Lead").entries();
        workspace.append(&entries[1..]).unwrap();
        assert!(listed(&workspace).is_empty());
        assert_eq!(workspace.unreadable().unwrap()[0].id, "d1".into());
        workspace.append(&entries[..1]).unwrap();
        assert_eq!(listed(&workspace).len(), 1);
        assert!(workspace.unreadable().unwrap().is_empty());
    }

    #[test]
    fn a_full_disk_is_said_and_changes_nothing() {
        let (_home, workspace) = workspace();
        let draft = Draft::promotion("d1", "Promote?");
        workspace.append(&draft.entries()).unwrap();
        let limit = |pages: &'static str| -> Result<()> {
            workspace
                .writer
                .run(move |desk| Ok(desk.conn.query_row(pages, [], |_| Ok(()))?))
        };
        limit("PRAGMA max_page_count = 1").unwrap();
        let more = (0..40).fold(draft, |d, n| d.role(&format!("{n} {}", "long ".repeat(300))));
        assert!(matches!(
            workspace.append(&more.entries()).unwrap_err(),
            StoreError::DiskFull
        ));
        assert_eq!(workspace.entries(&"d1".into()).unwrap().len(), 1);
        limit("PRAGMA max_page_count = 1000000").unwrap();
        workspace.append(&more.entries()).unwrap();
        assert_eq!(workspace.entries(&"d1".into()).unwrap().len(), 41);
    }
}
