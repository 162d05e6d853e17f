//! From a decision to a decision file: what one member may see of the current round, in the same format it can be read from.

mod follow;
mod next_round;

use std::collections::BTreeSet;

use counterweight_core::decision as core;
use counterweight_core::decision::{Change, ClosingAct, Decision, FrameField, Late, LateEnd, OpeningAct, Round, YesNo};
use counterweight_core::id::{CandidateId, CriterionId, EntryId, MemberId};
use counterweight_core::rating::{self, Answer, Subject};
use counterweight_core::template::{Document, shipped_document};

use super::format::*;
use super::{Date, FORMAT, assumption};

pub use next_round::next_round;

/// The decision as a file, through the eyes of `viewer`: their own sheets, and everybody's sealed ones once the debrief is
/// open. Earlier rounds are not in it.
#[must_use]
pub fn from_decision(d: &Decision, viewer: &MemberId) -> DecisionFile {
    let mut file = asked(d);
    if !d.is_private() {
        file.candidates = candidates(d);
    }
    file.sheets = sheets(d, viewer);
    file.late = super::late::pieces(d, viewer);
    follow::add(d, viewer, &mut file);
    file
}

/// The question alone: what is decided, by whom, from which facts and with which weights, and nothing yet of the people it is about.
fn asked(d: &Decision) -> DecisionFile {
    let text = |field| d.frame.get(&field).cloned().unwrap_or_default();
    let (template, cards) = cards(d);
    let mut people = d.members.iter().map(|m| Person {
        id: m.id.clone(),
        name: m.name.clone(),
        role: m.role.clone(),
        rates: m.rates,
        rates_founder: m.rates_founder,
    });
    let first = people.next();
    let (round, private) = (d.round(), d.is_private());
    DecisionFile {
        format: FORMAT,
        template,
        cards,
        decision: Head {
            title: d.title.clone(),
            opened: opened(d),
            sample: d.sample,
        },
        decider: first.unwrap_or_else(|| Person {
            id: d.decider.clone(),
            name: String::new(),
            role: String::new(),
            rates: true,
            rates_founder: false,
        }),
        frame: Frame {
            role: text(FrameField::Role),
            success: text(FrameField::Success),
            why_now: text(FrameField::WhyNow),
            horizon_months: d.horizon_months,
            against_stage: d.stage_override.clone(),
        },
        members: people.collect(),
        candidates: Vec::new(),
        facts: facts(d),
        sales_context: d.sales_context.clone(),
        planned_pay: d.planned_pay.clone(),
        own_pages: match round.revealed {
            Some(_) => own_pages(d),
            None => Vec::new(),
        },
        skill_stages: d.own_stages.clone(),
        trials: super::trial::trials(d),
        stage_reasons: d
            .stage_reasons
            .iter()
            .map(|(about, reason)| StageReason {
                about: about.to_string(),
                text: reason.text.clone(),
                by: Date(reason.by),
            })
            .collect(),
        weights: (!d.weights.is_empty()).then(|| Weights {
            reason: d.weights_reason.clone(),
            criteria: d.weights.clone(),
        }),
        builder_share: d
            .builder_share
            .clone()
            .map(|(share, reason)| BuilderShare { share, reason }),
        thresholds: d
            .thresholds
            .iter()
            .map(|(name, (value, reason))| Threshold {
                name: name.clone(),
                value: *value,
                reason: reason.clone(),
            })
            .collect(),
        doubt: assumption::doubt(d),
        culture: assumption::culture(d),
        figures: assumption::figures(d),
        myself: private.then(|| myself(round)),
        sheets: Vec::new(),
        debrief: (!private).then(|| Debrief {
            open: round.revealed.is_some(),
            on: round.revealed.as_ref().and_then(|r| day_of(d, &r.entry)),
            without: round.revealed.as_ref().and_then(|r| r.without.clone()),
        }),
        late: Vec::new(),
        verdicts: Vec::new(),
        letters: Vec::new(),
        plan: None,
        promises: Vec::new(),
        rechecks: Vec::new(),
        books: Vec::new(),
        holders: Vec::new(),
        tests: Vec::new(),
        learnt: Vec::new(),
        reviews: Vec::new(),
    }
}

/// The file as text.
///
/// # Errors
/// None for a file made by [`from_decision`] or read from text.
pub fn to_toml(file: &DecisionFile) -> Result<String, toml::ser::Error> {
    toml::to_string_pretty(file)
}

/// The day the first entry of the current round was made, or the decision opened.
fn opened(d: &Decision) -> Date {
    let reopened = d
        .entries()
        .iter()
        .rev()
        .find(|e| matches!(e.change, Some(Change::Closing(ClosingAct::Reopened { .. }))));
    Date(
        reopened
            .or_else(|| d.entries().first())
            .map_or_else(Default::default, |e| e.at.day()),
    )
}

