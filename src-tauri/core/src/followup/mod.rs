//! What comes after a decision: the plan and its promises, every date, criteria rated again in the job, letters, control books,
//! what became of it, one's own calibration over decisions, and the role over its holders. It shows what was promised and what
//! happened; it never changes a weight or a line.

pub mod book;
pub mod calibration;
pub mod door;
pub mod due;
pub mod letter;
pub mod mean;
pub mod plan;
pub mod prefill;
pub mod recheck;
pub mod review;
pub mod share;
pub mod toolkit;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

pub use book::BookReading;
pub use due::{Due, DueKind, dues};
pub use letter::{LetterText, Point};
pub use plan::{DraftPromise, PlanDraft};
pub use recheck::{Moved, RecheckReading};
pub use review::{ReviewDraft, ReviewReading};
pub use toolkit::Toolkit;

use crate::analysis::analyse;
use crate::decision::{Decision, RecommendationKind, Verdict};
use crate::id::{CriterionId, EntryId, MemberId};
use crate::recommendation::{Recommendation, answered, recommend};
use crate::words;

/// Where the follow-through of a decision stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FollowUp {
    /// The finding, in a sentence that could be read aloud.
    pub says: String,
    /// Days since the first day in the job, or since the decision where no plan says when that is.
    pub day: i64,
    /// Promises kept.
    pub kept: usize,
    /// Promises past their day.
    pub late: usize,
    /// Promises still to come.
    pub to_come: usize,
    /// Promises let go.
    pub let_go: usize,
    /// Every date, by day.
    pub dues: Vec<Due>,
    /// Criteria to rate again in the job; empty where the decision put nobody into one on trial.
    pub recheck: Vec<CriterionId>,
    /// What moved, by candidate; only what the viewer may see.
    pub rechecked: Vec<RecheckReading>,
    /// What to ask for each verdict in force.
    pub reviews: Vec<ReviewDraft>,
    /// What became of each verdict that was reviewed.
    pub reviewed: Vec<ReviewReading>,
    /// What the scorecard said when each verdict was made, by the verdict's entry; only what the viewer may see.
    pub said: BTreeMap<EntryId, Recommendation>,
}

/// What was recommended about whom a verdict is, by what was known when it was made.
#[must_use]
pub fn said_then(d: &Decision, verdict: &Verdict) -> Option<Recommendation> {
    let then = d.as_of(&verdict.entry)?;
    let said = recommend(&then, &analyse(&then).ok()?);
    answered(&said, verdict.candidate.as_ref()).cloned()
}

/// Reads the follow-through as `viewer` may see it on `today`.
#[must_use]
pub fn read(d: &Decision, viewer: &MemberId, today: NaiveDate) -> FollowUp {
    // While earlier rounds are held back, a seller is told nothing of the answer before, and a panel that there is one.
    let told = |v: &&Verdict| d.tells(viewer, v);
    let mut verdicts = d.in_force();
    if d.is_private() {
        verdicts.retain(told);
    }
    let said: BTreeMap<EntryId, Recommendation> = verdicts
        .iter()
        .copied()
        .filter(told)
        .filter_map(|v| Some((v.entry.clone(), said_then(d, v)?)))
        .collect();
    let settled = |kept| {
        let of = |c: &&crate::decision::Promised| c.settled.as_ref().is_some_and(|s| s.kept == kept);
        d.commitments.iter().filter(of).count()
    };
    let open = || d.commitments.iter().filter(|c| c.settled.is_none());
    let late = open().filter(|c| c.promise.due < today).count();
    let start = d
        .plan
        .as_ref()
        .map(|p| p.start)
        .or_else(|| verdicts.first().map(|v| v.on));
    let tried = |v: &&Verdict| matches!(v.choice, RecommendationKind::Promote | RecommendationKind::Trial);
    let people = d.candidates.iter().map(|c| &c.id);
    FollowUp {
        says: says(d, &said, &verdicts, late),
        day: start.map_or(0, |day| (today - day).num_days()),
        kept: settled(true),
        late,
        to_come: open().count() - late,
        let_go: settled(false),
        dues: dues(d),
        recheck: if verdicts.iter().any(tried) {
            recheck::criteria(d).iter().map(|c| d.shared_id(&c.id)).collect()
        } else {
            Vec::new()
        },
        rechecked: people.filter_map(|id| recheck::read(d, viewer, id)).collect(),
        reviews: verdicts
            .iter()
            .copied()
            .filter(told)
            .map(|v| review::draft(d, v))
            .collect(),
        reviewed: verdicts
            .iter()
            .copied()
            .filter(told)
            .filter_map(|v| review::read(d, v))
            .collect(),
        said,
    }
}

/// How the decision stands to the recommendation, and what is late.
fn says(d: &Decision, said: &BTreeMap<EntryId, Recommendation>, verdicts: &[&Verdict], late: usize) -> String {
    let Some(verdict) = verdicts.last() else {
        return "Nothing is decided yet.".to_owned();
    };
    let you = if d.is_private() { "I" } else { "You" };
    let went = match said.get(&verdict.entry) {
        Some(r) if r.departed_by(verdict.choice, verdict.candidate.as_ref()) => {
            let choices = RecommendationKind::choices(d.purpose());
            let at = |kind| choices.iter().position(|c| *c == kind);
            // The choices stand from the most far-reaching to the least.
            match (at(r.kind), at(verdict.choice)) {
                (Some(said), Some(done)) if done < said && !d.is_private() => {
                    format!("{you} went further than the scorecard")
                }
                (Some(said), Some(done)) if done > said && !d.is_private() => {
                    format!("{you} went less far than the scorecard")
                }
                _ => format!("{you} departed from the scorecard"),
            }
        }
        Some(_) => format!("{you} decided as the scorecard says"),
        None => format!("{you} decided"),
    };
    let promises = if late == 1 { "promise is" } else { "promises are" };
    if late > 0 {
        return format!("{went}, and {} {promises} late.", words::count(late));
    }
    if d.commitments.is_empty() {
        return format!("{went}.");
    }
    format!("{went}, and no promise is late.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_late_is_one_and_today_is_none() {
        let due = Due {
            id: "x".into(),
            decision: "d".into(),
            title: String::new(),
            on: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
            kind: DueKind::Promise,
            text: String::new(),
            who: String::new(),
            person: None,
            done: false,
        };
        assert_eq!(due.late_by(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()), 0);
        assert_eq!(due.late_by(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()), 1);
        assert_eq!(due.late_by(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()), -1);
    }
}
