//! The revolving door of a decision's role, as the company is known today.

use counterweight_core::analysis::analyse;
use counterweight_core::followup::door::{self, Door};
use counterweight_core::id::DecisionId;

use crate::{App, Failure, Result, clock};

impl App {
    /// What the role's successive holders say about the role and the company. It needs no ratings; conditions of the founder's side
    /// are in it once the debrief is open.
    ///
    /// # Errors
    /// An unknown decision, or a history whose dates cannot be.
    pub fn door(&self, id: &DecisionId) -> Result<Door> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let analysis = analyse(decision).ok();
            door::of(decision, analysis.as_ref(), clock::today())
                .map_err(|wrong| Failure::new("bad_history", &wrong.to_string()))
        })
    }
}
