//! What a decision adds to the books kept over all decisions: verdicts beside what the scorecard said then, outcomes that are known,
//! and forecasts still to be looked at. All of it as the decider may see it: who looks anew is told nothing of what was said before.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::said_then;
use crate::decision::{Decision, RecommendationKind, Verdict};
use crate::id::{DecisionId, EntryId};
use crate::template::Purpose;

/// What was decided, with what the scorecard said then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Journaled {
    /// In which decision.
    pub decision: DecisionId,
    /// Its name.
    pub title: String,
    /// Which of the three.
    pub purpose: Purpose,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// About whom, by name.
    pub person: Option<String>,
    /// What the scorecard said by what was known then; absent where it said nothing about them.
    pub recommended: Option<RecommendationKind>,
    /// Whether the decision differs from that.
    pub departed: bool,
    /// The day its stated outcomes are looked at; absent where none was stated.
    pub outcomes_on: Option<NaiveDate>,
    /// The decision.
    pub verdict: Verdict,
}

/// A forecast that nobody has looked at yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenForecast {
    /// In which decision.
    pub decision: DecisionId,
    /// Its name.
    pub title: String,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// About whom, by name.
    pub person: Option<String>,
    /// The entry that decided.
    pub verdict: EntryId,
    /// The day its outcomes are looked at.
    pub on: NaiveDate,
    /// Stated outcomes.
    pub outcomes: Vec<String>,
}

/// Outcomes of one verdict that were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// The entry that decided.
    pub verdict: EntryId,
    /// What was recommended; absent where the scorecard said nothing about whom it was decided.
    pub recommended: Option<RecommendationKind>,
    /// What was decided.
    pub decided: RecommendationKind,
    /// The chance that was said of each, 0–100 percent, and whether it was met; absent where nobody can say.
    pub results: Vec<(u8, Option<bool>)>,
}

/// What the scorecard said about whom a verdict is, by what was known when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// What it recommended.
    pub kind: RecommendationKind,
    /// Whether the verdict differs from that.
    pub departed: bool,
}

/// What was said when each verdict was made. It rests on nothing that came later, so that it is worked out once and kept.
pub type SaidThen = BTreeMap<EntryId, Option<Said>>;

/// Adds to `known` what was said of each verdict of `d` that is not in it.
pub fn remember(d: &Decision, known: &mut SaidThen) {
    for verdict in d.verdicts() {
        if !known.contains_key(&verdict.entry) {
            let said = said_then(d, verdict).map(|r| Said {
                kind: r.kind,
                departed: r.departed_by(verdict.choice, verdict.candidate.as_ref()),
            });
            known.insert(verdict.entry.clone(), said);
        }
    }
}

/// Its verdicts for the journal, oldest first, with what was `said` then.
#[must_use]
pub fn journaled(d: &Decision, said: &SaidThen) -> Vec<Journaled> {
    let seen = d
        .verdicts()
        // What somebody answered themselves stands on their own pages and in no book that others open.
        .filter(|_| !d.is_hidden())
        .filter_map(|v| Some((d.verdict_for(&d.decider, v)?, d.tells(&d.decider, v))));
    seen.map(|(verdict, told)| {
        let said = said.get(&verdict.entry).copied().flatten().filter(|_| told);
        Journaled {
            decision: d.id.clone(),
            title: d.title.clone(),
            purpose: d.purpose(),
            sample: d.sample,
            person: person(d, &verdict),
            departed: said.is_some_and(|s| s.departed),
            recommended: said.map(|s| s.kind),
            outcomes_on: (!verdict.forecast.is_empty()).then(|| verdict.outcomes_on()),
            verdict,
        }
    })
    .collect()
}

/// The outcomes of every verdict that was reviewed, the newest review of each; also of verdicts that others followed, because
/// their chances were said all the same. Those of earlier rounds wait while the decider looks anew.
#[must_use]
pub fn outcomes(d: &Decision, said: &SaidThen) -> Vec<Outcomes> {
    let told = d
        .verdicts()
        .filter(|v| d.tells(&d.decider, v) && !v.forecast.is_empty());
    told.filter_map(|v| {
        let results = &v.review()?.said.results;
        Some(Outcomes {
            verdict: v.entry.clone(),
            recommended: said.get(&v.entry).copied().flatten().map(|s| s.kind),
            decided: v.choice,
            results: v
                .forecast
                .iter()
                .map(|f| f.percent)
                .zip(results.iter().map(|r| r.met))
                .collect(),
        })
    })
    .collect()
}

/// Its forecasts that nobody has looked at yet.
#[must_use]
pub fn open_forecasts(d: &Decision) -> Vec<OpenForecast> {
    let open = d.in_force_for(&d.decider).into_iter().filter(|_| !d.is_hidden());
    open.filter(|v| v.review().is_none() && !v.forecast.is_empty())
        .map(|v| OpenForecast {
            decision: d.id.clone(),
            title: d.title.clone(),
            sample: d.sample,
            person: person(d, &v),
            verdict: v.entry.clone(),
            on: v.outcomes_on(),
            outcomes: v.forecast.iter().map(|f| f.outcome.clone()).collect(),
        })
        .collect()
}

fn person(d: &Decision, verdict: &Verdict) -> Option<String> {
    verdict.candidate.as_ref().map(|id| d.name_of(id))
}
