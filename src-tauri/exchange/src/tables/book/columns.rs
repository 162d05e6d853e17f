//! What the columns of a table of items can mean, and the names that programs for customer data give them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::tables::words::{among, brackets, letters};

use super::fields::{ASK, CALL, CUSTOMER, DEAL, MISTAKEN, NOTE, PERIOD, PERSON, RELATIONSHIP};

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
    /// Other headings it goes by, the most specific first: their letters and digits without accents, parted by spaces. Where a file has
    /// several, the first is taken, and the next where that one is blank.
    pub also: &'static str,
}

/// Fields that say something about the row and are not kept: the other program's id, how and when a deal ended, halves of a name.
pub(super) const BESIDE: [&str; 8] = [
    "record",
    "closed",
    "lost",
    "won_on",
    "lost_on",
    "first_name",
    "last_name",
    "email",
];

/// The heading of the id that a table written by Counterweight has.
pub(super) const OWN_ID: &str = "Counterweight ID";

/// The meaning of a column that says the currency of another.
pub(super) const CURRENCY: &str = "Currency";

/// The letters of a heading without the name of a kind before it.
pub(super) fn plain(heading: &str) -> String {
    letters(bare(heading))
}

/// The field a heading means, and how specific it is for that, 0 most: the label or one of the other names, whatever its case, spaces
/// and marks, without the name of the kind that some programs put before it ("Deal - Title"), and without what stands in brackets
/// behind it ("Stage (pipeline)") where only the rest is known.
pub(super) fn meant(kind: ItemKind, heading: &str) -> Option<(&'static Field, usize)> {
    let bare = bare(heading);
    known(kind, &letters(bare)).or_else(|| known(kind, &letters(brackets(bare).0)))
}

fn known(kind: ItemKind, name: &str) -> Option<(&'static Field, usize)> {
    kind.fields().iter().find_map(|field| {
        let rank = field.also.split_ascii_whitespace().position(|also| also == name);
        // A label that is not among the other names is the most specific.
        let labelled = || (letters(field.label) == name).then_some(0);
        Some((field, rank.map(|at| at + 1).or_else(labelled)?))
    })
}

/// A heading without the name of a kind before it.
fn bare(heading: &str) -> &str {
    let heading = heading.trim();
    [
        "deal - ",
        "person - ",
        "organization - ",
        "organisation - ",
        "lead - ",
        "activity - ",
    ]
    .iter()
    .find_map(|prefix| {
        let start = heading.get(..prefix.len())?;
        start.eq_ignore_ascii_case(prefix).then(|| &heading[prefix.len()..])
    })
    .unwrap_or(heading)
}

/// Words for a currency in a heading.
const CURRENCIES: [&str; 8] = [
    "currency", "wahrung", "devise", "divisa", "moneda", "moeda", "valuta", "waluta",
];

/// Whether a heading speaks of a currency, and what it leaves when that word is taken out: the heading of one amount, or anything else
/// where it is of every amount in the row.
pub(super) fn of_currency(heading: &str) -> Option<String> {
    let name = letters(bare(heading));
    let word = CURRENCIES.iter().find(|word| name.contains(*word))?;
    let rest = name.replacen(word, "", 1);
    // "Currency of value", "Devise du montant".
    let bare = ["of", "des", "der", "du", "de", "van", "di"]
        .iter()
        .find_map(|of| rest.strip_prefix(of));
    Some(bare.unwrap_or(&rest).to_owned())
}

/// Whether a column holds amounts that the other program has turned into one currency.
pub(super) fn is_converted(heading: &str) -> bool {
    let name = letters(heading);
    [
        "convert",
        "umgerechnet",
        "omgerekend",
        "companycurrency",
        "unternehmenswahrung",
        "base",
    ]
    .iter()
    .any(|word| name.contains(word))
}

/// A heading that looks like that of a field and is not, and why not.
pub(super) fn mistaken(kind: ItemKind, heading: &str) -> Option<(&'static str, &'static str)> {
    let name = letters(bare(heading));
    let found = MISTAKEN
        .iter()
        .find(|(of, _, names, _)| of.contains(&kind) && among(names, &name))?;
    Some((found.1, found.3))
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
            ("Deal - Stage (pipeline)", "stage"),
            ("Deal - Creation date", "created_on"),
            ("Deal - Pipedrive System ID", "record"),
            ("Est. Close Date", "close_on"),
            ("Closing Date", "close_on"),
            ("Potential Customer", "customer"),
            ("Is closed lost", "lost"),
            ("Betrag (umgerechnet)", "amount"),
            ("Schlusstermin", "close_on"),
            ("Date de clôture", "close_on"),
            ("Fecha de cierre", "close_on"),
            ("Sluitingsdatum", "close_on"),
            ("Propriétaire de l'opportunité", "owner"),
        ] {
            assert_eq!(
                meant(ItemKind::Deal, heading).map(|(f, _)| f.key),
                Some(key),
                "{heading}"
            );
        }
        for heading in [
            "Favourite colour",
            "Last Modified Date",
            "Account Owner",
            "Account ID",
            "Expected Revenue",
        ] {
            assert!(meant(ItemKind::Deal, heading).is_none(), "{heading}");
        }
        assert_eq!(mistaken(ItemKind::Deal, "Account Owner").map(|m| m.0), Some("owner"));
        assert_eq!(mistaken(ItemKind::Relationship, "Account Owner"), None);
        assert!(meant(ItemKind::Deal, "dé").is_none(), "a heading shorter than a prefix");
    }

    #[test]
    fn a_currency_column_says_of_which_amount() {
        let of = |heading: &str| of_currency(heading);
        assert_eq!(of("Amount Currency").as_deref(), Some("amount"));
        assert_eq!(of("Amount (converted) Currency").as_deref(), Some("amountconverted"));
        assert_eq!(of("Deal - Currency of value").as_deref(), Some("value"));
        assert_eq!(of("Devise du montant").as_deref(), Some("montant"));
        assert_eq!(
            (of("Währung").as_deref(), of("Currency").as_deref(), of("Amount")),
            (Some(""), Some(""), None)
        );
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
                let other = || field.also.split_ascii_whitespace();
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
