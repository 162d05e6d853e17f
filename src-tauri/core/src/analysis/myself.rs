//! The self-assessment: pull of selling and pull of managing, each with how much of it was really lived.

use serde::Serialize;
use ts_rs::TS;

use super::pairs::{self, PairsReading};
use super::pay::{self, PayReading};
use crate::decision::{Decision, YesNo};
use crate::id::CriterionId;
use crate::rating::{Answer, Subject};
use crate::template::{Motive, PartKind, Pole, Way};

/// What my own answers say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SelfReading {
    /// What I would give most of up.
    pub selling: Pull,
    /// What I would get.
    pub managing: Pull,
    /// One per item, in the card's order.
    pub items: Vec<PullItem>,
    /// What the pulls are made of, where the card's parts are in pairs.
    pub pairs: Option<PairsReading>,
    /// Whether every motive ticked is outside the work itself.
    pub motives_outside_work: bool,
    /// Pay now beside the manager plan.
    pub pay: Option<PayReading>,
    /// Hours of the manager's week beside my own, by activity.
    pub week: Vec<WeekRow>,
    /// Chance of being glad of yes and of no, 0–100.
    pub glad_yes: Option<u8>,
    /// Chance of being glad of no.
    pub glad_no: Option<u8>,
}

/// One side's pull.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Pull {
    /// Weighted mean energy, −2…+2; of parts in pairs, half the mean of the likes and half that of the dislikes, of what was done alone.
    /// Absent where nothing of either kind was done.
    pub energy: Option<f64>,
    /// Items done at least once.
    pub lived: usize,
    /// Items done regularly.
    pub regularly: usize,
    /// Items.
    pub items: usize,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PullItem {
    /// Which.
    pub criterion: CriterionId,
    /// Which side.
    pub pole: Pole,
    /// −2…+2.
    pub energy: i8,
    /// 0 never, 1 once, 2 regularly; in a card with pairs 2 is four weeks or more.
    pub lived: u8,
    /// The pair it is half of.
    pub pair: Option<String>,
    /// The kind of that pair.
    pub part: Option<PartKind>,
}

/// One activity of the week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekRow {
    /// Which.
    pub activity: String,
    /// Name.
    pub title: String,
    /// Which side.
    pub pole: Pole,
    /// Hours of the manager's week in the preview.
    pub managers: f64,
    /// Hours of my own week; absent where not entered.
    pub mine: Option<f64>,
}

pub(super) fn read(d: &Decision) -> Option<SelfReading> {
    let me = d.candidates.first()?;
    let sheet = d.sheet(&d.decider, &Subject::candidate(me.id.clone()))?;
    sheet.sealed.as_ref()?;
    let mut items = Vec::new();
    let mut sums = [(0.0, 0.0); 2];
    let mut pulls = [Pull::default(), Pull::default()];
    for criterion in &d.template.criteria {
        let pole = d.template.sides.iter().find(|s| s.id == criterion.side)?.pole;
        let Some(Answer::Energy { energy, lived }) = sheet.ratings.get(criterion.id.as_str())?.answer.clone() else {
            return None;
        };
        items.push(PullItem {
            criterion: criterion.id.as_str().into(),
            pole,
            energy,
            lived,
            pair: criterion.part.as_ref().map(|p| p.pair.clone()),
            part: criterion.part.as_ref().map(|p| p.kind),
        });
        let side = match pole {
            Pole::A => 0,
            Pole::B => 1,
            Pole::None => continue,
        };
        let weight = d.weight(&criterion.id);
        sums[side].0 += weight * f64::from(energy);
        sums[side].1 += weight;
        pulls[side].items += 1;
        pulls[side].lived += usize::from(lived >= 1);
        pulls[side].regularly += usize::from(lived >= 2);
    }
    let pairs = d.template.in_pairs().then(|| pairs::read(d, &items));
    for (pull, (sum, weight)) in pulls.iter_mut().zip(sums) {
        pull.energy = if weight > 0.0 { Some(sum / weight) } else { return None };
    }
    if let Some(pairs) = &pairs {
        (pulls[0].energy, pulls[1].energy) = (pairs.selling.pull, pairs.managing.pull);
    }
    let personal = &d.round().personal;
    let [selling, managing] = pulls;
    let ticked = |m: &&Motive| m.way == Way::Lead && personal.motives.contains(&m.id);
    let mut leading = d.template.motives.iter().filter(ticked).peekable();
    Some(SelfReading {
        selling,
        managing,
        items,
        pairs,
        motives_outside_work: leading.peek().is_some() && leading.all(|m| !m.work_itself),
        pay: personal.pay.as_ref().map(pay::read),
        week: hours(d),
        glad_yes: personal.glad.get(&YesNo::Yes).copied(),
        glad_no: personal.glad.get(&YesNo::No).copied(),
    })
}

/// Hours of the manager's week beside my own, by activity; empty where the card has no preview.
#[must_use]
pub fn hours(d: &Decision) -> Vec<WeekRow> {
    let Some(preview) = &d.template.preview else {
        return Vec::new();
    };
    let own = &d.round().personal.own_week;
    preview
        .activities
        .iter()
        .map(|activity| WeekRow {
            activity: activity.id.clone(),
            title: activity.title.clone(),
            pole: activity.pole,
            managers: preview
                .blocks
                .iter()
                .filter(|b| b.activity == activity.id)
                .map(|b| b.to - b.from)
                .sum(),
            mine: own.get(&activity.id).copied(),
        })
        .collect()
}
