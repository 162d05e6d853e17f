//! What is offered with an answer in pairs: tests in real life, other ways, conditions. Only "either" may do without a test.

use std::sync::Arc;

use super::super::{Condition, Offer};
use super::pairs::Case;
use crate::analysis::PullItem;
use crate::template::{Pole, RealTest, SelfReason as Why};

/// Most tests that are named.
const MOST: usize = 6;
/// The test in which one leads for a quarter without the title: by how many parts it shows, so that a card of one's own can have another.
const WHOLE_JOB: usize = 12;

/// Tests, in the order in which they are worth most.
pub(super) fn tests(c: &Case<'_>) -> Vec<String> {
    let managing = || c.r.items.iter().filter(|i| i.pole == Pole::B);
    let mut never: Vec<&PullItem> = managing().filter(|i| i.lived == 0).collect();
    never.sort_by_key(|i| std::cmp::Reverse(i.energy));
    let once: Vec<&PullItem> = managing().filter(|i| i.lived == 1).collect();
    let parts: Vec<&PullItem> = match c.verdict.why {
        Why::Thin => never.into_iter().chain(once).collect(),
        Why::Close => once.into_iter().chain(never).collect(),
        Why::Guess => never,
        // What guesses say is worth a test where they would turn the answer.
        Why::Stay if c.guesses_enough() => never,
        Why::OutsideView => managing().filter(|i| i.criterion.as_str() == TEACHING).collect(),
        Why::Push | Why::MotivesOutside | Why::TitleOrAudience => return whole_job(c).into_iter().collect(),
        Why::SellingThin | Why::Go | Why::Stay | Why::BothDrain | Why::NeitherFeeds | Why::Tie => return Vec::new(),
    };
    let mut named: Vec<String> = Vec::new();
    for part in parts {
        let shows = |t: &&RealTest| t.criteria.len() < WHOLE_JOB && t.criteria.contains(&part.criterion.to_string());
        // The narrowest test of a part first.
        let best = c.d.template.tests.iter().filter(shows).min_by_key(|t| t.criteria.len());
        if let Some(test) = best.filter(|t| !named.contains(&t.id)) {
            named.push(test.id.clone());
        }
    }
    named.truncate(MOST);
    if named.is_empty() {
        named.extend(whole_job(c));
    }
    named
}

/// Coaching a peer, hands off, shows this part.
const TEACHING: &str = "C8";

fn whole_job(c: &Case<'_>) -> Option<String> {
    let widest = c.d.template.tests.iter().max_by_key(|t| t.criteria.len());
    widest.map(|t| t.id.clone())
}

/// What the card offers for this reason, and what it offers for any.
pub(super) fn ways(c: &Case<'_>) -> Vec<Arc<Offer>> {
    let alternatives = c.d.template.alternatives.iter();
    alternatives
        .filter(|a| a.when.is_empty() || a.when.contains(&c.verdict.why))
        .map(|a| {
            Arc::new(Offer {
                title: a.title.clone(),
                text: a.text.clone(),
                sources: a.sources.clone(),
            })
        })
        .collect()
}

/// What has to hold or be done.
pub(super) fn conditions(c: &Case<'_>) -> Vec<Condition> {
    let mut texts = Vec::new();
    let go = c.verdict.why == Why::Go;
    let test = super::rule::kind(c.verdict.why) == super::super::RecommendationKind::TestFirst;
    if go {
        texts.push("A way back in writing: agree with my manager what returning to selling would look like.");
        if c.costs_me() >= 3 {
            texts.push("Agree on somebody to talk to every two weeks in the first half-year who is not my boss.");
        }
    }
    if (go || test) && c.heavy() {
        texts.push("Something has to be handed over first: what, to whom, by when?");
    }
    if test && c.verdict.why != Why::SellingThin {
        texts.push("Two tests that go badly are an answer; so are two that go well.");
    }
    let condition = |text: &str| Condition {
        text: text.to_owned(),
        criterion: None,
    };
    texts.into_iter().map(condition).collect()
}
