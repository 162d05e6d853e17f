//! Decisions out, for good.

use counterweight_core::id::DecisionId;
use rusqlite::TransactionBehavior;

use crate::{Result, Workspace, card, journal, rows, sweep};

impl Workspace {
    /// Removes decisions for good: journal, list and full text, in one step. Unknown ids are left out. They are overwritten on the
    /// disk too; their words a little later, and before the workspace is closed.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn remove(&self, ids: &[DecisionId]) -> Result<()> {
        let mut kept = self.kept();
        let gone = ids.to_vec();
        self.writer.run(move |desk| {
            let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for id in &gone {
                let Some(row) = journal::known(&tx, id)? else {
                    continue;
                };
                rows::forget(&tx, row)?;
                card::unpin(&tx, row)?;
                journal::forget(&tx, row)?;
            }
            sweep::owe(&tx)?;
            tx.commit()?;
            desk.sweep = sweep::begin(&desk.conn);
            Ok(())
        })?;
        ids.iter().for_each(|id| kept.forget(id));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::samples::{Draft, found, listed, workspace};
    use crate::{KeySource, StoreError, Workspace, sweep};

    #[test]
    fn what_is_removed_is_gone_from_everywhere() {
        let (_home, workspace) = workspace();
        for id in ["d1", "d2", "d3"] {
            workspace
                .append(&Draft::promotion(id, &format!("Promote {id}?")).entries())
                .unwrap();
        }
        workspace.remove(&["d1".into(), "d2".into(), "never".into()]).unwrap();
        assert_eq!(listed(&workspace).len(), 1);
        assert!(workspace.entries(&"d1".into()).unwrap().is_empty() && found(&workspace, "d1").is_empty());
        assert!(matches!(
            workspace.decision(&"d1".into()),
            Err(StoreError::UnknownDecision { .. })
        ));
        workspace.append(&Draft::promotion("d1", "Again?").entries()).unwrap();
        assert_eq!(found(&workspace, "again"), ["d1".into()]);
        assert!(workspace.verify().unwrap().is_empty());
    }

    #[test]
    fn who_wrote_elsewhere_too_is_still_known() {
        let (_home, workspace) = workspace();
        let other = Draft::promotion("d2", "Promote?");
        workspace.append(&Draft::promotion("d1", "Promote?").entries()).unwrap();
        workspace.append(&other.entries()).unwrap();
        workspace.remove(&["d1".into()]).unwrap();
        assert_eq!(workspace.entries(&"d2".into()).unwrap(), other.entries());
        workspace.remove(&["d2".into()]).unwrap();
        let left = "SELECT (SELECT count(*) FROM author) + (SELECT count(*) FROM wrote)";
        let left: i64 = workspace.reader().query_row(left, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0);
    }

    /// Whether the full text has these letters anywhere, in whatever part.
    fn written(folder: &Path, letters: &str) -> bool {
        let workspace = Workspace::open(folder, KeySource::File).unwrap();
        let sql = "SELECT 1 FROM words_data WHERE instr(block, CAST(?1 AS BLOB))";
        let reader = workspace.reader();
        let mut statement = reader.prepare(sql).unwrap();
        statement.exists([letters]).unwrap()
    }

    #[test]
    fn the_words_of_what_was_removed_are_written_over() {
        let (home, workspace) = workspace();
        let folder = home.path().join("w");
        for (id, role) in [("d1", "nordics"), ("d2", "xylophone"), ("d3", "zeppelin")] {
            workspace
                .append(&Draft::promotion(id, "Promote?").role(role).entries())
                .unwrap();
        }
        workspace.remove(&["d2".into()]).unwrap();
        drop(workspace);
        assert!(written(&folder, "zeppelin") && !written(&folder, "xylophone"));
        // Ended in between, it is done the next time.
        let workspace = Workspace::open(&folder, KeySource::File).unwrap();
        let forget = |desk: &mut crate::writer::Desk| {
            desk.conn.execute("DELETE FROM words WHERE rowid = 3", [])?;
            sweep::owe(&desk.conn)
        };
        workspace.writer.run(forget).unwrap();
        drop(workspace);
        // The first opening sweeps, the second looks.
        drop(Workspace::open(&folder, KeySource::File).unwrap());
        assert!(!written(&folder, "zeppelin"));
        assert!(written(&folder, "nordics"));
    }
}
