//! What the rules of the process cannot see, because a journal has an order and a file has not: things said twice, and days in
//! the wrong order.

mod follow;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use counterweight_core::id::EvidenceId;
use counterweight_core::template::reference_class;

use super::assumption::weight_doubt;
use super::fault::{Fault, Place, shown};
use super::format::{DecisionFile, Sheet};
use super::{Date, FORMAT};

/// The words a sheet is named by.
pub(super) fn sheet_name(file: &DecisionFile, sheet: &Sheet) -> String {
    let member = sheet.member.as_ref().unwrap_or(&file.decider.id);
    let about = match (&sheet.candidate, sheet.founder, file.candidates.as_slice()) {
        (_, true, _) => "the founder's side",
        (Some(id), ..) => id.as_str(),
        (None, false, [only]) => only.id.as_str(),
        (None, false, []) => "me",
        (None, false, _) => "?",
    };
    format!("sheet of {} on {}", shown(member.as_str()), shown(about))
}

/// Everything the file says twice or in an impossible order.
pub(super) fn check(file: &DecisionFile) -> Vec<Fault> {
    let mut out = Vec::new();
    let mut add = |place: Place, message: &str, hint: &str| out.push(Fault::unclear(place, message, hint));
    if !(1..=FORMAT).contains(&file.format) {
        add(
            Place::key("format"),
            "this build reads formats 1 and 2.",
            "Write format = 2 at the top.",
        );
    }
    match (&file.template, file.cards.is_empty()) {
        (None, true) => {
            add(
                Place::key("template").named("file".to_owned()),
                "it names no scorecard.",
                "Write template = \"first-line-manager\" below format, or another shipped id.",
            );
        }
        (Some(_), false) => {
            add(
                Place::key("cards"),
                "it names a shipped scorecard and brings its own too.",
                "Leave out template or cards.",
            );
        }
        _ => {}
    }
    let trials = file.trials.iter().filter_map(|t| t.candidate.as_ref());
    twice("trial", trials.map(|id| id.as_str()), &mut add);
    twice(
        "own_page",
        file.own_pages.iter().map(|p| p.candidate.as_str()),
        &mut add,
    );
    twice("fact", file.facts.iter().map(|f| f.id.as_str()), &mut add);
    twice("threshold", file.thresholds.iter().map(|t| t.name.as_str()), &mut add);
    if let Some(Err(named)) = file.doubt.clone().map(weight_doubt) {
        let what = if named == 0 {
            "it does not say what the doubt is."
        } else {
            "it says more than one kind of doubt."
        };
        add(Place::key("doubt"), what, "Write one of level, ranking and bounds.");
    }
    let mut sheets = BTreeSet::new();
    let mut evidence = BTreeSet::new();
    for (i, sheet) in file.sheets.iter().enumerate() {
        let name = sheet_name(file, sheet);
        let place = || Place::item("sheet", i, "").named(name.clone());
        match (&sheet.candidate, sheet.founder) {
            (Some(_), true) => add(
                place(),
                "it is about a candidate and the founder at once.",
                "Make two sheets of it.",
            ),
            (None, false) if file.candidates.len() > 1 => {
                add(
                    place(),
                    "it does not say whom it is about.",
                    "Write candidate = \"…\" with the id of one.",
                );
            }
            _ => {}
        }
        if !sheets.insert(name.clone()) {
            add(
                place(),
                "there is a sheet of this rater on this person already.",
                "Put the ratings into one sheet.",
            );
        }
        let mut criteria = BTreeSet::new();
        for (j, rating) in sheet.ratings.iter().enumerate() {
            let place = || place().nth("rating", j, rating.criterion.as_str());
            if !criteria.insert(&rating.criterion) {
                add(
                    place(),
                    "this criterion is rated twice on the same sheet.",
                    "Keep one of the two.",
                );
            }
            for (k, piece) in rating.evidence.iter().enumerate() {
                if let Some(id) = piece.id.as_ref().filter(|id| !evidence.insert(*id)) {
                    let place = place().nth("evidence", k, "evidence");
                    add(
                        place,
                        &format!("the evidence id “{}” is used twice.", shown(id.as_str())),
                        "Leave the ids out: they are made up.",
                    );
                }
            }
        }
    }
    let days = file.myself.iter().flat_map(|m| &m.days);
    let mut seen = BTreeSet::new();
    for (i, worked) in days.enumerate().filter(|(_, w)| !seen.insert(w.day)) {
        let day = format!("{:?}", worked.day);
        add(
            Place::key("myself").nth("day", i, &day),
            "this day is worked through twice.",
            "Keep one of the two.",
        );
    }
    late(file, &mut evidence, &mut add);
    classes(file, &mut add);
    let verdicts = order(file, &mut add);
    follow::check(file, &verdicts, &mut add);
    out
}

