//! What comes after a decision: the plan and its promises, every date, criteria rated again in the job, letters, control books,
//! what became of it, one's own calibration over decisions, and the role over its holders. It shows what was promised and what
//! happened; it never changes a weight or a line.

pub mod book;
pub mod calibration;
pub mod door;
pub mod due;
pub mod ledger;
pub mod letter;
pub mod mean;
pub mod plan;
pub mod prefill;
pub mod recheck;
pub mod review;
pub mod share;
pub mod standing;
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
pub use standing::Stand;
pub use toolkit::Toolkit;

use crate::analysis::analyse;
use crate::decision::{Decision, RecommendationKind, Verdict};
use crate::id::{CommitmentId, CriterionId, EntryId, MemberId};
use crate::recommendation::{Recommendation, answered, recommend};
use crate::say;
use crate::say::heading;

/// Where the follow-through of a decision stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FollowUp {
    /// The finding, in a sentence that could be read aloud.
    pub says: String,
    /// Days since the first day in the job, or since the decision where no plan says when that is.
    pub day: i64,
    /// What was promised and how it stands, in a sentence.
    pub promises_say: String,
    /// How each promise stands.
    pub promises: BTreeMap<CommitmentId, Stand>,
    /// What the signs of "on track" say together, in a sentence; empty without a plan.
    pub signs_say: String,
    /// How each sign stands, in the plan's order.
    pub signs: Vec<Stand>,
    /// Every date, by day.
    pub dues: Vec<Due>,
    /// Criteria to rate again in the job; empty where the decision put nobody into one on trial.
    pub recheck: Vec<CriterionId>,
    /// What moved, by candidate; only what the viewer may see.
    pub rechecked: Vec<RecheckReading>,
    /// What to ask for each verdict in force.
    pub reviews: Vec<ReviewDraft>,
    /// What looking back on all of them comes to, in a sentence.
    pub reviews_say: String,
    /// What became of each verdict that was reviewed.
    pub reviewed: Vec<ReviewReading>,
    /// What the scorecard said when each verdict was made, by the verdict's entry; only what the viewer may see.
    pub said: BTreeMap<EntryId, Recommendation>,
    /// Those of them that depart from what the scorecard said then.
    pub departed: Vec<EntryId>,
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
    let promises = standing::promises(&d.commitments, today);
    let signs = d.plan.as_ref().map_or_else(Vec::new, |p| standing::signs(p, today));
    let late = standing::how_many(promises.values(), Stand::Late);
    let start = d
        .plan
        .as_ref()
        .map(|p| p.start)
        .or_else(|| verdicts.first().map(|v| v.on));
    let departed = |v: &&&Verdict| {
        said.get(&v.entry)
            .is_some_and(|r| r.departed_by(v.choice, v.candidate.as_ref()))
    };
    let people = d.candidates.iter().map(|c| &c.id);
    let shown = || verdicts.iter().copied().filter(told);
    let reviews: Vec<ReviewDraft> = shown()
        .filter(|v| v.choice.settles())
        .map(|v| review::draft(d, v, today))
        .collect();
    let reviewed: Vec<ReviewReading> = shown().filter_map(|v| review::read(d, v)).collect();
    FollowUp {
        says: says(d, &said, &verdicts, late),
        day: start.map_or(0, |day| (today - day).num_days()),
        promises_say: standing::promises_say(promises.values()),
        promises,
        signs_say: d
            .plan
            .as_ref()
            .map_or_else(String::new, |_| standing::signs_say(signs.iter())),
        signs,
        dues: dues(d),
        recheck: if verdicts.iter().any(|v| v.choice.rated_again()) {
            recheck::criteria(d).iter().map(|c| d.shared_id(&c.id)).collect()
        } else {
            Vec::new()
        },
        rechecked: people.filter_map(|id| recheck::read(d, viewer, id)).collect(),
        reviews_say: review::says_all(&reviews, &reviewed),
        reviews,
        reviewed,
        departed: verdicts.iter().filter(departed).map(|v| v.entry.clone()).collect(),
        said,
    }
}

/// How the decision stands to the recommendation, and what is late.
fn says(d: &Decision, said: &BTreeMap<EntryId, Recommendation>, verdicts: &[&Verdict], late: usize) -> String {
    let Some(verdict) = verdicts.last() else {
        return format!("{}.", heading::NOTHING_DECIDED);
    };
    if !verdict.choice.settles() {
        return format!("{}.", verdict.choice.verb());
    }
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
        return format!("{went}, and {} {promises} late.", say::count(late));
    }
    if d.commitments.is_empty() {
        return format!("{went}.");
    }
    format!("{went}, and no promise is late.")
}
