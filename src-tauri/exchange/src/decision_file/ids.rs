//! Ids for what a file leaves unnamed: `e1`, `e2`, … in the order of the file, past those that are given.

use std::collections::BTreeSet;
use std::fmt::Display;

/// Names what has no id.
pub(super) struct Ids {
    prefix: &'static str,
    given: BTreeSet<String>,
    next: usize,
}

impl Ids {
    pub fn new<'a, I: Display + 'a>(prefix: &'static str, given: impl Iterator<Item = &'a I>) -> Self {
        Self {
            prefix,
            given: given.map(ToString::to_string).collect(),
            next: 0,
        }
    }

    /// The id that is given, else the next that is not.
    pub fn name<I: From<String>>(&mut self, id: Option<I>) -> I {
        id.unwrap_or_else(|| {
            loop {
                self.next += 1;
                let id = format!("{}{}", self.prefix, self.next);
                if !self.given.contains(&id) {
                    break id.into();
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use counterweight_core::id::EvidenceId;

    use super::*;

    #[test]
    fn names_are_made_past_those_that_are_given() {
        let given = ["c2", "x"].map(EvidenceId::from);
        let mut ids = Ids::new("c", given.iter());
        let named = [None, Some("x".into()), None, None].map(|id| ids.name::<EvidenceId>(id));
        assert_eq!(named, ["c1", "x", "c3", "c4"].map(EvidenceId::from));
    }
}
