//! Chance. The only place that draws it for the domain: ids and the salts of journal entries.
#![allow(clippy::disallowed_methods, reason = "this is where the ban points to")]

use uuid::Uuid;

/// A fresh id. Version 4, because the time in a version 7 would tell who rated when.
pub(crate) fn id() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Fresh random text for a journal entry: 122 bits.
pub(crate) fn salt() -> String {
    id()
}
