//! Files that are not what they should be: each gives its own error, and nothing is changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use counterweight_core::decision::{Decision, Member, OpeningAct, Signature};
use counterweight_core::template::shipped_document;
use counterweight_store::{KeyPlace, KeySource, Shelf, StoreError, Workspace};

use super::name;

const TITLE: &str = "Promote Xanthippe?";

/// A workspace with one decision in a fresh folder.
fn made() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("w");
    fill(&Workspace::open(&folder, KeySource::File).unwrap());
    (home, folder)
}

fn fill(workspace: &Workspace) {
    let decider = Member {
        id: "dana".into(),
        name: "Dana".into(),
        role: String::new(),
        rates: true,
        rates_founder: false,
    };
    let cards = vec![shipped_document("first-line-manager").unwrap().0.to_owned()];
    let by = Signature {
        author: "dana".into(),
        now_ms: 1,
        offset: 0,
        salt: "salt".into(),
    };
    let opened = OpeningAct::Opened {
        title: TITLE.into(),
        cards,
        decider,
        sample: false,
    };
    workspace
        .append(&[Decision::open("d1".into(), by, opened).unwrap().1])
        .unwrap();
}

fn open(folder: &Path) -> Result<Workspace, StoreError> {
    Workspace::open(folder, KeySource::File)
}

/// Every file with its content, the lock apart: it names the last process.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|p| p.is_file());
    all.filter(|p| p.extension().is_some_and(|e| e != "lock"))
        .map(|p| (p.clone(), fs::read(&p).unwrap()))
        .collect()
}

#[track_caller]
fn refused(folder: &Path, source: KeySource, code: &str) {
    let before = files(folder);
    match Workspace::open(folder, source) {
        Ok(_) => panic!("opened"),
        Err(error) => assert_eq!(name(&error), code, "{error}"),
    }
    assert!(files(folder) == before, "something was changed");
}

fn spoil(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_whole_workspace_opens_again() {
    let (_home, folder) = made();
    let workspace = open(&folder).unwrap();
    assert_eq!(workspace.decisions(Shelf::All, None, 1).unwrap().rows[0].title, TITLE);
    assert_eq!(workspace.key_place(), KeyPlace::File);
    assert!(workspace.templates().is_dir());
}

#[test]
fn a_database_of_nonsense() {
    let (_home, folder) = made();
    for length in [0, 7, 16, 5_000, 8_192, 100 * 1024 * 1024] {
        let nonsense: Vec<u8> = (0..length)
            .map(|i: usize| (i.wrapping_mul(2_654_435_761) >> 7) as u8)
            .collect();
        fs::write(folder.join("workspace.db"), nonsense).unwrap();
        refused(
            &folder,
            KeySource::File,
            if length >= 8_192 { "WrongKey" } else { "Damaged" },
        );
    }
}

#[test]
fn a_plain_sqlite_file_in_its_place() {
    let (_home, folder) = made();
    spoil(&folder.join("workspace.db"), |b| {
        b[..16].copy_from_slice(b"SQLite format 3\0")
    });
    refused(&folder, KeySource::File, "WrongKey");
}

#[test]
fn a_database_cut_short_or_with_a_bad_first_page() {
    let (_home, folder) = made();
    let whole = fs::read(folder.join("workspace.db")).unwrap();
    for length in [16, 4_000, 4_096, 8_192, whole.len() - 4_096, whole.len() - 1] {
        fs::write(folder.join("workspace.db"), &whole[..length]).unwrap();
        refused(&folder, KeySource::File, "Damaged");
    }
    fs::write(folder.join("workspace.db"), &whole).unwrap();
    spoil(&folder.join("workspace.db"), |b| b[200] ^= 1);
    refused(&folder, KeySource::File, "Damaged");
}

#[test]
fn a_flipped_bit_anywhere_is_an_error_or_is_found_by_verify() {
    let (_home, folder) = made();
    let whole = fs::read(folder.join("workspace.db")).unwrap();
    for at in (20..whole.len()).step_by(whole.len() / 23) {
        spoil(&folder.join("workspace.db"), |b| b[at] ^= 0x10);
        let found = open(&folder).and_then(|w| w.verify());
        assert_eq!(name(&found.expect_err("not noticed")), "Damaged", "byte {at}");
        fs::write(folder.join("workspace.db"), &whole).unwrap();
    }
}

#[test]
fn key_files_that_are_none() {
    let (home, folder) = made();
    let key = folder.join("workspace.key");
    let good = fs::read(&key).unwrap();
    let text = String::from_utf8(good.clone()).unwrap();
    let digits = text.split("\"key\": \"").nth(1).unwrap()[..64].to_owned();
    for bad in [
        Vec::new(),
        b"{}".to_vec(),
        good[..good.len() / 2].to_vec(),
        vec![b'['; 100_000],
        text.replace(&digits, &digits[..40]).into_bytes(),
        text.replace(&digits, &"é".repeat(32)).into_bytes(),
        text.replace(&digits, &"0".repeat(64)).into_bytes(),
        text.replace("\"counterweight_key\": 1", "\"counterweight_key\": 2")
            .into_bytes(),
    ] {
        fs::write(&key, bad).unwrap();
        refused(&folder, KeySource::File, "KeyFileBad");
    }
    fs::remove_file(&key).unwrap();
    refused(&folder, KeySource::File, "KeyFileMissing");
    drop(open(&home.path().join("other")).unwrap());
    fs::copy(home.path().join("other/workspace.key"), &key).unwrap();
    refused(&folder, KeySource::File, "WrongKey");
    fs::write(&key, good).unwrap();
    assert_eq!(
        open(&folder)
            .unwrap()
            .decisions(Shelf::All, None, 9)
            .unwrap()
            .rows
            .len(),
        1
    );
}

#[test]
fn folders_that_are_none() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("letter.txt"), "mine").unwrap();
    refused(home.path(), KeySource::File, "NotAWorkspace");
    assert_eq!(
        name(&open(&home.path().join("letter.txt")).err().unwrap()),
        "NotWritable"
    );
    assert_eq!(
        name(&open(Path::new("/proc/counterweight")).err().unwrap()),
        "NotWritable"
    );
    let (_home, folder) = made();
    fs::remove_file(folder.join("workspace.db")).unwrap();
    fs::write(folder.join("workspace.db-wal"), "left behind").unwrap();
    refused(&folder, KeySource::File, "Damaged");
}

