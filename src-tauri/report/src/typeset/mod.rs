//! Setting a document as pages with Typst: the template is shipped, what a document says enters as JSON data and never as markup.

mod glyphs;
mod one_page;
mod system;
mod world;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::text::Font;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::ReportError;
use crate::document::{Block, Document};
use glyphs::Printable;
use world::World;

/// How often memoised results may go unused before they are dropped: pages of the report in a preview come quickly again,
/// and a hundred reports in a row do not pile up.
const KEEP: usize = 4;

/// A report as PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file: PDF 1.7, tagged, conforming to PDF/UA-1.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a reader has to know about it: characters that no font here can show.
    pub warnings: Vec<String>,
}

/// A report as pages, drawn one at a time.
pub struct Pages {
    set: PagedDocument,
    /// As in [`Pdf::warnings`].
    pub warnings: Vec<String>,
}

/// What the template reads.
#[derive(Serialize)]
struct Data<'a> {
    document: &'a Document,
    /// The day it is dated, in words.
    date: String,
    /// Year, month, day.
    day: (i32, u32, u32),
    /// Whether it is set a little smaller, to stay on its page.
    dense: bool,
    /// Families of this computer that some of its letters need.
    fonts: Vec<&'a str>,
}

/// What Typst is given for a document: the template and the data it reads as `report.json`. For comparing with other typesetters.
///
/// # Errors
/// [`ReportError::Setting`] where the document cannot be written as JSON.
#[doc(hidden)]
pub fn sources(document: &Document, on: NaiveDate) -> Result<(&'static str, Vec<u8>), ReportError> {
    let Printable { document, faces, .. } = glyphs::printable(with_tables(document));
    Ok((world::TEMPLATE, data(&document, &faces, on, false)?))
}

fn data(document: &Document, faces: &[Font], on: NaiveDate, dense: bool) -> Result<Vec<u8>, ReportError> {
    let data = Data {
        document,
        date: counterweight_core::say::date(on),
        day: (on.year(), on.month(), on.day()),
        dense,
        fonts: faces.iter().map(|f| f.info().family.as_str()).collect(),
    };
    serde_json::to_vec(&data).map_err(|e| ReportError::Setting { why: e.to_string() })
}

/// Charts that want it followed by their table. Only paper shows both; the other faces show the table alone.
fn with_tables(document: &Document) -> Document {
    Document {
        blocks: document.blocks.iter().cloned().flat_map(with_table).collect(),
        ..document.clone()
    }
}

fn with_table(block: Block) -> Vec<Block> {
    match block {
        Block::Chart(chart) if chart.with_table => {
            let table = Block::Table(chart.table());
            vec![Block::Chart(chart), table]
        }
        Block::Columns { columns, widths } => {
            let columns = columns
                .into_iter()
                .map(|c| c.into_iter().flat_map(with_table).collect());
            vec![Block::Columns {
                columns: columns.collect(),
                widths,
            }]
        }
        Block::Part { gives, blocks } => {
            let blocks = blocks.into_iter().flat_map(with_table).collect();
            vec![Block::Part { gives, blocks }]
        }
        other => vec![other],
    }
}

fn set(document: &Document, on: NaiveDate) -> Result<Pages, ReportError> {
    let Printable {
        document,
        faces,
        warnings,
    } = glyphs::printable(with_tables(document));
    let set = if document.one_page {
        on_one_page(&document, &faces, on)?
    } else {
        compile(data(&document, &faces, on, false)?, &faces)?
    };
    Ok(Pages { set, warnings })
}

/// The document on one page, cut no more than that takes.
fn on_one_page(document: &Document, faces: &[Font], on: NaiveDate) -> Result<PagedDocument, ReportError> {
    for dense in [false, true] {
        if let Some(whole) = tried(document, faces, on, dense)?.filter(fits) {
            return Ok(whole);
        }
    }
    // Looked for by halves, since each step leaves less than the one before. What is taken was set and seen to fit.
    let all = one_page::steps(document);
    let mut steps = all.as_slice();
    let (mut found, mut longer) = (None, None);
    loop {
        let (before, rest) = steps.split_at(steps.len() / 2);
        let Some((step, after)) = rest.split_first() else { break };
        let set = tried(&one_page::shortened(document, *step), faces, on, true)?;
        if set.as_ref().is_some_and(fits) {
            (found, steps) = (set, before);
        } else {
            (longer, steps) = (set.or(longer), after);
        }
    }
    found.or(longer).ok_or_else(|| ReportError::Setting {
        why: "even its shortest form is longer than a page".to_owned(),
    })
}

/// A version as pages; nothing where it need not be tried.
fn tried(version: &Document, faces: &[Font], on: NaiveDate, dense: bool) -> Result<Option<PagedDocument>, ReportError> {
    if !one_page::could_fit(version) {
        return Ok(None);
    }
    compile(data(version, faces, on, dense)?, faces).map(Some)
}

fn fits(set: &PagedDocument) -> bool {
    set.pages().len() <= 1
}

fn compile(data: Vec<u8>, faces: &[Font]) -> Result<PagedDocument, ReportError> {
    let compiled = typst::compile::<PagedDocument>(&World::new(data, faces)).output;
    comemo::evict(KEEP);
    compiled.map_err(|problems| refused(&problems))
}

fn refused(problems: &[SourceDiagnostic]) -> ReportError {
    let why: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    ReportError::Setting { why: why.join("; ") }
}

pub(crate) fn pdf(document: &Document, on: NaiveDate) -> Result<Pdf, ReportError> {
    let Pages { set, warnings } = set(document, on)?;
    let standards = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1]);
    let day = |n: u32| u8::try_from(n).unwrap_or(1);
    let options = PdfOptions {
        // From its name alone: the file's own identifier must not depend on when or where it was made.
        ident: Smart::Custom(format!("counterweight {:?} {}", document.kind, document.title)),
        creator: Smart::Custom(Some("Counterweight".to_owned())),
        timestamp: Datetime::from_ymd_hms(on.year(), day(on.month()), day(on.day()), 12, 0, 0).map(Timestamp::new_utc),
        standards: standards.map_err(|e| ReportError::Setting {
            why: e.message().to_string(),
        })?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&set, &options).map_err(|problems| refused(&problems))?;
    comemo::evict(KEEP);
    Ok(Pdf {
        bytes,
        pages: set.pages().len(),
        warnings,
    })
}

pub(crate) fn pages(document: &Document, on: NaiveDate) -> Result<Pages, ReportError> {
    set(document, on)
}

impl Pages {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.set.pages().len()
    }

    /// A page as SVG, numbered from 1. Text is drawn as outlines, so that it looks the same without the fonts.
    ///
    /// # Errors
    /// [`ReportError::NoPage`].
    pub fn svg(&self, page: usize) -> Result<String, ReportError> {
        let found = page.checked_sub(1).and_then(|at| self.set.pages().get(at));
        let found = found.ok_or(ReportError::NoPage { page, of: self.count() })?;
        Ok(typst_svg::svg(found, &SvgOptions::default()))
    }

    /// The pages as the typesetter holds them, for comparing pictures.
    #[doc(hidden)]
    #[must_use]
    pub const fn set(&self) -> &PagedDocument {
        &self.set
    }
}
