//! A number, or the reason in words why there is none: so that "undefined" can never pass for 0 or 1.

use serde::Serialize;
use ts_rs::TS;

/// A statistic. As JSON: its value, or `{"undefined": "reason"}`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(untagged)]
pub enum Stat<T> {
    /// It is defined for these data.
    Value(T),
    /// It is not.
    Undefined(Undefined),
}

/// Why a statistic does not exist for these data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Undefined {
    /// A sentence without its stop.
    pub undefined: &'static str,
}

impl<T> Stat<T> {
    /// Not defined, and why.
    pub(crate) const fn because(reason: &'static str) -> Self {
        Self::Undefined(Undefined { undefined: reason })
    }

    /// The value, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Undefined(_) => None,
        }
    }

    /// The reason, where there is no value.
    #[must_use]
    pub fn undefined(&self) -> Option<&'static str> {
        match self {
            Self::Value(_) => None,
            Self::Undefined(why) => Some(why.undefined),
        }
    }
}

impl Stat<f64> {
    /// A quotient of two non-negative sums, or the reason where there is nothing to divide by.
    pub(crate) fn ratio(over: f64, under: f64, reason: &'static str) -> Stat<f64> {
        if under > 0.0 {
            Stat::Value(over / under)
        } else {
            Stat::because(reason)
        }
    }
}

/// Reasons that several statistics share.
pub(super) mod reason {
    pub const BLANKS: &str = "some ratings are missing, and this needs one from every rater on every subject";
    pub const ONE_RATER: &str = "one rater alone can neither agree nor disagree";
    pub const ONE_SUBJECT: &str = "one subject alone cannot be told apart from others";
    pub const NO_PAIRS: &str = "no subject has ratings from two raters";
    pub const ALL_SAME: &str =
        "all ratings that can be compared are the same, so nothing shows whether raters tell subjects apart";
}
