//! Trials of a decision file as changes of the frame, and back.

use counterweight_core::decision::{Change, Decision, FramingAct, TrialTerms};

use super::Date;
use super::fault::{Fault, Place};
use super::format::Trial;
use super::writer::Writer;

/// Writes what is agreed before each trial.
pub(super) fn write<S: FnMut() -> String>(mut w: Writer<S>, trials: Vec<Trial>) -> Result<Writer<S>, Fault> {
    for (i, trial) in trials.into_iter().enumerate() {
        let place = || Place::item("trial", i, "");
        let candidate = w.about(trial.candidate, place)?;
        let terms = TrialTerms {
            unit: trial.unit,
            relief: trial.relief,
            variable: trial.variable,
            allowance: trial.allowance,
            no_override: trial.no_override,
            accounts_back: trial.accounts_back,
            no_is_planned: trial.no_is_planned,
            ends: trial.ends.map(|day| day.0),
            decides: trial.decides,
            marks: trial.marks,
        };
        let terms = Some(terms);
        w = w.decide(Change::Framing(FramingAct::TrialTermsSet { candidate, terms }), place)?;
    }
    Ok(w)
}

/// What is agreed before each trial, once everybody may see it.
pub(super) fn trials(d: &Decision) -> Vec<Trial> {
    let open = d.round().revealed.is_some();
    let one = |(candidate, terms): (&counterweight_core::id::CandidateId, &TrialTerms)| Trial {
        candidate: Some(candidate.clone()),
        unit: terms.unit.clone(),
        relief: terms.relief,
        variable: terms.variable.clone(),
        allowance: terms.allowance,
        no_override: terms.no_override,
        accounts_back: terms.accounts_back,
        no_is_planned: terms.no_is_planned,
        ends: terms.ends.map(Date),
        decides: terms.decides.clone(),
        marks: terms.marks.clone(),
    };
    d.trial_terms.iter().filter(|_| open).map(one).collect()
}
