//! The support contract of a first leader, or a new manager's first ninety days: what each side promises, by when, and what shows that
//! it is on track.

use chrono::{Days, NaiveDate};
use counterweight_core::decision::{BookItem, Decision, Looked, Phase, Promised};
use counterweight_core::followup::recheck;
use counterweight_core::say::heading;
use counterweight_core::say::{date, points, short_date};
use counterweight_core::template::Purpose;

use super::parts::member;
use super::{Kind, beside};
use crate::document::{Block, Column, Document, Item, Table};
use crate::{Material, ReportError};

/// The parts of a plan, in the order they are earned (S0.3) or come first (S2.4).
const PHASES: [Phase; 6] = [
    Phase::FrontLine,
    Phase::Playbook,
    Phase::Team,
    Phase::Downstream,
    Phase::Upstream,
    Phase::Support,
];

pub(super) fn contract(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let have: Vec<_> = d.plan.iter().map(|p| &p.person).collect();
    let whose = m.whose(
        "plan",
        "Decide first, then set the first day and what each side promises.",
        &have,
    )?;
    let person = d.name_of(whose);
    let (label, about) = if d.purpose() == Purpose::Promotion {
        (
            heading::FIRST_NINETY_DAYS,
            "What the new manager and the manager above promise each other.",
        )
    } else {
        (
            heading::SUPPORT_CONTRACT,
            "What founder and leader promise each other before the offer is signed.",
        )
    };
    let mut blocks = vec![Block::Lead {
        finding: format!("{label} for {person}"),
        text: about.to_owned(),
    }];
    blocks.extend(terms(d, 2));
    blocks.extend(
        d.trial_said(whose, false)
            .into_iter()
            .flat_map(|said| beside::agreed(said, 2)),
    );
    let hands_off: Vec<Item> = d
        .books
        .get(whose)
        .into_iter()
        .flatten()
        .filter_map(|(_, item)| hands_off(item))
        .collect();
    if !hands_off.is_empty() {
        blocks.push(Block::heading(2, format!("Deals {person} does not take over")));
        blocks.push(Block::list(hands_off));
    }
    let again = recheck::criteria(d);
    if d.purpose() == Purpose::Promotion && !again.is_empty() {
        let verdict = d.in_force().into_iter().rfind(|v| v.candidate.as_ref() == Some(whose));
        let by = verdict
            .map(|v| format!(" on {}", date(recheck::due(d, v))))
            .unwrap_or_default();
        blocks.push(Block::heading(2, format!("Rated again{by}")));
        blocks.push(Block::text(
            "Each rater marks these again before the old marks are shown.",
        ));
        blocks.push(Block::list(
            again
                .iter()
                .map(|c| Item::term(c.title.clone(), c.definition.clone()))
                .collect(),
        ));
    }
    let mut names = vec![member(d, &d.decider), person.clone()];
    names.extend(
        d.plan
            .iter()
            .map(|p| p.adviser.clone())
            .filter(|a| !a.trim().is_empty()),
    );
    blocks.push(Block::Signatures {
        names: names.into_iter().map(|n| format!("{n}, date")).collect(),
    });
    Ok(Document {
        kind: Kind::Contract,
        label: label.to_owned(),
        title: d.title.clone(),
        subtitle: format!("Between {} and {person}", member(d, &d.decider)),
        language: "en",
        sample: d.sample,
        one_page: false,
        paper: crate::document::Paper::A4,
        confidential: "For those who sign".to_owned(),
        blocks,
    })
}

fn hands_off(item: &BookItem) -> Option<Item> {
    match item {
        BookItem::Deal(deal) if deal.hands_off => {
            let whose = if deal.owner.is_empty() {
                String::new()
            } else {
                format!("stays with {}", deal.owner)
            };
            Some(Item::term(deal.name.clone(), whose).noted(deal.customer.clone()))
        }
        _ => None,
    }
}

/// The plan's head, its promises by part, and its signs; `level` is that of their headings.
pub(super) fn terms(d: &Decision, level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(plan) = &d.plan {
        let mut rows = vec![(heading::FIRST_DAY.to_owned(), date(plan.start))];
        rows.extend(plan.customer_hours.map(|h| {
            let hours = points(h).trim_end_matches(".0").to_owned();
            (
                "Hours a week in customer calls".to_owned(),
                format!("{hours}, by {}", member(d, &d.decider)),
            )
        }));
        let given = |name: &str, value: &str| {
            let value = if value.trim().is_empty() {
                "nobody and nothing yet"
            } else {
                value
            };
            (name.to_owned(), value.to_owned())
        };
        rows.push(given("Adviser from outside", &plan.adviser));
        rows.push(given("Budget for outside help", &plan.budget));
        rows.push((
            "Agreed".to_owned(),
            plan.agreed_on.map_or_else(|| "not yet: a draft".to_owned(), date),
        ));
        blocks.push(Block::KeyValues { rows });
    }
    for part in PHASES {
        let promises: Vec<&Promised> = d.commitments.iter().filter(|c| c.promise.phase == part).collect();
        if promises.is_empty() {
            continue;
        }
        blocks.push(Block::heading(level, part.label()));
        blocks.push(Block::Table(promised(d, &promises)));
    }
    if let Some(plan) = d.plan.as_ref().filter(|p| !p.signs.is_empty()) {
        let rows = plan.signs.iter().map(|s| {
            vec![
                s.day.to_string().into(),
                on(plan.start, s.day).map_or_else(String::new, short_date).into(),
                s.text.clone().into(),
                s.looked.as_ref().map_or_else(String::new, found).into(),
            ]
        });
        blocks.push(Block::heading(level, "On track, if this can be seen"));
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::numbers("Day"),
                Column::words("By", 0.4),
                Column::words("Sign, before revenue can show it", 1.6),
                Column::words("Seen", 0.8),
            ],
            rows: rows.collect(),
            row_heads: false,
            ..Table::default()
        }));
    }
    blocks
}

/// "seen 4 March: two wins without the founder"
fn found(looked: &Looked) -> String {
    let word = if looked.seen { "seen" } else { "not seen" };
    let note = looked.note.trim();
    let colon = if note.is_empty() { "" } else { ": " };
    format!("{word} {}{colon}{note}", short_date(looked.on))
}

fn on(start: NaiveDate, day: u32) -> Option<NaiveDate> {
    start.checked_add_days(Days::new(u64::from(day)))
}

fn promised(d: &Decision, promises: &[&Promised]) -> Table {
    let start = d.plan.as_ref().map(|p| p.start);
    let row = |c: &&Promised| {
        let p = &c.promise;
        let day = start.map_or_else(String::new, |s| (p.due - s).num_days().to_string());
        let state = match &c.settled {
            None => String::new(),
            Some(s) if s.kept => format!("kept {}", short_date(s.on)),
            Some(s) => format!("let go {}: {}", short_date(s.on), s.note),
        };
        vec![
            day.into(),
            short_date(p.due).into(),
            p.by.clone().into(),
            p.to.clone().into(),
            p.text.clone().into(),
            state.into(),
        ]
    };
    Table {
        summary: "One row a promise.".to_owned(),
        columns: vec![
            Column::numbers("Day"),
            Column::words("By when", 0.55),
            Column::words("Who owes it", 0.65),
            Column::words("To whom", 0.65),
            Column::words("What", 1.8),
            Column::words("State", 0.5),
        ],
        rows: promises.iter().map(row).collect(),
        row_heads: false,
        more: 0,
    }
}
