//! How far a row of a record was made in a sales context like the company's: which of four facts match. Shown, never scored by itself.
//!
//! A fact matches when the deal size lies within a factor of three, the cycle within a factor of two, the same function buys at most one
//! level apart, and the industry or the size of the customers is the same. The lines are our judgement.

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use crate::decision::{Decision, FactValue, SalesContext, TrackRecord};
use crate::say::list;
use crate::template::FactKind;

/// Deal sizes that are called alike lie within this factor. Our judgement.
const SIZE_FACTOR: f64 = 3.0;
/// Cycles that are called alike lie within this factor. Our judgement.
const CYCLE_FACTOR: f64 = 2.0;

/// One of the four facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContextFact {
    /// Median first-year value of a win.
    DealSize,
    /// Median sales cycle.
    Cycle,
    /// Who buys.
    Buyer,
    /// Among which customers.
    Segment,
}

impl ContextFact {
    const fn words(self) -> &'static str {
        match self {
            Self::DealSize => "deal size",
            Self::Cycle => "sales cycle",
            Self::Buyer => "buyer",
            Self::Segment => "segment",
        }
    }
}

/// One row beside the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContextReading {
    /// Which match.
    pub matching: Vec<ContextFact>,
    /// Which do not.
    pub other: Vec<ContextFact>,
    /// Which cannot be compared, because one side is not known.
    pub unknown: Vec<ContextFact>,
    /// How many match, and which.
    pub says: String,
}

/// The company's own four facts.
pub(super) struct Company<'a> {
    deal_size: Option<f64>,
    cycle_days: Option<f64>,
    context: &'a SalesContext,
}

impl<'a> Company<'a> {
    /// Deal size and cycle are facts of the stage model already; they are asked for once.
    pub(super) fn of(d: &'a Decision) -> Self {
        let number = |id: &str| match d.facts.get(id).map(|known| &known.value) {
            Some(FactValue::Number { number }) => Some(*number),
            _ => None,
        };
        let named = |of: fn(&FactKind) -> Option<&String>| {
            let facts = d.stage.iter().flat_map(|model| &model.facts);
            facts.filter_map(|fact| of(&fact.kind)).find_map(|id| number(id))
        };
        Self {
            deal_size: named(|kind| match kind {
                FactKind::Sized { size, .. } => Some(size),
                _ => None,
            }),
            cycle_days: named(|kind| match kind {
                FactKind::Runway { cycle, .. } => Some(cycle),
                _ => None,
            }),
            context: &d.sales_context,
        }
    }

    /// The row beside the company; absent where the row says nothing of its context.
    pub(super) fn beside(&self, row: &TrackRecord) -> Option<ContextReading> {
        if row.deal_size.is_none() && row.cycle_days.is_none() && row.context == SalesContext::default() {
            return None;
        }
        let facts = [
            (
                ContextFact::DealSize,
                within(self.deal_size, row.deal_size, SIZE_FACTOR),
            ),
            (
                ContextFact::Cycle,
                within(self.cycle_days, row.cycle_days, CYCLE_FACTOR),
            ),
            (ContextFact::Buyer, buyer(self.context, &row.context)),
            (ContextFact::Segment, segment(self.context, &row.context)),
        ];
        let those = |state: Option<bool>| -> Vec<ContextFact> {
            facts
                .iter()
                .filter(|(_, is)| *is == state)
                .map(|(fact, _)| *fact)
                .collect()
        };
        let (matching, other, unknown) = (those(Some(true)), those(Some(false)), those(None));
        let says = says(&matching, &other, &unknown);
        Some(ContextReading {
            matching,
            other,
            unknown,
            says,
        })
    }
}

fn within(ours: Option<f64>, theirs: Option<f64>, factor: f64) -> Option<bool> {
    let (ours, theirs) = (ours?, theirs?);
    // Nothing can be a multiple of nothing.
    (ours > 0.0 && theirs > 0.0).then(|| reaches(factor * ours.min(theirs), ours.max(theirs)))
}

