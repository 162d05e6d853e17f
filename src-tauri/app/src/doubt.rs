//! What could be: other weights, another doubt, the panel read as a panel. Nothing here is kept.

use std::collections::BTreeMap;

use counterweight_core::decision::WeightDoubt;
use counterweight_core::doubt::Robustness;
use counterweight_core::id::CriterionId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::Debrief;

/// What to try. What is left out stays as the decision has it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct WhatIf {
    /// Weights in place of the decision's own; criteria not named keep the card's.
    pub weights: Option<BTreeMap<CriterionId, f64>>,
    /// Builder share in place of the facts', 0–1.
    pub builder_share: Option<f64>,
    /// How sure the weights are.
    pub doubt: Option<WeightDoubt>,
    /// Draws: few for a first coarse answer, many to refine it; 100–10,000,000.
    pub draws: u32,
}

/// What would follow.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Explored {
    /// Numbers and answer.
    pub debrief: Debrief,
    /// How sure they are.
    pub robustness: Robustness,
}
