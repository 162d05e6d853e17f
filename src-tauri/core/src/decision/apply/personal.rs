//! What a seller's changes beside the answers do.

use std::collections::BTreeMap;

use super::super::{ColleagueSheet, DayWorked, Decision, PersonalAct};

pub(super) fn apply(d: &mut Decision, act: PersonalAct) {
    let personal = &mut d.round_mut().personal;
    match act {
        PersonalAct::MotivesSet {
            ticked,
            words,
            without_title,
        } => {
            (personal.motives, personal.words, personal.without_title) = (ticked, words, without_title);
        }
        PersonalAct::PreviewWorked { day, energy, note } => {
            personal.preview.insert(day, DayWorked { energy, note });
        }
        PersonalAct::OwnWeekSet { hours } => personal.own_week = hours,
        PersonalAct::PaySet { pay } => personal.pay = pay,
        PersonalAct::PremortemWritten { answer, text } => {
            personal.premortem.insert(answer, text);
        }
        PersonalAct::GladSet { answer, percent } => {
            personal.glad.insert(answer, percent);
        }
        PersonalAct::AskedSet { asked } => personal.around.asked = asked,
        PersonalAct::PlaceMarked { place, level } => put(&mut personal.around.places, place, level),
        PersonalAct::DescribedSet { described } => personal.around.described = described,
        PersonalAct::LoadSet { load } => personal.around.load = load,
        PersonalAct::GrowthSet { growth } => personal.around.growth = growth,
        PersonalAct::TermsSet { terms } => personal.around.terms = terms,
        PersonalAct::PairChosen { pair, half } => put(&mut personal.around.choices, pair, half),
        PersonalAct::TalkPageSet { page } => personal.talk = page,
        PersonalAct::ColleagueSaid { who, sheet } => {
            let said = (sheet != ColleagueSheet::default()).then_some(sheet);
            put(&mut personal.around.colleagues, who, said);
        }
    }
}

/// Keeps a value under its key, or takes it out.
fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => {
            map.insert(key, value);
        }
        None => {
            map.remove(&key);
        }
    }
}
