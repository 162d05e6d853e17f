//! Days as programs write them: `2026-11-02`, `2.11.2026`, `11/2/2026`, `2 Nov 2026`. Whether a day or a month comes first is told by
//! the column as a whole, because no single `3/4/2026` can say.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::tables::words::{among, folded};

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// `31/12/2026`.
    DayFirst,
    /// `12/31/2026`.
    MonthFirst,
}

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// There is one way to read it.
    Plain(NaiveDate),
    /// Two numbers and a year.
    Either(u32, u32, i32),
}

impl Written {
    /// Reads a day; a time behind it is left out.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > 120 {
            return None;
        }
        let text = folded(text.trim());
        // `2026-11-02T09:30:00Z`: the T parts day and time.
        let text = match text.as_bytes().get(10) {
            Some(b't') if text.is_char_boundary(10) => &text[..10],
            _ => &text,
        };
        // East Asia writes the words for year, month and day behind the numbers.
        let text = text.replace(['年', '月', '년', '월'], "-").replace(['日', '일'], " ");
        let apart = |c: char| c == ' ' || matches!(c, ',' | '(' | ')');
        let words: Vec<&str> = text.split(apart).filter(|w| !w.is_empty()).collect();
        let clock = words.iter().position(|w| is_clock(w));
        let words: Vec<&str> = words
            .into_iter()
            .enumerate()
            // What follows the time is its half of the day and its zone.
            .filter(|(at, w)| clock.is_none_or(|clock| *at < clock || year(w).is_some()) && !is_beside(w))
            .map(|(_, w)| w)
            .collect();
        match words.as_slice() {
            [one] => numbers(one).or_else(|| named(&one.split(['-', '/', '.']).collect::<Vec<_>>())),
            words => named(words).or_else(|| numbers(&words.concat())),
        }
    }

    /// The day, where a day of that order exists.
    pub fn day(self, order: DayOrder) -> Option<NaiveDate> {
        match (self, order) {
            (Self::Plain(day), _) => Some(day),
            (Self::Either(day, month, year), DayOrder::DayFirst)
            | (Self::Either(month, day, year), DayOrder::MonthFirst) => ymd(year, month, day),
        }
    }

    /// The order it proves, where it proves one.
    fn proves(self) -> Option<DayOrder> {
        match (self.day(DayOrder::DayFirst), self.day(DayOrder::MonthFirst)) {
            (Some(_), None) => Some(DayOrder::DayFirst),
            (None, Some(_)) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }

    /// Whether both orders give a day, and not the same.
    fn is_unclear(self) -> bool {
        let (one, other) = (self.day(DayOrder::DayFirst), self.day(DayOrder::MonthFirst));
        one.is_some() && other.is_some() && one != other
    }
}

/// What a column says about the order of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// No day in it depends on the order.
    Any,
    /// At least one day proves it, and none the other.
    Proved(DayOrder),
    /// Days prove both, or none: somebody has to say.
    Unclear,
}

/// The order of a column's days.
pub(super) fn order(column: &[Written]) -> Order {
    let proves = |order| column.iter().any(|w| w.proves() == Some(order));
    match (proves(DayOrder::DayFirst), proves(DayOrder::MonthFirst)) {
        (true, false) => Order::Proved(DayOrder::DayFirst),
        (false, true) => Order::Proved(DayOrder::MonthFirst),
        (false, false) if !column.iter().any(|w| w.is_unclear()) => Order::Any,
        _ => Order::Unclear,
    }
}

/// The first day of a column that could be another, and both of them.
pub(super) fn unclear(column: &[Written]) -> Option<(NaiveDate, NaiveDate)> {
    let found = column.iter().find(|w| w.is_unclear())?;
    Some((found.day(DayOrder::DayFirst)?, found.day(DayOrder::MonthFirst)?))
}

fn numbers(text: &str) -> Option<Written> {
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    if !['-', '/', '.'].contains(&mark) {
        return None;
    }
    let parts: Vec<&str> = text.trim_end_matches('.').split(mark).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 {
        return ymd(whole(a)?, whole(b)?, whole(c)?).map(Written::Plain);
    }
    let (a, b, year) = (whole(a)?, whole(b)?, year(c)?);
    // Nobody writes the month first with full stops.
    if mark == '.' {
        return ymd(year, b, a).map(Written::Plain);
    }
    let written = Written::Either(a, b, year);
    let is_day = [DayOrder::DayFirst, DayOrder::MonthFirst]
        .iter()
        .any(|o| written.day(*o).is_some());
    is_day.then_some(written)
}

/// A day with the month's name in any place but the last: `2 Nov 2026`, `Nov 2 2026`, `2-Nov-26`.
fn named(words: &[&str]) -> Option<Written> {
    let [a, b, c] = words else { return None };
    let (month, day) = match (month(a), month(b)) {
        (Some(month), None) => (month, b),
        (None, Some(month)) => (month, a),
        _ => return None,
    };
    ymd(year(c)?, month, whole(day.trim_end_matches('.'))?).map(Written::Plain)
}

