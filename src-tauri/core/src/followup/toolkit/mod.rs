//! The sales tool kit read for bias (S2.3): pipeline, relationships and forecasts, with style, optimism, aggressiveness and liking named.
//!
//! Counting only, and no verdict on a person: every reading ends in a question to ask. Its lines are our judgement.

mod chance;
mod liking;
mod optimism;
mod tau;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use chance::{Aggressiveness, Compared, FEWEST_CLOSED, HIGH_CHANCE, StageWon, Style};
pub use liking::{FEWEST_PAIRED, FOLLOWS, Liking, Neglected, Touched};
pub use optimism::{FEWEST_PERIODS, ForecastReading, PastClose};
pub use tau::tau_b;

/// A customer not touched for this many days is left alone. Our judgement.
pub const STALE_DAYS: i64 = 30;
/// A customer touched within this many days is being looked after. Our judgement.
pub const FRESH_DAYS: i64 = 7;

/// A deal of the pipeline, as a CRM exports it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PipelineDeal {
    /// Name.
    pub name: String,
    /// Customer.
    #[serde(default)]
    pub customer: String,
    /// Whose it is; empty where nobody's.
    #[serde(default)]
    pub owner: String,
    /// Where it stands; of a closed deal, the last stage before it closed.
    #[serde(default)]
    pub stage: String,
    /// Amount, in one currency for the whole pipeline; 0 or more.
    #[serde(default)]
    pub amount: Option<f64>,
    /// Day it is to close.
    #[serde(default)]
    pub close_on: Option<NaiveDate>,
    /// Day it was entered.
    #[serde(default)]
    pub created_on: Option<NaiveDate>,
    /// The owner's chance that it is won, 0–100 percent.
    #[serde(default)]
    pub chance: Option<u8>,
    /// Day of the last contact with the customer. One still to come is a plan and does not count.
    #[serde(default)]
    pub last_contact: Option<NaiveDate>,
    /// What happens next; empty where nothing is planned.
    #[serde(default)]
    pub next_step: String,
    /// Whether it was won, once closed; absent while it is open.
    #[serde(default)]
    pub won: Option<bool>,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Relationship {
    /// Who.
    pub person: String,
    /// Where.
    pub account: String,
    /// Their role.
    #[serde(default)]
    pub role: String,
    /// Who of ours knows them; empty where nobody does.
    #[serde(default)]
    pub owner: String,
    /// Day of the last contact.
    #[serde(default)]
    pub last_contact: Option<NaiveDate>,
}

/// One period's numbers, in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Forecast {
    /// Period: "2026 Q3".
    pub period: String,
    /// The number asked for.
    pub plan: f64,
    /// The number promised.
    pub forecast: f64,
    /// The number that came; absent while the period runs.
    #[serde(default)]
    pub actual: Option<f64>,
}

/// The tool kit, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Toolkit {
    /// Everybody's deals together.
    pub overall: OwnerReading,
    /// One per owner, in the order of their names.
    pub owners: Vec<OwnerReading>,
    /// Deals that are nobody's: in `overall` alone.
    pub without_owner: usize,
    /// Forecasts against what came.
    pub forecast: ForecastReading,
    /// Where it ends, in sentences.
    pub limits: Vec<String>,
}

/// One owner's deals, or all.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitOwner")]
pub struct OwnerReading {
    /// Whose; absent for all together.
    pub owner: Option<String>,
    /// Deals.
    pub deals: usize,
    /// Of these, open.
    pub open: usize,
    /// Optimism: dates that passed.
    pub optimism: PastClose,
    /// Aggressiveness: chances above what such deals came to.
    pub aggressiveness: Aggressiveness,
    /// Style: a good story without the customer in it.
    pub style: Style,
    /// Liking: attention that does not follow the money.
    pub liking: Liking,
}

/// Why a tool kit cannot be read. Rows are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum ToolkitError {
    #[error("The amount of deal {row} is not a number of 0 or more. Correct it, or leave it blank.")]
    Amount { row: usize },
    #[error("The chance of deal {row} is {chance}%. Give a chance from 0 to 100, or leave it blank.")]
    Chance { row: usize, chance: u8 },
    #[error("The {what} of period {row} is not a number of 0 or more. Correct it.")]
    Forecast { row: usize, what: &'static str },
}

