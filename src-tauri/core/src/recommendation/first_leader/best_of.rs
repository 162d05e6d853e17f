//! What the number of the best of a few means: the best of several is partly lucky, and regresses when looked at again.

use super::super::Reason;
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::Decision;
use crate::doubt;
use crate::say::{count, points};

/// "3.7 is the best of five, and the best of a few is partly luck. On marks as reliable as …, it stands for 3.4 to 3.6."
///
/// The true number is expected at the mean of all plus the panel's reliability times the distance from it (Kelley 1927).
pub(super) fn reason(d: &Decision, a: &Analysis, who: &CandidateAnalysis) -> Option<Reason> {
    let number = |c: &CandidateAnalysis| c.fit.as_ref()?.suitability;
    let all: Vec<f64> = a.candidates.iter().filter_map(number).collect();
    let own = number(who)?;
    if all.len() < 2 || all.iter().any(|other| *other > own) {
        return None;
    }
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    let (low, high) = doubt::panel_reliability(d, a, who.raters)?;
    let at = |reliability: f64| points(mean + reliability * (own - mean));
    let stands = if at(low) == at(high) {
        format!("about {}", at(low))
    } else {
        format!("{} to {}", at(low), at(high))
    };
    let text = format!(
        "{} is the best of {}, and the best of a few is partly luck: looked at again by such a panel, it is expected at {stands}.",
        points(own),
        count(all.len())
    );
    Some(
        Reason::new("best_of_few", text)
            .with("expected_low", mean + low * (own - mean))
            .with("expected_high", mean + high * (own - mean)),
    )
}
