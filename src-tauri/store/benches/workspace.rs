//! What pages over 100, 1,000 and 10,000 made-up decisions cost: home, due, the first page of a search, journal, forecasts, opening
//! one, saving one, removing one; as ratios to the bare reads in SQL and to a raw `fdatasync` of the same bytes. `COUNTS="100 1000"`
//! measures others.
//!
//! Prints, asserts nothing: a time depends on the machine, its ratio to the bare reads does not.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, and stops where it cannot go on"
)]

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use counterweight_core::decision::{Change, Decision, FrameField, FramingAct, Signature, StepAct};
use counterweight_core::id::DecisionId;
use counterweight_exchange::demo;
use counterweight_store::{KeySource, Shelf, Workspace};
use miniz_oxide::deflate::compress_to_vec;
use rusqlite::Connection;

const SEED: u64 = 1;
const PART: usize = 40;
const SAVES: usize = 200;
/// Saves whose log is weighed: few enough that it does not begin anew in between.
const WEIGHED: usize = 20;
const WORDS: &str = "ro";

fn main() {
    let counts = std::env::var("COUNTS").unwrap_or_else(|_| "100 1000 10000".to_owned());
    let today = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("w");
    let (mut made, mut entries, mut json, mut deflated, mut making) = (0, 0, 0, 0, 0.0);
    for count in counts.split_whitespace().map(|n| n.parse::<u64>().unwrap()) {
        let workspace = Workspace::open(&folder, KeySource::File).unwrap();
        while made < count {
            let journal = demo(SEED, made).unwrap();
            entries += journal.len();
            let text = serde_json::to_vec(&journal).unwrap();
            json += text.len();
            deflated += compress_to_vec(&text, 6).len();
            let start = Instant::now();
            workspace.append(&journal).unwrap();
            making += ms(start);
            made += 1;
        }
        drop(workspace);
        let before = resident_kib();
        let workspace = Workspace::open(&folder, KeySource::File).unwrap();
        let bare = bare(&folder);
        let part = PART + 1;
        let pages = [
            ratio(
                || {
                    workspace.counts(today).unwrap();
                    for shelf in [Shelf::All, Shelf::Open, Shelf::Decided] {
                        workspace.decisions(shelf, None, PART).unwrap();
                    }
                },
                || {
                    for sql in [
                        "SELECT count(*) FROM decision".to_owned(),
                        "SELECT count(*) FROM decision WHERE decided IN (0, 1) AND own = 0".to_owned(),
                        "SELECT count(*) FROM decision WHERE decided = 0".to_owned(),
                        "SELECT count(*) FROM decision WHERE own = 1 AND decided = 0".to_owned(),
                        "SELECT count(DISTINCT decision) FROM due WHERE done = 0 AND day <= 740000 AND own = 1
                             AND decision IN (SELECT decision FROM decision WHERE own = 1 AND decided = 1)"
                            .to_owned(),
                        format!("SELECT listed FROM decision ORDER BY updated_ms DESC, decision DESC LIMIT {part}"),
                        format!(
                            "SELECT listed FROM decision WHERE decided = 0 ORDER BY own DESC, updated_ms DESC, decision DESC LIMIT {part}"
                        ),
                        format!(
                            "SELECT listed FROM decision WHERE decided = 1 ORDER BY own DESC, updated_ms DESC, decision DESC LIMIT {part}"
                        ),
                    ] {
                        read(&bare, &sql);
                    }
                },
            ),
            ratio(
                || {
                    workspace.dues(NaiveDate::MAX, None, PART).unwrap();
                    workspace.due_counts(today).unwrap();
                },
                || {
                    read(
                        &bare,
                        &format!("SELECT due FROM due WHERE done = 0 ORDER BY day, decision, id LIMIT {part}"),
                    );
                    read(&bare, "SELECT count(*) FROM due WHERE done = 0");
                    read(&bare, "SELECT count(*) FROM due WHERE done = 0 AND own = 1");
                },
            ),
            ratio(
                || drop(workspace.search(WORDS, None, PART).unwrap()),
                || {
                    read(
                        &bare,
                        &format!(
                            "SELECT listed FROM words JOIN decision ON decision = words.rowid WHERE words MATCH '\"{WORDS}\"*'
                             ORDER BY updated_ms DESC LIMIT {part}"
                        ),
                    );
                    read(
                        &bare,
                        &format!("SELECT count(*) FROM words WHERE words MATCH '\"{WORDS}\"*'"),
                    );
                },
            ),
            ratio(
                || {
                    workspace.verdicts(None, "", None, PART).unwrap();
                    workspace.verdict_counts().unwrap();
                },
                || {
                    read(
                        &bare,
                        &format!("SELECT verdict FROM verdict ORDER BY day DESC, entry DESC LIMIT {part}"),
                    );
                    read(&bare, "SELECT count(*) FROM verdict");
                    read(
                        &bare,
                        "SELECT count(*), total(own), total(own AND departed) FROM verdict",
                    );
                },
            ),
            ratio(
                || {
                    workspace.records().unwrap();
                    workspace.open_forecasts(None, PART).unwrap();
                },
                || {
                    read(&bare, "SELECT results FROM outcome");
                    read(
                        &bare,
                        &format!("SELECT forecast FROM forecast ORDER BY day, decision, verdict LIMIT {part}"),
                    );
                    read(&bare, "SELECT count(*) FROM forecast");
                },
            ),
        ];
        let opened = demo(SEED, made / 2).unwrap()[0].decision.clone();
        let start = Instant::now();
        workspace.decision(&opened).unwrap();
        let open = ms(start);
        let saved = saves(&workspace, made, &folder.join("workspace.db-wal"));
        let memory = (resident_kib().saturating_sub(before)) as f64 / 1024.0;
        let start = Instant::now();
        workspace.remove(&[opened]).unwrap();
        let removed = ms(start);
        workspace.append(&demo(SEED, made / 2).unwrap()).unwrap();
        drop(workspace);
        let size = std::fs::metadata(folder.join("workspace.db")).unwrap().len() as f64 / 1024.0;
        let decisions = made as f64;
        println!(
            "{made} decisions of {:.0} entries, {:.1} KiB of JSON each, made in {:.1} ms each",
            entries as f64 / decisions,
            json as f64 / 1024.0 / decisions,
            making / decisions,
        );
        for (page, (took, bare)) in ["home", "due", "search", "journal", "forecasts"].into_iter().zip(pages) {
            println!("  {page:<9} {took:>8.2} ms   ×{:.2} of the bare reads", took / bare);
        }
        println!("  open      {open:>8.2} ms");
        println!(
            "  save      {:>8.2} ms   ×{:.2} of fdatasync ({:.2} ms for {:.0} KiB); {:.2} ms of it to propose",
            saved.took,
            saved.took / saved.synced,
            saved.synced,
            saved.bytes as f64 / 1024.0,
            saved.proposed,
        );
        println!(
            "  undo      {:>8.2} ms   {:.2} ms of it to propose",
            saved.undone, saved.undo_proposed
        );
        println!("  remove    {removed:>8.2} ms");
        println!("  memory    {memory:>8.1} MiB");
        println!(
            "  disk      {:>8.1} KiB each  ×{:.2} of the JSON, deflated",
            size / decisions,
            size * 1024.0 / deflated as f64,
        );
    }
}

