//! The control book of a leader (S2.2) on paper: downstream first, then upstream, each section as a table or a page to write on.

use chrono::NaiveDate;
use counterweight_core::decision::{Book, BookItem, Deal, NoteAbout, Period};
use counterweight_core::say::heading;
use counterweight_core::say::{date, short_date};

use super::Kind;
use crate::document::{Block, Cell, Column, Document, Item, Table};
use crate::{Material, ReportError};

pub(super) fn book(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let have: Vec<_> = d.books.keys().collect();
    let whose = m.whose(
        "control book",
        "Decide first, then open the book of whoever leads.",
        &have,
    )?;
    let held = &d.books[whose];
    let person = d.name_of(whose);
    let mut blocks = Vec::new();
    blocks.extend(people(held));
    blocks.extend(deals(held));
    blocks.extend(customers(held));
    blocks.extend(relationships(held));
    blocks.extend(calls(held));
    blocks.extend(asks(held));
    blocks.extend(periods(held));
    blocks.extend(notes(held));
    if blocks.is_empty() {
        blocks.push(Block::text("Nothing is in the book yet."));
    }
    Ok(Document {
        kind: Kind::Book,
        label: heading::CONTROL_BOOK.to_owned(),
        title: person.clone(),
        subtitle: format!(
            "From “{}”. Downstream first: the team and its customers; then what is asked from above.",
            d.title
        ),
        language: "en",
        sample: d.sample,
        one_page: false,
        paper: crate::document::Paper::A4,
        confidential: format!("For {person}"),
        blocks,
    })
}

fn day(on: Option<NaiveDate>) -> Cell {
    on.map_or_else(String::new, short_date).into()
}

/// An amount in the book's unit, whatever that is.
fn amount(value: Option<f64>) -> Cell {
    value
        .map_or_else(String::new, |v| counterweight_core::say::money(v, ""))
        .into()
}

fn section(heading: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table {
        columns,
        rows,
        row_heads: true,
        ..Table::default()
    };
    vec![Block::heading(2, heading), Block::Table(table)]
}

/// Each report on a path of their own (S4.7).
fn people(book: &Book) -> Vec<Block> {
    let mut blocks = Vec::new();
    for item in book.values() {
        let BookItem::Person(p) = item else { continue };
        let next = match p.next_on {
            Some(on) if !p.next_step.is_empty() => format!("{}. By {}.", p.next_step.trim_end_matches('.'), date(on)),
            _ => p.next_step.clone(),
        };
        let rows = [
            ("Does well", p.strengths.clone()),
            ("Wants", p.goals.clone()),
            ("Stands in the way", p.obstacles.clone()),
            ("Next step", next),
        ];
        blocks.push(Block::heading(3, p.name.clone()));
        blocks.push(Block::KeyValues {
            rows: rows
                .into_iter()
                .filter(|(_, v)| !v.is_empty())
                .map(|(k, v)| (k.to_owned(), v))
                .collect(),
        });
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(2, "People"));
    }
    blocks
}

fn deals(book: &Book) -> Vec<Block> {
    let all: Vec<&Deal> = book
        .values()
        .filter_map(|i| if let BookItem::Deal(d) = i { Some(d) } else { None })
        .collect();
    let mut blocks = Vec::new();
    for deal in all.iter().filter(|d| d.key.is_some()) {
        let Some(key) = &deal.key else { continue };
        let rows = [
            (heading::WHY_THEY_BUY, key.why_buy.clone()),
            ("Who decides", key.who_decides.clone()),
            (heading::WHAT_COULD_STOP_IT, key.risk.clone()),
            ("Stage", deal.stage.clone()),
            ("Next step", deal.next_step.clone()),
        ];
        blocks.push(Block::heading(3, deal.name.clone()));
        blocks.push(Block::KeyValues {
            rows: rows
                .into_iter()
                .filter(|(_, v)| !v.is_empty())
                .map(|(k, v)| (k.to_owned(), v))
                .collect(),
        });
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(2, "Key deals"));
    }
    let row = |d: &&Deal| {
        let state = match (d.won, d.hands_off) {
            (Some(true), _) => "won".to_owned(),
            (Some(false), _) => "lost".to_owned(),
            (None, true) => format!("{}; not to be taken over", d.stage),
            (None, false) => d.stage.clone(),
        };
        vec![
            d.name.clone().into(),
            d.customer.clone().into(),
            d.owner.clone().into(),
            state.into(),
            amount(d.amount),
            d.chance.map_or_else(String::new, |c| format!("{c}%")).into(),
            day(d.close_on),
            d.next_step.clone().into(),
        ]
    };
    let columns = vec![
        Column::words("Deal", 1.0),
        Column::words("Customer", 0.8),
        Column::words("Owner", 0.7),
        Column::words("Stage", 0.8),
        Column::numbers("Amount"),
        Column::numbers("Chance"),
        Column::words("Closes", 0.7),
        Column::words("Next step", 1.0),
    ];
    blocks.extend(section("Pipeline", columns, all.iter().map(row).collect()));
    blocks
}

