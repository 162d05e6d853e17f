//! Rules of opening the debrief, deciding, and looking again.

use super::super::{ClosingAct, Decision, FrameField, RecommendationKind, Refusal};
use super::{decider_only, follow, known_candidate, needs_panel, text, within};
use crate::id::MemberId;
use crate::rating::Subject;

/// By the decider: the debrief once all have sealed, the decision once it is open, another look once it is decided.
pub(super) fn check(d: &Decision, author: &MemberId, act: &ClosingAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    match act {
        ClosingAct::Revealed { without } => {
            if d.round().revealed.is_some() {
                return Err(Refusal::AfterReveal);
            }
            needs_panel(d)?;
            frame_complete(d)?;
            let sealed = |s: &Subject, m| d.sheet(m, s).is_some_and(|sheet| sheet.sealed.is_some());
            let waiting: Vec<String> = d
                .sheets_due()
                .filter(|(subject, member)| !sealed(subject, &member.id))
                .map(|(subject, member)| format!("{} on {}", member.name, subject_name(d, &subject)))
                .collect();
            if !d.sheets_due().any(|(s, m)| s != Subject::Founder && sealed(&s, &m.id)) {
                return Err(Refusal::NothingSealed);
            }
            match without {
                _ if waiting.is_empty() => Ok(()),
                None => Err(Refusal::StillRating {
                    waiting: waiting.join("; "),
                }),
                Some(reason) => text::reason("Going on without somebody", reason),
            }
        }
        ClosingAct::Decided {
            choice,
            candidate,
            why,
            departs,
            departure,
            decided_by,
            forecast,
            quality,
            look_again,
            ..
        } => {
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            if *choice == RecommendationKind::NotDecided && d.is_private() {
                return Err(Refusal::NotThisKind {
                    what: "decision to leave open".to_owned(),
                });
            }
            text::reason("The decision", why)?;
            if !choice.settles() && look_again.is_none() {
                return Err(Refusal::LookAgainMissing);
            }
            if departure.is_some() {
                text::reason("Departing from the scorecard", departs.as_deref().unwrap_or_default())?;
            }
            within("The number of people who decided", decided_by.len() as f64, 0.0, 20.0)?;
            decided_by
                .iter()
                .try_for_each(|name| text::name("The name of somebody who decided", name))?;
            follow::forecast(d, forecast)?;
            quality
                .values()
                .try_for_each(|level| within("How good a link is", f64::from(*level), 1.0, 5.0))?;
            match candidate {
                Some(id) => {
                    let name = known_candidate(d, id)?.name.clone();
                    match d.left(id) {
                        Some(_) => Err(Refusal::CandidateGone { name }),
                        None => Ok(()),
                    }
                }
                None if choice.about_one(d.purpose()) => Err(Refusal::CandidateMissing),
                None => Ok(()),
            }
        }
        ClosingAct::Reopened { trigger } => {
            if d.round().verdicts.is_empty() {
                return Err(Refusal::Undecided);
            }
            text::reason("Another look", trigger)
        }
    }
}

/// What has to be framed before anybody can sensibly compare.
pub(in crate::decision) fn frame_complete(d: &Decision) -> Result<(), Refusal> {
    let said = |field| d.frame.get(&field).is_some_and(|t| !t.trim().is_empty());
    if d.is_private() || (said(FrameField::Role) && said(FrameField::Success) && !d.everybody().is_empty()) {
        Ok(())
    } else {
        Err(Refusal::FrameIncomplete)
    }
}

fn subject_name(d: &Decision, subject: &Subject) -> String {
    match subject {
        Subject::Founder => "the founder's side".to_owned(),
        Subject::Candidate { id } => d.name_of(id),
    }
}
