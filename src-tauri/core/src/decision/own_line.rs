//! The line that a seller hands to those who decide about a promotion: a day, an answer, a sentence, and nothing else. It counts for
//! nothing, stands for six months, and can be withdrawn; then it is as if it had never been.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Decision, RecommendationKind};
use crate::id::CandidateId;
use crate::say::date;

/// Months for which a line stands: an answer about oneself is older than that by then.
pub const LINE_MONTHS: u32 = 6;

/// Most characters of its sentence. Our judgement: the longest one that the program offers has half of it.
pub const LINE_LETTERS: usize = 600;

/// A line from somebody's own self-assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnLine {
    /// The day it was written.
    pub on: NaiveDate,
    /// The answer: one of the five of a self-assessment.
    pub answer: RecommendationKind,
    /// The sentence.
    pub says: String,
}

impl OwnLine {
    /// The five answers that a line can have.
    pub const ANSWERS: [RecommendationKind; 5] = [
        RecommendationKind::Stay,
        RecommendationKind::TestFirst,
        RecommendationKind::Go,
        RecommendationKind::Neither,
        RecommendationKind::Either,
    ];

    /// The last day on which it stands.
    #[must_use]
    pub fn until(&self) -> NaiveDate {
        self.on
            .checked_add_months(Months::new(LINE_MONTHS))
            .unwrap_or(NaiveDate::MAX)
    }

    /// As it is shown: “Rowan, on 29 November 2026: “…””
    #[must_use]
    pub fn shown(&self, who: &str) -> String {
        format!("{who}, on {}: “{}”", date(self.on), self.says.trim())
    }
}

/// What a seller hands over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Handed {
    /// A line.
    Line {
        /// The line.
        line: OwnLine,
    },
    /// Every line up to that day is taken back.
    Withdrawn {
        /// The day.
        on: NaiveDate,
    },
}

/// What is known of one person's line. That one was withdrawn is known so that its file is not taken in again; nobody is shown it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedLine {
    /// The line that stands.
    pub line: Option<OwnLine>,
    /// Lines up to that day are withdrawn.
    pub withdrawn: Option<NaiveDate>,
}

impl Decision {
    /// The line of each person that stands, by the days of this decision: the newest is held against its last change.
    #[must_use]
    pub fn own_lines(&self) -> BTreeMap<CandidateId, &OwnLine> {
        let last = self.entries().last().map(|e| e.at.day());
        let open = self.round().revealed.is_some();
        let stands = |line: &&OwnLine| open && last.is_none_or(|last| last <= line.until());
        let lines = self.handed.iter();
        lines
            .filter_map(|(id, handed)| Some((id.clone(), handed.line.as_ref().filter(stands)?)))
            .collect()
    }
}
