//! The stage model's count: which kind of leader the company's facts call for today, as an interval that unknown facts widen.

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use crate::decision::{Decision, FactValue, KnownFact};
use crate::id::FactId;
use crate::template::{Fact, FactKind, StageModel, Vote};

/// Average length of a month in days, for sales cycles given in days.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// Everything the facts say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StageReading {
    /// One per fact of the model, in its order.
    pub facts: Vec<FactVote>,
    /// Weight of the votes: not yet, builder, mixed, scaler.
    pub totals: [f64; 4],
    /// Builder share of the facts known, 0–1; absent where none votes on it.
    pub share: Option<f64>,
    /// Share if every unknown fact voted scaler.
    pub share_low: f64,
    /// Share if every unknown fact voted builder.
    pub share_high: f64,
    /// The share in force: the user's own where they set one, else `share`.
    pub share_used: Option<f64>,
    /// Verdict of the votes alone; absent where no fact is known.
    pub by_votes: Option<StageVerdict>,
    /// Verdict if every unknown fact voted scaler.
    pub at_low: StageVerdict,
    /// Verdict if every unknown fact voted builder.
    pub at_high: StageVerdict,
    /// Facts whose "not yet" stops a hire.
    pub blockers: Vec<FactId>,
    /// Facts that are unknown and could stop a hire.
    pub could_block: Vec<FactId>,
    /// The user's reason to hire all the same.
    pub overridden: Option<String>,
}

impl StageReading {
    /// Whether the founder should keep selling: a blocker, and no recorded reason against it.
    #[must_use]
    pub const fn stops_hire(&self) -> bool {
        !self.blockers.is_empty() && self.overridden.is_none()
    }
}

/// Which kind of leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageVerdict {
    /// Somebody who sells it first.
    Builder,
    /// A builder with a scaler's next step, and a date to decide again.
    Between,
    /// Somebody who multiplies a known motion.
    Scaler,
}

/// What one fact says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FactVote {
    /// Which.
    pub fact: FactId,
    /// Its value, in words and units; "unknown" where it is.
    pub value: String,
    /// Its vote; absent where unknown.
    pub vote: Option<Vote>,
    /// Weight of the vote.
    pub weight: f64,
    /// What was recorded, with date and source.
    pub known: Option<KnownFact>,
}

pub(super) fn read(model: &StageModel, d: &Decision) -> StageReading {
    let facts: Vec<FactVote> = model.facts.iter().map(|fact| vote(fact, d)).collect();
    let mut totals = [0.0; 4];
    for fact in &facts {
        if let Some(vote) = fact.vote {
            totals[vote as usize] += fact.weight;
        }
    }
    let unknown: f64 = facts.iter().filter(|f| f.vote.is_none()).map(|f| f.weight).sum();
    let [_, builder, mixed, scaler] = totals;
    let share = |extra_builder: f64, extra_scaler: f64| {
        let all = builder + mixed + scaler + extra_builder + extra_scaler;
        (all > 0.0).then(|| (builder + extra_builder + mixed / 2.0) / all)
    };
    let builder_from = model.thresholds.get("builder_from").map_or(0.65, |t| t.value);
    let scaler_to = model.thresholds.get("scaler_to").map_or(0.35, |t| t.value);
    let builder_from = d.thresholds.get("builder_from").map_or(builder_from, |t| t.0);
    let scaler_to = d.thresholds.get("scaler_to").map_or(scaler_to, |t| t.0);
    let verdict = |b: f64| match b {
        b if reaches(b, builder_from) => StageVerdict::Builder,
        b if reaches(scaler_to, b) => StageVerdict::Scaler,
        _ => StageVerdict::Between,
    };
    let by_votes = share(0.0, 0.0);
    // With nothing known at all every share is possible.
    let (low, high) = (share(0.0, unknown).unwrap_or(0.0), share(unknown, 0.0).unwrap_or(1.0));
    let blocks = |f: &&FactVote| model.fact(f.fact.as_str()).is_some_and(|fact| fact.blocks);
    let ids = |vote: Option<Vote>| -> Vec<FactId> {
        facts
            .iter()
            .filter(blocks)
            .filter(|f| f.vote == vote)
            .map(|f| f.fact.clone())
            .collect()
    };
    StageReading {
        blockers: ids(Some(Vote::NotYet)),
        could_block: ids(None),
        totals,
        share: by_votes,
        share_low: low,
        share_high: high,
        share_used: d.builder_share.as_ref().map(|s| s.0).or(by_votes),
        by_votes: by_votes.map(verdict),
        at_low: verdict(low),
        at_high: verdict(high),
        overridden: d.stage_override.clone(),
        facts,
    }
}

fn vote(fact: &Fact, d: &Decision) -> FactVote {
    let known = d.facts.get(fact.id.as_str());
    let (value, vote) = match (known.map(|k| &k.value), &fact.kind) {
        (Some(FactValue::Choice { choice }), FactKind::Choice { choices }) => choices
            .iter()
            .find(|c| c.id == *choice)
            .map_or_else(|| ("unknown".to_owned(), None), |c| (c.title.clone(), Some(c.vote))),
        (Some(FactValue::Number { number }), FactKind::Number { unit, bands }) => {
            let band = bands.iter().find(|b| b.below.is_none_or(|below| *number < below));
            (in_words(*number, unit), band.map(|b| b.vote))
        }
        (Some(FactValue::Number { number }), FactKind::Runway { ramp, cycle, long }) => (
            in_words(*number, "months"),
            runway_vote(*number, need(d, ramp, cycle), *long),
        ),
        _ => ("unknown".to_owned(), None),
    };
    FactVote {
        fact: fact.id.as_str().into(),
        value,
        vote,
        weight: fact.weight,
        known: known.cloned(),
    }
}

/// How long it takes, in months, until a leader's own work can show: ramp and two sales cycles, as the decision's facts have them.
/// Nothing where the stage model asks for no runway, or either is unknown.
#[must_use]
pub fn months_until_it_shows(d: &Decision) -> Option<f64> {
    d.stage.as_ref()?.facts.iter().find_map(|fact| match &fact.kind {
        FactKind::Runway { ramp, cycle, .. } => need(d, ramp, cycle),
        _ => None,
    })
}

/// Months until a new rep is productive and has been seen to sell: ramp plus two sales cycles.
fn need(d: &Decision, ramp: &str, cycle: &str) -> Option<f64> {
    let number = |id: &str| match d.facts.get(id).map(|k| &k.value) {
        Some(FactValue::Number { number }) => Some(*number),
        _ => None,
    };
    Some(number(ramp)? + 2.0 * number(cycle)? / MONTH_DAYS)
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

fn in_words(number: f64, unit: &str) -> String {
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
