//! Whether a name comes first: in how many draws each candidate does, among whom it is a near tie, and which marks are least sure.

use std::cmp::Ordering;

use serde::Serialize;
use ts_rs::TS;

use super::case::{Case, Floor};
use super::marks::Spread;
use super::{FIRM_FROM, draws, sampling_error};
use crate::analysis::Analysis;
use crate::analysis::smaa::{Level, Problem, Sampling, fold};
use crate::decision::{Decision, RecommendationKind};
use crate::id::{CandidateId, CriterionId};

/// Enough that a share of one half is known to within 2.2 points, few enough that every list may ask.
const SAMPLING: Sampling = Sampling { draws: 2_048, seed: 1 };
/// Candidates that are held against each other, from the top: nobody further down is first in a third of draws.
const CONTENDERS: usize = 20;
/// Criteria that are named of those that would settle it.
const NAMED: usize = 3;

/// Candidates of whom none comes first in enough draws to be put first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NearTie {
    /// Who they are, in the order of their names.
    pub among: Vec<CandidateId>,
    /// In which share of the draws that name somebody each comes first, 0–1, in the same order.
    pub first_in: Vec<f64>,
    /// What each of them would be told if they were first.
    pub kind: RecommendationKind,
}

/// A criterion whose marks leave much open.
pub(crate) struct Unsure {
    pub(crate) criterion: CriterionId,
    /// How far the doubt of those who are level moves the number that decides, at most: one standard deviation, in points.
    pub(crate) swing: f64,
}

/// The near tie at the top, with the criteria that would settle most of it; absent where one name comes first in two thirds of draws, and
/// where the answer names nobody or there is nobody to choose between.
pub(crate) fn near_tie(d: &Decision, a: &Analysis) -> Option<(NearTie, Vec<Unsure>)> {
    let case = Case::of(d, a).filter(|case| case.competes() && a.candidates.len() > 1)?;
    let values = case.values(&case.weights);
    let (Some(_), kind) = case.outcome_at(0, &values) else {
        return None;
    };
    let field = Field::of(d, a, &case, &values);
    let shares = field.first_in(&case)?;
    if shares.iter().any(|share| *share >= FIRM_FROM) {
        return None;
    }
    let name = |i: &usize| (d.name_of(&a.candidates[*i].candidate), &a.candidates[*i].candidate);
    let mut level: Vec<(usize, f64)> = field.members.iter().copied().zip(shares).collect();
    level.sort_by(|x, y| y.1.total_cmp(&x.1));
    level.truncate(enough(&level));
    level.sort_by(|x, y| name(&x.0).cmp(&name(&y.0)));
    let mut unsure = field.unsure(d, &case, level.iter().map(|(i, _)| *i).collect());
    unsure.truncate(NAMED);
    let tie = NearTie {
        among: level.iter().map(|(i, _)| a.candidates[*i].candidate.clone()).collect(),
        first_in: level.iter().map(|(_, share)| *share).collect(),
        kind,
    };
    Some((tie, unsure))
}

/// How many, from the top, are together first often enough to be put first; and whoever is no further behind than the draws tell.
fn enough(level: &[(usize, f64)]) -> usize {
    let mut together = 0.0;
    let last = level.iter().position(|(_, share)| {
        together += share;
        together >= FIRM_FROM
    });
    let Some(last) = last.map(|at| level[at].1) else {
        return level.len();
    };
    level
        .iter()
        .take_while(|(_, share)| *share >= last - sampling_error(SAMPLING.draws))
        .count()
}

/// Those who could come first, in an order that their marks give: neither ids nor the order of entry change a draw.
struct Field {
    /// Positions among the candidates.
    members: Vec<usize>,
    problem: Problem,
}

impl Field {
    fn of(d: &Decision, a: &Analysis, case: &Case, values: &[Option<f64>]) -> Self {
        let mut problem = draws::problem(d, a, case, &d.doubt, &Spread::JUDGED);
        let mut members: Vec<usize> = (0..values.len()).filter(|i| values[*i].is_some()).collect();
        members.sort_by(|x, y| {
            let by_value = values[*y].unwrap_or(0.0).total_cmp(&values[*x].unwrap_or(0.0));
            by_value.then_with(|| alike(case, &problem, *x, *y))
        });
        members.truncate(CONTENDERS);
        problem.levels = members.iter().map(|i| problem.levels[*i].clone()).collect();
        Self { members, problem }
    }

