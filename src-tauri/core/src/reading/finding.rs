//! The finding of each chart as one sentence, made from what the numbers say, so that a caption never says more than its data.

use crate::analysis::{Analysis, CandidateAnalysis, Fit, FloorReading, FloorState, FounderReading, FounderState};
use crate::analysis::{SelfReading, StageAnswer, StageReading, StageVerdict};
use crate::decision::{Decision, RecommendationKind};
use crate::doubt::AnswerDoubt;
use crate::say::{capital, count, draws, list, points};

/// Whether strengths hold when they have to work through other people: twins that somebody could mark at both ends.
/// Absent where the card has no twins.
#[must_use]
pub fn pairs(d: &Decision, c: &CandidateAnalysis) -> Option<String> {
    let median = |id: &str| {
        c.criteria
            .iter()
            .find(|row| row.criterion.as_str() == id)
            .and_then(|row| row.median)
    };
    let twins: Vec<_> = d
        .template
        .criteria
        .iter()
        .filter_map(|one| Some((median(one.twin.as_deref()?), median(&one.id))))
        .collect();
    let known: Vec<(f64, f64)> = twins
        .iter()
        .filter_map(|(alone, through)| Some(((*alone)?, (*through)?)))
        .collect();
    if twins.is_empty() {
        return None;
    }
    let when = "when it has to work through other people";
    let all = if known.len() == twins.len() {
        ""
    } else {
        " that can be compared"
    };
    let shrunk = known.iter().filter(|(alone, through)| through < alone).count();
    let grown = known.iter().filter(|(alone, through)| through > alone).count();
    Some(match shrunk {
        _ if known.is_empty() => "No strength can be compared yet: one end of every pair has no evidence".to_owned(),
        1 if known.len() == 1 => format!("The one strength{all} shrinks {when}"),
        n if n == known.len() => format!("Each strength{all} shrinks {when}"),
        1 => format!("One of {} strengths shrinks {when}", count(known.len())),
        n if n > 0 => format!(
            "{} of {} strengths shrink when they have to work through other people",
            capital(&count(n)),
            count(known.len())
        ),
        _ if grown == 0 => format!("Every strength{all} holds {when}"),
        _ => format!("No strength{all} shrinks {when}"),
    })
}

/// What the facts about the company say, with the weight of their votes.
#[must_use]
pub fn stage(stage: &StageReading) -> String {
    let [_, builder, mixed, scaler] = stage.totals;
    let stops = stage
        .blockers
        .iter()
        .filter(|id| stage.reasons.iter().all(|(about, _)| about != *id))
        .count();
    if stops > 0 {
        let say = if stops == 1 { "fact says" } else { "facts say" };
        return format!(
            "{} {say} “not yet”: nobody should be hired on them",
            capital(&count(stops))
        );
    }
    let known: f64 = stage.totals.iter().sum();
    match &stage.answer {
        StageAnswer::Nobody { count: true, .. } | StageAnswer::Against => {
            return format!("{} of {known} counted weight says “not yet”", stage.totals[0]);
        }
        StageAnswer::Withheld { too_little: true, .. } => {
            return format!(
                "{known} of {} weight is known: too little to answer",
                known + stage.unknown
            );
        }
        StageAnswer::Withheld { facts, .. } => {
            let facts = facts.len();
            let say = if facts == 1 {
                "fact that can stop a hire is"
            } else {
                "facts that can stop a hire are"
            };
            return format!("{} {say} not known", capital(&count(facts)));
        }
        StageAnswer::Nobody { .. } | StageAnswer::Leader { .. } => {}
    }
    let others: Vec<String> = [(mixed, "mixed"), (stage.totals[0], "not yet")]
        .into_iter()
        .filter(|(weight, _)| *weight > 0.0)
        .map(|(weight, vote)| format!("{weight} {vote}"))
        .collect();
    let rest = if others.is_empty() {
        String::new()
    } else {
        format!(", with {}", list(&others))
    };
    let against = |other: f64| {
        if other > 0.0 {
            format!(" to {other}")
        } else {
            String::new()
        }
    };
    match stage.by_votes {
        None => "No fact votes yet, so the stage is unknown".to_owned(),
        Some(StageVerdict::Builder) => format!("The facts vote builder: {builder}{}{rest}", against(scaler)),
        Some(StageVerdict::Scaler) => format!("The facts vote scaler: {scaler}{}{rest}", against(builder)),
        Some(StageVerdict::Between) => {
            format!("The facts lie between: {builder} builder, {scaler} scaler, {mixed} mixed")
        }
    }
}

