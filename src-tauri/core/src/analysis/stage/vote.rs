//! What one fact says: its value in words, its vote, and whether what is not known of it could stop a hire.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Decision, FactValue, KnownFact};
use crate::id::FactId;
use crate::template::{Fact, FactKind, Size, StageModel, StageRule, TooFew, Vote, in_band};

/// Average length of a month in days, for sales cycles given in days.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// The answer of a share that there are too few to take.
pub(crate) const TOO_FEW: &str = "too_few";

/// How a fact stands in the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FactStand {
    /// It votes; of a gate: it says "not yet".
    Votes,
    /// It is not known, or not enough of it.
    Unknown,
    /// There are too few to say: it leaves the count.
    TooFew,
    /// A gate that stops nothing.
    Passes,
    /// A gate that cannot be seen yet: it stops nothing, and dates the answer.
    TooEarly,
}

impl FactStand {
    /// Beside the fact's value, where it has no vote; empty where the votes say it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Votes | Self::Unknown => "",
            Self::TooFew => "leaves the count",
            Self::Passes => "stops nothing",
            Self::TooEarly => "too early to say: dates the answer",
        }
    }
}

/// What one fact says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FactVote {
    /// Which.
    pub fact: FactId,
    /// Its value, in words and units; "unknown" where it is.
    pub value: String,
    /// What is not known of it though a value was recorded: "deal size not known"; else empty.
    pub missing: String,
    /// How it stands in the count.
    pub stand: FactStand,
    /// Its vote; absent where it has none.
    pub vote: Option<Vote>,
    /// Whether, as far as it is known, it could still say "not yet".
    pub could_be_not_yet: bool,
    /// Weight of the vote; 0 for a gate.
    pub weight: f64,
    /// What was recorded, with date and source.
    pub known: Option<KnownFact>,
}

/// What a value comes to, before it is put beside the fact.
struct Said {
    value: String,
    missing: &'static str,
    stand: FactStand,
    vote: Option<Vote>,
    could_be_not_yet: bool,
}

impl Said {
    fn voting(value: String, vote: Option<Vote>) -> Self {
        Self {
            value,
            missing: "",
            stand: vote.map_or(FactStand::Unknown, |_| FactStand::Votes),
            vote,
            could_be_not_yet: vote == Some(Vote::NotYet),
        }
    }

    const fn standing(value: String, stand: FactStand) -> Self {
        Self {
            value,
            missing: "",
            stand,
            vote: None,
            could_be_not_yet: false,
        }
    }

    fn unknown(fact: &Fact) -> Self {
        Self {
            could_be_not_yet: can_say_not_yet(&fact.kind),
            ..Self::standing("unknown".to_owned(), FactStand::Unknown)
        }
    }
}

/// The vote of one fact, as the decision has it.
pub(super) fn of(model: &StageModel, fact: &Fact, d: &Decision) -> FactVote {
    let known = d.facts.get(fact.id.as_str());
    let said = known.map_or_else(|| Said::unknown(fact), |known| said(model, fact, &known.value, d));
    let second = model.rule == StageRule::Second;
    FactVote {
        fact: fact.id.as_str().into(),
        value: said.value,
        missing: said.missing.to_owned(),
        stand: said.stand,
        vote: said.vote,
        // By the first rule "not yet" says something of a blocker only.
        could_be_not_yet: said.could_be_not_yet && (second || fact.blocks),
        weight: if second && fact.gate { 0.0 } else { fact.weight },
        known: known.cloned(),
    }
}

fn said(model: &StageModel, fact: &Fact, value: &FactValue, d: &Decision) -> Said {
    match (value, &fact.kind) {
        (FactValue::Choice { choice }, FactKind::Choice { choices }) => {
            let Some(chosen) = choices.iter().find(|c| c.id == *choice) else {
                return Said::unknown(fact);
            };
            let title = chosen.title.clone();
            match chosen.vote {
                Some(vote) => Said::voting(title, Some(vote)),
                None if chosen.early => Said::standing(title, FactStand::TooEarly),
                None => Said::standing(title, FactStand::Passes),
            }
        }
        (FactValue::Choice { choice }, FactKind::Number { too_few: Some(few), .. }) if choice == TOO_FEW => {
            Said::standing(few.title.clone(), FactStand::TooFew)
        }
        (FactValue::Number { number }, FactKind::Number { too_few: Some(few), .. }) if is_too_few(*number, few, d) => {
            Said::standing(few.title.clone(), FactStand::TooFew)
        }
        (FactValue::Number { number }, FactKind::Number { unit, bands, .. }) => {
            Said::voting(in_words(*number, unit), in_band(bands, *number))
        }
        (FactValue::Number { number: count }, FactKind::Sized { unit, size, sizes }) => {
            let size_of = number_of(d, size);
            let unit_of = model.measure(size).map_or("", |m| m.unit.as_str());
            sized(in_words(*count, unit), *count, size_of.map(|s| (s, unit_of)), sizes)
        }
        (FactValue::Number { number }, FactKind::Runway { ramp, cycle, long }) => {
            let months = in_words(*number, "months");
            let vote = runway_vote(*number, need(d, ramp, cycle), *long);
            match (model.rule, vote) {
                (StageRule::First, _) | (StageRule::Second, Some(Vote::NotYet)) => Said::voting(months, vote),
                (StageRule::Second, Some(_)) => Said::standing(months, FactStand::Passes),
                (StageRule::Second, None) => Said {
                    could_be_not_yet: true,
                    missing: match (number_of(d, ramp), number_of(d, cycle)) {
                        (None, None) => "ramp and cycle not known",
                        (None, _) => "ramp not known",
                        _ => "cycle not known",
                    },
                    ..Said::standing(months, FactStand::Unknown)
                },
            }
        }
        _ => Said::unknown(fact),
    }
}

