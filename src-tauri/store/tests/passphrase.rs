//! Passphrase and recovery code: what opens a workspace, what no longer does, and what is left in the files.

use std::path::Path;

use counterweight_store::{KeyPlace, KeySource, LEAST_PASSPHRASE, StoreError, Workspace};

use super::name;

fn with(folder: &Path, passphrase: &str) -> Result<Workspace, StoreError> {
    Workspace::open(folder, KeySource::Passphrase(passphrase.to_owned().into()))
}

#[track_caller]
fn refused(opened: Result<Workspace, StoreError>, code: &str) {
    assert_eq!(name(&opened.err().expect("opened")), code);
}

#[test]
fn a_passphrase_is_set_changed_and_removed() {
    let home = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(home.path(), KeySource::File).unwrap();
    let plain = std::fs::read_to_string(home.path().join("workspace.key")).unwrap();
    let key = plain.split("\"key\": \"").nth(1).unwrap()[..64].to_owned();
    workspace.set_setting("theme", "dark").unwrap();
    assert_eq!(
        name(&workspace.set_passphrase("short").unwrap_err()),
        "PassphraseTooShort"
    );
    assert!("short".len() < LEAST_PASSPHRASE && workspace.key_place() == KeyPlace::File);
    workspace.set_passphrase("four unrelated words").unwrap();
    assert_eq!(workspace.key_place(), KeyPlace::Passphrase);
    drop(workspace);
    assert!(
        !std::fs::read_to_string(home.path().join("workspace.key"))
            .unwrap()
            .contains(&key)
    );

    refused(Workspace::open(home.path(), KeySource::File), "PassphraseNeeded");
    refused(with(home.path(), "four unrelated word"), "WrongPassphrase");
    let workspace = with(home.path(), "four unrelated words").unwrap();
    assert_eq!(workspace.setting::<String>("theme").unwrap().as_deref(), Some("dark"));
    workspace.set_passphrase("another four words").unwrap();
    drop(workspace);
    refused(with(home.path(), "four unrelated words"), "WrongPassphrase");
}

#[test]
fn a_new_workspace_can_start_with_a_passphrase_and_lose_it_again() {
    let home = tempfile::tempdir().unwrap();
    drop(with(home.path(), "four unrelated words").unwrap());
    refused(Workspace::open(home.path(), KeySource::File), "PassphraseNeeded");
    let path = home.path().join("workspace.key");
    let slot = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, slot.replace("65536", "4294967295")).unwrap();
    refused(with(home.path(), "four unrelated words"), "WrongPassphrase");
    std::fs::write(&path, slot).unwrap();
    let workspace = with(home.path(), "four unrelated words").unwrap();
    assert_eq!(workspace.remove_passphrase().unwrap(), KeyPlace::File);
    drop(workspace);
    Workspace::open(home.path(), KeySource::File).unwrap();
}

#[test]
fn the_recovery_code_opens_and_an_earlier_one_does_not() {
    let home = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(home.path(), KeySource::File).unwrap();
    let first = workspace.make_recovery_code().unwrap();
    let code = workspace.make_recovery_code().unwrap();
    workspace.set_passphrase("four unrelated words").unwrap();
    drop(workspace);
    match Workspace::open(home.path(), KeySource::File) {
        Err(StoreError::PassphraseNeeded { recovery }) => assert!(recovery),
        _ => panic!("a passphrase is needed"),
    }
    let by_code = |code: &str| Workspace::open(home.path(), KeySource::RecoveryCode(code.to_lowercase().into()));
    refused(by_code(&first), "WrongRecoveryCode");
    let workspace = by_code(&code).unwrap();
    assert!(workspace.has_recovery_code());
    workspace.set_passphrase("yet another passphrase").unwrap();
    drop(workspace);
    with(home.path(), "yet another passphrase").unwrap();
    let other = tempfile::tempdir().unwrap();
    refused(Workspace::open(other.path(), KeySource::RecoveryCode(code)), "NotSet");
}
