//! The list of decisions: a shelf of it, what a search finds, and how many there are.

use std::cmp::Ordering;

use chrono::NaiveDate;
use counterweight_core::id::DecisionId;
use counterweight_core::standing::{FoundIn, Listed};

use super::{Page, begin, count, page, place_after, three};
use crate::rows::day;
use crate::search::matching;
use crate::{Result, Workspace, journal};

/// Which decisions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// All that are not put away, last changed first.
    All,
    /// Those under way: one's own, then the samples, each last changed first.
    Open,
    /// Those decided, in the same order.
    Decided,
    /// Those put away, in the same order.
    Archived,
}

impl Shelf {
    /// The number of the shelf that a decision stands on, in the column `decided`.
    pub(crate) fn of(listed: &Listed) -> i64 {
        match (listed.archived, listed.is_decided()) {
            (true, _) => 2,
            (false, decided) => i64::from(decided),
        }
    }

    const fn number(self) -> i64 {
        match self {
            Self::All | Self::Open => 0,
            Self::Decided => 1,
            Self::Archived => 2,
        }
    }
}

/// How many decisions there are, and how many wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that are not put away.
    pub all: usize,
    /// Samples among them.
    pub samples: usize,
    /// Under way, samples too.
    pub open: usize,
    /// Put away, and on no other shelf.
    pub archived: usize,
    /// One's own that are under way, or have a date that has come.
    pub waiting: usize,
}

impl Workspace {
    /// Decisions of a shelf, from where `after` says.
    ///
    /// # Errors
    /// The workspace cannot be read; [`StoreError::NoSuchPlace`].
    pub fn decisions(&self, shelf: Shelf, after: Option<&str>, most: usize) -> Result<Page<Listed>> {
        let end = (i64::MAX, i64::MAX, i64::MAX);
        let (own, updated, row): (i64, i64, i64) = begin(after, end)?;
        let reader = self.reader();
        let columns = "SELECT listed, own, updated_ms, decision FROM decision";
        match shelf {
            Shelf::All => page(
                &reader,
                &format!(
                    "{columns} WHERE decided < 2 AND (updated_ms, decision) < (?1, ?2) ORDER BY updated_ms DESC, decision DESC LIMIT ?3"
                ),
                &[&updated, &row],
                most,
                three::<i64, i64, i64>,
            ),
            Shelf::Open | Shelf::Decided | Shelf::Archived => page(
                &reader,
                &format!(
                    "{columns} WHERE decided = ?1 AND (own, updated_ms, decision) < (?2, ?3, ?4)
                     ORDER BY own DESC, updated_ms DESC, decision DESC LIMIT ?5"
                ),
                &[&shelf.number(), &own, &updated, &row],
                most,
                three::<i64, i64, i64>,
            ),
        }
    }

    /// Decisions that have every word of `query` somewhere (as a word or its beginning), and how many there are: those with all of
    /// them in the title first, then in title and people; each last changed first. Nothing for a query without a letter or digit.
    ///
    /// # Errors
    /// As [`decisions`](Self::decisions).
    pub fn search(&self, query: &str, after: Option<&str>, most: usize) -> Result<(Page<Listed>, usize)> {
        let mut found = Page {
            rows: Vec::new(),
            next: None,
        };
        let Some(words) = matching(query) else {
            return Ok((found, 0));
        };
        let from: (i64, i64, i64) = begin(after, (i64::MAX, i64::MAX, i64::MAX))?;
        let reader = self.reader();
        // A place is asked about only where those before it do not fill the part: a word that everybody uses stands in every note.
        for (place, hits) in places(&words) {
            let (updated, row) = match place.cmp(&from.0) {
                Ordering::Greater => continue,
                Ordering::Equal => (from.1, from.2),
                Ordering::Less => (i64::MAX, i64::MAX),
            };
            let left = most - found.rows.len();
            if left == 0 {
                let any = "SELECT 1 FROM words WHERE words MATCH ?1";
                if reader.prepare_cached(any)?.exists([&hits])? {
                    found.next = place_after(&(place, i64::MAX, i64::MAX));
                }
            } else {
                // Newest first along the index, and not hit by hit: there may be as many as decisions, and a part is shown.
                let part = page(
                    &reader,
                    "SELECT listed, ?2, updated_ms, decision FROM decision
                     WHERE +decision IN (SELECT rowid FROM words WHERE words MATCH ?1) AND (updated_ms, decision) < (?3, ?4)
                     ORDER BY updated_ms DESC, decision DESC LIMIT ?5",
                    &[&hits, &place, &updated, &row],
                    left,
                    three::<i64, i64, i64>,
                )?;
                found.rows.extend(part.rows.into_iter().map(|row: Listed| Listed {
                    found_in: Some(where_found(place)),
                    ..row
                }));
                found.next = part.next;
            }
            if found.next.is_some() {
                break;
            }
        }
        let total = count(&reader, "SELECT count(*) FROM words WHERE words MATCH ?1", &[&words])?;
        Ok((found, total))
    }

    /// How many decisions there are, and how many wait for somebody on `today`.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn counts(&self, today: NaiveDate) -> Result<Counts> {
        let reader = self.reader();
        let until = day(today);
        Ok(Counts {
            all: count(&reader, "SELECT count(*) FROM decision WHERE decided IN (0, 1)", &[])?,
            archived: count(&reader, "SELECT count(*) FROM decision WHERE decided = 2", &[])?,
            samples: count(
                &reader,
                "SELECT count(*) FROM decision WHERE decided IN (0, 1) AND own = 0",
                &[],
            )?,
            open: count(&reader, "SELECT count(*) FROM decision WHERE decided = 0", &[])?,
            waiting: count(
                &reader,
                "SELECT count(*) FROM decision WHERE own = 1 AND decided = 0",
                &[],
            )? + count(
                &reader,
                "SELECT count(DISTINCT decision) FROM due WHERE done = 0 AND day <= ?1 AND own = 1
                     AND decision IN (SELECT decision FROM decision WHERE own = 1 AND decided = 1)",
                &[&until],
            )?,
        })
    }

    /// Ids of the samples.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn samples(&self) -> Result<Vec<DecisionId>> {
        let sql =
            "SELECT j.decision FROM decision d JOIN journal j ON j.row = d.decision WHERE own = 0 ORDER BY j.decision";
        journal::ids(&self.reader(), sql)
    }
}

/// The place that a number of [`places`] stands for.
const fn where_found(place: i64) -> FoundIn {
    match place {
        2 => FoundIn::Title,
        1 => FoundIn::People,
        _ => FoundIn::Notes,
    }
}

/// What is found where, the best place first: every word in the title; in title and people; anywhere.
fn places(words: &str) -> [(i64, String); 3] {
    let (title, people) = (
        format!("({{title}} : ({words}))"),
        format!("({{title people}} : ({words}))"),
    );
    let (named, noted) = (format!("{people} NOT {title}"), format!("({words}) NOT {people}"));
    [(2, title), (1, named), (0, noted)]
}
