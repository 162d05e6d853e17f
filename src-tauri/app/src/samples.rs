//! The sample decisions: put in and taken out in one step. They go through the same rules as anybody's own.

use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::{demo, samples};

use crate::{App, Failure, Result, chance, clock};

impl App {
    /// Adds the sample decisions that are not there; answers how many there are then.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn add_samples(&self) -> Result<usize> {
        self.with(|w| {
            let there = w.workspace.samples()?;
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
            Ok(w.workspace.samples()?.len())
        })
    }

    /// Removes every sample; answers how many were removed.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn remove_samples(&self) -> Result<usize> {
        self.with(|w| {
            let ids = w.workspace.samples()?;
            w.workspace.remove(&ids)?;
            Ok(ids.len())
        })
    }

    /// Adds that many made-up decisions, the same for the same seed, and says after each how many there are. Answers how many entries
    /// they have.
    ///
    /// # Errors
    /// The workspace has decisions, unless `beside` them; the workspace cannot be written.
    pub fn add_demo(&self, count: usize, seed: u64, beside: bool, mut made: impl FnMut(usize)) -> Result<usize> {
        self.with(|w| {
            if !beside && w.workspace.counts(clock::today())?.all > 0 {
                return Err(Failure::new(
                    "This workspace has decisions.",
                    "Name an empty one with --workspace, or add to this one with --beside.",
                ));
            }
            let mut entries = 0;
            for n in 0..count {
                let journal = demo(seed, n as u64)?;
                w.workspace.append(&journal)?;
                entries += journal.len();
                made(n + 1);
            }
            Ok(entries)
        })
    }
}
