//! Tables in CSV files from other programs: read into the shapes that `core` works on, with line and column for what is wrong.

pub mod book;
mod grid;
pub mod impact;
pub mod panel;
pub mod samples;
