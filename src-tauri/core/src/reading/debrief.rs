//! What a debrief says and draws, for a page: each finding and each chart once.

use serde::Serialize;
use ts_rs::TS;

use super::behind::{self, CriterionSaid, PedestalSaid};
use super::chart::{Chart, Rows};
use super::compare::{self, Compared};
use super::contrast::contrast;
use super::finding;
use super::fit::{self, FitReading};
use super::floors::{self, FloorsReading};
use super::late::{self, LateReading};
use super::not_yet::{self, NotYet};
use super::record::{self, RecordsReading};
use super::skills::{self, SkillsReading};
use super::stage::{self, VotesReading};
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::{Decision, TrialSaid};
use crate::id::CandidateId;
use crate::recommendation::{Recommendation, RecommendationKind, answered};
use crate::template::{Purpose, ReferenceClass, reference_classes};

/// A debrief in words and drawings.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DebriefReading {
    /// One for each candidate, in the order of the analysis.
    pub candidates: Vec<CandidateReading>,
    /// The order in which a page shows them.
    pub order: Vec<CandidateId>,
    /// How the facts vote (first leaders).
    pub stage: Option<VotesReading>,
    /// Why nobody is named yet, fact by fact; absent where the facts leave room for somebody (first leaders).
    pub not_yet: Option<NotYet>,
    /// Who fits that (first leaders).
    pub fit: Option<FitReading>,
    /// How much of the founder's own side is open, without a stop (first leaders).
    pub founder: Option<String>,
    /// Candidates side by side (first leaders).
    pub compared: Option<Compared>,
    /// Track records less the tailwind; absent where there are none.
    pub record: Option<RecordsReading>,
    /// Who has left the running, a sentence each: they count in nothing.
    pub gone: Vec<String>,
    /// What came after the debrief opened; absent where nothing did.
    pub late: Option<LateReading>,
    /// What is known of such cases in general: beside the answer, never part of it.
    pub general: Vec<ReferenceClass>,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CandidateReading {
    /// Who.
    pub candidate: CandidateId,
    /// Criterion by criterion, twins as pairs first, with every rater's mark.
    pub contrast: Chart<Rows>,
    /// Must-haves.
    pub floors: FloorsReading,
    /// How far selling strength stands above readiness (promotions).
    pub pedestal: Option<PedestalSaid>,
    /// What stands behind each criterion.
    pub criteria: Vec<CriterionSaid>,
    /// At which stages of a sale they are weak (promotions), where raters said.
    pub skills: Option<SkillsReading>,
    /// What is agreed before a trial (promotions), where one is recommended, decided or prepared.
    pub trial: Option<TrialSaid>,
}

/// Says and draws everything that analysis and answer hold.
#[must_use]
pub fn read(d: &Decision, a: &Analysis, recommendations: &[Recommendation]) -> DebriefReading {
    let first = recommendations.first();
    let lead = first.filter(|r| !withheld(Some(r))).and_then(|r| r.candidate.as_ref());
    let order = order(first);
    let candidate = |c: &CandidateAnalysis| CandidateReading {
        candidate: c.candidate.clone(),
        contrast: contrast(d, c, withheld(answered(recommendations, Some(&c.candidate))), true),
        floors: floors::read(d, c),
        pedestal: behind::pedestal(c),
        criteria: behind::criteria(d, c),
        skills: skills::read(d, &c.candidate),
        trial: d.trial_said(&c.candidate, tried(answered(recommendations, Some(&c.candidate)))),
    };
    DebriefReading {
        candidates: a.candidates.iter().map(candidate).collect(),
        stage: a.stage.as_ref().and_then(|s| stage::read(d, s)),
        not_yet: a.stage.as_ref().and_then(|s| not_yet::read(d, s)),
        fit: fit::read(d, a, lead, order),
        founder: a.founder.as_ref().map(finding::founder),
        compared: (d.purpose() == Purpose::FirstLeader).then(|| compare::read(d, a, order)),
        record: record::read(d, a, order),
        gone: d.gone_say(),
        late: late::read(d, recommendations),
        general: reference_classes(d.purpose()).into_iter().cloned().collect(),
        order: fit::order(d, a, order).iter().map(|c| c.candidate.clone()).collect(),
    }
}

/// Whether candidates are put in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By suitability.
    Ranked,
    /// By name: none comes first.
    NearTie,
    /// As they were entered: too little is known to rank anybody.
    Withheld,
    /// As they were entered: nobody is hired yet, and an order would be read as a yes.
    Unranked,
}

/// The order that an answer leaves.
#[must_use]
pub fn order(answer: Option<&Recommendation>) -> Order {
    match answer.map(|r| r.kind) {
        Some(RecommendationKind::NearTie) => Order::NearTie,
        Some(RecommendationKind::TooLittleEvidence) => Order::Withheld,
        Some(RecommendationKind::FounderKeepsSelling) => Order::Unranked,
        _ => Order::Ranked,
    }
}

/// Whether a trial is the answer.
fn tried(answer: Option<&Recommendation>) -> bool {
    answer.is_some_and(|r| r.kind == RecommendationKind::Trial)
}

/// Whether there is too little evidence to answer.
#[must_use]
pub fn withheld(answer: Option<&Recommendation>) -> bool {
    answer.is_some_and(|r| r.kind == RecommendationKind::TooLittleEvidence)
}
