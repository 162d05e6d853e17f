//! What can be recommended and what people can decide: the same words for both, so that one can be held against the other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::template::Purpose;

/// What can be recommended, and what people can decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecommendationKind {
    /// First leader: nobody yet.
    FounderKeepsSelling,
    /// First leader: hire this person for the company of today.
    Hire,
    /// First leader: hire, and decide again on a date, because the stage is between.
    HireWithRedecision,
    /// First leader: the founder's side is not ready.
    RightPersonWrongConditions,
    /// First leader: nobody reaches the line.
    NotThisPerson,
    /// Promotion: now.
    Promote,
    /// Promotion: acting lead for a quarter.
    Trial,
    /// Promotion: develop until a date.
    Develop,
    /// Promotion: the senior IC track, with honour.
    HonourAsSenior,
    /// Self-assessment: stay, and why that is a result.
    Stay,
    /// Self-assessment: test it in real life first.
    TestFirst,
    /// Self-assessment: go.
    Go,
    /// First leader: no name comes first.
    NearTie,
    /// Any: the answer is withheld.
    TooLittleEvidence,
    /// A panel: nothing is decided, and there is a day on which people look again.
    NotDecided,
    /// Self-assessment: neither; change something else.
    Neither,
    /// Self-assessment: either; the work does not decide it. Nobody can decide that.
    Either,
}

