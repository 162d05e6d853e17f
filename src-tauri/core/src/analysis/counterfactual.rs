//! What the company would pick on sales alone, and what losing the seller costs against what a ready manager brings (promotions).

use serde::Serialize;
use ts_rs::TS;

use crate::id::CandidateId;

/// Money beside readiness. Ranges, never one number; in the unit the decider named.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Counterfactual {
    /// The unit: "$k".
    pub unit: String,
    /// Whom sales alone would pick; absent where nobody's sales are known or two sell the same.
    pub by_sales: Option<CandidateId>,
    /// Whom readiness would pick.
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
    /// Change in the team's sales, as a share: −0.075 per doubling.
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
