//! Connections to `workspace.db`, and the tables in it.

use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::key::Key;
use crate::{Result, StoreError};

/// One step per released format; a released step is never edited.
const STEPS: &[&str] = &["
    CREATE TABLE entry (
        id TEXT PRIMARY KEY, decision TEXT NOT NULL, author TEXT NOT NULL, at_ms INTEGER NOT NULL, at_n INTEGER NOT NULL,
        prev TEXT, body TEXT NOT NULL, salt TEXT NOT NULL, change TEXT
    ) STRICT;
    CREATE INDEX entry_in_order ON entry (decision, at_ms, at_n, id);
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    -- Projections: the journal can recreate them at any time.
    CREATE TABLE decision (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, purpose TEXT NOT NULL, people TEXT NOT NULL,
        sample INTEGER NOT NULL, private INTEGER NOT NULL, updated_ms INTEGER NOT NULL, step TEXT NOT NULL,
        decided TEXT, look_again TEXT
    ) STRICT;
    CREATE VIRTUAL TABLE words USING fts5 (
        title, people, notes, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
"];

static MIGRATIONS: LazyLock<Migrations<'static>> =
    LazyLock::new(|| Migrations::new(STEPS.iter().map(|sql| M::up(sql)).collect()));

/// Opens the database at `path`, which may be created only where `create` says so.
pub fn connect(path: &Path, key: &Key, create: bool) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let conn = Connection::open_with_flags(path, flags)?;
    // SQLCipher would otherwise write to stderr on its own.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key.pragma().as_str())?;
    // The first read is where a wrong key or a damaged file shows.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    conn.busy_timeout(Duration::from_secs(10))?;
    for (pragma, value) in [
        ("foreign_keys", "ON"),
        ("cell_size_check", "ON"),
        ("trusted_schema", "OFF"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        // With NORMAL, a power cut can lose what was already acknowledged.
        ("synchronous", "FULL"),
        ("fullfsync", "ON"),
        ("checkpoint_fullfsync", "ON"),
    ] {
        conn.pragma_update(None, pragma, value)?;
    }
    Ok(conn)
}

/// Refuses a file of a newer format before anything is written.
pub fn check_version(conn: &Connection) -> Result<()> {
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = STEPS.len() as i64;
    if (0..=known).contains(&found) {
        Ok(())
    } else {
        Err(StoreError::NewerVersion { found, known })
    }
}

/// Brings the tables up to this version.
pub fn migrate(conn: &mut Connection) -> Result<()> {
    MIGRATIONS.to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Database {
            reason: other.to_string(),
        },
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_migrations_are_consistent() {
        super::MIGRATIONS.validate().unwrap();
    }
}
