//! What the facts about the company say, in sentences: why nobody yet, what is not known, why the answer comes with a date, and what
//! to do instead.

use std::sync::Arc;

use super::super::{Offer, Reason};
use crate::analysis::{Dated, FactStand, FactVote, Settle, StageAnswer, StageReading, months_until_it_shows};
use crate::decision::{Decision, FactValue, STAGE_COUNT};
use crate::id::FactId;
use crate::say::{self, capital, count, date, percent};
use crate::template::{Fact, FactKind, StageRule, Vote};

/// How many unknown facts are named where too little is known.
const NAMED: usize = 5;

/// What `{line}` and the like in a fact's own sentence stand for here.
fn filled(d: &Decision, fact: &Fact, vote: &FactVote, sentence: &str) -> String {
    let need = months_until_it_shows(d).map_or_else(String::new, |months| format!("{months:.1}"));
    sentence
        .replace("{value}", &vote.value)
        .replace(
            "{of_size}",
            if size_known(d, fact) {
                "for deals of that size"
            } else {
                "whatever the deal size"
            },
        )
        .replace("{line}", &line(d, fact).map_or_else(String::new, |l| l.to_string()))
        .replace("{need}", &need)
}

fn size_known(d: &Decision, fact: &Fact) -> bool {
    matches!(&fact.kind, FactKind::Sized { size, .. } if d.facts.contains_key(size.as_str()))
}

/// The number from which a fact no longer says "not yet", at the size that is known or at the least that is asked.
pub(crate) fn line(d: &Decision, fact: &Fact) -> Option<f64> {
    let FactKind::Sized { size, sizes, .. } = &fact.kind else {
        return None;
    };
    let known = match d.facts.get(size.as_str()).map(|known| &known.value) {
        Some(FactValue::Number { number }) => sizes.iter().find(|s| s.below.is_none_or(|below| *number < below)),
        _ => None,
    };
    let from = |s: &crate::template::Size| s.bands.iter().find(|b| b.vote == Vote::NotYet).and_then(|b| b.below);
    known.map_or_else(|| sizes.iter().filter_map(from).min_by(f64::total_cmp), from)
}

fn of<'a>(d: &'a Decision, stage: &'a StageReading, id: &FactId) -> Option<(&'a Fact, &'a FactVote)> {
    let fact = d.stage.as_ref()?.fact(id.as_str())?;
    Some((fact, stage.facts.iter().find(|f| f.fact == *id)?))
}

/// A fact inside a sentence, with what of it is not known: "“Customers the founders closed” (deal size not known)".
fn named(d: &Decision, stage: &StageReading, id: &FactId) -> String {
    let Some((fact, vote)) = of(d, stage, id) else {
        return id.to_string();
    };
    let title = format!("“{}”", fact.title);
    if vote.missing.is_empty() {
        title
    } else {
        format!("{title} ({})", vote.missing)
    }
}

fn names<'a>(d: &Decision, stage: &StageReading, ids: impl IntoIterator<Item = &'a FactId>) -> String {
    let names: Vec<String> = ids.into_iter().map(|id| named(d, stage, id)).collect();
    say::list(&names)
}

/// Why a fact stops a hire, in its own sentence.
fn stops(d: &Decision, stage: &StageReading, id: &FactId) -> Option<String> {
    let (fact, vote) = of(d, stage, id)?;
    Some(match &fact.stops {
        Some(sentence) => filled(d, fact, vote, sentence),
        None => format!("{}: {}. That says “not yet”.", fact.title, vote.value),
    })
}

/// The facts whose votes say "not yet".
fn not_yet(stage: &StageReading) -> impl Iterator<Item = &FactId> {
    let says = stage
        .facts
        .iter()
        .filter(|f| f.vote == Some(Vote::NotYet) && f.weight > 0.0);
    says.map(|f| &f.fact)
}

fn count_say(d: &Decision, stage: &StageReading) -> String {
    let known: f64 = stage.totals.iter().sum();
    format!(
        "{} of {known} counted weight says nobody yet: {}.",
        stage.totals[Vote::NotYet as usize],
        names(d, stage, not_yet(stage))
    )
}

/// Whether nobody is there to hand a way of selling over to: said where that is the cause, and nowhere else.
fn no_motion(blockers: &[FactId], by_count: bool) -> bool {
    by_count || blockers.iter().any(|id| id.as_str() == "reps_at_quota")
}

/// Headline and lead where the facts about the company decide by the second rule, and nobody is named.
pub(super) fn sentences(d: &Decision, stage: &StageReading) -> Option<(String, String)> {
    match &stage.answer {
        StageAnswer::Nobody { .. } if !second(d) => None,
        StageAnswer::Nobody {
            blockers,
            count: by_count,
        } => {
            let mut lead: Vec<String> = blockers.iter().filter_map(|id| stops(d, stage, id)).collect();
            if *by_count {
                lead.push(count_say(d, stage));
            }
            if no_motion(blockers, *by_count) {
                lead.push("The facts say there is no motion to hand over.".to_owned());
            }
            if !stage.could_block.is_empty() {
                lead.push(format!(
                    "Not known either, and able to stop a hire: {}.",
                    names(d, stage, &stage.could_block)
                ));
            }
            Some(("Nobody yet. You keep selling.".to_owned(), lead.join(" ")))
        }
        StageAnswer::Withheld {
            too_little: true,
            facts,
        } => {
            let known: f64 = stage.totals.iter().sum();
            let first: Vec<&FactId> = facts.iter().take(NAMED).collect();
            Some((
                "No answer yet.".to_owned(),
                format!(
                    "{known} of {} weight is known; from 60% this model answers. To find out first: {}.",
                    known + stage.unknown,
                    names(d, stage, first)
                ),
            ))
        }
        StageAnswer::Withheld { facts, .. } => Some((
            "No answer yet.".to_owned(),
            format!(
                "{} can stop a hire, and {} not known.",
                capital(&names(d, stage, facts)),
                if facts.len() == 1 { "is" } else { "are" }
            ),
        )),
        StageAnswer::Against | StageAnswer::Leader { .. } => None,
    }
}

