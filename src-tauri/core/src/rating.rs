//! What one rater says about one person: answers, the evidence behind them, flags, and the sheet that holds them until it is sealed.

mod base;
mod skill;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CandidateId, CriterionId, EntryId, EvidenceId, MemberId};
pub use base::{Base, MOST_MISSED, MOST_QUARTERS, MOST_WINS, luck_line};
pub use skill::Skill;

use crate::say;
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
    /// An answer to a criterion: "4", "No evidence", "Met: 17 customers", "+2, regularly".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Mark { level } => level.to_string(),
            Self::NoEvidence => NO_EVIDENCE.to_owned(),
            Self::Energy { energy, lived: how } => {
                format!("{}, {}", say::whole(*energy), LIVED[usize::from((*how).min(2))])
            }
            Self::Met { fact } => format!("Met: {fact}"),
            Self::Unmet { fact } => format!("Not met: {fact}"),
        }
    }

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

/// "No evidence": an answer, never a number.
pub const NO_EVIDENCE: &str = "No evidence";

/// How much of an item was really done, from 0 to 2.
pub const LIVED: [&str; 3] = ["never", "once", "regularly"];

/// The same in a card with pairs, where the last means four weeks or more within the last two years.
pub const LIVED_IN_PAIRS: [&str; 3] = ["never", "once", "lived"];

/// What each energy from −2 to +2 means, to the one who answers.
pub const ENERGIES: [&str; 5] = [
    "Drains me. I put it off, and I am tired after it.",
    "Costs me more than it gives.",
    "Neither. I do it, and that is all.",
    "Gives me more than it costs.",
    "Feeds me. I look for more of it.",
];

/// The same in a card with pairs, where each part adds what its two ends are like.
pub const ENERGIES_IN_PAIRS: [&str; 5] = [
    "It costs me. I put it off, or need time after it.",
    "I do it, and am glad when it is over.",
    "Part of the day. I would not notice if it went.",
    "I look forward to it.",
    "I make room for it, also when nobody asks.",
];

/// What never, once and lived mean in a card with pairs.
pub const LIVED_MEANS: [&str; 3] = [
    "Nobody asked, or not yet. What I say of it is a guess.",
    "Tried: once, or for less than four weeks in all.",
    "Part of my work for four weeks or more within the last 24 months.",
];

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
    /// What it means.
    #[must_use]
    pub const fn means(self) -> &'static str {
        match self {
            Self::DirectObservation => "You saw or heard it yourself.",
            Self::WorkSample => "Work done for this occasion.",
            Self::NamedReference => "Somebody named who was there.",
            Self::Document => "A document, a recording or a number.",
            Self::OwnAccount => "Their own telling.",
            Self::Hearsay => "Somebody said that somebody said.",
        }
    }

    /// Where a piece of evidence comes from.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::DirectObservation => "Seen or heard",
            Self::WorkSample => "Work sample",
            Self::NamedReference => "Named reference",
            Self::Document => "Document or number",
            Self::OwnAccount => "Own account",
            Self::Hearsay => "Hearsay",
        }
    }

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

/// What a mark rests on where nothing behind it stands without the candidate's word or rumour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WeakGround {
    /// Their own account alone.
    OwnAccount,
    /// Hearsay alone.
    Hearsay,
    /// Some of either.
    Both,
    /// No evidence was written down.
    Nothing,
}

impl WeakGround {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::OwnAccount, Self::Hearsay, Self::Both, Self::Nothing];

    /// The ground under these kinds of evidence; absent where one of them stands alone.
    #[must_use]
    pub fn of(kinds: impl IntoIterator<Item = EvidenceKind>) -> Option<Self> {
        kinds.into_iter().try_fold(Self::Nothing, |so_far, kind| {
            let one = match kind {
                EvidenceKind::OwnAccount => Self::OwnAccount,
                EvidenceKind::Hearsay => Self::Hearsay,
                _ => return None,
            };
            Some(so_far.with(one))
        })
    }

    /// Both grounds together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, one) | (one, Self::Nothing) => one,
            (one, other) if one == other => one,
            _ => Self::Both,
        }
    }

    /// "rests on …"
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::OwnAccount => "their own account alone",
            Self::Hearsay => "hearsay alone",
            Self::Both => "their own account or hearsay alone",
            Self::Nothing => "nothing that was written down",
        }
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
    /// Whose it is, where it is a document and somebody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
}

/// Whose a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Anybody may read it.
    Public,
    /// Made for us.
    MadeForUs,
    /// Their own, with nobody else's facts in it.
    TheirOwn,
    /// It belongs to an employer: it cannot be kept.
    Employer,
}

impl Whose {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Public, Self::MadeForUs, Self::TheirOwn, Self::Employer];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Public => "Public",
            Self::MadeForUs => "Made for us",
            Self::TheirOwn => "Their own, nobody else’s facts in it",
            Self::Employer => "Belongs to an employer",
        }
    }
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
    /// What it rests on in numbers, where the criterion is a forecast or a rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub base: Option<Base>,
    /// Dated evidence, in the order it was added.
    pub evidence: Vec<Evidence>,
    /// Red flags ticked (their number in the template) with a note on what was seen.
    pub flags: BTreeMap<u32, String>,
    /// What came after the debrief opened and the answer rests on too, in the order it was taken in.
    pub late: Vec<Evidence>,
    /// Earlier answers, oldest first.
    pub revisions: Vec<Revision>,
}

impl Rating {
    /// All that the answer rests on: what was there when it was sealed, then what came late.
    pub fn pieces(&self) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().chain(&self.late)
    }

    /// What the answer rests on, where that is no more than the candidate's word or rumour.
    #[must_use]
    pub fn weak_ground(&self) -> Option<WeakGround> {
        WeakGround::of(self.pieces().map(|e| e.kind))
    }

    /// The same of a 4 or 5, which asks for more.
    #[must_use]
    pub fn high_on_weak_ground(&self) -> Option<WeakGround> {
        let high = self.answer.as_ref().and_then(Answer::level).is_some_and(|l| l >= 4);
        self.weak_ground().filter(|_| high)
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
    /// How they are at the stages of a sale, by its name: shown, and counted in nothing.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, Skill>>")]
    pub skills: BTreeMap<String, Skill>,
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
            skills: BTreeMap::new(),
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
    fn a_high_mark_on_word_of_mouth_alone_is_flagged_as_what_it_is() {
        let evidence = |kind| Evidence {
            id: "e".into(),
            kind,
            on: NaiveDate::default(),
            text: String::new(),
            whose: None,
        };
        let rating = |level, kinds: &[EvidenceKind]| Rating {
            answer: Some(Answer::Mark { level }),
            evidence: kinds.iter().map(|k| evidence(*k)).collect(),
            ..Rating::default()
        };
        use EvidenceKind::{Document, Hearsay, OwnAccount};
        let ground = |level, kinds: &[EvidenceKind]| rating(level, kinds).high_on_weak_ground();
        assert_eq!(ground(4, &[OwnAccount]), Some(WeakGround::OwnAccount));
        assert_eq!(ground(4, &[Hearsay, Hearsay]), Some(WeakGround::Hearsay));
        assert_eq!(ground(5, &[Hearsay, OwnAccount]), Some(WeakGround::Both));
        assert_eq!(ground(5, &[]), Some(WeakGround::Nothing));
        assert_eq!(ground(4, &[OwnAccount, Document]), None);
        assert_eq!(ground(3, &[OwnAccount]), None);
    }
}
