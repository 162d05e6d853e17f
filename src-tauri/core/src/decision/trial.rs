//! What is agreed before somebody tries the job: the guarantee of their pay as arithmetic, and the way back.
//!
//! A trial that costs the seller money, or their accounts, tests who can afford it. So the guarantee is the share of the quota that is
//! taken off them, of what they earned in variable pay in an ordinary quarter.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Decision, RecommendationKind};
use crate::id::{CandidateId, CriterionId};
use crate::say::{count, date, list, money, percent};

/// Quarters of variable pay that the guarantee is the mean of.
pub const TRIAL_QUARTERS: usize = 4;

/// The share of their own quota that is taken off them, where nothing else is said: our judgement.
const RELIEF: f64 = 1.0 / 3.0;

/// What is agreed in writing before a trial starts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TrialTerms {
    /// The unit of every sum here, as people write it: "$k".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The share of their own quota that is taken off them, 0–1; a third where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relief: Option<f64>,
    /// Variable pay of the last four quarters, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variable: Vec<f64>,
    /// A fixed allowance a quarter, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowance: Option<f64>,
    /// Whether they earn nothing on the deals of the people they lead.
    pub no_override: bool,
    /// Whether accounts that are lent out come back, or equal ones do.
    pub accounts_back: bool,
    /// Whether a "no" after it is announced as planned.
    pub no_is_planned: bool,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDate>,
    /// Who decides after it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decides: String,
    /// On which criteria.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub marks: BTreeSet<CriterionId>,
}

/// The terms in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrialSaid {
    /// That they are agreed, or that conditions are open.
    pub title: String,
    /// What is agreed, in sentences.
    pub says: Vec<String>,
    /// What is not; empty where all is.
    pub open: String,
}

impl TrialTerms {
    /// The share of their own quota that is taken off them.
    #[must_use]
    pub fn relief(&self) -> f64 {
        self.relief.unwrap_or(RELIEF)
    }

    /// Pay guaranteed a quarter, in the unit named; nothing while a quarter is missing.
    #[must_use]
    pub fn guarantee(&self) -> Option<f64> {
        self.mean().map(|mean| mean * self.relief())
    }

    fn mean(&self) -> Option<f64> {
        let all = self.variable.len() == TRIAL_QUARTERS;
        all.then(|| self.variable.iter().sum::<f64>() / TRIAL_QUARTERS as f64)
    }

    fn relief_says(&self) -> String {
        if (self.relief() - RELIEF).abs() < 1e-9 {
            "a third".to_owned()
        } else {
            percent(self.relief())
        }
    }

    fn pay_says(&self) -> Option<String> {
        let (mean, guarantee) = (self.mean()?, self.guarantee()?);
        let sum = |value| money(value, &self.unit);
        let each: Vec<String> = self.variable.iter().map(|v| sum(*v)).collect();
        Some(format!(
            "Guaranteed: {} a quarter. That is {} of {}, the mean of the last four quarters’ variable pay ({}).",
            sum(guarantee),
            self.relief_says(),
            sum(mean),
            list(&each)
        ))
    }

    /// What is not agreed yet.
    fn open(&self) -> Vec<String> {
        let given = self.variable.len();
        let pay = match TRIAL_QUARTERS - given.min(TRIAL_QUARTERS) {
            0 => String::new(),
            TRIAL_QUARTERS => "the pay guarantee, which takes the variable pay of the last four quarters".to_owned(),
            left => format!(
                "the pay guarantee, which takes {} more of four quarters’ variable pay",
                count(left)
            ),
        };
        let money = !self.variable.is_empty() || self.allowance.is_some();
        let points = [
            (pay.is_empty(), pay),
            (!money || !self.unit.trim().is_empty(), "the currency".to_owned()),
            (self.no_override, "no override on the rep’s deals".to_owned()),
            (self.accounts_back, "that accounts come back".to_owned()),
            (self.ends.is_some(), "the end date".to_owned()),
            (!self.decides.trim().is_empty(), "who decides".to_owned()),
            (!self.marks.is_empty(), "on which marks".to_owned()),
            (self.no_is_planned, "that a “no” is announced as planned".to_owned()),
        ];
        points
            .into_iter()
            .filter(|(there, _)| !there)
            .map(|(_, what)| what)
            .collect()
    }

