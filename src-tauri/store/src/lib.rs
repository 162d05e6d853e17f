//! The workspace: one encrypted folder with everybody's decisions, opened by one process at a time.
//!
//! [`Workspace::open`] is the door. The journal is the only truth in it; the tables that pages are read from are projections.
//! What is deliberately absent: any way to change an entry, and any SQL from outside this crate.

mod append;
mod card;
mod check;
mod conflicted;
mod error;
mod hex;
mod index;
mod journal;
mod kept;
mod key;
mod lock;
mod packed;
mod pages;
mod remove;
mod rows;
mod schema;
mod search;
mod settings;
mod sweep;
mod words;
mod workspace;
mod writer;

#[cfg(test)]
mod samples;

pub use check::Unreadable;
pub use conflicted::conflicted_copies;
pub use error::StoreError;
pub use key::{KeyPlace, KeySource, LEAST_PASSPHRASE};
pub use pages::{Counts, DueCounts, Page, Record, Shelf, VerdictCounts};
pub use workspace::{Workspace, holds_workspace, sync_folder};

/// What every call of this crate returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
