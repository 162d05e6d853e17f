//! Rating by files on the command line: unpack, call one use case, pack. The chair's commands need a workspace, the member's none.

mod chair;
mod member;

use std::io::Read as _;
use std::path::Path;

use counterweight_app::{App, Came, Failure, read_file};

use crate::arguments::Panel;

/// Most bytes of a packet, roll or draft, or of pasted text.
const MOST: usize = 4 << 20;

/// Runs a command; its output.
pub fn run(command: Panel, app: impl FnOnce() -> App) -> Result<String, Failure> {
    match command {
        Panel::Open { packet, answers } => member::open(&packet, answers.as_deref()),
        Panel::Rate { packet, answers, draft } => member::rate(&packet, &answers, &draft),
        Panel::Seal { packet, draft, out } => member::seal(&packet, &draft, &out),
        Panel::Check { packet, draft, roll } => member::check(&packet, &draft, &roll),
        chairs => chair::run(chairs, &app()),
    }
}

/// What a file or standard input brings.
fn came(path: &Path) -> Result<Came, Failure> {
    if path != Path::new("-") {
        return Ok(Came::File(path.to_owned()));
    }
    stdin().map(Came::Text)
}

fn stdin() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin().lock().take(MOST as u64).read_to_string(&mut text);
    read.map_err(|e| {
        Failure::new(
            format!("Standard input cannot be read ({}).", e.kind()),
            "Send text in UTF-8.",
        )
    })?;
    Ok(text)
}

/// An ordinary file of bounded size.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    read_file(path, MOST).map_err(|refused| {
        let told = Failure::from(refused);
        Failure::new(
            format!("{}: {}", path.display(), told.message),
            "Check the path, and that it is the file that was sent.",
        )
    })
}
