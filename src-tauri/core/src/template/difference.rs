//! What a card of the user's own says otherwise than the shipped card it was copied from, each in a plain sentence.

mod walk;
mod words;

pub use words::FIELDS;

use serde::Serialize;
use ts_rs::TS;

use super::{Template, reweighted, shares};
use walk::walk;

/// One thing that is otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// Where, as [`super::Problem`] names places: `criterion B6 · anchors 3`.
    pub place: String,
    /// The part it belongs to, as people know it: the criterion's title, "Management readiness", "The card".
    pub subject: String,
    /// What kind of change.
    pub kind: DifferenceKind,
    /// What the shipped card says, in words; absent where it says nothing.
    pub old: Option<String>,
    /// What the user's card says, in words; absent where it says nothing.
    pub new: Option<String>,
    /// All of it in a sentence.
    pub sentence: String,
}

/// What kind of change a difference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// The shipped card has since come out in a newer version.
    NewerBase,
    /// A criterion, side or other part that the shipped card does not have.
    Added,
    /// A part that only the shipped card has.
    Removed,
    /// A criterion counts to another side.
    Moved,
    /// The same criteria are asked in another order.
    Reordered,
    /// Another wording, or a text added or left out.
    Wording,
    /// A criterion counts more or less of its side.
    Weight,
    /// Another must-have line, or one added or left out.
    Floor,
    /// A line of the recommendation lies elsewhere.
    Threshold,
}

impl DifferenceKind {
    /// In a word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NewerBase => "newer",
            Self::Added => "added",
            Self::Removed => "taken out",
            Self::Moved => "moved",
            Self::Reordered => "order",
            Self::Wording => "wording",
            Self::Weight => "weight",
            Self::Floor => "must-have",
            Self::Threshold => "line",
        }
    }
}

/// Everything that `own` says otherwise than `base`, in the order of the card. What the cards are called in files and their versions do
/// not count; that `base` has a newer version than the one copied does, and stands first.
#[must_use]
pub fn differences(base: &Template, own: &Template) -> Vec<Difference> {
    let mut found = Vec::new();
    if let Some(copied) = own
        .based_on
        .as_ref()
        .filter(|b| b.id == base.id && b.version < base.version)
    {
        found.push(Difference {
            place: "based_on".to_owned(),
            subject: "The card".to_owned(),
            kind: DifferenceKind::NewerBase,
            old: Some(format!("version {}", copied.version)),
            new: Some(format!("version {}", base.version)),
            sentence: format!(
                "The shipped card is now version {}; yours was copied from version {}. What changed in it since is listed here too.",
                base.version, copied.version
            ),
        });
    }
    found.extend(walk(base, own));
    found.extend(weights(base, own));
    found
}

/// Shares of criteria on sides whose weights are no longer in the shipped card's proportions.
fn weights(base: &Template, own: &Template) -> Vec<Difference> {
    let given = own.criteria.iter().map(|c| (c.side.as_str(), c.id.as_str(), c.weight));
    let sides = reweighted(given, Some(base));
    let (before, after) = (shares(base), shares(own));
    let changed = own.criteria.iter().filter(|c| sides.contains(c.side.as_str()));
    changed
        .filter_map(|c| {
            let was = base.criterion(&c.id).filter(|b| b.side == c.side)?;
            let (old, new) = (before.get(&was.id)?, after.get(&c.id)?);
            let (old, new) = (words::percent(*old), words::percent(*new));
            let side = own
                .sides
                .iter()
                .find(|s| s.id == c.side)
                .map_or("its side", |s| &s.title);
            let sentence = format!("“{}” counts {new} of “{side}” instead of {old}.", c.title);
            (old != new).then(|| Difference {
                place: format!("criterion {} · weight", c.id),
                subject: c.title.clone(),
                kind: DifferenceKind::Weight,
                old: Some(old),
                new: Some(new),
                sentence,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
