//! Three pages for three colleagues: what they are asked about my work, with room to write, and how it is given back. All three are alike
//! but for their number: whom each is for is nobody's business but mine.

use counterweight_core::decision::Colleague;
use counterweight_core::say::heading;
use counterweight_core::template::ColleagueQuestion;

use super::Kind;
use crate::document::{Block, Document, Item, List, Marker, Paper};
use crate::{Material, ReportError};

/// Lines to write a sentence on.
const LINES: u8 = 3;

pub(super) fn colleagues(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let questions = &d.template.colleagues;
    if questions.is_empty() {
        return Err(ReportError::NotThere {
            kind: "page for colleagues",
            instead: "It belongs to a self-assessment of the second edition.",
        });
    }
    let name = d.candidates.first().map_or_else(String::new, |c| d.name_of(&c.id));
    let mut blocks = Vec::new();
    for number in 1..=Colleague::ALL.len() {
        if number > 1 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(page(questions, &name, number));
    }
    Ok(Document {
        kind: Kind::Colleagues,
        label: heading::COLLEAGUES_PAPER.to_owned(),
        title: format!("About the work of {name}"),
        subtitle: "Five minutes, by hand.".to_owned(),
        language: "en",
        sample: d.sample,
        one_page: false,
        paper: Paper::A4,
        confidential: format!("For {name} alone"),
        blocks,
    })
}

fn page(questions: &[ColleagueQuestion], name: &str, number: usize) -> Vec<Block> {
    let called = |text: &str| text.replace("{name}", name);
    let (ticked, written): (Vec<_>, Vec<_>) = questions.iter().partition(|q| !q.answers.is_empty());
    let ask = |q: &&ColleagueQuestion| {
        let answers = q.answers.iter().map(|text| match text.as_str() {
            // What else it was is written beside it.
            "other" => format!("other: {}", "…".repeat(12)),
            text => called(text),
        });
        let items = answers.chain([heading::CANNOT_SAY.to_owned()]).map(Item::text);
        [
            Block::strong(called(&q.title)),
            Block::List(List {
                items: items.collect(),
                marker: Marker::Box,
                more: 0,
            }),
        ]
    };
    let half = ticked.len().div_ceil(2);
    let (left, right) = ticked.split_at(half);
    let mut blocks = vec![
        Block::heading(2, format!("Page {number} of {}", Colleague::ALL.len())),
        Block::text(called(heading::COLLEAGUES_READ)),
        Block::small(
            "Tick one box under each question. The last box is for what you have not seen: it is an answer, too.",
        ),
        Block::Columns {
            columns: vec![
                left.iter().flat_map(ask).collect(),
                right.iter().flat_map(ask).collect(),
            ],
            widths: vec![1.0, 1.0],
        },
    ];
    blocks.extend(written.iter().map(|q| Block::Lines {
        label: called(&q.title),
        count: LINES,
    }));
    blocks.push(Block::text(format!(
        "How to give it back: fold it and hand it to {name} within a week. Put no name on it. If you would rather say nothing, hand it back empty."
    )));
    blocks
}
