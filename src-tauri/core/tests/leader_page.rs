//! The page of a first leader: what it says of selling, pay and notice goes into the answer, and moves no mark. And whose a document is.

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    Change as C, ExpectedPay, FactValue, FramingAct, OwnPage, PlannedPay, Refusal, SheetAct,
};
use counterweight_core::rating::{Evidence, EvidenceKind, Whose};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};
use counterweight_core::trouble::Explained;

use crate::story::{BOSS, Story, card, mark, member, on};

/// Facts that call for a builder, with 14 months of money against a ramp of 5 and cycles of 60 days.
const FACTS: [(&str, f64); 9] = [
    ("founder_closed_customers", 12.0),
    ("deal_size", 12.0),
    ("reps_at_quota", 1.0),
    ("sales_yield", 0.8),
    ("arr", 5.0),
    ("founder_on_calls", 85.0),
    ("reps_employed", 3.0),
    ("ramp_months", 5.0),
    ("cycle_days", 60.0),
];

fn story(page: Option<OwnPage>, plan: PlannedPay) -> Story {
    let cards = ["first-sales-leader", "founder-readiness", "stage-model"]
        .map(card)
        .to_vec();
    let mut s = Story::of(cards, member(BOSS)).unwrap();
    s.frame();
    s.add("hazel");
    for (fact, number) in FACTS.into_iter().chain([("runway", 14.0)]) {
        s.fact(fact, FactValue::Number { number });
    }
    for (fact, choice) in [
        ("playbook", "fragments"),
        ("retention", "ok"),
        ("lead_source", "some_repeatable"),
    ] {
        let choice = choice.to_owned();
        s.fact(fact, FactValue::Choice { choice });
    }
    s.yes(BOSS, C::Framing(FramingAct::PayPlanned { plan }));
    assert_eq!(s.no(BOSS, spoke(OwnPage::default())), "before_reveal");
    s.fill(BOSS, &on("hazel"), |_| mark(4));
    s.seal(BOSS, &on("hazel"));
    s.reveal();
    if let Some(page) = page {
        s.yes(BOSS, spoke(page));
    }
    s
}

fn spoke(page: OwnPage) -> C {
    C::Framing(FramingAct::CandidateSpoke {
        candidate: "hazel".into(),
        page,
    })
}

fn answer(page: Option<OwnPage>, plan: PlannedPay) -> Recommendation {
    let s = story(page, plan);
    recommend(&s.d, &analyse(&s.d).unwrap()).remove(0)
}

fn plan() -> PlannedPay {
    PlannedPay {
        base: Some(110.0),
        variable: Some(90.0),
        shares: Some(1.0),
    }
}

/// The conditions that the page adds to those of the founder's side.
fn added(page: OwnPage, plan: PlannedPay) -> Vec<String> {
    let without = answer(None, PlannedPay::default());
    let with = answer(Some(page), plan);
    assert_eq!(with.kind, without.kind, "the page moves no mark");
    assert_eq!(with.kind, Kind::RightPersonWrongConditions);
    with.conditions[without.conditions.len()..]
        .iter()
        .map(|c| c.text.clone())
        .collect()
}

#[test]
fn who_does_not_want_to_sell_is_told_that_it_is_the_job() {
    let page = |own_number| OwnPage {
        own_number,
        ..OwnPage::default()
    };
    assert_eq!(
        added(page(Some(false)), plan()),
        ["Does not want to sell themselves. At your stage that is the job."]
    );
    assert!(added(page(Some(true)), plan()).is_empty() && added(page(None), plan()).is_empty());
}

#[test]
fn pay_is_a_condition_where_the_range_begins_above_the_plan() {
    let expects = |base, variable, shares| OwnPage {
        pay: ExpectedPay { base, variable, shares },
        ..OwnPage::default()
    };
    let (base, variable) = (Some((110.0, 120.0)), Some((91.0, 100.0)));
    assert_eq!(
        added(expects(base, variable, None), plan()),
        ["The pay they expect begins above the plan: 201 to 220, and the plan has 200. Settle it before the offer."]
    );
    let within = added(
        expects(Some((100.0, 150.0)), Some((100.0, 150.0)), Some((1.0, 2.0))),
        plan(),
    );
    assert!(within.is_empty(), "the low end is the plan itself: {within:?}");
    assert_eq!(
        added(expects(None, None, Some((1.2, 1.2))), plan()),
        [
            "The pay they expect begins above the plan: 1.2% of the shares, and the plan has 1%. Settle it before the offer."
        ]
    );
    let base_only = PlannedPay {
        variable: None,
        ..plan()
    };
    assert!(
        added(expects(Some((111.0, 120.0)), variable, None), base_only)[0].contains("111 to 120 as a base"),
        "what is not planned is not compared"
    );
    assert!(added(expects(base, variable, Some((5.0, 6.0))), PlannedPay::default()).is_empty());
}

#[test]
fn notice_ramp_and_two_cycles_are_held_against_the_money() {
    let said = |notice| {
        let page = OwnPage {
            notice_months: Some(notice),
            ..OwnPage::default()
        };
        let reasons = answer(Some(page), plan()).reasons;
        reasons
            .into_iter()
            .find(|r| r.code == "notice_and_runway")
            .map(|r| r.text)
    };
    assert_eq!(said(5.0), None, "just under 14 months");
    assert_eq!(
        said(6.0).unwrap(),
        "HAZEL can begin in 6 months, and then come ramp and two sales cycles: 14.9 months in all, and there is money for 14."
    );
}

#[test]
fn a_range_that_runs_backwards_is_refused() {
    let mut s = story(None, plan());
    let page = OwnPage {
        pay: ExpectedPay {
            base: Some((120.0, 100.0)),
            ..ExpectedPay::default()
        },
        ..OwnPage::default()
    };
    assert_eq!(s.no(BOSS, spoke(page)), "out_of_range");
}

#[test]
fn what_belongs_to_an_employer_is_no_evidence() {
    let cards = ["first-sales-leader", "founder-readiness", "stage-model"]
        .map(card)
        .to_vec();
    let mut s = Story::of(cards, member(BOSS)).unwrap();
    s.frame();
    s.add("hazel");
    let added = |whose: Option<Whose>| {
        C::Sheet(SheetAct::EvidenceAdded {
            subject: on("hazel"),
            criterion: "A2".into(),
            evidence: Evidence {
                id: format!("e{}", whose.map_or(0, |w| w as u8 + 1)).into(),
                kind: EvidenceKind::Document,
                on: chrono::NaiveDate::default(),
                text: "The playbook".into(),
                whose,
            },
        })
    };
    assert_eq!(s.no(BOSS, added(Some(Whose::Employer))), "employers_document");
    for fine in [None, Some(Whose::Public), Some(Whose::MadeForUs), Some(Whose::TheirOwn)] {
        s.yes(BOSS, added(fine));
    }
    let said = Refusal::EmployersDocument.trouble();
    assert_eq!(said.what, "What belongs to an employer cannot be kept as evidence.");
    assert_eq!(said.hint, "Describe in your own words what they did instead.");
}
