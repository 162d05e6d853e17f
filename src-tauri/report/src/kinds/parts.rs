//! What several reports say alike: heads, names, decisions, lists of reasons.

use counterweight_core::analysis::{Analysis, CandidateAnalysis, FloorReading};
use counterweight_core::decision::{Decision, Forecast, Verdict};
use counterweight_core::id::MemberId;
use counterweight_core::reading::chart::{Chart, Rows};
use counterweight_core::reading::debrief::{order, withheld};
use counterweight_core::reading::floors::numbers;
use counterweight_core::reading::raters::raters;
use counterweight_core::reading::{contrast, fit, general};
pub(super) use counterweight_core::reading::{short, title, value};
use counterweight_core::recommendation::{Recommendation, answered};
use counterweight_core::say::{capital, count, date, list};
use counterweight_core::template::{Source, Template};

use super::Kind;
use crate::document::{Block, Document, Gives, Item, List, Tone};
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
        paper: crate::document::Paper::A4,
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
        few if few.len() <= 4 => format!("{}.", list(&few.iter().map(|c| d.name_of(&c.id)).collect::<Vec<_>>())),
        many => format!("{} candidates.", many.len()),
    };
    let raters = d.members.iter().filter(|m| m.rates).count();
    match raters {
        1 => format!("{who} One rater."),
        n => format!(
            "{who} {} raters, each on their own before anybody spoke.",
            capital(&count(n))
        ),
    }
}

/// A member's name.
pub(super) fn member(d: &Decision, id: &MemberId) -> String {
    d.member_name(id).to_owned()
}

/// Most raters whose single marks stand beside a chart; with more the columns would not fit on paper.
const COLUMNS: usize = 10;

/// One candidate criterion by criterion, as wide as paper is.
pub(super) fn contrast(m: &Material<'_>, c: &CandidateAnalysis) -> Chart<Rows> {
    let withheld = withheld(answered(m.recommendations, Some(&c.candidate)));
    contrast::contrast(m.decision, c, withheld, raters(c).len() <= COLUMNS)
}

/// First leaders against the stage.
pub(super) fn fit(m: &Material<'_>, a: &Analysis) -> Chart<Rows> {
    fit::sides(m.decision, a, order(m.recommendations.first()))
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
    let who = who.map(|id| format!(": {}", d.name_of(id))).unwrap_or_default();
    format!("{}{who}", v.choice.verb())
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
        let short = v.departure.map(|why| format!("{}.", capital(why.words())));
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
        .is_some_and(|r| v.choice.settles() && !r.departed_by(v.choice, v.candidate.as_ref()))
    {
        blocks.push(Block::small("As recommended."));
    }
    if !v.forecast.is_empty() {
        let item = |f: &Forecast| {
            let general = general::said(f).map(|said| format!(". {said}")).unwrap_or_default();
            Item::text(f.outcome.clone()).noted(format!("chance {}%{general}", f.percent))
        };
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
    let done = if v.choice.settles() { "Decided" } else { "Left open" };
    let by = if d.is_private() {
        done.to_owned()
    } else {
        format!("{done} by {}", list(&people))
    };
    let next = v
        .look_again
        .map(|on| format!(" Looks again on {}.", date(on)))
        .unwrap_or_default();
    blocks.push(Block::small(format!("{by} on {}.{next}", date(v.on))));
    blocks
}

/// The same as few lines as a page has room for: why gives way first, what is expected is left out whole, and the rest stays.
pub(super) fn verdict_in_short(d: &Decision, v: &Verdict, recommendations: &[Recommendation]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut expected = Vec::new();
    for block in verdict(d, v, recommendations) {
        match block {
            Block::Lead { finding, .. } => blocks.push(Block::strong(finding)),
            Block::List(list) => {
                let said = list
                    .items
                    .iter()
                    .map(|i| format!("{} ({})", i.text.trim_end_matches('.'), i.note));
                expected.push(said.collect::<Vec<_>>().join("; "));
            }
            // What stands above the list of what is expected.
            Block::Paragraph { text, .. } if text.ends_with(':') && !v.forecast.is_empty() => expected.push(text),
            Block::Paragraph {
                text,
                tone: Tone::Small,
            } => blocks.push(Block::small(text)),
            other => blocks.push(Block::part(Gives::First, vec![other])),
        }
    }
    if !expected.is_empty() {
        let at = blocks.len().saturating_sub(1);
        let said = format!("{}.", expected.join(" "));
        blocks.insert(at, Block::part(Gives::Aside, vec![Block::small(said)]));
    }
    blocks
}

/// Must-haves as a list: name, median and floor, how it stands.
pub(super) fn floors(d: &Decision, floors: &[FloorReading]) -> List {
    let item = |f: &FloorReading| Item::term(title(d, &f.criterion), f.words()).noted(numbers(f));
    List {
        items: floors.iter().map(item).collect(),
        ..List::default()
    }
}

/// Conditions of a recommendation.
pub(super) fn conditions(r: &Recommendation) -> Vec<Item> {
    r.conditions.iter().map(|c| Item::text(c.text.clone())).collect()
}

/// A source with its grade, how it was read, and where.
pub(super) fn source(s: &Source) -> Item {
    let work = s.work();
    let parts = [s.label(), s.insight.clone().unwrap_or_default(), work];
    let noted: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Item::text(s.says()).noted(noted.join("; "))
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
