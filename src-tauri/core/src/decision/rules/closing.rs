//! Rules of opening the debrief, deciding, and looking again.

use super::super::{Change, Decision, FrameField, Refusal};
use super::framing::known_candidate;
use super::{follow, text, within};
use crate::rating::Subject;

pub(super) fn check(d: &Decision, change: &Change) -> Result<(), Refusal> {
    match change {
        Change::Revealed { without } => {
            if d.round().revealed.is_some() {
                return Err(Refusal::AfterReveal);
            }
            if d.is_private() {
                return Err(Refusal::NotThisKind {
                    what: "panel".to_owned(),
                });
            }
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
        Change::Decided {
            choice,
            candidate,
            why,
            departs,
            departure,
            decided_by,
            forecast,
            quality,
            ..
        } => {
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            text::reason("The decision", why)?;
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
                Some(id) => known_candidate(d, id).map(|_| ()),
                None if choice.names_somebody() => Err(Refusal::CandidateMissing),
                None => Ok(()),
            }
        }
        Change::Reopened { trigger } => {
            if d.round().verdicts.is_empty() {
                return Err(Refusal::Undecided);
            }
            text::reason("Another look", trigger)
        }
        _ => Ok(()),
    }
}

/// What has to be framed before anybody can sensibly compare.
pub(in crate::decision) fn frame_complete(d: &Decision) -> Result<(), Refusal> {
    let said = |field| d.frame.get(&field).is_some_and(|t| !t.trim().is_empty());
    if d.is_private() || (said(FrameField::Role) && said(FrameField::Success) && !d.candidates.is_empty()) {
        Ok(())
    } else {
        Err(Refusal::FrameIncomplete)
    }
}

fn subject_name(d: &Decision, subject: &Subject) -> String {
    match subject {
        Subject::Founder => "the founder's side".to_owned(),
        Subject::Candidate { id } => d.candidate(id).map_or_else(|| id.to_string(), |c| c.name.clone()),
    }
}
