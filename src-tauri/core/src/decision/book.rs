//! The control book of a leader (S2.2) with the sales tool kit (S2.3): what they need at hand, downstream and upstream.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::ItemId;

/// Most items in one book.
pub const MOST_ITEMS: usize = 20_000;

/// A leader's book: items by id.
pub type Book = BTreeMap<ItemId, BookItem>;

/// An item under its id, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BookEntry {
    /// Id, unique in the book.
    pub id: ItemId,
    /// The item.
    pub item: BookItem,
}

/// One item. Amounts are in the book's one currency unit, whatever that is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BookItem {
    /// Somebody who reports to the leader, on a path of their own (S4.7).
    Person(Person),
    /// A deal, open or closed.
    Deal(Deal),
    /// A customer and the outlook.
    Customer(Customer),
    /// Somebody at a customer, known by somebody here.
    Relationship(Relationship),
    /// A call the leader sat in on.
    Call(Call),
    /// What upper management asks regularly.
    Ask(Ask),
    /// Plan and forecast against actual.
    Period(Period),
    /// Anything else worth keeping: the industry, a rule, an idea.
    Note(Note),
}

/// A report's own path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Person {
    /// Name.
    pub name: String,
    /// What they do well.
    #[serde(default)]
    pub strengths: String,
    /// What they want.
    #[serde(default)]
    pub goals: String,
    /// What stands in their way.
    #[serde(default)]
    pub obstacles: String,
    /// What happens next, and who does it.
    #[serde(default)]
    pub next_step: String,
    /// By when.
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
}

/// A deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Deal {
    /// Name.
    pub name: String,
    /// Customer.
    #[serde(default)]
    pub customer: String,
    /// Whose it is.
    #[serde(default)]
    pub owner: String,
    /// Stage, as the company names it.
    #[serde(default)]
    pub stage: String,
    /// Amount, 0 or more.
    #[serde(default)]
    pub amount: Option<f64>,
    /// When it is expected to close, or closed.
    #[serde(default)]
    pub close_on: Option<NaiveDate>,
    /// When it was opened.
    #[serde(default)]
    pub created_on: Option<NaiveDate>,
    /// The owner's stated chance, 0–100.
    #[serde(default)]
    pub chance: Option<u8>,
    /// Last time the customer was spoken to.
    #[serde(default)]
    pub last_contact: Option<NaiveDate>,
    /// What the customer does next.
    #[serde(default)]
    pub next_step: String,
    /// Won or lost; absent while it is open.
    #[serde(default)]
    pub won: Option<bool>,
    /// A deal the leader must not take over.
    #[serde(default)]
    pub hands_off: bool,
    /// A key deal, kept with the template: why they buy, who decides, what could stop it.
    #[serde(default)]
    pub key: Option<KeyDeal>,
}

/// The template of a key deal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct KeyDeal {
    /// Why they buy, in their words.
    #[serde(default)]
    pub why_buy: String,
    /// Who decides, and who has been met.
    #[serde(default)]
    pub who_decides: String,
    /// What could stop it.
    #[serde(default)]
    pub risk: String,
}

/// A customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Customer {
    /// Name.
    pub name: String,
    /// Outlook.
    pub outlook: Outlook,
    /// Why, and what they plan.
    #[serde(default)]
    pub note: String,
    /// When to speak to them next.
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
}

/// How a customer is likely to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// Grows.
    Growing,
    /// Stays.
    Steady,
    /// May leave or shrink.
    AtRisk,
    /// Nobody has asked yet.
    Unknown,
}

impl Outlook {
    /// How a customer is likely to go on.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Growing => "growing",
            Self::Steady => "steady",
            Self::AtRisk => "at risk",
            Self::Unknown => "nobody has asked yet",
        }
    }
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Relationship {
    /// Name.
    pub person: String,
    /// Where they work.
    #[serde(default)]
    pub account: String,
    /// What they do there.
    #[serde(default)]
    pub role: String,
    /// Who here knows them.
    #[serde(default)]
    pub owner: String,
    /// Last time they spoke.
    #[serde(default)]
    pub last_contact: Option<NaiveDate>,
}

