//! A backup: the whole database as it is at one moment, encrypted with the same key, while work goes on.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};

use crate::schema::connect;
use crate::workspace::own;
use crate::{Result, StoreError, Workspace};

impl Workspace {
    /// Writes a copy of the database to `path`. To use it, put it into a folder as `workspace.db`, with the `workspace.key` of
    /// this workspace beside it if there is one (a key in the keychain is found by itself, on the same computer).
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is something at `path`; nothing is left there where writing fails.
    pub fn backup_to(&self, path: &Path) -> Result<()> {
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = Path::new(&part);
        let done = self.copy(part).and_then(|()| {
            own(part)
                .and_then(|()| std::fs::rename(part, path))
                .and_then(|()| crate::key::sync_folder(path))
                .map_err(|e| StoreError::file(path, &e))
        });
        if done.is_err() {
            let _ = std::fs::remove_file(part);
        }
        done
    }

    fn copy(&self, part: &Path) -> Result<()> {
        // Made here, so that a place that cannot be written is named; what an earlier attempt left is overwritten.
        std::fs::File::create(part).map_err(|e| StoreError::file(part, &e))?;
        let key = self.unlocked().key.clone();
        let mut copy = connect(part, &key, true)?;
        let reader = self.reader();
        // All pages in one step: one moment, and no writer in between.
        match Backup::new(&reader, &mut copy)?.step(-1)? {
            StepResult::Done => {}
            _ => {
                return Err(StoreError::Database {
                    reason: "the copy did not finish".to_owned(),
                });
            }
        }
        drop(reader);
        let sound: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        // A copy that stays one file: without it, opening would leave a log beside it.
        copy.pragma_update(None, "journal_mode", "DELETE")?;
        copy.close().map_err(|(_, error)| error)?;
        if sound == "ok" {
            Ok(())
        } else {
            Err(StoreError::Damaged)
        }
    }
}