impl RecommendationKind {
    /// An answer as people name it in a sentence.
    #[must_use]
    pub const fn quoted(self) -> &'static str {
        match self {
            Self::FounderKeepsSelling => "“keep selling”",
            Self::Hire => "“hire”",
            Self::HireWithRedecision => "“hire, and decide again”",
            Self::RightPersonWrongConditions => "“right person, wrong conditions”",
            Self::NotThisPerson => "“not this person”",
            Self::Promote => "“promote”",
            Self::Trial => "“trial”",
            Self::Develop => "“develop first”",
            Self::HonourAsSenior => "“honour as senior”",
            Self::Stay => "“stay”",
            Self::TestFirst => "“test it first”",
            Self::Go => "“go”",
            Self::NearTie => "“near tie”",
            Self::TooLittleEvidence => "“too little evidence”",
            Self::NotDecided => "“not decided yet”",
            Self::Neither => "“neither”",
            Self::Either => "“either”",
        }
    }

    /// An answer as a verb, for headings and lists.
    #[must_use]
    pub const fn verb(self) -> &'static str {
        match self {
            Self::FounderKeepsSelling => "You keep selling",
            Self::Hire => "Hire",
            Self::HireWithRedecision => "Hire, and decide again on a date",
            Self::RightPersonWrongConditions => "Right person, wrong conditions",
            Self::NotThisPerson => "Not this person",
            Self::Promote => "Promote",
            Self::Trial => "Trial",
            Self::Develop => "Develop first",
            Self::HonourAsSenior => "Honour as a senior seller",
            Self::Stay => "Stay",
            Self::TestFirst => "Test it first",
            Self::Go => "Go",
            Self::NearTie => "Near tie",
            Self::TooLittleEvidence => "Too little evidence",
            Self::NotDecided => "Not decided yet",
            Self::Neither => "Neither: change something else",
            Self::Either => "Either",
        }
    }

    /// As a form offers it: "Trial.", "I test it first."
    #[must_use]
    pub fn offered(self) -> String {
        match self {
            Self::Stay => "I stay in selling.".to_owned(),
            Self::TestFirst => "I test it first.".to_owned(),
            Self::Go => "I go for it.".to_owned(),
            Self::Neither => "I change something else first.".to_owned(),
            Self::NotDecided => "Not decided yet; look again on a day.".to_owned(),
            other => format!("{}.", other.verb()),
        }
    }

    /// What it means for the person it is about, in a sentence. Nobody can decide that there is too little evidence, or a near tie.
    #[must_use]
    pub const fn means(self) -> &'static str {
        match self {
            Self::FounderKeepsSelling => "Not yet. You sell on until the facts have changed.",
            Self::Hire => "For the company of today, as the facts describe it.",
            Self::HireWithRedecision => "Now, with a dated second look when the company has changed.",
            Self::RightPersonWrongConditions => "You would hire them, and first mend what is open on your side.",
            Self::NotThisPerson => "Keep looking. Nobody here reaches the line.",
            Self::Promote => "The job and the title, now.",
            Self::Trial => "Acting lead of a small team for a quarter, then decide again.",
            Self::Develop => "Not yet. Work on what is missing, with a date to look again.",
            Self::HonourAsSenior => "Stays a seller, with rank, pay and a say that show it is an honour.",
            Self::Stay => "I keep the work of a seller, and say so.",
            Self::TestFirst => "The named tests, then all questions afresh.",
            Self::Go => "For the work itself, with the way back agreed.",
            Self::Neither => "The patch, the boss, the product or the company; then all questions afresh.",
            Self::NearTie | Self::TooLittleEvidence | Self::Either => "",
            Self::NotDecided => "Nobody is told yes or no. Say what is missing, and the day on which you look again.",
        }
    }

    /// As the headline of what is decided.
    #[must_use]
    pub const fn settled(self) -> &'static str {
        match self {
            Self::Stay => "I stay. That is a result.",
            Self::TestFirst => "Not now. I test it first.",
            Self::Go => "I go, for the work itself.",
            Self::Neither => "Neither, as things are. I change something else.",
            other => other.verb(),
        }
    }

    /// The outcome that a self-assessment's answer is looked at by in a year.
    #[must_use]
    pub const fn glad(self) -> &'static str {
        match self {
            Self::Stay => "I am glad that I stayed",
            Self::TestFirst => "I am glad that I tested it first",
            Self::Go => "I am glad that I went",
            Self::Neither => "I am glad that I changed something else",
            _ => "I am glad of it",
        }
    }

    /// Which of the two chances that a self-assessment asks for before deciding it carries on.
    #[must_use]
    pub const fn chance_before(self) -> Option<YesNo> {
        match self {
            Self::Stay => Some(YesNo::No),
            Self::Go => Some(YesNo::Yes),
            _ => None,
        }
    }

    /// Whether it opens the job to somebody or to oneself. Where it does not, something else has to be offered.
    #[must_use]
    pub const fn opens_the_job(self) -> bool {
        matches!(
            self,
            Self::Hire | Self::HireWithRedecision | Self::Promote | Self::Trial | Self::Go
        )
    }

    /// What the offers beside it are called.
    #[must_use]
    pub const fn offers(self) -> &'static str {
        if self.opens_the_job() {
            "Also worth offering"
        } else {
            "To offer instead"
        }
    }

    /// All of them, in order: the position is the number a kind converts to.
    pub const ALL: [Self; 17] = [
        Self::FounderKeepsSelling,
        Self::Hire,
        Self::HireWithRedecision,
        Self::RightPersonWrongConditions,
        Self::NotThisPerson,
        Self::Promote,
        Self::Trial,
        Self::Develop,
        Self::HonourAsSenior,
        Self::Stay,
        Self::TestFirst,
        Self::Go,
        Self::NearTie,
        Self::TooLittleEvidence,
        Self::NotDecided,
        Self::Neither,
        Self::Either,
    ];

    /// Whether it names a person.
    #[must_use]
    pub const fn names_somebody(self) -> bool {
        matches!(
            self,
            Self::Hire
                | Self::HireWithRedecision
                | Self::RightPersonWrongConditions
                | Self::Promote
                | Self::Trial
                | Self::Develop
                | Self::HonourAsSenior
        )
    }

    /// Whether a decision for `purpose` that says this is about one person: somebody it names, or who is waited with alone.
    #[must_use]
    pub fn about_one(self, purpose: Purpose) -> bool {
        self.names_somebody() || (self == Self::NotDecided && purpose == Purpose::Promotion)
    }

    /// Whether it decides anything.
    #[must_use]
    pub const fn settles(self) -> bool {
        !matches!(self, Self::NotDecided)
    }

    /// Whether waiting is what it says itself, so that people who decide nothing yet depart from nothing.
    #[must_use]
    pub const fn says_wait(self) -> bool {
        match self {
            Self::TooLittleEvidence
            | Self::NearTie
            | Self::FounderKeepsSelling
            | Self::Develop
            | Self::TestFirst
            | Self::NotDecided
            | Self::Either => true,
            Self::Hire
            | Self::HireWithRedecision
            | Self::RightPersonWrongConditions
            | Self::NotThisPerson
            | Self::Promote
            | Self::Trial
            | Self::HonourAsSenior
            | Self::Stay
            | Self::Go
            | Self::Neither => false,
        }
    }

    /// Whether it puts the person it names into the job, be it on trial.
    #[must_use]
    pub const fn puts_in_job(self) -> bool {
        matches!(
            self,
            Self::Hire | Self::HireWithRedecision | Self::RightPersonWrongConditions | Self::Promote | Self::Trial
        )
    }

    /// Whether the person it names is rated again in the job.
    #[must_use]
    pub const fn rated_again(self) -> bool {
        matches!(self, Self::Promote | Self::Trial)
    }

    /// Whether it can come true or not in a year: it puts or keeps somebody somewhere.
    #[must_use]
    pub const fn can_be_forecast(self) -> bool {
        self.names_somebody() || matches!(self, Self::Stay | Self::TestFirst | Self::Go | Self::Neither)
    }

    /// What people can decide for a purpose, most far-reaching first.
    #[must_use]
    pub const fn choices(purpose: Purpose) -> &'static [Self] {
        match purpose {
            Purpose::FirstLeader | Purpose::FounderReadiness => &[
                Self::Hire,
                Self::HireWithRedecision,
                Self::RightPersonWrongConditions,
                Self::NotThisPerson,
                Self::FounderKeepsSelling,
                Self::NotDecided,
            ],
            Purpose::Promotion => &[
                Self::Promote,
                Self::Trial,
                Self::Develop,
                Self::HonourAsSenior,
                Self::NotDecided,
            ],
            Purpose::SelfAssessment => &[Self::Stay, Self::TestFirst, Self::Go, Self::Neither],
        }
    }
}

/// One of two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// Take the job.
    Yes,
    /// Stay.
    No,
}

impl YesNo {
    /// One of the two answers of a self-assessment.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_at_its_own_number() {
        for (i, kind) in RecommendationKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, i);
        }
    }
}
