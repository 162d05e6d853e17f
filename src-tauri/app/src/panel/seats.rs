//! What the chair does about seats that are out: look, confirm a key, declare a sheet void, take a seat away, send the roll.

use std::path::Path;

use counterweight_core::decision::panel::{HowConfirmed, PacketKind, RollBody, Seat, words_of};
use counterweight_core::decision::{Decision, ExchangeAct, Refusal};
use counterweight_core::id::DecisionId;
use counterweight_exchange::panel::{roll_words, write_roll};
use serde::Serialize;

use super::invite::somebody;
use super::keys;
use crate::decisions::Working;
use crate::{App, Change, Failure, Result, chance, clock, saving};

/// How a round by files stands. It holds no mark and no number of any.
#[derive(Debug, Clone, Serialize)]
pub struct PanelStatus {
    /// Name of the decision.
    pub title: String,
    /// From 1.
    pub round: usize,
    /// Whether it is strict.
    pub strict: bool,
    /// Whether the debrief is open.
    pub revealed: bool,
    /// One for each seat.
    pub seats: Vec<Seat>,
    /// Words of the chair's key; empty where nobody was invited.
    pub words: String,
    /// Words of the newest roll, to be read aloud; nothing where none was issued.
    pub roll: Option<String>,
    /// What a reader of the result will be told.
    pub says: Vec<String>,
}

/// A roll that was issued.
#[derive(Debug, Clone, Serialize)]
pub struct RollMade {
    /// The file; empty in a dry run.
    pub file: String,
    /// Commitments in it.
    pub commitments: usize,
    /// Its words.
    pub words: String,
}

impl App {
    /// How a round by files stands.
    ///
    /// # Errors
    /// An unknown decision.
    pub fn panel_status(&self, id: &DecisionId) -> Result<PanelStatus> {
        self.with(|open| Ok(status(&*open.decision(id)?)))
    }

    /// Notes that the words of a member's own key were compared and are the same. Other keys are refused from now on.
    ///
    /// # Errors
    /// Other words than those of the sheet that came; no sheet, nobody of that name.
    pub fn confirm_key(
        &self,
        id: &DecisionId,
        member: &str,
        words: &str,
        how: HowConfirmed,
        dry: bool,
    ) -> Result<PanelStatus> {
        let act = |d: &Decision| {
            let member = somebody(d, member)?;
            let came = d.round().exchange.of(&member.id).last();
            let key = came.map(|s| s.head.key.clone()).ok_or_else(|| {
                Failure::new(
                    format!("No sheet of {} has come yet.", member.name),
                    "Take it first; its words are shown then.",
                )
            })?;
            let told: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
            let known = words_of(&key);
            if told.join(" ") != known {
                return Err(Failure::new(
                    format!(
                        "These are not the words of the key that signed {}’s sheet: “{known}”.",
                        member.name
                    ),
                    "If the member sees other words, somebody else sealed first: declare the sheet void and invite them anew.",
                ));
            }
            let member = member.id.clone();
            Ok(ExchangeAct::KeyConfirmed { member, key, how })
        };
        self.chair(id, dry, act)
    }

    /// Declares what came from a member void: it is never opened, and they have to be invited anew.
    ///
    /// # Errors
    /// No sheet of theirs, no reason, or the debrief is open.
    pub fn void_sheet(&self, id: &DecisionId, member: &str, reason: &str, dry: bool) -> Result<PanelStatus> {
        let act = |d: &Decision| {
            let member = somebody(d, member)?;
            let came = d.round().exchange.of(&member.id).last();
            let commitment = came.map(|s| s.commitment.clone()).ok_or_else(|| {
                Failure::new(
                    format!("No sheet of {} has come.", member.name),
                    "To send another packet, invite them again.",
                )
            })?;
            let reason = reason.trim().to_owned();
            Ok(ExchangeAct::SheetVoided { commitment, reason })
        };
        self.chair(id, dry, act)
    }

    /// Takes an invited seat off the panel, with a reason that roll and reports show.
    ///
    /// # Errors
    /// Who has sealed stays; no reason; the debrief is open.
    pub fn remove_seat(&self, id: &DecisionId, member: &str, reason: &str, dry: bool) -> Result<PanelStatus> {
        let act = |d: &Decision| {
            let member = somebody(d, member)?.id.clone();
            let reason = reason.trim().to_owned();
            Ok(ExchangeAct::SeatRemoved { member, reason })
        };
        self.chair(id, dry, act)
    }

    /// Issues the roll, once all have sealed. Without a folder nothing is made and nothing is kept.
    ///
    /// # Errors
    /// Somebody has not sealed; nobody was invited by file; the file cannot be written.
    pub fn issue_roll(&self, id: &DecisionId, folder: Option<&Path>) -> Result<RollMade> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let chair = keys::kept_chair(&open.workspace, id)?.ok_or_else(nobody_invited)?;
            let exchange = &decision.round().exchange;
            let (commitments, voided) = decision.roll_lists();
            let raters = decision.members.iter().filter(|m| m.rates || m.rates_founder).count();
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let body = RollBody {
                decision: id.clone(),
                round: number(decision.rounds.len()),
                seats: number(raters + exchange.removed.len()),
                removed: number(exchange.removed.len()),
                commitments,
                voided,
                issued_ms: clock::now_ms(),
            };
            let (file, text, sig) = write_roll(&body, &chair)?;
            let mut work = Working::on(&decision);
            let act = ExchangeAct::RollIssued {
                round: body.round,
                body: text.clone(),
                sig,
            };
            work.act(&decision.decider, Change::Exchange(act))?;
            let name = format!("roll-{}.cwroll", chance::short());
            if let Some(folder) = folder {
                let path = folder.join(&name);
                saving::write_file(&path, file.as_bytes())?;
                if let Err(failed) = open.workspace.append(&work.entries) {
                    drop(std::fs::remove_file(&path));
                    return Err(failed.into());
                }
            }
            Ok(RollMade {
                file: if folder.is_some() { name } else { String::new() },
                commitments: body.commitments.len(),
                words: roll_words(&text),
            })
        })
    }

    /// One act of the chair, and how the round stands after it; a dry run keeps nothing.
    fn chair(
        &self,
        id: &DecisionId,
        dry: bool,
        act: impl FnOnce(&Decision) -> Result<ExchangeAct>,
    ) -> Result<PanelStatus> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let mut work = Working::on(&decision);
            work.act(&decision.decider, Change::Exchange(act(&decision)?))?;
            if !dry {
                open.workspace.append(&work.entries)?;
            }
            Ok(status(&work.decision))
        })
    }
}

fn nobody_invited() -> Failure {
    Refusal::NotInvited {
        member: "Nobody".to_owned(),
    }
    .into()
}

fn status(d: &Decision) -> PanelStatus {
    let exchange = &d.round().exchange;
    let chair = exchange.packets.iter().rev().find(|p| p.kind == PacketKind::Panel);
    PanelStatus {
        title: d.title.clone(),
        round: d.rounds.len(),
        strict: exchange.is_strict(),
        revealed: d.round().revealed.is_some(),
        seats: d.seats(),
        words: chair.map_or_else(String::new, |p| words_of(&p.chair)),
        roll: exchange.rolls.last().map(|body| roll_words(body)),
        says: d.exchange_says(),
    }
}
