//! What people decided, on the brief: everybody in force, and of which look.

use std::collections::BTreeMap;

use crate::book::story::{BOSS, PEER, Story, mark, on};
use crate::paper::Found;
use counterweight_core::decision::{Change, ClosingAct, Exit, ExitHow, FramingAct, LateAct, RecommendationKind};
use counterweight_core::rating::{Evidence, EvidenceKind};
use counterweight_report::Kind;

fn decided(choice: RecommendationKind, who: &str) -> Change {
    Change::Closing(ClosingAct::Decided {
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
    })
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
    assert!(said.contains("Also decided: Develop first: ASPEN"), "{said}");
    assert!(said.contains("What people decided"), "{said}");
}

#[test]
fn what_an_earlier_look_decided_says_so() {
    let mut s = Story::promotion();
    s.add("aspen");
    rated(&mut s);
    s.yes(BOSS, decided(RecommendationKind::Develop, "aspen"));
    let trigger = "a year on".into();
    s.yes(BOSS, Change::Closing(ClosingAct::Reopened { trigger }));
    rated(&mut s);
    let said = Found::of(s.d).document(Kind::Brief).markdown();
    assert!(
        said.contains("Decided in an earlier look, on 14 November 2023"),
        "{said}"
    );
    assert!(said.contains("**Develop first: ASPEN.**"), "{said}");
    assert!(!said.contains("As recommended."), "of another look: {said}");
}

#[test]
fn what_came_late_and_who_has_left_is_on_the_brief_and_in_the_record() {
    let mut s = Story::promotion();
    s.add("aspen");
    rated(&mut s);
    let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
    let id: counterweight_core::id::EvidenceId = "call".into();
    let evidence = Evidence {
        id: id.clone(),
        kind: EvidenceKind::NamedReference,
        on: day(24),
        text: "“I did not learn how.”".into(),
        whose: None,
    };
    let (subject, criterion) = (on("rowan"), "B6".into());
    s.yes(
        BOSS,
        Change::Late(LateAct::LateAdded {
            subject,
            criterion,
            evidence,
        }),
    );
    let exit = Exit {
        how: ExitHow::Withdrew,
        on: day(12),
        note: String::new(),
    };
    let left = FramingAct::CandidateLeft {
        id: "aspen".into(),
        exit,
    };
    s.yes(BOSS, Change::Framing(left));
    let said = |s: &Story, kind| Found::of(s.d.clone()).document(kind).markdown();
    for kind in [Kind::Brief, Kind::Record] {
        let said = said(&s, kind);
        assert!(said.contains("0 of 2 asked have looked again."), "{said}");
        assert!(said.contains("after the debrief"), "{said}");
        assert!(said.contains("ASPEN withdrew on 12 November 2026."), "{said}");
    }
    for (rater, level) in [(BOSS, 2), (PEER, 3)] {
        let answered = LateAct::LateAnswered {
            id: id.clone(),
            answer: mark(level),
            rests: true,
            reason: "Heard the call.".into(),
        };
        s.yes(rater, Change::Late(answered));
    }
    let record = said(&s, Kind::Record);
    assert!(record.contains("BOSS went from 3 to 2; PEER kept 3."), "{record}");
    assert!(record.contains("Late. Named reference, 24 November 2026"), "{record}");
    assert!(record.contains("Every mark for ASPEN (counts in nothing)"), "{record}");
}
