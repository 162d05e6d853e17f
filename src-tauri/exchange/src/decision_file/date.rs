//! A day in a decision file: a TOML date, or the same in quotes.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::value::Datetime;

/// A day: `2026-11-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub NaiveDate);

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Years outside 0–9999 have no TOML date; chrono's own text says at least which day was meant.
        let year = u16::try_from(self.0.year()).ok().filter(|y| *y <= 9999);
        let (month, day) = (self.0.month() as u8, self.0.day() as u8);
        match year {
            Some(year) => {
                let date = Some(toml::value::Date { year, month, day });
                Datetime {
                    date,
                    time: None,
                    offset: None,
                }
                .serialize(serializer)
            }
            None => serializer.collect_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Day)
    }
}

struct Day;

impl<'de> Visitor<'de> for Day {
    type Value = Date;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day, written 2026-11-02")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Date, E> {
        text.parse()
            .map(Date)
            .map_err(|_| E::custom("expected a day, written 2026-11-02"))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Date, A::Error> {
        let stamp = Datetime::deserialize(MapAccessDeserializer::new(map))?;
        let day = stamp.date.filter(|_| stamp.time.is_none() && stamp.offset.is_none());
        day.and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day)))
            .map(Date)
            .ok_or_else(|| A::Error::custom("expected a day without a time, written 2026-11-02"))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A day: 2026-11-02, as a TOML date or in quotes." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Serialize, Deserialize)]
    struct File {
        on: Date,
    }

    #[test]
    fn a_day_reads_with_and_without_quotes_and_is_written_without() {
        let bare: File = toml::from_str("on = 2026-11-02").unwrap();
        let quoted: File = toml::from_str("on = \"2026-11-02\"").unwrap();
        assert_eq!(bare.on, quoted.on);
        assert_eq!(toml::to_string(&bare).unwrap(), "on = 2026-11-02\n");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for wrong in [
            "2026-11-02T09:00:00Z",
            "09:00:00",
            "\"soon\"",
            "7",
            "\"2026-02-31\"",
            "{ a = 1 }",
            "[]",
        ] {
            assert!(toml::from_str::<File>(&format!("on = {wrong}")).is_err(), "{wrong}");
        }
    }
}
