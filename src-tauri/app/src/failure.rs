//! What went wrong, as every face is told: what happened, what to do instead, and a code where a face does something about it.

use counterweight_core::analysis::NotOpen;
use counterweight_core::analysis::culture::SpecError;
use counterweight_core::analysis::impact::ImpactError;
use counterweight_core::analysis::smaa::ProblemError;
use counterweight_core::decision::Refusal;
use counterweight_core::followup::calibration::CalibrationError;
use counterweight_core::followup::door::DoorError;
use counterweight_core::id::BadId;
use counterweight_core::say::capital;
use counterweight_core::template::Problem;
use counterweight_core::trouble::{Explained, Trouble};
use counterweight_report::ReportError;
use counterweight_report::sheet::SheetError;
use counterweight_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// What a face can do something about. A kind of failure is in here only where a face switches on it; the rest is told in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The workspace has a passphrase: ask for it.
    PassphraseNeeded,
    /// The debrief is not open, so there are no numbers: trying again helps nothing.
    NotOpen,
    /// There is no such report yet: trying again helps nothing.
    NotThere,
    /// A file of that name is there: offer to replace it.
    FileExists,
    /// A card of that id is there: offer another id.
    CardExists,
    /// The card's file is another by now: offer to look, or to save over it.
    CardChanged,
    /// Anything else: show it.
    Other,
}

/// A failure. Where one is returned, nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{}", self.trouble())]
pub struct Failure {
    /// What a face can do about it.
    pub code: Code,
    /// What happened, in a sentence.
    pub message: String,
    /// What to do instead; may be empty.
    pub hint: String,
    /// Everything wrong with a file, with lines, where a file was the trouble.
    pub problems: Vec<Problem>,
}

impl Failure {
    /// A failure that is told in words: what happened, and what to do instead.
    #[must_use]
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code: Code::Other,
            message: message.into(),
            hint: hint.into(),
            problems: Vec::new(),
        }
    }

    /// The same for a face to do something about.
    #[must_use]
    pub fn with(self, code: Code) -> Self {
        Self { code, ..self }
    }

    /// A file that cannot be used, with everything wrong in it.
    pub(crate) fn bad_file(what: &str, problems: Vec<Problem>) -> Self {
        let found = if problems.len() == 1 {
            "one problem".to_owned()
        } else {
            format!("{} problems", problems.len())
        };
        Self {
            problems,
            ..Self::new(
                format!("{what} cannot be used: {found}."),
                "Mend the lines named and try again.",
            )
        }
    }

    fn explained(error: &impl Explained) -> Self {
        let Trouble { what, hint } = error.trouble();
        Self::new(what, hint)
    }
}

impl Explained for Failure {
    fn trouble(&self) -> Trouble {
        Trouble::new(&self.message, &self.hint)
    }
}

/// Errors that no face does anything about.
macro_rules! told_in_words {
    ($($error:ty),+) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::explained(&error)
            }
        })+
    };
}

told_in_words!(
    BadId,
    Refusal,
    ImpactError,
    ProblemError,
    CalibrationError,
    DoorError,
    SheetError
);

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::PassphraseNeeded { .. } => Code::PassphraseNeeded,
            _ => Code::Other,
        };
        Self::explained(&error).with(code)
    }
}

impl From<NotOpen> for Failure {
    fn from(error: NotOpen) -> Self {
        Self::explained(&error).with(Code::NotOpen)
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        let code = match &error {
            ReportError::NotOpen => Code::NotOpen,
            ReportError::NotThere { .. } => Code::NotThere,
            _ => Code::Other,
        };
        Self::explained(&error).with(code)
    }
}

impl From<SpecError> for Failure {
    fn from(error: SpecError) -> Self {
        // A fault in a file begins after its place, in the middle of a sentence.
        Self::new(capital(&error.message), error.hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_full_stop_in_it_stays_whole() {
        let failure = Failure::from(Refusal::HasRated {
            member: "Dr. Kim".to_owned(),
        });
        assert_eq!(
            (failure.message.as_str(), failure.hint.as_str()),
            ("Dr. Kim has already rated.", "Keep them on the panel.")
        );
    }
}
