//! A whole decision in one TOML file: read, turned into a journal under the rules of the process, and written again.
//!
//! The file says what people said; numbers and recommendation are never in it. See `docs/decision-file.md`.

mod assumption;
mod book;
mod check;
mod date;
mod export;
mod fault;
mod follow;
mod format;
mod ids;
mod journal;
mod late;
mod read;
mod sheets;
mod trial;
mod writer;

pub use date::Date;
pub use export::{from_decision, next_round, to_toml};
pub use fault::{Fault, Step};
pub use format::*;
pub use journal::into_journal;
pub use read::{MAX_BYTES, open, read};
pub(crate) use read::{parse, shape};
pub use writer::Signing;

/// The version of the format this build reads and writes.
pub const FORMAT: u32 = 2;

/// The JSON Schema of a decision file.
#[must_use]
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(DecisionFile);
    schema.insert("title".into(), "Counterweight decision".into());
    schema.to_value()
}
