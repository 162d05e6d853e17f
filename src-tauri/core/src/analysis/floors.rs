//! Must-haves: a floor under the panel's median, met only on evidence. Never a large weight.

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use super::{CriterionScore, StageReading, StageVerdict};
use crate::decision::Decision;
use crate::id::CriterionId;
use crate::rating::{Answer, Rating, Sheet, WeakGround};
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
    /// What the passing marks rest on, where it is unproven.
    pub weak_ground: Option<WeakGround>,
    /// The lowest and the highest mark, where it is in dispute.
    pub apart: Option<(u8, u8)>,
    /// Whether one rater marking one lower would take the median below the floor.
    pub one_mark_away: bool,
}

impl FloorReading {
    /// Met, and one rater marking one lower would fail it.
    pub const ONE_MARK_AWAY: &str = "met, one mark away";

    /// How a must-have stands, in a word or three.
    #[must_use]
    pub const fn words(&self) -> &'static str {
        match self.state {
            FloorState::Met if self.one_mark_away => Self::ONE_MARK_AWAY,
            state => state.words(),
        }
    }

    /// How it would stand with another median. Evidence that made it met, or left it unproven, stays what it is; a dispute is settled by it.
    pub(crate) fn move_median(&mut self, to: f64) {
        self.state = match (reaches(to, self.min), self.state) {
            (false, _) => FloorState::NotMet,
            (true, FloorState::NotMet | FloorState::Disputed) => FloorState::Met,
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
    /// The median reaches it, and somebody sees it far below: raters speak of different things, which no median settles.
    Disputed,
    /// Nobody could say.
    Unrated,
}

/// How far below the floor somebody's mark lies where a median that passes settles nothing, in points. Our judgement. High marks do not come
/// into it, so that raising one never opens a dispute.
const FAR_BELOW: f64 = 2.0;

impl FloorState {
    /// In a word or three.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not met",
            Self::Unproven => "unproven",
            Self::Disputed => "in dispute",
            Self::Unrated => "nobody could say",
        }
    }
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
        .map(|(floor, row)| {
            let (state, weak_ground) = state(floor.min, row, sheets);
            FloorReading {
                criterion: row.criterion.clone(),
                min: floor.min,
                median: row.median,
                state,
                weak_ground,
                apart: row.low.zip(row.high).filter(|_| state == FloorState::Disputed),
                one_mark_away: one_mark_away(floor.min, row),
            }
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

fn state(min: f64, row: &CriterionScore, sheets: &[&Sheet]) -> (FloorState, Option<WeakGround>) {
    let Some(median) = row.median else {
        return (FloorState::Unrated, None);
    };
    if !reaches(median, min) {
        return (FloorState::NotMet, None);
    }
    if row.low.is_some_and(|low| reaches(min - FAR_BELOW, f64::from(low))) {
        return (FloorState::Disputed, None);
    }
    let passes = |rating: &&Rating| {
        let level = rating.answer.as_ref().and_then(Answer::level);
        level.is_some_and(|l| reaches(f64::from(l), min))
    };
    let mut grounds = sheets
        .iter()
        .filter_map(|s| s.ratings.get(row.criterion.as_str()))
        .filter(passes)
        .map(Rating::weak_ground);
    match grounds.try_fold(WeakGround::Nothing, |so_far, one| Some(so_far.with(one?))) {
        Some(ground) => (FloorState::Unproven, Some(ground)),
        None => (FloorState::Met, None),
    }
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
