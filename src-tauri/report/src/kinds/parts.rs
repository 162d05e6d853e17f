//! What several reports say alike: heads, names, decisions, lists of reasons.

use counterweight_core::analysis::{Analysis, CandidateAnalysis, FloorReading};
use counterweight_core::decision::{Decision, Forecast, Member, Verdict};
use counterweight_core::id::{CriterionId, MemberId};
use counterweight_core::recommendation::{Recommendation, answered};
use counterweight_core::template::{Criterion, Purpose, Source, Template};
use counterweight_core::words::{capital, count, date, departure, floor, list, name, points, standing, verb};

use super::Kind;
use crate::document::{Block, Document, Item, List};
use crate::{Material, ReportError};

/// The analysis, or that it is too early.
pub(super) fn opened<'a>(m: &Material<'a>) -> Result<&'a Analysis, ReportError> {
    m.decision
        .round()
        .revealed
        .as_ref()
        .and(m.analysis)
        .ok_or(ReportError::NotOpen)
}

/// A document with its head; blocks are added to it.
pub(super) fn document(kind: Kind, d: &Decision, label: &str, confidential: &str) -> Document {
    Document {
        kind,
        label: label.to_owned(),
        title: d.title.clone(),
        subtitle: subtitle(d),
        language: "en",
        sample: d.sample,
        one_page: false,
        confidential: confidential.to_owned(),
        blocks: Vec::new(),
    }
}

/// Whom it is about and how many looked: "Juniper Reed: Senior seller, East. Four raters."
fn subtitle(d: &Decision) -> String {
    if d.is_private() {
        return "My own answers, for nobody but me.".to_owned();
    }
    let who = match d.candidates.as_slice() {
        [] => "Nobody yet.".to_owned(),
        [one] if one.about.is_empty() => format!("{}.", one.name),
        [one] => format!("{}: {}.", one.name, one.about.trim_end_matches('.')),
        few if few.len() <= 4 => format!("{}.", list(&few.iter().map(|c| c.name.clone()).collect::<Vec<_>>())),
        many => format!("{} candidates.", many.len()),
    };
    let raters = d.members.iter().filter(|m| m.rates).count();
    let raters = format!(
        "{} {}",
        capital(&count(raters)),
        if raters == 1 { "rater" } else { "raters" }
    );
    format!("{who} {raters}, each on their own before anybody spoke.")
}

/// The criterion of that id on the main card or the founder's.
pub(super) fn criterion<'a>(d: &'a Decision, id: &str) -> Option<&'a Criterion> {
    let founder = d.founder_card.as_deref();
    d.template
        .criterion(id)
        .or_else(|| founder.and_then(|card| card.criterion(id)))
}

/// Its title, or the id where the card has lost it.
pub(super) fn title(d: &Decision, id: &CriterionId) -> String {
    criterion(d, id.as_str()).map_or_else(|| id.to_string(), |c| c.title.clone())
}

/// Its title for narrow columns.
pub(super) fn short(d: &Decision, id: &CriterionId) -> String {
    criterion(d, id.as_str()).map_or_else(|| id.to_string(), |c| c.short.clone())
}

/// A member's name.
pub(super) fn member(d: &Decision, id: &MemberId) -> String {
    d.member(id).map_or_else(|| id.to_string(), |m| m.name.clone())
}

/// A member's name and role.
pub(super) fn member_and_role(m: &Member) -> String {
    if m.role.is_empty() {
        m.name.clone()
    } else {
        format!("{}, {}", m.name, m.role)
    }
}

/// Letters for each rater, from the role where it tells them apart: "LM" for the line manager.
pub(super) fn letters(d: &Decision, raters: &[MemberId]) -> Vec<String> {
    let of = |text: &str| -> String {
        let words: Vec<&str> = text.split([' ', '-']).filter(|w| !w.is_empty()).collect();
        let letters: String = match words.as_slice() {
            [] => String::new(),
            [one] => one.chars().take(2).collect(),
            [one, two, ..] => one.chars().take(1).chain(two.chars().take(1)).collect(),
        };
        letters.to_uppercase()
    };
    let found: Vec<Option<&Member>> = raters.iter().map(|id| d.member(id)).collect();
    let by_role: Vec<String> = found
        .iter()
        .map(|m| m.map_or_else(String::new, |m| of(if m.role.is_empty() { &m.name } else { &m.role })))
        .collect();
    let mut out: Vec<String> = Vec::new();
    for (at, m) in found.iter().enumerate() {
        let alone = by_role.iter().filter(|l| **l == by_role[at]).count() == 1;
        let letters = if alone {
            by_role[at].clone()
        } else {
            m.map_or_else(String::new, |m| of(&m.name))
        };
        let times = out
            .iter()
            .filter(|l| l.trim_end_matches(char::is_numeric) == letters)
            .count();
        out.push(if times > 0 {
            format!("{letters}{}", times + 1)
        } else {
            letters
        });
    }
    out
}

