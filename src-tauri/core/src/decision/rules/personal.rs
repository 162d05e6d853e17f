//! Rules of the self-assessment: motives, the realistic job preview, pay, premortem, chances.

use super::super::{Decision, MOST_TALK_LINES, Pay, PersonalAct, Refusal};
use super::{decider_only, unknown, within};
use crate::id::MemberId;
use crate::template::{Day, Way};

/// By the one it is about, who is the decider; in a self-assessment, at any time.
pub(super) fn check(d: &Decision, author: &MemberId, act: &PersonalAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    if !d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "self-assessment".to_owned(),
        });
    }
    match act {
        PersonalAct::MotivesSet { ticked, .. } => ticked
            .iter()
            .find(|id| !d.template.motives.iter().any(|m| m.id == **id))
            .map_or(Ok(()), |id| Err(unknown("motive", id))),
        PersonalAct::PreviewWorked { energy, .. } => within("The energy", f64::from(*energy), -2.0, 2.0),
        PersonalAct::OwnWeekSet { hours } => {
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
        PersonalAct::PaySet { pay } => pay.as_ref().map_or(Ok(()), pay_figures),
        PersonalAct::GladSet { percent, .. } => within("The chance", f64::from(*percent), 0.0, 100.0),
        PersonalAct::PremortemWritten { .. } => Ok(()),
        PersonalAct::TalkPageSet { page } => {
            // It is made from the answer, which is there once the answers are sealed.
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            let lines = page.as_ref().map_or(0, |page| page.lines.len());
            within("The number of lines", lines as f64, 0.0, MOST_TALK_LINES as f64)
        }
        PersonalAct::AskedSet { .. }
        | PersonalAct::PlaceMarked { .. }
        | PersonalAct::DescribedSet { .. }
        | PersonalAct::LoadSet { .. }
        | PersonalAct::GrowthSet { .. }
        | PersonalAct::TermsSet { .. }
        | PersonalAct::PairChosen { .. }
        | PersonalAct::ColleagueSaid { .. } => around(d, act),
    }
}

/// What is said around the answers: only where the card asks for it. Which half of a pair one would rather have is asked once the answers
/// are given, so that it cannot colour them.
fn around(d: &Decision, act: &PersonalAct) -> Result<(), Refusal> {
    let card = &d.template;
    if !card.in_pairs() {
        return Err(Refusal::NotThisKind {
            what: "self-assessment in pairs".to_owned(),
        });
    }
    let some = |what: &str, value: Option<f64>, most: f64| value.map_or(Ok(()), |v| within(what, v, 0.0, most));
    match act {
        PersonalAct::PlaceMarked { place, level } => {
            if !card.identity.iter().chain(&card.load).any(|one| one.id == *place) {
                return Err(unknown("question", place));
            }
            level.map_or(Ok(()), |level| within("The answer", f64::from(level), 1.0, 5.0))
        }
        PersonalAct::LoadSet { load } => {
            some("Hours a week", load.hours, 168.0)?;
            some("Weeks of a year", load.long_weeks.map(f64::from), 53.0)
        }
        PersonalAct::GrowthSet { growth } => {
            let counts = [
                growth.sellers_before,
                growth.sellers_now,
                growth.jobs_opened,
                growth.jobs_expected,
            ];
            counts
                .into_iter()
                .try_for_each(|count| some("A number of people", count.map(f64::from), 1e6))?;
            growth
                .revenue_percent
                .map_or(Ok(()), |percent| within("Growth in percent", percent, -100.0, 1e6))
        }
        PersonalAct::TermsSet { terms } => {
            some("Hours a week", terms.hours_now, 168.0)?;
            some("Hours a week", terms.hours_expected, 168.0)?;
            some("Nights a month", terms.nights_now, 31.0)?;
            some("Nights a month", terms.nights_expected, 31.0)?;
            some("Pay of a year", terms.pay_floor, 1e9)
        }
        PersonalAct::PairChosen { pair, .. } => {
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            let known = card
                .criteria
                .iter()
                .filter_map(|c| c.part.as_ref())
                .any(|p| p.pair == *pair);
            if known { Ok(()) } else { Err(unknown("pair", pair)) }
        }
        PersonalAct::ColleagueSaid { sheet, .. } => {
            let question = |id: &String| {
                let found = card.colleagues.iter().find(|q| q.id == *id);
                found.ok_or_else(|| unknown("question", id))
            };
            for (id, number) in &sheet.chosen {
                let answers = question(id)?.answers.len() as f64;
                within("The number of the answer", f64::from(*number), 1.0, answers)?;
            }
            sheet.written.keys().try_for_each(|id| question(id).map(|_| ()))
        }
        _ => Ok(()),
    }
}

/// What is outside the work is told before an answer appears: one tick at least for leading, and one for staying.
pub(in crate::decision) fn outside_told(d: &Decision) -> Result<(), Refusal> {
    let ticked = &d.round().personal.motives;
    let told = |way| {
        d.template
            .motives
            .iter()
            .any(|m| m.way == way && ticked.contains(&m.id))
    };
    if !d.template.in_pairs() || (told(Way::Lead) && told(Way::Stay)) {
        Ok(())
    } else {
        Err(Refusal::OutsideOpen)
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
        .map(Day::name)
        .collect();
    if open.is_empty() {
        Ok(())
    } else {
        Err(Refusal::PreviewOpen { days: open.join(", ") })
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
