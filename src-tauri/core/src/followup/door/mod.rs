//! The revolving door: what a role's successive holders say about the role and the company, never about a candidate (S3.1, S3.3).
//!
//! A candidate is not in it at all. Signs are counted, not weighed: with two or three holders nothing finer can be defended.

mod company;
mod says;
mod signs;
mod tenure;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

pub use company::of;
pub use signs::{Sign, SignKind};
pub use tenure::{Gap, Overlap, Tenure};

use crate::analysis::agreement::Stat;
use crate::decision::{Ending, Holder};
use crate::id::{CriterionId, HolderId};
use crate::template::Source;
use crate::trouble::{Explained, Trouble};

/// A tenure below this many months is short. The market's average for sales VPs was 26 and fell to 19 (Gong); S3.1 says two to
/// three years. That the line is two years is our judgement.
pub const SHORT_MONTHS: f64 = 24.0;
/// From this many signs on the risk is raised. Our judgement.
pub const RAISED_FROM: usize = 2;
/// From this many signs on it is high. Our judgement.
pub const HIGH_FROM: usize = 4;

/// What the company is like now, as far as the door depends on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Company<'a> {
    /// Conditions of the founder's own side that are open: criterion and title.
    pub open_conditions: &'a [(CriterionId, String)],
    /// How long it will wait before judging by revenue.
    pub patience: Patience,
    /// A rep's ramp and two sales cycles, in months: how long it takes until a leader's own work shows. Absent where not known.
    pub until_it_shows_months: Option<f64>,
}

/// What is known of how long the company will wait before it judges a leader by revenue.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Patience {
    /// It was not asked, or the answer is still sealed: no sign either way.
    #[default]
    NotAsked,
    /// It was asked, and nobody has said.
    Unsaid,
    /// So many months, 0 or more.
    Months(f64),
    /// By everybody's word at least a rep's ramp and two sales cycles.
    LongEnough,
}

/// The role's history, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Door {
    /// How many signs there are, as a level; undefined for a role nobody has held.
    pub level: Stat<DoorLevel>,
    /// The finding, in one or two sentences.
    pub says: String,
    /// One per holder, in order of their first day.
    pub tenures: Vec<Tenure>,
    /// Median tenure in months by Kaplan and Meier, so that the one who is still there counts for what is known of them.
    pub median_months: Stat<f64>,
    /// The tenures in one sentence.
    pub tenures_say: String,
    /// Times without a holder, the present one last.
    pub gaps: Vec<Gap>,
    /// Months without a holder, all together.
    pub vacant_months: f64,
    /// Times with two holders.
    pub overlaps: Vec<Overlap>,
    /// Holders who have left.
    pub left: usize,
    /// Of those, dismissed.
    pub dismissed: usize,
    /// Signs that it turns, in a fixed order.
    pub signs: Vec<Sign>,
    /// What the company itself has to change before the next one starts.
    pub to_change: Vec<ToChange>,
    /// What is known of such roles in general.
    pub base_rate: Vec<Source>,
}

/// How many signs. The lines are [`RAISED_FROM`] and [`HIGH_FROM`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorLevel {
    /// None or one.
    Low,
    /// A few.
    Raised,
    /// Most.
    High,
}

/// Something the company has to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ToChange {
    /// What.
    pub text: String,
    /// With whom it went wrong, where it comes from the history.
    pub holder: Option<HolderId>,
    /// The open condition, where it comes from the founder's card.
    pub criterion: Option<CriterionId>,
}

/// Why a history cannot be read. Holders are counted from 1 in the order given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum DoorError {
    NotYet {
        row: usize,
        from: NaiveDate,
    },
    Backwards {
        row: usize,
        from: NaiveDate,
        until: NaiveDate,
    },
    StillThere {
        row: usize,
        until: NaiveDate,
    },
    NoLastDay {
        row: usize,
    },
    Twice {
        row: usize,
    },
    Patience {
        months: String,
    },
}

