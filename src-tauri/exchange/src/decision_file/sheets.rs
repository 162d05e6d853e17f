//! Sheets of a decision file as changes by their raters: answers, reasons, flags, evidence, overall impression, seal.

use counterweight_core::decision::{Change, SheetAct};
use counterweight_core::id::{CriterionId, MemberId};
use counterweight_core::rating::{self as core, Answer, Subject};

use super::Date;
use super::fault::{Fault, Place};
use super::format::{Evidence, Mark, Rating, Revised, Sheet};
use super::ids::Ids;
use super::late::Dated;
use super::writer::Writer;

/// A mark changed in the debrief, kept until the debrief is open.
pub(super) struct Revision {
    place: Place,
    author: MemberId,
    subject: Subject,
    criterion: CriterionId,
    answer: Answer,
    reason: String,
    on: Option<Date>,
}

/// Writes every sheet in the order of its day; returns what was revised after the debrief opened.
pub(super) fn write<S: FnMut() -> String>(
    mut w: Writer<S>,
    sheets: Vec<Sheet>,
) -> Result<(Writer<S>, Vec<Revision>), Fault> {
    let given = sheets
        .iter()
        .flat_map(|s| &s.ratings)
        .flat_map(|r| &r.evidence)
        .filter_map(|e| e.id.as_ref());
    let mut ids = Ids::new("e", given);
    let mut revisions = Vec::new();
    let mut sheets: Vec<(usize, Sheet)> = sheets.into_iter().enumerate().collect();
    sheets.sort_by_key(|(_, s)| s.on);
    for (i, sheet) in sheets {
        w = one(w, i, sheet, &mut ids, &mut revisions)?;
    }
    Ok((w, revisions))
}

fn one<S: FnMut() -> String>(
    mut w: Writer<S>,
    index: usize,
    sheet: Sheet,
    ids: &mut Ids,
    revisions: &mut Vec<Revision>,
) -> Result<Writer<S>, Fault> {
    w.on(sheet.on);
    let author: MemberId = sheet.member.unwrap_or_else(|| w.decision.decider.clone());
    let (subject, about) = if sheet.founder {
        (Subject::Founder, "the founder's side".to_owned())
    } else {
        let id = w.about(sheet.candidate, || Place::item("sheet", index, ""))?;
        (Subject::candidate(id.clone()), id.to_string())
    };
    let words = format!(
        "sheet of {} on {}",
        super::fault::shown(author.as_str()),
        super::fault::shown(&about)
    );
    let place = || Place::item("sheet", index, "").named(words.clone());
    for (j, rating) in sheet.ratings.into_iter().enumerate() {
        let criterion = rating.criterion.clone();
        let place = || place().nth("rating", j, criterion.as_str());
        if let Some(answer) = answer(&rating, place)? {
            let change = Change::Sheet(SheetAct::Rated {
                subject: subject.clone(),
                criterion: criterion.clone(),
                answer,
            });
            w = w.write(&author, change, place)?;
        }
        if !rating.why.is_empty() {
            let change = Change::Sheet(SheetAct::Explained {
                subject: subject.clone(),
                criterion: criterion.clone(),
                why: rating.why,
            });
            w = w.write(&author, change, || place().at("why"))?;
        }
        if rating.base.is_some() {
            let change = Change::Sheet(SheetAct::BaseGiven {
                subject: subject.clone(),
                criterion: criterion.clone(),
                base: rating.base,
            });
            w = w.write(&author, change, || place().at("base"))?;
        }
        for (k, flag) in rating.flags.into_iter().enumerate() {
            let (subject, criterion) = (subject.clone(), criterion.clone());
            let change = Change::Sheet(SheetAct::Flagged {
                subject,
                criterion,
                flag: flag.flag,
                note: Some(flag.note),
            });
            w = w.write(&author, change, || place().nth("flags", k, "flag"))?;
        }
        for (k, piece) in rating.evidence.into_iter().enumerate() {
            let (subject, criterion, evidence) = (subject.clone(), criterion.clone(), evidence(piece, ids));
            let change = Change::Sheet(SheetAct::EvidenceAdded {
                subject,
                criterion,
                evidence,
            });
            w = w.write(&author, change, || place().nth("evidence", k, "evidence"))?;
        }
        for (k, revised) in rating.revised.into_iter().enumerate() {
            let place = place().nth("revised", k, "revised");
            let Some(answer) = answer(&from_revised(criterion.clone(), &revised), || place.clone())? else {
                return Err(Fault::unclear(
                    place,
                    "it does not say the new answer.",
                    "Write mark = 4, or the like.",
                ));
            };
            let (author, subject, criterion) = (author.clone(), subject.clone(), criterion.clone());
            revisions.push(Revision {
                place,
                author,
                subject,
                criterion,
                answer,
                reason: revised.reason,
                on: revised.on,
            });
        }
    }
    for (stage, skill) in sheet.skills {
        let change = Change::Sheet(SheetAct::SkillMarked {
            subject: subject.clone(),
            stage,
            skill: Some(skill),
        });
        w = w.write(&author, change, || place().at("skills"))?;
    }
    if let Some(overall) = sheet.overall {
        let change = Change::Sheet(SheetAct::OverallGiven {
            subject: subject.clone(),
            level: overall.level,
            note: overall.note,
        });
        w = w.write(&author, change, || place().at("overall"))?;
    }
    if sheet.sealed {
        w = w.write(&author, Change::Sheet(SheetAct::SheetSealed { subject }), place)?;
    }
    Ok(w)
}

