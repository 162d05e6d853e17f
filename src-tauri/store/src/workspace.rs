//! Opening a workspace: lock, key, database, version, in this order, and nothing is changed where one of them fails.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::conflicted::conflicted_copies;
use crate::kept::Kept;
use crate::key::{Key, KeySource, Unlocked, unlock};
use crate::lock::Lock;
use crate::schema::{check_version, connect, migrate};
use crate::writer::Writer;
use crate::{Result, StoreError, index};

const DATABASE: &str = "workspace.db";
const KEY: &str = "workspace.key";
const LOCK: &str = "workspace.lock";
const TEMPLATES: &str = "templates";
/// Bytes; SQLCipher's own default.
const PAGE: u64 = 4096;
/// What the reader keeps decrypted, at most: the indices that Home and the dates count in, at ten thousand decisions.
const READ_KIB: i64 = 16 * 1024;

/// An open workspace. No other process can open it until this is dropped, or the process ends.
pub struct Workspace {
    folder: PathBuf,
    unlocked: Mutex<Unlocked>,
    /// Whether the keychain may be asked at all.
    pub(crate) allows_keychain: bool,
    // The reader closes before the writer, which leaves no log behind; the lock is let go last.
    reader: Mutex<Connection>,
    kept: Mutex<Kept>,
    pub(crate) writer: Writer,
    _lock: Lock,
}

impl Workspace {
    /// Opens the workspace in `folder`, or makes one there if the folder is new or empty.
    ///
    /// # Errors
    /// Every [`StoreError`] that names a cause before the first read: in use, key, passphrase, damage, newer version.
    pub fn open(folder: &Path, source: KeySource) -> Result<Self> {
        let database = folder.join(DATABASE);
        let exists = database.exists();
        if !exists {
            prepare(folder)?;
        }
        let lock = Lock::take(&folder.join(LOCK))?;
        let unlocked = unlock(
            &folder.join(KEY),
            if exists { Some(salt(&database)?) } else { None },
            &source,
        )?;
        if !exists {
            create(&database, &unlocked.key)?;
        }
        let mut conn = connect(&database, &unlocked.key, false)?;
        check_version(&conn)?;
        migrate(&mut conn)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        let reader = connect(&database, &unlocked.key, false)?;
        reader.pragma_update(None, "query_only", "ON")?;
        reader.pragma_update(None, "cache_size", -READ_KIB)?;
        let workspace = Self {
            folder: folder.to_owned(),
            allows_keychain: !matches!(source, KeySource::File),
            unlocked: Mutex::new(unlocked),
            reader: Mutex::new(reader),
            kept: Mutex::default(),
            writer: Writer::start(conn)?,
            _lock: lock,
        };
        index::refresh(&workspace)?;
        Ok(workspace)
    }

    /// Opens the workspace in `folder`, and makes none.
    ///
    /// # Errors
    /// As [`Workspace::open`]; and [`StoreError::NoWorkspace`] where there is none.
    pub fn find(folder: &Path, source: KeySource) -> Result<Self> {
        if holds_workspace(folder) {
            return Self::open(folder, source);
        }
        match conflicted_copies(folder) {
            copies if copies.is_empty() => Err(StoreError::NoWorkspace {
                folder: folder.to_owned(),
            }),
            copies => Err(StoreError::ConflictedCopy { copies }),
        }
    }

    /// The folder it is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the user's own templates.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.folder.join(TEMPLATES)
    }

    pub(crate) fn key_path(&self) -> PathBuf {
        self.folder.join(KEY)
    }

    pub(crate) fn unlocked(&self) -> MutexGuard<'_, Unlocked> {
        self.unlocked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The folded decisions. Taken before the reader, and held while entries are written.
    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is a workspace in a folder; it need not open.
#[must_use]
pub fn holds_workspace(folder: &Path) -> bool {
    folder.join(DATABASE).exists()
}

/// Makes the folder where it is missing, for its owner alone, and refuses one with other people's files.
fn prepare(folder: &Path) -> Result<()> {
    let failed = |e: std::io::Error| StoreError::file(folder, &e);
    if !folder.exists() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(failed)?;
    }
    let copies = conflicted_copies(folder);
    if !copies.is_empty() {
        return Err(StoreError::ConflictedCopy { copies });
    }
    for item in fs::read_dir(folder).map_err(failed)? {
        let name = item.map_err(failed)?.file_name();
        let name = name.to_string_lossy();
        if name == format!("{DATABASE}-wal") {
            // A log without its database: somebody moved one and not the other.
            return Err(StoreError::Damaged);
        }
        if !(name.starts_with("workspace.") || name == TEMPLATES || name.starts_with('.')) {
            return Err(StoreError::NotAWorkspace {
                folder: folder.to_owned(),
            });
        }
    }
    fs::create_dir_all(folder.join(TEMPLATES)).map_err(failed)
}

