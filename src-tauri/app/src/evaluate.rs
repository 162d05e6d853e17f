//! A decision or a template in a file, without a workspace: what the command line and other programs ask for.

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::Decision;
use counterweight_core::doubt::Robustness;
use counterweight_core::reading;
use counterweight_core::recommendation::Recommendation;
use counterweight_core::template::{Document, Problem, json_schema, read};
use counterweight_exchange::decision_file::schema;
use serde::Serialize;

use crate::decision_file::{from_file, next_round, taken_in, text_at};
use crate::decisions::debrief;
use crate::doubt::how_sure;
use crate::{App, Result};

/// What the numbers and the answer of one decision file are.
#[derive(Debug, Clone, Serialize)]
pub struct Evaluation {
    /// Name of the decision.
    pub title: String,
    /// Id of the card.
    pub template: String,
    /// The numbers.
    pub analysis: Analysis,
    /// The answers.
    pub recommendations: Vec<Recommendation>,
    /// Who has left the running, two people for one job, and what came after the debrief: a sentence each.
    pub beside: Vec<String>,
}

/// A JSON Schema.
pub type DecisionSchema = serde_json::Value;

/// Evaluates a decision file. The same file gives the same bytes: nothing in it depends on clock or chance.
///
/// # Errors
/// Every problem of the file and its line; [`Code::NotOpen`](crate::Code::NotOpen) where the file leaves sheets open.
pub fn evaluate(text: &str) -> Result<Evaluation> {
    evaluation(&from_file(text)?)
}

/// Evaluates a decision file and says how sure the answer is, from as many draws as its size allows, `draws` at most.
///
/// # Errors
/// As [`evaluate`].
pub fn evaluate_with_doubt(text: &str, draws: u32) -> Result<(Evaluation, Robustness)> {
    let decision = from_file(text)?;
    let found = evaluation(&decision)?;
    let sure = how_sure(&decision, &found.analysis, draws)?;
    Ok((found, sure))
}

/// The JSON Schema of a decision file.
#[must_use]
pub fn decision_schema() -> DecisionSchema {
    schema()
}

/// The JSON Schema of a template.
#[must_use]
pub fn template_schema() -> serde_json::Value {
    json_schema()
}

/// Checks a template: its title, or everything wrong with it.
///
/// # Errors
/// Every problem with its line and what to do.
pub fn check_template(text: &str) -> Result<String, Vec<Problem>> {
    Ok(match read(text)? {
        Document::Scorecard(card) => format!("{} ({} criteria)", card.title, card.criteria.len()),
        Document::StageModel(model) => format!("{} ({} facts)", model.title, model.facts.len()),
    })
}

impl App {
    /// Takes a decision file into the workspace; answers the new decision's id.
    ///
    /// # Errors
    /// As [`evaluate`]; or the workspace cannot be written.
    pub fn take_in(&self, text: &str) -> Result<counterweight_core::id::DecisionId> {
        let decision = taken_in(text)?;
        self.with(|open| {
            open.workspace.append(decision.entries())?;
            Ok(decision.id.clone())
        })
    }

    /// Takes in the decision file at a full path; answers the new decision's id.
    ///
    /// # Errors
    /// No full path, or no text there; else as [`take_in`](Self::take_in).
    pub fn take_in_file(&self, place: &str) -> Result<counterweight_core::id::DecisionId> {
        self.take_in(&text_at(place)?)
    }

    /// Opens a decision for the next round of the same seat, with the question, panel, facts, weights and lines of this one; answers its id.
    ///
    /// # Errors
    /// An unknown decision; a self-assessment; or the workspace cannot be written.
    pub fn next_round(&self, id: &counterweight_core::id::DecisionId) -> Result<counterweight_core::id::DecisionId> {
        self.with(|open| {
            let decision = next_round(&*open.decision(id)?)?;
            open.workspace.append(decision.entries())?;
            Ok(decision.id)
        })
    }

    /// The evaluation of a decision of the workspace.
    ///
    /// # Errors
    /// An unknown decision; [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open.
    pub fn evaluation(&self, id: &counterweight_core::id::DecisionId) -> Result<Evaluation> {
        self.with(|open| evaluation(&*open.decision(id)?))
    }

    /// Checks every page of the file and every hash and chain of the journal. What is wrong, in sentences.
    ///
    /// # Errors
    /// The file itself is damaged.
    pub fn verify(&self) -> Result<Vec<String>> {
        self.with(|open| {
            let faults = open.workspace.verify()?;
            let broken = open.workspace.unreadable()?;
            let chains = faults
                .iter()
                .flat_map(|(id, faults)| faults.iter().map(move |f| format!("decision {id}: {f}")));
            Ok(chains
                .chain(broken.iter().map(|b| format!("decision {}: {}", b.id, b.why)))
                .collect())
        })
    }
}

fn evaluation(decision: &Decision) -> Result<Evaluation> {
    let debrief = debrief(decision)?;
    let gone = debrief.reading.gone.into_iter().chain(decision.one_seat());
    let late = reading::late::lines(decision, &debrief.recommendations);
    Ok(Evaluation {
        beside: gone.chain(late).collect(),
        title: decision.title.clone(),
        template: decision.template.id.clone(),
        analysis: debrief.analysis,
        recommendations: debrief.recommendations,
    })
}