/// Reads it. The order of rows changes no number.
///
/// # Errors
/// See [`ToolkitError`]: amounts and chances that are none.
pub fn read(
    deals: &[PipelineDeal],
    relationships: &[Relationship],
    forecasts: &[Forecast],
    today: NaiveDate,
) -> Result<Toolkit, ToolkitError> {
    check(deals, forecasts)?;
    let all: Vec<&PipelineDeal> = deals.iter().collect();
    let stages = chance::won_by_stage(&all);
    let of = |owner: Option<&str>| {
        let ours = |name: &str| owner.is_none_or(|owner| name.trim() == owner);
        let deals: Vec<&PipelineDeal> = all.iter().copied().filter(|d| ours(&d.owner)).collect();
        let open: Vec<&PipelineDeal> = deals.iter().copied().filter(|d| d.won.is_none()).collect();
        OwnerReading {
            owner: owner.map(str::to_owned),
            deals: deals.len(),
            open: open.len(),
            optimism: optimism::past_close(&open, today),
            aggressiveness: chance::aggressiveness(&open, &stages),
            style: chance::style(&open, today),
            liking: liking::read(&open, relationships, &ours, today),
        }
    };
    let known_by = relationships.iter().map(|r| r.owner.trim());
    let owners: BTreeSet<&str> = deals
        .iter()
        .map(|d| d.owner.trim())
        .chain(known_by)
        .filter(|o| !o.is_empty())
        .collect();
    Ok(Toolkit {
        overall: of(None),
        owners: owners.into_iter().map(|o| of(Some(o))).collect(),
        without_owner: deals.iter().filter(|d| d.owner.trim().is_empty()).count(),
        forecast: optimism::forecasts(forecasts),
        limits: vec![
            "It counts what the export holds: what was not entered looks like what was not done.".to_owned(),
            "Deals of one owner and one customer are not independent, so the true shares may lie outside their intervals more often than one time in twenty.".to_owned(),
            "A reading is a reason to ask, and no verdict on anybody. Its lines are our judgement.".to_owned(),
        ],
    })
}

fn check(deals: &[PipelineDeal], forecasts: &[Forecast]) -> Result<(), ToolkitError> {
    let sound = |x: f64| x.is_finite() && x >= 0.0;
    for (row, d) in (1..).zip(deals) {
        if d.amount.is_some_and(|a| !sound(a)) {
            return Err(ToolkitError::Amount { row });
        }
        if let Some(chance) = d.chance.filter(|c| *c > 100) {
            return Err(ToolkitError::Chance { row, chance });
        }
    }
    for (row, f) in (1..).zip(forecasts) {
        let numbers = [
            ("plan", Some(f.plan)),
            ("forecast", Some(f.forecast)),
            ("actual number", f.actual),
        ];
        if let Some((what, _)) = numbers.into_iter().find(|(_, x)| x.is_some_and(|x| !sound(x))) {
            return Err(ToolkitError::Forecast { row, what });
        }
    }
    Ok(())
}

impl PipelineDeal {
    /// Days since the last contact; none where there was none yet.
    fn untouched(&self, today: NaiveDate) -> Option<i64> {
        self.last_contact
            .map(|on| (today - on).num_days())
            .filter(|days| *days >= 0)
    }

    /// Whether nobody has touched it for [`STALE_DAYS`] or longer, or ever.
    fn stale(&self, today: NaiveDate) -> bool {
        self.untouched(today).is_none_or(|days| days >= STALE_DAYS)
    }
}

/// Names of deals in an order of their own, so that the rows' order does not show.
fn names<'a>(deals: impl Iterator<Item = &'a &'a PipelineDeal>) -> Vec<String> {
    let mut names: Vec<String> = deals.map(|d| d.name.clone()).collect();
    names.sort_unstable();
    names
}

/// The question, where there is something to ask.
fn ask(found: bool, question: &str) -> String {
    if found { question.to_owned() } else { String::new() }
}
