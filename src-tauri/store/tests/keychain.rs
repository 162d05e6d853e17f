//! Without a keychain a new workspace says that its key is in a file, and an old one whose key was in the keychain says that it
//! cannot be reached. Runs in child processes, whose environment is theirs alone.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use counterweight_store::{KeyPlace, KeySource, Workspace};

use super::name;

const FOLDER: &str = "COUNTERWEIGHT_TEST_FOLDER";
const EXPECTED: &str = "COUNTERWEIGHT_TEST_EXPECTED";

/// Runs in the child only.
#[test]
fn child() {
    let (Some(folder), Ok(expected)) = (std::env::var_os(FOLDER), std::env::var(EXPECTED)) else {
        return;
    };
    let outcome = match Workspace::open(Path::new(&folder), KeySource::Auto) {
        Ok(workspace) if workspace.key_place() == KeyPlace::File => "file".to_owned(),
        Ok(_) => "keychain".to_owned(),
        Err(error) => name(&error),
    };
    assert_eq!(outcome, expected);
}

#[track_caller]
fn opens(folder: &Path, bus: &str, expected: &str) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", "keychain::child", "--nocapture"])
        .env(FOLDER, folder)
        .env(EXPECTED, expected);
    child
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .env("XDG_RUNTIME_DIR", "/nonexistent");
    let output = child.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn without_a_session_the_key_is_in_a_file_and_stays_there() {
    let home = tempfile::tempdir().unwrap();
    opens(home.path(), "", "file");
    opens(home.path(), "", "file");
    std::fs::remove_file(home.path().join("workspace.key")).unwrap();
    opens(home.path(), "", "KeyFileMissing");
    assert!(
        !home.path().join("workspace.key").exists(),
        "no other key is made behind the user's back"
    );
}

#[test]
fn a_bus_that_is_gone_or_never_answers_does_not_hang() {
    let home = tempfile::tempdir().unwrap();
    opens(&home.path().join("gone"), "unix:path=/nonexistent/bus", "file");
    let socket = home.path().join("bus");
    let _silent = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    opens(
        &home.path().join("silent"),
        &format!("unix:path={}", socket.display()),
        "file",
    );
}
