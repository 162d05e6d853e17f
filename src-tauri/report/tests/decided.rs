//! What people decided, on the brief: everybody in force, and of which look.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step is a failed test")]

mod book;
mod paper;

use std::collections::BTreeMap;

use book::story::{BOSS, PEER, Story, mark, on};
use counterweight_core::decision::{Change, RecommendationKind};
use counterweight_report::Kind;
use paper::Found;

fn decided(choice: RecommendationKind, who: &str) -> Change {
    Change::Decided {
        choice,
        candidate: Some(who.into()),
        why: "why".into(),
        departs: None,
        departure: None,
        look_again: None,
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: Vec::new(),
        quality: BTreeMap::new(),
    }
}

fn rated(s: &mut Story) {
    for who in ["rowan", "aspen"] {
        for rater in [BOSS, PEER] {
            s.fill(rater, &on(who), |_| mark(3));
            s.seal(rater, &on(who));
        }
    }
    s.reveal();
}

#[test]
fn everybody_who_was_decided_on_is_on_the_brief() {
    let mut s = Story::promotion();
    s.add("aspen");
    rated(&mut s);
    let brief = |s: &Story| Found::of(s.d.clone()).document(Kind::Brief).markdown();
    assert!(brief(&s).contains("Not decided yet."));
    s.yes(BOSS, decided(RecommendationKind::Promote, "rowan"));
    s.yes(BOSS, decided(RecommendationKind::Develop, "aspen"));
    let said = brief(&s);
    // The one who gets the job in full, the other as a line.
    assert!(said.contains("**Promote: ROWAN.**"), "{said}");
    assert!(said.contains("- Develop first: ASPEN"), "{said}");
    assert!(said.contains("What people decided"), "{said}");
}

#[test]
fn what_an_earlier_look_decided_says_so() {
    let mut s = Story::promotion();
    s.add("aspen");
    rated(&mut s);
    s.yes(BOSS, decided(RecommendationKind::Develop, "aspen"));
    let trigger = "a year on".into();
    s.yes(BOSS, Change::Reopened { trigger });
    rated(&mut s);
    let said = Found::of(s.d).document(Kind::Brief).markdown();
    assert!(
        said.contains("Decided in an earlier look, on 14 November 2023"),
        "{said}"
    );
    assert!(said.contains("**Develop first: ASPEN.**"), "{said}");
    assert!(!said.contains("As recommended."), "of another look: {said}");
}
