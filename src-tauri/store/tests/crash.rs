//! What an acknowledgement is worth: a process that appends is killed, and everything it acknowledged is there. Also that a
//! second process is told the workspace is in use, and that a killed one leaves no lock.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use counterweight_core::decision::{Change, Decision, FrameField, FramingAct, Member, OpeningAct, Signature};
use counterweight_core::template::shipped_document;
use counterweight_store::{KeySource, Shelf, StoreError, Workspace};

const FOLDER: &str = "COUNTERWEIGHT_TEST_FOLDER";

fn signature(now_ms: i64) -> Signature {
    Signature {
        author: "dana".into(),
        now_ms,
        offset: 0,
        salt: format!("salt {now_ms}"),
    }
}

/// Runs in the child only: appends for ever, and prints how many entries are acknowledged.
#[test]
#[allow(clippy::print_stdout, reason = "the parent reads it")]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let workspace = Workspace::open(Path::new(&folder), KeySource::File).unwrap();
    let decider = Member {
        id: "dana".into(),
        name: "Dana".into(),
        role: String::new(),
        rates: true,
        rates_founder: false,
    };
    let cards = vec![shipped_document("first-line-manager").unwrap().0.to_owned()];
    let opened = OpeningAct::Opened {
        title: "Promote?".into(),
        cards,
        decider,
        sample: false,
    };
    let (mut decision, entry) = Decision::open("d1".into(), signature(1), opened).unwrap();
    workspace.append(&[entry]).unwrap();
    for n in 2.. {
        let change = Change::Framing(FramingAct::Framed {
            field: FrameField::Role,
            text: format!("version {n}"),
        });
        let entry = decision.propose(signature(n), change).unwrap();
        workspace.append(std::slice::from_ref(&entry)).unwrap();
        decision.admit(entry);
        println!("\nacknowledged {n}");
    }
}

/// Starts the child and waits until it has acknowledged `count` entries.
fn start(folder: &Path, count: i64) -> (Child, impl Iterator<Item = i64>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut acknowledged = lines.filter_map(|line| line.strip_prefix("acknowledged ")?.parse().ok());
    assert!(acknowledged.by_ref().any(|n| n == count), "the child ended early");
    (child, acknowledged)
}

#[test]
fn everything_acknowledged_survives_a_kill() {
    for count in [2, 17, 60] {
        let home = tempfile::tempdir().unwrap();
        let (mut child, rest) = start(home.path(), count);
        child.kill().unwrap();
        child.wait().unwrap();
        let last = rest.last().unwrap_or(count);
        let workspace = Workspace::open(home.path(), KeySource::File).unwrap();
        let entries = workspace.entries(&"d1".into()).unwrap();
        // At most the one that was under way when the signal came is there beside them.
        assert!(
            (last..=last + 1).contains(&(entries.len() as i64)),
            "{} of {last}",
            entries.len()
        );
        assert!(workspace.verify().unwrap().is_empty());
        assert_eq!(
            workspace.decisions(Shelf::All, None, 1).unwrap().rows[0].updated_ms,
            entries.len() as i64
        );
    }
}

#[test]
fn a_second_process_is_told_and_the_first_one_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let (mut child, mut rest) = start(home.path(), 3);
    match Workspace::open(home.path(), KeySource::File) {
        Err(StoreError::InUse { process }) => assert_eq!(process, Some(child.id())),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("opened twice"),
    }
    let now = rest.next().unwrap();
    assert!(rest.any(|n| n > now + 5), "the first process goes on");
    child.kill().unwrap();
    child.wait().unwrap();
    Workspace::open(home.path(), KeySource::File).unwrap();
}
