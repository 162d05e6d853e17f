//! Back-up copies: the whole workspace as another folder, read back and checked before it gets its name.
//!
//! A copy is a workspace: whoever needs it opens it. It is made of pages that SQLCipher writes anew under the same key, and of the key file
//! as it is, so that a passphrase, a recovery code or a keychain opens the copy as it opens the workspace.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};

use crate::key::KeyFile;
use crate::lock::Lock;
use crate::schema::connect;
use crate::workspace::{DATABASE, KEY, LOCK, TEMPLATES, own, sync_folder};
use crate::{KeyPlace, Result, StoreError, Workspace};

/// The ending of a copy's name, without its point.
const ENDING: &str = "counterweight";

/// A copy that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackUp {
    /// Its folder, which is a workspace.
    pub place: PathBuf,
    /// Decisions in it.
    pub decisions: usize,
    /// Where its key is: one in a keychain opens the copy on this computer only.
    pub key: KeyPlace,
}

impl Workspace {
    /// Copies the workspace into a folder of its own in `into`, named after the workspace and `stamp`. The copy is opened with the key and
    /// every page, hash and chain of it is checked; only then does it get its name. Nothing that is there is written over.
    ///
    /// # Errors
    /// `into` is not there or cannot be written, the disk is full, or the copy is not whole: then nothing is left of it.
    pub fn back_up(&self, into: &Path, stamp: &str) -> Result<BackUp> {
        let known = |folder: &Path| fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        if !into.is_dir() {
            return Err(StoreError::NoPlaceForCopies {
                folder: into.to_owned(),
            });
        }
        if known(into).starts_with(known(self.folder())) {
            return Err(StoreError::CopyInside {
                folder: into.to_owned(),
            });
        }
        let name = self.folder().file_name().unwrap_or_default().to_string_lossy();
        let part = into.join(format!(".{name} {stamp}.part"));
        let made = fresh_folder(&part)
            .map_err(|e| StoreError::file(&part, &e))
            .and_then(|()| self.copy_into(&part))
            .and_then(|decisions| {
                let place = settle(&part, into, &format!("{name} {stamp}"))?;
                Ok(BackUp {
                    place,
                    decisions,
                    key: self.key_place(),
                })
            });
        if made.is_err() {
            // Half a copy helps nobody; why it could not be made is what is told.
            let _ = fs::remove_dir_all(&part);
        }
        made
    }

    /// Copies everything into an empty folder and checks it there; how many decisions the copy holds.
    fn copy_into(&self, folder: &Path) -> Result<usize> {
        let unlocked = self.unlocked().clone();
        let database = folder.join(DATABASE);
        {
            // Of its own, so that pages are read while it is copied.
            let from = connect(&self.folder().join(DATABASE), &unlocked.key, false)?;
            let mut to = connect(&database, &unlocked.key, true)?;
            let backup = Backup::new(&from, &mut to)?;
            match backup.step(-1)? {
                StepResult::Done => {}
                _ => return Err(StoreError::CopyNotWhole),
            }
        }
        own(&database).map_err(|e| StoreError::file(&database, &e))?;
        if let Some(file) = &unlocked.file {
            file.write(&folder.join(KEY))?;
        }
        copy_cards(&self.templates(), &folder.join(TEMPLATES)).map_err(|e| StoreError::file(folder, &e))?;
        self.check_copy(folder)
    }

    /// Opens the copy as it lies on the disk, with the key, and compares it with what it was made of.
    fn check_copy(&self, folder: &Path) -> Result<usize> {
        let unlocked = self.unlocked().clone();
        let key_back = KeyFile::read(&folder.join(KEY))?;
        if key_back.map(|file| file.check) != unlocked.file.as_ref().map(|file| file.check.clone()) {
            return Err(StoreError::CopyNotWhole);
        }
        let lock = folder.join(LOCK);
        let copy = Self::unlocked_at(folder, unlocked, self.allows_keychain, Lock::take(&lock)?)?;
        let (faults, counts) = (copy.verify()?, copy.entry_counts()?);
        // A fault that is in the workspace is kept as it is: a copy of it is better than none. One that is new is not.
        if counts != self.entry_counts()? || faults.keys().ne(self.verify()?.keys()) {
            return Err(StoreError::CopyNotWhole);
        }
        // Its log is written into the file and taken away when it closes.
        drop(copy);
        fs::remove_file(&lock).map_err(|e| StoreError::file(&lock, &e))?;
        Ok(counts.0)
    }

