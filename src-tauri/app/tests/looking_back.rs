//! Looking back over decisions: one's own forecasts, the journal beside them, and the role's door, on a real workspace.

use std::collections::BTreeMap;

use counterweight_app::{App, Change, Code, DecisionId, EntryId, KeySource, NewDecision};
use counterweight_core::decision::{
    Candidate, ClosingAct, Departure, Ending, FollowAct, Forecast, FrameField, FramingAct, Holder, OutcomeResult,
    OutcomeReview, SheetAct,
};
use counterweight_core::followup::door::DoorLevel;
use counterweight_core::rating::{Answer, Subject};
use counterweight_core::recommendation::RecommendationKind as Kind;

const SAMPLE: &str = "sample-star-seller";
const OUTCOMES: [(&str, u8); 3] = [
    ("Four of seven at quota", 60),
    ("Nobody good has left", 80),
    ("Trusted", 30),
];

fn decided(choice: Kind, candidate: &str) -> Change {
    Change::Closing(ClosingAct::Decided {
        choice,
        candidate: Some(candidate.into()),
        why: "The seat is empty.".into(),
        departs: Some("Nobody has led this team for a quarter.".into()),
        look_again: None,
        departure: Some(Departure::CannotWait),
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: OUTCOMES
            .iter()
            .map(|(outcome, percent)| Forecast::new(*outcome, *percent))
            .collect(),
        quality: BTreeMap::new(),
    })
}

fn reviewed(verdict: &EntryId, met: [Option<bool>; 3]) -> Change {
    let result = |met| OutcomeResult {
        met,
        note: String::new(),
    };
    Change::Follow(FollowAct::Reviewed {
        verdict: verdict.clone(),
        review: OutcomeReview {
            results: met.map(result).to_vec(),
            controlled: Vec::new(),
            not_controlled: Vec::new(),
            again: Some(true),
            lesson: String::new(),
        },
    })
}

/// Decides and answers which entry that was.
fn decide(app: &App, id: &DecisionId, choice: Kind, candidate: &str) -> EntryId {
    let view = app.change(id, None, decided(choice, candidate)).unwrap();
    view.in_force.last().unwrap().entry.clone()
}

/// A promotion of one's own whose debrief is open: every criterion “no evidence”, so that the answer is withheld.
fn own(app: &App) -> DecisionId {
    let spec = NewDecision {
        template: "first-line-manager".into(),
        title: "Team lead, West".into(),
        decider: "Fern Hollis".into(),
        role: "Head of sales".into(),
    };
    let id = app.create(spec).unwrap();
    let yes = |change| app.change(&id, None, change).unwrap();
    for field in [FrameField::Role, FrameField::Success] {
        yes(Change::Framing(FramingAct::Framed {
            field,
            text: "Said.".into(),
        }));
    }
    yes(Change::Framing(FramingAct::CandidateAdded {
        candidate: Candidate {
            id: "rowan".into(),
            name: "Rowan Ash".into(),
            called: String::new(),
            about: String::new(),
        },
    }));
    let subject = Subject::candidate("rowan".into());
    for criterion in &app.cards(&id).unwrap().main.criteria {
        yes(Change::Sheet(SheetAct::Rated {
            subject: subject.clone(),
            criterion: criterion.id.as_str().into(),
            answer: Answer::NoEvidence,
        }));
    }
    yes(Change::Sheet(SheetAct::OverallGiven {
        subject: subject.clone(),
        level: 3,
        note: String::new(),
    }));
    yes(Change::Sheet(SheetAct::SheetSealed { subject }));
    yes(Change::Closing(ClosingAct::Revealed { without: None }));
    id
}

