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
    /// Any: the answer is withheld.
    TooLittleEvidence,
}

impl RecommendationKind {
    /// All of them, in order: the position is the number a kind converts to.
    pub(crate) const ALL: [Self; 13] = [
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
        Self::TooLittleEvidence,
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

    /// Whether it puts the person it names into the job, be it on trial.
    #[must_use]
    pub const fn puts_in_job(self) -> bool {
        matches!(
            self,
            Self::Hire | Self::HireWithRedecision | Self::RightPersonWrongConditions | Self::Promote | Self::Trial
        )
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
            ],
            Purpose::Promotion => &[Self::Promote, Self::Trial, Self::Develop, Self::HonourAsSenior],
            Purpose::SelfAssessment => &[Self::Stay, Self::TestFirst, Self::Go],
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
