//! The sales tool kit: rank correlation against scipy, each bias on small examples, and what has to hold for any export.

use chrono::{Days, NaiveDate};
use counterweight_core::decision::{BookItem, Deal, Period, Relationship};
use counterweight_core::followup::toolkit::{Toolkit, read, tau_b};
use proptest::prelude::*;
use serde_json::Value;

/// By scipy 1.12.0.
const KENDALL: &str = include_str!("vectors/stats/kendall_tau.json");

fn today() -> NaiveDate {
    "2026-06-30".parse().unwrap()
}

/// So many days ago; below 0 still to come.
fn ago(days: i64) -> Option<NaiveDate> {
    Some(today() - chrono::TimeDelta::days(days))
}

fn deal(name: &str, stage: &str) -> Deal {
    Deal {
        name: name.into(),
        customer: String::new(),
        owner: "Kim".into(),
        stage: stage.into(),
        amount: None,
        close_on: None,
        created_on: None,
        chance: None,
        last_contact: None,
        next_step: String::new(),
        won: None,
        hands_off: false,
        key: None,
    }
}

fn closed(stage: &str, won: usize, lost: usize) -> Vec<Deal> {
    let one = |i: usize| Deal {
        won: Some(i < won),
        owner: "Lee".into(),
        ..deal(&format!("{stage} {i}"), stage)
    };
    (0..won + lost).map(one).collect()
}

fn deals(deals: &[Deal]) -> Toolkit {
    let items: Vec<BookItem> = deals.iter().cloned().map(BookItem::Deal).collect();
    read(&items, today())
}

#[test]
fn rank_correlations_are_scipys() {
    let file: Value = serde_json::from_str(KENDALL).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 11);
    for v in vectors {
        let numbers = |key: &str| serde_json::from_value::<Vec<f64>>(v[key].clone()).unwrap();
        let pairs: Vec<(f64, f64)> = numbers("x").into_iter().zip(numbers("y")).collect();
        match (tau_b(&pairs).value(), v["tau_b"].as_f64()) {
            (Some(ours), Some(theirs)) => assert!((ours - theirs).abs() <= 1e-12, "{}: {ours} {theirs}", v["name"]),
            (None, None) => assert_eq!(v["name"], "constant"),
            (ours, theirs) => panic!("{}: {ours:?} {theirs:?}", v["name"]),
        }
    }
}

#[test]
fn dates_that_passed_are_optimism() {
    let on = |name: &str, close_on| Deal {
        close_on,
        ..deal(name, "Offer")
    };
    let won = Deal {
        won: Some(true),
        ..on("d", ago(40))
    };
    let read = deals(&[on("b", ago(40)), on("a", ago(1)), on("c", ago(0)), on("e", None), won]).overall;
    assert_eq!((read.deals, read.open, read.optimism.without_date), (5, 4, 1));
    assert_eq!(read.optimism.deals, ["a", "b"], "today is not past");
    assert_eq!(
        read.optimism.says,
        "Open deals past their closing day: 2 of 3, 67% (21% to 94%)."
    );
    assert!(read.optimism.ask.ends_with('?'));
    let none = deals(&[on("c", ago(0))]).overall.optimism;
    assert_eq!(
        (none.says.as_str(), none.ask.as_str()),
        ("No open deal is past its closing day, of 1.", "")
    );
    assert!(deals(&[]).overall.optimism.past.is_none());
}

