//! What comes after a decision: where it stands today, the plan's draft, letters, and the decision as it was.

use chrono::NaiveDate;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::Letter;
use counterweight_core::followup::{self, LetterText, PlanDraft};
use counterweight_core::id::{CandidateId, DecisionId, EntryId};
use counterweight_core::reading::moved::rechecked;
use counterweight_core::reading::outcomes::outcomes;

use crate::decisions::{debrief, viewer};
use crate::shapes::{Acting, AsItWas};
use crate::shown::Follow;
use crate::{App, Failure, Result, clock};

impl App {
    /// Where the follow-through stands today, as the acting member may see it.
    ///
    /// # Errors
    /// An unknown decision, somebody who is not on its panel, or [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open.
    pub fn follow(&self, id: &DecisionId, acting: Acting) -> Result<Follow> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let viewer = viewer(&decision, acting)?;
            let read = followup::read(&decision, &viewer, clock::today());
            let moved = read.rechecked.iter();
            let reviewed = decision.verdicts().filter_map(|verdict| {
                let reading = read.reviewed.iter().find(|r| r.verdict == verdict.entry)?;
                Some((verdict.entry.clone(), outcomes(verdict, reading)?))
            });
            Ok(Follow {
                moved: moved.map(|r| (r.candidate.clone(), rechecked(&decision, r))).collect(),
                outcomes: reviewed.collect(),
                read,
            })
        })
    }

    /// A draft of the plan for somebody who starts on that day.
    ///
    /// # Errors
    /// An unknown decision, or [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open.
    pub fn plan_draft(&self, id: &DecisionId, person: &CandidateId, start: NaiveDate) -> Result<PlanDraft> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let analysis = analyse(&decision)?;
            Ok(followup::plan::draft(&decision, &analysis, person, start))
        })
    }

    /// A letter in sentences, kept or not.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn letter(&self, id: &DecisionId, letter: &Letter) -> Result<LetterText> {
        self.with(|open| Ok(followup::letter::compose(&*open.decision(id)?, letter)))
    }

    /// The decision as it was when it was decided: what was known then, through the decider's eyes.
    ///
    /// # Errors
    /// An unknown decision or entry, somebody who is not on its panel, and a refusal while the acting member looks anew.
    pub fn as_it_was(&self, id: &DecisionId, acting: Acting, entry: &EntryId) -> Result<AsItWas> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let viewer = viewer(&decision, acting)?;
            let then = decision.as_of(entry).ok_or_else(|| {
                Failure::new(
                    "There is no such entry in this decision's journal.",
                    "Reload the decision.",
                )
            })?;
            if then.rounds.len() < decision.rounds.len() && !decision.shows_earlier(&viewer) {
                return Err(Failure::new(
                    "Another look is under way, and old marks would pull the new ones.",
                    "Seal your new sheets first.",
                ));
            }
            let made = decision
                .entries()
                .iter()
                .position(|e| e.id == *entry)
                .unwrap_or_default();
            let mut view = then.view(&then.decider);
            // A line that was withdrawn since leaves no trace, and one that expired stands no more.
            view.own_lines.clear();
            Ok(AsItWas {
                view,
                debrief: debrief(&then)?,
                entries_since: decision.entries().len() - 1 - made,
            })
        })
    }
}
