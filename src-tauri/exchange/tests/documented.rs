//! What is written about the format holds: the example in the documentation evaluates, the checked-in schema is the types' own.

use counterweight_core::analysis::analyse;
use counterweight_core::recommendation::{RecommendationKind, recommend};
use counterweight_exchange::decision_file::{Signing, open, schema};
use counterweight_exchange::samples;

const DOCUMENTATION: &str = include_str!("../../../docs/decision-file.md");

fn signing() -> Signing<impl FnMut() -> String> {
    Signing {
        decision: "documented".into(),
        salt: String::new,
    }
}

#[test]
fn the_example_in_the_documentation_evaluates_to_what_it_says() {
    let example = DOCUMENTATION
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let d = open(example, signing()).unwrap();
    let recommendations = recommend(&d, &analyse(&d).unwrap());
    assert_eq!(recommendations[0].kind, RecommendationKind::Develop);
    assert!(DOCUMENTATION.contains("The recommendation is *Develop first*"));
    assert!(recommendations[0].headline.starts_with("Develop first"));
}

#[test]
fn what_comes_after_the_decision_is_read_as_it_is_written() {
    let mut examples = DOCUMENTATION
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    let (example, after) = (examples.next().unwrap(), examples.next().unwrap());
    let (undecided, _) = example.split_once("[[verdict]]").unwrap();
    let d = open(&format!("{undecided}{after}"), signing()).unwrap();
    assert_eq!((d.commitments.len(), d.rechecks.len(), d.books.len()), (1, 1, 1));
    let review = d.verdicts().next().and_then(|v| v.review()).unwrap();
    assert_eq!(
        review.said.results.iter().map(|r| r.met).collect::<Vec<_>>(),
        [Some(true), None]
    );
}

#[test]
fn every_key_of_what_comes_after_is_documented() {
    let schema = schema();
    let after = [
        "Late",
        "LateAnswer",
        "LateReason",
        "Verdict",
        "Letter",
        "Plan",
        "Promise",
        "Recheck",
        "RecheckRating",
        "Holder",
        "Test",
        "Learnt",
        "Review",
    ];
    let book = [
        "BookPerson",
        "BookDeal",
        "BookKey",
        "BookCustomer",
        "BookRelationship",
        "BookCall",
        "BookAsk",
        "BookPeriod",
        "BookNote",
    ];
    for table in after.iter().chain(&book) {
        let keys = schema
            .pointer(&format!("/$defs/{table}/properties"))
            .and_then(|p| p.as_object());
        for key in keys
            .unwrap_or_else(|| panic!("{table}"))
            .keys()
            .filter(|k| !["rating", "answer"].contains(&k.as_str()))
        {
            assert!(DOCUMENTATION.contains(&format!("`{key}")), "{table}.{key}");
        }
    }
}

#[test]
fn the_checked_in_schema_is_the_types_own() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/decision.schema.json");
    let now = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == now,
        "the format changed: run the tests with UPDATE=1 and read the difference of {path}"
    );
}

#[test]
fn every_table_of_the_format_is_documented() {
    let schema = schema();
    let tables = schema.pointer("/properties").and_then(|p| p.as_object()).unwrap();
    for name in tables.keys().map(String::as_str) {
        let said = [
            format!("`[{name}]`"),
            format!("`[[{name}]]`"),
            format!("`{name}`"),
            format!("`{name} = "),
        ];
        assert!(said.iter().any(|s| DOCUMENTATION.contains(s)), "{name}");
    }
    assert!(!samples().is_empty());
}
