//! One voice: what is said to people stands in one language only. The page says what the core made, and never makes it again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Fewest characters of a phrase that must not stand twice.
const FEWEST: usize = 12;

/// The names of parts that page and paper share; the page's copy is generated.
const NAMES: &str = "/say/heading.rs";

/// Phrases that may stand in both, by the reason.
const EXCEPTIONS: &[(&str, &[&str])] = &[
    (
        "what each face says of a refusal: the command line of its file, the page of what stands on it",
        &["Nothing was changed."],
    ),
    (
        "what a thing is called, inside sentences that say different things of it",
        &[
            "Builder share",
            "Overall impression",
            "The founder’s side",
            "a full point off",
            "control book",
            "nobody could say",
            "not filled in",
            "our judgement",
            "raters differ",
            "recovery code",
            "sealed sheet",
            "the customer",
            "the founder’s side",
            "the manager’s week",
            "the work itself",
            "what comes with it",
        ],
    ),
    (
        "by chance: a part of two different sentences",
        &[
            ", on evidence.",
            "Another look",
            "I regret saying",
            "Knowing only what",
            "No sealed sheet",
            "Nobody can say",
            "On sales alone",
            "One weight alone",
            "Open the debrief",
            "Set a passphrase",
            "Share of the talking",
            "Something else",
            "Start a decision",
            "The decision",
            "The manager’s",
            "The other end",
            ", to whom, by when",
            "The plan of this decision is",
            "The variable part",
            "The weights that favour",
            "There is no page",
            "This card has no",
            "This decision",
            "This scorecard",
            "What a ready manager changes",
            "What became of it",
            "What changed",
            "What it means",
            "You have answered",
            "a whole number",
            "are not equal.",
            "are not those of",
            "can be trusted",
            "could not be read:",
            "criteria rated",
            "criterion is",
            "decided as the scorecard says",
            "departed from",
            "departed from the scorecard",
            "does not rate",
            "in real life",
            "is below the",
            "is not open yet",
            "items are open.",
            "of its side.",
            "of the manager’s",
            "of “on track”",
            "on one side.",
            "own sales lost",
            "see the chance",
            "the evidence",
            "the question",
            "the same again",
            "walked through",
            "was not kept",
        ],
    ),
];

#[test]
fn no_phrase_stands_in_both_languages() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let ours = pieces(&root.join("src-tauri"), "rs", spoken_in_rust);
    let pages = pieces(&root.join("ui/src"), "ts", spoken_on_the_page)
        .into_iter()
        .chain(pieces(&root.join("ui/src"), "svelte", spoken_on_the_page))
        .collect();
    let twice = in_both(&ours, &pages);
    let excused: BTreeSet<&str> = EXCEPTIONS.iter().flat_map(|(_, phrases)| *phrases).copied().collect();
    let found: BTreeSet<&str> = twice.iter().map(|t| t.phrase.as_str()).collect();
    let idle: Vec<&&str> = excused.difference(&found).collect();
    assert!(
        idle.is_empty(),
        "these stand in one language only by now, and need no excuse: {idle:?}"
    );
    let told: Vec<String> = twice
        .iter()
        .filter(|t| !excused.contains(t.phrase.as_str()))
        .map(|t| format!("“{}”\n    {}\n    {}", t.phrase, t.rust, t.page))
        .collect();
    assert!(
        told.is_empty(),
        "{} phrases stand in both languages. Say each once, in the core, and let the page show it:\n{}",
        told.len(),
        told.join("\n")
    );
}

/// A phrase that stands in both, with where.
struct Twice {
    phrase: String,
    rust: String,
    page: String,
}

/// What each file says, by its path: pieces between placeholders, each with its blanks made one.
type Spoken = BTreeMap<String, Vec<String>>;

