//! What stands beside a candidate's answer on paper and moves no number: the base of a forecast or a rank, the skill map, the terms of a
//! trial.

use counterweight_core::decision::{Decision, TrialSaid, Verdict};
use counterweight_core::id::CandidateId;
use counterweight_core::rating::{Skill, Subject};
use counterweight_core::reading::skills::{self, SkillRow};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Answer, answered};
use counterweight_core::say::heading;

use crate::document::{Block, Column, Item, Table};

/// How much room there is: one page shows what to know, the record shows all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// One page.
    Page,
    /// The record.
    Record,
}

impl Room {
    const fn level(self) -> u8 {
        match self {
            Self::Page => 2,
            Self::Record => 3,
        }
    }
}

/// What luck does to each mark of a forecast or a rank, each base once; on one page the one of most deals.
pub(super) fn bases(d: &Decision, candidate: &CandidateId, room: Room) -> Vec<Block> {
    let subject = Subject::candidate(candidate.clone());
    let sheets = d.round().sheets.values();
    let sheets = sheets.filter(|s| s.subject == subject && s.sealed.is_some());
    let mut items = Vec::new();
    for criterion in &d.template.criteria {
        let Some(kind) = criterion.base else { continue };
        let given = sheets
            .clone()
            .filter_map(|s| s.ratings.get(criterion.id.as_str())?.base);
        let mut bases: Vec<_> = given.collect();
        bases.sort_by_key(|base| std::cmp::Reverse((base.wins * base.quarters, base.missed)));
        bases.dedup();
        if room == Room::Page {
            bases.truncate(1);
        }
        items.extend(
            bases
                .iter()
                .map(|base| Item::term(criterion.short.clone(), base.says(kind))),
        );
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(room.level(), heading::HOW_MUCH_IS_LUCK),
        Block::list(items),
    ]
}

/// The skill map: what it comes to, and in the record every mark and who says so.
pub(super) fn skill_map(d: &Decision, candidate: &CandidateId, room: Room) -> Vec<Block> {
    let Some(read) = skills::read(d, candidate) else {
        return Vec::new();
    };
    let mut blocks = vec![Block::heading(room.level(), heading::SKILL_MAP)];
    if room == Room::Page {
        let said = if read.notes.is_empty() {
            format!("{}.", read.finding)
        } else {
            read.notes.join(" ")
        };
        blocks.push(Block::text(said));
        return blocks;
    }
    blocks.push(Block::text(format!("{}.", read.finding)));
    let mut columns = vec![Column::words("Stage of our sale", 1.2)];
    columns.extend(read.raters.iter().map(|one| Column::words(&one.name, 0.6)));
    let row = |row: &SkillRow| {
        let marks = row.marks.iter().map(|one| one.map_or("–", Skill::label).into());
        std::iter::once(row.stage.as_str().into()).chain(marks).collect()
    };
    blocks.push(Block::Table(Table {
        rows: read.rows.iter().map(row).collect(),
        columns,
        row_heads: true,
        ..Table::default()
    }));
    if !read.notes.is_empty() {
        blocks.push(Block::list(read.notes.iter().map(Item::text).collect()));
    }
    blocks.push(Block::small(read.source));
    blocks
}

/// What is agreed before a trial, and what is open. One page has it where a trial is what is said or decided.
pub(super) fn trial(d: &Decision, all: &[Recommendation], candidate: &CandidateId, room: Room) -> Vec<Block> {
    let recommended = answered(all, Some(candidate)).is_some_and(|r| r.kind == Answer::Trial);
    let decided = |v: &&Verdict| v.choice == Answer::Trial && v.candidate.as_ref() == Some(candidate);
    let wanted = room == Room::Record || recommended || d.in_force().iter().any(decided);
    let Some(said) = d.trial_said(candidate, recommended).filter(|_| wanted) else {
        return Vec::new();
    };
    agreed(said, room.level())
}

/// The terms of a trial under a heading of that level.
pub(super) fn agreed(said: TrialSaid, level: u8) -> Vec<Block> {
    let mut blocks = vec![Block::heading(level, said.title)];
    if !said.says.is_empty() {
        blocks.push(Block::list(said.says.iter().map(Item::text).collect()));
    }
    if !said.open.is_empty() {
        blocks.push(Block::text(said.open));
    }
    blocks
}
