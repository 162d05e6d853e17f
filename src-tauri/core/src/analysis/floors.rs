//! Must-haves: a floor under the panel's median, met only on evidence. Never a large weight.

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use super::{CriterionScore, StageReading, StageVerdict};
use crate::decision::Decision;
use crate::id::CriterionId;
use crate::rating::{Answer, Sheet};
use crate::template::{Floor, Vote};

/// How one must-have stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FloorReading {
    /// Which criterion.
    pub criterion: CriterionId,
    /// Lowest median that passes.
    pub min: f64,
    /// The panel's median.
    pub median: Option<f64>,
    /// How it stands.
    pub state: FloorState,
    /// Whether one rater marking one lower would take the median below the floor.
    pub one_mark_away: bool,
}

impl FloorReading {
    /// How it would stand with another median. Evidence that made it met, or left it unproven, stays what it is.
    pub(crate) fn move_median(&mut self, to: f64) {
        self.state = match (reaches(to, self.min), self.state) {
            (false, _) => FloorState::NotMet,
            (true, FloorState::NotMet) => FloorState::Met,
            (true, state) => state,
        };
        self.median = Some(to);
    }
}

/// State of a must-have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FloorState {
    /// The median reaches it, and a passing mark rests on more than the candidate's word.
    Met,
    /// The median is below it.
    NotMet,
    /// The median reaches it on the candidate's own account or hearsay alone.
    Unproven,
    /// Nobody could say.
    Unrated,
}

pub(super) fn read(
    d: &Decision,
    rows: &[CriterionScore],
    sheets: &[&Sheet],
    stage: Option<&StageReading>,
) -> Vec<FloorReading> {
    d.template
        .criteria
        .iter()
        .zip(rows)
        .filter_map(|(criterion, row)| criterion.floor.as_ref().map(|floor| (floor, row)))
        .filter(|(floor, _)| applies(floor, stage))
        .map(|(floor, row)| FloorReading {
            criterion: row.criterion.clone(),
            min: floor.min,
            median: row.median,
            state: state(floor.min, row, sheets),
            one_mark_away: one_mark_away(floor.min, row),
        })
        .collect()
}

fn applies(floor: &Floor, stage: Option<&StageReading>) -> bool {
    let Some(when) = floor.when else { return true };
    let verdict = stage.and_then(|s| s.by_votes);
    match when {
        Vote::Scaler => verdict == Some(StageVerdict::Scaler),
        // Where the stage lies between, the builder is hired, so the builder's must-have holds there too.
        _ => verdict != Some(StageVerdict::Scaler),
    }
}

fn state(min: f64, row: &CriterionScore, sheets: &[&Sheet]) -> FloorState {
    let Some(median) = row.median else {
        return FloorState::Unrated;
    };
    if !reaches(median, min) {
        return FloorState::NotMet;
    }
    let proven = sheets
        .iter()
        .filter_map(|s| s.ratings.get(row.criterion.as_str()))
        .any(|rating| {
            rating
                .answer
                .as_ref()
                .and_then(Answer::level)
                .is_some_and(|l| reaches(f64::from(l), min))
                && rating.evidence.iter().any(|e| e.kind.stands_alone())
        });
    if proven { FloorState::Met } else { FloorState::Unproven }
}

fn one_mark_away(min: f64, row: &CriterionScore) -> bool {
    let levels: Vec<u8> = row.marks.iter().filter_map(|m| m.level).collect();
    let Some(now) = row.median else { return false };
    reaches(now, min)
        && (0..levels.len()).any(|i| {
            let mut lowered = levels.clone();
            lowered[i] = lowered[i].saturating_sub(1).max(1);
            super::panel::median(&mut lowered).is_some_and(|m| !reaches(m, min))
        })
}
