//! The founder's own side: which conditions hold, by whose word, and where the raters differ (S3.2).

use serde::Serialize;
use ts_rs::TS;

use super::line::reaches;
use crate::decision::Decision;
use crate::id::{CriterionId, MemberId};
use crate::rating::{Answer, Subject};
use crate::template::Template;

/// The founder's card, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FounderReading {
    /// Ready, ready if, not yet.
    pub state: FounderState,
    /// Sealed sheets counted.
    pub raters: usize,
    /// Items that are not met by every rater who could say.
    pub open: usize,
    /// From how many open items the conditions are wrong.
    pub wrong_from: f64,
    /// Items that are unmet and alone make the conditions wrong.
    pub alone: Vec<CriterionId>,
    /// One per item, in the card's order.
    pub items: Vec<FounderItem>,
}

/// How ready the founder's side is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FounderState {
    /// Every item met.
    Ready,
    /// Some open: a list of conditions.
    ReadyIf,
    /// So many open that it is too early.
    NotYet,
    /// Nobody has filled in the card.
    Unrated,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FounderItem {
    /// Which.
    pub criterion: CriterionId,
    /// How it stands.
    pub state: ItemState,
    /// What each rater answered.
    pub answers: Vec<(MemberId, Answer)>,
}

/// How one item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Met by everybody who could say.
    Met,
    /// Unmet by everybody who could say.
    Unmet,
    /// The raters differ: counts as open.
    Disputed,
    /// Nobody could say: counts as open.
    Unknown,
}

impl ItemState {
    /// How an item of the founder's side stands.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "open",
            Self::Disputed => "open: the raters differ",
            Self::Unknown => "open: nobody could say",
        }
    }
}

impl FounderItem {
    /// Whether it still has to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state != ItemState::Met
    }
}

pub(super) fn read(card: &Template, d: &Decision) -> FounderReading {
    let sheets = super::sealed(d, &Subject::Founder);
    let items: Vec<FounderItem> = card
        .criteria
        .iter()
        .map(|criterion| {
            let answers: Vec<(MemberId, Answer)> = sheets
                .iter()
                .filter_map(|s| Some((s.member.clone(), s.ratings.get(criterion.id.as_str())?.answer.clone()?)))
                .collect();
            let met = answers.iter().any(|(_, a)| matches!(a, Answer::Met { .. }));
            let unmet = answers.iter().any(|(_, a)| matches!(a, Answer::Unmet { .. }));
            let state = match (met, unmet) {
                (true, false) => ItemState::Met,
                (false, true) => ItemState::Unmet,
                (true, true) => ItemState::Disputed,
                (false, false) => ItemState::Unknown,
            };
            FounderItem {
                criterion: criterion.id.as_str().into(),
                state,
                answers,
            }
        })
        .collect();
    let open = items.iter().filter(|i| i.is_open()).count();
    let not_yet_from = d.threshold("not_yet_from_open").unwrap_or(f64::INFINITY);
    let state = match open {
        _ if sheets.is_empty() => FounderState::Unrated,
        0 => FounderState::Ready,
        n if reaches(n as f64, not_yet_from) => FounderState::NotYet,
        _ => FounderState::ReadyIf,
    };
    FounderReading {
        state,
        raters: sheets.len(),
        open,
        wrong_from: d.threshold("conditions_from_open").unwrap_or(1.0),
        alone: items
            .iter()
            .filter(|i| i.state == ItemState::Unmet)
            .filter(|i| card.criterion(i.criterion.as_str()).is_some_and(|c| c.alone))
            .map(|i| i.criterion.clone())
            .collect(),
        items,
    }
}