/// A joint call, with how much of the talking the leader did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Call {
    /// The day.
    pub on: NaiveDate,
    /// With which report.
    pub with: String,
    /// The customer or deal.
    #[serde(default)]
    pub about: String,
    /// Share of the talking the leader did, 0–100; absent where nobody measured it.
    #[serde(default)]
    pub talk_share: Option<u8>,
    /// What the report takes from it.
    #[serde(default)]
    pub note: String,
}

/// What upper management asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Ask {
    /// Who asks.
    pub who: String,
    /// What.
    pub what: String,
    /// How often.
    pub rhythm: Rhythm,
    /// When next.
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
}

/// How often something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Once.
    Once,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every year.
    Yearly,
}

impl Rhythm {
    /// How often something is asked.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Weekly => "every week",
            Self::Monthly => "every month",
            Self::Quarterly => "every quarter",
            Self::Yearly => "every year",
        }
    }
}

/// Plan and forecast against actual for one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Period {
    /// Which, as people write it: "2026 Q4".
    pub name: String,
    /// Last day of it.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Whose; the whole team where empty.
    #[serde(default)]
    pub owner: String,
    /// Plan.
    #[serde(default)]
    pub plan: Option<f64>,
    /// Forecast.
    #[serde(default)]
    pub forecast: Option<f64>,
    /// What came in.
    #[serde(default)]
    pub actual: Option<f64>,
}

