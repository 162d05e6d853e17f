//! The pages over all decisions, a part at a time: the list, what is due, what was decided. They read tables that the store keeps,
//! and fold no decision.

use chrono::NaiveDate;
use counterweight_core::followup::Due;
use counterweight_core::followup::due::{AHEAD_DAYS, DueLine};
use counterweight_core::followup::ledger::Journaled;
use counterweight_core::standing::Listed;
use counterweight_core::template::Purpose;
use counterweight_store::{Counts, Page, Shelf, Wanted};
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

/// In which order decisions are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Last changed first.
    #[default]
    Changed,
    /// The next date that is not done first; those without a date last.
    NextDate,
    /// By name.
    Name,
}

impl Order {
    /// As a list of orders offers it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Changed => "Last changed",
            Self::NextDate => "Next date",
            Self::Name => "Name",
        }
    }
}

/// What is listed, and how: what Home asks for and remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Listing {
    /// Which decisions.
    pub which: Which,
    /// In which order; what is searched for comes by where it was found.
    pub order: Order,
    /// Of one kind only.
    pub purpose: Option<Purpose>,
    /// Only those that have every word of it in title, people or notes; empty for all.
    pub words: String,
}

impl Listing {
    /// All that hold these words, newest change first.
    #[must_use]
    pub fn all(words: &str) -> Self {
        Self {
            which: Which::All,
            order: Order::Changed,
            purpose: None,
            words: words.to_owned(),
        }
    }
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
    /// The decisions that are asked for, from where `after` says.
    ///
    /// # Errors
    /// The workspace cannot be read; `no_such_place`.
    pub fn list(&self, asked: &Listing, after: Option<&str>) -> Result<DecisionsPage> {
        self.with(|open| open.list(asked, after, PART))
    }

    /// Every decision that [`list`](Self::list) would list a part at a time; those put away come last.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn every_decision(&self, query: &str) -> Result<Vec<Listed>> {
        self.with(|open| {
            let all = Listing::all(query);
            let mut rows = open.list(&all, None, usize::MAX)?.rows;
            if query.trim().is_empty() {
                let which = Which::Archived;
                rows.extend(open.list(&Listing { which, ..all }, None, usize::MAX)?.rows);
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
    fn list(&self, asked: &Listing, after: Option<&str>, most: usize) -> Result<DecisionsPage> {
        let (shelf, purpose) = (shelf(asked.which), asked.purpose);
        if !asked.words.trim().is_empty() {
            let (Page { rows, next }, total) = self.workspace.search_on(&asked.words, (shelf, purpose), after, most)?;
            return self.with_dues(DecisionsPage { rows, total, next });
        }
        let order = match asked.order {
            Order::Changed => counterweight_store::Order::Changed,
            Order::NextDate => counterweight_store::Order::NextDate,
            Order::Name => counterweight_store::Order::Name,
        };
        let total = match purpose {
            Some(purpose) => self.workspace.how_many(shelf, purpose)?,
            None => on_shelf(asked.which, self.workspace.counts(clock::today())?),
        };
        let wanted = Wanted { shelf, order, purpose };
        let Page { rows, next } = self.workspace.decisions(wanted, after, most)?;
        self.with_dues(DecisionsPage { rows, total, next })
    }

    fn shelf(&self, which: Which, counts: Counts, after: Option<&str>, most: usize) -> Result<DecisionsPage> {
        let Page { rows, next } = self.workspace.decisions(shelf(which), after, most)?;
        let total = on_shelf(which, counts);
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

const fn shelf(which: Which) -> Shelf {
    match which {
        Which::All => Shelf::All,
        Which::Open => Shelf::Open,
        Which::Decided => Shelf::Decided,
        Which::Archived => Shelf::Archived,
    }
}

const fn on_shelf(which: Which, counts: Counts) -> usize {
    match which {
        Which::All => counts.all,
        Which::Open => counts.open,
        Which::Decided => counts.all - counts.open,
        Which::Archived => counts.archived,
    }
}