#[test]
fn samples_stand_in_until_an_outcome_of_ones_own_is_known() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let none = app.forecasts().unwrap();
    assert_eq!((none.calibration.outcomes, none.of_samples), (0, false));
    assert!(none.samples_say.is_empty());

    app.add_samples().unwrap();
    let before = app.forecasts().unwrap().calibration;
    let verdict = decide(&app, &SAMPLE.into(), Kind::Promote, "juniper-reed");
    app.change(
        &SAMPLE.into(),
        None,
        reviewed(&verdict, [Some(true), None, Some(false)]),
    )
    .unwrap();
    let samples = app.forecasts().unwrap();
    assert!(samples.of_samples);
    assert!(samples.samples_say.starts_with("These are the samples' outcomes."));
    let since = (
        samples.calibration.outcomes - before.outcomes,
        samples.calibration.unknown - before.unknown,
    );
    assert_eq!(since, (2, 1));
    let hits = &samples.calibration.hits;
    let honoured = hits.iter().find(|h| h.recommended == Kind::HonourAsSenior);
    let honoured = honoured.expect("what was said when it was decided");
    assert!(honoured.followed.is_none());
    assert_eq!(honoured.departed.unwrap().met.of, 2);

    let id = own(&app);
    let verdict = decide(&app, &id, Kind::Trial, "rowan");
    let mut open = app.forecasts().unwrap().open.rows;
    open.retain(|one| one.verdict == verdict);
    assert_eq!(open.len(), 1);
    assert_eq!(
        (open[0].verdict.clone(), open[0].person.as_deref()),
        (verdict.clone(), Some("Rowan Ash"))
    );
    assert_eq!(open[0].outcomes, OUTCOMES.map(|(outcome, _)| outcome));
    let told = serde_json::to_string(&open).unwrap();
    assert!(
        !told.contains("percent"),
        "no chance before what happened was said: {told}"
    );

    app.change(&id, None, reviewed(&verdict, [Some(false), Some(false), None]))
        .unwrap();
    // Reviewing again counts once, and the newest.
    app.change(&id, None, reviewed(&verdict, [Some(true), Some(false), Some(false)]))
        .unwrap();
    let own = app.forecasts().unwrap();
    assert!(!own.of_samples && own.open.rows.iter().all(|one| one.sample));
    let known = samples.calibration.outcomes;
    assert_eq!(own.samples_say, format!("{known} outcomes of samples are left out."));
    assert_eq!((own.calibration.outcomes, own.calibration.unknown), (3, 0));
    assert_eq!(own.calibration.diagram.iter().map(|b| b.met.count).sum::<usize>(), 1);
    assert!(own.calibration.scores.value().is_none(), "three outcomes judge nobody");
}

#[test]
fn the_journal_says_when_each_decision_is_looked_back_on() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let id = own(&app);
    let verdict = decide(&app, &id, Kind::Trial, "rowan");
    let mut bare = decided(Kind::Develop, "rowan");
    if let Change::Closing(ClosingAct::Decided { forecast, .. }) = &mut bare {
        forecast.clear();
    }
    app.change(&id, None, bare).unwrap();
    let journal = app.journal(None, "", None).unwrap().rows;
    let entry = journal.iter().find(|j| j.verdict.entry == verdict).unwrap();
    assert_eq!(entry.outcomes_on, Some(entry.verdict.outcomes_on()));
    assert_eq!(
        (entry.recommended, entry.departed),
        (Some(Kind::TooLittleEvidence), true)
    );
    let without = journal
        .iter()
        .find(|j| !j.sample && j.verdict.forecast.is_empty())
        .unwrap();
    assert_eq!(without.outcomes_on, None, "nothing was stated");
}

#[test]
fn what_was_known_then_is_held_back_while_one_looks_anew() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let id = own(&app);
    let verdict = decide(&app, &id, Kind::Trial, "rowan");
    let was = app.as_it_was(&id, None, &verdict).unwrap();
    assert_eq!((was.view.round.verdicts.len(), was.entries_since), (1, 0));
    assert_eq!(
        app.as_it_was(&id, Some("stranger".into()), &verdict)
            .unwrap_err()
            .message,
        "stranger is not on this panel."
    );
    let trigger = "Two asked to leave.".to_owned();
    app.change(&id, None, Change::Closing(ClosingAct::Reopened { trigger }))
        .unwrap();
    assert_eq!(
        app.as_it_was(&id, None, &verdict).unwrap_err().message,
        "Another look is under way, and old marks would pull the new ones."
    );
}

#[test]
fn a_role_has_a_door_before_anybody_has_rated() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let closed = DecisionId::from("sample-team-lead-west");
    assert_eq!(app.debrief(&closed).unwrap_err().code, Code::NotOpen);
    let door = app.door(&closed).unwrap().door;
    assert!(
        door.level.value().is_none() && door.signs.is_empty(),
        "{:?}",
        door.signs
    );

    let leader = DecisionId::from("sample-first-leader");
    let holder = |id: &str, from: &str, until: &str| Holder {
        id: id.into(),
        name: String::new(),
        from: from.parse().unwrap(),
        until: Some(until.parse().unwrap()),
        ended: Some(Ending::Dismissed),
        profile: "VP of a large company".into(),
        fault: String::new(),
        better_than_thought: None,
    };
    let holders = vec![
        holder("a", "2021-01-04", "2022-02-28"),
        holder("b", "2022-05-02", "2023-05-31"),
    ];
    app.change(&leader, None, Change::Follow(FollowAct::HoldersSet { holders }))
        .unwrap();
    let door = app.door(&leader).unwrap().door;
    assert_eq!(door.level.value(), Some(&DoorLevel::High));
    assert!(
        door.to_change.iter().any(|c| c.criterion.is_some()),
        "its debrief is open, so open conditions of the founder's side count"
    );
    assert_eq!(
        app.door(&"nothing".into()).unwrap_err().message,
        "There is no decision nothing in this workspace."
    );
}
