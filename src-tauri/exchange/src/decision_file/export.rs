//! From a decision to a decision file: what one member may see of the current round, in the same format it can be read from.

mod follow;

use counterweight_core::decision::{Change, Decision, FrameField, Round, YesNo};
use counterweight_core::id::{EntryId, MemberId};
use counterweight_core::rating::{self, Answer, Subject};
use counterweight_core::template::{Document, shipped_document};

use super::format::*;
use super::{Date, FORMAT, assumption};

/// The decision as a file, through the eyes of `viewer`: their own sheets, and everybody's sealed ones once the debrief is
/// open. Earlier rounds are not in it.
#[must_use]
pub fn from_decision(d: &Decision, viewer: &MemberId) -> DecisionFile {
    let text = |field| d.frame.get(&field).cloned().unwrap_or_default();
    let (template, cards) = cards(d);
    let mut people = d.members.iter().map(|m| Person {
        id: m.id.to_string(),
        name: m.name.clone(),
        role: m.role.clone(),
        rates: m.rates,
        rates_founder: m.rates_founder,
    });
    let first = people.next();
    let (round, private) = (d.round(), d.is_private());
    let mut file = DecisionFile {
        format: FORMAT,
        template,
        cards,
        decision: Head {
            title: d.title.clone(),
            opened: opened(d),
            sample: d.sample,
        },
        decider: first.unwrap_or_else(|| Person {
            id: d.decider.to_string(),
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
        candidates: if private { Vec::new() } else { candidates(d) },
        facts: facts(d),
        weights: (!d.weights.is_empty()).then(|| Weights {
            reason: d.weights_reason.clone(),
            criteria: d.weights.iter().map(|(id, weight)| (id.to_string(), *weight)).collect(),
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
        sheets: sheets(d, viewer),
        debrief: (!private).then(|| Debrief {
            open: round.revealed.is_some(),
            on: round.revealed.as_ref().and_then(|r| day_of(d, &r.entry)),
            without: round.revealed.as_ref().and_then(|r| r.without.clone()),
        }),
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
    };
    follow::add(d, viewer, &mut file);
    file
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
        .find(|e| matches!(e.change, Some(Change::Reopened { .. })));
    Date(
        reopened
            .or_else(|| d.entries().first())
            .map_or_else(Default::default, |e| e.at.day()),
    )
}

fn day_of(d: &Decision, entry: &EntryId) -> Option<Date> {
    d.entries().iter().find(|e| e.id == *entry).map(|e| Date(e.at.day()))
}

/// The id of a shipped card where the pinned text is exactly that, else the pinned texts.
fn cards(d: &Decision) -> (Option<String>, Vec<String>) {
    let pinned = d.entries().iter().find_map(|e| match &e.change {
        Some(Change::Opened { cards, .. }) => Some(cards.clone()),
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

fn candidates(d: &Decision) -> Vec<Candidate> {
    let one = |c: &counterweight_core::decision::Candidate| Candidate {
        id: c.id.to_string(),
        name: c.name.clone(),
        about: c.about.clone(),
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
            })
            .collect(),
    };
    d.candidates.iter().map(one).collect()
}

fn facts(d: &Decision) -> Vec<Fact> {
    use counterweight_core::decision::FactValue as Known;
    d.facts
        .iter()
        .map(|(id, known)| Fact {
            id: id.to_string(),
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
        member: Some(s.member.to_string()),
        candidate: match &s.subject {
            Subject::Candidate { id } => Some(id.to_string()),
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
        ratings: s
            .ratings
            .iter()
            .map(|(criterion, r)| one_rating(criterion.as_str(), r, &brought))
            .collect(),
    };
    d.round().sheets_for(viewer).map(one).collect()
}

fn one_rating(criterion: &str, r: &rating::Rating, brought: &[String]) -> Rating {
    // The sealed answer is the oldest; each revision's new answer is the next one's old.
    let mut answers = r.revisions.iter().map(|v| &v.was).chain(&r.answer);
    let mut out = answers.next().map(given).unwrap_or_default();
    criterion.clone_into(&mut out.criterion);
    r.why.clone_into(&mut out.why);
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
            id: Some(e.id.to_string()),
            kind: e.kind,
            on: Date(e.on),
            text: e.text.clone(),
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
        } = given(new);
        Revised {
            mark,
            energy,
            lived,
            met,
            unmet,
            reason: revision.reason.clone(),
        }
    };
    out.revised = answers.zip(&r.revisions).map(changed).collect();
    out
}

fn given(answer: &Answer) -> Rating {
    let mut out = Rating::default();
    match answer {
        Answer::Mark { level } => out.mark = Some(Mark::Level(*level)),
        Answer::NoEvidence => out.mark = Some(Mark::None(NoEvidence::NoEvidence)),
        Answer::Energy { energy, lived } => (out.energy, out.lived) = (Some(*energy), Some(*lived)),
        Answer::Met { fact } => out.met = Some(fact.clone()),
        Answer::Unmet { fact } => out.unmet = Some(fact.clone()),
    }
    out
}
