//! A letter to somebody who is not chosen now: a respectful "not now", made of what the decider ticked and of the card's own words.
//! No number, no name of a rater and no comparison with anybody can get into it.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Decision, Letter};
use crate::id::CriterionId;
use crate::template::Criterion;

/// The anchor that shows the way on: "does it unprompted in ordinary conditions".
const NEXT_ANCHOR: usize = 3;

/// A letter in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterText {
    /// To whom, by name.
    pub to: String,
    /// "Dear Rowan,"
    pub greeting: String,
    /// What it is about and what was decided, without softening it.
    pub opening: String,
    /// What stood out; empty where nothing was ticked.
    pub strengths: Vec<Point>,
    /// What was missing, each with what it looks like when it is there.
    pub missing: Vec<Point>,
    /// The next look; absent where none was set.
    pub next_look: Option<String>,
    /// In the decider's own words.
    pub words: String,
    /// Who signs.
    pub signed: String,
    /// The day of the next look.
    pub next_on: Option<NaiveDate>,
}

/// One thing named in the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Point {
    /// Which criterion.
    pub criterion: CriterionId,
    /// Its title.
    pub title: String,
    /// What it means, in the card's words.
    pub text: String,
    /// What shows it next time; empty for a strength.
    pub next: String,
}

/// Puts a letter into sentences.
#[must_use]
pub fn compose(d: &Decision, letter: &Letter) -> LetterText {
    let to = d.name_of(&letter.candidate);
    let point = |id: &CriterionId, missing: bool| d.template.criterion(id.as_str()).map(|c| named(d, c, missing));
    LetterText {
        greeting: format!("Dear {},", d.called(&letter.candidate)),
        opening: format!(
            "Thank you for the time and openness you gave us on “{}”. We have decided, and it is not now. You deserve to know why, so here it is plainly.",
            d.title
        ),
        strengths: letter.strengths.iter().filter_map(|id| point(id, false)).collect(),
        missing: letter.missing.iter().filter_map(|id| point(id, true)).collect(),
        next_look: letter.next_look.map(|day| {
            format!(
                "We will look again on {}, and these are the things we will look at.",
                day.format("%-d %B %Y")
            )
        }),
        words: letter.words.clone(),
        signed: letter.signed.clone(),
        next_on: letter.next_look,
        to,
    }
}

fn named(d: &Decision, criterion: &Criterion, missing: bool) -> Point {
    Point {
        criterion: d.shared_id(&criterion.id),
        title: criterion.title.clone(),
        text: criterion.definition.clone(),
        next: criterion
            .anchors
            .get(NEXT_ANCHOR)
            .filter(|_| missing)
            .cloned()
            .unwrap_or_default(),
    }
}
