//! Readings together with the charts a face draws of them.

use std::collections::BTreeMap;

use counterweight_core::analysis::impact::ImpactReading;
use counterweight_core::analysis::teams::Teams;
use counterweight_core::doubt::PanelReading;
use counterweight_core::followup::FollowUp;
use counterweight_core::followup::door::Door;
use counterweight_core::id::{CandidateId, EntryId};
use counterweight_core::reading::agreement::CoefficientGroup;
use counterweight_core::reading::chart::{Chart, Rows};
use counterweight_core::reading::differ::{PanelMap, RaterNote};
use counterweight_core::reading::moved::ThenNow;
use counterweight_core::reading::outcomes::Outcomes;
use counterweight_core::reading::table::Table;
use counterweight_core::reading::team::TeamCharts;
use counterweight_core::reading::tenures::Tenures;
use serde::Serialize;
use ts_rs::TS;

/// Where the follow-through of a decision stands today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Follow {
    /// What was promised, rated again and reviewed.
    #[serde(flatten)]
    pub read: FollowUp,
    /// What moved since the debrief, by candidate.
    pub moved: BTreeMap<CandidateId, Chart<ThenNow>>,
    /// What became of the stated outcomes, by verdict.
    pub outcomes: BTreeMap<EntryId, Chart<Outcomes>>,
}

/// The raters of one candidate beside each other.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Raters {
    /// What their marks say about the panel.
    #[serde(flatten)]
    pub panel: PanelReading,
    /// Every mark, what to talk about first on top.
    pub map: Chart<PanelMap>,
    /// What single raters' marks show.
    pub notes: Vec<RaterNote>,
    /// Who marks high and who low.
    pub leniency: Chart<Rows>,
    /// Every coefficient of agreement; empty where none could be worked out.
    pub coefficients: Vec<CoefficientGroup>,
}

/// The team each candidate would hire.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TeamsShown {
    /// The plan and what was simulated from it.
    #[serde(flatten)]
    pub teams: Teams,
    /// As charts, in the order of the answer.
    pub charts: TeamCharts,
}

/// The history of a role.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Role {
    /// What it says.
    #[serde(flatten)]
    pub door: Door,
    /// Who held it when; absent for a role nobody has held.
    pub held: Option<Chart<Tenures>>,
}

/// Rates of selection.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Impact {
    /// Each group against the highest rate.
    #[serde(flatten)]
    pub reading: ImpactReading,
    /// The same as a table.
    pub table: Table,
}