impl Explained for DoorError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::NotYet { row, from } => Trouble::new(
                format!("Holder {row} starts on {from}, which is still to come."),
                "Enter holders once they have started.",
            ),
            Self::Backwards { row, from, until } => Trouble::new(
                format!("Holder {row} leaves on {until}, before starting on {from}."),
                "Check both dates.",
            ),
            Self::StillThere { row, until } => Trouble::new(
                format!("Holder {row} leaves on {until}, which is still to come."),
                "Leave the last day open until then.",
            ),
            Self::NoLastDay { row } => Trouble::new(
                format!("Holder {row} has left, but the last day is missing."),
                "Enter it.",
            ),
            Self::Twice { row } => Trouble::new(
                format!("Holder {row} has the same id as one before."),
                "Give each holder one entry.",
            ),
            Self::Patience { months } => Trouble::new(
                format!("{months} months of waiting is not a length of time."),
                "Give 0 or more.",
            ),
        }
    }
}

/// Reads a role's history.
///
/// # Errors
/// See [`DoorError`]: dates that cannot be, an end without its day, an id given twice, patience below 0.
pub fn read(holders: &[Holder], company: &Company<'_>, today: NaiveDate) -> Result<Door, DoorError> {
    check(holders, company, today)?;
    let mut holders: Vec<&Holder> = holders.iter().collect();
    holders.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    let tenures: Vec<Tenure> = holders.iter().map(|h| Tenure::of(h, company, today)).collect();
    let signs = signs::find(&holders, &tenures, company);
    let level = if holders.is_empty() {
        Stat::because("nobody has held this role, so there is no history to read")
    } else {
        Stat::Value(match signs.len() {
            n if n >= HIGH_FROM => DoorLevel::High,
            n if n >= RAISED_FROM => DoorLevel::Raised,
            _ => DoorLevel::Low,
        })
    };
    let gaps = tenure::gaps(&tenures, today);
    let median_months = tenure::median_months(&tenures);
    let ended = |how| holders.iter().filter(|h| h.ended == Some(how)).count();
    Ok(Door {
        says: says::finding(level.value().copied(), &signs),
        tenures_say: says::tenures(&tenures, median_months.value().copied()),
        vacant_months: gaps.iter().map(|g| g.months).sum(),
        overlaps: tenure::overlaps(&tenures),
        left: tenures.iter().filter(|t| !t.open).count(),
        dismissed: ended(Ending::Dismissed),
        to_change: says::to_change(&holders, company, &signs),
        base_rate: base_rate(),
        level,
        median_months,
        gaps,
        tenures,
        signs,
    })
}

fn check(holders: &[Holder], company: &Company<'_>, today: NaiveDate) -> Result<(), DoorError> {
    let mut ids = BTreeSet::new();
    for (row, h) in (1..).zip(holders) {
        let from = h.from;
        if !ids.insert(&h.id) {
            return Err(DoorError::Twice { row });
        }
        if from > today {
            return Err(DoorError::NotYet { row, from });
        }
        match h.until {
            Some(until) if until < from => return Err(DoorError::Backwards { row, from, until }),
            Some(until) if until > today => return Err(DoorError::StillThere { row, until }),
            None if h.ended.is_some() => return Err(DoorError::NoLastDay { row }),
            _ => {}
        }
    }
    let said = match company.patience {
        Patience::Months(months) => Some(months),
        _ => None,
    };
    match [said, company.until_it_shows_months]
        .into_iter()
        .flatten()
        .find(|m| !(m.is_finite() && *m >= 0.0))
    {
        Some(months) => Err(DoorError::Patience {
            months: months.to_string(),
        }),
        None => Ok(()),
    }
}

/// What is known of heads of sales in general.
fn base_rate() -> Vec<Source> {
    vec![
        Source::seed(
            "Why sales leaders are hired and fired (S3): heads of sales go every two to three years, and months are lost each time.",
            "S3.1",
        ),
        signs::gong(),
    ]
}
