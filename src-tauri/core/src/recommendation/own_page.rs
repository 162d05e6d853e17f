//! What somebody says on their own page, as the answer on their promotion has it: a “no” decides, and a “yes” never adds to readiness.
//!
//! In an experiment groups led by those who most wanted to lead did a tenth of a standard deviation worse than groups led by lot
//! (Weidmann et al. 2024), so wanting it is no evidence of being good at it.

use super::{Condition, Reason, RecommendationKind as Kind};
use crate::analysis::CandidateAnalysis;
use crate::decision::{Decision, Wish};

/// Whether they said that they do not want it.
pub(super) fn refuses(d: &Decision, c: &CandidateAnalysis) -> bool {
    d.own_pages
        .get(&c.candidate)
        .is_some_and(|page| page.wish == Some(Wish::No))
}

/// Headline and lead for one who does not want it: never "not ready", and no date to develop until.
pub(super) fn refusal(who: &str) -> (String, String) {
    (
        format!("{who} does not want it."),
        "Readiness is shown for the file; it does not decide. Honour the seller's place instead.".to_owned(),
    )
}

/// What their page asks of an answer that puts them into the job or a trial, first of all conditions.
pub(super) fn conditions(d: &Decision, c: &CandidateAnalysis, who: &str, kind: Kind) -> Vec<Condition> {
    if !d.template.own_page || !matches!(kind, Kind::Promote | Kind::Trial) {
        return Vec::new();
    }
    let page = d.own_pages.get(&c.candidate);
    let first = match page.and_then(|page| page.wish) {
        None => Some(format!("Ask first: nobody has asked {who} whether they want it.")),
        Some(Wish::TrialFirst | Wish::Undecided) => Some(format!("{who} wants to try it first.")),
        Some(Wish::Yes) if page.is_some_and(|page| page.walked.is_none()) => {
            Some("Has not walked through the week yet: an hour, before anything is announced.".to_owned())
        }
        Some(Wish::Yes | Wish::No) => None,
    };
    // What is agreed says itself beside the answer; what is not has to be.
    let terms = d.trial_said(&c.candidate, true).filter(|_| kind == Kind::Trial);
    let terms = terms.map(|said| said.open).filter(|open| !open.is_empty());
    let condition = |text| Condition { text, criterion: None };
    first.into_iter().chain(terms).map(condition).collect()
}

/// Where all the reasons they released lie outside the work. The answer stays.
pub(super) fn reason(d: &Decision, c: &CandidateAnalysis, who: &str) -> Option<Reason> {
    let page = d.own_pages.get(&c.candidate)?;
    let outside = page.outside.trim().trim_end_matches('.');
    let text = format!("{who}'s own reasons lie outside the work ({outside}). Talk before deciding.");
    (page.wish == Some(Wish::Yes) && !outside.is_empty() && !page.inside).then(|| Reason::new("own_reasons", text))
}
