//! Robustness of the recommendation: SMAA-2 (Lahdelma & Salminen 2001) with the answer's own rule as the classifier.

use super::case::{Case, Outcome};
use super::marks::Spread;
use super::near_tie::{NearTie, near_tie};
use super::shapes::{
    AnswerDoubt, AnswerShare, AnyWeights, CandidateRank, Robustness, TornadoBar, WeightFlip, WeightMove, Weighted,
};
use super::{FIRM_FROM, draws, flips, panel, sampling_error, says};
use crate::analysis::Analysis;
use crate::analysis::smaa::{Draw, Problem, ProblemError, Sampling, acceptability, fold};
use crate::decision::{Decision, RecommendationKind, WeightDoubt};
use crate::id::CriterionId;

/// Candidates among whom ranks are counted; with more, a table of all pairs says nothing any more and costs the square.
const RANKED: usize = 50;

/// How sure the answer to a panel's decision is.
///
/// Runs on the current rayon pool; the same decision, doubt, draws and seed give the same bytes on any number of threads.
///
/// # Errors
/// [`ProblemError`] where the doubt leaves no weights to draw, or there are no draws.
pub fn robustness(
    d: &Decision,
    a: &Analysis,
    doubt: &WeightDoubt,
    sampling: Sampling,
) -> Result<Robustness, ProblemError> {
    robustness_with(d, a, doubt, &Spread::JUDGED, sampling)
}

/// The same with other assumptions about what marks may be off by.
///
/// # Errors
/// As [`robustness`].
pub fn robustness_with(
    d: &Decision,
    a: &Analysis,
    doubt: &WeightDoubt,
    spread: &Spread,
    sampling: Sampling,
) -> Result<Robustness, ProblemError> {
    let mut found = Robustness {
        draws: sampling.draws,
        seed: sampling.seed,
        doubt: doubt.clone(),
        sampling_error: sampling_error(sampling.draws),
        answers: Vec::new(),
        ranks: Vec::new(),
        weights: Vec::new(),
        withheld: None,
    };
    let Some(case) = Case::of(d, a) else {
        found.withheld = Some("There is nobody to compare.".to_owned());
        return Ok(found);
    };
    let values = case.values(&case.weights);
    let thin = |which| case.outcome_at(which, &values).1 == RecommendationKind::TooLittleEvidence;
    found.weights = weighted(d, &case);
    if (0..case.answers()).all(thin) {
        found.withheld =
            Some("Withheld: with so little evidence, how sure an answer would be is unknown too.".to_owned());
        return Ok(found);
    }
    let problem = draws::problem(d, a, &case, doubt, spread);
    let counts = fold(
        &problem,
        sampling,
        |counts, draw| count(&case, counts, draw),
        Counts::add,
    )?;
    found.answers = (0..case.answers())
        .map(|which| answer(d, a, &case, which, &values, &counts))
        .collect();
    if let Some((tie, _)) = near_tie(d, a) {
        found.answers.iter_mut().for_each(|answer| answer.level(d, &tie));
    }
    if (2..=RANKED).contains(&a.candidates.len()) {
        found.ranks = ranks(a, &case, &problem, sampling)?;
    }
    Ok(found)
}

fn weighted(d: &Decision, case: &Case) -> Vec<Weighted> {
    let of = |side: &super::case::Side, at: usize| Weighted {
        criterion: d.shared_id(&d.template.criteria[case.criteria[at]].id),
        side: side.id.clone(),
        weight: side.share * case.weights[at],
    };
    let sides = case.sides.iter();
    sides
        .flat_map(|side| side.range.clone().map(move |at| of(side, at)))
        .collect()
}

/// How often each answer came up: per answer, for nobody and for each candidate, each kind.
#[derive(Default)]
struct Counts(Vec<u32>);

impl Counts {
    fn add(&mut self, other: Self) {
        if self.0.is_empty() {
            self.0 = other.0;
        } else {
            self.0.iter_mut().zip(other.0).for_each(|(a, b)| *a += b);
        }
    }
}

const KINDS: usize = RecommendationKind::ALL.len();

/// A promotion's answer is about one candidate; a first leader's about nobody or one of them.
fn people(case: &Case) -> usize {
    if case.competes() { case.medians.len() + 1 } else { 1 }
}

fn slot(case: &Case, which: usize, (who, kind): Outcome) -> usize {
    let person = if case.competes() { who.map_or(0, |i| i + 1) } else { 0 };
    (which * people(case) + person) * KINDS + kind as usize
}

fn count(case: &Case, counts: &mut Counts, draw: &Draw<'_>) {
    let columns = case.criteria.len();
    if counts.0.is_empty() {
        counts.0 = vec![0; case.answers() * people(case) * KINDS];
    }
    let row = |i: usize| &draw.levels[i * columns..(i + 1) * columns];
    for which in 0..case.answers() {
        let fit = |i| case.fit_at(draw.weights, row(i));
        let outcome = case.outcome(which, |i| Some(draw.values[i]), fit, |i| case.fails_at(i, row(i)));
        counts.0[slot(case, which, outcome)] += 1;
    }
}

