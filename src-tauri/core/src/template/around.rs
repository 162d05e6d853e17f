//! What a self-assessment's card of the second edition holds beside its criteria: pairs of parts, and questions that are shown and never counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Source;

/// One half of a pair: a part of selling or of managing, of the same kind as the other half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PairPart")]
pub struct Part {
    /// Id that both halves share.
    pub pair: String,
    /// Which kind both are in the arithmetic. The one who answers is not told.
    pub kind: PartKind,
    /// What −2 is like here.
    pub low: String,
    /// What +2 is like here.
    pub high: String,
    /// What counts as having done it.
    pub done_means: String,
}

/// What people tend to feel about a part; one may well feel the opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Tends to be liked.
    Pleasure,
    /// Tends to be disliked.
    Drain,
}

impl PartKind {
    /// Parts of this kind in a sentence.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Pleasure => "likes",
            Self::Drain => "dislikes",
        }
    }
}

/// Which of the two ways a motive is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MotiveWay")]
pub enum Way {
    /// Taking the job.
    #[default]
    Lead,
    /// Staying a seller.
    Stay,
}

impl Way {
    /// Over the motives for it.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Lead => "What I would lead for",
            Self::Stay => "What I would stay for",
        }
    }

    /// Whether it is the one that cards of the first edition have alone.
    #[must_use]
    pub const fn is_lead(&self) -> bool {
        matches!(self, Self::Lead)
    }
}

/// A question with five described answers: who I am at work, or what two hard weeks do to me. Shown, never counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PlaceAsked")]
pub struct Place {
    /// Stable id: `C13`.
    pub id: String,
    /// What is asked.
    pub title: String,
    /// The five answers, 1 to 5.
    pub anchors: Vec<String>,
    /// Why it is here.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// The questions beside the motives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SelfQuestions")]
pub struct Asks {
    /// Whether I would take the work as it is called now; yes, no or unsure.
    pub without_title: String,
    /// Whether I would take it if nobody knew; yes, no or unsure.
    pub nobody_knows: String,
    /// What drains me, where something does.
    pub drained_by: String,
    /// Who expects it.
    pub expected_by: String,
    /// Why they are asked.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// One question to a colleague who has seen me at work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ColleagueQuestion {
    /// Stable id: `V3`.
    pub id: String,
    /// What is asked; `{name}` stands for me.
    pub title: String,
    /// The answers to choose from; empty where it is answered in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
}

/// Why a self-assessment in pairs answers as it does; each has an answer of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SelfReason {
    /// Too little of selling is done.
    SellingThin,
    /// Too little of managing is done.
    Thin,
    /// Only guesses speak for managing.
    Guess,
    /// Both drain.
    BothDrain,
    /// Neither gives as much as it takes, or selling drains and managing does not pull.
    NeitherFeeds,
    /// Managing is ahead, or is chosen pair by pair, and nothing stands against it.
    Go,
    /// Selling is ahead, or is chosen pair by pair.
    Stay,
    /// Alike, and something is left to live.
    Close,
    /// Alike, all lived, and not settled pair by pair.
    Tie,
    /// Managing is ahead of a selling that drains.
    Push,
    /// Managing is ahead, and no reason ticked is in the work.
    MotivesOutside,
    /// Managing is ahead, and not without the title, or without anybody hearing of it.
    TitleOrAudience,
    /// Managing is ahead, and colleagues see it otherwise.
    OutsideView,
}

impl SelfReason {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::SellingThin,
        Self::Thin,
        Self::Guess,
        Self::BothDrain,
        Self::NeitherFeeds,
        Self::Go,
        Self::Stay,
        Self::Close,
        Self::Tie,
        Self::Push,
        Self::MotivesOutside,
        Self::TitleOrAudience,
        Self::OutsideView,
    ];

    /// As reasons of a recommendation are coded.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SellingThin => "selling_thin",
            Self::Thin => "thin",
            Self::Guess => "guess",
            Self::BothDrain => "both_drain",
            Self::NeitherFeeds => "neither_feeds",
            Self::Go => "go",
            Self::Stay => "stay",
            Self::Close => "close",
            Self::Tie => "tie",
            Self::Push => "push",
            Self::MotivesOutside => "motives_outside",
            Self::TitleOrAudience => "title_or_audience",
            Self::OutsideView => "outside_view",
        }
    }
}
