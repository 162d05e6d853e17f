//! A new look: what stays in force, what is held back until the new sheets are sealed, and what can no longer be taken out.

use std::collections::BTreeMap;

use crate::story::{self, BOSS, PEER, Story, mark, on};
use chrono::NaiveDate;
use counterweight_core::decision::{
    Change as C, ClosingAct, Departure, FollowAct, Forecast, FramingAct, Looked, PanelAct, Plan, RecheckMark, Sign,
};
use counterweight_core::decision::{OutcomeResult, OutcomeReview, RecommendationKind as Kind};
use counterweight_core::followup;
use counterweight_core::rating::EvidenceKind;

fn decided(choice: Kind, candidate: Option<&str>) -> C {
    C::Closing(ClosingAct::Decided {
        choice,
        candidate: candidate.map(Into::into),
        why: "the seat".into(),
        departs: Some("nobody has led this team for a quarter".into()),
        look_again: None,
        departure: Some(Departure::CannotWait),
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: [("Four of seven at quota", 60), ("Nobody good has left", 80)]
            .map(|(outcome, percent)| Forecast::new(outcome, percent))
            .to_vec(),
        quality: BTreeMap::new(),
    })
}

fn in_force(s: &Story) -> Vec<(Option<&str>, Kind)> {
    let verdicts = s.d.in_force();
    verdicts
        .iter()
        .map(|v| (v.candidate.as_ref().map(|id| id.as_str()), v.choice))
        .collect()
}

fn rated_both(s: &mut Story) {
    for rater in [BOSS, PEER] {
        for candidate in ["rowan", "fern"] {
            s.fill(rater, &on(candidate), |_| mark(3));
            s.seal(rater, &on(candidate));
        }
    }
    s.reveal();
}

fn reopened() -> C {
    C::Closing(ClosingAct::Reopened {
        trigger: "Two asked to leave".into(),
    })
}

#[test]
fn each_person_promoted_is_decided_on_alone_whatever_the_round() {
    let mut s = Story::promotion();
    s.add("fern");
    rated_both(&mut s);
    s.yes(BOSS, decided(Kind::Promote, Some("rowan")));
    s.yes(BOSS, decided(Kind::Trial, Some("fern")));
    s.yes(BOSS, reopened());
    rated_both(&mut s);
    s.yes(BOSS, decided(Kind::Develop, Some("fern")));
    assert_eq!(
        in_force(&s),
        [(Some("rowan"), Kind::Promote), (Some("fern"), Kind::Develop)]
    );
}

#[test]
fn a_first_leader_is_one_decision() {
    let mut s = Story::leader();
    s.add("rowan");
    s.add("fern");
    s.yes(
        BOSS,
        C::Panel(PanelAct::MemberInvited {
            member: story::member(PEER),
        }),
    );
    rated_both(&mut s);
    s.yes(BOSS, decided(Kind::Hire, Some("rowan")));
    s.yes(BOSS, decided(Kind::Hire, Some("fern")));
    assert_eq!(in_force(&s), [(Some("fern"), Kind::Hire)], "the other was hired before");
    s.yes(BOSS, decided(Kind::NotThisPerson, Some("rowan")));
    assert_eq!(in_force(&s).len(), 2, "a no to one takes back no yes to the other");
    s.yes(BOSS, decided(Kind::FounderKeepsSelling, None));
    assert_eq!(in_force(&s), [(None, Kind::FounderKeepsSelling)]);
}

#[test]
fn while_new_sheets_are_open_nothing_tells_what_was_said_before() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    let verdict = s.yes(BOSS, decided(Kind::Trial, Some("rowan"))).id;
    let again = RecheckMark {
        answer: mark(4),
        kind: Some(EvidenceKind::DirectObservation),
        evidence: "two joint calls".into(),
    };
    s.yes(
        BOSS,
        C::Follow(FollowAct::Rechecked {
            candidate: "rowan".into(),
            marks: BTreeMap::from([("B6".into(), again)]),
        }),
    );
    let result = |met| OutcomeResult {
        met: Some(met),
        note: String::new(),
    };
    let review = OutcomeReview {
        results: vec![result(true), result(false)],
        controlled: Vec::new(),
        not_controlled: Vec::new(),
        again: Some(true),
        lesson: String::new(),
    };
    s.yes(BOSS, C::Follow(FollowAct::Reviewed { verdict, review }));
    let today = NaiveDate::from_ymd_opt(2024, 11, 20).unwrap();
    let read = |s: &Story| followup::read(&s.d, &BOSS.into(), today);
    let before = read(&s);
    assert_eq!(
        (
            before.rechecked.len(),
            before.reviews.len(),
            before.reviewed.len(),
            before.said.len()
        ),
        (1, 1, 1, 1)
    );

    s.yes(BOSS, reopened());
    let then = read(&s);
    assert!(then.rechecked.is_empty() && then.reviews.is_empty() && then.reviewed.is_empty() && then.said.is_empty());
    assert_eq!(then.says, "You decided.", "that there is a decision everybody knows");
    assert!(s.d.view(&BOSS.into()).rechecks.is_empty());
    let told = s.d.verdicts().find_map(|v| s.d.verdict_for(&BOSS.into(), v)).unwrap();
    assert!(told.why.is_empty() && told.forecast.is_empty() && told.reviews.is_empty());

    for rater in [BOSS, PEER] {
        s.fill(rater, &on("rowan"), |_| mark(5));
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    let after = read(&s);
    assert_eq!((after.rechecked.len(), after.reviewed.len()), (1, 1));
    assert!(
        after.says.starts_with("You "),
        "held against what was said then: {}",
        after.says
    );
}

#[test]
fn whom_something_is_written_about_stays() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    s.yes(BOSS, decided(Kind::Promote, Some("rowan")));
    s.yes(BOSS, reopened());
    assert_eq!(
        s.no(BOSS, C::Framing(FramingAct::CandidateRemoved { id: "rowan".into() })),
        "candidate_rated"
    );
    s.add("fern");
    s.yes(BOSS, C::Framing(FramingAct::CandidateRemoved { id: "fern".into() }));
}

#[test]
fn a_plan_that_was_agreed_or_begun_is_not_written_over_by_another_person_s() {
    let mut s = Story::promotion();
    s.add("fern");
    rated_both(&mut s);
    for candidate in ["rowan", "fern"] {
        s.yes(BOSS, decided(Kind::Promote, Some(candidate)));
    }
    let day = NaiveDate::from_ymd_opt(2024, 1, 8).unwrap();
    let plan = |person: &str, agreed_on, looked| {
        C::Follow(FollowAct::PlanSet {
            plan: Some(Plan {
                person: person.into(),
                start: day,
                customer_hours: None,
                adviser: String::new(),
                budget: String::new(),
                signs: vec![Sign {
                    day: 30,
                    text: "Every report can say their next step.".into(),
                    looked,
                }],
                agreed_on,
            }),
        })
    };
    s.yes(BOSS, plan("rowan", None, None));
    s.yes(BOSS, plan("fern", None, None));
    s.yes(BOSS, plan("fern", Some(day), None));
    assert_eq!(s.no(BOSS, plan("rowan", None, None)), "plan_taken");
    let looked = Looked {
        on: day,
        seen: true,
        note: String::new(),
    };
    s.yes(BOSS, plan("fern", None, Some(looked)));
    assert_eq!(s.no(BOSS, plan("rowan", None, None)), "plan_taken");
    let sign = followup::dues(&s.d).into_iter().find(|due| due.id == "sign-1").unwrap();
    assert!(sign.done, "what was looked for is done");
}
