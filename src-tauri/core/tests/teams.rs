//! The team a first leader would hire: where its numbers come from, what a plan changes, and when there is none.

use crate::story::{BOSS, Story, mark, on};
use counterweight_core::analysis::analyse;
use counterweight_core::analysis::culture::Sampling;
use counterweight_core::analysis::teams::{Teams, teams};
use counterweight_core::decision::{AssumptionAct, Change as C, ClosingAct, CulturePlan};
use counterweight_core::id::CandidateId;
use counterweight_core::rating::Answer;

const FEW: Sampling = Sampling { runs: 400, seed: 7 };

/// Candidates with these marks on hiring beyond their own image, all other marks 4.
fn leaders(marks: &[(&str, Answer)]) -> Story {
    let mut s = Story::leader();
    for (id, _) in marks {
        s.add(id);
    }
    for (id, own_image) in marks {
        s.fill(BOSS, &on(id), |criterion| {
            if criterion == "A10" { own_image.clone() } else { mark(4) }
        });
        s.seal(BOSS, &on(id));
    }
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Revealed {
            without: Some("The founder’s side is rated later.".into()),
        }),
    );
    s
}

fn read(s: &Story, plan: Option<&CulturePlan>) -> Teams {
    teams(&s.d, &analyse(&s.d).unwrap(), plan, FEW).unwrap().unwrap()
}

#[test]
fn the_card_makes_a_plan_from_the_marks() {
    let s = leaders(&[("hazel", mark(2)), ("aspen", mark(5))]);
    let found = read(&s, None);
    assert!(found.plan_is_default);
    let names: Vec<&str> = found.plan.values.iter().map(|v| v.one.as_str()).collect();
    assert_eq!(names, ["Sells it straight", "Hard but fair"]);
    assert_eq!(
        found.plan.values[0].other,
        "Tells a story in which the customer was fooled, and tells it as a win"
    );
    let hazel = CandidateId::from("hazel");
    assert_eq!(found.plan.values[0].leaders.get(&hazel), Some(&0.25));
    let homophily: Vec<f64> = found.teams.iter().map(|t| (t.homophily * 100.0).round()).collect();
    assert_eq!(homophily, [70.0, 10.0]);
    assert_eq!(found.teams[0].beyond_own_image, Some(2.0));
    assert!(
        found.teams[0]
            .says
            .starts_with("Left alone, HAZEL’s first twelve hires would "),
        "{}",
        found.teams[0].says
    );
    assert_eq!(found.teams[0].reading.hires, 12);
    // What the card makes can be kept as it is.
    let mut s = s;
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::CultureSet { plan: Some(found.plan) }),
    );
}

#[test]
fn who_hires_their_like_gets_more_of_them() {
    // The same marks but for how they hire.
    let s = leaders(&[
        ("1", mark(1)),
        ("2", mark(2)),
        ("3", mark(3)),
        ("4", mark(4)),
        ("5", mark(5)),
    ]);
    let found = read(&s, None);
    let means: Vec<f64> = found.teams.iter().map(|t| t.reading.like_leader.mean).collect();
    assert!(means.windows(2).all(|pair| pair[0] > pair[1] + 0.5), "{means:?}");
}

#[test]
fn a_mark_nobody_could_give_is_said_and_never_a_number() {
    let mut s = Story::leader();
    s.add("hazel");
    s.fill(BOSS, &on("hazel"), |_| Answer::NoEvidence);
    s.seal(BOSS, &on("hazel"));
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Revealed {
            without: Some("The founder’s side is rated later.".into()),
        }),
    );
    let found = read(&s, None);
    assert_eq!((found.teams[0].beyond_own_image, found.teams[0].homophily), (None, 0.5));
    assert!(
        found
            .assumptions
            .iter()
            .any(|a| a.contains("nobody could mark it for HAZEL"))
    );
    assert!(
        found.plan.values[0].leaders.is_empty(),
        "not at either end: in the middle, as one not named"
    );
}

#[test]
fn the_plan_kept_is_the_one_simulated_until_another_is_tried() {
    let mut s = leaders(&[("hazel", mark(3))]);
    let own = read(&s, None).plan;
    let plan = CulturePlan {
        hires: 20,
        ..own.clone()
    };
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::CultureSet {
            plan: Some(plan.clone()),
        }),
    );
    let kept = read(&s, None);
    assert!(!kept.plan_is_default && kept.plan == plan && kept.teams[0].reading.hires == 20);
    let tried = read(&s, Some(&CulturePlan { hires: 15, ..own }));
    assert_eq!(tried.teams[0].reading.hires, 15);
    s.yes(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: None }));
    assert!(read(&s, None).plan_is_default);
}

#[test]
fn a_plan_that_cannot_be_simulated_says_what_to_write() {
    let s = leaders(&[("hazel", mark(3))]);
    let plan = read(&s, None).plan;
    let error = |change: fn(&mut CulturePlan)| {
        let mut broken = plan.clone();
        change(&mut broken);
        teams(&s.d, &analyse(&s.d).unwrap(), Some(&broken), FEW)
            .unwrap_err()
            .field
    };
    assert_eq!(error(|p| p.hires = 3), "hires");
    assert_eq!(error(|p| p.values.clear()), "values");
    assert_eq!(error(|p| p.values[0].one = " ".into()), "name_one");
    assert_eq!(error(|p| p.turnover = 2.0), "turnover");
    assert_eq!(error(|p| p.socialisation = f64::NAN), "socialisation");
}

#[test]
fn an_end_of_the_scale_leaves_less_room_to_spread() {
    let s = leaders(&[("hazel", mark(3))]);
    let mut plan = read(&s, None).plan;
    plan.values[0].pool = 1.0;
    plan.values[1].pool = 0.02;
    plan.pool_spread = 0.5;
    read(&s, Some(&plan));
}

#[test]
fn only_a_first_leader_hires_a_team_here() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(4));
    let analysis = analyse(&s.d).unwrap();
    assert!(teams(&s.d, &analysis, None, FEW).unwrap().is_none());
}

#[test]
fn the_same_marks_give_the_same_bytes() {
    let s = leaders(&[("hazel", mark(2)), ("aspen", mark(4))]);
    let bytes = || serde_json::to_string(&read(&s, None)).unwrap();
    assert_eq!(bytes(), bytes());
}
