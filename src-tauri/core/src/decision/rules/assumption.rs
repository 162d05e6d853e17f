//! Rules of what the decider weighs and assumes: shares are shares, every name is known, bounds leave room, other weights and lines
//! than the card's have a reason.

use super::super::{AssumptionAct, CulturePlan, Decision, Refusal, SalesFigures, ValuePair, WeightDoubt};
use super::{decider_only, known_candidate, needs, text, unknown, within};
use crate::id::MemberId;
use crate::template::Purpose;

/// By the decider, at any time.
pub(super) fn check(d: &Decision, author: &MemberId, act: &AssumptionAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    match act {
        AssumptionAct::WeightsSet { weights, reason } => weights_set(d, weights, reason),
        AssumptionAct::BuilderShareSet { share, reason } => {
            needs(d, Purpose::FirstLeader, "builder share")?;
            share.map_or(Ok(()), |s| {
                within("The builder share", s, 0.0, 1.0)?;
                text::reason("A builder share of your own", reason)
            })
        }
        AssumptionAct::ThresholdSet { name, value, reason } => {
            if d.threshold(name).is_none() {
                return Err(unknown("threshold", name));
            }
            within("A threshold", *value, 0.0, 120.0)?;
            text::reason("Another threshold", reason)
        }
        AssumptionAct::DoubtSet { doubt } => weight_doubt(d, doubt),
        AssumptionAct::CultureSet { plan } => {
            needs(d, Purpose::FirstLeader, "team to be hired")?;
            plan.as_ref().map_or(Ok(()), |p| culture(d, p))
        }
        AssumptionAct::SalesFiguresSet { figures } => {
            needs(d, Purpose::Promotion, "sales figures")?;
            figures.as_ref().map_or(Ok(()), |f| sales(d, f))
        }
    }
}

fn weights_set(
    d: &Decision,
    weights: &std::collections::BTreeMap<crate::id::CriterionId, f64>,
    reason: &str,
) -> Result<(), Refusal> {
    for (id, weight) in weights {
        d.template
            .criterion(id.as_str())
            .ok_or_else(|| unknown("criterion", id.as_str()))?;
        within("A weight", *weight, 0.0, 1000.0)?;
    }
    for side in &d.template.sides {
        let weight = |id: &str| {
            weights
                .get(id)
                .copied()
                .unwrap_or_else(|| d.template.criterion(id).map_or(0.0, |c| c.weight))
        };
        if d.template.on_side(&side.id).map(|c| weight(&c.id)).sum::<f64>() <= 0.0 {
            let what = format!("The sum of the weights of “{}”", side.title);
            return Err(Refusal::OutOfRange {
                what,
                low: "more than 0".to_owned(),
                high: "1000".to_owned(),
            });
        }
    }
    if weights.is_empty() {
        Ok(())
    } else {
        text::reason("Weights other than the card's", reason)
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
