//! Rules of the sheet: own, open, on the card's scale, evidence before sealing, overall impression last, revised only with a reason.

use super::super::{Decision, Gaps, Refusal, SheetAct};
use super::{known_candidate, text, unknown, within};
use crate::id::{CriterionId, EvidenceId, MemberId};
use crate::rating::{Answer, Base, Evidence, MOST_MISSED, MOST_QUARTERS, MOST_WINS, Sheet, Subject, Whose};
use crate::template::{Scale, Template};

/// By the member whose sheet it is: until it is sealed; then only with a reason, once the debrief is open.
pub(super) fn check(d: &Decision, author: &MemberId, act: &SheetAct) -> Result<(), Refusal> {
    let subject = act.subject();
    let card = rater_card(d, author, subject)?;
    let sheet = d.sheet(author, subject);
    let sealed = sheet.is_some_and(|s| s.sealed.is_some());
    let open = || match (sealed, d.round().revealed.is_some()) {
        (true, _) => Err(Refusal::Sealed),
        (false, true) => Err(Refusal::AfterReveal),
        (false, false) => Ok(()),
    };
    match act {
        SheetAct::Rated { criterion, answer, .. } => {
            open()?;
            known_criterion(card, criterion.as_str())?;
            fits(answer, card)
        }
        SheetAct::Explained { criterion, .. } => {
            open()?;
            known_criterion(card, criterion.as_str())
        }
        SheetAct::BaseGiven { criterion, base, .. } => {
            open()?;
            known_criterion(card, criterion.as_str())?;
            let Some(_) = card.criterion(criterion.as_str()).and_then(|c| c.base) else {
                return Err(Refusal::NotThisKind {
                    what: "deals and quarters to give under this criterion".to_owned(),
                });
            };
            base.as_ref().map_or(Ok(()), in_range)
        }
        SheetAct::SkillMarked { stage, .. } => {
            open()?;
            let known = matches!(subject, Subject::Candidate { .. }) && d.skill_stages().contains(stage);
            if known { Ok(()) } else { Err(unknown("stage", stage)) }
        }
        SheetAct::EvidenceAdded {
            criterion, evidence, ..
        } => {
            open()?;
            known_criterion(card, criterion.as_str())?;
            new_evidence(d, evidence)
        }
        SheetAct::EvidenceChanged {
            criterion, evidence, ..
        } => {
            open()?;
            on_sheet(sheet, criterion, &evidence.id)?;
            worth_keeping(evidence)
        }
        SheetAct::EvidenceRemoved { criterion, id, .. } => {
            open()?;
            on_sheet(sheet, criterion, id)
        }
        SheetAct::Flagged { criterion, flag, .. } => {
            open()?;
            let flags = known_criterion(card, criterion.as_str()).map(|()| card.criterion(criterion.as_str()))?;
            let there = flags.is_some_and(|c| (*flag as usize) < c.red_flags.len());
            if there {
                Ok(())
            } else {
                Err(unknown("red flag", &flag.to_string()))
            }
        }
        SheetAct::OverallGiven { level, .. } => {
            open()?;
            within("The overall impression", f64::from(*level), 1.0, 5.0)?;
            match card.criteria.len() - sheet.map_or(0, Sheet::answered) {
                0 => Ok(()),
                open => Err(Refusal::OverallTooEarly { open }),
            }
        }
        SheetAct::SheetSealed { .. } => {
            open()?;
            sealable(d, card, sheet)
        }
        SheetAct::RatingRevised {
            criterion,
            answer,
            reason,
            ..
        } => {
            known_criterion(card, criterion.as_str())?;
            if d.round().revealed.is_none() || !sealed {
                return Err(Refusal::BeforeReveal);
            }
            text::reason("Changing a sealed mark", reason)?;
            fits(answer, card)
        }
    }
}

fn in_range(base: &Base) -> Result<(), Refusal> {
    let within = |what, value: u32, low: u32, high: u32| within(what, value.into(), low.into(), high.into());
    within("The wins expected in a quarter", base.wins, 0, MOST_WINS)?;
    within("The number of quarters", base.quarters, 1, MOST_QUARTERS)?;
    within(
        "The forecast error in percent",
        base.missed.unwrap_or(0),
        0,
        MOST_MISSED,
    )
}

/// A sheet can be sealed when every criterion has its answer, every mark its evidence, every flag its note, and the
/// overall impression is given.
fn sealable(d: &Decision, card: &Template, sheet: Option<&Sheet>) -> Result<(), Refusal> {
    let gaps = Gaps::of(card, sheet);
    let title = |id: &CriterionId| {
        card.criterion(id.as_str())
            .map_or_else(|| id.to_string(), |c| c.title.clone())
    };
    match (gaps.open.len(), gaps.bare.first(), gaps.unsaid.first()) {
        (0, Some(bare), _) => Err(Refusal::EvidenceMissing { criterion: title(bare) }),
        (0, None, Some(unsaid)) => Err(Refusal::FlagWithoutNote {
            criterion: title(unsaid),
        }),
        (0, None, None) if gaps.overall => Err(Refusal::OverallMissing),
        (0, None, None) if card.scale == Scale::EnergyEvidence => {
            super::personal::preview_worked(d)?;
            super::personal::outside_told(d)
        }
        (0, None, None) => Ok(()),
        (open, _, _) => Err(Refusal::Unanswered {
            open,
            of: card.criteria.len(),
        }),
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
    card_of(d, subject)
}

/// The card that a subject is rated on.
pub(super) fn card_of<'a>(d: &'a Decision, subject: &Subject) -> Result<&'a Template, Refusal> {
    d.card(subject).map(|c| &**c).ok_or_else(|| Refusal::NotThisKind {
        what: "founder's card".to_owned(),
    })
}

/// A piece of evidence from outside: it says something, and its id is new.
pub(super) fn new_evidence(d: &Decision, evidence: &Evidence) -> Result<(), Refusal> {
    if d.round().evidence.contains(&evidence.id) {
        let id = evidence.id.to_string();
        return Err(Refusal::Taken { id });
    }
    worth_keeping(evidence)
}

fn worth_keeping(evidence: &Evidence) -> Result<(), Refusal> {
    if evidence.whose == Some(Whose::Employer) {
        return Err(Refusal::EmployersDocument);
    }
    text::given("The evidence", &evidence.text)
}

/// Whether the piece is there, behind that answer.
fn on_sheet(sheet: Option<&Sheet>, criterion: &CriterionId, id: &EvidenceId) -> Result<(), Refusal> {
    let rating = sheet.and_then(|s| s.ratings.get(criterion));
    if rating.is_some_and(|r| r.evidence.iter().any(|e| e.id == *id)) {
        Ok(())
    } else {
        Err(unknown("evidence", id.as_str()))
    }
}

pub(super) fn known_criterion(card: &Template, id: &str) -> Result<(), Refusal> {
    card.criterion(id).map(|_| ()).ok_or_else(|| unknown("criterion", id))
}

pub(super) fn fits(answer: &Answer, card: &Template) -> Result<(), Refusal> {
    if answer.fits(card.scale) {
        Ok(())
    } else {
        Err(Refusal::WrongScale)
    }
}
