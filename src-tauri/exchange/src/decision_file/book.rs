//! Control books between file and decision, in both directions.

use chrono::NaiveDate;
use counterweight_core::decision::{
    Ask, Book as Kept, BookEntry, BookItem, Call, Customer, Deal, KeyDeal, Note, Period, Person, Relationship,
};

use super::Date;
use super::fault::Place;
use super::format::*;
use super::ids::Ids;

/// The items of a book with their places, those without an id named `person-1`, `deal-1`, … past the ids that are given.
pub(super) fn entries(book: Book, place: &Place) -> Vec<(Place, BookEntry)> {
    let given: Vec<String> = given(&book).map(|(.., id)| id.to_owned()).collect();
    let mut out = Vec::new();
    let mut add = |kind: &'static str, prefix: &'static str, items: Vec<(Option<String>, BookItem)>| {
        let mut ids = Ids::new(prefix, given.iter().map(String::as_str));
        out.extend(items.into_iter().enumerate().map(|(i, (id, item))| {
            let place = place.clone().nth(kind, i, &format!("{kind} {}", item.name()));
            let id = ids.name(id).into();
            (place, BookEntry { id, item })
        }));
    };
    add("person", "person-", book.people.into_iter().map(person).collect());
    add("deal", "deal-", book.deals.into_iter().map(deal).collect());
    add(
        "customer",
        "customer-",
        book.customers.into_iter().map(customer).collect(),
    );
    let known = book.relationships.into_iter().map(relationship).collect();
    add("relationship", "relationship-", known);
    add("call", "call-", book.calls.into_iter().map(call).collect());
    add("ask", "ask-", book.asks.into_iter().map(ask).collect());
    add("period", "period-", book.periods.into_iter().map(period).collect());
    add("note", "note-", book.notes.into_iter().map(note).collect());
    out
}

/// Every id a book gives: kind, position in the kind's list, id.
pub(super) fn given(book: &Book) -> impl Iterator<Item = (&'static str, usize, &str)> {
    fn of<'b, T>(
        kind: &'static str,
        items: &'b [T],
        id: fn(&T) -> &Option<String>,
    ) -> impl Iterator<Item = (&'static str, usize, &'b str)> {
        let ids = items.iter().enumerate();
        ids.filter_map(move |(i, item)| Some((kind, i, id(item).as_deref()?)))
    }
    of("person", &book.people, |p| &p.id)
        .chain(of("deal", &book.deals, |d| &d.id))
        .chain(of("customer", &book.customers, |c| &c.id))
        .chain(of("relationship", &book.relationships, |r| &r.id))
        .chain(of("call", &book.calls, |c| &c.id))
        .chain(of("ask", &book.asks, |a| &a.id))
        .chain(of("period", &book.periods, |p| &p.id))
        .chain(of("note", &book.notes, |n| &n.id))
}

