//! One team, seat by seat: when a seat is filled one step passes, in which newcomers move and misfits may leave.
//!
//! The first seats, up to the span, report to the leader; the next to the first hire, and so on. Whoever a seat reports to
//! fills it. What a leaver leaves is filled again at once.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use rayon::prelude::*;

use super::opening::{Chooser, Opening};
use super::pool::unit;
use super::spec::{Sampling, Spec};

/// Below this a newcomer has settled in and moves no further.
const SETTLED_IN: f64 = 1e-3;
/// Runs that one thread takes at a time.
const CHUNK: u32 = 64;

/// What became of all teams, in the order of the runs.
#[derive(Default)]
pub(super) struct Grown {
    /// People like the leader.
    pub like: Vec<u32>,
    /// Distance of the team's mean from what the founder wants.
    pub drift: Vec<f64>,
    /// The team's mean position, one number per value and run.
    pub team: Vec<f64>,
}

/// Grows the teams of a spec that was checked.
pub(super) fn grow(spec: &Spec, sampling: Sampling) -> Grown {
    let model = Model::of(spec, sampling.seed);
    let parts: Vec<Grown> = (0..sampling.runs.div_ceil(CHUNK))
        .into_par_iter()
        .map(|chunk| {
            let mut part = Grown::default();
            let mut team = Team::of(spec);
            let mut opening = model.chooser.opening();
            for run in chunk * CHUNK..((chunk + 1) * CHUNK).min(sampling.runs) {
                model.run(&mut team, &mut opening, run);
                model.count(&team, &mut part);
            }
            part
        })
        .collect();
    parts.into_iter().fold(Grown::default(), |mut all, part| {
        all.like.extend(part.like);
        all.drift.extend(part.drift);
        all.team.extend(part.team);
        all
    })
}

/// Mean absolute difference over the values (Gower's 1971 distance), 0–1.
pub(super) fn distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| (x - y).abs()).sum::<f64>() / a.len() as f64
}

/// A team as it grows. Kept from run to run, so that a run allocates nothing.
pub(super) struct Team {
    values: usize,
    /// Positions, seat by seat.
    people: Vec<f64>,
    /// How far each will move in the next step.
    open: Vec<f64>,
    /// Seats filled so far.
    pub filled: usize,
    /// People hired so far, those who left again among them.
    pub hired: u32,
    mean: Vec<f64>,
    leaving: Vec<usize>,
}

impl Team {
    fn of(spec: &Spec) -> Self {
        let (values, seats) = (spec.values.len(), spec.hires as usize);
        Self {
            values,
            people: vec![0.0; seats * values],
            open: vec![0.0; seats],
            filled: 0,
            hired: 0,
            mean: vec![0.0; values],
            leaving: Vec::new(),
        }
    }

    /// Where the person in a seat stands.
    pub fn person(&self, seat: usize) -> &[f64] {
        &self.people[seat * self.values..(seat + 1) * self.values]
    }

    fn present(&self) -> impl Iterator<Item = &[f64]> {
        self.people.chunks_exact(self.values).take(self.filled)
    }
}

struct Model<'s> {
    spec: &'s Spec,
    chooser: Chooser<'s>,
    chance: ChaCha8Rng,
}

impl<'s> Model<'s> {
    fn of(spec: &'s Spec, seed: u64) -> Self {
        let mut key = *b"01234567counterweight culture v1";
        key[..8].copy_from_slice(&seed.to_le_bytes());
        Self {
            spec,
            chooser: Chooser::of(spec),
            chance: ChaCha8Rng::from_seed(key),
        }
    }

    fn run(&self, team: &mut Team, opening: &mut Opening, run: u32) {
        // Growth and loss draw from streams of their own: one leaver more does not shift the chances of later openings.
        let stream = |n: u64| {
            let mut chance = self.chance.clone();
            chance.set_stream(2 * u64::from(run) + n);
            chance
        };
        let (mut growth, mut loss) = (stream(0), stream(1));
        (team.filled, team.hired) = (0, 0);
        for seat in 0..self.spec.hires as usize {
            self.fill(team, opening, seat, &mut growth);
            team.filled = seat + 1;
            self.average(team);
            self.socialise(team);
            self.lose(team, opening, &mut loss);
        }
    }

    fn count(&self, team: &Team, part: &mut Grown) {
        let like = team
            .present()
            .filter(|p| distance(p, &self.chooser.leader) <= self.spec.like);
        part.like.push(like.count() as u32);
        let mean = |v: usize| team.present().map(|p| p[v]).sum::<f64>() / team.filled as f64;
        let from = part.team.len();
        part.team.extend((0..team.values).map(mean));
        part.drift.push(distance(&part.team[from..], &self.chooser.wanted));
    }

    /// Who hires for a seat and manages it; `None` is the leader.
    fn manager(&self, seat: usize) -> Option<usize> {
        (seat / self.spec.span as usize).checked_sub(1)
    }

    fn fill(&self, team: &mut Team, opening: &mut Opening, seat: usize, chance: &mut ChaCha8Rng) {
        opening.announce(chance);
        let hirer = self.manager(seat).map_or(&self.chooser.leader[..], |m| team.person(m));
        self.chooser.choose(opening, team, seat, hirer);
        team.people[seat * team.values..(seat + 1) * team.values].copy_from_slice(&opening.taken);
        team.open[seat] = self.spec.socialisation;
        team.hired += 1;
    }

    /// The mean of everybody present, leader and hires.
    fn average(&self, team: &mut Team) {
        for (v, leader) in self.chooser.leader.iter().enumerate() {
            let hires: f64 = team.present().map(|p| p[v]).sum();
            team.mean[v] = (leader + hires) / (team.filled + 1) as f64;
        }
    }

    /// Newcomers move toward the middle between manager and team, each step half as far as the last.
    fn socialise(&self, team: &mut Team) {
        for seat in 0..team.filled {
            let part = team.open[seat];
            if part < SETTLED_IN {
                continue;
            }
            for v in 0..team.values {
                let manager = self
                    .manager(seat)
                    .map_or(self.chooser.leader[v], |m| team.people[m * team.values + v]);
                let toward = 0.5 * (manager + team.mean[v]);
                let place = &mut team.people[seat * team.values + v];
                *place += part * (toward - *place);
            }
            team.open[seat] = 0.5 * part;
        }
    }

    /// Each may leave, the more likely the farther from the team; their seats are filled again.
    fn lose(&self, team: &mut Team, opening: &mut Opening, chance: &mut ChaCha8Rng) {
        if self.spec.turnover <= 0.0 {
            return;
        }
        let mut leaving = std::mem::take(&mut team.leaving);
        leaving.clear();
        leaving
            .extend((0..team.filled).filter(|&seat| {
                unit(chance.next_u32()) < self.spec.turnover * distance(team.person(seat), &team.mean)
            }));
        for &seat in &leaving {
            self.fill(team, opening, seat, chance);
        }
        team.leaving = leaving;
    }
}
