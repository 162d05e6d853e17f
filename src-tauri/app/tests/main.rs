//! The use cases on a real workspace.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod book;
mod borders;
mod doubt;
mod house;
mod looking_back;
mod own_cards;
mod own_line;
mod teams;
mod workspace;
