//! The culture simulation against what is known in closed form, and what must hold whatever is put in.
//!
//! Pólya's urn (Eggenberger & Pólya 1923) is the engine itself with choice by composition and nothing else switched on: the
//! number of one type among n draws is beta-binomial, uniform for weights 1 and 1, and its share tends to Beta(a, b).

use counterweight_core::analysis::culture::{
    Choice, CultureReading, Sampling, Spec, Value, homophily_from_mark, reading_of, simulate,
};
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF as _};

const SAMPLING: Sampling = Sampling { runs: 5_000, seed: 7 };

fn value(leader: f64, wanted: f64, pool_mean: f64, pool_spread: f64) -> Value {
    Value {
        name_one: "wins alone".into(),
        name_other: "wins together".into(),
        leader,
        wanted,
        pool_mean,
        pool_spread,
    }
}

/// Two types, the leader of the first, and nothing but hiring.
fn two_types(hires: u32, share_of_one: f64, choice: Choice, homophily: f64) -> Spec {
    let spread = (share_of_one * (1.0 - share_of_one)).sqrt();
    Spec {
        values: vec![value(0.0, 1.0, 1.0 - share_of_one, spread)],
        hires,
        applicants: 4,
        homophily,
        choice,
        socialisation: 0.0,
        turnover: 0.0,
        ..Spec::default()
    }
}

fn urn(hires: u32, one: f64, other: f64) -> Spec {
    two_types(hires, 0.5, Choice::Composition { one, other }, 1.0)
}

