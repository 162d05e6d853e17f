//! Agreement against other programs and published tables, and what has to hold whatever a panel says.
//!
//! `vectors/irr` holds panels and what psych, irr, irrCAC, pingouin, krippendorff and the papers' formulas give for them; `null` is
//! "undefined". Where those programs disagree the file says who is wrong.

use std::collections::BTreeMap;
use std::path::PathBuf;

use counterweight_core::analysis::agreement::{Agreement, Panel, agreement};
use proptest::prelude::*;
use serde_json::Value;

type Rows = Vec<Vec<Option<f64>>>;

fn vectors() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/irr"))
}

/// These files have a heading, no quotes and no slips.
fn panel(name: &str) -> Panel {
    let text = std::fs::read_to_string(vectors().join(format!("{name}.csv"))).unwrap();
    let rows: Rows = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(|cell| cell.trim().parse().ok()).collect())
        .collect();
    Panel::new(&rows).unwrap()
}

/// Where in our JSON the other programs' name points, and how near the number has to be.
fn place(statistic: &str) -> (Vec<&str>, fn(f64) -> f64) {
    let point: fn(f64) -> f64 = |x| (1e-9 * x.abs()).max(1e-12);
    let limit: fn(f64) -> f64 = |x| 1e-6 * x.abs();
    let coefficient: fn(f64) -> f64 = |_| 1e-10;
    let words: Vec<&str> = statistic.split(' ').collect();
    match words.as_slice() {
        [form] if form.starts_with("ICC(") => (vec!["icc", &form[4..7], "value"], point),
        [form, .., "lower"] => (vec!["icc", &form[4..7], "low"], limit),
        [form, .., "upper"] => (vec!["icc", &form[4..7], "high"], limit),
        ["Kendall", _, "uncorrected"] => (vec!["kendall_w", "uncorrected"], point),
        ["Kendall", _, "tie-corrected"] => (vec!["kendall_w", "tie_corrected"], point),
        ["Fleiss", _] => (vec!["fleiss_kappa"], coefficient),
        ["Krippendorff", _, level] => (vec!["krippendorff_alpha", level], coefficient),
        ["Gwet", _, weights, "se"] => (vec!["gwet_ac", weights, "se"], coefficient),
        ["Gwet", _, weights] => (vec!["gwet_ac", weights, "value"], coefficient),
        _ => panic!("{statistic} is new"),
    }
}

