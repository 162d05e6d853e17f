//! Chance. The only place that draws it for the domain: ids and the salts of journal entries.
#![allow(clippy::disallowed_methods, reason = "this is where the ban points to")]

use counterweight_store::StoreError;
use uuid::Uuid;

/// A fresh id. Version 4, because the time in a version 7 would tell who rated when.
pub(crate) fn id() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Bytes of chance.
fn bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandomness)?;
    Ok(bytes)
}

/// The seed of a key that signs.
pub(crate) fn seed() -> Result<[u8; 32], StoreError> {
    bytes()
}

/// What a packet's code is made of.
pub(crate) fn code() -> Result<[u8; 8], StoreError> {
    bytes()
}

/// Eight digits for the name of a file that is to tell nothing.
pub(crate) fn short() -> String {
    id().chars().take(8).collect()
}

/// Fresh random text for a journal entry: 122 bits.
pub(crate) fn salt() -> String {
    id()
}
