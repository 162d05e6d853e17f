//! The rule of a self-assessment in pairs: what was done decides, and before "go" four gates have to be open. Guesses decide nothing;
//! they can only ask for a test.

use crate::analysis::{Chosen, PairsReading, SelfReading, reaches};
use crate::decision::{Colleague, ColleagueSheet, Decision, RecommendationKind as Kind, Sure};
use crate::template::{Pole, SelfReason as Why, Way};

/// The lines of the card, in energy from −2 to +2 where nothing else is said.
pub(super) struct Lines {
    /// Gives as much as it takes from here up.
    pub holds: f64,
    /// Pulls from here up; drains as far below 0.
    pub pulls: f64,
    /// One side is ahead by.
    pub ahead: f64,
    /// What managing has to pull by where selling drains.
    pub under_push: f64,
    /// Pairs for one side that decide what the pulls leave open.
    pub choices: f64,
}

impl Lines {
    pub fn of(d: &Decision) -> Self {
        let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
        Self {
            holds: line("holds_from"),
            pulls: line("pulls_from"),
            ahead: line("ahead_by"),
            under_push: line("under_push"),
            choices: line("choices_from"),
        }
    }

    pub fn drains(&self, pull: f64) -> bool {
        reaches(-pull, self.pulls)
    }
}

/// What stands before "go", besides the pulls.
pub(super) struct Gates {
    /// Whether a reason ticked for leading is in the work.
    pub in_the_work: bool,
    /// Whether the work would not be taken with the present title.
    pub not_without_title: bool,
    /// Whether it would not be taken if nobody heard of it.
    pub not_unseen: bool,
    /// What colleagues say.
    pub colleagues: Colleagues,
}

/// What colleagues say, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Colleagues {
    /// Who answered anything.
    pub answered: usize,
    /// Who say that I take the work over.
    pub taken_over: usize,
    /// Who would worry if I led their team.
    pub worried: usize,
    /// Who say either.
    pub against: usize,
    /// Who would be glad, and say that the work stays with the colleague.
    pub for_it: usize,
}

/// The question who does the work in the end, when I help: 1 I do … 5 they do.
const WHO_WORKS: &str = "V3";
/// The question how it would be if I led their team: 1 worried … 5 glad.
const IF_I_LED: &str = "V6";

impl Gates {
    pub fn of(d: &Decision) -> Self {
        let personal = &d.round().personal;
        let ticked = |m: &&crate::template::Motive| m.way == Way::Lead && personal.motives.contains(&m.id);
        let asked = &personal.around.asked;
        Self {
            in_the_work: d.template.motives.iter().filter(ticked).any(|m| m.work_itself),
            not_without_title: asked.without_title == Some(Sure::No),
            not_unseen: asked.nobody_knows == Some(Sure::No),
            colleagues: Colleagues::of(personal.around.colleagues.iter()),
        }
    }

    /// The first gate that is shut.
    fn shut(&self, selling: f64, managing: f64, lines: &Lines) -> Option<Why> {
        if lines.drains(selling) && !reaches(managing, lines.under_push) {
            Some(Why::Push)
        } else if !self.in_the_work {
            Some(Why::MotivesOutside)
        } else if self.not_without_title || self.not_unseen {
            Some(Why::TitleOrAudience)
        } else if self.colleagues.answered >= 2 && self.colleagues.against >= 2 {
            Some(Why::OutsideView)
        } else {
            None
        }
    }
}

impl Colleagues {
    fn of<'s>(sheets: impl Iterator<Item = (&'s Colleague, &'s ColleagueSheet)>) -> Self {
        let mut all = Self::default();
        for (_, sheet) in sheets.filter(|(_, sheet)| !sheet.chosen.is_empty()) {
            let at = |id: &str| sheet.chosen.get(id).copied();
            let low = |id| at(id).is_some_and(|n| n <= 2);
            let high = |id| at(id).is_some_and(|n| n >= 4);
            all.answered += 1;
            all.taken_over += usize::from(low(WHO_WORKS));
            all.worried += usize::from(low(IF_I_LED));
            all.against += usize::from(low(WHO_WORKS) || low(IF_I_LED));
            all.for_it += usize::from(high(WHO_WORKS) && high(IF_I_LED));
        }
        all
    }
}

/// What the rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub why: Why,
    /// Whether the pairs chosen one by one decided, where the pulls were alike.
    pub by_pairs: bool,
}

/// The answer that goes with a reason.
pub(super) const fn kind(why: Why) -> Kind {
    match why {
        Why::Go => Kind::Go,
        Why::Stay => Kind::Stay,
        Why::BothDrain | Why::NeitherFeeds => Kind::Neither,
        Why::Tie => Kind::Either,
        Why::SellingThin
        | Why::Thin
        | Why::Guess
        | Why::Close
        | Why::Push
        | Why::MotivesOutside
        | Why::TitleOrAudience
        | Why::OutsideView => Kind::TestFirst,
    }
}

/// What two known pulls say by themselves, without guesses and without gates.
pub(super) fn by_pulls(selling: f64, managing: f64, all_lived: bool, chosen: Option<Chosen>, lines: &Lines) -> Verdict {
    let pulls = |why| Verdict { why, by_pairs: false };
    let pairs = |why| Verdict { why, by_pairs: true };
    let below = |pull| !reaches(pull, lines.holds);
    let pushed = lines.drains(selling) && !reaches(managing, lines.pulls);
    if (below(selling) && below(managing)) || pushed {
        return pulls(if lines.drains(selling) && lines.drains(managing) {
            Why::BothDrain
        } else {
            Why::NeitherFeeds
        });
    }
    let lead = managing - selling;
    let enough = |count: usize| reaches(count as f64, lines.choices);
    if reaches(lead, lines.ahead) {
        pulls(Why::Go)
    } else if reaches(-lead, lines.ahead) {
        pulls(Why::Stay)
    } else if !all_lived {
        pulls(Why::Close)
    } else if chosen.is_some_and(|c| enough(c.selling)) {
        pairs(Why::Stay)
    } else if chosen.is_some_and(|c| enough(c.managing)) && reaches(managing, lines.pulls) {
        pairs(Why::Go)
    } else {
        pulls(Why::Tie)
    }
}

/// Whether every part of managing was lived.
pub(super) fn all_lived(r: &SelfReading) -> bool {
    r.items.iter().filter(|i| i.pole == Pole::B).all(|i| i.lived >= 2)
}

/// The whole rule, first that applies: too little done, only guesses, neither, ahead and through the gates, close, chosen by pairs, alike.
pub(super) fn decide(r: &SelfReading, p: &PairsReading, gates: &Gates, lines: &Lines) -> Verdict {
    let plain = |why| Verdict { why, by_pairs: false };
    let Some(selling) = p.selling.pull.filter(|_| p.selling.known) else {
        return plain(Why::SellingThin);
    };
    let Some(managing) = p.managing.pull.filter(|_| p.managing.known) else {
        return plain(Why::Thin);
    };
    let said = |managing| by_pulls(selling, managing, all_lived(r), p.chosen, lines);
    let answer = said(managing);
    let undecided = matches!(answer.why, Why::BothDrain | Why::NeitherFeeds | Why::Close);
    if undecided && p.with_guesses.is_some_and(|guessed| said(guessed).why == Why::Go) {
        return plain(Why::Guess);
    }
    match gates.shut(selling, managing, lines) {
        Some(shut) if answer.why == Why::Go => plain(shut),
        _ => answer,
    }
}