#[test]
fn forecasts_are_held_against_what_came() {
    let period = |forecast, actual| Period {
        name: String::new(),
        ends_on: None,
        owner: String::new(),
        plan: Some(100.0),
        forecast: Some(forecast),
        actual,
    };
    let of = |rows: &[Period]| {
        let items: Vec<BookItem> = rows.iter().cloned().map(BookItem::Period).collect();
        read(&items, today()).overall.forecast
    };
    let year = [
        period(120.0, Some(100.0)),
        period(110.0, Some(100.0)),
        period(90.0, Some(100.0)),
        period(120.0, Some(80.0)),
        period(130.0, None),
    ];
    let read = of(&year);
    let mean = read.overshoot.value().unwrap();
    // By hand: 0.2, 0.1, −0.1 and 0.5; standard deviation 0.25; Student's t with 3 degrees 3.182.
    assert!((mean.value - 0.175).abs() < 1e-12);
    let interval = mean.interval.value().unwrap();
    assert!(
        (interval.high - (0.175 + 3.182_446_305 * 0.125)).abs() < 1e-9,
        "{interval:?}"
    );
    assert_eq!(
        (read.over.unwrap().count, read.met_plan.unwrap().count, read.periods),
        (3, 3, 4)
    );
    assert!(
        read.says
            .contains("On average 18% above what came (22% below to 57% above)"),
        "{}",
        read.says
    );
    assert!(
        of(&year[..3])
            .overshoot
            .undefined()
            .unwrap()
            .contains("four finished periods")
    );
    assert!(of(&[period(1.0, None)]).says.starts_with("No period is finished"));
    let nothing = of(&[period(50.0, Some(0.0))]);
    assert_eq!(
        (nothing.periods, nothing.nothing_came, nothing.over.unwrap().count),
        (0, 1, 1)
    );
}

#[test]
fn chances_are_held_against_what_such_deals_came_to() {
    let mut all = closed("Offer", 3, 9);
    all.extend(closed("Talk", 0, 30));
    all.extend(closed("Demo", 4, 5));
    let open = |stage: &str, chance| Deal {
        chance: Some(chance),
        ..deal("open", stage)
    };
    all.extend([
        open(" offer", 90),
        open("Offer", 80),
        open("Talk", 10),
        open("Demo", 50),
        open("", 50),
    ]);
    let read = deals(&all);
    let kim = &read.owners[0];
    assert_eq!(kim.owner.as_deref(), Some("Kim"));
    let found = &kim.aggressiveness;
    let compared = found.compared.value().unwrap();
    assert_eq!((compared.deals, found.not_compared, found.stages.len()), (2, 3, 1));
    assert!((compared.said - 0.85).abs() < 1e-12 && (compared.won - 0.25).abs() < 1e-12);
    assert!(found.stages[0].above && found.stages[0].stage == "Offer");
    assert!(
        found
            .says
            .contains("said 85% on average for 2 open deals; of closed deals at these stages 25% were won"),
        "{}",
        found.says
    );
    assert!(found.ask.ends_with('?'));
    let lee = &read.owners[1].aggressiveness;
    assert!(lee.compared.undefined().unwrap().contains("ten closed deals") && lee.ask.is_empty());
}

#[test]
fn a_story_without_the_customer_is_style() {
    let high = |name: &str, next: &str, last_contact| Deal {
        chance: Some(70),
        next_step: next.into(),
        last_contact,
        ..deal(name, "Offer")
    };
    let low = Deal {
        chance: Some(69),
        ..deal("low", "Offer")
    };
    let read = deals(&[
        high("sound", "Legal, 3 July", ago(29)),
        high("no step", " ", ago(1)),
        high("silent", "Legal", ago(30)),
        high("never", "Legal", None),
        high("planned", "Legal", ago(-5)),
        low,
    ]);
    let style = &read.overall.style;
    assert_eq!(style.deals, ["never", "no step", "planned", "silent"]);
    assert_eq!(style.story.unwrap().of, 5);
    assert_eq!(
        deals(&[]).overall.style.says,
        "No open deal has a chance of 70% or more."
    );
}

