//! How sure the answer is: the share of draws that give each recommendation, what flips it, and what talking could change.

mod panel;
mod robustness;

pub use panel::{AgendaItem, Halo, Optimism, PanelChance, PanelReading, RaterReading};
pub use robustness::{
    AnswerDoubt, AnswerShare, AnyWeights, CandidateRank, Robustness, TornadoBar, WeightFlip, WeightMove, Weighted,
};
