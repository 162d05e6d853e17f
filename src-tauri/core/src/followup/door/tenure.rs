//! How long holders stayed, with whom they overlapped and how long the role stood empty.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{Company, SHORT_MONTHS};
use crate::analysis::agreement::Stat;
use crate::decision::{Ending, Holder};
use crate::id::HolderId;

/// Days of a mean month of the Gregorian calendar.
const MONTH: f64 = 30.436_875;
/// With fewer holders a median is only the tenures themselves. Our judgement.
const FEWEST: usize = 3;

/// One holder's time in the role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tenure {
    /// Whose, by id.
    pub holder: HolderId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; today for one who still holds it.
    pub last: NaiveDate,
    /// Months, both days counted.
    pub months: f64,
    /// Whether they still hold it: then the tenure is at least that long.
    pub open: bool,
    /// Whether it ended, other than by promotion, before the line: [`SHORT_MONTHS`], or ramp and two sales cycles where longer.
    pub short: bool,
    /// Whether it ended, other than by promotion, before a rep's ramp and two sales cycles: nobody can know what they would have
    /// brought. Absent where that length is not known.
    pub before_it_could_show: Option<bool>,
}

/// A time without a holder.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "DoorGap")]
pub struct Gap {
    /// First day without.
    pub from: NaiveDate,
    /// Last day without.
    pub last: NaiveDate,
    /// Months, both days counted.
    pub months: f64,
}

/// A time with two holders.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "DoorOverlap")]
pub struct Overlap {
    /// The two, by id, the earlier first.
    pub holders: (HolderId, HolderId),
    /// Months, both days counted.
    pub months: f64,
}

impl Tenure {
    pub(super) fn of(holder: &Holder, company: &Company<'_>, today: NaiveDate) -> Self {
        let last = holder.until.unwrap_or(today);
        let months = months(holder.from, last);
        let gone = holder.until.is_some() && holder.ended != Some(Ending::Promoted);
        let shows = company.until_it_shows_months;
        Self {
            holder: holder.id.clone(),
            from: holder.from,
            last,
            months,
            open: holder.until.is_none(),
            short: gone && months < shows.map_or(SHORT_MONTHS, |s| s.max(SHORT_MONTHS)),
            before_it_could_show: shows.map(|shows| gone && months < shows),
        }
    }
}

/// From the first to the last day, both counted.
fn months(from: NaiveDate, last: NaiveDate) -> f64 {
    ((last - from).num_days() + 1) as f64 / MONTH
}

/// Times between the first day of all and today on which nobody held the role. Tenures come in order of their first day.
pub(super) fn gaps(tenures: &[Tenure], today: NaiveDate) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let Some(mut held) = tenures.first().map(|t| t.last) else {
        return gaps;
    };
    let mut gap = |held: NaiveDate, next: Option<NaiveDate>| {
        let from = held.succ_opt();
        let last = next.map_or(Some(today), |n| n.pred_opt());
        if let Some((from, last)) = from.zip(last).filter(|(from, last)| from <= last) {
            gaps.push(Gap {
                from,
                last,
                months: months(from, last),
            });
        }
    };
    for t in tenures {
        gap(held, Some(t.from));
        held = held.max(t.last);
    }
    gap(held, None);
    gaps
}

/// Every two who held the role at once.
pub(super) fn overlaps(tenures: &[Tenure]) -> Vec<Overlap> {
    let mut overlaps = Vec::new();
    for (i, a) in tenures.iter().enumerate() {
        for b in &tenures[i + 1..] {
            let last = a.last.min(b.last);
            if b.from <= last {
                overlaps.push(Overlap {
                    holders: (a.holder.clone(), b.holder.clone()),
                    months: months(b.from, last),
                });
            }
        }
    }
    overlaps
}

/// Median of the product-limit estimate (Kaplan & Meier 1958, Journal of the American Statistical Association 53:457): the time at which
/// the estimated share of holders still there falls to one half. Where it stands at exactly one half for a while, the middle of that
/// while is taken, so that without anybody still there it is the plain median.
pub(super) fn median_months(tenures: &[Tenure]) -> Stat<f64> {
    if tenures.len() < FEWEST {
        return Stat::because("a median needs at least three holders");
    }
    let still = product_limit(tenures);
    // A product of fractions: one half but for its last bits is one half.
    let near = |share: f64| (share - 0.5).abs() < 1e-9;
    match still.iter().position(|(_, share)| near(*share) || *share < 0.5) {
        Some(at) if near(still[at].1) => {
            let (low, next) = (still[at].0, still.get(at + 1));
            Stat::Value(next.map_or(low, |(high, _)| low.midpoint(*high)))
        }
        Some(at) => Stat::Value(still[at].0),
        None => Stat::because("too few have left to say when half are gone"),
    }
}

/// Months at which somebody left, ascending, with the estimated share still there from then on.
fn product_limit(tenures: &[Tenure]) -> Vec<(f64, f64)> {
    let mut times: Vec<(f64, bool)> = tenures.iter().map(|t| (t.months, t.open)).collect();
    // Those still there at the same length count as there when the others leave.
    times.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let (mut share, mut at_risk) = (1.0, times.len());
    let mut still = Vec::new();
    for together in times.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let leave = together.iter().filter(|t| !t.1).count();
        if leave > 0 {
            share *= (at_risk - leave) as f64 / at_risk as f64;
            still.push((together[0].0, share));
        }
        at_risk -= together.len();
    }
    still
}
