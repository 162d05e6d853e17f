//! A leader's control book in a decision file: one list for each kind of item. Ids are made up (`person-1`, …) where left out.

use counterweight_core::decision::{NoteAbout, Outlook, Rhythm};
use counterweight_core::id::{CandidateId, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_false;
use crate::decision_file::Date;

/// A control book. Amounts are in one unit throughout.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Book {
    /// Whose; the only candidate where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<CandidateId>,
    /// The day it was kept last; the day of the first verdict where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The leader's reports.
    #[serde(rename = "person", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<BookPerson>,
    /// Deals, open and closed.
    #[serde(rename = "deal", skip_serializing_if = "Vec::is_empty")]
    pub deals: Vec<BookDeal>,
    /// Customers and the outlook.
    #[serde(rename = "customer", skip_serializing_if = "Vec::is_empty")]
    pub customers: Vec<BookCustomer>,
    /// People at customers, and who here knows them.
    #[serde(rename = "relationship", skip_serializing_if = "Vec::is_empty")]
    pub relationships: Vec<BookRelationship>,
    /// Joint calls.
    #[serde(rename = "call", skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<BookCall>,
    /// What upper management asks regularly.
    #[serde(rename = "ask", skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<BookAsk>,
    /// Plan and forecast against actual.
    #[serde(rename = "period", skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<BookPeriod>,
    /// Anything else.
    #[serde(rename = "note", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<BookNote>,
}

/// Somebody who reports to the leader, on a path of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookPerson {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Name.
    pub name: String,
    /// What they do well.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strengths: String,
    /// What they want.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goals: String,
    /// What stands in their way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub obstacles: String,
    /// What happens next, and who does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<Date>,
}

/// A deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookDeal {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Name.
    pub name: String,
    /// Customer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub customer: String,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Stage, as the company names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stage: String,
    /// Amount, 0 or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// When it is expected to close, or closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_on: Option<Date>,
    /// When it was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_on: Option<Date>,
    /// The owner's stated chance, 0–100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chance: Option<u8>,
    /// Last time the customer was spoken to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_contact: Option<Date>,
    /// What the customer does next.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// Won or lost; left out while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub won: Option<bool>,
    /// A deal the leader must not take over.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hands_off: bool,
    /// What is kept of a key deal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<BookKey>,
}

/// The template of a key deal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BookKey {
    /// Why they buy, in their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why_buy: String,
    /// Who decides, and who has been met.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who_decides: String,
    /// What could stop it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub risk: String,
}

/// A customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookCustomer {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Name.
    pub name: String,
    /// `growing`, `steady`, `at_risk` or `unknown`.
    pub outlook: Outlook,
    /// Why, and what they plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When to speak to them next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<Date>,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookRelationship {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Name.
    pub person: String,
    /// Where they work.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
    /// What they do there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Who here knows them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Last time they spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_contact: Option<Date>,
}

/// A joint call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookCall {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// The day.
    pub on: Date,
    /// With which report.
    pub with: String,
    /// The customer or deal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Share of the talking the leader did, 0–100; left out where nobody measured it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk_share: Option<u8>,
    /// What the report takes from it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What upper management asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookAsk {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Who asks.
    pub who: String,
    /// What.
    pub what: String,
    /// `once`, `weekly`, `monthly`, `quarterly` or `yearly`.
    pub rhythm: Rhythm,
    /// When next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<Date>,
}

/// Plan and forecast against actual for one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookPeriod {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// Which, as people write it: "2026 Q4".
    pub name: String,
    /// Last day of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Date>,
    /// Whose; the whole team where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<f64>,
    /// Forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<f64>,
    /// What came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<f64>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookNote {
    /// Id, unique in the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ItemId>,
    /// A few words to find it by.
    pub title: String,
    /// The text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The day it was true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// `industry`, `plan`, `inbox` or `other`.
    pub about: NoteAbout,
}
