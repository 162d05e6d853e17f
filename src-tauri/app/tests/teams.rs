//! The team each candidate would hire, as the faces ask for it.

use counterweight_app::{App, Change, CulturePlan, KeySource, Listed};
use counterweight_core::decision::AssumptionAct;
use counterweight_core::template::Purpose;

fn sample(app: &App, purpose: Purpose) -> Listed {
    app.every_decision("")
        .unwrap()
        .into_iter()
        .find(|l| l.purpose == purpose)
        .unwrap()
}

#[test]
fn a_plan_is_tried_then_kept_and_given_up_again() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let id = sample(&app, Purpose::FirstLeader).id;
    assert!(
        !app.teams(&id, None, 50).unwrap().teams.plan_is_default,
        "the sample has a plan of its own"
    );
    app.change(&id, None, Change::Assumption(AssumptionAct::CultureSet { plan: None }))
        .unwrap();
    let card = app.teams(&id, None, 50).unwrap().teams;
    assert!(card.plan_is_default && card.teams.len() > 1);

    let plan = CulturePlan {
        hires: 20,
        ..card.plan.clone()
    };
    assert_eq!(
        app.teams(&id, Some(&plan), 50).unwrap().teams.teams[0].reading.hires,
        20
    );
    assert_eq!(app.teams(&id, None, 50).unwrap().teams, card, "trying keeps nothing");

    app.change(
        &id,
        None,
        Change::Assumption(AssumptionAct::CultureSet {
            plan: Some(plan.clone()),
        }),
    )
    .unwrap();
    let kept = app.teams(&id, None, 50).unwrap().teams;
    assert!(!kept.plan_is_default && kept.plan == plan);
    app.change(&id, None, Change::Assumption(AssumptionAct::CultureSet { plan: None }))
        .unwrap();
    assert_eq!(app.teams(&id, None, 50).unwrap().teams, card);
}

#[test]
fn what_cannot_be_simulated_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let id = sample(&app, Purpose::FirstLeader).id;
    let mut plan = app.teams(&id, None, 50).unwrap().teams.plan;
    plan.hires = 3;
    let refused = app.teams(&id, Some(&plan), 50).unwrap_err();
    assert_eq!(refused.message, "Hires is 3.");
    assert!(!refused.hint.is_empty());
    assert_eq!(app.teams(&id, None, 3).unwrap_err().message, "Runs is 3.");
    let promotion = sample(&app, Purpose::Promotion).id;
    assert_eq!(
        app.teams(&promotion, None, 50).unwrap_err().message,
        "Only a decision about a first sales leader looks ahead to the team."
    );
}
