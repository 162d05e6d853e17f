//! “Nobody yet”, and “no answer yet” because of the company, in full: the facts short of their line, those not known that could stop a
//! hire, and what holds meanwhile. It is about the company today, and puts nobody before anybody.

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::{FactStand, FactVote, StageAnswer, StageReading, in_words, months_until_it_shows};
use crate::decision::{Decision, FactValue};
use crate::id::FactId;
use crate::recommendation::first_leader::stage::line;
use crate::say::{capital, count, date, short_date};
use crate::template::{Fact, FactKind, Vote};

/// How far the axis of a fact reaches, in lines: its line stands at half of it. Our judgement.
const REACH: f64 = 2.0;

/// Why nobody is named, fact by fact.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotYet {
    /// What it comes to, without a stop.
    pub finding: String,
    /// Facts short of their line.
    pub short: Vec<ShortFact>,
    /// Facts not known that could stop a hire.
    pub open: Vec<OpenFact>,
    /// What the other facts say.
    pub rest: String,
    /// When to look again, where a fact has to change first.
    pub again: String,
    /// What it means for those it is about.
    pub people: String,
    /// That going on is open, and how.
    pub going_on: String,
}

/// A fact short of its line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ShortFact {
    /// Which.
    pub fact: FactId,
    /// Its name.
    pub title: String,
    /// When and where it was found.
    pub source: String,
    /// Its value.
    pub value: String,
    /// From where on it stops nothing.
    pub opens: String,
    /// The value and the line on an axis from 0 to 1; absent where it is no number.
    pub axis: Option<(f64, f64)>,
    /// The reason that was written against it; empty where none was.
    pub against: String,
}

/// A fact that is not known and could stop a hire.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OpenFact {
    /// Which.
    pub fact: FactId,
    /// Its name, with what of it is not known.
    pub title: String,
    /// When it would stop a hire.
    pub stops: String,
    /// How to find it out, and who has it.
    pub ask: String,
}

/// Nothing where the company's facts leave room for somebody.
pub(super) fn read(d: &Decision, s: &StageReading) -> Option<NotYet> {
    let (by_count, waits): (bool, &[FactId]) = match &s.answer {
        StageAnswer::Nobody { count, .. } => (*count, &[]),
        StageAnswer::Withheld { facts, .. } => (false, facts),
        StageAnswer::Against | StageAnswer::Leader { .. } => return None,
    };
    let model = d.stage.as_ref()?;
    let stops = |f: &&FactVote| {
        let not_yet = f.vote == Some(Vote::NotYet) && f.stand == FactStand::Votes;
        s.blockers.contains(&f.fact) || (by_count && not_yet && f.weight > 0.0)
    };
    let of = |f: &FactVote| model.fact(f.fact.as_str());
    let short: Vec<ShortFact> = s
        .facts
        .iter()
        .filter(stops)
        .filter_map(|f| Some(short(d, of(f)?, f)))
        .collect();
    let could = |f: &&FactVote| s.could_block.contains(&f.fact) || waits.contains(&f.fact);
    let open: Vec<OpenFact> = s
        .facts
        .iter()
        .filter(could)
        .filter_map(|f| Some(open(d, of(f)?, f)))
        .collect();
    let known = s.facts.iter().filter(|f| f.stand != FactStand::Unknown).count();
    let rest = known.saturating_sub(short.len());
    Some(NotYet {
        finding: finding(short.len(), open.len()),
        rest: match rest {
            0 => String::new(),
            1 => "One other fact is known and stops nothing.".to_owned(),
            n => format!("{} other facts are known and stop nothing.", capital(&count(n))),
        },
        again: again(&short, &open),
        people: "Rated and kept, and not put in an order: an order would be read as a yes. Tell them the truth about the timing."
            .to_owned(),
        going_on: going_on(&short),
        short,
        open,
    })
}

fn finding(short: usize, open: usize) -> String {
    match (short, open) {
        (0, 1) => "One fact that could stop a hire is not known".to_owned(),
        (0, n) => format!("{} facts that could stop a hire are not known", capital(&count(n))),
        (1, _) => "One fact is short of its line".to_owned(),
        (n, _) => format!("{} facts are short of their line", capital(&count(n))),
    }
}

fn again(short: &[ShortFact], open: &[OpenFact]) -> String {
    match (short, open) {
        ([], []) => String::new(),
        ([], _) => "Or on the day these are known.".to_owned(),
        ([one], _) => format!("Or on the day “{}” {}.", one.title, one.opens),
        (_, _) => "Or on the day the last of these is at its line.".to_owned(),
    }
}

