//! What has to hold or be done before an answer holds, as rows to sign: what, how it is now, who, by when.

use crate::analysis::Analysis;
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::id::CriterionId;
use crate::rating::Answer;
use crate::reading::finding;
use crate::recommendation::Recommendation;
use crate::say::{capital, short_date};
use crate::template::Purpose;

/// All of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// What they are for.
    pub heading: String,
    /// How the founder's own side stands; empty where it is not asked.
    pub founder: String,
    /// One by one.
    pub rows: Vec<ConditionRow>,
}

/// One condition. What is empty is left to be written in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConditionRow {
    /// What has to hold or be done.
    pub what: String,
    /// What there is instead today.
    pub now: String,
    /// Who promised it.
    pub who: String,
    /// By when.
    pub by: String,
}

pub(super) fn read(d: &Decision, a: &Analysis, r: &Recommendation) -> Option<Conditions> {
    let mut rows: Vec<ConditionRow> = Vec::new();
    for condition in &r.conditions {
        // What a test is and how long it takes; how it is done is in the record.
        let test = d
            .template
            .tests
            .iter()
            .find(|t| r.tests.contains(&t.id) && condition.text == format!("{}: {}", t.title, t.how));
        let promised = condition.criterion.as_ref().and_then(|id| promised(d, id));
        let (who, by) = promised.unwrap_or_default();
        rows.push(ConditionRow {
            what: test.map_or_else(|| condition.text.clone(), |t| format!("{}: {} days", t.title, t.days)),
            now: condition.criterion.as_ref().map_or_else(String::new, |id| now(a, id)),
            who,
            by,
        });
    }
    let offer = d.purpose() == Purpose::FirstLeader
        && matches!(
            r.kind,
            Kind::Hire | Kind::HireWithRedecision | Kind::RightPersonWrongConditions
        );
    let founder = a.founder.as_ref().filter(|_| offer);
    (!rows.is_empty()).then(|| Conditions {
        heading: if offer {
            "Before the offer goes out"
        } else {
            "Conditions"
        }
        .to_owned(),
        founder: founder.map_or_else(String::new, |f| {
            format!("The founder’s own side: {}.", finding::founder(f))
        }),
        rows,
    })
}

/// Who promised it, and by when.
fn promised(d: &Decision, id: &CriterionId) -> Option<(String, String)> {
    let all = d
        .commitments
        .iter()
        .filter(|p| p.settled.as_ref().is_none_or(|s| s.kept));
    let one = all.map(|p| &p.promise).find(|p| p.from.as_ref() == Some(id))?;
    Some((one.by.clone(), short_date(one.due)))
}

/// What raters of the founder's side say there is instead; empty where nobody said.
fn now(a: &Analysis, id: &CriterionId) -> String {
    let item = a
        .founder
        .iter()
        .flat_map(|f| &f.items)
        .find(|item| item.criterion == *id);
    let mut said: Vec<&str> = item
        .into_iter()
        .flat_map(|item| &item.answers)
        .filter_map(|(_, answer)| match answer {
            Answer::Unmet { fact } => Some(fact.trim()),
            _ => None,
        })
        .filter(|fact| !fact.is_empty())
        .collect();
    said.dedup();
    capital(&said.join("; "))
}
