//! What came after the decision, as tables of the file. It holds what belongs to the current round: its verdicts, and everything
//! dated since the first of them.

use chrono::NaiveDate;
use counterweight_core::decision::{self as core, Change, Decision, FollowAct};
use counterweight_core::id::MemberId;
use counterweight_core::rating::Answer;

use super::super::format::*;
use super::super::{Date, book};

/// Writes what came after into the file.
pub(super) fn add(d: &Decision, viewer: &MemberId, file: &mut DecisionFile) {
    file.holders = d.holders.iter().cloned().map(holder).collect();
    file.tests = tests(d);
    file.learnt = learnt(d, file.decision.opened.0);
    let verdicts = &d.round().verdicts;
    file.verdicts = verdicts.iter().cloned().map(verdict).collect();
    // Whatever follows from a decision needs one in the file; an earlier round's stays in the workspace with that round.
    let Some(since) = verdicts.first().map(|v| v.on) else {
        return;
    };
    file.letters = d.letters.values().map(|l| letter(d, l, since)).collect();
    file.plan = d.plan.as_ref().map(|p| plan(d, p, since));
    file.promises = promises(d, since);
    let rechecks = d.rechecks_for(viewer).filter(|r| r.on >= since);
    file.rechecks = rechecks.cloned().map(recheck).collect();
    let kept = d.books.iter().filter(|(_, items)| !items.is_empty());
    file.books = kept
        .map(|(leader, items)| {
            let of = |change: &Change| matches!(change, Change::Book(act) if act.leader() == leader);
            book::table(leader.clone(), newest(d, since, of), items)
        })
        .collect();
    file.reviews = reviews(verdicts);
}

/// The pieces of evidence on a sheet that what was learnt puts there again when the file is read.
pub(super) fn brought(d: &Decision, opened: NaiveDate) -> Vec<String> {
    let all = d.tests.values().flat_map(|t| &t.learnt).filter(|l| l.on >= opened);
    all.map(core::Learnt::evidence_prefix).collect()
}

/// The day of the newest entry of that kind; the day of the decision where it is older, from an earlier round.
fn newest(d: &Decision, since: NaiveDate, is: impl Fn(&Change) -> bool) -> Option<Date> {
    let found = d.entries().iter().rev().find(|e| e.change.as_ref().is_some_and(&is));
    Some(Date(found.map_or(since, |e| e.at.day().max(since))))
}

fn verdict(v: core::Verdict) -> Verdict {
    Verdict {
        choice: v.choice,
        candidate: v.candidate,
        why: v.why,
        departs: v.departs,
        on: Some(Date(v.on)),
        look_again: v.look_again.map(Date),
        departure: v.departure,
        reverse_if: v.reverse_if,
        decided_by: v.decided_by,
        forecast: v.forecast,
        quality: v.quality,
    }
}

fn letter(d: &Decision, l: &core::Letter, since: NaiveDate) -> Letter {
    let written =
        |change: &Change| matches!(change, Change::Follow(FollowAct::LetterWritten { letter }) if letter == l);
    Letter {
        candidate: Some(l.candidate.clone()),
        on: newest(d, since, written),
        strengths: l.strengths.clone(),
        missing: l.missing.clone(),
        next_look: l.next_look.map(Date),
        words: l.words.clone(),
        signed: l.signed.clone(),
    }
}

fn plan(d: &Decision, p: &core::Plan, since: NaiveDate) -> Plan {
    let set = |change: &Change| matches!(change, Change::Follow(FollowAct::PlanSet { plan: Some(plan) }) if plan == p);
    Plan {
        candidate: Some(p.person.clone()),
        on: newest(d, since, set),
        start: Date(p.start),
        customer_hours: p.customer_hours,
        adviser: p.adviser.clone(),
        budget: p.budget.clone(),
        agreed_on: p.agreed_on.map(Date),
        signs: p.signs.iter().cloned().map(sign).collect(),
    }
}

