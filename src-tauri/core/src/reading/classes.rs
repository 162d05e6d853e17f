//! What is known of cases like this in general: every class with its grade and how far it carries, and the one that fits an answer best.

use crate::analysis::Analysis;
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::recommendation::Recommendation;
use crate::say::heading;
use crate::template::{Purpose, ReferenceClass, reference_classes};

/// A class in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSaid {
    /// What it is about.
    pub title: String,
    /// What is found, and from where to where it was seen.
    pub value: String,
    /// How far it carries.
    pub carries: String,
    /// Who says so, with which grade, one each.
    pub sources: Vec<String>,
}

/// Every class that stands beside this decision.
#[must_use]
pub fn all(d: &Decision) -> Vec<ClassSaid> {
    let said = |class: &&ReferenceClass| ClassSaid {
        title: class.title.clone(),
        value: if class.range.is_empty() {
            class.value.clone()
        } else {
            format!("{} (seen: {})", class.value, class.range)
        },
        carries: class.carries.clone(),
        sources: class
            .sources
            .iter()
            .map(|s| format!("{} ({})", s.says(), s.label()))
            .collect(),
    };
    reference_classes(d.purpose()).iter().map(said).collect()
}

/// The one class that fits an answer, in a line with its grade; nothing where none does. Never averaged into the answer.
#[must_use]
pub fn fitting(d: &Decision, a: &Analysis, r: &Recommendation) -> Option<String> {
    let warns = || {
        let of = a.candidates.iter().find(|c| Some(&c.candidate) == r.candidate.as_ref());
        of.and_then(|c| c.pedestal.as_ref()).is_some_and(|gap| gap.warns)
    };
    let id = match (d.purpose(), r.kind) {
        (Purpose::FirstLeader, Kind::Hire | Kind::HireWithRedecision | Kind::RightPersonWrongConditions) => "tenure",
        (Purpose::FirstLeader, Kind::NearTie | Kind::NotThisPerson) => "interview",
        // What is known of promoting on sales fits whoever sells far better than they lead.
        (Purpose::Promotion, _) if warns() => "sales_and_success",
        (Purpose::Promotion, Kind::Promote | Kind::Trial | Kind::Develop) => "interview",
        _ => return None,
    };
    let class = reference_classes(d.purpose())
        .into_iter()
        .find(|class| class.id == id)?;
    let grade = class.sources.first().map_or_else(String::new, |s| s.label());
    Some(format!(
        "{} {}: {} ({grade}).",
        heading::IN_GENERAL,
        class.title,
        class.value
    ))
}
