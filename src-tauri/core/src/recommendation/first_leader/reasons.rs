//! Why: what the facts say, what the weights and the horizon hope, how each person fits, and how ready the founder's side is.

use super::super::words::{count, first_name, name, percent, points};
use super::super::{Reason, flag_reasons, floor_reasons};
use crate::analysis::{Analysis, CandidateAnalysis, FounderReading, FounderState, StageReading, StageVerdict};
use crate::decision::Decision;

pub(super) fn reasons(d: &Decision, a: &Analysis, who: Option<&CandidateAnalysis>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(stage) = &a.stage {
        reasons.extend(stage_reasons(d, stage));
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
    if let Some(c) = who {
        reasons.extend(fit_reason("fit", d, c));
        let others = a.candidates.iter().filter(|other| other.candidate != c.candidate);
        reasons.extend(others.filter_map(|other| fit_reason("fit_of_another", d, other)));
        reasons.extend(floor_reasons(d, &c.floors));
        reasons.extend(
            c.record
                .iter()
                .map(|r| Reason::new("record", format!("{}: {}", r.entry.company, r.why))),
        );
        reasons.extend(flag_reasons(d, c));
    }
    if let Some(founder) = &a.founder {
        reasons.push(founder_reason(founder));
    }
    reasons
}

fn stage_reasons(d: &Decision, stage: &StageReading) -> Vec<Reason> {
    let title = |id: &str| {
        d.stage
            .as_ref()
            .and_then(|s| s.fact(id))
            .map_or_else(|| id.to_owned(), |f| f.title.clone())
    };
    let mut reasons = Vec::new();
    for id in &stage.blockers {
        let value = stage
            .facts
            .iter()
            .find(|f| f.fact == *id)
            .map_or("", |f| f.value.as_str());
        reasons.push(Reason::new(
            "stage_not_yet",
            format!("{}: {value}. That says “not yet”.", title(id.as_str())),
        ));
    }
    if let Some(why) = &stage.overridden
        && !stage.blockers.is_empty()
    {
        reasons.push(Reason::new(
            "stage_overridden",
            format!("You chose to go on all the same: {why}"),
        ));
    }
    let unknown = stage.facts.iter().filter(|f| f.vote.is_none()).count();
    if let Some(share) = stage.share {
        let range = if unknown == 0 {
            format!("Builder share {}: every fact is known.", percent(share))
        } else {
            format!(
                "Builder share {}–{}: a range because {} {} unknown.",
                percent(stage.share_low).trim_end_matches('%'),
                percent(stage.share_high),
                count(unknown),
                if unknown == 1 { "fact is" } else { "facts are" }
            )
        };
        reasons.push(
            Reason::new("stage", range)
                .with("share", share)
                .with("share_low", stage.share_low)
                .with("share_high", stage.share_high),
        );
    }
    if stage.at_low != stage.at_high {
        let word = |v| match v {
            StageVerdict::Builder => "a builder",
            StageVerdict::Between => "a builder with a scaler's next step",
            StageVerdict::Scaler => "a scaler",
        };
        let text = format!(
            "Unknown facts decide: at one end the votes call for {}, at the other for {}.",
            word(stage.at_low),
            word(stage.at_high)
        );
        reasons.push(Reason::new("stage_open", text));
    }
    reasons
}

fn fit_reason(code: &str, d: &Decision, c: &CandidateAnalysis) -> Option<Reason> {
    let fit = c.fit.as_ref()?;
    let (builder, scaler, today) = (fit.builder?, fit.scaler?, fit.today?);
    let full = name(d, &c.candidate);
    let text = format!(
        "{} builds {} and scales {}: a fit of {} today.",
        first_name(&full),
        points(builder),
        points(scaler),
        points(today)
    );
    let mut reason = Reason::new(code, text)
        .with("builder", builder)
        .with("scaler", scaler)
        .with("today", today);
    if let Some(suitability) = fit.suitability {
        reason = reason.with("suitability", suitability);
    }
    Some(reason.with("if_worst", fit.if_worst).with("if_best", fit.if_best))
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
