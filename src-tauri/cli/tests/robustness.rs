//! The `robustness` command of the built program on fixed samples: another program's numbers, words, and what it says about bad tables.

use std::process::{Command, Output};

use serde_json::Value;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/vectors/smaa");

fn run(weights: &str, ratings: &str, json: bool) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command.args(["robustness", "--weights", weights, "--ratings", ratings]);
    command.args(json.then_some("--json")).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn read(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(format!("{SAMPLES}/{name}")).unwrap()).unwrap()
}

/// Whether two trees have the same shape and, up to 1e-9, the same numbers.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Number(a), Value::Number(b)) => (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() <= 1e-9,
        _ => a == b,
    }
}

#[test]
fn json_is_what_another_program_finds_in_the_same_samples() {
    let expected = read("expected.json");
    let mut met = 0;
    for name in read("exact_cases.json").as_object().unwrap().keys() {
        let [weights, ratings] = ["weights", "meas"].map(|kind| format!("{SAMPLES}/{name}_{kind}.csv"));
        if !std::fs::exists(&weights).unwrap() {
            continue;
        }
        let out = run(&weights, &ratings, true);
        assert!(out.status.success(), "{}", text(&out.stderr));
        let found: Value = serde_json::from_slice(&out.stdout).unwrap();
        for key in ["ra", "cw", "pwi", "cf"] {
            assert!(same(&found[key], &expected[name][key]), "{name} {key}: {}", found[key]);
        }
        assert_eq!(found.as_object().unwrap().len(), 4);
        met += 1;
    }
    assert!(met >= 2);
}

#[test]
fn words_say_who_is_first_and_when() {
    let out = run(
        &format!("{SAMPLES}/exact_3x4_weights.csv"),
        &format!("{SAMPLES}/exact_3x4_meas.csv"),
        false,
    );
    // How far columns stand apart is the table's own affair.
    let words = text(&out.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(" 3 73% 22% 5%"), "{words}");
    assert!(words.contains("first in 90%"), "{words}");
}

#[test]
fn tables_that_do_not_fit_are_refused_and_half_a_call_is_wrong_usage() {
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let weights = file("w.csv", "0.5,0.5\n0.2,0.8\n");
    let refused = |ratings: &str| {
        let out = run(&weights, &file("m.csv", ratings), true);
        assert_eq!(out.status.code(), Some(1));
        assert!(out.stdout.is_empty());
        text(&out.stderr)
    };
    assert!(refused("1,2,3\n1,2,3\n").contains("not a multiple"));
    assert!(refused("1,2,3,4\n").contains("2 samples of weights and 1 of ratings"));
    assert!(refused("1,2,3,4\n1,2,,4\n").contains("line 2, column 5"));
    let half = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"))
        .args(["robustness", "--weights", &weights])
        .output()
        .unwrap();
    assert_eq!(half.status.code(), Some(2));
}

fn of_a_decision(sample: &str, more: &[&str]) -> Output {
    let file = format!("{}/../exchange/samples/{sample}.toml", env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"));
    command.args(["robustness", &file]).args(more).output().unwrap()
}

#[test]
fn a_decision_says_how_often_its_answer_holds_and_what_flips_it() {
    let out = text(&of_a_decision("star-seller", &["--samples", "20000"]).stdout);
    for said in [
        "holds in only ",
        "of reasonable weights and marks",
        "flip",
        "20000 draws",
        "seed 1",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let ranked = text(&of_a_decision("first-leader", &["--samples", "100000"]).stdout);
    assert!(
        ranked.contains("comes 1st") && ranked.contains("It holds in "),
        "{ranked}"
    );
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads_and_another_seed_does_not() {
    let run = |seed, threads| {
        let out = of_a_decision(
            "star-seller",
            &["--samples", "6000", "--seed", seed, "--threads", threads, "--json"],
        );
        assert!(out.status.success(), "{}", text(&out.stderr));
        out.stdout
    };
    let one = run("5", "1");
    assert_eq!(one, run("5", "2"));
    assert_eq!(one, run("5", "4"));
    assert_ne!(one, run("6", "1"));
    let found: Value = serde_json::from_slice(&one).unwrap();
    let shares = found["answers"][0]["shares"].as_array().unwrap();
    let all: f64 = shares.iter().map(|s| s["share"].as_f64().unwrap()).sum();
    assert!((all - 1.0).abs() < 1e-9);
}

#[test]
fn a_decision_and_fixed_samples_are_not_mixed_and_one_of_them_is_needed() {
    assert_eq!(
        of_a_decision("star-seller", &["--weights", "w.csv", "--ratings", "m.csv"])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(of_a_decision("star-seller", &["--samples", "0"]).status.code(), Some(2));
    let alone = Command::new(env!("CARGO_BIN_EXE_counterweight-cli"))
        .arg("robustness")
        .output()
        .unwrap();
    assert_eq!(alone.status.code(), Some(2));
}
