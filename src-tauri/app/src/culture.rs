//! The team each candidate would hire, for the page to look at and to try plans on. Nothing here is kept.

use counterweight_core::analysis::analyse;
use counterweight_core::analysis::culture::{Sampling, SpecError};
use counterweight_core::analysis::teams::{Teams, teams};
use counterweight_core::decision::CulturePlan;
use counterweight_core::id::DecisionId;
use counterweight_core::template::Purpose;

use crate::{App, Failure, Result};

impl App {
    /// Simulates the team of each candidate, with `plan` in place of the decision's own where there is one. Few runs give a
    /// first coarse answer, many refine it; 10–100,000. The same decision, plan and runs give the same numbers.
    ///
    /// # Errors
    /// `not_open` before the debrief is open; `not_this_kind` for a decision that hires no first leader; `bad_plan` where
    /// the plan cannot be simulated, with what to write instead.
    pub fn teams(&self, id: &DecisionId, plan: Option<&CulturePlan>, runs: u32) -> Result<Teams> {
        // Simulated on a copy, so that nobody who writes meanwhile waits.
        let decision = self.with(|open| open.decision(id).cloned())?;
        let other_kind = || {
            let text = "Only a decision about a first sales leader looks ahead to the team. Open one of those.";
            Failure::new("not_this_kind", text)
        };
        if decision.purpose() != Purpose::FirstLeader {
            return Err(other_kind());
        }
        let analysis = analyse(&decision)?;
        let sampling = Sampling {
            runs,
            ..Sampling::default()
        };
        teams(&decision, &analysis, plan, sampling)?.ok_or_else(other_kind)
    }
}

impl From<SpecError> for Failure {
    fn from(error: SpecError) -> Self {
        Self {
            message: sentence(&error.message),
            hint: error.hint,
            ..Self::new("bad_plan", "")
        }
    }
}

/// The first letter large, as a sentence begins.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
