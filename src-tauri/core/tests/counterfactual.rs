//! Money beside readiness: whom sales would pick, the published effect, and what a promotion costs.

use crate::story::{self, BOSS, PEER, Story, mark, on};
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{AssumptionAct, Change, PanelAct, SalesFigures};
use counterweight_core::rating::Answer;
use counterweight_core::recommendation::counterfactual::{Counterfactual, read};
use counterweight_core::recommendation::{RecommendationKind, recommend};
use counterweight_core::template::Pole;
use proptest::prelude::*;

/// A promotion of these candidates, each with one mark on all of readiness.
fn rated(marks: &[(&str, u8)]) -> Story {
    let mut s = Story::new(&["first-line-manager"]);
    s.frame();
    s.yes(
        BOSS,
        Change::Panel(PanelAct::MemberInvited {
            member: story::member(PEER),
        }),
    );
    let readiness = s.d.template.pole(Pole::B).unwrap().id.clone();
    let ready: Vec<String> = s.d.template.on_side(&readiness).map(|c| c.id.clone()).collect();
    for (id, level) in marks {
        s.add(id);
        for rater in [BOSS, PEER] {
            s.fill(rater, &on(id), |criterion| -> Answer {
                mark(if ready.iter().any(|r| r == criterion) {
                    *level
                } else {
                    3
                })
            });
            s.seal(rater, &on(id));
        }
    }
    s.reveal();
    s
}

fn told(s: &mut Story, sales: &[(&str, f64)]) -> Counterfactual {
    let figures = SalesFigures {
        unit: "$k".into(),
        own_sales: sales.iter().map(|(id, sales)| ((*id).into(), *sales)).collect(),
        reps: 6,
        sales_per_rep: 500.0,
        lost_share: (0.3, 0.6),
        manager_effect: (0.0, 0.1),
    };
    s.yes(
        BOSS,
        Change::Assumption(AssumptionAct::SalesFiguresSet { figures: Some(figures) }),
    );
    read(&s.d, &analyse(&s.d).unwrap().candidates).unwrap()
}

#[test]
fn one_doubling_is_seven_and_a_half_percent_of_the_team() {
    let mut s = rated(&[("juniper", 2), ("rowan", 5)]);
    let c = told(&mut s, &[("juniper", 1200.0), ("rowan", 600.0)]);
    assert_eq!(c.by_sales.as_ref().unwrap().as_str(), "juniper");
    assert_eq!(c.by_readiness.as_ref().unwrap().as_str(), "rowan");
    let effect = c.effect.unwrap();
    assert!((effect.doublings - 1.0).abs() < 1e-12);
    assert!((effect.share + 0.075).abs() < 1e-12, "{}", effect.share);
    assert!((effect.money + 225.0).abs() < 1e-9, "0.075 of six times 500");
    assert!(
        c.says.contains("about 8% less under the first: $225k a year"),
        "{}",
        c.says
    );
    assert!(c.limits.iter().any(|l| l.contains("131 firms")));
    assert!(c.limits.iter().any(|l| l.contains("nothing about one person")));
}

#[test]
fn the_price_is_a_range_with_its_break_even() {
    let mut s = rated(&[("rowan", 5)]);
    let c = told(&mut s, &[("rowan", 600.0)]);
    let price = &c.prices[0];
    let close = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9;
    assert!(close(price.lost, (180.0, 360.0)), "{:?}", price.lost);
    assert!(close(price.gained, (0.0, 300.0)), "{:?}", price.gained);
    assert!(close(price.net, (-360.0, 120.0)), "{:?}", price.net);
    assert!((price.break_even.unwrap() - 270.0 / 3000.0).abs() < 1e-12);
    assert_eq!(
        price.says,
        "ROWAN sells $600k; of that $180k to $360k goes in the year they stop selling. A ready manager changes what the team \
         sells by $0k to $300k. Together: −$360k to $120k. The two are even where the team sells 9% more."
    );
    assert!(c.effect.is_none(), "one person is no comparison");
    assert!(c.says.contains("the same person"));
}

#[test]
fn what_is_not_known_is_not_made_up() {
    let mut s = rated(&[("juniper", 2), ("rowan", 5)]);
    assert_eq!(read(&s.d, &analyse(&s.d).unwrap().candidates), None, "no figures yet");
    let none = told(&mut s, &[]);
    assert!(none.by_sales.is_none() && none.prices.is_empty());
    assert!(none.says.contains("nobody stands out"));
    let level = told(&mut s, &[("juniper", 500.0), ("rowan", 500.0)]);
    assert!(level.by_sales.is_none() && level.effect.is_none() && level.prices.len() == 2);
    let one = told(&mut s, &[("juniper", 500.0)]);
    assert!(
        one.effect.is_none() && one.says.contains("needs the own sales of both"),
        "{}",
        one.says
    );
    let nothing = told(&mut s, &[("juniper", 500.0), ("rowan", 0.0)]);
    assert!(nothing.effect.is_none(), "no doubling leads from nothing");
    assert!(nothing.prices[0].says.contains("do not show JUNIPER ready"));
}

#[test]
fn other_decisions_have_none() {
    let s = Story::leader();
    assert_eq!(read(&s.d, &[]), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn readiness_picks_only_whom_the_recommendation_would_give_the_job(
        a in 1u8..6, b in 1u8..6, sales in (0.0f64..1e12, 0.0f64..1e12),
    ) {
        let mut s = rated(&[("juniper", a), ("rowan", b)]);
        let c = told(&mut s, &[("juniper", sales.0), ("rowan", sales.1)]);
        let given = recommend(&s.d, &analyse(&s.d).unwrap());
        let get: Vec<_> = given
            .iter()
            .filter(|r| matches!(r.kind, RecommendationKind::Promote | RecommendationKind::Trial))
            .filter_map(|r| r.candidate.clone())
            .collect();
        prop_assert_eq!(c.by_readiness.is_some(), get.len() == 1 || (get.len() == 2 && a != b));
        prop_assert!(c.by_readiness.is_none_or(|id| get.contains(&id)));
        if let Some(effect) = c.effect {
            prop_assert!((-1.0..=0.0).contains(&effect.share) && effect.doublings >= 0.0 && effect.money <= 0.0);
        }
        for price in c.prices {
            prop_assert!(price.net.0 <= price.net.1 && price.lost.0 <= price.lost.1 && price.gained.0 <= price.gained.1);
        }
    }
}
