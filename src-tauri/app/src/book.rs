//! Control books: reading one, filling it from the decision or from a table of another program, and reading the sales tool kit in it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Book, BookAct, BookEntry, BookItem, Change, Decision, DecisionView};
use counterweight_core::followup;
use counterweight_core::id::{CandidateId, DecisionId};
use counterweight_core::reading::talk::talk;
use counterweight_core::reading::toolkit::{ToolkitShown, toolkit};
use counterweight_core::recommendation::recommend;
use counterweight_exchange::tables::book::{self as table, DayOrder, Imported, ItemKind};

use crate::shapes::{Acting, BookView, ImportPreview};
use crate::{App, Failure, Result, clock};

/// Rows shown before they are kept.
const SHOWN: usize = 5;
/// Rows left out that are listed; more are counted.
const LISTED: usize = 50;

impl App {
    /// A leader's control book.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn book(&self, id: &DecisionId, leader: &CandidateId) -> Result<BookView> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let book = book_of(&decision, leader);
            Ok(BookView {
                talk: talk(&book, decision.called(leader)),
                reading: followup::book::read(&book, clock::today()),
                entries: entries(book),
                from_decision: prefill(&decision, leader).len(),
            })
        })
    }

    /// Puts into a leader's book what the decision already knows.
    ///
    /// # Errors
    /// The refusal of the process, or the workspace cannot be written.
    pub fn prefill_book(&self, id: &DecisionId, acting: Acting, leader: &CandidateId) -> Result<DecisionView> {
        let entries = self.with(|open| Ok(prefill(&*open.decision(id)?, leader)))?;
        self.keep(id, acting, leader, entries, String::new())
    }

    /// Reads a table from a file and says what keeping it would do. Nothing is kept.
    ///
    /// # Errors
    /// The file cannot be read, or every problem of it and its line; an unknown decision.
    pub fn preview_book_import(
        &self,
        id: &DecisionId,
        leader: &CandidateId,
        kind: ItemKind,
        place: &str,
        order: Option<DayOrder>,
    ) -> Result<ImportPreview> {
        let file = Table::open(place)?;
        let read = file.read(kind, order)?;
        let (items, changed) = self.with(|open| Ok(against(&book_of(&*open.decision(id)?, leader), &read)))?;
        let new = items.len() - changed;
        Ok(ImportPreview {
            file: file.name,
            new,
            changed,
            unchanged: read.items.len() - items.len(),
            first: read.items.into_iter().take(SHOWN).collect(),
            columns: read.columns,
            more_left_out: read.left_out.len().saturating_sub(LISTED),
            left_out: read.left_out.into_iter().take(LISTED).collect(),
            unclear: read.unclear,
            warnings: read.warnings,
        })
    }

    /// Keeps the items of a table. A row that is in the book already takes its place, and leaves what it has no word on.
    ///
    /// # Errors
    /// As [`App::preview_book_import`]; where nobody has said which number of a day is the month; the refusal of the process.
    pub fn import_book(
        &self,
        id: &DecisionId,
        acting: Acting,
        leader: &CandidateId,
        kind: ItemKind,
        place: &str,
        order: Option<DayOrder>,
    ) -> Result<DecisionView> {
        let file = Table::open(place)?;
        let read = file.read(kind, order)?;
        if let Some(column) = read.unclear.first() {
            return Err(Failure::new(
                format!("The days under “{}” can be read in two ways.", column.heading),
                "Say which number is the day, then keep the table.",
            ));
        }
        let (items, _) = self.with(|open| Ok(against(&book_of(&*open.decision(id)?, leader), &read)))?;
        self.keep(id, acting, leader, items, file.name)
    }

    /// The sales tool kit in a leader's book, read for bias today.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn toolkit(&self, id: &DecisionId, leader: &CandidateId) -> Result<ToolkitShown> {
        self.with(|open| {
            let book = book_of(&*open.decision(id)?, leader);
            Ok(toolkit(&book, &followup::toolkit::read(book.values(), clock::today())))
        })
    }

    fn keep(
        &self,
        id: &DecisionId,
        acting: Acting,
        leader: &CandidateId,
        entries: Vec<BookEntry>,
        source: String,
    ) -> Result<DecisionView> {
        if entries.is_empty() {
            return self.view(id, acting);
        }
        let leader = leader.clone();
        let change = Change::Book(BookAct::BookKept {
            leader,
            entries,
            source,
        });
        self.change(id, acting, change)
    }
}

/// A file with a table in it.
struct Table {
    name: String,
    bytes: Vec<u8>,
}

impl Table {
    /// Reads a file of bounded size; the reader says what is wrong with one that is larger.
    fn open(place: &str) -> Result<Self> {
        let path = Path::new(place.trim());
        let name = path.file_name().filter(|_| path.is_absolute());
        let Some(name) = name.map(|n| n.to_string_lossy().into_owned()) else {
            return Err(Failure::new(
                "This is not the full path of a file.",
                "Write it from the root on.",
            ));
        };
        let unreadable = |why: &str| {
            Failure::new(
                format!("“{name}” cannot be read: {why}."),
                "Check the path and that you may open it.",
            )
        };
        let file = File::open(path).map_err(|e| unreadable(&e.to_string()))?;
        // Pipes and devices never end.
        if !file.metadata().is_ok_and(|m| m.is_file()) {
            return Err(unreadable("it is no file"));
        }
        let mut bytes = Vec::new();
        file.take(table::MAX_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| unreadable(&e.to_string()))?;
        Ok(Self { name, bytes })
    }

    fn read(&self, kind: ItemKind, order: Option<DayOrder>) -> Result<Imported> {
        table::read(&self.bytes, kind, order).map_err(|p| Failure::bad_file("The table", p))
    }
}

/// What a table adds to a book or changes in it, and how many of these it changes.
fn against(book: &Book, read: &Imported) -> (Vec<BookEntry>, usize) {
    let says_state = read.says_state();
    let mut changed = 0;
    let items = read.items.iter().filter_map(|entry| {
        let item = match book.get(&entry.id) {
            None => entry.item.clone(),
            Some(old) => {
                let mut item = entry.item.clone().keeping(old);
                if let (BookItem::Deal(new), BookItem::Deal(old)) = (&mut item, old)
                    && !says_state
                    && new.stage == old.stage
                {
                    // A table that has no word on it does not open a deal again that was closed by hand.
                    new.won = old.won;
                }
                if item == *old {
                    return None;
                }
                changed += 1;
                item
            }
        };
        let id = entry.id.clone();
        Some(BookEntry { id, item })
    });
    (items.collect(), changed)
}

fn book_of(decision: &Decision, leader: &CandidateId) -> Book {
    decision.books.get(leader).cloned().unwrap_or_default()
}

fn entries(book: Book) -> Vec<BookEntry> {
    book.into_iter().map(|(id, item)| BookEntry { id, item }).collect()
}

fn prefill(decision: &Decision, leader: &CandidateId) -> Vec<BookEntry> {
    // The newest decided round is what the book starts from, even while another look is under way.
    let decided = decision.in_force().last().and_then(|v| decision.as_of(&v.entry));
    let source = decided.as_ref().unwrap_or(decision);
    let Ok(analysis) = analyse(source) else {
        return Vec::new();
    };
    let said = recommend(source, &analysis);
    followup::prefill::prefill(decision, &analysis, &said, leader)
}