/// What came before the debrief opened belongs on a sheet; an id is used once, on a sheet or here.
fn late<'a>(file: &'a DecisionFile, ids: &mut BTreeSet<&'a EvidenceId>, add: &mut impl FnMut(Place, &str, &str)) {
    let debrief = file.debrief.as_ref().and_then(|d| d.on);
    for (i, late) in file.late.iter().enumerate() {
        let place = || Place::item("late", i, &(i + 1).to_string());
        if debrief.is_some_and(|opened| late.came < opened) {
            let hint = "Put it on the sheet of who brought it, or correct the day.";
            add(place().at("came"), "it came before the debrief opened.", hint);
        }
        if late.without.is_some() && late.left_out.is_some() {
            add(place(), "it is taken in and left out at once.", "Keep one of the two.");
        }
        if late.candidate.is_none() && !late.founder && file.candidates.len() > 1 {
            let hint = "Write candidate = \"…\" with the id of one.";
            add(place(), "it does not say whom it is about.", hint);
        }
        if let Some(id) = late.id.as_ref().filter(|id| !ids.insert(*id)) {
            let message = format!("the evidence id “{}” is used twice.", shown(id.as_str()));
            add(place().at("id"), &message, "Leave the ids out: they are made up.");
        }
    }
}

/// A forecast names the class that stood beside it by an id that is known here, as everything else is named.
fn classes(file: &DecisionFile, add: &mut impl FnMut(Place, &str, &str)) {
    for (i, verdict) in file.verdicts.iter().enumerate() {
        for (j, forecast) in verdict.forecast.iter().enumerate() {
            let Some(id) = forecast.class.as_deref().filter(|id| reference_class(id).is_none()) else {
                continue;
            };
            let place = Place::item("verdict", i, &(i + 1).to_string()).nth("forecast", j, &(j + 1).to_string());
            let message = format!("there is no reference class “{}”.", shown(id));
            add(
                place.at("class"),
                &message,
                "Leave class out, or name one that the record lists.",
            );
        }
    }
}

fn twice<'a>(key: &'static str, ids: impl Iterator<Item = &'a str>, add: &mut impl FnMut(Place, &str, &str)) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        if !seen.insert(id) {
            add(Place::item(key, i, id), "it is given twice.", "Keep one of the two.");
        }
    }
}

/// Days have to run from opening to sheets to debrief to verdicts, or "what did we know then" would be wrong. Returns the day of
/// each verdict.
fn order(file: &DecisionFile, add: &mut impl FnMut(Place, &str, &str)) -> Vec<NaiveDate> {
    let hint = "Opened comes first, then sheets, debrief and verdicts. Correct one of the days, or leave it out.";
    let mut last = file.decision.opened;
    for (i, sheet) in file.sheets.iter().enumerate() {
        if sheet.on.is_some_and(|on| on < file.decision.opened) {
            let place = Place::item("sheet", i, "").named(sheet_name(file, sheet)).at("on");
            add(place, "the sheet is older than the decision.", hint);
        }
        last = last.max(sheet.on.unwrap_or(last));
    }
    let mut step = |on: Option<Date>, place: Place, what: &str| {
        if let Some(on) = on {
            if on < last {
                add(place, what, hint);
            }
            last = last.max(on);
        }
        last.0
    };
    let debrief = file.debrief.as_ref().and_then(|d| d.on);
    step(
        debrief,
        Place::key("debrief").at("on"),
        "the debrief is older than the last sheet.",
    );
    let verdicts = file.verdicts.iter().enumerate();
    verdicts
        .map(|(i, verdict)| {
            let place = Place::item("verdict", i, &(i + 1).to_string()).at("on");
            step(verdict.on, place, "the verdict is older than what it follows.")
        })
        .collect()
}
