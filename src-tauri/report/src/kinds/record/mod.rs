//! The record: everything about a decision, from the frame to the last entry of the journal, with every source.

mod candidate;
mod card;
mod follow;
mod journal;
mod late;
mod marks;
mod myself;
mod setting;

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::Decision;
use counterweight_core::reading::{finding, lines, sure, value_beside};
use counterweight_core::say::heading;
use counterweight_core::say::{capital, draws, money};
use counterweight_core::template::Pole;

use super::Kind;
use super::parts::{self, member, opened, title, value, verdict};
use crate::chart::Placed;
use crate::document::{Block, Column, Document, Item, Table};
use crate::{Material, ReportError};

pub(super) fn record(m: &Material<'_>) -> Result<Document, ReportError> {
    let (d, a) = (m.decision, opened(m)?);
    let (label, confidential) = if d.is_private() {
        ("My whole record", "Private: mine alone")
    } else {
        ("Full record", "Confidential")
    };
    let mut document = parts::document(Kind::Record, d, label, confidential);
    let blocks = &mut document.blocks;
    blocks.extend(answers(m));
    blocks.extend(late::late(m));
    blocks.extend(decided(m));
    if let Some(reading) = &a.myself {
        blocks.extend(myself::myself(d, reading));
    } else {
        blocks.extend(setting::frame(d));
        blocks.extend(setting::facts(d, a));
        blocks.extend(setting::panel(d));
        if a.candidates.len() > 1 {
            blocks.extend(side_by_side(m, a));
        }
        for (index, c) in a.candidates.iter().enumerate() {
            blocks.extend(candidate::candidate(m, a, index, c));
        }
        blocks.extend(founder(d, a));
        blocks.extend(setting::beside(m));
    }
    blocks.extend(setting::general(d));
    blocks.extend(follow::follow(d));
    blocks.extend(setting::changes(d));
    blocks.extend(marks::all(d));
    blocks.extend(card::cards(d));
    blocks.extend(journal::earlier(d));
    blocks.extend(card::findings(m));
    blocks.extend(journal::journal(d));
    Ok(document)
}

/// What is recommended, with every reason.
fn answers(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let mut blocks = vec![Block::heading(
        2,
        if d.is_private() {
            "What my answers say"
        } else {
            heading::SCORECARD_SAYS
        },
    )];
    for (which, r) in m.recommendations.iter().enumerate() {
        blocks.push(Block::Lead {
            finding: r.headline.clone(),
            text: r.lead.clone(),
        });
        let listed = |heading: &str, items: Vec<Item>| {
            let heading = (!items.is_empty()).then(|| Block::heading(3, heading));
            heading.into_iter().flat_map(move |h| [h, Block::list(items.clone())])
        };
        blocks.extend(listed(
            "Reasons",
            r.reasons.iter().map(|r| Item::text(r.text.clone())).collect(),
        ));
        blocks.extend(listed("Conditions", parts::conditions(r)));
        blocks.extend(listed(
            "What would settle most",
            r.settle.iter().map(|s| Item::text(capital(&s.what))).collect(),
        ));
        blocks.extend(listed(
            "To offer instead, or beside",
            r.alternatives
                .iter()
                .map(|o| Item::term(o.title.clone(), o.text.clone()))
                .collect(),
        ));
        let tests = d.template.tests.iter().filter(|t| r.tests.contains(&t.id));
        blocks.extend(listed(
            "To test in real life",
            tests.map(|t| Item::term(t.title.clone(), t.how.clone())).collect(),
        ));
        let doubt = m.doubt(which);
        if doubt.is_some() || !r.flips_say.is_empty() {
            blocks.push(Block::heading(3, "How sure, and what flips it"));
        }
        if let Some(doubt) = doubt {
            blocks.extend(sure::shares(d, doubt).map(Block::chart));
            blocks.push(Block::text(
                [doubt.says.as_str(), &doubt.wrong_says, &doubt.flips_say]
                    .join(" ")
                    .trim()
                    .to_owned(),
            ));
        }
        if !r.flips_say.is_empty() {
            blocks.push(Block::text(r.flips_say.clone()));
        }
        blocks.extend(
            doubt
                .and_then(|x| sure::tornado(d, x))
                .map(|c| Block::Chart(Placed::from(c).and_table())),
        );
    }
    if let Some(found) = m.robustness {
        let drawn = format!(
            "{} draws of weights and marks, seed {}; sampling moves a share by at most {:.1} points (95%). Method: SMAA-2 (Lahdelma and Salminen 2001).",
            money(f64::from(found.draws), ""),
            found.seed,
            found.sampling_error * 100.0
        );
        blocks.push(Block::small(found.withheld.clone().unwrap_or(drawn)));
    }
    blocks
}

