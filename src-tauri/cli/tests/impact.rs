//! The `impact` command of the built program: numbers as JSON and in words, and what it says about a bad table.

use std::process::{Command, Output};

use serde_json::Value;

/// The program on a table that is written to a file first.
fn about(table: &str, json: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("table.csv");
    std::fs::write(&file, table).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command
        .arg("impact")
        .arg(file)
        .args(json)
        .env("HOME", home.path())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn json_compares_each_group_with_the_highest_rate() {
    let out = about(
        "group,selected,not_selected\nsome,45,55\nothers,60,40\nfew,3,2\n",
        &["--json"],
    );
    assert!(out.status.success(), "{}", text(&out.stderr));
    let value: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(value["reference"], "others");
    let some = &value["groups"][0];
    assert_eq!(some["below_four_fifths"], true);
    assert_eq!(some["impact_ratio"], 0.75);
    let p = some["fisher_two_sided_p"].as_f64().unwrap();
    assert!((p - 0.047_165_485_383_019_31).abs() < 1e-10, "{p}");
    assert!(
        value["groups"][1]["fisher_two_sided_p"].is_null(),
        "the first of the highest is the reference"
    );
}

#[test]
fn exactly_four_fifths_is_not_flagged() {
    let out = about("a,3,2\nb,3,1\n", &["--json"]);
    let value: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(value["groups"][0]["impact_ratio"], 0.8);
    assert_eq!(value["groups"][0]["below_four_fifths"], false);
}

#[test]
fn words_say_rate_rule_and_chance() {
    let words = text(&about("men,60,40\nwomen,45,55\n", &[]).stdout);
    assert!(
        words.starts_with("women was selected at 75% of the rate of men"),
        "{words}"
    );
    assert!(
        words.contains("women: selected 45%, 75% of the highest rate, below four fifths, chance 5%"),
        "{words}"
    );
    assert!(words.contains("men: selected 60%, the highest rate"), "{words}");
    let close = text(&about("a,799,1701\nb,1000,1500\n", &[]).stdout);
    assert!(
        close.contains("just under 80%") && close.contains("under 1%"),
        "{close}"
    );
    let hostile = about("\"a\u{1b}[2J\",1,2\nb,2,1\n", &[]).stdout;
    assert!(!hostile.contains(&0x1b));
}

#[test]
fn a_table_without_a_reading_is_refused() {
    for (table, says) in [
        ("a,3,2\nb,x,1\n", "line 2, column 3"),
        ("a,3,2\nb,1\n", "line 2"),
        ("", "empty"),
        ("a,3,2\n", "fewer than two"),
        ("a,3,2\nb,0,0\n", "nobody in it"),
        ("a,0,2\nb,0,4\n", "Nobody was selected"),
        ("a,3,2\na,1,4\n", "twice"),
    ] {
        let out = about(table, &["--json"]);
        assert_eq!(out.status.code(), Some(1), "{table:?}");
        assert!(
            out.stdout.is_empty() && text(&out.stderr).contains(says),
            "{}",
            text(&out.stderr)
        );
    }
}