/// Who fits the company today, and who would fit it at the far end of the stages.
#[must_use]
pub fn fit(d: &Decision, a: &Analysis) -> String {
    let share = a.stage.as_ref().and_then(|s| s.share_used);
    let people: Vec<(String, &Fit)> = a
        .candidates
        .iter()
        .filter_map(|c| Some((d.called(&c.candidate).to_owned(), c.fit.as_ref()?)))
        .collect();
    // Those whose value shows as the highest, at the one decimal that is printed.
    let best = |value: &dyn Fn(&Fit) -> Option<f64>| -> Vec<String> {
        let top = people
            .iter()
            .filter_map(|(_, fit)| value(fit))
            .max_by(f64::total_cmp)
            .map(points);
        let on_top = people
            .iter()
            .filter(|(_, fit)| top.is_some() && value(fit).map(points) == top);
        on_top.map(|(who, _)| who.clone()).collect()
    };
    let now = best(&|fit| fit.today);
    let when = if d.builder_share.is_some() {
        "at your share"
    } else {
        "today"
    };
    let Some(share) = share.filter(|_| !now.is_empty()) else {
        return "Who fits today is unknown until facts or marks are there".to_owned();
    };
    let scaling = share >= 0.5;
    let far = |fit: &Fit| if scaling { fit.scaler } else { fit.builder };
    let later = best(&far);
    let company = if scaling {
        "once you scale"
    } else {
        "a company that still builds"
    };
    let fits = |found: &[String]| format!("{} {}", list(found), if found.len() == 1 { "fits" } else { "fit" });
    if let [(only, fit)] = people.as_slice() {
        let value = |value: Option<f64>| value.map_or_else(|| "unknown".to_owned(), points);
        return format!(
            "{only} fits {} {when}, and {} {company}",
            value(fit.today),
            value(far(fit))
        );
    }
    match &later {
        none if none.is_empty() => format!("{} best {when}", fits(&now)),
        same if *same == now => format!("{} best {when} and {company}, too", fits(&now)),
        later => format!("{} {when}; {} {company}", fits(&now), fits(later)),
    }
}

/// How much of the founder's side is open.
#[must_use]
pub fn founder(founder: &FounderReading) -> String {
    match (founder.state, founder.open) {
        (FounderState::Unrated, _) => "Nobody has filled in the founder’s card".to_owned(),
        (_, 0) => format!("All {} are met", count(founder.items.len())),
        (_, open) => format!("{open} of {} are open", founder.items.len()),
    }
}

/// How the must-haves of one person stand.
#[must_use]
pub fn floors(floors: &[FloorReading]) -> String {
    let of = |state| floors.iter().filter(|f| f.state == state).count();
    match of(FloorState::Met) {
        _ if floors.is_empty() => return "No must-have applies".to_owned(),
        1 if floors.len() == 1 => return "The must-have holds".to_owned(),
        met if met == floors.len() => return format!("All {} must-haves hold", count(met)),
        _ => {}
    }
    let parts: Vec<String> = [
        (FloorState::NotMet, "is not met", "are not met"),
        (FloorState::Unproven, "is unproven", "are unproven"),
        (FloorState::Disputed, "is in dispute", "are in dispute"),
        (FloorState::Unrated, "could not be marked", "could not be marked"),
    ]
    .into_iter()
    .filter_map(|(state, one, many)| match of(state) {
        0 => None,
        1 => Some(format!("one {one}")),
        n => Some(format!("{} {many}", count(n))),
    })
    .collect();
    format!("Of {} must-haves {}", count(floors.len()), list(&parts))
}

