//! What is written on a sheet.

use super::super::{Decision, Entry, Reveal, SheetAct, SheetKey};
use crate::id::CriterionId;
use crate::rating::{Overall, Rating, Revision, Sheet, Subject};

pub(super) fn apply(d: &mut Decision, entry: &Entry, mut act: SheetAct) {
    if let Some(criterion) = act.criterion_mut()
        && let Some(shared) = d.criterion_ids.get(criterion)
    {
        *criterion = shared.clone();
    }
    let subject = act.subject().clone();
    let private = d.is_private();
    let member = d
        .member(&entry.author)
        .map_or_else(|| entry.author.clone(), |m| m.id.clone());
    let key = SheetKey {
        subject: subject.clone(),
        member: member.clone(),
    };
    let round = d.round_mut();
    let sheet = round.sheets.entry(key).or_insert_with(|| Sheet::new(member, subject));
    match act {
        SheetAct::Rated { criterion, answer, .. } => rating(sheet, criterion).answer = Some(answer),
        SheetAct::Explained { criterion, why, .. } => rating(sheet, criterion).why = why,
        SheetAct::BaseGiven { criterion, base, .. } => rating(sheet, criterion).base = base,
        SheetAct::SkillMarked { stage, skill, .. } => {
            match skill {
                Some(skill) => sheet.skills.insert(stage, skill),
                None => sheet.skills.remove(&stage),
            };
        }
        SheetAct::EvidenceAdded {
            criterion, evidence, ..
        } => {
            round.evidence.insert(evidence.id.clone());
            rating(sheet, criterion).evidence.push(evidence);
        }
        SheetAct::EvidenceChanged {
            criterion, evidence, ..
        } => {
            let pieces = &mut rating(sheet, criterion).evidence;
            if let Some(piece) = pieces.iter_mut().find(|e| e.id == evidence.id) {
                *piece = evidence;
            }
        }
        SheetAct::EvidenceRemoved { criterion, id, .. } => {
            round.evidence.remove(&id);
            rating(sheet, criterion).evidence.retain(|e| e.id != id);
        }
        SheetAct::Flagged {
            criterion, flag, note, ..
        } => {
            let flags = &mut rating(sheet, criterion).flags;
            match note {
                Some(note) => flags.insert(flag, note),
                None => flags.remove(&flag),
            };
        }
        SheetAct::OverallGiven { level, note, .. } => sheet.overall = Some(Overall { level, note }),
        SheetAct::SheetSealed { subject } => {
            sheet.sealed = Some(entry.id.clone());
            if private && matches!(subject, Subject::Candidate { .. }) {
                // Nobody else is waited for: the contrast opens with one's own last answer.
                round.revealed = Some(Reveal {
                    entry: entry.id.clone(),
                    without: None,
                });
            }
        }
        SheetAct::RatingRevised {
            criterion,
            answer,
            reason,
            ..
        } => {
            let rating = rating(sheet, criterion);
            if let Some(was) = rating.answer.replace(answer) {
                rating.revisions.push(Revision {
                    was,
                    reason,
                    entry: entry.id.clone(),
                });
            }
        }
    }
}

fn rating(sheet: &mut Sheet, criterion: CriterionId) -> &mut Rating {
    sheet.ratings.entry(criterion).or_default()
}
