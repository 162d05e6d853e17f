//! Pinned cards: thousands of decisions hold the same few texts word for word, so each text is kept once, under its hash.

use counterweight_core::decision::{Change, OpeningAct};
use rusqlite::{Connection, OptionalExtension, params};

use crate::packed::{pack, unpack};
use crate::{Result, StoreError};

/// An opening without the texts of its cards, which are kept apart: each stands there as its hash.
pub fn put(conn: &Connection, journal: i64, change: &Change) -> Result<Option<Change>> {
    let Change::Opening(OpeningAct::Opened { cards, .. }) = change else {
        return Ok(None);
    };
    let mut hashes = Vec::new();
    for text in cards {
        let hash = blake3::hash(text.as_bytes());
        let there = conn
            .prepare_cached("SELECT 1 FROM card WHERE hash = ?1")?
            .exists([hash.as_bytes().as_slice()])?;
        if !there {
            conn.prepare_cached("INSERT INTO card (hash, text) VALUES (?1, ?2)")?
                .execute(params![hash.as_bytes().as_slice(), pack(text.as_bytes())])?;
        }
        conn.prepare_cached("INSERT INTO pinned (card, journal) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute(params![hash.as_bytes().as_slice(), journal])?;
        hashes.push(hash.to_hex().to_string());
    }
    let mut bare = change.clone();
    if let Change::Opening(OpeningAct::Opened { cards, .. }) = &mut bare {
        *cards = hashes;
    }
    Ok(Some(bare))
}

/// Puts the texts back in place of their hashes.
pub fn fill(conn: &Connection, change: &mut Change) -> Result<()> {
    let Change::Opening(OpeningAct::Opened { cards, .. }) = change else {
        return Ok(());
    };
    for card in cards {
        let hash = blake3::Hash::from_hex(card.as_bytes()).map_err(|_| StoreError::Damaged)?;
        let text: Option<Vec<u8>> = conn
            .prepare_cached("SELECT text FROM card WHERE hash = ?1")?
            .query_row([hash.as_bytes().as_slice()], |row| row.get(0))
            .optional()?;
        let text = text.and_then(|packed| String::from_utf8(unpack(&packed)?).ok());
        *card = text.ok_or(StoreError::Damaged)?;
    }
    Ok(())
}

/// Forgets the cards of a journal that no other pins.
pub fn unpin(conn: &Connection, journal: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM pinned WHERE journal = ?1")?
        .execute([journal])?;
    conn.prepare_cached("DELETE FROM card WHERE NOT EXISTS (SELECT 1 FROM pinned WHERE card = card.hash)")?
        .execute([])?;
    Ok(())
}