fn buyer(ours: &SalesContext, theirs: &SalesContext) -> Option<bool> {
    let function = ours.buyer.zip(theirs.buyer).map(|(a, b)| a == b);
    let level = ours.level.zip(theirs.level).map(|(a, b)| a.is_near(b));
    match (function, level) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// One alike is enough; both have to be known to differ.
fn segment(ours: &SalesContext, theirs: &SalesContext) -> Option<bool> {
    let plain = |text: &str| Some(text.trim().to_lowercase()).filter(|text| !text.is_empty());
    let industry = plain(&ours.industry).zip(plain(&theirs.industry)).map(|(a, b)| a == b);
    let size = ours.size.zip(theirs.size).map(|(a, b)| a == b);
    match (industry, size) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

fn says(matching: &[ContextFact], other: &[ContextFact], unknown: &[ContextFact]) -> String {
    let named = |facts: &[ContextFact]| list(&facts.iter().map(|fact| fact.words().to_owned()).collect::<Vec<_>>());
    let mut says = match matching.len() {
        0 => "None of 4 match".to_owned(),
        n => format!("{n} of 4 match: {}", named(matching)),
    };
    if !other.is_empty() {
        says += &format!("; not {}", named(other));
    }
    if !unknown.is_empty() {
        says += &format!("; not known: {}", named(unknown));
    }
    says + "."
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{BuyerFunction as F, BuyerLevel as L, SizeClass as S};

    fn context(buyer: F, level: L, industry: &str, size: S) -> SalesContext {
        SalesContext {
            buyer: Some(buyer),
            level: Some(level),
            industry: industry.into(),
            size: Some(size),
        }
    }

    #[test]
    fn numbers_match_up_to_their_factor_and_not_beyond_it() {
        let size = |ours, theirs| within(Some(ours), Some(theirs), SIZE_FACTOR);
        assert_eq!(size(60.0, 180.0), Some(true), "three times as much");
        assert_eq!(size(60.0, 20.0), Some(true), "a third");
        assert_eq!(size(60.0, 181.0), Some(false));
        assert_eq!(size(60.0, 19.9), Some(false));
        let cycle = |ours, theirs| within(Some(ours), Some(theirs), CYCLE_FACTOR);
        assert_eq!((cycle(75.0, 150.0), cycle(75.0, 37.5)), (Some(true), Some(true)));
        assert_eq!((cycle(75.0, 151.0), cycle(75.0, 37.0)), (Some(false), Some(false)));
        assert_eq!(within(None, Some(5.0), SIZE_FACTOR), None);
        assert_eq!(
            within(Some(0.0), Some(5.0), SIZE_FACTOR),
            None,
            "no multiple of nothing"
        );
    }

    #[test]
    fn the_same_function_at_most_one_level_apart() {
        let ours = context(F::Operations, L::Head, "", S::Medium);
        let at = |function, level| buyer(&ours, &context(function, level, "", S::Medium));
        assert_eq!(at(F::Operations, L::Head), Some(true));
        assert_eq!(at(F::Operations, L::Board), Some(true));
        assert_eq!(at(F::Operations, L::TeamLead), Some(true));
        assert_eq!(at(F::Operations, L::User), Some(false), "two levels down");
        assert_eq!(at(F::Finance, L::Head), Some(false));
        let level_unknown = SalesContext {
            level: None,
            ..ours.clone()
        };
        assert_eq!(buyer(&ours, &level_unknown), None);
        let other = SalesContext {
            buyer: Some(F::It),
            ..level_unknown
        };
        assert_eq!(buyer(&ours, &other), Some(false), "the function alone says no");
    }

    #[test]
    fn the_same_industry_or_the_same_size_is_enough() {
        let ours = context(F::It, L::Head, "Logistics", S::Medium);
        let at = |industry, size| segment(&ours, &context(F::It, L::Head, industry, size));
        assert_eq!(at(" logistics ", S::Enterprise), Some(true));
        assert_eq!(at("Banking", S::Medium), Some(true));
        assert_eq!(at("Banking", S::Large), Some(false));
        assert_eq!(at("", S::Large), None, "the industry could still be the same");
    }

    #[test]
    fn what_matches_is_said_and_an_empty_row_says_nothing() {
        let ours = context(F::Operations, L::Head, "Logistics", S::Medium);
        let company = Company {
            deal_size: Some(58.0),
            cycle_days: Some(75.0),
            context: &ours,
        };
        let row = TrackRecord {
            company: "Tallow".into(),
            deal_size: Some(120.0),
            cycle_days: Some(170.0),
            context: SalesContext {
                level: None,
                ..ours.clone()
            },
            ..TrackRecord::default()
        };
        let reading = company.beside(&row).unwrap();
        assert_eq!(
            reading.says,
            "2 of 4 match: deal size and segment; not sales cycle; not known: buyer."
        );
        assert_eq!(company.beside(&TrackRecord::default()), None);
    }
}
