//! The self-assessment: pull of selling and pull of managing, each with how much of it was really lived.

use serde::Serialize;
use ts_rs::TS;

use super::pay::{self, PayReading};
use crate::decision::{Decision, YesNo};
use crate::id::CriterionId;
use crate::rating::{Answer, Subject};
use crate::template::Pole;

/// What my own answers say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SelfReading {
    /// What I would give most of up.
    pub selling: Pull,
    /// What I would get.
    pub managing: Pull,
    /// One per item, in the card's order.
    pub items: Vec<PullItem>,
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
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Pull {
    /// Weighted mean energy, −2…+2.
    pub energy: f64,
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
    /// 0 never, 1 once, 2 regularly.
    pub lived: u8,
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
    let mut pulls = [
        Pull {
            energy: 0.0,
            lived: 0,
            regularly: 0,
            items: 0,
        },
        Pull {
            energy: 0.0,
            lived: 0,
            regularly: 0,
            items: 0,
        },
    ];
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
    for (pull, (sum, weight)) in pulls.iter_mut().zip(sums) {
        pull.energy = if weight > 0.0 { sum / weight } else { return None };
    }
    let personal = &d.round().personal;
    let [selling, managing] = pulls;
    let outside = |id: &String| d.template.motives.iter().any(|m| m.id == *id && !m.work_itself);
    Some(SelfReading {
        selling,
        managing,
        items,
        motives_outside_work: !personal.motives.is_empty() && personal.motives.iter().all(outside),
        pay: personal.pay.as_ref().map(pay::read),
        week: week(d),
        glad_yes: personal.glad.get(&YesNo::Yes).copied(),
        glad_no: personal.glad.get(&YesNo::No).copied(),
    })
}

fn week(d: &Decision) -> Vec<WeekRow> {
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
