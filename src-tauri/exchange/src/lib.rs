//! What crosses the border of the product: a whole decision in one file, the sample decisions, tables, and what to simulate.
//!
//! No disk, no clock, no randomness: callers bring the text and the salts, dates come out of the file.

pub mod culture_file;
pub mod decision_file;
mod demo;
pub mod own_line_file;
mod samples;
pub mod tables;

pub use demo::demo;
pub use samples::{Sample, samples};