    fn says(&self, d: &Decision) -> Vec<String> {
        let mut says = vec![format!(
            "Their own quota is lower by {} while it lasts.",
            self.relief_says()
        )];
        says.extend(self.pay_says());
        if let Some(allowance) = self.allowance {
            let sum = money(allowance, &self.unit);
            says.push(format!(
                "A fixed allowance of {sum} a quarter, the same for all who try."
            ));
        }
        if self.no_override {
            says.push("No override on the rep’s deals.".to_owned());
        }
        if self.accounts_back {
            says.push("Accounts lent out come back, or equal ones do.".to_owned());
        }
        let short = |id: &CriterionId| d.template.criterion(id.as_str()).map(|c| format!("“{}”", c.short));
        let marks: Vec<String> = self.marks.iter().filter_map(short).collect();
        says.extend(self.ends.map(|day| format!("It ends on {}.", date(day))));
        let decides = self.decides.trim();
        says.extend(match (decides.is_empty(), marks.is_empty()) {
            (false, false) => Some(format!("{decides} decides, by the marks on {}.", list(&marks))),
            (false, true) => Some(format!("{decides} decides.")),
            (true, false) => Some(format!("The marks on {} decide.", list(&marks))),
            (true, true) => None,
        });
        if self.no_is_planned {
            says.push("A “no” after it is announced as planned.".to_owned());
        }
        says
    }
}

impl Decision {
    /// The terms of a trial in words, where there are any or a trial is what is `recommended` or decided for them.
    #[must_use]
    pub fn trial_said(&self, candidate: &CandidateId, recommended: bool) -> Option<TrialSaid> {
        let asked = self.template.trial_terms.as_ref()?;
        let decided =
            |v: &&super::Verdict| v.choice == RecommendationKind::Trial && v.candidate.as_ref() == Some(candidate);
        let terms = self.trial_terms.get(candidate);
        if terms.is_none() && !recommended && !self.in_force().iter().any(decided) {
            return None;
        }
        let (says, open) = match terms {
            Some(terms) => (terms.says(self), terms.open()),
            None => (Vec::new(), Vec::new()),
        };
        Some(TrialSaid {
            title: match terms {
                Some(_) if open.is_empty() => "Terms of the trial",
                _ => "A trial with conditions open",
            }
            .to_owned(),
            open: match terms {
                None => asked.clone(),
                Some(_) if open.is_empty() => String::new(),
                Some(_) => format!("Not agreed yet: {}.", list(&open)),
            },
            says,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn terms(relief: Option<f64>, variable: &[f64]) -> TrialTerms {
        TrialTerms {
            unit: "$k".to_owned(),
            relief,
            variable: variable.to_vec(),
            ..TrialTerms::default()
        }
    }

    #[test]
    fn a_third_of_the_mean_of_four_quarters_is_guaranteed() {
        let terms = terms(None, &[12.0, 18.0, 9.0, 21.0]);
        assert!((terms.guarantee().unwrap() - 5.0).abs() < 1e-9);
        assert_eq!(
            terms.pay_says().unwrap(),
            "Guaranteed: $5k a quarter. That is a third of $15k, the mean of the last four quarters’ variable pay ($12k, $18k, $9k and \
             $21k)."
        );
    }

    #[test]
    fn three_quarters_give_no_guarantee_and_the_missing_one_is_named() {
        let terms = terms(None, &[12.0, 18.0, 9.0]);
        assert_eq!((terms.guarantee(), terms.pay_says()), (None, None));
        assert!(
            terms.open()[0].contains("takes one more of four quarters"),
            "{:?}",
            terms.open()
        );
        assert_eq!(TrialTerms::default().open().len(), 7, "no sum, no currency");
    }

    proptest! {
        #[test]
        fn the_guarantee_is_linear_in_the_relief(
            relief in 0.0..0.5f64, variable in prop::collection::vec(0.0..1e6f64, TRIAL_QUARTERS),
        ) {
            let at = |relief| terms(Some(relief), &variable).guarantee().unwrap();
            prop_assert!((at(2.0 * relief) - 2.0 * at(relief)).abs() < 1e-6);
            prop_assert!(at(0.0).abs() < 1e-12 && at(relief) <= at(1.0) + 1e-9);
        }
    }
}