#[test]
fn attention_that_does_not_follow_money_is_liking() {
    let of = |name: &str, amount, days| Deal {
        amount: Some(amount),
        last_contact: ago(days),
        ..deal(name, "Offer")
    };
    let all: Vec<Deal> = (1..=8)
        .map(|i| of(&format!("d{i}"), f64::from(i) * 10.0, i64::from(i) * 5))
        .collect();
    let read = deals(&all).overall.liking;
    assert!(
        (read.tau.value().unwrap() + 1.0).abs() < 1e-12,
        "the largest waited longest"
    );
    let neglected = read.neglected.unwrap();
    assert_eq!(
        (neglected.largest.deal.as_str(), neglected.smallest.deal.as_str()),
        ("d8", "d1")
    );
    assert!(
        read.says
            .starts_with("“d8” was touched 40 days ago; “d1”, a smaller deal, was touched 5 days ago. Smaller deals"),
        "{}",
        read.says
    );
    assert!(
        deals(&all[..7])
            .overall
            .liking
            .tau
            .undefined()
            .unwrap()
            .contains("fewer than eight")
    );
    let turned: Vec<Deal> = (1..=8)
        .map(|i| of("d", 100.0 - f64::from(i), i64::from(i) * 5))
        .collect();
    let turned = deals(&turned).overall.liking;
    assert!(turned.neglected.is_none() && turned.ask.is_empty() && turned.tau.value() == Some(&1.0));
    let same: Vec<Deal> = (1..=8).map(|i| of("d", 50.0, i64::from(i))).collect();
    assert!(
        deals(&same)
            .overall
            .liking
            .tau
            .undefined()
            .unwrap()
            .contains("no order")
    );
}

#[test]
fn accounts_that_rest_on_one_contact_are_counted_over_everybody() {
    let knows = |person: &str, account: &str, owner: &str| Relationship {
        person: person.into(),
        account: account.into(),
        role: String::new(),
        owner: owner.into(),
        last_contact: None,
    };
    let people = [
        knows("Ada", "Acme", "Kim"),
        knows("ada ", "ACME", "Kim"),
        knows("Bo", "Bolt", "Kim"),
        knows("Cy", "bolt", "Lee"),
        knows("Di", "Core", "Lee"),
    ];
    let people = people.map(BookItem::Relationship);
    let read = read(&people, today());
    assert_eq!(read.overall.liking.accounts, ["ACME", "Core"]);
    let of = |at: usize| read.owners[at].liking.one_contact.unwrap();
    assert_eq!((of(0).count, of(0).of, of(1).count, of(1).of), (1, 2, 1, 2));
}

#[test]
fn a_forecast_is_its_owners_and_never_counted_twice() {
    let period = |owner: &str, forecast: f64| {
        BookItem::Period(Period {
            name: "2026 Q1".into(),
            ends_on: None,
            owner: owner.into(),
            plan: None,
            forecast: Some(forecast),
            actual: Some(100.0),
        })
    };
    let owners = [period("Kim", 120.0), period("Lee", 90.0)];
    let read_of = |items: &[BookItem]| read(items, today());
    let found = read_of(&owners);
    let over = |of: &Toolkit, at: Option<usize>| {
        let reading = at.map_or(&of.overall, |at| &of.owners[at]);
        let over = reading.forecast.over.unwrap();
        (over.count, over.of)
    };
    assert_eq!(
        [over(&found, None), over(&found, Some(0)), over(&found, Some(1))],
        [(1, 2), (1, 1), (0, 1)]
    );
    assert!(found.overall.forecast.met_plan.is_none(), "nobody had a plan");
    let team = [owners.to_vec(), vec![period(" ", 130.0)]].concat();
    assert_eq!(over(&read_of(&team), None), (1, 1), "the team's own number, alone");
    let unmade = BookItem::Period(Period {
        name: "2026 Q2".into(),
        ends_on: None,
        owner: String::new(),
        plan: Some(100.0),
        forecast: None,
        actual: Some(100.0),
    });
    let found = read_of(&[unmade]).overall.forecast;
    assert!(found.over.is_none() && found.met_plan.unwrap().count == 1);
}

