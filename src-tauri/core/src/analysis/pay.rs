//! My last years' pay beside the manager plan at 80, 100 and 120 % of the team's target.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::Pay;

/// Attainments shown, as shares of the team's target.
const ATTAINMENTS: [f64; 3] = [0.8, 1.0, 1.2];

/// Both plans side by side; money per year in the user's currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PayReading {
    /// My own years, newest first.
    pub own_years: Vec<f64>,
    /// Their mean.
    pub own_mean: f64,
    /// The manager plan at each attainment.
    pub plan: Vec<PayPoint>,
    /// The finding, in a sentence.
    pub finding: String,
}

/// Pay at one attainment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PayPoint {
    /// Share of the team's target: 0.8.
    pub attainment: f64,
    /// Pay.
    pub pay: f64,
}

/// Base plus the variable part: linear up to target, `over_target` times as steep above it.
pub(super) fn at(pay: &Pay, attainment: f64) -> f64 {
    let over = (attainment - 1.0).max(0.0);
    pay.base + pay.variable * (attainment.min(1.0) + over * pay.over_target)
}

pub(super) fn read(pay: &Pay) -> PayReading {
    let own_mean = pay.own_years.iter().sum::<f64>() / (pay.own_years.len().max(1)) as f64;
    let plan: Vec<PayPoint> = ATTAINMENTS
        .iter()
        .map(|a| PayPoint {
            attainment: *a,
            pay: at(pay, *a),
        })
        .collect();
    let pays = |attainment: f64| at(pay, attainment) >= own_mean;
    let finding = match (pays(0.8), pays(1.0), pays(1.2)) {
        (true, _, _) => "Leading pays more, even at 80%",
        (_, true, _) => "Leading pays more once the team makes its number",
        (_, _, true) => "Leading pays more only when the team is well over its number",
        _ => "Leading pays less, even at 120%",
    };
    PayReading {
        own_years: pay.own_years.clone(),
        own_mean,
        plan,
        finding: finding.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_is_linear_to_target_and_steeper_above() {
        let plan = Pay {
            own_years: vec![214.0],
            base: 120.0,
            variable: 70.0,
            over_target: 1.5,
        };
        let paid: Vec<f64> = read(&plan).plan.iter().map(|p| p.pay).collect();
        for (got, want) in paid.iter().zip([176.0, 190.0, 211.0]) {
            assert!((got - want).abs() < 1e-9, "{got} for {want}");
        }
        assert_eq!(read(&plan).finding, "Leading pays less, even at 120%");
    }
}