pub(super) fn day_of(d: &Decision, entry: &EntryId) -> Option<Date> {
    d.entries().iter().find(|e| e.id == *entry).map(|e| Date(e.at.day()))
}

/// The id of a shipped card where the pinned text is exactly that, else the pinned texts.
fn cards(d: &Decision) -> (Option<String>, Vec<String>) {
    let pinned = d.entries().iter().find_map(|e| match &e.change {
        Some(Change::Opening(OpeningAct::Opened { cards, .. })) => Some(cards.clone()),
        _ => None,
    });
    let pinned = pinned.unwrap_or_default();
    let same = |id: &str| shipped_document(id).is_some_and(|(text, _)| pinned.iter().any(|p| p == text));
    let shipped = shipped_document(&d.template.id).is_some_and(|(_, document)| match document {
        Document::Scorecard(card) => {
            pinned.len() == 1 + card.companions.len() && card.companions.iter().all(|c| same(c))
        }
        Document::StageModel(_) => false,
    });
    if shipped && same(&d.template.id) {
        (Some(d.template.id.clone()), Vec::new())
    } else {
        (None, pinned)
    }
}

/// What those it is about say for themselves, with the lines that stand: one that was withdrawn leaves nothing here either.
fn own_pages(d: &Decision) -> Vec<OwnPage> {
    let lines = d.own_lines();
    let ids: BTreeSet<&CandidateId> = d.own_pages.keys().chain(lines.keys()).collect();
    let none = core::OwnPage::default();
    let one = |id: &CandidateId| own_page(id, d.own_pages.get(id).unwrap_or(&none), lines.get(id).copied());
    ids.into_iter().map(one).collect()
}

fn own_page(candidate: &CandidateId, page: &core::OwnPage, line: Option<&core::OwnLine>) -> OwnPage {
    OwnPage {
        candidate: candidate.clone(),
        line: line.map(|line| OwnLine {
            on: Date(line.on),
            answer: line.answer,
            says: line.says.clone(),
        }),
        walked: page.walked.map(Date),
        wish: page.wish,
        miss: page.miss.clone(),
        need: page.need.clone(),
        outside: page.outside.clone(),
        inside: page.inside,
        why: page.why.clone(),
        own_number: page.own_number,
        no_if: page.no_if.clone(),
        pay: page.pay.clone(),
        notice_months: page.notice_months,
        first_day: page.first_day.map(Date),
        duties: page.duties.clone(),
        may_call: page.may_call.clone(),
    }
}

fn candidates(d: &Decision) -> Vec<Candidate> {
    let one = |c: &counterweight_core::decision::Candidate| Candidate {
        id: c.id.clone(),
        name: c.name.clone(),
        called: c.called.clone(),
        about: c.about.clone(),
        left: d.left(&c.id).map(|gone| Left {
            how: gone.exit.how,
            on: Date(gone.exit.on),
            note: gone.exit.note.clone(),
        }),
        records: d
            .records
            .get(&c.id)
            .into_iter()
            .flatten()
            .map(|r| Record {
                company: r.company.clone(),
                years: r.years.clone(),
                peer_percentile: r.peer_percentile,
                product_rank: r.product_rank,
                inbound_share: r.inbound_share,
                joined_at: r.joined_at,
                left_at: r.left_at,
                role: r.role,
                deal_size: r.deal_size,
                cycle_days: r.cycle_days,
                context: r.context.clone(),
                team: r.team.clone(),
            })
            .collect(),
    };
    d.everybody().into_iter().map(one).collect()
}

fn facts(d: &Decision) -> Vec<Fact> {
    use counterweight_core::decision::FactValue as Known;
    d.facts
        .iter()
        .map(|(id, known)| Fact {
            id: id.clone(),
            value: match &known.value {
                Known::Number { number } => FactValue::Number(*number),
                Known::Choice { choice } => FactValue::Choice(choice.clone()),
            },
            on: Date(known.on),
            source: known.source.clone(),
        })
        .collect()
}

