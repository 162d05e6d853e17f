//! The changes of weights that flip an answer, each in words.

use serde::Serialize;
use ts_rs::TS;

use super::answer_name;
use crate::decision::Decision;
use crate::doubt::{AnswerDoubt, WeightFlip, WeightMove};
use crate::reading::short;
use crate::say::percent;

/// One weight that flips the answer alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Way {
    /// From where to where.
    pub says: String,
    /// What the answer turns to.
    pub gives: String,
}

/// The smallest change of any weights that flips the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnyWay {
    /// How much moves, and what that gives.
    pub says: String,
    /// Each weight that moves, the furthest first.
    pub moves: Vec<String>,
}

pub(super) fn one_weight(d: &Decision, doubt: &AnswerDoubt) -> Vec<Way> {
    let way = |flip: &WeightFlip| Way {
        says: format!(
            "{}: from {} to {} of its side",
            short(d, &flip.criterion),
            percent(flip.from),
            percent(flip.to)
        ),
        gives: answer_name(d, flip.gives, flip.candidate.as_ref()),
    };
    doubt.one_weight.iter().map(way).collect()
}

pub(super) fn any_weights(d: &Decision, doubt: &AnswerDoubt) -> Option<AnyWay> {
    let any = doubt.any_weights.as_ref()?;
    let mut moves: Vec<&WeightMove> = any.moves.iter().collect();
    moves.sort_by(|x, y| (y.to - y.from).abs().total_cmp(&(x.to - x.from).abs()));
    let one = |m: &&WeightMove| format!("{} {} → {}", short(d, &m.criterion), percent(m.from), percent(m.to));
    Some(AnyWay {
        says: format!(
            "Moving {} of all the weight gives {}:",
            percent(any.distance / 2.0),
            answer_name(d, any.gives, any.candidate.as_ref())
        ),
        moves: moves.iter().map(one).collect(),
    })
}
