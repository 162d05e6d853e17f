//! Criteria rated again in the job: which, when, and what moved since the debrief.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::plan::after;
use crate::analysis::median;
use crate::decision::{Decision, Recheck, Verdict};
use crate::id::{CandidateId, CriterionId, MemberId};
use crate::rating::Subject;
use crate::template::Criterion;
use crate::words;

/// Days in the job after which criteria are rated again: a quarter.
pub const RECHECK_DAYS: u32 = 90;

/// Criteria that the card's quarter-long tests are about, in the card's order: what a quarter in the job shows.
#[must_use]
pub fn criteria(d: &Decision) -> Vec<&Criterion> {
    let long = || d.template.tests.iter().filter(|t| t.days >= RECHECK_DAYS);
    let asked = |c: &&Criterion| long().any(|t| t.criteria.contains(&c.id));
    d.template.criteria.iter().filter(asked).collect()
}

/// The day they are rated again: a quarter after the first day in the job, or after the decision where no plan says when that is.
#[must_use]
pub fn due(d: &Decision, verdict: &Verdict) -> NaiveDate {
    let plan = d
        .plan
        .as_ref()
        .filter(|p| Some(&p.person) == verdict.candidate.as_ref());
    after(plan.map_or(verdict.on, |p| p.start), RECHECK_DAYS)
}

/// What moved, as one member may see it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecheckReading {
    /// About whom.
    pub candidate: CandidateId,
    /// Members whose re-rating is counted.
    pub members: Vec<MemberId>,
    /// One for each criterion rated again, in the card's order.
    pub moved: Vec<Moved>,
    /// The finding, in a sentence.
    pub says: String,
}

/// One criterion then and now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Moved {
    /// Which.
    pub criterion: CriterionId,
    /// The panel's median at the debrief; absent where nobody could say.
    pub before: Option<f64>,
    /// The median of the marks given again; absent where nobody could say.
    pub now: Option<f64>,
    /// Marks given again, by member; nothing stands for "no evidence".
    pub marks: Vec<(MemberId, Option<u8>)>,
}

/// Reads the re-ratings `viewer` may see; nothing before they have given theirs, so that the old marks colour none.
#[must_use]
pub fn read(d: &Decision, viewer: &MemberId, candidate: &CandidateId) -> Option<RecheckReading> {
    // Each member's newest counts.
    let mut newest: Vec<&Recheck> = Vec::new();
    for recheck in d.rechecks_for(viewer).filter(|r| r.candidate == *candidate) {
        newest.retain(|r| r.member != recheck.member);
        newest.push(recheck);
    }
    if newest.is_empty() {
        return None;
    }
    let marked = |id: &str| newest.iter().any(|r| r.marks.contains_key(id));
    let criteria = d.template.criteria.iter().filter(|c| marked(&c.id));
    let moved: Vec<Moved> = criteria.map(|c| one(d, candidate, &newest, &c.id)).collect();
    Some(RecheckReading {
        candidate: candidate.clone(),
        members: newest.iter().map(|r| r.member.clone()).collect(),
        says: says(d, candidate, &moved),
        moved,
    })
}

fn one(d: &Decision, candidate: &CandidateId, newest: &[&Recheck], id: &str) -> Moved {
    let subject = Subject::candidate(candidate.clone());
    // The round in which the person was decided on, not one begun since.
    let about = |v: &Verdict| v.candidate.as_ref() == Some(candidate);
    let decided = d.rounds.iter().rev().find(|r| r.verdicts.iter().any(about));
    let sealed = decided
        .iter()
        .flat_map(|r| &r.sheets)
        .filter(|(key, s)| key.subject == subject && s.sealed.is_some());
    let mut before: Vec<u8> = sealed
        .filter_map(|(_, s)| s.ratings.get(id)?.answer.as_ref()?.level())
        .collect();
    let marks: Vec<(MemberId, Option<u8>)> = newest
        .iter()
        .filter_map(|r| Some((r.member.clone(), r.marks.get(id)?.answer.level())))
        .collect();
    let mut now: Vec<u8> = marks.iter().filter_map(|(_, level)| *level).collect();
    Moved {
        criterion: d.shared_id(id),
        before: median(&mut before),
        now: median(&mut now),
        marks,
    }
}

fn says(d: &Decision, candidate: &CandidateId, moved: &[Moved]) -> String {
    let name = words::name(d, candidate);
    let who = words::first_name(&name);
    let titled = |up: bool| -> Vec<String> {
        let turned = moved.iter().filter(|m| match (m.before, m.now) {
            (Some(before), Some(now)) => (if up { now - before } else { before - now }) >= 0.5,
            _ => false,
        });
        turned
            .filter_map(|m| d.template.criterion(m.criterion.as_str()))
            .map(|c| format!("“{}”", c.short))
            .collect()
    };
    let compared = moved.iter().filter(|m| m.before.is_some() && m.now.is_some()).count();
    match (titled(true), titled(false)) {
        _ if compared == 0 => {
            format!("Nothing can be compared: {who} was marked on none of it both at the debrief and in the job.")
        }
        (up, down) if up.is_empty() && down.is_empty() && compared < moved.len() => {
            format!("Where it can be compared, {who} is where the panel saw them before.")
        }
        (up, down) if up.is_empty() && down.is_empty() => {
            format!("In the job, {who} is where the panel saw them before.")
        }
        (up, down) if down.is_empty() => format!("{who} has grown on {}.", words::list(&up)),
        (up, down) if up.is_empty() => format!("{who} is further back on {} than the panel saw.", words::list(&down)),
        (up, down) => format!(
            "{who} has grown on {} and is further back on {}.",
            words::list(&up),
            words::list(&down)
        ),
    }
}
