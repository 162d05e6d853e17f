//! What comes in and goes out, from outside: files that are whole, broken, hostile or documented.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod answers;
mod bad_input;
mod book_table;
mod culture_file;
mod documented;
mod first_edition;
mod names;
mod outside;
mod round_trip;
mod samples;
