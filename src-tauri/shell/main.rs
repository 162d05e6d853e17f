//! Starts the desktop application: reads the arguments, chooses how to draw, opens the window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser as _;
use counterweight_shell::{Arguments, rendering, run};

fn main() -> tauri::Result<()> {
    let arguments = Arguments::parse();
    rendering::restart_safely_where_needed(&arguments);
    run(arguments)
}
