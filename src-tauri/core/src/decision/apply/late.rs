//! What late evidence does: nothing when it comes; when all have answered, their answers go onto the sheets together.

use super::super::{AskedAgain, Decision, Entry, Late, LateAct, LateAnswer, LateEnd, Round, SheetKey};
use crate::id::EvidenceId;
use crate::rating::Revision;

pub(super) fn apply(d: &mut Decision, entry: &Entry, act: LateAct) {
    match act {
        LateAct::LateAdded {
            subject,
            criterion,
            evidence,
        } => {
            let criterion = d.shared_id(criterion.as_str());
            let asked = d.concerned(&entry.author, &subject, &criterion);
            let round = d.round_mut();
            round.evidence.insert(evidence.id.clone());
            let ask = |member| AskedAgain {
                member,
                answered: false,
                said: None,
            };
            round.late.push(Late {
                evidence,
                subject,
                criterion,
                by: entry.author.clone(),
                came: entry.at.day(),
                entry: entry.id.clone(),
                asked: asked.into_iter().map(ask).collect(),
                end: None,
            });
        }
        LateAct::LateAnswered {
            id,
            answer,
            rests,
            reason,
        } => {
            let round = d.round_mut();
            let Some(late) = piece(round, &id) else { return };
            let own = late.asked.iter_mut().find(|a| a.member == entry.author);
            own.into_iter().for_each(|own| {
                own.answered = true;
                own.said = Some(LateAnswer {
                    answer: answer.clone(),
                    rests,
                    reason: reason.clone(),
                    on: entry.at.day(),
                    was: None,
                });
            });
            if late.asked.iter().all(|a| a.answered) {
                take_in(round, &id, entry, None);
            }
        }
        LateAct::LateClosed { id, without } => take_in(d.round_mut(), &id, entry, Some(without)),
        LateAct::LateLeftOut { id, reason } => {
            if let Some(late) = piece(d.round_mut(), &id) {
                let entry = entry.id.clone();
                late.end = Some(LateEnd::LeftOut { entry, reason });
            }
        }
    }
}

fn piece<'a>(round: &'a mut Round, id: &EvidenceId) -> Option<&'a mut Late> {
    round.late.iter_mut().find(|l| l.evidence.id == *id)
}

/// The answers go onto the sheets: the piece where a mark rests on it, a new mark with the old one behind it.
fn take_in(round: &mut Round, id: &EvidenceId, entry: &Entry, without: Option<String>) {
    let Some(late) = round.late.iter_mut().find(|l| l.evidence.id == *id) else {
        return;
    };
    late.end = Some(LateEnd::TakenIn {
        entry: entry.id.clone(),
        without,
    });
    for asked in &mut late.asked {
        let key = SheetKey {
            subject: late.subject.clone(),
            member: asked.member.clone(),
        };
        let (Some(said), Some(sheet)) = (&mut asked.said, round.sheets.get_mut(&key)) else {
            continue;
        };
        let rating = sheet.ratings.entry(late.criterion.clone()).or_default();
        said.was.clone_from(&rating.answer);
        if said.rests {
            rating.late.push(late.evidence.clone());
        }
        if rating.answer.as_ref() != Some(&said.answer)
            && let Some(was) = rating.answer.replace(said.answer.clone())
        {
            rating.revisions.push(Revision {
                was,
                reason: said.reason.clone(),
                entry: entry.id.clone(),
            });
        }
    }
}
