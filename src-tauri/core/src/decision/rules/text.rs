//! What text may be: of bounded length, without characters that cannot be seen. Everything else is data and is shown as it is.

use super::super::{Change, Refusal, SheetAct};
use super::texts::each;
use crate::rating::Answer;
use crate::say::hidden::is_refused;

/// Longest name or title, in characters.
const NAME: usize = 200;
/// Longest free text, in characters.
const TEXT: usize = 20_000;

/// A name: not empty, one line, short.
pub(super) fn name(what: &str, text: &str) -> Result<(), Refusal> {
    given(what, text)?;
    let length = text.chars().count();
    if length > NAME {
        return Err(Refusal::TooLong {
            what: what.to_owned(),
            length,
            most: NAME,
        });
    }
    match text.chars().find(|c| is_refused(*c)) {
        Some(c) => Err(hidden(c)),
        None => Ok(()),
    }
}

/// A text that has to say something.
pub(super) fn given(what: &str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::Empty { what: what.to_owned() })
    } else {
        Ok(())
    }
}

/// A reason that has to say something.
pub(super) fn reason(what: &str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::ReasonMissing { what: what.to_owned() })
    } else {
        Ok(())
    }
}

/// Every text of a change: short enough, nothing invisible. The cards of an opening are the reader's to judge.
pub(super) fn plain(change: &Change) -> Result<(), Refusal> {
    let texts = || each(change, &mut short_and_visible);
    match change {
        Change::Opening(_) => Ok(()),
        Change::Sheet(act) => match act {
            SheetAct::SheetSealed { .. } | SheetAct::BaseGiven { .. } => Ok(()),
            // Marks have no text; the facts of the founder's card do.
            SheetAct::Rated { answer, .. } => match answer {
                Answer::Mark { .. } | Answer::NoEvidence | Answer::Energy { .. } => Ok(()),
                _ => texts(),
            },
            SheetAct::Explained { .. }
            | SheetAct::SkillMarked { .. }
            | SheetAct::EvidenceAdded { .. }
            | SheetAct::EvidenceChanged { .. }
            | SheetAct::EvidenceRemoved { .. }
            | SheetAct::Flagged { .. }
            | SheetAct::OverallGiven { .. }
            | SheetAct::RatingRevised { .. } => texts(),
        },
        Change::Framing(_)
        | Change::Panel(_)
        | Change::Assumption(_)
        | Change::Late(_)
        | Change::Personal(_)
        | Change::Closing(_)
        | Change::Follow(_)
        | Change::Book(_)
        | Change::Step(_) => texts(),
    }
}

fn short_and_visible(text: &str) -> Result<(), Refusal> {
    // No text has more characters than bytes: most are short enough at a glance.
    let length = if text.len() > TEXT { text.chars().count() } else { 0 };
    if length > TEXT {
        return Err(Refusal::TooLong {
            what: "The text".to_owned(),
            length,
            most: TEXT,
        });
    }
    match text.chars().find(|c| is_refused(*c) && !matches!(c, '\n' | '\t')) {
        Some(c) => Err(hidden(c)),
        None => Ok(()),
    }
}

fn hidden(character: char) -> Refusal {
    Refusal::HiddenCharacter {
        character: format!("U+{:04X}", character as u32),
    }
}
