//! A panel's decision as the numbers that decide it: sides with their shares, medians, floors, and the answer's own rule.

use crate::analysis::{Analysis, FloorState, reaches};
use crate::decision::{Decision, RecommendationKind};
use crate::rule::{LeaderRule, PromotionRule};
use crate::template::{Pole, Purpose};

/// An answer: for whom by position, where it names somebody, and which.
pub(super) type Outcome = (Option<usize>, RecommendationKind);

/// Lowest drawn median that passes a floor which only marks can reach: a drawn median counts as the nearest one that so many raters can have.
/// Those of an odd number have whole marks, those of an even number halves too.
fn least_drawn(min: f64, given: usize) -> f64 {
    let step = if given.is_multiple_of(2) { 0.5 } else { 1.0 };
    (min / step).ceil() * step - step / 2.0
}

/// One side that decides.
pub(super) struct Side {
    /// Id in the card.
    pub(super) id: String,
    /// Which end of the contrast.
    pub(super) pole: Pole,
    /// Positions in [`Case::criteria`].
    pub(super) range: std::ops::Range<usize>,
    /// Share of the whole at the builder share in force, 0–1.
    pub(super) share: f64,
    /// Share of the whole of all criteria that the side has by their number; the poles have one together.
    pub(super) of: f64,
}

/// A must-have of one candidate.
pub(super) struct Floor {
    /// Position in [`Case::criteria`].
    pub(super) at: usize,
    /// Lowest drawn median that passes.
    pub(super) least_drawn: f64,
    /// Whether it fails as things are.
    pub(super) not_met: bool,
}

enum Rule {
    Promotion(Vec<PromotionRule>),
    FirstLeader(Box<LeaderRule>),
}

/// The numbers.
pub(super) struct Case {
    /// Criteria that decide, side by side, then those that only floors look at: positions in the card.
    pub(super) criteria: Vec<usize>,
    /// The sides that decide.
    pub(super) sides: Vec<Side>,
    /// Medians, candidates × criteria.
    pub(super) medians: Vec<Vec<Option<f64>>>,
    /// Share of its side's weight per deciding criterion, 0–1.
    pub(super) weights: Vec<f64>,
    /// Must-haves, per candidate.
    pub(super) floors: Vec<Vec<Floor>>,
    rule: Rule,
}

impl Case {
    /// The case of a promotion or a first leader; absent for a self-assessment and where nobody is to be judged.
    pub(super) fn of(d: &Decision, a: &Analysis) -> Option<Self> {
        if a.candidates.is_empty() {
            return None;
        }
        let (rule, sides) = match d.purpose() {
            Purpose::Promotion => (
                Rule::Promotion(a.candidates.iter().map(|c| PromotionRule::of(d, c)).collect()),
                d.template
                    .sides
                    .iter()
                    .filter(|s| s.pole == Pole::B)
                    .collect::<Vec<_>>(),
            ),
            Purpose::FirstLeader => (
                Rule::FirstLeader(Box::new(LeaderRule::of(d, a)?)),
                d.template.sides.iter().collect(),
            ),
            Purpose::SelfAssessment | Purpose::FounderReadiness => return None,
        };
        let on = |side: &str| {
            let cards = d.template.criteria.iter().enumerate();
            cards
                .filter(|(_, c)| c.side == side)
                .map(|(i, _)| i)
                .collect::<Vec<_>>()
        };
        let mut criteria = Vec::new();
        let mut ranges = Vec::new();
        for side in &sides {
            let from = criteria.len();
            criteria.extend(on(&side.id));
            ranges.push(from..criteria.len());
        }
        let deciding = criteria.len();
        let poles: usize = sides
            .iter()
            .zip(&ranges)
            .filter(|(s, _)| s.pole != Pole::None)
            .map(|(_, r)| r.len())
            .sum();
        let builder = a.stage.as_ref().and_then(|s| s.share_used);
        let sides = sides
            .iter()
            .zip(ranges)
            .map(|(side, range)| {
                let members = if side.pole == Pole::None { range.len() } else { poles };
                let of = members as f64 / deciding.max(1) as f64;
                let share = match (side.pole, builder) {
                    (Pole::A, Some(b)) => of * b,
                    (Pole::B, Some(b)) => of * (1.0 - b),
                    _ => of,
                };
                Side {
                    id: side.id.clone(),
                    pole: side.pole,
                    range,
                    share,
                    of,
                }
            })
            .collect();
        let only_floors = (0..d.template.criteria.len())
            .filter(|i| d.template.criteria[*i].floor.is_some() && !criteria.contains(i))
            .collect::<Vec<_>>();
        criteria.extend(only_floors);
        let row = |c: &crate::analysis::CandidateAnalysis| criteria.iter().map(|i| c.criteria[*i].median).collect();
        let floors = |c: &crate::analysis::CandidateAnalysis| {
            let place = |id: &str| criteria.iter().position(|i| d.template.criteria[*i].id == id);
            let floor = |f: &crate::analysis::FloorReading| {
                let at = place(f.criterion.as_str())?;
                Some(Floor {
                    at,
                    least_drawn: least_drawn(f.min, c.criteria[criteria[at]].given),
                    not_met: f.state == FloorState::NotMet,
                })
            };
            c.floors.iter().filter_map(floor).collect()
        };
        Some(Self {
            weights: criteria[..deciding]
                .iter()
                .map(|i| a.candidates[0].criteria[*i].weight)
                .collect(),
            medians: a.candidates.iter().map(row).collect(),
            floors: a.candidates.iter().map(floors).collect(),
            criteria,
            sides,
            rule,
        })
    }

