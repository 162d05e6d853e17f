//! Sides and constituents as weighted means of panel medians. "No evidence" is left out of the mean and shows as coverage and bounds.

use serde::Serialize;
use ts_rs::TS;

use super::panel::CriterionScore;
use crate::template::{Pole, Purpose, Template};

/// One side of the card as one number.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SideScore {
    /// Which.
    pub side: String,
    /// Which end of the contrast.
    pub pole: Pole,
    /// Weighted mean of the medians known, 1–5; absent where none is.
    pub value: Option<f64>,
    /// The mean if every "no evidence" were a 1.
    pub if_worst: f64,
    /// The mean if every "no evidence" were a 5.
    pub if_best: f64,
    /// Marks given.
    pub given: usize,
    /// Marks asked for.
    pub asked: usize,
    /// Share of its weight that somebody could vouch for, 0–1.
    pub coverage: f64,
    /// Criteria on it.
    pub criteria: usize,
}

/// How well one constituent of the manager's job is covered (S2.1).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConstituentScore {
    /// Which.
    pub constituent: String,
    /// Weighted mean of the medians known, 1–5; absent where none is.
    pub value: Option<f64>,
    /// Marks given.
    pub given: usize,
    /// Marks asked for.
    pub asked: usize,
}

#[derive(Default)]
struct Sum {
    known_weight: f64,
    known: f64,
    worst: f64,
    best: f64,
    weight: f64,
    given: usize,
    asked: usize,
    criteria: usize,
}

impl Sum {
    fn of<'a>(rows: impl Iterator<Item = &'a CriterionScore>) -> Self {
        rows.fold(Self::default(), |mut sum, row| {
            if let Some(median) = row.median {
                sum.known_weight += row.weight;
                sum.known += row.weight * median;
            }
            sum.weight += row.weight;
            sum.worst += row.weight * row.if_worst;
            sum.best += row.weight * row.if_best;
            sum.given += row.given;
            sum.asked += row.asked;
            sum.criteria += 1;
            sum
        })
    }

    fn value(&self) -> Option<f64> {
        (self.known_weight > 0.0).then(|| self.known / self.known_weight)
    }

    fn if_worst(&self) -> f64 {
        self.per_weight(self.worst).unwrap_or(1.0)
    }

    fn if_best(&self) -> f64 {
        self.per_weight(self.best).unwrap_or(5.0)
    }

    fn coverage(&self) -> f64 {
        self.per_weight(self.known_weight).unwrap_or(0.0)
    }

    fn per_weight(&self, total: f64) -> Option<f64> {
        (self.weight > 0.0).then(|| total / self.weight)
    }
}

pub(super) fn scores(card: &Template, rows: &[CriterionScore]) -> Vec<SideScore> {
    card.sides
        .iter()
        .map(|side| {
            let on = card
                .criteria
                .iter()
                .zip(rows)
                .filter(|(c, _)| c.side == side.id)
                .map(|(_, row)| row);
            let sum = Sum::of(on);
            SideScore {
                side: side.id.clone(),
                pole: side.pole,
                value: sum.value(),
                if_worst: sum.if_worst(),
                if_best: sum.if_best(),
                given: sum.given,
                asked: sum.asked,
                coverage: sum.coverage(),
                criteria: sum.criteria,
            }
        })
        .collect()
}

pub(super) fn constituents(card: &Template, rows: &[CriterionScore]) -> Vec<ConstituentScore> {
    card.constituents
        .iter()
        .map(|group| {
            // What somebody sells alone serves nobody through the manager's job, whatever group it is listed under.
            let on_readiness = |side: &str| card.pole(Pole::B).is_none_or(|readiness| readiness.id == side);
            let serving = card
                .criteria
                .iter()
                .zip(rows)
                .filter(|(c, _)| c.constituent.as_ref() == Some(&group.id));
            let serving = serving.filter(|(c, _)| on_readiness(&c.side));
            let sum = Sum::of(serving.map(|(_, row)| row));
            ConstituentScore {
                constituent: group.id.clone(),
                value: sum.value(),
                given: sum.given,
                asked: sum.asked,
            }
        })
        .collect()
}

/// Coverage of what decides: readiness for a promotion, the whole card (by number of criteria) for a first leader.
pub(super) fn deciding_coverage(sides: &[SideScore], purpose: Purpose) -> f64 {
    if purpose == Purpose::Promotion {
        return sides.iter().find(|s| s.pole == Pole::B).map_or(0.0, |s| s.coverage);
    }
    let criteria: usize = sides.iter().map(|s| s.criteria).sum();
    if criteria == 0 {
        return 0.0;
    }
    sides.iter().map(|s| s.coverage * s.criteria as f64).sum::<f64>() / criteria as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weighted arithmetic means with missing cells, by numpy 1.26.4 and scipy 1.12.0.
    const VECTORS: &str = include_str!("../../tests/vectors/stats/weighted_means.json");

    fn row(mark: Option<f64>, weight: f64) -> CriterionScore {
        CriterionScore {
            criterion: "B1".into(),
            marks: Vec::new(),
            median: mark,
            low: None,
            high: None,
            if_worst: mark.unwrap_or(1.0),
            if_best: mark.unwrap_or(5.0),
            given: usize::from(mark.is_some()),
            asked: 1,
            weight,
            thin: false,
            flags: Vec::new(),
        }
    }

    #[test]
    fn means_with_missing_marks_are_those_of_outside_programs() {
        let file: serde_json::Value = serde_json::from_str(VECTORS).unwrap();
        let mut seen = 0;
        // The other powers in the file are means that no number of ours is.
        for v in file["vectors"].as_array().unwrap().iter().filter(|v| v["p"] == 1) {
            let pairs = v["x"].as_array().unwrap().iter().zip(v["w"].as_array().unwrap());
            let rows: Vec<_> = pairs.map(|(x, w)| row(x.as_f64(), w.as_f64().unwrap())).collect();
            let sum = Sum::of(rows.iter());
            let close = |ours: f64, name: &str| {
                let theirs = v[name].as_f64().unwrap();
                assert!(
                    (ours - theirs).abs() <= 1e-9 * theirs.abs(),
                    "{} {name}: {ours} {theirs}",
                    v["name"]
                );
            };
            match sum.value() {
                Some(value) => close(value, "value"),
                None => assert!(v["value"].is_null(), "{}", v["name"]),
            }
            close(sum.coverage(), "coverage_of_weight");
            close(sum.if_worst(), "if_missing_all_1");
            close(sum.if_best(), "if_missing_all_5");
            seen += 1;
        }
        assert_eq!(seen, 6);
    }
}
