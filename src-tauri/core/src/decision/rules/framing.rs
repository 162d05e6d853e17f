//! Rules of the frame and the panel: who and what the decision is about, who rates, which weights and lines hold.

use super::super::{Candidate, Change, Decision, FactValue, Member, Refusal, TrackRecord};
use super::{text, within};
use crate::id::{CandidateId, FactId};
use crate::rating::Subject;
use crate::template::{FactKind, Purpose};

pub(super) fn check(d: &Decision, change: &Change) -> Result<(), Refusal> {
    match change {
        Change::Retitled { title } => text::name("The title", title),
        Change::HorizonSet { months: Some(months) } => within("The horizon in months", f64::from(*months), 1.0, 120.0),
        Change::FactSet {
            fact, value, source, ..
        } => {
            text::reason("A fact", source).map_err(|_| Refusal::Empty {
                what: "The source of the fact".to_owned(),
            })?;
            fact_value(d, fact, value)
        }
        Change::FactCleared { fact } => known_fact(d, fact),
        Change::StageOverridden { reason } => {
            needs(d, Purpose::FirstLeader, "stage model")?;
            reason
                .as_ref()
                .map_or(Ok(()), |r| text::reason("Hiring against the stage model", r))
        }
        Change::CandidateAdded { candidate } => {
            before_reveal(d)?;
            if d.is_private() {
                return Err(Refusal::NotThisKind {
                    what: "candidates to add".to_owned(),
                });
            }
            if !candidate.id.is_well_formed() {
                return Err(Refusal::BadId {
                    id: candidate.id.to_string(),
                });
            }
            if d.candidate(&candidate.id).is_some() {
                return Err(Refusal::Taken {
                    id: candidate.id.to_string(),
                });
            }
            text::name("The name", &candidate.name)
        }
        Change::CandidateChanged { candidate } => {
            known_candidate(d, &candidate.id)?;
            text::name("The name", &candidate.name)
        }
        Change::CandidateRemoved { id } => {
            before_reveal(d)?;
            known_candidate(d, id)?;
            // Also of an earlier round: what was written about somebody would be about nobody.
            let subject = Subject::candidate(id.clone());
            let rated = d.rounds.iter().any(|r| r.sheets.keys().any(|k| k.subject == subject));
            if rated || follows(d, id) {
                return Err(Refusal::CandidateRated);
            }
            Ok(())
        }
        Change::RecordSet { candidate, record } => {
            known_candidate(d, candidate)?;
            record.iter().try_for_each(track_record)
        }
        Change::MemberInvited { member: new } => {
            before_reveal(d)?;
            if d.is_private() {
                return Err(Refusal::NotThisKind {
                    what: "panel".to_owned(),
                });
            }
            if d.member(&new.id).is_some() {
                return Err(Refusal::Taken { id: new.id.to_string() });
            }
            member(new)?;
            founder_task(d, new)
        }
        Change::MemberChanged { member: new } => {
            before_reveal(d)?;
            let old = d.member(&new.id).ok_or_else(|| unknown("member", new.id.as_str()))?;
            member(new)?;
            founder_task(d, new)?;
            let drops = (old.rates && !new.rates, old.rates_founder && !new.rates_founder);
            let has = |founder: bool| {
                d.round()
                    .sheets
                    .keys()
                    .any(|k| k.member == new.id && (k.subject == Subject::Founder) == founder)
            };
            if (drops.0 && has(false)) || (drops.1 && has(true)) {
                return Err(Refusal::HasRated {
                    member: old.name.clone(),
                });
            }
            Ok(())
        }
        Change::MemberRemoved { id } => {
            before_reveal(d)?;
            let member = d.member(id).ok_or_else(|| unknown("member", id.as_str()))?;
            if *id == d.decider {
                return Err(Refusal::DeciderStays);
            }
            if d.rounds.iter().any(|r| r.sheets.keys().any(|k| k.member == *id)) {
                return Err(Refusal::HasRated {
                    member: member.name.clone(),
                });
            }
            Ok(())
        }
        Change::WeightsSet { weights, reason } => weights_set(d, weights, reason),
        Change::BuilderShareSet { share, reason } => {
            needs(d, Purpose::FirstLeader, "builder share")?;
            share.map_or(Ok(()), |s| {
                within("The builder share", s, 0.0, 1.0)?;
                text::reason("A builder share of your own", reason)
            })
        }
        Change::ThresholdSet { name, value, reason } => {
            if d.threshold(name).is_none() {
                return Err(unknown("threshold", name));
            }
            within("A threshold", *value, 0.0, 120.0)?;
            text::reason("Another threshold", reason)
        }
        _ => Ok(()),
    }
}

