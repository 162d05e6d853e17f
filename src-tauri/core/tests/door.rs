//! The revolving door: medians against lifelines and R, its signs one by one, and what has to hold for any history.

use chrono::{Days, NaiveDate};
use counterweight_core::decision::{Ending, Holder};
use counterweight_core::followup::door::{Company, Door, DoorError, DoorLevel, Patience, SignKind, read};
use counterweight_core::id::CriterionId;
use proptest::prelude::*;
use serde_json::Value;

const KAPLAN_MEIER: &str = include_str!("vectors/followup/kaplan_meier.json");
/// Days of a month.
const MONTH: f64 = 30.436_875;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-06-30")
}

fn holder(id: &str, from: &str, until: Option<&str>) -> Holder {
    Holder {
        id: id.into(),
        name: String::new(),
        from: day(from),
        until: until.map(day),
        ended: None,
        profile: String::new(),
        fault: "We gave no time.".into(),
        better_than_thought: None,
    }
}

/// A company that has said it will wait and has nothing open.
fn patient() -> Company<'static> {
    Company {
        open_conditions: &[],
        patience: Patience::Months(18.0),
        until_it_shows_months: Some(12.0),
    }
}

fn kinds(door: &Door) -> Vec<SignKind> {
    door.signs.iter().map(|s| s.kind).collect()
}

#[test]
fn medians_are_those_of_lifelines_and_r() {
    let file: Value = serde_json::from_str(KAPLAN_MEIER).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 20);
    let mut by_r = 0;
    for v in vectors {
        let days: Vec<u64> = serde_json::from_value(v["days"].clone()).unwrap();
        let left: Vec<bool> = serde_json::from_value(v["left"].clone()).unwrap();
        let stay = |(i, (days, left)): (usize, (&u64, &bool))| {
            let end = if *left { day("2020-12-31") } else { today() };
            let from = end - Days::new(days - 1);
            Holder {
                from,
                ..holder(&i.to_string(), "2020-01-01", left.then_some("2020-12-31"))
            }
        };
        let holders: Vec<Holder> = days.iter().zip(&left).enumerate().map(stay).collect();
        let ours = read(&holders, &patient(), today()).unwrap().median_months;
        // R takes the middle between the last leaving and today where the curve ends at one half: that moves by the day. There the
        // first time at which half are gone is taken, as lifelines does.
        let at_the_end = v["name"] == "half_at_the_end";
        let theirs = v[if at_the_end { "lifelines" } else { "r_survival" }].as_f64();
        by_r += usize::from(!at_the_end && theirs.is_some());
        match (ours.value(), theirs) {
            (Some(ours), Some(theirs)) => {
                assert!((ours * MONTH - theirs).abs() < 1e-9, "{}: {}", v["name"], ours * MONTH)
            }
            (None, None) => {}
            (ours, theirs) => panic!("{}: {ours:?} {theirs:?}", v["name"]),
        }
    }
    assert_eq!(by_r, 18);
}

#[test]
fn nobody_before_leaves_the_base_rate_alone() {
    let door = read(&[], &patient(), today()).unwrap();
    assert!(door.level.undefined().unwrap().contains("nobody has held"));
    assert!(
        door.says
            .starts_with("Nobody has held this role, so only the base rate is known"),
        "{}",
        door.says
    );
    assert_eq!((door.base_rate.len(), door.signs.len(), door.left), (2, 0, 0));
}

