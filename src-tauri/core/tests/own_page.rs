//! The page of somebody who may be promoted: a "no" decides, "a trial first" makes a promotion a trial, a "yes" never adds to readiness,
//! and cards of the first edition know nothing of it.

use chrono::{Months, NaiveDate};
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Change as C, FramingAct, Handed, OwnLine, OwnPage, PanelAct, Wish};
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
        walked: NaiveDate::from_ymd_opt(2026, 11, 3),
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

fn line(says: &str, on: NaiveDate) -> C {
    handed(Handed::Line {
        line: OwnLine {
            on,
            answer: Kind::Stay,
            says: says.to_owned(),
        },
    })
}

fn handed(handed: Handed) -> C {
    C::Framing(FramingAct::CandidateHanded {
        candidate: "rowan".into(),
        handed,
    })
}

/// The day of the newest entry, which is the decision's own today.
fn today(s: &Story) -> NaiveDate {
    s.d.entries().last().unwrap().at.day()
}

#[test]
fn a_line_is_shown_counts_for_nothing_and_leaves_no_trace_once_withdrawn() {
    let mut s = story(4);
    s.yes(BOSS, spoke(page(Wish::Yes)));
    let (before, analysed) = (answer(&s), analyse(&s.d).unwrap());
    let seen = |s: &Story| serde_json::to_value(s.viewed_by(BOSS)).unwrap();
    let never_asked = seen(&s);
    let on = today(&s);
    s.yes(BOSS, line("I want to stay a seller.", on));
    let shown = &s.viewed_by(BOSS).own_lines["rowan"];
    assert!(
        shown.starts_with("ROWAN, on ") && shown.ends_with(": “I want to stay a seller.”"),
        "{shown}"
    );
    assert_eq!(
        (answer(&s), analyse(&s.d).unwrap()),
        (before, analysed),
        "it counts for nothing"
    );
    // Nobody brings it back by an undo, and its file is not taken again.
    s.yes(BOSS, handed(Handed::Withdrawn { on }));
    assert!(s.d.next_undo(&BOSS.into()).is_err(), "it comes back by no undo");
    assert_eq!(s.no(BOSS, line("I want to stay a seller.", on)), "line_not_taken");
    let mut withdrawn = seen(&s);
    for (key, value) in never_asked.as_object().unwrap() {
        // When it was last changed is no trace of what.
        if key != "saved_ms" && key != "can_undo" {
            assert_eq!(withdrawn[key].take(), *value, "{key}");
        }
    }
    // A later one can be offered.
    s.yes(BOSS, line("I would like to lead.", on.succ_opt().unwrap()));
    assert_eq!(s.viewed_by(BOSS).own_lines.len(), 1);
}

#[test]
fn a_line_stands_for_six_months_of_the_decision_and_is_not_seen_before_the_sheets() {
    let mut s = story(4);
    let last = today(&s);
    s.yes(BOSS, line("Old.", last.checked_sub_months(Months::new(6)).unwrap()));
    assert_eq!(s.viewed_by(BOSS).own_lines.len(), 1);
    let old = last.checked_sub_months(Months::new(6)).unwrap().pred_opt().unwrap();
    s.yes(BOSS, line("Older.", old));
    assert!(s.viewed_by(BOSS).own_lines.is_empty());
    s.yes(BOSS, line("New.", last));
    // What is no answer of a self-assessment, no sentence, or far too long is refused.
    let other = |answer, says: String| {
        handed(Handed::Line {
            line: OwnLine { on: last, answer, says },
        })
    };
    assert_eq!(s.no(BOSS, other(Kind::Promote, "x".into())), "unknown");
    assert_eq!(s.no(BOSS, other(Kind::Go, " ".into())), "empty");
    assert_eq!(s.no(BOSS, other(Kind::Go, "x".repeat(601))), "too_long");
    assert_eq!(s.no(PEER, line("Not theirs to take in.", last)), "decider_only");
}

#[test]
fn a_hostile_line_stays_text() {
    let mut s = story(4);
    let says = "<img src=x onerror=alert(1)> “]]> =HYPERLINK(\"x\") \u{5d0}";
    let on = today(&s);
    s.yes(BOSS, line(says, on));
    assert!(s.viewed_by(BOSS).own_lines["rowan"].contains(says));
    assert_eq!(s.no(BOSS, line("turned \u{202e} round", on)), "hidden_character");
}
