//! The documents that come with the product, read once, and the findings they cite.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::read::{Document, read};
use super::{StageModel, Template};

/// Id and exact text of every shipped document, in the order people see them.
const TEXTS: [(&str, &str); 6] = [
    (
        "first-sales-leader",
        include_str!("../../templates/first-sales-leader.toml"),
    ),
    (
        "founder-readiness",
        include_str!("../../templates/founder-readiness.toml"),
    ),
    (
        "first-line-manager",
        include_str!("../../templates/first-line-manager.toml"),
    ),
    (
        "second-line-manager",
        include_str!("../../templates/second-line-manager.toml"),
    ),
    (
        "ic-self-assessment",
        include_str!("../../templates/ic-self-assessment.toml"),
    ),
    ("stage-model", include_str!("../../templates/stage-model.toml")),
];

/// The same in their first edition: decision files of format 1 name cards by id and mean these.
const FIRST_EDITION: [(&str, &str); 6] = [
    (
        "first-sales-leader",
        include_str!("../../templates/first-edition/first-sales-leader.toml"),
    ),
    (
        "founder-readiness",
        include_str!("../../templates/first-edition/founder-readiness.toml"),
    ),
    (
        "first-line-manager",
        include_str!("../../templates/first-edition/first-line-manager.toml"),
    ),
    (
        "second-line-manager",
        include_str!("../../templates/first-edition/second-line-manager.toml"),
    ),
    (
        "ic-self-assessment",
        include_str!("../../templates/first-edition/ic-self-assessment.toml"),
    ),
    (
        "stage-model",
        include_str!("../../templates/first-edition/stage-model.toml"),
    ),
];

const INSIGHTS: &str = include_str!("../../templates/insights.toml");

/// A finding the product stands on; cards cite it by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Insight {
    /// Document and number: `S4.1`.
    pub id: String,
    /// What was found, in one sentence.
    pub finding: String,
    /// Which part of the product carries it.
    pub carried_by: String,
}

/// Every shipped document with its id and exact text; those that do not read are left out (a test holds that none is).
fn documents() -> &'static [(&'static str, &'static str, Document)] {
    static READ: OnceLock<Vec<(&'static str, &'static str, Document)>> = OnceLock::new();
    READ.get_or_init(|| {
        TEXTS
            .iter()
            .filter_map(|(id, text)| Some((*id, *text, read(text).ok()?)))
            .collect()
    })
}

/// The shipped scorecards, in the order people see them.
pub fn shipped() -> &'static [Arc<Template>] {
    static CARDS: OnceLock<Vec<Arc<Template>>> = OnceLock::new();
    CARDS.get_or_init(|| {
        let cards = documents().iter().filter_map(|(_, _, document)| match document {
            Document::Scorecard(card) => Some(Arc::new(card.clone())),
            Document::StageModel(_) => None,
        });
        cards.collect()
    })
}

/// The shipped stage model.
pub fn shipped_stage() -> Option<&'static StageModel> {
    documents().iter().find_map(|(_, _, document)| match document {
        Document::StageModel(model) => Some(model),
        Document::Scorecard(_) => None,
    })
}

/// The exact text of a shipped document, for pinning, and what it reads as.
#[must_use]
pub fn shipped_document(id: &str) -> Option<(&'static str, Document)> {
    documents()
        .iter()
        .find(|(known, _, _)| *known == id)
        .map(|(_, text, document)| (*text, document.clone()))
}

/// The exact text of a document as it was in its first edition.
#[must_use]
pub fn first_edition(id: &str) -> Option<&'static str> {
    FIRST_EDITION
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, text)| *text)
}

