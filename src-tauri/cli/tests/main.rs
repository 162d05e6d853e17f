//! The command line as a script sees it: arguments, output, exit codes.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod agreement;
mod command_line;
mod culture;
mod impact;
mod outside;
mod report;
mod robustness;
