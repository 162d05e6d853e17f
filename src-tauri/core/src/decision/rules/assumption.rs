//! Rules of what the decider assumes: shares are shares, every name is known, bounds leave room.

use super::super::{Change, CulturePlan, Decision, Refusal, SalesFigures, ValuePair, WeightDoubt};
use super::framing::{known_candidate, needs, unknown};
use super::{text, within};
use crate::template::Purpose;

pub(super) fn check(d: &Decision, change: &Change) -> Result<(), Refusal> {
    match change {
        Change::DoubtSet { doubt } => weight_doubt(d, doubt),
        Change::CultureSet { plan } => {
            needs(d, Purpose::FirstLeader, "team to be hired")?;
            plan.as_ref().map_or(Ok(()), |p| culture(d, p))
        }
        Change::SalesFiguresSet { figures } => {
            needs(d, Purpose::Promotion, "sales figures")?;
            figures.as_ref().map_or(Ok(()), |f| sales(d, f))
        }
        _ => Ok(()),
    }
}

fn weight_doubt(d: &Decision, doubt: &WeightDoubt) -> Result<(), Refusal> {
    let known = |id: &str| {
        d.template
            .criterion(id)
            .map(|_| ())
            .ok_or_else(|| unknown("criterion", id))
    };
    if d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "doubt about weights".to_owned(),
        });
    }
    match doubt {
        WeightDoubt::Level { .. } => Ok(()),
        WeightDoubt::Ranking { order } => {
            let mut seen = std::collections::BTreeSet::new();
            order.iter().try_for_each(|id| {
                known(id.as_str())?;
                if seen.insert(id) {
                    Ok(())
                } else {
                    Err(Refusal::Taken { id: id.to_string() })
                }
            })
        }
        WeightDoubt::Bounds { bounds } => {
            for (id, (low, high)) in bounds {
                known(id.as_str())?;
                within("The lower bound of a weight", *low, 0.0, 1.0)?;
                within("The upper bound of a weight", *high, *low, 1.0)?;
            }
            for side in &d.template.sides {
                let of = |id: &str| bounds.get(id).copied().unwrap_or((0.0, 1.0));
                let sum =
                    |end: fn((f64, f64)) -> f64| -> f64 { d.template.on_side(&side.id).map(|c| end(of(&c.id))).sum() };
                let what = |end| format!("The sum of the {end} bounds of “{}”", side.title);
                within(&what("lower"), sum(|b| b.0), 0.0, 1.0)?;
                within(&what("upper"), sum(|b| b.1), 1.0, f64::INFINITY)?;
            }
            Ok(())
        }
    }
}

fn culture(d: &Decision, plan: &CulturePlan) -> Result<(), Refusal> {
    within("The number of value pairs", plan.values.len() as f64, 1.0, 8.0)?;
    plan.values.iter().try_for_each(|pair| value_pair(d, pair))?;
    within("The number of hires", f64::from(plan.hires), 10.0, 50.0)?;
    within("The number of applicants", f64::from(plan.applicants), 1.0, 50.0)?;
    within(
        "The hires the founder can refuse",
        f64::from(plan.founder_first),
        0.0,
        50.0,
    )?;
    within("The span", f64::from(plan.span), 2.0, 15.0)?;
    within("The width of the pool", plan.pool_spread, 0.0, 0.5)?;
    [
        ("The weight of the structured score", plan.standard),
        ("How far a newcomer moves", plan.socialisation),
        ("The share of misfits who leave", plan.turnover),
    ]
    .iter()
    .try_for_each(|(what, share)| within(what, *share, 0.0, 1.0))
}

fn value_pair(d: &Decision, pair: &ValuePair) -> Result<(), Refusal> {
    text::name("One end of a value pair", &pair.one)?;
    text::name("The other end of a value pair", &pair.other)?;
    within("Where the team should stand", pair.wanted, 0.0, 1.0)?;
    within("Where the applicants stand", pair.pool, 0.0, 1.0)?;
    pair.leaders.iter().try_for_each(|(id, at)| {
        known_candidate(d, id)?;
        within("Where a candidate stands", *at, 0.0, 1.0)
    })
}

fn sales(d: &Decision, figures: &SalesFigures) -> Result<(), Refusal> {
    /// Larger than any sales force: keeps every product of figures finite.
    const MOST: f64 = 1e12;
    text::name("The unit", &figures.unit)?;
    figures.own_sales.iter().try_for_each(|(id, sales)| {
        known_candidate(d, id)?;
        within("A seller's own sales", *sales, 0.0, MOST)
    })?;
    within("The size of the team", f64::from(figures.reps), 1.0, 200.0)?;
    within("What one of the team sells", figures.sales_per_rep, 0.0, MOST)?;
    let range = |what: &str, (low, high): (f64, f64), least: f64| {
        within(&format!("{what}: the low end"), low, least, 1.0)?;
        within(&format!("{what}: the high end"), high, low, 1.0)
    };
    range("The part of own sales that is lost", figures.lost_share, 0.0)?;
    range("What a ready manager changes", figures.manager_effect, -1.0)
}