fn myself(round: &Round) -> Myself {
    let p = &round.personal;
    let why = |answer| p.premortem.get(&answer).cloned().unwrap_or_default();
    let glad = |answer| p.glad.get(&answer).copied();
    Myself {
        motives: p.motives.iter().cloned().collect(),
        words: p.words.clone(),
        without_title: p.without_title.clone(),
        own_week: p.own_week.clone(),
        pay: p.pay.as_ref().map(|pay| Pay {
            own_years: pay.own_years.clone(),
            base: pay.base,
            variable: pay.variable,
            over_target: pay.over_target,
        }),
        premortem: (!p.premortem.is_empty()).then(|| Premortem {
            yes: why(YesNo::Yes),
            no: why(YesNo::No),
        }),
        glad: (!p.glad.is_empty()).then(|| Glad {
            yes: glad(YesNo::Yes),
            no: glad(YesNo::No),
        }),
        asked: p.around.asked.clone(),
        places: p.around.places.clone(),
        described: p.around.described.clone(),
        load: p.around.load.clone(),
        growth: p.around.growth.clone(),
        terms: p.around.terms.clone(),
        choices: p.around.choices.clone(),
        colleagues: p.around.colleagues.clone(),
        talk: p.talk.as_ref().map_or_else(Vec::new, |page| page.lines.clone()),
        days: p
            .preview
            .iter()
            .map(|(day, worked)| DayWorked {
                day: *day,
                energy: worked.energy,
                note: worked.note.clone(),
            })
            .collect(),
    }
}

fn sheets(d: &Decision, viewer: &MemberId) -> Vec<Sheet> {
    let sealed_on: std::collections::BTreeMap<_, _> = d.entries().iter().map(|e| (&e.id, e.at.day())).collect();
    let brought = follow::brought(d, opened(d).0);
    let one = |s: &rating::Sheet| Sheet {
        member: Some(s.member.clone()),
        candidate: match &s.subject {
            Subject::Candidate { id } => Some(id.clone()),
            Subject::Founder => None,
        },
        founder: s.subject == Subject::Founder,
        on: s
            .sealed
            .as_ref()
            .and_then(|entry| sealed_on.get(entry).copied())
            .map(Date),
        sealed: s.sealed.is_some(),
        overall: s.overall.as_ref().map(|o| Overall {
            level: o.level,
            note: o.note.clone(),
        }),
        skills: s.skills.clone(),
        ratings: s
            .ratings
            .iter()
            .map(|(criterion, r)| one_rating(d, criterion, r, &brought))
            .collect(),
    };
    d.round().sheets_for(viewer).map(one).collect()
}

fn one_rating(d: &Decision, criterion: &CriterionId, r: &rating::Rating, brought: &[String]) -> Rating {
    // The sealed answer is the oldest; each revision's new answer is the next one's old.
    let mut answers = r.revisions.iter().map(|v| &v.was).chain(&r.answer);
    let unanswered = || Rating::unanswered(criterion.clone());
    let mut out = answers
        .next()
        .map_or_else(unanswered, |answer| given(criterion, answer));
    r.why.clone_into(&mut out.why);
    out.base = r.base;
    out.flags = r
        .flags
        .iter()
        .map(|(flag, note)| Flag {
            flag: *flag,
            note: note.clone(),
        })
        .collect();
    out.evidence = r
        .evidence
        .iter()
        .filter(|e| !brought.iter().any(|prefix| e.id.as_str().starts_with(prefix.as_str())))
        .map(|e| Evidence {
            id: Some(e.id.clone()),
            kind: e.kind,
            on: Date(e.on),
            text: e.text.clone(),
            whose: e.whose,
        })
        .collect();
    let changed = |(new, revision): (&Answer, &rating::Revision)| {
        let Rating {
            mark,
            energy,
            lived,
            met,
            unmet,
            ..
        } = given(criterion, new);
        Revised {
            mark,
            energy,
            lived,
            met,
            unmet,
            reason: revision.reason.clone(),
            on: None,
        }
    };
    // A change that late evidence brought stands there; one after it says its day, so that it is made after it again.
    let late = |revision: &rating::Revision| {
        let taken = |l: &Late| matches!(&l.end, Some(LateEnd::TakenIn { entry, .. }) if *entry == revision.entry);
        d.round().late.iter().any(taken)
    };
    let mut after = false;
    for (new, revision) in answers.zip(&r.revisions) {
        if late(revision) {
            after = true;
            continue;
        }
        let mut revised = changed((new, revision));
        revised.on = day_of(d, &revision.entry).filter(|_| after);
        out.revised.push(revised);
    }
    out
}

pub(super) fn given(criterion: &CriterionId, answer: &Answer) -> Rating {
    let mut out = Rating::unanswered(criterion.clone());
    match answer {
        Answer::Mark { level } => out.mark = Some(Mark::Level(*level)),
        Answer::NoEvidence => out.mark = Some(Mark::None(NoEvidence::NoEvidence)),
        Answer::Energy { energy, lived } => (out.energy, out.lived) = (Some(*energy), Some(*lived)),
        Answer::Met { fact } => out.met = Some(fact.clone()),
        Answer::Unmet { fact } => out.unmet = Some(fact.clone()),
    }
    out
}