    /// How many decisions and entries there are.
    fn entry_counts(&self) -> Result<(usize, i64)> {
        let sql = "SELECT (SELECT count(*) FROM journal), (SELECT count(*) FROM entry)";
        let counted = self
            .reader()
            .query_row(sql, [], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
        Ok((usize::try_from(counted.0).unwrap_or_default(), counted.1))
    }
}

/// An empty folder for its owner alone, in place of what a copy that was cut off left there.
fn fresh_folder(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The user's own cards, and nothing else that may lie beside them.
fn copy_cards(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for item in fs::read_dir(from)? {
        let item = item?;
        if item.file_type()?.is_file() {
            let copy = to.join(item.file_name());
            fs::copy(item.path(), &copy)?;
            File::open(&copy)?.sync_all()?;
        }
    }
    File::open(to)?.sync_all()
}

/// Gives a checked copy its name, and another where that is taken.
fn settle(part: &Path, into: &Path, name: &str) -> Result<PathBuf> {
    let mut place = into.join(format!("{name}.{ENDING}"));
    let mut again = 2_u32;
    while place.exists() {
        place = into.join(format!("{name} ({again}).{ENDING}"));
        again += 1;
    }
    let synced = File::open(part).and_then(|folder| folder.sync_all());
    synced
        .and_then(|()| fs::rename(part, &place))
        .and_then(|()| sync_folder(&place))
        .map_err(|e| StoreError::file(&place, &e))?;
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KeySource;
    use crate::samples::{Draft, listed, workspace};

    const STAMP: &str = "2026-11-29 18.50.07";

    fn names(folder: &Path) -> Vec<String> {
        let all = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = all
            .map(|item| item.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_copy_is_a_workspace_with_the_same_decisions_and_nothing_is_written_over() {
        let (home, workspace) = workspace();
        workspace.append(&Draft::promotion("d1", "Promote?").entries()).unwrap();
        fs::write(workspace.templates().join("mine.toml"), "id = \"mine\"").unwrap();
        let into = home.path().join("copies");
        fs::create_dir(&into).unwrap();
        let made = workspace.back_up(&into, STAMP).unwrap();
        assert_eq!((made.decisions, made.key), (1, KeyPlace::File));
        workspace.append(&Draft::promotion("d2", "Later").entries()).unwrap();
        let other = workspace.back_up(&into, STAMP).unwrap();
        assert_ne!(made.place, other.place);
        assert_eq!(
            names(&into),
            [
                "w 2026-11-29 18.50.07 (2).counterweight",
                "w 2026-11-29 18.50.07.counterweight"
            ]
        );
        assert_eq!(names(&made.place), ["templates", "workspace.db", "workspace.key"]);
        let copy = Workspace::open(&made.place, KeySource::File).unwrap();
        assert_eq!(listed(&copy), listed(&workspace)[1..].to_vec());
        assert_eq!(
            fs::read_to_string(copy.templates().join("mine.toml")).unwrap(),
            "id = \"mine\""
        );
    }

    #[test]
    fn a_protected_copy_opens_with_the_passphrase_and_with_nothing_else() {
        let (home, workspace) = workspace();
        workspace.append(&Draft::promotion("d1", "Promote?").entries()).unwrap();
        workspace.set_passphrase("four unrelated words").unwrap();
        let made = workspace.back_up(home.path(), STAMP).unwrap();
        assert!(matches!(
            Workspace::open(&made.place, KeySource::File),
            Err(StoreError::PassphraseNeeded { .. })
        ));
        let key = KeySource::Passphrase("four unrelated words".to_owned().into());
        assert_eq!(listed(&Workspace::open(&made.place, key).unwrap()), listed(&workspace));
        let bytes = fs::read(made.place.join(DATABASE)).unwrap();
        assert!(!bytes.windows(8).any(|w| w == b"Promote?"));
    }

    #[test]
    fn one_that_cannot_be_made_leaves_nothing_behind() {
        let (home, workspace) = workspace();
        let gone = home.path().join("gone");
        assert!(matches!(
            workspace.back_up(&gone, STAMP),
            Err(StoreError::NoPlaceForCopies { .. })
        ));
        let inside = workspace.templates();
        assert!(matches!(
            workspace.back_up(&inside, STAMP),
            Err(StoreError::CopyInside { .. })
        ));
        let into = home.path().join("copies");
        fs::create_dir(&into).unwrap();
        // Without the folder of cards a copy cannot be whole: what was begun goes.
        fs::remove_dir_all(workspace.templates()).unwrap();
        assert!(workspace.back_up(&into, STAMP).is_err());
        assert_eq!(names(&into), Vec::<String>::new());
    }

    #[test]
    fn a_copy_that_was_cut_off_is_made_anew() {
        let (home, workspace) = workspace();
        let part = home.path().join(format!(".w {STAMP}.part"));
        fs::create_dir(&part).unwrap();
        fs::write(part.join(DATABASE), "half").unwrap();
        workspace.back_up(home.path(), STAMP).unwrap();
        assert!(!part.exists());
    }
}
