//! What the decider assumes: who may say it, in which decision, between which ends, and taking it back.

use std::collections::BTreeMap;

use crate::story::{self, BOSS, PEER, Story};
use counterweight_core::decision::{
    AssumptionAct, Change as C, CulturePlan, DoubtLevel, SalesFigures, StepAct, ValuePair, WeightDoubt,
};
use counterweight_core::template::Pole;

fn doubt(doubt: WeightDoubt) -> C {
    C::Assumption(AssumptionAct::DoubtSet { doubt })
}

fn bounds(bounds: &[(&str, f64, f64)]) -> C {
    let bounds = bounds
        .iter()
        .map(|(id, low, high)| ((*id).into(), (*low, *high)))
        .collect();
    doubt(WeightDoubt::Bounds { bounds })
}

fn ranking(order: &[&str]) -> C {
    let order = order.iter().map(|id| (*id).into()).collect();
    doubt(WeightDoubt::Ranking { order })
}

fn level(level: DoubtLevel) -> C {
    doubt(WeightDoubt::Level { level })
}

fn plan() -> CulturePlan {
    CulturePlan {
        values: vec![ValuePair {
            one: "tells them to wait".into(),
            other: "closes whatever closes".into(),
            wanted: 0.2,
            pool: 0.5,
            leaders: BTreeMap::from([("rowan".into(), 0.3)]),
        }],
        hires: 30,
        applicants: 8,
        standard: 0.4,
        founder_first: 5,
        second_hirer: true,
        span: 6,
        pool_spread: 0.2,
        socialisation: 0.1,
        turnover: 0.15,
    }
}

fn figures() -> SalesFigures {
    SalesFigures {
        unit: "$k".into(),
        own_sales: BTreeMap::from([("rowan".into(), 900.0)]),
        reps: 6,
        sales_per_rep: 500.0,
        lost_share: (0.3, 0.6),
        manager_effect: (-0.05, 0.1),
    }
}

fn leader() -> Story {
    let mut s = Story::leader();
    s.add("rowan");
    s
}

#[test]
fn only_the_decider_assumes() {
    let mut s = Story::promotion();
    assert_eq!(s.no(PEER, level(DoubtLevel::Sure)), "decider_only");
    let set = C::Assumption(AssumptionAct::SalesFiguresSet {
        figures: Some(figures()),
    });
    assert_eq!(s.no(PEER, set.clone()), "decider_only");
    assert_eq!(s.no("stranger", set), "not_on_panel");
}

#[test]
fn each_assumption_belongs_to_its_decision() {
    let culture = || C::Assumption(AssumptionAct::CultureSet { plan: Some(plan()) });
    let sales = || {
        C::Assumption(AssumptionAct::SalesFiguresSet {
            figures: Some(figures()),
        })
    };
    assert_eq!(Story::promotion().no(BOSS, culture()), "not_this_kind");
    assert_eq!(leader().no(BOSS, sales()), "not_this_kind");
    let mut own = Story::new(&["ic-self-assessment"]);
    for change in [culture(), sales(), level(DoubtLevel::Sure)] {
        assert_eq!(own.no(BOSS, change), "not_this_kind");
    }
}

#[test]
fn a_ranking_names_each_criterion_once() {
    let mut s = Story::promotion();
    assert_eq!(s.no(BOSS, ranking(&["B6", "Z9"])), "unknown");
    assert_eq!(s.no(BOSS, ranking(&["B6", "B7", "B6"])), "taken");
    s.yes(BOSS, ranking(&["B6", "B7"]));
    s.yes(BOSS, ranking(&[]));
}

#[test]
fn bounds_are_shares_that_leave_room_on_each_side() {
    let mut s = Story::promotion();
    for wrong in [
        ("B6", -0.1, 0.5),
        ("B6", 0.5, 0.4),
        ("B6", 0.0, 1.1),
        ("B6", f64::NAN, 1.0),
        ("B6", 0.0, f64::INFINITY),
    ] {
        assert_eq!(s.no(BOSS, bounds(&[wrong])), "out_of_range", "{wrong:?}");
    }
    assert_eq!(s.no(BOSS, bounds(&[("Z9", 0.0, 1.0)])), "unknown");
    assert_eq!(
        s.no(BOSS, bounds(&[("B6", 0.6, 1.0), ("B7", 0.6, 1.0)])),
        "out_of_range",
        "more than the whole at least"
    );
    let readiness = &s.d.template.pole(Pole::B).unwrap().id;
    let side: Vec<String> = s.d.template.on_side(readiness).map(|c| c.id.clone()).collect();
    let little: Vec<_> = side.iter().map(|id| (id.as_str(), 0.0, 0.05)).collect();
    assert_eq!(
        s.no(BOSS, bounds(&little)),
        "out_of_range",
        "less than the whole at most"
    );
    s.yes(BOSS, bounds(&[("B6", 0.2, 0.2), ("B7", 0.0, 1.0)]));
    s.yes(BOSS, bounds(&[]));
}

