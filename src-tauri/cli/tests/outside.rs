//! Files as other programs write them, through the built program: what a script sees of them.

use std::process::{Command, Output};

use serde_json::Value;

const OUTSIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../exchange/tests/outside");

fn run(args: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command.args(args).env("HOME", home.path()).output().unwrap()
}

fn about(command: &[&str], file: &str) -> Output {
    let file = format!("{OUTSIDE}/{file}");
    run(&[command, &[&file, "--json"]].concat())
}

fn json(out: &Output) -> Value {
    serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{}", said(out)))
}

fn said(out: &Output) -> String {
    String::from_utf8(out.stderr.clone()).unwrap()
}

#[test]
fn a_table_is_shown_with_its_warnings_and_nothing_is_kept() {
    let found = json(&about(&["table", "deal"], "salesforce-amount-currency-column/opps.csv"));
    assert_eq!(found["kept"][0]["item"]["amount"], 83.86);
    assert!(found["warnings"][0].as_str().unwrap().contains("Amount (converted)"));
    assert_eq!(found["columns"][2]["meaning"], "Currency");
    let words = run(&[
        "table",
        "deals",
        &format!("{OUTSIDE}/salesforce-grand-total-records/opps.csv"),
    ]);
    let words = String::from_utf8(words.stdout).unwrap();
    assert!(
        words.starts_with("2 rows would be kept.") && words.contains("row 4: it is a sum of other rows."),
        "{words}"
    );
    let asked = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(asked.path(), "Deal,Close date\nA,3/4/2026\n").unwrap();
    let days = |more: &[&str]| {
        json(&run(&[
            &["table", "deal", asked.path().to_str().unwrap(), "--json"],
            more,
        ]
        .concat()))
    };
    assert_eq!(days(&[])["unclear"][0]["day_first"], "2026-04-03");
    assert_eq!(
        days(&["--days", "month-first"])["kept"][0]["item"]["close_on"],
        "2026-03-04"
    );
    for (kind, file) in [
        ("agreement", "trailing-comma/panel.csv"),
        ("impact", "impact-total-row/table.csv"),
        ("ratings", "trailing-comma/panel.csv"),
    ] {
        assert!(
            json(&about(&["table", kind], file))["kept"].as_array().unwrap().len() > 1,
            "{kind}"
        );
    }
    assert_eq!(run(&["table", "nonsense", "x.csv"]).status.code(), Some(2));
}

#[test]
fn weights_that_are_no_shares_are_refused() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "a,b\n3,4\n").unwrap();
    let out = run(&["table", "weights", file.path().to_str().unwrap()]);
    assert!(
        out.status.code() == Some(1) && said(&out).contains("add up to 7"),
        "{}",
        said(&out)
    );
}

#[test]
fn two_raters_who_agree_agree_wholly() {
    for file in ["panel.csv", "rownum.csv", "named.csv"] {
        let out = about(&["agreement"], &format!("id-column-taken-for-a-rater/{file}"));
        let found = json(&out);
        assert_eq!(
            (&found["krippendorff_alpha"]["interval"], &found["icc"]["1,1"]["value"]),
            (&1.0.into(), &1.0.into()),
            "{file}: {found}"
        );
        assert!(said(&out).contains("left out"), "{}", said(&out));
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "Ada,Bo\n4,4\n3,3\n5,4\n").unwrap();
    let plain = json(&run(&["agreement", file.path().to_str().unwrap(), "--json"]));
    assert_eq!(json(&about(&["agreement"], "trailing-comma/panel.csv")), plain);
}

#[test]
fn counts_are_read_by_their_heading_and_totals_are_left_out() {
    let found = json(&about(&["impact"], "impact-applicants-then-hired/table.csv"));
    assert_eq!(
        (&found["groups"][0]["rate"], &found["groups"][1]["rate"]),
        (&0.2.into(), &0.5.into())
    );
    assert_eq!(found["groups"][0]["below_four_fifths"], true);
    let out = about(&["impact"], "impact-total-row/table.csv");
    assert_eq!(json(&out)["groups"].as_array().unwrap().len(), 2);
    assert!(said(&out).contains("“Total”"), "{}", said(&out));
}

#[test]
fn a_decision_file_is_read_however_it_was_saved() {
    let plain = json(&about(&["evaluate"], "toml-bom-crlf-utf16/crlf.toml"));
    assert_eq!(json(&about(&["evaluate"], "toml-bom-crlf-utf16/bom.toml")), plain);
    assert!(
        about(&["evaluate"], "toml-bom-crlf-utf16/crlf-multiline.toml")
            .status
            .success()
    );
    let out = about(&["evaluate"], "toml-bom-crlf-utf16/utf16.toml");
    assert!(
        out.status.code() == Some(1) && said(&out).contains("UTF-16") && said(&out).contains("UTF-8"),
        "{}",
        said(&out)
    );
}
