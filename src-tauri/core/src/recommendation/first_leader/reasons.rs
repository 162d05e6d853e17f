//! Why: what the facts say, what the weights and the horizon hope, how each person fits, and how ready the founder's side is.

use super::super::{Reason, flag_reasons, floor_reasons, own_page};
use crate::analysis::{Analysis, CandidateAnalysis, FounderReading, FounderState, ItemState, reaches};
use crate::decision::Decision;
use crate::say::{beside, count, percent, points};
use crate::template::{Pole, Vote};

pub(super) fn reasons(d: &Decision, a: &Analysis, who: Option<&CandidateAnalysis>) -> Vec<Reason> {
    let mut reasons = company(d, a);
    if let Some(c) = who {
        reasons.extend(fit_reason("fit", d, c));
        let others = a.candidates.iter().filter(|other| other.candidate != c.candidate);
        reasons.extend(others.filter_map(|other| fit_reason("fit_of_another", d, other)));
        reasons.extend(super::best_of::reason(d, a, c));
        reasons.extend(floor_reasons(d, &c.floors));
        reasons.extend(
            c.record
                .iter()
                .map(|r| Reason::new("record", format!("{}: {}", r.entry.company, r.why))),
        );
        reasons.extend(flag_reasons(d, c));
        reasons.extend(own_page::leader_reason(d, c, d.called(&c.candidate)));
    }
    reasons.extend(founder_reasons(d, a));
    reasons
}

/// The same where no name comes first: what they differ in, and what is known of each of those who are level.
pub(super) fn near_tie(d: &Decision, a: &Analysis, level: &[&CandidateAnalysis], differ: Reason) -> Vec<Reason> {
    let mut reasons = vec![differ];
    reasons.extend(company(d, a));
    reasons.extend(level.iter().filter_map(|c| fit_reason("fit", d, c)));
    let is_level = |c: &&CandidateAnalysis| level.iter().any(|one| one.candidate == c.candidate);
    let others = a.candidates.iter().filter(|c| !is_level(c));
    reasons.extend(others.filter_map(|other| fit_reason("fit_of_another", d, other)));
    reasons.extend(super::near_tie::each(d, level));
    reasons.extend(founder_reasons(d, a));
    reasons
}

/// What the facts say of the company, and what is hoped of it.
fn company(d: &Decision, a: &Analysis) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(stage) = &a.stage {
        reasons.extend(super::stage::reasons(d, stage));
    }
    if let Some(hope) = &a.hope {
        let mut text = "This describes the company you hope to be, not the one the facts show.".to_owned();
        if let Some(months) = hope.horizon_months {
            text += &format!(
                " The horizon is {months} months; past {:.0} a builder's company has become another.",
                hope.horizon_line
            );
        }
        if let Some(share) = hope.share {
            text += &format!(
                " Your builder share of {} is below the {} the facts allow.",
                percent(share),
                percent(hope.facts_low)
            );
        }
        reasons.push(Reason::new("company_you_hope_to_be", text).with("facts_low", hope.facts_low));
    }
    reasons
}

fn fit_reason(code: &str, d: &Decision, c: &CandidateAnalysis) -> Option<Reason> {
    let fit = c.fit.as_ref()?;
    let (builder, scaler, today) = (fit.builder?, fit.scaler?, fit.today?);
    let mut text = format!(
        "{} builds {} and scales {}: a fit of {} today{}.",
        d.called(&c.candidate),
        points(builder),
        points(scaler),
        beside(today, d.threshold("fit_from").as_slice()),
        parts(d, c, fit.suitability)
    );
    if let Some(short) = fits_too_little(d, c) {
        text = format!("{text} {short}");
    }
    let mut reason = Reason::new(code, text)
        .with("builder", builder)
        .with("scaler", scaler)
        .with("today", today);
    if let Some(suitability) = fit.suitability {
        reason = reason.with("suitability", suitability);
    }
    Some(reason.with("if_worst", fit.if_worst).with("if_best", fit.if_best))
}

/// That fit to the stage is below the line it is held against by itself, and what that means; nothing where it reaches it.
pub(super) fn fits_too_little(d: &Decision, c: &CandidateAnalysis) -> Option<String> {
    let from = d.threshold("fit_from")?;
    let today = c.fit.as_ref()?.today.filter(|today| !reaches(*today, from))?;
    Some(format!(
        "Fit to today's stage is {}; a hire needs {} of it, and what does not hang on the stage cannot make up for it.",
        beside(today, &[from]),
        points(from)
    ))
}

/// What the number in all is made of beside fit: ", on 9 of 15 criteria. Culture and common, on the other 6, are 4.5: 3.9 in all".
fn parts(d: &Decision, c: &CandidateAnalysis, in_all: Option<f64>) -> String {
    let rest = || c.sides.iter().filter(|s| s.pole == Pole::None && s.criteria > 0);
    let others: usize = rest().map(|s| s.criteria).sum();
    let all: usize = c.sides.iter().map(|s| s.criteria).sum();
    let sum: Option<f64> = rest().map(|s| Some(s.value? * s.criteria as f64)).sum();
    let (Some(in_all), Some(sum), false) = (in_all, sum, others == 0) else {
        return String::new();
    };
    let line = d.threshold("hire_from");
    format!(
        ", on {} of {all} criteria; what does not hang on the stage, on the other {others}, is {}: {} in all",
        all - others,
        points(sum / others as f64),
        beside(in_all, line.as_slice())
    )
}

/// How ready the founder's side is, which item alone makes the conditions wrong, and where an answer goes against a fact.
fn founder_reasons(d: &Decision, a: &Analysis) -> Vec<Reason> {
    let (Some(founder), Some(card)) = (&a.founder, &d.founder_card) else {
        return Vec::new();
    };
    let mut reasons = vec![founder_reason(founder)];
    let title = |id: &str| {
        card.criterion(id)
            .map_or_else(|| id.to_owned(), |c| format!("“{}”", c.short))
    };
    reasons.extend(founder.alone.iter().map(|id| {
        let text = format!(
            "{} is not met, and alone makes the conditions wrong.",
            title(id.as_str())
        );
        Reason::new("founder_alone", text).on([id.clone()])
    }));
    for item in founder.items.iter().filter(|item| item.state == ItemState::Met) {
        let fact = card.criterion(item.criterion.as_str()).and_then(|c| c.fact.as_ref());
        let known = fact
            .zip(a.stage.as_ref())
            .and_then(|(id, stage)| stage.facts.iter().find(|f| f.fact.as_str() == id));
        if let Some(known) = known.filter(|f| f.vote == Some(Vote::NotYet)) {
            let text = format!(
                "{} is answered “met”, and the facts say otherwise: {}.",
                title(item.criterion.as_str()),
                known.value
            );
            reasons.push(Reason::new("founder_against_fact", text).on([item.criterion.clone()]));
        }
    }
    reasons
}

fn founder_reason(founder: &FounderReading) -> Reason {
    let open = || {
        founder
            .items
            .iter()
            .filter(|i| i.is_open())
            .map(|i| i.criterion.clone())
    };
    let text = match founder.state {
        FounderState::Unrated => "The founder's card is not filled in.".to_owned(),
        FounderState::Ready => "Your own side is ready: every item is met.".to_owned(),
        FounderState::ReadyIf => format!(
            "Your own side is ready if the {} open items of {} are met.",
            count(founder.open),
            founder.items.len()
        ),
        FounderState::NotYet => format!(
            "Your own side is not ready: {} of {} items are open.",
            founder.open,
            founder.items.len()
        ),
    };
    Reason::new("founder", text)
        .with("open", founder.open as f64)
        .on(open())
}