/// Writes what was changed in the debrief; what was changed on a later day is returned.
pub(super) fn revise<S: FnMut() -> String>(
    mut w: Writer<S>,
    revisions: Vec<Revision>,
) -> Result<(Writer<S>, Vec<Dated>), Fault> {
    let mut later = Vec::new();
    for r in revisions {
        let change = Change::Sheet(SheetAct::RatingRevised {
            subject: r.subject,
            criterion: r.criterion,
            answer: r.answer,
            reason: r.reason,
        });
        match r.on {
            Some(on) => later.push((on, r.author, r.place, change)),
            None => w = w.write(&r.author, change, || r.place)?,
        }
    }
    Ok((w, later))
}

fn evidence(piece: Evidence, ids: &mut Ids) -> core::Evidence {
    core::Evidence {
        id: ids.name(piece.id),
        kind: piece.kind,
        on: piece.on.0,
        text: piece.text,
        whose: piece.whose,
    }
}

/// The one answer a rating gives, if it gives one yet.
pub(super) fn answer(r: &Rating, place: impl FnOnce() -> Place) -> Result<Option<Answer>, Fault> {
    let answer = match (r.mark, r.energy, r.lived, &r.met, &r.unmet) {
        (None, None, None, None, None) => return Ok(None),
        (Some(Mark::Level(level)), None, None, None, None) => Answer::Mark { level },
        (Some(Mark::None(_)), None, None, None, None) => Answer::NoEvidence,
        (None, Some(energy), Some(lived), None, None) => Answer::Energy { energy, lived },
        (None, None, None, Some(fact), None) => Answer::Met { fact: fact.clone() },
        (None, None, None, None, Some(fact)) => Answer::Unmet { fact: fact.clone() },
        (None, Some(_), None, None, None) | (None, None, Some(_), None, None) => {
            return Err(Fault::unclear(
                place(),
                "energy and lived go together.",
                "Write both, or neither.",
            ));
        }
        _ => {
            return Err(Fault::unclear(
                place(),
                "it gives more than one kind of answer.",
                "Keep the one of the card's scale.",
            ));
        }
    };
    Ok(Some(answer))
}

fn from_revised(criterion: CriterionId, r: &Revised) -> Rating {
    Rating {
        mark: r.mark,
        energy: r.energy,
        lived: r.lived,
        met: r.met.clone(),
        unmet: r.unmet.clone(),
        ..Rating::unanswered(criterion)
    }
}
