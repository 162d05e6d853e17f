//! Ids: small immutable strings, one type per noun, so that a candidate cannot be passed where a member is meant.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use ts_rs::TS;

use crate::trouble::{Explained, Trouble};

/// Longest id, in bytes. Shorter ones of letters, digits, `-`, `_` and `.` are well-formed, and nothing else is an id.
pub const MAX_ID: usize = 64;

/// A text that cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub struct BadId {
    /// Of what: `a candidate`.
    pub of: &'static str,
    /// The text.
    pub id: String,
}

impl Explained for BadId {
    fn trouble(&self) -> Trouble {
        Trouble::new(
            format!("“{}” cannot be the id of {}.", self.id, self.of),
            "Use 1–64 letters, digits, - _ or .",
        )
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $of:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, TS)]
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
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                if well_formed(text) {
                    Ok(Self(text.into()))
                } else {
                    Err(BadId {
                        of: $of,
                        id: text.to_owned(),
                    })
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }

        /// For what the program names itself; what comes from outside is parsed.
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                assert!(well_formed(text), "{text:?} cannot be the id of {}", $of);
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                text.as_str().into()
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
    DecisionId,
    "a decision"
);
id!(
    /// A journal entry: the BLAKE3 hash of its head, 64 hex digits.
    EntryId,
    "an entry"
);
id!(
    /// A member of the panel, and the author of the entries that member makes.
    MemberId,
    "a member"
);
id!(
    /// Somebody the decision is about.
    CandidateId,
    "a candidate"
);
id!(
    /// A criterion of the decision's template: `B6`.
    CriterionId,
    "a criterion"
);
id!(
    /// A piece of evidence.
    EvidenceId,
    "a piece of evidence"
);
id!(
    /// A commitment of the plan.
    CommitmentId,
    "a promise"
);
id!(
    /// Somebody who held the role.
    HolderId,
    "a holder"
);
id!(
    /// An item of a control book.
    ItemId,
    "an item of a book"
);
id!(
    /// A fact or measure of the stage model: `playbook`.
    FactId,
    "a fact"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_from_outside_is_short_plain_text() {
        assert_eq!("rowan-ash.2".parse(), Ok(CandidateId::from("rowan-ash.2")));
        for bad in ["", "a b", "<b>", "../x", "é", &"x".repeat(MAX_ID + 1)] {
            assert!(bad.parse::<CandidateId>().is_err(), "{bad:?}");
            assert!(std::panic::catch_unwind(|| CandidateId::from(bad)).is_err(), "{bad:?}");
            let json = serde_json::to_string(bad).unwrap();
            let refused = serde_json::from_str::<CandidateId>(&json).unwrap_err().to_string();
            assert!(refused.contains("cannot be the id of a candidate."), "{refused}");
        }
    }
}
