//! Reading the tables of pages: a part at a time, each part from where the one before ended. No decision is folded for it.

mod due;
mod list;
mod past;

use rusqlite::types::FromSql;
use rusqlite::{Connection, Row, ToSql, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use due::DueCounts;
pub use list::{Counts, Shelf};
pub use past::{Record, VerdictCounts};

use crate::{Result, StoreError};

/// A part of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// Its rows, at most as many as were asked for.
    pub rows: Vec<T>,
    /// Where the next part begins; nothing where this is the last.
    pub next: Option<String>,
}

/// Where a part begins; `start` where none is named.
fn begin<K: DeserializeOwned>(after: Option<&str>, start: K) -> Result<K> {
    match after {
        None => Ok(start),
        Some(place) => serde_json::from_str(place).map_err(|_| StoreError::NoSuchPlace),
    }
}

/// The place that [`begin`] reads: behind the row of that key.
fn place_after(key: &impl Serialize) -> Option<String> {
    serde_json::to_string(key).ok()
}

/// The rows of a query whose first column is JSON and whose last value says how many are read. One more than asked for is read,
/// to know whether there are more; `key` says what a row is found again by.
fn page<T: DeserializeOwned, K: Serialize>(
    conn: &Connection,
    sql: &str,
    values: &[&dyn ToSql],
    most: usize,
    key: impl Fn(&Row<'_>) -> rusqlite::Result<K>,
) -> Result<Page<T>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params_from_iter(values.iter().copied().chain([&limit as &dyn ToSql])))?;
    let (mut rows, mut last) = (Vec::new(), None);
    while let Some(row) = found.next()? {
        if rows.len() == most {
            let next = last.and_then(|key: K| place_after(&key));
            return Ok(Page { rows, next });
        }
        rows.push(read(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?);
        last = Some(key(row)?);
    }
    Ok(Page { rows, next: None })
}

/// The three columns after the first.
fn three<A: FromSql, B: FromSql, C: FromSql>(row: &Row<'_>) -> rusqlite::Result<(A, B, C)> {
    Ok((row.get(1)?, row.get(2)?, row.get(3)?))
}

fn read<T: DeserializeOwned>(row: &[u8]) -> Result<T> {
    serde_json::from_slice(row).map_err(|_| StoreError::Damaged)
}

fn count(conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<usize> {
    let n: i64 = conn
        .prepare_cached(sql)?
        .query_row(params_from_iter(values.iter().copied()), |row| row.get(0))?;
    Ok(usize::try_from(n).unwrap_or_default())
}
