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

use document::Document;

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The blind: numbers and marks appear after the debrief.
    #[error(
        "The debrief is not open yet, so nothing of the marks can be printed. Seal the sheets and open the debrief first; the interview kit can be printed now."
    )]
    NotOpen,
    /// This report belongs to another kind of decision, or to a later step.
    #[error("There is no {kind} yet. {instead}")]
    NotThere {
        /// Which report, as people name it.
        kind: &'static str,
        /// What to do first.
        instead: &'static str,
    },
    /// Several people have one.
    #[error("There is more than one {kind}: for {names}. Say whose.")]
    WhoseReport {
        /// Which report, as people name it.
        kind: &'static str,
        /// Who has one.
        names: String,
    },
    /// There is no report of that name.
    #[error("There is no report “{name}”. Choose one of: brief, record, kit, feedback, contract, book.")]
    UnknownKind {
        /// What was asked for.
        name: String,
    },
    /// The page that was asked for is not there.
    #[error("There is no page {page}: the report has {of}.")]
    NoPage {
        /// From 1.
        page: usize,
        /// How many there are.
        of: usize,
    },
    /// The document could not be set. Nothing a user writes should lead here.
    #[error("The report could not be set as pages: {why} The Markdown and Word reports still work.")]
    Setting {
        /// What the typesetter said.
        why: String,
    },
    /// The Word file could not be written.
    #[error("The Word file could not be written: {why}")]
    Word {
        /// What the writer said.
        why: String,
    },
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
