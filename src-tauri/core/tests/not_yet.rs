//! “Nobody yet” fact by fact: what is short of its line, what is not known and could stop a hire, and nobody put before anybody.

use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::{Change as C, FactValue, FramingAct, StageReason};
use counterweight_core::reading::debrief::{DebriefReading, Order, order, read};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};

use crate::story::{BOSS, Story, card, mark, member, on};

fn set(s: &mut Story, id: &str, value: &str) {
    let value = match value.parse::<f64>() {
        Ok(number) => FactValue::Number { number },
        Err(_) => FactValue::Choice {
            choice: value.to_owned(),
        },
    };
    s.fact(id, value);
}

/// Two candidates, the second rated above the first, and these facts.
fn told(tell: impl FnOnce(&mut Story)) -> (Analysis, Recommendation, DebriefReading) {
    let cards = ["first-sales-leader", "founder-readiness", "stage-model"].map(card);
    let mut s = Story::of(cards.to_vec(), member(BOSS)).unwrap();
    s.frame();
    s.add("hazel");
    s.add("aspen");
    tell(&mut s);
    for (who, level) in [("hazel", 3), ("aspen", 5)] {
        s.fill(BOSS, &on(who), |_| mark(level));
        s.seal(BOSS, &on(who));
    }
    s.reveal();
    let a = analyse(&s.d).unwrap();
    let said = recommend(&s.d, &a);
    let reading = read(&s.d, &a, &said);
    (a, said.into_iter().next().unwrap(), reading)
}

/// Every fact as a builder would want it, but for what the test sets.
fn facts(s: &mut Story) {
    for (id, value) in [
        ("deal_size", "12"),
        ("founder_closed_customers", "12"),
        ("reps_at_quota", "1"),
        ("sales_yield", "0.8"),
        ("arr", "5"),
        ("playbook", "fragments"),
        ("founder_on_calls", "85"),
        ("reps_employed", "3"),
        ("share_at_quota", "30"),
        ("ramp_and_cycle_known", "guessed"),
        ("lead_source", "some_repeatable"),
        ("retention", "ok"),
        ("ramp_months", "5"),
        ("cycle_days", "60"),
        ("runway", "20"),
    ] {
        set(s, id, value);
    }
}

#[test]
fn facts_short_of_their_line_say_where_it_opens_and_nobody_is_ranked() {
    let (_, said, reading) = told(|s| {
        facts(s);
        set(s, "founder_closed_customers", "4");
        set(s, "reps_at_quota", "0");
    });
    assert_eq!(said.kind, Kind::FounderKeepsSelling);
    let not_yet = reading.not_yet.unwrap();
    assert_eq!(not_yet.finding, "Two facts are short of their line");
    let rows: Vec<_> = not_yet
        .short
        .iter()
        .map(|f| (f.fact.as_str(), f.value.as_str(), f.opens.as_str(), f.axis))
        .collect();
    assert_eq!(
        rows,
        [
            (
                "founder_closed_customers",
                "4 customers at about $12k a year",
                "opens at 10 customers",
                Some((0.2, 0.5))
            ),
            ("reps_at_quota", "0 reps", "opens at 1 rep", Some((0.0, 0.5))),
        ]
    );
    assert!(not_yet.open.is_empty() && not_yet.rest.ends_with("other facts are known and stop nothing."));
    assert!(not_yet.going_on.starts_with("Going on is open"), "{}", not_yet.going_on);
    // As they were entered, not by their marks.
    assert_eq!(order(Some(&said)), Order::Unranked);
    let shown: Vec<&str> = reading.order.iter().map(|id| id.as_str()).collect();
    assert_eq!(shown, ["hazel", "aspen"]);
    let text = serde_json::to_string(&reading.fit).unwrap();
    assert!(text.contains("Nobody is ranked") && !text.contains("in all"), "{text}");
}

#[test]
fn what_is_not_known_and_could_stop_it_says_when_and_whom_to_ask() {
    let (_, said, reading) = told(|s| {
        facts(s);
        s.yes(
            BOSS,
            C::Framing(FramingAct::FactCleared {
                fact: "retention".into(),
            }),
        );
        s.yes(BOSS, C::Framing(FramingAct::FactCleared { fact: "runway".into() }));
    });
    assert_eq!(said.headline, "No answer yet.");
    let not_yet = reading.not_yet.unwrap();
    assert_eq!(not_yet.finding, "Two facts that could stop a hire are not known");
    assert!(not_yet.short.is_empty());
    for open in &not_yet.open {
        assert!(open.stops.starts_with("stops it"), "{open:?}");
        assert!(
            open.ask.len() > 10 && open.ask.starts_with(char::is_uppercase),
            "{open:?}"
        );
    }
    let ids: Vec<&str> = not_yet.open.iter().map(|f| f.fact.as_str()).collect();
    assert_eq!(ids, ["retention", "runway"]);
    assert!(
        not_yet.open[1].stops.contains("ramp and two sales cycles"),
        "{:?}",
        not_yet.open[1]
    );
}

#[test]
fn a_reason_against_one_fact_stands_beside_it_and_with_room_for_somebody_there_is_nothing() {
    let (_, _, reading) = told(|s| {
        facts(s);
        set(s, "founder_closed_customers", "4");
        set(s, "reps_at_quota", "0");
        let reason = Some(StageReason {
            text: "Two sign in March".to_owned(),
            by: chrono::NaiveDate::from_ymd_opt(2027, 4, 1).unwrap(),
        });
        let about = "reps_at_quota".into();
        s.yes(BOSS, C::Framing(FramingAct::StageReasoned { about, reason }));
    });
    let not_yet = reading.not_yet.unwrap();
    let against: Vec<&str> = not_yet.short.iter().map(|f| f.against.as_str()).collect();
    assert!(
        against.contains(&"Two sign in March. Put right by 1 April 2027."),
        "{against:?}"
    );
    assert!(not_yet.going_on.contains("not against all"), "{}", not_yet.going_on);
    let (_, _, open) = told(facts);
    assert_eq!(open.not_yet, None);
}
