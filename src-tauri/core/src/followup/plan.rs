//! The plan after the decision, drafted from what is open: what the founder (or the manager above) owes, and what the leader owes,
//! in the order front line, playbook, team (S0.3), or downstream first (S2.4). A draft: people change it before they agree.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::analysis::Analysis;
use crate::decision::{Commitment, Decision, Phase, Plan, Sign};
use crate::id::CandidateId;
use crate::say::capital;
use crate::template::{Purpose, Source};

/// Days after the start by which an open condition of the founder's own side has to be met. Our judgement: most take weeks.
const CONDITION_DAYS: u32 = 30;

/// A plan nobody has agreed to yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanDraft {
    /// Its head.
    pub plan: Plan,
    /// Its promises, by day.
    pub promises: Vec<DraftPromise>,
}

/// A promise of the draft and why it is in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftPromise {
    /// The promise.
    pub promise: Commitment,
    /// Days after the start.
    pub day: u32,
    /// Why it is here.
    pub sources: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    promise: Vec<ShippedPromise>,
    sign: Vec<ShippedSign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedPromise {
    purpose: Purpose,
    phase: Phase,
    by: Party,
    to: Party,
    day: u32,
    text: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedSign {
    purpose: Purpose,
    day: u32,
    text: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Party {
    Decider,
    Person,
    Team,
}

/// Part of the product, so that it reads is a test's business and not the user's.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/plans.toml")).unwrap_or(Shipped {
        promise: Vec::new(),
        sign: Vec::new(),
    })
});

/// Drafts the plan for `person` with `start` as the first day in the job.
///
/// The open conditions of the founder's card come first, each as the decider's promise; then what the shipped plan asks of both.
#[must_use]
pub fn draft(d: &Decision, a: &Analysis, person: &CandidateId, start: NaiveDate) -> PlanDraft {
    let name = d.name_of(person);
    let decider = d.member(&d.decider).map_or_else(String::new, |m| m.name.clone());
    let called = |party| match party {
        Party::Decider => decider.clone(),
        Party::Person => name.clone(),
        Party::Team => "The team".to_owned(),
    };
    let mut promises = conditions(d, a, &decider, &name, start);
    let shipped = SHIPPED.promise.iter().filter(|p| p.purpose == d.purpose());
    promises.extend(shipped.enumerate().map(|(i, p)| DraftPromise {
        promise: Commitment {
            id: format!("plan-{}", i + 1).as_str().into(),
            by: called(p.by),
            to: called(p.to),
            text: p.text.clone(),
            due: after(start, p.day),
            phase: p.phase,
            from: None,
        },
        day: p.day,
        sources: vec![p.source.clone()],
    }));
    promises.sort_by_key(|p| p.day);
    let signs = SHIPPED.sign.iter().filter(|s| s.purpose == d.purpose());
    PlanDraft {
        plan: Plan {
            person: person.clone(),
            start,
            customer_hours: None,
            adviser: String::new(),
            budget: String::new(),
            signs: signs
                .map(|s| Sign {
                    day: s.day,
                    text: s.text.clone(),
                    looked: None,
                })
                .collect(),
            agreed_on: None,
        },
        promises,
    }
}

/// What the founder's card leaves open, as promises: its definition says what is true once the promise is kept.
fn conditions(d: &Decision, a: &Analysis, by: &str, to: &str, start: NaiveDate) -> Vec<DraftPromise> {
    let (Some(founder), Some(card)) = (&a.founder, &d.founder_card) else {
        return Vec::new();
    };
    let open = founder.items.iter().filter(|i| i.is_open());
    open.filter_map(|item| card.criterion(item.criterion.as_str()))
        .map(|c| DraftPromise {
            promise: Commitment {
                id: format!("condition-{}", c.id).as_str().into(),
                by: by.to_owned(),
                to: to.to_owned(),
                text: promised(&c.definition),
                due: after(start, CONDITION_DAYS),
                phase: Phase::Support,
                from: Some(c.id.as_str().into()),
            },
            day: CONDITION_DAYS,
            sources: c.sources.clone(),
        })
        .collect()
}

/// "Met when the founder has …" as what is promised: "The founder has …".
fn promised(definition: &str) -> String {
    capital(definition.strip_prefix("Met when ").unwrap_or(definition))
}

pub(super) fn after(start: NaiveDate, days: u32) -> NaiveDate {
    start
        .checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::insights;

    #[test]
    fn the_shipped_plans_read_and_cite_known_findings() {
        let shipped: Shipped = toml::from_str(include_str!("../../templates/plans.toml")).unwrap();
        for purpose in [Purpose::FirstLeader, Purpose::Promotion] {
            let of: Vec<_> = shipped.promise.iter().filter(|p| p.purpose == purpose).collect();
            for day in [30, 60, 90, 180] {
                assert!(of.iter().any(|p| p.day == day), "{purpose:?} has nothing by day {day}");
            }
        }
        for promise in &shipped.promise {
            let insight = promise.source.insight.as_deref().unwrap_or_default();
            assert!(insights().iter().any(|i| i.id == insight), "{insight}");
        }
        assert!(!shipped.sign.is_empty());
    }

    #[test]
    fn a_first_leader_is_asked_for_the_front_line_then_the_playbook_then_the_team() {
        let phases: Vec<_> = SHIPPED
            .promise
            .iter()
            .filter(|p| p.purpose == Purpose::FirstLeader && p.phase != Phase::Support)
            .map(|p| (p.day, p.phase))
            .collect();
        assert!(phases.is_sorted(), "{phases:?}");
    }

    #[test]
    fn a_condition_is_promised_in_the_words_of_its_card() {
        assert_eq!(promised("Met when the plan has an amount."), "The plan has an amount.");
        assert_eq!(promised("Something else."), "Something else.");
    }
}
