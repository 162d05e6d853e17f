//! The calendar file, read by another library: days, texts and ids come back, and nothing is told that was not asked for.

use crate::book::answered;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use chrono::{DateTime, NaiveDate, Utc};
use counterweight_core::followup::{Due, DueKind, dues};
use counterweight_report::calendar::{Told, calendar};
use proptest::prelude::*;

fn made() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_600_000, 0).unwrap()
}

fn due(text: &str) -> Due {
    Due {
        id: "promise-plan-3".into(),
        decision: "d1".into(),
        sample: false,
        title: "Leader for Team West".into(),
        on: NaiveDate::from_ymd_opt(2027, 2, 28).unwrap(),
        kind: DueKind::Promise,
        text: text.into(),
        who: "Maple Reed".into(),
        person: None,
        done: false,
    }
}

fn events(text: &str) -> Vec<ICalendarComponent> {
    let read = ICalendar::parse(text).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    let of = |c: &ICalendarComponent| c.component_type == ICalendarComponentType::VEvent;
    read.components.into_iter().filter(of).collect()
}

fn text(event: &ICalendarComponent, name: &ICalendarProperty) -> String {
    match &event.property(name).unwrap().values[..] {
        [ICalendarValue::Text(text)] => text.clone(),
        other => panic!("{name:?}: {other:?}"),
    }
}

fn day(event: &ICalendarComponent, name: &ICalendarProperty) -> NaiveDate {
    match &event.property(name).unwrap().values[..] {
        [ICalendarValue::PartialDateTime(on)] => {
            assert!(on.hour.is_none(), "a whole day has no hour");
            NaiveDate::from_ymd_opt(
                i32::from(on.year.unwrap()),
                u32::from(on.month.unwrap()),
                u32::from(on.day.unwrap()),
            )
            .unwrap()
        }
        other => panic!("{name:?}: {other:?}"),
    }
}

#[test]
fn every_date_of_the_samples_comes_back() {
    let mut seen = 0;
    for d in answered() {
        let all = dues(&d);
        let read = events(&calendar(&all, Told::Everything, made()));
        assert_eq!(read.len(), all.len());
        for (event, due) in read.iter().zip(&all) {
            assert_eq!(day(event, &ICalendarProperty::Dtstart), due.on);
            assert_eq!(day(event, &ICalendarProperty::Dtend), due.on.succ_opt().unwrap());
            assert!(text(event, &ICalendarProperty::Summary).ends_with(&due.text));
            seen += 1;
        }
    }
    assert!(seen > 0, "a decided sample has a date to look again");
}

#[test]
fn an_entry_keeps_its_id_and_no_two_share_one() {
    let uid = |due: &Due| {
        text(
            &events(&calendar(std::slice::from_ref(due), Told::Everything, made()))[0],
            &ICalendarProperty::Uid,
        )
    };
    let (one, moved) = (
        due("Call"),
        Due {
            on: NaiveDate::from_ymd_opt(2027, 3, 1).unwrap(),
            done: true,
            ..due("Call them")
        },
    );
    assert_eq!(uid(&one), uid(&moved));
    for other in [
        Due {
            id: "promise-plan-4".into(),
            ..due("Call")
        },
        Due {
            decision: "d2".into(),
            ..due("Call")
        },
    ] {
        assert_ne!(uid(&one), uid(&other));
    }
    assert!(
        !uid(&Due {
            id: "book-hazel-birch-1".into(),
            ..due("Call")
        })
        .contains("hazel")
    );
}

#[test]
fn what_is_done_says_so() {
    let done = Due {
        done: true,
        ..due("Call the adviser")
    };
    let read = events(&calendar(&[done], Told::Everything, made()));
    assert_eq!(text(&read[0], &ICalendarProperty::Summary), "Done: Call the adviser");
}

#[test]
fn a_shared_calendar_is_told_no_name_and_no_word() {
    let told = calendar(&[due("Call Maple Reed about Hazel")], Told::KindOnly, made());
    for word in ["Maple", "Hazel", "Call", "West"] {
        assert!(!told.contains(word), "{told}");
    }
    assert!(told.contains("SUMMARY:Promise\r\n") && told.contains("CLASS:PRIVATE\r\n"));
    let all = calendar(&[due("Call")], Told::Everything, made());
    assert!(
        all.contains("DTSTAMP:20261125T") && all.contains("PRODID:-//Counterweight//"),
        "{all}"
    );
}

#[test]
fn nothing_due_is_still_a_calendar() {
    let text = calendar(&[], Told::Everything, made());
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(events(&text).is_empty());
}

/// Text as the format can carry it: other controls than line feed and tab are left out.
fn carried(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

proptest! {
    #[test]
    fn any_text_comes_back_folded_and_escaped(what in "[a-zé🙂,;:\\\\\n\r\t\"= ]{1,200}|\\PC{1,200}") {
        let what = format!("x{what}x");
        let file = calendar(&[due(&what)], Told::Everything, made());
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let read = events(&file);
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(text(&read[0], &ICalendarProperty::Summary), carried(&what));
    }
}
