//! The changes of weights that flip an answer, each in words.

use serde::Serialize;
use ts_rs::TS;

use super::answer_name;
use crate::decision::Decision;
use crate::doubt::{AnswerDoubt, WeightFlip, WeightMove};
use crate::reading::short;
use crate::say::{apart, small_share};

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
    let way = |flip: &WeightFlip| {
        let (from, to) = apart(flip.from, flip.to);
        Way {
            says: if from == to {
                format!(
                    "{}: at {from} of its side it stands on the line",
                    short(d, &flip.criterion)
                )
            } else {
                format!("{}: from {from} to {to} of its side", short(d, &flip.criterion))
            },
            gives: answer_name(d, flip.gives, flip.candidate.as_ref()),
        }
    };
    doubt.one_weight.iter().map(way).collect()
}

pub(super) fn any_weights(d: &Decision, doubt: &AnswerDoubt) -> Option<AnyWay> {
    let any = doubt.any_weights.as_ref()?;
    let mut moves: Vec<&WeightMove> = any.moves.iter().collect();
    moves.sort_by(|x, y| (y.to - y.from).abs().total_cmp(&(x.to - x.from).abs()));
    // A step that reads as none is none to whoever would take it.
    let one = |m: &&WeightMove| {
        let (from, to) = apart(m.from, m.to);
        (from != to).then(|| format!("{} {from} → {to}", short(d, &m.criterion)))
    };
    Some(AnyWay {
        says: format!(
            "Moving {} of all the weight gives {}:",
            small_share(any.distance / 2.0),
            answer_name(d, any.gives, any.candidate.as_ref())
        ),
        moves: moves.iter().filter_map(one).collect(),
    })
}
