//! One kind of numeral: in a sentence a count is a word up to twelve and figures from there, and a part of a whole is figures on both
//! sides. Held against everything the core says about the samples, on the page and on paper.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::phrases::walk;

/// What the core counts in its sentences.
const COUNTED: [&str; 8] = [
    "criteria",
    "weights",
    "facts",
    "raters",
    "must-haves",
    "items",
    "sheets",
    "candidates",
];

const WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// What of a sentence is against the rule.
fn wrong(sentence: &str) -> Vec<String> {
    // What ends a sentence or a part of it stays on its word, so that no count reaches over it.
    let words: Vec<String> = sentence
        .split_whitespace()
        .map(|word| word.trim_start_matches(['“', '(', '>', '*']).to_lowercase())
        .collect();
    let bare = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let figures = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let mut found = Vec::new();
    for at in 0..words.len() {
        let [here, next, after] = [0, 1, 2].map(|by| words.get(at + by).map_or("", String::as_str));
        let part = at > 0 && ["of", "to", "or", "and"].contains(&words[at - 1].as_str());
        if !part && here.parse::<u8>().is_ok_and(|n| n <= 12) && COUNTED.contains(&bare(next).as_str()) {
            found.push(format!("{here} {next}"));
        }
        let after = bare(after);
        let mixed = WORDS.contains(&here) && figures(&after) || figures(here) && WORDS.contains(&after.as_str());
        if next == "of" && mixed {
            found.push(format!("{here} of {after}"));
        }
    }
    found
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| strings(one, out)),
        Value::Object(all) => all.values().for_each(|one| strings(one, out)),
        _ => {}
    }
}

#[test]
fn every_count_is_said_in_one_way() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut said: Vec<(String, String)> = Vec::new();
    for file in ["star-seller", "first-leader", "sure", "teams"] {
        let text = fs::read_to_string(root.join(format!("ui/src/analysis/fixtures/{file}.json"))).unwrap();
        let mut all = Vec::new();
        strings(&serde_json::from_str(&text).unwrap(), &mut all);
        said.extend(all.into_iter().map(|text| (file.to_owned(), text)));
    }
    let mut papers = Vec::new();
    walk(&root.join("src-tauri/report/tests/golden"), &mut papers);
    for paper in papers
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
    {
        let name = paper.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&paper).unwrap();
        // A table has figures.
        let lines = text.lines().filter(|line| !line.starts_with('|'));
        said.extend(lines.map(|line| (name.clone(), line.to_owned())));
    }
    assert!(said.len() > 2_000, "only {} texts were read", said.len());
    let mut found: Vec<String> = said
        .iter()
        .flat_map(|(name, text)| {
            wrong(text)
                .into_iter()
                .map(move |what| format!("{name}: {what}: {text}"))
        })
        .collect();
    found.dedup();
    assert!(found.is_empty(), "{} counts:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_finder_finds() {
    assert_eq!(wrong("3 weights flip it alone"), ["3 weights"]);
    assert_eq!(wrong("Marks differ on ten of 14 criteria."), ["ten of 14"]);
    assert_eq!(wrong("5 of eight parts"), ["5 of eight"]);
    for right in [
        "Three weights flip it alone",
        "10 of 14 criteria",
        "14 criteria",
        "seen by 2 of 4 raters",
    ] {
        assert!(wrong(right).is_empty(), "{right}");
    }
}
