//! Reads a decision file: to be looked at, or to be kept as a decision of its own.

use counterweight_core::decision::{Decision, Refusal};
use counterweight_exchange::decision_file::{self, Signing, open, to_toml};

use crate::own_line::has_come;
use crate::saving::full;
use crate::{Failure, Result, chance, clock};

/// Larger files are not read into memory at all; the reader has limits of its own below this.
const LARGEST: u64 = 64 << 20;

/// The text of the decision file at a full path.
pub(crate) fn text_at(place: &str) -> Result<String> {
    let path = full(place)?;
    let size = std::fs::metadata(&path)
        .ok()
        .filter(std::fs::Metadata::is_file)
        .map(|m| m.len());
    match size {
        None => Err(Failure::new("There is no file at this place.", "Check the path.")),
        Some(size) if size > LARGEST => Err(Failure::new(
            format!("The file has {} MiB.", size >> 20),
            "Check that this is a decision file.",
        )),
        Some(_) => std::fs::read_to_string(&path).map_err(|e| {
            Failure::new(
                format!("The file cannot be read as text ({}).", e.kind()),
                "Check that this is a decision file and may be read.",
            )
        }),
    }
}

/// Reads a decision file. Its id is made from its text, so that the same file gives the same hashes, dates and reports.
pub(crate) fn from_file(text: &str) -> Result<Decision> {
    let id = blake3::hash(text.as_bytes()).to_hex();
    replay(text, id.get(..32).unwrap_or_default().to_owned(), String::new)
}

/// Reads a decision file to be kept, as a decision of its own.
pub(crate) fn taken_in(text: &str) -> Result<Decision> {
    let decision = replay(text, chance::id(), chance::salt)?;
    for (id, line) in decision.own_lines() {
        has_come(
            &format!("The line of {}", decision.name_of(&id)),
            line.on,
            clock::today(),
        )?;
    }
    Ok(decision)
}

/// A decision for the next round of the same seat.
pub(crate) fn next_round(d: &Decision) -> Result<Decision> {
    if d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "next round with other people".to_owned(),
        }
        .into());
    }
    let text = to_toml(&decision_file::next_round(d, clock::today()))
        .map_err(|e| Failure::new(format!("The decision could not be copied: {e}."), ""))?;
    taken_in(&text)
}

fn replay(text: &str, id: String, salt: impl FnMut() -> String) -> Result<Decision> {
    let signing = Signing {
        decision: id.into(),
        salt,
    };
    open(text, signing).map_err(|p| Failure::bad_file("The decision file", p))
}
