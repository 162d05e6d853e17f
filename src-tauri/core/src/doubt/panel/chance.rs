//! The chance that this panel picks wrong, and what one more rater would do: what is known of the panel, put into [`error_rate`].

use super::super::says::TWO_DOUBTS;
use super::error_rate::{false_negative, false_positive, spearman_brown};
use super::{Answer, PanelChance, Range, number};
use crate::analysis::agreement::{Estimate, Panel, agreement};
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::say;
use crate::template::Purpose;

/// Reliability of one rater where this panel cannot show its own: between the published means for interviewers who each speak to the candidate
/// apart and for those who sit together (125 coefficients; Huffcutt, Culbertson & Weyhrauch 2013, International Journal of Selection and Assessment
/// 21:264). Those who sit together hear the same, so that the upper one flatters.
const PUBLISHED: Range = (0.44, 0.74);
/// Fewest candidates from which a panel's own reliability is measured: with fewer its interval holds nearly everything. Our judgement.
const MEASURED_FROM: usize = 10;
/// Share of candidates selected where the decision itself sets none; our assumption.
const EVEN: f64 = 0.5;

/// What holds for every candidate of a decision.
pub(super) struct Odds {
    one_rater: Range,
    measured: bool,
    selected: f64,
    share_assumed: bool,
    basis: String,
}

impl Odds {
    pub(super) fn of(d: &Decision, analysis: &Analysis, now: &[Answer]) -> Self {
        let measured = measure(d, analysis);
        let share = share(d, now);
        let candidates = say::count(d.candidates.len());
        let reliability = match &measured {
            Ok((low, high)) => format!(
                "One rater’s reliability on these {candidates} candidates lies between {} and {}: absolute agreement, ICC(A,1), 95% interval.",
                say::hundredths(*low),
                say::hundredths(*high)
            ),
            Err(why) => format!(
                "One rater’s reliability is taken to lie between {} and {}, the published means for interviewers who each speak to the candidate apart \
                 and for those who sit together (Huffcutt, Culbertson and Weyhrauch 2013), because {why}.",
                say::hundredths(PUBLISHED.0),
                say::hundredths(PUBLISHED.1)
            ),
        };
        let selected = match share {
            Some(share) => format!("{} of the candidates are selected.", say::percent(share)),
            None => "That every second candidate belongs in the job is our assumption.".to_owned(),
        };
        Self {
            one_rater: *measured.as_ref().unwrap_or(&PUBLISHED),
            measured: measured.is_ok(),
            selected: share.unwrap_or(EVEN),
            share_assumed: share.is_none(),
            basis: format!(
                "{reliability} {selected} Raters who share a blind spot agree very well, and are wrong together. \
                 Bartoš and Martinková 2024. In how many draws the answer holds stands beside it. {TWO_DOUBTS}"
            ),
        }
    }

    /// For a candidate whom so many raters marked.
    pub(super) fn with(&self, raters: usize) -> Result<PanelChance, String> {
        if raters == 0 {
            return Err("Nobody has sealed a sheet on this candidate, so there is no panel yet.".to_owned());
        }
        // The better they agree, the less goes wrong: the upper reliability gives the lower end.
        let ends = |rate: fn(f64, f64) -> f64, raters: usize| {
            let at = |one| rate(spearman_brown(one, raters as f64), self.selected);
            (at(self.one_rater.1), at(self.one_rater.0))
        };
        let wrong = ends(false_positive, raters);
        let with_one_more = ends(false_positive, raters + 1);
        Ok(PanelChance {
            one_rater: self.one_rater,
            measured: self.measured,
            raters,
            selected: self.selected,
            share_assumed: self.share_assumed,
            wrong,
            wrong_said: say::of_hundred(wrong),
            with_one_more_said: say::of_hundred(with_one_more),
            missed: ends(false_negative, raters),
            with_one_more,
            says: format!(
                "{}; with one rater more, {}.",
                says(raters, "yeses", wrong),
                say::of_hundred(with_one_more)
            ),
            basis: self.basis.clone(),
        })
    }
}

/// "Of 100 yeses by panels of three raters, 10 to 18 turn out wrong".
pub(super) fn says(raters: usize, what: &str, wrong: Range) -> String {
    let panel = if raters == 1 {
        "one rater".to_owned()
    } else {
        format!("panels of {} raters", say::count(raters))
    };
    format!("Of 100 {what} by {panel}, {} turn out wrong", say::of_hundred(wrong))
}

/// Reliability of one rater's number over the candidates, or why it cannot be measured.
fn measure(d: &Decision, analysis: &Analysis) -> Result<Range, String> {
    let all = &analysis.candidates;
    if all.len() < MEASURED_FROM {
        return Err(format!(
            "a panel shows its own only on {} candidates or more",
            say::count(MEASURED_FROM)
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
    let estimate = icc
        .value()
        .ok_or_else(|| icc.undefined().unwrap_or("it is not defined here").to_owned())?;
    interval(estimate).ok_or_else(|| "how exact it is on these candidates cannot be told".to_owned())
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

/// Both ends of the interval, as far as they are reliabilities.
fn interval(estimate: &Estimate) -> Option<Range> {
    let (low, high) = estimate.low.zip(estimate.high)?;
    Some((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
}
