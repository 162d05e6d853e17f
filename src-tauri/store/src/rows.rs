//! What the tables of pages hold of one decision, and writing it: only what became different.
//!
//! Nothing here depends on the day it is written: what is late today is worked out when a page is read. Nothing is in it that the
//! decider, who reads the pages, may not see at that moment.

use chrono::{Datelike, NaiveDate};
use counterweight_core::decision::Decision;
use counterweight_core::followup::ledger::{self, Journaled, OpenForecast, Outcomes, SaidThen};
use counterweight_core::followup::{Due, dues};
use counterweight_core::standing::Listed;
use rusqlite::{Transaction, params};
use serde::Serialize;

use crate::Result;
use crate::hex::entry_key;
use crate::pages::Shelf;
use crate::words::Words;

/// A decision as the pages over all decisions say it.
#[derive(Debug, PartialEq)]
pub struct Rows {
    listed: Listed,
    words: Words,
    dues: Vec<Due>,
    verdicts: Vec<Journaled>,
    outcomes: Vec<Outcomes>,
    forecasts: Vec<OpenForecast>,
}

impl Rows {
    /// The rows of a decision; `said` knows of each of its verdicts what the scorecard said then.
    pub fn of(d: &Decision, said: &SaidThen) -> Self {
        Self {
            listed: Listed::of(d),
            words: Words::of(d),
            // Nobody is reminded of what is put away.
            dues: if d.archived { Vec::new() } else { dues(d) },
            verdicts: ledger::journaled(d, said),
            outcomes: ledger::outcomes(d, said),
            forecasts: ledger::open_forecasts(d),
        }
    }
}

/// The tables that hold rows of decisions; each has its row under `decision`.
pub const TABLES: [&str; 5] = ["decision", "due", "verdict", "outcome", "forecast"];

/// A day as a number that grows with it.
pub fn day(on: NaiveDate) -> i32 {
    on.num_days_from_ce()
}

/// The name of a unit variant as serde writes it.
pub fn name(variant: &impl Serialize) -> String {
    serde_json::to_value(variant)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// What a page shows of a row: plain JSON, because unpacking the rows of a part would take longer than all else about it.
fn plain(row: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(row).unwrap_or_default()
}

/// Writes the rows of the decision in that journal. `before` is what is there.
pub fn write(tx: &Transaction<'_>, journal: i64, before: Option<&Rows>, after: Option<&Rows>) -> Result<()> {
    let Some(after) = after else {
        return before.map_or(Ok(()), |_| forget(tx, journal));
    };
    // A table is written where its rows differ from those there.
    macro_rules! changed {
        ($part:ident) => {
            before.is_none_or(|b| b.$part != after.$part)
        };
    }
    let own = i64::from(!after.listed.sample);
    let clear = |table: &str| -> Result<()> {
        if before.is_some() {
            tx.prepare_cached(&format!("DELETE FROM {table} WHERE decision = ?1"))?
                .execute([journal])?;
        }
        Ok(())
    };
    if changed!(listed) {
        let listed = &after.listed;
        let sql = "INSERT INTO decision (decision, updated_ms, own, decided, listed) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (decision) DO UPDATE SET updated_ms = ?2, own = ?3, decided = ?4, listed = ?5";
        let shown = plain(listed);
        tx.prepare_cached(sql)?
            .execute(params![journal, listed.updated_ms, own, Shelf::of(listed), shown])?;
    }
    if changed!(words) {
        let words = &after.words;
        if before.is_some() {
            tx.prepare_cached("DELETE FROM words WHERE rowid = ?1")?
                .execute([journal])?;
        }
        tx.prepare_cached("INSERT INTO words (rowid, title, people, notes) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![journal, words.title, words.people, words.notes])?;
    }
    if changed!(dues) {
        clear("due")?;
        let mut insert = tx.prepare_cached(
            "INSERT INTO due (decision, id, day, own, done, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
        )?;
        for due in &after.dues {
            insert.execute(params![journal, due.id, day(due.on), own, due.done, plain(due)])?;
        }
    }
    if changed!(verdicts) {
        clear("verdict")?;
        let mut insert = tx.prepare_cached(
            "INSERT INTO verdict (decision, entry, day, own, purpose, departed, text, verdict)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        for one in &after.verdicts {
            insert.execute(params![
                journal,
                entry_key(&one.verdict.entry),
                day(one.verdict.on),
                own,
                name(&one.purpose),
                one.departed,
                searched(one),
                plain(one)
            ])?;
        }
    }
    if changed!(outcomes) {
        clear("outcome")?;
        let mut insert = tx.prepare_cached(
            "INSERT INTO outcome (decision, verdict, own, recommended, decided, results) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for one in &after.outcomes {
            insert.execute(params![
                journal,
                entry_key(&one.verdict),
                own,
                one.recommended.as_ref().map(name),
                name(&one.decided),
                serde_json::to_string(&one.results).unwrap_or_default()
            ])?;
        }
    }
    if changed!(forecasts) {
        clear("forecast")?;
        let mut insert =
            tx.prepare_cached("INSERT INTO forecast (decision, verdict, day, forecast) VALUES (?1, ?2, ?3, ?4)")?;
        for one in &after.forecasts {
            insert.execute(params![journal, entry_key(&one.verdict), day(one.on), plain(one)])?;
        }
    }
    Ok(())
}

/// Forgets the rows of the decision in that journal.
pub fn forget(tx: &Transaction<'_>, journal: i64) -> Result<()> {
    for table in TABLES {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE decision = ?1"))?
            .execute([journal])?;
    }
    tx.prepare_cached("DELETE FROM words WHERE rowid = ?1")?
        .execute([journal])?;
    Ok(())
}

/// What the journal page finds a verdict by: title, person, why, and the reason for departing, in small letters.
fn searched(one: &Journaled) -> String {
    let parts = [
        one.title.as_str(),
        one.person.as_deref().unwrap_or_default(),
        &one.verdict.why,
        one.verdict.departs.as_deref().unwrap_or_default(),
    ];
    parts.join(" ").to_lowercase()
}
