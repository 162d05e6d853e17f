//! The built program, as a user calls it: answers, exit codes, and what it says about bad input.

use std::path::Path;
use std::process::{Command, Output};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../exchange/samples");

fn run(args: &[&str], home: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command
        .args(args)
        .env("HOME", home)
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CONFIG_HOME");
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn evaluate_answers_in_words_and_in_json() {
    let home = tempfile::tempdir().unwrap();
    let file = format!("{SAMPLES}/star-seller.toml");
    let words = run(&["evaluate", &file], home.path());
    assert!(words.status.success());
    assert!(text(&words.stdout).contains("Honour Juniper as a senior seller."));
    let json = run(&["evaluate", &file, "--json"], home.path());
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(value["recommendations"][0]["kind"], "honour_as_senior");
    assert_eq!(
        std::fs::read_dir(home.path()).unwrap().count(),
        0,
        "evaluating leaves nothing behind"
    );
}

#[test]
fn wrong_usage_ends_with_2_and_bad_input_with_1() {
    let home = tempfile::tempdir().unwrap();
    let code = |args: &[&str]| run(args, home.path()).status.code();
    assert_eq!(code(&["--help"]), Some(0));
    assert_eq!(code(&[]), Some(2));
    assert_eq!(code(&["evaluate"]), Some(2));
    assert_eq!(code(&["new", "--title", "x"]), Some(2));
    assert_eq!(code(&["evaluate", "/no/such/file.toml"]), Some(1));
    let bad = home.path().join("bad.toml");
    std::fs::write(&bad, "format = 1\ntitle = \n").unwrap();
    let out = run(&["evaluate", bad.to_str().unwrap()], home.path());
    assert_eq!(out.status.code(), Some(1));
    assert!(
        out.stdout.is_empty() && text(&out.stderr).contains("line 2"),
        "{}",
        text(&out.stderr)
    );
    std::fs::write(&bad, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(
        run(&["templates", "check", bad.to_str().unwrap()], home.path())
            .status
            .code(),
        Some(1)
    );
}

#[test]
fn a_hundred_megabytes_of_nonsense_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let big = home.path().join("big.toml");
    std::fs::File::create(&big).unwrap().set_len(100 << 20).unwrap();
    for command in [&["evaluate"][..], &["templates", "check"]] {
        let args: Vec<&str> = command.iter().copied().chain([big.to_str().unwrap()]).collect();
        let out = run(&args, home.path());
        assert_eq!(out.status.code(), Some(1));
        assert!(text(&out.stderr).contains("larger than 64 MiB"));
    }
}

#[test]
fn a_workspace_is_worked_with_from_empty_to_verified() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("work").to_str().unwrap().to_owned();
    let ws = |args: &[&str]| {
        let out = run(&[&["--workspace", place.as_str()], args].concat(), home.path());
        assert!(out.status.success(), "{args:?}: {}", text(&out.stderr));
        text(&out.stdout)
    };
    let id = ws(&[
        "new",
        "--template",
        "first-line-manager",
        "--title",
        "Lead, West",
        "--decider",
        "Fern",
    ]);
    assert!(ws(&["show", id.trim()]).contains("Lead, West"));
    let taken = ws(&["new", "--from", &format!("{SAMPLES}/first-leader.toml")]);
    assert!(ws(&["show", taken.trim()]).contains("Right person, wrong conditions."));
    assert_eq!(ws(&["list", "hazel", "--json"]).matches("\"id\"").count(), 1);
    assert!(ws(&["journal", "verify"]).contains("holds"));
    assert!(ws(&["samples", "add"]).ends_with("samples are in the workspace.\n"));
    assert!(ws(&["samples", "remove"]).contains("removed"));
    assert!(ws(&["templates", "list"]).contains("second-line-manager"));
    let unknown = run(&["--workspace", &place, "show", "nothing"], home.path());
    assert_eq!(unknown.status.code(), Some(1));
}

/// Makes a workspace with the samples in it.
fn made(place: &Path, home: &Path) {
    let out = run(&["--workspace", place.to_str().unwrap(), "samples", "add"], home);
    assert!(out.status.success(), "{}", text(&out.stderr));
    let said = text(&out.stderr);
    assert!(said.starts_with("A new workspace was made in "), "{said}");
}

