//! The page of somebody who may be promoted: a "no" decides, "a trial first" makes a promotion a trial, a "yes" never adds to readiness,
//! and cards of the first edition know nothing of it.

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Change as C, FramingAct, OwnPage, PanelAct, Wish};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};

use crate::story::{BOSS, PEER, Story, card, mark, member};

fn story(level: u8) -> Story {
    let mut s = Story::of(vec![card("first-line-manager")], member(BOSS)).unwrap();
    s.frame();
    s.add("rowan");
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
    let early = page(Wish::Yes);
    assert_eq!(s.no(BOSS, spoke(early)), "before_reveal");
    s.rated("rowan", |_| mark(level));
    s
}

fn page(wish: Wish) -> OwnPage {
    OwnPage {
        wish: Some(wish),
        ..OwnPage::default()
    }
}

fn spoke(page: OwnPage) -> C {
    C::Framing(FramingAct::CandidateSpoke {
        candidate: "rowan".into(),
        page,
    })
}

fn answer(s: &Story) -> Recommendation {
    recommend(&s.d, &analyse(&s.d).unwrap()).remove(0)
}

fn told(level: u8, page: OwnPage) -> Recommendation {
    let mut s = story(level);
    s.yes(BOSS, spoke(page));
    answer(&s)
}

#[test]
fn nobody_asked_is_the_first_condition() {
    let said = answer(&story(4));
    assert_eq!(said.kind, Kind::Promote);
    assert_eq!(
        said.conditions[0].text,
        "Ask first: nobody has asked ROWAN whether they want it."
    );
}

#[test]
fn a_no_decides_and_is_never_called_not_ready() {
    for level in [2, 3, 5] {
        let said = told(level, page(Wish::No));
        assert_eq!(
            (said.kind, said.headline.as_str()),
            (Kind::HonourAsSenior, "ROWAN does not want it.")
        );
        assert!(
            said.lead
                .starts_with("Readiness is shown for the file; it does not decide.")
        );
        assert!(!format!("{} {}", said.headline, said.lead).contains("not ready") && said.conditions.is_empty());
        assert!(!said.alternatives.is_empty());
    }
}

#[test]
fn who_wants_to_try_it_first_is_tried_with_its_terms_in_writing() {
    for wish in [Wish::TrialFirst, Wish::Undecided] {
        let said = told(4, page(wish));
        assert_eq!(said.kind, Kind::Trial);
        assert_eq!(said.conditions[0].text, "ROWAN wants to try it first.");
        assert!(said.conditions[1].text.contains("pay guarantee"));
        assert_eq!(said.tests[0], "hire-ramp-one");
    }
}

#[test]
fn a_yes_adds_nothing_and_asks_for_the_week() {
    let said = told(4, page(Wish::Yes));
    assert_eq!(said.kind, Kind::Promote);
    assert!(
        said.conditions[0]
            .text
            .starts_with("Has not walked through the week yet")
    );
    let walked = OwnPage {
        walked: chrono::NaiveDate::from_ymd_opt(2026, 11, 3),
        outside: "More pay.".to_owned(),
        ..page(Wish::Yes)
    };
    let said = told(4, walked.clone());
    assert!(
        said.reasons[0].text.contains("lie outside the work (More pay)"),
        "{}",
        said.reasons[0].text
    );
    assert!(!said.conditions.iter().any(|c| c.text.contains("week")));
    let readiness = |r: &Recommendation| r.reasons.iter().find_map(|x| x.numbers.get("readiness").copied());
    assert_eq!(readiness(&said), readiness(&answer(&story(4))));
    assert_ne!(told(3, walked).kind, Kind::Promote);
}

#[test]
fn a_card_of_the_first_edition_has_no_such_page() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(4));
    assert_eq!(s.no(BOSS, spoke(page(Wish::No))), "not_this_kind");
    assert!(answer(&s).conditions.iter().all(|c| !c.text.starts_with("Ask first")));
}