/// Every decision of the round, newest last.
fn decided(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let mut blocks = vec![Block::heading(
        2,
        if d.is_private() {
            "What I decided"
        } else {
            "What people decided"
        },
    )];
    let verdicts = &d.round().verdicts;
    if verdicts.is_empty() {
        blocks.push(Block::text("Not decided yet."));
    }
    for v in verdicts {
        blocks.extend(verdict(d, v, m.recommendations));
        blocks.extend(follow::quality(v));
        blocks.push(Block::small(format!(
            "What was known then: the journal up to entry {}.",
            v.entry
        )));
        blocks.extend(follow::reviews(d, v));
    }
    blocks
}

/// All candidates in one table.
fn side_by_side(m: &Material<'_>, a: &Analysis) -> Vec<Block> {
    let d = m.decision;
    let mut columns = vec![Column::words("Candidate", 1.0)];
    columns.extend(d.template.sides.iter().map(|s| Column::numbers(&s.title)));
    let leaders = a.stage.is_some();
    let against = lines(d);
    columns.extend(if leaders {
        vec![Column::numbers("Fit today"), Column::numbers("Fit in all")]
    } else {
        vec![Column::words("Scorecard says", 0.9)]
    });
    let rows = a.candidates.iter().enumerate().map(|(i, c)| {
        let mut row = vec![d.name_of(&c.candidate).into()];
        row.extend(c.sides.iter().map(|s| {
            let held = !leaders && s.pole == Pole::B;
            value_beside(s.value, if held { &against } else { &[] }).into()
        }));
        if leaders {
            row.push(value(c.fit.as_ref().and_then(|f| f.today)).into());
            row.push(value_beside(c.fit.as_ref().and_then(|f| f.suitability), &against).into());
        } else {
            row.push(m.recommendations.get(i).map_or("", |r| r.kind.verb()).into());
        }
        row
    });
    let table = Block::Table(Table {
        summary: "One row a candidate, one column a side of the card, 1–5.".to_owned(),
        rows: rows.collect(),
        columns,
        row_heads: true,
        more: 0,
    });
    let mut blocks = vec![Block::heading(2, "The candidates side by side"), table];
    if leaders {
        blocks.push(Block::chart(parts::fit(m, a)));
    }
    if let Some(found) = m.robustness.filter(|r| !r.ranks.is_empty()) {
        let places = found.ranks.iter().map(|r| r.ranks.len()).max().unwrap_or(0).min(6);
        let mut columns = vec![Column::words("Share of draws at place", 1.0)];
        columns.extend((1..=places).map(|n| Column::numbers(&n.to_string())));
        let rows = found.ranks.iter().map(|r| {
            let shares = r.ranks.iter().take(places).map(|s| draws(*s).into());
            std::iter::once(d.name_of(&r.candidate).into()).chain(shares).collect()
        });
        blocks.push(Block::Table(Table {
            rows: rows.collect(),
            columns,
            row_heads: true,
            ..Table::default()
        }));
    }
    blocks
}

/// The founder's own side: each item with what every rater answered.
fn founder(d: &Decision, a: &Analysis) -> Vec<Block> {
    let Some(found) = &a.founder else { return Vec::new() };
    let rows = found.items.iter().map(|i| {
        let answers = i
            .answers
            .iter()
            .map(|(who, answer)| format!("{}: {}", member(d, who), answer.words()));
        vec![
            title(d, &i.criterion).into(),
            i.state.words().into(),
            answers.collect::<Vec<_>>().join("\n").into(),
        ]
    });
    vec![
        Block::heading(2, "The founder’s own side"),
        Block::text(format!("{}.", finding::founder(found))),
        Block::Table(Table {
            columns: vec![
                Column::words("Item", 1.0),
                Column::words(heading::HOW_IT_STANDS, 0.5),
                Column::words("What was answered", 1.4),
            ],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }),
    ]
}
