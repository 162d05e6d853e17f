//! How sure an answer is: shares of draws, what flips it, and that what is said to flip it does.

use std::collections::BTreeMap;

use crate::story::{BOSS, PEER, Story, mark, on};
use counterweight_core::analysis::analyse;
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::decision::{Decision, DoubtLevel, FactValue, WeightDoubt};
use counterweight_core::doubt::{AnswerDoubt, Robustness, robustness};
use counterweight_core::id::CriterionId;
use counterweight_core::rating::{Answer, Subject};
use counterweight_core::recommendation::{RecommendationKind as Kind, recommend};
use proptest::prelude::*;

const READINESS: [&str; 11] = ["B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14", "B15"];

fn promotion(readiness: [u8; 11]) -> Decision {
    let mut s = Story::promotion();
    s.rated("rowan", |id| {
        let at = READINESS.iter().position(|r| *r == id);
        mark(at.map_or(4, |at| readiness[at]))
    });
    s.d
}

/// Two candidates for the company of a builder: `ada` builds, `bo` scales.
fn leader() -> Decision {
    let mut s = Story::leader();
    s.add("ada");
    s.add("bo");
    for (fact, number) in [("founder_closed_customers", 15.0), ("arr", 2.0), ("reps_at_quota", 1.0)] {
        s.fact(fact, FactValue::Number { number });
    }
    s.fact("retention", FactValue::Choice { choice: "ok".into() });
    let first = s.d.candidates[0].id.to_string();
    let levels = |who: &str, id: &str| {
        let at: u32 = id[1..].parse().unwrap();
        let builder = at <= 5;
        let level = match (who == first, builder, at <= 9) {
            (true, true, _) | (false, false, true) => 4,
            (true, false, true) | (false, true, _) => 3,
            _ => 4,
        };
        mark(level)
    };
    let sheets: Vec<(Subject, String)> = s.d.sheets_due().map(|(s, m)| (s, m.id.to_string())).collect();
    for (subject, rater) in sheets {
        match &subject {
            Subject::Founder => s.fill(&rater, &subject, |_| Answer::Met { fact: "so".into() }),
            Subject::Candidate { id } => {
                let who = id.to_string();
                s.fill(&rater, &subject, |id| levels(&who, id));
            }
        }
        s.seal(&rater, &subject);
    }
    s.reveal();
    s.d
}

fn sure(d: &Decision, level: DoubtLevel, draws: u32) -> Robustness {
    let doubt = WeightDoubt::Level { level };
    robustness(d, &analyse(d).unwrap(), &doubt, Sampling { draws, seed: 7 }).unwrap()
}

fn kind(d: &Decision) -> (Kind, Option<String>) {
    let answer = recommend(d, &analyse(d).unwrap()).remove(0);
    (answer.kind, answer.candidate.map(|c| c.to_string()))
}

fn with(d: &Decision, weights: BTreeMap<CriterionId, f64>) -> Decision {
    d.trying(Some(weights), None, None).unwrap()
}

/// The card's weights with one at share `to` of readiness, the others alike.
fn one_at(criterion: &CriterionId, to: f64) -> BTreeMap<CriterionId, f64> {
    let others = (1.0 - to) / 10.0;
    READINESS
        .iter()
        .map(|id| {
            (
                CriterionId::from(*id),
                if *id == criterion.as_str() { to } else { others },
            )
        })
        .collect()
}

#[test]
fn an_answer_far_from_every_line_is_firm_and_one_at_a_line_is_fragile() {
    let far = sure(&promotion([5; 11]), DoubtLevel::FairlySure, 20_000);
    assert_eq!(far.answers[0].kind, Kind::Promote);
    assert!(far.answers[0].holds > 0.99 && !far.answers[0].fragile);
    assert!(far.answers[0].says.starts_with("Firm"), "{}", far.answers[0].says);
    // Exactly at the line of a trial: half of the draws fall below.
    let near = sure(&promotion([3; 11]), DoubtLevel::FairlySure, 20_000);
    assert_eq!(near.answers[0].kind, Kind::Trial);
    assert!(
        near.answers[0].fragile && near.answers[0].says.starts_with("Fragile"),
        "{}",
        near.answers[0].says
    );
    let total: f64 = near.answers[0].shares.iter().map(|s| s.share).sum();
    assert!((total - 1.0).abs() < 1e-9);
}

