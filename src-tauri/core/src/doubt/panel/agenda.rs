//! What to talk about first: the criteria whose marks differ, those where settling could change the answer at the top.

use super::{AgendaItem, number};
use crate::analysis::{Analysis, CriterionScore, FloorState, Mark};
use crate::decision::{Decision, RecommendationKind};
use crate::id::{CandidateId, MemberId};
use crate::rule::{LeaderRule, PromotionRule};
use crate::say;
use crate::template::Purpose;

/// An answer: what, and for whom where it names somebody.
pub(super) type Answer = (RecommendationKind, Option<CandidateId>);

/// The answer about the candidate at `index`, by the answer's own rule: a promotion has one for each, a first leader one in all.
pub(super) fn answer(d: &Decision, analysis: &Analysis, index: usize) -> Answer {
    let candidates = &analysis.candidates;
    let not_met = |i: usize| candidates[i].floors.iter().any(|f| f.state == FloorState::NotMet);
    let (who, kind) = if d.purpose() == Purpose::Promotion {
        let rule = PromotionRule::of(d, &candidates[index]);
        (Some(index), rule.answer(number(d, &candidates[index]), not_met(index)))
    } else {
        LeaderRule::of(d, analysis).map_or((None, RecommendationKind::TooLittleEvidence), |rule| {
            let fit = |i: usize| candidates[i].fit.as_ref().and_then(|f| f.today);
            rule.answer(|i| number(d, &candidates[i]), fit, not_met)
        })
    };
    let named = who.filter(|_| kind.names_somebody());
    (kind, named.map(|i| candidates[i].candidate.clone()))
}

/// The agenda for the candidate at `index`: where settling on a mark somebody gave changes the answer, then by how far it moves the
/// number that decides, then by how far the marks lie apart.
///
/// A criterion that some could not mark, and the rest marked alike, is not on it: talking cannot stand in for evidence.
pub(super) fn items(d: &Decision, analysis: &Analysis, index: usize, now: &Answer) -> Vec<AgendaItem> {
    let mut what_if = analysis.clone();
    let rows = (0..).zip(&analysis.candidates[index].criteria);
    let mut items: Vec<AgendaItem> = rows
        .filter_map(|(at, row)| {
            let (low, high) = row.low.zip(row.high).filter(|(low, high)| low < high)?;
            let mut settled = |level: u8| {
                let moved = &mut what_if.candidates[index];
                moved.clone_from(&analysis.candidates[index]);
                moved.move_median(d, at, f64::from(level), analysis.stage.as_ref());
                (answer(d, &what_if, index), number(d, &what_if.candidates[index]))
            };
            let given = (low..=high).filter(|level| row.marks.iter().any(|m| m.level == Some(*level)));
            let settled: Vec<_> = given.map(|level| (level, settled(level))).collect();
            let number = |end: Option<&(u8, (_, Option<f64>))>| end.and_then(|e| e.1.1);
            let swing = number(settled.last())
                .zip(number(settled.first()))
                .map_or(0.0, |(high, low)| (high - low).abs());
            let flips: Vec<(u8, Answer)> = settled
                .into_iter()
                .filter_map(|(level, (then, _))| (then != *now).then_some((level, then)))
                .collect();
            Some(AgendaItem {
                criterion: row.criterion.clone(),
                range: high - low,
                swing,
                could_flip: !flips.is_empty(),
                why: format!("{} {}", who_says(d, row), what_follows(d, &flips, swing)),
            })
        })
        .collect();
    // Stable: what is equal in all three stays in the card's order.
    items.sort_by(|a, b| {
        b.could_flip
            .cmp(&a.could_flip)
            .then(b.swing.total_cmp(&a.swing))
            .then(b.range.cmp(&a.range))
    });
    items
}

/// Most raters called by name at one mark.
const NAMED: usize = 3;

/// "Ada Moss says 2; Bo Lind and Cy Hart say 4.", names in the panel's order.
fn who_says(d: &Decision, row: &CriterionScore) -> String {
    let said: Vec<String> = (1..=5u8)
        .filter_map(|level| {
            let at = |m: &&Mark| m.level == Some(level);
            let by = |id: &MemberId| row.marks.iter().filter(at).any(|m| m.member == *id);
            match row.marks.iter().filter(at).count() {
                0 => None,
                many if many > NAMED => Some(format!("{} raters say {level}", say::count(many))),
                few => {
                    let names: Vec<String> = d.members.iter().filter(|m| by(&m.id)).map(|m| m.name.clone()).collect();
                    let say = if few == 1 { "says" } else { "say" };
                    Some(format!("{} {say} {level}", say::list(&names)))
                }
            }
        })
        .collect();
    let text = said.join("; ") + ".";
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[..first].to_uppercase() + &text[first..]
}

/// "Settled on 2, the answer would be “Develop first”."
fn what_follows(d: &Decision, flips: &[(u8, Answer)], swing: f64) -> String {
    let decides = if d.purpose() == Purpose::Promotion {
        "readiness"
    } else {
        "suitability"
    };
    let Some(((level, answer), more)) = flips.split_first() else {
        return if say::points(swing) == "0.0" {
            format!("Settling it leaves {decides} where it is, and the answer too.")
        } else {
            format!(
                "Settling it moves {decides} by {} points at most; the answer stays.",
                say::points(swing)
            )
        };
    };
    let mut text = format!("Settled on {level}, the answer would be {}", quoted(d, answer));
    let mut last = answer;
    for (level, answer) in more {
        text += &if answer == last {
            format!(" (on {level} too)")
        } else {
            format!("; on {level}, {}", quoted(d, answer))
        };
        last = answer;
    }
    text + "."
}

/// The answer as a title; with the name, where the question is which of several people.
fn quoted(d: &Decision, (kind, candidate): &Answer) -> String {
    let title = kind.quoted();
    match candidate {
        Some(who) if d.purpose() != Purpose::Promotion && d.candidates.len() > 1 => {
            format!("{title} for {}", d.name_of(who))
        }
        _ => title.to_owned(),
    }
}
