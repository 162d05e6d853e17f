//! The culture command of the built program: an answer in words and in JSON, the same on any number of threads.

use std::process::{Command, Output};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/culture-example.toml");

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_counterweight-cli"))
        .args(args)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn culture_answers_in_words_and_in_json() {
    let words = run(&["culture", EXAMPLE, "--runs", "500"]);
    assert!(words.status.success(), "{}", text(&words.stderr));
    let words = text(&words.stdout);
    assert!(words.starts_with("Left alone, "), "{words}");
    assert!(
        words.contains("What would change it") && words.contains("Judgement:"),
        "{words}"
    );

    let json = run(&["culture", EXAMPLE, "--json", "--runs", "500", "--seed", "3"]);
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(
        (&value["runs"], &value["seed"], &value["hires"]),
        (&500.into(), &3.into(), &12.into())
    );
    assert_eq!(value["like_leader"]["histogram"].as_array().unwrap().len(), 13);
    assert_eq!(value["levers"].as_array().unwrap().len(), 5);
    assert!(words.starts_with(value["says"].as_str().unwrap().split(" be ").next().unwrap()));
}

#[test]
fn any_number_of_threads_prints_the_same() {
    let on = |threads: &str| run(&["culture", EXAMPLE, "--json", "--runs", "300", "--threads", threads]).stdout;
    let one = on("1");
    assert!(!one.is_empty());
    assert!(one == on("2") && one == on("4"));
}

#[test]
fn what_cannot_be_is_refused_with_its_line() {
    let home = tempfile::tempdir().unwrap();
    let bad = home.path().join("bad.toml");
    let file = std::fs::read_to_string(EXAMPLE).unwrap();
    std::fs::write(&bad, file.replace("homophily = 0.7", "homophily = 7")).unwrap();
    let out = run(&["culture", bad.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    let line = file.lines().position(|l| l.starts_with("homophily")).unwrap() + 1;
    let said = text(&out.stderr);
    assert!(
        said.contains(&format!("line {line}, ")) && said.contains("from 0 to 1"),
        "{said}"
    );

    let few = run(&["culture", EXAMPLE, "--runs", "1"]);
    assert_eq!(few.status.code(), Some(1));
    assert!(text(&few.stderr).contains("from 10 to 100000"), "{}", text(&few.stderr));
    assert_eq!(run(&["culture", EXAMPLE, "--threads", "0"]).status.code(), Some(2));
    assert!(run(&["schema", "culture"]).status.success());
}