#[test]
fn what_one_weight_is_said_to_flip_it_flips_and_just_before_it_does_not() {
    let d = promotion([3, 3, 2, 3, 3, 2, 2, 3, 4, 3, 3]);
    let found = sure(&d, DoubtLevel::Sure, 1_000).answers.remove(0);
    assert_eq!(found.kind, Kind::Develop);
    let flip = found.one_weight.first().unwrap_or_else(|| panic!("{found:?}"));
    let past = (flip.to - flip.from) * 1e-6;
    assert_eq!(kind(&with(&d, one_at(&flip.criterion, flip.to + past))).0, flip.gives);
    assert_eq!(
        kind(&with(&d, one_at(&flip.criterion, flip.to - past.signum() * 1e-6))).0,
        found.kind
    );
    assert!(found.flips_say.contains("flip"), "{}", found.flips_say);
}

#[test]
fn the_tornado_ends_are_what_the_scorecard_says_at_those_weights() {
    let d = promotion([3, 3, 2, 3, 3, 2, 2, 3, 4, 3, 3]);
    let found = sure(&d, DoubtLevel::Sure, 1_000).answers.remove(0);
    let readiness = |d: &Decision| {
        analyse(d).unwrap().candidates[0]
            .pole(counterweight_core::template::Pole::B)
            .unwrap()
            .value
            .unwrap()
    };
    assert!((found.now.unwrap() - readiness(&d)).abs() < 1e-12);
    for bar in &found.tornado {
        assert!((readiness(&with(&d, one_at(&bar.criterion, 0.0))) - bar.at_none).abs() < 1e-9);
        assert!((readiness(&with(&d, one_at(&bar.criterion, bar.much))) - bar.at_much).abs() < 1e-9);
    }
}

