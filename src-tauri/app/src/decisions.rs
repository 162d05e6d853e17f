//! Opening, seeing and changing a decision, and what follows from it.

use chrono::{Months, NaiveDate};
use counterweight_core::analysis::{analyse, hours};
use counterweight_core::decision::{Change, Decision, DecisionView, Forecast, Member, OpeningAct, Signature, StepAct};
use counterweight_core::id::{DecisionId, EntryId, MemberId};
use counterweight_core::reading;
use counterweight_core::reading::chart::Chart;
use counterweight_core::reading::general::{self, Beside};
use counterweight_core::reading::money::price;
use counterweight_core::reading::myself::myself;
use counterweight_core::reading::week::{Week, week};
use counterweight_core::recommendation::{check_departure, counterfactual, deciding, departed, recommend};
use counterweight_core::standing;
use counterweight_core::template::Purpose;

use crate::shapes::{Acting, Cards, Debrief, NewDecision};
use crate::{App, Failure, Result, chance, clock};

impl App {
    /// Opens a decision and answers its id. Its cards are pinned word for word.
    ///
    /// # Errors
    /// An unknown or unreadable card; an empty title or name.
    pub fn create(&self, spec: NewDecision) -> Result<DecisionId> {
        self.with(|open| {
            let cards = open.card_texts(&spec.template)?;
            let decider = Member {
                id: chance::id().into(),
                name: spec.decider.trim().to_owned(),
                role: spec.role.trim().to_owned(),
                rates: true,
                rates_founder: open.purpose_of(&spec.template) == Some(Purpose::FirstLeader),
            };
            let by = sign(&decider.id);
            let opened = OpeningAct::Opened {
                title: spec.title.trim().to_owned(),
                cards,
                decider,
                sample: false,
            };
            let (decision, entry) = Decision::open(chance::id().into(), by, opened)?;
            open.workspace.append(&[entry])?;
            Ok(decision.id)
        })
    }

    /// A decision as the acting member may see it.
    ///
    /// # Errors
    /// An unknown decision, or somebody who is not on its panel.
    pub fn view(&self, id: &DecisionId, acting: Acting) -> Result<DecisionView> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let viewer = viewer(&decision, acting)?;
            Ok(decision.view(&viewer))
        })
    }

    /// Makes a change. It is on the disk when this returns.
    ///
    /// # Errors
    /// The refusal of the process, with what to do instead; or the workspace cannot be written.
    pub fn change(&self, id: &DecisionId, acting: Acting, change: Change) -> Result<DecisionView> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let author = viewer(&decision, acting)?;
            check_departure(&decision, &change)?;
            general::check_difference(&decision, &change)?;
            let entry = decision.propose(sign(&author), change)?;
            open.workspace.append(&[entry])?;
            Ok(open.decision(id)?.view(&author))
        })
    }

    /// Takes back the acting member's last change.
    ///
    /// # Errors
    /// Nothing to undo, or what was done stays.
    pub fn undo(&self, id: &DecisionId, acting: Acting) -> Result<DecisionView> {
        let target = |d: &Decision, m: &MemberId| d.next_undo(m).map(|e| e.id.clone());
        self.step(id, acting, target, |entry| Change::Step(StepAct::Undone { entry }))
    }

    /// Takes back the acting member's last undo.
    ///
    /// # Errors
    /// Nothing to redo.
    pub fn redo(&self, id: &DecisionId, acting: Acting) -> Result<DecisionView> {
        let target = |d: &Decision, m: &MemberId| d.next_redo(m).map(|e| e.id.clone());
        self.step(id, acting, target, |entry| Change::Step(StepAct::Redone { entry }))
    }

    /// What is known in general beside outcomes that are being stated; nothing is kept.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn beside(&self, id: &DecisionId, forecast: &[Forecast]) -> Result<Vec<Beside>> {
        self.with(|open| Ok(general::beside(open.decision(id)?.purpose(), forecast)))
    }

    /// Numbers and answer.
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) before the debrief is open.
    pub fn debrief(&self, id: &DecisionId) -> Result<Debrief> {
        self.with(|open| debrief(&*open.decision(id)?))
    }

    /// The cards a decision was opened with.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn cards(&self, id: &DecisionId) -> Result<Cards> {
        self.with(|open| {
            let decision = open.decision(id)?;
            Ok(Cards {
                main: (*decision.template).clone(),
                founder: decision.founder_card.as_deref().cloned(),
                stage: decision.stage.as_deref().cloned(),
            })
        })
    }

    /// What goes when a decision is deleted, a line each.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn goes(&self, id: &DecisionId) -> Result<Vec<String>> {
        self.with(|open| Ok(standing::goes(&*open.decision(id)?)))
    }

    /// Deletes a decision for good.
    ///
    /// # Errors
    /// The workspace cannot be written.
    pub fn remove(&self, id: &DecisionId) -> Result<()> {
        self.with(|open| {
            open.workspace.remove(std::slice::from_ref(id))?;
            Ok(())
        })
    }

    /// The manager's week beside the one who asks themselves, as far as theirs is entered.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn week(&self, id: &DecisionId) -> Result<Chart<Week>> {
        self.with(|open| Ok(week(&hours(&*open.decision(id)?))))
    }

    fn step<T: Into<Failure>>(
        &self,
        id: &DecisionId,
        acting: Acting,
        target: impl Fn(&Decision, &MemberId) -> Result<EntryId, T>,
        change: impl Fn(EntryId) -> Change,
    ) -> Result<DecisionView> {
        let change = self.with(|open| {
            let decision = open.decision(id)?;
            let author = viewer(&decision, acting.clone())?;
            target(&decision, &author).map(change).map_err(Into::into)
        })?;
        self.change(id, acting, change)
    }
}

