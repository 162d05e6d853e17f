//! Made-up decisions by the thousand, to see how the application carries a long record: the same seed makes the same ones. They go
//! through the same rules as anybody's own.

mod follow;
mod kinds;
mod sheets;
mod words;

use chrono::{DateTime, NaiveDate};
use counterweight_core::decision::{Change, Decision, Entry, OpeningAct, Refusal, Signature};
use counterweight_core::id::MemberId;
use counterweight_core::template::shipped_document;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

type Result<T> = std::result::Result<T, Refusal>;

/// The first of them begins here: 8 January 2024, 09:00 UTC. No clock, so that a seed means the same on any day.
const FIRST_MS: i64 = 1_704_704_400_000;
const DAY_MS: i64 = 86_400_000;
/// Days over which they begin.
const SPREAD: u64 = 1_000;

/// The journal of made-up decision `n`: the same for the same seed, whatever others are made.
///
/// # Errors
/// Where a shipped card and this story no longer go together.
pub fn demo(seed: u64, n: u64) -> Result<Vec<Entry>> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    chance.set_stream(n);
    let told = match chance.next_u32() % 20 {
        0..=2 => Story::first_leader(chance),
        3..=5 => Story::self_assessment(chance),
        6..=9 => Story::promotion(chance, "second-line-manager"),
        _ => Story::promotion(chance, "first-line-manager"),
    };
    Ok(told?.decision.entries().to_vec())
}

/// A decision while it is told.
struct Story {
    decision: Decision,
    chance: ChaCha8Rng,
    now: i64,
    decider: MemberId,
    /// How far it comes, 0–99: a few are only framed, most are decided, some are looked back on.
    far: u32,
}

impl Story {
    fn open(mut chance: ChaCha8Rng, cards: &[&str], title: &str, founder: bool) -> Result<Self> {
        let texts = cards.iter().filter_map(|id| shipped_document(id));
        let cards = texts.map(|(text, _)| text.to_owned()).collect();
        let decider = words::rater(&mut chance, founder);
        let now = FIRST_MS + (chance.next_u64() % SPREAD) as i64 * DAY_MS;
        let by = Signature {
            author: decider.id.clone(),
            now_ms: now,
            offset: 0,
            salt: words::word(&mut chance),
        };
        let opened = OpeningAct::Opened {
            title: title.replace('…', words::place(&mut chance)),
            cards,
            decider: decider.clone(),
            sample: false,
        };
        let (decision, _) = Decision::open(words::word(&mut chance).into(), by, opened)?;
        Ok(Self {
            decision,
            now,
            decider: decider.id,
            far: chance.next_u32() % 100,
            chance,
        })
    }

    fn own(&mut self, change: impl Into<Change>) -> Result<()> {
        self.act(&self.decider.clone(), change)
    }

    fn act(&mut self, author: &MemberId, change: impl Into<Change>) -> Result<()> {
        self.now += 60_000 + i64::from(self.upto(600_000));
        let by = Signature {
            author: author.clone(),
            now_ms: self.now,
            offset: 0,
            salt: words::word(&mut self.chance),
        };
        let entry = self.decision.propose(by, change.into())?;
        self.decision.admit(entry);
        Ok(())
    }

    fn upto(&mut self, below: u32) -> u32 {
        self.chance.next_u32() % below
    }

    fn today(&self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.now)
            .unwrap_or_default()
            .date_naive()
    }

    fn sentence(&mut self) -> String {
        words::sentence(&mut self.chance)
    }

    /// A chance somebody gives: in steps of five, neither never nor surely.
    fn percent(&mut self) -> u8 {
        5 * (self.upto(19) + 1) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_decision_is_about_as_long_as_one_that_people_work_on() {
        let journals: Vec<Vec<Entry>> = (0..100).map(|n| demo(1, n).unwrap()).collect();
        let entries: usize = journals.iter().map(Vec::len).sum();
        assert!((9_500..11_500).contains(&entries), "{entries} in a hundred");
        assert!(
            journals
                .iter()
                .all(|j| Decision::fold(j.iter().cloned()).unwrap().conflicts().is_empty())
        );
        assert_eq!(demo(1, 7).unwrap(), journals[7]);
        assert_ne!(demo(2, 7).unwrap(), journals[7]);
    }
}