/// The findings, in the order of their ids.
pub fn insights() -> &'static [Insight] {
    #[derive(Deserialize)]
    struct File {
        insight: Vec<Insight>,
    }
    static READ: OnceLock<Vec<Insight>> = OnceLock::new();
    READ.get_or_init(|| {
        toml::from_str::<File>(INSIGHTS)
            .map(|file| file.insight)
            .unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{Pole, Purpose, Scale};
    use std::collections::BTreeSet;

    fn card(id: &str) -> Arc<Template> {
        Arc::clone(shipped().iter().find(|t| t.id == id).unwrap())
    }

    fn ids(id: &str) -> Vec<String> {
        card(id).criteria.iter().map(|c| c.id.clone()).collect()
    }

    fn numbered(letter: char, count: usize) -> Vec<String> {
        (1..=count).map(|n| format!("{letter}{n}")).collect()
    }

    #[test]
    fn every_shipped_document_reads_without_a_problem() {
        for (id, text) in TEXTS {
            match read(text) {
                Ok(Document::Scorecard(card)) => assert_eq!(card.id, id),
                Ok(Document::StageModel(model)) => assert_eq!(model.id, id),
                Err(problems) => {
                    let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
                    panic!("{id}:\n{}", all.join("\n"));
                }
            }
        }
        assert_eq!(shipped().len(), 5);
        assert!(shipped_document("stage-model").is_some());
        assert!(shipped_document("nothing").is_none());
        for (id, text) in FIRST_EDITION {
            assert!(read(text).is_ok(), "first edition of {id}");
        }
    }

    #[test]
    fn the_cards_hold_the_criteria_they_promise() {
        assert_eq!(ids("first-sales-leader"), {
            let mut all = numbered('A', 18);
            let at = all.remove(16);
            all.insert(5, at);
            all
        });
        assert_eq!(ids("founder-readiness"), numbered('F', 14));
        assert_eq!(ids("first-line-manager"), numbered('B', 20));
        let counted = ids("ic-self-assessment");
        assert_eq!(counted.len(), 24, "twelve pairs");
        assert!(
            ["C5", "C6", "C13"].iter().all(|id| !counted.iter().any(|c| c == id)),
            "retired ids"
        );
        assert!((12..=15).contains(&ids("second-line-manager").len()));
        let facts: Vec<&str> = shipped_stage().unwrap().facts.iter().map(|f| f.id.as_str()).collect();
        let expected = "founder_closed_customers reps_at_quota sales_yield arr playbook founder_on_calls reps_employed share_at_quota \
                        ramp_and_cycle_known lead_source retention runway";
        assert_eq!(facts.join(" "), expected);
    }

    #[test]
    fn every_criterion_says_what_it_needs_to() {
        for card in shipped() {
            for c in &card.criteria {
                let place = format!("{} {}", card.id, c.id);
                assert!(!c.sources.is_empty(), "{place}: source");
                assert!(!c.questions.is_empty(), "{place}: question");
                if card.scale == Scale::Anchored {
                    let different: BTreeSet<&String> = c.anchors.iter().collect();
                    assert_eq!(different.len(), 5, "{place}: anchors");
                    assert!(
                        c.anchors.iter().all(|a| (10..=180).contains(&a.chars().count())),
                        "{place}: length of an anchor"
                    );
                    assert!(!c.evidence.is_empty(), "{place}: evidence");
                    assert!(!c.red_flags.is_empty(), "{place}: red flags");
                }
                assert_eq!(c.states.is_some(), card.scale == Scale::MetUnmet, "{place}: states");
            }
            assert!(card.thresholds.values().all(|t| !t.meaning.is_empty()));
        }
    }

    #[test]
    fn the_two_sides_of_a_promotion_are_twinned_across() {
        let card = card("first-line-manager");
        for (b, a) in [("B5", "B1"), ("B6", "B2"), ("B7", "B3"), ("B14", "B4")] {
            assert_eq!(card.criterion(b).unwrap().twin.as_deref(), Some(a));
        }
        let floors: Vec<&str> = card
            .criteria
            .iter()
            .filter(|c| c.floor.is_some())
            .map(|c| c.id.as_str())
            .collect();
        assert_eq!(floors, ["B1", "B5", "B6"]);
        for group in &card.constituents {
            let served = card
                .criteria
                .iter()
                .any(|c| c.constituent.as_ref() == Some(&group.id) && c.side == "readiness");
            assert!(served, "nothing on the readiness side serves {}", group.id);
        }
    }

    #[test]
    fn the_preview_is_a_full_week() {
        let card = card("ic-self-assessment");
        let preview = card.preview.as_ref().unwrap();
        let hours: f64 = preview.blocks.iter().map(|b| b.to - b.from).sum();
        assert!((44.0..=52.0).contains(&hours), "{hours} hours");
        assert!(preview.blocks.len() >= 30);
        let used: BTreeSet<&str> = preview.blocks.iter().map(|b| b.activity.as_str()).collect();
        assert_eq!(used.len(), preview.activities.len(), "every activity occurs");
        assert!(
            preview.activities.iter().any(|a| a.pole == Pole::A)
                && preview.activities.iter().any(|a| a.pole == Pole::B)
        );
    }

    #[test]
    fn every_finding_is_there_and_most_are_cited() {
        let expected: Vec<String> = [(0, 11), (1, 4), (2, 5), (3, 5), (4, 11)]
            .iter()
            .flat_map(|(document, count)| (1..=*count).map(move |n| format!("S{document}.{n}")))
            .collect();
        let found: Vec<String> = insights().iter().map(|i| i.id.clone()).collect();
        assert_eq!(found, expected);
        let cited: String = TEXTS.iter().map(|(_, text)| *text).collect();
        let silent: Vec<&String> = expected
            .iter()
            .filter(|id| !cited.contains(&format!("\"{id}\"")))
            .collect();
        // The journal and the control book carry these, not a card.
        assert!(silent.len() <= 4, "not cited: {silent:?}");
    }

    #[test]
    fn every_source_of_the_second_edition_says_whose_it_is_and_a_machine_stands_alone_under_nothing() {
        use crate::template::{Grade, Source};
        let cards: Vec<_> = shipped().iter().filter(|card| card.version > 1).collect();
        let criteria = cards
            .iter()
            .flat_map(|card| card.criteria.iter().map(|c| (c.id.as_str(), &c.sources)));
        let offers = cards
            .iter()
            .flat_map(|card| card.alternatives.iter().map(|a| (a.title.as_str(), &a.sources)));
        let stage = shipped_stage().unwrap();
        let facts = stage.facts.iter().map(|f| (f.id.as_str(), &f.sources));
        let mut works = std::collections::BTreeMap::new();
        for (place, sources) in criteria.chain(offers).chain(facts) {
            let alone = |s: &Source| matches!(s.grade, Grade::Ours | Grade::Seed);
            for source in sources {
                assert_ne!(source.grade, Grade::Named, "{place}: {}", source.cite);
                assert!(
                    alone(source) || (source.author.is_some() && source.seen.is_some()),
                    "{place}: {source:?}"
                );
                if let (Some(author), Some(title)) = (&source.author, &source.title) {
                    let kept = works.entry((author, title)).or_insert((
                        &source.year,
                        &source.address,
                        source.seen,
                        source.grade,
                    ));
                    assert_eq!(
                        *kept,
                        (&source.year, &source.address, source.seen, source.grade),
                        "{place}: {author}"
                    );
                }
            }
            assert!(
                !sources.is_empty() && sources.iter().any(|s| s.grade != Grade::Machine),
                "{place}: a machine alone"
            );
        }
    }

    #[test]
    fn purposes_are_all_served() {
        for purpose in [
            Purpose::FirstLeader,
            Purpose::Promotion,
            Purpose::SelfAssessment,
            Purpose::FounderReadiness,
        ] {
            assert!(shipped().iter().any(|t| t.purpose == purpose));
        }
    }
}
