//! Dates of every decision.

use chrono::{Days, NaiveDate};
use counterweight_core::followup::Due;
use counterweight_core::followup::due::AHEAD_DAYS;
use counterweight_core::id::DecisionId;

use super::{Page, begin, count, page, read, three};
use crate::rows::day;
use crate::{Result, Workspace};

/// Dates that are not done, counted by when they are due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DueCounts {
    /// Before today.
    pub late: usize,
    /// Today.
    pub today: usize,
    /// In the next thirty days.
    pub soon: usize,
    /// Further ahead.
    pub later: usize,
    /// Late ones and today's in one's own decisions.
    pub pressing: usize,
}

impl Workspace {
    /// Dates that are not done up to the day `until`, by day; those of one day by decision.
    ///
    /// # Errors
    /// As [`decisions`](Self::decisions).
    pub fn dues(&self, until: NaiveDate, after: Option<&str>, most: usize) -> Result<Page<Due>> {
        let (on, decision, id): (i64, i64, String) = begin(after, (i64::MIN, i64::MIN, String::new()))?;
        page(
            &self.reader(),
            "SELECT due.due, due.day, due.decision, due.id FROM due
             WHERE done = 0 AND day <= ?1 AND (day, decision, id) > (?2, ?3, ?4)
             ORDER BY day, decision, id LIMIT ?5",
            &[&day(until), &on, &decision, &id],
            most,
            three::<i64, i64, String>,
        )
    }

    /// How many dates are not done, by when they are due seen from `today`.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn due_counts(&self, today: NaiveDate) -> Result<DueCounts> {
        let reader = self.reader();
        let between = |low: i64, high: i64| {
            count(
                &reader,
                "SELECT count(*) FROM due WHERE done = 0 AND day BETWEEN ?1 AND ?2",
                &[&low, &high],
            )
        };
        let (now, until) = (i64::from(day(today)), i64::from(day(ahead(today))));
        Ok(DueCounts {
            late: between(i64::MIN, now - 1)?,
            today: between(now, now)?,
            soon: between(now + 1, until)?,
            later: between(until + 1, i64::MAX)?,
            pressing: count(
                &reader,
                "SELECT count(*) FROM due WHERE done = 0 AND day <= ?1 AND own = 1",
                &[&now],
            )?,
        })
    }

    /// Dates of one decision that are not done, by day.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn dues_of(&self, decision: &DecisionId) -> Result<Vec<Due>> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(
            "SELECT due.due FROM due JOIN journal j ON j.row = due.decision WHERE j.decision = ?1 AND done = 0 ORDER BY day, id",
        )?;
        let rows = statement.query_map([decision.as_str()], |row| row.get::<_, Vec<u8>>(0))?;
        rows.map(|row| read(&row?)).collect()
    }

    /// Every date of every decision, done ones too, by day.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn every_due(&self) -> Result<Vec<Due>> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached("SELECT due FROM due")?;
        let mut dues = statement
            .query_map([], |row| row.get::<_, Vec<u8>>(0))?
            .map(|row| read(&row?))
            .collect::<Result<Vec<Due>>>()?;
        dues.sort_by(|a, b| (a.on, &a.title, &a.id).cmp(&(b.on, &b.title, &b.id)));
        Ok(dues)
    }
}

fn ahead(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(NaiveDate::MAX)
}
