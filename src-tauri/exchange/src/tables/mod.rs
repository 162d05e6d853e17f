//! Tables in CSV files from other programs: read into the shapes that `core` works on, with line and column for what is wrong.

pub mod book;
mod figures;
mod grid;
pub mod impact;
pub mod panel;
pub mod samples;
mod words;

/// A table that was read, and what to know of how it was: what was passed over, left out, or could have been meant otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<T> {
    /// What the file says.
    pub table: T,
    /// What to look at before relying on it.
    pub warnings: Vec<String>,
}
