//! Numbers from tables of other programs, and the table of groups that a workspace keeps. No decision sees them.

use counterweight_core::analysis::agreement::{self, Agreement};
use counterweight_core::analysis::impact::{self, GroupCount, ImpactReading};
use counterweight_core::analysis::smaa::{Acceptability, from_samples};
use counterweight_core::reading;
use counterweight_exchange::tables::{self, Read, panel, samples};

use crate::shown::Impact;
use crate::{App, Failure, Result};

/// An answer from a table, and what to know of how the table was read: what was passed over, left out, or could have been meant otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Told<T> {
    /// The answer.
    pub answer: T,
    /// What to look at before relying on it.
    pub warnings: Vec<String>,
}

/// Every coefficient of agreement of a panel: one row a subject, one column a rater, blank cells where there is no rating.
///
/// # Errors
/// Every problem of the file and its line.
pub fn agreement(csv: &str) -> Result<Told<Agreement>> {
    let Read { table, warnings } = panel::read(csv).map_err(|p| Failure::bad_file("The panel", p))?;
    let answer = agreement::agreement(&table);
    Ok(Told { answer, warnings })
}

/// Rank acceptability, central weights, pairwise winning and confidence over samples of weights and ratings that another program drew.
///
/// # Errors
/// Every problem of the files and its line; or that the two tables do not belong together.
pub fn acceptability_of_samples(weights: &str, ratings: &str) -> Result<Told<Acceptability>> {
    let weights = samples::weights(weights).map_err(|p| Failure::bad_file("The table of weights", p))?;
    let bad_ratings = |p| Failure::bad_file("The table of ratings", p);
    let ratings = samples::read(ratings).map_err(bad_ratings)?;
    let alternatives = samples::alternatives(&weights.table, &ratings.table).map_err(bad_ratings)?;
    let answer = from_samples(&weights.table, &ratings.table, alternatives)?;
    let of = |which: &'static str| move |warning: String| format!("{which}: {warning}");
    let warnings = weights.warnings.into_iter().map(of("Weights"));
    let warnings = warnings
        .chain(ratings.warnings.into_iter().map(of("Ratings")))
        .collect();
    Ok(Told { answer, warnings })
}

/// Four-fifths rule and Fisher's exact test for a table of groups.
///
/// # Errors
/// A table in which there is nothing to compare, and what to add.
pub fn impact(rows: &[GroupCount]) -> Result<Impact> {
    let reading = impact::impact(rows)?;
    Ok(Impact {
        table: reading::impact::impact(&reading),
        reading,
    })
}

/// The same for a CSV file: one row a group, with its name, selected, not selected.
///
/// # Errors
/// Every problem of the file and its line; else as [`impact()`].
pub fn impact_of_csv(csv: &str) -> Result<Told<ImpactReading>> {
    let Read { table, warnings } = tables::impact::read(csv).map_err(|p| Failure::bad_file("The table", p))?;
    let answer = impact(&table)?.reading;
    Ok(Told { answer, warnings })
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
                "The table has more than 200 groups, or a name of more than 200 characters.",
                "Shorten it.",
            ));
        }
        self.with(|open| {
            open.workspace.set_setting(SETTING, &rows)?;
            Ok(rows)
        })
    }
}