    /// How many answers there are: one per candidate for promotions, one for a first leader.
    pub(super) fn answers(&self) -> usize {
        match &self.rule {
            Rule::Promotion(rules) => rules.len(),
            Rule::FirstLeader(_) => 1,
        }
    }

    /// Whether candidates compete for one answer (first leader) rather than have one each.
    pub(super) const fn competes(&self) -> bool {
        matches!(self.rule, Rule::FirstLeader(_))
    }

    /// The answer at `which`, for these values, fits to the stage and floors per candidate.
    pub(super) fn outcome(
        &self,
        which: usize,
        value: impl Fn(usize) -> Option<f64>,
        fit: impl Fn(usize) -> Option<f64>,
        not_met: impl Fn(usize) -> bool,
    ) -> Outcome {
        match &self.rule {
            Rule::Promotion(rules) => (Some(which), rules[which].answer(value(which), not_met(which))),
            Rule::FirstLeader(rule) => {
                let (who, kind) = rule.answer(value, fit, not_met);
                (who.filter(|_| kind.names_somebody()), kind)
            }
        }
    }

    /// Whom the answer at `which` is about, even where it names nobody, for these values and all else as it is.
    pub(super) fn about(&self, which: usize, values: &[Option<f64>]) -> Option<usize> {
        match &self.rule {
            Rule::Promotion(_) => Some(which),
            Rule::FirstLeader(rule) => {
                let fit = |i| self.fit_of(i, &self.weights);
                rule.answer(|i| values[i], fit, |i| self.fails(i)).0
            }
        }
    }

    /// The answer at `which` for these values, with the fits and floors as they are.
    pub(super) fn outcome_at(&self, which: usize, values: &[Option<f64>]) -> Outcome {
        let fit = |i| self.fit_of(i, &self.weights);
        self.outcome(which, |i| values[i], fit, |i| self.fails(i))
    }

    /// The answer at `which` with these weights and the floors as they are. A promotion asks for one candidate's number only, so
    /// that thousands of candidates cost no more each than one.
    pub(super) fn outcome_with(&self, which: usize, weights: &[f64]) -> Outcome {
        if self.competes() {
            let values = self.values(weights);
            return self.outcome(which, |i| values[i], |i| self.fit_of(i, weights), |i| self.fails(i));
        }
        let own = self.value_of(which, weights);
        self.outcome(which, |_| own, |_| None, |i| self.fails(i))
    }

    /// The line that fit to the stage is held against by itself.
    pub(super) const fn fit_line(&self) -> Option<f64> {
        match &self.rule {
            Rule::Promotion(_) => None,
            Rule::FirstLeader(rule) => rule.fit_from,
        }
    }

