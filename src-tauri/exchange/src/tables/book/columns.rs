//! What the columns of a table of items can mean, and the names that programs for customer data give them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{ASK, CALL, CUSTOMER, DEAL, NOTE, PERIOD, PERSON, RELATIONSHIP};

/// Kinds of items that a table can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// People who report to the leader.
    Person,
    /// Deals.
    Deal,
    /// Customers.
    Customer,
    /// People at customers.
    Relationship,
    /// Joint calls.
    Call,
    /// What upper management asks.
    Ask,
    /// Plan and forecast against actual.
    Period,
    /// Notes.
    Note,
}

impl ItemKind {
    /// The tag of [`counterweight_core::decision::BookItem`].
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Deal => "deal",
            Self::Customer => "customer",
            Self::Relationship => "relationship",
            Self::Call => "call",
            Self::Ask => "ask",
            Self::Period => "period",
            Self::Note => "note",
        }
    }

    /// What its columns can mean, in the order in which they are written.
    pub(super) const fn fields(self) -> &'static [Field] {
        match self {
            Self::Person => PERSON,
            Self::Deal => DEAL,
            Self::Customer => CUSTOMER,
            Self::Relationship => RELATIONSHIP,
            Self::Call => CALL,
            Self::Ask => ASK,
            Self::Period => PERIOD,
            Self::Note => NOTE,
        }
    }

    /// The fields without which there is no item. The first is what people call it.
    pub(super) const fn needed(self) -> &'static [&'static str] {
        match self {
            Self::Person | Self::Deal | Self::Customer | Self::Period => &["name"],
            Self::Relationship => &["person"],
            Self::Call => &["with", "on"],
            Self::Ask => &["what"],
            Self::Note => &["title"],
        }
    }

    /// The fields that tell one item from another where the file gives none of its own.
    pub(super) const fn identity(self) -> &'static [&'static str] {
        match self {
            Self::Person | Self::Customer => &["name"],
            Self::Deal => &["name", "customer"],
            Self::Relationship => &["person", "account"],
            Self::Call => &["with", "on", "about"],
            Self::Ask => &["who", "what"],
            Self::Period => &["name", "owner"],
            Self::Note => &["title"],
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// Any text.
    Text,
    /// A day.
    Day,
    /// An amount, 0 or more.
    Amount,
    /// A figure, below 0 too.
    Figure,
    /// A chance or share in percent.
    Percent,
    /// Yes or no; also won, lost, open.
    YesNo,
    /// One of a few words, each with other words for it, parted by spaces; the last one where the cell is blank or says something else.
    Choice(&'static [(&'static str, &'static str)]),
}

/// A meaning a column can have.
#[derive(Debug)]
pub(super) struct Field {
    /// Its name in the item; one in [`BESIDE`] is not of the item itself.
    pub key: &'static str,
    /// What people call it; the heading it is written under.
    pub label: &'static str,
    /// What a cell holds.
    pub cell: Cell,
    /// Other headings it goes by, their letters and digits only, parted by spaces.
    pub also: &'static str,
}

/// Whether a word is one of those parted by spaces.
pub(super) fn among(words: &str, word: &str) -> bool {
    words.split(' ').any(|w| w == word)
}

/// Fields that say something about the row and are not kept: the other program's id, whether a deal is closed, halves of a name.
pub(super) const BESIDE: [&str; 5] = ["record", "closed", "first_name", "last_name", "email"];

/// The heading of the id that a table written by Counterweight has.
pub(super) const OWN_ID: &str = "Counterweight ID";

/// The field a heading means: the label or one of the other names, whatever its case, spaces and marks, and without the name of the
/// kind that some programs put before it ("Deal - Title").
pub(super) fn meant(kind: ItemKind, heading: &str) -> Option<&'static Field> {
    let bare = ["deal - ", "person - ", "organization - ", "lead - ", "activity - "]
        .iter()
        .find_map(|prefix| {
            let start = heading.get(..prefix.len())?;
            start.eq_ignore_ascii_case(prefix).then(|| &heading[prefix.len()..])
        })
        .unwrap_or(heading);
    let name = letters(bare);
    kind.fields()
        .iter()
        .find(|f| letters(f.label) == name || among(f.also, &name))
}

/// A heading's letters and digits in lower case.
pub(super) fn letters(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_programs_are_known() {
        for (heading, key) in [
            ("Opportunity Name", "name"),
            ("Deal Name", "name"),
            ("Deal - Title", "name"),
            ("Account Name", "customer"),
            ("Associated Company", "customer"),
            ("Deal - Organization", "customer"),
            ("Opportunity Owner", "owner"),
            ("Deal Stage", "stage"),
            ("Deal - Value", "amount"),
            ("Expected Close Date", "close_on"),
            ("Probability (%)", "chance"),
            ("Last Activity Date", "last_contact"),
            ("Next Step", "next_step"),
            ("Is Won", "won"),
            ("Deal - Status", "won"),
            ("Is Closed", "closed"),
            ("Opportunity ID", "record"),
        ] {
            assert_eq!(meant(ItemKind::Deal, heading).map(|f| f.key), Some(key), "{heading}");
        }
        assert!(meant(ItemKind::Deal, "Favourite colour").is_none());
        assert!(meant(ItemKind::Deal, "dé").is_none(), "a heading shorter than a prefix");
    }

    #[test]
    fn no_heading_means_two_things_of_one_kind() {
        use ItemKind as K;
        for kind in [
            K::Person,
            K::Deal,
            K::Customer,
            K::Relationship,
            K::Call,
            K::Ask,
            K::Period,
            K::Note,
        ] {
            let mut names: Vec<String> = Vec::new();
            for field in kind.fields() {
                names.push(letters(field.label));
                let other = || field.also.split(' ').filter(|name| !name.is_empty());
                names.extend(other().map(str::to_owned).filter(|name| *name != letters(field.label)));
                assert!(other().all(|name| letters(name) == name), "{}", field.key);
            }
            let many = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), many, "{kind:?}");
            let known = |key: &&str| kind.fields().iter().any(|f| f.key == *key);
            assert!(kind.needed().iter().chain(kind.identity()).all(known), "{kind:?}");
        }
    }
}
