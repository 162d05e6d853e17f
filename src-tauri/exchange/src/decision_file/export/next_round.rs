//! The next round of the same seat: the question, the panel, the facts, the weights and the lines stay; people, sheets and all that came
//! of them do not.

use chrono::NaiveDate;
use counterweight_core::decision::Decision;

use super::super::{Date, Debrief, DecisionFile, Myself};
use super::{asked, candidates};

/// Letters of the title that are kept, so that what is added has room.
const LETTERS: usize = 180;

/// The same decision before anybody rated: question, card, panel, facts, weights, lines and people. What was said of them, what they said,
/// and all that was decided are not in it.
#[must_use]
pub fn duplicate(d: &Decision, opened: NaiveDate) -> DecisionFile {
    let mut file = asked(d);
    let private = d.is_private();
    if !private {
        file.candidates = candidates(d);
        file.debrief = Some(NOT_OPEN);
    }
    file.myself = private.then(Myself::default);
    file.decision.title = named(&file.decision.title, "(copy)");
    file.decision.opened = Date(opened);
    file.decision.sample = false;
    file.own_pages.clear();
    file.trials.clear();
    file
}

/// No sheet is open to all yet.
const NOT_OPEN: Debrief = Debrief {
    open: false,
    on: None,
    without: None,
};

/// So that the two are told apart; it can be renamed.
fn named(title: &str, which: &str) -> String {
    let title: String = title.chars().take(LETTERS).collect();
    format!("{title} {which}")
}

/// The file of the next round, opened on that day.
#[must_use]
pub fn next_round(d: &Decision, opened: NaiveDate) -> DecisionFile {
    let mut file = asked(d);
    file.debrief = Some(NOT_OPEN);
    file.decision.title = named(&file.decision.title, "(next round)");
    file.decision.opened = Date(opened);
    file.decision.sample = false;
    file.frame.against_stage = None;
    file.stage_reasons.clear();
    file.own_pages.clear();
    file.trials.clear();
    if let Some(culture) = &mut file.culture {
        culture.values.iter_mut().for_each(|pair| pair.leaders.clear());
    }
    if let Some(figures) = &mut file.figures {
        figures.own_sales.clear();
    }
    file
}
