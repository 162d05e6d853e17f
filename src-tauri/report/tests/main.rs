//! Reports as their readers get them: pages, workbooks, tables and dates; `book` and `paper` make and read them.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod board;
mod book;
mod complete;
mod dates;
mod decided;
mod faces;
mod golden;
mod paper;
mod recalculated;
mod structure;
mod tables;
mod tags;
mod talk;
mod untrusted;
mod word;
mod workbook;
