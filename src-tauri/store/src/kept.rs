//! The few decisions that are held folded: the one place in the program that does, so that nothing can be behind the journal.

use std::sync::{Arc, Mutex, PoisonError};

use counterweight_core::decision::{Decision, Entry};
use counterweight_core::followup::ledger::{self, SaidThen};
use counterweight_core::id::DecisionId;

use crate::rows::Rows;
use crate::{Result, StoreError, Workspace};

/// How many are held: people work on one, and look at a few beside it.
const MOST: usize = 8;

/// A folded decision and what follows from it.
#[derive(Clone)]
pub struct Known {
    pub decision: Arc<Decision>,
    /// What does not change with later entries, and the rows; worked out when they are first asked for.
    found: Arc<Mutex<Found>>,
}

#[derive(Default)]
struct Found {
    said: SaidThen,
    rows: Option<Arc<Rows>>,
}

impl Known {
    pub fn new(decision: Decision) -> Self {
        Self {
            decision: Arc::new(decision),
            found: Arc::default(),
        }
    }

    /// What the lists say of it.
    pub fn rows(&self) -> Arc<Rows> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(rows) = &found.rows {
            return Arc::clone(rows);
        }
        ledger::remember(&self.decision, &mut found.said);
        let rows = Arc::new(Rows::of(&self.decision, &found.said));
        found.rows = Some(Arc::clone(&rows));
        rows
    }

    /// After entries that come, in order, after its last.
    pub fn after(&self, fresh: &[Entry]) -> Self {
        let mut decision = (*self.decision).clone();
        for entry in fresh {
            decision.admit(entry.clone());
        }
        let said = self.found.lock().unwrap_or_else(PoisonError::into_inner).said.clone();
        Self {
            decision: Arc::new(decision),
            found: Arc::new(Mutex::new(Found { said, rows: None })),
        }
    }
}

/// The decisions held, the last used one last.
#[derive(Default)]
pub struct Kept(Vec<Known>);

impl Kept {
    /// The decision, which is the last used one now.
    pub fn get(&mut self, id: &DecisionId) -> Option<Known> {
        let at = self.0.iter().position(|k| k.decision.id == *id)?;
        let known = self.0.remove(at);
        self.0.push(known.clone());
        Some(known)
    }

    /// Holds a decision in place of what was known of it; the longest unused one goes where there are too many.
    pub fn put(&mut self, known: Known) {
        self.forget(&known.decision.id);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(known);
    }

    pub fn forget(&mut self, id: &DecisionId) {
        self.0.retain(|k| k.decision.id != *id);
    }
}

impl Workspace {
    /// A decision, folded from its journal. The last few that were asked for are kept; this is the one place that does.
    ///
    /// # Errors
    /// [`StoreError::UnknownDecision`], [`StoreError::UnreadableDecision`], and as [`entries`](Self::entries).
    pub fn decision(&self, id: &DecisionId) -> Result<Arc<Decision>> {
        let mut kept = self.kept();
        if let Some(known) = kept.get(id) {
            return Ok(known.decision);
        }
        let entries = self.entries(id)?;
        if entries.is_empty() {
            return Err(StoreError::UnknownDecision { id: id.clone() });
        }
        let decision = Decision::fold(entries).map_err(|why| StoreError::UnreadableDecision { id: id.clone(), why })?;
        let known = Known::new(decision);
        kept.put(known.clone());
        Ok(known.decision)
    }
}
