//! Reports of a decision: which there are, their pages for the window, and their bytes for a file.

mod found;

use std::str::FromStr;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use counterweight_core::decision::Decision;
use counterweight_core::followup::dues;
use counterweight_core::id::{CandidateId, DecisionId, EntryId};
use counterweight_report::{Kind, Pages, ReportError, calendar};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation as _;

use self::found::Found;
use crate::decision_file::from_file;
use crate::decisions::viewer;
use crate::saving::{self, Saved};
use crate::shapes::Acting;
use crate::{App, Failure, Result, clock};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Tagged PDF.
    Pdf,
    /// Word.
    Docx,
    /// Markdown.
    Md,
    /// Spreadsheet with live formulas.
    Xlsx,
    /// Ratings as a table.
    Csv,
    /// Everything, for other programs.
    Json,
    /// All dates, for a calendar.
    Ics,
    /// The decision itself, to be read back on another computer.
    Toml,
}

impl Format {
    /// What it is called on a button.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word",
            Self::Md => "Markdown",
            Self::Xlsx => "Spreadsheet (.xlsx)",
            Self::Csv => "Table (.csv)",
            Self::Json => "Data (.json)",
            Self::Ics => "Calendar (.ics)",
            Self::Toml => "Decision (.toml)",
        }
    }

    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Pdf,
        Self::Docx,
        Self::Md,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::Toml,
    ];

    /// The ending of its files, without the point.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Toml => "toml",
        }
    }

    /// Whether it holds the whole decision whatever the kind of report: a table or the data, not pages.
    #[must_use]
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv | Self::Json | Self::Ics | Self::Toml)
    }
}

impl FromStr for Format {
    type Err = Failure;

    fn from_str(ending: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|f| f.ending().eq_ignore_ascii_case(ending))
            .ok_or_else(|| {
                Failure::new(
                    format!("No report is written as “.{ending}”."),
                    "End the file's name in .pdf, .docx, .md, .xlsx, .csv, .json, .ics or .toml.",
                )
            })
    }
}

/// Which report, as what.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize, TS)]
pub struct ReportSpec {
    /// Which; data formats hold the whole decision whichever is named.
    pub kind: Kind,
    /// As what.
    pub format: Format,
    /// Whose letter, contract or book, where there are several.
    pub candidate: Option<CandidateId>,
}

/// A report for the window.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportPages {
    /// How many pages it has.
    pub pages: usize,
    /// The same in words, for reading aloud.
    pub text: String,
    /// What a reader has to know about it: characters that cannot be shown.
    pub warnings: Vec<String>,
    /// A name for its file.
    pub file_name: String,
}

/// A report as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// What a reader has to know about it: characters that cannot be shown.
    pub warnings: Vec<String>,
}

/// The last report that was looked at, so that turning its pages sets nothing anew.
pub(crate) struct Shown {
    decision: DecisionId,
    head: Option<EntryId>,
    spec: ReportSpec,
    pages: Pages,
}

impl App {
    /// A report's pages, to be looked at one by one with [`report_page`](Self::report_page).
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open, or where nobody has begun what it prints; then it says what to do first.
    pub fn report_pages(&self, id: &DecisionId, spec: &ReportSpec) -> Result<ReportPages> {
        // Taken out, so that changes are not held up while it is set.
        let decision = self.with(|open| open.decision(id))?;
        let found = Found::of(&decision)?;
        let document = found.document(&decision, spec)?;
        let pages = document.pages(dated(&decision))?;
        let answer = ReportPages {
            pages: pages.count(),
            text: document.markdown(),
            warnings: pages.warnings.clone(),
            file_name: file_name(&decision, spec),
        };
        *self.shown() = Some(Shown {
            decision: id.clone(),
            head: decision.entries().last().map(|e| e.id.clone()),
            spec: spec.clone(),
            pages,
        });
        Ok(answer)
    }

