//! The answers that the draws gave, as one bar shared out.

use super::answer_name;
use crate::decision::Decision;
use crate::doubt::{AnswerDoubt, AnswerShare};
use crate::reading::chart::{Chart, Part, Shares};
use crate::reading::finding;
use crate::say::{draws, fixed, of_hundred};

/// Answers of the draws that are named; the rest are taken together.
const NAMED: usize = 4;

/// What panels like this get right, what hangs on how well they agree, and what they get wrong, of 100 such answers.
#[must_use]
pub fn wrong(doubt: &AnswerDoubt) -> Option<Chart<Shares>> {
    let (low, high) = doubt.wrong?;
    let part = |label: &str, share: f64| Part {
        label: label.to_owned(),
        share,
        said: fixed(share * 100.0, 0),
    };
    let parts = vec![
        part("right either way", 1.0 - high),
        part("depends", high - low),
        part("wrong", low),
    ];
    let drawing = Shares {
        what: "Of 100 such answers".to_owned(),
        parts: parts.into_iter().filter(|p| p.share > 0.0).collect(),
    };
    let finding = format!("Panels like this are wrong in {} of 100", of_hundred((low, high)));
    Some(Chart::new(finding, "", drawing))
}

/// The answers that the draws gave, the one in force first.
#[must_use]
pub fn shares(d: &Decision, doubt: &AnswerDoubt) -> Option<Chart<Shares>> {
    if doubt.shares.is_empty() {
        return None;
    }
    let now = |s: &AnswerShare| s.kind == doubt.kind && (s.candidate.is_none() || s.candidate == doubt.candidate);
    let mut order: Vec<&AnswerShare> = doubt.shares.iter().collect();
    order.sort_by_key(|s| !now(s));
    let part = |s: &&AnswerShare| Part {
        label: answer_name(d, s.kind, s.candidate.as_ref()),
        share: s.share,
        said: draws(s.share),
    };
    let named = if order.len() > NAMED { NAMED - 1 } else { order.len() };
    let mut parts: Vec<Part> = order.iter().take(named).map(part).collect();
    let rest: f64 = order.iter().skip(named).map(|s| s.share).sum();
    if order.len() > named {
        parts.push(Part {
            label: format!("{} other answers", order.len() - named),
            share: rest,
            said: draws(rest),
        });
    }
    let drawing = Shares {
        what: "Answer".to_owned(),
        parts,
    };
    Some(Chart::new(finding::holds(doubt), "", drawing))
}
