//! What to offer instead of an answer or beside it: what the card has, without what the facts have overtaken or the decision contradicts.

use std::sync::Arc;

use super::{Offer, RecommendationKind as Kind};
use crate::analysis::read_stage;
use crate::decision::Decision;
use crate::template::{Alternative, Purpose, Vote};

/// What cards of the first edition mark nowhere: the offer that begins like this decision stands in place of the job, and waits for reps
/// who make quota.
const KEEP_SELLING: &str = Kind::FounderKeepsSelling.verb();
const REPS_AT_QUOTA: &str = "reps_at_quota";

/// What the card offers whatever the reason, but for what the company's facts have met already.
pub(super) fn offers(d: &Decision) -> Vec<Arc<Offer>> {
    let open = d.template.alternatives.iter().filter(|a| a.when.is_empty());
    open.filter(|a| !overtaken(d, a)).map(|a| Arc::new(offer(a))).collect()
}

pub(super) fn offer(a: &Alternative) -> Offer {
    Offer {
        title: a.title.clone(),
        text: a.text.clone(),
        sources: a.sources.clone(),
        instead: a.instead || a.title.starts_with(KEEP_SELLING),
    }
}

/// Of these, what still goes with that decision: nothing in place of the job for whoever has given it to somebody.
pub(super) fn beside(kind: Kind, offers: &[Arc<Offer>]) -> Vec<Arc<Offer>> {
    let goes = |offer: &&Arc<Offer>| !(kind.gives_the_job() && offer.instead);
    offers.iter().filter(goes).cloned().collect()
}

/// Whether the fact that it waits for is known and no longer says "not yet".
fn overtaken(d: &Decision, a: &Alternative) -> bool {
    let first_edition =
        (d.purpose() == Purpose::FirstLeader && a.title.starts_with(KEEP_SELLING)).then_some(REPS_AT_QUOTA);
    let (Some(waits_for), Some(stage)) = (a.until.as_deref().or(first_edition), read_stage(d)) else {
        return false;
    };
    let fact = stage.facts.iter().find(|f| f.fact.as_str() == waits_for);
    fact.is_some_and(|f| f.vote.is_some_and(|vote| vote != Vote::NotYet))
}