#[test]
fn a_mistyped_workspace_is_not_made() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("typo");
    for command in [
        &["list"][..],
        &["show", "abc"],
        &["journal", "verify"],
        &["report", "abc", "--out", "x.pdf"],
        &["samples", "remove"],
    ] {
        let out = run(
            &[&["--workspace", place.to_str().unwrap()], command].concat(),
            home.path(),
        );
        assert_eq!(out.status.code(), Some(1), "{command:?}");
        let said = text(&out.stderr);
        assert!(
            said.contains("There is no workspace in ") && said.contains("typo"),
            "{said}"
        );
        assert!(!place.exists(), "{command:?}");
    }
    let cards = run(
        &["--workspace", place.to_str().unwrap(), "templates", "list"],
        home.path(),
    );
    assert!(text(&cards.stdout).contains("first-line-manager") && !place.exists());
}

#[test]
fn a_missing_key_file_is_named() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("work");
    let alone = home.path().join("copied");
    std::fs::create_dir(&alone).unwrap();
    made(&place, home.path());
    std::fs::copy(place.join("workspace.db"), alone.join("workspace.db")).unwrap();
    let out = run(&["--workspace", alone.to_str().unwrap(), "list"], home.path());
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        said.contains("workspace.key belongs beside workspace.db and is not here"),
        "{said}"
    );
    assert!(!said.contains("nlock") && !said.contains("recovery code"), "{said}");
}

#[test]
fn a_copy_of_a_sync_program_is_named() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("work");
    let list = || run(&["--workspace", place.to_str().unwrap(), "list"], home.path());
    made(&place, home.path());
    let copy = "workspace (conflicted copy 2026-11-27).db";
    std::fs::copy(place.join("workspace.db"), place.join(copy)).unwrap();
    let out = list();
    assert!(
        out.status.success() && text(&out.stderr).contains(copy),
        "{}",
        text(&out.stderr)
    );
    std::fs::remove_file(place.join("workspace.db")).unwrap();
    let out = list();
    let said = text(&out.stderr);
    assert!(
        !out.status.success() && said.contains(copy) && said.contains("sync program"),
        "{said}"
    );
    let out = run(&["--workspace", place.to_str().unwrap(), "samples", "add"], home.path());
    assert!(
        !out.status.success() && !place.join("workspace.db").exists(),
        "nothing is made beside it"
    );
}

#[test]
fn a_damaged_workspace_is_said_and_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("work");
    let list = || run(&["--workspace", place.to_str().unwrap(), "list"], home.path());
    made(&place, home.path());
    assert!(list().status.success());
    let database = place.join("workspace.db");
    std::fs::write(&database, vec![7; 50_000]).unwrap();
    let out = list();
    assert_eq!(out.status.code(), Some(1));
    assert!(!out.stderr.is_empty());
    assert_eq!(std::fs::read(&database).unwrap(), vec![7; 50_000]);
}

#[test]
fn schemas_are_printed_and_shipped_cards_check() {
    let home = tempfile::tempdir().unwrap();
    for of in ["decision", "template"] {
        let out = run(&["schema", of], home.path());
        assert!(serde_json::from_slice::<serde_json::Value>(&out.stdout).unwrap()["$schema"].is_string());
    }
    let card = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/templates/first-sales-leader.toml");
    assert!(run(&["templates", "check", card], home.path()).status.success());
}

#[test]
fn text_from_a_file_cannot_steer_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let bad = home.path().join("bad.toml");
    std::fs::write(&bad, "format = 1\n\"\\u001b[2J\" = 1\n").unwrap();
    let out = run(&["templates", "check", bad.to_str().unwrap()], home.path());
    assert!(!out.stderr.contains(&0x1b), "{}", text(&out.stderr));
}

#[test]
fn a_decision_moves_to_another_computer_in_a_file() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let ok = |args: &[&str], home: &Path| {
        let out = run(args, home);
        assert!(out.status.success(), "{}", text(&out.stderr));
        text(&out.stdout).trim().to_owned()
    };
    let sample = format!("{SAMPLES}/star-seller.toml");
    let id = ok(&["new", "--from", &sample], here.path());
    let file = there.path().join("moved.toml");
    let file = file.to_str().unwrap();
    ok(&["export", &id, "--out", file], here.path());
    let moved = ok(&["new", "--from", file], there.path());
    let shown = |id: &str, home: &Path| ok(&["show", id], home).replace(id, "");
    assert_eq!(shown(&moved, there.path()), shown(&id, here.path()));
    // The same file again, and nothing under another ending.
    let again = there.path().join("again.toml");
    ok(&["export", &moved, "--out", again.to_str().unwrap()], there.path());
    assert_eq!(std::fs::read(&again).unwrap(), std::fs::read(file).unwrap());
    let other = run(&["export", &id, "--out", "moved.json"], here.path());
    assert_eq!(other.status.code(), Some(1));
    assert!(text(&other.stderr).contains("End it in .toml."));
}

