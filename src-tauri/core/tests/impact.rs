//! Four fifths and Fisher's exact test against outside programs, and at the edges where a rate means nothing.

use counterweight_core::analysis::impact::{GroupCount, ImpactError, ImpactReading, impact};
use proptest::prelude::*;

/// By scipy 1.12.0, confirmed by R 4.2.2; ratios by exact fractions.
const VECTORS: &str = include_str!("vectors/stats/fisher_four_fifths.json");

fn group(name: &str, selected: u32, not_selected: u32) -> GroupCount {
    GroupCount {
        group: name.into(),
        selected,
        not_selected,
    }
}

fn read(counts: &[(u32, u32)]) -> Result<ImpactReading, ImpactError> {
    let named = |(i, (s, n)): (usize, &(u32, u32))| group(&format!("g{i}"), *s, *n);
    impact(&counts.iter().enumerate().map(named).collect::<Vec<_>>())
}

#[test]
fn outside_programs_agree() {
    let file: serde_json::Value = serde_json::from_str(VECTORS).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 12);
    for v in vectors {
        let name = &v["name"];
        let table: [[u32; 2]; 2] =
            serde_json::from_value(v["table_rows_focal_reference_cols_selected_not"].clone()).unwrap();
        let reading = read(&[table[0].into(), table[1].into()]).unwrap();
        let lower = reading.groups.iter().find(|g| g.fisher_two_sided_p.is_some()).unwrap();
        let close = |ours: f64, theirs: f64| (ours - theirs).abs() <= 1e-9 * theirs.abs();
        let theirs = v["fisher_two-sided_p"].as_f64().unwrap();
        let ours = lower.fisher_two_sided_p.unwrap();
        assert!(close(ours, theirs), "{name}: {ours} {theirs}");
        let ratio = v["lowest_over_highest"].as_f64().unwrap();
        assert!(close(lower.impact_ratio, ratio), "{name}: {}", lower.impact_ratio);
        assert_eq!(lower.below_four_fifths, v["below_four_fifths"], "{name}");
        let rate = |key: &str, at: usize| {
            let theirs = v[key].as_f64().unwrap();
            assert!(close(reading.groups[at].rate, theirs), "{name} {key}");
        };
        rate("focal_rate", 0);
        rate("reference_rate", 1);
        // Theirs adds one to the first row whatever its rate; ours to the lower one.
        if let Some(still) = v["one_more_focal_below_four_fifths"].as_bool()
            && lower.group == "g0"
        {
            assert_eq!(lower.one_more_clears, lower.below_four_fifths && !still, "{name}");
        }
    }
}

#[test]
fn exactly_four_fifths_is_not_below() {
    let reading = read(&[(3, 2), (3, 1)]).unwrap();
    assert_eq!(reading.reference, "g1");
    assert!(!reading.groups[0].below_four_fifths);
    assert!(reading.says.starts_with("No group is below"));
    assert!(
        read(&[(799, 1701), (1000, 1500)])
            .unwrap()
            .says
            .contains("just under 80%")
    );
}

#[test]
fn what_cannot_be_compared_is_said() {
    assert_eq!(read(&[]), Err(ImpactError::OneGroup));
    assert_eq!(read(&[(3, 4)]), Err(ImpactError::OneGroup));
    assert_eq!(read(&[(0, 4), (0, 9)]), Err(ImpactError::NobodySelected));
    assert_eq!(read(&[(1, 4), (0, 0)]), Err(ImpactError::Nobody { group: "g1".into() }));
    assert!(matches!(
        read(&[(1, 4), (u32::MAX, 0)]),
        Err(ImpactError::TooMany { .. })
    ));
    assert!(matches!(
        read(&vec![(1, 1); 201]),
        Err(ImpactError::TooManyGroups { .. })
    ));
    let twice = impact(&[group("a", 1, 1), group(" a ", 2, 1)]);
    assert_eq!(twice, Err(ImpactError::Twice { group: "a".into() }));
    assert_eq!(
        impact(&[group("a", 1, 1), group(" ", 2, 1)]),
        Err(ImpactError::Unnamed { row: 2 })
    );
}

#[test]
fn the_first_of_the_highest_is_the_reference_and_has_no_p() {
    let reading = read(&[(1, 3), (2, 2), (4, 4)]).unwrap();
    assert_eq!(reading.reference, "g1");
    let tested: Vec<bool> = reading.groups.iter().map(|g| g.fisher_two_sided_p.is_some()).collect();
    assert_eq!(tested, [true, false, true]);
    assert!((reading.groups[2].impact_ratio - 1.0).abs() < 1e-15);
}

#[test]
fn a_difference_beyond_all_doubt_is_quick_and_above_nought() {
    let reading = read(&[(0, 1_000_000), (1_000_000, 0)]).unwrap();
    let p = reading.groups[0].fisher_two_sided_p.unwrap();
    assert!(p > 0.0 && p < 1e-300, "{p}");
}

#[test]
fn small_numbers_are_said_to_say_little() {
    // Question 21: three of twenty men and one of ten women.
    let reading = read(&[(3, 17), (1, 9)]).unwrap();
    assert!(reading.groups[1].below_four_fifths && reading.groups[1].one_more_clears);
    assert!(reading.says.contains("One more person selected would change that"));
    let many = read(&[(60, 40), (45, 55), (10, 90)]).unwrap();
    assert!(many.says.contains("g1 (75%) and g2 (17%)"), "{}", many.says);
}

fn choose(n: u32, k: u32) -> f64 {
    (0..k).fold(1.0, |product, i| product * f64::from(n - i) / f64::from(i + 1))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn p_is_the_sum_over_all_tables_no_likelier(a in 0u32..25, b in 0u32..25, c in 0u32..25, d in 0u32..25) {
        prop_assume!(a + b > 0 && c + d > 0 && a + c > 0);
        let reading = read(&[(a, b), (c, d)]).unwrap();
        let p = reading.groups.iter().find_map(|g| g.fisher_two_sided_p).unwrap();
        let chance = |x: u32| choose(a + b, x) * choose(c + d, a + c - x) / choose(a + b + c + d, a + c);
        let tables = (a + c).saturating_sub(c + d)..=(a + b).min(a + c);
        let by_hand: f64 = tables.map(chance).filter(|t| *t <= chance(a) * (1.0 + 1e-7)).sum();
        prop_assert!((p - by_hand).abs() <= 1e-9 * by_hand, "{p} {by_hand}");
        for g in &reading.groups {
            prop_assert!((0.0..=1.0).contains(&g.impact_ratio) && (0.0..=1.0).contains(&g.rate));
        }
    }

    #[test]
    fn any_table_is_read_or_refused(counts in proptest::collection::vec((0u32..2_000_000, 0u32..2_000_000), 0..6)) {
        if let Ok(reading) = read(&counts) {
            for g in &reading.groups {
                prop_assert!(g.rate.is_finite() && g.impact_ratio.is_finite());
                prop_assert!(g.fisher_two_sided_p.is_none_or(|p| p > 0.0 && p <= 1.0));
            }
        }
    }
}
