//! Numbers from tables of other programs, without a workspace and without a decision.

use counterweight_core::analysis::agreement::{self, Agreement};
use counterweight_exchange::tables::panel;

use crate::{Failure, Result};

/// Every coefficient of agreement of a panel: one row a subject, one column a rater, blank cells where there is no rating.
///
/// # Errors
/// `bad_file` with every problem and its line.
pub fn agreement(csv: &str) -> Result<Agreement> {
    let panel = panel::read(csv).map_err(|p| Failure::bad_file("The panel", p))?;
    Ok(agreement::agreement(&panel))
}
