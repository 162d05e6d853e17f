//! What could be: other weights, another doubt, the panel read as a panel. Nothing here is kept.

use std::collections::BTreeMap;

use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::{Decision, WeightDoubt};
use counterweight_core::doubt::{Robustness, panel, robustness};
use counterweight_core::id::{CriterionId, DecisionId};
use counterweight_core::reading::agreement::coefficients;
use counterweight_core::reading::differ;
use counterweight_core::reading::leniency::leniency;
use counterweight_core::reading::sure::{self, Sure};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::decision_file::from_file;
use crate::decisions::debrief;
use crate::shapes::Debrief;
use crate::shown::Raters;
use crate::{App, Failure, Result};

/// Draws behind what is said about how sure an answer is, so that page, paper and command line say one share: the sampling error stays
/// below a third of a percentage point.
pub const DRAWS: u32 = 100_000;
/// The seed of every exploration: the same weights always show the same shares.
const SEED: u64 = 1;
/// Marks drawn in one exploration at most, so that a decision about thousands answers as soon as one about three.
const MARKS: u64 = 40_000_000;

/// What to try. What is left out stays as the decision has it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct WhatIf {
    /// Weights in place of the decision's own; criteria not named keep the card's.
    pub weights: Option<BTreeMap<CriterionId, f64>>,
    /// Builder share in place of the facts', 0–1.
    pub builder_share: Option<f64>,
    /// How sure the weights are.
    pub doubt: Option<WeightDoubt>,
    /// Draws: few for a first coarse answer, many to refine it; 100–10,000,000.
    pub draws: u32,
}

/// What would follow.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Explored {
    /// Numbers and answer.
    pub debrief: Debrief,
    /// How sure they are, as numbers; a face draws `sure`.
    #[serde(skip)]
    pub robustness: Robustness,
    /// How sure they are, in words and charts.
    pub sure: Sure,
}

impl App {
    /// What would follow from other weights, another builder share or another doubt, and how sure it would be. Nothing is kept.
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open; weights that would be refused; bounds that leave no weights to draw.
    pub fn explore(&self, id: &DecisionId, what_if: WhatIf) -> Result<Explored> {
        // A copy, so that changes are not held up while the draws run.
        let decision = self.with(|open| {
            let WhatIf {
                weights,
                builder_share,
                doubt,
                ..
            } = what_if;
            Ok(open.decision(id)?.trying(weights, builder_share, doubt)?)
        })?;
        let debrief = debrief(&decision)?;
        explored(&decision, debrief, what_if.draws)
    }

    /// The panel read as a panel, once for each candidate: agenda, leniency, halo, optimism, and the chance of a wrong pick.
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open.
    pub fn raters(&self, id: &DecisionId) -> Result<Vec<Raters>> {
        // A copy, so that changes are not held up meanwhile.
        let decision = self.with(|open| open.decision(id))?;
        panels(&decision)
    }
}

/// The panel of a decision beside each other, once for each candidate.
pub(crate) fn panels(decision: &Decision) -> Result<Vec<Raters>> {
    let analysis = analyse(decision)?;
    let panels = panel(decision, &analysis).into_iter().zip(&analysis.candidates);
    let shown = panels.map(|(panel, candidate)| Raters {
        map: differ::map(decision, &panel, candidate),
        notes: differ::notes(decision, &panel),
        leniency: leniency(decision, &panel, candidate),
        coefficients: panel.agreement.as_ref().map(coefficients).unwrap_or_default(),
        panel,
    });
    Ok(shown.collect())
}

/// A debrief with how sure it is.
pub(crate) fn explored(decision: &Decision, debrief: Debrief, draws: u32) -> Result<Explored> {
    let robustness = how_sure(decision, &debrief.analysis, draws)?;
    let sure = sure::read(decision, &debrief.analysis, &debrief.recommendations, &robustness);
    Ok(Explored {
        debrief,
        robustness,
        sure,
    })
}

/// How sure the answer is, from as many draws as asked for or as [`MARKS`] allows.
pub(crate) fn how_sure(decision: &Decision, analysis: &Analysis, draws: u32) -> Result<Robustness> {
    let sheets: usize = analysis.candidates.iter().map(|c| c.raters).sum();
    let marks = (sheets * decision.template.criteria.len()).max(1) as u64;
    let most = u32::try_from(MARKS / marks).unwrap_or(u32::MAX).max(100);
    let sampling = Sampling {
        draws: draws.clamp(100, 10_000_000).min(most),
        seed: SEED,
    };
    Ok(robustness(decision, analysis, &decision.doubt, sampling)?)
}

/// How sure the answer of a decision file is, from `draws` draws on `threads` threads (all there are, where none is named).
///
/// # Errors
/// Every problem of the file and its line; [`Code::NotOpen`](crate::Code::NotOpen) where the file leaves sheets open; no draws or no threads.
pub fn robustness_of_file(text: &str, draws: u32, seed: u64, threads: Option<usize>) -> Result<Robustness> {
    let decision: Decision = from_file(text)?;
    let analysis = analyse(&decision)?;
    let run = || robustness(&decision, &analysis, &decision.doubt, Sampling { draws, seed });
    Ok(on_threads(threads, run)??)
}

/// Runs work that shares itself out on so many threads; on all there are, where no number is named.
pub(crate) fn on_threads<T: Send>(threads: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T> {
    let Some(threads) = threads else { return Ok(work()) };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|e| Failure::new(format!("{e}."), "Ask for fewer threads."))?;
    Ok(pool.install(work))
}
