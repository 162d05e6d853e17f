//! The list of decisions: a projection of the journal, kept in step by the same transaction that appends.

use counterweight_core::decision::Decision;
use counterweight_core::id::DecisionId;
use counterweight_core::template::Purpose;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::words::Words;
use crate::{Result, Workspace, journal};

/// Changes whenever rows would be derived differently; a workspace with another one is indexed anew when it is opened.
const DERIVATION: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");
const DERIVED_BY: &str = "store.derived_by";

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: DecisionId,
    /// Name.
    pub title: String,
    /// Which of the three.
    pub purpose: Purpose,
    /// Names of the people it is about.
    pub people: Vec<String>,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// Whether it is a private self-assessment.
    pub private: bool,
    /// Last change, milliseconds since 1970, UTC.
    pub updated_ms: i64,
    /// The place where something is to be done next: `frame`, `panel`, `rate`, `debrief`, `decide`, `follow_through`.
    pub step: String,
    /// The last decision of this round, in the recommendation's terms: `promote`.
    pub decided: Option<String>,
    /// The day of the next look, ISO 8601, where one was set.
    pub look_again: Option<String>,
}

impl Listed {
    /// The row of a decision.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        let steps = decision.steps();
        let next = steps
            .iter()
            .find(|s| s.open && !s.done)
            .or_else(|| steps.iter().rfind(|s| s.open));
        let verdict = decision.round().verdicts.last();
        Self {
            id: decision.id.clone(),
            title: decision.title.clone(),
            purpose: decision.purpose(),
            people: decision.candidates.iter().map(|c| c.name.clone()).collect(),
            sample: decision.sample,
            private: decision.is_private(),
            updated_ms: decision.entries().last().map_or(0, |e| e.at.ms),
            step: next.map_or_else(String::new, |s| name(&s.step)),
            decided: verdict.map(|v| name(&v.choice)),
            look_again: verdict.and_then(|v| v.look_again).map(|day| day.to_string()),
        }
    }
}

impl Workspace {
    /// Every decision, last changed first.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn decisions(&self) -> Result<Vec<Listed>> {
        let reader = self.reader();
        let sql = "SELECT id, title, purpose, people, sample, private, updated_ms, step, decided, look_again
                   FROM decision ORDER BY updated_ms DESC, id";
        let mut statement = reader.prepare_cached(sql)?;
        Ok(statement.query_map([], listed)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes list and full text anew from the journal.
    ///
    /// # Errors
    /// The workspace cannot be read or written.
    pub fn rebuild(&self) -> Result<()> {
        self.writer.run(|desk| {
            let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            rebuild(&tx)?;
            Ok(tx.commit()?)
        })
    }
}

/// Rebuilds where another version derived the rows.
pub(crate) fn refresh(workspace: &Workspace) -> Result<()> {
    if workspace.setting::<String>(DERIVED_BY)?.as_deref() == Some(DERIVATION) {
        return Ok(());
    }
    workspace.rebuild()?;
    workspace.set_setting(DERIVED_BY, &DERIVATION)
}

fn rebuild(tx: &Transaction<'_>) -> Result<()> {
    tx.execute_batch("DELETE FROM words; DELETE FROM decision;")?;
    for id in journal::ids(tx, "SELECT DISTINCT decision FROM entry ORDER BY decision")? {
        // What does not fold is not listed; `unreadable` says why.
        if let Ok(Ok(decision)) = journal::entries(tx, &id).map(Decision::fold) {
            put(tx, &decision)?;
        }
    }
    Ok(())
}

/// Writes a decision's row and words.
pub(crate) fn put(tx: &Transaction<'_>, decision: &Decision) -> Result<()> {
    let listed = Listed::of(decision);
    let sql =
        "INSERT INTO decision (id, title, purpose, people, sample, private, updated_ms, step, decided, look_again)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
               ON CONFLICT (id) DO UPDATE SET title = ?2, purpose = ?3, people = ?4, sample = ?5, private = ?6,
                   updated_ms = ?7, step = ?8, decided = ?9, look_again = ?10
               RETURNING row";
    let values = params![
        listed.id.as_str(),
        listed.title,
        name(&listed.purpose),
        serde_json::to_string(&listed.people).unwrap_or_default(),
        listed.sample,
        listed.private,
        listed.updated_ms,
        listed.step,
        listed.decided,
        listed.look_again
    ];
    let row = tx.prepare_cached(sql)?.query_row(values, |row| row.get(0))?;
    Words::of(decision).put(tx, row)
}

/// Forgets a decision's row and words.
pub(crate) fn remove(tx: &Transaction<'_>, id: &DecisionId) -> Result<()> {
    if let Some(row) = row_of(tx, id)? {
        tx.prepare_cached("DELETE FROM words WHERE rowid = ?1")?
            .execute([row])?;
        tx.prepare_cached("DELETE FROM decision WHERE row = ?1")?
            .execute([row])?;
    }
    Ok(())
}

fn row_of(conn: &Connection, id: &DecisionId) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached("SELECT row FROM decision WHERE id = ?1")?;
    Ok(statement.query_row([id.as_str()], |row| row.get(0)).optional()?)
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed {
        id: row.get::<_, String>(0)?.into(),
        title: row.get(1)?,
        purpose: value(2, serde_json::Value::String(row.get(2)?))?,
        people: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
        sample: row.get(4)?,
        private: row.get(5)?,
        updated_ms: row.get(6)?,
        step: row.get(7)?,
        decided: row.get(8)?,
        look_again: row.get(9)?,
    })
}

/// The name of a unit variant as serde writes it.
fn name(variant: &impl Serialize) -> String {
    serde_json::to_value(variant)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn value<T: DeserializeOwned>(column: usize, value: serde_json::Value) -> rusqlite::Result<T> {
    serde_json::from_value(value)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(e)))
}

#[cfg(test)]
mod tests;
