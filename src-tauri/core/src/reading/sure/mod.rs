//! How sure an answer is, in words and charts: in how many draws it holds, what flips it, who comes first, and how that was worked out.

mod drawn;
mod flips;
mod ranks;
mod shares;
mod tornado;

use serde::Serialize;
use ts_rs::TS;

pub use flips::{AnyWay, Way};
pub use ranks::{Beaten, Ranks, RanksReading};
pub use shares::{shares, wrong};
pub use tornado::tornado;

use super::chart::{Chart, Rows, Shares, Tornado};
use super::{deciding, fit};
use crate::analysis::Analysis;
use crate::decision::Decision;
use crate::doubt::{AnswerDoubt, Robustness};
use crate::id::{CandidateId, CriterionId};
use crate::recommendation::{Recommendation, RecommendationKind};
use crate::say::{beside, capital, line as say_line};
use crate::template::Purpose;

/// From where an answer is called fragile, said where the two doubts stand side by side.
pub const CALLED_FRAGILE: &str = "Below two thirds an answer is called fragile: our judgement.";

/// How sure every answer is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sure {
    /// Why nothing was drawn, where nothing was.
    pub withheld: Option<String>,
    /// One per recommendation, in their order.
    pub answers: Vec<SureAnswer>,
    /// How many draws, and how exact that makes the shares.
    pub sampling: String,
    /// Where each candidate comes in; absent where nobody is held against another.
    pub ranks: Option<RanksReading>,
    /// Who fits the stage, with how often each comes first (first leaders).
    pub people: Option<Chart<Rows>>,
    /// Sides whose weights decide, with their criteria, in the card's order.
    pub sides: Vec<WeightedSide>,
    /// How it is worked out, a sentence or two each.
    pub worked_out: Vec<String>,
}

/// How sure one answer is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SureAnswer {
    /// For whom, in a promotion; whom it is about, for a first leader.
    pub candidate: Option<CandidateId>,
    /// Whether it holds too rarely to be called firm.
    pub fragile: bool,
    /// How sure it is, in one sentence.
    pub says: String,
    /// The other doubt in words, and that the two are two; empty where there is none.
    pub wrong_says: String,
    /// The other doubt on the same axis of 100.
    pub wrong: Option<Chart<Shares>>,
    /// What flips it, in one sentence; empty where nothing was drawn.
    pub flips_say: String,
    /// The number that decides against its lines.
    pub number: String,
    /// The answers that the draws gave.
    pub shares: Option<Chart<Shares>>,
    /// What each weight alone does to the number that decides.
    pub tornado: Option<Chart<Tornado>>,
    /// Weights that flip it alone, the smallest change first.
    pub one_weight: Vec<Way>,
    /// The smallest change of any weights that flips it.
    pub any_weights: Option<AnyWay>,
}

/// A side whose weights decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WeightedSide {
    /// Which.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its criteria.
    pub criteria: Vec<WeightedCriterion>,
}

/// A criterion whose weight decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WeightedCriterion {
    /// Which.
    pub id: CriterionId,
    /// Its title for narrow columns.
    pub label: String,
}

/// Says and draws what was found out about every answer.
#[must_use]
pub fn read(d: &Decision, a: &Analysis, recommendations: &[Recommendation], found: &Robustness) -> Sure {
    let answer = |doubt: &AnswerDoubt| SureAnswer {
        candidate: doubt.candidate.clone(),
        fragile: doubt.fragile,
        says: doubt.says.clone(),
        wrong_says: doubt.wrong_says.clone(),
        wrong: wrong(doubt),
        flips_say: doubt.flips_say.clone(),
        number: number(d, doubt),
        shares: shares(d, doubt),
        tornado: tornado(d, doubt),
        one_weight: flips::one_weight(d, doubt),
        any_weights: flips::any_weights(d, doubt),
    };
    Sure {
        withheld: found.withheld.clone(),
        answers: found.answers.iter().map(answer).collect(),
        sampling: drawn::sampling(found.draws, found.sampling_error),
        ranks: ranks::read(d, recommendations, found),
        people: fit::with_ranks(d, a, recommendations, &found.ranks),
        sides: sides(d, found),
        worked_out: drawn::worked_out(found, d.purpose()),
    }
}

/// Whether answers can name different people; those of a promotion are all about the one that is shown.
fn several(d: &Decision) -> bool {
    d.candidates.len() > 1 && d.purpose() != Purpose::Promotion
}

/// An answer as a few words: "Trial", or "Hire: Hazel" where it matters who.
fn answer_name(d: &Decision, kind: RecommendationKind, who: Option<&CandidateId>) -> String {
    match who.filter(|_| several(d)) {
        Some(id) => format!("{}: {}", kind.verb(), d.called(id)),
        None => kind.verb().to_owned(),
    }
}

/// A line in a word: `promote_from` is "promote".
fn line_word(name: &str) -> String {
    name.trim_end_matches("_from").replace('_', " ")
}

/// The number that decides against its lines: "Readiness is 2.9. Trial from 3.0, promote from 3.5."
fn number(d: &Decision, doubt: &AnswerDoubt) -> String {
    let what = deciding(d.purpose());
    let whose = match doubt.candidate.as_ref().filter(|_| several(d)) {
        Some(id) => format!("{what} of {}", d.name_of(id)),
        None => what.to_owned(),
    };
    let at: Vec<f64> = doubt.lines.iter().map(|(_, at)| *at).collect();
    let now = doubt.now.map_or_else(|| "unknown".to_owned(), |now| beside(now, &at));
    let line = |(name, at): &(String, f64)| format!("{} from {}", line_word(name), say_line(*at));
    let lines: Vec<String> = doubt.lines.iter().map(line).collect();
    let lines = if lines.is_empty() {
        String::new()
    } else {
        format!(" {}.", capital(&lines.join(", ")))
    };
    if doubt.kind == RecommendationKind::NearTie {
        return lines.trim_start().to_owned();
    }
    format!("{whose} is {now}.{lines}")
}

fn sides(d: &Decision, found: &Robustness) -> Vec<WeightedSide> {
    let side = |side: &crate::template::Side| {
        let weights = found.weights.iter().filter(|w| w.side == side.id);
        let criteria: Vec<WeightedCriterion> = weights
            .map(|w| WeightedCriterion {
                id: w.criterion.clone(),
                label: super::short(d, &w.criterion),
            })
            .collect();
        (!criteria.is_empty()).then(|| WeightedSide {
            id: side.id.clone(),
            title: side.title.clone(),
            criteria,
        })
    };
    d.template.sides.iter().filter_map(side).collect()
}
