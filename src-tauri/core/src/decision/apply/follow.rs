//! What the changes after a decision do to the state.

use super::super::commitment::{Learnt, Promised, Recheck, Settlement};
use super::super::verdict::Review;
use super::super::{Decision, Entry, FollowAct, SheetKey};
use crate::id::EvidenceId;
use crate::rating::{Evidence, EvidenceKind, Sheet, Subject};

pub(super) fn apply(d: &mut Decision, entry: &Entry, act: FollowAct) {
    let on = entry.at.day();
    match act {
        FollowAct::LetterWritten { letter } => {
            d.letters.insert(letter.candidate.clone(), letter);
        }
        FollowAct::PlanSet { plan } => d.plan = plan,
        FollowAct::CommitmentMade { commitment } => {
            match d.commitments.iter_mut().find(|c| c.promise.id == commitment.id) {
                Some(old) => old.promise = commitment,
                None => d.commitments.push(Promised {
                    promise: commitment,
                    settled: None,
                }),
            }
        }
        FollowAct::CommitmentRemoved { id } => d.commitments.retain(|c| c.promise.id != id),
        FollowAct::CommitmentSettled { id, kept, note } => {
            if let Some(promised) = d.commitments.iter_mut().find(|c| c.promise.id == id) {
                promised.settled = Some(Settlement { kept, note, on });
            }
        }
        FollowAct::Rechecked { candidate, marks } => d.rechecks.push(Recheck {
            candidate,
            member: entry.author.clone(),
            marks,
            on,
            entry: entry.id.clone(),
        }),
        FollowAct::HoldersSet { holders } => d.holders = holders,
        FollowAct::TestPlanned { test, days } => d.tests.entry(test).or_default().planned = days,
        FollowAct::TestDone { test, learnt, energy } => {
            let state = d.tests.entry(test).or_default();
            state.planned = None;
            state.learnt.push(Learnt {
                on,
                text: learnt,
                energy,
                entry: entry.id.clone(),
            });
            bring_learnt(d);
        }
        FollowAct::Reviewed { verdict, review } => {
            let found = d
                .rounds
                .iter_mut()
                .flat_map(|r| &mut r.verdicts)
                .find(|v| v.entry == verdict);
            if let Some(verdict) = found {
                verdict.reviews.push(Review {
                    said: review,
                    on,
                    entry: entry.id.clone(),
                });
            }
        }
    }
}

/// Puts what real-life tests taught on the open answers as evidence: lived, dated, in the seller's own words. Sealed answers stay.
pub(super) fn bring_learnt(d: &mut Decision) {
    if !d.is_private() || d.round().revealed.is_some() {
        return;
    }
    let Some(candidate) = d.candidates.first().map(|c| c.id.clone()) else {
        return;
    };
    let found: Vec<_> = d
        .template
        .tests
        .iter()
        .filter_map(|test| Some((test, d.tests.get(&test.id)?)))
        .flat_map(|(test, state)| state.learnt.iter().map(move |learnt| (test, learnt)))
        .flat_map(|(test, learnt)| test.criteria.iter().map(move |criterion| (criterion, test, learnt)))
        .map(|(criterion, test, learnt)| {
            let id: EvidenceId = format!("{}{criterion}", learnt.evidence_prefix()).into();
            let evidence = Evidence {
                id,
                kind: EvidenceKind::DirectObservation,
                on: learnt.on,
                text: format!("{}: {}", test.title, learnt.text),
                whose: None,
            };
            (d.shared_id(criterion), evidence)
        })
        .collect();
    if found.is_empty() {
        return;
    }
    let member = d.decider.clone();
    let subject = Subject::candidate(candidate);
    let round = d.round_mut();
    let key = SheetKey {
        subject: subject.clone(),
        member: member.clone(),
    };
    let sheet = round.sheets.entry(key).or_insert_with(|| Sheet::new(member, subject));
    for (criterion, evidence) in found {
        if round.evidence.insert(evidence.id.clone()) {
            sheet.ratings.entry(criterion).or_default().evidence.push(evidence);
        }
    }
}
