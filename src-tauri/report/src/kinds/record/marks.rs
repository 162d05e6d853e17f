//! Every mark: who gave it, why, on which evidence, which red flags, and what it was before it was changed.

use counterweight_core::decision::{Decision, Round};
use counterweight_core::rating::{Answer, Evidence, NO_EVIDENCE, Rating, Sheet, Subject};
use counterweight_core::say::date;
use counterweight_core::template::{Criterion, Template};

use super::super::parts::member;
use crate::document::{Block, Column, Table};

/// Every sealed sheet of the round that is open.
pub(super) fn all(d: &Decision) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (subject, heading) in subjects(d) {
        let sheets = sealed(d.round(), &subject);
        let Some(card) = d.card(&subject).filter(|_| !sheets.is_empty()) else {
            continue;
        };
        blocks.push(Block::heading(2, heading));
        for criterion in &card.criteria {
            blocks.extend(on(d, card, criterion, &sheets));
        }
    }
    blocks
}

/// Whom sheets can be about, with a heading for their marks.
pub(super) fn subjects(d: &Decision) -> Vec<(Subject, String)> {
    let candidate = |c: &counterweight_core::decision::Candidate| {
        let heading = if d.is_private() {
            "Every answer".to_owned()
        } else {
            let out = if d.left(&c.id).is_some() {
                " (counts in nothing)"
            } else {
                ""
            };
            format!("Every mark for {}{out}", d.name_of(&c.id))
        };
        (Subject::candidate(c.id.clone()), heading)
    };
    let mut all: Vec<_> = d.everybody().into_iter().map(candidate).collect();
    if d.founder_card.is_some() {
        all.push((Subject::Founder, "Every answer on the founder’s own side".to_owned()));
    }
    all
}

/// The sealed sheets about a subject.
pub(super) fn sealed<'a>(round: &'a Round, subject: &Subject) -> Vec<&'a Sheet> {
    round
        .sheets
        .values()
        .filter(|s| s.subject == *subject && s.sealed.is_some())
        .collect()
}

fn on(d: &Decision, card: &Template, c: &Criterion, sheets: &[&Sheet]) -> Vec<Block> {
    let ratings = sheets.iter().filter_map(|s| Some((*s, s.ratings.get(c.id.as_str())?)));
    let row = |(sheet, r): (&Sheet, &Rating)| {
        let mut row = if d.is_private() {
            Vec::new()
        } else {
            vec![member(d, &sheet.member).into()]
        };
        row.extend([
            r.answer
                .as_ref()
                .map_or_else(|| NO_EVIDENCE.to_owned(), Answer::words)
                .into(),
            r.why.clone().into(),
            said(c, r).into(),
        ]);
        row
    };
    let mut columns = if d.is_private() {
        Vec::new()
    } else {
        vec![Column::words("Rater", 0.6)]
    };
    columns.extend([
        Column::words("Answer", 0.45),
        Column::words("Why", 0.9),
        Column::words("Evidence, flags, changes", 2.0),
    ]);
    vec![
        Block::heading(3, format!("{} {}", c.id, c.title)),
        Block::Table(Table {
            summary: format!("One row a rater; scale: {}.", scale(card)),
            rows: ratings.map(row).collect(),
            columns,
            row_heads: !d.is_private(),
            more: 0,
        }),
    ]
}

const fn scale(card: &Template) -> &'static str {
    use counterweight_core::template::Scale;
    match card.scale {
        Scale::Anchored => "1 to 5, or no evidence",
        Scale::EnergyEvidence => "energy −2 to +2, and how often done",
        Scale::MetUnmet => "met or not met, or no evidence",
    }
}

/// Evidence, flags and earlier answers, each on a line.
fn said(c: &Criterion, r: &Rating) -> String {
    let piece = |e: &Evidence| format!("{}, {}: {}", e.kind.label(), date(e.on), e.text);
    let mut lines: Vec<String> = r.evidence.iter().map(piece).collect();
    lines.extend(r.late.iter().map(|e| format!("Late. {}", piece(e))));
    lines.extend(r.base.zip(c.base).map(|(base, kind)| base.says(kind)));
    if let Some(ground) = r.high_on_weak_ground() {
        lines.push(format!("A high mark on {}.", ground.words()));
    }
    for (number, note) in &r.flags {
        let flag = c.red_flags.get(*number as usize).map_or("Red flag", String::as_str);
        lines.push(format!("Red flag: {flag}: {note}"));
    }
    for was in &r.revisions {
        lines.push(format!(
            "Changed after the debrief, was {}: {}",
            was.was.words(),
            was.reason
        ));
    }
    lines.join("\n")
}