#[test]
fn every_number_is_that_of_other_programs() {
    let text = std::fs::read_to_string(vectors().join("expected.json")).unwrap();
    let expected: BTreeMap<String, BTreeMap<String, Value>> = serde_json::from_str(&text).unwrap();
    let (mut numbers, mut undefined, mut wrong) = (0, 0, Vec::new());
    for (name, statistics) in &expected {
        let ours = serde_json::to_value(agreement(&panel(name))).unwrap();
        for (statistic, expected) in statistics {
            let (path, tolerance) = place(statistic);
            let found = path.iter().fold(&ours, |at, key| &at[*key]);
            if let Some(x) = expected["value"].as_f64() {
                numbers += 1;
                if !found.as_f64().is_some_and(|y| (x - y).abs() <= tolerance(x)) {
                    wrong.push(format!("{name} · {statistic}: {x}, not {found}"));
                }
            } else {
                undefined += 1;
                assert!(expected["value"].is_null());
                if !found["undefined"].is_string() {
                    wrong.push(format!("{name} · {statistic}: undefined, not {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!((numbers, undefined), (205, 7), "every value of the file was looked at");
}

#[test]
fn the_shape_is_the_documented_one() {
    let ours = serde_json::to_value(agreement(&panel("syn_12x5_good"))).unwrap();
    let keys = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&ours), "fleiss_kappa gwet_ac icc kendall_w krippendorff_alpha");
    assert_eq!(keys(&ours["icc"]), "1,1 1,k A,1 A,k C,1 C,k");
    assert_eq!(keys(&ours["icc"]["A,k"]), "high low value");
    assert_eq!(keys(&ours["krippendorff_alpha"]), "interval nominal ordinal ratio");
    assert_eq!(keys(&ours["kendall_w"]), "tie_corrected uncorrected");
    assert_eq!(keys(&ours["gwet_ac"]), "identity linear ordinal quadratic");
    assert_eq!(keys(&ours["gwet_ac"]["linear"]), "se value");
}

/// What is undefined, as `path: reason`.
fn reasons(at: &str, value: &Value, out: &mut Vec<String>) {
    for (key, inner) in value.as_object().into_iter().flatten() {
        match inner.as_str() {
            Some(reason) if key == "undefined" => out.push(format!("{at}: {reason}")),
            _ => reasons(&format!("{at} {key}"), inner, out),
        }
    }
}

fn undefined(rows: &[Vec<Option<f64>>]) -> Vec<String> {
    let mut out = Vec::new();
    let ours = serde_json::to_value(agreement(&Panel::new(rows).unwrap())).unwrap();
    reasons("", &ours, &mut out);
    out
}

fn rows(cells: &[&[u8]]) -> Rows {
    let rating = |c: &u8| (*c > 0).then(|| f64::from(*c));
    cells.iter().map(|row| row.iter().map(rating).collect()).collect()
}

#[test]
fn undefined_is_said_with_its_reason() {
    let one_rater = undefined(&rows(&[&[1], &[2]]));
    assert_eq!(one_rater.len(), 6 + 4 + 2 + 1 + 4);
    assert!(one_rater[0].contains("one rater alone") || one_rater.iter().any(|r| r.contains("one rater alone")));
    assert_eq!(undefined(&rows(&[&[0, 0], &[0, 0]])).len(), 17, "a blank panel");
    let blanks = undefined(&rows(&[&[1, 2], &[3, 0], &[4, 4]]));
    assert_eq!(blanks.len(), 6 + 2 + 1, "{blanks:?}");
    assert!(blanks.iter().all(|r| r.contains("missing")));
    // Raters tell nobody apart, but differ in leniency.
    let alike = undefined(&rows(&[&[3, 4], &[3, 4], &[3, 4]]));
    for form in ["C,1", "C,k", "1,k"] {
        assert!(alike.iter().any(|r| r.contains(form)), "{form} in {alike:?}");
    }
    let all_same = undefined(&rows(&[&[3, 3], &[3, 3]]));
    assert_eq!(all_same.len(), 6 + 4 + 1 + 1 + 1 + 3, "{all_same:?}");
    let negative = agreement(&Panel::new(&[[Some(-1.0), Some(1.0)], [Some(2.0), Some(2.0)]]).unwrap());
    assert!(negative.krippendorff_alpha.ratio.undefined().unwrap().contains("below"));
    assert!(negative.krippendorff_alpha.interval.value().is_some());
}

#[test]
fn full_agreement_has_no_error_to_put_an_interval_around() {
    let perfect = agreement(&panel("edge_perfect_6x3")).icc;
    for form in [
        perfect.one_way,
        perfect.agreement,
        perfect.consistency,
        perfect.agreement_mean,
    ] {
        let form = *form.value().unwrap();
        assert_eq!((form.value, form.low, form.high), (1.0, Some(1.0), Some(1.0)));
    }
}

#[test]
fn an_interval_without_a_lower_end_says_so() {
    // Raters cross over: the mean of their ratings has hardly any variance between subjects.
    let crossed = agreement(&Panel::new(&rows(&[&[1, 5], &[5, 1], &[2, 5], &[5, 3]])).unwrap()).icc;
    let single = crossed.agreement.value().unwrap();
    assert!(single.value < 0.0 && single.low.is_some());
    assert!(crossed.agreement_mean.value().is_none_or(|e| e.low.is_none()));
}

/// Marks 1–5; 0 is a blank.
fn cells(blanks: bool) -> impl Strategy<Value = Rows> {
    (2..9_usize, 2..6_usize).prop_flat_map(move |(n, k)| {
        let mark = if blanks { 0..=5_u8 } else { 1..=5_u8 };
        prop::collection::vec(prop::collection::vec(mark, k), n)
            .prop_map(|table| rows(&table.iter().map(Vec::as_slice).collect::<Vec<_>>()))
    })
}

fn of(rows: &Rows) -> Agreement {
    agreement(&Panel::new(rows).unwrap())
}

/// Every number by its path; reasons count as a number that no other equals.
fn flat(at: &str, value: &Value, out: &mut BTreeMap<String, f64>) {
    match value {
        Value::Object(inner) => inner.iter().for_each(|(k, v)| flat(&format!("{at}.{k}"), v, out)),
        other => {
            out.insert(at.to_owned(), other.as_f64().unwrap_or(f64::MAX));
        }
    }
}

fn alike(a: &Agreement, b: &Agreement) -> Result<(), TestCaseError> {
    let (mut x, mut y) = (BTreeMap::new(), BTreeMap::new());
    flat("", &serde_json::to_value(a).unwrap(), &mut x);
    flat("", &serde_json::to_value(b).unwrap(), &mut y);
    for ((at, x), (other, y)) in x.iter().zip(&y) {
        prop_assert_eq!(at, other);
        // A standard error is the root of a sum that may be 0 but for rounding.
        let near = if at.ends_with("se") {
            1e-7
        } else {
            // A limit of a mean of raters runs towards a pole: near it, what rounding moves grows with its square.
            1e-9 * (x * x).max(1.0)
        };
        prop_assert!((x - y).abs() <= near, "{}: {} and {}", at, x, y);
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_order_of_raters_and_subjects_changes_nothing(
        (table, subjects, raters) in cells(true).prop_flat_map(|rows| {
            let (n, k) = (rows.len(), rows[0].len());
            let order = |n: usize| Just((0..n).collect::<Vec<_>>()).prop_shuffle();
            (Just(rows), order(n), order(k))
        }),
    ) {
        let turned: Rows = subjects.iter().map(|s| raters.iter().map(|r| table[*s][*r]).collect()).collect();
        alike(&of(&table), &of(&turned))?;
    }

    #[test]
    fn another_origin_and_unit_change_only_what_has_a_zero(
        table in cells(true),
        shift in -40..40_i32,
        scale in prop::sample::select(vec![0.25, 2.0, 3.0, 10.0]),
    ) {
        let moved: Rows = table.iter().map(|r| r.iter().map(|x| x.map(|x| x * scale + f64::from(shift))).collect()).collect();
        let (a, mut b) = (of(&table), of(&moved));
        b.krippendorff_alpha.ratio = a.krippendorff_alpha.ratio;
        alike(&a, &b)?;
        let stretched: Rows = table.iter().map(|r| r.iter().map(|x| x.map(|x| x * scale)).collect()).collect();
        alike(&a, &of(&stretched))?;
    }

    #[test]
    fn full_agreement_on_different_subjects_is_1(marks in prop::collection::vec(1..=5_u8, 2..10), raters in 2..6_usize) {
        prop_assume!(marks.iter().any(|m| *m != marks[0]));
        let table: Rows = marks.iter().map(|m| vec![Some(f64::from(*m)); raters]).collect();
        let mut numbers = BTreeMap::new();
        flat("", &serde_json::to_value(of(&table)).unwrap(), &mut numbers);
        for (at, x) in numbers.iter().filter(|(at, _)| !at.ends_with("uncorrected")) {
            let expected = if at.ends_with("se") { 0.0 } else { 1.0 };
            prop_assert!((x - expected).abs() < 1e-7, "{}: {}", at, x);
        }
    }

    #[test]
    fn every_number_is_in_its_range_and_every_interval_around_its_estimate(table in cells(true)) {
        let ours = of(&table);
        let mut numbers = BTreeMap::new();
        flat("", &serde_json::to_value(&ours).unwrap(), &mut numbers);
        prop_assert!(numbers.iter().all(|(at, x)| *x <= 1.0 + 1e-9 || *x > 1e300 || at.ends_with("se")), "{:?}", numbers);
        for w in [ours.kendall_w.uncorrected, ours.kendall_w.tie_corrected] {
            prop_assert!(w.value().is_none_or(|w| (-1e-12..=1.0 + 1e-12).contains(w)));
        }
        let icc = ours.icc;
        for form in [icc.one_way, icc.agreement, icc.consistency, icc.one_way_mean, icc.agreement_mean, icc.consistency_mean] {
            if let Some(e) = form.value() {
                prop_assert!(e.low.is_none_or(|low| low <= e.value + 1e-12), "{:?}", e);
                prop_assert!(e.high.is_none_or(|high| high >= e.value - 1e-12), "{:?}", e);
            }
        }
    }

    /// The mean of k ratings is as reliable as Spearman and Brown say of one rating's reliability.
    #[test]
    fn the_mean_forms_are_spearman_browns(table in cells(false)) {
        let (icc, k) = (of(&table).icc, table[0].len() as f64);
        for (one, mean) in [(icc.one_way, icc.one_way_mean), (icc.agreement, icc.agreement_mean), (icc.consistency, icc.consistency_mean)] {
            if let (Some(one), Some(mean)) = (one.value(), mean.value()) {
                let stepped = k * one.value / (1.0 + (k - 1.0) * one.value);
                prop_assert!((stepped - mean.value).abs() <= 1e-9 * mean.value.powi(2).max(1.0), "{:?} {:?}", one, mean);
            }
        }
    }
}
