//! The borders of the house that neither the compiler nor a lint holds: who may know whom, and what stands in one place only.
//!
//! Between the crates the compiler refuses what `Cargo.toml` does not name, so that is what is read here. Between the page's folders ESLint
//! does (`ui/eslint.config.js`): no circles, nouns apart, `api` alone calls the shell.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each crate and those of ours that it may know.
const CRATES: &[(&str, &[&str])] = &[
    ("src-tauri/core", &[]),
    ("src-tauri/store", &["core"]),
    ("src-tauri/exchange", &["core"]),
    ("src-tauri/report", &["core"]),
    ("src-tauri/app", &["core", "exchange", "report", "store"]),
    ("src-tauri/cli", &["app"]),
    (".", &["app"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Names of what a crate needs to be built, as its `[dependencies]` give them.
fn needs(folder: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let (_, after) = text.split_once("\n[dependencies]\n").unwrap();
    let table = after.split("\n[").next().unwrap();
    let name = |line: &str| Some(line.split(['.', ' ', '=']).next()?.to_owned());
    table
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .filter_map(name)
        .collect()
}

/// What is built of every file under `folder` with one of these endings: path from the root → text. Tests are left out.
fn sources(folder: &str, endings: &[&str]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "tests" | "benches" | "node_modules") {
                    open.push(path);
                }
            } else if endings.iter().any(|e| name.ends_with(e)) && name != "tests.rs" && !name.ends_with(".test.ts") {
                let text = fs::read_to_string(&path).unwrap();
                let built = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
                found.insert(path.strip_prefix(root()).unwrap().display().to_string(), built);
            }
        }
    }
    assert!(!found.is_empty(), "nothing was read under {folder}");
    found
}

/// Files with a line that holds one of these and is no comment, with the line.
fn holding(files: &BTreeMap<String, String>, refused: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        for line in text.lines().map(str::trim).filter(|l| !l.starts_with("//")) {
            if refused.iter().any(|one| line.contains(one)) {
                found.push(format!("{path}: {line}"));
            }
        }
    }
    found
}

#[test]
fn a_crate_knows_those_to_its_left_only() {
    for (folder, may) in CRATES {
        let ours = needs(folder)
            .into_iter()
            .filter_map(|n| Some(n.strip_prefix("counterweight-")?.to_owned()));
        assert_eq!(ours.collect::<Vec<_>>(), *may, "{folder}");
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    assert!(needs("src-tauri/store").contains("rusqlite"));
    for (folder, _) in CRATES.iter().filter(|(folder, _)| *folder != "src-tauri/store") {
        assert!(!needs(folder).contains("rusqlite"), "{folder} knows SQLite");
    }
}

#[test]
fn the_domain_has_no_file_clock_chance_or_hash_order() {
    let refused = [
        "std::fs",
        "std::env",
        "std::process",
        "SystemTime",
        "Instant",
        "HashMap",
        "HashSet",
        "getrandom",
        "Uuid",
    ];
    assert_eq!(
        holding(&sources("src-tauri/core/src", &[".rs"]), &refused),
        Vec::<String>::new()
    );
}

#[test]
fn one_clock_and_one_chance() {
    // What may call what `clippy.toml` refuses.
    let allowed: Vec<String> = holding(&sources("src-tauri", &[".rs"]), &["clippy::disallowed_methods"])
        .into_iter()
        .filter_map(|line| Some(line.split_once(": ")?.0.to_owned()))
        .collect();
    // The store makes the workspace's key.
    let places = [
        "src-tauri/app/src/chance.rs",
        "src-tauri/app/src/clock.rs",
        "src-tauri/store/src/key/mod.rs",
    ];
    assert_eq!(allowed, places);
}

#[test]
fn nothing_speaks_to_a_network() {
    let network = ["std::net", "TcpStream", "TcpListener", "UdpSocket", "reqwest", "hyper"];
    assert_eq!(holding(&sources("src-tauri", &[".rs"]), &network), Vec::<String>::new());
    let page = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "http://",
        "https://",
    ];
    assert_eq!(
        holding(&sources("ui/src", &[".ts", ".svelte"]), &page),
        Vec::<String>::new()
    );
    let window = fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    let window: serde_json::Value = serde_json::from_str(&window).unwrap();
    let security = &window["app"]["security"];
    assert_eq!(
        security["csp"]["connect-src"], "ipc: http://ipc.localhost",
        "only the shell answers"
    );
    assert!(!security["csp"].to_string().contains("unsafe-"), "{}", security["csp"]);
    assert_eq!(security["capabilities"][0]["permissions"], serde_json::json!([]));
}

#[test]
fn the_system_s_dialogs_are_the_shell_s() {
    let page = fs::read_to_string(root().join("ui/package.json")).unwrap();
    assert!(!page.contains("@tauri-apps/plugin-"), "the page calls no plug-in");
}
