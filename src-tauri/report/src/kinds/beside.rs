//! What stands beside a candidate's answer on paper and moves no number: the base of a forecast or a rank, the skill map, the terms of a
//! trial.

use counterweight_core::decision::{Decision, RecommendationKind};
use counterweight_core::id::CandidateId;
use counterweight_core::rating::Subject;
use counterweight_core::reading::skills::{self, SkillRow};
use counterweight_core::recommendation::{Recommendation, answered};
use counterweight_core::say::heading;

use super::parts::short;
use crate::document::{Block, Column, Item, Table};

/// What luck does to each mark of a forecast or a rank, each base once.
pub(super) fn bases(d: &Decision, candidate: &CandidateId, level: u8) -> Vec<Block> {
    let subject = Subject::candidate(candidate.clone());
    let mut said: Vec<(String, String)> = Vec::new();
    for sheet in d
        .round()
        .sheets
        .values()
        .filter(|s| s.subject == subject && s.sealed.is_some())
    {
        for base in d.bases(sheet) {
            let one = (short(d, &base.criterion), base.says);
            if !said.contains(&one) {
                said.push(one);
            }
        }
    }
    if said.is_empty() {
        return Vec::new();
    }
    said.sort();
    let items = said.into_iter().map(|(criterion, says)| Item::term(criterion, says));
    vec![
        Block::heading(level, heading::HOW_MUCH_IS_LUCK),
        Block::list(items.collect()),
    ]
}

/// The skill map: what it comes to, and on request every mark.
pub(super) fn skill_map(d: &Decision, candidate: &CandidateId, level: u8, every_mark: bool) -> Vec<Block> {
    let Some(read) = skills::read(d, candidate) else {
        return Vec::new();
    };
    let mut blocks = vec![
        Block::heading(level, heading::SKILL_MAP),
        Block::text(format!("{}.", read.finding)),
    ];
    if every_mark {
        let mut columns = vec![Column::words("Stage of our sale", 1.2)];
        columns.extend(read.raters.iter().map(|one| Column::words(&one.name, 0.6)));
        let row = |row: &SkillRow| {
            let marks = row
                .marks
                .iter()
                .map(|one| one.map_or("–", |skill| skill.label()).into());
            std::iter::once(row.stage.as_str().into()).chain(marks).collect()
        };
        blocks.push(Block::Table(Table {
            rows: read.rows.iter().map(row).collect(),
            columns,
            row_heads: true,
            ..Table::default()
        }));
    }
    if !read.notes.is_empty() {
        blocks.push(Block::list(read.notes.iter().map(Item::text).collect()));
    }
    blocks.push(Block::small(read.source));
    blocks
}

/// What is agreed before a trial, and what is open.
pub(super) fn trial(d: &Decision, all: &[Recommendation], candidate: &CandidateId, level: u8) -> Vec<Block> {
    let recommended = answered(all, Some(candidate)).is_some_and(|r| r.kind == RecommendationKind::Trial);
    let Some(said) = d.trial_said(candidate, recommended) else {
        return Vec::new();
    };
    let mut blocks = vec![Block::heading(level, said.title)];
    if !said.says.is_empty() {
        blocks.push(Block::list(said.says.iter().map(Item::text).collect()));
    }
    if !said.open.is_empty() {
        blocks.push(Block::text(said.open));
    }
    blocks
}
