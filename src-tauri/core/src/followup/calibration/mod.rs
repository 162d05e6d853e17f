//! A person's own calibration over decisions: how what they said would happen compares with what did.
//!
//! It shows, and people decide. Nothing here is read by any recommendation and no weight or line moves by it: a record of a few dozen
//! outcomes is far too short to tune anything on, and a rule that learns from its user's luck cannot be explained to the next one.

mod bins;
mod hits;
mod murphy;
mod says;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

pub use bins::Bin;
pub use hits::{HitRate, Hits};
pub use murphy::Murphy;

use super::mean::Mean;
use super::share::Share;
use crate::analysis::agreement::Stat;
use crate::decision::RecommendationKind;
use crate::id::DecisionId;
use crate::say::heading;
use crate::trouble::{Explained, Trouble};

/// With fewer known outcomes nobody is judged: at ten, a share near one half is known to about ±26 points. Our judgement.
pub const FEWEST_OUTCOMES: usize = 10;
/// With fewer decisions neither: outcomes of one decision share its luck. Our judgement.
pub const FEWEST_DECISIONS: usize = 5;
/// From here on a record is no longer called short: a share near one half is known to about ±17 points. Our judgement.
pub const ENOUGH_OUTCOMES: usize = 30;

/// One stated outcome whose result is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The decision it was stated for.
    pub decision: DecisionId,
    /// The chance that was said, 0–100 percent.
    pub said: u8,
    /// Whether it was met.
    pub met: bool,
    /// What was recommended; absent where the scorecard said nothing about whom it was decided.
    pub recommended: Option<RecommendationKind>,
    /// What was decided.
    pub decided: RecommendationKind,
}

/// What was said against what came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Calibration {
    /// Outcomes whose result is known.
    pub outcomes: usize,
    /// Decisions they belong to.
    pub decisions: usize,
    /// Outcomes of which nobody can say whether they were met: counted, and in no other number.
    pub unknown: usize,
    /// How much the record can carry.
    pub amount: Amount,
    /// The reliability diagram: one point per bin that has outcomes, ascending.
    pub diagram: Vec<Bin>,
    /// The scores, or why there are too few outcomes for any.
    pub scores: Stat<Scores>,
    /// How often outcomes were met, by what had been recommended; kinds that never were are left out.
    pub hits: Vec<HitRate>,
    /// In sentences, the finding first.
    pub says: Vec<String>,
    /// Where it ends, in sentences.
    pub limits: Vec<String>,
}

/// How much a record can carry. The lines are [`FEWEST_OUTCOMES`], [`FEWEST_DECISIONS`] and [`ENOUGH_OUTCOMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RecordAmount")]
pub enum Amount {
    /// Too little for any score: counts and the raw diagram only.
    TooFew,
    /// Scores, with wide intervals.
    Few,
    /// A record to learn from.
    Enough,
}

/// The scores of a record.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(rename = "CalibrationScores")]
pub struct Scores {
    /// Mean squared difference between the chance said and what came, 0–1: Brier (1950, Monthly Weather Review 78:1) in the half form
    /// used today. 0: always sure and right; 0.25: always one half; 1: always sure and wrong.
    pub brier: Mean,
    /// What the score is made of.
    pub murphy: Murphy,
    /// Share of outcomes met.
    pub base_rate: Share,
    /// 1 − score ÷ uncertainty: 0 is as good as always saying the record's own base rate, which nobody knew beforehand, 1 is
    /// perfect, below 0 is worse. Undefined where all outcomes came alike.
    pub skill: Stat<f64>,
    /// Mean said, 0–1.
    pub said: f64,
    /// Mean said less share met, −1–1: above 0 is too hopeful.
    pub lean: Mean,
}

/// Why a record cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum CalibrationError {
    /// More than all.
    Said {
        /// Where.
        decision: DecisionId,
        /// What.
        said: u8,
    },
}

impl Explained for CalibrationError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::Said { decision, said } => Trouble::new(
                format!("A chance of {said}% was said in decision {decision}."),
                heading::CHANCE_MISSING,
            ),
        }
    }
}

/// Reads a record. The order of outcomes and the decisions' ids change nothing.
///
/// # Errors
/// [`CalibrationError::Said`] where a chance is above 100%.
pub fn calibration(settled: &[Settled], unknown: usize) -> Result<Calibration, CalibrationError> {
    if let Some(wrong) = settled.iter().find(|s| s.said > 100) {
        return Err(CalibrationError::Said {
            decision: wrong.decision.clone(),
            said: wrong.said,
        });
    }
    let bins = bins::fill(settled);
    let decisions = settled.iter().map(|s| &s.decision).collect::<BTreeSet<_>>().len();
    let amount = if settled.len() < FEWEST_OUTCOMES || decisions < FEWEST_DECISIONS {
        Amount::TooFew
    } else if settled.len() < ENOUGH_OUTCOMES {
        Amount::Few
    } else {
        Amount::Enough
    };
    let scores = match (amount, scores(settled, &bins)) {
        (Amount::Few | Amount::Enough, Some(scores)) => Stat::Value(scores),
        _ => Stat::because("fewer than ten outcomes of five decisions are known, too few for a score"),
    };
    let mut read = Calibration {
        outcomes: settled.len(),
        decisions,
        unknown,
        amount,
        diagram: bins.iter().filter_map(bins::Sums::point).collect(),
        scores,
        hits: hits::by_recommendation(settled),
        says: Vec::new(),
        limits: Vec::new(),
    };
    read.says = says::findings(&read);
    read.limits = says::limits(&read);
    Ok(read)
}

