//! How sure the answer is: the share of draws that give each recommendation, what flips it, and what talking could change.

mod case;
mod draws;
mod flips;
mod marks;
mod near_tie;
mod panel;
mod robustness;
mod says;
mod shapes;

pub use marks::Spread;
pub use near_tie::NearTie;
pub(crate) use near_tie::{Unsure, near_tie};
pub(crate) use panel::panel_reliability;
pub use panel::{AgendaItem, Halo, Optimism, PanelChance, PanelReading, Range, RaterReading, panel};
pub use robustness::{robustness, robustness_with};
pub use says::TWO_DOUBTS;
pub use shapes::{
    AnswerDoubt, AnswerShare, AnyWeights, CandidateRank, Robustness, TornadoBar, WeightFlip, WeightMove, Weighted,
};

/// What is first, or holds, in fewer draws than this is not put first, and is called fragile. Our judgement.
const FIRM_FROM: f64 = 2.0 / 3.0;

/// Half width of the 95% interval around a share of one half, 0–1.
fn sampling_error(draws: u32) -> f64 {
    0.98 / f64::from(draws.max(1)).sqrt()
}
