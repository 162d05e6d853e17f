//! Back-up copies from the command line: made, checked, opened, and nothing left of one that could not be made.

use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str], home: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command
        .args(arguments)
        .env("HOME", home)
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CONFIG_HOME");
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").output().unwrap()
}

fn said(out: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    )
}

#[test]
fn a_copy_opens_as_a_workspace_and_its_place_is_remembered() {
    let home = tempfile::tempdir().unwrap();
    let disk = home.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    assert!(run(&["samples", "add"], home.path()).status.success());
    let none = run(&["backup"], home.path());
    assert_eq!(none.status.code(), Some(1));
    assert!(
        said(&none).contains("No place for back-ups is chosen yet."),
        "{}",
        said(&none)
    );
    // No shell has read this `~`.
    let made = run(&["backup", "--to", "~/disk"], home.path());
    assert!(
        said(&made).starts_with("Backed up and checked: counterweight 20"),
        "{}",
        said(&made)
    );
    assert!(run(&["backup"], home.path()).status.success());
    let copies: Vec<_> = std::fs::read_dir(&disk)
        .unwrap()
        .map(|item| item.unwrap().path())
        .collect();
    assert_eq!(copies.len(), 2, "{copies:?}");
    let listed = run(&["--workspace", copies[0].to_str().unwrap(), "list"], home.path());
    assert_eq!(listed.stdout, run(&["list"], home.path()).stdout);
    let verified = run(
        &["--workspace", copies[0].to_str().unwrap(), "journal", "verify"],
        home.path(),
    );
    assert!(verified.status.success());
}

#[cfg(unix)]
#[test]
fn of_one_that_does_not_fit_nothing_is_left_and_the_workspace_is_whole() {
    let home = tempfile::tempdir().unwrap();
    let disk = home.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    assert!(run(&["samples", "add"], home.path()).status.success());
    // No file may grow beyond 64 KiB: as on a disk that is full, writing the copy fails in the middle.
    let program = env!("CARGO_BIN_EXE_counterweight-cli");
    let script = format!(
        "trap '' XFSZ; ulimit -f 128; exec '{program}' backup --to '{}'",
        disk.display()
    );
    let full = Command::new("sh")
        .args(["-c", &script])
        .env("HOME", home.path())
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .output()
        .unwrap();
    assert_eq!(full.status.code(), Some(1), "{}", said(&full));
    assert!(said(&full).contains("No back-up was made."), "{}", said(&full));
    assert_eq!(std::fs::read_dir(&disk).unwrap().count(), 0);
    assert!(run(&["journal", "verify"], home.path()).status.success());
}
