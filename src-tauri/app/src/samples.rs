//! The sample decisions: put in and taken out in one step. They go through the same rules as anybody's own.

use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;

use crate::{App, Failure, Result, chance};

impl App {
    /// Adds the sample decisions that are not there; answers how many there are then.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn add_samples(&self) -> Result<usize> {
        self.with(|w| {
            let there = w.sample_ids()?;
            let mut entries = Vec::new();
            for sample in samples().iter().filter(|s| !there.iter().any(|id| id.as_str() == s.id)) {
                let signing = Signing {
                    decision: sample.id.into(),
                    salt: chance::salt,
                };
                let decision = open(sample.text, signing).map_err(|p| Failure::bad_file("A sample", p))?;
                entries.extend_from_slice(decision.entries());
            }
            w.workspace.append(&entries)?;
            Ok(w.sample_ids()?.len())
        })
    }

    /// Removes every sample; answers how many were removed.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn remove_samples(&self) -> Result<usize> {
        self.with(|w| {
            let ids = w.sample_ids()?;
            w.workspace.remove(&ids)?;
            w.decisions.retain(|id, _| !ids.contains(id));
            Ok(ids.len())
        })
    }
}
