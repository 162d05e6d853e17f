//! From a decision file to a decision: the file is replayed as changes by its people, and every rule of the process judges each one.

use std::collections::{BTreeMap, BTreeSet};

use counterweight_core::decision::{
    self as core, AssumptionAct, Change, ClosingAct, Decision, FrameField, FramingAct, PanelAct, PersonalAct, Refusal,
    YesNo,
};
use counterweight_core::id::CandidateId;

use super::fault::{Fault, Place, shown};
use super::follow::After;
use super::format::{DecisionFile, FactValue, Frame, Left, Myself};
use super::writer::{Signing, Writer, person};
use super::{Date, assumption, check, follow, late, sheets, trial};

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
    for (i, reason) in file.stage_reasons.into_iter().enumerate() {
        let place = Place::item("stage_reason", i, &reason.about);
        let change = Change::Framing(FramingAct::StageReasoned {
            about: reason.about.into(),
            reason: Some(core::StageReason {
                text: reason.text,
                by: reason.by.0,
            }),
        });
        w = w.decide(change, || place)?;
    }
    for (i, fact) in file.facts.into_iter().enumerate() {
        let value = match fact.value {
            FactValue::Number(number) => core::FactValue::Number { number },
            FactValue::Choice(choice) => core::FactValue::Choice { choice },
        };
        let place = Place::item("fact", i, fact.id.as_str());
        let change = Change::Framing(FramingAct::FactSet {
            fact: fact.id,
            value,
            on: fact.on.0,
            source: fact.source,
        });
        w = w.decide(change, || place)?;
    }
    if file.sales_context != core::SalesContext::default() {
        let context = file.sales_context;
        let change = Change::Framing(FramingAct::SalesContextSet { context });
        w = w.decide(change, || Place::key("sales_context"))?;
    }
    if file.planned_pay != core::PlannedPay::default() {
        let plan = file.planned_pay;
        let change = Change::Framing(FramingAct::PayPlanned { plan });
        w = w.decide(change, || Place::key("planned_pay"))?;
    }
    for (i, member) in file.members.into_iter().enumerate() {
        let place = Place::item("member", i, member.id.as_str());
        w = w.decide(
            Change::Panel(PanelAct::MemberInvited { member: person(member) }),
            || place,
        )?;
    }
    let mut exits = Vec::new();
    for (i, c) in file.candidates.into_iter().enumerate() {
        let place = Place::item("candidate", i, c.id.as_str());
        let id = c.id;
        exits.extend(c.left.map(|left| exit(i, &id, left)));
        let candidate = core::Candidate {
            id: id.clone(),
            name: c.name,
            called: c.called,
            about: c.about,
        };
        w = w.decide(Change::Framing(FramingAct::CandidateAdded { candidate }), || {
            place.clone()
        })?;
        if !c.records.is_empty() {
            let record = c.records.into_iter().map(|r| core::TrackRecord {
                company: r.company,
                years: r.years,
                peer_percentile: r.peer_percentile,
                product_rank: r.product_rank,
                inbound_share: r.inbound_share,
                joined_at: r.joined_at,
                left_at: r.left_at,
                role: r.role,
                deal_size: r.deal_size,
                cycle_days: r.cycle_days,
                context: r.context,
                team: r.team,
            });
            w = w.decide(
                Change::Framing(FramingAct::RecordSet {
                    candidate: id,
                    record: record.collect(),
                }),
                || place.at("record"),
            )?;
        }
    }
    if !file.skill_stages.is_empty() {
        let stages = file.skill_stages;
        w = w.decide(Change::Framing(FramingAct::SkillStagesSet { stages }), || {
            Place::key("skill_stages")
        })?;
    }
    if let Some(own) = file.weights {
        w = w.decide(
            Change::Assumption(AssumptionAct::WeightsSet {
                weights: own.criteria,
                reason: own.reason,
            }),
            || Place::key("weights"),
        )?;
    }
    if let Some(own) = file.builder_share {
        let change = Change::Assumption(AssumptionAct::BuilderShareSet {
            share: Some(own.share),
            reason: own.reason,
        });
        w = w.decide(change, || Place::key("builder_share"))?;
    }
    for (i, line) in file.thresholds.into_iter().enumerate() {
        let place = Place::item("threshold", i, &line.name);
        let change = Change::Assumption(AssumptionAct::ThresholdSet {
            name: line.name,
            value: line.value,
            reason: line.reason,
        });
        w = w.decide(change, || place)?;
    }
    w = assumption::write(w, file.doubt, file.culture, file.figures)?;
    let (mut choices, mut talk) = (BTreeMap::new(), Vec::new());
    if let Some(mut own) = file.myself {
        choices = std::mem::take(&mut own.choices);
        talk = std::mem::take(&mut own.talk);
        w = myself(w, own)?;
    }
    w = follow::hold(w, file.holders)?;
    let (before, later) = follow::by_the_sheets(file.learnt, &file.sheets);
    w = follow::learn(w, before)?;
    let (mut w, revisions) = sheets::write(w, file.sheets)?;
    for (pair, half) in choices {
        let place = Place::key("myself").at("choices");
        let half = Some(half);
        w = w.decide(Change::Personal(PersonalAct::PairChosen { pair, half }), || place)?;
    }
    if !talk.is_empty() {
        let page = Some(core::TalkPage { lines: talk });
        w = w.decide(Change::Personal(PersonalAct::TalkPageSet { page }), || {
            Place::key("myself").at("talk")
        })?;
    }
    let debrief = file.debrief.unwrap_or(super::Debrief {
        open: true,
        on: None,
        without: None,
    });
    w.on(debrief.on);
    // Who left before the debrief is not waited for; who was decided about left after that.
    let decided = |id: &CandidateId| file.verdicts.iter().any(|v| v.candidate.as_ref() == Some(id));
    let (before, after): (Vec<Exit>, Vec<Exit>) = exits.into_iter().partition(|e| e.on.0 <= w.day() && !decided(&e.id));
    for e in before {
        w = w.decide(e.change, || e.place)?;
    }
    if debrief.open && !w.decision.is_private() {
        let change = Change::Closing(ClosingAct::Revealed {
            without: debrief.without,
        });
        if let Some(Refusal::StillRating { waiting }) = w.refuses(change.clone()) {
            let message = format!("The debrief opens when all have sealed. Open: {}.", shown(&waiting));
            let hint = "Write open = false under [debrief], or without = \"why they are left out\".";
            return Err(Fault::unclear(Place::key("debrief"), message, hint));
        }
        w = w.decide(change, || Place::key("debrief"))?;
    }
    for (i, own) in file.own_pages.into_iter().enumerate() {
        let place = Place::item("own_page", i, own.candidate.as_str());
        let page = core::OwnPage {
            walked: own.walked.map(|day| day.0),
            wish: own.wish,
            miss: own.miss,
            need: own.need,
            outside: own.outside,
            inside: own.inside,
            why: own.why,
            own_number: own.own_number,
            no_if: own.no_if,
            pay: own.pay,
            notice_months: own.notice_months,
            first_day: own.first_day.map(|day| day.0),
            duties: own.duties,
            may_call: own.may_call,
        };
        if let Some(line) = own.line {
            let handed = core::Handed::Line {
                line: core::OwnLine {
                    on: line.on.0,
                    answer: line.answer,
                    says: line.says,
                },
            };
            let change = Change::Framing(FramingAct::CandidateHanded {
                candidate: own.candidate.clone(),
                handed,
            });
            w = w.decide(change, || place.clone().at("line"))?;
        }
        if page != core::OwnPage::default() {
            let change = Change::Framing(FramingAct::CandidateSpoke {
                candidate: own.candidate,
                page,
            });
            w = w.decide(change, || place)?;
        }
    }
    w = trial::write(w, file.trials)?;
    let (mut w, changed) = sheets::revise(w, revisions)?;
    let mut late = late::changes(file.late, &w.decision)?;
    late.extend(changed);
    let decider = w.decision.decider.clone();
    let after = after.into_iter().map(|e| (e.on, decider.clone(), e.place, e.change));
    w = follow::write(
        w,
        After {
            late,
            exits: after.collect(),
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

/// Somebody who left the running, and when.
struct Exit {
    on: Date,
    id: CandidateId,
    place: Place,
    change: Change,
}

fn exit(index: usize, id: &CandidateId, left: Left) -> Exit {
    Exit {
        on: left.on,
        id: id.clone(),
        place: Place::item("candidate", index, id.as_str()).at("left"),
        change: Change::Framing(FramingAct::CandidateLeft {
            id: id.clone(),
            exit: core::Exit {
                how: left.how,
                on: left.on.0,
                note: left.note,
            },
        }),
    }
}

fn frame<S: FnMut() -> String>(mut w: Writer<S>, frame: Frame) -> Result<Writer<S>, Fault> {
    let texts = [
        (FrameField::Role, "role", frame.role),
        (FrameField::Success, "success", frame.success),
        (FrameField::WhyNow, "why_now", frame.why_now),
    ];
    for (field, key, text) in texts.into_iter().filter(|(_, _, text)| !text.is_empty()) {
        w = w.decide(Change::Framing(FramingAct::Framed { field, text }), || {
            Place::key("frame").at(key)
        })?;
    }
    if frame.horizon_months.is_some() {
        let change = Change::Framing(FramingAct::HorizonSet {
            months: frame.horizon_months,
        });
        w = w.decide(change, || Place::key("frame").at("horizon_months"))?;
    }
    if frame.against_stage.is_some() {
        let change = Change::Framing(FramingAct::StageOverridden {
            reason: frame.against_stage,
        });
        w = w.decide(change, || Place::key("frame").at("against_stage"))?;
    }
    Ok(w)
}

fn myself<S: FnMut() -> String>(mut w: Writer<S>, mut own: Myself) -> Result<Writer<S>, Fault> {
    let at = |key| move || Place::key("myself").at(key);
    if !own.motives.is_empty() || !own.words.is_empty() || own.without_title.is_some() {
        let ticked: BTreeSet<String> = std::mem::take(&mut own.motives).into_iter().collect();
        let change = Change::Personal(PersonalAct::MotivesSet {
            ticked,
            words: std::mem::take(&mut own.words),
            without_title: own.without_title.take(),
        });
        w = w.decide(change, at("motives"))?;
    }
    for (i, worked) in std::mem::take(&mut own.days).into_iter().enumerate() {
        let place = || Place::key("myself").nth("day", i, &format!("{:?}", worked.day));
        let change = Change::Personal(PersonalAct::PreviewWorked {
            day: worked.day,
            energy: worked.energy,
            note: worked.note,
        });
        w = w.decide(change, place)?;
    }
    if !own.own_week.is_empty() {
        let hours = std::mem::take(&mut own.own_week);
        w = w.decide(Change::Personal(PersonalAct::OwnWeekSet { hours }), at("own_week"))?;
    }
    if let Some(p) = own.pay.take() {
        let pay = core::Pay {
            own_years: p.own_years,
            base: p.base,
            variable: p.variable,
            over_target: p.over_target,
        };
        w = w.decide(Change::Personal(PersonalAct::PaySet { pay: Some(pay) }), at("pay"))?;
    }
    w = around(w, &mut own)?;
    let premortem = own.premortem.unwrap_or_default();
    for (answer, text) in [(YesNo::Yes, premortem.yes), (YesNo::No, premortem.no)] {
        if !text.is_empty() {
            w = w.decide(
                Change::Personal(PersonalAct::PremortemWritten { answer, text }),
                at("premortem"),
            )?;
        }
    }
    let glad = own.glad.unwrap_or_default();
    for (answer, percent) in [(YesNo::Yes, glad.yes), (YesNo::No, glad.no)] {
        if let Some(percent) = percent {
            w = w.decide(Change::Personal(PersonalAct::GladSet { answer, percent }), at("glad"))?;
        }
    }
    Ok(w)
}

/// What is said around the answers, where the file has any of it.
fn around<S: FnMut() -> String>(mut w: Writer<S>, own: &mut Myself) -> Result<Writer<S>, Fault> {
    let at = |key| move || Place::key("myself").at(key);
    let asked = std::mem::take(&mut own.asked);
    if asked != core::Asked::default() {
        w = w.decide(Change::Personal(PersonalAct::AskedSet { asked }), at("asked"))?;
    }
    for (place, level) in std::mem::take(&mut own.places) {
        let level = Some(level);
        w = w.decide(
            Change::Personal(PersonalAct::PlaceMarked { place, level }),
            at("places"),
        )?;
    }
    let described = std::mem::take(&mut own.described);
    if described != core::Described::default() {
        w = w.decide(
            Change::Personal(PersonalAct::DescribedSet { described }),
            at("described"),
        )?;
    }
    let load = std::mem::take(&mut own.load);
    if load != core::Load::default() {
        w = w.decide(Change::Personal(PersonalAct::LoadSet { load }), at("load"))?;
    }
    let growth = std::mem::take(&mut own.growth);
    if growth != core::Growth::default() {
        w = w.decide(Change::Personal(PersonalAct::GrowthSet { growth }), at("growth"))?;
    }
    let terms = std::mem::take(&mut own.terms);
    if terms != core::Terms::default() {
        w = w.decide(Change::Personal(PersonalAct::TermsSet { terms }), at("terms"))?;
    }
    for (who, sheet) in std::mem::take(&mut own.colleagues) {
        w = w.decide(
            Change::Personal(PersonalAct::ColleagueSaid { who, sheet }),
            at("colleagues"),
        )?;
    }
    Ok(w)
}
