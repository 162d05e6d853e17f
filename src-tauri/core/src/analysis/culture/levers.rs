//! What a founder could do about it: each lever pulled alone, then all of them, on the same chances.

use serde::Serialize;
use ts_rs::TS;

use super::reading::{self, CultureReading};
use super::spec::{Sampling, Spec};
use super::team;

/// Share of choices that a structured score decides once it is brought in. Our judgement.
const STANDARD: f64 = 0.5;
/// Hires that the founder has a veto on.
const FIRST: u32 = 5;
/// How many times as far applicants spread in a wider pool, as far as there is room. Our judgement.
const WIDER: f64 = 1.5;

/// One thing that could be done, and what it changes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "CultureLever")]
pub struct Lever {
    /// `second_hirer`, `structured_score`, `founder_first`, `wider_pool` or `all`.
    pub id: String,
    /// Its name, as shown.
    pub name: String,
    /// Mean number of people like the leader.
    pub mean_like_leader: f64,
    /// How many more that is than if nobody were chosen by likeness, the lever pulled.
    pub excess: f64,
    /// That less the excess without the lever, in people: negative where likeness counts for less.
    pub change: f64,
    /// Mean distance of the team from what the founder wants, 0–1.
    pub drift: f64,
    /// Chance that at least 80% are like the leader, 0–1.
    pub monoculture: f64,
    /// Shares of the teams with 0, 1, … people like the leader.
    pub histogram: Vec<f64>,
}

/// A lever: its id, its name and what it does to a spec.
type Pull = (&'static str, &'static str, fn(&mut Spec));

const LEVERS: [Pull; 4] = [
    ("second_hirer", "A second hirer with the values you want", |s| {
        s.second_hirer = true;
    }),
    (
        "structured_score",
        "A structured score decides half of the choices",
        |s| {
            s.standard = s.standard.max(STANDARD);
        },
    ),
    ("founder_first", "The founder has a veto on the first five hires", |s| {
        s.founder_first = s.founder_first.max(FIRST);
    }),
    ("wider_pool", "A wider pool of applicants", |s| {
        for value in &mut s.values {
            value.pool_spread = (value.pool_spread * WIDER).min(value.widest()).max(value.pool_spread);
        }
    }),
];

/// Pulls each lever that is not pulled already; most change first, all of them together last.
pub(super) fn pull(spec: &Spec, sampling: Sampling, base: &CultureReading) -> Vec<Lever> {
    let changed = |pull: &dyn Fn(&mut Spec)| {
        let mut other = spec.clone();
        pull(&mut other);
        (other != *spec).then_some(other)
    };
    let mut levers: Vec<Lever> = LEVERS
        .iter()
        .filter_map(|(id, name, pull)| Some(measure(id, name, &changed(pull)?, sampling, base)))
        .collect();
    levers.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    if levers.len() > 1
        && let Some(all) = changed(&|s| LEVERS.iter().for_each(|(_, _, pull)| pull(s)))
    {
        levers.push(measure("all", "All of these together", &all, sampling, base));
    }
    levers
}

fn measure(id: &str, name: &str, spec: &Spec, sampling: Sampling, base: &CultureReading) -> Lever {
    let reading = reading::of(spec, sampling, &team::grow(spec, sampling));
    Lever {
        id: id.to_owned(),
        name: name.to_owned(),
        mean_like_leader: reading.like_leader.mean,
        excess: reading.excess,
        change: reading.excess - base.excess,
        drift: reading.drift.mean,
        monoculture: reading.monoculture,
        histogram: reading.like_leader.histogram,
    }
}