/// A member from outside: well-formed id, a name, a short role.
pub(super) fn member(member: &Member) -> Result<(), Refusal> {
    if !member.id.is_well_formed() {
        return Err(Refusal::BadId {
            id: member.id.to_string(),
        });
    }
    text::name("The name", &member.name)?;
    if member.role.is_empty() {
        Ok(())
    } else {
        text::name("The role", &member.role)
    }
}

pub(super) fn known_candidate<'a>(d: &'a Decision, id: &CandidateId) -> Result<&'a Candidate, Refusal> {
    d.candidate(id).ok_or_else(|| unknown("candidate", id.as_str()))
}

pub(super) fn unknown(what: &str, id: &str) -> Refusal {
    Refusal::Unknown {
        what: what.to_owned(),
        id: id.to_owned(),
    }
}

fn before_reveal(d: &Decision) -> Result<(), Refusal> {
    if d.round().revealed.is_some() {
        Err(Refusal::AfterReveal)
    } else {
        Ok(())
    }
}

pub(super) fn needs(d: &Decision, purpose: Purpose, what: &str) -> Result<(), Refusal> {
    if d.purpose() == purpose {
        Ok(())
    } else {
        Err(Refusal::NotThisKind { what: what.to_owned() })
    }
}

fn founder_task(d: &Decision, member: &Member) -> Result<(), Refusal> {
    if member.rates_founder && d.founder_card.is_none() {
        return Err(Refusal::NotThisKind {
            what: "founder's card".to_owned(),
        });
    }
    Ok(())
}

fn known_fact(d: &Decision, fact: &FactId) -> Result<(), Refusal> {
    let model = d.stage.as_ref().ok_or_else(|| Refusal::NotThisKind {
        what: "stage model".to_owned(),
    })?;
    let known = model.fact(fact.as_str()).is_some() || model.measures.iter().any(|m| m.id == fact.as_str());
    if known {
        Ok(())
    } else {
        Err(unknown("fact", fact.as_str()))
    }
}

fn fact_value(d: &Decision, id: &FactId, value: &FactValue) -> Result<(), Refusal> {
    known_fact(d, id)?;
    let fact = d.stage.as_ref().and_then(|s| s.fact(id.as_str()));
    match (fact.map(|f| &f.kind), value) {
        (Some(FactKind::Choice { choices }), FactValue::Choice { choice }) => {
            if choices.iter().any(|c| c.id == *choice) {
                Ok(())
            } else {
                Err(unknown("choice", choice))
            }
        }
        (Some(FactKind::Choice { .. }), FactValue::Number { .. }) => Err(Refusal::WrongScale),
        (_, FactValue::Number { number }) => within("The number", *number, 0.0, 1e12),
        (_, FactValue::Choice { .. }) => Err(Refusal::WrongScale),
    }
}

fn track_record(record: &TrackRecord) -> Result<(), Refusal> {
    text::name("The company", &record.company)?;
    record
        .peer_percentile
        .map_or(Ok(()), |p| within("The peer percentile", p, 0.0, 100.0))?;
    record
        .product_rank
        .map_or(Ok(()), |r| within("The product's rank", f64::from(r), 1.0, 1000.0))?;
    record
        .inbound_share
        .map_or(Ok(()), |s| within("The inbound share", s, 0.0, 100.0))
}

fn weights_set(
    d: &Decision,
    weights: &std::collections::BTreeMap<crate::id::CriterionId, f64>,
    reason: &str,
) -> Result<(), Refusal> {
    for (id, weight) in weights {
        d.template
            .criterion(id.as_str())
            .ok_or_else(|| unknown("criterion", id.as_str()))?;
        within("A weight", *weight, 0.0, 1000.0)?;
    }
    for side in &d.template.sides {
        let weight = |id: &str| {
            weights
                .get(id)
                .copied()
                .unwrap_or_else(|| d.template.criterion(id).map_or(0.0, |c| c.weight))
        };
        if d.template.on_side(&side.id).map(|c| weight(&c.id)).sum::<f64>() <= 0.0 {
            let what = format!("The sum of the weights of “{}”", side.title);
            return Err(Refusal::OutOfRange {
                what,
                low: "more than 0".to_owned(),
                high: "1000".to_owned(),
            });
        }
    }
    if weights.is_empty() {
        Ok(())
    } else {
        text::reason("Weights other than the card's", reason)
    }
}

/// Whether something that came after a decision is about them.
fn follows(d: &Decision, id: &CandidateId) -> bool {
    d.verdicts().any(|v| v.candidate.as_ref() == Some(id))
        || d.letters.contains_key(id)
        || d.books.contains_key(id)
        || d.plan.as_ref().is_some_and(|p| p.person == *id)
        || d.rechecks.iter().any(|r| r.candidate == *id)
}
