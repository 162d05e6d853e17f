//! The points of the reliability diagram: what was said, in bins, against how often it came.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::Settled;
use crate::followup::share::Share;
use crate::id::DecisionId;

/// With up to this many different chances said, each is a bin of its own, as in Murphy's paper: nothing is lost. Our judgement.
const OWN_BINS: usize = 5;
/// Else the scale is cut into five parts of this width in percent (0–19 … 80–100): with the thirty outcomes that a record needs, six
/// to a bin on average, where the customary ten would leave three. Our judgement.
const WIDTH: u8 = 20;

/// One point of the diagram.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(rename = "CalibrationBin")]
pub struct Bin {
    /// Lowest chance that falls in it, percent.
    pub from: u8,
    /// Highest chance that falls in it, percent.
    pub to: u8,
    /// Outcomes in it.
    pub outcomes: usize,
    /// Decisions they belong to: the fewer, the less the interval of `met` can be trusted.
    pub decisions: usize,
    /// Mean chance said, 0–1.
    pub said: f64,
    /// Share met, with its interval.
    pub met: Share,
}

/// What is summed over a bin, in whole numbers, so that the order of outcomes cannot move a bit.
pub(super) struct Sums<'a> {
    from: u8,
    to: u8,
    decisions: BTreeSet<&'a DecisionId>,
    /// Outcomes.
    pub n: u64,
    /// Outcomes met.
    pub met: u64,
    /// Percents said.
    pub said: u64,
    /// Their squares.
    pub said_squared: u64,
    /// Percents said where the outcome was met.
    pub said_where_met: u64,
}

impl Sums<'_> {
    /// The point it makes, if anything is in it.
    pub fn point(&self) -> Option<Bin> {
        let met = Share::new(self.met as usize, self.n as usize)?;
        Some(Bin {
            from: self.from,
            to: self.to,
            outcomes: met.of,
            decisions: self.decisions.len(),
            said: self.said as f64 / (100.0 * self.n as f64),
            met,
        })
    }
}

/// Every bin that has outcomes, ascending.
pub(super) fn fill(settled: &[Settled]) -> Vec<Sums<'_>> {
    let said: BTreeSet<u8> = settled.iter().map(|s| s.said).collect();
    let ranges: Vec<(u8, u8)> = if said.len() <= OWN_BINS {
        said.iter().map(|s| (*s, *s)).collect()
    } else {
        // The last one takes 100 as well.
        (0..100 / WIDTH)
            .map(|i| {
                (
                    i * WIDTH,
                    if (i + 1) * WIDTH == 100 {
                        100
                    } else {
                        (i + 1) * WIDTH - 1
                    },
                )
            })
            .collect()
    };
    let sum = |(from, to): (u8, u8)| {
        let mut sums = Sums {
            from,
            to,
            decisions: BTreeSet::new(),
            n: 0,
            met: 0,
            said: 0,
            said_squared: 0,
            said_where_met: 0,
        };
        for s in settled.iter().filter(|s| (from..=to).contains(&s.said)) {
            let (said, met) = (u64::from(s.said), u64::from(s.met));
            sums.decisions.insert(&s.decision);
            sums.n += 1;
            sums.met += met;
            sums.said += said;
            sums.said_squared += said * said;
            sums.said_where_met += said * met;
        }
        sums
    };
    ranges.into_iter().map(sum).filter(|s| s.n > 0).collect()
}
