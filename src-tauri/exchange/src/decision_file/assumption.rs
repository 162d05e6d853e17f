//! What the decider assumes, between file and decision, in both directions.

use counterweight_core::decision::{
    AssumptionAct, Change, CulturePlan, Decision, SalesFigures, ValuePair, WeightDoubt,
};

use super::fault::{Fault, Place};
use super::format::{Culture, CultureValue, Doubt, Figures};
use super::writer::Writer;

/// Makes the entries of what the file assumes.
pub(super) fn write<S: FnMut() -> String>(
    mut w: Writer<S>,
    doubt: Option<Doubt>,
    culture: Option<Culture>,
    figures: Option<Figures>,
) -> Result<Writer<S>, Fault> {
    if let Some(doubt) = doubt.and_then(|d| weight_doubt(d).ok()) {
        w = w.decide(Change::Assumption(AssumptionAct::DoubtSet { doubt }), || {
            Place::key("doubt")
        })?;
    }
    if let Some(culture) = culture {
        let plan = Some(plan(culture));
        w = w.decide(Change::Assumption(AssumptionAct::CultureSet { plan }), || {
            Place::key("culture")
        })?;
    }
    if let Some(figures) = figures {
        let figures = Some(sales(figures));
        w = w.decide(Change::Assumption(AssumptionAct::SalesFiguresSet { figures }), || {
            Place::key("figures")
        })?;
    }
    Ok(w)
}

/// The doubt a table holds, or how many of its three kinds it names where that is not one.
pub(super) fn weight_doubt(doubt: Doubt) -> Result<WeightDoubt, usize> {
    match (doubt.level, doubt.ranking, doubt.bounds) {
        (Some(level), None, None) => Ok(WeightDoubt::Level { level }),
        (None, Some(order), None) => Ok(WeightDoubt::Ranking { order }),
        (None, None, Some(bounds)) => Ok(WeightDoubt::Bounds { bounds }),
        (level, ranking, bounds) => {
            Err(usize::from(level.is_some()) + usize::from(ranking.is_some()) + usize::from(bounds.is_some()))
        }
    }
}

/// How sure the weights are, where somebody said so.
pub(super) fn doubt(d: &Decision) -> Option<Doubt> {
    if d.doubt == WeightDoubt::default() {
        return None;
    }
    let mut out = Doubt::default();
    match &d.doubt {
        WeightDoubt::Level { level } => out.level = Some(*level),
        WeightDoubt::Ranking { order } => out.ranking = Some(order.clone()),
        WeightDoubt::Bounds { bounds } => {
            out.bounds = Some(bounds.clone());
        }
    }
    Some(out)
}

pub(super) fn culture(d: &Decision) -> Option<Culture> {
    let plan = d.culture.as_ref()?;
    let value = |pair: &ValuePair| CultureValue {
        one: pair.one.clone(),
        other: pair.other.clone(),
        wanted: pair.wanted,
        pool: pair.pool,
        leaders: pair.leaders.clone(),
    };
    Some(Culture {
        hires: plan.hires,
        applicants: plan.applicants,
        standard: plan.standard,
        founder_first: plan.founder_first,
        second_hirer: plan.second_hirer,
        span: plan.span,
        pool_spread: plan.pool_spread,
        socialisation: plan.socialisation,
        turnover: plan.turnover,
        values: plan.values.iter().map(value).collect(),
    })
}

pub(super) fn figures(d: &Decision) -> Option<Figures> {
    let figures = d.figures.as_ref()?;
    Some(Figures {
        unit: figures.unit.clone(),
        reps: figures.reps,
        sales_per_rep: figures.sales_per_rep,
        lost_share: figures.lost_share,
        manager_effect: figures.manager_effect,
        own_sales: figures.own_sales.clone(),
    })
}

fn plan(culture: Culture) -> CulturePlan {
    let pair = |value: CultureValue| ValuePair {
        one: value.one,
        other: value.other,
        wanted: value.wanted,
        pool: value.pool,
        leaders: value.leaders,
    };
    CulturePlan {
        values: culture.values.into_iter().map(pair).collect(),
        hires: culture.hires,
        applicants: culture.applicants,
        standard: culture.standard,
        founder_first: culture.founder_first,
        second_hirer: culture.second_hirer,
        span: culture.span,
        pool_spread: culture.pool_spread,
        socialisation: culture.socialisation,
        turnover: culture.turnover,
    }
}

fn sales(figures: Figures) -> SalesFigures {
    SalesFigures {
        unit: figures.unit,
        own_sales: figures.own_sales,
        reps: figures.reps,
        sales_per_rep: figures.sales_per_rep,
        lost_share: figures.lost_share,
        manager_effect: figures.manager_effect,
    }
}
