//! Hashes, salts and ids of entries on the disk: half as long where they are plain hexadecimal, as all that this program makes are.

use counterweight_core::id::EntryId;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Row, ToSql};

/// A hash or salt as it is kept.
pub struct Hex<'a>(pub &'a str);

impl ToSql for Hex<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match from_hex(self.0) {
            Some(bytes) => ToSqlOutput::Owned(Value::Blob(bytes)),
            None => ToSqlOutput::from(self.0),
        })
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'a'..=b'f' => Some(b - b'a' + 10),
        _ => None,
    };
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

/// The text that [`Hex`] wrote.
pub fn hex(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<String>> {
    use std::fmt::Write as _;
    Ok(match row.get_ref(column)? {
        ValueRef::Null => None,
        ValueRef::Blob(bytes) => {
            let mut text = String::with_capacity(2 * bytes.len());
            for byte in bytes {
                // Writing to a string does not fail.
                let _ = write!(text, "{byte:02x}");
            }
            Some(text)
        }
        other => Some(other.as_str()?.to_owned()),
    })
}

/// An id of an entry as it is kept.
pub fn entry_key(id: &EntryId) -> impl ToSql + use<> {
    from_hex(id.as_str()).unwrap_or_else(|| id.as_str().as_bytes().to_vec())
}
