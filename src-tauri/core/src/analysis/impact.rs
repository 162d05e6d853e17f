//! Adverse impact over many decisions: the four-fifths rule on whole numbers and Fisher's exact test, from a table that never touches ratings.
//!
//! The rule is that of the Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D, 1978): a group selected at
//! less than four fifths of the rate of the most selected one is looked at. Question 21 of its questions and answers
//! (44 FR 11996, 1979) adds that small numbers settle nothing either way. The test is Fisher's (1935), two-sided as R's
//! `fisher.test` has it: the chance of every table with the same margins that is no likelier than the one observed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::say::{draws, list, percent};
use crate::trouble::{Explained, Trouble};

/// How many of a group were selected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupCount {
    /// Name of the group.
    pub group: String,
    /// Selected.
    pub selected: u32,
    /// Not selected.
    pub not_selected: u32,
}

/// The table read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImpactReading {
    /// Group with the highest rate of selection; the first of several.
    pub reference: String,
    /// One per group, in the table's order.
    pub groups: Vec<GroupImpact>,
    /// What the table says, and how little that proves.
    pub says: String,
}

/// A group against the one with the highest rate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupImpact {
    /// Name.
    pub group: String,
    /// Rate of selection, 0–1.
    pub rate: f64,
    /// Rate over the highest rate, 0–1.
    pub impact_ratio: f64,
    /// Whether that is below four fifths, decided on whole numbers.
    pub below_four_fifths: bool,
    /// Whether it would not be with one more of the group selected: then the numbers are too small for the ratio to say much.
    pub one_more_clears: bool,
    /// Two-sided p of Fisher's exact test against the reference, above 0 and at most 1; absent for the reference itself.
    pub fisher_two_sided_p: Option<f64>,
}

impl GroupImpact {
    /// How it stands by the four-fifths rule, in a few words.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match (self.fisher_two_sided_p, self.below_four_fifths) {
            (None, _) => "compared with",
            (Some(_), true) => "below four fifths",
            (Some(_), false) => "four fifths or more",
        }
    }

    /// Its rate in whole percent.
    #[must_use]
    pub fn rate_says(&self) -> String {
        draws(self.rate)
    }

    /// How easily chance alone makes such a gap, in whole percent; absent for the reference.
    #[must_use]
    pub fn chance_says(&self) -> Option<String> {
        self.fisher_two_sided_p.map(draws)
    }

    /// Its ratio in whole percent: one below four fifths never reads as 80%.
    #[must_use]
    pub fn ratio_says(&self) -> String {
        if self.below_four_fifths {
            share(self.impact_ratio)
        } else {
            draws(self.impact_ratio)
        }
    }
}

/// Why a table has no reading.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum ImpactError {
    OneGroup,
    TooManyGroups { most: usize },
    Unnamed { row: usize },
    Twice { group: String },
    Nobody { group: String },
    TooMany { group: String, most: u32 },
    NobodySelected,
}

impl Explained for ImpactError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::OneGroup => Trouble::new(
                "Rates are compared between groups, and the table has fewer than two.",
                "Add another group.",
            ),
            Self::TooManyGroups { most } => Trouble::new(
                format!("The table has more than {most} groups."),
                "Put small ones together.",
            ),
            Self::Unnamed { row } => Trouble::new(format!("The group in row {row} has no name."), "Name it."),
            Self::Twice { group } => Trouble::new(
                format!("“{group}” is in the table twice."),
                "Add its numbers up in one row.",
            ),
            Self::Nobody { group } => Trouble::new(
                format!("“{group}” has nobody in it, so it has no rate."),
                "Fill in its numbers, or leave the group out.",
            ),
            Self::TooMany { group, most } => Trouble::new(
                format!("“{group}” has more than {most} people on one side."),
                "Check the numbers.",
            ),
            Self::NobodySelected => Trouble::new(
                "Nobody was selected in any group, so there is no rate to compare with.",
                "Take a period in which somebody was.",
            ),
        }
    }
}

/// More people on one side are taken for a slip of the hand.
const MOST_PEOPLE: u32 = 1_000_000;
/// More groups are no table that people read.
const MOST_GROUPS: usize = 200;
/// With fewer people in a group the ratio is said to say little. Our judgement.
const FEW: u32 = 30;

impl GroupCount {
    fn all(&self) -> u64 {
        u64::from(self.selected) + u64::from(self.not_selected)
    }
}

/// Compares every group with the one that was selected most.
///
/// # Errors
/// A table in which there is nothing to compare: one group, a group of nobody, a group named twice, nobody selected at all.
pub fn impact(rows: &[GroupCount]) -> Result<ImpactReading, ImpactError> {
    check(rows)?;
    // Later only where strictly higher, on whole numbers: the first of several stays.
    let higher = |a: &GroupCount, b: &GroupCount| u64::from(a.selected) * b.all() > u64::from(b.selected) * a.all();
    let mut most = 0;
    for at in 1..rows.len() {
        if higher(&rows[at], &rows[most]) {
            most = at;
        }
    }
    let reference = &rows[most];
    if reference.selected == 0 {
        return Err(ImpactError::NobodySelected);
    }
    let against = |(at, row): (usize, &GroupCount)| {
        let below = below_four_fifths(row.selected, row, reference);
        GroupImpact {
            group: row.group.clone(),
            rate: f64::from(row.selected) / row.all() as f64,
            impact_ratio: (u64::from(row.selected) * reference.all()) as f64
                / (u64::from(reference.selected) * row.all()) as f64,
            below_four_fifths: below,
            one_more_clears: below && !below_four_fifths(row.selected + 1, row, reference),
            fisher_two_sided_p: (at != most).then(|| fisher_two_sided(row, reference)),
        }
    };
    let groups: Vec<GroupImpact> = rows.iter().enumerate().map(against).collect();
    Ok(ImpactReading {
        says: says(rows, &reference.group, &groups),
        reference: reference.group.clone(),
        groups,
    })
}

