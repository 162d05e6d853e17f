//! Late evidence: who is asked, that nothing changes before they have answered, and what their answers do.

use counterweight_core::analysis::{FloorState, analyse};
use counterweight_core::decision::{Change as C, Decision, LateAct, LateEnd, SheetAct};
use counterweight_core::rating::{Answer, Evidence, EvidenceKind};
use counterweight_core::reading::late::{LateReading, read};
use counterweight_core::recommendation::{RecommendationKind as Kind, recommend};

use crate::story::{BOSS, PEER, Story, mark, on};

fn piece(id: &str) -> Evidence {
    Evidence {
        id: id.into(),
        kind: EvidenceKind::NamedReference,
        on: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        text: "A call".into(),
        whose: None,
    }
}

fn added(criterion: &str, id: &str) -> C {
    C::Late(LateAct::LateAdded {
        subject: on("rowan"),
        criterion: criterion.into(),
        evidence: piece(id),
    })
}

fn answered(id: &str, answer: Answer, rests: bool) -> C {
    C::Late(LateAct::LateAnswered {
        id: id.into(),
        answer,
        rests,
        reason: "Heard the call.".into(),
    })
}

fn left_out(reason: &str) -> C {
    C::Late(LateAct::LateLeftOut {
        id: "l1".into(),
        reason: reason.into(),
    })
}

/// The first must-have of the card.
fn floor(d: &Decision) -> String {
    let floors = d.template.criteria.iter().filter(|c| c.floor.is_some());
    floors.map(|c| c.id.clone()).next().unwrap()
}

/// Everybody gives 5, and that must-have rests on the candidate's own account.
fn unproven() -> (Story, String) {
    let mut s = Story::promotion();
    let must = floor(&s.d);
    for rater in [BOSS, PEER] {
        let ids: Vec<String> = s.d.template.criteria.iter().map(|c| c.id.clone()).collect();
        for id in ids.iter().filter(|id| **id != must) {
            s.rate(rater, &on("rowan"), id, mark(5));
        }
        let (subject, criterion) = (on("rowan"), must.as_str().into());
        let answer = mark(5);
        s.yes(
            rater,
            C::Sheet(SheetAct::Rated {
                subject,
                criterion,
                answer,
            }),
        );
        s.prove(rater, &on("rowan"), &must, EvidenceKind::OwnAccount);
        s.yes(
            rater,
            C::Sheet(SheetAct::OverallGiven {
                subject: on("rowan"),
                level: 4,
                note: String::new(),
            }),
        );
        s.seal(rater, &on("rowan"));
    }
    (s, must)
}

fn kind(d: &Decision) -> Kind {
    recommend(d, &analyse(d).unwrap())[0].kind
}

fn state(d: &Decision, must: &str) -> FloorState {
    let a = analyse(d).unwrap();
    let floors = &a.candidates[0].floors;
    floors.iter().find(|f| f.criterion.as_str() == must).unwrap().state
}

fn reading(d: &Decision) -> LateReading {
    read(d, &recommend(d, &analyse(d).unwrap())).unwrap()
}

#[test]
fn what_comes_late_counts_when_all_who_are_asked_have_looked_again() {
    let (mut s, must) = unproven();
    assert_eq!(s.no(PEER, added(&must, "l1")), "before_reveal");
    s.reveal();
    assert_eq!(
        (kind(&s.d), state(&s.d, &must)),
        (Kind::TooLittleEvidence, FloorState::Unproven)
    );

    s.yes(PEER, added(&must, "l1"));
    assert_eq!(s.no(PEER, added(&must, "l1")), "taken");
    assert_eq!(
        state(&s.d, &must),
        FloorState::Unproven,
        "a piece by itself changes nothing"
    );
    let said = reading(&s.d);
    assert!(said.answers.is_empty());
    assert!(
        said.pieces[0].if_answered[0].ends_with("Promote. ROWAN already leads."),
        "{said:?}"
    );

    s.yes(PEER, answered("l1", mark(5), true));
    assert_eq!(s.no(PEER, answered("l1", mark(4), true)), "not_asked");
    assert_eq!(state(&s.d, &must), FloorState::Unproven, "one of two has answered");
    s.yes(BOSS, answered("l1", mark(4), true));
    assert_eq!((kind(&s.d), state(&s.d, &must)), (Kind::Promote, FloorState::Met));

    let rating = &s.d.sheet(&BOSS.into(), &on("rowan")).unwrap().ratings[must.as_str()];
    assert_eq!(
        (rating.answer.clone(), rating.revisions[0].was.clone()),
        (Some(mark(4)), mark(5))
    );
    assert_eq!((rating.evidence.len(), rating.late.len()), (1, 1));
    let said = reading(&s.d);
    assert_eq!(said.finding, "What came after the debrief changed the answer.");
    assert!(said.answers[0].other && said.answers[0].was.starts_with("Too little evidence"));
    assert_eq!(said.pieces[0].outcome, "BOSS went from 5 to 4; PEER kept 5.");
    assert!(
        s.d.late(&"l1".into())
            .unwrap()
            .asked
            .iter()
            .all(|a| a.said.as_ref().unwrap().was == Some(mark(5)))
    );
    assert_eq!(s.no(BOSS, left_out("late")), "late_over");
}

