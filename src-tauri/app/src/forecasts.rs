//! One's own forecasts over decisions: what was said beside what came, and which are still open.

use counterweight_core::followup::calibration::{Calibration, calibration};
use counterweight_core::followup::ledger::OpenForecast;
use counterweight_core::reading::chart::{Chart, Rows};
use counterweight_core::reading::forecasts::{Reliability, hits, reliability};
use counterweight_store::Page;
use serde::Serialize;
use ts_rs::TS;

use crate::list::PART;
use crate::{App, Open, Result};

/// A record of forecasts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Forecasts {
    /// What was said against what came.
    pub calibration: Calibration,
    /// How often it came true, by the chance given; absent where no outcome is known.
    pub reliability: Option<Chart<Reliability>>,
    /// How often outcomes were met, by what was recommended; absent where none is known.
    pub hits: Option<Chart<Rows>>,
    /// Whether the record is that of the samples: then no outcome of one's own is known yet.
    pub of_samples: bool,
    /// What became of the samples, in a sentence; empty where there are none.
    pub samples_say: String,
    /// The first part of the forecasts whose outcomes are still to be looked at.
    pub open: OpenForecasts,
}

/// A part of the forecasts whose outcomes are still to be looked at, by day. No chance is in it: it is seen again after what happened
/// was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenForecasts {
    /// Its forecasts.
    pub rows: Vec<OpenForecast>,
    /// How many there are.
    pub total: usize,
    /// Where the next part begins; nothing where this is the last.
    pub next: Option<String>,
}

impl App {
    /// The person's own calibration over every decision. Samples stand in until the first outcome of one's own is known.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn forecasts(&self) -> Result<Forecasts> {
        self.with(|open| {
            let (own, samples) = open.workspace.records()?;
            let of_samples = own.settled.is_empty() && !samples.settled.is_empty();
            let samples_say = match (of_samples, samples.settled.len()) {
                (true, _) => {
                    "These are the samples' outcomes. They leave as soon as one of your own is known.".to_owned()
                }
                (false, 0) => String::new(),
                (false, 1) => "One outcome of a sample is left out.".to_owned(),
                (false, n) => format!("{n} outcomes of samples are left out."),
            };
            let record = if of_samples { samples } else { own };
            let calibration = calibration(&record.settled, record.unknown)?;
            Ok(Forecasts {
                reliability: reliability(&calibration),
                hits: hits(&calibration),
                calibration,
                of_samples,
                samples_say,
                open: open.open_forecasts(None)?,
            })
        })
    }

    /// Forecasts whose outcomes are still to be looked at, from where `after` says.
    ///
    /// # Errors
    /// The workspace cannot be read; `no_such_place`.
    pub fn open_forecasts(&self, after: Option<&str>) -> Result<OpenForecasts> {
        self.with(|open| open.open_forecasts(after))
    }
}

impl Open {
    fn open_forecasts(&self, after: Option<&str>) -> Result<OpenForecasts> {
        let (Page { rows, next }, total) = self.workspace.open_forecasts(after, PART)?;
        Ok(OpenForecasts { rows, total, next })
    }
}
