//! Rules of what comes after the decision: plan, promises, re-rating, holders, real-life tests, letters and the review.

use std::collections::BTreeSet;

use super::super::commitment::{Commitment, Holder, Plan, RecheckMark};
use super::super::verdict::{Letter, OutcomeReview, Verdict};
use super::super::{Decision, FollowAct, Forecast, Refusal};
use super::{decider_only, known_candidate, text, unknown, within};
use crate::id::{CandidateId, CriterionId, EntryId, MemberId};
use crate::rating::Answer;
use crate::template::Scale;

/// Most signs, promises, outcomes' notes and holders: lists people read.
const MOST_LISTED: usize = 200;

/// Re-ratings by everybody who rates, the rest by the decider.
pub(super) fn check(d: &Decision, author: &MemberId, act: &FollowAct) -> Result<(), Refusal> {
    let decider = || decider_only(d, author);
    match act {
        FollowAct::Rechecked { candidate, marks } => recheck(d, author, candidate, marks),
        FollowAct::LetterWritten { letter } => {
            decider()?;
            people_only(d)?;
            letter_fits(d, letter)
        }
        FollowAct::PlanSet { plan } => {
            decider()?;
            people_only(d)?;
            plan.as_ref().map_or(Ok(()), |p| plan_fits(d, p))
        }
        FollowAct::CommitmentMade { commitment } => {
            decider()?;
            people_only(d)?;
            decided(d)?;
            commitment_fits(d, commitment)
        }
        FollowAct::CommitmentRemoved { id } => {
            decider()?;
            open_commitment(d, id.as_str())
        }
        FollowAct::CommitmentSettled { id, kept, note } => {
            decider()?;
            open_commitment(d, id.as_str())?;
            if *kept {
                return Ok(());
            }
            text::reason("Letting a promise go", note)
        }
        FollowAct::HoldersSet { holders } => {
            decider()?;
            people_only(d)?;
            holders_fit(holders)
        }
        FollowAct::TestPlanned { test, days } => {
            decider()?;
            known_test(d, test)?;
            match days {
                Some((from, until)) if until < from => Err(Refusal::DatesReversed {
                    what: "The test".to_owned(),
                }),
                _ => Ok(()),
            }
        }
        FollowAct::TestDone { test, learnt, energy } => {
            decider()?;
            known_test(d, test)?;
            text::given("What you learnt", learnt)?;
            within("The energy", f64::from(*energy), -2.0, 2.0)
        }
        FollowAct::Reviewed { verdict, review } => {
            decider()?;
            reviewed(d, verdict, review)
        }
    }
}

/// Rules of a re-rating: by somebody who rates, about somebody a verdict names, on the main card, on evidence.
fn recheck(
    d: &Decision,
    author: &MemberId,
    candidate: &CandidateId,
    marks: &std::collections::BTreeMap<CriterionId, RecheckMark>,
) -> Result<(), Refusal> {
    people_only(d)?;
    let who = known_candidate(d, candidate)?;
    let about = |v: &&Verdict| v.candidate.as_ref() == Some(candidate) && v.choice.settles();
    if !d.in_force().iter().any(about) {
        return Err(Refusal::Undecided);
    }
    if let Some(member) = d.member(author).filter(|m| !m.rates) {
        return Err(Refusal::NotARater {
            member: member.name.clone(),
            subject: who.name.clone(),
        });
    }
    within("The number of criteria rated again", marks.len() as f64, 1.0, 200.0)?;
    for (id, mark) in marks {
        let criterion = d
            .template
            .criterion(id.as_str())
            .ok_or_else(|| unknown("criterion", id.as_str()))?;
        if !mark.answer.fits(Scale::Anchored) {
            return Err(Refusal::WrongScale);
        }
        if matches!(mark.answer, Answer::Mark { .. }) && (mark.evidence.trim().is_empty() || mark.kind.is_none()) {
            return Err(Refusal::EvidenceMissing {
                criterion: criterion.title.clone(),
            });
        }
    }
    Ok(())
}

/// Stated outcomes: none, or two or three (one is enough for oneself), each with a chance.
pub(super) fn forecast(d: &Decision, forecast: &[Forecast]) -> Result<(), Refusal> {
    if forecast.is_empty() {
        return Ok(());
    }
    let fewest = if d.is_private() { 1.0 } else { 2.0 };
    within("The number of stated outcomes", forecast.len() as f64, fewest, 3.0)?;
    forecast.iter().try_for_each(|f| {
        text::given("A stated outcome", &f.outcome)?;
        within("The chance", f64::from(f.percent), 0.0, 100.0)
    })
}

pub(super) fn people_only(d: &Decision) -> Result<(), Refusal> {
    if d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "plan for somebody else".to_owned(),
        });
    }
    Ok(())
}

