//! A self-assessment in pairs, from the answers to the sentence: through every rule of the process, as the page does it.

mod properties;
mod rule;
mod worked;

use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::{Asked, Change as C, Colleague, ColleagueSheet, Half, PersonalAct, SheetAct, Sure};
use counterweight_core::rating::Answer;
use counterweight_core::recommendation::{Recommendation, recommend};
use counterweight_core::template::Day;

use crate::story::{BOSS, Story, on};

/// The parts of either side, likes before dislikes, pair by pair.
pub const SELLING: [&str; 12] = [
    "C1", "C2", "C15", "C3", "C4", "C16", "C17", "C18", "C19", "C20", "C21", "C22",
];
pub const MANAGING: [&str; 12] = [
    "C23", "C7", "C24", "C8", "C25", "C14", "C9", "C10", "C26", "C12", "C27", "C11",
];

/// What is answered: energy −2…+2 and 0 never, 1 once, 2 lived, in the order of [`SELLING`] and [`MANAGING`].
#[derive(Debug, Clone)]
pub struct Answers {
    pub selling: [(i8, u8); 12],
    pub managing: [(i8, u8); 12],
    pub ticked: Vec<&'static str>,
    pub without_title: Option<Sure>,
    pub nobody_knows: Option<Sure>,
    /// Pairs chosen for selling and for managing.
    pub choices: Option<(usize, usize)>,
    /// Colleagues who answered, and of them who say that the work is taken over.
    pub colleagues: (usize, usize),
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            selling: [(0, 2); 12],
            managing: [(0, 2); 12],
            ticked: vec!["build_people", "stay_customers"],
            without_title: None,
            nobody_knows: None,
            choices: None,
            colleagues: (0, 0),
        }
    }
}

impl Answers {
    /// Tells it, as far as the answer.
    pub fn story(&self) -> Story {
        let mut s = Story::new(&["ic-self-assessment@2"]);
        let mut own = |act: PersonalAct| s.yes(BOSS, C::Personal(act));
        for day in Day::ALL {
            own(PersonalAct::PreviewWorked {
                day,
                energy: 0,
                note: String::new(),
            });
        }
        own(PersonalAct::MotivesSet {
            ticked: self.ticked.iter().map(|id| (*id).to_owned()).collect(),
            words: String::new(),
            without_title: None,
        });
        own(PersonalAct::AskedSet {
            asked: Asked {
                without_title: self.without_title,
                nobody_knows: self.nobody_knows,
                ..Asked::default()
            },
        });
        for (n, who) in Colleague::ALL.into_iter().enumerate().take(self.colleagues.0) {
            let level = if n < self.colleagues.1 { 1 } else { 4 };
            let chosen = [("V3".to_owned(), level), ("V6".to_owned(), 4)].into();
            let sheet = ColleagueSheet {
                chosen,
                ..ColleagueSheet::default()
            };
            own(PersonalAct::ColleagueSaid { who, sheet });
        }
        let me = on(BOSS);
        for (ids, answers) in [(SELLING, self.selling), (MANAGING, self.managing)] {
            for (id, (energy, lived)) in ids.into_iter().zip(answers) {
                s.rate(BOSS, &me, id, Answer::Energy { energy, lived });
            }
        }
        s.yes(BOSS, C::Sheet(SheetAct::SheetSealed { subject: me }));
        if let Some((selling, managing)) = self.choices {
            let pairs = ('a'..='l').map(String::from);
            let halves =
                std::iter::repeat_n(Half::Selling, selling).chain(std::iter::repeat_n(Half::Managing, managing));
            for (pair, half) in pairs.zip(halves) {
                let half = Some(half);
                s.yes(BOSS, C::Personal(PersonalAct::PairChosen { pair, half }));
            }
        }
        s
    }

    pub fn answer(&self) -> (Analysis, Recommendation) {
        told(&self.story())
    }
}

pub fn told(s: &Story) -> (Analysis, Recommendation) {
    let analysis = analyse(&s.d).unwrap();
    let answer = recommend(&s.d, &analysis).remove(0);
    (analysis, answer)
}

/// Everything an answer says.
pub fn everything(r: &Recommendation) -> String {
    let mut all = vec![r.headline.clone(), r.lead.clone(), r.flips_say.clone()];
    all.extend(r.reasons.iter().map(|reason| reason.text.clone()));
    all.extend(r.conditions.iter().map(|condition| condition.text.clone()));
    all.extend(r.alternatives.iter().flat_map(|o| [o.title.clone(), o.text.clone()]));
    all.join("\n")
}
