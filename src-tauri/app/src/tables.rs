//! Numbers from tables of other programs, and the table of groups that a workspace keeps. No decision sees them.

use counterweight_core::analysis::agreement::{self, Agreement};
use counterweight_core::analysis::impact::{self, GroupCount, ImpactReading};
use counterweight_core::analysis::smaa::{Acceptability, from_samples};
use counterweight_exchange::tables::{self, panel, samples};

use crate::{App, Failure, Result};

/// Every coefficient of agreement of a panel: one row a subject, one column a rater, blank cells where there is no rating.
///
/// # Errors
/// `bad_file` with every problem and its line.
pub fn agreement(csv: &str) -> Result<Agreement> {
    let panel = panel::read(csv).map_err(|p| Failure::bad_file("The panel", p))?;
    Ok(agreement::agreement(&panel))
}

/// Rank acceptability, central weights, pairwise winning and confidence over samples of weights and ratings that another program drew.
///
/// # Errors
/// `bad_file` with every problem and its line; `nothing_to_draw` where the two tables do not belong together.
pub fn acceptability_of_samples(weights: &str, ratings: &str) -> Result<Acceptability> {
    let weights = samples::read(weights).map_err(|p| Failure::bad_file("The table of weights", p))?;
    let bad_ratings = |p| Failure::bad_file("The table of ratings", p);
    let ratings = samples::read(ratings).map_err(bad_ratings)?;
    let alternatives = samples::alternatives(&weights, &ratings).map_err(bad_ratings)?;
    Ok(from_samples(&weights, &ratings, alternatives)?)
}

/// Four-fifths rule and Fisher's exact test for a table of groups.
///
/// # Errors
/// `no_reading`: a table in which there is nothing to compare, and what to add.
pub fn impact(rows: &[GroupCount]) -> Result<ImpactReading> {
    impact::impact(rows).map_err(|e| Failure::new("no_reading", &e.to_string()))
}

/// The same for a CSV file: one row a group, with its name, selected, not selected.
///
/// # Errors
/// `bad_file` with every problem and its line; `no_reading` as [`impact()`].
pub fn impact_of_csv(csv: &str) -> Result<ImpactReading> {
    let rows = tables::impact::read(csv).map_err(|p| Failure::bad_file("The table", p))?;
    impact(&rows)
}

/// Where the workspace keeps the table.
const SETTING: &str = "impact_table";
/// Most rows kept, and the longest name in characters.
const MOST: (usize, usize) = (200, 200);

impl App {
    /// Groups and how many of them were selected over many decisions, as somebody entered them; empty at first.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn impact_table(&self) -> Result<Vec<GroupCount>> {
        self.with(|open| Ok(open.workspace.setting(SETTING)?.unwrap_or_default()))
    }

    /// Keeps the table, in place of the one before. It may be half filled in: [`impact()`] says what is missing.
    ///
    /// # Errors
    /// A table or a name too long to be one; or the workspace cannot be written.
    pub fn save_impact_table(&self, rows: Vec<GroupCount>) -> Result<Vec<GroupCount>> {
        if rows.len() > MOST.0 || rows.iter().any(|r| r.group.chars().count() > MOST.1) {
            return Err(Failure::new(
                "too_long",
                "The table has more than 200 groups, or a name of more than 200 characters. Shorten it.",
            ));
        }
        self.with(|open| {
            open.workspace.set_setting(SETTING, &rows)?;
            Ok(rows)
        })
    }
}
