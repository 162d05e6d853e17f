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
    -- What cannot be made again: the entries, and the cards they pin, each distinct text once.
    CREATE TABLE journal (row INTEGER PRIMARY KEY, decision TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE author (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE card (hash BLOB PRIMARY KEY, text BLOB NOT NULL) STRICT;
    CREATE TABLE pinned (card BLOB NOT NULL, journal INTEGER NOT NULL, PRIMARY KEY (card, journal)) STRICT, WITHOUT ROWID;
    CREATE TABLE entry (
        journal INTEGER NOT NULL, at_ms INTEGER NOT NULL, at_n INTEGER NOT NULL, at_offset INTEGER NOT NULL,
        id BLOB NOT NULL,
        author INTEGER NOT NULL, prev ANY, body ANY NOT NULL, salt ANY NOT NULL, change BLOB, format INTEGER NOT NULL,
        PRIMARY KEY (journal, at_ms, at_n, at_offset, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    -- Projections: the journal can make them again at any time. `decision` is the row of its journal everywhere.
    CREATE TABLE decision (
        decision INTEGER PRIMARY KEY, updated_ms INTEGER NOT NULL, own INTEGER NOT NULL, decided INTEGER NOT NULL,
        listed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX decision_newest ON decision (updated_ms, decision);
    CREATE INDEX decision_on_shelf ON decision (decided, own, updated_ms, decision);
    CREATE TABLE due (
        decision INTEGER NOT NULL, id TEXT NOT NULL, day INTEGER NOT NULL, own INTEGER NOT NULL, done INTEGER NOT NULL,
        due BLOB NOT NULL, PRIMARY KEY (decision, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX due_by_day ON due (done, day, decision, id, own);
    CREATE TABLE verdict (
        decision INTEGER NOT NULL, entry BLOB NOT NULL, day INTEGER NOT NULL, own INTEGER NOT NULL, purpose TEXT NOT NULL,
        departed INTEGER NOT NULL, text TEXT NOT NULL, verdict BLOB NOT NULL, PRIMARY KEY (decision, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX verdict_by_day ON verdict (day, entry);
    CREATE TABLE outcome (
        decision INTEGER NOT NULL, verdict BLOB NOT NULL, own INTEGER NOT NULL, recommended TEXT, decided TEXT NOT NULL,
        results TEXT NOT NULL, PRIMARY KEY (decision, verdict)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE forecast (
        decision INTEGER NOT NULL, verdict BLOB NOT NULL, day INTEGER NOT NULL, forecast BLOB NOT NULL,
        PRIMARY KEY (decision, verdict)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX forecast_by_day ON forecast (day, decision, verdict);
    CREATE VIRTUAL TABLE words USING fts5 (
        title, people, notes, content = '', contentless_delete = 1, prefix = '2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    );
", "
    -- Who wrote in which journal, so that removing one need not look through the others.
    CREATE TABLE wrote (author INTEGER NOT NULL, journal INTEGER NOT NULL, PRIMARY KEY (author, journal)) STRICT, WITHOUT ROWID;
    INSERT INTO wrote SELECT DISTINCT author, journal FROM entry;
    -- So that verdicts are counted without reading them.
    CREATE INDEX verdict_counted ON verdict (own, departed);
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

/// Refuses a file of a newer format, or from before the first release, before anything is written.
pub fn check_version(conn: &Connection) -> Result<()> {
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = STEPS.len() as i64;
    if !(0..=known).contains(&found) {
        return Err(StoreError::NewerVersion { found, known });
    }
    // Before the first release an entry did not carry its format or its hour, nor stood under its journal; nothing of then is read.
    let sql = "SELECT count(*) FROM pragma_table_info('entry') WHERE name IN ('format', 'journal', 'at_offset')";
    if found > 0 && conn.query_row(sql, [], |row| row.get::<_, i64>(0))? != 3 {
        return Err(StoreError::Unreleased);
    }
    Ok(())
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