fn month(word: &str) -> Option<u32> {
    /// Names and short forms, in the languages that exports come in, without accents.
    const NAMES: [&str; 12] = [
        "jan january januar janner janvier janv januari ene enero gen gennaio janeiro",
        "feb february februar febr fevrier fevr fev februari febrero febbraio fevereiro",
        "mar march marz maerz mars mrz marzo maart mrt marco",
        "apr april avril avr abril abr aprile",
        "may mai mayo mei maggio mag maio maj",
        "jun june juni juin junio giugno giu junho",
        "jul july juli juillet juil julio luglio lug julho",
        "aug august aout agosto ago augustus augusti",
        "sep sept september septembre septiembre settembre set setembro",
        "oct october oktober okt octobre octubre ottobre ott outubro out",
        "nov november novembre noviembre novembro",
        "dec december dezember dez decembre diciembre dic dicembre dezembro",
    ];
    let word = word.trim_end_matches('.');
    let at = NAMES.iter().position(|names| among(names, word))?;
    Some(at as u32 + 1)
}

/// A time of day: `9:30`, `09.30`, `10h30`.
fn is_clock(word: &str) -> bool {
    let part = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if word.contains(':') {
        return true;
    }
    let halves = word
        .split_once('h')
        .or_else(|| word.split_once('.').filter(|(_, m)| m.len() == 2));
    halves.is_some_and(|(hour, minute)| part(hour) && (part(minute) || minute.is_empty()))
}

/// Words that stand beside a day: the day of the week, and what leads to a time.
fn is_beside(word: &str) -> bool {
    const BESIDE: &str = "am pm a.m. p.m. a p m utc gmt z uhr um at kl klo de del of den le el die the \
        mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday \
        mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
        lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche \
        mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo \
        ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gio";
    among(BESIDE, word) || among(BESIDE, word.trim_end_matches('.'))
}

/// A year of four digits, or of two as spreadsheets read them: up to 29 it is of this century.
fn year(text: &str) -> Option<i32> {
    match text.len() {
        4 => whole(text),
        2 => whole::<i32>(text).map(|y| if y < 30 { 2000 + y } else { 1900 + y }),
        _ => None,
    }
}

fn whole<T: std::str::FromStr>(text: &str) -> Option<T> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A day of the years 1900 to 2199: anything else is a slip.
fn ymd(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|d| (1900..2200).contains(&d.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2026-11-02",
            "2026-11-02T09:30:00Z",
            "2026-11-02 09:30",
            "2026/11/02",
            "2.11.2026",
            "02.11.26",
            "2 Nov 2026",
            "Nov 2, 2026",
            "2-Nov-26",
            "November 2, 2026 9:30 AM",
            "2.11.2026 9:30\u{202F}AM",
            "2026-11-02 2:05 p. m.",
            "2 Nov 2026, 9:30\u{A0}a.m.",
            "2. November 2026 um 10:00 Uhr",
            "2 novembre 2026 à 10:00",
            "2 de noviembre de 2026",
            "lun. 2 nov. 2026",
            "Mon Nov 02 2026 10:00:00 GMT+0100 (CET)",
            "2. 11. 2026",
            "02.11.2026 09.30",
            "2026年11月2日",
            "2026. 11. 2.",
        ] {
            assert_eq!(Written::read(text), Some(Written::Plain(day("2026-11-02"))), "{text}");
        }
        for text in [
            "",
            "soon",
            "46000",
            "31/31/2026",
            "2026-02-30",
            "1/2/3",
            "0/0/0000",
            "ä.1.2026",
            "1/2/1066",
            "Nov",
        ] {
            assert_eq!(Written::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_of_two_digits_is_read_as_spreadsheets_do() {
        assert_eq!(Written::read("12/31/26"), Some(Written::Either(12, 31, 2026)));
        assert_eq!(Written::read("1/15/99"), Some(Written::Either(1, 15, 1999)));
        assert_eq!(Written::read("15.1.30"), Some(Written::Plain(day("1930-01-15"))));
    }

    #[test]
    fn months_are_known_by_name_and_not_by_their_beginning() {
        for (text, says) in [
            ("18. Dez. 2026", "2026-12-18"),
            ("1 août 2026", "2026-08-01"),
            ("3 mei 2026", "2026-05-03"),
            ("4 gen 2026", "2026-01-04"),
        ] {
            assert_eq!(Written::read(text), Some(Written::Plain(day(says))), "{text}");
        }
        assert_eq!(Written::read("Decisions 3 2026"), None);
    }

    #[test]
    fn the_column_says_which_is_the_day() {
        let column = |texts: &[&str]| texts.iter().filter_map(|t| Written::read(t)).collect::<Vec<_>>();
        assert_eq!(
            order(&column(&["3/4/2026", "25/4/2026"])),
            Order::Proved(DayOrder::DayFirst)
        );
        assert_eq!(
            order(&column(&["3/4/2026", "4/25/2026"])),
            Order::Proved(DayOrder::MonthFirst)
        );
        assert_eq!(order(&column(&["3/4/2026", "5/6/2026"])), Order::Unclear);
        assert_eq!(order(&column(&["25/4/2026", "4/25/2026"])), Order::Unclear);
        assert_eq!(order(&column(&["4/4/2026", "2026-11-02", "3.4.2026"])), Order::Any);
        let both = unclear(&column(&["4/4/2026", "3/4/2026"])).unwrap();
        assert_eq!(both, (day("2026-04-03"), day("2026-03-04")));
    }
}
