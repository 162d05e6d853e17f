//! The answer of a self-assessment in pairs, put together: what the rule says, in sentences, with everything beside it.

use super::super::Recommendation;
use super::rule::{Gates, Lines, Verdict, by_pulls, decide, kind};
use super::{beside, offered, said, steps};
use crate::analysis::{PairsReading, Pull, PullItem, SelfReading, reaches};
use crate::decision::Decision;
use crate::say::count;
use crate::template::{Pole, SelfReason as Why, Way};

/// So few answers one step different make an answer that is asked again soon.
pub(super) const FEW: usize = 3;

/// One self-assessment, as its sentences are made from it.
pub(super) struct Case<'a> {
    pub d: &'a Decision,
    pub r: &'a SelfReading,
    pub p: &'a PairsReading,
    pub lines: Lines,
    pub gates: Gates,
    pub verdict: Verdict,
    /// The fewest answers one step different that change what the pulls say.
    pub steps: Option<usize>,
}

pub(super) fn recommend(d: &Decision, r: &SelfReading, p: &PairsReading) -> Recommendation {
    let (lines, gates) = (Lines::of(d), Gates::of(d));
    let verdict = decide(r, p, &gates, &lines);
    let steps = steps::fewest(d, r, p, &lines);
    let c = Case {
        d,
        r,
        p,
        lines,
        gates,
        verdict,
        steps,
    };
    let soon = c.steps.is_some_and(|n| n <= FEW);
    Recommendation {
        kind: kind(verdict.why),
        candidate: None,
        near_tie: None,
        ends: None,
        headline: said::headline(&c),
        lead: said::lead(&c),
        reasons: beside::reasons(&c),
        conditions: offered::conditions(&c),
        flips: Vec::new(),
        flips_say: said::changes(&c),
        settle: Vec::new(),
        alternatives: offered::ways(&c),
        tests: offered::tests(&c),
        look_again_months: match verdict.why {
            Why::SellingThin => vec![6, 12],
            Why::Stay if c.stays_from_outside() => vec![6, 12],
            Why::Stay | Why::Go | Why::Close | Why::NeitherFeeds | Why::BothDrain | Why::Tie if soon => {
                vec![1, 3, 6, 12]
            }
            _ => vec![3, 6, 12],
        },
    }
}

impl Case<'_> {
    /// The pull of selling. The sentences that say it are of answers for which it is known.
    pub fn selling(&self) -> f64 {
        self.p.selling.pull.unwrap_or_default()
    }

    /// The pull of managing; as [`Self::selling`].
    pub fn managing(&self) -> f64 {
        self.p.managing.pull.unwrap_or_default()
    }

    /// Whether selling drains.
    pub fn pushed(&self) -> bool {
        self.p.selling.known && self.lines.drains(self.selling())
    }

    /// Whether selling gives no more than about what it takes.
    pub fn only_holds(&self) -> bool {
        !reaches(self.selling(), self.lines.pulls)
    }

    /// Whether no reason ticked for staying is in the work.
    pub fn stays_from_outside(&self) -> bool {
        let ticked = &self.d.round().personal.motives;
        let mut motives = self.d.template.motives.iter();
        !motives.any(|m| m.way == Way::Stay && m.work_itself && ticked.contains(&m.id))
    }

    /// Whether guesses that came true would be enough to go, gates aside.
    pub fn guesses_enough(&self) -> bool {
        self.p
            .with_guesses
            .is_some_and(|guessed| by_pulls(self.selling(), guessed, false, None, &self.lines).why == Why::Go)
    }

    /// Parts of managing that were not lived.
    pub fn not_lived(&self) -> usize {
        self.r.managing.items - self.r.managing.regularly
    }

    /// How many pairs the card has, in a word.
    pub fn all_pairs(&self) -> String {
        match self.r.managing.items {
            12 => "twelve".to_owned(),
            other => count(other),
        }
    }

    /// How many pairs were chosen for a side, in a word.
    pub fn chosen(&self, pole: Pole) -> String {
        let chosen = self
            .p
            .chosen
            .map_or(0, |c| if pole == Pole::A { c.selling } else { c.managing });
        match chosen {
            11 => "eleven".to_owned(),
            12 => "twelve".to_owned(),
            other => count(other),
        }
    }

    /// "5 of 12 parts done, 3 of them for four weeks or more".
    pub fn done(&self, pull: &Pull) -> String {
        format!(
            "{} of {} parts done, {} of them for four weeks or more",
            pull.lived, pull.items, pull.regularly
        )
    }

    /// The parts of selling that drain most, of what was done.
    pub fn drains(&self) -> Vec<&PullItem> {
        let mut at: Vec<&PullItem> = self
            .r
            .items
            .iter()
            .filter(|i| i.pole == Pole::A && i.lived > 0 && i.energy < 0)
            .collect();
        at.sort_by_key(|i| i.energy);
        at.truncate(3);
        at
    }

    /// A part by its title, in quotes.
    pub fn quoted(&self, item: &PullItem) -> String {
        let title = self
            .d
            .template
            .criterion(item.criterion.as_str())
            .map_or("", |c| c.title.as_str());
        format!("“{title}”")
    }

    /// How many of the questions about who I am say that the move would cost something.
    pub fn costs_me(&self) -> usize {
        let places = &self.d.round().personal.around.places;
        let low = |id: &str| places.get(id).is_some_and(|level| *level <= 2);
        self.d.template.identity.iter().filter(|p| low(&p.id)).count()
    }

    /// Whether two hard weeks are too much as it is.
    pub fn heavy(&self) -> bool {
        let places = &self.d.round().personal.around.places;
        self.d
            .template
            .load
            .as_ref()
            .is_some_and(|p| places.get(&p.id).is_some_and(|level| *level <= 2))
    }
}