impl Period {
    /// Whether it is over on `today`; one whose end nobody wrote down is over once it says what came.
    #[must_use]
    pub fn is_finished(&self, today: NaiveDate) -> bool {
        self.ends_on.is_none_or(|on| on < today)
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Note {
    /// A few words to find it by.
    pub title: String,
    /// The text.
    #[serde(default)]
    pub text: String,
    /// The day it was true.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What it is about.
    pub about: NoteAbout,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteAbout {
    /// The industry and its trends (S2.5).
    Industry,
    /// The plan.
    Plan,
    /// Captured in a hurry; to be sorted.
    Inbox,
    /// Anything else.
    Other,
}

impl NoteAbout {
    /// What a note is about, as the heading of its like.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Industry => "The industry and its trends",
            Self::Plan => "The plan",
            Self::Inbox => "To be sorted",
            Self::Other => "Anything else",
        }
    }
}

impl BookItem {
    /// What people call it: a name or a title.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Person(p) => &p.name,
            Self::Deal(d) => &d.name,
            Self::Customer(c) => &c.name,
            Self::Relationship(r) => &r.person,
            Self::Call(c) => &c.with,
            Self::Ask(a) => &a.what,
            Self::Period(p) => &p.name,
            Self::Note(n) => &n.title,
        }
    }

    /// This item, with what it leaves blank taken from the one it replaces: a table from elsewhere does not wipe out what was written
    /// here. Whether a deal is won is the newer one's to say: a deal can be opened again.
    #[must_use]
    pub fn keeping(self, old: &Self) -> Self {
        let keep = |new: String, old: &String| if new.trim().is_empty() { old.clone() } else { new };
        match (self, old) {
            (Self::Person(new), Self::Person(old)) => Self::Person(Person {
                name: new.name,
                strengths: keep(new.strengths, &old.strengths),
                goals: keep(new.goals, &old.goals),
                obstacles: keep(new.obstacles, &old.obstacles),
                next_step: keep(new.next_step, &old.next_step),
                next_on: new.next_on.or(old.next_on),
            }),
            (Self::Deal(new), Self::Deal(old)) => Self::Deal(Deal {
                name: new.name,
                customer: keep(new.customer, &old.customer),
                owner: keep(new.owner, &old.owner),
                stage: keep(new.stage, &old.stage),
                amount: new.amount.or(old.amount),
                close_on: new.close_on.or(old.close_on),
                created_on: new.created_on.or(old.created_on),
                chance: new.chance.or(old.chance),
                last_contact: new.last_contact.or(old.last_contact),
                next_step: keep(new.next_step, &old.next_step),
                won: new.won,
                hands_off: new.hands_off || old.hands_off,
                key: new.key.or_else(|| old.key.clone()),
            }),
            (Self::Customer(new), Self::Customer(old)) => Self::Customer(Customer {
                name: new.name,
                outlook: if new.outlook == Outlook::Unknown {
                    old.outlook
                } else {
                    new.outlook
                },
                note: keep(new.note, &old.note),
                next_on: new.next_on.or(old.next_on),
            }),
            (Self::Relationship(new), Self::Relationship(old)) => Self::Relationship(Relationship {
                person: new.person,
                account: keep(new.account, &old.account),
                role: keep(new.role, &old.role),
                owner: keep(new.owner, &old.owner),
                last_contact: new.last_contact.or(old.last_contact),
            }),
            (Self::Period(new), Self::Period(old)) => Self::Period(Period {
                name: new.name,
                ends_on: new.ends_on.or(old.ends_on),
                owner: keep(new.owner, &old.owner),
                plan: new.plan.or(old.plan),
                forecast: new.forecast.or(old.forecast),
                actual: new.actual.or(old.actual),
            }),
            (Self::Call(new), Self::Call(old)) => Self::Call(Call {
                on: new.on,
                with: new.with,
                about: keep(new.about, &old.about),
                talk_share: new.talk_share.or(old.talk_share),
                note: keep(new.note, &old.note),
            }),
            (Self::Ask(new), Self::Ask(old)) => Self::Ask(Ask {
                who: new.who,
                what: new.what,
                rhythm: if new.rhythm == Rhythm::Once {
                    old.rhythm
                } else {
                    new.rhythm
                },
                next_on: new.next_on.or(old.next_on),
            }),
            (Self::Note(new), Self::Note(old)) => Self::Note(Note {
                title: new.title,
                text: keep(new.text, &old.text),
                on: new.on.or(old.on),
                about: if matches!(new.about, NoteAbout::Inbox | NoteAbout::Other) {
                    old.about
                } else {
                    new.about
                },
            }),
            (new, _) => new,
        }
    }

    /// Every text in it, for searching.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Person(p) => vec![&p.name, &p.strengths, &p.goals, &p.obstacles, &p.next_step],
            Self::Deal(d) => {
                let mut texts = vec![&*d.name, &*d.customer, &*d.owner, &*d.stage, &*d.next_step];
                if let Some(key) = &d.key {
                    texts.extend([&*key.why_buy, &*key.who_decides, &*key.risk]);
                }
                texts
            }
            Self::Customer(c) => vec![&c.name, &c.note],
            Self::Relationship(r) => vec![&r.person, &r.account, &r.role, &r.owner],
            Self::Call(c) => vec![&c.with, &c.about, &c.note],
            Self::Ask(a) => vec![&a.who, &a.what],
            Self::Period(p) => vec![&p.name, &p.owner],
            Self::Note(n) => vec![&n.title, &n.text],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(json: serde_json::Value) -> BookItem {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_blank_in_a_newer_table_wipes_nothing_out() {
        use serde_json::json;
        let old = item(json!({
            "kind": "deal", "name": "Mill", "owner": "Rowan", "amount": 5.0, "won": true, "hands_off": true,
            "key": { "why_buy": "Paper breaks at night" }
        }));
        let new = item(json!({ "kind": "deal", "name": "Mill", "amount": 7.0, "stage": "Proposal" }));
        let merged = item(json!({
            "kind": "deal", "name": "Mill", "owner": "Rowan", "amount": 7.0, "stage": "Proposal", "hands_off": true,
            "key": { "why_buy": "Paper breaks at night" }
        }));
        assert_eq!(new.keeping(&old), merged, "and it is open again");
        let customer = |outlook: &str| item(json!({ "kind": "customer", "name": "Mill", "outlook": outlook }));
        assert_eq!(customer("unknown").keeping(&customer("at_risk")), customer("at_risk"));
        assert_eq!(
            customer("steady").keeping(&old),
            customer("steady"),
            "another kind is another item"
        );
    }
}
