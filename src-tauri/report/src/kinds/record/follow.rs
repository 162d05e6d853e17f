//! What came after: how good the way to the decision was, what became of it, the plan and its promises, marks given again, who held the role.

use counterweight_core::decision::{Decision, Ending, Holder, Review, Verdict};
use counterweight_core::followup::{recheck, review};
use counterweight_core::reading::general;
use counterweight_core::say::heading;
use counterweight_core::say::{date, short_date, whole};

use super::super::contract;
use super::super::parts::{title, value};
use crate::document::{Block, Column, Item, Table};

/// How good each link of the way was, as people said when they decided.
pub(super) fn quality(v: &Verdict) -> Vec<Block> {
    if v.quality.is_empty() {
        return Vec::new();
    }
    let rows = v
        .quality
        .iter()
        .map(|(one, mark)| vec![one.words().into(), format!("{mark} of 5").into()]);
    vec![
        Block::strong("How good the way to it was, asked when deciding"),
        Block::Table(Table {
            columns: vec![Column::words("Link", 1.0), Column::numbers("Mark")],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }),
    ]
}

/// What became of a verdict, each time it was reviewed.
pub(super) fn reviews(d: &Decision, v: &Verdict) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(found) = review::read(d, v) {
        blocks.push(Block::heading(3, "What became of it"));
        blocks.push(Block::text(found.says));
    }
    blocks.extend(v.reviews.iter().flat_map(|r| one(v, r, d.is_private())));
    blocks
}

/// A text that another sentence follows.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn one(v: &Verdict, r: &Review, mine: bool) -> Vec<Block> {
    let said = &r.said;
    let rows = v.forecast.iter().zip(&said.results).map(|(f, result)| {
        let met = match result.met {
            Some(true) => "met",
            Some(false) => "not met",
            None => "nobody can say",
        };
        vec![
            match general::said(f) {
                Some(said) => format!("{} {said}", sentence(&f.outcome)).into(),
                None => f.outcome.clone().into(),
            },
            format!("{}%", f.percent).into(),
            met.into(),
            result.note.clone().into(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let mut blocks = vec![Block::small(format!("Reviewed on {}.", date(r.on)))];
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words("Outcome", 1.2),
                Column::numbers("Chance given"),
                Column::words(heading::WHAT_HAPPENED, 0.6),
                Column::words(heading::WHAT_SHOWS_IT, 1.2),
            ],
            rows,
            row_heads: true,
            ..Table::default()
        }));
    }
    let listed = |heading: &str, items: &[String]| {
        let items: Vec<Item> = items.iter().map(Item::text).collect();
        let heading = (!items.is_empty()).then(|| Block::strong(heading));
        heading.map(|h| [h, Block::list(items)])
    };
    let [in_hand, out_of_hand] = if mine {
        ["In my hands", "Not in my hands"]
    } else {
        ["In the person’s hands", "Not in their hands"]
    };
    blocks.extend(listed(in_hand, &said.controlled).into_iter().flatten());
    blocks.extend(listed(out_of_hand, &said.not_controlled).into_iter().flatten());
    blocks.extend(said.again.map(|again| {
        let would = if again {
            "would be decided the same again"
        } else {
            "would be decided otherwise"
        };
        Block::text(format!("Knowing only what was known then, it {would}."))
    }));
    if !said.lesson.is_empty() {
        blocks.push(Block::text(format!("Next time: {}", said.lesson)));
    }
    blocks
}

/// The plan, its promises, marks given again, tests, and who held the role.
pub(super) fn follow(d: &Decision) -> Vec<Block> {
    let mut blocks = Vec::new();
    if d.plan.is_some() || !d.commitments.is_empty() {
        blocks.push(Block::heading(2, heading::WAS_PROMISED));
        blocks.extend(contract::terms(d, 3));
    }
    for c in &d.candidates {
        let Some(found) = recheck::read(d, &d.decider, &c.id) else {
            continue;
        };
        let rows = found.moved.iter().map(|m| {
            vec![
                title(d, &m.criterion).into(),
                value(m.before).into(),
                value(m.now).into(),
            ]
        });
        blocks.push(Block::heading(2, format!("{} in the job", d.name(&c.id))));
        blocks.push(Block::text(found.says.clone()));
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words("Criterion", 1.0),
                Column::numbers("At the debrief"),
                Column::numbers("In the job"),
            ],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }));
    }
    blocks.extend(tests(d));
    if !d.holders.is_empty() {
        blocks.push(Block::heading(2, "Who held the role"));
        blocks.push(Block::Table(holders(&d.holders)));
    }
    blocks
}

fn tests(d: &Decision) -> Vec<Block> {
    let mut items = Vec::new();
    for test in &d.template.tests {
        let Some(state) = d.tests.get(&test.id) else { continue };
        if let Some((from, until)) = state.planned {
            items.push(Item::term(
                test.title.clone(),
                format!("planned from {} to {}", date(from), date(until)),
            ));
        }
        let learnt = |l: &counterweight_core::decision::Learnt| {
            Item::term(test.title.clone(), l.text.clone()).noted(format!("{}, energy {}", date(l.on), whole(l.energy)))
        };
        items.extend(state.learnt.iter().map(learnt));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, "Tested in real life"), Block::list(items)]
}

fn holders(all: &[Holder]) -> Table {
    let row = |h: &Holder| {
        let until = h.until.map_or_else(|| "today".to_owned(), short_date);
        let better = match h.better_than_thought {
            Some(true) => "Looks better now than then.",
            _ => "",
        };
        vec![
            h.name.clone().into(),
            format!("{} to {until}", short_date(h.from)).into(),
            h.profile.clone().into(),
            h.ended.map_or("", Ending::words).into(),
            [h.fault.as_str(), better].join(" ").trim().into(),
        ]
    };
    Table {
        columns: vec![
            Column::words("Who", 0.8),
            Column::words("When", 1.1),
            Column::words(heading::WAS_HIRED, 1.0),
            Column::words(heading::HOW_IT_ENDED, 0.8),
            Column::words(heading::WENT_WRONG_HERE, 1.2),
        ],
        rows: all.iter().map(row).collect(),
        row_heads: true,
        ..Table::default()
    }
}