fn check(rows: &[GroupCount]) -> Result<(), ImpactError> {
    if rows.len() < 2 {
        return Err(ImpactError::OneGroup);
    }
    if rows.len() > MOST_GROUPS {
        return Err(ImpactError::TooManyGroups { most: MOST_GROUPS });
    }
    let mut seen = BTreeSet::new();
    for (at, row) in rows.iter().enumerate() {
        let group = row.group.trim();
        let named = || group.to_owned();
        if group.is_empty() {
            return Err(ImpactError::Unnamed { row: at + 1 });
        }
        if !seen.insert(group) {
            return Err(ImpactError::Twice { group: named() });
        }
        if row.all() == 0 {
            return Err(ImpactError::Nobody { group: named() });
        }
        if row.selected.max(row.not_selected) > MOST_PEOPLE {
            return Err(ImpactError::TooMany {
                group: named(),
                most: MOST_PEOPLE,
            });
        }
    }
    Ok(())
}

/// Whether `selected` of the row's people are fewer than four fifths of the reference's rate: 5·s·N < 4·S·n.
fn below_four_fifths(selected: u32, row: &GroupCount, reference: &GroupCount) -> bool {
    5 * u64::from(selected) * reference.all() < 4 * u64::from(reference.selected) * row.all()
}

/// Fisher's exact test of two groups, two-sided.
///
/// The chances of the tables with these margins are built up from the likeliest one by the ratio of neighbours, so that no
/// factorial is needed and nothing overflows; far tails fade to 0. A p that fades with them is the smallest number above 0.
fn fisher_two_sided(a: &GroupCount, b: &GroupCount) -> f64 {
    let (people, others) = (a.all() as f64, b.all() as f64);
    let selected = f64::from(a.selected) + f64::from(b.selected);
    let observed = f64::from(a.selected);
    let (low, high) = ((selected - others).max(0.0), people.min(selected));
    let mode = ((people + 1.0) * (selected + 1.0) / (people + others + 2.0))
        .floor()
        .clamp(low, high);
    // Chance of x+1 over chance of x selected in the first group.
    let up = |x: f64| (selected - x) * (people - x) / ((x + 1.0) * (others - selected + x + 1.0));
    let walk = |from: f64, step: f64| {
        let next = move |(x, weight): &(f64, f64)| {
            let to = x + step;
            let ratio = if step > 0.0 { up(*x) } else { 1.0 / up(to) };
            let inside = (low..=high).contains(&to);
            Some((to, weight * ratio)).filter(|(_, weight)| inside && *weight > 0.0)
        };
        std::iter::successors(Some((from, 1.0)), next)
    };
    let tables = || walk(mode, 1.0).chain(walk(mode, -1.0).skip(1));
    let weight_observed = tables()
        .find(|(x, _)| (x - observed).abs() < 0.5)
        .map_or(0.0, |(_, weight)| weight);
    // Tables that tie with the observed one differ from it in the last bits only (R's tolerance).
    let line = weight_observed * (1.0 + 1e-7);
    let (mut as_rare, mut all) = (0.0, 0.0);
    for (_, weight) in tables() {
        all += weight;
        if weight <= line {
            as_rare += weight;
        }
    }
    (as_rare / all).clamp(f64::MIN_POSITIVE, 1.0)
}

fn says(rows: &[GroupCount], reference: &str, groups: &[GroupImpact]) -> String {
    let below: Vec<&GroupImpact> = groups.iter().filter(|g| g.below_four_fifths).collect();
    let mut text = match below.as_slice() {
        [] => format!("No group is below four fifths of the rate of {reference}, which proves nothing either way."),
        [one] => format!(
            "{} was selected at {} of the rate of {reference}: below four fifths, a reason to look and no proof.",
            one.group,
            share(one.impact_ratio)
        ),
        many => {
            let each = |g: &&GroupImpact| format!("{} ({})", g.group, share(g.impact_ratio));
            let names: Vec<String> = many.iter().map(each).collect();
            format!(
                "Below four fifths of the rate of {reference}: {}. A reason to look, and no proof.",
                list(&names)
            )
        }
    };
    if below.iter().any(|g| g.one_more_clears) {
        text += " One more person selected would change that: the numbers are too small to say much.";
    } else if rows.iter().any(|r| r.all() < u64::from(FEW)) {
        text += " With numbers this small the ratio says little.";
    }
    text
}

/// A ratio below four fifths in whole percent, which must not read as 80%.
fn share(ratio: f64) -> String {
    if ratio > 0.795 {
        "just under 80%".to_owned()
    } else {
        percent(ratio)
    }
}
