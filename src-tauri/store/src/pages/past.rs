//! Looking back: verdicts, what was forecast with them, and what came of it.

use counterweight_core::decision::RecommendationKind;
use counterweight_core::followup::calibration::Settled;
use counterweight_core::followup::ledger::{Journaled, OpenForecast};
use counterweight_core::id::DecisionId;
use counterweight_core::template::Purpose;
use rusqlite::{Row, ToSql};

use super::{Page, begin, count, page, three};
use crate::rows::name;
use crate::search::MOST_WORDS;
use crate::{Result, StoreError, Workspace};

/// Verdicts, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct VerdictCounts {
    /// All of them.
    pub all: usize,
    /// In one's own decisions.
    pub own: usize,
    /// Those among one's own that departed from the scorecard.
    pub departed: usize,
}

/// Outcomes of forecasts that were looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Those of which somebody could say whether they were met.
    pub settled: Vec<Settled>,
    /// How many others there are.
    pub unknown: usize,
}

impl Workspace {
    /// Verdicts of every decision, newest first, and how many there are: of one purpose where it is named, and with every word of
    /// `words` somewhere in title, person, why, or the reason for departing.
    ///
    /// # Errors
    /// As [`decisions`](Self::decisions).
    pub fn verdicts(
        &self,
        purpose: Option<Purpose>,
        words: &str,
        after: Option<&str>,
        most: usize,
    ) -> Result<(Page<Journaled>, usize)> {
        let (on, entry): (i64, Vec<u8>) = begin(after, (i64::MAX, Vec::new()))?;
        let mut wanted = String::from("1");
        let mut values: Vec<Box<dyn ToSql>> = Vec::new();
        if let Some(purpose) = purpose {
            values.push(Box::new(name(&purpose)));
            wanted.push_str(&format!(" AND purpose = ?{}", values.len()));
        }
        for word in words.to_lowercase().split_whitespace().take(MOST_WORDS) {
            values.push(Box::new(word.to_owned()));
            wanted.push_str(&format!(" AND instr(text, ?{})", values.len()));
        }
        let all: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
        let reader = self.reader();
        let total = count(&reader, &format!("SELECT count(*) FROM verdict WHERE {wanted}"), &all)?;
        let n = all.len();
        let mut all = all;
        all.push(&on);
        all.push(&entry);
        let sql = format!(
            "SELECT verdict.verdict, day, entry FROM verdict WHERE {wanted} AND (day, entry) < (?{}, ?{})
             ORDER BY day DESC, entry DESC LIMIT ?{}",
            n + 1,
            n + 2,
            n + 3
        );
        let key = |row: &Row<'_>| -> rusqlite::Result<(i64, Vec<u8>)> { Ok((row.get(1)?, row.get(2)?)) };
        let found = page(&reader, &sql, &all, most, key)?;
        Ok((found, total))
    }

    /// How many verdicts there are.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn verdict_counts(&self) -> Result<VerdictCounts> {
        let reader = self.reader();
        let sql = "SELECT count(*), total(own), total(own AND departed) FROM verdict";
        let as_count = |row: &Row<'_>, column| row.get::<_, f64>(column).map(|n| n as usize);
        Ok(reader.prepare_cached(sql)?.query_row([], |row| {
            Ok(VerdictCounts {
                all: row.get::<_, i64>(0)? as usize,
                own: as_count(row, 1)?,
                departed: as_count(row, 2)?,
            })
        })?)
    }

    /// The outcomes that were looked at: in one's own decisions, and in the samples.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn records(&self) -> Result<(Record, Record)> {
        let reader = self.reader();
        let sql =
            "SELECT j.decision, own, recommended, decided, results FROM outcome o JOIN journal j ON j.row = o.decision
                   ORDER BY o.decision, o.verdict";
        let mut statement = reader.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let (mut own, mut samples) = (Record::default(), Record::default());
        while let Some(row) = rows.next()? {
            let record = if row.get(1)? { &mut own } else { &mut samples };
            let decision: DecisionId = row
                .get_ref(0)?
                .as_str()
                .map_err(rusqlite::Error::from)?
                .parse()
                .map_err(|_| StoreError::Damaged)?;
            let kind = |name: String| -> Result<RecommendationKind> {
                serde_json::from_value(serde_json::Value::String(name)).map_err(|_| StoreError::Damaged)
            };
            let recommended = row.get::<_, Option<String>>(2)?.map(kind).transpose()?;
            let decided = kind(row.get(3)?)?;
            let results: Vec<(u8, Option<bool>)> =
                serde_json::from_str(row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?)
                    .map_err(|_| StoreError::Damaged)?;
            for (said, met) in results {
                match met {
                    None => record.unknown += 1,
                    Some(met) => record.settled.push(Settled {
                        decision: decision.clone(),
                        said,
                        met,
                        recommended,
                        decided,
                    }),
                }
            }
        }
        Ok((own, samples))
    }

    /// Forecasts whose outcomes are still to be looked at, by day, and how many there are.
    ///
    /// # Errors
    /// As [`decisions`](Self::decisions).
    pub fn open_forecasts(&self, after: Option<&str>, most: usize) -> Result<(Page<OpenForecast>, usize)> {
        let (on, decision, verdict): (i64, i64, Vec<u8>) = begin(after, (i64::MIN, i64::MIN, Vec::new()))?;
        let reader = self.reader();
        let found = page(
            &reader,
            "SELECT forecast.forecast, day, decision, verdict FROM forecast WHERE (day, decision, verdict) > (?1, ?2, ?3)
             ORDER BY day, decision, verdict LIMIT ?4",
            &[&on, &decision, &verdict],
            most,
            three::<i64, i64, Vec<u8>>,
        )?;
        Ok((found, count(&reader, "SELECT count(*) FROM forecast", &[])?))
    }
}
