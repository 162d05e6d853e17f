//! How votes become an answer. The first rule is kept as it was for decisions that have it pinned; the second counts "not yet".

use serde::Serialize;
use ts_rs::TS;

use super::super::line::reaches;
use super::vote::{FactStand, FactVote};
use super::{StageReading, StageVerdict};
use crate::decision::{Decision, FactValue, STAGE_COUNT, StageReason};
use crate::id::FactId;
use crate::template::{Fact, StageModel, StageRule, Vote};

/// Share of the weight that has to be known before the second rule answers (our judgement).
const KNOWN_FROM: f64 = 0.6;
/// Share of "not yet" from which the count itself says nobody (our judgement).
const NOBODY_FROM: f64 = 0.5;
/// Share of "not yet" from which an answer is early, and so is dated (our judgement).
const EARLY_FROM: f64 = 1.0 / 3.0;
/// Months of runway that going against the count asks for (our judgement).
const AGAINST_MONTHS: f64 = 24.0;

/// Whether anybody should be hired at all, and how sure the facts are of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StageAnswer {
    /// Nobody yet.
    Nobody {
        /// Facts whose "not yet" stops a hire.
        blockers: Vec<FactId>,
        /// Whether the count of all facts says so.
        count: bool,
    },
    /// Too little is known to answer.
    Withheld {
        /// Facts to find out, the most important first.
        facts: Vec<FactId>,
        /// Whether too little is known in all; else these could stop a hire.
        too_little: bool,
    },
    /// The count says nobody, and somebody wrote down why to go on: a seller who learns, and a date.
    Against,
    /// A kind of leader: that of the votes.
    Leader {
        /// Whether it holds whatever the unknown facts turn out to be.
        firm: bool,
        /// Why it comes with a date to decide again.
        dated: Vec<Dated>,
    },
}

impl StageAnswer {
    /// Whether it names a kind of leader, so that candidates can be held against it.
    #[must_use]
    pub const fn names_a_leader(&self) -> bool {
        matches!(self, Self::Against | Self::Leader { .. })
    }
}

/// Why an answer comes with a date to decide again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// A third of the count or more says it is too early.
    Early,
    /// If the unknown facts turned out badly, the answer would be nobody.
    CouldBeNobody,
    /// The unknown facts decide which kind it is.
    UnknownsDecide,
    /// A reason stands against a "not yet".
    Overridden,
    /// No first renewal has been seen.
    RetentionNotSeen,
}

/// Sums of the votes.
struct Sums {
    /// Not yet, builder, mixed, scaler.
    votes: [f64; 4],
    unknown: f64,
    /// The part of it that could say not yet.
    unknown_not_yet: f64,
}

impl Sums {
    fn of(facts: &[FactVote]) -> Self {
        let mut sums = Self {
            votes: [0.0; 4],
            unknown: 0.0,
            unknown_not_yet: 0.0,
        };
        for fact in facts {
            match (fact.stand, fact.vote) {
                (FactStand::Votes, Some(vote)) => sums.votes[vote as usize] += fact.weight,
                (FactStand::Unknown, _) => {
                    sums.unknown += fact.weight;
                    if fact.could_be_not_yet {
                        sums.unknown_not_yet += fact.weight;
                    }
                }
                _ => {}
            }
        }
        sums
    }
}

/// Both lines of the builder share.
struct Lines {
    builder_from: f64,
    scaler_to: f64,
}

impl Lines {
    fn of(model: &StageModel, d: &Decision) -> Self {
        let line = |name: &str, usual: f64| {
            let own = model.thresholds.get(name).map_or(usual, |t| t.value);
            d.thresholds.get(name).map_or(own, |t| t.0)
        };
        Self {
            builder_from: line("builder_from", 0.65),
            scaler_to: line("scaler_to", 0.35),
        }
    }

    fn verdict(&self, share: f64) -> StageVerdict {
        match share {
            b if reaches(b, self.builder_from) => StageVerdict::Builder,
            b if reaches(self.scaler_to, b) => StageVerdict::Scaler,
            _ => StageVerdict::Between,
        }
    }
}

pub(super) fn read(model: &StageModel, d: &Decision, facts: Vec<FactVote>) -> StageReading {
    let sums = Sums::of(&facts);
    let lines = Lines::of(model, d);
    let [not_yet, builder, mixed, scaler] = sums.votes;
    // From the second rule on "not yet" counts on the builder's end: a fact that gets worse never pushes towards a scaler.
    let builds = builder
        + mixed / 2.0
        + match model.rule {
            StageRule::First => 0.0,
            StageRule::Second => not_yet,
        };
    let known = match model.rule {
        StageRule::First => builder + mixed + scaler,
        StageRule::Second => sums.votes.iter().sum(),
    };
    let share = |extra_builder: f64, extra: f64| {
        let all = known + extra;
        (all > 0.0).then(|| (builds + extra_builder) / all)
    };
    let by_votes = share(0.0, 0.0);
    // With nothing known at all every share is possible.
    let low = share(0.0, sums.unknown).unwrap_or(0.0);
    let high = share(sums.unknown, sums.unknown).unwrap_or(1.0);
    let blocks = |f: &&FactVote| model.fact(f.fact.as_str()).is_some_and(|fact| fact.blocks);
    let ids = |wanted: &dyn Fn(&FactVote) -> bool| -> Vec<FactId> {
        let found = facts.iter().filter(blocks).filter(|f| wanted(f));
        found.map(|f| f.fact.clone()).collect()
    };
    let mut reading = StageReading {
        blockers: ids(&|f| f.vote == Some(Vote::NotYet)),
        could_block: ids(&|f| f.stand == FactStand::Unknown && f.could_be_not_yet),
        totals: sums.votes,
        unknown: sums.unknown,
        share: by_votes,
        share_low: low,
        share_high: high,
        share_used: None,
        by_votes: by_votes.map(|b| lines.verdict(b)),
        at_low: lines.verdict(low),
        at_high: lines.verdict(high),
        overridden: d.stage_override.clone(),
        reasons: Vec::new(),
        answer: StageAnswer::Against,
        facts,
    };
    reading.answer = match model.rule {
        StageRule::First => first(&reading),
        StageRule::Second => second(&mut reading, &sums, d),
    };
    if model.rule == StageRule::First || reading.answer.names_a_leader() {
        reading.share_used = d.builder_share.as_ref().map(|s| s.0).or(by_votes);
    }
    reading
}

