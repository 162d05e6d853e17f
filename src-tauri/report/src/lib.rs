//! Reports: what a decision is on paper. They render; every number and finding comes from `core`.
//!
//! A report is made in two steps: [`document`] says what stands in it, and a face (PDF, page, Markdown, Word) gives it a look.
//! The same document gives the same bytes.

pub mod calendar;
pub mod chart;
pub mod csv;
pub mod document;
pub mod json;
mod kinds;
mod markdown;
mod material;
mod ratings;
pub mod sheet;
mod typeset;
mod word;

pub use kinds::{Kind, document, kit};
pub use material::Material;
#[doc(hidden)]
pub use typeset::sources;
pub use typeset::{Pages, Pdf};

use counterweight_core::trouble::{Explained, Trouble};

use document::Document;

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub enum ReportError {
    /// The blind: numbers and marks appear after the debrief.
    NotOpen,
    /// This report belongs to another kind of decision, or to a later step.
    NotThere {
        /// Which report, as people name it.
        kind: &'static str,
        /// What to do first.
        instead: &'static str,
    },
    /// Several people have one.
    WhoseReport {
        /// Which report, as people name it.
        kind: &'static str,
        /// Who has one.
        names: String,
    },
    /// There is no report of that name.
    UnknownKind {
        /// What was asked for.
        name: String,
    },
    /// The page that was asked for is not there.
    NoPage {
        /// From 1.
        page: usize,
        /// How many there are.
        of: usize,
    },
    /// The document could not be set. Nothing a user writes should lead here.
    Setting {
        /// What the typesetter said.
        why: String,
    },
    /// The Word file could not be written.
    Word {
        /// What the writer said.
        why: String,
    },
}

impl Explained for ReportError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::NotOpen => Trouble::new(
                "The debrief is not open yet, so nothing of the marks can be printed.",
                "Seal the sheets and open the debrief first; the interview kit can be printed now.",
            ),
            Self::NotThere { kind, instead } => Trouble::new(format!("There is no {kind} yet."), *instead),
            Self::WhoseReport { kind, names } => {
                Trouble::new(format!("There is more than one {kind}: for {names}."), "Say whose.")
            }
            Self::UnknownKind { name } => Trouble::new(
                format!("There is no report “{name}”."),
                "Choose one of: brief, record, kit, feedback, contract, book, talk, colleagues.",
            ),
            Self::NoPage { page, of } => Trouble::new(format!("There is no page {page}: the report has {of}."), ""),
            Self::Setting { why } => Trouble::new(
                format!("The report could not be set as pages ({why})."),
                "The Markdown and Word reports still work.",
            ),
            Self::Word { why } => Trouble::new(format!("The Word file could not be written ({why})."), ""),
        }
    }
}

impl Document {
    /// The report as a tagged, accessible PDF (PDF/UA-1), dated `on`.
    ///
    /// # Errors
    /// [`ReportError::Setting`].
    pub fn pdf(&self, on: chrono::NaiveDate) -> Result<Pdf, ReportError> {
        typeset::pdf(self, on)
    }

    /// The same pages for a preview, dated `on`.
    ///
    /// # Errors
    /// [`ReportError::Setting`].
    pub fn pages(&self, on: chrono::NaiveDate) -> Result<Pages, ReportError> {
        typeset::pages(self, on)
    }

    /// The report as Markdown (CommonMark with tables), charts as their tables.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::write(self)
    }

    /// The report as a Word document, charts as their tables, dated `on`.
    ///
    /// # Errors
    /// [`ReportError::Word`].
    pub fn docx(&self, on: chrono::NaiveDate) -> Result<Vec<u8>, ReportError> {
        word::write(self, on)
    }
}