/// Pieces of one side that stand whole inside a piece of the other.
fn in_both(rust: &Spoken, page: &Spoken) -> Vec<Twice> {
    let mut found: BTreeMap<String, Twice> = BTreeMap::new();
    let mut look = |from: &Spoken, into: &Spoken, from_is_rust: bool| {
        let index = pairs(into);
        for (place, pieces) in from {
            for piece in pieces.iter().filter(|p| is_phrase(p)) {
                let Some(begins) = words(piece).next() else { continue };
                for (other, text) in index.get(&begins).into_iter().flatten() {
                    // A part's name, said once for both, can be mentioned in a sentence about it.
                    let mentioned =
                        from_is_rust && place.ends_with(NAMES) && text.trim_end_matches(['.', '?']) != piece;
                    if !mentioned && stands_in(piece, text) {
                        let (rust, page) = if from_is_rust {
                            (place.as_str(), *other)
                        } else {
                            (*other, place.as_str())
                        };
                        found.entry(format!("{piece}\u{0}{page}")).or_insert_with(|| Twice {
                            phrase: piece.clone(),
                            rust: rust.to_owned(),
                            page: page.to_owned(),
                        });
                    }
                }
            }
        }
    };
    look(rust, page, true);
    look(page, rust, false);
    found.into_values().collect()
}

/// Where each pair of words stands that follow each other: a phrase can only stand where its first two do.
fn pairs(spoken: &Spoken) -> BTreeMap<(&str, &str), Vec<(&str, &str)>> {
    let mut index: BTreeMap<(&str, &str), Vec<(&str, &str)>> = BTreeMap::new();
    for (place, pieces) in spoken {
        for piece in pieces {
            for pair in words(piece) {
                index.entry(pair).or_default().push((place, piece));
            }
        }
    }
    index
}

/// The words of a text, two by two.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let of = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|word: &&str| !word.is_empty());
    of(text).zip(of(text).skip(1))
}

/// Several words in which somebody is told something: no key, path, class or piece of code.
fn is_phrase(piece: &str) -> bool {
    piece.chars().count() >= FEWEST
        && piece.contains(' ')
        && piece.chars().any(char::is_lowercase)
        && !piece.contains(['=', '<', '>', '_', ';', '/'])
}

/// Word for word: not in the middle of a longer word.
fn stands_in(piece: &str, text: &str) -> bool {
    let within = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + piece.len()..].chars().next();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let starts = piece.chars().next().is_some_and(char::is_alphanumeric);
        let ends = piece.chars().next_back().is_some_and(char::is_alphanumeric);
        !(starts && letter(before) || ends && letter(after))
    };
    text.match_indices(piece).any(|(at, _)| within(at))
}

/// What the files with this ending say, tests and what is generated left out.
fn pieces(folder: &Path, ending: &str, spoken: fn(&str) -> Vec<String>) -> Spoken {
    let mut files = Vec::new();
    walk(folder, &mut files);
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .map(|path| (path.to_string_lossy().replace('\\', "/"), path))
        .filter(|(name, _)| !is_test(name))
        .map(|(name, path)| (name, spoken(&fs::read_to_string(path).unwrap())))
        .collect()
}

fn is_test(name: &str) -> bool {
    const APART: [&str; 11] = [
        "/tests/",
        "/benches/",
        "/tests.rs",
        ".test.ts",
        "/fixture.ts",
        "/fixtures.ts",
        "/api/types.ts",
        "/api/labels.ts",
        "/api/commands.ts",
        // Writers of the generated files: they describe, and say nothing to people.
        "/src/labels.rs",
        "/shell/typescript.rs",
    ];
    APART.iter().any(|part| name.contains(part))
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") && !path.ends_with("node_modules") {
                walk(&path, files);
            }
        } else {
            files.push(path);
        }
    }
}

/// The pieces of Rust's string literals, up to the tests at the foot of the file.
fn spoken_in_rust(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let mut out = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'', 'r']) {
        let here = &rest[at..];
        let word_before = rest[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '_');
        rest = if here.starts_with("//") {
            here.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(text) = here.strip_prefix('"') {
            let (literal, after) = until_quote(text);
            out.extend(split(&unescaped(&literal), '{', '}'));
            after
        } else if here.starts_with("r#\"") && !word_before {
            let (literal, after) = here[3..].split_once("\"#").unwrap_or((&here[3..], ""));
            out.extend(split(literal, '{', '}'));
            after
        } else if here.starts_with("'\"'") || here.starts_with("'\\'") {
            &here[3..]
        } else if here.starts_with("'\\\"'") || here.starts_with("'\\''") || here.starts_with("'\\\\'") {
            &here[4..]
        } else {
            &here[1..]
        };
    }
    out
}