/// The first rule: a blocker stops a hire unless one reason stands against all of them; nothing else does.
fn first(r: &StageReading) -> StageAnswer {
    if !r.blockers.is_empty() && r.overridden.is_none() {
        return StageAnswer::Nobody {
            blockers: r.blockers.clone(),
            count: false,
        };
    }
    StageAnswer::Leader {
        firm: r.at_low == r.at_high && r.at_low != StageVerdict::Between,
        dated: Vec::new(),
    }
}

/// The second rule, step by step; reasons that are in use are noted on the reading.
fn second(r: &mut StageReading, sums: &Sums, d: &Decision) -> StageAnswer {
    let known: f64 = sums.votes.iter().sum();
    let all = known + sums.unknown;
    let not_yet = sums.votes[Vote::NotYet as usize];
    let reason = |about: &str| d.stage_reasons.get(about).cloned();
    let bears = |id: &FactId| {
        d.stage
            .as_ref()
            .and_then(|s| s.fact(id.as_str()))
            .is_some_and(Fact::bears_a_reason)
    };

    let (mut standing, mut stopped): (Vec<(FactId, StageReason)>, Vec<FactId>) = (Vec::new(), Vec::new());
    for id in &r.blockers {
        match reason(id.as_str()).filter(|_| bears(id)) {
            Some(why) => standing.push((id.clone(), why)),
            None => stopped.push(id.clone()),
        }
    }
    let share_not_yet = if known > 0.0 { not_yet / known } else { 0.0 };
    let count_says_nobody = reaches(share_not_yet, NOBODY_FROM) && known > 0.0;
    if !stopped.is_empty() {
        return StageAnswer::Nobody {
            blockers: stopped,
            count: false,
        };
    }
    if all <= 0.0 || !reaches(known / all, KNOWN_FROM) {
        return StageAnswer::Withheld {
            facts: heaviest_unknown(r),
            too_little: true,
        };
    }
    if count_says_nobody {
        let against = reason(STAGE_COUNT).filter(|_| r.could_block.is_empty() && months_of_runway(r) >= AGAINST_MONTHS);
        let Some(why) = against else {
            return StageAnswer::Nobody {
                blockers: Vec::new(),
                count: true,
            };
        };
        standing.push((STAGE_COUNT.into(), why));
        r.reasons = standing;
        return StageAnswer::Against;
    }
    if !r.could_block.is_empty() {
        return StageAnswer::Withheld {
            facts: r.could_block.clone(),
            too_little: false,
        };
    }
    let early = reaches(share_not_yet, EARLY_FROM);
    let could_be_nobody = reaches((not_yet + sums.unknown_not_yet) / all, NOBODY_FROM);
    let flags = [
        (Dated::Early, early),
        (Dated::CouldBeNobody, could_be_nobody),
        (Dated::UnknownsDecide, r.at_low != r.at_high),
        (Dated::Overridden, !standing.is_empty()),
        (
            Dated::RetentionNotSeen,
            r.facts.iter().any(|f| f.stand == FactStand::TooEarly),
        ),
    ];
    r.reasons = standing;
    let dated: Vec<Dated> = flags.into_iter().filter(|(_, on)| *on).map(|(flag, _)| flag).collect();
    StageAnswer::Leader {
        firm: dated.is_empty() && r.at_low != StageVerdict::Between,
        dated,
    }
}

/// Unknown facts that vote or could stop a hire, those that could stop it first, then by weight.
fn heaviest_unknown(r: &StageReading) -> Vec<FactId> {
    let mut open: Vec<&FactVote> = r.facts.iter().filter(|f| f.stand == FactStand::Unknown).collect();
    let stops = |f: &FactVote| r.could_block.contains(&f.fact);
    open.sort_by(|x, y| stops(y).cmp(&stops(x)).then(y.weight.total_cmp(&x.weight)));
    open.into_iter().map(|f| f.fact.clone()).collect()
}

/// Months of money; none where the gate on it is not met or not known.
fn months_of_runway(r: &StageReading) -> f64 {
    let months =
        r.facts
            .iter()
            .filter(|f| f.stand == FactStand::Passes)
            .filter_map(|f| match f.known.as_ref()?.value {
                FactValue::Number { number } => Some(number),
                FactValue::Choice { .. } => None,
            });
    months.fold(0.0, f64::max)
}
