//! What an error says, in two parts from the start: what happened, and what to do instead. Nobody has to cut a sentence in two to tell them apart.

use std::fmt;

/// The two parts of what an error says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, in sentences that end.
    pub what: String,
    /// What to do instead; empty where nothing is to be added.
    pub hint: String,
}

impl Trouble {
    /// Both parts.
    #[must_use]
    pub fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: hint.into(),
        }
    }
}

/// Both parts in one line: for logs and for those who read on.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if self.hint.is_empty() {
            Ok(())
        } else {
            write!(f, " {}", self.hint)
        }
    }
}

/// An error that says what to do.
pub trait Explained {
    /// Both parts.
    fn trouble(&self) -> Trouble;

    /// What happened.
    fn what(&self) -> String {
        self.trouble().what
    }

    /// What to do instead; empty where nothing is to be added.
    fn hint(&self) -> String {
        self.trouble().hint
    }
}
