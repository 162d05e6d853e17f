//! What can be decided about each person, held against what the scorecard says about them.

use serde::Serialize;
use ts_rs::TS;

use super::{Recommendation, RecommendationKind, answered};
use crate::decision::{Decision, Verdict, YesNo};
use crate::id::{CandidateId, EntryId};

/// What can be decided about one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Deciding {
    /// About whom; absent in a self-assessment, and where there is no candidate.
    pub candidate: Option<CandidateId>,
    /// Position of the recommendation that it answers; absent where the scorecard says nothing about them.
    pub answers: Option<usize>,
    /// The choices, most far-reaching first.
    pub choices: Vec<DecisionChoice>,
}

/// One thing that can be decided.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DecisionChoice {
    /// Which.
    pub kind: RecommendationKind,
    /// As a form offers it.
    pub title: String,
    /// What it means, and whether the scorecard says the same.
    pub text: String,
    /// Whether it departs from the recommendation. Then a reason is asked for.
    pub departs: bool,
    /// Whether it is about the candidates as a whole and names nobody.
    pub names_nobody: bool,
    /// Whether it can come true or not in a year.
    pub can_be_forecast: bool,
    /// The outcome that a self-assessment looks at in a year.
    pub glad: String,
    /// Which of the two chances that a self-assessment asked for before it carries on.
    pub chance_before: Option<YesNo>,
}

/// What can be decided, person by person in the decision's order.
#[must_use]
pub fn deciding(d: &Decision, said: &[Recommendation]) -> Vec<Deciding> {
    let about = |candidate: Option<&CandidateId>| {
        let answers = answered(said, candidate);
        let choice = |kind: RecommendationKind| {
            let names_nobody = !kind.about_one(d.purpose());
            let named = candidate.filter(|_| !names_nobody);
            let same = answers.is_some_and(|r| r.kind == kind) && !d.is_private();
            DecisionChoice {
                kind,
                title: kind.offered(),
                text: format!(
                    "{}{}",
                    kind.means(),
                    if same { " This is what the scorecard says." } else { "" }
                ),
                departs: answers.is_some_and(|r| r.departed_by(kind, named)),
                names_nobody,
                can_be_forecast: kind.can_be_forecast(),
                glad: kind.glad().to_owned(),
                chance_before: kind.chance_before(),
            }
        };
        let kinds = RecommendationKind::choices(d.purpose());
        Deciding {
            candidate: candidate.cloned(),
            answers: answers.and_then(|one| said.iter().position(|r| std::ptr::eq(r, one))),
            choices: kinds.iter().copied().map(choice).collect(),
        }
    };
    if d.candidates.is_empty() {
        vec![about(None)]
    } else {
        d.candidates.iter().map(|c| about(Some(&c.id))).collect()
    }
}

/// The verdicts of this round that depart from what is recommended.
#[must_use]
pub fn departed(d: &Decision, said: &[Recommendation]) -> Vec<EntryId> {
    let stays = |v: &&Verdict| v.candidate.as_ref().is_none_or(|id| d.left(id).is_none());
    let verdicts = d.round().verdicts.iter().filter(stays);
    let away = verdicts.filter(|v| {
        answered(said, v.candidate.as_ref()).is_some_and(|r| r.departed_by(v.choice, v.candidate.as_ref()))
    });
    away.map(|v| v.entry.clone()).collect()
}
