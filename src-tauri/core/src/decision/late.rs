//! Evidence that came after the debrief opened: when it came, who is asked again because of it, and what became of it.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::Decision;
use crate::id::{CriterionId, EntryId, EvidenceId, MemberId};
use crate::rating::{Answer, Evidence, Rating, Sheet, Subject};

/// A piece of late evidence. By itself it changes nothing: those whom it concerns answer, each alone, and their answers are taken in
/// together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Late {
    /// What it is, with the day it was seen or written.
    pub evidence: Evidence,
    /// About whom.
    pub subject: Subject,
    /// On which criterion.
    pub criterion: CriterionId,
    /// Who brought it.
    pub by: MemberId,
    /// The day it came.
    pub came: NaiveDate,
    /// The entry that added it: what the answer was before is what it was then.
    pub entry: EntryId,
    /// Those who are asked again, in the panel's order.
    pub asked: Vec<AskedAgain>,
    /// What became of it; absent while answers are waited for.
    pub end: Option<LateEnd>,
}

/// Somebody who is asked to look again.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AskedAgain {
    /// Who.
    pub member: MemberId,
    /// Whether they have answered.
    pub answered: bool,
    /// What they said. Nobody sees another's before all are taken in.
    pub said: Option<LateAnswer>,
}

/// What somebody said who looked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LateAnswer {
    /// The answer now, the old one or another.
    pub answer: Answer,
    /// Whether it rests on this piece too; one kept in spite of it does not.
    pub rests: bool,
    /// Why.
    pub reason: String,
    /// The day.
    pub on: NaiveDate,
    /// The answer before; known once it is taken in.
    pub was: Option<Answer>,
}

/// What became of a piece of late evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LateEnd {
    /// The answers are on the sheets.
    TakenIn {
        /// The entry that took them in.
        entry: EntryId,
        /// Why some who had not answered were not waited for.
        without: Option<String>,
    },
    /// It counts in nothing.
    LeftOut {
        /// The entry.
        entry: EntryId,
        /// Why.
        reason: String,
    },
}

impl Late {
    /// Whether answers are waited for.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Whether `member` is asked and has not answered.
    #[must_use]
    pub fn waits_for(&self, member: &MemberId) -> bool {
        self.is_open() && self.asked.iter().any(|a| a.member == *member && !a.answered)
    }

    /// As `viewer` may see it: while it is open, of the answers only their own.
    #[must_use]
    pub fn seen_by(&self, viewer: &MemberId) -> Self {
        let mut seen = self.clone();
        if self.is_open() {
            let others = seen.asked.iter_mut().filter(|a| a.member != *viewer);
            others.for_each(|a| a.said = None);
        }
        seen
    }
}

impl Decision {
    /// A piece of this round's late evidence.
    #[must_use]
    pub fn late(&self, id: &EvidenceId) -> Option<&Late> {
        self.round().late.iter().find(|l| l.evidence.id == *id)
    }

    /// Whom late evidence concerns: those with a sealed sheet who marked the criterion, and who brought it; everybody with a sealed
    /// sheet where nobody could say.
    #[must_use]
    pub fn concerned(&self, by: &MemberId, subject: &Subject, criterion: &CriterionId) -> Vec<MemberId> {
        let sealed = |m: &MemberId| self.sheet(m, subject).filter(|s: &&Sheet| s.sealed.is_some());
        let all: Vec<&MemberId> = self.members.iter().map(|m| &m.id).collect();
        let all: Vec<&MemberId> = all.into_iter().filter(|m| sealed(m).is_some()).collect();
        let said = |m: &MemberId| {
            let rating = sealed(m).and_then(|s| s.ratings.get(criterion));
            let answer = rating.and_then(|r: &Rating| r.answer.as_ref());
            answer.is_some_and(|a| *a != Answer::NoEvidence)
        };
        let nobody = !all.iter().any(|m| said(m));
        let concerned = all.into_iter().filter(|m| nobody || *m == by || said(m));
        concerned.cloned().collect()
    }
}
