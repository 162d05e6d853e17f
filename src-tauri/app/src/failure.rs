//! What went wrong, as every face is told: a code to switch on, what happened, and what to do instead.

use counterweight_core::analysis::NotOpen;
use counterweight_core::decision::Refusal;
use counterweight_core::template::Problem;
use counterweight_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// A failure. Where one is returned, nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{message} {hint}")]
pub struct Failure {
    /// Stable code: `sealed`, `in_use`, `bad_file`, …
    pub code: String,
    /// What happened, in a sentence.
    pub message: String,
    /// What to do instead; may be empty.
    pub hint: String,
    /// Everything wrong with a file, with lines, where a file was the trouble.
    pub problems: Vec<Problem>,
}

impl Failure {
    /// A failure from a text of the form "what happened. What to do."
    pub(crate) fn new(code: impl Into<String>, text: &str) -> Self {
        let ends = [". ", "? ", "! "].iter().filter_map(|end| text.find(end));
        let cut = ends.min().map_or(text.len(), |i| i + 1);
        let (message, hint) = text.split_at(cut);
        Self {
            code: code.into(),
            message: message.to_owned(),
            hint: hint.trim_start().to_owned(),
            problems: Vec::new(),
        }
    }

    /// A file that cannot be used, with everything wrong in it.
    pub(crate) fn bad_file(what: &str, problems: Vec<Problem>) -> Self {
        let found = if problems.len() == 1 {
            "one problem".to_owned()
        } else {
            format!("{} problems", problems.len())
        };
        let text = format!("{what} cannot be used: {found}. Mend the lines named and try again.");
        Self {
            problems,
            ..Self::new("bad_file", &text)
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.code(), &refusal.to_string())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(error.code(), &error.to_string())
    }
}

impl From<NotOpen> for Failure {
    fn from(_: NotOpen) -> Self {
        let text = "The debrief is not open yet. Numbers appear after the sheets are sealed, so that no total can colour a mark.";
        Self::new("not_open", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_what_happened_and_the_rest_what_to_do() {
        let failure = Failure::new("x", "This sheet is sealed. Change it with a reason. Or not.");
        assert_eq!(
            (failure.message.as_str(), failure.hint.as_str()),
            ("This sheet is sealed.", "Change it with a reason. Or not.")
        );
        let named = Failure::new("x", "workspace.key is gone. Put it back.");
        assert_eq!(named.hint, "Put it back.");
        let whole = Failure::new("x", "Version 1.2 only");
        assert_eq!((whole.message.as_str(), whole.hint.as_str()), ("Version 1.2 only", ""));
    }
}