/// How often the answer holds.
#[must_use]
pub fn holds(answer: &AnswerDoubt) -> String {
    if answer.kind == RecommendationKind::NearTie {
        return "Nobody is first in two thirds of reasonable weights and marks".to_owned();
    }
    format!("Holds in {} of reasonable weights and marks", draws(answer.holds))
}

/// How many weights flip the answer alone.
#[must_use]
pub fn one_weight(answer: &AnswerDoubt) -> String {
    match answer.one_weight.len() {
        0 => "No weight flips it alone".to_owned(),
        1 => "Only one weight flips it alone".to_owned(),
        n => format!("{} weights flip it alone", capital(&count(n))),
    }
}

/// How much of each side of a self-assessment is known from having done it, in the words of the one who asks.
#[must_use]
pub fn pulls(r: &SelfReading) -> String {
    let guesses = r.managing.items - r.managing.lived;
    let lose = if r.selling.lived == r.selling.items {
        "I know what I’d lose".to_owned()
    } else {
        format!(
            "I know {} of {} parts of what I’d lose",
            r.selling.lived, r.selling.items
        )
    };
    match guesses {
        0 => format!("{lose}, and I have tried all I’d get"),
        all if all == r.managing.items => format!("{lose}. All I’d get is a guess"),
        half if half * 2 == r.managing.items => format!("{lose}. Half of what I’d get is a guess"),
        n => {
            let guess = if n == 1 { "is a guess" } else { "are a guess" };
            format!("{lose}. {n} of {} parts of what I’d get {guess}", r.managing.items)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floor(state: FloorState) -> FloorReading {
        FloorReading {
            criterion: "B1".into(),
            min: 3.0,
            median: None,
            state,
            weak_ground: None,
            apart: None,
            one_mark_away: false,
        }
    }

    #[test]
    fn must_haves_are_counted_by_how_they_stand() {
        use FloorState::{Met, NotMet, Unproven};
        let say = |states: &[FloorState]| floors(&states.iter().map(|s| floor(*s)).collect::<Vec<_>>());
        assert_eq!(say(&[]), "No must-have applies");
        assert_eq!(say(&[Met]), "The must-have holds");
        assert_eq!(say(&[Met, Met, Met]), "All three must-haves hold");
        assert_eq!(
            say(&[Met, NotMet, NotMet, Unproven]),
            "Of four must-haves two are not met and one is unproven"
        );
    }

    #[test]
    fn the_stage_is_said_with_its_votes() {
        let reading = |by_votes, totals| StageReading {
            facts: Vec::new(),
            totals,
            share: None,
            share_low: 0.0,
            share_high: 1.0,
            share_used: None,
            by_votes,
            at_low: StageVerdict::Scaler,
            at_high: StageVerdict::Builder,
            blockers: Vec::new(),
            could_block: Vec::new(),
            overridden: None,
            unknown: 0.0,
            answer: StageAnswer::Leader {
                firm: true,
                dated: Vec::new(),
            },
            reasons: Vec::new(),
        };
        let builder = reading(Some(StageVerdict::Builder), [0.0, 8.0, 6.0, 0.0]);
        assert_eq!(stage(&builder), "The facts vote builder: 8, with 6 mixed");
        assert_eq!(
            stage(&reading(None, [0.0; 4])),
            "No fact votes yet, so the stage is unknown"
        );
        let stopped = StageReading {
            blockers: vec!["playbook".into()],
            ..builder
        };
        assert_eq!(
            stage(&stopped),
            "One fact says “not yet”: nobody should be hired on them"
        );
    }
}