fn pipeline() -> impl Strategy<Value = Vec<Deal>> {
    let one = (
        prop::sample::select(vec!["", "Kim", "Lee "]),
        prop::sample::select(vec!["Talk", "offer", "Offer", ""]),
        prop::option::of(0..6_u8),
        prop::option::of(0..80_u64),
        prop::option::of(0..=100_u8),
        prop::option::of(0..80_u64),
        prop::sample::select(vec!["", "Call"]),
        any::<Option<bool>>(),
    );
    prop::collection::vec(one, 0..60).prop_map(|rows| {
        let around = |days: u64| today() + Days::new(20) - Days::new(days);
        let one = |(i, (owner, stage, amount, close, chance, contact, next, won)): (
            usize,
            (&str, &str, _, _, _, _, &str, _),
        )| Deal {
            owner: owner.into(),
            amount: Option::<u8>::map(amount, f64::from),
            close_on: Option::<u64>::map(close, around),
            chance,
            last_contact: Option::<u64>::map(contact, around),
            next_step: next.into(),
            won,
            ..deal(&format!("d{i}"), stage)
        };
        rows.into_iter().enumerate().map(one).collect()
    })
}

/// Pair by pair, as it is defined.
fn by_pairs(pairs: &[(f64, f64)]) -> Option<f64> {
    let (mut net, mut by_x, mut by_y) = (0.0, 0.0, 0.0);
    for (i, a) in pairs.iter().enumerate() {
        for b in &pairs[..i] {
            let sign = |x: f64, y: f64| f64::from(i8::from(x > y) - i8::from(x < y));
            let (x, y) = (sign(a.0, b.0), sign(a.1, b.1));
            net += x * y;
            by_x += x * x;
            by_y += y * y;
        }
    }
    (by_x > 0.0 && by_y > 0.0).then(|| net / (by_x * by_y).sqrt())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tau_is_what_counting_pairs_gives(pairs in prop::collection::vec((0..9_i8, -4..5_i8), 0..60)) {
        let pairs: Vec<(f64, f64)> = pairs.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect();
        match (tau_b(&pairs).value(), by_pairs(&pairs)) {
            (Some(ours), Some(counted)) => prop_assert!((ours - counted).abs() < 1e-12, "{ours} {counted}"),
            (ours, counted) => prop_assert!(ours.is_none() && counted.is_none()),
        }
        let swapped: Vec<(f64, f64)> = pairs.iter().map(|(x, y)| (*y, *x)).collect();
        let (one, other) = (tau_b(&pairs), tau_b(&swapped));
        match (one.value(), other.value()) {
            (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-12, "{one} {other}"),
            (one, other) => prop_assert!(one.is_none() && other.is_none()),
        }
    }

    #[test]
    fn any_export_is_read_alike_in_any_order(
        (rows, turned) in pipeline().prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle())),
    ) {
        let found = deals(&rows);
        prop_assert_eq!(&found, &deals(&turned));
        let of_owners: usize = found.owners.iter().map(|o| o.deals).sum();
        prop_assert_eq!(of_owners + found.without_owner, rows.len());
        let past: usize = found.owners.iter().map(|o| o.optimism.deals.len()).sum();
        prop_assert!(past <= found.overall.optimism.deals.len());
        let text = serde_json::to_string(&found).unwrap();
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        for o in found.owners.iter().chain([&found.overall]) {
            if let Some(c) = o.aggressiveness.compared.value() {
                prop_assert!((0.0..=1.0).contains(&c.said) && c.won > 0.0 && c.won < 1.0);
                prop_assert_eq!(o.aggressiveness.stages.iter().map(|s| s.deals).sum::<usize>(), c.deals);
            }
            prop_assert!(o.liking.tau.value().is_none_or(|t| (-1.0..=1.0).contains(t)));
        }
    }

    /// What is not known is in no share: blanking a field never raises a denominator.
    #[test]
    fn a_blank_is_never_counted(rows in pipeline()) {
        let blank: Vec<Deal> = rows.iter().map(|d| Deal { close_on: None, chance: None, amount: None, ..d.clone() }).collect();
        let found = deals(&blank).overall;
        prop_assert!(found.optimism.past.is_none() && found.style.story.is_none() && found.liking.neglected.is_none());
        prop_assert!(found.aggressiveness.compared.value().is_none() && found.liking.tau.value().is_none());
        prop_assert_eq!(found.optimism.without_date, found.open);
    }
}