fn second(d: &Decision) -> bool {
    d.stage.as_ref().is_some_and(|model| model.rule == StageRule::Second)
}

/// What to find out about the company, each with how and from whom.
pub(super) fn settle(d: &Decision, stage: &StageReading) -> Vec<Settle> {
    let StageAnswer::Withheld { facts, .. } = &stage.answer else {
        return Vec::new();
    };
    let row = |id: &FactId| {
        let (fact, vote) = of(d, stage, id)?;
        Some(Settle {
            criterion: id.as_str().into(),
            swing: vote.weight,
            what: capital(&format!(
                "{}: {}",
                named(d, stage, id),
                fact.ask.as_ref().unwrap_or(&fact.hint)
            )),
        })
    };
    facts.iter().take(NAMED).filter_map(row).collect()
}

/// What to do instead of a hire, one for each cause.
pub(super) fn instead(d: &Decision, stage: &StageReading) -> Vec<Arc<Offer>> {
    let StageAnswer::Nobody {
        blockers,
        count: by_count,
    } = &stage.answer
    else {
        return Vec::new();
    };
    let mut texts: Vec<(&str, String)> = Vec::new();
    let mut add = |fact: &Fact| {
        if let Some(text) = fact
            .instead
            .clone()
            .filter(|text| texts.iter().all(|(_, known)| known != text))
        {
            texts.push(("Instead of a hire", text));
        }
    };
    let facts = |id: &FactId| d.stage.as_ref().and_then(|s| s.fact(id.as_str()));
    blockers.iter().filter_map(facts).for_each(&mut add);
    if *by_count {
        facts(&"reps_at_quota".into()).into_iter().for_each(&mut add);
    }
    let offer = |(title, text): (&str, String)| {
        Arc::new(Offer {
            title: title.to_owned(),
            text,
            sources: Vec::new(),
        })
    };
    texts.into_iter().map(offer).collect()
}

/// The facts among the reasons: what stops a hire and what was written against it, the share with what leaves it open, and why it is dated.
pub(super) fn reasons(d: &Decision, stage: &StageReading) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for id in &stage.blockers {
        reasons.extend(stops(d, stage, id).map(|text| Reason::new("stage_not_yet", text)));
    }
    if matches!(
        stage.answer,
        StageAnswer::Nobody { count: true, .. } | StageAnswer::Against
    ) {
        reasons.push(Reason::new("stage_count", count_say(d, stage)));
    }
    for (about, why) in &stage.reasons {
        let what = match about.as_str() {
            STAGE_COUNT => "the count".to_owned(),
            _ => named(d, stage, about),
        };
        let text = format!(
            "You go on against {what}: {}. To be put right by {}.",
            why.text.trim().trim_end_matches('.'),
            date(why.by)
        );
        reasons.push(Reason::new("stage_overridden", text));
    }
    if let Some(why) = &stage.overridden {
        let text = if second(d) {
            format!(
                "You wrote why you would go on: “{why}” It names no single fact and no date, so it stands against nothing."
            )
        } else {
            format!("You chose to go on all the same: {why}")
        };
        if !stage.blockers.is_empty() || second(d) {
            reasons.push(Reason::new("stage_overridden", text));
        }
    }
    if let (Some(share), Some(_)) = (stage.share, stage.share_used) {
        reasons.push(share_reason(stage, share));
        if stage.at_low != stage.at_high {
            let text = format!(
                "Unknown facts decide: at one end the votes call for {}, at the other for {}.",
                stage.at_low.words(),
                stage.at_high.words()
            );
            reasons.push(Reason::new("stage_open", text));
        }
    }
    if let StageAnswer::Leader { dated, .. } = &stage.answer {
        reasons.extend(
            dated
                .iter()
                .filter_map(|flag| Some(Reason::new("stage_dated", dated_say(d, stage, *flag)?))),
        );
    }
    reasons
}

fn share_reason(stage: &StageReading, share: f64) -> Reason {
    let unknown = stage.facts.iter().filter(|f| f.stand == FactStand::Unknown).count();
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
    Reason::new("stage", range)
        .with("share", share)
        .with("share_low", stage.share_low)
        .with("share_high", stage.share_high)
}

/// Why an answer comes with a date; none where another reason says it already.
fn dated_say(d: &Decision, stage: &StageReading, flag: Dated) -> Option<String> {
    match flag {
        Dated::Early => {
            let known: f64 = stage.totals.iter().sum();
            let third = 3.0 * stage.totals[Vote::NotYet as usize] > known;
            let much = if third { "More than a third" } else { "A third" };
            Some(format!("{much} of the count says it is too early."))
        }
        Dated::CouldBeNobody => {
            let open = stage
                .facts
                .iter()
                .filter(|f| f.stand == FactStand::Unknown && f.could_be_not_yet);
            let facts = names(d, stage, open.map(|f| &f.fact));
            Some(format!("If {facts} turned out badly, the answer would be nobody yet."))
        }
        Dated::RetentionNotSeen => {
            Some("No first customer has come up for renewal yet, so the answer comes with a date.".to_owned())
        }
        Dated::UnknownsDecide | Dated::Overridden => None,
    }
}
