//! What changes of weights, lines and assumptions do.

use super::super::{AssumptionAct, Decision};

pub(super) fn apply(d: &mut Decision, act: AssumptionAct) {
    match act {
        AssumptionAct::WeightsSet { weights, reason } => (d.weights, d.weights_reason) = (weights, reason),
        AssumptionAct::BuilderShareSet { share, reason } => d.builder_share = share.map(|s| (s, reason)),
        AssumptionAct::ThresholdSet { name, value, reason } => {
            d.thresholds.insert(name, (value, reason));
        }
        AssumptionAct::DoubtSet { doubt } => d.doubt = doubt,
        AssumptionAct::CultureSet { plan } => d.culture = plan,
        AssumptionAct::SalesFiguresSet { figures } => d.figures = figures,
    }
}