    /// Share of the draws that name somebody in which each is named. Who are exactly alike share what they have.
    fn first_in(&self, case: &Case) -> Option<Vec<f64>> {
        let columns = case.criteria.len();
        let place = |who: usize| self.members.iter().position(|i| *i == who);
        let counts = fold(
            &self.problem,
            SAMPLING,
            |counts: &mut Vec<u32>, draw| {
                counts.resize(self.members.len(), 0);
                let value = |who: usize| Some(place(who).map_or(f64::NEG_INFINITY, |at| draw.values[at]));
                let row = |who: usize| place(who).map(|at| &draw.levels[at * columns..(at + 1) * columns]);
                let fit = |who: usize| case.fit_at(draw.weights, row(who)?);
                let fails = |who: usize| row(who).is_none_or(|levels| case.fails_at(who, levels));
                if let Some(at) = case.outcome(0, value, fit, fails).0.and_then(place) {
                    counts[at] += 1;
                }
            },
            |all, some| {
                all.resize(some.len(), 0);
                all.iter_mut().zip(some).for_each(|(a, b)| *a += b);
            },
        )
        .ok()?;
        let named: u32 = counts.iter().sum();
        let mut shares = Vec::with_capacity(counts.len());
        for run in self.runs(case) {
            let each = counts[run.clone()].iter().map(|n| f64::from(*n)).sum::<f64>() / run.len() as f64;
            shares.extend(run.map(|_| each / f64::from(named)));
        }
        (named > 0).then_some(shares)
    }

    /// Stretches of members who are exactly alike.
    fn runs(&self, case: &Case) -> Vec<std::ops::Range<usize>> {
        let same = |x: usize, y: usize| {
            self.problem.levels[x] == self.problem.levels[y]
                && floors(&case.floors[self.members[x]]).eq(floors(&case.floors[self.members[y]]))
        };
        let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
        for at in 0..self.members.len() {
            match runs.last_mut() {
                Some(run) if same(run.start, at) => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// What each criterion leaves open about those at these positions, the most first; nobody is named before another.
    fn unsure(&self, d: &Decision, case: &Case, who: Vec<usize>) -> Vec<Unsure> {
        let rows: Vec<&Vec<Level>> = who
            .iter()
            .filter_map(|who| self.members.iter().position(|i| i == who))
            .map(|at| &self.problem.levels[at])
            .collect();
        let one = |at: usize| {
            let side = case.side_of(at)?;
            let sd = rows.iter().map(|row| row[at].sd()).fold(0.0, f64::max);
            Some(Unsure {
                criterion: d.shared_id(&d.template.criteria[case.criteria[at]].id),
                swing: side.share * case.weights[at] * sd,
            })
        };
        let mut unsure: Vec<Unsure> = (0..case.criteria.len()).filter_map(one).collect();
        unsure.sort_by(|x, y| y.swing.total_cmp(&x.swing));
        unsure
    }
}

fn floors(of: &[Floor]) -> impl Iterator<Item = (usize, u64, bool)> {
    of.iter().map(|f| (f.at, f.least_drawn.to_bits(), f.not_met))
}

/// An order of two rows by what is in them.
fn alike(case: &Case, problem: &Problem, x: usize, y: usize) -> Ordering {
    let numbers = |level: &Level| match level {
        Level::Exact(at) => vec![*at],
        Level::Normal { mean, sd } => vec![*mean, *sd],
        Level::Uniform { low, high } => vec![*low, *high],
        Level::Median { of } => of.iter().flat_map(|r| [r.rater as f64, r.middle, r.sd]).collect(),
    };
    let flat = |i: usize| problem.levels[i].iter().map(numbers);
    let mut pairs = flat(x).zip(flat(y));
    pairs
        .find_map(|(one, other)| one.partial_cmp(&other).filter(|o| o.is_ne()))
        .unwrap_or(Ordering::Equal)
        .then_with(|| floors(&case.floors[x]).cmp(floors(&case.floors[y])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_level_as_are_together_first_in_two_thirds() {
        let of = |shares: &[f64]| enough(&shares.iter().copied().enumerate().collect::<Vec<_>>());
        assert_eq!(of(&[0.52, 0.45, 0.03]), 2);
        assert_eq!(of(&[0.5, 0.5]), 2);
        assert_eq!(
            of(&[0.34, 0.335, 0.325]),
            3,
            "the third is no further behind than the draws tell"
        );
        assert_eq!(of(&[0.6, 0.2, 0.19, 0.01]), 3);
    }
}
