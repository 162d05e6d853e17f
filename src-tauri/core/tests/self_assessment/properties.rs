//! What holds for every sheet: guesses move nothing, no answer is left without an offer, and some sentences are never said.

use counterweight_core::decision::{RecommendationKind as Kind, Sure};
use proptest::prelude::*;

use super::{Answers, everything};

/// Phrases that no answer may have.
const NEVER: [&str; 3] = [
    "It is the work, not the title",
    "a promotion I missed",
    "Too close to call",
];

fn part() -> impl Strategy<Value = (i8, u8)> {
    // Mostly lived, so that every answer comes about.
    (-2..=2i8, prop::sample::select(vec![0u8, 1, 2, 2, 2, 2]))
}

fn side() -> BoxedStrategy<[(i8, u8); 12]> {
    // As said, leaning one way and all done, or all alike.
    (prop::collection::vec(part(), 12), -2..=2i8, 0..3u8)
        .prop_map(|(parts, by, how)| {
            std::array::from_fn(|at| match (how, parts[at]) {
                (0, part) => part,
                (1, (energy, lived)) => ((energy + by).clamp(-2, 2), lived.max(1)),
                _ => (by, 2),
            })
        })
        .boxed()
}

fn sheets() -> BoxedStrategy<Answers> {
    let sure = || prop::option::of(prop::sample::select(Sure::ALL.to_vec())).boxed();
    let ticks = prop::sample::subsequence(vec!["build_people", "teach", "title", "only_way_up"], 1..=4).boxed();
    let stays = prop::sample::subsequence(vec!["stay_customers", "stay_money"], 1..=2).boxed();
    let choices = prop::option::of((0..=12usize).prop_map(|n| (n, 12 - n))).boxed();
    let colleagues = (0..=3usize).prop_flat_map(|all| (Just(all), 0..=all)).boxed();
    (side(), side(), ticks, stays, sure(), sure(), choices, colleagues)
        .prop_map(
            |(selling, managing, mut ticked, stays, without_title, nobody_knows, choices, colleagues)| {
                ticked.extend(stays);
                Answers {
                    selling,
                    managing,
                    ticked,
                    without_title,
                    nobody_knows,
                    choices,
                    colleagues,
                }
            },
        )
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_answer_offers_something_and_never_says_what_it_must_not(given in sheets()) {
        let (analysis, answer) = given.answer();
        let me = analysis.myself.unwrap();
        if answer.kind != Kind::Either {
            prop_assert!(!answer.tests.is_empty() || !answer.alternatives.is_empty(), "{answer:?}");
        }
        let all = everything(&answer);
        for phrase in NEVER {
            prop_assert!(!all.contains(phrase), "{phrase}: {all}");
        }
        let selling = me.selling.energy.unwrap_or(f64::NEG_INFINITY);
        let managing = me.managing.energy.unwrap_or(f64::NEG_INFINITY);
        if selling < 0.25 {
            prop_assert!(!all.contains("pulls harder") && !all.contains("selling feeds me more"), "{all}");
        }
        match answer.kind {
            Kind::Go => prop_assert!(managing > 0.25 - 1e-9, "{managing}"),
            Kind::Stay if given.choices.is_none() => prop_assert!(selling > -1e-9, "{selling}"),
            _ => {}
        }
        prop_assert!(!all.contains("NaN") && !all.contains("inf"), "{all}");
        if answer.reasons[0].code == "close" {
            prop_assert!(!answer.tests.is_empty(), "close, and nothing to test");
        }
    }

    /// A guess is no evidence: the pulls stay where they are, and no guess makes it "go", "stay" or "either".
    #[test]
    fn a_guess_moves_no_pull(given in sheets(), energies in prop::collection::vec(-2..=2i8, 12)) {
        let guess = |parts: [(i8, u8); 12]| {
            let mut at = 0;
            parts.map(|(energy, lived)| {
                at += 1;
                (if lived == 0 { energies[at - 1] } else { energy }, lived)
            })
        };
        let other = Answers { selling: guess(given.selling), managing: guess(given.managing), ..given.clone() };
        let ((one, said), (two, otherwise)) = (given.answer(), other.answer());
        let (one, two) = (one.myself.unwrap(), two.myself.unwrap());
        prop_assert_eq!((one.selling, one.managing), (two.selling, two.managing));
        if said.kind != otherwise.kind {
            let between = [said.kind, otherwise.kind];
            prop_assert!(between.contains(&Kind::TestFirst), "{between:?}");
            prop_assert!(!between.contains(&Kind::Go), "{between:?}");
        }
    }
}