fn customers(book: &Book) -> Vec<Block> {
    let rows = book.values().filter_map(|i| {
        let BookItem::Customer(c) = i else { return None };
        Some(vec![
            c.name.clone().into(),
            c.outlook.words().into(),
            c.note.clone().into(),
            day(c.next_on),
        ])
    });
    let columns = vec![
        Column::words("Customer", 0.8),
        Column::words("Outlook", 0.6),
        Column::words(heading::WHY_AND_PLAN, 1.6),
        Column::words("Speak next", 0.6),
    ];
    section("Customers and outlook", columns, rows.collect())
}

fn relationships(book: &Book) -> Vec<Block> {
    let rows = book.values().filter_map(|i| {
        let BookItem::Relationship(r) = i else { return None };
        Some(vec![
            r.person.clone().into(),
            r.account.clone().into(),
            r.role.clone().into(),
            r.owner.clone().into(),
            day(r.last_contact),
        ])
    });
    let columns = vec![
        Column::words("Name", 1.0),
        Column::words("At", 1.0),
        Column::words("Role", 1.0),
        Column::words("Known by", 0.8),
        Column::words("Last spoke", 0.7),
    ];
    section("Relationships", columns, rows.collect())
}

fn calls(book: &Book) -> Vec<Block> {
    let rows = book.values().filter_map(|i| {
        let BookItem::Call(c) = i else { return None };
        Some(vec![
            short_date(c.on).into(),
            c.with.clone().into(),
            c.about.clone().into(),
            c.talk_share
                .map_or_else(|| "not measured".to_owned(), |s| format!("{s}%"))
                .into(),
            c.note.clone().into(),
        ])
    });
    let columns = vec![
        Column::words("On", 0.7),
        Column::words("With", 0.7),
        Column::words("About", 0.9),
        Column::numbers("Leader’s talk"),
        Column::words("What they take from it", 1.6),
    ];
    section("Joint calls", columns, rows.collect())
}

fn asks(book: &Book) -> Vec<Block> {
    let rows = book.values().filter_map(|i| {
        let BookItem::Ask(a) = i else { return None };
        Some(vec![
            a.who.clone().into(),
            a.what.clone().into(),
            a.rhythm.words().into(),
            day(a.next_on),
        ])
    });
    let columns = vec![
        Column::words("Who asks", 0.7),
        Column::words("What", 1.8),
        Column::words("How often", 0.6),
        Column::words("Next", 0.6),
    ];
    section("What is asked from above", columns, rows.collect())
}

fn periods(book: &Book) -> Vec<Block> {
    let row = |p: &Period| {
        vec![
            p.name.clone().into(),
            p.owner.clone().into(),
            amount(p.plan),
            amount(p.forecast),
            amount(p.actual),
        ]
    };
    let rows = book.values().filter_map(|i| {
        if let BookItem::Period(p) = i {
            Some(row(p))
        } else {
            None
        }
    });
    let columns = vec![
        Column::words("Period", 1.0),
        Column::words("Whose", 1.0),
        Column::numbers("Plan"),
        Column::numbers("Forecast"),
        Column::numbers("Actual"),
    ];
    section("Plan and forecast against actual", columns, rows.collect())
}

fn notes(book: &Book) -> Vec<Block> {
    let mut blocks = Vec::new();
    for about in [NoteAbout::Plan, NoteAbout::Industry, NoteAbout::Other, NoteAbout::Inbox] {
        let items = book.values().filter_map(|i| match i {
            BookItem::Note(n) if n.about == about => {
                Some(Item::term(n.title.clone(), n.text.clone()).noted(n.on.map_or_else(String::new, date)))
            }
            _ => None,
        });
        let items: Vec<Item> = items.collect();
        if !items.is_empty() {
            blocks.push(Block::heading(2, about.label()));
            blocks.push(Block::list(items));
        }
    }
    blocks
}
