//! Control books between file and decision, in both directions: each kind of item is described once.

use chrono::NaiveDate;
use counterweight_core::decision::{
    Ask, Book as Kept, BookEntry, BookItem, Call, Customer, Deal, KeyDeal, Note, Period, Person, Relationship,
};

use counterweight_core::id::{CandidateId, ItemId};

use super::Date;
use super::fault::Place;
use super::format::*;
use super::ids::Ids;

/// A value as the other side writes it. What both sides write alike goes across as it is.
trait Across<T> {
    fn across(self) -> T;
}

impl<T> Across<T> for T {
    fn across(self) -> T {
        self
    }
}

/// What may be missing is missing on both sides.
macro_rules! optional {
    ($written:ident, $kept:ident) => {
        impl Across<Option<$kept>> for Option<$written> {
            fn across(self) -> Option<$kept> {
                self.map(Across::across)
            }
        }
        impl Across<Option<$written>> for Option<$kept> {
            fn across(self) -> Option<$written> {
                self.map(Across::across)
            }
        }
    };
}

impl Across<NaiveDate> for Date {
    fn across(self) -> NaiveDate {
        self.0
    }
}

impl Across<Date> for NaiveDate {
    fn across(self) -> Date {
        Date(self)
    }
}

optional!(Date, NaiveDate);

/// What is kept of a key deal has the same fields on both sides.
macro_rules! key_deal {
    ($from:ident, $to:ident) => {
        impl Across<$to> for $from {
            fn across(self) -> $to {
                let $from {
                    why_buy,
                    who_decides,
                    risk,
                } = self;
                $to {
                    why_buy,
                    who_decides,
                    risk,
                }
            }
        }
    };
}

key_deal!(BookKey, KeyDeal);
key_deal!(KeyDeal, BookKey);
optional!(BookKey, KeyDeal);

/// The kinds of items: the list in the file, what one is called there, and the fields that both sides have. The file's also have an id.
macro_rules! kinds {
    ($($list:ident, $kind:literal: $written:ident = $kept:ident { $($field:ident),+ })+) => {
        /// The items of a book with their places, those without an id named `person-1`, `deal-1`, … past the ids that are given.
        pub(super) fn entries(book: Book, place: &Place) -> Vec<(Place, BookEntry)> {
            let taken: Vec<ItemId> = given(&book).map(|(.., id)| id.clone()).collect();
            let mut out = Vec::new();
            $(
                let mut ids = Ids::new(concat!($kind, "-"), taken.iter());
                out.extend(book.$list.into_iter().enumerate().map(|(i, $written { id, $($field),+ })| {
                    let item = BookItem::$kept($kept { $($field: $field.across()),+ });
                    let place = place.clone().nth($kind, i, &format!("{} {}", $kind, item.name()));
                    (place, BookEntry { id: ids.name(id), item })
                }));
            )+
            out
        }

        /// Every id a book gives: kind, position in the kind's list, id.
        pub(super) fn given(book: &Book) -> impl Iterator<Item = (&'static str, usize, &ItemId)> {
            std::iter::empty()$(.chain(
                book.$list.iter().enumerate().filter_map(|(i, item)| Some(($kind, i, item.id.as_ref()?))),
            ))+
        }

        /// A book as a table of the file.
        pub(super) fn table(candidate: CandidateId, on: Option<Date>, kept: &Kept) -> Book {
            let mut book = Book { candidate: Some(candidate), on, ..Book::default() };
            for (id, item) in kept {
                let id = Some(id.clone());
                match item.clone() {$(
                    BookItem::$kept($kept { $($field),+ }) => {
                        book.$list.push($written { id, $($field: $field.across()),+ });
                    }
                )+}
            }
            book
        }
    };
}

kinds! {
    people, "person": BookPerson = Person { name, strengths, goals, obstacles, next_step, next_on }
    deals, "deal": BookDeal = Deal {
        name, customer, owner, stage, amount, close_on, created_on, chance, last_contact, next_step, won, hands_off, key
    }
    customers, "customer": BookCustomer = Customer { name, outlook, note, next_on }
    relationships, "relationship": BookRelationship = Relationship { person, account, role, owner, last_contact }
    calls, "call": BookCall = Call { on, with, about, talk_share, note }
    asks, "ask": BookAsk = Ask { who, what, rhythm, next_on }
    periods, "period": BookPeriod = Period { name, ends_on, owner, plan, forecast, actual }
    notes, "note": BookNote = Note { title, text, on, about }
}