#[test]
fn every_number_of_a_culture_plan_has_its_ends() {
    type Spoil = fn(&mut CulturePlan);
    let wrong: [Spoil; 19] = [
        |p| p.values.clear(),
        |p| p.values = vec![p.values[0].clone(); 9],
        |p| p.values[0].wanted = -0.1,
        |p| p.values[0].wanted = f64::NAN,
        |p| p.values[0].pool = 1.1,
        |p| *p.values[0].leaders.get_mut("rowan").unwrap() = 2.0,
        |p| p.hires = 9,
        |p| p.hires = 51,
        |p| p.applicants = 0,
        |p| p.applicants = 51,
        |p| p.standard = 1.1,
        |p| p.standard = f64::NAN,
        |p| p.founder_first = 51,
        |p| p.span = 1,
        |p| p.span = 16,
        |p| p.pool_spread = 0.6,
        |p| p.pool_spread = -0.1,
        |p| p.socialisation = -0.1,
        |p| p.turnover = f64::INFINITY,
    ];
    let mut s = leader();
    for (i, spoil) in wrong.iter().enumerate() {
        let mut plan = plan();
        spoil(&mut plan);
        assert_eq!(
            s.no(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: Some(plan) })),
            "out_of_range",
            "{i}"
        );
    }
    let refused = |s: &mut Story, code: &str, spoil: Spoil| {
        let mut plan = plan();
        spoil(&mut plan);
        assert_eq!(
            s.no(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: Some(plan) })),
            code
        );
    };
    refused(&mut s, "empty", |p| p.values[0].one = " ".into());
    refused(&mut s, "too_long", |p| p.values[0].other = "x".repeat(201));
    refused(&mut s, "hidden_character", |p| p.values[0].other = "a\u{202E}b".into());
    refused(&mut s, "unknown", |p| {
        p.values[0].leaders.insert("nobody".into(), 0.5);
    });
    s.yes(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: Some(plan()) }));
    assert_eq!(s.d.culture, Some(plan()));
}

#[test]
fn every_sales_figure_has_its_ends() {
    type Spoil = fn(&mut SalesFigures);
    let wrong: [Spoil; 13] = [
        |f| *f.own_sales.get_mut("rowan").unwrap() = -1.0,
        |f| *f.own_sales.get_mut("rowan").unwrap() = f64::NAN,
        |f| *f.own_sales.get_mut("rowan").unwrap() = 1e13,
        |f| f.reps = 0,
        |f| f.reps = 201,
        |f| f.sales_per_rep = -1.0,
        |f| f.sales_per_rep = f64::INFINITY,
        |f| f.lost_share = (-0.1, 0.5),
        |f| f.lost_share = (0.6, 0.5),
        |f| f.lost_share = (0.6, 1.1),
        |f| f.manager_effect = (-1.1, 0.0),
        |f| f.manager_effect = (0.2, 0.1),
        |f| f.manager_effect = (0.0, f64::NAN),
    ];
    let mut s = Story::promotion();
    for (i, spoil) in wrong.iter().enumerate() {
        let mut figures = figures();
        spoil(&mut figures);
        let change = C::Assumption(AssumptionAct::SalesFiguresSet { figures: Some(figures) });
        assert_eq!(s.no(BOSS, change), "out_of_range", "{i}");
    }
    let mut stranger = figures();
    stranger.own_sales.insert("nobody".into(), 1.0);
    assert_eq!(
        s.no(
            BOSS,
            C::Assumption(AssumptionAct::SalesFiguresSet {
                figures: Some(stranger)
            })
        ),
        "unknown"
    );
    let unnamed = SalesFigures {
        unit: String::new(),
        ..figures()
    };
    assert_eq!(
        s.no(
            BOSS,
            C::Assumption(AssumptionAct::SalesFiguresSet { figures: Some(unnamed) })
        ),
        "empty"
    );
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::SalesFiguresSet {
            figures: Some(figures()),
        }),
    );
    assert_eq!(s.d.figures, Some(figures()));
}

/// Takes the decider's last change back.
fn undo(s: &mut Story) {
    let entry = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
    s.yes(BOSS, C::Step(StepAct::Undone { entry }));
}

#[test]
fn each_can_be_taken_back_and_brought_back() {
    let mut s = Story::promotion();
    s.yes(BOSS, level(DoubtLevel::Unknown));
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::SalesFiguresSet {
            figures: Some(figures()),
        }),
    );
    undo(&mut s);
    assert_eq!(s.d.figures, None);
    undo(&mut s);
    assert_eq!(s.d.doubt, WeightDoubt::default());
    let entry = s.d.next_redo(&BOSS.into()).unwrap().id.clone();
    s.yes(BOSS, C::Step(StepAct::Redone { entry }));
    assert_eq!(
        s.d.doubt,
        WeightDoubt::Level {
            level: DoubtLevel::Unknown
        }
    );

    let mut s = leader();
    s.yes(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: Some(plan()) }));
    s.yes(BOSS, C::Assumption(AssumptionAct::CultureSet { plan: None }));
    assert_eq!(s.d.culture, None, "nothing takes it back");
    undo(&mut s);
    assert_eq!(s.d.culture, Some(plan()));
    undo(&mut s);
    assert_eq!(s.d.culture, None);
}

#[test]
fn assumptions_can_be_tried_while_the_debrief_is_open() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| story::mark(3));
    s.yes(BOSS, level(DoubtLevel::Unsure));
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::SalesFiguresSet {
            figures: Some(figures()),
        }),
    );
    assert_eq!(s.viewed_by(PEER).figures, Some(figures()));
}
