//! The names, places and sentences of made-up decisions.

use counterweight_core::decision::Member;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng as _;

const FIRST: [&str; 16] = [
    "Rowan", "Juniper", "Fern", "Mo", "Alder", "Hazel", "Linden", "Sorrel", "Bryony", "Ash", "Clover", "Reed", "Sage",
    "Tamsin", "Perry", "Olive",
];
const LAST: [&str; 16] = [
    "Ashdown",
    "Reedham",
    "Hollis",
    "Métier",
    "Okafor",
    "Lindqvist",
    "Marsh",
    "Tanaka",
    "Weir",
    "Castellan",
    "Brook",
    "Novak",
    "Iyer",
    "Quill",
    "Sandoval",
    "Thorne",
];
const PLACE: [&str; 12] = [
    "West",
    "North",
    "the Nordics",
    "Iberia",
    "mid-market",
    "enterprise",
    "the coast",
    "partners",
    "new accounts",
    "renewals",
    "the islands",
    "public sector",
];
const WHO: [&str; 8] = [
    "the team",
    "a new seller",
    "the customer",
    "finance",
    "a partner",
    "the whole region",
    "two of the five",
    "the founder",
];
const DID: [&str; 12] = [
    "asked for the numbers behind",
    "sat in on",
    "rewrote",
    "walked through",
    "took notes in",
    "said no to",
    "handed over",
    "prepared",
    "coached somebody through",
    "cut short",
    "brought up",
    "followed up on",
];
const WHAT: [&str; 12] = [
    "the forecast call",
    "a stalled deal",
    "the onboarding plan",
    "a discount",
    "the pipeline review",
    "a lost account",
    "the territory split",
    "a difficult handover",
    "the quarterly plan",
    "a price question",
    "the hiring loop",
    "the playbook",
];

pub fn pick<'a, T>(chance: &mut ChaCha8Rng, of: &'a [T]) -> &'a T {
    &of[chance.next_u32() as usize % of.len()]
}

/// Thirty-two hexadecimal digits: an id, or a salt.
pub fn word(chance: &mut ChaCha8Rng) -> String {
    format!("{:016x}{:016x}", chance.next_u64(), chance.next_u64())
}

/// "the Nordics".
pub fn place(chance: &mut ChaCha8Rng) -> &'static str {
    pick::<&str>(chance, &PLACE)
}

pub fn full_name(chance: &mut ChaCha8Rng) -> String {
    format!("{} {}", pick(chance, &FIRST), pick(chance, &LAST))
}

/// "Rowan sat in on the forecast call with two of the five."
pub fn sentence(chance: &mut ChaCha8Rng) -> String {
    format!(
        "{} {} {} with {}.",
        pick(chance, &FIRST),
        pick(chance, &DID),
        pick(chance, &WHAT),
        pick(chance, &WHO)
    )
}

/// Somebody who rates.
pub fn rater(chance: &mut ChaCha8Rng, rates_founder: bool) -> Member {
    Member {
        id: word(chance).into(),
        name: full_name(chance),
        role: format!("Head of {}", place(chance)),
        rates: true,
        rates_founder,
    }
}
