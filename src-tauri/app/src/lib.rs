//! Use cases: the one door for every face. The window and the command line do the same work through here.
//!
//! Deliberately absent: rules and arithmetic (`core`), SQL (`store`), file formats (`exchange`).

mod book;
mod card_file;
mod chance;
mod clock;
mod culture;
mod culture_file;
mod decision_file;
mod decisions;
mod door;
mod doubt;
mod evaluate;
mod failure;
#[cfg(test)]
mod fixtures;
mod follow;
mod forecasts;
#[cfg(test)]
mod labels;
mod library;
mod list;
mod own_cards;
mod own_line;
mod place;
mod protection;
mod reports;
mod samples;
mod saving;
mod shapes;
mod shown;
mod table_preview;
mod tables;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use counterweight_core::decision::Decision;
use counterweight_store::{KeyPlace, Workspace, conflicted_copies};

pub use counterweight_core::analysis::agreement::{Agreement, Estimate, Gwet, Stat};
pub use counterweight_core::analysis::culture::{CultureReading, Sampling as CultureSampling};
pub use counterweight_core::analysis::impact::{GroupCount, GroupImpact, ImpactReading};
pub use counterweight_core::analysis::smaa::Acceptability;
pub use counterweight_core::decision::{
    Candidate, Change, CulturePlan, DecisionView, Forecast, Letter, QualityLink, weakest_link,
};
pub use counterweight_core::doubt::{AnswerDoubt, Robustness};
pub use counterweight_core::followup::ledger::{Journaled, OpenForecast};
pub use counterweight_core::followup::{Due, LetterText, PlanDraft};
pub use counterweight_core::id::{CandidateId, DecisionId, EntryId, MemberId};
pub use counterweight_core::reading::agreement::{CoefficientGroup, coefficients};
pub use counterweight_core::reading::chart::Chart;
pub use counterweight_core::reading::general::Beside;
pub use counterweight_core::reading::toolkit::ToolkitShown;
pub use counterweight_core::reading::week::Week;
pub use counterweight_core::recommendation::Recommendation;
pub use counterweight_core::recommendation::myself::talk_page::TalkDraft;
pub use counterweight_core::say::{draws, heading, hidden};
pub use counterweight_core::standing::Listed;
pub use counterweight_core::template::{Problem, Purpose};
pub use counterweight_exchange::tables::book::{DayOrder, ItemKind};
pub use counterweight_report::Kind as ReportKind;
pub use counterweight_store::{KeySource, holds_workspace};
pub use culture_file::{culture_of_file, culture_schema};
pub use doubt::{DRAWS, Explored, WhatIf, robustness_of_file};
pub use evaluate::{
    DecisionSchema, Evaluation, check_template, decision_schema, evaluate, evaluate_with_doubt, template_schema,
};
pub use failure::{Code, Failure};
pub use forecasts::{Forecasts, OpenForecasts};
pub use library::shipped_library;
pub use list::{DecisionsPage, DuesPage, Home, JournalPage, Which};
pub use own_cards::{CardDraft, CardSource, CheckedCard, KeptDraft, OpenedCard};
pub use place::usual_place;
pub use reports::{Format, Made, ReportPages, ReportSpec, Reportable};
pub use saving::{Saved, write_file};
pub use shapes::*;
pub use shown::{Follow, Impact, Raters, Role, TeamsShown};
pub use table_preview::{TableKind, TablePreview, preview_table};
pub use tables::{Told, acceptability_of_samples, agreement, impact, impact_of_csv};

/// What a use case answers.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// The application on one workspace. Where the workspace cannot be opened, every use case says why.
pub struct App {
    state: Mutex<State>,
    key: KeySource,
    /// The report that was looked at last.
    shown: Mutex<Option<reports::Shown>>,
}

/// Which workspace, and whether it is open.
struct State {
    folder: PathBuf,
    open: Result<Open>,
}

/// An open workspace.
struct Open {
    workspace: Workspace,
}

