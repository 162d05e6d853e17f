//! What lies outside the company's stage cannot carry a hire: fit to the stage has a line of its own on cards of the second edition.

use counterweight_core::analysis::analyse;
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::decision::{AssumptionAct, Change as C};
use counterweight_core::doubt::robustness;
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};
use counterweight_core::template::first_edition;
use proptest::prelude::*;

use crate::stage::builder;
use crate::story::{BOSS, Story, card, mark, member, on};

/// A first leader in a company that says builder, whom everybody gives `stage` on what hangs on the stage and `rest` on all else.
fn story(leader: String, stage: u8, rest: u8) -> Story {
    let cards = vec![leader, card("founder-readiness"), card("stage-model")];
    let mut s = Story::of(cards, member(BOSS)).unwrap();
    s.frame();
    s.add("hazel");
    builder(&mut s);
    let template = s.d.template.clone();
    let of_the_stage = |id: &str| ["builder", "scaler"].contains(&template.criterion(id).unwrap().side.as_str());
    s.fill(BOSS, &on("hazel"), |id| {
        mark(if of_the_stage(id) { stage } else { rest })
    });
    s.seal(BOSS, &on("hazel"));
    s.reveal();
    s
}

fn said(s: &Story) -> Recommendation {
    recommend(&s.d, &analyse(&s.d).unwrap()).remove(0)
}

#[test]
fn culture_and_common_do_not_carry_a_hire_that_does_not_fit() {
    let s = story(card("first-sales-leader"), 3, 5);
    let fit = analyse(&s.d).unwrap().candidates.remove(0).fit.unwrap();
    assert!((fit.today.unwrap() - 3.0).abs() < 1e-9 && fit.suitability.unwrap() > 3.5);
    let answer = said(&s);
    assert_eq!(answer.kind, Kind::NotThisPerson);
    assert!(
        answer
            .lead
            .contains("Fit to today's stage is 3.0; a hire needs 3.5 of it"),
        "{}",
        answer.lead
    );
    // A number in all below the line is none either, however well somebody fits.
    assert_eq!(said(&story(card("first-sales-leader"), 4, 2)).kind, Kind::NotThisPerson);
    let fits = said(&story(card("first-sales-leader"), 4, 4));
    assert!(!fits.reasons.iter().any(|r| r.text.contains("cannot make up for it")));
    assert_ne!(fits.kind, Kind::NotThisPerson);
}

#[test]
fn a_card_of_the_first_edition_answers_as_it_did() {
    let first = first_edition("first-sales-leader").unwrap().to_owned();
    let answer = said(&story(first, 3, 5));
    assert_ne!(answer.kind, Kind::NotThisPerson, "{}", answer.lead);
}

#[test]
fn draws_and_flips_ask_the_same_line() {
    let s = story(card("first-sales-leader"), 3, 5);
    let a = analyse(&s.d).unwrap();
    let doubt = robustness(&s.d, &a, &s.d.doubt, Sampling { draws: 4_000, seed: 5 }).unwrap();
    let share = |kind| {
        let of = doubt.answers[0].shares.iter().filter(|one| one.kind == kind);
        of.map(|one| one.share).sum::<f64>()
    };
    assert!(share(Kind::NotThisPerson) > 0.5, "{:?}", doubt.answers[0].shares);
    // One mark up on one criterion of the stage does not make 3.5 of 3.0.
    assert!(said(&s).flips.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Raising what lies outside the stage never opens a hire that fit to the stage does not reach.
    #[test]
    fn what_lies_outside_the_stage_never_opens_a_hire(stage in 1_u8..=3, rest in 1_u8..=5) {
        let kind = said(&story(card("first-sales-leader"), stage, rest)).kind;
        prop_assert!(!matches!(kind, Kind::Hire | Kind::HireWithRedecision | Kind::RightPersonWrongConditions), "{kind:?}");
    }
}

#[test]
fn an_own_line_moves_it() {
    let mut s = story(card("first-sales-leader"), 3, 5);
    let act = AssumptionAct::ThresholdSet {
        name: "fit_from".into(),
        value: 3.0,
        reason: "We build for a year.".into(),
    };
    s.yes(BOSS, C::Assumption(act));
    assert_ne!(said(&s).kind, Kind::NotThisPerson);
}
