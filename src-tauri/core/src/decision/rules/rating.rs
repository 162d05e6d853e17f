//! Rules of the sheet: own, open, on the card's scale, evidence before sealing, overall impression last, revised only with a reason.

use super::super::{Change, Decision, Refusal};
use super::framing::{known_candidate, unknown};
use super::{text, within};
use crate::id::MemberId;
use crate::rating::{Answer, Sheet, Subject};
use crate::template::{Scale, Template};

pub(super) fn check(d: &Decision, author: &MemberId, change: &Change) -> Result<(), Refusal> {
    let Some(subject) = change.subject() else { return Ok(()) };
    let card = rater_card(d, author, subject)?;
    let sheet = d.sheet(author, subject);
    let sealed = sheet.is_some_and(|s| s.sealed.is_some());
    if let Change::RatingRevised {
        criterion,
        answer,
        reason,
        ..
    } = change
    {
        known_criterion(card, criterion.as_str())?;
        if d.round().revealed.is_none() || !sealed {
            return Err(Refusal::BeforeReveal);
        }
        text::reason("Changing a sealed mark", reason)?;
        return fits(answer, card);
    }
    if sealed {
        return Err(Refusal::Sealed);
    }
    if d.round().revealed.is_some() {
        return Err(Refusal::AfterReveal);
    }
    match change {
        Change::Rated { criterion, answer, .. } => {
            known_criterion(card, criterion.as_str())?;
            fits(answer, card)
        }
        Change::Explained { criterion, .. } => known_criterion(card, criterion.as_str()),
        Change::EvidenceAdded {
            criterion, evidence, ..
        } => {
            known_criterion(card, criterion.as_str())?;
            if !evidence.id.is_well_formed() {
                return Err(Refusal::BadId {
                    id: evidence.id.to_string(),
                });
            }
            if d.round().evidence.contains(&evidence.id) {
                return Err(Refusal::Taken {
                    id: evidence.id.to_string(),
                });
            }
            text::given("The evidence", &evidence.text)
        }
        Change::EvidenceRemoved { criterion, id, .. } => {
            let rating = sheet.and_then(|s| s.ratings.get(criterion));
            let there = rating.is_some_and(|r| r.evidence.iter().any(|e| e.id == *id));
            if there {
                Ok(())
            } else {
                Err(unknown("evidence", id.as_str()))
            }
        }
        Change::Flagged { criterion, flag, .. } => {
            let flags = known_criterion(card, criterion.as_str()).map(|()| card.criterion(criterion.as_str()))?;
            let there = flags.is_some_and(|c| (*flag as usize) < c.red_flags.len());
            if there {
                Ok(())
            } else {
                Err(unknown("red flag", &flag.to_string()))
            }
        }
        Change::OverallGiven { level, .. } => {
            within("The overall impression", f64::from(*level), 1.0, 5.0)?;
            match card.criteria.len() - sheet.map_or(0, Sheet::answered) {
                0 => Ok(()),
                open => Err(Refusal::OverallTooEarly { open }),
            }
        }
        _ => sealable(d, card, sheet),
    }
}

/// A sheet can be sealed when every criterion has its answer, every mark its evidence, every flag its note, and the
/// overall impression is given.
fn sealable(d: &Decision, card: &Template, sheet: Option<&Sheet>) -> Result<(), Refusal> {
    let of = card.criteria.len();
    let answered = sheet.map_or(0, Sheet::answered);
    if answered < of {
        return Err(Refusal::Unanswered {
            open: of - answered,
            of,
        });
    }
    let Some(sheet) = sheet else { return Ok(()) };
    for criterion in &card.criteria {
        let Some(rating) = sheet.ratings.get(criterion.id.as_str()) else {
            continue;
        };
        if matches!(rating.answer, Some(Answer::Mark { .. })) && rating.evidence.is_empty() {
            return Err(Refusal::EvidenceMissing {
                criterion: criterion.title.clone(),
            });
        }
        if rating.flags.values().any(|note| note.trim().is_empty()) {
            return Err(Refusal::FlagWithoutNote {
                criterion: criterion.title.clone(),
            });
        }
    }
    match card.scale {
        Scale::Anchored if sheet.overall.is_none() => Err(Refusal::OverallMissing),
        Scale::EnergyEvidence => super::personal::preview_worked(d),
        _ => Ok(()),
    }
}

/// The card that `author` rates `subject` on, if they do.
fn rater_card<'a>(d: &'a Decision, author: &MemberId, subject: &Subject) -> Result<&'a Template, Refusal> {
    let member = d.member(author).ok_or_else(|| Refusal::NotOnPanel {
        author: author.to_string(),
    })?;
    // Who has a sheet was let in when it began; neither the task nor the candidate can be taken away since.
    if d.sheet(author, subject).is_none() {
        let (rates, name) = match subject {
            Subject::Candidate { id } => (member.rates, known_candidate(d, id)?.name.clone()),
            Subject::Founder => (member.rates_founder, "the founder's side".to_owned()),
        };
        if !rates {
            return Err(Refusal::NotARater {
                member: member.name.clone(),
                subject: name,
            });
        }
    }
    d.card(subject).map(|c| &**c).ok_or_else(|| Refusal::NotThisKind {
        what: "founder's card".to_owned(),
    })
}

fn known_criterion(card: &Template, id: &str) -> Result<(), Refusal> {
    card.criterion(id).map(|_| ()).ok_or_else(|| unknown("criterion", id))
}

fn fits(answer: &Answer, card: &Template) -> Result<(), Refusal> {
    if answer.fits(card.scale) {
        Ok(())
    } else {
        Err(Refusal::WrongScale)
    }
}
