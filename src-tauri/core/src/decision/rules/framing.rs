//! Rules of the frame: who and what the decision is about.

use super::super::{
    Candidate, Decision, FactValue, FramingAct, Handed, LINE_LETTERS, OwnLine, OwnPage, Refusal, STAGE_COUNT,
    TRIAL_QUARTERS, TrackRecord, TrialTerms,
};
use super::{before_reveal, decider_only, known_candidate, needs, needs_panel, text, unknown, within};
use crate::analysis::TOO_FEW;
use crate::id::{CandidateId, FactId, MemberId};
use crate::rating::Subject;
use crate::template::{Fact, FactKind, Purpose, StageRule};

/// Most stages of a sale that a skill map asks for: more would be a sheet of its own.
const MOST_STAGES: f64 = 12.0;

/// By the decider; whom it is about until the debrief is open, the rest at any time.
pub(super) fn check(d: &Decision, author: &MemberId, act: &FramingAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    match act {
        FramingAct::Retitled { title } => text::name("The title", title),
        FramingAct::Archived { .. } | FramingAct::Framed { .. } => Ok(()),
        FramingAct::HorizonSet { months } => months.map_or(Ok(()), |months| {
            within("The horizon in months", f64::from(months), 1.0, 120.0)
        }),
        FramingAct::FactSet {
            fact, value, source, ..
        } => {
            text::reason("A fact", source).map_err(|_| Refusal::Empty {
                what: "The source of the fact".to_owned(),
            })?;
            fact_value(d, fact, value)
        }
        FramingAct::FactCleared { fact } => known_fact(d, fact),
        FramingAct::StageOverridden { reason } => {
            needs(d, Purpose::FirstLeader, "stage model")?;
            reason
                .as_ref()
                .map_or(Ok(()), |r| text::reason("Hiring against the stage model", r))
        }
        FramingAct::StageReasoned { about, reason } => {
            needs(d, Purpose::FirstLeader, "stage model")?;
            let model = d.stage.as_deref().filter(|model| model.rule == StageRule::Second);
            let model = model.ok_or_else(|| Refusal::NotThisKind {
                what: "reasons against single facts".to_owned(),
            })?;
            let bears = about.as_str() == STAGE_COUNT || model.fact(about.as_str()).is_some_and(Fact::bears_a_reason);
            if !bears {
                return Err(Refusal::NoReasonAgainst {
                    what: model
                        .fact(about.as_str())
                        .map_or_else(|| about.to_string(), |f| f.title.clone()),
                });
            }
            reason
                .as_ref()
                .map_or(Ok(()), |r| text::reason("Hiring against the stage model", &r.text))
        }
        FramingAct::SalesContextSet { .. } => needs(d, Purpose::FirstLeader, "sales context"),
        FramingAct::PayPlanned { plan } => {
            needs(d, Purpose::FirstLeader, "pay of a first leader")?;
            amount("The planned base", plan.base)?;
            amount("The planned variable pay", plan.variable)?;
            share("The planned shares", plan.shares)
        }
        FramingAct::CandidateSpoke { candidate, page } => {
            known_candidate(d, candidate)?;
            if !d.template.own_page {
                return Err(Refusal::NotThisKind {
                    what: "page of the candidate's own".to_owned(),
                });
            }
            expected(page)?;
            // It is unscored: nobody rates with it before them.
            match d.round().revealed {
                Some(_) => Ok(()),
                None => Err(Refusal::BeforeReveal),
            }
        }
        FramingAct::SkillStagesSet { stages } => {
            before_reveal(d)?;
            if d.template.skill_map.is_none() {
                return Err(Refusal::NotThisKind {
                    what: "skill map".to_owned(),
                });
            }
            skill_stages(stages)
        }
        FramingAct::TrialTermsSet { candidate, terms } => {
            known_candidate(d, candidate)?;
            if d.template.trial_terms.is_none() {
                return Err(Refusal::NotThisKind {
                    what: "trial to agree on".to_owned(),
                });
            }
            // Who sees a trial being prepared knows which answer is expected: nobody rates with it before them.
            if d.round().revealed.is_none() {
                return Err(Refusal::BeforeReveal);
            }
            terms.as_ref().map_or(Ok(()), |terms| trial_terms(d, terms))
        }
        FramingAct::CandidateHanded { candidate, handed } => handed_over(d, candidate, handed),
        FramingAct::CandidateAdded { candidate } => {
            before_reveal(d)?;
            if d.is_private() {
                return Err(Refusal::NotThisKind {
                    what: "candidates to add".to_owned(),
                });
            }
            if d.candidate(&candidate.id).is_some() {
                return Err(Refusal::Taken {
                    id: candidate.id.to_string(),
                });
            }
            named(candidate)
        }
        FramingAct::CandidateChanged { candidate } => {
            known_candidate(d, &candidate.id)?;
            named(candidate)
        }
        FramingAct::CandidateLeft { id, .. } => {
            needs_panel(d)?;
            let name = known_candidate(d, id)?.name.clone();
            if d.left(id).is_some() {
                return Err(Refusal::CandidateGone { name });
            }
            Ok(())
        }
        FramingAct::CandidateBack { id } => match d.left(id) {
            Some(_) => Ok(()),
            None => Err(unknown("candidate who has left", id.as_str())),
        },
        FramingAct::CandidateRemoved { id } => {
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
        FramingAct::RecordSet { candidate, record } => {
            known_candidate(d, candidate)?;
            record.iter().try_for_each(track_record)
        }
    }
}

/// Names of stages, each once; none for the card's own.
fn skill_stages(stages: &[String]) -> Result<(), Refusal> {
    if !stages.is_empty() {
        within("The number of stages", stages.len() as f64, 2.0, MOST_STAGES)?;
    }
    for (at, stage) in stages.iter().enumerate() {
        text::name("The name of a stage", stage)?;
        if stages[..at].contains(stage) {
            return Err(Refusal::Taken { id: stage.clone() });
        }
    }
    Ok(())
}

fn trial_terms(d: &Decision, terms: &TrialTerms) -> Result<(), Refusal> {
    within("The quota relief", terms.relief(), 0.0, 1.0)?;
    within(
        "The number of quarters",
        terms.variable.len() as f64,
        0.0,
        TRIAL_QUARTERS as f64,
    )?;
    for sum in terms.variable.iter().chain(&terms.allowance) {
        within("A sum of money", *sum, 0.0, 1e12)?;
    }
    for id in &terms.marks {
        d.template
            .criterion(id.as_str())
            .ok_or_else(|| unknown("criterion", id.as_str()))?;
    }
    Ok(())
}

/// A line from somebody's own self-assessment: where the card has a page of the candidate's own, once the sheets are open, so that nobody
/// rates with it before them. It is taken back at any time.
fn handed_over(d: &Decision, candidate: &CandidateId, handed: &Handed) -> Result<(), Refusal> {
    known_candidate(d, candidate)?;
    if !d.template.own_page {
        return Err(Refusal::NotThisKind {
            what: "page of the candidate's own".to_owned(),
        });
    }
    let Handed::Line { line } = handed else {
        return Ok(());
    };
    if d.round().revealed.is_none() {
        return Err(Refusal::BeforeReveal);
    }
    if !OwnLine::ANSWERS.contains(&line.answer) {
        return Err(unknown("answer of a self-assessment", line.answer.verb()));
    }
    text::given("The line", &line.says)?;
    let length = line.says.chars().count();
    if length > LINE_LETTERS {
        return Err(Refusal::TooLong {
            what: "The line".to_owned(),
            length,
            most: LINE_LETTERS,
        });
    }
    let withdrawn = d.handed.get(candidate).and_then(|known| known.withdrawn);
    if withdrawn.is_some_and(|until| line.on <= until) {
        return Err(Refusal::LineNotTaken);
    }
    Ok(())
}

/// A name, and what they are called where they say it.
fn named(candidate: &Candidate) -> Result<(), Refusal> {
    text::name("The name", &candidate.name)?;
    if candidate.called.is_empty() {
        return Ok(());
    }
    text::name("What they are called", &candidate.called)
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
        (Some(FactKind::Number { too_few: Some(_), .. }), FactValue::Choice { choice }) if choice == TOO_FEW => Ok(()),
        (Some(FactKind::Choice { .. }), FactValue::Number { .. }) => Err(Refusal::WrongScale),
        (_, FactValue::Number { number }) => within("The number", *number, 0.0, MOST),
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
    share("The inbound share", record.inbound_share)?;
    amount("The deal size", record.deal_size)?;
    record
        .cycle_days
        .map_or(Ok(()), |days| within("The sales cycle in days", days, 0.0, 3650.0))?;
    let team = &record.team;
    let whole = |what, n: Option<u32>, most| n.map_or(Ok(()), |n| within(what, f64::from(n), 0.0, most));
    whole("The number of ramped reps", team.ramped, 10_000.0)?;
    whole("The number of quarters led", team.quarters, 200.0)?;
    share("The share of ramped reps at quota", team.own_share)?;
    share("The share at quota on the other teams", team.others_share)?;
    amount("The team's number in the first year", team.first_number)?;
    amount("The team's number in the last year", team.last_number)
}

/// What a page says in numbers.
fn expected(page: &OwnPage) -> Result<(), Refusal> {
    let range = |what: &str, ends: Option<(f64, f64)>, most: f64| {
        let Some((low, high)) = ends else { return Ok(()) };
        within(what, high, 0.0, most)?;
        within(what, low, 0.0, high)
    };
    range("The base they expect", page.pay.base, MOST)?;
    range("The variable pay they expect", page.pay.variable, MOST)?;
    range("The shares they expect", page.pay.shares, 100.0)?;
    page.notice_months
        .map_or(Ok(()), |months| within("The notice in months", months, 0.0, 24.0))
}

/// The largest amount that is no slip of the finger.
const MOST: f64 = 1e12;

fn amount(what: &str, amount: Option<f64>) -> Result<(), Refusal> {
    amount.map_or(Ok(()), |amount| within(what, amount, 0.0, MOST))
}

fn share(what: &str, share: Option<f64>) -> Result<(), Refusal> {
    share.map_or(Ok(()), |share| within(what, share, 0.0, 100.0))
}

/// Whether something that came after a decision is about them.
fn follows(d: &Decision, id: &CandidateId) -> bool {
    d.verdicts().any(|v| v.candidate.as_ref() == Some(id))
        || d.letters.contains_key(id)
        || d.books.contains_key(id)
        || d.plan.as_ref().is_some_and(|p| p.person == *id)
        || d.rechecks.iter().any(|r| r.candidate == *id)
}
