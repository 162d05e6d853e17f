//! What one rater says about one person: answers, the evidence behind them, flags, and the sheet that holds them until it is sealed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CandidateId, CriterionId, EntryId, EvidenceId, MemberId};
use crate::template::Scale;

/// An answer to one criterion, on the scale its template names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Answer {
    /// A mark on the anchored scale.
    Mark {
        /// 1–5.
        level: u8,
    },
    /// "I did not see or hear enough to say." Never a number.
    NoEvidence,
    /// Self-assessment: what it does to me, and whether I have really done it.
    Energy {
        /// −2 drains me … +2 feeds me.
        energy: i8,
        /// 0 never, 1 once, 2 regularly.
        lived: u8,
    },
    /// A condition that holds, with the fact that shows it.
    Met {
        /// The number, name or document.
        fact: String,
    },
    /// A condition that does not hold yet, with what there is.
    Unmet {
        /// What there is instead.
        fact: String,
    },
}

impl Answer {
    /// Whether the answer is one of the scale, in its range.
    #[must_use]
    pub fn fits(&self, scale: Scale) -> bool {
        match (scale, self) {
            (Scale::Anchored, Self::Mark { level }) => (1..=5).contains(level),
            (Scale::Anchored | Scale::MetUnmet, Self::NoEvidence) => true,
            (Scale::EnergyEvidence, Self::Energy { energy, lived }) => (-2..=2).contains(energy) && *lived <= 2,
            (Scale::MetUnmet, Self::Met { .. } | Self::Unmet { .. }) => true,
            _ => false,
        }
    }

    /// The mark, where it is one.
    #[must_use]
    pub const fn level(&self) -> Option<u8> {
        match self {
            Self::Mark { level } => Some(*level),
            _ => None,
        }
    }
}

/// Where a piece of evidence comes from, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// Seen or heard by the rater.
    DirectObservation,
    /// Work done for the occasion.
    WorkSample,
    /// Somebody named who was there.
    NamedReference,
    /// A document or number.
    Document,
    /// The candidate's own account.
    OwnAccount,
    /// Somebody said that somebody said.
    Hearsay,
}

impl EvidenceKind {
    /// Bars of strength: 6 for direct observation down to 1 for hearsay.
    #[must_use]
    pub const fn strength(self) -> u8 {
        match self {
            Self::DirectObservation => 6,
            Self::WorkSample => 5,
            Self::NamedReference => 4,
            Self::Document => 3,
            Self::OwnAccount => 2,
            Self::Hearsay => 1,
        }
    }

    /// Whether it stands without the candidate's word or rumour: what a floor is "met on evidence" by.
    #[must_use]
    pub const fn stands_alone(self) -> bool {
        self.strength() >= 3
    }
}

/// One dated piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Evidence {
    /// Id, unique in the decision.
    pub id: EvidenceId,
    /// Where it comes from.
    pub kind: EvidenceKind,
    /// The day it was seen or written.
    pub on: NaiveDate,
    /// What it shows.
    pub text: String,
}

/// A sealed answer that was changed in the debrief; the old value stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Revision {
    /// The answer before.
    pub was: Answer,
    /// Why it was changed.
    pub reason: String,
    /// The entry that changed it.
    pub entry: EntryId,
}

/// One rater's answer to one criterion, with everything that goes with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Rating {
    /// The answer; absent until given.
    pub answer: Option<Answer>,
    /// Why, in a line, for the debrief.
    pub why: String,
    /// Dated evidence, in the order it was added.
    pub evidence: Vec<Evidence>,
    /// Red flags ticked (their number in the template) with a note on what was seen.
    pub flags: BTreeMap<u32, String>,
    /// Earlier answers, oldest first.
    pub revisions: Vec<Revision>,
}

impl Rating {
    /// A 4 or 5 that rests on the candidate's own account (or rumour) alone.
    #[must_use]
    pub fn own_account_only(&self) -> bool {
        self.answer.as_ref().and_then(Answer::level).is_some_and(|l| l >= 4)
            && !self.evidence.iter().any(|e| e.kind.stands_alone())
    }
}

/// Whom or what a sheet is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// A candidate, on the decision's main card.
    Candidate {
        /// Who.
        id: CandidateId,
    },
    /// The founder's own side, on the founder's card.
    Founder,
}

impl Subject {
    /// The subject for a candidate.
    #[must_use]
    pub const fn candidate(id: CandidateId) -> Self {
        Self::Candidate { id }
    }
}

/// The judgement asked last, after every criterion has its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Overall {
    /// 1–5.
    pub level: u8,
    /// In the rater's words.
    pub note: String,
}

/// One rater's answers about one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Sheet {
    /// Who rates.
    pub member: MemberId,
    /// Whom or what.
    pub subject: Subject,
    /// Answers by criterion.
    pub ratings: BTreeMap<CriterionId, Rating>,
    /// Asked last.
    pub overall: Option<Overall>,
    /// The entry that sealed it; nothing of it is shown to others, nor changed without a reason, from then on.
    pub sealed: Option<EntryId>,
}

impl Sheet {
    /// An empty sheet.
    #[must_use]
    pub const fn new(member: MemberId, subject: Subject) -> Self {
        Self {
            member,
            subject,
            ratings: BTreeMap::new(),
            overall: None,
            sealed: None,
        }
    }

    /// How many criteria have an answer (a mark or "no evidence").
    #[must_use]
    pub fn answered(&self) -> usize {
        self.ratings.values().filter(|r| r.answer.is_some()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_fits_only_its_own_scale_and_range() {
        let mark = |level| Answer::Mark { level };
        assert!(mark(1).fits(Scale::Anchored) && mark(5).fits(Scale::Anchored));
        assert!(!mark(0).fits(Scale::Anchored) && !mark(6).fits(Scale::Anchored) && !mark(3).fits(Scale::MetUnmet));
        assert!(Answer::Energy { energy: -2, lived: 0 }.fits(Scale::EnergyEvidence));
        assert!(!Answer::Energy { energy: 3, lived: 0 }.fits(Scale::EnergyEvidence));
        assert!(
            !Answer::NoEvidence.fits(Scale::EnergyEvidence),
            "\"never\" is an answer there"
        );
    }

    #[test]
    fn a_high_mark_on_own_account_alone_is_flagged() {
        let evidence = |kind| Evidence {
            id: "e".into(),
            kind,
            on: NaiveDate::default(),
            text: String::new(),
        };
        let rating = |level, kinds: &[EvidenceKind]| Rating {
            answer: Some(Answer::Mark { level }),
            evidence: kinds.iter().map(|k| evidence(*k)).collect(),
            ..Rating::default()
        };
        assert!(rating(4, &[EvidenceKind::OwnAccount]).own_account_only());
        assert!(!rating(4, &[EvidenceKind::OwnAccount, EvidenceKind::Document]).own_account_only());
        assert!(!rating(3, &[EvidenceKind::OwnAccount]).own_account_only());
    }
}
