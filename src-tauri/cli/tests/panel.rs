//! A whole round by files on the command line: two members on other computers, a chair with a workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Desk {
    home: tempfile::TempDir,
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

impl Desk {
    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
        command
            .args(args)
            .env("HOME", self.home.path())
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        command.output().unwrap()
    }

    fn yes(&self, args: &[&str]) -> String {
        let out = self.run(args);
        assert!(
            out.status.success(),
            "{args:?}: {}{}",
            text(&out.stdout),
            text(&out.stderr)
        );
        text(&out.stdout)
    }

    fn no(&self, args: &[&str]) -> (String, String) {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(1), "{args:?}: {}", text(&out.stdout));
        (text(&out.stdout), text(&out.stderr))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn path(&self, name: &str) -> String {
        self.at(name).to_str().unwrap().to_owned()
    }

    /// A promotion that two people rate; the decider does not.
    fn open(&self) -> (String, String) {
        let file = self.at("decision.toml");
        let decision = r#"
            format = 2
            template = "first-line-manager"
            [decision]
            title = "Team lead, West"
            opened = 2026-11-01
            [decider]
            id = "fern"
            name = "Fern"
            rates = false
            [[member]]
            id = "ada"
            name = "Ada"
            [[member]]
            id = "ben"
            name = "Ben"
            [[candidate]]
            id = "rowan"
            name = "Rowan Ash"
            [frame]
            role = "Lead the west team"
            success = "Five of six reach their target"
            [debrief]
            open = false
        "#;
        std::fs::write(&file, decision).unwrap();
        let place = self.path("work");
        let id = self.yes(&["--workspace", &place, "new", "--from", file.to_str().unwrap()]);
        (place, id.trim().to_owned())
    }

    /// Fills in the blank answers: every mark is `level`.
    fn fill(&self, answers: &Path, level: u8) {
        let text = std::fs::read_to_string(answers).unwrap();
        let text = text
            .replace("# mark = 3", &format!("mark = {level}"))
            .replace("# evidence = ", "evidence = ")
            .replace("# Last of all: overall", "overall");
        std::fs::write(answers, text).unwrap();
    }
}

/// What stands behind `before` in the line that has it, after the name.
fn after<'a>(text: &'a str, name: &str, before: &str) -> &'a str {
    let part = &text[text.find(name).unwrap()..];
    part.split(before).nth(1).unwrap().lines().next().unwrap().trim()
}

