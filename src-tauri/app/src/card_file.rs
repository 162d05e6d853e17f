//! Files of cards on the disk: written whole or not at all, told apart by what is in them, named after their id.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use counterweight_store::sync_folder;

/// What a text is known by, so that a change made meanwhile by somebody else is noticed.
pub(crate) fn token(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// Takes a file away for good; one that is not there is as good.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_folder(path),
    }
}

/// A free file for the card of this id in `folder`. Ids hold no sign that leads out of it (see `is_id`); on systems that do not tell
/// capitals apart, and where a file of that name holds another card, a number is added.
pub(crate) fn free_file(folder: &Path, id: &str) -> PathBuf {
    let name = id.to_ascii_lowercase();
    let numbered = |n: u32| match n {
        1 => folder.join(format!("{name}.toml")),
        n => folder.join(format!("{name}-{n}.toml")),
    };
    // Ends: a folder has finitely many files.
    (1..)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1))
}

/// A title as an id: "Our team leads" becomes `our-team-leads`, or `our-team-leads-2` where `taken` says so.
pub(crate) fn id_for(title: &str, taken: impl Fn(&str) -> bool) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let mut stem: String = words.join("-").chars().take(48).collect();
    stem.truncate(stem.trim_end_matches('-').len());
    if stem.is_empty() {
        stem = "card".to_owned();
    }
    let numbered = |n: u32| if n == 1 { stem.clone() } else { format!("{stem}-{n}") };
    (1..).map(numbered).find(|id| !taken(id)).unwrap_or(stem.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_an_id() {
        let free = |title: &str| id_for(title, |_| false);
        assert_eq!(free("Our team leads"), "our-team-leads");
        assert_eq!(free("  ../../etc/passwd  "), "etc-passwd");
        assert_eq!(free("Führung: 100 %"), "f-hrung-100");
        assert_eq!(free("经理"), "card");
        assert!(free(&"long ".repeat(40)).len() <= 48);
        let taken = ["a", "a-2"];
        assert_eq!(id_for("A", |id| taken.contains(&id)), "a-3");
    }

    #[test]
    fn a_card_gets_a_free_file_and_is_taken_away_for_good() {
        let dir = tempfile::tempdir().unwrap();
        let path = free_file(dir.path(), "Ours");
        assert_eq!(path, dir.path().join("ours.toml"));
        fs::write(&path, "one").unwrap();
        assert_eq!(free_file(dir.path(), "ours"), dir.path().join("ours-2.toml"));
        remove(&path).unwrap();
        remove(&path).unwrap();
    }
}