/// A promotion whose debrief is open: every criterion “no evidence”, on the card that asks the person.
fn promotion() -> String {
    let ratings: String = (1..=20)
        .map(|n| format!("[[sheet.rating]]\ncriterion = \"B{n}\"\nmark = \"no evidence\"\n"))
        .collect();
    format!(
        "format = 2\ntemplate = \"first-line-manager\"\n[decision]\ntitle = \"Team lead\"\nopened = 2026-11-01\n[decider]\nid = \"fern\"\nname = \"Fern Hollis\"\n\
         [frame]\nrole = \"Lead.\"\nsuccess = \"Done.\"\n[[candidate]]\nid = \"alder\"\nname = \"Alder Wren\"\n\
         [[sheet]]\nmember = \"fern\"\ncandidate = \"alder\"\non = 2026-11-05\noverall = {{ level = 3 }}\n{ratings}"
    )
}

#[test]
fn a_line_is_written_taken_in_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let said = |out: &Output| format!("{}{}", text(&out.stdout), text(&out.stderr));
    assert!(run(&["samples", "add"], home.path()).status.success());
    let file = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let (line, back) = (file("line.toml"), file("back.toml"));
    let write = run(&["line", "sample-ic-declined", "--out", &line], home.path());
    assert!(write.status.success(), "{}", said(&write));
    assert!(std::fs::read_to_string(&line).unwrap().starts_with("own_line = 1\n"));
    let write = run(
        &["line", "sample-ic-declined", "--out", &back, "--withdraw"],
        home.path(),
    );
    assert!(write.status.success(), "{}", said(&write));
    std::fs::write(file("promotion.toml"), promotion()).unwrap();
    let opened = run(&["new", "--from", &file("promotion.toml")], home.path());
    assert!(opened.status.success(), "{}", said(&opened));
    let id = text(&opened.stdout).trim().to_owned();
    let take = |place: &str| run(&["line", &id, "--from", place, "--candidate", "alder"], home.path());
    let lines = || {
        let out = run(&["show", &id, "--json"], home.path());
        let view: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        view["decision"]["own_lines"].as_object().unwrap().len()
    };
    assert!(take(&line).status.success() && lines() == 1);
    assert!(take(&back).status.success() && lines() == 0);
    let again = take(&line);
    assert!(
        again.status.code() == Some(1) && said(&again).contains("not to be shown"),
        "{}",
        said(&again)
    );
    // No line at all, one too large, and wrong usage.
    std::fs::write(file("no.toml"), "format = 2\n").unwrap();
    std::fs::write(file("big.toml"), vec![b'#'; 9 << 10]).unwrap();
    for (place, says) in [
        ("no.toml", "no line"),
        ("big.toml", "too large"),
        ("none.toml", "no file"),
    ] {
        let out = take(&file(place));
        assert!(
            out.status.code() == Some(1) && said(&out).contains(says),
            "{place}: {}",
            said(&out)
        );
    }
    assert_eq!(run(&["line", &id, "--from", &line], home.path()).status.code(), Some(2));
    // Nobody of that name: it says who there is.
    let out = run(&["line", &id, "--from", &line, "--candidate", "Some Body"], home.path());
    assert!(
        out.status.code() == Some(1) && said(&out).contains("(alder)"),
        "{}",
        said(&out)
    );
}

#[test]
fn what_cannot_be_an_id_is_refused_in_words() {
    let home = tempfile::tempdir().unwrap();
    assert!(run(&["samples", "add"], home.path()).status.success());
    let out = home.path().join("x.toml").to_str().unwrap().to_owned();
    for command in [
        &["show", "/tmp/a.toml"][..],
        &["export", "a/b", "--out", &out],
        &["line", "a b", "--out", &out],
        &["report", "a/b", "--out", &out],
        &["report", "a b", "--kind", "kit", "--out", &out],
    ] {
        let said = run(command, home.path());
        let text = text(&said.stderr);
        assert!(
            said.status.code() == Some(1) && text.contains("cannot be the id") && !text.contains("panicked"),
            "{command:?}: {text}"
        );
    }
}