fn ln_binomial(n: u32, k: u32) -> f64 {
    let ln_factorial = |m: u32| libm::lgamma(f64::from(m) + 1.0);
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

/// Chance of k ones among n draws from an urn that starts with these weights.
fn beta_binomial(n: u32, k: u32, a: f64, b: f64) -> f64 {
    let ln_beta = |x: f64, y: f64| libm::lgamma(x) + libm::lgamma(y) - libm::lgamma(x + y);
    libm::exp(ln_binomial(n, k) + ln_beta(f64::from(k) + a, f64::from(n - k) + b) - ln_beta(a, b))
}

fn binomial(n: u32, k: u32, p: f64) -> f64 {
    libm::exp(ln_binomial(n, k) + f64::from(k) * libm::log(p) + f64::from(n - k) * libm::log(1.0 - p))
}

/// Pearson's chi-square of the simulated numbers, rare ones pooled, below its 99.9% point (Wilson & Hilferty 1931).
fn fits(reading: &CultureReading, expected: impl Fn(u32) -> f64) {
    let runs = f64::from(reading.runs);
    let (mut statistic, mut cells, mut pooled) = (0.0, 0.0, (0.0, 0.0));
    for (k, share) in reading.like_leader.histogram.iter().enumerate() {
        pooled.0 += share * runs;
        pooled.1 += expected(k as u32) * runs;
        if pooled.1 >= 10.0 {
            statistic += (pooled.0 - pooled.1) * (pooled.0 - pooled.1) / pooled.1;
            cells += 1.0;
            pooled = (0.0, 0.0);
        }
    }
    let free: f64 = cells - 1.0;
    let root = 1.0 - 2.0 / (9.0 * free) + 3.09 * (2.0 / (9.0 * free)).sqrt();
    let limit = free * root * root * root;
    assert!(
        statistic < limit,
        "chi-square {statistic:.1} with {free} degrees of freedom; at most {limit:.1}"
    );
}

#[test]
fn an_urn_that_starts_with_one_and_one_is_uniform() {
    for hires in [10, 12, 30] {
        let reading = reading_of(&urn(hires, 1.0, 1.0), SAMPLING).unwrap();
        fits(&reading, |_| 1.0 / f64::from(hires + 1));
    }
}

#[test]
fn an_urn_is_beta_binomial_and_tends_to_its_beta() {
    for (a, b) in [(2.0, 3.0), (0.5, 0.5), (5.0, 1.0), (3.0, 0.25)] {
        let n = 50;
        let reading = reading_of(&urn(n, a, b), SAMPLING).unwrap();
        fits(&reading, |k| beta_binomial(n, k, a, b));

        let like = &reading.like_leader;
        let share = like.mean / f64::from(n);
        assert!((share - a / (a + b)).abs() < 0.02, "mean of Beta({a}, {b}): {share}");
        let limit = Beta::new(a, b).unwrap();
        for (at, quantile) in [(0.1, like.low), (0.5, like.median), (0.9, like.high)] {
            let (found, known) = (quantile / f64::from(n), limit.inverse_cdf(at));
            assert!(
                (found - known).abs() < 0.035,
                "{at} of Beta({a}, {b}): {found}, {known}"
            );
        }
    }
}

#[test]
fn without_homophily_the_team_is_the_pool() {
    for (hires, p) in [(12, 0.5), (30, 0.2), (50, 0.9)] {
        for choice in [Choice::Similarity, Choice::Composition { one: 1.0, other: 1.0 }] {
            let reading = reading_of(&two_types(hires, p, choice, 0.0), SAMPLING).unwrap();
            fits(&reading, |k| binomial(hires, k, p));
        }
    }
    // Also where people stand anywhere: whoever is near enough to the leader is so by chance alone.
    let spec = Spec {
        values: vec![value(0.5, 0.5, 0.5, 1.0 / 12_f64.sqrt())],
        ..two_types(12, 0.5, Choice::Similarity, 0.0)
    };
    fits(&reading_of(&spec, SAMPLING).unwrap(), |k| binomial(12, k, 0.4));
}

#[test]
fn by_similarity_alone_the_nearest_of_the_applicants_is_taken() {
    // The first hire is unlike the leader only if all four applicants are; each layer hires by its own kind.
    let spec = Spec {
        span: 50,
        ..two_types(12, 0.5, Choice::Similarity, 1.0)
    };
    fits(&reading_of(&spec, SAMPLING).unwrap(), |k| {
        binomial(12, k, 1.0 - 0.5_f64.powi(4))
    });
}

#[test]
fn levers_do_what_they_are_for() {
    let spec = Spec {
        values: vec![value(0.1, 0.8, 0.5, 0.2), value(0.9, 0.5, 0.5, 0.2)],
        homophily: 0.8,
        ..Spec::default()
    };
    let reading = simulate(&spec, Sampling { runs: 2_000, seed: 3 }).unwrap();
    let ids: Vec<&str> = reading.levers.iter().map(|l| l.id.as_str()).collect();
    assert_eq!(ids.len(), 5);
    assert_eq!(ids[4], "all");
    for pair in reading.levers[..4].windows(2) {
        assert!(pair[0].change.abs() >= pair[1].change.abs(), "most change first");
    }
    for lever in reading.levers.iter().filter(|l| l.id != "wider_pool") {
        assert!(
            lever.drift < reading.drift.mean,
            "{}: nearer to what is wanted",
            lever.id
        );
        assert!((lever.histogram.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }
    let pulled = Spec {
        second_hirer: true,
        ..spec
    };
    let again = simulate(&pulled, Sampling { runs: 100, seed: 3 }).unwrap();
    assert!(
        again.levers.iter().all(|l| l.id != "second_hirer"),
        "it is in force already"
    );
}

#[test]
fn the_founders_veto_on_every_hire_leaves_those_who_are_wanted() {
    let spec = Spec {
        values: vec![value(0.0, 1.0, 0.5, 0.3)],
        applicants: 50,
        founder_first: 50,
        homophily: 1.0,
        socialisation: 0.0,
        turnover: 0.0,
        ..Spec::default()
    };
    let reading = reading_of(&spec, SAMPLING).unwrap();
    assert!(reading.values[0].team > 0.8, "{}", reading.values[0].team);
    assert!(reading.like_leader.mean < 0.01);
}

#[test]
fn misfits_leave_and_newcomers_move_toward_the_team() {
    let still = Spec {
        values: vec![value(0.1, 0.8, 0.6, 0.25)],
        hires: 30,
        homophily: 0.3,
        socialisation: 0.0,
        turnover: 0.0,
        ..Spec::default()
    };
    let like = |spec: &Spec| reading_of(spec, SAMPLING).unwrap().like_leader.mean;
    let base = like(&still);
    let formed = Spec {
        socialisation: 0.5,
        ..still.clone()
    };
    assert!(like(&formed) > base, "formed by a leader at one end");
    let leaving = Spec {
        turnover: 1.0,
        homophily: 1.0,
        span: 50,
        ..still.clone()
    };
    let staying = Spec {
        turnover: 0.0,
        ..leaving.clone()
    };
    assert!(like(&leaving) > like(&staying), "the leader's kind stays");
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let spec = Spec {
        values: vec![value(0.1, 0.8, 0.6, 0.25), value(0.7, 0.3, 0.5, 0.2)],
        hires: 30,
        turnover: 0.2,
        ..Spec::default()
    };
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let reading = pool
            .install(|| simulate(&spec, Sampling { runs: 1_000, seed: 11 }))
            .unwrap();
        serde_json::to_string(&reading).unwrap()
    };
    let one = on(1);
    assert_eq!(one, on(2));
    assert_eq!(one, on(4));
    assert_eq!(one, on(1), "and again");
}

#[test]
fn what_cannot_be_simulated_is_refused_with_what_to_do() {
    let good = Spec {
        values: vec![value(0.1, 0.8, 0.5, 0.2)],
        ..Spec::default()
    };
    let said = |change: fn(&mut Spec)| {
        let mut spec = good.clone();
        change(&mut spec);
        simulate(&spec, Sampling { runs: 10, seed: 0 }).unwrap_err().to_string()
    };
    assert_eq!(
        said(|s| s.values.clear()),
        "there are 0 value pairs. Name one to eight."
    );
    assert_eq!(said(|s| s.hires = 9), "hires is 9. Write a whole number from 10 to 50.");
    assert_eq!(
        said(|s| s.homophily = 1.1),
        "homophily is 1.1. Write a number from 0 to 1."
    );
    assert_eq!(
        said(|s| s.turnover = f64::NAN),
        "turnover is NaN. Write a number from 0 to 1."
    );
    assert_eq!(
        said(|s| s.values[0].pool_spread = 0.6),
        "positions between 0 and 1 with a mean of 0.5 cannot spread by 0.6. Write a number from 0 to 0.5000."
    );
    assert!(said(|s| s.span = 0).starts_with("a manager with no reports"));
    assert!(said(|s| s.choice = Choice::Composition { one: 0.0, other: 0.0 }).contains("not both 0"));
    let runs = |runs| simulate(&good, Sampling { runs, seed: 0 }).map(|r| r.runs);
    assert_eq!(runs(9).unwrap_err().field, "runs");
    assert_eq!(runs(10), Ok(10));
}

#[test]
fn the_mark_on_hiring_beyond_ones_image_sets_homophily() {
    let set: Vec<f64> = [1.0, 3.0, 5.0].map(homophily_from_mark).to_vec();
    assert!(set.iter().zip([0.9, 0.5, 0.1]).all(|(a, b)| (a - b).abs() < 1e-12));
}

prop_compose! {
    fn any_value()(leader in 0.0..=1.0, wanted in 0.0..=1.0, mean in 0.0..=1.0, part in 0.0..=1.0) -> Value {
        value(leader, wanted, mean, part * f64::sqrt(mean * (1.0 - mean)))
    }
}

prop_compose! {
    fn any_spec()(
        values in prop::collection::vec(any_value(), 1..=4),
        (hires, applicants, span, founder_first) in (10_u32..=50, 1_u32..=20, 1_u32..=12, 0_u32..=8),
        (homophily, standard, socialisation, turnover) in (0.0..=1.0, 0.0..=1.0, 0.0..=1.0, 0.0..=1.0),
        second_hirer: bool,
        weights in prop::option::of((0.0..3.0, 0.1..3.0)),
        like in 0.05..=0.5,
    ) -> Spec {
        let choice = weights.map_or(Choice::Similarity, |(one, other)| Choice::Composition { one, other });
        Spec {
            values, hires, applicants, homophily, choice, standard, founder_first, second_hirer, span, socialisation,
            turnover, like,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_number_is_in_its_range(spec in any_spec(), seed: u64) {
        let reading = simulate(&spec, Sampling { runs: 20, seed }).unwrap();
        let share = |x: f64| (0.0..=1.0 + 1e-9).contains(&x);
        let n = f64::from(spec.hires);
        let sums_to_one = |h: &[f64]| (h.iter().sum::<f64>() - 1.0).abs() < 1e-9;
        prop_assert_eq!(reading.like_leader.histogram.len(), spec.hires as usize + 1);
        prop_assert!(sums_to_one(&reading.like_leader.histogram) && sums_to_one(&reading.drift.histogram));
        for (spread, most) in [(&reading.like_leader, n), (&reading.drift, 1.0)] {
            prop_assert!(0.0 <= spread.low && spread.low <= spread.median);
            prop_assert!(spread.median <= spread.high && spread.high <= most + 1e-9);
            prop_assert!((0.0..=most + 1e-9).contains(&spread.mean));
        }
        prop_assert!(share(reading.monoculture) && reading.sampling_error.is_finite());
        prop_assert!(reading.values.iter().all(|v| share(v.team) && share(v.low) && share(v.high)));
        prop_assert!(reading.levers.iter().all(|l| share(l.drift) && share(l.monoculture)));
        prop_assert_eq!(&reading, &simulate(&spec, Sampling { runs: 20, seed }).unwrap());
    }

    #[test]
    fn more_homophily_never_means_fewer_of_the_leaders_kind(
        value in any_value(), applicants in 1_u32..20, low in 0.0..=1.0, high in 0.0..=1.0, seed: u64,
    ) {
        let spec = |homophily: f64| Spec {
            values: vec![value.clone()], applicants, homophily, span: 50, turnover: 0.0, ..Spec::default()
        };
        let (low, high) = if low < high { (low, high) } else { (high, low) };
        let sampling = Sampling { runs: 300, seed };
        let [fewer, more] = [low, high].map(|h| reading_of(&spec(h), sampling).unwrap());
        let noise = fewer.sampling_error + more.sampling_error + 1e-9;
        prop_assert!(more.like_leader.mean >= fewer.like_leader.mean - noise);
    }

    #[test]
    fn a_leader_who_is_what_is_wanted_keeps_the_team_near(place in 0.1..=0.9, seed: u64) {
        let spec = Spec {
            values: vec![value(place, place, 0.5, 0.28)], applicants: 20, homophily: 1.0, ..Spec::default()
        };
        let drift = |homophily: f64| {
            reading_of(&Spec { homophily, ..spec.clone() }, Sampling { runs: 200, seed }).unwrap().drift.mean
        };
        prop_assert!(drift(1.0) < 0.06, "{}", drift(1.0));
        prop_assert!(drift(1.0) < drift(0.0));
    }
}
