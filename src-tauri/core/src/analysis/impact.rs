//! Adverse impact over many decisions: the four-fifths rule on whole numbers and Fisher's exact test, from a table that never touches ratings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many of a group were selected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupCount {
    /// Name of the group.
    pub group: String,
    /// Selected.
    pub selected: u32,
    /// Not selected.
    pub not_selected: u32,
}

/// The table read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImpactReading {
    /// Group with the highest rate of selection; the first of several.
    pub reference: String,
    /// One per group, in the table's order.
    pub groups: Vec<GroupImpact>,
    /// What the table says, in one sentence.
    pub says: String,
}

/// A group against the one with the highest rate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupImpact {
    /// Name.
    pub group: String,
    /// Rate of selection, 0–1.
    pub rate: f64,
    /// Rate over the highest rate, 0–1.
    pub impact_ratio: f64,
    /// Whether that is below four fifths, decided on whole numbers.
    pub below_four_fifths: bool,
    /// Two-sided p of Fisher's exact test against the reference, 0–1; absent for the reference itself.
    pub fisher_two_sided_p: Option<f64>,
}