#[test]
fn nobody_sees_anothers_answer_before_all_are_taken_in() {
    let (mut s, must) = unproven();
    s.reveal();
    s.yes(PEER, added(&must, "l1"));
    s.yes(PEER, answered("l1", mark(2), true));
    let asked = |viewer: &str| s.viewed_by(viewer).round.late[0].asked.clone();
    assert!(asked(BOSS).iter().all(|a| a.said.is_none()));
    assert!(asked(BOSS).iter().any(|a| a.answered));
    assert_eq!(asked(PEER).iter().filter(|a| a.said.is_some()).count(), 1);
}

#[test]
fn a_mark_kept_in_spite_of_a_piece_does_not_rest_on_it() {
    let (mut s, must) = unproven();
    s.reveal();
    s.yes(BOSS, added(&must, "l1"));
    for rater in [BOSS, PEER] {
        s.yes(rater, answered("l1", mark(5), false));
    }
    assert_eq!(state(&s.d, &must), FloorState::Unproven);
    assert!(reading(&s.d).pieces[0].outcome.contains("kept 5, not because of it"));
}

#[test]
fn it_is_left_out_only_with_a_reason_and_that_can_be_taken_back() {
    let (mut s, must) = unproven();
    s.reveal();
    s.yes(BOSS, added(&must, "l1"));
    assert_eq!(s.no(PEER, left_out("Not mine to say")), "decider_only");
    assert_eq!(s.no(BOSS, left_out("  ")), "reason_missing");
    let closed = |without: &str| {
        C::Late(LateAct::LateClosed {
            id: "l1".into(),
            without: without.into(),
        })
    };
    assert_eq!(s.no(BOSS, closed("on leave")), "nobody_answered");
    s.yes(BOSS, left_out("The caller never worked with them."));
    let late = |s: &Story| s.d.late(&"l1".into()).unwrap().clone();
    assert!(matches!(late(&s).end, Some(LateEnd::LeftOut { .. })));
    assert_eq!(s.no(PEER, answered("l1", mark(5), true)), "late_over");
    assert_eq!(reading(&s.d).finding, "What came late is left out.");

    let undo = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
    s.yes(
        BOSS,
        C::Step(counterweight_core::decision::StepAct::Undone { entry: undo }),
    );
    assert!(late(&s).is_open());
    s.yes(PEER, answered("l1", mark(5), true));
    assert_eq!(s.no(BOSS, closed("")), "reason_missing");
    s.yes(BOSS, closed("On leave until January."));
    assert_eq!(state(&s.d, &must), FloorState::Met);
    assert_eq!(
        reading(&s.d).pieces[0].outcome,
        "PEER kept 5. Without BOSS: On leave until January."
    );
    let folded = Decision::fold(s.d.entries().to_vec()).unwrap();
    assert_eq!(folded.round().late, s.d.round().late);
}

#[test]
fn those_who_marked_are_asked_and_everybody_where_nobody_could_say() {
    let mut s = Story::promotion();
    let answer = |who: &str, id: &str| match (who, id) {
        (PEER, "B1") | (_, "B2") => Answer::NoEvidence,
        _ => mark(3),
    };
    for rater in [BOSS, PEER] {
        s.fill(rater, &on("rowan"), |id| answer(rater, id));
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    let asked = |s: &Story, by: &str, criterion: &str| {
        let ids = s.d.concerned(&by.into(), &on("rowan"), &criterion.into());
        ids.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(asked(&s, BOSS, "B1"), [BOSS]);
    assert_eq!(asked(&s, PEER, "B1"), [BOSS, PEER], "who brings it looks again, too");
    assert_eq!(asked(&s, BOSS, "B2"), [BOSS, PEER]);
    s.yes(PEER, added("B1", "l1"));
    s.yes(PEER, answered("l1", mark(4), true));
    s.yes(BOSS, answered("l1", mark(3), true));
    let rating = &s.d.sheet(&PEER.into(), &on("rowan")).unwrap().ratings["B1"];
    assert_eq!(
        rating.weak_ground(),
        None,
        "a mark where there was none rests on what came"
    );
    assert_eq!(rating.answer, Some(mark(4)));
}
