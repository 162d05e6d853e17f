//! What came before and how it is known: earlier rounds, entries that changed nothing, and the journal with its hashes.

use std::collections::BTreeMap;

use chrono::DateTime;
use counterweight_core::decision::{Change, Decision, Entry, FramingAct, verify};
use counterweight_core::id::MemberId;
use counterweight_core::rating::Answer;
use counterweight_core::say::{capital, count};

use super::super::parts::{member, verdict};
use super::marks::{sealed, subjects};
use crate::document::{Block, Column, Item, Table};

/// Rounds before the open one, oldest first. They are shown only once the new round is open, which the whole record waits for.
pub(super) fn earlier(d: &Decision) -> Vec<Block> {
    let mut blocks = Vec::new();
    let before = d.rounds.len().saturating_sub(1);
    for (number, round) in (1..).zip(&d.rounds[..before]) {
        blocks.push(Block::heading(2, format!("Round {number}")));
        if !round.trigger.is_empty() {
            blocks.push(Block::text(format!("Brought about by: {}", round.trigger)));
        }
        for v in &round.verdicts {
            blocks.extend(verdict(d, v, &[]));
        }
        for (subject, heading) in subjects(d) {
            let sheets = sealed(round, &subject);
            let Some(card) = d.card(&subject).filter(|_| !sheets.is_empty()) else {
                continue;
            };
            let mut columns = vec![Column::words("Criterion", 1.0)];
            columns.extend(sheets.iter().map(|s| Column::words(&member(d, &s.member), 0.5)));
            let rows = card.criteria.iter().map(|c| {
                let answers = sheets
                    .iter()
                    .map(|s| s.ratings.get(c.id.as_str()).and_then(|r| r.answer.as_ref()));
                let answers = answers.map(|a| a.map_or_else(String::new, Answer::words).into());
                std::iter::once(c.short.clone().into()).chain(answers).collect()
            });
            blocks.push(Block::heading(3, heading));
            blocks.push(Block::Table(Table {
                rows: rows.collect(),
                columns,
                row_heads: true,
                ..Table::default()
            }));
        }
    }
    blocks
}

/// The journal: how many entries, whether they are whole, the last of each author's chain, and every one in order.
pub(super) fn journal(d: &Decision) -> Vec<Block> {
    let entries = d.entries();
    let mut blocks = vec![Block::heading(2, "The journal")];
    let faults = verify(entries);
    let whole = if faults.is_empty() {
        "Every hash and every author’s chain was checked and is whole."
    } else {
        "The journal is not whole:"
    };
    blocks.push(Block::text(format!(
        "{} {} lead to this record. {whole}",
        entries.len(),
        if entries.len() == 1 { "entry" } else { "entries" }
    )));
    if !faults.is_empty() {
        blocks.push(Block::list(
            faults.iter().map(|f| Item::text(capital(&f.to_string()))).collect(),
        ));
    }
    let mut heads: BTreeMap<&MemberId, &Entry> = BTreeMap::new();
    for entry in entries {
        heads.insert(&entry.author, entry);
    }
    let heads = heads
        .into_iter()
        .map(|(who, entry)| (format!("Last entry of {}", member(d, who)), entry.id.to_string()));
    let last = entries
        .last()
        .map(|e| ("Head of the journal".to_owned(), e.id.to_string()));
    blocks.push(Block::KeyValues {
        rows: last.into_iter().chain(heads).collect(),
    });
    let conflicts = d.conflicts();
    if !conflicts.is_empty() {
        blocks.push(Block::heading(
            3,
            format!("{} that changed nothing", capital(&count(conflicts.len()))),
        ));
        let item = |c: &counterweight_core::decision::Conflict| Item::term(c.entry.to_string(), c.why.to_string());
        blocks.push(Block::list(conflicts.iter().map(item).collect()));
    }
    let rows = (1..).zip(entries).map(|(n, e): (usize, &Entry)| {
        vec![
            n.to_string().into(),
            at(e).into(),
            member(d, &e.author).into(),
            act(e).into(),
            e.id.as_str().chars().take(12).collect::<String>().into(),
        ]
    });
    blocks.push(Block::Table(Table {
        summary: "Every entry in order. The last column is the beginning of its hash.".to_owned(),
        columns: vec![
            Column::numbers("No."),
            Column::words("When, UTC", 0.9),
            Column::words("Who", 1.0),
            Column::words("What", 1.2),
            Column::words("Hash", 0.8),
        ],
        rows: rows.collect(),
        row_heads: false,
        more: 0,
    }));
    blocks
}

fn at(e: &Entry) -> String {
    DateTime::from_timestamp_millis(e.at.ms)
        .unwrap_or_default()
        .format("%Y-%m-%d %H:%M:%S")
        .to_string()
}

/// The kind of act, as the journal names it: `sheet_sealed` is "Sheet sealed".
fn act(e: &Entry) -> String {
    if let Some(Change::Framing(FramingAct::CandidateHanded { .. })) = e.change {
        // Whether a line was handed over, or taken back, leaves no trace of its own: it stands here as any word on their page.
        return "Candidate spoke".to_owned();
    }
    let kind = e
        .change
        .as_ref()
        .and_then(|c| serde_json::to_value(c).ok()?.get("type")?.as_str().map(str::to_owned));
    kind.map_or_else(|| "Erased".to_owned(), |kind| capital(&kind.replace('_', " ")))
}
