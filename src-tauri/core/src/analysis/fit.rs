//! Fit of a candidate to the company's stage: builder and scaler weighted by the builder share. Fit, not merit.

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use super::{CandidateAnalysis, SideScore, StageReading};
use crate::decision::Decision;
use crate::id::CandidateId;
use crate::template::Pole;

/// Fit today, and what is ranked by.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Fit {
    /// Builder side, 1–5.
    pub builder: Option<f64>,
    /// Scaler side, 1–5.
    pub scaler: Option<f64>,
    /// Builder × share + scaler × (1 − share), at the share in force.
    pub today: Option<f64>,
    /// Lowest fit inside the share's interval.
    pub low: Option<f64>,
    /// Highest fit inside the share's interval.
    pub high: Option<f64>,
    /// Fit with the other sides, each by its number of criteria: what candidates are ranked by, 1–5.
    pub suitability: Option<f64>,
    /// The same if every unknown mark were a 1 and the share at its worse end.
    pub if_worst: f64,
    /// The same if every unknown mark were a 5 and the share at its better end.
    pub if_best: f64,
    /// Fit today if every unknown mark were a 1 and the share at its worse end.
    pub today_if_worst: f64,
    /// Fit today if every unknown mark were a 5 and the share at its better end.
    pub today_if_best: f64,
}

/// The user describes a later company than the facts (S4.11).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HopeWarning {
    /// Builder share the user set, where it is below the facts' interval.
    pub share: Option<f64>,
    /// Lower end of the facts' interval.
    pub facts_low: f64,
    /// Horizon in months, where it is past the line.
    pub horizon_months: Option<u32>,
    /// The line.
    pub horizon_line: f64,
}

pub(super) fn read(d: &Decision, sides: &[SideScore], stage: &StageReading) -> Fit {
    let pole = |pole| sides.iter().find(|s| s.pole == pole);
    let (builder, scaler) = (pole(Pole::A).and_then(|s| s.value), pole(Pole::B).and_then(|s| s.value));
    let blend = |share: f64| Some(share * builder? + (1.0 - share) * scaler?);
    // An own share replaces the interval: the user has said what they reckon with.
    let (share_low, share_high) = d
        .builder_share
        .as_ref()
        .map_or((stage.share_low, stage.share_high), |own| (own.0, own.0));
    let ends = (blend(share_low), blend(share_high));
    let today = stage.share_used.and_then(blend);
    let total = |fit: f64, value: &dyn Fn(&SideScore) -> Option<f64>| -> Option<f64> {
        let (mut sum, mut count) = (0.0, 0.0);
        for side in sides {
            let n = side.criteria as f64;
            sum += n * if side.pole == Pole::None { value(side)? } else { fit };
            count += n;
        }
        (count > 0.0).then(|| sum / count)
    };
    let bound = |value: fn(&SideScore) -> f64, pick: fn(f64, f64) -> f64| {
        let (a, b) = (pole(Pole::A).map_or(1.0, value), pole(Pole::B).map_or(1.0, value));
        let at = |share: f64| share * a + (1.0 - share) * b;
        let today = pick(at(share_low), at(share_high));
        (today, total(today, &|s| Some(value(s))).unwrap_or(1.0))
    };
    let (today_if_worst, if_worst) = bound(|s| s.if_worst, f64::min);
    let (today_if_best, if_best) = bound(|s| s.if_best, f64::max);
    Fit {
        builder,
        scaler,
        today,
        low: ends.0.zip(ends.1).map(|(a, b)| a.min(b)),
        high: ends.0.zip(ends.1).map(|(a, b)| a.max(b)),
        suitability: today.and_then(|fit| total(fit, &|s| s.value)),
        if_worst,
        if_best,
        today_if_worst,
        today_if_best,
    }
}

/// Candidates by suitability, best first; ties and unknowns by id, so that the order is the same everywhere.
pub(super) fn ranking(candidates: &[CandidateAnalysis]) -> Vec<CandidateId> {
    let key = |c: &CandidateAnalysis| c.fit.as_ref().and_then(|f| f.suitability);
    let mut order: Vec<_> = candidates
        .iter()
        .filter(|c| c.fit.is_some())
        .map(|c| (key(c), &c.candidate))
        .collect();
    order.sort_by(|a, b| {
        let value = |v: Option<f64>| v.unwrap_or(f64::NEG_INFINITY);
        value(b.0).total_cmp(&value(a.0)).then(a.1.cmp(b.1))
    });
    order.into_iter().map(|(_, id)| id.clone()).collect()
}

pub(super) fn hope(d: &Decision, stage: &StageReading) -> Option<HopeWarning> {
    let horizon_line = d.threshold("builder_wish_months")?;
    let share = d
        .builder_share
        .as_ref()
        .map(|s| s.0)
        .filter(|own| !reaches(*own, stage.share_low));
    let builds = stage.share.is_some_and(|s| s > 0.5);
    let horizon_months = d.horizon_months.filter(|m| builds && f64::from(*m) > horizon_line);
    (share.is_some() || horizon_months.is_some()).then_some(HopeWarning {
        share,
        facts_low: stage.share_low,
        horizon_months,
        horizon_line,
    })
}
