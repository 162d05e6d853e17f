//! The `agreement` command of the built program: numbers as JSON and in words, and what it says about a bad table.

use std::process::{Command, Output};

use serde_json::Value;

const PANELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/vectors/irr");

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command.arg("agreement").args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The answer about a table that is written to a file first.
fn about(table: &str) -> Output {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("panel.csv");
    std::fs::write(&file, table).unwrap();
    run(&[file.to_str().unwrap(), "--json"])
}

#[test]
fn json_has_every_statistic() {
    let out = run(&[&format!("{PANELS}/shrout_fleiss_1979.csv"), "--json"]);
    assert!(out.status.success(), "{}", text(&out.stderr));
    let value: Value = serde_json::from_slice(&out.stdout).unwrap();
    let near = |path: &[&str], x: f64| {
        let found = path.iter().fold(&value, |at, key| &at[*key]).as_f64().unwrap();
        assert!((found - x).abs() < 1e-9, "{path:?}: {found}");
    };
    near(&["icc", "A,1", "value"], 0.289_763_779_527_559_2);
    near(&["krippendorff_alpha", "interval"], 0.147_307_850_390_464_57);
    near(&["kendall_w", "tie_corrected"], 0.887_037_037_037_037_1);
    near(&["fleiss_kappa"], -0.111_111_111_111_111_12);
    near(&["gwet_ac", "quadratic", "se"], 0.122_191_529_92);
    let same = about("3,3\n3,3\n");
    let value: Value = serde_json::from_slice(&same.stdout).unwrap();
    assert!(value["icc"]["1,1"]["undefined"].is_string());
    assert!(value["gwet_ac"]["identity"]["se"]["undefined"].is_string());
}

#[test]
fn words_say_what_each_number_asks() {
    let out = run(&[&format!("{PANELS}/shrout_fleiss_1979.csv")]);
    let words = text(&out.stdout);
    assert!(
        words.contains("0.29 [0.02 to 0.76]") && words.contains("−0.11"),
        "{words}"
    );
    let blanks = text(&run(&[&format!("{PANELS}/krippendorff_4x12.csv")]).stdout);
    assert!(blanks.contains("undefined: some ratings are missing"), "{blanks}");
}

#[test]
fn a_bad_table_is_refused_with_its_lines() {
    let refused = |table: &str, says: &[&str]| {
        let out = about(table);
        assert_eq!(out.status.code(), Some(1), "{table:?}");
        let said = text(&out.stderr);
        assert!(out.stdout.is_empty() && says.iter().all(|s| said.contains(s)), "{said}");
    };
    refused(
        "a,b\n1,2\n1,NA\n2\n",
        &["line 3, column 3", "“NA” is not a number", "line 4", "1 cells"],
    );
    refused("", &["empty"]);
    refused("a,b\n", &["no ratings"]);
    refused("a,b\n1,1e300\n", &["line 2, column 3"]);
    refused("1,\u{1b}[2J\n", &["not a number"]);
    assert_eq!(run(&["/no/such/panel.csv"]).status.code(), Some(1));
    assert_eq!(run(&[]).status.code(), Some(2));
}