/// A literal up to its closing quote, and what follows.
fn until_quote(text: &str) -> (String, &str) {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => return (text[..at].to_owned(), &text[at + 1..]),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    (text.to_owned(), "")
}

fn unescaped(literal: &str) -> String {
    let mut out = String::new();
    let mut chars = literal.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('\n')) => while chars.next_if(|c| c.is_whitespace()).is_some() {},
            ('\\', Some('n')) => {
                chars.next();
                out.push('\n');
            }
            ('\\', Some(_)) => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}

/// A text between its placeholders, line by line, each piece with its blanks made one.
fn split(text: &str, open: char, close: char) -> Vec<String> {
    let mut depth = 0_usize;
    let mut piece = String::new();
    let mut out = Vec::new();
    for c in text.chars() {
        if c == open {
            depth += 1;
            out.push(std::mem::take(&mut piece));
        } else if c == close {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            piece.push(c);
        }
    }
    out.push(piece);
    out.iter()
        .map(|p| p.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|p| !p.is_empty())
        .collect()
}

/// The literals and the texts of a page or of a part of it: what stands between quotes, backticks and tags.
fn spoken_on_the_page(source: &str) -> Vec<String> {
    let source = without(
        &without(&without(source, "<style>", "</style>"), "<!--", "-->"),
        "/*",
        "*/",
    );
    let lines: Vec<&str> = source
        .lines()
        .map(|line| if line.trim_start().starts_with("//") { "" } else { line })
        .collect();
    let source = lines.join("\n");
    // Quotes, tags and braces all end a piece; what is left between them is either said or code, and code is no phrase of the core's.
    let mut out = Vec::new();
    let mut piece = String::new();
    for c in source.chars() {
        if matches!(c, '\'' | '"' | '`' | '{' | '}' | '<' | '>') {
            out.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    out.push(piece);
    out.iter()
        .map(|p| {
            p.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .trim_end_matches('$')
                .trim_end()
                .to_owned()
        })
        .filter(|p| !p.is_empty())
        .collect()
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    out + rest
}

#[test]
fn the_finder_finds() {
    let rust = |text: &str| BTreeMap::from([("a.rs".to_owned(), spoken_in_rust(text))]);
    let page = |text: &str| BTreeMap::from([("b.svelte".to_owned(), spoken_on_the_page(text))]);
    let phrases =
        |r: &str, p: &str| -> Vec<String> { in_both(&rust(r), &page(p)).into_iter().map(|t| t.phrase).collect() };
    // A literal beside a literal, a text of the markup, a template, and across a broken line.
    let said = r#"let a = format!("The must-have holds for {name}, and nobody doubts it");"#;
    assert_eq!(
        phrases(said, "const a = 'The must-have holds for';"),
        ["The must-have holds for"]
    );
    assert_eq!(
        phrases(said, "<p>Well: The must-have\n   holds for {who}</p>"),
        ["The must-have holds for"]
    );
    assert_eq!(
        phrases(said, "`${who}, and nobody doubts it`"),
        [", and nobody doubts it"]
    );
    assert_eq!(
        phrases("\"a line \\\n      broken in two\"", "<b>a line broken in two</b>"),
        ["a line broken in two"]
    );
    // The page's own literal inside a longer one of the core.
    assert_eq!(
        phrases("\"It is said that nobody could say more\"", "'nobody could say'"),
        ["nobody could say"]
    );
    // Not: comments, tests, styles, short words, other words that begin alike, names of things in code.
    assert!(phrases("// \"a comment is no voice\"", "'a comment is no voice'").is_empty());
    assert!(
        phrases(
            "#[cfg(test)]\nmod tests { \"a test is no voice\" }",
            "'a test is no voice'"
        )
        .is_empty()
    );
    assert!(phrases("\"a remark is no voice\"", "<!-- a remark is no voice --><p>b</p>").is_empty());
    assert!(phrases("\"two words\"", "'two words'").is_empty());
    assert!(phrases("\"a builder share\"", "'a builder shares'").is_empty());
    assert!(phrases("'\"'; \"seen behind a quote\"", "'seen behind a quote'").len() == 1);
}
