//! Decisions about people whose names are alike, begin with a title, or put the family first, after what users of similar software reported.

use counterweight_core::analysis::analyse;
use counterweight_core::reading::debrief;
use counterweight_core::recommendation::recommend;
use counterweight_exchange::decision_file::{Signing, open};

/// Every sentence a debrief of this file makes, one after the other.
fn said(text: &str) -> String {
    let d = open(
        text,
        Signing {
            decision: "names".into(),
            salt: String::new,
        },
    )
    .unwrap_or_else(|problems| panic!("{}", problems[0]));
    let a = analyse(&d).unwrap();
    let recommendations = recommend(&d, &a);
    let page = debrief::read(&d, &a, &recommendations);
    serde_json::to_string(&(page, recommendations)).unwrap()
}

#[test]
fn two_candidates_of_one_name_are_told_apart() {
    let both = said(include_str!("outside/two-candidates-one-name/two.toml"));
    assert!(
        both.contains("Rowan Ash (Senior seller, North)") && both.contains("Rowan Ash (Another person of that name)")
    );
    assert!(
        both.contains("What the panel says about Rowan Ash (") || both.contains("Rowan Ash (Senior seller, North) is")
    );
    let first = said(include_str!("outside/two-candidates-one-name/one-first-name.toml"));
    for alike in ["Let Rowan lead", ". Rowan is", "Rowan already"] {
        assert!(!first.contains(alike), "{alike}");
    }
    assert!(first.contains("Rowan Ash") && first.contains("Rowan Field"));
}

#[test]
fn nobody_is_called_by_a_title_an_initial_or_the_family_name() {
    let cases = [
        (include_str!("outside/titles-and-name-order/dr.toml"), "Hazel "),
        (include_str!("outside/titles-and-name-order/ms.toml"), "Hazel "),
        (include_str!("outside/titles-and-name-order/initial.toml"), "Hazel "),
        (
            include_str!("outside/titles-and-name-order/vi.toml"),
            "Nguyễn Thị Hằng ",
        ),
    ];
    for (text, called) in cases {
        let said = said(text);
        assert!(said.contains(called), "{called}: {said}");
        for wrong in [
            "Dr. is",
            "Ms is",
            "J. is",
            "Nguyễn is",
            "whether Dr. ",
            "whether Ms ",
            "whether J. ",
        ] {
            assert!(!said.contains(wrong), "{wrong}");
        }
    }
    let own = include_str!("outside/titles-and-name-order/vi.toml").replace(
        "name = \"Nguyễn Thị Hằng\"",
        "name = \"Nguyễn Thị Hằng\"\ncalled = \"Hằng\"",
    );
    assert!(said(&own).contains("Hằng is") || said(&own).contains("whether Hằng"));
}