#[test]
fn a_door_that_turns_shows_every_sign() {
    let gone = |id: &str, from: &str, until: &str| Holder {
        ended: Some(Ending::Dismissed),
        profile: "Enterprise VP, large vendor".into(),
        ..holder(id, from, Some(until))
    };
    let holders = [
        gone("a", "2021-01-01", "2022-03-31"),
        Holder {
            better_than_thought: Some(true),
            ..gone("b", "2022-07-01", "2023-02-28")
        },
        Holder {
            name: "Rowan".into(),
            fault: " ".into(),
            profile: "VP enterprise (large vendor)".into(),
            ..gone("c", "2023-03-01", "2024-12-31")
        },
    ];
    let open = [(CriterionId::from("F3"), "Will stay in sales".to_owned())];
    let company = Company {
        open_conditions: &open,
        patience: Patience::Months(6.0),
        until_it_shows_months: Some(9.0),
    };
    let door = read(&holders, &company, today()).unwrap();
    assert_eq!(kinds(&door).len(), SignKind::COUNT);
    assert_eq!(door.level.value(), Some(&DoorLevel::High));
    assert!(
        door.says.starts_with("High risk of a revolving door: seven signs of seven. 3 of 3 who left were gone within 24 months. For 1 that was before"),
        "{}",
        door.says
    );
    assert_eq!(
        door.signs[2].text,
        "What Rowan was hired as is what the second holder was hired as: “VP enterprise (large vendor)”."
    );
    assert!(door.signs.iter().all(|s| !s.source.cite.is_empty()));
    let changes: Vec<&str> = door.to_change.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(changes[0], "Got wrong with the first holder: We gave no time.");
    assert_eq!(changes[2], "Write down what the company got wrong with Rowan.");
    assert_eq!(changes[3], "Close “Will stay in sales” on the founder's own side.");
    assert_eq!(changes[4], "Agree to wait at least 9 months before judging by revenue.");
    // Three months without between the first two, eighteen until today.
    assert_eq!((door.gaps.len(), door.left, door.dismissed), (2, 3, 3));
    assert!(
        (door.vacant_months - (91.0 + 546.0) / MONTH).abs() < 1e-9,
        "{}",
        door.vacant_months
    );
    assert!(door.overlaps.is_empty());
}

#[test]
fn one_who_stays_or_goes_up_is_no_sign() {
    let up = Holder {
        ended: Some(Ending::Promoted),
        profile: "Builder".into(),
        fault: String::new(),
        ..holder("a", "2023-01-01", Some("2024-03-31"))
    };
    let stays = Holder {
        profile: "Builder".into(),
        fault: String::new(),
        ..holder("b", "2024-03-01", None)
    };
    let door = read(&[stays, up], &patient(), today()).unwrap();
    assert_eq!((kinds(&door), door.level.value()), (vec![], Some(&DoorLevel::Low)));
    assert_eq!(door.says, "Low risk of a revolving door: no signs of seven.");
    assert_eq!(door.tenures[0].holder, "a".into(), "in order of their first day");
    assert_eq!(door.overlaps.len(), 1);
    assert!((door.overlaps[0].months - 31.0 / MONTH).abs() < 1e-12 && door.gaps.is_empty());
    assert!(door.median_months.undefined().unwrap().contains("three holders"));
    assert_eq!(door.tenures_say, "In order: 15 months and 28 months so far.");
}

#[test]
fn patience_is_held_against_what_is_known() {
    let with = |patience, until_it_shows_months| {
        let company = Company {
            open_conditions: &[],
            patience,
            until_it_shows_months,
        };
        kinds(&read(&[], &company, today()).unwrap())
    };
    assert_eq!(with(Patience::Unsaid, Some(12.0)), [SignKind::NoPatience]);
    assert_eq!(with(Patience::Months(11.0), Some(12.0)), [SignKind::NoPatience]);
    assert_eq!(with(Patience::Months(12.0), Some(12.0)), []);
    assert_eq!(with(Patience::Months(2.0), None), [], "nothing to hold it against");
    assert_eq!(with(Patience::LongEnough, Some(12.0)), []);
    assert_eq!(
        with(Patience::NotAsked, Some(12.0)),
        [],
        "sealed or not asked is no sign"
    );
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let of = |h: &[Holder]| read(h, &patient(), today()).unwrap_err();
    let ok = holder("a", "2020-01-01", Some("2021-01-01"));
    assert!(matches!(
        of(&[ok.clone(), holder("b", "2026-07-01", None)]),
        DoorError::NotYet { row: 2, .. }
    ));
    assert!(matches!(
        of(&[holder("a", "2021-01-01", Some("2020-12-31"))]),
        DoorError::Backwards { row: 1, .. }
    ));
    assert!(matches!(
        of(&[holder("a", "2021-01-01", Some("2027-01-01"))]),
        DoorError::StillThere { row: 1, .. }
    ));
    assert_eq!(of(&[ok.clone(), ok.clone()]), DoorError::Twice { row: 2 });
    let ended = Holder {
        until: None,
        ended: Some(Ending::Resigned),
        ..ok
    };
    assert_eq!(of(&[ended]), DoorError::NoLastDay { row: 1 });
    let hasty = Company {
        patience: Patience::Months(-1.0),
        ..patient()
    };
    assert_eq!(
        read(&[], &hasty, today()).unwrap_err(),
        DoorError::Patience { months: "-1".into() }
    );
}

