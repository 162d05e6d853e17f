//! Rules of late evidence: only once the debrief is open, answered once by each who is asked, left out only with a reason.

use super::super::{Decision, Late, LateAct, Refusal};
use super::{decider_only, needs_panel, sheet, text, unknown};
use crate::id::{EvidenceId, MemberId};

/// A piece by anybody on the panel, an answer by who is asked, the end by the decider.
pub(super) fn check(d: &Decision, author: &MemberId, act: &LateAct) -> Result<(), Refusal> {
    match act {
        LateAct::LateAdded {
            subject,
            criterion,
            evidence,
        } => {
            needs_panel(d)?;
            let card = sheet::card_of(d, subject)?;
            sheet::known_criterion(card, criterion.as_str())?;
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            sheet::new_evidence(d, evidence)?;
            if d.concerned(author, subject, criterion).is_empty() {
                return Err(Refusal::NothingSealed);
            }
            Ok(())
        }
        LateAct::LateAnswered { id, answer, reason, .. } => {
            let late = open(d, id)?;
            if !late.waits_for(author) {
                return Err(Refusal::NotAsked);
            }
            text::reason("Looking again", reason)?;
            sheet::fits(answer, sheet::card_of(d, &late.subject)?)
        }
        LateAct::LateClosed { id, without } => {
            decider_only(d, author)?;
            if !open(d, id)?.asked.iter().any(|a| a.answered) {
                return Err(Refusal::NobodyAnswered);
            }
            text::reason("Going on without somebody", without)
        }
        LateAct::LateLeftOut { id, reason } => {
            decider_only(d, author)?;
            open(d, id)?;
            text::reason("Leaving evidence out", reason)
        }
    }
}

fn open<'a>(d: &'a Decision, id: &EvidenceId) -> Result<&'a Late, Refusal> {
    let late = d.late(id).ok_or_else(|| unknown("piece that came late", id.as_str()))?;
    if late.is_open() {
        Ok(late)
    } else {
        Err(Refusal::LateOver)
    }
}
