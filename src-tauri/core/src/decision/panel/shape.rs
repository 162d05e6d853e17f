//! What is written. Every signed part travels as the exact JSON text that was signed, so nobody has to agree on canonical JSON. A field
//! this version does not know is refused: it would mean a newer one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PageRating, Refused};
use crate::id::{CriterionId, DecisionId, MemberId};
use crate::rating::Subject;

/// The one version of every kind that this build reads and writes.
pub const VERSION: u32 = 1;
/// Most pages in a sheet; our judgement, as all limits here.
pub const MOST_PAGES: usize = 20;
/// Most criteria in a page.
pub const MOST_CRITERIA: usize = 200;
/// Most pieces of evidence behind one answer.
pub const MOST_EVIDENCE: usize = 50;
/// Longest head, in bytes: twenty pages fit five times over.
pub const MOST_HEAD: usize = 16 * 1024;
/// Longest signature or key, in characters; armoured keys are the longest.
const MOST_KEY: usize = 128;
/// The length of a sheet is rounded up to this, so that a file does not tell how much somebody wrote; in bytes.
pub const PAD: usize = 4096;

/// What a text from outside says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a seat gets.
    Packet,
    /// What comes back.
    Sheet,
    /// A sheet that is not sealed.
    Draft,
    /// The list of commitments of a round.
    Roll,
    /// Marks changed after the reveal.
    Revision,
}

impl Kind {
    /// As it is written, and as the context of its digest.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Packet => "packet",
            Self::Sheet => "sheet",
            Self::Draft => "draft",
            Self::Roll => "roll",
            Self::Revision => "revision",
        }
    }
}

/// What a text says it is; before anything else of it is judged, so that a newer one is called newer and not broken.
///
/// # Errors
/// Newer, or nothing of ours.
pub fn kind(text: &str) -> Result<Kind, Refused> {
    #[derive(Deserialize)]
    struct Says {
        counterweight: String,
        v: u32,
    }
    let says: Says = serde_json::from_str(text).map_err(|_| Refused::Malformed)?;
    if says.v != VERSION {
        return Err(Refused::Newer);
    }
    [Kind::Packet, Kind::Sheet, Kind::Draft, Kind::Roll, Kind::Revision]
        .into_iter()
        .find(|kind| kind.name() == says.counterweight)
        .ok_or(Refused::NotASheet)
}

/// A text as what it has to be.
///
/// # Errors
/// [`Refused::Malformed`].
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    serde_json::from_str(text).map_err(|_| Refused::Malformed)
}

/// How a subject is called in a head and a page: the candidate's id, or `founder`.
#[must_use]
pub fn subject_name(subject: &Subject) -> &str {
    match subject {
        Subject::Candidate { id } => id.as_str(),
        Subject::Founder => FOUNDER,
    }
}

/// The subject that is called so; nothing where it cannot be one.
#[must_use]
pub fn subject_named(name: &str) -> Option<Subject> {
    match name {
        FOUNDER => Some(Subject::Founder),
        id => id.parse().ok().map(Subject::candidate),
    }
}

const FOUNDER: &str = "founder";

/// Why a seat is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PacketKind {
    /// To rate, as one of the panel.
    Panel,
    /// To answer for a reference.
    Reference,
    /// To say how a seller is seen from outside.
    OutsideView,
}

/// How those it is about are called in a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// By their names.
    Shown,
    /// By letters: no name is in the packet.
    Letters,
}

/// How the words of a key were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HowConfirmed {
    /// Read aloud on the phone, or face to face.
    Spoken,
    /// Sent another way than the sheet.
    Written,
}

/// A packet as it is before encryption: its body, signed by the chair.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketFile {
    /// `packet`.
    pub counterweight: String,
    /// [`VERSION`].
    pub v: u32,
    /// JSON text of a [`PacketBody`].
    pub body: String,
    /// The chair's, over the digest of `body`.
    pub sig: String,
}

/// What a seat needs to rate and to seal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketBody {
    /// [`VERSION`].
    pub v: u32,
    /// Why they are asked.
    pub kind: PacketKind,
    /// Of which decision.
    pub decision: DecisionId,
    /// Id of the packet; 32 hex digits.
    pub packet: String,
    /// From 1.
    pub round: u32,
    /// The member's id.
    pub seat: MemberId,
    /// How many seats rate this round.
    pub seats: u32,
    /// Whether the inside of the sheet stays locked until the member releases it.
    pub strict: bool,
    /// How candidates are called.
    pub names: Names,
    /// Seed of the seat's key; base64url of 32 bytes.
    pub seat_key: String,
    /// The decision's public key: `age1…`.
    pub to: String,
    /// The chair's public key.
    pub chair: String,
    /// What drafts are encrypted with: `AGE-SECRET-KEY-1…`.
    pub draft: String,
    /// The job.
    pub role: String,
    /// The exact texts of the cards that are rated on.
    pub cards: Vec<String>,
    /// Whom it is about.
    pub subjects: Vec<ShownSubject>,
    /// Criteria that are asked; all of the card where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<BTreeSet<CriterionId>>,
    /// Stages of a sale to mark; none where left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<String>,
    /// Questions to ask beside the card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// By when an answer is hoped for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
    /// Program and version that wrote it.
    pub by: String,
}

