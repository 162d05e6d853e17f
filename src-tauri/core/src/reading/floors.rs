//! Must-haves of one person in words: each with its median and how it stands, and what they come to.

use serde::Serialize;
use ts_rs::TS;

use super::{finding, short};
use crate::analysis::{CandidateAnalysis, FloorReading, FloorState};
use crate::decision::Decision;
use crate::id::CriterionId;
use crate::rating::WeakGround;
use crate::say::{beside, line};

/// The must-haves of one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FloorsReading {
    /// What they come to, without a stop.
    pub finding: String,
    /// Whether all of them are met.
    pub hold: bool,
    /// The floor, where it is the same for all: "floor: median 3"; else empty.
    pub floor: String,
    /// One for each.
    pub rows: Vec<FloorRow>,
    /// What to know about some of them, in sentences.
    pub notes: Vec<String>,
}

/// One must-have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FloorRow {
    /// Which.
    pub criterion: CriterionId,
    /// Its name.
    pub label: String,
    /// Its median.
    pub median: String,
    /// How it stands.
    pub state: String,
    /// Its floor, where they differ: "of 3"; else empty.
    pub floor: String,
    /// Whether it is met, with a mark to spare.
    pub good: bool,
}

pub(super) fn read(d: &Decision, c: &CandidateAnalysis) -> FloorsReading {
    let mut mins: Vec<f64> = c.floors.iter().map(|f| f.min).collect();
    mins.sort_by(f64::total_cmp);
    mins.dedup();
    let differ = mins.len() > 1;
    let row = |f: &FloorReading| FloorRow {
        criterion: f.criterion.clone(),
        label: short(d, &f.criterion),
        median: f.median.map_or_else(|| "–".to_owned(), |at| beside(at, &[f.min])),
        state: f.words().to_owned(),
        floor: if differ { format!("of {}", f.min) } else { String::new() },
        good: f.state == FloorState::Met && !f.one_mark_away,
    };
    FloorsReading {
        finding: finding::floors(&c.floors),
        hold: c.floors.iter().all(|f| f.state == FloorState::Met),
        floor: match mins.as_slice() {
            [only] => format!("floor: median {only}"),
            _ => String::new(),
        },
        rows: c.floors.iter().map(row).collect(),
        notes: notes(d, &c.floors),
    }
}

/// Its median beside the floor: "median 3.0, floor 3.0".
#[must_use]
pub fn numbers(f: &FloorReading) -> String {
    let median = f
        .median
        .map_or_else(|| "no evidence".to_owned(), |at| beside(at, &[f.min]));
    format!("median {median}, floor {}", line(f.min))
}

fn notes(d: &Decision, floors: &[FloorReading]) -> Vec<String> {
    let close = floors.iter().filter(|f| f.state == FloorState::Met && f.one_mark_away);
    let close: Vec<String> = close.map(|f| short(d, &f.criterion)).collect();
    let mut notes = Vec::new();
    if floors.is_empty() {
        notes.push("No must-have applies at this stage.".to_owned());
    }
    if !close.is_empty() {
        notes.push(format!(
            "{}: met, but one rater marking one lower would fail it.",
            close.join(", ")
        ));
    }
    let grounds = floors.iter().filter_map(|f| f.weak_ground);
    if let Some(ground) = grounds.reduce(WeakGround::with) {
        notes.push(format!("Unproven: the mark rests on {}.", ground.words()));
    }
    notes.extend(floors.iter().filter_map(|f| {
        let (low, high) = f.apart?;
        Some(format!(
            "{}: one rater sees {low}, another {high}. Talk about it; the median alone settles nothing.",
            short(d, &f.criterion)
        ))
    }));
    notes
}
