//! How a company sells: the facts that are the same on the side of the company that hires and on a row of a candidate's record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which function of a customer buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum BuyerFunction {
    /// Whoever runs the business as a whole.
    GeneralManagement,
    /// Operations, production, logistics.
    Operations,
    /// Finance.
    Finance,
    /// Information technology and security.
    It,
    /// Product, research, engineering.
    Engineering,
    /// Sales, marketing, customer service.
    Sales,
    /// People and training.
    People,
    /// Legal, compliance.
    Legal,
}

impl BuyerFunction {
    /// Every function.
    pub const ALL: [Self; 8] = [
        Self::GeneralManagement,
        Self::Operations,
        Self::Finance,
        Self::It,
        Self::Engineering,
        Self::Sales,
        Self::People,
        Self::Legal,
    ];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::GeneralManagement => "General management",
            Self::Operations => "Operations and logistics",
            Self::Finance => "Finance",
            Self::It => "IT and security",
            Self::Engineering => "Product and engineering",
            Self::Sales => "Sales and marketing",
            Self::People => "People and training",
            Self::Legal => "Legal and compliance",
        }
    }
}

/// How high in the customer's company the buyer sits, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum BuyerLevel {
    /// Uses it, leads nobody.
    User,
    /// Leads a team.
    TeamLead,
    /// Heads a department.
    Head,
    /// Sits on the board, or owns the company.
    Board,
}

impl BuyerLevel {
    /// Every level, the lowest first.
    pub const ALL: [Self; 4] = [Self::User, Self::TeamLead, Self::Head, Self::Board];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::User => "User",
            Self::TeamLead => "Team lead",
            Self::Head => "Head of a department",
            Self::Board => "Board or owner",
        }
    }

    /// Whether the two are at most one apart.
    #[must_use]
    pub const fn is_near(self, other: Self) -> bool {
        (self as u8).abs_diff(other as u8) <= 1
    }
}

/// How many people the customers employ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SizeClass {
    /// Fewer than 50.
    Small,
    /// 50 to fewer than 250.
    Medium,
    /// 250 to fewer than 1,000.
    Large,
    /// 1,000 and more.
    Enterprise,
}

impl SizeClass {
    /// Every class, the smallest first.
    pub const ALL: [Self; 4] = [Self::Small, Self::Medium, Self::Large, Self::Enterprise];

    /// What it is called. The lines are our judgement.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Small => "Under 50 people",
            Self::Medium => "50 to 249 people",
            Self::Large => "250 to 999 people",
            Self::Enterprise => "1,000 people and more",
        }
    }
}

/// Who buys, and among which customers. Deal size and cycle go with them: facts of the stage model on the side of the company.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SalesContext {
    /// The function that buys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buyer: Option<BuyerFunction>,
    /// How high the buyer sits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<BuyerLevel>,
    /// The customers' industry, in a word or two.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// The customers' size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<SizeClass>,
}

/// As what somebody worked somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SellingRole {
    /// Carried a number of their own.
    Seller,
    /// Led sellers.
    Leader,
}

impl SellingRole {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Seller, Self::Leader];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Seller => "Seller",
            Self::Leader => "Leader",
        }
    }
}

/// What the team of a leader did, beside the teams that had the same wind.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct TeamLed {
    /// Ramped reps led.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ramped: Option<u32>,
    /// Quarters led.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarters: Option<u32>,
    /// Share of the ramped reps at quota, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_share: Option<f64>,
    /// The same share on the other teams, or in the company, 0–100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub others_share: Option<f64>,
    /// The team's number in the first year, in a unit of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_number: Option<f64>,
    /// The team's number in the last year, in the same unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_number: Option<f64>,
}

/// What the company plans to pay, a year, in thousands of one currency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PlannedPay {
    /// Base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<f64>,
    /// Variable, at target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variable: Option<f64>,
    /// Shares, in % of the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<f64>,
}

/// What a candidate expects to be paid: from a low to a high end, in the same units as [`PlannedPay`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ExpectedPay {
    /// Base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<(f64, f64)>,
    /// Variable, at target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variable: Option<(f64, f64)>,
    /// Shares, in % of the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<(f64, f64)>,
}
