//! The team each candidate would hire, for the page to look at and to try plans on. Nothing here is kept.

use counterweight_core::analysis::analyse;
use counterweight_core::analysis::culture::Sampling;
use counterweight_core::analysis::teams::teams;
use counterweight_core::decision::{CulturePlan, Decision};
use counterweight_core::id::DecisionId;
use counterweight_core::reading::team::team;
use counterweight_core::template::Purpose;

use crate::shown::TeamsShown;
use crate::{App, Failure, Result};

impl App {
    /// Simulates the team of each candidate, with `plan` in place of the decision's own where there is one. Few runs give a
    /// first coarse answer, many refine it; 10–100,000. The same decision, plan and runs give the same numbers.
    ///
    /// # Errors
    /// Before the debrief is open; for a decision that hires no first leader; and where the plan cannot be simulated, with what
    /// to write instead.
    pub fn teams(&self, id: &DecisionId, plan: Option<&CulturePlan>, runs: u32) -> Result<TeamsShown> {
        // Simulated on a copy, so that nobody who writes meanwhile waits.
        let decision = self.with(|open| open.decision(id))?;
        let sampling = Sampling {
            runs,
            ..Sampling::default()
        };
        shown(&decision, plan, sampling)
    }
}

/// The teams of a decision with their charts.
pub(crate) fn shown(decision: &Decision, plan: Option<&CulturePlan>, sampling: Sampling) -> Result<TeamsShown> {
    let other_kind = || {
        Failure::new(
            "Only a decision about a first sales leader looks ahead to the team.",
            "Open one of those.",
        )
    };
    if decision.purpose() != Purpose::FirstLeader {
        return Err(other_kind());
    }
    let analysis = analyse(decision)?;
    let teams = teams(decision, &analysis, plan, sampling)?.ok_or_else(other_kind)?;
    Ok(TeamsShown {
        charts: team(decision, &analysis, &teams),
        teams,
    })
}