    /// One page of a report as SVG, from 1.
    ///
    /// # Errors
    /// As [`report_pages`](Self::report_pages), and a page that is not there.
    pub fn report_page(&self, id: &DecisionId, spec: &ReportSpec, page: usize) -> Result<String> {
        let head = self.with(|open| Ok(open.decision(id)?.entries().last().map(|e| e.id.clone())))?;
        let is = |s: &Shown| s.decision == *id && s.head == head && s.spec == *spec;
        if !self.shown().as_ref().is_some_and(is) {
            self.report_pages(id, spec)?;
        }
        match &*self.shown() {
            Some(shown) => Ok(shown.pages.svg(page)?),
            None => Err(ReportError::NoPage { page, of: 0 }.into()),
        }
    }

    /// A report as its file, with what the acting member may see.
    ///
    /// # Errors
    /// As [`report_pages`](Self::report_pages), and somebody who is not on the panel.
    pub fn report(&self, id: &DecisionId, acting: Acting, spec: &ReportSpec) -> Result<Made> {
        let decision = self.with(|open| open.decision(id))?;
        let viewer = viewer(&decision, acting)?;
        Found::of(&decision)?.made(&decision, &viewer, spec)
    }

    /// Saves a report under that path; what was there is replaced only with `replace`, and when the new file is whole and on the disk.
    ///
    /// # Errors
    /// As [`report`](Self::report); no full path; [`Code::FileExists`](crate::Code::FileExists) unless `replace`; why it was not saved.
    pub fn save_report(
        &self,
        id: &DecisionId,
        acting: Acting,
        spec: &ReportSpec,
        place: &str,
        replace: bool,
    ) -> Result<Saved> {
        let path = saving::named(place, spec.format.ending(), replace)?;
        saving::save(&path, &self.report(id, acting, spec)?.bytes)
    }

    /// Saves the dates of every decision as a calendar file.
    ///
    /// # Errors
    /// The workspace cannot be read; else as [`save_report`](Self::save_report).
    pub fn save_calendar(&self, place: &str, replace: bool) -> Result<Saved> {
        let path = saving::named(place, Format::Ics.ending(), replace)?;
        let dues = self.with(|open| Ok(open.workspace.every_due()?))?;
        let made = DateTime::from_timestamp_millis(clock::now_ms()).unwrap_or_default();
        let text = calendar::calendar(&dues, calendar::Told::Everything, made);
        saving::save(&path, text.as_bytes())
    }
}

/// A decision file made ready to be reported on: read once, for any number of reports.
pub struct Reportable {
    decision: Arc<Decision>,
    found: Found,
}

impl Reportable {
    /// Reads a decision file. The same text gives the same reports, byte for byte.
    ///
    /// # Errors
    /// Every problem of the file and its line.
    pub fn of_file(text: &str) -> Result<Self> {
        let decision = Arc::new(from_file(text)?);
        let found = Found::of(&decision)?;
        Ok(Self { decision, found })
    }

    /// Takes a decision of the workspace.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn of_workspace(app: &App, id: &DecisionId) -> Result<Self> {
        let decision = app.with(|open| open.decision(id))?;
        let found = Found::of(&decision)?;
        Ok(Self { decision, found })
    }

    /// A name for the report's file.
    #[must_use]
    pub fn file_name(&self, spec: &ReportSpec) -> String {
        file_name(&self.decision, spec)
    }

    /// A report as its file, through the decider's eyes.
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) and the like, with what to do first.
    pub fn made(&self, spec: &ReportSpec) -> Result<Made> {
        self.found.made(&self.decision, &self.decision.decider, spec)
    }

    /// Every report this decision has: pages as PDF (letters and contracts as Word too), and the data formats.
    #[must_use]
    pub fn all(&self) -> Vec<ReportSpec> {
        let mut specs = Vec::new();
        let mut add = |kind, format, candidate: Option<&CandidateId>| {
            specs.push(ReportSpec {
                kind,
                format,
                candidate: candidate.cloned(),
            });
        };
        let d = &self.decision;
        let open = self.found.analysis.is_some();
        for kind in Kind::ALL {
            match kind {
                Kind::Brief | Kind::Record if !open => {}
                Kind::Talk if d.round().personal.talk.is_none() => {}
                Kind::Colleagues if d.template.colleagues.is_empty() => {}
                Kind::Talk => {
                    add(kind, Format::Pdf, None);
                    add(kind, Format::Docx, None);
                }
                Kind::Colleagues => add(kind, Format::Pdf, None),
                Kind::Brief | Kind::Record | Kind::Kit => add(kind, Format::Pdf, None),
                Kind::Feedback => d.letters.keys().filter(|who| !d.is_chosen(who)).for_each(|who| {
                    add(kind, Format::Pdf, Some(who));
                    add(kind, Format::Docx, Some(who));
                }),
                Kind::Contract => d.plan.iter().for_each(|plan| {
                    add(kind, Format::Pdf, Some(&plan.person));
                    add(kind, Format::Docx, Some(&plan.person));
                }),
                Kind::Book => d.books.keys().for_each(|who| add(kind, Format::Pdf, Some(who))),
            }
        }
        if open {
            add(Kind::Record, Format::Md, None);
            add(Kind::Record, Format::Xlsx, None);
            add(Kind::Record, Format::Csv, None);
        }
        add(Kind::Record, Format::Json, None);
        add(Kind::Record, Format::Toml, None);
        if !dues(d).is_empty() {
            add(Kind::Record, Format::Ics, None);
        }
        specs
    }
}

