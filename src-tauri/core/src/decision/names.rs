//! What people are called: the whole name, and the name that a sentence uses, so that two who are alike are told apart everywhere.

use std::collections::BTreeMap;

use super::Decision;
use crate::id::{CandidateId, MemberId};
use crate::say::first_name;

/// Longest description that tells two of one name apart, in characters; a number does it where it is longer.
const DESCRIPTION: usize = 40;

/// How somebody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    /// The whole name; with a description or a number where somebody else has the same.
    whole: String,
    /// As a sentence calls them; the whole name where somebody else is called so, too.
    called: String,
}

/// The names of a decision, worked out once and again after candidates or panel have changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    candidates: BTreeMap<CandidateId, Named>,
    members: BTreeMap<MemberId, Named>,
}

/// Somebody before they are told apart.
struct Person<'a> {
    whole: &'a str,
    called: &'a str,
    about: &'a str,
}

impl Names {
    pub fn of(d: &Decision) -> Self {
        let everybody = d.everybody();
        let candidates: Vec<Person<'_>> = everybody
            .iter()
            .map(|c| Person {
                whole: c.name.trim(),
                called: if c.called.trim().is_empty() {
                    first_name(&c.name)
                } else {
                    c.called.trim()
                },
                about: c.about.trim(),
            })
            .collect();
        let members: Vec<Person<'_>> = d
            .members
            .iter()
            .map(|m| Person {
                whole: m.name.trim(),
                called: first_name(&m.name),
                about: m.role.trim(),
            })
            .collect();
        // Somebody who asks themselves is candidate and panel in one.
        let of_panel = if d.is_private() { &[][..] } else { &members };
        let called = counted(candidates.iter().chain(of_panel).map(|p| p.called));
        let ids = everybody.iter().map(|c| c.id.clone());
        Self {
            candidates: ids.zip(told_apart(&candidates, &called)).collect(),
            members: d
                .members
                .iter()
                .map(|m| m.id.clone())
                .zip(told_apart(&members, &called))
                .collect(),
        }
    }
}

/// How often each name is used, small and large letters alike.
fn counted<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for name in names {
        *counted.entry(name.to_lowercase()).or_default() += 1;
    }
    counted
}

fn told_apart(people: &[Person<'_>], called: &BTreeMap<String, usize>) -> Vec<Named> {
    let whole = counted(people.iter().map(|p| p.whole));
    let described = counted(people.iter().map(|p| p.about).filter(|about| !about.is_empty()));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let one = |p: &Person<'_>| {
        let name = p.whole.to_lowercase();
        let number = seen.entry(name.clone()).or_default();
        *number += 1;
        let alone = |of: &BTreeMap<String, usize>, key: &str| of.get(&key.to_lowercase()).is_none_or(|n| *n < 2);
        let short = !p.about.is_empty() && p.about.chars().count() <= DESCRIPTION && alone(&described, p.about);
        let whole = match whole.get(&name) {
            Some(2..) if short => format!("{} ({})", p.whole, p.about),
            Some(2..) => format!("{} ({number})", p.whole),
            _ => p.whole.to_owned(),
        };
        Named {
            called: if alone(called, p.called) {
                p.called.to_owned()
            } else {
                whole.clone()
            },
            whole,
        }
    };
    people.iter().map(one).collect()
}

impl Decision {
    fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self))
    }

    /// A candidate's whole name, told apart from others; the id, should there be no such candidate.
    #[must_use]
    pub fn name<'a>(&'a self, id: &'a CandidateId) -> &'a str {
        self.names().candidates.get(id).map_or(id.as_str(), |n| &n.whole)
    }

    /// The same, to keep.
    #[must_use]
    pub fn name_of(&self, id: &CandidateId) -> String {
        self.name(id).to_owned()
    }

    /// A candidate as a sentence calls them: as they say, else by the first of their names; by the whole one where two are alike.
    #[must_use]
    pub fn called<'a>(&'a self, id: &'a CandidateId) -> &'a str {
        self.names().candidates.get(id).map_or(id.as_str(), |n| &n.called)
    }

    /// Whether this is what somebody is called: the whole name or the short one.
    #[must_use]
    pub fn is_called(&self, id: &CandidateId, name: &str) -> bool {
        let name = name.trim();
        name == self.name(id) || name == self.called(id)
    }

    /// A member's whole name, told apart from others on the panel; the id, should there be no such member.
    #[must_use]
    pub fn member_name<'a>(&'a self, id: &'a MemberId) -> &'a str {
        self.names().members.get(id).map_or(id.as_str(), |n| &n.whole)
    }

    /// A member as a sentence calls them.
    #[must_use]
    pub fn member_called<'a>(&'a self, id: &'a MemberId) -> &'a str {
        self.names().members.get(id).map_or(id.as_str(), |n| &n.called)
    }
}