/// A stored 0 of a share reads as too few where fewer than the line are counted: the first model asked for it in place of the answer.
fn is_too_few(share: f64, few: &TooFew, d: &Decision) -> bool {
    share.abs() < f64::EPSILON && number_of(d, &few.of).is_some_and(|of| of < few.below)
}

/// The vote for this size; without one the vote that every size gives, if they agree.
fn sized(value: String, count: f64, size: Option<(f64, &str)>, sizes: &[Size]) -> Said {
    if let Some((size, unit)) = size {
        let row = sizes.iter().find(|s| s.below.is_none_or(|below| size < below));
        let value = format!("{value} at about {}", in_words(size, unit));
        return Said::voting(value, row.and_then(|row| row.vote(count)));
    }
    let votes: Vec<Option<Vote>> = sizes.iter().map(|row| row.vote(count)).collect();
    let agreed = votes
        .first()
        .copied()
        .flatten()
        .filter(|first| votes.iter().all(|v| *v == Some(*first)));
    match agreed {
        Some(vote) => Said::voting(value, Some(vote)),
        None => Said {
            could_be_not_yet: votes.contains(&Some(Vote::NotYet)),
            missing: "deal size not known",
            ..Said::standing(value, FactStand::Unknown)
        },
    }
}

/// Whether some value of the fact says "not yet".
fn can_say_not_yet(kind: &FactKind) -> bool {
    let not_yet = |vote: Vote| vote == Vote::NotYet;
    match kind {
        FactKind::Number { bands, .. } => bands.iter().any(|b| not_yet(b.vote)),
        FactKind::Sized { sizes, .. } => sizes.iter().flat_map(|s| &s.bands).any(|b| not_yet(b.vote)),
        FactKind::Choice { choices } => choices.iter().any(|c| c.vote.is_some_and(not_yet)),
        FactKind::Runway { .. } => true,
    }
}

fn number_of(d: &Decision, id: &str) -> Option<f64> {
    match d.facts.get(id).map(|known| &known.value) {
        Some(FactValue::Number { number }) => Some(*number),
        _ => None,
    }
}

/// Months until a new rep is productive and has been seen to sell: ramp plus two sales cycles.
pub(super) fn need(d: &Decision, ramp: &str, cycle: &str) -> Option<f64> {
    Some(number_of(d, ramp)? + 2.0 * number_of(d, cycle)? / MONTH_DAYS)
}

/// Long runway votes mixed; enough votes builder; too short says wait. Short of `long`, with ramp or cycle unknown, the
/// vote is unknown too.
fn runway_vote(months: f64, need: Option<f64>, long: f64) -> Option<Vote> {
    match need {
        Some(need) if months < need => Some(Vote::NotYet),
        _ if months >= long => Some(Vote::Mixed),
        Some(_) => Some(Vote::Builder),
        None => None,
    }
}

/// A number in its unit, as people see it.
pub(crate) fn in_words(number: f64, unit: &str) -> String {
    let number = if number.fract().abs() < 1e-9 {
        format!("{number:.0}")
    } else {
        format!("{number}")
    };
    match unit.chars().next() {
        Some('%') => format!("{number}{unit}"),
        Some('$') => format!("${number}{}", unit.trim_start_matches('$')),
        None => number,
        _ if number == "1" => format!("1 {}", unit.strip_suffix('s').unwrap_or(unit)),
        _ => format!("{number} {unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runway_is_measured_against_ramp_and_two_cycles() {
        assert_eq!(runway_vote(6.0, Some(9.0), 18.0), Some(Vote::NotYet));
        assert_eq!(runway_vote(12.0, Some(9.0), 18.0), Some(Vote::Builder));
        assert_eq!(runway_vote(19.0, Some(9.0), 18.0), Some(Vote::Mixed));
        assert_eq!(runway_vote(19.0, Some(24.0), 18.0), Some(Vote::NotYet));
        assert_eq!(runway_vote(12.0, None, 18.0), None);
    }

    #[test]
    fn values_read_as_people_write_them() {
        assert_eq!(in_words(85.0, "%"), "85%");
        assert_eq!(in_words(2.6, "$M"), "$2.6M");
        assert_eq!(in_words(17.0, "customers"), "17 customers");
        assert_eq!(in_words(1.0, "reps"), "1 rep");
    }
}