/// The moment of the last change. A report is dated by it and not by the clock: the same decision gives the same bytes on any day.
fn last_change(d: &Decision) -> DateTime<Utc> {
    let ms = d.entries().last().map_or(0, |e| e.at.ms);
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}

fn dated(d: &Decision) -> NaiveDate {
    d.entries().last().map_or_else(NaiveDate::default, |e| e.at.day())
}

/// A name that every file system takes: what it is, of what, for whom.
fn file_name(d: &Decision, spec: &ReportSpec) -> String {
    let what = match spec.format {
        Format::Xlsx => "numbers",
        Format::Csv => "ratings",
        Format::Json => "data",
        Format::Ics => "dates",
        Format::Toml => "decision",
        Format::Pdf | Format::Docx | Format::Md => spec.kind.name(),
    };
    let who = spec.candidate.as_ref().filter(|_| !spec.format.is_data());
    let who = who.map(|id| d.name(id));
    // What a private decision is called goes to nobody with a page that is handed on.
    let handed_on = !spec.format.is_data() && matches!(spec.kind, Kind::Talk | Kind::Colleagues);
    let title = if handed_on {
        d.candidates.first().map_or("", |c| c.name.as_str())
    } else {
        d.title.as_str()
    };
    let words = [Some(title), who, Some(what)].into_iter().flatten();
    let name: Vec<String> = words.map(plain).filter(|w| !w.is_empty()).collect();
    format!("{}.{}", name.join(" - "), spec.format.ending())
}

/// Letters with their marks, digits and single spaces; at most sixty letters and ninety bytes: two such texts, what it is and the ending
/// stay below the 255 bytes that file systems take.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut letters = 0;
    for piece in text.graphemes(true) {
        if !piece.chars().next().is_some_and(char::is_alphanumeric) {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if letters < 60 && out.len() + piece.len() <= 90 {
            out.push_str(piece);
            letters += 1;
        } else {
            break;
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_is_plain() {
        assert_eq!(plain("../Sales manager, East: \"now\"?"), "Sales manager East now");
        assert_eq!(plain("///"), "");
        assert_eq!(plain(&"x".repeat(100)).len(), 60);
        assert_eq!(plain("Fu\u{308}hrung für Zürich"), "Fu\u{308}hrung für Zürich");
        assert_eq!(plain("हिन्दी टीम · का"), "हिन्दी टीम का");
        let thai = "น้ำ".repeat(40);
        let cut = plain(&thai);
        assert!(
            cut.len() <= 90 && thai.starts_with(&cut) && thai[cut.len()..].starts_with("น้ำ"),
            "{cut}"
        );
    }

    #[test]
    fn a_format_is_known_by_its_ending_and_another_is_told_so() {
        for format in Format::ALL {
            assert_eq!(format.ending().parse::<Format>().unwrap(), format);
        }
        let failure = "exe".parse::<Format>().unwrap_err();
        assert_eq!(failure.message, "No report is written as “.exe”.");
        assert!(failure.hint.contains(".pdf"));
    }
}
