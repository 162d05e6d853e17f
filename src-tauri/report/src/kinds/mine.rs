//! My answer on one page: a self-assessment has no board, so that what stands here is for nobody but the one who asked.

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::{Decision, Verdict};
use counterweight_core::reading::pulls;
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Answer};
use counterweight_core::say::heading;

use super::parts::{conditions, verdict};
use super::{Kind, parts};
use crate::chart::Placed;
use crate::document::{Block, Document, Item, cut};
use crate::{Material, ReportError};

/// Most items of one list, before the page asks for fewer.
const MOST: usize = 8;

pub(super) fn mine(m: &Material<'_>, a: &Analysis) -> Result<Document, ReportError> {
    let d = m.decision;
    let mut document = parts::document(Kind::Brief, d, "My answer on one page", "Private: mine alone");
    document.one_page = true;
    let said = m.recommendations.first();
    document.blocks.push(band(m, said));
    if let Some(r) = &a.myself {
        let mut placed = Placed::from(pulls::pulls(d, r));
        placed.cut(MOST * 2);
        document.blocks.push(Block::Chart(placed));
    }
    let left: Vec<Block> = said.map(flips).unwrap_or_default();
    let right: Vec<Block> = said.map(|r| to_do(d, r)).unwrap_or_default();
    let columns: Vec<Vec<Block>> = [left, right]
        .map(shortened)
        .into_iter()
        .filter(|c| !c.is_empty())
        .collect();
    let widths = vec![1.0; columns.len()];
    document.blocks.push(Block::Columns { columns, widths });
    Ok(document)
}

fn band(m: &Material<'_>, said: Option<&Recommendation>) -> Block {
    let mut left = vec![Block::small("What my answers say")];
    left.extend(said.map(|r| Block::Lead {
        finding: r.headline.clone(),
        text: r.lead.clone(),
    }));
    Block::Band {
        left,
        right: decided(m),
    }
}

/// The newest answer in force.
fn decided(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let mut blocks = vec![Block::small("What I decided")];
    let Some(full) = d.in_force().last().copied() else {
        blocks.push(Block::text("Not decided yet. People decide; the scorecard does not."));
        return blocks;
    };
    let of_this_look = |v: &Verdict| d.round().verdicts.iter().any(|own| own.entry == v.entry);
    // What is said now was not there when an earlier look was decided on.
    let recommended = if of_this_look(full) { m.recommendations } else { &[] };
    blocks.extend(verdict(d, full, recommended));
    blocks
}

fn flips(r: &Recommendation) -> Vec<Block> {
    if r.flips_say.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, heading::WHAT_FLIPS_IT),
        Block::text(r.flips_say.clone()),
    ]
}

fn to_do(d: &Decision, r: &Recommendation) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut items = conditions(r);
    let tests = d.template.tests.iter().filter(|t| r.tests.contains(&t.id));
    items.extend(tests.map(|t| Item::text(t.title.clone())));
    if !items.is_empty() {
        blocks.push(Block::heading(2, "What comes next"));
        blocks.push(Block::list(items));
    }
    let offers: Vec<Item> = r.alternatives.iter().map(|o| Item::term(o.title.clone(), "")).collect();
    if r.kind != Answer::Go && !offers.is_empty() {
        blocks.push(Block::heading(2, r.kind.offers()));
        blocks.push(Block::list(offers));
    }
    blocks
}

fn shortened(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::List(list) = block {
            list.more += cut(&mut list.items, MOST);
        }
    }
    blocks
}
