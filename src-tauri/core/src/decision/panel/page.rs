//! One subject's answers, as a member seals them: the fields of a sheet in a decision file, in JSON, and a salt.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MOST_CRITERIA, MOST_EVIDENCE, Refused, parse, subject_named};
use crate::id::{CriterionId, EntryId, EvidenceId, MemberId};
use crate::rating::{Answer, Base, Evidence, EvidenceKind, Overall, Rating, Sheet, Skill, Whose};

/// Bytes of salt that a page has at least, in hex digits.
const SALT: usize = 32;

/// One subject's answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// 16 random bytes, hex: the digest of a page cannot be guessed back.
    pub salt: String,
    /// Candidate id, or `founder`.
    pub subject: String,
    /// One for each criterion that is asked.
    pub rating: Vec<PageRating>,
    /// Asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overall: Option<PageOverall>,
    /// How they are at the stages of a sale, by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub skills: BTreeMap<String, Skill>,
}

/// An answer to one criterion with everything that goes with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageRating {
    /// Which: `B6`.
    pub criterion: String,
    /// 1–5 or "no evidence".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Founder's card: the condition holds; the fact that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
    /// Founder's card: it does not hold yet; what there is instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<String>,
    /// Why, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What a forecast or a rank rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// Red flags ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<PageFlag>,
    /// Dated evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<PageEvidence>,
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Mark {
    /// 1–5.
    Level(u8),
    /// "I did not see or hear enough to say."
    None(NoEvidence),
}

/// The words "no evidence".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoEvidence {
    /// "I did not see or hear enough to say."
    #[serde(rename = "no evidence")]
    NoEvidence,
}

/// A red flag that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFlag {
    /// Its number in the card's list, from 0.
    pub flag: u32,
    /// What was seen.
    pub note: String,
}

/// One dated piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageEvidence {
    /// Where it comes from.
    pub kind: EvidenceKind,
    /// The day it was seen or written.
    pub on: NaiveDate,
    /// What it shows.
    pub text: String,
    /// Whose a document is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
}

/// The judgement asked last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageOverall {
    /// 1–5.
    pub level: u8,
    /// In the rater's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Page {
    /// A page from its exact text, within its limits.
    ///
    /// # Errors
    /// [`Refused::Malformed`].
    pub fn read(text: &str) -> Result<Self, Refused> {
        let page: Self = parse(text)?;
        let whole = page.salt.len() >= SALT
            && page.salt.len() <= 2 * SALT
            && page.rating.len() <= MOST_CRITERIA
            && page
                .rating
                .iter()
                .all(|r| r.evidence.len() <= MOST_EVIDENCE && r.flags.len() <= MOST_CRITERIA)
            && page.skills.len() <= MOST_CRITERIA;
        if whole { Ok(page) } else { Err(Refused::Malformed) }
    }

    /// The sheet it makes, as sealed by `entry`. `hash` is the page's digest, which names its evidence.
    ///
    /// # Errors
    /// [`Refused::Malformed`] where a criterion stands twice or an answer is none.
    pub fn sheet(&self, member: &MemberId, hash: &str, entry: &EntryId) -> Result<Sheet, Refused> {
        let subject = subject_named(&self.subject).ok_or(Refused::Malformed)?;
        let mut sheet = Sheet::new(member.clone(), subject);
        let prefix = hash.get(..16).ok_or(Refused::Malformed)?;
        for (i, one) in self.rating.iter().enumerate() {
            let id: CriterionId = one.criterion.parse().map_err(|_| Refused::Malformed)?;
            let flags: BTreeSet<u32> = one.flags.iter().map(|f| f.flag).collect();
            let piece = |(k, e): (usize, &PageEvidence)| Evidence {
                id: EvidenceId::from(format!("{prefix}.{i}.{k}")),
                kind: e.kind,
                on: e.on,
                text: e.text.clone(),
                whose: e.whose,
            };
            let rating = Rating {
                answer: Some(one.answer()?),
                why: one.why.clone(),
                base: one.base,
                evidence: one.evidence.iter().enumerate().map(piece).collect(),
                flags: one.flags.iter().map(|f| (f.flag, f.note.clone())).collect(),
                ..Rating::default()
            };
            if flags.len() != one.flags.len() || sheet.ratings.insert(id, rating).is_some() {
                return Err(Refused::Malformed);
            }
        }
        sheet.overall = self.overall.as_ref().map(|o| Overall {
            level: o.level,
            note: o.note.clone(),
        });
        sheet.skills.clone_from(&self.skills);
        sheet.sealed = Some(entry.clone());
        Ok(sheet)
    }
}

impl PageRating {
    /// The one answer it gives.
    ///
    /// # Errors
    /// [`Refused::Malformed`] where it gives none, or more than one.
    pub fn answer(&self) -> Result<Answer, Refused> {
        match (self.mark, &self.met, &self.unmet) {
            (Some(Mark::Level(level)), None, None) => Ok(Answer::Mark { level }),
            (Some(Mark::None(_)), None, None) => Ok(Answer::NoEvidence),
            (None, Some(fact), None) => Ok(Answer::Met { fact: fact.clone() }),
            (None, None, Some(fact)) => Ok(Answer::Unmet { fact: fact.clone() }),
            _ => Err(Refused::Malformed),
        }
    }
}
