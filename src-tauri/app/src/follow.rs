//! What comes after a decision: where it stands today, the plan's draft, letters, every date, and the decision as it was.

use chrono::NaiveDate;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::Letter;
use counterweight_core::followup::{self, Due, FollowUp, LetterText, PlanDraft};
use counterweight_core::id::{CandidateId, DecisionId, EntryId};

use crate::decisions::{debrief, viewer};
use crate::shapes::{Acting, AsItWas, Journaled};
use crate::{App, Failure, Result, clock};

impl App {
    /// Where the follow-through stands today, as the acting member may see it.
    ///
    /// # Errors
    /// An unknown decision, somebody who is not on its panel, or `not_open` before the debrief is open.
    pub fn follow(&self, id: &DecisionId, acting: Acting) -> Result<FollowUp> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let viewer = viewer(decision, acting)?;
            Ok(followup::read(decision, &viewer, clock::today()))
        })
    }

    /// A draft of the plan for somebody who starts on that day.
    ///
    /// # Errors
    /// An unknown decision, or `not_open` before the debrief is open.
    pub fn plan_draft(&self, id: &DecisionId, person: &CandidateId, start: NaiveDate) -> Result<PlanDraft> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let analysis = analyse(decision)?;
            Ok(followup::plan::draft(decision, &analysis, person, start))
        })
    }

    /// A letter in sentences, kept or not.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn letter(&self, id: &DecisionId, letter: &Letter) -> Result<LetterText> {
        self.with(|open| Ok(followup::letter::compose(open.decision(id)?, letter)))
    }

    /// The decision as it was when it was decided: what was known then, through the decider's eyes.
    ///
    /// # Errors
    /// An unknown decision or entry, somebody who is not on its panel, and `held_back` while the acting member looks anew.
    pub fn as_it_was(&self, id: &DecisionId, acting: Acting, entry: &EntryId) -> Result<AsItWas> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let viewer = viewer(decision, acting)?;
            let then = decision.as_of(entry).ok_or_else(|| {
                let text = "There is no such entry in this decision's journal. Reload the decision.";
                Failure::new("unknown_entry", text)
            })?;
            if then.rounds.len() < decision.rounds.len() && !decision.shows_earlier(&viewer) {
                let text =
                    "Another look is under way, and old marks would pull the new ones. Seal your new sheets first.";
                return Err(Failure::new("held_back", text));
            }
            let made = decision
                .entries()
                .iter()
                .position(|e| e.id == *entry)
                .unwrap_or_default();
            Ok(AsItWas {
                view: then.view(&then.decider),
                debrief: debrief(&then)?,
                entries_since: decision.entries().len() - 1 - made,
            })
        })
    }

    /// Every date of every decision, by day.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn dues(&self) -> Result<Vec<Due>> {
        self.with(|open| {
            let mut dues = Vec::new();
            for row in open.workspace.decisions()? {
                dues.extend(followup::dues(open.decision(&row.id)?));
            }
            dues.sort_by(|a, b| (a.on, &a.title, &a.id).cmp(&(b.on, &b.title, &b.id)));
            Ok(dues)
        })
    }

    /// What was decided in every decision, newest first.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn journal(&self) -> Result<Vec<Journaled>> {
        self.with(|open| {
            let mut found = Vec::new();
            for row in open.workspace.decisions()? {
                let decision = open.decision(&row.id)?;
                // Who looks anew is told nothing of what was said before until the new word is given.
                let seen = |v| {
                    Some((
                        decision.verdict_for(&decision.decider, v)?,
                        decision.tells(&decision.decider, v),
                    ))
                };
                for (verdict, told) in decision.verdicts().filter_map(seen) {
                    let said = followup::said_then(decision, &verdict).filter(|_| told);
                    let person = verdict.candidate.as_ref().and_then(|id| decision.candidate(id));
                    found.push(Journaled {
                        decision: decision.id.clone(),
                        title: decision.title.clone(),
                        purpose: decision.purpose(),
                        sample: decision.sample,
                        person: person.map(|c| c.name.clone()),
                        departed: said
                            .as_ref()
                            .is_some_and(|r| r.departed_by(verdict.choice, verdict.candidate.as_ref())),
                        recommended: said.map(|r| r.kind),
                        outcomes_on: (!verdict.forecast.is_empty()).then(|| verdict.outcomes_on()),
                        verdict,
                    });
                }
            }
            found.sort_by(|a, b| (b.verdict.on, &b.verdict.entry).cmp(&(a.verdict.on, &a.verdict.entry)));
            Ok(found)
        })
    }
}