/// Milliseconds of the page and of the bare reads, warm: the fastest of fifteen each, in turn. What else runs only makes slower.
fn ratio(page: impl Fn(), bare: impl Fn()) -> (f64, f64) {
    let fastest = |best: f64, work: &dyn Fn()| {
        let start = Instant::now();
        work();
        best.min(ms(start))
    };
    (0..15).fold((f64::MAX, f64::MAX), |(pages, bares), _| {
        (fastest(pages, &page), fastest(bares, &bare))
    })
}

/// What a save costs: medians in milliseconds, and in bytes of the log.
struct Saved {
    took: f64,
    proposed: f64,
    undone: f64,
    undo_proposed: f64,
    /// A raw write and sync of as many bytes.
    synced: f64,
    bytes: usize,
}

/// Saves in decisions under way: the text of the frame, as it is typed; and as many undos.
fn saves(workspace: &Workspace, made: u64, log: &Path) -> Saved {
    let open = workspace.decisions(Shelf::Open, None, 5).unwrap().rows;
    let mut clock = 1_800_000_000_000;
    let mut change = |id: &DecisionId, change: &dyn Fn(&Decision) -> Change| {
        clock += 1;
        let decision = workspace.decision(id).unwrap();
        let by = Signature {
            author: decision.decider.clone(),
            now_ms: clock,
            offset: 0,
            salt: format!("{clock:032x}"),
        };
        let change = change(&decision);
        let start = Instant::now();
        let entry = decision.propose(by, change).unwrap();
        let proposed = ms(start);
        workspace.append(&[entry]).unwrap();
        (ms(start), proposed)
    };
    let mut save = |n: usize| {
        let framed = |_: &Decision| {
            let text = format!("Why now, said for the {n}th time of {made}.");
            let field = FrameField::WhyNow;
            FramingAct::Framed { field, text }.into()
        };
        change(&open[n % open.len()].id, &framed)
    };
    let length = || std::fs::metadata(log).map_or(0, |m| m.len());
    let weights = (0..WEIGHED).map(|n| {
        let before = length();
        save(n);
        (length() - before) as f64
    });
    let bytes = median(weights.collect()) as usize;
    // In turn, so that a busy moment of the disk meets both.
    let mut file = raw(log.parent().unwrap(), bytes);
    let (mut saves, mut syncs) = (Vec::new(), Vec::new());
    for n in WEIGHED..WEIGHED + SAVES {
        saves.push(save(n));
        syncs.push(synced(&mut file, bytes));
    }
    std::fs::remove_file(log.with_file_name("raw")).unwrap();
    let mut undos = Vec::new();
    for n in 0..SAVES {
        let undone = |decision: &Decision| {
            let entry = decision.next_undo(&decision.decider).unwrap().id.clone();
            StepAct::Undone { entry }.into()
        };
        undos.push(change(&open[n % open.len()].id, &undone));
    }
    let (saves, proposals): (Vec<f64>, Vec<f64>) = saves.into_iter().unzip();
    let (undos, undo_proposals): (Vec<f64>, Vec<f64>) = undos.into_iter().unzip();
    Saved {
        took: median(saves),
        proposed: median(proposals),
        undone: median(undos),
        undo_proposed: median(undo_proposals),
        synced: median(syncs),
        bytes,
    }
}

/// A file that is as long already, to be written in pieces.
fn raw(folder: &Path, bytes: usize) -> File {
    let path = folder.join("raw");
    std::fs::write(&path, vec![0; bytes * SAVES]).unwrap();
    let file = File::options().write(true).open(&path).unwrap();
    file.sync_all().unwrap();
    file
}

/// Milliseconds to write so many bytes and to sync them.
fn synced(file: &mut File, bytes: usize) -> f64 {
    let text = vec![7; bytes];
    let start = Instant::now();
    file.write_all(&text).unwrap();
    file.sync_data().unwrap();
    ms(start)
}

/// A connection of its own to the same database.
fn bare(folder: &Path) -> Connection {
    let key: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("workspace.key")).unwrap()).unwrap();
    let conn = Connection::open(folder.join("workspace.db")).unwrap();
    let (data, salt) = (key["key"].as_str().unwrap(), key["workspace"].as_str().unwrap());
    conn.pragma_update(None, "key", format!("x'{data}{salt}'")).unwrap();
    conn
}

fn read(conn: &Connection, sql: &str) {
    let mut statement = conn.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        std::hint::black_box(row.get_ref(0).unwrap());
    }
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

/// Nothing where the system does not say.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:"));
    line.and_then(|l| l.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}
