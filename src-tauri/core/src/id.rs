//! Ids: small immutable strings, one type per noun, so that a candidate cannot be passed where a member is meant.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest id accepted from outside, in bytes.
pub const MAX_ID: usize = 64;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(transparent)]
        #[ts(as = "String")]
        #[schemars(with = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether it is 1–64 bytes of letters, digits, `-`, `_` or `.`: what rules accept from outside.
            #[must_use]
            pub fn is_well_formed(&self) -> bool {
                well_formed(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    };
}

fn well_formed(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

id!(
    /// A decision.
    DecisionId
);
id!(
    /// A journal entry: the BLAKE3 hash of its head, 64 hex digits.
    EntryId
);
id!(
    /// A member of the panel, and the author of the entries that member makes.
    MemberId
);
id!(
    /// Somebody the decision is about.
    CandidateId
);
id!(
    /// A criterion of the decision's template: `B6`.
    CriterionId
);
id!(
    /// A piece of evidence.
    EvidenceId
);
id!(
    /// A commitment of the plan.
    CommitmentId
);
id!(
    /// An item of a control book.
    ItemId
);
id!(
    /// A fact or measure of the stage model: `playbook`.
    FactId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_from_outside_is_short_plain_text() {
        assert!(CandidateId::from("rowan-ash.2").is_well_formed());
        for bad in ["", "a b", "<b>", "../x", "é", &"x".repeat(MAX_ID + 1)] {
            assert!(!CandidateId::from(bad).is_well_formed(), "{bad:?}");
        }
    }
}
