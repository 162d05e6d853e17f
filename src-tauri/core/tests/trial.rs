//! The days of a trial: it does not end before it starts, its end is among the dates, and what is looked at is looked at then.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use counterweight_core::decision::{Change as C, ClosingAct, FollowAct, FramingAct, PanelAct, Plan, TrialTerms};
use counterweight_core::followup::due::DueLine;
use counterweight_core::followup::recheck::RECHECK_DAYS;
use counterweight_core::followup::{DueKind, dues, plan, recheck};
use counterweight_core::recommendation::RecommendationKind as Kind;
use counterweight_core::workday::workday;

use crate::story::{BOSS, PEER, Story, card, mark, member};

const fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn story() -> Story {
    let mut s = Story::of(vec![card("first-line-manager")], member(BOSS)).unwrap();
    s.frame();
    s.add("rowan");
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
    s.rated("rowan", |_| mark(3));
    s
}

fn terms(starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> C {
    C::Framing(FramingAct::TrialTermsSet {
        candidate: "rowan".into(),
        terms: Some(TrialTerms {
            starts,
            ends,
            decides: "Willow Hart".into(),
            ..TrialTerms::default()
        }),
    })
}

fn tried(outcomes: Option<NaiveDate>) -> C {
    C::Closing(ClosingAct::Decided {
        choice: Kind::Trial,
        candidate: Some("rowan".into()),
        why: "why".into(),
        departs: None,
        look_again: None,
        departure: None,
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: Vec::new(),
        outcomes,
        quality: BTreeMap::new(),
    })
}

fn starting(start: NaiveDate) -> C {
    C::Follow(FollowAct::PlanSet {
        plan: Some(Plan {
            person: "rowan".into(),
            start,
            customer_hours: None,
            adviser: String::new(),
            budget: String::new(),
            signs: Vec::new(),
            agreed_on: None,
        }),
    })
}

#[test]
fn it_does_not_end_before_it_starts_whoever_says_when_that_is() {
    let mut s = story();
    assert_eq!(s.no(BOSS, terms(day(2027, 3, 2), day(2027, 3, 1))), "dates_reversed");
    s.yes(BOSS, terms(day(2027, 3, 1), day(2027, 3, 1)));
    s.yes(BOSS, terms(None, day(2027, 3, 31)));
    s.yes(BOSS, tried(None));
    assert_eq!(s.no(BOSS, starting(day(2027, 4, 1).unwrap())), "dates_reversed");
    s.yes(BOSS, starting(day(2027, 1, 4).unwrap()));
    assert_eq!(s.no(BOSS, terms(None, day(2027, 1, 3))), "dates_reversed");
}

#[test]
fn terms_of_a_trial_that_was_not_decided_on_bind_no_plan() {
    let mut s = story();
    s.yes(BOSS, terms(None, day(2027, 3, 31)));
    let mut promoted = tried(None);
    if let C::Closing(ClosingAct::Decided { choice, .. }) = &mut promoted {
        *choice = Kind::Promote;
    }
    s.yes(BOSS, promoted);
    s.yes(BOSS, starting(day(2027, 4, 1).unwrap()));
    s.yes(BOSS, terms(None, day(2027, 3, 30)));
}

#[test]
fn its_end_stands_among_the_dates_and_in_their_line() {
    let mut s = story();
    s.yes(BOSS, terms(None, day(2027, 3, 31)));
    assert!(
        dues(&s.d).iter().all(|due| due.kind != DueKind::Trial),
        "nothing is decided"
    );
    s.yes(BOSS, tried(None));
    let all: Vec<_> = dues(&s.d)
        .into_iter()
        .filter(|due| due.kind == DueKind::Trial)
        .collect();
    assert_eq!(all.len(), 1);
    assert_eq!((Some(all[0].on), all[0].done), (day(2027, 3, 31), false));
    assert!(all[0].text.ends_with("ends: Willow Hart decides."), "{}", all[0].text);
    let line = DueLine::of(&all, day(2027, 4, 1).unwrap()).unwrap();
    assert_eq!(line.says, "One end of a trial late.");
}

#[test]
fn it_is_looked_at_when_the_quarter_ends_and_its_outcomes_are_asked_then() {
    let mut s = story();
    let decided = day(2026, 11, 30).unwrap();
    let ends = |s: &Story| s.d.trial_ends(&"rowan".into(), decided);
    // Three months on is a Sunday.
    assert_eq!(ends(&s), day(2027, 3, 1));
    s.yes(BOSS, terms(day(2027, 1, 4), None));
    assert_eq!(ends(&s), day(2027, 4, 5));
    s.yes(BOSS, terms(day(2027, 1, 4), day(2027, 3, 31)));
    assert_eq!(ends(&s), day(2027, 3, 31));
    s.yes(BOSS, tried(ends(&s)));
    assert_eq!(Some(s.d.in_force()[0].outcomes_on()), day(2027, 3, 31));
}

#[test]
fn rating_again_falls_on_day_ninety_of_the_plan_also_of_one_that_is_only_drafted() {
    let mut s = story();
    s.yes(BOSS, tried(None));
    let due = |s: &Story| recheck::due(&s.d, s.d.in_force()[0]);
    let today = s.d.in_force()[0].on;
    let drafted = recheck::planned_first_day(&s.d, s.d.in_force()[0], today);
    assert_eq!(due(&s), plan::day_of(drafted, RECHECK_DAYS));
    assert_eq!(workday(drafted), drafted);
    let start = drafted + Days::new(14);
    s.yes(BOSS, starting(start));
    assert_eq!(due(&s), plan::day_of(start, RECHECK_DAYS));
}
