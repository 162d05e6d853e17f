//! The tables of pages as a whole: made anew from the journal where another version derived them.

use counterweight_core::decision::Decision;
use rusqlite::{Transaction, TransactionBehavior};

use crate::kept::Known;
use crate::{Result, Workspace, journal, rows};

/// Changes whenever rows would be derived differently; a workspace with another one is indexed anew when it is opened.
const DERIVATION: &str = concat!(env!("CARGO_PKG_VERSION"), "/4");
const DERIVED_BY: &str = "store.derived_by";

/// Rebuilds where another version derived the rows.
pub(crate) fn refresh(workspace: &Workspace) -> Result<()> {
    if workspace.setting::<String>(DERIVED_BY)?.as_deref() == Some(DERIVATION) {
        return Ok(());
    }
    rebuild(workspace)?;
    workspace.set_setting(DERIVED_BY, &DERIVATION)
}

/// Makes every table of pages anew from the journal.
pub(crate) fn rebuild(workspace: &Workspace) -> Result<()> {
    workspace.writer.run(|desk| {
        let tx = desk.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        make(&tx)?;
        Ok(tx.commit()?)
    })
}

fn make(tx: &Transaction<'_>) -> Result<()> {
    for table in rows::TABLES {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
    }
    tx.execute("INSERT INTO words (words) VALUES ('delete-all')", [])?;
    for (journal, id) in journal::all(tx)? {
        // What does not fold is not listed; `unreadable` says why.
        if let Ok(Ok(decision)) = journal::entries(tx, &id).map(Decision::fold) {
            rows::write(tx, journal, None, Some(&*Known::new(decision).rows()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
