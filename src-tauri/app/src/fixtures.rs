//! What the tests of the page draw is what the core makes of the samples, checked in.

use counterweight_core::analysis::culture::Sampling;
use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;
use serde_json::Value;

use crate::culture::shown;
use crate::decisions::debrief;
use crate::doubt::{explored, panels};

#[test]
fn the_checked_in_debriefs_are_those_of_the_samples() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/analysis/fixtures");
    for (sample, file) in [
        ("sample-star-seller", "star-seller"),
        ("sample-first-leader", "first-leader"),
    ] {
        let place = format!("{folder}/{file}.json");
        let mut fixture: Value = serde_json::from_str(&std::fs::read_to_string(&place).unwrap()).unwrap();
        let text = samples().iter().find(|s| s.id == sample).unwrap().text;
        let signing = Signing {
            decision: sample.into(),
            salt: || "salt".to_owned(),
        };
        let fresh = serde_json::to_value(debrief(&open(text, signing).unwrap()).unwrap()).unwrap();
        let kept = fixture.as_object_mut().unwrap().insert("debrief".into(), fresh.clone());
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&place, serde_json::to_string_pretty(&fixture).unwrap() + "\n").unwrap();
        } else {
            assert!(
                kept == Some(fresh),
                "{file} changed: run `UPDATE=1 cargo test -p counterweight-app fixtures`"
            );
        }
    }
}

#[test]
fn the_checked_in_teams_are_those_of_the_sample() {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/analysis/fixtures/teams.json");
    let text = samples().iter().find(|s| s.id == "sample-first-leader").unwrap().text;
    let signing = Signing {
        decision: "sample-first-leader".into(),
        salt: || "salt".to_owned(),
    };
    let mut decision = open(text, signing).unwrap();
    // By the card's own plan, and with few runs: a page does not need more.
    decision.culture = None;
    let sampling = Sampling {
        runs: 500,
        ..Sampling::default()
    };
    let fresh = serde_json::to_value(shown(&decision, None, sampling).unwrap()).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(place, serde_json::to_string_pretty(&fresh).unwrap() + "\n").unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(place).unwrap()).unwrap();
    assert!(
        kept == fresh,
        "teams changed: run `UPDATE=1 cargo test -p counterweight-app fixtures`"
    );
}

#[test]
fn the_checked_in_doubts_are_those_of_the_samples() {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/analysis/fixtures/sure.json");
    let read = |sample: &str| {
        let text = samples().iter().find(|s| s.id == sample).unwrap().text;
        let signing = Signing {
            decision: sample.into(),
            salt: || "salt".to_owned(),
        };
        open(text, signing).unwrap()
    };
    let (seller, leader) = (read("sample-star-seller"), read("sample-first-leader"));
    let sure = |decision| explored(decision, debrief(decision).unwrap(), 2_000).unwrap().sure;
    let fresh = serde_json::json!({
        "seller": sure(&seller),
        "leader": sure(&leader),
        "panel": panels(&seller).unwrap().remove(0),
    });
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(place, serde_json::to_string_pretty(&fresh).unwrap() + "\n").unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(place).unwrap()).unwrap();
    assert!(
        kept == fresh,
        "sure changed: run `UPDATE=1 cargo test -p counterweight-app fixtures`"
    );
}
