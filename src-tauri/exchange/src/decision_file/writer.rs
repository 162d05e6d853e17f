//! The hand that writes a decision file's journal: each change is signed by its person, dated by the file and judged by the rules.

use chrono::{DateTime, NaiveDate, NaiveTime};
use counterweight_core::decision::{self as core, Change, Decision, OpeningAct, Refusal, Signature};
use counterweight_core::id::{CandidateId, DecisionId, MemberId};
use counterweight_core::template::{Document, first_edition, shipped_document};

use super::Date;
use super::fault::{Fault, Place, shown};
use super::format::{DecisionFile, Person};

/// What a journal needs that is not in the file.
pub struct Signing<S: FnMut() -> String> {
    /// Id of the new decision.
    pub decision: DecisionId,
    /// Fresh random text at every call; see [`Signature::salt`].
    pub salt: S,
}

/// The decision so far, and what signs the next entry.
pub(super) struct Writer<S> {
    pub decision: Decision,
    salt: S,
    now_ms: i64,
}

impl<S: FnMut() -> String> Writer<S> {
    /// Opens the decision of a file on its day, as its decider.
    pub fn open(file: &DecisionFile, mut signing: Signing<S>) -> Result<Self, Fault> {
        let cards = match &file.template {
            Some(id) => shipped_cards(id, file.format)?,
            None => file.cards.clone(),
        };
        let decider = person(file.decider.clone());
        let now_ms = noon(file.decision.opened);
        let by = Signature {
            author: decider.id.clone(),
            now_ms,
            offset: 0,
            salt: (signing.salt)(),
        };
        let opened = OpeningAct::Opened {
            title: file.decision.title.clone(),
            cards,
            decider,
            sample: file.decision.sample,
        };
        let (decision, _) = Decision::open(signing.decision, by, opened).map_err(|refusal| {
            let place = match &refusal {
                Refusal::BadCard { .. } => Place::key("cards"),
                _ => Place::key("decision"),
            };
            Fault::refused(place, &refusal)
        })?;
        Ok(Self {
            decision,
            salt: signing.salt,
            now_ms,
        })
    }

    /// The day it is.
    pub fn day(&self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.now_ms).map_or(NaiveDate::MAX, |at| at.date_naive())
    }

    /// As [`about`], in the decision so far.
    ///
    /// # Errors
    /// There is nobody yet.
    pub fn about(&self, named: Option<CandidateId>, place: impl FnOnce() -> Place) -> Result<CandidateId, Fault> {
        about(&self.decision, named, place)
    }

    /// What the rules say against a change by the decider, without making it.
    pub fn refuses(&self, change: Change) -> Option<Refusal> {
        let by = Signature {
            author: self.decision.decider.clone(),
            now_ms: self.now_ms,
            offset: 0,
            salt: String::new(),
        };
        self.decision.propose(by, change).err()
    }

    /// From here on it is that day, unless it is later already.
    pub fn on(&mut self, day: Option<Date>) {
        self.now_ms = day.map_or(self.now_ms, |d| self.now_ms.max(noon(d)));
    }

    /// A change by one member.
    pub fn write(mut self, author: &MemberId, change: Change, place: impl FnOnce() -> Place) -> Result<Self, Fault> {
        let by = Signature {
            author: author.clone(),
            now_ms: self.now_ms,
            offset: 0,
            salt: (self.salt)(),
        };
        let entry = self
            .decision
            .propose(by, change)
            .map_err(|refusal| Fault::refused(place(), &refusal))?;
        self.decision.admit(entry);
        Ok(self)
    }

    /// A change by the decider.
    pub fn decide(self, change: Change, place: impl FnOnce() -> Place) -> Result<Self, Fault> {
        let decider = self.decision.decider.clone();
        self.write(&decider, change, place)
    }
}

/// Whom a table is about: who is named there, else the first candidate.
///
/// # Errors
/// There is nobody yet.
pub(super) fn about(
    d: &Decision,
    named: Option<CandidateId>,
    place: impl FnOnce() -> Place,
) -> Result<CandidateId, Fault> {
    let first = || d.everybody().first().map(|c| c.id.clone());
    named.or_else(first).ok_or_else(|| {
        let hint = "Add a [[candidate]] with id and name.";
        Fault::unclear(place(), "it is about a candidate, and the file has none.", hint)
    })
}

fn noon(day: Date) -> i64 {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    day.0.and_time(noon).and_utc().timestamp_millis()
}

/// A shipped card with its companions: in a file of format 1 as they were in their first edition.
fn shipped_cards(id: &str, format: u32) -> Result<Vec<String>, Fault> {
    let unknown = |id: &str| {
        let known: Vec<String> = counterweight_core::template::shipped()
            .iter()
            .map(|t| t.id.clone())
            .collect();
        let message = format!("there is no shipped scorecard “{}”.", shown(id));
        let hint = format!("Known: {}. Or bring your own text in cards.", known.join(", "));
        Fault::unclear(Place::key("template"), message, hint)
    };
    let text = |id: &str, newest: &'static str| {
        let first = first_edition(id).filter(|_| format == 1);
        first.unwrap_or(newest).to_owned()
    };
    let (newest, document) = shipped_document(id).ok_or_else(|| unknown(id))?;
    let mut cards = vec![text(id, newest)];
    if let Document::Scorecard(card) = document {
        for companion in &card.companions {
            let (newest, _) = shipped_document(companion).ok_or_else(|| unknown(companion))?;
            cards.push(text(companion, newest));
        }
    }
    Ok(cards)
}

/// Somebody of the file as a member of the panel.
pub(super) fn person(p: Person) -> core::Member {
    core::Member {
        id: p.id,
        name: p.name,
        role: p.role,
        rates: p.rates,
        rates_founder: p.rates_founder,
    }
}
