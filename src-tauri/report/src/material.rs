//! What a report is made of: a decision and everything that was found out about it. Borrowed; nothing is worked out here.

use counterweight_core::analysis::teams::Teams;
use counterweight_core::analysis::{Analysis, CandidateAnalysis};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::{AnswerDoubt, PanelReading, Robustness};
use counterweight_core::id::CandidateId;
use counterweight_core::recommendation::Recommendation;
use counterweight_core::recommendation::counterfactual::Counterfactual;
use counterweight_core::say;
use counterweight_core::template::Insight;

use crate::ReportError;

/// What a report is made of. Before the debrief only the decision is there.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The decision, whole.
    pub decision: &'a Decision,
    /// What the numbers say; absent before the debrief.
    pub analysis: Option<&'a Analysis>,
    /// The recommendations, in the order `recommend` gives them.
    pub recommendations: &'a [Recommendation],
    /// How sure they are, where it was worked out.
    pub robustness: Option<&'a Robustness>,
    /// The panel read for each candidate.
    pub panel: &'a [PanelReading],
    /// The team each candidate would hire.
    pub teams: Option<&'a Teams>,
    /// Money beside readiness.
    pub counterfactual: Option<&'a Counterfactual>,
    /// The findings that cards cite.
    pub insights: &'a [Insight],
    /// Whose letter, contract or book; the only one there is where absent.
    pub person: Option<&'a CandidateId>,
}

impl<'a> Material<'a> {
    /// What there is before the debrief.
    #[must_use]
    pub const fn blind(decision: &'a Decision) -> Self {
        Self {
            decision,
            analysis: None,
            recommendations: &[],
            robustness: None,
            panel: &[],
            teams: None,
            counterfactual: None,
            insights: &[],
            person: None,
        }
    }

    /// How sure the recommendation at `which` is.
    pub(crate) fn doubt(&self, which: usize) -> Option<&'a AnswerDoubt> {
        self.robustness.and_then(|r| r.answers.get(which))
    }

    /// Whose of several this report is, out of those that have one.
    pub(crate) fn whose<'b>(
        &'b self,
        kind: &'static str,
        instead: &'static str,
        have: &[&'b CandidateId],
    ) -> Result<&'b CandidateId, ReportError> {
        let found = match (self.person, have) {
            (Some(asked), _) => have.iter().find(|id| **id == asked),
            (None, [only]) => Some(only),
            (None, [_, _, ..]) => {
                let names: Vec<String> = have.iter().map(|id| self.decision.name_of(id)).collect();
                return Err(ReportError::WhoseReport {
                    kind,
                    names: say::list(&names),
                });
            }
            (None, []) => None,
        };
        found.copied().ok_or(ReportError::NotThere { kind, instead })
    }

    /// The candidate that the recommendation at `which` is about: each its own in a promotion, the best for a first leader.
    pub(crate) fn about(&self, analysis: &'a Analysis, which: usize) -> Option<&'a CandidateAnalysis> {
        let named = self.recommendations.get(which).and_then(|r| r.candidate.as_ref());
        let id = named.or(analysis.ranking.first());
        match id {
            Some(id) => analysis.candidates.iter().find(|c| c.candidate == *id),
            None => analysis.candidates.get(which),
        }
    }
}
