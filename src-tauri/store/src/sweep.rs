//! Words that were taken out of the full text stay in its older parts until these are written anew. That takes as long as all words
//! take, so it is done a slice at a time, between other work, and taken up again where the program ended in between.

use rusqlite::Connection;

use crate::Result;

/// Set while there is something left to do.
const OWED: &str = "store.sweep";
/// Pages of the full text that a slice writes at most: a save that comes in between waits for no more.
const SLICE: i64 = 64;

/// Says that words were taken out; in the same transaction.
pub fn owe(conn: &Connection) -> Result<()> {
    let sql = "INSERT INTO setting (key, value) VALUES (?1, 'true') ON CONFLICT DO NOTHING";
    conn.prepare_cached(sql)?.execute([OWED])?;
    Ok(())
}

/// Begins where something is owed; says whether. What fails (a full disk) is taken up again when the workspace is opened next.
pub fn begin(conn: &Connection) -> bool {
    begun(conn).unwrap_or(false)
}

fn begun(conn: &Connection) -> Result<bool> {
    let owed = conn
        .prepare_cached("SELECT 1 FROM setting WHERE key = ?1")?
        .exists([OWED])?;
    if owed {
        // A negative number: from now on all parts are merged into one.
        merge(conn, -SLICE)?;
    }
    Ok(owed)
}

/// Goes on for a slice; says whether there is more to do. What fails is taken up again as above.
pub fn go_on(conn: &Connection) -> bool {
    gone_on(conn).unwrap_or(false)
}

fn gone_on(conn: &Connection) -> Result<bool> {
    if merge(conn, SLICE)? {
        return Ok(true);
    }
    conn.prepare_cached("DELETE FROM setting WHERE key = ?1")?
        .execute([OWED])?;
    // The log still holds the pages as they were.
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(false)
}

/// Whether it wrote anything.
fn merge(conn: &Connection, pages: i64) -> Result<bool> {
    let before = conn.total_changes();
    conn.prepare_cached("INSERT INTO words (words, rank) VALUES ('merge', ?1)")?
        .execute([pages])?;
    // The command counts as one.
    Ok(conn.total_changes() - before > 1)
}
