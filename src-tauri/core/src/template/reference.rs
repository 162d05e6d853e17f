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
    /// ClassNumber which kinds of decisions it stands.
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
}

/// Every class that stands beside decisions of this purpose.
#[must_use]
pub fn reference_classes(purpose: Purpose) -> Vec<&'static ReferenceClass> {
    #[derive(Deserialize)]
    struct File {
        class: Vec<ReferenceClass>,
    }
    static READ: OnceLock<Vec<ReferenceClass>> = OnceLock::new();
    // Part of the product, so that it reads is a test's business and not the user's.
    let all = READ.get_or_init(|| toml::from_str::<File>(TEXT).map(|file| file.class).unwrap_or_default());
    all.iter().filter(|class| class.purposes.contains(&purpose)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Grade;

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
