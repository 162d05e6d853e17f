//! Reference classes: what is known of cases like this in general. Shown beside an answer or a forecast, never averaged into it.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Purpose, Source};

const TEXT: &str = include_str!("../../templates/reference-classes.toml");

/// What is known of one kind of case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReferenceClass {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What is found.
    pub value: String,
    /// From where to where it was seen; empty where one figure is known.
    #[serde(default)]
    pub range: String,
    /// How far it carries.
    pub carries: String,
    /// Beside which kinds of decisions it stands.
    pub purposes: Vec<Purpose>,
    /// The forecast that it may stand beside as a number.
    #[serde(default)]
    pub beside: Option<ClassNumber>,
    /// Who says so.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// A number that may stand beside a forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClassNumber {
    /// What is forecast: "Still there at 18 months".
    pub of: String,
    /// The chance from, 0–100.
    pub low: u8,
    /// The chance to, 0–100.
    pub high: u8,
    /// Words by which a stated outcome is taken for one of these, in small letters; whoever states it can say otherwise.
    #[serde(default, skip_serializing)]
    #[ts(skip)]
    pub words: Vec<String>,
}

/// How many points a chance may lie from a class before it is asked what makes the case different. Our judgement.
pub const FAR: u8 = 25;

impl ClassNumber {
    /// Whether a chance, 0–100, lies so far from it that something has to make the case different.
    #[must_use]
    pub const fn is_far(&self, percent: u8) -> bool {
        percent.saturating_add(FAR) < self.low || percent > self.high.saturating_add(FAR)
    }

    /// From where to where: "40–55%".
    #[must_use]
    pub fn span(&self) -> String {
        format!("{}–{}%", self.low, self.high)
    }
}

/// Every class that stands beside decisions of this purpose.
#[must_use]
pub fn reference_classes(purpose: Purpose) -> Vec<&'static ReferenceClass> {
    all().iter().filter(|class| class.purposes.contains(&purpose)).collect()
}

/// The class of that id; nothing where this edition has none of it.
#[must_use]
pub fn reference_class(id: &str) -> Option<&'static ReferenceClass> {
    all().iter().find(|class| class.id == id)
}

/// The class whose number may stand beside a stated outcome, by its words.
#[must_use]
pub fn fitting_class(purpose: Purpose, outcome: &str) -> Option<&'static ReferenceClass> {
    let outcome = outcome.to_lowercase();
    let fits = |number: &ClassNumber| number.words.iter().any(|words| outcome.contains(words.as_str()));
    let mut classes = reference_classes(purpose).into_iter();
    classes.find(|class| class.beside.as_ref().is_some_and(fits))
}

fn all() -> &'static [ReferenceClass] {
    #[derive(Deserialize)]
    struct File {
        class: Vec<ReferenceClass>,
    }
    static READ: OnceLock<Vec<ReferenceClass>> = OnceLock::new();
    // Part of the product, so that it reads is a test's business and not the user's.
    READ.get_or_init(|| toml::from_str::<File>(TEXT).map(|file| file.class).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Grade;

    #[test]
    fn a_chance_is_far_from_a_class_beyond_twenty_five_points_of_either_end() {
        let class = reference_class("tenure").unwrap();
        let number = class.beside.as_ref().unwrap();
        assert_eq!(number.span(), "40–55%");
        let far: Vec<u8> = [0, 14, 15, 40, 47, 55, 80, 81, 100]
            .into_iter()
            .filter(|percent| number.is_far(*percent))
            .collect();
        assert_eq!(far, [0, 14, 81, 100]);
    }

    #[test]
    fn a_class_is_found_by_the_words_of_an_outcome_and_only_where_it_has_a_number() {
        let found = |purpose, outcome: &str| fitting_class(purpose, outcome).map(|class| class.id.as_str());
        let leader = Purpose::FirstLeader;
        assert_eq!(found(leader, "Hazel is Still there in 18 months"), Some("tenure"));
        assert_eq!(found(leader, "We would hire again"), Some("first_leader_works"));
        assert_eq!(found(leader, "Four of seven reps at quota"), None);
        assert_eq!(found(Purpose::Promotion, "Rowan is still there"), None);
        for class in all() {
            let number = class.beside.as_ref();
            assert!(number.is_none_or(|n| !n.words.is_empty()), "{}", class.id);
        }
    }

    #[test]
    fn every_class_reads_and_only_what_may_carry_a_number_or_is_said_to_stands_beside_one() {
        let of = |purpose| reference_classes(purpose).len();
        assert!(of(Purpose::FirstLeader) >= 6 && of(Purpose::Promotion) >= 6 && of(Purpose::SelfAssessment) >= 4);
        for class in [Purpose::FirstLeader, Purpose::Promotion]
            .into_iter()
            .flat_map(reference_classes)
        {
            assert!(!class.sources.is_empty() && !class.carries.is_empty(), "{}", class.id);
            assert!(class.sources.iter().any(|s| s.grade != Grade::Machine), "{}", class.id);
            for source in &class.sources {
                let own = matches!(source.grade, Grade::Vendor | Grade::Practitioner);
                assert!(!own || source.cite.contains("say"), "{}: {}", class.id, source.cite);
            }
            assert!(
                class.beside.as_ref().is_none_or(|b| b.low < b.high && b.high <= 100),
                "{}",
                class.id
            );
        }
    }
}
