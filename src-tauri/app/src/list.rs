//! The pages over all decisions, a part at a time: the list, what is due, what was decided. They read tables that the store keeps,
//! and fold no decision.

use chrono::NaiveDate;
use counterweight_core::followup::Due;
use counterweight_core::followup::due::{AHEAD_DAYS, DueLine};
use counterweight_core::followup::ledger::Journaled;
use counterweight_core::standing::Listed;
use counterweight_core::template::Purpose;
use counterweight_store::{Counts, Page, Shelf};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Open, Result, clock};

/// Rows of a part: more than a window shows at once.
pub(crate) const PART: usize = 40;

/// Which decisions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// All that are not put away, newest change first.
    All,
    /// Those under way: one's own, then the samples, each newest change first.
    Open,
    /// Those decided, in the same order.
    Decided,
    /// Those put away, in the same order.
    Archived,
}

/// A part of a list of decisions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DecisionsPage {
    /// Its decisions.
    pub rows: Vec<Listed>,
    /// How many the whole list has.
    pub total: usize,
    /// Where the next part begins; nothing where this is the last.
    pub next: Option<String>,
}

/// Home: what there is, and the first part of what is under way and of what is decided.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Home {
    /// How many decisions there are.
    pub all: usize,
    /// Samples among them.
    pub samples: usize,
    /// One's own that are under way or have a date that has come.
    pub waiting: usize,
    /// How many are put away.
    pub archived: usize,
    /// Under way.
    pub open: DecisionsPage,
    /// Decided.
    pub decided: DecisionsPage,
    /// All, newest change first.
    pub newest: DecisionsPage,
}

/// A part of the dates that are not done, up to so many days ahead, by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuesPage {
    /// Its dates.
    pub rows: Vec<Due>,
    /// How many of all are late.
    pub late: usize,
    /// How many are of today.
    pub today: usize,
    /// How many come in the days ahead that are listed.
    pub soon: usize,
    /// How many lie further ahead; they are not listed.
    pub later: usize,
    /// How many days ahead are listed.
    #[ts(type = "number")]
    pub ahead_days: u64,
    /// How many of the late ones and of today's are in one's own decisions.
    pub pressing: usize,
    /// Where the next part begins; nothing where this is the last.
    pub next: Option<String>,
}

/// A part of what was decided, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JournalPage {
    /// Its verdicts.
    pub rows: Vec<Journaled>,
    /// How many match what was asked for.
    pub total: usize,
    /// How many there are in all.
    pub all: usize,
    /// Those in one's own decisions.
    pub own: usize,
    /// Those among one's own that departed from the scorecard.
    pub departed: usize,
    /// Where the next part begins; nothing where this is the last.
    pub next: Option<String>,
}

impl App {
    /// Decisions of a kind, from where `after` says; with a query only those that have every word of it in title, people or notes.
    ///
    /// # Errors
    /// The workspace cannot be read; `no_such_place`.
    pub fn list(&self, which: Which, query: &str, after: Option<&str>) -> Result<DecisionsPage> {
        self.with(|open| open.list(which, query, after, PART))
    }

    /// Every decision that [`list`](Self::list) would list a part at a time; those put away come last.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn every_decision(&self, query: &str) -> Result<Vec<Listed>> {
        self.with(|open| {
            let mut rows = open.list(Which::All, query, None, usize::MAX)?.rows;
            if query.trim().is_empty() {
                rows.extend(open.list(Which::Archived, query, None, usize::MAX)?.rows);
            }
            Ok(rows)
        })
    }

    /// What Home shows first.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn home(&self) -> Result<Home> {
        self.with(|open| {
            let counts = open.workspace.counts(clock::today())?;
            Ok(Home {
                all: counts.all,
                samples: counts.samples,
                waiting: counts.waiting,
                archived: counts.archived,
                open: open.shelf(Which::Open, counts, None, PART)?,
                decided: open.shelf(Which::Decided, counts, None, PART)?,
                newest: open.shelf(Which::All, counts, None, PART)?,
            })
        })
    }

    /// Dates that are not done, by day, from where `after` says.
    ///
    /// # Errors
    /// The workspace cannot be read; `no_such_place`.
    pub fn dues(&self, after: Option<&str>) -> Result<DuesPage> {
        self.with(|open| {
            let today = clock::today();
            let Page { rows, next } = open.workspace.dues(NaiveDate::MAX, after, PART)?;
            let counts = open.workspace.due_counts(today)?;
            Ok(DuesPage {
                rows,
                late: counts.late,
                today: counts.today,
                soon: counts.soon,
                later: counts.later,
                ahead_days: AHEAD_DAYS,
                pressing: counts.pressing,
                next,
            })
        })
    }

    /// What was decided, newest first, from where `after` says: of one kind of decision where it is named, and with every word of
    /// `words` in title, person or reasons.
    ///
    /// # Errors
    /// The workspace cannot be read; `no_such_place`.
    pub fn journal(&self, purpose: Option<Purpose>, words: &str, after: Option<&str>) -> Result<JournalPage> {
        self.with(|open| {
            let (Page { rows, next }, total) = open.workspace.verdicts(purpose, words, after, PART)?;
            let counts = open.workspace.verdict_counts()?;
            Ok(JournalPage {
                rows,
                total,
                all: counts.all,
                own: counts.own,
                departed: counts.departed,
                next,
            })
        })
    }
}

impl Open {
    fn list(&self, which: Which, query: &str, after: Option<&str>, most: usize) -> Result<DecisionsPage> {
        if !query.trim().is_empty() {
            let (Page { rows, next }, total) = self.workspace.search(query, after, most)?;
            return self.with_dues(DecisionsPage { rows, total, next });
        }
        self.shelf(which, self.workspace.counts(clock::today())?, after, most)
    }

    fn shelf(&self, which: Which, counts: Counts, after: Option<&str>, most: usize) -> Result<DecisionsPage> {
        let (shelf, total) = match which {
            Which::All => (Shelf::All, counts.all),
            Which::Open => (Shelf::Open, counts.open),
            Which::Decided => (Shelf::Decided, counts.all - counts.open),
            Which::Archived => (Shelf::Archived, counts.archived),
        };
        let Page { rows, next } = self.workspace.decisions(shelf, after, most)?;
        self.with_dues(DecisionsPage { rows, total, next })
    }

    /// The same with what is due of each, which hangs on the day.
    fn with_dues(&self, mut page: DecisionsPage) -> Result<DecisionsPage> {
        let today = clock::today();
        for row in &mut page.rows {
            row.due = DueLine::of(&self.workspace.dues_of(&row.id)?, today);
        }
        Ok(page)
    }
}
