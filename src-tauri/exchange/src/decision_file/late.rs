//! Late evidence of a decision file as changes on their days, and back.

use counterweight_core::decision::{self as core, Change, Decision, LateAct, LateEnd};
use counterweight_core::id::{CriterionId, EntryId, EvidenceId, MemberId};
use counterweight_core::rating::{Evidence, Subject};

use super::Date;
use super::fault::{Fault, Place};
use super::format::{Late, LateAnswer, LateReason, Rating};
use super::ids::Ids;
use super::sheets::answer;
use super::writer::about;

/// One change with its author, its day and its place.
pub(super) type Dated = (Date, MemberId, Place, Change);

/// Every change that the pieces stand for, piece by piece.
pub(super) fn changes(pieces: Vec<Late>, d: &Decision) -> Result<Vec<Dated>, Fault> {
    let mut ids = Ids::new("late", pieces.iter().filter_map(|l| l.id.as_ref()));
    let who = |named: Option<MemberId>| named.unwrap_or_else(|| d.decider.clone());
    let mut all = Vec::new();
    for (i, late) in pieces.into_iter().enumerate() {
        let id: EvidenceId = ids.name(late.id);
        let place = || Place::item("late", i, id.as_str());
        let subject = if late.founder {
            Subject::Founder
        } else {
            Subject::candidate(about(d, late.candidate, place)?)
        };
        let criterion = late.criterion;
        let evidence = Evidence {
            id: id.clone(),
            kind: late.kind,
            on: late.on.0,
            text: late.text,
            whose: late.whose,
        };
        let mut add = |on, author, place, act| all.push((on, author, place, Change::Late(act)));
        let added = LateAct::LateAdded {
            subject,
            criterion: criterion.clone(),
            evidence,
        };
        add(late.came, who(late.by), place(), added);
        for (j, said) in late.answers.into_iter().enumerate() {
            let place = place().nth("answer", j, "answer");
            let Some(given) = answer(&given(&criterion, &said), || place.clone())? else {
                return Err(Fault::unclear(
                    place,
                    "it does not say the answer.",
                    "Write mark = 4, or the like; the old mark where it is kept.",
                ));
            };
            let act = LateAct::LateAnswered {
                id: id.clone(),
                answer: given,
                rests: said.rests,
                reason: said.reason,
            };
            add(said.on.unwrap_or(late.came), who(said.member), place, act);
        }
        if let Some(LateReason { on, reason }) = late.without {
            let act = LateAct::LateClosed {
                id: id.clone(),
                without: reason,
            };
            add(on, d.decider.clone(), place().at("without"), act);
        }
        if let Some(LateReason { on, reason }) = late.left_out {
            let act = LateAct::LateLeftOut { id: id.clone(), reason };
            add(on, d.decider.clone(), place().at("left_out"), act);
        }
    }
    Ok(all)
}

fn given(criterion: &CriterionId, said: &LateAnswer) -> Rating {
    Rating {
        mark: said.mark,
        met: said.met.clone(),
        unmet: said.unmet.clone(),
        ..Rating::unanswered(criterion.clone())
    }
}

/// The pieces of a round as `viewer` may see them.
pub(super) fn pieces(d: &Decision, viewer: &MemberId) -> Vec<Late> {
    d.round().late.iter().map(|l| piece(d, &l.seen_by(viewer))).collect()
}

fn piece(d: &Decision, late: &core::Late) -> Late {
    let day = |entry: &EntryId| super::export::day_of(d, entry).unwrap_or(Date(late.came));
    let reason = |entry: &EntryId, reason: &String| {
        Some(LateReason {
            on: day(entry),
            reason: reason.clone(),
        })
    };
    let said = late.asked.iter().filter_map(|a| Some((&a.member, a.said.as_ref()?)));
    let answers = said.map(|(member, said)| {
        let given = super::export::given(&late.criterion, &said.answer);
        LateAnswer {
            member: Some(member.clone()),
            on: Some(Date(said.on)),
            mark: given.mark,
            met: given.met,
            unmet: given.unmet,
            rests: said.rests,
            reason: said.reason.clone(),
        }
    });
    Late {
        id: Some(late.evidence.id.clone()),
        candidate: match &late.subject {
            Subject::Candidate { id } => Some(id.clone()),
            Subject::Founder => None,
        },
        founder: late.subject == Subject::Founder,
        criterion: late.criterion.clone(),
        by: Some(late.by.clone()),
        came: Date(late.came),
        kind: late.evidence.kind,
        on: Date(late.evidence.on),
        text: late.evidence.text.clone(),
        whose: late.evidence.whose,
        answers: answers.collect(),
        without: match &late.end {
            Some(LateEnd::TakenIn {
                entry,
                without: Some(why),
            }) => reason(entry, why),
            _ => None,
        },
        left_out: match &late.end {
            Some(LateEnd::LeftOut { entry, reason: why }) => reason(entry, why),
            _ => None,
        },
    }
}
