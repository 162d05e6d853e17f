//! Which missing marks would settle most: must-haves first, then by how much of the score they leave open.

use serde::Serialize;
use ts_rs::TS;

use super::{CriterionScore, FloorReading, FloorState};
use crate::decision::Decision;
use crate::id::CriterionId;

/// A missing mark worth getting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Settle {
    /// Which criterion.
    pub criterion: CriterionId,
    /// How far its side's score could still move on it, in points.
    pub swing: f64,
    /// What to get, in a sentence.
    pub what: String,
}

/// How many are named.
const NAMED: usize = 3;

pub(super) fn rank(d: &Decision, rows: &[CriterionScore], floors: &[FloorReading]) -> Vec<Settle> {
    let urgent = |id: &CriterionId| {
        let open = |f: &&FloorReading| {
            matches!(
                f.state,
                FloorState::Unrated | FloorState::Unproven | FloorState::Disputed
            )
        };
        floors.iter().filter(open).find(|f| f.criterion == *id)
    };
    let mut open: Vec<(bool, Settle)> = rows
        .iter()
        .filter_map(|row| {
            let floor = urgent(&row.criterion);
            let swing = row.weight * (row.if_best - row.if_worst);
            if floor.is_none() && swing <= 0.0 {
                return None;
            }
            let title = d
                .template
                .criterion(row.criterion.as_str())
                .map_or("", |c| c.title.as_str());
            let what = match floor.map(|f| (f.weak_ground, f.apart)) {
                Some((Some(ground), _)) => format!("{title}: evidence that does not rest on {}", ground.words()),
                Some((_, Some((low, high)))) => {
                    format!("{title}: talk about why one rater sees {low} and another {high}")
                }
                Some(_) => format!("{title}: a must-have that nobody could mark"),
                None => format!("{title}: {} of {} raters could say", row.given, row.asked),
            };
            Some((
                floor.is_some(),
                Settle {
                    criterion: row.criterion.clone(),
                    swing,
                    what,
                },
            ))
        })
        .collect();
    open.sort_by(|a, b| {
        b.0.cmp(&a.0)
            .then(b.1.swing.total_cmp(&a.1.swing))
            .then(a.1.criterion.cmp(&b.1.criterion))
    });
    open.into_iter().take(NAMED).map(|(_, settle)| settle).collect()
}
