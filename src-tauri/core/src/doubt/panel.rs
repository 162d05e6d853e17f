//! What the panel's marks say about the panel: where talking could change the answer, who is lenient, whose marks do not tell things apart.

use serde::Serialize;
use ts_rs::TS;

use crate::id::{CandidateId, CriterionId, MemberId};

/// A panel read for one candidate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelReading {
    /// About whom.
    pub candidate: CandidateId,
    /// How far the raters agree, in one sentence.
    pub says: String,
    /// Criteria to talk about, the one that could change most first.
    pub agenda: Vec<AgendaItem>,
    /// One per sealed sheet, in the order of the marks.
    pub raters: Vec<RaterReading>,
    /// The chance that the panel picks wrong; absent with its reason in `chance_missing`.
    pub chance: Option<PanelChance>,
    /// Why there is no chance, where there is none.
    pub chance_missing: Option<String>,
}

/// A criterion the raters differ on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgendaItem {
    /// Which.
    pub criterion: CriterionId,
    /// Highest mark less lowest, in points.
    pub range: u8,
    /// How far the number that decides moves between all taking the lowest mark and all taking the highest, in points.
    pub swing: f64,
    /// Whether settling on a mark that somebody gave changes the recommendation.
    pub could_flip: bool,
    /// Why it is worth talking about, in one sentence.
    pub why: String,
}

/// One rater beside the others. Shown beside the raw marks, never in their place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RaterReading {
    /// Who.
    pub member: MemberId,
    /// Marks given.
    pub given: usize,
    /// Points above (+) or below (−) the panel in a two-way fit (criterion + rater, least squares); absent where it cannot be told.
    pub leniency: Option<f64>,
    /// Standard error of that, in points.
    pub leniency_error: Option<f64>,
    /// Whether the marks fail to tell criteria apart, or readiness follows selling strength.
    pub halo: Option<Halo>,
    /// How high the marks stand on weak evidence.
    pub optimism: Optimism,
}

/// Signs of halo.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Halo {
    /// Standard deviation of the rater's marks, in points.
    pub spread: f64,
    /// Standard deviation of the other raters' medians on the same criteria, in points.
    pub others_spread: f64,
    /// What was seen, in one sentence.
    pub says: String,
}

/// Marks against the kind of evidence they rest on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Optimism {
    /// Marks of 4 or 5 without evidence that stands on its own.
    pub high_on_weak: usize,
    /// Marks of 4 or 5.
    pub high: usize,
    /// Mean mark on evidence that stands on its own, 1–5.
    pub on_strong: Option<f64>,
    /// Mean mark on the rest, 1–5.
    pub on_weak: Option<f64>,
    /// In one sentence; empty where there is nothing to say.
    pub says: String,
}

/// The chance that this panel picks wrong (Bartoš & Martinková).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelChance {
    /// Reliability of one rater, 0–1.
    pub one_rater: f64,
    /// Reliability of the panel's mean, 0–1 (Spearman–Brown).
    pub panel: f64,
    /// Raters.
    pub raters: usize,
    /// Share of candidates selected, 0–1.
    pub selected: f64,
    /// Chance that somebody selected does not belong to the selected, 0–1.
    pub wrong: f64,
    /// The same with one rater more.
    pub with_one_more: f64,
    /// In one sentence.
    pub says: String,
}
