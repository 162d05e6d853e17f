//! Who has left the running counts in nothing, stays in the record, and can come back; two people for one job are told of.

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    Change as C, ClosingAct, Decision, Exit, ExitHow, FactValue, FramingAct, RecommendationKind as Kind, StepAct,
};
use counterweight_core::doubt;
use counterweight_core::recommendation::recommend;
use counterweight_core::standing::Listed;

use crate::story::{BOSS, PEER, Story, mark, on};

fn left(id: &str, how: ExitHow) -> C {
    C::Framing(FramingAct::CandidateLeft {
        id: id.into(),
        exit: Exit {
            how,
            on: chrono::NaiveDate::from_ymd_opt(2026, 11, 12).unwrap(),
            note: String::new(),
        },
    })
}

fn decided(choice: Kind, who: &str) -> C {
    C::Closing(ClosingAct::Decided {
        choice,
        candidate: Some(who.into()),
        why: "because".into(),
        departs: None,
        look_again: None,
        departure: None,
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: Vec::new(),
        quality: Default::default(),
    })
}

fn two() -> Story {
    let mut s = Story::promotion();
    s.add("juniper");
    s
}

#[test]
fn nobody_waits_for_sheets_about_one_who_left_and_their_marks_count_in_nothing() {
    let mut s = two();
    for rater in [BOSS, PEER] {
        s.fill(rater, &on("rowan"), |_| mark(3));
        s.seal(rater, &on("rowan"));
    }
    s.fill(BOSS, &on("juniper"), |_| mark(5));
    s.seal(BOSS, &on("juniper"));
    assert_eq!(s.no(PEER, left("juniper", ExitHow::Withdrew)), "decider_only");
    s.yes(BOSS, left("juniper", ExitHow::Withdrew));
    assert_eq!(s.no(BOSS, left("juniper", ExitHow::Withdrew)), "candidate_gone");
    s.reveal();

    let a = analyse(&s.d).unwrap();
    let ids: Vec<&str> = a.candidates.iter().map(|c| c.candidate.as_str()).collect();
    assert_eq!(ids, ["rowan"]);
    assert_eq!(recommend(&s.d, &a).len(), 1);
    let mut alone = Story::promotion();
    alone.rated("rowan", |_| mark(3));
    let lenient = |d: &Decision| doubt::panel(d, &analyse(d).unwrap());
    assert_eq!(lenient(&s.d).len(), lenient(&alone.d).len());

    let view = s.viewed_by(BOSS);
    assert_eq!(view.candidates.len(), 1);
    assert_eq!(view.gone[0].says, "withdrew on 12 November 2026.");
    assert!(
        view.round.sheets.iter().any(|sheet| sheet.subject == on("juniper")),
        "the sheets stay"
    );
    assert!(!view.not_chosen.contains(&"juniper".into()));
    assert_eq!(s.d.gone_say(), ["JUNIPER withdrew on 12 November 2026."]);
    assert_eq!(s.no(BOSS, decided(Kind::Promote, "juniper")), "candidate_gone");
}

#[test]
fn who_declines_the_offer_leaves_the_job_open_and_can_be_taken_back() {
    let mut s = two();
    for who in ["rowan", "juniper"] {
        for rater in [BOSS, PEER] {
            s.fill(rater, &on(who), |_| mark(5));
            s.seal(rater, &on(who));
        }
    }
    s.reveal();
    let before = analyse(&s.d).unwrap();
    s.yes(BOSS, decided(Kind::Promote, "rowan"));
    assert!(s.d.is_settled() && s.d.is_chosen(&"rowan".into()));
    s.yes(BOSS, left("rowan", ExitHow::DeclinedOffer));
    assert!(!s.d.is_settled() && s.d.in_force().is_empty());
    assert_eq!(
        s.d.everybody().iter().map(|c| c.id.as_str()).collect::<Vec<_>>(),
        ["rowan", "juniper"]
    );

    s.yes(BOSS, C::Framing(FramingAct::CandidateBack { id: "rowan".into() }));
    assert!(s.d.is_chosen(&"rowan".into()));
    assert_eq!(analyse(&s.d).unwrap(), before);
    s.yes(BOSS, left("rowan", ExitHow::Declined));
    assert!(
        s.viewed_by(BOSS).not_chosen.contains(&"rowan".into()),
        "who was told no is owed a letter"
    );
    let undo = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
    s.yes(BOSS, C::Step(StepAct::Undone { entry: undo }));
    assert!(s.d.gone.is_empty() && analyse(&s.d).unwrap() == before);
}

#[test]
fn where_everybody_has_left_it_is_said() {
    let mut s = Story::leader();
    s.number("founder_closed_customers", 17.0);
    s.fact(
        "playbook",
        FactValue::Choice {
            choice: "fragments".into(),
        },
    );
    s.add("hazel");
    s.fill(BOSS, &on("hazel"), |_| mark(4));
    s.seal(BOSS, &on("hazel"));
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Revealed {
            without: Some("alone".into()),
        }),
    );
    s.yes(BOSS, left("hazel", ExitHow::Withdrew));
    let a = analyse(&s.d).unwrap();
    assert!(a.candidates.is_empty());
    assert_eq!(recommend(&s.d, &a)[0].candidate, None);
    assert!(Listed::of(&s.d).next.starts_with("Everybody it was about"));
    assert_eq!(Listed::of(&s.d).people, ["HAZEL"]);
}

#[test]
fn two_people_for_one_job_are_told_of() {
    let mut s = two();
    for who in ["rowan", "juniper"] {
        for rater in [BOSS, PEER] {
            s.fill(rater, &on(who), |_| mark(5));
            s.seal(rater, &on(who));
        }
    }
    s.reveal();
    s.yes(BOSS, decided(Kind::Promote, "rowan"));
    assert_eq!(s.d.one_seat(), None);
    s.yes(BOSS, decided(Kind::Trial, "juniper"));
    let said = s.d.one_seat().unwrap();
    assert!(
        said.starts_with("Two people are decided on for one job: ROWAN and JUNIPER."),
        "{said}"
    );
    s.yes(BOSS, decided(Kind::Develop, "juniper"));
    assert_eq!(s.d.one_seat(), None);
}

#[test]
fn what_is_put_away_is_taken_out_again() {
    let mut s = Story::promotion();
    let archived = |archived| C::Framing(FramingAct::Archived { archived });
    assert_eq!(s.no(PEER, archived(true)), "decider_only");
    s.yes(BOSS, archived(true));
    assert!(s.d.archived && Listed::of(&s.d).archived);
    s.yes(BOSS, archived(false));
    assert!(!s.d.archived);
}
