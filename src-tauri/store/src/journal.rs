//! The journal: entries in, entries out. The only table that holds anything that cannot be made again.

use std::collections::BTreeMap;

use counterweight_core::decision::{Decision, Entry, Fault, Stamp, verify};
use counterweight_core::id::{DecisionId, EntryId};
use rusqlite::{Connection, Row, TransactionBehavior, params};

use crate::writer::Desk;
use crate::{Result, StoreError, Workspace, index};

/// How many folded decisions the writer keeps.
const KEPT: usize = 8;

/// A decision whose journal is here but does not fold.
#[derive(Debug)]
pub struct Unreadable {
    /// Which.
    pub id: DecisionId,
    /// Why, and what to do.
    pub why: StoreError,
}

impl Workspace {
    /// Adds entries, all or none, and returns once they are on the disk. An entry that is there already is left as it is.
    ///
    /// # Errors
    /// [`StoreError::Altered`] for an entry that does not match its hash; [`StoreError::DiskFull`] and other failures to write.
    pub fn append(&self, entries: &[Entry]) -> Result<()> {
        if let Some(altered) = entries.iter().find(|e| !e.is_intact()) {
            return Err(StoreError::Altered {
                entry: altered.id.clone(),
            });
        }
        let entries = entries.to_vec();
        self.writer.run(move |desk| append(desk, &entries))
    }

    /// The journal of a decision, in order; empty where there is none.
    ///
    /// # Errors
    /// [`StoreError::UnreadableEntry`] for an entry of a kind only a newer version knows.
    pub fn entries(&self, id: &DecisionId) -> Result<Vec<Entry>> {
        entries(&self.reader(), id)
    }

    /// A decision, folded from its journal.
    ///
    /// # Errors
    /// [`StoreError::UnknownDecision`], [`StoreError::UnreadableDecision`], and as [`entries`](Self::entries).
    pub fn decision(&self, id: &DecisionId) -> Result<Decision> {
        let entries = self.entries(id)?;
        if entries.is_empty() {
            return Err(StoreError::UnknownDecision { id: id.clone() });
        }
        Decision::fold(entries).map_err(|why| StoreError::UnreadableDecision { id: id.clone(), why })
    }

    /// Decisions that are in the journal but not in the list, because part of them is missing or too new.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn unreadable(&self) -> Result<Vec<Unreadable>> {
        let sql =
            "SELECT DISTINCT decision FROM entry WHERE decision NOT IN (SELECT id FROM decision) ORDER BY decision";
        let unlisted = ids(&self.reader(), sql)?;
        let why = |id: DecisionId| self.decision(&id).err().map(|why| Unreadable { id, why });
        Ok(unlisted.into_iter().filter_map(why).collect())
    }

    /// Removes decisions for good: journal, list and full text, in one step, overwritten on the disk. Unknown ids are left out.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn remove(&self, ids: &[DecisionId]) -> Result<()> {
        let ids = ids.to_vec();
        self.writer.run(move |desk| {
            let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for id in &ids {
                tx.prepare_cached("DELETE FROM entry WHERE decision = ?1")?
                    .execute([id.as_str()])?;
                index::remove(&tx, id)?;
                desk.folded.remove(id);
            }
            tx.commit()?;
            // The log still holds the pages as they were.
            desk.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(())
        })
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
        for id in ids(&reader, "SELECT DISTINCT decision FROM entry")? {
            let found = verify(&entries(&reader, &id)?);
            if !found.is_empty() {
                faults.insert(id, found);
            }
        }
        Ok(faults)
    }
}

fn append(desk: &mut Desk, new: &[Entry]) -> Result<()> {
    let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut fresh: BTreeMap<&DecisionId, Vec<&Entry>> = BTreeMap::new();
    for entry in new {
        if insert(&tx, entry)? {
            fresh.entry(&entry.decision).or_default().push(entry);
        }
    }
    let mut folded = Vec::new();
    for (id, new) in fresh {
        // Out of the cache until the commit: a failure must not leave more there than on the disk.
        let decision = match desk.folded.remove(id).map(|known| admit(known, new)) {
            Some(Ok(decision)) => Some(decision),
            _ => Decision::fold(entries(&tx, id)?).ok(),
        };
        match decision {
            Some(decision) => {
                index::put(&tx, &decision)?;
                folded.push(decision);
            }
            // Its opening may still be on the way; `unreadable` lists it until then.
            None => index::remove(&tx, id)?,
        }
    }
    tx.commit()?;
    if desk.folded.len() + folded.len() > KEPT {
        desk.folded.clear();
    }
    desk.folded
        .extend(folded.into_iter().take(KEPT).map(|d| (d.id.clone(), d)));
    Ok(())
}

