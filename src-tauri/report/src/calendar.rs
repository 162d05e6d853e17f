//! Dated things as a calendar file (iCalendar, RFC 5545), for any calendar to take in. It holds what it is handed and nothing else.

use std::borrow::Cow;

use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar, Class, Component as _, Event, EventLike as _, Property};

/// Something to do or to look at on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The same for the same thing in every export, so that taking a newer file in replaces the older entry: letters, digits, `-`, `.`, `@`.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What, in a line.
    pub summary: String,
    /// More about it; may be empty.
    pub description: String,
    /// Words to group it by; may be empty.
    pub categories: Vec<String>,
    /// Whether it is done.
    pub done: bool,
}

/// A calendar of all-day entries, private and not blocking the day. What is done says so in its first word.
///
/// `made` is when the file is made: a calendar that knows an entry already keeps the one with the later stamp.
#[must_use]
pub fn calendar(things: &[Dated], made: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Counterweight//Due dates//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for thing in things {
        calendar.push(event(thing, made));
    }
    calendar.to_string()
}

fn event(thing: &Dated, made: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    let summary = plain(&thing.summary);
    let summary = if thing.done {
        format!("Done: {summary}").into()
    } else {
        summary
    };
    event
        .uid(&plain(&thing.uid))
        .timestamp(made)
        .starts(thing.on)
        // The day after, because an end is not part of the entry.
        .ends(thing.on.checked_add_days(Days::new(1)).unwrap_or(thing.on))
        .summary(&summary)
        .class(Class::Private)
        .add_property("TRANSP", "TRANSPARENT");
    if !thing.description.is_empty() {
        event.description(&plain(&thing.description));
    }
    if !thing.categories.is_empty() {
        event.categories(thing.categories.iter().map(|c| plain(c).into_owned()));
    }
    event.done()
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