/// The first 16 bytes of a database: the name of its key.
fn salt(database: &Path) -> Result<[u8; 16]> {
    // SQLite would notice a last page that is cut short only when it is read. With a log, the page may be whole in there.
    let log = database.with_extension("db-wal");
    let size = |path: &Path| fs::metadata(path).map_or(0, |m| m.len());
    if size(&log) == 0 && size(database) % PAGE != 0 {
        return Err(StoreError::Damaged);
    }
    let mut salt = [0; 16];
    let read = fs::File::open(database).and_then(|mut file| file.read_exact(&mut salt));
    match read {
        Ok(()) => Ok(salt),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(StoreError::Damaged),
        Err(error) => Err(StoreError::file(database, &error)),
    }
}

/// Makes the database under another name, so that a `workspace.db` that is there is whole.
fn create(database: &Path, key: &Key) -> Result<()> {
    let new = database.with_extension("db.new");
    for leftover in [new.clone(), database.with_extension("db.new-journal")] {
        if leftover.exists() {
            fs::remove_file(&leftover).map_err(|e| StoreError::file(&leftover, &e))?;
        }
    }
    let mut conn = connect(&new, key, true)?;
    migrate(&mut conn)?;
    conn.close().map_err(|(_, error)| error)?;
    own(&new)
        .and_then(|()| fs::rename(&new, database))
        .and_then(|()| sync_folder(database))
        .map_err(|e| StoreError::file(database, &e))
}

/// Makes what happened in the file's folder last: a file that was made, renamed or taken away.
///
/// # Errors
/// The folder cannot be opened or written.
pub fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        #[cfg(unix)]
        Some(folder) if folder.as_os_str().is_empty() => fs::File::open(".")?.sync_all(),
        #[cfg(unix)]
        Some(folder) => fs::File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

/// Makes a file its owner's alone; SQLite gives the log the same permissions.
pub(crate) fn own(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    fs::File::options().write(true).open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{Draft, listed, workspace};

    #[test]
    fn a_newer_format_is_refused_and_left_as_it_is() {
        let (_home, workspace) = workspace();
        workspace.append(&Draft::promotion("d1", "Promote?").entries()).unwrap();
        workspace
            .writer
            .run(|desk| Ok(desk.conn.pragma_update(None, "user_version", 7)?))
            .unwrap();
        let folder = workspace.folder.clone();
        drop(workspace);
        let before = fs::read(folder.join(DATABASE)).unwrap();
        match Workspace::open(&folder, KeySource::File) {
            Err(StoreError::NewerVersion { found, known }) => assert!(found == 7 && known == 2),
            _ => panic!("opened"),
        }
        assert!(fs::read(folder.join(DATABASE)).unwrap() == before);
    }

    #[test]
    fn an_entry_of_a_newer_kind_is_said_and_the_rest_is_listed() {
        let (_home, workspace) = workspace();
        for id in ["d1", "d2"] {
            workspace
                .append(&Draft::promotion(id, "Promote?").role("Lead").entries())
                .unwrap();
        }
        let newer = crate::packed::pack(br#"{"type":"teleported"}"#);
        let sql = "UPDATE entry SET change = ?1 WHERE prev NOT NULL AND journal = (SELECT row FROM journal WHERE decision = 'd1')";
        workspace
            .writer
            .run(move |desk| Ok(desk.conn.execute(sql, [newer])?))
            .unwrap();
        index::rebuild(&workspace).unwrap();
        // What is held folded is from before.
        workspace.kept().forget(&"d1".into());
        assert_eq!(listed(&workspace).len(), 1);
        assert!(matches!(
            workspace.entries(&"d1".into()),
            Err(StoreError::UnreadableEntry { .. })
        ));
        assert_eq!(workspace.unreadable().unwrap()[0].id, "d1".into());
        assert!(matches!(
            workspace.unreadable().unwrap()[0].why,
            StoreError::UnreadableEntry { .. }
        ));
    }

    #[test]
    fn a_workspace_from_before_the_first_release_is_told_so() {
        let (home, workspace) = workspace();
        workspace
            .writer
            .run(|desk| Ok(desk.conn.execute_batch("ALTER TABLE entry DROP COLUMN format")?))
            .unwrap();
        drop(workspace);
        let refused = Workspace::open(&home.path().join("w"), KeySource::File).err().unwrap();
        assert!(matches!(refused, StoreError::Unreleased), "{refused}");
    }

    #[test]
    fn a_started_creation_is_finished_next_time() {
        let home = tempfile::tempdir().unwrap();
        drop(Workspace::open(home.path(), KeySource::File).unwrap());
        fs::rename(home.path().join(DATABASE), home.path().join("workspace.db.new")).unwrap();
        let workspace = Workspace::open(home.path(), KeySource::File).unwrap();
        assert!(listed(&workspace).is_empty());
    }

    #[test]
    fn the_reader_cannot_write() {
        let (_home, workspace) = workspace();
        assert!(workspace.reader().execute_batch("DELETE FROM entry").is_err());
    }

    #[test]
    fn settings_stay() {
        let (_home, workspace) = workspace();
        workspace.set_setting("theme", "dark").unwrap();
        workspace.set_setting("theme", "light").unwrap();
        assert_eq!(workspace.setting::<String>("theme").unwrap().as_deref(), Some("light"));
        assert_eq!(workspace.setting::<u8>("theme").unwrap(), None);
        assert_eq!(workspace.setting::<String>("never").unwrap(), None);
    }
}
