//! What is answered when one asks how sure an answer is.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::{RecommendationKind, WeightDoubt};
use crate::id::{CandidateId, CriterionId};

/// How sure everything is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Robustness {
    /// Draws of weights and marks.
    pub draws: u32,
    /// Seed they came from: the same seed gives the same numbers.
    #[ts(type = "number")]
    pub seed: u64,
    /// How the weights were drawn.
    pub doubt: WeightDoubt,
    /// Half width of the 95% interval around a share of one half, 0–1: the error of sampling is at most this.
    pub sampling_error: f64,
    /// One per recommendation, in their order.
    pub answers: Vec<AnswerDoubt>,
    /// One per candidate in the decision's order, where there are two to fifty and the evidence allows an answer.
    pub ranks: Vec<CandidateRank>,
    /// Weights in force on the criteria that decide, as shares of the whole, in the card's order.
    pub weights: Vec<Weighted>,
    /// Why nothing was drawn, where nothing was.
    pub withheld: Option<String>,
}

/// A criterion and its share of the whole weight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Weighted {
    /// Which.
    pub criterion: CriterionId,
    /// Its side.
    pub side: String,
    /// 0–1.
    pub weight: f64,
}

/// How sure one recommendation is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnswerDoubt {
    /// For whom, in a promotion; whom it is about, for a first leader.
    pub candidate: Option<CandidateId>,
    /// The recommendation in force.
    pub kind: RecommendationKind,
    /// Share of draws that give it for the same person, 0–1.
    pub holds: f64,
    /// Every answer the draws gave, most frequent first.
    pub shares: Vec<AnswerShare>,
    /// Whether it holds in fewer than the share our judgement calls firm.
    pub fragile: bool,
    /// How sure it is, in one sentence.
    pub says: String,
    /// The other doubt: what panels like this get wrong of such answers, 0–1, from and to; absent where there is no panel.
    pub wrong: Option<(f64, f64)>,
    /// The same in a sentence, and that the two are two; empty where there is none.
    pub wrong_says: String,
    /// One weight alone that flips it, the smallest change first; empty where none can.
    pub one_weight: Vec<WeightFlip>,
    /// The smallest change of any weights that flips it.
    pub any_weights: Option<AnyWeights>,
    /// What flips it, in one sentence.
    pub flips_say: String,
    /// How far each weight alone moves the number that decides, widest first.
    pub tornado: Vec<TornadoBar>,
    /// The number that decides, as it is: readiness, or suitability for today's stage.
    pub now: Option<f64>,
    /// Lines it is held against: name and value.
    pub lines: Vec<(String, f64)>,
}

/// An answer that draws gave.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnswerShare {
    /// Which.
    pub kind: RecommendationKind,
    /// For whom, where it names somebody.
    pub candidate: Option<CandidateId>,
    /// Share of draws, 0–1.
    pub share: f64,
}

/// One weight that flips the answer alone; the others of its side shrink or grow in proportion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeightFlip {
    /// Which criterion.
    pub criterion: CriterionId,
    /// Share of its side now, 0–1.
    pub from: f64,
    /// Share of its side at which the answer turns, 0–1.
    pub to: f64,
    /// What it turns to.
    pub gives: RecommendationKind,
    /// For whom, where it names somebody.
    pub candidate: Option<CandidateId>,
}

/// The smallest change of any weights that flips the answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AnyWeights {
    /// Sum of all changes in absolute value, in shares of the whole: 0.10 moves 5% from some criteria to others.
    pub distance: f64,
    /// Criteria whose share of the whole changes: from and to.
    pub moves: Vec<WeightMove>,
    /// What the answer turns to.
    pub gives: RecommendationKind,
    /// For whom, where it names somebody.
    pub candidate: Option<CandidateId>,
}

/// A weight that moves.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeightMove {
    /// Which.
    pub criterion: CriterionId,
    /// Share of the whole now.
    pub from: f64,
    /// Share of the whole then.
    pub to: f64,
}

/// The number that decides, with one criterion's weight at either end of a stated range and the others in proportion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TornadoBar {
    /// Which criterion.
    pub criterion: CriterionId,
    /// The number with no weight on it.
    pub at_none: f64,
    /// The number with 30% of its side's weight on it, or twice its own where that is more.
    pub at_much: f64,
    /// What "much" is, share of its side.
    pub much: f64,
    /// Whether the answer differs at either end.
    pub flips: bool,
}

/// Where a candidate comes in over all draws.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CandidateRank {
    /// Who.
    pub candidate: CandidateId,
    /// Share of draws at each rank, first rank first; ties share the better rank.
    pub ranks: Vec<f64>,
    /// Mean weights of the draws in which they come first, as shares of the whole in the order of `weights`; absent where
    /// they never do.
    pub central_weights: Option<Vec<f64>>,
    /// Share of drawn marks with which those weights make them first.
    pub confidence: Option<f64>,
    /// Share of draws in which they beat each candidate, in the decision's order.
    pub beats: Vec<f64>,
}