#[test]
fn nothing_readable_on_the_disk() {
    let home = tempfile::tempdir().unwrap();
    let workspace = open(home.path()).unwrap();
    fill(&workspace);
    let open_files = files(home.path());
    assert!(
        open_files.keys().any(|p| p.to_string_lossy().ends_with("-wal")),
        "the log is part of it"
    );
    drop(workspace);
    for (path, bytes) in open_files.into_iter().chain(files(home.path())) {
        for secret in ["Xanthippe", "SQLite format", "CREATE TABLE", "first-line-manager"] {
            let found = bytes
                .windows(secret.len())
                .any(|w| w.eq_ignore_ascii_case(secret.as_bytes()));
            assert!(!found, "{secret} in {}", path.display());
        }
    }
}

#[cfg(unix)]
#[test]
fn every_file_is_the_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("w");
    let workspace = open(&folder).unwrap();
    fill(&workspace);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for name in ["workspace.db", "workspace.db-wal", "workspace.key"] {
        let mode = fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{name}");
    }
}

#[test]
fn a_copy_of_the_closed_folder_is_a_whole_workspace() {
    let (home, folder) = made();
    let copy = home.path().join("copy");
    fs::create_dir(&copy).unwrap();
    for (path, bytes) in files(&folder) {
        fs::write(copy.join(path.file_name().unwrap()), bytes).unwrap();
    }
    let key = copy.join("workspace.key");
    fs::remove_file(&key).unwrap();
    refused(&copy, KeySource::File, "KeyFileMissing");
    fs::copy(folder.join("workspace.key"), &key).unwrap();
    let (workspace, copy) = (open(&folder).unwrap(), open(&copy).unwrap());
    assert_eq!(
        copy.entries(&"d1".into()).unwrap(),
        workspace.entries(&"d1".into()).unwrap()
    );
    assert!(copy.verify().unwrap().is_empty());
}
