//! The chance that this panel picks wrong, and what one more rater would do: what is known of the panel, put into [`error_rate`].

use super::error_rate::{false_negative, false_positive, spearman_brown};
use super::{Answer, PanelChance, number};
use crate::analysis::agreement::{Estimate, Panel, agreement};
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::recommendation::words;
use crate::template::Purpose;

/// Reliability of one rater where this panel cannot show its own: the mean over 125 coefficients for interviewers who each speak to the
/// candidate apart (Huffcutt, Culbertson & Weyhrauch 2013, International Journal of Selection and Assessment 21:264).
const PUBLISHED: f64 = 0.44;
/// Fewest candidates from which a panel's own reliability is measured. Few for a variance: the interval stands beside it.
const MEASURED_FROM: usize = 3;
/// Share of candidates selected where the decision itself sets none; our assumption.
const EVEN: f64 = 0.5;

/// What holds for every candidate of a decision.
pub(super) struct Odds {
    one_rater: f64,
    interval: Option<(f64, f64)>,
    measured: bool,
    selected: f64,
    share_assumed: bool,
    basis: String,
}

impl Odds {
    pub(super) fn of(d: &Decision, analysis: &Analysis, now: &[Answer]) -> Self {
        let measured = measure(d, analysis);
        let share = share(d, now);
        let candidates = words::count(d.candidates.len());
        let reliability = match &measured {
            Ok(estimate) => format!(
                "One rater's reliability is {} on these {candidates} candidates{}: absolute agreement, ICC(A,1).",
                words::hundredths(estimate.value.max(0.0)),
                interval(estimate).map_or_else(String::new, |(low, high)| {
                    format!(
                        ", 95% interval {} to {}",
                        words::hundredths(low),
                        words::hundredths(high)
                    )
                }),
            ),
            Err(why) => format!(
                "One rater's reliability is taken as {}, the published mean for interviewers who each speak to the candidate apart \
                 (Huffcutt, Culbertson and Weyhrauch 2013), because {why}.",
                words::hundredths(PUBLISHED)
            ),
        };
        let selected = match share {
            Some(share) => format!("{} of the candidates are selected.", words::percent(share)),
            None => "That every second candidate belongs in the job is our assumption.".to_owned(),
        };
        let estimate = measured.as_ref().ok();
        Self {
            one_rater: estimate.map_or(PUBLISHED, |e| e.value.clamp(0.0, 1.0)),
            interval: estimate.and_then(interval),
            measured: estimate.is_some(),
            selected: share.unwrap_or(EVEN),
            share_assumed: share.is_none(),
            basis: format!("{reliability} {selected} Bartoš and Martinková 2024."),
        }
    }

    /// For a candidate whom so many raters marked.
    pub(super) fn with(&self, raters: usize) -> Result<PanelChance, String> {
        if raters == 0 {
            return Err("Nobody has sealed a sheet on this candidate, so there is no panel yet.".to_owned());
        }
        let panel = |raters: usize| spearman_brown(self.one_rater, raters as f64);
        let wrong = false_positive(panel(raters), self.selected);
        let with_one_more = false_positive(panel(raters + 1), self.selected);
        Ok(PanelChance {
            one_rater: self.one_rater,
            one_rater_interval: self.interval,
            measured: self.measured,
            panel: panel(raters),
            raters,
            selected: self.selected,
            share_assumed: self.share_assumed,
            wrong,
            missed: false_negative(panel(raters), self.selected),
            with_one_more,
            says: says(raters, wrong, with_one_more),
            basis: self.basis.clone(),
        })
    }
}

/// Reliability of one rater's number over the candidates, or why it cannot be measured.
fn measure(d: &Decision, analysis: &Analysis) -> Result<Estimate, String> {
    let all = &analysis.candidates;
    if all.len() < MEASURED_FROM {
        return Err(format!(
            "a panel shows its own only on {} candidates or more",
            words::count(MEASURED_FROM)
        ));
    }
    let numbers: Vec<Vec<(usize, f64)>> = all.iter().map(|c| numbers(d, analysis, c)).collect();
    let everywhere = |member: &usize| numbers.iter().all(|row| row.iter().any(|(m, _)| m == member));
    let common: Vec<usize> = (0..d.members.len()).filter(everywhere).collect();
    let rows: Vec<Vec<Option<f64>>> = numbers
        .iter()
        .map(|row| {
            row.iter()
                .filter(|(m, _)| common.contains(m))
                .map(|(_, x)| Some(*x))
                .collect()
        })
        .collect();
    if common.len() < 2 {
        return Err("no two raters marked every candidate".to_owned());
    }
    let panel = Panel::new(&rows).map_err(|_| "no two raters marked every candidate".to_owned())?;
    let icc = agreement(&panel).icc.agreement;
    icc.value()
        .copied()
        .ok_or_else(|| icc.undefined().unwrap_or("it is not defined here").to_owned())
}

/// The number that decides by each rater's marks alone, with the rater's place on the panel, in that order.
fn numbers(d: &Decision, analysis: &Analysis, c: &CandidateAnalysis) -> Vec<(usize, f64)> {
    let marked = c.criteria.first().map_or(&[][..], |row| &row.marks);
    let mut numbers: Vec<(usize, f64)> = (0..)
        .zip(marked)
        .filter_map(|(at, mark)| {
            let member = d.members.iter().position(|m| m.id == mark.member)?;
            let mut alone = c.clone();
            for row in &mut alone.criteria {
                row.median = row.marks.get(at).and_then(|m| m.level).map(f64::from);
            }
            let (index, own) = (0..).zip(&alone.criteria).find_map(|(i, row)| Some((i, row.median?)))?;
            // Moving one median to where it is makes the sides and the fit anew from all of them.
            alone.move_median(d, index, own, analysis.stage.as_ref());
            Some((member, number(d, &alone)?))
        })
        .collect();
    numbers.sort_unstable_by_key(|(member, _)| *member);
    numbers
}

/// Share of candidates that the decision selects: one job among several, or the people a promotion is open to. None where there is
/// nobody to choose between.
fn share(d: &Decision, now: &[Answer]) -> Option<f64> {
    let candidates = d.candidates.len();
    let selected = if d.purpose() == Purpose::Promotion {
        now.iter()
            .filter(|(kind, _)| matches!(kind, Kind::Promote | Kind::Trial))
            .count()
    } else {
        1
    };
    (0 < selected && selected < candidates).then(|| selected as f64 / candidates as f64)
}

/// Both ends, as far as they are reliabilities.
fn interval(estimate: &Estimate) -> Option<(f64, f64)> {
    let (low, high) = estimate.low.zip(estimate.high)?;
    Some((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
}

fn says(raters: usize, wrong: f64, with_one_more: f64) -> String {
    let panel = if raters == 1 {
        "one rater".to_owned()
    } else {
        format!("{} raters", words::count(raters))
    };
    format!(
        "A yes by {panel} is wrong with a chance of at least {}; one rater more would make that {}.",
        words::percent(wrong),
        words::percent(with_one_more)
    )
}