/// What the letters stand for: "LM Willow Hart, line manager; …".
pub(super) fn key(d: &Decision, raters: &[MemberId]) -> String {
    let named = raters
        .iter()
        .zip(letters(d, raters))
        .filter_map(|(id, l)| Some(format!("{l} {}", member_and_role(d.member(id)?))));
    named.collect::<Vec<_>>().join("; ")
}

/// Raters whose sealed sheets about a candidate are counted, in the order of the marks.
pub(super) fn raters(c: &CandidateAnalysis) -> Vec<MemberId> {
    c.criteria
        .first()
        .map(|row| row.marks.iter().map(|m| m.member.clone()).collect())
        .unwrap_or_default()
}

/// A value, or that there is none.
pub(super) fn value(value: Option<f64>) -> String {
    value.map_or_else(|| "no evidence".to_owned(), points)
}

/// A weight or a line as it was set, with up to four decimals and no zeros at the end: "1", "0.65", "3.5".
pub(super) fn exact(value: f64) -> String {
    let text = format!("{:.4}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if value < 0.0 && text != "0" {
        format!("−{text}")
    } else {
        text.to_owned()
    }
}

/// A choice and whom it is about: "Promote: Juniper Reed".
pub(super) fn choice(d: &Decision, v: &Verdict) -> String {
    let who = v.candidate.as_ref().filter(|_| !d.is_private());
    let who = who.map(|id| format!(": {}", name(d, id))).unwrap_or_default();
    format!("{}{who}", verb(v.choice))
}

/// What people decided: the choice, why, how it stands to the recommendation, what they expect.
pub(super) fn verdict(d: &Decision, v: &Verdict, recommendations: &[Recommendation]) -> Vec<Block> {
    let mut blocks = vec![Block::Lead {
        finding: format!("{}.", choice(d, v)),
        text: String::new(),
    }];
    if !v.why.is_empty() {
        blocks.push(Block::text(v.why.clone()));
    }
    if v.departs.is_some() || v.departure.is_some() {
        let short = v.departure.map(|why| format!("{}.", capital(departure(why))));
        let text = [short, v.departs.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        blocks.push(Block::Callout {
            title: "Departs from the recommendation:".to_owned(),
            text,
        });
    } else if answered(recommendations, v.candidate.as_ref())
        .is_some_and(|r| !r.departed_by(v.choice, v.candidate.as_ref()))
    {
        blocks.push(Block::small("As recommended."));
    }
    if !v.forecast.is_empty() {
        let item = |f: &Forecast| Item::text(f.outcome.clone()).noted(format!("chance {}%", f.percent));
        blocks.push(Block::small(format!("Expected by {}:", date(v.outcomes_on()))));
        blocks.push(Block::list(v.forecast.iter().map(item).collect()));
    }
    if !v.reverse_if.is_empty() {
        blocks.push(Block::text(format!("To be taken back if: {}", v.reverse_if)));
    }
    let people = if v.decided_by.is_empty() {
        vec![member(d, &d.decider)]
    } else {
        v.decided_by.clone()
    };
    let by = if d.is_private() {
        "Decided".to_owned()
    } else {
        format!("Decided by {}", list(&people))
    };
    let next = v
        .look_again
        .map(|on| format!(" Looks again on {}.", date(on)))
        .unwrap_or_default();
    blocks.push(Block::small(format!("{by} on {}.{next}", date(v.on))));
    blocks
}

/// Must-haves as a list: name, median and floor, how it stands.
pub(super) fn floors(d: &Decision, floors: &[FloorReading]) -> List {
    let item = |f: &FloorReading| {
        let median = f.median.map_or_else(|| "no evidence".to_owned(), points);
        Item::term(title(d, &f.criterion), floor(f)).noted(format!("median {median}, floor {}", points(f.min)))
    };
    List {
        items: floors.iter().map(item).collect(),
        ..List::default()
    }
}

/// Conditions of a recommendation.
pub(super) fn conditions(r: &Recommendation) -> Vec<Item> {
    r.conditions.iter().map(|c| Item::text(c.text.clone())).collect()
}

/// What the number that decides is called.
pub(super) const fn deciding(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Promotion => "Readiness",
        _ => "Fit in all",
    }
}

/// A source with how far it can be trusted.
pub(super) fn source(s: &Source) -> Item {
    let insight = s.insight.as_ref().map(|id| format!("{id}, ")).unwrap_or_default();
    Item::text(s.cite.clone()).noted(format!("[{:?}] {insight}{}", s.mark, standing(s.mark)))
}

/// The cards of a decision, main card first.
pub(super) fn cards(d: &Decision) -> impl Iterator<Item = &Template> {
    std::iter::once(&*d.template).chain(d.founder_card.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_printed_as_it_was_set() {
        let said: Vec<String> = [1.0, 0.65, 0.04, 3.5, 18.0, 10.0, 0.0, 0.333_333, -0.5]
            .into_iter()
            .map(exact)
            .collect();
        assert_eq!(said, ["1", "0.65", "0.04", "3.5", "18", "10", "0", "0.3333", "−0.5"]);
    }
}