fn sign(sign: core::Sign) -> Sign {
    Sign {
        day: sign.day,
        text: sign.text,
        looked: sign.looked.map(|looked| Looked {
            on: Date(looked.on),
            seen: looked.seen,
            note: looked.note,
        }),
    }
}

/// Open promises, and those settled since the decision, by the day they were made: in that order they are made again.
fn promises(d: &Decision, since: NaiveDate) -> Vec<Promise> {
    let settled_before = |p: &core::Promised| p.settled.as_ref().is_some_and(|s| s.on < since);
    let of = d.commitments.iter().filter(|p| !settled_before(p));
    let one = |p: &core::Promised| {
        let made = |change: &Change| matches!(change, Change::Follow(FollowAct::CommitmentMade { commitment }) if *commitment == p.promise);
        let promise = p.promise.clone();
        let on = |kept| p.settled.as_ref().filter(|s| s.kept == kept).map(|s| Date(s.on));
        Promise {
            id: Some(promise.id),
            by: promise.by,
            to: promise.to,
            text: promise.text,
            due: Date(promise.due),
            phase: promise.phase,
            from: promise.from,
            made: newest(d, since, made),
            kept: on(true),
            let_go: on(false),
            note: p.settled.as_ref().map_or_else(String::new, |s| s.note.clone()),
        }
    };
    let mut promises: Vec<Promise> = of.map(one).collect();
    promises.sort_by_key(|p| p.made);
    promises
}

fn recheck(r: core::Recheck) -> Recheck {
    let rating = |(criterion, mark): (counterweight_core::id::CriterionId, core::RecheckMark)| RecheckRating {
        criterion,
        mark: match mark.answer {
            Answer::Mark { level } => Mark::Level(level),
            _ => Mark::None(NoEvidence::NoEvidence),
        },
        evidence: (mark.kind.is_some() || !mark.evidence.is_empty()).then_some(RecheckEvidence {
            kind: mark.kind,
            text: mark.evidence,
        }),
    };
    Recheck {
        member: Some(r.member),
        candidate: Some(r.candidate),
        on: Date(r.on),
        ratings: r.marks.into_iter().map(rating).collect(),
    }
}

fn holder(h: core::Holder) -> Holder {
    Holder {
        id: Some(h.id),
        name: h.name,
        from: Date(h.from),
        until: h.until.map(Date),
        ended: h.ended,
        profile: h.profile,
        fault: h.fault,
        better_than_thought: h.better_than_thought,
    }
}

fn tests(d: &Decision) -> Vec<Test> {
    let planned = d.tests.iter().filter_map(|(id, state)| Some((id, state.planned?)));
    planned
        .map(|(id, (from, until))| Test {
            id: id.clone(),
            from: Date(from),
            until: Date(until),
        })
        .collect()
}

fn learnt(d: &Decision, opened: NaiveDate) -> Vec<Learnt> {
    let all = d.tests.iter().flat_map(|(id, t)| t.learnt.iter().map(move |l| (id, l)));
    let mut learnt: Vec<Learnt> = all
        .filter(|(_, l)| l.on >= opened)
        .map(|(id, l)| Learnt {
            test: id.clone(),
            on: Date(l.on),
            text: l.text.clone(),
            energy: l.energy,
        })
        .collect();
    learnt.sort_by_key(|l| l.on);
    learnt
}

fn reviews(verdicts: &[core::Verdict]) -> Vec<Review> {
    let result = |r: &core::OutcomeResult| ReviewResult {
        met: r.met,
        note: r.note.clone(),
    };
    let all = verdicts.iter().enumerate();
    let all = all.flat_map(|(i, v)| v.reviews.iter().map(move |r| (i, r)));
    let mut reviews: Vec<Review> = all
        .map(|(i, r)| Review {
            verdict: Some(i + 1),
            on: Date(r.on),
            results: r.said.results.iter().map(result).collect(),
            controlled: r.said.controlled.clone(),
            not_controlled: r.said.not_controlled.clone(),
            again: r.said.again,
            lesson: r.said.lesson.clone(),
        })
        .collect();
    reviews.sort_by_key(|r| r.on);
    reviews
}
