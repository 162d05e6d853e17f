//! Duties of confidence: what to ask of somebody who works for another company, and what not.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Source;

const TEXT: &str = include_str!("../../templates/duties.toml");

/// What a candidate owes an employer, and so what is asked of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Duties {
    /// The rule, in a sentence.
    pub say: String,
    /// What to say to the candidate at the start.
    pub begin: String,
    /// What to do.
    pub dos: Vec<String>,
    /// What not to do.
    pub donts: Vec<String>,
    /// How far it carries.
    pub note: String,
    /// Who says so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// The text that ships.
#[must_use]
pub fn duties() -> &'static Duties {
    static READ: OnceLock<Duties> = OnceLock::new();
    // Part of the product, so that it reads is a test's business and not the user's.
    READ.get_or_init(|| toml::from_str(TEXT).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{Document, shipped_document};

    #[test]
    fn the_text_reads_and_stands_on_the_criteria_that_tempt() {
        let duties = duties();
        assert_eq!((duties.dos.len(), duties.donts.len(), duties.sources.len()), (4, 4, 3));
        let Some((_, Document::Scorecard(card))) = shipped_document("first-sales-leader") else {
            panic!("ships");
        };
        let shown: Vec<&str> = card
            .criteria
            .iter()
            .filter(|c| c.duties)
            .map(|c| c.id.as_str())
            .collect();
        assert_eq!(shown, ["A2", "A4", "A7", "A9"]);
    }
}
