//! Dates as a calendar file (iCalendar, RFC 5545), for any calendar to take in. It holds what it is handed and nothing else.

use std::borrow::Cow;

use chrono::{DateTime, Days, Utc};
use counterweight_core::followup::Due;
use icalendar::{Calendar, Class, Component as _, Event, EventLike as _, Property};

/// How much a calendar is told: many are shared, or lie on somebody else's machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// What is due, who does it, and of which decision.
    Everything,
    /// That there is something of a kind to do; no name and no word that somebody wrote.
    KindOnly,
}

/// A calendar of all-day entries, private and not blocking the day. What is done says so in its first word.
///
/// An entry keeps its `UID`, so that taking a newer file in replaces the older entry. `made` is when the file is made: a calendar that
/// knows an entry already keeps the one with the later stamp.
#[must_use]
pub fn calendar(dues: &[Due], told: Told, made: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Counterweight//Due dates//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for due in dues {
        calendar.push(event(due, told, made));
    }
    folded(&calendar.to_string())
}

fn event(due: &Due, told: Told, made: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    let kind = due.kind.label();
    let what = match told {
        Told::Everything => plain(&due.text),
        Told::KindOnly => kind.into(),
    };
    let summary = if due.done { format!("Done: {what}").into() } else { what };
    // The id names people where a control book does; a digest is as stable and says nothing.
    let mut id = blake3::Hasher::new_derive_key("counterweight 2026 calendar entry");
    id.update(due.decision.as_str().as_bytes())
        .update(b"/")
        .update(due.id.as_bytes());
    let id = id.finalize().to_hex();
    event
        .uid(&format!("{}@counterweight", &id[..32]))
        .timestamp(made)
        .starts(due.on)
        // The day after, because an end is not part of the entry.
        .ends(due.on.checked_add_days(Days::new(1)).unwrap_or(due.on))
        .summary(&summary)
        .categories([kind])
        .class(Class::Private)
        .add_property("TRANSP", "TRANSPARENT");
    if told == Told::Everything {
        let who = if due.who.is_empty() {
            String::new()
        } else {
            format!("\nWho: {}", due.who)
        };
        event.description(&plain(&format!("Decision: {}{who}", due.title)));
    }
    event.done()
}

/// Lines of at most 75 bytes, cut between characters; the library's last piece of a line can be one byte longer.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut left = 75;
        for c in line.chars() {
            if c.len_utf8() > left {
                out.push_str("\r\n ");
                left = 74;
            }
            out.push(c);
            left -= c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// Text as the format allows it: lines end with a line feed, other control characters than the tab are left out.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return text.into();
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect::<String>()
        .into()
}
