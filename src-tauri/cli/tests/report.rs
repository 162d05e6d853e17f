//! The `report` command of the built program: one report, every report of many decisions, and what it says where one cannot be made.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn report(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command
        .arg("report")
        .args(arguments)
        .current_dir(home)
        .env("HOME", home)
        .output()
        .unwrap()
}

fn sample(name: &str) -> PathBuf {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/samples");
    samples.join(name).with_extension("toml")
}

fn said(out: &Output) -> String {
    String::from_utf8(out.stderr.clone()).unwrap()
}

#[test]
fn the_same_file_gives_the_same_report_and_the_ending_says_as_what() {
    let home = tempfile::tempdir().unwrap();
    let file = sample("team-lead-west");
    let file = file.to_str().unwrap();
    for (ending, start) in [
        ("pdf", b"%PDF".as_slice()),
        ("xlsx", b"PK"),
        ("json", b"{"),
        ("ics", b"BEGIN:VCALENDAR"),
        ("md", b"# "),
    ] {
        let made = |name: &str| {
            let name = format!("{name}.{ending}");
            let kind = if matches!(ending, "pdf" | "md") {
                "kit"
            } else {
                "record"
            };
            let out = report(home.path(), &[file, "--kind", kind, "--out", &name]);
            (
                out.status.success(),
                said(&out),
                std::fs::read(home.path().join(name)).unwrap_or_default(),
            )
        };
        let (one, two) = (made("one"), made("two"));
        assert_eq!(one.0, ending != "xlsx", "its debrief is not open: {}", one.1);
        assert!(!one.0 || one.2.starts_with(start), "{ending}");
        assert_eq!(one, two, "{ending}");
    }
}

#[test]
fn what_cannot_be_made_says_what_to_do_and_writes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let file = sample("star-seller");
    let file = file.to_str().unwrap();
    for (arguments, code, says) in [
        (
            vec![file, "--kind", "brief", "--out", "brief.odt"],
            1,
            "End the file's name in .pdf",
        ),
        (vec![file, "--kind", "poem", "--out", "brief.pdf"], 2, "brief"),
        (vec![file, "--kind", "feedback", "--out", "letter.pdf"], 1, "letter"),
        (vec![file, file, "--kind", "brief", "--out", "brief.pdf"], 1, "--all"),
    ] {
        let out = report(home.path(), &arguments);
        assert_eq!(out.status.code(), Some(code), "{arguments:?}");
        assert!(said(&out).contains(says), "{arguments:?}: {}", said(&out));
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn many_are_written_with_progress_and_a_bad_one_is_named_by_its_line() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("bad.toml"), "format = 1\nnonsense = 1\n").unwrap();
    let good = sample("ic-declined");
    let out = report(home.path(), &["bad.toml", good.to_str().unwrap(), "--all", "all"]);
    assert_eq!(out.status.code(), Some(1));
    let said = said(&out);
    assert!(said.contains("bad.toml:\nline 2, column 1"), "{said}");
    assert!(said.contains("[2/2 1/"), "{said}");
    let files: Vec<String> = std::fs::read_dir(home.path().join("all"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    for kind in ["brief.pdf", "record.pdf", "data.json"] {
        assert!(files.iter().any(|file| file.ends_with(kind)), "{kind}: {files:?}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_said() {
    let home = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(sample("star-seller")).unwrap();
    std::fs::write(
        home.path().join("d.toml"),
        text.replace("Juniper Reed", "\u{378}\u{378}"),
    )
    .unwrap();
    let out = report(home.path(), &["d.toml", "--kind", "brief", "--out", "brief.pdf"]);
    assert!(out.status.success(), "{}", said(&out));
    assert!(said(&out).contains("U+0378"), "{}", said(&out));
}

#[test]
fn a_seller_s_pages_are_made_where_they_are_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let file = sample("ic-declined");
    let file = file.to_str().unwrap();
    let out = report(home.path(), &[file, "--kind", "colleagues", "--out", "three.pdf"]);
    assert!(out.status.success(), "{}", said(&out));
    let out = report(home.path(), &[file, "--kind", "talk", "--out", "talk.md"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        said(&out).contains("There is no page for the talk yet."),
        "{}",
        said(&out)
    );
    let text = std::fs::read_to_string(file).unwrap();
    let kept = text.replace(
        "[myself.asked]",
        "[[myself.talk]]\npart = \"opening\"\ntext = \"I want to stay a seller.\"\n\n[[myself.talk]]\npart = \"time\"\ntext = \"Half a day\"\nstruck = true\n\n[myself.asked]",
    );
    std::fs::write(home.path().join("kept.toml"), kept).unwrap();
    let out = report(home.path(), &["kept.toml", "--kind", "talk", "--out", "talk.md"]);
    assert!(out.status.success(), "{}", said(&out));
    let made = std::fs::read_to_string(home.path().join("talk.md")).unwrap();
    assert!(
        made.contains("I want to stay a seller.") && !made.contains("Half a day"),
        "{made}"
    );
    assert!(
        !made.contains("Take the team lead job"),
        "what the decision is called is nobody's business: {made}"
    );
}
