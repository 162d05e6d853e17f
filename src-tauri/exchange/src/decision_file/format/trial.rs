//! A trial in a decision file: what is agreed before somebody tries the job.

use std::collections::BTreeSet;

use counterweight_core::id::{CandidateId, CriterionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_false;
use crate::decision_file::Date;

/// What is agreed in writing before a trial. What is left out is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// Who tries; the only candidate where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// The unit of every sum: "$k".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The share of their own quota that is taken off them, 0–1; a third where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relief: Option<f64>,
    /// Variable pay of the last four quarters, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variable: Vec<f64>,
    /// A fixed allowance a quarter, the same for all who try.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowance: Option<f64>,
    /// They earn nothing on the deals of the people they lead.
    #[serde(default, skip_serializing_if = "is_false")]
    pub no_override: bool,
    /// Accounts that are lent out come back, or equal ones do.
    #[serde(default, skip_serializing_if = "is_false")]
    pub accounts_back: bool,
    /// A "no" after it is announced as planned.
    #[serde(default, skip_serializing_if = "is_false")]
    pub no_is_planned: bool,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// Who decides after it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decides: String,
    /// On which criteria.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub marks: BTreeSet<CriterionId>,
}