/// What to know of a workspace that has copies beside it: it is used, and they are not.
#[must_use]
pub fn conflicted(folder: &Path) -> Option<String> {
    let copies = conflicted_copies(folder);
    let said = "Beside workspace.db lies what a sync program made when two computers wrote at once";
    let rest = "It is not read: what was written on the other computer is only in there.";
    (holds_workspace(folder) && !copies.is_empty()).then(|| format!("{said}: {}. {rest}", copies.join(", ")))
}

impl App {
    /// Opens the workspace in `folder`, making it where there is none. Its key is looked for, or kept, as `key` says.
    #[must_use]
    pub fn start(folder: &Path, key: KeySource) -> Self {
        Self {
            state: Mutex::new(State {
                folder: folder.to_owned(),
                open: Open::at(folder, key.clone()),
            }),
            key,
            shown: Mutex::default(),
        }
    }

    /// Opens the workspace in `folder`, and makes none where there is none.
    #[must_use]
    pub fn find(folder: &Path, key: KeySource) -> Self {
        let found = Workspace::find(folder, key.clone()).map(|workspace| Open { workspace });
        Self {
            state: Mutex::new(State {
                folder: folder.to_owned(),
                open: found.map_err(Failure::from),
            }),
            key,
            shown: Mutex::default(),
        }
    }

    /// Opens another workspace in place of this one, and remembers it for the next start.
    ///
    /// # Errors
    /// Why it cannot be opened; then this one stays open.
    pub fn open_workspace(&self, place: &str) -> Result<Status> {
        let folder = Path::new(place.trim());
        if !folder.is_absolute() {
            return Err(Failure::new(
                "This is not the full path of a folder.",
                "Write it from the root on.",
            ));
        }
        {
            let mut state = self.state();
            if state.folder != folder || state.open.is_err() {
                *state = State {
                    open: Ok(Open::at(folder, self.key.clone())?),
                    folder: folder.to_owned(),
                };
            }
        }
        place::remember(folder)?;
        self.status()
    }

    /// The workspace and what a face should know about it.
    ///
    /// # Errors
    /// Why the workspace is not open.
    pub fn status(&self) -> Result<Status> {
        self.with(|open| {
            let counts = open.workspace.counts(clock::today())?;
            let key = open.workspace.key_place();
            Ok(Status {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                place: open.workspace.folder().display().to_string(),
                key: key.notice().to_owned(),
                key_in_file: key == KeyPlace::File,
                conflicted: conflicted(open.workspace.folder()),
                has_passphrase: key == KeyPlace::Passphrase,
                has_recovery_code: open.workspace.has_recovery_code(),
                decisions: counts.all,
                samples: counts.samples,
                today: clock::today(),
            })
        })
    }

    /// Settings of the person at this computer.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        self.with(|open| Ok(open.workspace.setting("settings")?.unwrap_or_default()))
    }

    /// Keeps settings.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn save_settings(&self, settings: Settings) -> Result<Settings> {
        self.with(|open| {
            open.workspace.set_setting("settings", &settings)?;
            Ok(settings)
        })
    }

    /// A fresh id for something that is added.
    #[must_use]
    pub fn new_id(&self) -> String {
        chance::id()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere leaves the state whole: another workspace takes its place only once it is open.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shown(&self) -> MutexGuard<'_, Option<reports::Shown>> {
        // It only saves work: whatever a panic left there is replaced or used whole.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, work: impl FnOnce(&Open) -> Result<T>) -> Result<T> {
        match &self.state().open {
            Ok(open) => work(open),
            Err(why) => Err(why.clone()),
        }
    }
}

impl Open {
    fn at(folder: &Path, key: KeySource) -> Result<Self> {
        Ok(Self {
            workspace: Workspace::open(folder, key)?,
        })
    }

    /// The decision as it is now.
    fn decision(&self, id: &DecisionId) -> Result<Arc<Decision>> {
        Ok(self.workspace.decision(id)?)
    }
}
