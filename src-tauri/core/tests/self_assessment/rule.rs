//! Two hundred sheets computed by a reference program that was written apart: the answer, its reason, and both pulls.

use counterweight_core::decision::{RecommendationKind as Kind, Sure};
use serde_json::Value;

use super::Answers;

fn side(case: &Value) -> [(i8, u8); 12] {
    let parts = ["likes", "dislikes"]
        .iter()
        .flat_map(|kind| case[kind].as_array().unwrap());
    let mut answers = parts.map(|part| {
        let done = match part["done"].as_str().unwrap() {
            "never" => 0,
            "once" => 1,
            _ => 2,
        };
        (part["energy"].as_i64().unwrap() as i8, done)
    });
    std::array::from_fn(|_| answers.next().unwrap())
}

fn given(case: &Value) -> Answers {
    let given = &case["given"];
    let has = |way: &str, place: &str| given[way].as_array().unwrap().iter().any(|one| one == place);
    let ticks = [
        ("lead", "in", "build_people"),
        ("lead", "out", "title"),
        ("stay", "in", "stay_customers"),
        ("stay", "out", "stay_money"),
    ];
    let sure = |key: &str| match given[key].as_str() {
        Some("yes") => Some(Sure::Yes),
        Some("no") => Some(Sure::No),
        Some("unsure") => Some(Sure::Unsure),
        _ => None,
    };
    let two = |key: &str| {
        let both = given.get(key)?.as_array()?;
        Some((both[0].as_u64()? as usize, both[1].as_u64()? as usize))
    };
    Answers {
        selling: side(&case["selling"]),
        managing: side(&case["managing"]),
        ticked: ticks
            .iter()
            .filter(|(way, place, _)| has(way, place))
            .map(|t| t.2)
            .collect(),
        without_title: sure("without_title"),
        nobody_knows: sure("nobody_knows"),
        choices: two("pairs"),
        colleagues: two("outside").unwrap_or((0, 0)),
    }
}

#[test]
fn two_hundred_sheets_are_answered_as_by_the_reference_program() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/self/rule.json");
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 200);
    for case in cases {
        let (name, want) = (&case["name"], &case["want"]);
        let (analysis, answer) = given(case).answer();
        let kind = match want["answer"].as_str().unwrap() {
            "go" => Kind::Go,
            "stay" => Kind::Stay,
            "neither" => Kind::Neither,
            "either" => Kind::Either,
            _ => Kind::TestFirst,
        };
        assert_eq!(answer.kind, kind, "{name}: {want}");
        assert_eq!(
            answer.reasons[0].code,
            want["reason"].as_str().unwrap(),
            "{name}: {want}"
        );
        let me = analysis.myself.unwrap();
        for (pull, side) in [(me.selling.energy, "selling"), (me.managing.energy, "managing")] {
            let far = (pull.unwrap() - want[side].as_f64().unwrap()).abs();
            assert!(far < 1e-9, "{name}, {side}: {pull:?}, not {}", want[side]);
        }
    }
}
