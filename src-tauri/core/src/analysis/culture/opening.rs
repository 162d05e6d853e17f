//! One opening: who applies, and who is taken.
//!
//! Each choice is decided by one thing: with chance `standard` by a structured score, else with chance `homophily` by
//! similarity, else by what has nothing to do with the values in question. This mixture stands in for people who weigh
//! all three; it is our judgement, and it keeps both ends exact: 0 takes as the pool comes, 1 takes the most alike.
//! That evaluators choose by likeness beside merit: Rivera (2012), American Sociological Review 77.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng as _;

use super::pool::{Pool, Quantiles, unit};
use super::spec::{Choice, Spec};
use super::team::{Team, distance};

/// Standard deviation of a structured score around true closeness, on the same 0–1 scale. Our judgement.
pub(super) const SCORE_NOISE: f64 = 0.1;

/// Random words of an opening: what decides, who by, who of whom; then one for each applicant's score and value.
const HEAD: usize = 3;

/// The applicants of an opening, and the one who was taken.
pub(super) struct Opening {
    words: Vec<u32>,
    applicants: Vec<f64>,
    allowed: Vec<usize>,
    /// Where the one taken stands.
    pub taken: Vec<f64>,
}

impl Opening {
    /// Draws all chances at once: every opening uses the same number, whatever decides it, so that specs that differ in
    /// how people choose still meet the same applicants.
    pub fn announce(&mut self, chance: &mut ChaCha8Rng) {
        self.words.fill_with(|| chance.next_u32());
    }
}

/// How people choose.
pub(super) struct Chooser<'s> {
    spec: &'s Spec,
    pools: Vec<Pool>,
    noise: Quantiles,
    /// Where the leader stands.
    pub leader: Vec<f64>,
    /// Where the founder wants the team.
    pub wanted: Vec<f64>,
}

impl<'s> Chooser<'s> {
    pub fn of(spec: &'s Spec) -> Self {
        Self {
            spec,
            pools: spec.values.iter().map(Pool::of).collect(),
            noise: Quantiles::normal(),
            leader: spec.values.iter().map(|v| v.leader).collect(),
            wanted: spec.values.iter().map(|v| v.wanted).collect(),
        }
    }

    pub fn opening(&self) -> Opening {
        let (applicants, values) = (self.spec.applicants as usize, self.pools.len());
        Opening {
            words: vec![0; HEAD + applicants * (1 + values)],
            applicants: vec![0.0; applicants * values],
            allowed: Vec::with_capacity(applicants),
            taken: vec![0.0; values],
        }
    }

    /// Takes somebody for a seat.
    pub fn choose(&self, opening: &mut Opening, team: &Team, seat: usize, hirer: &[f64]) {
        let spec = self.spec;
        let vetoed = team.hired < spec.founder_first;
        let way = unit(opening.words[0]);
        if way < spec.standard {
            let score = |i: usize, person: &[f64], words: &[u32]| {
                distance(person, &self.wanted) + SCORE_NOISE * self.noise.at(words[HEAD + i])
            };
            return self.take_least(opening, vetoed, score);
        }
        if way < spec.standard + (1.0 - spec.standard) * spec.homophily {
            match spec.choice {
                Choice::Similarity if spec.second_hirer => {
                    return self.take_least(opening, vetoed, |_, person, _| {
                        distance(person, hirer) + distance(person, &self.wanted)
                    });
                }
                Choice::Similarity => {
                    return self.take_least(opening, vetoed, |_, person, _| distance(person, hirer));
                }
                Choice::Composition { .. } if spec.second_hirer && unit(opening.words[1]) < 0.5 => {
                    return self.take_least(opening, vetoed, |_, person, _| distance(person, &self.wanted));
                }
                Choice::Composition { one, other } => {
                    self.take_from_urn(opening, team, seat, (one, other));
                    if !vetoed || self.is_wanted(&opening.taken) {
                        return;
                    }
                }
            }
        }
        self.take_any(opening, vetoed);
    }

    fn is_wanted(&self, person: &[f64]) -> bool {
        distance(person, &self.wanted) <= self.spec.like
    }

    /// The applicant with the least of something.
    fn take_least(&self, opening: &mut Opening, vetoed: bool, of: impl Fn(usize, &[f64], &[u32]) -> f64) {
        self.meet_all(opening, vetoed);
        let d = self.pools.len();
        let person = |i: usize| &opening.applicants[i * d..(i + 1) * d];
        let mut least = (f64::INFINITY, 0);
        for &i in &opening.allowed {
            let value = of(i, person(i), &opening.words);
            if value < least.0 {
                least = (value, i);
            }
        }
        opening.taken.copy_from_slice(person(least.1));
    }

    /// Anybody, by what has nothing to do with the values.
    fn take_any(&self, opening: &mut Opening, vetoed: bool) {
        let who = unit(opening.words[2]);
        if vetoed {
            self.meet_all(opening, vetoed);
            let i = opening.allowed[(who * opening.allowed.len() as f64) as usize];
            let d = self.pools.len();
            opening.taken.copy_from_slice(&opening.applicants[i * d..(i + 1) * d]);
        } else {
            let i = (who * f64::from(self.spec.applicants)) as usize;
            self.meet(i, &opening.words, &mut opening.taken);
        }
    }

    /// Somebody like a member drawn from the present team, or from what the urn held at the start.
    fn take_from_urn(&self, opening: &mut Opening, team: &Team, seat: usize, (one, other): (f64, f64)) {
        // A seat that is filled again is not among those present.
        let again = seat < team.filled;
        let present = team.filled - usize::from(again);
        let drawn = unit(opening.words[2]) * (one + other + present as f64);
        if drawn < one {
            opening.taken.fill(0.0);
        } else if drawn < one + other || present == 0 {
            opening.taken.fill(1.0);
        } else {
            let member = ((drawn - one - other) as usize).min(present - 1);
            let member = member + usize::from(again && member >= seat);
            opening.taken.copy_from_slice(team.person(member));
        }
    }

    fn meet(&self, i: usize, words: &[u32], person: &mut [f64]) {
        let from = HEAD + self.spec.applicants as usize + i * self.pools.len();
        for ((place, pool), &word) in person.iter_mut().zip(&self.pools).zip(&words[from..]) {
            *place = pool.at(word);
        }
    }

    /// Meets every applicant. Where the founder has a veto, those unlike what is wanted are struck out; where that leaves
    /// nobody, the nearest is kept.
    fn meet_all(&self, opening: &mut Opening, vetoed: bool) {
        let d = self.pools.len();
        for (i, person) in opening.applicants.chunks_exact_mut(d).enumerate() {
            self.meet(i, &opening.words, person);
        }
        let person = |i: usize| &opening.applicants[i * d..(i + 1) * d];
        opening.allowed.clear();
        let all = 0..self.spec.applicants as usize;
        if !vetoed {
            opening.allowed.extend(all);
            return;
        }
        opening
            .allowed
            .extend(all.clone().filter(|&i| self.is_wanted(person(i))));
        if opening.allowed.is_empty() {
            let far = |i: usize| distance(person(i), &self.wanted);
            opening.allowed.extend(all.min_by(|&a, &b| far(a).total_cmp(&far(b))));
        }
    }
}
