//! The next round of the same seat: the question, the panel, the facts, the weights and the lines stay; people, sheets and all that came
//! of them do not.

use chrono::NaiveDate;
use counterweight_core::decision::Decision;

use super::super::{Date, Debrief, DecisionFile};
use super::asked;

/// Letters of the title that are kept, so that what is added has room.
const LETTERS: usize = 180;

/// The file of the next round, opened on that day.
#[must_use]
pub fn next_round(d: &Decision, opened: NaiveDate) -> DecisionFile {
    let mut file = asked(d);
    file.debrief = Some(Debrief {
        open: false,
        on: None,
        without: None,
    });
    // So that the two are told apart; it can be renamed under Frame.
    let title: String = file.decision.title.chars().take(LETTERS).collect();
    file.decision.title = format!("{title} (next round)");
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
