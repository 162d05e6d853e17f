//! What the company would pick on sales alone, and what losing the seller costs against what a ready manager brings (promotions).
//!
//! The published effect is that of Benson, Li & Shue (2019), "Promotions and the Peter Principle", Quarterly Journal of
//! Economics 134(4), 2085–2134. Everything else is the decider's own figures, as ranges, and sums of them.

use serde::Serialize;
use ts_rs::TS;

use super::RecommendationKind as Kind;
use crate::analysis::CandidateAnalysis;
use crate::decision::{Candidate, Decision, SalesFigures};
use crate::id::CandidateId;
use crate::rule::promotion::{Rule, readiness};
use crate::say::{money, percent, points};
use crate::template::Purpose;

/// Sales of those then managed, per doubling of the manager's own sales before the promotion (Benson, Li & Shue 2019).
const PER_DOUBLING: f64 = -0.075;

/// Money beside readiness. Ranges, never one number; in the unit the decider named.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Counterfactual {
    /// The unit: "$k".
    pub unit: String,
    /// Whom sales alone would pick; absent where nobody's sales are known or two sell the same.
    pub by_sales: Option<CandidateId>,
    /// Whom readiness would pick: the highest of those who would get the job, at least on trial; absent where nobody would
    /// or two are level.
    pub by_readiness: Option<CandidateId>,
    /// The published effect applied to these two, where they differ.
    pub effect: Option<SalesEffect>,
    /// One per candidate whose sales are known.
    pub prices: Vec<PriceOfPromotion>,
    /// What it comes to, in one sentence.
    pub says: String,
    /// What the effect rests on and where it ends, in sentences.
    pub limits: Vec<String>,
}

/// Benson, Li & Shue (2019): −7.5% subordinate sales per doubling of the manager's own sales before the promotion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SalesEffect {
    /// How many times the one outsells the other, in doublings.
    pub doublings: f64,
    /// Change in the team's sales, as a share: −0.075 for one doubling, compounded, so that it never passes −1.
    pub share: f64,
    /// The same in money a year.
    pub money: f64,
}

/// What promoting one seller costs and may bring in the first year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PriceOfPromotion {
    /// Who.
    pub candidate: CandidateId,
    /// Own sales in the last year.
    pub own_sales: f64,
    /// Sales lost when they stop selling: low and high.
    pub lost: (f64, f64),
    /// Sales that a ready manager adds to the team: low and high; negative where they lose some.
    pub gained: (f64, f64),
    /// Gain less loss, at worst and at best.
    pub net: (f64, f64),
    /// Manager's effect on the team at which gain and loss are equal, as a share, at the middle of the loss; absent without a team's sales.
    pub break_even: Option<f64>,
    /// In one sentence.
    pub says: String,
}

/// Reads the decider's figures beside the ratings; nothing for other decisions or where no figures were given.
#[must_use]
pub fn read(d: &Decision, analysis: &[CandidateAnalysis]) -> Option<Counterfactual> {
    let figures = d.figures.as_ref().filter(|_| d.purpose() == Purpose::Promotion)?;
    let sellers: Vec<(&Candidate, f64)> = d
        .candidates
        .iter()
        .filter_map(|c| figures.own_sales.get(&c.id).map(|sales| (c, *sales)))
        .collect();
    let would_lead = |id: &CandidateId| analysis.iter().find(|c| c.candidate == *id).and_then(|c| ready(d, c));
    let by_sales = alone_on_top(sellers.iter().map(|(c, sales)| (&c.id, *sales)));
    let by_readiness = alone_on_top(d.candidates.iter().filter_map(|c| Some((&c.id, would_lead(&c.id)?))));
    let effect = by_sales
        .as_ref()
        .zip(by_readiness.as_ref())
        .filter(|(seller, leader)| seller != leader)
        .and_then(|(seller, leader)| effect(figures, seller, leader));
    Some(Counterfactual {
        unit: figures.unit.clone(),
        prices: sellers
            .iter()
            .map(|(c, sales)| price(d, figures, c, *sales, would_lead(&c.id).is_some()))
            .collect(),
        says: says(
            d,
            by_sales.as_ref(),
            by_readiness.as_ref(),
            effect.as_ref(),
            &figures.unit,
        ),
        limits: limits(effect.as_ref()),
        by_sales,
        by_readiness,
        effect,
    })
}

/// Readiness of somebody who would get the job, at least on trial.
fn ready(d: &Decision, c: &CandidateAnalysis) -> Option<f64> {
    let gets = Rule::of(d, c).answer_for(c);
    readiness(c).filter(|_| matches!(gets, Kind::Promote | Kind::Trial))
}

/// Who has the highest number, where nobody else has the same.
fn alone_on_top<'a>(numbers: impl Iterator<Item = (&'a CandidateId, f64)>) -> Option<CandidateId> {
    let mut best: Option<(Option<&CandidateId>, f64)> = None;
    for (id, number) in numbers {
        best = match best {
            Some((_, most)) if number < most => best,
            Some((_, most)) if number <= most => Some((None, most)),
            _ => Some((Some(id), number)),
        };
    }
    best?.0.cloned()
}

