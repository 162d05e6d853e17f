//! A record in sentences: the finding first, then what the score is made of, then where it ends.

use super::{Amount, Calibration, ENOUGH_OUTCOMES, FEWEST_DECISIONS, FEWEST_OUTCOMES, Scores};
use crate::followup::mean::Mean;
use crate::say::{count, percent};

/// Up to so many times its mean a reliability is put down to luck, which alone passes it in about one of twelve records with one bin
/// (χ² with one degree of freedom) and one of a hundred with five. Our judgement.
const LUCK: f64 = 3.0;

pub(super) fn findings(read: &Calibration) -> Vec<String> {
    match (read.scores.value(), read.outcomes) {
        (Some(scores), _) => vec![lean(scores), brier(scores), parts(scores), skill(scores)],
        (None, 0) => vec!["No outcome is known yet: your record begins with the first review.".to_owned()],
        (None, n) if n < FEWEST_OUTCOMES => {
            vec![format!(
                "Too few outcomes are known to judge you: {n} of about {ENOUGH_OUTCOMES}."
            )]
        }
        (None, n) => vec![format!(
            "Too few decisions to judge you: {n} outcomes are known, but of {} {}. At least {} are needed.",
            count(read.decisions),
            if read.decisions == 1 { "decision" } else { "decisions" },
            count(FEWEST_DECISIONS)
        )],
    }
}

/// Whole points of a hundred.
fn whole(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

fn points(n: i64) -> String {
    if n.abs() == 1 {
        "1 point".to_owned()
    } else {
        format!("{} points", n.abs())
    }
}

fn lean(scores: &Scores) -> String {
    let (said, met) = (percent(scores.said), percent(scores.base_rate.value));
    let Some(interval) = scores.lean.interval.value() else {
        let why = scores.lean.interval.undefined().unwrap_or_default();
        return format!("You say {said} on average, and {met} came true. No interval: {why}.");
    };
    let (low, high) = (whole(interval.low), whole(interval.high));
    let way = |n: i64| if n < 0 { "too little" } else { "too much" };
    let by = points(whole(scores.lean.value));
    if interval.low > 0.0 || interval.high < 0.0 {
        let way = way(whole(scores.lean.value));
        let (near, far) = if low.abs() <= high.abs() {
            (low, high)
        } else {
            (high, low)
        };
        format!(
            "You say {by} {way}: {said} on average, and {met} came true. The true lean could be {} to {}.",
            near.abs(),
            points(far)
        )
    } else {
        format!(
            "No lean shows: you say {said} on average, and {met} came true. You could still be {} too little to {} too much.",
            points(low),
            points(high)
        )
    }
}

/// A score with two decimals and its interval.
fn scored(estimate: &Mean) -> String {
    match estimate.interval.value() {
        Some(i) => format!("{:.2} ({:.2} to {:.2})", estimate.value, i.low, i.high),
        None => format!("{:.2}", estimate.value),
    }
}

fn brier(scores: &Scores) -> String {
    let start = format!(
        "Brier score {}, where 0 is always sure and right.",
        scored(&scores.brier)
    );
    format!(
        "{start} Saying {} every time would have given {:.2}.",
        percent(scores.base_rate.value),
        scores.murphy.uncertainty
    )
}

fn parts(scores: &Scores) -> String {
    let m = &scores.murphy;
    let honest = if m.reliability <= LUCK * m.by_chance {
        "no more than luck could explain"
    } else {
        "more than luck readily explains"
    };
    format!(
        "{:.3} of it is numbers that do not come as often as they say, {honest} (luck alone: about {:.3}); telling likely from unlikely takes {:.3} off.",
        m.reliability, m.by_chance, m.resolution
    )
}

fn skill(scores: &Scores) -> String {
    match (scores.skill.value(), scores.skill.undefined()) {
        (Some(skill), _) if *skill > 0.0 => {
            format!(
                "Your numbers did better than always saying the base rate, by {} of its score.",
                percent(*skill)
            )
        }
        (Some(_), _) => "Your numbers did no better than always saying the base rate.".to_owned(),
        (None, why) => format!(
            "Whether your numbers beat the base rate cannot be told: {}.",
            why.unwrap_or_default()
        ),
    }
}

pub(super) fn limits(read: &Calibration) -> Vec<String> {
    let mut limits = Vec::new();
    if read.outcomes == 0 {
        return limits;
    }
    if read.amount == Amount::Few {
        limits.push(format!(
            "{} outcomes are a short record: from about {ENOUGH_OUTCOMES} on a share is known to 17 points either way.",
            read.outcomes
        ));
    }
    if read.unknown > 0 {
        let of = if read.unknown == 1 {
            "1 outcome nobody can judge is"
        } else {
            "Outcomes nobody can judge are"
        };
        let how_many = if read.unknown == 1 {
            String::new()
        } else {
            format!(" ({})", read.unknown)
        };
        limits.push(format!(
            "{of} left out{how_many}. If those went worse than the rest, all of this is too kind."
        ));
    }
    limits.push(
        "Outcomes of one decision share its luck. The score's interval allows for that; those of single bins and rates do not."
            .to_owned(),
    );
    limits.push("What would have come of the choice you did not make, nobody knows.".to_owned());
    limits.push("It changes no weight and no line of any card. What to make of it is yours.".to_owned());
    limits
}