    /// Lines that the number that decides is held against.
    pub(super) fn lines(&self, which: usize) -> Vec<(String, f64)> {
        match &self.rule {
            Rule::Promotion(rules) => {
                let lines = rules[which].lines;
                vec![
                    ("develop_from".to_owned(), lines.develop),
                    ("trial_from".to_owned(), lines.trial),
                    ("promote_from".to_owned(), lines.promote),
                ]
            }
            Rule::FirstLeader(rule) => vec![("hire_from".to_owned(), rule.hire_from)],
        }
    }

    /// The number that decides per candidate, from medians: readiness or suitability. `weights` are relative inside each side;
    /// criteria that nobody could mark are left out, as everywhere.
    pub(super) fn values(&self, weights: &[f64]) -> Vec<Option<f64>> {
        (0..self.medians.len()).map(|i| self.value_of(i, weights)).collect()
    }

    /// The number that decides for one candidate; see [`Self::values`].
    pub(super) fn value_of(&self, candidate: usize, weights: &[f64]) -> Option<f64> {
        let mut total = 0.0;
        for side in &self.sides {
            total += side.share * self.mean_of(side, candidate, weights)?;
        }
        Some(total)
    }

    /// Fit to the stage of one candidate, from medians; nothing where no side belongs to the stage, or nothing is known of one that does.
    pub(super) fn fit_of(&self, candidate: usize, weights: &[f64]) -> Option<f64> {
        let whole = self.of_the_stage()?;
        let mut total = 0.0;
        for side in self.sides.iter().filter(|s| s.pole != Pole::None) {
            total += side.share / whole * self.mean_of(side, candidate, weights)?;
        }
        Some(total)
    }

    /// Fit to the stage of a row of drawn levels under drawn weights, which are shares of the whole.
    pub(super) fn fit_at(&self, weights: &[f64], levels: &[f64]) -> Option<f64> {
        let of_the_stage = || {
            self.sides
                .iter()
                .filter(|s| s.pole != Pole::None)
                .flat_map(|s| s.range.clone())
        };
        let whole: f64 = of_the_stage().map(|i| weights[i]).sum();
        (whole > 0.0).then(|| of_the_stage().map(|i| weights[i] * levels[i]).sum::<f64>() / whole)
    }

    /// Share of the whole that the sides of the stage have together.
    pub(super) fn of_the_stage(&self) -> Option<f64> {
        let whole: f64 = self
            .sides
            .iter()
            .filter(|s| s.pole != Pole::None)
            .map(|s| s.share)
            .sum();
        (whole > 0.0).then_some(whole)
    }

    /// Mean of what is known of the side that the criterion at `at` is on, for one candidate and the weights in force.
    pub(super) fn known_mean(&self, candidate: usize, at: usize) -> Option<f64> {
        let side = self.side_of(at)?;
        self.mean_of(side, candidate, &self.weights)
    }

    fn mean_of(&self, side: &Side, candidate: usize, weights: &[f64]) -> Option<f64> {
        let row = &self.medians[candidate];
        let (mut sum, mut known) = (0.0, 0.0);
        for i in side.range.clone() {
            if let Some(median) = row[i] {
                sum += weights[i] * median;
                known += weights[i];
            }
        }
        (known > 0.0).then(|| sum / known)
    }

    fn fails(&self, candidate: usize) -> bool {
        self.floors[candidate].iter().any(|f| f.not_met)
    }

    /// Whether drawn levels miss a must-have of one candidate.
    pub(super) fn fails_at(&self, candidate: usize, levels: &[f64]) -> bool {
        self.floors[candidate]
            .iter()
            .any(|f| !reaches(levels[f.at], f.least_drawn))
    }

    /// The side of a deciding criterion.
    pub(super) fn side_of(&self, at: usize) -> Option<&Side> {
        self.sides.iter().find(|s| s.range.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::least_drawn;

    #[test]
    fn a_drawn_median_counts_as_the_nearest_that_so_many_raters_can_have() {
        let of = |min, given| least_drawn(min, given);
        assert!((of(3.0, 3) - 2.5).abs() < 1e-12);
        // Two raters at 2 and 3 have 2.5, which does not pass.
        assert!((of(3.0, 2) - 2.75).abs() < 1e-12);
        assert!((of(2.5, 2) - 2.25).abs() < 1e-12);
        assert!(
            (of(2.5, 3) - 2.5).abs() < 1e-12,
            "three have no 2.5; the next that passes is 3"
        );
    }
}
