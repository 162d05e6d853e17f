//! The cards as they were pinned: each criterion with its definition and anchors, and every source with how far it can be trusted.

use std::collections::BTreeSet;

use counterweight_core::decision::Decision;
use counterweight_core::say::heading;
use counterweight_core::template::{Criterion, Source, Template};

use super::super::parts::{cards as all, exact, source};
use crate::Material;
use crate::document::{Block, Item, List, Marker};

pub(super) fn cards(d: &Decision) -> Vec<Block> {
    let mut blocks = Vec::new();
    for card in all(d) {
        blocks.push(Block::heading(2, format!("The scorecard: {}", card.title)));
        blocks.push(Block::text(card.about.clone()));
        for c in &card.criteria {
            blocks.extend(criterion(d, card, c));
        }
    }
    blocks
}

fn criterion(d: &Decision, card: &Template, c: &Criterion) -> Vec<Block> {
    let side = card
        .sides
        .iter()
        .find(|s| s.id == c.side)
        .map_or("", |s| s.title.as_str());
    let weight = if card.id == d.template.id {
        d.weight(&c.id)
    } else {
        c.weight
    };
    let floor = c
        .floor
        .as_ref()
        .map(|f| format!(", must-have from {}", exact(f.min)))
        .unwrap_or_default();
    let mut blocks = vec![
        Block::heading(3, format!("{} {}", c.id, c.title)),
        Block::small(format!("{side}, weight {}{floor}", exact(weight))),
        Block::text(c.definition.clone()),
    ];
    if !c.anchors.is_empty() {
        blocks.push(Block::List(List {
            items: c.anchors.iter().map(Item::text).collect(),
            marker: Marker::Number,
            more: 0,
        }));
    }
    blocks.extend(c.tension.clone().map(|text| Block::Callout {
        title: "Where sources disagree:".to_owned(),
        text,
    }));
    if !c.sources.is_empty() {
        blocks.push(Block::heading(4, heading::WHY_IT_IS_HERE));
        blocks.push(Block::list(c.sources.iter().map(source).collect()));
    }
    blocks
}

/// The findings that the cards cite, each once.
pub(super) fn findings(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let criteria = all(d).flat_map(|card| &card.criteria).flat_map(|c| &c.sources);
    let facts = d
        .stage
        .iter()
        .flat_map(|s| s.facts.iter().flat_map(|f| &f.sources).chain(&s.dissent));
    let offers = all(d).flat_map(|card| &card.alternatives).flat_map(|o| &o.sources);
    let preview = all(d).filter_map(|card| card.preview.as_ref()).flat_map(|p| &p.sources);
    let cited: BTreeSet<&str> = criteria
        .chain(facts)
        .chain(offers)
        .chain(preview)
        .filter_map(|s: &Source| s.insight.as_deref())
        .collect();
    let named = m.insights.iter().filter(|i| cited.contains(i.id.as_str()));
    let items: Vec<Item> = named.map(|i| Item::term(i.id.clone(), i.finding.clone())).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, "Findings that the cards cite"), Block::list(items)]
}
