//! The raters behind a candidate's numbers as columns: letters, and what they stand for.

use super::chart::Head;
use crate::analysis::CandidateAnalysis;
use crate::decision::{Decision, Member};
use crate::id::MemberId;

/// Raters whose sealed sheets about a candidate are counted, in the order of the marks.
#[must_use]
pub fn raters(c: &CandidateAnalysis) -> Vec<MemberId> {
    c.criteria
        .first()
        .map(|row| row.marks.iter().map(|m| m.member.clone()).collect())
        .unwrap_or_default()
}

/// Letters for each rater, from the role where it tells them apart: "LM" for the line manager.
#[must_use]
pub fn letters(d: &Decision, raters: &[MemberId]) -> Vec<String> {
    let of = |text: &str| -> String {
        let words: Vec<&str> = text.split([' ', '-']).filter(|w| !w.is_empty()).collect();
        let letters: String = match words.as_slice() {
            [] => String::new(),
            [one] => one.chars().take(2).collect(),
            [one, two, ..] => one.chars().take(1).chain(two.chars().take(1)).collect(),
        };
        letters.to_uppercase()
    };
    let found: Vec<Option<&Member>> = raters.iter().map(|id| d.member(id)).collect();
    let by_role: Vec<String> = found
        .iter()
        .map(|m| m.map_or_else(String::new, |m| of(if m.role.is_empty() { &m.name } else { &m.role })))
        .collect();
    let mut out: Vec<String> = Vec::new();
    for (at, m) in found.iter().enumerate() {
        let alone = by_role.iter().filter(|l| **l == by_role[at]).count() == 1;
        let letters = if alone {
            by_role[at].clone()
        } else {
            m.map_or_else(String::new, |m| of(&m.name))
        };
        let times = out
            .iter()
            .filter(|l| l.trim_end_matches(char::is_numeric) == letters)
            .count();
        out.push(if times > 0 {
            format!("{letters}{}", times + 1)
        } else {
            letters
        });
    }
    out
}

/// A member's name and role.
#[must_use]
pub fn member_and_role(m: &Member) -> String {
    if m.role.is_empty() {
        m.name.clone()
    } else {
        format!("{}, {}", m.name, m.role)
    }
}

/// A column for each rater.
#[must_use]
pub fn heads(d: &Decision, raters: &[MemberId]) -> Vec<Head> {
    let long = |id: &MemberId| d.member(id).map_or_else(|| id.to_string(), member_and_role);
    let heads = raters.iter().zip(letters(d, raters));
    heads
        .map(|(id, short)| Head {
            long: long(id),
            short,
            sign: None,
        })
        .collect()
}

/// What the letters stand for: "LM Willow Hart, line manager; …".
#[must_use]
pub fn named(d: &Decision, raters: &[MemberId]) -> String {
    let heads = heads(d, raters).into_iter().map(|h| format!("{} {}", h.short, h.long));
    heads.collect::<Vec<_>>().join("; ")
}