pub(crate) fn debrief(decision: &Decision) -> Result<Debrief> {
    let analysis = analyse(decision)?;
    let recommendations = recommend(decision, &analysis);
    let opened = revealed_on(decision);
    let dates = |months: &Vec<u32>| -> Vec<NaiveDate> {
        months
            .iter()
            .filter_map(|m| opened?.checked_add_months(Months::new(*m)))
            .collect()
    };
    let counterfactual = counterfactual::read(decision, &analysis.candidates);
    let myself = analysis.myself.as_ref().map(|reading| {
        let view = decision.view(&decision.decider);
        myself(decision, reading, &view.earlier, &view.round)
    });
    Ok(Debrief {
        price: counterfactual.as_ref().and_then(|found| price(decision, found)),
        myself,
        look_again: recommendations.iter().map(|r| dates(&r.look_again_months)).collect(),
        deciding: deciding(decision, &recommendations),
        departed: departed(decision, &recommendations),
        counterfactual,
        reading: reading::debrief::read(decision, &analysis, &recommendations),
        analysis,
        recommendations,
    })
}

/// The day the debrief was opened (UTC).
fn revealed_on(decision: &Decision) -> Option<NaiveDate> {
    let reveal = decision.round().revealed.as_ref()?;
    decision
        .entries()
        .iter()
        .find(|e| e.id == reveal.entry)
        .map(|e| e.at.day())
}

/// The acting member, or the decider where nobody is named. A self-assessment has only its owner.
pub(crate) fn viewer(decision: &Decision, acting: Acting) -> Result<MemberId> {
    let id = acting.unwrap_or_else(|| decision.decider.clone());
    match decision.member(&id) {
        Some(member) => Ok(member.id.clone()),
        None => Err(counterweight_core::decision::Refusal::NotOnPanel { author: id.to_string() }.into()),
    }
}

fn sign(author: &MemberId) -> Signature {
    Signature {
        author: author.clone(),
        now_ms: clock::now_ms(),
        offset: clock::offset(),
        salt: chance::salt(),
    }
}
