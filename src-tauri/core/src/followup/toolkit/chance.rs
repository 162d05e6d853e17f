//! Aggressiveness and style: chances above what such deals came to, and high ones without the customer doing anything.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{STALE_DAYS, ask, names};
use crate::analysis::agreement::Stat;
use crate::decision::Deal;
use crate::followup::share::Share;
use crate::say::percent;

/// With fewer closed deals at a stage nothing is compared there. Our judgement.
pub const FEWEST_CLOSED: usize = 10;
/// From this chance on, in percent, a deal is called as good as won. Our judgement.
pub const HIGH_CHANCE: u8 = 70;

/// Chances said against the share won at the same stage.
///
/// Only stages at which some closed deals were won and some lost are compared: at one where all ended alike, the export names the
/// stage after the end ("closed won"), or wins have moved on before they closed, and the share says nothing about chances there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitAggressiveness")]
pub struct Aggressiveness {
    /// All stages together, or why nothing can be compared.
    pub compared: Stat<Compared>,
    /// Open deals with a chance at a stage that cannot be compared.
    pub not_compared: usize,
    /// One row per stage that can be compared and holds open deals with a chance, in the order of their names.
    pub stages: Vec<StageWon>,
    /// In one sentence.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
}

/// What was said against what such deals came to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitCompared")]
pub struct Compared {
    /// Open deals compared.
    pub deals: usize,
    /// Mean chance said, 0–1.
    pub said: f64,
    /// Mean over the same deals of the share won at their stage, 0–1.
    pub won: f64,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitStage")]
pub struct StageWon {
    /// Its name.
    pub stage: String,
    /// Open deals with a chance.
    pub deals: usize,
    /// Their mean chance, 0–1.
    pub said: f64,
    /// Won of everybody's closed deals at this stage, with the interval.
    pub won: Share,
    /// Whether the mean chance lies above the interval.
    pub above: bool,
}

/// A stage's name, whatever its case.
fn key(stage: &str) -> String {
    stage.trim().to_lowercase()
}

/// Share won among all closed deals, by stage, where enough closed and not all alike.
pub(super) fn won_by_stage(deals: &[&Deal]) -> BTreeMap<String, Share> {
    let mut closed: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (d, won) in deals.iter().filter_map(|d| Some((d, d.won?))) {
        let (won_here, all) = closed.entry(key(&d.stage)).or_default();
        *won_here += usize::from(won);
        *all += 1;
    }
    let comparable = |(stage, (won, all)): (String, (usize, usize))| {
        let share = Share::new(won, all).filter(|s| s.of >= FEWEST_CLOSED && s.count > 0 && s.count < s.of)?;
        Some((stage, share)).filter(|(stage, _)| !stage.is_empty())
    };
    closed.into_iter().filter_map(comparable).collect()
}

pub(super) fn aggressiveness(open: &[&Deal], won_by_stage: &BTreeMap<String, Share>) -> Aggressiveness {
    let mut by_stage: BTreeMap<String, (&str, u64, usize)> = BTreeMap::new();
    let mut not_compared = 0;
    for (d, chance) in open.iter().filter_map(|d| Some((d, d.chance?))) {
        let stage = key(&d.stage);
        if !won_by_stage.contains_key(&stage) {
            not_compared += 1;
            continue;
        }
        let name = d.stage.trim();
        let row = by_stage.entry(stage).or_insert((name, 0, 0));
        // Of several spellings, always the same one.
        row.0 = row.0.min(name);
        row.1 += u64::from(chance);
        row.2 += 1;
    }
    let stages: Vec<StageWon> = by_stage
        .iter()
        .filter_map(|(stage, (name, said, deals))| {
            let won = *won_by_stage.get(stage)?;
            let said = *said as f64 / (100.0 * *deals as f64);
            Some(StageWon {
                stage: (*name).to_owned(),
                deals: *deals,
                said,
                above: said > won.high,
                won,
            })
        })
        .collect();
    let deals: usize = stages.iter().map(|s| s.deals).sum();
    let over = |of: fn(&StageWon) -> f64| stages.iter().map(|s| of(s) * s.deals as f64).sum::<f64>() / deals as f64;
    let compared = if deals > 0 {
        Stat::Value(Compared {
            deals,
            said: over(|s| s.said),
            won: over(|s| s.won.value),
        })
    } else {
        Stat::because("no open deal with a chance stands at a stage with ten closed deals, some won and some lost")
    };
    let above: Vec<&StageWon> = stages.iter().filter(|s| s.above).collect();
    Aggressiveness {
        says: match &compared {
            Stat::Undefined(why) => format!("Chances cannot be compared: {}.", why.undefined),
            Stat::Value(c) => aggressiveness_says(c, &above),
        },
        ask: ask(
            !above.is_empty(),
            "What has this customer done that those at this stage who did not buy had not?",
        ),
        compared,
        not_compared,
        stages,
    }
}

fn aggressiveness_says(c: &Compared, above: &[&StageWon]) -> String {
    let deals = if c.deals == 1 {
        "1 open deal".to_owned()
    } else {
        format!("{} open deals", c.deals)
    };
    let start = format!(
        "Chance said {} on average for {deals}; of closed deals at these stages {} were won.",
        percent(c.said),
        percent(c.won)
    );
    match above {
        [] => format!("{start} At no stage is it beyond what luck explains."),
        [first, ..] => format!(
            "{start} Furthest beyond luck allows for at “{}”: {} said, {} won.",
            first.stage,
            percent(first.said),
            first.won.says()
        ),
    }
}

/// High chances without the customer in them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ToolkitStyle")]
pub struct Style {
    /// Without a next step, or without contact for 30 days, of open deals said to be as good as won; absent where none is.
    pub story: Option<Share>,
    /// These deals, by name.
    pub deals: Vec<String>,
    /// In one sentence.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
}

pub(super) fn style(open: &[&Deal], today: NaiveDate) -> Style {
    let high = || open.iter().filter(|d| d.chance.is_some_and(|c| c >= HIGH_CHANCE));
    let deals = names(high().filter(|d| d.next_step.trim().is_empty() || d.stale(today)));
    let story = Share::new(deals.len(), high().count());
    let says = match story {
        None => format!("No open deal has a chance of {HIGH_CHANCE}% or more."),
        Some(s) if s.count == 0 => format!(
            "Every open deal of {HIGH_CHANCE}% or more has a next step and contact within {STALE_DAYS} days, of {}.",
            s.of
        ),
        Some(s) => format!(
            "Open deals of {HIGH_CHANCE}% or more without a next step, or without contact for {STALE_DAYS} days: {}.",
            s.says()
        ),
    };
    Style {
        story,
        ask: ask(!deals.is_empty(), "What will the customer do next, and by when?"),
        deals,
        says,
    }
}
