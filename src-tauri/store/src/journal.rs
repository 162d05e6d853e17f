//! The journal: entries as rows. The only table that holds anything that cannot be made again.

use counterweight_core::decision::{Change, ENTRY_FORMAT, Entry, Stamp};
use counterweight_core::id::{DecisionId, EntryId};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::hex::{Hex, entry_key, hex};
use crate::packed::{pack_json, unpack_json};
use crate::{Result, StoreError, Workspace, card};

impl Workspace {
    /// The journal of a decision, in order; empty where there is none.
    ///
    /// # Errors
    /// [`StoreError::NewerEntry`], and [`StoreError::UnreadableEntry`] for a change this version does not know.
    pub fn entries(&self, id: &DecisionId) -> Result<Vec<Entry>> {
        entries(&self.reader(), id)
    }
}

/// The row of a decision's journal, if it has one.
pub fn known(conn: &Connection, id: &DecisionId) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached("SELECT row FROM journal WHERE decision = ?1")?;
    Ok(statement.query_row([id.as_str()], |row| row.get(0)).optional()?)
}

/// The row of a decision's journal, made where there is none.
pub fn of(conn: &Connection, id: &DecisionId) -> Result<i64> {
    if let Some(row) = known(conn, id)? {
        return Ok(row);
    }
    conn.prepare_cached("INSERT INTO journal (decision) VALUES (?1)")?
        .execute([id.as_str()])?;
    Ok(conn.last_insert_rowid())
}

fn author_of(conn: &Connection, journal: i64, id: &str) -> Result<i64> {
    let mut known = conn.prepare_cached("SELECT row FROM author WHERE id = ?1")?;
    let row = match known.query_row([id], |row| row.get(0)).optional()? {
        Some(row) => row,
        None => {
            conn.prepare_cached("INSERT INTO author (id) VALUES (?1)")?
                .execute([id])?;
            conn.last_insert_rowid()
        }
    };
    conn.prepare_cached("INSERT INTO wrote (author, journal) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute([row, journal])?;
    Ok(row)
}

pub fn insert(conn: &Connection, journal: i64, entry: &Entry) -> Result<()> {
    let change = match &entry.change {
        Some(change) => Some(match card::put(conn, journal, change)? {
            Some(bare) => pack_json(&bare),
            None => pack_json(change),
        }),
        None => None,
    };
    let author = author_of(conn, journal, entry.author.as_str())?;
    let sql = "INSERT INTO entry (journal, at_ms, at_n, at_offset, id, author, prev, body, salt, change, format)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    conn.prepare_cached(sql)?.execute(params![
        journal,
        entry.at.ms,
        entry.at.n,
        entry.at.offset,
        entry_key(&entry.id),
        author,
        entry.prev.as_ref().map(|prev| Hex(prev.as_str())),
        Hex(&entry.body),
        Hex(&entry.salt),
        change,
        entry.format
    ])?;
    Ok(())
}

/// Forgets a journal: its entries, and whoever wrote in no other.
pub fn forget(conn: &Connection, journal: i64) -> Result<()> {
    let authors: Vec<i64> = conn
        .prepare_cached("SELECT DISTINCT author FROM entry WHERE journal = ?1")?
        .query_map([journal], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for sql in [
        "DELETE FROM entry WHERE journal = ?1",
        "DELETE FROM journal WHERE row = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([journal])?;
    }
    for author in authors {
        conn.prepare_cached("DELETE FROM wrote WHERE author = ?1 AND journal = ?2")?
            .execute([author, journal])?;
        let sql = "DELETE FROM author WHERE row = ?1 AND NOT EXISTS (SELECT 1 FROM wrote WHERE author = ?1)";
        conn.prepare_cached(sql)?.execute([author])?;
    }
    Ok(())
}

pub fn entries(conn: &Connection, id: &DecisionId) -> Result<Vec<Entry>> {
    let Some(journal) = known(conn, id)? else {
        return Ok(Vec::new());
    };
    let sql = "SELECT e.id, a.id, at_ms, at_n, prev, body, salt, change, format, at_offset
               FROM entry e JOIN author a ON a.row = e.author
               WHERE journal = ?1 ORDER BY at_ms, at_n, at_offset, e.id";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([journal])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(conn, row, id)?);
    }
    Ok(entries)
}

fn entry(conn: &Connection, row: &Row<'_>, decision: &DecisionId) -> Result<Entry> {
    let id: EntryId = hex(row, 0)?
        .unwrap_or_default()
        .parse()
        .map_err(|_| StoreError::Damaged)?;
    let format: u16 = row.get(8)?;
    if format > ENTRY_FORMAT {
        return Err(StoreError::NewerEntry { found: format });
    }
    let change: Option<Vec<u8>> = row.get(7)?;
    let change = match change {
        Some(packed) => {
            let change = unpack_json::<Change>(&packed);
            let mut change = change.ok_or_else(|| StoreError::UnreadableEntry { entry: id.clone() })?;
            card::fill(conn, &mut change)?;
            Some(change)
        }
        None => None,
    };
    Ok(Entry {
        format,
        id,
        decision: decision.clone(),
        author: row.get::<_, String>(1)?.into(),
        at: Stamp {
            ms: row.get(2)?,
            n: row.get(3)?,
            offset: row.get(9)?,
        },
        prev: hex(row, 4)?.map(EntryId::from),
        body: hex(row, 5)?.unwrap_or_default(),
        salt: hex(row, 6)?.unwrap_or_default(),
        change,
    })
}

/// Every journal: its row and its decision.
pub fn all(conn: &Connection) -> Result<Vec<(i64, DecisionId)>> {
    let mut statement = conn.prepare_cached("SELECT row, decision FROM journal ORDER BY row")?;
    let all = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?.into())))?;
    Ok(all.collect::<rusqlite::Result<_>>()?)
}

/// The ids a query gives in its first column.
pub fn ids(conn: &Connection, sql: &str) -> Result<Vec<DecisionId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .map(|id| id.map(DecisionId::from));
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
