//! The command-line face: the same use cases as the window. Exit codes: 0 done, 1 bad input, 2 wrong usage.

mod arguments;
mod commands;
mod file;
mod report;
mod say;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    // Clap ends with 2 on wrong usage and 0 on --help and --version by itself.
    let arguments = arguments::Arguments::parse();
    match commands::run(arguments) {
        Ok(text) => {
            say::out(&text);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            say::failure(&failure);
            ExitCode::from(1)
        }
    }
}
