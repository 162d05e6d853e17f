//! What holds for any problem: weights stay where they may be, shares add up, names and threads do not matter.

use counterweight_core::analysis::smaa::{
    Block, Level, Problem, Sampling, Share, Weights, acceptability, fold, from_samples,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{anything, exact, whole};

/// All weights drawn.
fn drawn(problem: &Problem, draws: u32) -> Vec<Vec<f64>> {
    let sampling = Sampling { draws, seed: 7 };
    fold(
        problem,
        sampling,
        |all: &mut Vec<_>, draw| all.push(draw.weights.to_vec()),
        |all, one| all.extend(one),
    )
    .unwrap()
}

fn one_row(weights: Weights, criteria: usize) -> Problem {
    whole(weights, vec![vec![Level::Exact(3.0); criteria]])
}

fn ratings() -> impl Strategy<Value = Vec<Vec<Level>>> {
    let level = prop_oneof![
        (1.0..5.0).prop_map(Level::Exact),
        (0.0..6.0, 0.0..2.0).prop_map(|(mean, sd)| Level::Normal { mean, sd }),
        (1.0..3.0, 3.0..5.0).prop_map(|(low, high)| Level::Uniform { low, high }),
    ];
    (1usize..6, 1usize..6).prop_flat_map(move |(n, m)| vec(vec(level.clone(), m), n))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn weights_around_what_was_stated_are_a_mixture(stated in vec(0.01..9.0, 1..8), doubt in 0.0..=1.0, scale in 0.1..50.0) {
        let m = stated.len();
        let sum: f64 = stated.iter().sum();
        let scaled = stated.iter().map(|w| w * scale).collect();
        let some = drawn(&one_row(Weights::Around { stated: stated.clone(), doubt }, m), 200);
        let same = drawn(&one_row(Weights::Around { stated: scaled, doubt }, m), 200);
        for (weights, again) in some.iter().zip(&same) {
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for ((w, again), stated) in weights.iter().zip(again).zip(&stated) {
                prop_assert!(*w >= (1.0 - doubt) * stated / sum - 1e-12);
                prop_assert!((w - again).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn ranked_weights_keep_the_order(order in (1usize..9).prop_flat_map(|m| Just((0..m).collect::<Vec<_>>()).prop_shuffle())) {
        for weights in drawn(&one_row(Weights::Ranked { order: order.clone() }, order.len()), 200) {
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!(weights[order[order.len() - 1]] > 0.0);
            prop_assert!(order.windows(2).all(|pair| weights[pair[0]] >= weights[pair[1]]));
        }
    }

    #[test]
    fn bounded_weights_stay_inside(centre in vec(0.2..1.0, 2..7), width in 0.0..0.2) {
        let sum: f64 = centre.iter().sum();
        let low: Vec<f64> = centre.iter().map(|w| f64::max(w / sum - width, 0.0)).collect();
        let high: Vec<f64> = centre.iter().map(|w| w / sum + width).collect();
        let weights = Weights::Bounded { low: low.clone(), high: high.clone() };
        for weights in drawn(&one_row(weights, centre.len()), 200) {
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            for ((w, low), high) in weights.iter().zip(&low).zip(&high) {
                prop_assert!(*w >= low - 1e-9 && *w <= high + 1e-9, "{low} ≤ {w} ≤ {high}");
            }
        }
    }

    #[test]
    fn shares_add_up_and_values_stay_on_the_scale(levels in ratings(), seed in any::<u64>(), clamped in any::<bool>()) {
        let m = levels[0].len();
        let problem = Problem { clamp: clamped.then_some((1.0, 5.0)), ..whole(anything(m), levels) };
        let a = acceptability(&problem, Sampling { draws: 300, seed }).unwrap();
        for (row, cw) in a.ra.iter().zip(&a.cw) {
            prop_assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert_eq!(row[0] > 0.0, cw.is_some());
            prop_assert!(cw.iter().all(|w| (w.iter().sum::<f64>() - 1.0).abs() < 1e-9));
        }
        for (i, row) in a.pwi.iter().enumerate() {
            for (j, p) in row.iter().enumerate() {
                prop_assert!(p + a.pwi[j][i] <= 1.0 + 1e-12);
            }
        }
        prop_assert!(a.cf.iter().zip(&a.cw).all(|(cf, cw)| cf.is_some() == cw.is_some()));
        if clamped {
            let sound = fold(
                &problem,
                Sampling { draws: 100, seed },
                |bad: &mut u32, d| *bad += d.levels.iter().chain(d.values).filter(|x| !(1.0 - 1e-9..=5.0 + 1e-9).contains(*x)).count() as u32,
                |all, one| *all += one,
            );
            prop_assert_eq!(sound.unwrap(), 0);
        }
    }

    #[test]
    fn other_names_give_the_same_numbers(
        samples in (1usize..5, 1usize..4).prop_flat_map(|(n, m)| (Just(n), vec((vec(0.01..1.0, m), vec(vec(1.0..5.0, m), n)), 1..20))),
    ) {
        let (n, samples) = samples;
        let weights: Vec<Vec<f64>> = samples.iter().map(|(w, _)| w.clone()).collect();
        let rows = |turn: usize| -> Vec<Vec<f64>> {
            samples.iter().map(|(_, rows)| (0..n).flat_map(|i| rows[(i + turn) % n].clone()).collect()).collect()
        };
        let plain = from_samples(&weights, &rows(0), n).unwrap();
        let turned = from_samples(&weights, &rows(1), n).unwrap();
        for i in 0..n {
            let from = (i + 1) % n;
            prop_assert_eq!(&turned.ra[i], &plain.ra[from]);
            prop_assert_eq!(&turned.cw[i], &plain.cw[from]);
            prop_assert_eq!(turned.cf[i], plain.cf[from]);
            for j in 0..n {
                prop_assert_eq!(turned.pwi[i][j], plain.pwi[from][(j + 1) % n]);
            }
        }
    }
}

/// Ten people, twelve criteria of all kinds, in three blocks of which two are the poles of one drawn share.
fn mixed(clamp: Option<(f64, f64)>) -> Problem {
    let level = |a: usize, c: usize| match (a + c) % 5 {
        0 => Level::Exact(3.0),
        1 => Level::Uniform { low: 1.0, high: 5.0 },
        _ => Level::Normal {
            mean: 2.0 + ((a * 3 + c * 5) % 7) as f64 * 0.4,
            sd: 0.6,
        },
    };
    let (of, low, high) = (0.7, 0.3, 0.6);
    let blocks = vec![
        Block {
            criteria: 4,
            weights: Weights::Around {
                stated: vec![1.0, 2.0, 3.0, 4.0],
                doubt: 0.3,
            },
            share: Share::Pole { of, low, high },
        },
        Block {
            criteria: 5,
            weights: Weights::Ranked {
                order: vec![4, 2, 0, 1, 3],
            },
            share: Share::Rest { of, low, high },
        },
        Block {
            criteria: 3,
            weights: Weights::Bounded {
                low: vec![0.1; 3],
                high: vec![0.5; 3],
            },
            share: Share::Exact(0.3),
        },
    ];
    Problem {
        blocks,
        levels: (0..10).map(|a| (0..12).map(|c| level(a, c)).collect()).collect(),
        clamp,
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    for clamp in [None, Some((1.0, 5.0))] {
        let problem = mixed(clamp);
        let bytes = [1, 2, 4].map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let a = pool
                .install(|| acceptability(&problem, Sampling { draws: 20_011, seed: 3 }))
                .unwrap();
            serde_json::to_vec(&a).unwrap()
        });
        assert_eq!(bytes[0], bytes[1]);
        assert_eq!(bytes[0], bytes[2]);
    }
    let other = acceptability(&mixed(None), Sampling { draws: 20_011, seed: 4 }).unwrap();
    assert_ne!(
        other,
        acceptability(&mixed(None), Sampling { draws: 20_011, seed: 3 }).unwrap()
    );
}

#[test]
fn both_poles_share_what_is_theirs() {
    for weights in drawn(&mixed(None), 2_000) {
        let part = |from: usize, to: usize| weights[from..to].iter().sum::<f64>();
        let builder = part(0, 4) / 0.7;
        assert!((0.3 - 1e-9..=0.6 + 1e-9).contains(&builder), "{builder}");
        assert!((part(4, 9) - 0.7 * (1.0 - builder)).abs() < 1e-9);
        assert!((part(9, 12) - 0.3).abs() < 1e-9);
    }
}

#[test]
fn drawing_sums_at_once_gives_what_drawing_each_level_gives() {
    let problem = mixed(None);
    let sampling = Sampling {
        draws: 100_000,
        seed: 11,
    };
    let sums = acceptability(&problem, sampling).unwrap();
    let n = sums.ra.len();
    let first = fold(
        &problem,
        sampling,
        |first: &mut Vec<u32>, d| {
            first.resize(n, 0);
            let best = d.values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            first[d.values.iter().position(|v| *v >= best).unwrap()] += 1;
        },
        |all, one| all.iter_mut().zip(one).for_each(|(a, b)| *a += b),
    )
    .unwrap();
    for (row, count) in sums.ra.iter().zip(first) {
        let p = f64::from(count) / f64::from(sampling.draws);
        let error = (2.0 * p * (1.0 - p) / f64::from(sampling.draws)).sqrt();
        assert!(
            (row[0] - p).abs() <= 4.0 * error + 1e-9,
            "{} against {p} ± {error}",
            row[0]
        );
    }
}

#[test]
fn levels_are_clamped_and_uniform_as_they_should_be() {
    let levels = vec![vec![
        Level::Normal { mean: 5.0, sd: 1.0 },
        Level::Uniform { low: 2.0, high: 4.0 },
    ]];
    let problem = Problem {
        clamp: Some((1.0, 5.0)),
        ..whole(anything(2), levels)
    };
    let draws = 100_000;
    let (at_top, sum, squares) = fold(
        &problem,
        Sampling { draws, seed: 5 },
        |(top, sum, squares): &mut (u32, f64, f64), d| {
            *top += u32::from(d.levels[0] >= 5.0);
            *sum += d.levels[1];
            *squares += d.levels[1] * d.levels[1];
        },
        |all, one| {
            all.0 += one.0;
            all.1 += one.1;
            all.2 += one.2;
        },
    )
    .unwrap();
    let count = f64::from(draws);
    let mean = sum / count;
    assert!((f64::from(at_top) / count - 0.5).abs() < 4.0 * 0.5 / count.sqrt());
    assert!((mean - 3.0).abs() < 4.0 * (1.0 / 3.0 / count).sqrt(), "{mean}");
    assert!((squares / count - mean * mean - 1.0 / 3.0).abs() < 0.01);
}

#[test]
fn bounds_cut_the_simplex_evenly() {
    // Two criteria: the first weight is uniform on what both bounds leave, here [0.35, 0.8], whichever way it is drawn.
    for (low, high) in [
        ([0.0, 0.2], [1.0, 0.65]),
        ([0.35, 0.0], [0.8, 1.0]),
        ([0.35, 0.2], [1.0, 1.0]),
    ] {
        let weights = Weights::Bounded {
            low: low.to_vec(),
            high: high.to_vec(),
        };
        let all = drawn(&one_row(weights, 2), 40_000);
        let mean = all.iter().map(|w| w[0]).sum::<f64>() / all.len() as f64;
        assert!(
            (mean - 0.575).abs() < 4.0 * 0.45 / (12.0 * all.len() as f64).sqrt(),
            "{mean}"
        );
    }
}

#[test]
fn equals_share_the_better_rank() {
    let a = acceptability(
        &whole(anything(2), exact(&[&[3.0, 4.0], &[3.0, 4.0], &[1.0, 1.0]])),
        Sampling { draws: 100, seed: 1 },
    )
    .unwrap();
    assert_eq!(a.ra, [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]);
    assert_eq!(a.pwi[0], [0.0, 0.0, 1.0]);
    assert_eq!(a.cf, [Some(1.0), Some(1.0), None]);
}
