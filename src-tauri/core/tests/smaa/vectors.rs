//! Closed forms, a published case and fixed samples: the numbers others get.

use counterweight_core::analysis::smaa::{
    Acceptability, Level, Problem, Sampling, Weights, acceptability, fold, from_samples,
};
use serde_json::Value;

use super::{anything, exact, whole};

const DRAWS: u32 = if cfg!(debug_assertions) { 250_000 } else { 1_000_000 };
const SAMPLING: Sampling = Sampling { draws: DRAWS, seed: 42 };

fn file(name: &str) -> String {
    let path = format!("{}/tests/vectors/smaa/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn json(name: &str) -> Value {
    serde_json::from_str(&file(name)).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn table(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

/// Within four standard errors of a share, whose expected value may itself come from draws.
fn share_meets(what: &str, got: f64, expected: f64, theirs: f64) {
    let error = (expected * (1.0 - expected) * (1.0 / f64::from(DRAWS) + theirs)).sqrt();
    assert!(
        (got - expected).abs() <= 4.0 * error + 1e-12,
        "{what}: {got}, not {expected} ± {error}"
    );
}

/// The same for a mean weight over the share of draws that has it. Its variance is at most about that of a Dirichlet weight of this mean.
fn weight_meets(what: &str, got: f64, expected: f64, of: f64, criteria: usize, theirs: f64) {
    let variance = expected * (1.0 - expected) / (criteria + 1) as f64 / of;
    let error = (variance * (1.0 / f64::from(DRAWS) + theirs)).sqrt();
    assert!(
        (got - expected).abs() <= 4.0 * error,
        "{what}: {got}, not {expected} ± {error}"
    );
}

fn problem(case: &Value) -> Problem {
    let levels = match case.get("mean") {
        Some(mean) => {
            let cells = |(means, sds): (Vec<f64>, Vec<f64>)| {
                means
                    .into_iter()
                    .zip(sds)
                    .map(|(mean, sd)| Level::Normal { mean, sd })
                    .collect()
            };
            table(mean).into_iter().zip(table(&case["sd"])).map(cells).collect()
        }
        None => exact(&table(&case["x"]).iter().map(Vec::as_slice).collect::<Vec<_>>()),
    };
    let criteria = levels[0].len();
    let weights = match case.get("constraint") {
        Some(_) => Weights::Ranked {
            order: (0..criteria).collect(),
        },
        None => anything(criteria),
    };
    whole(weights, levels)
}

#[test]
fn closed_forms_hold() {
    for case in json("analytic.json").as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let problem = problem(case);
        let criteria = problem.levels[0].len();
        let Acceptability { ra, cw, .. } = acceptability(&problem, SAMPLING).unwrap();
        if let Some(first) = case.get("ra_first") {
            for (row, expected) in ra.iter().zip(numbers(first)) {
                share_meets(name, row[0], expected, 0.0);
            }
        }
        if let Some(all) = case.get("ra") {
            for (got, expected) in ra.iter().flatten().zip(table(all).iter().flatten()) {
                share_meets(name, *got, *expected, 0.0);
            }
        }
        if let Some(own) = case.get("central_weight_own").and_then(Value::as_f64) {
            let other = case["central_weight_other"].as_f64().unwrap();
            for (i, weights) in cw.iter().enumerate() {
                for (j, got) in weights.as_ref().unwrap().iter().enumerate() {
                    let expected = if i == j { own } else { other };
                    weight_meets(name, *got, expected, ra[i][0], criteria, 0.0);
                }
            }
        }
        for key in ["central_weights", "central_weights_first"] {
            for (i, expected) in case.get(key).map(table).into_iter().flatten().enumerate() {
                for (got, expected) in cw[i].as_ref().unwrap().iter().zip(expected) {
                    weight_meets(name, *got, expected, ra[i][0], criteria, 0.0);
                }
            }
        }
    }
}

#[test]
fn who_dominates_is_first_in_every_draw() {
    let levels = exact(&[&[5.0; 3], &[4.0; 3], &[3.0; 3]]);
    let a = acceptability(&whole(anything(3), levels), SAMPLING).unwrap();
    let unit = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    assert_eq!(a.ra, unit);
    assert_eq!(a.pwi, [[0.0, 1.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]]);
    assert_eq!(a.cf, [Some(1.0), None, None]);
    assert_eq!(a.cw[1..], [None, None]);
}

#[test]
fn a_confidence_factor_is_the_chance_to_be_first_under_the_central_weights() {
    let case = json("analytic.json").as_array().unwrap().last().unwrap().clone();
    let a = acceptability(&problem(&case), SAMPLING).unwrap();
    // One criterion: its weight is always 1, so acceptability and confidence are the same chance, from other draws.
    for (cf, expected) in a.cf.iter().zip(numbers(&case["ra_first"])) {
        share_meets("cf", cf.unwrap(), expected, 1.0 / f64::from(1 << 16));
    }
}

#[test]
fn the_published_case_holds() {
    let case = json("antidepressant_case.json");
    let expected = &json("expected.json")["antidepressant"];
    let theirs = 1.0 / expected["samples"].as_f64().unwrap();
    let [mean, sd, scale] = ["mean_by_criterion", "sd_by_criterion", "scale"].map(|key| table(&case[key]));
    let n = mean[0].len();
    let criteria = mean.len();
    let cell = |a: usize| {
        move |(mean, sd): (&Vec<f64>, &Vec<f64>)| Level::Normal {
            mean: mean[a],
            sd: sd[a],
        }
    };
    let levels = (0..n).map(|a| mean.iter().zip(&sd).map(cell(a)).collect()).collect();
    // The value functions are the case's own, so the draws are valued here.
    let value = |c: usize, x: f64| {
        let x = if case["distribution"][c] == "lognormal" {
            libm::exp(x)
        } else {
            x
        };
        let part = (x - scale[c][0]) / (scale[c][1] - scale[c][0]);
        if case["ascending"][c] == true { part } else { 1.0 - part }
    };
    type Counts = Vec<(f64, Vec<f64>)>;
    let counts = fold(
        &whole(anything(criteria), levels),
        SAMPLING,
        |counts: &mut Counts, draw| {
            counts.resize(n * n, (0.0, vec![0.0; criteria]));
            let values: Vec<f64> = draw
                .levels
                .chunks(criteria)
                .map(|row| {
                    row.iter()
                        .enumerate()
                        .map(|(c, x)| draw.weights[c] * value(c, *x))
                        .sum()
                })
                .collect();
            for (i, mine) in values.iter().enumerate() {
                let rank = values.iter().filter(|other| *other > mine).count();
                let (count, weights) = &mut counts[i * n + rank];
                *count += 1.0;
                weights.iter_mut().zip(draw.weights).for_each(|(sum, w)| *sum += w);
            }
        },
        |all, one| {
            for ((count, weights), (more, with)) in all.iter_mut().zip(one) {
                *count += more;
                weights.iter_mut().zip(with).for_each(|(sum, w)| *sum += w);
            }
        },
    )
    .unwrap();
    let shares = table(&expected["ra"]);
    for ((count, _), expected) in counts.iter().zip(shares.iter().flatten()) {
        share_meets("ra", count / f64::from(DRAWS), *expected, theirs);
    }
    for (i, expected) in table(&expected["cw"]).iter().enumerate() {
        let (count, sums) = &counts[i * n];
        for (sum, expected) in sums.iter().zip(expected) {
            weight_meets("cw", sum / count, *expected, shares[i][0], criteria, theirs);
        }
    }
}

fn samples(name: &str) -> Option<Vec<Vec<f64>>> {
    let path = format!("{}/tests/vectors/smaa/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok()?;
    Some(
        text.lines()
            .skip(1)
            .map(|line| line.split(',').map(|x| x.parse().unwrap()).collect())
            .collect(),
    )
}

#[test]
fn fixed_samples_give_what_another_program_gives() {
    let expected = json("expected.json");
    let mut met = 0;
    for (name, case) in json("exact_cases.json").as_object().unwrap() {
        let files = [
            samples(&format!("{name}_weights.csv")),
            samples(&format!("{name}_meas.csv")),
        ];
        let [Some(weights), Some(ratings)] = files else {
            continue;
        };
        let a = from_samples(&weights, &ratings, case["alternatives"].as_u64().unwrap() as usize).unwrap();
        let got = serde_json::to_value(&a).unwrap();
        for key in ["ra", "cw", "pwi"] {
            for (got, expected) in table(&got[key])
                .iter()
                .flatten()
                .zip(table(&expected[name][key]).iter().flatten())
            {
                assert!((got - expected).abs() <= 1e-9, "{name} {key}: {got}, not {expected}");
            }
        }
        for (got, expected) in numbers(&got["cf"]).iter().zip(numbers(&expected[name]["cf"])) {
            assert!((got - expected).abs() <= 1e-9, "{name} cf: {got}, not {expected}");
        }
        met += 1;
    }
    assert!(met >= 2);
}
