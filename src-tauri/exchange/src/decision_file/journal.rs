//! From a decision file to a decision: the file is replayed as changes by its people, and every rule of the process judges each one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime};
use counterweight_core::decision::{self as core, Change, Decision, FrameField, Refusal, Signature, YesNo};
use counterweight_core::id::{DecisionId, MemberId};
use counterweight_core::template::{Document, shipped_document};

use super::fault::{Fault, Place, Trouble, shown};
use super::follow::After;
use super::format::{DecisionFile, FactValue, Frame, Myself, Person};
use super::{Date, assumption, check, follow, sheets};

/// What a journal needs that is not in the file.
pub struct Signing<S: FnMut() -> String> {
    /// Id of the new decision.
    pub decision: DecisionId,
    /// Fresh random text at every call; see [`Signature::salt`].
    pub salt: S,
}

/// Makes the decision a file holds. Its journal is [`Decision::entries`]; each entry is signed by the member who would have
/// made it and dated by the file (at noon UTC).
///
/// # Errors
/// The first contradiction or refusal, with its place in the file.
pub fn into_journal<S: FnMut() -> String>(file: DecisionFile, signing: Signing<S>) -> Result<Decision, Fault> {
    if let Some(fault) = check::check(&file).into_iter().next() {
        return Err(fault);
    }
    let mut w = Writer::open(&file, signing)?;
    w = frame(w, file.frame)?;
    for (i, fact) in file.facts.into_iter().enumerate() {
        let value = match fact.value {
            FactValue::Number(number) => core::FactValue::Number { number },
            FactValue::Choice(choice) => core::FactValue::Choice { choice },
        };
        let place = Place::item("fact", i, &fact.id);
        let change = Change::FactSet {
            fact: fact.id.into(),
            value,
            on: fact.on.0,
            source: fact.source,
        };
        w = w.decide(change, || place)?;
    }
    for (i, member) in file.members.into_iter().enumerate() {
        let place = Place::item("member", i, &member.id);
        w = w.decide(Change::MemberInvited { member: person(member) }, || place)?;
    }
    for (i, c) in file.candidates.into_iter().enumerate() {
        let place = Place::item("candidate", i, &c.id);
        let id: counterweight_core::id::CandidateId = c.id.into();
        let candidate = core::Candidate {
            id: id.clone(),
            name: c.name,
            about: c.about,
        };
        w = w.decide(Change::CandidateAdded { candidate }, || place.clone())?;
        if !c.records.is_empty() {
            let record = c.records.into_iter().map(|r| core::TrackRecord {
                company: r.company,
                years: r.years,
                peer_percentile: r.peer_percentile,
                product_rank: r.product_rank,
                inbound_share: r.inbound_share,
                joined_at: r.joined_at,
                left_at: r.left_at,
            });
            w = w.decide(
                Change::RecordSet {
                    candidate: id,
                    record: record.collect(),
                },
                || place.at("record"),
            )?;
        }
    }
    if let Some(own) = file.weights {
        let weights = own
            .criteria
            .into_iter()
            .map(|(id, weight)| (id.into(), weight))
            .collect();
        w = w.decide(
            Change::WeightsSet {
                weights,
                reason: own.reason,
            },
            || Place::key("weights"),
        )?;
    }
    if let Some(own) = file.builder_share {
        let change = Change::BuilderShareSet {
            share: Some(own.share),
            reason: own.reason,
        };
        w = w.decide(change, || Place::key("builder_share"))?;
    }
    for (i, line) in file.thresholds.into_iter().enumerate() {
        let place = Place::item("threshold", i, &line.name);
        let change = Change::ThresholdSet {
            name: line.name,
            value: line.value,
            reason: line.reason,
        };
        w = w.decide(change, || place)?;
    }
    w = assumption::write(w, file.doubt, file.culture, file.figures)?;
    if let Some(own) = file.myself {
        w = myself(w, own)?;
    }
    w = follow::hold(w, file.holders)?;
    let (before, later) = follow::by_the_sheets(file.learnt, &file.sheets);
    w = follow::learn(w, before)?;
    let (mut w, revisions) = sheets::write(w, file.sheets)?;
    let debrief = file.debrief.unwrap_or(super::Debrief {
        open: true,
        on: None,
        without: None,
    });
    w.on(debrief.on);
    if debrief.open && !w.decision.is_private() {
        let change = Change::Revealed {
            without: debrief.without,
        };
        w = w
            .decide(change, || Place::key("debrief"))
            .map_err(|fault| match fault.trouble {
                Trouble::Refused(Refusal::StillRating { waiting }) => {
                    let message = format!("The debrief opens when all have sealed. Open: {}.", shown(&waiting));
                    let hint = "Write open = false under [debrief], or without = \"why they are left out\".";
                    Fault::unclear(Place::key("debrief"), message, hint)
                }
                trouble => Fault { trouble, ..fault },
            })?;
    }
    w = sheets::revise(w, revisions)?;
    w = follow::write(
        w,
        After {
            verdicts: file.verdicts,
            letters: file.letters,
            plan: file.plan,
            promises: file.promises,
            rechecks: file.rechecks,
            books: file.books,
            learnt: later,
            reviews: file.reviews,
        },
    )?;
    w = follow::plan_tests(w, file.tests)?;
    Ok(w.decision)
}

/// The decision so far, and what signs the next entry.
pub(super) struct Writer<S> {
    pub decision: Decision,
    salt: S,
    now_ms: i64,
}