/// A book as a table of the file.
pub(super) fn table(candidate: String, on: Option<Date>, kept: &Kept) -> Book {
    let mut book = Book {
        candidate: Some(candidate),
        on,
        ..Book::default()
    };
    for (id, item) in kept {
        let id = Some(id.to_string());
        match item.clone() {
            BookItem::Person(p) => book.people.push(BookPerson {
                id,
                name: p.name,
                strengths: p.strengths,
                goals: p.goals,
                obstacles: p.obstacles,
                next_step: p.next_step,
                next_on: p.next_on.map(Date),
            }),
            BookItem::Deal(d) => book.deals.push(BookDeal {
                id,
                name: d.name,
                customer: d.customer,
                owner: d.owner,
                stage: d.stage,
                amount: d.amount,
                close_on: d.close_on.map(Date),
                created_on: d.created_on.map(Date),
                chance: d.chance,
                last_contact: d.last_contact.map(Date),
                next_step: d.next_step,
                won: d.won,
                hands_off: d.hands_off,
                key: d.key.map(|k| BookKey {
                    why_buy: k.why_buy,
                    who_decides: k.who_decides,
                    risk: k.risk,
                }),
            }),
            BookItem::Customer(c) => book.customers.push(BookCustomer {
                id,
                name: c.name,
                outlook: c.outlook,
                note: c.note,
                next_on: c.next_on.map(Date),
            }),
            BookItem::Relationship(r) => book.relationships.push(BookRelationship {
                id,
                person: r.person,
                account: r.account,
                role: r.role,
                owner: r.owner,
                last_contact: r.last_contact.map(Date),
            }),
            BookItem::Call(c) => book.calls.push(BookCall {
                id,
                on: Date(c.on),
                with: c.with,
                about: c.about,
                talk_share: c.talk_share,
                note: c.note,
            }),
            BookItem::Ask(a) => book.asks.push(BookAsk {
                id,
                who: a.who,
                what: a.what,
                rhythm: a.rhythm,
                next_on: a.next_on.map(Date),
            }),
            BookItem::Period(p) => book.periods.push(BookPeriod {
                id,
                name: p.name,
                ends_on: p.ends_on.map(Date),
                owner: p.owner,
                plan: p.plan,
                forecast: p.forecast,
                actual: p.actual,
            }),
            BookItem::Note(n) => book.notes.push(BookNote {
                id,
                title: n.title,
                text: n.text,
                on: n.on.map(Date),
                about: n.about,
            }),
        }
    }
    book
}

type Item = (Option<String>, BookItem);

fn person(p: BookPerson) -> Item {
    let item = Person {
        name: p.name,
        strengths: p.strengths,
        goals: p.goals,
        obstacles: p.obstacles,
        next_step: p.next_step,
        next_on: day(p.next_on),
    };
    (p.id, BookItem::Person(item))
}

fn deal(d: BookDeal) -> Item {
    let key = |k: BookKey| KeyDeal {
        why_buy: k.why_buy,
        who_decides: k.who_decides,
        risk: k.risk,
    };
    let item = Deal {
        name: d.name,
        customer: d.customer,
        owner: d.owner,
        stage: d.stage,
        amount: d.amount,
        close_on: day(d.close_on),
        created_on: day(d.created_on),
        chance: d.chance,
        last_contact: day(d.last_contact),
        next_step: d.next_step,
        won: d.won,
        hands_off: d.hands_off,
        key: d.key.map(key),
    };
    (d.id, BookItem::Deal(item))
}

fn customer(c: BookCustomer) -> Item {
    let item = Customer {
        name: c.name,
        outlook: c.outlook,
        note: c.note,
        next_on: day(c.next_on),
    };
    (c.id, BookItem::Customer(item))
}

fn relationship(r: BookRelationship) -> Item {
    let item = Relationship {
        person: r.person,
        account: r.account,
        role: r.role,
        owner: r.owner,
        last_contact: day(r.last_contact),
    };
    (r.id, BookItem::Relationship(item))
}

fn call(c: BookCall) -> Item {
    let item = Call {
        on: c.on.0,
        with: c.with,
        about: c.about,
        talk_share: c.talk_share,
        note: c.note,
    };
    (c.id, BookItem::Call(item))
}

fn ask(a: BookAsk) -> Item {
    let item = Ask {
        who: a.who,
        what: a.what,
        rhythm: a.rhythm,
        next_on: day(a.next_on),
    };
    (a.id, BookItem::Ask(item))
}

fn period(p: BookPeriod) -> Item {
    let item = Period {
        name: p.name,
        ends_on: day(p.ends_on),
        owner: p.owner,
        plan: p.plan,
        forecast: p.forecast,
        actual: p.actual,
    };
    (p.id, BookItem::Period(item))
}

fn note(n: BookNote) -> Item {
    let item = Note {
        title: n.title,
        text: n.text,
        on: day(n.on),
        about: n.about,
    };
    (n.id, BookItem::Note(item))
}

fn day(on: Option<Date>) -> Option<NaiveDate> {
    on.map(|d| d.0)
}