fn answer(
    d: &Decision,
    a: &Analysis,
    case: &Case,
    which: usize,
    values: &[Option<f64>],
    counts: &Counts,
) -> AnswerDoubt {
    let now = case.outcome_at(which, values);
    let about = case.about(which, values);
    let id = |who: usize| a.candidates[who].candidate.clone();
    let size = people(case) * KINDS;
    let of = &counts.0[which * size..(which + 1) * size];
    let draws: u32 = of.iter().sum();
    let share = |n: u32| f64::from(n) / f64::from(draws.max(1));
    let mut shares: Vec<AnswerShare> = of
        .iter()
        .enumerate()
        .filter(|(_, n)| **n > 0)
        .map(|(i, n)| AnswerShare {
            kind: RecommendationKind::ALL[i % KINDS],
            candidate: match i / KINDS {
                _ if !case.competes() => Some(id(which)),
                0 => None,
                person => Some(id(person - 1)),
            },
            share: share(*n),
        })
        .collect();
    shares.sort_by(|x, y| y.share.total_cmp(&x.share));
    let holds = share(counts.0[slot(case, which, now)]);
    let criterion = |at: usize| d.shared_id(&d.template.criteria[case.criteria[at]].id);
    let one_weight: Vec<WeightFlip> = flips::one_weight(case, which, now)
        .into_iter()
        .map(|t| WeightFlip {
            criterion: criterion(t.at),
            from: case.weights[t.at],
            to: t.to,
            gives: t.gives.1,
            candidate: t.gives.0.map(id),
        })
        .collect();
    let any_weights = flips::any_weights(case, which, values, now).map(|shift| AnyWeights {
        distance: shift.distance,
        moves: moves(case, &shift.weights, criterion),
        gives: shift.gives.1,
        candidate: shift.gives.0.map(id),
    });
    let tornado = about.map_or_else(Vec::new, |about| flips::tornado(case, which, about, now));
    let mut found = AnswerDoubt {
        candidate: about.map(id),
        kind: now.1,
        holds,
        shares,
        fragile: holds < FIRM_FROM,
        says: String::new(),
        wrong: None,
        wrong_says: String::new(),
        one_weight,
        any_weights,
        flips_say: String::new(),
        tornado: tornado
            .into_iter()
            .map(|b| TornadoBar {
                criterion: criterion(b.at),
                at_none: b.at_none,
                at_much: b.at_much,
                much: b.much,
                flips: b.flips,
            })
            .collect(),
        now: about.and_then(|i| values[i]),
        lines: case.lines(which),
    };
    found.says = says::how_sure(d, &found);
    found.flips_say = says::what_flips(d, &found);
    found.other_doubt(d, a, about);
    found
}

impl AnswerDoubt {
    /// What no draw can show: how often panels like this are wrong.
    fn other_doubt(&mut self, d: &Decision, a: &Analysis, about: Option<usize>) {
        let decided_by_marks = !matches!(
            self.kind,
            RecommendationKind::TooLittleEvidence | RecommendationKind::FounderKeepsSelling
        );
        if let Some((range, says)) = about
            .filter(|_| decided_by_marks)
            .and_then(|who| panel::wrong(d, a, who, self.kind))
        {
            self.wrong = Some(range);
            self.wrong_says = format!("{says} {}", says::TWO_DOUBTS);
        }
    }

    /// Where no name comes first, it is about nobody: what would flip it for one name would put that name first.
    fn level(&mut self, d: &Decision, tie: &NearTie) {
        let name = |s: &AnswerShare| s.candidate.as_ref().map(|id| (d.name_of(id), id.clone()));
        let level = |s: &AnswerShare| s.candidate.as_ref().is_some_and(|id| tie.among.contains(id));
        // Those level in the order of their names, before the rest.
        self.shares.sort_by_key(|s| (!level(s), level(s).then(|| name(s))));
        self.holds = self.shares.iter().map(|s| s.share).fold(0.0, f64::max);
        self.kind = RecommendationKind::NearTie;
        self.candidate = None;
        self.fragile = true;
        self.one_weight.clear();
        self.any_weights = None;
        self.tornado.clear();
        self.now = None;
        self.says = says::how_sure(d, self);
        self.flips_say = says::what_flips(d, self);
    }
}

fn moves(case: &Case, weights: &[f64], criterion: impl Fn(usize) -> CriterionId) -> Vec<WeightMove> {
    let mut moves = Vec::new();
    for side in &case.sides {
        for at in side.range.clone() {
            let (from, to) = (side.share * case.weights[at], side.share * weights[at]);
            if (from - to).abs() > 1e-12 {
                moves.push(WeightMove {
                    criterion: criterion(at),
                    from,
                    to,
                });
            }
        }
    }
    moves
}

fn ranks(a: &Analysis, case: &Case, problem: &Problem, sampling: Sampling) -> Result<Vec<CandidateRank>, ProblemError> {
    let found = acceptability(problem, sampling)?;
    let rows = found.ra.into_iter().zip(found.cw).zip(found.pwi).zip(found.cf);
    let rank = |(c, (((ranks, central), beats), confidence)): (&crate::analysis::CandidateAnalysis, _)| CandidateRank {
        candidate: c.candidate.clone(),
        ranks,
        central_weights: Option::<Vec<f64>>::map(central, |mut weights| {
            // The rest are criteria that only floors look at: they carry no weight.
            weights.truncate(case.weights.len());
            weights
        }),
        beats,
        confidence,
    };
    Ok(a.candidates.iter().zip(rows).map(rank).collect())
}