fn effect(figures: &SalesFigures, seller: &CandidateId, leader: &CandidateId) -> Option<SalesEffect> {
    let log = |id| figures.own_sales.get(id).filter(|s| **s > 0.0).map(|s| libm::log2(*s));
    let doublings = log(seller)? - log(leader)?;
    let share = libm::pow(1.0 + PER_DOUBLING, doublings) - 1.0;
    Some(SalesEffect {
        doublings,
        share,
        money: share * team_sales(figures),
    })
}

fn team_sales(figures: &SalesFigures) -> f64 {
    f64::from(figures.reps) * figures.sales_per_rep
}

fn price(d: &Decision, figures: &SalesFigures, who: &Candidate, own_sales: f64, ready: bool) -> PriceOfPromotion {
    let team = team_sales(figures);
    let of = |(low, high): (f64, f64), whole: f64| (low * whole, high * whole);
    let (lost, gained) = (of(figures.lost_share, own_sales), of(figures.manager_effect, team));
    let net = (gained.0 - lost.1, gained.1 - lost.0);
    let break_even = (team > 0.0).then(|| f64::midpoint(lost.0, lost.1) / team);
    let range = |(low, high)| range(low, high, &figures.unit);
    let first = d.called(&who.id);
    let mut says = format!(
        "{first} sells {}; of that {} goes in the year they stop selling. A ready manager changes what the team sells by {}. Together: {}.",
        money(own_sales, &figures.unit),
        range(lost),
        range(gained),
        range(net),
    );
    if let Some(share) = break_even {
        says += &format!(" The two are even where the team sells {} more.", share_of(share));
    }
    if !ready {
        says += &format!(" The ratings do not show {first} ready, so the gain is not to be counted on.");
    }
    PriceOfPromotion {
        candidate: who.id.clone(),
        own_sales,
        lost,
        gained,
        net,
        break_even,
        says,
    }
}

fn says(
    d: &Decision,
    by_sales: Option<&CandidateId>,
    by_readiness: Option<&CandidateId>,
    effect: Option<&SalesEffect>,
    unit: &str,
) -> String {
    match (by_sales, by_readiness) {
        (Some(seller), Some(leader)) if seller == leader => {
            format!("Sales alone and readiness pick the same person: {}.", d.name_of(seller))
        }
        (Some(seller), Some(leader)) => {
            let picks = format!(
                "Sales alone would pick {}; readiness picks {}.",
                d.name_of(seller),
                d.name_of(leader)
            );
            let follows = match effect {
                Some(effect) => format!(
                    " By the published average the team would sell about {} less under the first: {} a year.",
                    share_of(effect.share.abs()),
                    money(effect.money.abs(), unit)
                ),
                None => " The published average needs the own sales of both.".to_owned(),
            };
            picks + &follows
        }
        (Some(seller), None) => format!(
            "Sales alone would pick {}; readiness picks nobody yet.",
            d.name_of(seller)
        ),
        (None, Some(leader)) => format!(
            "On sales alone nobody stands out; readiness picks {}.",
            d.name_of(leader)
        ),
        (None, None) => "On sales alone nobody stands out, and readiness picks nobody yet.".to_owned(),
    }
}

fn limits(effect: Option<&SalesEffect>) -> Vec<String> {
    let mut limits = vec![
        "Benson, Li & Shue (2019) followed almost 40,000 sellers and 1,553 promotions in 131 firms: where the new manager had sold twice as much, those then managed sold 7.5% less.".to_owned(),
        "The firms chose whom they promoted, so this is a comparison and no experiment: part of it may be something else that goes with high sales.".to_owned(),
        "It is an average over firms and people. It says nothing about one person; the ratings do.".to_owned(),
        "What selling and leading are worth here are your figures. Only the first year is counted, and sales are not profit.".to_owned(),
    ];
    if let Some(effect) = effect
        && effect.doublings > 1.0
    {
        limits.push(format!(
            "Here the one sells {} doublings more than the other; past one doubling the effect is carried on, not measured.",
            points(effect.doublings)
        ));
    }
    limits
}

fn range(low: f64, high: f64, unit: &str) -> String {
    let (low, high) = (money(low, unit), money(high, unit));
    if low == high { low } else { format!("{low} to {high}") }
}

/// A share in whole percent that never reads as nothing where it is something.
fn share_of(share: f64) -> String {
    if share > 0.0 && share < 0.005 {
        "less than 1%".to_owned()
    } else {
        // 7.5% reads as 8%, wherever the last bits of the power fall.
        percent(share + 1e-9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_on_top_are_nobody_alone() {
        let (a, b, c): (CandidateId, CandidateId, CandidateId) = ("a".into(), "b".into(), "c".into());
        let top = |numbers: &[(&CandidateId, f64)]| alone_on_top(numbers.iter().copied());
        assert_eq!(top(&[]), None);
        assert_eq!(top(&[(&a, 0.0)]), Some(a.clone()));
        assert_eq!(top(&[(&a, 2.0), (&b, 2.0), (&c, 1.0)]), None);
        assert_eq!(top(&[(&a, 2.0), (&b, 2.0), (&c, 3.0)]), Some(c.clone()));
    }
}
