//! How sure an answer is and what flips it, each in one sentence.

use super::{AnswerDoubt, AnswerShare, WeightFlip};
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::id::CandidateId;
use crate::say::{NEARLY_ALL, draws, list, percent};

/// A change of weight that rounds to nothing.
const SLIGHT: f64 = 0.005;

/// Beside every two of them.
pub const TWO_DOUBTS: &str = "These are two doubts: neither contains the other, and they do not multiply.";

pub(super) fn how_sure(d: &Decision, found: &AnswerDoubt) -> String {
    let of = "of reasonable weights and marks";
    match found.kind {
        Kind::TooLittleEvidence => {
            return "Withheld: there is too little evidence to say how sure an answer would be.".to_owned();
        }
        Kind::NearTie => return near_tie(d, found),
        Kind::FounderKeepsSelling => return "The facts decide this one: no weights and no marks change it.".to_owned(),
        _ => {}
    }
    let other = found.shares.iter().find(|s| !is_now(found, s));
    let next = other.map(|s| (named(d, s.kind, s.candidate.as_ref(), found), draws(s.share)));
    let holds = draws(found.holds);
    match next {
        _ if found.holds >= NEARLY_ALL => format!("Firm: it holds in {holds} {of}."),
        None => format!("It holds in {holds} {of}."),
        Some((what, share)) if !found.fragile => format!("It holds in {holds} {of}; next comes {what} with {share}."),
        Some((what, share)) if other.is_some_and(|s| s.share > found.holds) => {
            format!("Fragile: {what} comes up more often ({share} {of}) than this answer ({holds}).")
        }
        Some((what, share)) => format!("Fragile: it holds in only {holds} {of}; next comes {what} with {share}."),
    }
}

/// "Near tie: no name is put first, because none comes first in two thirds of reasonable weights and marks. Ash Vale in 48% and …"
fn near_tie(d: &Decision, found: &AnswerDoubt) -> String {
    let named: Vec<String> = found
        .shares
        .iter()
        .filter_map(|s| Some(format!("{} in {}", d.name_of(s.candidate.as_ref()?), draws(s.share))))
        .collect();
    format!(
        "Near tie: no name is put first, because none comes first in two thirds of reasonable weights and marks. {}.",
        list(&named)
    )
}

fn is_now(found: &AnswerDoubt, share: &AnswerShare) -> bool {
    share.kind == found.kind && (share.candidate.is_none() || share.candidate == found.candidate)
}

/// An answer, with whom it is for where that is somebody else.
fn named(d: &Decision, kind: Kind, candidate: Option<&CandidateId>, found: &AnswerDoubt) -> String {
    match candidate.filter(|c| kind.names_somebody() && Some(*c) != found.candidate.as_ref()) {
        Some(who) => format!("{} for {}", kind.quoted(), d.name_of(who)),
        None => kind.quoted().to_owned(),
    }
}

pub(super) fn what_flips(d: &Decision, found: &AnswerDoubt) -> String {
    if matches!(
        found.kind,
        Kind::NearTie | Kind::TooLittleEvidence | Kind::FounderKeepsSelling
    ) {
        return String::new();
    }
    if let Some(flip) = found.one_weight.first() {
        return one_weight(d, found, flip);
    }
    match &found.any_weights {
        Some(any) if any.distance < SLIGHT => format!(
            "The slightest change of weights gives {}.",
            named(d, any.gives, any.candidate.as_ref(), found)
        ),
        Some(any) => format!(
            "No weight alone flips it; moving {} of all weight at once gives {}.",
            percent(any.distance / 2.0),
            named(d, any.gives, any.candidate.as_ref(), found)
        ),
        None => "No change of weights flips it.".to_owned(),
    }
}

fn one_weight(d: &Decision, found: &AnswerDoubt, flip: &WeightFlip) -> String {
    let card = d.template.criterion(flip.criterion.as_str());
    let what = named(d, flip.gives, flip.candidate.as_ref(), found);
    let title = card.map_or("", |c| c.short.as_str());
    if (flip.to - flip.from).abs() < SLIGHT {
        return format!("It stands on the line: the slightest change of the weight of “{title}” gives {what}.");
    }
    let way = if flip.to > flip.from { "past" } else { "below" };
    let beside = match found.one_weight.len() {
        1 => "One weight alone flips it".to_owned(),
        n => format!("{n} weights flip it alone, the nearest"),
    };
    format!(
        "{beside} to {what}: “{title}” {way} {} of its side. It carries {} now.",
        percent(flip.to),
        percent(flip.from)
    )
}
