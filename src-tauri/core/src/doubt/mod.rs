//! How sure the answer is: the share of draws that give each recommendation, what flips it, and what talking could change.

mod case;
mod draws;
mod flips;
mod panel;
mod robustness;
mod says;
mod shapes;

pub use panel::{AgendaItem, Halo, Optimism, PanelChance, PanelReading, RaterReading, panel};
pub use robustness::robustness;
pub use shapes::{
    AnswerDoubt, AnswerShare, AnyWeights, CandidateRank, Robustness, TornadoBar, WeightFlip, WeightMove, Weighted,
};