fn histories() -> impl Strategy<Value = Vec<Holder>> {
    let ended = prop::sample::select(vec![
        None,
        Some(Ending::Dismissed),
        Some(Ending::Promoted),
        Some(Ending::Resigned),
    ]);
    let profile = prop::sample::select(vec!["", "Enterprise VP", "Builder from a start-up", "A VP, enterprise"]);
    let one = (
        0..3_000_u64,
        0..1_500_u64,
        any::<bool>(),
        ended,
        profile,
        any::<Option<bool>>(),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..8).prop_map(|rows| {
        let start = day("2016-01-01");
        let one =
            |(i, (after, days, open, ended, profile, better, fault)): (usize, (u64, u64, bool, _, &str, _, bool))| {
                let from = start + Days::new(after);
                let until = Some(from + Days::new(days)).filter(|u| !open && *u <= today());
                Holder {
                    id: format!("h{i}").into(),
                    name: String::new(),
                    from,
                    until,
                    ended: until.and(ended),
                    profile: profile.into(),
                    fault: if fault { "Too little time".into() } else { String::new() },
                    better_than_thought: better,
                }
            };
        rows.into_iter().enumerate().map(one).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_history_is_read_alike_in_any_order(
        (holders, turned) in histories().prop_flat_map(|h| (Just(h.clone()), Just(h).prop_shuffle())),
    ) {
        let door = read(&holders, &patient(), today()).unwrap();
        prop_assert_eq!(&door, &read(&turned, &patient(), today()).unwrap());
        prop_assert!(!serde_json::to_string(&door).unwrap().contains("NaN"));
        prop_assert!(door.dismissed <= door.left && door.left <= holders.len());
        prop_assert_eq!(door.level.value().is_none(), holders.is_empty());
        if let Some(median) = door.median_months.value() {
            let months = door.tenures.iter().map(|t| t.months);
            prop_assert!(months.clone().fold(f64::INFINITY, f64::min) <= *median);
            prop_assert!(months.fold(0.0, f64::max) >= *median);
        }
    }

    /// Each day from the first on is held by somebody or lies in a gap.
    #[test]
    fn days_are_held_or_vacant(holders in histories()) {
        let door = read(&holders, &patient(), today()).unwrap();
        if let Some(first) = holders.iter().map(|h| h.from).min() {
            let days = (today() - first).num_days() + 1;
            let held = first.iter_days().take(days as usize).filter(|d| door.tenures.iter().any(|t| (t.from..=t.last).contains(d))).count();
            prop_assert!((held as f64 + door.vacant_months * MONTH - days as f64).abs() < 1e-6);
        }
    }

    /// Adding a sign never lowers the level.
    #[test]
    fn more_signs_never_lower_the_level(holders in histories()) {
        prop_assume!(!holders.is_empty());
        let open = [(CriterionId::from("F1"), "Ten customers".to_owned())];
        let worse = Company { open_conditions: &open, patience: Patience::Unsaid, ..patient() };
        let (a, b) = (read(&holders, &patient(), today()).unwrap(), read(&holders, &worse, today()).unwrap());
        prop_assert_eq!(a.signs.len() + 2, b.signs.len());
        prop_assert!(a.level.value() <= b.level.value());
    }
}
