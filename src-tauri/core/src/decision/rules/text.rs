//! What text may be: of bounded length, without characters that cannot be seen. Everything else is data and is shown as it is.

use serde_json::Value;

use super::super::{Change, Refusal};
use crate::rating::Answer;

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
    match text.chars().find(|c| c.is_control() || is_bidi_control(*c)) {
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
    match change {
        Change::Opened { .. } | Change::SheetSealed { .. } => Ok(()),
        // Marks have no text; the facts of the founder's card do.
        Change::Rated {
            answer: Answer::Mark { .. } | Answer::NoEvidence | Answer::Energy { .. },
            ..
        } => Ok(()),
        other => serde_json::to_value(other).map_or(Ok(()), |v| walk(&v)),
    }
}

fn walk(value: &Value) -> Result<(), Refusal> {
    match value {
        Value::String(text) => {
            let length = text.chars().count();
            if length > TEXT {
                return Err(Refusal::TooLong {
                    what: "The text".to_owned(),
                    length,
                    most: TEXT,
                });
            }
            match text
                .chars()
                .find(|c| (c.is_control() && !matches!(c, '\n' | '\t')) || is_bidi_control(*c))
            {
                Some(c) => Err(hidden(c)),
                None => Ok(()),
            }
        }
        Value::Array(items) => items.iter().try_for_each(walk),
        Value::Object(fields) => fields.values().try_for_each(walk),
        _ => Ok(()),
    }
}

fn hidden(character: char) -> Refusal {
    Refusal::HiddenCharacter {
        character: format!("U+{:04X}", character as u32),
    }
}

/// Characters that turn the reading direction of what follows (UAX #9), which can make a text read as another.
const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}
