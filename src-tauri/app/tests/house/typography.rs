//! One apostrophe and one pair of quotes: what people read is set with ’ and “ ”, wherever it is written.

use std::fs;
use std::path::{Path, PathBuf};

use super::phrases::{is_test, pieces, spoken_in_rust, walk};

/// What follows an apostrophe inside a word.
const AFTER: [&str; 7] = ["s", "t", "re", "ve", "ll", "d", "m"];

/// Cards that decisions were made on stay as they were printed.
const PRINTED: &str = "/first-edition/";

/// Whether a text has an apostrophe of a typewriter: "rep's", "don't", "reps' deals".
fn typed(text: &str) -> bool {
    text.match_indices('\'').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after: String = text[at + 1..].chars().take_while(|c| c.is_alphanumeric()).collect();
        let word = before.is_some_and(|c| c.is_alphabetic() || c == '}');
        let plural = before == Some('s') && text[at + 1..].starts_with(' ') && text.matches('\'').count() == 1;
        word && (AFTER.contains(&after.as_str()) || plural)
    })
}

/// Whether words stand between quotes of a typewriter.
fn quoted(text: &str) -> bool {
    text.split('"')
        .skip(1)
        .step_by(2)
        .any(|inside| inside.contains(' ') && inside.chars().all(|c| c.is_alphabetic() || " ,.’".contains(c)))
}

fn root() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).to_owned()
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .map(|path| (path.to_string_lossy().replace('\\', "/"), path))
        .filter(|(name, _)| !is_test(name) && !name.contains(PRINTED))
        .map(|(name, path)| (name, fs::read_to_string(path).unwrap()))
        .collect()
}

#[test]
fn what_people_read_has_one_apostrophe() {
    let mut found = Vec::new();
    for (name, said) in pieces(&root().join("src-tauri"), "rs", spoken_in_rust) {
        found.extend(
            said.into_iter()
                .filter(|piece| typed(piece))
                .map(|piece| format!("{name}: {piece}")),
        );
    }
    for folder in ["src-tauri/core/templates", "src-tauri/exchange/samples"] {
        for (name, text) in files(folder, "toml") {
            let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
            let straight = lines.filter(|line| typed(line) || line.contains("\\\""));
            found.extend(straight.map(|line| format!("{name}: {line}")));
        }
    }
    for ending in ["svelte", "ts"] {
        for (name, text) in files("ui/src", ending) {
            found.extend(page(&text).into_iter().map(|line| format!("{name}: {line}")));
        }
    }
    assert!(
        found.is_empty(),
        "{} straight apostrophes:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// Lines of a page with a straight apostrophe inside a word, or with words between straight quotes in its markup; comments are none.
fn page(source: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in source.lines() {
        let opens = line.contains("<!--") || line.contains("/*");
        let closes = line.contains("-->") || line.contains("*/");
        let comment = inside || opens || line.trim_start().starts_with("//");
        inside = (inside || opens) && !closes;
        let said = line.split(" // ").next().unwrap_or_default();
        let markup = said.trim_start();
        let text = markup.starts_with(|c: char| c.is_uppercase()) && !markup.contains(['=', '{', '(', ':']);
        if !comment && (typed(said) || text && quoted(said)) {
            found.push(line.trim().to_owned());
        }
    }
    found
}

#[test]
fn the_finder_finds() {
    for wrong in ["A rep's deal", "they don't", "both reps' deals", "the {who}'s card"] {
        assert!(typed(wrong), "{wrong}");
    }
    for right in [
        "A rep’s deal",
        "type='text'",
        "SELECT 'a' FROM b",
        "the 'columns' of",
        "join('s')",
    ] {
        assert!(!typed(right), "{right}");
    }
    assert_eq!(
        page("<!--\n the system's own\n-->\n<p>the system's own</p>"),
        ["<p>the system's own</p>"]
    );
    assert_eq!(page("  Say \"so it is\" then."), ["Say \"so it is\" then."]);
    assert!(page("const a = x; // the page's own").is_empty());
}