impl<S: FnMut() -> String> Writer<S> {
    fn open(file: &DecisionFile, mut signing: Signing<S>) -> Result<Self, Fault> {
        let cards = match &file.template {
            Some(id) => shipped_cards(id)?,
            None => file.cards.clone(),
        };
        let decider = person(file.decider.clone());
        let now_ms = noon(file.decision.opened);
        let by = Signature {
            author: decider.id.clone(),
            now_ms,
            salt: (signing.salt)(),
        };
        let opened = Change::Opened {
            title: file.decision.title.clone(),
            cards,
            decider,
            sample: file.decision.sample,
        };
        let (decision, _) = Decision::open(signing.decision, by, opened).map_err(|refusal| {
            let place = match &refusal {
                Refusal::BadCard { .. } => Place::key("cards"),
                Refusal::BadId { .. } => Place::key("decider").at("id"),
                _ => Place::key("decision"),
            };
            Fault::refused(place, refusal)
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

    /// What the rules say against a change by the decider, without making it.
    pub fn refuses(&self, change: Change) -> Option<Refusal> {
        let by = Signature {
            author: self.decision.decider.clone(),
            now_ms: self.now_ms,
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
            salt: (self.salt)(),
        };
        let entry = self
            .decision
            .propose(by, change)
            .map_err(|refusal| Fault::refused(place(), refusal))?;
        self.decision = self.decision.admit(entry);
        Ok(self)
    }

    /// A change by the decider.
    pub fn decide(self, change: Change, place: impl FnOnce() -> Place) -> Result<Self, Fault> {
        let decider = self.decision.decider.clone();
        self.write(&decider, change, place)
    }
}

fn noon(day: Date) -> i64 {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    day.0.and_time(noon).and_utc().timestamp_millis()
}

fn shipped_cards(id: &str) -> Result<Vec<String>, Fault> {
    let unknown = |id: &str| {
        let known: Vec<String> = counterweight_core::template::shipped()
            .iter()
            .map(|t| t.id.clone())
            .collect();
        let message = format!("there is no shipped scorecard “{}”.", shown(id));
        let hint = format!("Known: {}. Or bring your own text in cards.", known.join(", "));
        Fault::unclear(Place::key("template"), message, hint)
    };
    let (text, document) = shipped_document(id).ok_or_else(|| unknown(id))?;
    let mut cards = vec![text.to_owned()];
    if let Document::Scorecard(card) = document {
        for companion in &card.companions {
            cards.push(
                shipped_document(companion)
                    .ok_or_else(|| unknown(companion))?
                    .0
                    .to_owned(),
            );
        }
    }
    Ok(cards)
}

fn person(p: Person) -> core::Member {
    core::Member {
        id: p.id.into(),
        name: p.name,
        role: p.role,
        rates: p.rates,
        rates_founder: p.rates_founder,
    }
}

fn frame<S: FnMut() -> String>(mut w: Writer<S>, frame: Frame) -> Result<Writer<S>, Fault> {
    let texts = [
        (FrameField::Role, "role", frame.role),
        (FrameField::Success, "success", frame.success),
        (FrameField::WhyNow, "why_now", frame.why_now),
    ];
    for (field, key, text) in texts.into_iter().filter(|(_, _, text)| !text.is_empty()) {
        w = w.decide(Change::Framed { field, text }, || Place::key("frame").at(key))?;
    }
    if frame.horizon_months.is_some() {
        let change = Change::HorizonSet {
            months: frame.horizon_months,
        };
        w = w.decide(change, || Place::key("frame").at("horizon_months"))?;
    }
    if frame.against_stage.is_some() {
        let change = Change::StageOverridden {
            reason: frame.against_stage,
        };
        w = w.decide(change, || Place::key("frame").at("against_stage"))?;
    }
    Ok(w)
}

fn myself<S: FnMut() -> String>(mut w: Writer<S>, own: Myself) -> Result<Writer<S>, Fault> {
    let at = |key| move || Place::key("myself").at(key);
    if !own.motives.is_empty() || !own.words.is_empty() || own.without_title.is_some() {
        let ticked: BTreeSet<String> = own.motives.into_iter().collect();
        let change = Change::MotivesSet {
            ticked,
            words: own.words,
            without_title: own.without_title,
        };
        w = w.decide(change, at("motives"))?;
    }
    for (i, worked) in own.days.into_iter().enumerate() {
        let place = || Place::key("myself").nth("day", i, &format!("{:?}", worked.day));
        let change = Change::PreviewWorked {
            day: worked.day,
            energy: worked.energy,
            note: worked.note,
        };
        w = w.decide(change, place)?;
    }
    if !own.own_week.is_empty() {
        let hours: BTreeMap<String, f64> = own.own_week;
        w = w.decide(Change::OwnWeekSet { hours }, at("own_week"))?;
    }
    if let Some(p) = own.pay {
        let pay = core::Pay {
            own_years: p.own_years,
            base: p.base,
            variable: p.variable,
            over_target: p.over_target,
        };
        w = w.decide(Change::PaySet { pay: Some(pay) }, at("pay"))?;
    }
    let premortem = own.premortem.unwrap_or_default();
    for (answer, text) in [(YesNo::Yes, premortem.yes), (YesNo::No, premortem.no)] {
        if !text.is_empty() {
            w = w.decide(Change::PremortemWritten { answer, text }, at("premortem"))?;
        }
    }
    let glad = own.glad.unwrap_or_default();
    for (answer, percent) in [(YesNo::Yes, glad.yes), (YesNo::No, glad.no)] {
        if let Some(percent) = percent {
            w = w.decide(Change::GladSet { answer, percent }, at("glad"))?;
        }
    }
    Ok(w)
}
