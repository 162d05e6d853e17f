//! Copies that a sync program leaves beside a file when two computers wrote it at once, by the names that such programs give them.

use std::fs;
use std::path::Path;

/// Words in the names of such copies, in the languages they come in.
const WORDS: [&str; 4] = ["conflict", "konflikt", "conflit", "kollision"];

/// The names of the copies of workspace and key in a folder, in order. Dropbox, OneDrive, Nextcloud, Syncthing, Google Drive and iCloud
/// each have a way: "workspace (conflicted copy 2026-11-27).db", "workspace-LAPTOP.db", "workspace.sync-conflict-….db",
/// "workspace (1).db", "workspace 2.db".
#[must_use]
pub fn conflicted_copies(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<String> = names
        .map(|item| item.file_name().to_string_lossy().into_owned())
        .filter(|name| is_copy(name))
        .collect();
    found.sort_unstable();
    found
}

fn is_copy(name: &str) -> bool {
    let lower = name.to_lowercase();
    let Some(rest) = lower.strip_prefix("workspace") else {
        return false;
    };
    if WORDS.iter().any(|word| rest.contains(word)) {
        return true;
    }
    let Some(between) = [".db", ".key"].iter().find_map(|end| rest.strip_suffix(end)) else {
        return false;
    };
    // Nothing between is the file itself; what a person names so begins with a dot or an underscore.
    between.starts_with(['-', ' ', '(']) && between.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_their_names() {
        for name in [
            "workspace (conflicted copy 2026-11-27).db",
            "workspace (Sage's conflicted copy 2026-11-27).db-wal",
            "workspace.sync-conflict-20261127-101500-ABCDEFG.db",
            "workspace-LAPTOP.db",
            "workspace (1).db",
            "workspace 2.key",
            "workspace (Kollisionskonflikt).db",
            "workspace.db (conflict)",
        ] {
            assert!(is_copy(name), "{name}");
        }
        for name in [
            "workspace.db",
            "workspace.db-wal",
            "workspace.db-shm",
            "workspace.key",
            "workspace.lock",
            "workspace.db.new",
            "workspace.old.db",
            "workspace-notes.txt",
            "conflict.db",
        ] {
            assert!(!is_copy(name), "{name}");
        }
    }
}
