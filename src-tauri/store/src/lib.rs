//! The workspace: one encrypted folder with everybody's decisions, opened by one process at a time.
//!
//! [`Workspace::open`] is the door. The journal is the only truth in it; the list and the full text are projections.
//! What is deliberately absent: any way to change an entry, and any SQL from outside this crate.

mod backup;
mod error;
mod index;
mod journal;
mod key;
mod lock;
mod schema;
mod search;
mod settings;
mod words;
mod workspace;
mod writer;

#[cfg(test)]
mod samples;

pub use error::StoreError;
pub use index::Listed;
pub use journal::Unreadable;
pub use key::{KeyPlace, KeySource, LEAST_PASSPHRASE};
pub use workspace::Workspace;

/// What every call of this crate returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
