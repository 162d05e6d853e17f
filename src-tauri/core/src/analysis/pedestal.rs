//! The pedestal gap: how far selling strength stands above readiness. A star at the job they would leave (S4.4).

use serde::Serialize;
use ts_rs::TS;

use super::SideScore;
use super::line::reaches;
use crate::decision::Decision;
use crate::template::{Pole, Purpose};

/// Selling strength less readiness, in points of the 1–5 scale.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PedestalGap {
    /// Selling strength.
    pub strength: f64,
    /// Readiness.
    pub readiness: f64,
    /// Their difference; negative where readiness is the higher.
    pub gap: f64,
    /// The line from which it warns.
    pub warns_from: f64,
    /// Whether it warns.
    pub warns: bool,
}

pub(super) fn read(d: &Decision, sides: &[SideScore]) -> Option<PedestalGap> {
    if d.purpose() != Purpose::Promotion {
        return None;
    }
    let value = |pole| sides.iter().find(|s| s.pole == pole).and_then(|s| s.value);
    let (strength, readiness) = (value(Pole::A)?, value(Pole::B)?);
    let warns_from = d.threshold("pedestal_gap_from")?;
    let gap = strength - readiness;
    Some(PedestalGap {
        strength,
        readiness,
        gap,
        warns_from,
        warns: reaches(gap, warns_from),
    })
}