#[test]
fn a_round_by_files_from_the_invitation_to_the_debrief() {
    let desk = Desk {
        home: tempfile::tempdir().unwrap(),
    };
    let (place, id) = desk.open();
    let ws = |args: &[&str]| desk.yes(&[&["--workspace", place.as_str(), "panel"], args].concat());
    let out = desk.path("out");
    let plan = ws(&["plan", &id]);
    assert!(
        plan.contains("Nothing was made") && plan.contains("Ada rates Rowan Ash"),
        "{plan}"
    );
    assert!(ws(&["invite", &id, "--out", &out, "--dry-run"]).contains("Nothing was made"));
    assert!(!desk.at("out").exists());
    let invited = ws(&["invite", &id, "--out", &out]);
    assert!(ws(&["status", &id]).contains("Ada is invited; no sheet has come."));
    let shared = desk.path("shared");
    let mut words = String::new();
    for (name, level) in [("Ada", 4), ("Ben", 2)] {
        let packet = after(&invited, &format!("{name} rates"), "packet: ").to_owned();
        let code = after(&invited, &format!("{name} rates"), "same mail: ").replace('-', " ");
        let answers = desk.path(&format!("{name}.toml"));
        let draft = desk.path(&format!("{name}.cwdraft"));
        let opened = desk.yes(&["panel", "open", &packet, "--code", &code, "--answers", &answers]);
        assert!(
            opened.contains("The job: Lead the west team") && opened.contains("Rowan Ash (id rowan)"),
            "{opened}"
        );
        let rate = [
            "panel",
            "rate",
            &packet,
            "--code",
            &code,
            "--answers",
            &answers,
            "--draft",
            &draft,
        ];
        assert!(desk.yes(&rate).contains("criteria are open"), "nothing is written yet");
        let (_, early) = desk.no(&[
            "panel", "seal", &packet, "--code", &code, "--draft", &draft, "--out", &shared,
        ]);
        assert!(early.starts_with("It cannot be sealed yet. Rowan Ash: "), "{early}");
        desk.fill(&desk.at(&format!("{name}.toml")), level);
        assert!(desk.yes(&rate).contains("Nothing is missing"));
        let sealed = desk.yes(&[
            "panel", "seal", &packet, "--code", &code, "--draft", &draft, "--out", &shared,
        ]);
        words = after(&sealed, "Words of your key", "by phone: ").to_owned();
        let (_, again) = desk.no(&[
            "panel", "seal", &packet, "--code", &code, "--draft", &draft, "--out", &shared,
        ]);
        assert!(again.starts_with("This draft was sealed already"));
    }
    let (_, wrong) = desk.no(&[
        "panel",
        "open",
        after(&invited, "Ada rates", "packet: "),
        "--code",
        "not these five words here",
    ]);
    assert_eq!(
        wrong.trim(),
        "The code does not fit. Type the five words from the other message."
    );

    let dry = ws(&["take", "--folder", &shared, "--dry-run"]);
    assert!(
        dry.starts_with("Nothing was kept") && dry.contains("Ada’s sheet is sealed"),
        "{dry}"
    );
    assert!(ws(&["status", &id]).contains("no sheet has come"));
    std::fs::write(
        desk.at("shared/cut.cwsheet"),
        "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl",
    )
    .unwrap();
    let (took, told) = desk.no(&["--workspace", &place, "panel", "take", "--folder", &shared]);
    assert!(
        took.contains("Ada’s sheet is sealed") && took.contains("cut.cwsheet: not taken (damaged)."),
        "{took}"
    );
    assert_eq!(
        told.trim(),
        "1 of 3 was not taken. What to do about each stands beside it."
    );
    let status = ws(&["status", &id]);
    assert!(
        status.contains("Ben has sealed.") && status.contains(&words),
        "{status}"
    );
    let (_, other) = desk.no(&[
        "--workspace",
        &place,
        "panel",
        "confirm",
        &id,
        "Ben",
        "--words",
        "no such words are these here",
    ]);
    assert!(other.contains("declare the sheet void"));
    assert!(ws(&["confirm", &id, "Ben", "--words", &words]).contains(&format!("compared: {words}")));
    assert!(ws(&["roll", &id, "--out", &out]).contains("2 commitments."));
    let shown = desk.yes(&["--workspace", &place, "show", &id]);
    assert!(!shown.contains("What you saw or heard"), "{shown}");
    assert!(ws(&["reveal", &id, "--dry-run"]).contains("Opens: Ada and Ben."));
    assert!(ws(&["status", &id]).contains("Ben has sealed."));
    assert_eq!(ws(&["reveal", &id]), "Opens: Ada and Ben.\n");
    assert!(ws(&["status", &id]).contains("Ada is open."));
    let answer = desk.yes(&["--workspace", &place, "show", &id]);
    assert!(answer.contains("Rowan"), "{answer}");
    assert!(
        desk.yes(&["--workspace", &place, "journal", "verify"])
            .contains("holds")
    );
}

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk {
        home: tempfile::tempdir().unwrap(),
    };
    for args in [
        &["panel"][..],
        &["panel", "take"],
        &["panel", "reveal"],
        &["panel", "void", "x", "y"],
    ] {
        assert_eq!(desk.run(args).status.code(), Some(2), "{args:?}");
    }
    let (_, told) = desk.no(&["panel", "open", "/no/such/packet", "--code", "a"]);
    assert!(told.starts_with("/no/such/packet: "), "{told}");
}