/// The decision after entries that all come after its last; otherwise it has to be folded anew.
fn admit(mut decision: Decision, mut new: Vec<&Entry>) -> Result<Decision, ()> {
    new.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let last = decision.entries().last().map(|e| (e.at, &e.id));
    if new.first().is_some_and(|e| Some((e.at, &e.id)) < last) {
        return Err(());
    }
    for entry in new {
        decision = decision.admit(entry.clone());
    }
    Ok(decision)
}

fn insert(conn: &Connection, entry: &Entry) -> Result<bool> {
    let change = entry.change.as_ref().map(serde_json::to_string).transpose();
    let change = change.map_err(|_| StoreError::UnreadableEntry {
        entry: entry.id.clone(),
    })?;
    let sql = "INSERT INTO entry (id, decision, author, at_ms, at_n, prev, body, salt, change)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING";
    let added = conn.prepare_cached(sql)?.execute(params![
        entry.id.as_str(),
        entry.decision.as_str(),
        entry.author.as_str(),
        entry.at.ms,
        entry.at.n,
        entry.prev.as_ref().map(EntryId::as_str),
        entry.body,
        entry.salt,
        change
    ])?;
    Ok(added == 1)
}

pub(crate) fn entries(conn: &Connection, id: &DecisionId) -> Result<Vec<Entry>> {
    let sql = "SELECT id, author, at_ms, at_n, prev, body, salt, change FROM entry WHERE decision = ?1
               ORDER BY at_ms, at_n, id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id.as_str()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row, id)?);
    }
    Ok(entries)
}

fn entry(row: &Row<'_>, decision: &DecisionId) -> Result<Entry> {
    let id = EntryId::from(row.get::<_, String>(0)?);
    let change: Option<String> = row.get(7)?;
    let change = change.map(|json| serde_json::from_str(&json)).transpose();
    let change = change.map_err(|_| StoreError::UnreadableEntry { entry: id.clone() })?;
    Ok(Entry {
        id,
        decision: decision.clone(),
        author: row.get::<_, String>(1)?.into(),
        at: Stamp {
            ms: row.get(2)?,
            n: row.get(3)?,
        },
        prev: row.get::<_, Option<String>>(4)?.map(EntryId::from),
        body: row.get(5)?,
        salt: row.get(6)?,
        change,
    })
}

/// The ids a query gives in its first column.
pub(crate) fn ids(conn: &Connection, sql: &str) -> Result<Vec<DecisionId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| id.map(DecisionId::from));
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use crate::samples::{Draft, workspace};
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
        assert_eq!(workspace.append(&entries).unwrap_err().code(), "altered");
        assert!(workspace.entries(&"d1".into()).unwrap().is_empty());
    }

    #[test]
    fn an_entry_without_its_opening_waits_for_it() {
        let (_home, workspace) = workspace();
        let entries = Draft::promotion("d1", "Promote?").role("Lead").entries();
        workspace.append(&entries[1..]).unwrap();
        assert!(workspace.decisions().unwrap().is_empty());
        assert_eq!(workspace.unreadable().unwrap()[0].id, "d1".into());
        workspace.append(&entries[..1]).unwrap();
        assert_eq!(workspace.decisions().unwrap().len(), 1);
        assert!(workspace.unreadable().unwrap().is_empty());
    }

    #[test]
    fn what_is_removed_is_gone_from_everywhere() {
        let (_home, workspace) = workspace();
        for id in ["d1", "d2", "d3"] {
            workspace
                .append(&Draft::promotion(id, &format!("Promote {id}?")).entries())
                .unwrap();
        }
        workspace.remove(&["d1".into(), "d2".into(), "never".into()]).unwrap();
        assert_eq!(workspace.decisions().unwrap().len(), 1);
        assert!(workspace.entries(&"d1".into()).unwrap().is_empty() && workspace.search("d1").unwrap().is_empty());
        assert_eq!(workspace.decision(&"d1".into()).unwrap_err().code(), "unknown_decision");
        workspace.append(&Draft::promotion("d1", "Again?").entries()).unwrap();
        assert_eq!(workspace.search("again").unwrap(), ["d1".into()]);
        assert!(workspace.verify().unwrap().is_empty());
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
