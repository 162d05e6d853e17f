//! Ids for what a file leaves unnamed: `e1`, `e2`, … in the order of the file, past those that are given.

use std::collections::BTreeSet;

/// Names what has no id.
pub(super) struct Ids {
    prefix: &'static str,
    given: BTreeSet<String>,
    next: usize,
}

impl Ids {
    pub fn new<'a>(prefix: &'static str, given: impl Iterator<Item = &'a str>) -> Self {
        Self {
            prefix,
            given: given.map(str::to_owned).collect(),
            next: 0,
        }
    }

    /// The id that is given, else the next that is not.
    pub fn name(&mut self, id: Option<String>) -> String {
        id.unwrap_or_else(|| {
            loop {
                self.next += 1;
                let id = format!("{}{}", self.prefix, self.next);
                if !self.given.contains(&id) {
                    break id;
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_past_those_that_are_given() {
        let mut ids = Ids::new("c", ["c2", "x"].into_iter());
        let named = [None, Some("x".to_owned()), None, None].map(|id| ids.name(id));
        assert_eq!(named, ["c1", "x", "c3", "c4"]);
    }
}
