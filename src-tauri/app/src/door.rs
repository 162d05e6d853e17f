//! The revolving door of a decision's role, as the company is known today.

use counterweight_core::analysis::analyse;
use counterweight_core::followup::door;
use counterweight_core::id::DecisionId;
use counterweight_core::reading::tenures::tenures;

use crate::shown::Role;
use crate::{App, Result, clock};

impl App {
    /// What the role's successive holders say about the role and the company. It needs no ratings; conditions of the founder's side
    /// are in it once the debrief is open.
    ///
    /// # Errors
    /// An unknown decision, or a history whose dates cannot be.
    pub fn door(&self, id: &DecisionId) -> Result<Role> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let analysis = analyse(&decision).ok();
            let today = clock::today();
            let door = door::of(&decision, analysis.as_ref(), today)?;
            Ok(Role {
                held: tenures(&door, &decision.holders, today),
                door,
            })
        })
    }
}
