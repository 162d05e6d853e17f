//! Keys of a decision, beside the journal: they leave this workspace with nothing, and go with the decision.

use counterweight_core::id::DecisionId;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use crate::{Result, Workspace, journal};

impl Workspace {
    /// A key of a decision; nothing where it was never kept.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn secret(&self, decision: &DecisionId, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let reader = self.reader();
        let Some(row) = journal::known(&reader, decision)? else {
            return Ok(None);
        };
        let mut statement = reader.prepare_cached("SELECT value FROM secret WHERE decision = ?1 AND name = ?2")?;
        let value: Option<Vec<u8>> = statement.query_row(params![row, name], |r| r.get(0)).optional()?;
        Ok(value.map(Zeroizing::new))
    }

    /// The decisions that have a key of that name, and the keys.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn secrets(&self, name: &str) -> Result<Vec<(DecisionId, Zeroizing<Vec<u8>>)>> {
        let reader = self.reader();
        let sql = "SELECT j.decision, s.value FROM secret s JOIN journal j ON j.row = s.decision WHERE s.name = ?1 ORDER BY j.row";
        let mut statement = reader.prepare_cached(sql)?;
        let found = statement.query_map([name], |r| {
            let id: String = r.get(0)?;
            let value: Vec<u8> = r.get(1)?;
            Ok((DecisionId::from(id), Zeroizing::new(value)))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

pub fn put(conn: &Connection, journal: i64, name: &str, value: &[u8]) -> Result<()> {
    let sql = "INSERT INTO secret (decision, name, value) VALUES (?1, ?2, ?3)
               ON CONFLICT (decision, name) DO UPDATE SET value = ?3";
    conn.prepare_cached(sql)?.execute(params![journal, name, value])?;
    Ok(())
}

pub fn forget(conn: &Connection, journal: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM secret WHERE decision = ?1")?
        .execute([journal])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::samples::{Draft, workspace};
    use crate::{Beside, KeySource, Workspace};

    #[test]
    fn a_key_is_kept_with_its_entries_and_goes_with_its_decision() {
        let (_home, workspace) = workspace();
        let draft = Draft::promotion("d1", "Promote?").role("Lead");
        let with = |value: &[u8]| Beside {
            secrets: vec![("d1".into(), "decision_key".to_owned(), value.to_vec())],
            erase: Vec::new(),
        };
        workspace.append_with(&draft.entries(), with(b"one")).unwrap();
        let kept = |id: &str| {
            workspace
                .secret(&id.into(), "decision_key")
                .unwrap()
                .map(|v| v.to_vec())
        };
        assert_eq!(kept("d1").as_deref(), Some(&b"one"[..]));
        assert_eq!(
            (kept("d2"), workspace.secrets("decision_key").unwrap().len()),
            (None, 1)
        );
        workspace.append_with(&[], with(b"two")).unwrap();
        assert_eq!(kept("d1").as_deref(), Some(&b"two"[..]));
        workspace.remove(&["d1".into()]).unwrap();
        assert!(workspace.secrets("decision_key").unwrap().is_empty());
        // Another decision may come to stand in the same place.
        workspace.append(&Draft::promotion("d3", "Next?").entries()).unwrap();
        assert_eq!(kept("d3"), None);
    }

    #[test]
    fn a_workspace_from_before_gets_its_place_for_keys() {
        let (home, workspace) = workspace();
        workspace.append(&Draft::promotion("d1", "Promote?").entries()).unwrap();
        workspace
            .writer
            .run(|desk| {
                Ok(desk.conn.execute_batch(
                    "DROP TABLE secret; DROP INDEX decision_by_name; ALTER TABLE decision DROP COLUMN name;
                     ALTER TABLE decision DROP COLUMN purpose; PRAGMA user_version = 2",
                )?)
            })
            .unwrap();
        drop(workspace);
        let workspace = Workspace::open(&home.path().join("w"), KeySource::File).unwrap();
        let beside = Beside {
            secrets: vec![("d1".into(), "decision_key".to_owned(), b"one".to_vec())],
            erase: Vec::new(),
        };
        workspace.append_with(&[], beside).unwrap();
        assert_eq!(workspace.secrets("decision_key").unwrap().len(), 1);
        assert_eq!(workspace.decision(&"d1".into()).unwrap().title, "Promote?");
    }

    #[test]
    fn one_altered_entry_keeps_no_key() {
        let (_home, workspace) = workspace();
        let mut entries = Draft::promotion("d1", "Promote?").entries();
        entries[0].salt.push('x');
        let beside = Beside {
            secrets: vec![("d1".into(), "decision_key".to_owned(), b"one".to_vec())],
            erase: Vec::new(),
        };
        assert!(workspace.append_with(&entries, beside).is_err());
        assert!(workspace.secrets("decision_key").unwrap().is_empty());
    }

    #[test]
    fn an_erased_entry_keeps_its_place_in_the_chain() {
        let (_home, workspace) = workspace();
        let entries = Draft::promotion("d1", "Promote?").role("Secret words").entries();
        workspace.append(&entries).unwrap();
        let beside = Beside {
            secrets: Vec::new(),
            erase: vec![("d1".into(), entries[1].id.clone())],
        };
        workspace.append_with(&[], beside).unwrap();
        let now = workspace.entries(&"d1".into()).unwrap();
        assert_eq!(
            (now.len(), now[1].change.as_ref(), now[1].salt.as_str()),
            (entries.len(), None, "")
        );
        assert!(workspace.verify().unwrap().is_empty());
        assert!(!format!("{:?}", workspace.decision(&"d1".into()).unwrap().entries()).contains("Secret words"));
    }
}
