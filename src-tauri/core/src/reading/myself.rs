//! A self-assessment as it is shown: pulls, pay and week as charts, and each earlier look beside this one.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Rows, Shape};
use super::moved::{ThenNow, looks};
use super::pay::{PayMarks, pay};
use super::pulls::pulls;
use super::week::{Week, week};
use crate::analysis::{Pull, SelfReading};
use crate::decision::{Decision, Personal, RoundView};
use crate::say::signed;
use crate::template::{Pole, Template};

/// My own reading as charts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MyselfCharts {
    /// What each part of both jobs gives or takes.
    pub pulls: Chart<Rows>,
    /// Its two sides in all.
    pub sides: Vec<Side>,
    /// What both pay; absent until the figures are there.
    pub pay: Option<Chart<PayMarks>>,
    /// Both weeks; absent until hours of my own are entered.
    pub week: Option<Chart<Week>>,
    /// Earlier looks beside this one, the oldest first; only what may be seen.
    pub looks: Vec<Look>,
}

/// One side of the choice in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PullSide")]
pub struct Side {
    /// The shape of its marks.
    pub shape: Shape,
    /// Name.
    pub title: String,
    /// Mean energy in words.
    pub mean: String,
    /// How much of it comes from life: "4 of 8 tried".
    pub note: String,
}

/// An earlier look beside this one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Look {
    /// Number of the earlier round.
    pub number: usize,
    /// Each answer then and now.
    pub moved: Chart<ThenNow>,
    /// Which motives are new and which are gone, in a sentence; empty where none is.
    pub motives: String,
}

/// The charts of a self-assessment, with `earlier` rounds as they may be seen.
#[must_use]
pub fn myself(d: &Decision, reading: &SelfReading, earlier: &[RoundView], now: &RoundView) -> MyselfCharts {
    let side = |pole, shape, pull: &Pull, done: &str| Side {
        shape,
        title: d.template.pole(pole).map_or_else(String::new, |s| s.title.clone()),
        mean: pull.energy.map_or_else(|| "–".to_owned(), signed),
        note: if reading.pairs.is_some() {
            format!("{} of {} done, {} lived", pull.lived, pull.items, pull.regularly)
        } else {
            format!("{} of {} {done}", pull.lived, pull.items)
        },
    };
    let entered = reading.week.iter().any(|row| row.mine.is_some());
    let look = |then: &RoundView| Look {
        number: then.number,
        moved: looks(&d.template, then, now),
        motives: motives(&d.template, &then.personal, &now.personal),
    };
    MyselfCharts {
        pulls: pulls(d, reading),
        sides: vec![
            side(Pole::A, Shape::Circle, &reading.selling, "lived"),
            side(Pole::B, Shape::Diamond, &reading.managing, "tried"),
        ],
        pay: reading.pay.as_ref().map(pay),
        week: entered.then(|| week(&reading.week)),
        looks: earlier.iter().map(look).collect(),
    }
}

/// Motives ticked now and not then, and the other way round.
fn motives(card: &Template, then: &Personal, now: &Personal) -> String {
    let only = |here: &Personal, there: &Personal| -> Vec<String> {
        let ticked = |id: &String| here.motives.contains(id) && !there.motives.contains(id);
        let motives = card.motives.iter().filter(|m| ticked(&m.id));
        motives.map(|m| format!("“{}”", m.title)).collect()
    };
    let say =
        |what: &str, motives: Vec<String>| (!motives.is_empty()).then(|| format!("{what}: {}.", motives.join(", ")));
    [say("New", only(now, then)), say("No longer", only(then, now))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