/// Somebody to rate, as they are called in the packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownSubject {
    /// Candidate id, or `founder`.
    pub id: String,
    /// A name, or a letter.
    pub shown: String,
    /// Id of the card they are rated on.
    pub card: String,
}

/// A sheet as it is before encryption.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFile {
    /// `sheet`.
    pub counterweight: String,
    /// [`VERSION`].
    pub v: u32,
    /// JSON text of a [`Head`].
    pub head: String,
    /// By the seat's key, which came with the packet.
    pub seat_sig: String,
    /// By the member's own key.
    pub own_sig: String,
    /// JSON texts of pages, in the order of the head.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<String>,
    /// Strict: an armoured age file for the release key, whose plaintext is the JSON array of the page texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<String>,
    /// Spaces that round the length up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pad: String,
}

/// What the member signs. Its digest is the commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// [`VERSION`].
    pub v: u32,
    /// Of which decision.
    pub decision: DecisionId,
    /// Which packet it answers.
    pub packet: String,
    /// From 1.
    pub round: u32,
    /// The member's id.
    pub seat: MemberId,
    /// The member's own public key.
    pub key: String,
    /// What each page is about, and its digest.
    pub pages: Vec<PageRef>,
    /// The member's clock, milliseconds since 1970, UTC. A claim: nothing is ordered by it.
    pub sealed_ms: i64,
    /// Program and version that wrote it.
    pub by: String,
}

/// One page, by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageRef {
    /// Candidate id, or `founder`.
    pub subject: String,
    /// Digest of the page's text; 64 hex digits.
    pub hash: String,
}

/// A signed text with both signatures, as it stands in a file and in the journal.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    /// The exact text.
    pub head: &'a str,
    /// By the seat's key.
    pub seat_sig: &'a str,
    /// By the member's own key.
    pub own_sig: &'a str,
}

impl Sealed<'_> {
    /// Whether it is short enough to be looked at.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.head.len() <= MOST_HEAD && self.seat_sig.len() <= MOST_KEY && self.own_sig.len() <= MOST_KEY
    }
}

/// What somebody has written and not sealed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftFile {
    /// `draft`.
    pub counterweight: String,
    /// [`VERSION`].
    pub v: u32,
    /// Seed of the member's own key.
    pub own_key: String,
    /// Answers by subject, in the fields of a page; empty salts.
    pub answers: Vec<super::Page>,
    /// What was sealed from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<DraftSealed>,
}

/// What was sealed from a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftSealed {
    /// For which packet: one that takes its place is sealed anew.
    pub packet: String,
    /// Digest of the head.
    pub commitment: String,
    /// Strict: the key that opens the pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<String>,
}

/// The list of commitments of a round, signed by the chair; clear text without names.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollFile {
    /// `roll`.
    pub counterweight: String,
    /// [`VERSION`].
    pub v: u32,
    /// JSON text of a [`RollBody`].
    pub body: String,
    /// The chair's, over the digest of `body`.
    pub sig: String,
}

/// What everybody on the panel has to see alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollBody {
    /// Of which decision.
    pub decision: DecisionId,
    /// From 1.
    pub round: u32,
    /// Seats that were asked to rate.
    pub seats: u32,
    /// How many of them were taken off the panel after they were invited.
    pub removed: u32,
    /// Of every sheet; of one that was rated at the chair's computer the id of its last seal, which stands for that member's whole chain.
    pub commitments: Vec<String>,
    /// Of sheets that were declared void.
    pub voided: Vec<String>,
    /// The chair's clock, milliseconds since 1970, UTC.
    pub issued_ms: i64,
}

/// Marks changed after the reveal, as they are before encryption.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevisionFile {
    /// `revision`.
    pub counterweight: String,
    /// [`VERSION`].
    pub v: u32,
    /// JSON text of a [`RevisionHead`].
    pub head: String,
    /// By the seat's key.
    pub seat_sig: String,
    /// By the member's own key.
    pub own_sig: String,
    /// Spaces that round the length up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pad: String,
}

/// What the member signs when marks change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevisionHead {
    /// [`VERSION`].
    pub v: u32,
    /// Of which decision.
    pub decision: DecisionId,
    /// Which packet.
    pub packet: String,
    /// From 1.
    pub round: u32,
    /// The member's id.
    pub seat: MemberId,
    /// The member's own public key.
    pub key: String,
    /// Commitment of the sheet whose marks change.
    pub revises: String,
    /// Which marks, to what and why.
    pub changes: Vec<RevisedMark>,
}

/// One mark that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevisedMark {
    /// Candidate id, or `founder`.
    pub subject: String,
    /// The new answer, under its criterion.
    pub rating: PageRating,
    /// Why.
    pub reason: String,
}

/// The JSON of a sheet whose length does not tell how much was written: `pad` is called with a text of spaces to put into it.
#[must_use]
pub fn padded<T: Serialize>(pad: impl Fn(String) -> T) -> String {
    let json = |spaces: usize| serde_json::to_string(&pad(" ".repeat(spaces))).unwrap_or_default();
    let length = json(1).len();
    json(1 + (PAD - length % PAD) % PAD)
}
