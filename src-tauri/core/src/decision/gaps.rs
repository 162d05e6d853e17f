//! What is missing on a sheet before it can be sealed: where to begin, and in a sentence why not yet.

use serde::Serialize;
use ts_rs::TS;

use crate::id::CriterionId;
use crate::rating::{Answer, Rating, Sheet};
use crate::template::{Scale, Template};

/// What is missing on a sheet, in the card's order. A sheet without gaps can be sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Gaps {
    /// Criteria without an answer.
    pub open: Vec<CriterionId>,
    /// Criteria with a mark and no evidence.
    pub bare: Vec<CriterionId>,
    /// Criteria with a red flag and no note on it.
    pub unsaid: Vec<CriterionId>,
    /// Whether the overall judgement is missing.
    pub overall: bool,
    /// Why it cannot be sealed now, the shortest way on first; absent when it can.
    pub waits: Option<Waits>,
}

/// Why a sheet cannot be sealed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Waits {
    /// On the button that seals.
    pub short: String,
    /// In a sentence.
    pub why: String,
    /// The criterion where it begins; absent for the overall judgement.
    pub at: Option<CriterionId>,
}

impl Gaps {
    /// What is missing on a sheet of this card; everything, where nothing is on it yet.
    #[must_use]
    pub fn of(card: &Template, sheet: Option<&Sheet>) -> Self {
        let which = |lacks: fn(Option<&Rating>) -> bool| -> Vec<CriterionId> {
            let rating = |id: &str| sheet.and_then(|s| s.ratings.get(id));
            // As people walk through it: side by side.
            card.sides
                .iter()
                .flat_map(|side| card.on_side(&side.id))
                .filter(|c| lacks(rating(c.id.as_str())))
                .map(|c| CriterionId::from(c.id.as_str()))
                .collect()
        };
        let mut gaps = Self {
            open: which(|r| r.is_none_or(|r| r.answer.is_none())),
            bare: which(|r| r.is_some_and(|r| matches!(r.answer, Some(Answer::Mark { .. })) && r.evidence.is_empty())),
            unsaid: which(|r| r.is_some_and(|r| r.flags.values().any(|note| note.trim().is_empty()))),
            overall: card.scale == Scale::Anchored && sheet.is_none_or(|s| s.overall.is_none()),
            waits: None,
        };
        gaps.waits = gaps.first();
        gaps
    }

    fn first(&self) -> Option<Waits> {
        let many = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
        let (short, why, at) = if let Some(at) = self.open.first() {
            let n = self.open.len();
            (
                format!("Seal: {n} open"),
                format!(
                    "Not yet: {} open. Give each a mark or “No evidence”.",
                    many(n, "criterion is", "criteria are")
                ),
                Some(at),
            )
        } else if let Some(at) = self.bare.first() {
            let n = self.bare.len();
            (
                format!("Seal: {n} without evidence"),
                format!(
                    "Not yet: {} no evidence. Add one dated piece to each, or choose “No evidence”.",
                    many(n, "mark has", "marks have")
                ),
                Some(at),
            )
        } else if let Some(at) = self.unsaid.first() {
            let n = self.unsaid.len();
            (
                format!("Seal: {n} without note"),
                format!(
                    "Not yet: red flags on {} no note. Say what was seen, or untick them.",
                    many(n, "criterion has", "criteria have")
                ),
                Some(at),
            )
        } else if self.overall {
            (
                "Seal: overall open".to_owned(),
                "Not yet: your overall judgement comes last. Give it first.".to_owned(),
                None,
            )
        } else {
            return None;
        };
        Some(Waits {
            short,
            why,
            at: at.cloned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::rating::{Evidence, EvidenceKind, Subject};

    fn sheet(card: &Template) -> Sheet {
        let mut sheet = Sheet::new("m".into(), Subject::Founder);
        for criterion in &card.criteria {
            sheet.ratings.insert(CriterionId::from(criterion.id.as_str()), rated());
        }
        sheet
    }

    fn rated() -> Rating {
        Rating {
            answer: Some(Answer::Mark { level: 3 }),
            evidence: vec![Evidence {
                id: "e".into(),
                kind: EvidenceKind::DirectObservation,
                on: chrono::NaiveDate::default(),
                text: "Seen".into(),
                whose: None,
            }],
            ..Rating::default()
        }
    }

    fn short(card: &Template, sheet: &Sheet) -> Option<String> {
        Gaps::of(card, Some(sheet)).waits.map(|w| w.short)
    }

    #[test]
    fn what_is_missing_comes_shortest_way_on_first() {
        let cards = crate::template::shipped();
        let card = &**cards.iter().find(|c| c.id == "first-line-manager").unwrap();
        let n = card.criteria.len();
        let first = CriterionId::from(card.on_side(&card.sides[0].id).next().unwrap().id.as_str());
        let nothing = Gaps::of(card, None).waits.unwrap();
        assert_eq!(nothing.short, format!("Seal: {n} open"));
        assert_eq!(nothing.at, Some(first.clone()));

        let mut full = sheet(card);
        assert_eq!(short(card, &full).as_deref(), Some("Seal: overall open"));
        full.ratings.get_mut(&first).unwrap().flags = BTreeMap::from([(0, " ".to_owned())]);
        assert_eq!(short(card, &full).as_deref(), Some("Seal: 1 without note"));
        full.ratings.get_mut(&first).unwrap().evidence.clear();
        assert_eq!(short(card, &full).as_deref(), Some("Seal: 1 without evidence"));
        full.ratings.get_mut(&first).unwrap().answer = Some(Answer::NoEvidence);
        assert_eq!(short(card, &full).as_deref(), Some("Seal: 1 without note"));
        full.ratings.insert(first, rated());
        full.overall = Some(crate::rating::Overall {
            level: 3,
            note: String::new(),
        });
        assert_eq!(Gaps::of(card, Some(&full)), Gaps::default());
    }
}
