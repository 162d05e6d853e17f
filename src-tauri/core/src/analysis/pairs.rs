//! Parts in pairs: what each side gives or takes, counted on what was done alone; guesses are reckoned apart and never enter it.

use serde::Serialize;
use ts_rs::TS;

use super::myself::PullItem;
use crate::decision::{Decision, Half};
use crate::template::{PartKind, Pole};

/// What the pulls of a self-assessment in pairs are made of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PairsReading {
    /// The seller's side.
    pub selling: SideReading,
    /// The manager's side.
    pub managing: SideReading,
    /// The pull of managing if every guess came true; absent where nothing of it is guessed, or where a kind of it is guesses alone.
    pub with_guesses: Option<f64>,
    /// Whether nearly all answers are the same number, so that nothing tells the parts apart.
    pub flat: bool,
    /// How many pairs were chosen for either side; absent until one was.
    pub chosen: Option<Chosen>,
}

/// Pairs chosen for either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Chosen {
    /// For selling.
    pub selling: usize,
    /// For managing.
    pub managing: usize,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SideReading {
    /// Half the mean of the likes and half that of the dislikes, −2…+2; absent where nothing of a kind was done.
    pub pull: Option<f64>,
    /// Parts people tend to like.
    pub likes: KindSum,
    /// Parts people tend to dislike.
    pub dislikes: KindSum,
    /// Whether enough of both kinds was done for the pull to count.
    pub known: bool,
}

/// The parts of one kind on one side.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct KindSum {
    /// Mean energy of what was done, weighted; absent where nothing was.
    pub mean: Option<f64>,
    /// How much was done: 1 for a part lived, half for one tried, at most the number of pairs.
    pub evidence: f64,
    /// How many more of its parts, lived, make the side known.
    pub missing: usize,
}

/// What having done a part counts. `guess` is what a part counts that was never done: 0, except to say what guesses would do.
const fn done(lived: u8, guess: f64) -> f64 {
    match lived {
        0 => guess,
        1 => 0.5,
        _ => 1.0,
    }
}

pub(super) fn read(d: &Decision, items: &[PullItem]) -> PairsReading {
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    let weight = |item: &PullItem| d.weight(item.criterion.as_str());
    let side = |pole: Pole| {
        let of = |kind| sum(items, pole, kind, line("known_from"), &weight);
        let (likes, dislikes) = (of(PartKind::Pleasure), of(PartKind::Drain));
        SideReading {
            pull: pull(items, pole, 0.0, &weight),
            known: likes.missing == 0 && dislikes.missing == 0,
            likes,
            dislikes,
        }
    };
    let managing = side(Pole::B);
    let guessed = items.iter().any(|i| i.pole == Pole::B && i.lived == 0);
    let with_guesses = managing
        .pull
        .filter(|_| guessed)
        .and_then(|_| pull(items, Pole::B, 1.0, &weight));
    let alike = (-2..=2)
        .map(|energy| items.iter().filter(|i| i.energy == energy).count())
        .max();
    let choices = &d.round().personal.around.choices;
    let count = |half| choices.values().filter(|chosen| **chosen == half).count();
    PairsReading {
        selling: side(Pole::A),
        managing,
        with_guesses,
        flat: super::reaches(alike.unwrap_or(0) as f64, line("flat_from")),
        chosen: (!choices.is_empty()).then(|| Chosen {
            selling: count(Half::Selling),
            managing: count(Half::Managing),
        }),
    }
}

/// The parts of one kind on one side, with what each counts.
fn parts<'i>(
    items: &'i [PullItem],
    pole: Pole,
    kind: PartKind,
    guess: f64,
    weight: &'i impl Fn(&PullItem) -> f64,
) -> impl Iterator<Item = (f64, &'i PullItem)> {
    let of = items.iter().filter(move |i| i.pole == pole && i.part == Some(kind));
    of.map(move |i| (weight(i) * done(i.lived, guess), i))
}

fn mean(items: &[PullItem], pole: Pole, kind: PartKind, guess: f64, weight: &impl Fn(&PullItem) -> f64) -> Option<f64> {
    let (mut sum, mut all) = (0.0, 0.0);
    for (counts, item) in parts(items, pole, kind, guess, weight) {
        sum += counts * f64::from(item.energy);
        all += counts;
    }
    (all > 0.0).then(|| sum / all)
}

/// Half the mean of the likes and half that of the dislikes, so that neither the number of parts done nor the mix of kinds decides.
fn pull(items: &[PullItem], pole: Pole, guess: f64, weight: &impl Fn(&PullItem) -> f64) -> Option<f64> {
    let of = |kind| mean(items, pole, kind, guess, weight);
    Some(f64::midpoint(of(PartKind::Pleasure)?, of(PartKind::Drain)?))
}

fn sum(items: &[PullItem], pole: Pole, kind: PartKind, known: f64, weight: &impl Fn(&PullItem) -> f64) -> KindSum {
    let all = || parts(items, pole, kind, 0.0, weight).map(|(counts, i)| (counts, weight(i), i));
    let (pairs, whole) = (all().count() as f64, all().map(|(_, w, _)| w).sum::<f64>());
    let share = |part: f64| if whole > 0.0 { pairs * part / whole } else { 0.0 };
    let evidence = share(all().map(|(counts, ..)| counts).sum());
    // The parts that would add most come first: those never done, by weight, then those tried.
    let mut gains: Vec<f64> = all()
        .map(|(counts, w, _)| share(w - counts))
        .filter(|g| *g > 0.0)
        .collect();
    gains.sort_by(|a, b| b.total_cmp(a));
    let (mut reached, mut missing) = (evidence, 0);
    for gain in gains {
        if super::reaches(reached, known) {
            break;
        }
        reached += gain;
        missing += 1;
    }
    // Where even all of it would not do (a card with a higher line), it stays unknown.
    if !super::reaches(reached, known) {
        missing += 1;
    }
    KindSum {
        mean: mean(items, pole, kind, 0.0, weight),
        evidence,
        missing,
    }
}