pub(super) fn decided(d: &Decision) -> Result<(), Refusal> {
    if d.verdicts().next().is_none() {
        Err(Refusal::Undecided)
    } else {
        Ok(())
    }
}

fn letter_fits(d: &Decision, letter: &Letter) -> Result<(), Refusal> {
    decided(d)?;
    known_candidate(d, &letter.candidate)?;
    text::name("The signature", &letter.signed)?;
    let mut seen = BTreeSet::new();
    letter.strengths.iter().chain(&letter.missing).try_for_each(|id| {
        d.template
            .criterion(id.as_str())
            .ok_or_else(|| unknown("criterion", id.as_str()))?;
        if seen.insert(id) {
            Ok(())
        } else {
            Err(Refusal::Taken { id: id.to_string() })
        }
    })
}

fn plan_fits(d: &Decision, plan: &Plan) -> Result<(), Refusal> {
    decided(d)?;
    known_candidate(d, &plan.person)?;
    // The promises belong to the plan: another person's would stand among them. What was agreed or looked for is not written over.
    let begun = |old: &Plan| {
        !d.commitments.is_empty() || old.agreed_on.is_some() || old.signs.iter().any(|s| s.looked.is_some())
    };
    if let Some(old) = d.plan.as_ref().filter(|old| old.person != plan.person && begun(old)) {
        let name = d.candidate(&old.person).map_or_else(String::new, |c| c.name.clone());
        return Err(Refusal::PlanTaken { name });
    }
    plan.customer_hours.map_or(Ok(()), |hours| {
        within("Hours a week in customer calls", hours, 0.0, 60.0)
    })?;
    within("The number of signs", plan.signs.len() as f64, 0.0, MOST_LISTED as f64)?;
    plan.signs.iter().try_for_each(|sign| {
        within("The day of a sign", f64::from(sign.day), 1.0, 365.0)?;
        text::given("A sign", &sign.text)
    })
}

fn commitment_fits(d: &Decision, commitment: &Commitment) -> Result<(), Refusal> {
    text::name("Who promises", &commitment.by)?;
    text::name("To whom", &commitment.to)?;
    text::given("The promise", &commitment.text)?;
    within(
        "The number of promises",
        d.commitments.len() as f64 + 1.0,
        1.0,
        MOST_LISTED as f64,
    )?;
    if let Some(id) = &commitment.from {
        let known = d.template.criterion(id.as_str()).is_some()
            || d.founder_card
                .as_ref()
                .is_some_and(|c| c.criterion(id.as_str()).is_some());
        if !known {
            return Err(unknown("criterion", id.as_str()));
        }
    }
    match d.commitments.iter().find(|c| c.promise.id == commitment.id) {
        Some(old) if old.settled.is_some() => Err(Refusal::Settled),
        _ => Ok(()),
    }
}

fn open_commitment(d: &Decision, id: &str) -> Result<(), Refusal> {
    match d.commitments.iter().find(|c| c.promise.id.as_str() == id) {
        None => Err(unknown("promise", id)),
        Some(c) if c.settled.is_some() => Err(Refusal::Settled),
        Some(_) => Ok(()),
    }
}

fn holders_fit(holders: &[Holder]) -> Result<(), Refusal> {
    within("The number of holders", holders.len() as f64, 0.0, MOST_LISTED as f64)?;
    let mut seen = BTreeSet::new();
    holders.iter().try_for_each(|h| {
        if !seen.insert(&h.id) {
            return Err(Refusal::Taken { id: h.id.to_string() });
        }
        if !h.name.is_empty() {
            text::name("The name", &h.name)?;
        }
        if h.until.is_some_and(|until| until < h.from) {
            return Err(Refusal::DatesReversed {
                what: "The time in the role".to_owned(),
            });
        }
        Ok(())
    })
}

fn known_test(d: &Decision, test: &str) -> Result<(), Refusal> {
    if !d.is_private() {
        return Err(Refusal::NotThisKind {
            what: "self-assessment".to_owned(),
        });
    }
    if d.template.tests.iter().any(|t| t.id == *test) {
        Ok(())
    } else {
        Err(unknown("test", test))
    }
}

fn reviewed(d: &Decision, verdict: &EntryId, review: &OutcomeReview) -> Result<(), Refusal> {
    let found = d
        .verdicts()
        .find(|v| v.entry == *verdict)
        .ok_or_else(|| unknown("decision", verdict.as_str()))?;
    if review.results.len() != found.forecast.len() {
        return Err(Refusal::OutcomesMissing {
            given: review.results.len(),
            of: found.forecast.len(),
        });
    }
    let lists = review.controlled.len() + review.not_controlled.len();
    within("The number of things listed", lists as f64, 0.0, MOST_LISTED as f64)
}
