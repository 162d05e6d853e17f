//! Rules of the self-assessment: motives, the realistic job preview, pay, premortem, chances.

use super::super::{Change, Decision, Pay, Refusal};
use super::framing::unknown;
use super::within;
use crate::template::Day;

pub(super) fn check(d: &Decision, change: &Change) -> Result<(), Refusal> {
    if !d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "self-assessment".to_owned(),
        });
    }
    match change {
        Change::MotivesSet { ticked, .. } => ticked
            .iter()
            .find(|id| !d.template.motives.iter().any(|m| m.id == **id))
            .map_or(Ok(()), |id| Err(unknown("motive", id))),
        Change::PreviewWorked { energy, .. } => within("The energy", f64::from(*energy), -2.0, 2.0),
        Change::OwnWeekSet { hours } => {
            for (id, hours) in hours {
                let known = d
                    .template
                    .preview
                    .as_ref()
                    .is_some_and(|p| p.activities.iter().any(|a| a.id == *id));
                if !known {
                    return Err(unknown("activity", id));
                }
                within("Hours a week", *hours, 0.0, 168.0)?;
            }
            within("All hours of the week", hours.values().sum(), 0.0, 168.0)
        }
        Change::PaySet { pay: Some(pay) } => pay_figures(pay),
        Change::GladSet { percent, .. } => within("The chance", f64::from(*percent), 0.0, 100.0),
        _ => Ok(()),
    }
}

/// The preview has to be worked through before an answer appears (S1.4).
pub(in crate::decision) fn preview_worked(d: &Decision) -> Result<(), Refusal> {
    let Some(preview) = &d.template.preview else {
        return Ok(());
    };
    let done = &d.round().personal.preview;
    let open: Vec<&str> = Day::ALL
        .into_iter()
        .filter(|day| preview.blocks.iter().any(|b| b.day == *day) && !done.contains_key(day))
        .map(day_name)
        .collect();
    if open.is_empty() {
        Ok(())
    } else {
        Err(Refusal::PreviewOpen { days: open.join(", ") })
    }
}

const fn day_name(day: Day) -> &'static str {
    match day {
        Day::Mon => "Monday",
        Day::Tue => "Tuesday",
        Day::Wed => "Wednesday",
        Day::Thu => "Thursday",
        Day::Fri => "Friday",
    }
}

fn pay_figures(pay: &Pay) -> Result<(), Refusal> {
    within("The number of past years", pay.own_years.len() as f64, 1.0, 5.0)?;
    pay.own_years
        .iter()
        .try_for_each(|year| within("Pay of a year", *year, 0.0, 1e9))?;
    within("The base", pay.base, 0.0, 1e9)?;
    within("The variable part", pay.variable, 0.0, 1e9)?;
    within("The multiple over target", pay.over_target, 0.0, 10.0)
}
