//! Optimism: dates that passed and are still in the pipeline, and forecasts above what came.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{ask, names};
use crate::analysis::agreement::Stat;
use crate::decision::{Deal, Period};
use crate::followup::mean::Mean;
use crate::followup::share::Share;
use crate::say::percent;

/// With fewer finished periods a mean says nothing: a year of quarters. Our judgement.
pub const FEWEST_PERIODS: usize = 4;

/// Open deals whose closing day has passed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitPastClose")]
pub struct PastClose {
    /// Past their closing day, of open deals that have one; absent where none has.
    pub past: Option<Share>,
    /// Open deals without a closing day: in no share.
    pub without_date: usize,
    /// The deals past their day, by name.
    pub deals: Vec<String>,
    /// In one sentence.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
}

pub(super) fn past_close(open: &[&Deal], today: NaiveDate) -> PastClose {
    let past = |d: &&&Deal| d.close_on.is_some_and(|on| on < today);
    let dated = open.iter().filter(|d| d.close_on.is_some()).count();
    let deals = names(open.iter().filter(past));
    let share = Share::new(deals.len(), dated);
    let says = match share {
        None => "No open deal has a closing day, so none can be past it.".to_owned(),
        Some(share) if share.count == 0 => format!("No open deal is past its closing day, of {}.", share.of),
        Some(share) => format!("Open deals past their closing day: {}.", share.says()),
    };
    PastClose {
        past: share,
        without_date: open.len() - dated,
        ask: ask(
            !deals.is_empty(),
            "What has the customer done since the day passed, and who set the new one?",
        ),
        deals,
        says,
    }
}

/// Forecasts against what came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitForecast")]
pub struct ForecastReading {
    /// Finished periods in which anything came: only those have a relative error.
    pub periods: usize,
    /// Finished periods in which nothing came: left out of the mean.
    pub nothing_came: usize,
    /// Mean of (forecast − actual) ÷ actual: 0.2 is promised a fifth more than came. Its interval takes periods for independent.
    pub overshoot: Stat<Mean>,
    /// Finished periods whose forecast was above what came.
    pub over: Option<Share>,
    /// Finished periods that met their plan.
    pub met_plan: Option<Share>,
    /// In one sentence.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
}

pub(super) fn forecasts(periods: &[&Period], today: NaiveDate) -> ForecastReading {
    let finished = || periods.iter().filter(|p| p.is_finished(today));
    let done: Vec<(f64, f64)> = finished().filter_map(|p| p.forecast.zip(p.actual)).collect();
    let planned: Vec<(f64, f64)> = finished().filter_map(|p| p.plan.zip(p.actual)).collect();
    let came: Vec<f64> = done.iter().filter(|d| d.1 > 0.0).map(|(f, a)| (f - a) / a).collect();
    let mean = Mean::clustered(came.iter().map(|x| (*x, 1)), f64::MIN..=f64::MAX);
    let overshoot = match mean.filter(|m| m.value.is_finite() && came.len() >= FEWEST_PERIODS) {
        Some(mean) => Stat::Value(mean),
        None => Stat::because("fewer than four finished periods can be compared"),
    };
    let over = Share::new(done.iter().filter(|(f, a)| f > a).count(), done.len());
    let too_high = overshoot.value().is_some_and(|m| m.value > 0.0);
    ForecastReading {
        periods: came.len(),
        nothing_came: done.len() - came.len(),
        says: forecast_says(&overshoot, over.as_ref()),
        ask: ask(
            too_high,
            "Which deals were in the forecast and did not come, and what was known of them when it was made?",
        ),
        met_plan: Share::new(planned.iter().filter(|(plan, a)| a >= plan).count(), planned.len()),
        overshoot,
        over,
    }
}

fn forecast_says(overshoot: &Stat<Mean>, over: Option<&Share>) -> String {
    let Some(over) = over else {
        return "No period is finished, so no forecast can be compared.".to_owned();
    };
    let start = format!("Forecasts above what came: {}.", over.says());
    match overshoot {
        Stat::Undefined(why) => format!("{start} No mean: {}.", why.undefined),
        Stat::Value(mean) => {
            let way = |x: f64| if x < 0.0 { "below" } else { "above" };
            let size = |x: f64| percent(x.abs());
            let range = mean.interval.value().map_or_else(String::new, |i| {
                format!(" ({} {} to {} {})", size(i.low), way(i.low), size(i.high), way(i.high))
            });
            format!(
                "{start} On average {} {} what came{range}.",
                size(mean.value),
                way(mean.value)
            )
        }
    }
}
