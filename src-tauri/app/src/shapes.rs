//! What the faces are given: a debrief, a new decision, settings, and what went wrong.

use chrono::NaiveDate;
use counterweight_core::analysis::Analysis;
use counterweight_core::decision::{BookEntry, DecisionView};
use counterweight_core::followup::BookReading;
use counterweight_core::id::{EntryId, MemberId};
use counterweight_core::reading::chart::Chart;
use counterweight_core::reading::debrief::DebriefReading;
use counterweight_core::reading::money::Ranges;
use counterweight_core::reading::myself::MyselfCharts;
use counterweight_core::reading::talk::Days;
use counterweight_core::recommendation::counterfactual::Counterfactual;
use counterweight_core::recommendation::{Deciding, Recommendation};
use counterweight_core::template::{Insight, Problem, StageModel, Template};
use counterweight_exchange::tables::book::{Column, LeftOut, UnclearDays};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a new decision starts from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewDecision {
    /// Id of the main card: a shipped one or one of the workspace's `templates` folder.
    pub template: String,
    /// Name of the decision.
    pub title: String,
    /// Name of the person who decides.
    pub decider: String,
    /// Their role, in a few words.
    pub role: String,
}

/// A decision with its numbers and the answer. Only after the debrief is open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Debrief {
    /// The numbers.
    pub analysis: Analysis,
    /// One, or one per candidate for promotions.
    pub recommendations: Vec<Recommendation>,
    /// What people can decide about each person, and whether it departs from the recommendation.
    pub deciding: Vec<Deciding>,
    /// The decisions of this round that depart from the recommendations above.
    pub departed: Vec<EntryId>,
    /// Money beside readiness (promotions whose sales figures are known).
    pub counterfactual: Option<Counterfactual>,
    /// The same as a chart, where somebody's own sales are known.
    pub price: Option<Chart<Ranges>>,
    /// A self-assessment as charts.
    pub myself: Option<MyselfCharts>,
    /// When to look again, by recommendation: dates counted from the day the debrief was opened.
    pub look_again: Vec<Vec<NaiveDate>>,
    /// What the numbers say, in words and drawings.
    pub reading: DebriefReading,
}

/// A decision as it was when one of its entries was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AsItWas {
    /// As the decider saw it.
    pub view: DecisionView,
    /// Numbers and answer of then.
    pub debrief: Debrief,
    /// Entries made since.
    pub entries_since: usize,
}

/// A leader's control book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BookView {
    /// Its items.
    pub entries: Vec<BookEntry>,
    /// What they say today.
    pub reading: BookReading,
    /// Who does the talking in joint calls; absent where it was never measured.
    pub talk: Option<Chart<Days>>,
    /// How many items the decision could add that are not in it.
    pub from_decision: usize,
}

/// A table for a control book as it was understood. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// Name of the file.
    pub file: String,
    /// Items that would be added.
    pub new: usize,
    /// Items of the book that would be changed.
    pub changed: usize,
    /// Items that are in the book as they are.
    pub unchanged: usize,
    /// The first items.
    pub first: Vec<BookEntry>,
    /// Every column of the file, and what it was taken for.
    pub columns: Vec<Column>,
    /// Rows that are no item, and why; at most 50.
    pub left_out: Vec<LeftOut>,
    /// How many more are left out.
    pub more_left_out: usize,
    /// Columns of days that could be read in two ways.
    pub unclear: Vec<UnclearDays>,
    /// What to look at before keeping.
    pub warnings: Vec<String>,
}

/// The cards pinned in a decision.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Cards {
    /// The main card.
    pub main: Template,
    /// The founder's card.
    pub founder: Option<Template>,
    /// The stage model.
    pub stage: Option<StageModel>,
}

/// Everything that can be read under "Scorecards".
#[derive(Debug, Clone, Serialize, TS)]
pub struct Library {
    /// Shipped cards, then the workspace's own.
    pub cards: Vec<LibraryCard>,
    /// The stage model.
    pub stage: Option<StageModel>,
    /// The findings that cards cite.
    pub insights: Vec<Insight>,
    /// Files of the workspace's `templates` folder that could not be read.
    pub unreadable: Vec<Unreadable>,
}

/// A card in the library.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryCard {
    /// The card.
    pub template: Template,
    /// Whether it came with the product.
    pub shipped: bool,
}

/// A file that could not be read as a card.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Unreadable {
    /// File name.
    pub file: String,
    /// Its id, where it can be opened and mended under it.
    pub id: Option<String>,
    /// Everything wrong with it.
    pub problems: Vec<Problem>,
}

/// The workspace and what a face should know about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Status {
    /// Version of the product.
    pub version: String,
    /// Folder of the workspace.
    pub place: String,
    /// Where the key is kept, in a sentence.
    pub key: String,
    /// Whether the key lies in a file beside the data, which deserves a notice.
    pub key_in_file: bool,
    /// What to know of copies that a sync program left beside it, in a sentence.
    pub conflicted: Option<String>,
    /// Whether it opens with a passphrase.
    pub has_passphrase: bool,
    /// Whether a printed recovery code opens it too.
    pub has_recovery_code: bool,
    /// Number of decisions.
    pub decisions: usize,
    /// How many of them are samples.
    pub samples: usize,
    /// Today's date where the user is.
    pub today: NaiveDate,
}

/// Settings of the person at this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Colours.
    pub theme: Theme,
    /// Whether single letters work as keys.
    pub single_keys: bool,
    /// Name offered when a decision is opened.
    pub name: String,
    /// Size of everything in the window, in percent; 100 is as it was made.
    pub text_percent: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            single_keys: true,
            name: String::new(),
            text_percent: 100,
        }
    }
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the desktop says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Whose eyes, whose hands: the member acting at the keyboard. The decider where absent.
pub type Acting = Option<MemberId>;
