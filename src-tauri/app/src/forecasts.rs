//! One's own forecasts over decisions: what was said beside what came, and which are still open.

use chrono::NaiveDate;
use counterweight_core::decision::Decision;
use counterweight_core::followup::calibration::{Calibration, Settled, calibration};
use counterweight_core::followup::said_then;
use counterweight_core::id::{DecisionId, EntryId};
use serde::Serialize;
use ts_rs::TS;

use crate::{App, Failure, Result};

/// A record of forecasts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Forecasts {
    /// What was said against what came.
    pub calibration: Calibration,
    /// Whether the record is that of the samples: then no outcome of one's own is known yet.
    pub of_samples: bool,
    /// What became of the samples, in a sentence; empty where there are none.
    pub samples_say: String,
    /// Forecasts whose outcomes are still to be looked at, by day. No chance is in it: it is seen again after what happened was said.
    pub open: Vec<OpenForecast>,
}

/// A forecast that nobody has looked at yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenForecast {
    /// In which decision.
    pub decision: DecisionId,
    /// Its name.
    pub title: String,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// About whom, by name.
    pub person: Option<String>,
    /// The entry that decided.
    pub verdict: EntryId,
    /// The day its outcomes are looked at.
    pub on: NaiveDate,
    /// Stated outcomes.
    pub outcomes: Vec<String>,
}

/// Outcomes that were looked at.
#[derive(Default)]
struct Record {
    settled: Vec<Settled>,
    unknown: usize,
}

impl App {
    /// The person's own calibration over every decision. Samples stand in until the first outcome of one's own is known.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn forecasts(&self) -> Result<Forecasts> {
        self.with(|open| {
            let (mut own, mut samples) = (Record::default(), Record::default());
            let mut to_come = Vec::new();
            for row in open.workspace.decisions()? {
                let decision = open.decision(&row.id)?;
                let record = if decision.sample { &mut samples } else { &mut own };
                record.add(decision);
                to_come.extend(open_forecasts(decision));
            }
            to_come.sort_by(|a, b| (a.on, &a.title, &a.verdict).cmp(&(b.on, &b.title, &b.verdict)));
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
            let calibration = calibration(&record.settled, record.unknown)
                .map_err(|wrong| Failure::new("bad_forecast", &wrong.to_string()))?;
            Ok(Forecasts {
                calibration,
                of_samples,
                samples_say,
                open: to_come,
            })
        })
    }
}

impl Record {
    /// Adds the outcomes of every verdict that was reviewed, the newest review of each; also of verdicts that others followed,
    /// because their chances were said all the same.
    fn add(&mut self, decision: &Decision) {
        for verdict in decision.verdicts() {
            let Some(review) = verdict.review().filter(|_| !verdict.forecast.is_empty()) else {
                continue;
            };
            let recommended = said_then(decision, verdict).map(|r| r.kind);
            for (forecast, result) in verdict.forecast.iter().zip(&review.said.results) {
                match result.met {
                    None => self.unknown += 1,
                    Some(met) => self.settled.push(Settled {
                        decision: decision.id.clone(),
                        said: forecast.percent,
                        met,
                        recommended,
                        decided: verdict.choice,
                    }),
                }
            }
        }
    }
}

fn open_forecasts(decision: &Decision) -> Vec<OpenForecast> {
    // Who looks anew is told nothing of what they stated before.
    let open = decision.in_force_for(&decision.decider).into_iter();
    open.filter(|v| v.review().is_none() && !v.forecast.is_empty())
        .map(|v| OpenForecast {
            decision: decision.id.clone(),
            title: decision.title.clone(),
            sample: decision.sample,
            person: v
                .candidate
                .as_ref()
                .and_then(|id| decision.candidate(id))
                .map(|c| c.name.clone()),
            verdict: v.entry.clone(),
            on: v.outcomes_on(),
            outcomes: v.forecast.iter().map(|f| f.outcome.clone()).collect(),
        })
        .collect()
}