#[test]
fn a_first_leader_is_drawn_inside_the_interval_of_the_facts_and_ranked() {
    let d = leader();
    let found = sure(&d, DoubtLevel::FairlySure, 20_000);
    let named = found
        .answers
        .first()
        .unwrap_or_else(|| panic!("{found:?} {:?}", kind(&d)));
    assert_eq!(found.answers.len(), 1);
    assert_eq!(
        (named.kind, named.candidate.as_ref().map(ToString::to_string)),
        kind(&d)
    );
    for row in &found.ranks {
        assert!((row.ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        if let Some(central) = &row.central_weights {
            assert!((central.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            assert_eq!(central.len(), found.weights.len());
        }
    }
    let whole: f64 = found.weights.iter().map(|w| w.weight).sum();
    assert!((whole - 1.0).abs() < 1e-9);
    // The other passes them where the facts say scaler: the own share turns it.
    let builder = d.trying(None, Some(1.0), None).unwrap();
    let scaler = d.trying(None, Some(0.0), None).unwrap();
    let first = |d: &Decision| {
        sure(d, DoubtLevel::Sure, 5_000)
            .ranks
            .iter()
            .map(|r| r.ranks[0])
            .collect::<Vec<_>>()
    };
    let (b, s) = (first(&builder), first(&scaler));
    assert!(b[0] > b[1] && s[1] > s[0], "{b:?} {s:?}");
}

#[test]
fn ranking_and_bounds_are_held_to_and_the_threads_do_not_matter() {
    let d = promotion([3, 3, 2, 3, 3, 2, 2, 3, 4, 3, 3]);
    let a = analyse(&d).unwrap();
    let order = vec!["B13".into(), "B5".into()];
    let bounds = BTreeMap::from([("B13".into(), (0.3, 0.6)), ("B5".into(), (0.0, 0.1))]);
    for doubt in [WeightDoubt::Ranking { order }, WeightDoubt::Bounds { bounds }] {
        let run = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let found = pool.install(|| robustness(&d, &a, &doubt, Sampling { draws: 9_000, seed: 3 }).unwrap());
            serde_json::to_string(&found).unwrap()
        };
        let one = run(1);
        assert_eq!(one, run(2));
        assert_eq!(one, run(4));
    }
    // The one criterion above the line carries at least 30%: the answer is drawn towards it.
    let bounded = |low, high| {
        let doubt = WeightDoubt::Bounds {
            bounds: BTreeMap::from([("B13".into(), (low, high))]),
        };
        let found = robustness(&d, &a, &doubt, Sampling { draws: 9_000, seed: 3 }).unwrap();
        found.answers[0].holds
    };
    assert!(bounded(0.0, 0.1) > bounded(0.5, 0.9));
}

#[test]
fn where_evidence_is_too_thin_for_an_answer_there_is_no_share() {
    let mut s = Story::promotion();
    s.rated("rowan", |id| {
        if ["B5", "B6"].contains(&id) {
            Answer::NoEvidence
        } else {
            mark(4)
        }
    });
    let found = sure(&s.d, DoubtLevel::FairlySure, 1_000);
    assert!(found.withheld.is_some() && found.answers.is_empty() && found.ranks.is_empty());
}

fn levels() -> impl Strategy<Value = [u8; 11]> {
    proptest::array::uniform11(2_u8..=4)
}

fn answer_of(d: &Decision) -> AnswerDoubt {
    sure(d, DoubtLevel::Sure, 200).answers.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_smaller_change_of_weights_flips_than_the_smallest(marks in levels(), to in proptest::array::uniform11(0.0_f64..1.0), part in 0.05_f64..0.98) {
        let d = promotion(marks);
        let found = answer_of(&d);
        let Some(any) = found.any_weights else { return Ok(()) };
        let flipped: BTreeMap<CriterionId, f64> = READINESS.iter().map(|id| {
            let moved = any.moves.iter().find(|m| m.criterion.as_str() == *id);
            (CriterionId::from(*id), moved.map_or(1.0 / 11.0, |m| m.to))
        }).collect();
        prop_assert_eq!(kind(&with(&d, flipped)).0, any.gives);
        // Any other weights that are nearer (sum of absolute changes) leave the answer.
        let sum: f64 = to.iter().sum();
        let far: f64 = to.iter().map(|w| (w / sum - 1.0 / 11.0).abs()).sum();
        // At a line the slightest change flips: there is nothing nearer to try.
        prop_assume!(far > 1e-6 && any.distance > 1e-4);
        let step = (part * any.distance / far).min(1.0);
        let near = READINESS.iter().zip(to).map(|(id, w)| (CriterionId::from(*id), 1.0 / 11.0 + step * (w / sum - 1.0 / 11.0))).collect();
        prop_assert_eq!(kind(&with(&d, near)).0, found.kind);
    }

    #[test]
    fn scaling_all_weights_changes_nothing(marks in levels(), factor in 0.1_f64..50.0) {
        let d = promotion(marks);
        let scaled = READINESS.iter().map(|id| (CriterionId::from(*id), factor)).collect();
        let (a, b) = (answer_of(&d), answer_of(&with(&d, scaled)));
        prop_assert_eq!(a.kind, b.kind);
        prop_assert!((a.holds - b.holds).abs() < 0.02);
    }
}

#[test]
fn the_other_rater_and_the_boss_are_the_same_panel_in_any_order() {
    let build = |first, second| {
        let mut s = Story::promotion();
        for rater in [first, second] {
            s.fill(rater, &on("rowan"), |id| mark(if id == "B13" { 4 } else { 3 }));
            s.seal(rater, &on("rowan"));
        }
        s.reveal();
        sure(&s.d, DoubtLevel::FairlySure, 3_000)
    };
    assert_eq!(build(BOSS, PEER), build(PEER, BOSS));
}
