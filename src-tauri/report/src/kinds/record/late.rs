//! What came after the debrief opened: each piece with its days, who looked again and why, and the answer as it was and as it is.

use counterweight_core::decision::{AskedAgain, Decision, Late};
use counterweight_core::rating::Answer;
use counterweight_core::reading::late::{LateSaid, read};
use counterweight_core::say::{date, heading};

use super::member;
use crate::Material;
use crate::document::{Block, Column, Item, Table};

pub(super) fn late(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let Some(reading) = read(d, m.recommendations) else {
        return Vec::new();
    };
    let mut blocks = vec![
        Block::heading(2, heading::CAME_LATE),
        Block::Lead {
            finding: reading.finding.clone(),
            text: reading.lead.clone(),
        },
    ];
    let changed = reading.answers.iter().filter(|a| a.other);
    let changed: Vec<Item> = changed
        .flat_map(|a| {
            [
                Item::term(heading::AS_IT_WAS, a.was.clone()),
                Item::term(heading::AS_IT_IS, a.is.clone()),
            ]
        })
        .collect();
    if !changed.is_empty() {
        blocks.push(Block::list(changed));
    }
    for (said, late) in reading.pieces.iter().zip(&d.round().late) {
        blocks.extend(piece(d, said, late));
    }
    blocks
}

fn piece(d: &Decision, said: &LateSaid, late: &Late) -> Vec<Block> {
    let e = &late.evidence;
    let answered = late.asked.iter().filter(|a| a.said.is_some());
    let row = |a: &AskedAgain| {
        let said = a.said.as_ref()?;
        let was = said.was.as_ref().map_or_else(String::new, Answer::words);
        Some(vec![
            member(d, &a.member).into(),
            was.into(),
            said.answer.words().into(),
            date(said.on).into(),
            said.reason.clone().into(),
        ])
    };
    let mut blocks = vec![
        Block::heading(3, said.about.clone()),
        Block::text(format!(
            "{}. Brought by {}. {}, {}: {}",
            said.tag,
            member(d, &late.by),
            e.kind.label(),
            date(e.on),
            e.text
        )),
        Block::text(said.outcome.clone()),
    ];
    if answered.clone().next().is_some() && !late.is_open() {
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words("Rater", 0.6),
                Column::words("At the debrief", 0.5),
                Column::words("Now", 0.5),
                Column::words("On", 0.6),
                Column::words("Why", 1.6),
            ],
            rows: answered.filter_map(row).collect(),
            row_heads: true,
            ..Table::default()
        }));
    }
    blocks
}
