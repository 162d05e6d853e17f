//! What somebody says on their own page, as the answer has it. On a promotion a “no” decides, and a “yes” never adds to readiness; a first
//! leader's page adds conditions to an offer and moves no mark.
//!
//! In an experiment groups led by those who most wanted to lead did a tenth of a standard deviation worse than groups led by lot
//! (Weidmann et al. 2024), so wanting it is no evidence of being good at it.

use super::{Condition, Reason, RecommendationKind as Kind};
use crate::analysis::{Analysis, CandidateAnalysis, StageVerdict, months_until_it_shows, reaches};
use crate::decision::{Decision, ExpectedPay, FactValue, PlannedPay, Wish};
use crate::say::{beside, plain};
use crate::template::{FactKind, Purpose};

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
    if d.purpose() != Purpose::Promotion || !d.template.own_page || !matches!(kind, Kind::Promote | Kind::Trial) {
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

/// What the page of a first leader asks of an answer that names them.
pub(super) fn leader_conditions(d: &Decision, a: &Analysis, c: &CandidateAnalysis) -> Vec<Condition> {
    let Some(page) = d.own_pages.get(&c.candidate) else {
        return Vec::new();
    };
    let builder = a.stage.as_ref().and_then(|s| s.by_votes) == Some(StageVerdict::Builder);
    let sells = (builder && page.own_number == Some(false))
        .then(|| "Does not want to sell themselves. At your stage that is the job.".to_owned());
    let condition = |text| Condition { text, criterion: None };
    sells
        .into_iter()
        .chain(above_the_plan(&page.pay, &d.planned_pay))
        .map(condition)
        .collect()
}

/// Where what they expect begins above what is planned: money as a whole, where both parts are known, and the shares.
fn above_the_plan(expected: &ExpectedPay, plan: &PlannedPay) -> Option<String> {
    let whole = expected.base.zip(expected.variable).zip(plan.base.zip(plan.variable));
    let pay = whole
        .map(|((base, variable), plan)| (((base.0 + variable.0), (base.1 + variable.1)), plan.0 + plan.1))
        .or_else(|| expected.base.zip(plan.base));
    let above = |(range, plan): &((f64, f64), f64)| !reaches(*plan, range.0);
    let what = if whole.is_some() { "" } else { " as a base" };
    let money = pay
        .filter(above)
        .map(|((low, high), plan)| format!("{}{what}, and the plan has {}", from_to(low, high, ""), plain(plan)));
    let shares = expected
        .shares
        .zip(plan.shares)
        .filter(above)
        .map(|((low, high), plan)| {
            format!(
                "{} of the shares, and the plan has {}%",
                from_to(low, high, "%"),
                plain(plan)
            )
        });
    let parts: Vec<String> = money.into_iter().chain(shares).collect();
    (!parts.is_empty()).then(|| {
        format!(
            "The pay they expect begins above the plan: {}. Settle it before the offer.",
            parts.join("; ")
        )
    })
}

fn from_to(low: f64, high: f64, unit: &str) -> String {
    if low < high {
        format!("{} to {}{unit}", plain(low), plain(high))
    } else {
        format!("{}{unit}", plain(low))
    }
}

/// Where their notice, a ramp and two sales cycles last longer than the money. The answer stays.
pub(super) fn leader_reason(d: &Decision, c: &CandidateAnalysis, who: &str) -> Option<Reason> {
    let notice = d.own_pages.get(&c.candidate)?.notice_months?;
    let runway = runway(d)?;
    let needed = notice + months_until_it_shows(d)?;
    (!reaches(runway, needed)).then(|| {
        let text = format!(
            "{who} can begin in {}, and then come ramp and two sales cycles: {} months in all, and there is money for {}.",
            months(notice),
            beside(needed, &[runway]),
            plain(runway)
        );
        Reason::new("notice_and_runway", text)
    })
}

fn months(n: f64) -> String {
    if (n - 1.0).abs() < f64::EPSILON {
        "1 month".to_owned()
    } else {
        format!("{} months", plain(n))
    }
}

/// The months of money, as the company's facts have them.
fn runway(d: &Decision) -> Option<f64> {
    let facts = &d.stage.as_ref()?.facts;
    let fact = facts.iter().find(|fact| matches!(fact.kind, FactKind::Runway { .. }))?;
    match d.facts.get(fact.id.as_str())?.value {
        FactValue::Number { number } => Some(number),
        FactValue::Choice { .. } => None,
    }
}
