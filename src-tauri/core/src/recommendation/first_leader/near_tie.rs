//! Near tie: no name comes first. Who is level, what they differ in, and which marks would settle it.

use super::super::{
    Condition, Reason, Recommendation, RecommendationKind as Kind, flag_reasons, floor_reasons, offers,
};
use super::{conditions, reasons};
use crate::analysis::{Analysis, CandidateAnalysis, CriterionScore, Settle};
use crate::decision::Decision;
use crate::doubt::{NearTie, Unsure};
use crate::say::{capital, list, points};

/// Criteria that are named of those that tell them apart.
const NAMED: usize = 4;

pub(super) fn recommend(d: &Decision, a: &Analysis, tie: NearTie, unsure: Vec<Unsure>) -> Recommendation {
    let level: Vec<&CandidateAnalysis> = tie
        .among
        .iter()
        .filter_map(|id| a.candidates.iter().find(|c| c.candidate == *id))
        .collect();
    let names: Vec<String> = level.iter().map(|c| d.name_of(&c.candidate)).collect();
    let numbers: Vec<String> = level
        .iter()
        .filter_map(|c| c.fit.as_ref()?.suitability.map(points))
        .collect();
    let mut asked = vec![
        Condition {
            text: format!("Test {} the same way on what would settle it, then look again.", list(&names)),
            criterion: None,
        },
        Condition {
            text: "Or say which half of the job cannot wait, and choose by that: it is your choice, and is recorded as one.".to_owned(),
            criterion: None,
        },
    ];
    asked.extend(conditions(d, a, tie.kind));
    Recommendation {
        kind: Kind::NearTie,
        candidate: None,
        ends: None,
        headline: format!("A near tie: {} are level.", list(&names)),
        lead: format!(
            "Suitability for today's stage is {}. A gap this small turns with weights and marks nobody would argue about, so no name is put first.",
            list(&numbers)
        ),
        reasons: reasons::near_tie(d, a, &level, differ(d, &level)),
        conditions: asked,
        flips: Vec::new(),
        flips_say: String::new(),
        settle: unsure.iter().filter_map(|one| settle(d, &level, one)).collect(),
        alternatives: offers(d),
        tests: Vec::new(),
        look_again_months: vec![1],
        near_tie: Some(tie),
    }
}

/// What they differ in, by how much it moves the number that decides.
fn differ(d: &Decision, level: &[&CandidateAnalysis]) -> Reason {
    let apart = |at: usize| {
        let medians = || level.iter().filter_map(|c| c.criteria[at].median);
        let (high, low) = (medians().fold(1.0, f64::max), medians().fold(5.0, f64::min));
        (high - low).max(0.0) * level.first().map_or(0.0, |c| c.criteria[at].weight)
    };
    let mut rows: Vec<usize> = (0..d.template.criteria.len()).filter(|at| apart(*at) > 0.0).collect();
    rows.sort_by(|x, y| apart(*y).total_cmp(&apart(*x)));
    if rows.is_empty() {
        return Reason::new("differ", "No median tells them apart.".to_owned());
    }
    let one = |at: &usize| {
        let said: Vec<String> = level
            .iter()
            .map(|c| {
                let median = c.criteria[*at].median.map_or_else(|| "unknown".to_owned(), points);
                format!("{} {median}", d.name_of(&c.candidate))
            })
            .collect();
        format!("“{}” ({})", d.template.criteria[*at].short, said.join(", "))
    };
    let named: Vec<String> = rows.iter().take(NAMED).map(one).collect();
    let rest = match rows.len() - named.len() {
        0 => String::new(),
        1 => ", and on one criterion more".to_owned(),
        n => format!(", and on {n} criteria more"),
    };
    let ids = rows.iter().map(|at| d.template.criteria[*at].id.as_str().into());
    Reason::new("differ", format!("They differ most on {}{rest}.", named.join(", "))).on(ids)
}

/// What is known and open of each, so that nothing about one of them hides behind the tie.
pub(super) fn each(d: &Decision, level: &[&CandidateAnalysis]) -> Vec<Reason> {
    let of = |c: &&CandidateAnalysis| {
        let name = d.name_of(&c.candidate);
        let about = floor_reasons(d, &c.floors).into_iter().chain(flag_reasons(d, c));
        about
            .map(|reason| Reason {
                text: format!("{name}: {}", reason.text),
                ..reason
            })
            .collect::<Vec<_>>()
    };
    level.iter().flat_map(of).collect()
}

fn settle(d: &Decision, level: &[&CandidateAnalysis], one: &Unsure) -> Option<Settle> {
    let at = d
        .template
        .criteria
        .iter()
        .position(|card| card.id == one.criterion.as_str())?;
    let each: Vec<String> = level.iter().map(|c| open(&c.criteria[at])).collect();
    let why = if each.windows(2).all(|two| two[0] == two[1]) {
        each.first()?.clone()
    } else {
        let one = |(c, why): (&&CandidateAnalysis, &String)| format!("{}, {why}", d.name_of(&c.candidate));
        level.iter().zip(&each).map(one).collect::<Vec<_>>().join("; ")
    };
    Some(Settle {
        criterion: one.criterion.clone(),
        swing: one.swing,
        what: format!("“{}”: {}.", d.template.criteria[at].title, capital(&why)),
    })
}

/// Why a mark leaves much open.
fn open(row: &CriterionScore) -> String {
    match (row.given, row.low.zip(row.high)) {
        (0, _) => "nobody could say".to_owned(),
        (given, _) if given < row.asked => format!("{given} of {} raters could say", row.asked),
        (_, Some((low, high))) if low < high => format!("marks lie from {low} to {high}"),
        _ => "another look at the work itself would say more than the marks do".to_owned(),
    }
}