fn scores(settled: &[Settled], bins: &[bins::Sums<'_>]) -> Option<Scores> {
    let met = settled.iter().filter(|s| s.met).count();
    let base_rate = Share::new(met, settled.len())?;
    // Whole numbers until the last division: percents and their squares.
    let lean = |s: &Settled| f64::from(s.said) - if s.met { 100.0 } else { 0.0 };
    let brier = per_decision(settled, |s| lean(s) * lean(s), 1e4, 0.0..=1.0)?;
    let murphy = murphy::decompose(bins, &base_rate);
    let all = settled.iter().map(|s| f64::from(s.said)).sum::<f64>();
    let skill = if murphy.uncertainty > 0.0 {
        Stat::Value(1.0 - brier.value / murphy.uncertainty)
    } else {
        Stat::because("all outcomes came alike, so always saying the base rate would have been perfect")
    };
    Some(Scores {
        brier,
        murphy,
        base_rate,
        skill,
        said: all / (100.0 * settled.len() as f64),
        lean: per_decision(settled, lean, 1e2, -1.0..=1.0)?,
    })
}

/// The mean of a whole number per outcome over `unit`, decisions taken as clusters.
fn per_decision(
    settled: &[Settled],
    of: impl Fn(&Settled) -> f64,
    unit: f64,
    range: std::ops::RangeInclusive<f64>,
) -> Option<Mean> {
    let mut sums: BTreeMap<&DecisionId, (f64, usize)> = BTreeMap::new();
    for s in settled {
        let sum = sums.entry(&s.decision).or_default();
        sum.0 += of(s);
        sum.1 += 1;
    }
    Mean::clustered(sums.into_values().map(|(sum, n)| (sum / unit, n)), range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use RecommendationKind::{Develop, Promote};

    fn record(outcomes: &[(u8, bool)], per_decision: usize) -> Vec<Settled> {
        let settled = |(i, (said, met)): (usize, &(u8, bool))| Settled {
            decision: format!("d{}", i / per_decision).into(),
            said: *said,
            met: *met,
            recommended: Some(Promote),
            decided: if i % 2 == 0 { Promote } else { Develop },
        };
        outcomes.iter().enumerate().map(settled).collect()
    }

    #[test]
    fn too_few_are_counted_and_not_scored() {
        let few = calibration(&record(&[(70, true), (80, false), (90, true), (60, true)], 1), 2).unwrap();
        assert_eq!(
            (few.amount, few.outcomes, few.unknown, few.diagram.len()),
            (Amount::TooFew, 4, 2, 4)
        );
        assert!(few.scores.undefined().is_some());
        assert_eq!(few.says[0], "Too few outcomes are known to judge you: 4 of about 30.");
        let narrow = calibration(&record(&[(70, true); 20], 10), 0).unwrap();
        assert_eq!(narrow.amount, Amount::TooFew);
        assert_eq!(
            narrow.says[0],
            "Too few decisions to judge you: 20 outcomes are known, but of two decisions. At least five are needed."
        );
        assert!(calibration(&[], 0).unwrap().says[0].starts_with("No outcome is known yet"));
    }

    #[test]
    fn a_chance_beyond_all_is_refused() {
        let wrong = calibration(&record(&[(101, true)], 1), 0).unwrap_err();
        assert!(wrong.to_string().contains("from 0 to 100"), "{wrong}");
    }

    #[test]
    fn saying_too_much_is_found_and_said() {
        // 90% said, 15 of 30 met.
        let outcomes: Vec<(u8, bool)> = (0..30).map(|i| (90, i % 4 < 2)).collect();
        let read = calibration(&record(&outcomes, 3), 0).unwrap();
        let scores = read.scores.value().unwrap();
        assert_eq!(read.amount, Amount::Enough);
        assert!((scores.lean.value - (0.9 - 16.0 / 30.0)).abs() < 1e-12);
        assert!(
            read.says[0].starts_with("You say 37 points too much: 90% on average, and 53% came true"),
            "{}",
            read.says[0]
        );
        assert!(scores.skill.value().unwrap() < &0.0);
        assert_eq!(read.diagram.len(), 1);
    }

    #[test]
    fn where_all_came_alike_skill_is_undefined() {
        let read = calibration(&record(&[(80, true); 12], 2), 0).unwrap();
        let scores = read.scores.value().unwrap();
        assert!(scores.skill.undefined().unwrap().contains("came alike"));
        assert!(scores.brier.interval.undefined().unwrap().contains("nothing differs"));
        assert!((scores.brier.value - 0.04).abs() < 1e-15);
    }
}