fn going_on(short: &[ShortFact]) -> String {
    let written = short.iter().filter(|f| !f.against.is_empty()).count();
    if written > 0 && written < short.len() {
        "A reason is written against some of these, and not against all.".to_owned()
    } else {
        "Going on is open to you, with a reason against each fact that bears one and the day by which it is put right."
            .to_owned()
    }
}

fn short(d: &Decision, fact: &Fact, f: &FactVote) -> ShortFact {
    let from = line_of(d, fact);
    let number = f.known.as_ref().and_then(|known| match &known.value {
        FactValue::Number { number } => Some(*number),
        FactValue::Choice { .. } => None,
    });
    let axis = |(at, from): (f64, f64)| (from > 0.0).then(|| ((at / from / REACH).clamp(0.0, 1.0), 1.0 / REACH));
    // Also one that is not enough by itself: it was written, and waits for the others.
    let against = d.stage_reasons.get(&f.fact);
    ShortFact {
        fact: f.fact.clone(),
        title: fact.title.clone(),
        source: f.known.as_ref().map_or_else(String::new, |known| {
            format!("{}, {}", short_date(known.on), known.source)
        }),
        value: f.value.clone(),
        opens: opens(fact, from),
        axis: number.zip(from).and_then(axis),
        against: against.map_or_else(String::new, |why| {
            format!("{} Put right by {}.", sentence(&why.text), date(why.by))
        }),
    }
}

fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}

fn open(d: &Decision, fact: &Fact, f: &FactVote) -> OpenFact {
    let ask = fact.ask.as_ref().unwrap_or(&fact.hint);
    OpenFact {
        fact: f.fact.clone(),
        title: if f.missing.is_empty() {
            fact.title.clone()
        } else {
            format!("{} ({})", fact.title, f.missing)
        },
        stops: match line_of(d, fact) {
            Some(from) => format!("stops it below {}", unit(fact, from)),
            None if matches!(fact.kind, FactKind::Runway { .. }) => {
                "stops it below ramp and two sales cycles".to_owned()
            }
            None => match stopping(fact).as_slice() {
                [] => "can stop it".to_owned(),
                titles => format!("stops it where it is “{}”", titles.join("” or “")),
            },
        },
        ask: capital(ask),
    }
}

/// The number from which a fact stops nothing.
fn line_of(d: &Decision, fact: &Fact) -> Option<f64> {
    match &fact.kind {
        FactKind::Number { bands, .. } => bands.iter().find(|b| b.vote == Vote::NotYet).and_then(|b| b.below),
        FactKind::Sized { .. } => line(d, fact),
        FactKind::Runway { .. } => months_until_it_shows(d),
        FactKind::Choice { .. } => None,
    }
}

fn unit(fact: &Fact, number: f64) -> String {
    let number = (number * 10.0).round() / 10.0;
    match &fact.kind {
        FactKind::Number { unit, .. } | FactKind::Sized { unit, .. } => in_words(number, unit),
        FactKind::Runway { .. } => format!("{}, ramp and two sales cycles", in_words(number, "months")),
        FactKind::Choice { .. } => String::new(),
    }
}

/// The answers of a choice that stop a hire.
fn stopping(fact: &Fact) -> Vec<&str> {
    match &fact.kind {
        FactKind::Choice { choices } => choices
            .iter()
            .filter(|c| c.vote == Some(Vote::NotYet))
            .map(|c| c.title.as_str())
            .collect(),
        _ => Vec::new(),
    }
}

/// From where on a fact that stops a hire stops nothing.
fn opens(fact: &Fact, from: Option<f64>) -> String {
    if let Some(from) = from {
        return format!("opens at {}", unit(fact, from));
    }
    let FactKind::Choice { choices } = &fact.kind else {
        return String::new();
    };
    let first = choices.iter().find(|c| c.vote != Some(Vote::NotYet) && !c.early);
    first.map_or_else(String::new, |c| format!("opens at “{}”", c.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_is_counted_and_what_is_only_unknown_is_named_as_that() {
        assert_eq!(finding(1, 2), "One fact is short of its line");
        assert_eq!(finding(3, 0), "Three facts are short of their line");
        assert_eq!(finding(0, 1), "One fact that could stop a hire is not known");
        assert_eq!(finding(0, 4), "Four facts that could stop a hire are not known");
    }
}
