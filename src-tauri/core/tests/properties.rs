//! What holds whatever people answer: scaling weights, order of arrival, unknowns, the wall between the two sides.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop where something is not as it should be"
)]

mod story;

use std::collections::BTreeMap;

use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::{Change as C, Decision};
use counterweight_core::rating::Answer;
use counterweight_core::recommendation::recommend;
use counterweight_core::template::Pole;
use proptest::prelude::*;
use story::{BOSS, PEER, Story, mark, on};

/// Marks of two raters on the fifteen criteria; 0 is "no evidence".
type Marks = Vec<(u8, u8)>;

fn marks() -> impl Strategy<Value = Marks> {
    prop::collection::vec((0..=5u8, 0..=5u8), 15)
}

fn answer(level: u8) -> Answer {
    if level == 0 { Answer::NoEvidence } else { mark(level) }
}

fn rate(s: &mut Story, candidate: &str, marks: &Marks) {
    let number = |id: &str| id[1..].parse::<usize>().unwrap() - 1;
    s.fill(BOSS, &on(candidate), |id| answer(marks[number(id)].0));
    s.fill(PEER, &on(candidate), |id| answer(marks[number(id)].1));
    s.seal(BOSS, &on(candidate));
    s.seal(PEER, &on(candidate));
}

fn promotion(marks: &Marks, weights: Option<BTreeMap<String, f64>>) -> Story {
    let mut s = Story::promotion();
    if let Some(weights) = weights {
        let weights = weights.iter().map(|(k, v)| (k.as_str().into(), *v)).collect();
        s.yes(
            BOSS,
            C::WeightsSet {
                weights,
                reason: "ours".into(),
            },
        );
    }
    rate(&mut s, "rowan", marks);
    s.reveal();
    s
}

fn side(a: &Analysis, pole: Pole) -> (Option<f64>, f64, f64) {
    let side = a.candidates[0].pole(pole).unwrap();
    (side.value, side.if_worst, side.if_best)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn scaling_all_weights_changes_nothing(marks in marks(), weights in prop::collection::vec(0.1..10.0f64, 15), by in 0.2..20.0f64) {
        let named = |scale: f64| Some((1..=15).map(|i| (format!("B{i}"), weights[i - 1] * scale)).collect());
        let (one, other) = (promotion(&marks, named(1.0)), promotion(&marks, named(by)));
        let (one, other) = (analyse(&one.d).unwrap(), analyse(&other.d).unwrap());
        for pole in [Pole::A, Pole::B] {
            let (a, b) = (side(&one, pole), side(&other, pole));
            prop_assert!(a.0.zip(b.0).is_none_or(|(a, b)| near(a, b)) && a.0.is_some() == b.0.is_some());
            prop_assert!(near(a.1, b.1) && near(a.2, b.2));
        }
    }

    #[test]
    fn unknowns_widen_the_bounds_and_never_move_them_inwards(marks in marks(), hide in 0..15usize) {
        let mut fewer = marks.clone();
        fewer[hide].0 = 0;
        let (more, fewer) = (promotion(&marks, None), promotion(&fewer, None));
        let (more, fewer) = (analyse(&more.d).unwrap(), analyse(&fewer.d).unwrap());
        for pole in [Pole::A, Pole::B] {
            let (known, hidden) = (side(&more, pole), side(&fewer, pole));
            prop_assert!(hidden.1 <= known.1 + 1e-9 && hidden.2 >= known.2 - 1e-9);
            for (value, low, high) in [known, hidden] {
                prop_assert!(value.is_none_or(|v| low - 1e-9 <= v && v <= high + 1e-9));
                prop_assert!(1.0 - 1e-9 <= low && high <= 5.0 + 1e-9);
            }
        }
        prop_assert!(fewer.candidates[0].coverage <= more.candidates[0].coverage + 1e-9);
    }

    #[test]
    fn the_selling_side_never_moves_readiness(marks in marks(), other in prop::collection::vec((0..=5u8, 0..=5u8), 4)) {
        let mut changed = marks.clone();
        changed[..4].copy_from_slice(&other);
        let (one, two) = (analyse(&promotion(&marks, None).d).unwrap(), analyse(&promotion(&changed, None).d).unwrap());
        prop_assert_eq!(side(&one, Pole::B), side(&two, Pole::B));
        prop_assert_eq!(&one.candidates[0].constituents, &two.candidates[0].constituents);
    }

    #[test]
    fn a_journal_folds_to_the_same_state_in_any_order_of_arrival(marks in marks(), seed in any::<u64>(), cut in 0..100usize) {
        let story = promotion(&marks, None);
        let mut entries = story.d.entries().to_vec();
        let cut = cut % entries.len();
        let twice = entries[cut..].to_vec();
        // A Fisher–Yates shuffle by a small generator, so that a failing case shrinks to one seed.
        let mut state = seed | 1;
        for i in (1..entries.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            entries.swap(i, (state >> 33) as usize % (i + 1));
        }
        let merged = Decision::fold(entries.into_iter().chain(twice)).unwrap();
        prop_assert_eq!(merged.entries(), story.d.entries());
        let (a, b) = (analyse(&merged).unwrap(), analyse(&story.d).unwrap());
        prop_assert_eq!(recommend(&merged, &a), recommend(&story.d, &b));
        prop_assert_eq!(a, b);
    }

    #[test]
    fn two_copies_written_to_apart_merge_to_the_same_state(first in marks(), second in marks()) {
        let base = Story::promotion();
        let write = |author: &str, marks: &Marks| {
            let mut copy = Story::promotion();
            copy.d = base.d.clone();
            copy.fill(author, &on("rowan"), |id| answer(marks[id[1..].parse::<usize>().unwrap() - 1].0));
            copy.d
        };
        let (mine, theirs) = (write(BOSS, &first), write(PEER, &second));
        let union = |a: &Decision, b: &Decision| Decision::fold(a.entries().iter().chain(b.entries()).cloned()).unwrap();
        let (one, other) = (union(&mine, &theirs), union(&theirs, &mine));
        prop_assert_eq!(one.entries(), other.entries());
        prop_assert_eq!(&one.rounds, &other.rounds);
        // Evidence ids were given apart and collide here: an entry that clashes is listed, never lost.
        prop_assert_eq!(one.conflicts(), other.conflicts());
        prop_assert!(one.entries().len() == mine.entries().len() + theirs.entries().len() - base.d.entries().len());
    }

    #[test]
    fn relabelling_candidates_permutes_the_results(a in marks(), b in marks()) {
        let both = |first: &Marks, second: &Marks| {
            let mut s = Story::promotion();
            s.add("juniper");
            rate(&mut s, "rowan", first);
            rate(&mut s, "juniper", second);
            s.reveal();
            analyse(&s.d).unwrap()
        };
        let (ab, ba) = (both(&a, &b), both(&b, &a));
        for (x, y) in [(0, 1), (1, 0)] {
            prop_assert_eq!(&ab.candidates[x].sides, &ba.candidates[y].sides);
            prop_assert_eq!(&ab.candidates[x].floors, &ba.candidates[y].floors);
        }
    }
}
