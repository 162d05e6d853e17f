//! What an allowed change does to the state. No rule lives here.

mod follow;

use super::{Candidate, Change, DayWorked, Decision, Entry, KnownFact, Reveal, Round, SheetKey, Verdict};
use crate::id::CriterionId;
use crate::rating::{Overall, Rating, Revision, Sheet, Subject};

pub(super) fn apply(d: &mut Decision, entry: &Entry, change: Change) {
    use Change as C;
    match change {
        C::Opened {
            title, decider, sample, ..
        } => {
            d.title = title;
            d.sample = sample;
            if d.is_private() {
                // The seller is both the one who rates and the one it is about.
                let about = decider.role.clone();
                d.candidates.push(Candidate {
                    id: decider.id.as_str().into(),
                    name: decider.name.clone(),
                    about,
                });
            }
            d.members.push(decider);
        }
        C::Retitled { title } => d.title = title,
        C::Framed { field, text } => {
            d.frame.insert(field, text);
        }
        C::HorizonSet { months } => d.horizon_months = months,
        C::FactSet {
            fact,
            value,
            on,
            source,
        } => {
            d.facts.insert(fact, KnownFact { value, on, source });
        }
        C::FactCleared { fact } => {
            d.facts.remove(&fact);
        }
        C::StageOverridden { reason } => d.stage_override = reason,
        C::CandidateAdded { candidate } => d.candidates.push(candidate),
        C::CandidateChanged { candidate } => replace(&mut d.candidates, |c| c.id == candidate.id, candidate.clone()),
        C::CandidateRemoved { id } => {
            d.candidates.retain(|c| c.id != id);
            d.records.remove(&id);
        }
        C::RecordSet { candidate, record } => {
            d.records.insert(candidate, record);
        }
        C::MemberInvited { member } => d.members.push(member),
        C::MemberChanged { member } => replace(&mut d.members, |m| m.id == member.id, member.clone()),
        C::MemberRemoved { id } => d.members.retain(|m| m.id != id),
        C::WeightsSet { weights, reason } => (d.weights, d.weights_reason) = (weights, reason),
        C::BuilderShareSet { share, reason } => d.builder_share = share.map(|s| (s, reason)),
        C::ThresholdSet { name, value, reason } => {
            d.thresholds.insert(name, (value, reason));
        }
        C::DoubtSet { doubt } => d.doubt = doubt,
        C::CultureSet { plan } => d.culture = plan,
        C::SalesFiguresSet { figures } => d.figures = figures,
        C::MotivesSet { .. }
        | C::PreviewWorked { .. }
        | C::OwnWeekSet { .. }
        | C::PaySet { .. }
        | C::PremortemWritten { .. }
        | C::GladSet { .. } => personal(d, change),
        C::Revealed { without } => {
            d.round_mut().revealed = Some(Reveal {
                entry: entry.id.clone(),
                without,
            })
        }
        C::Decided {
            choice,
            candidate,
            why,
            departs,
            look_again,
            departure,
            reverse_if,
            decided_by,
            forecast,
            quality,
        } => {
            let (on, entry) = (entry.at.day(), entry.id.clone());
            d.round_mut().verdicts.push(Verdict {
                choice,
                candidate,
                why,
                departs,
                departure,
                look_again,
                reverse_if,
                decided_by,
                forecast,
                quality,
                on,
                entry,
                reviews: Vec::new(),
            });
        }
        C::Reopened { trigger } => {
            d.rounds.push(Round {
                trigger,
                ..Round::default()
            });
            follow::bring_learnt(d);
        }
        C::LetterWritten { .. }
        | C::PlanSet { .. }
        | C::CommitmentMade { .. }
        | C::CommitmentRemoved { .. }
        | C::CommitmentSettled { .. }
        | C::Rechecked { .. }
        | C::BookKept { .. }
        | C::BookRemoved { .. }
        | C::HoldersSet { .. }
        | C::TestPlanned { .. }
        | C::TestDone { .. }
        | C::Reviewed { .. } => follow::apply(d, entry, change),
        C::Undone { .. } | C::Redone { .. } => {}
        C::Rated { .. }
        | C::Explained { .. }
        | C::EvidenceAdded { .. }
        | C::EvidenceRemoved { .. }
        | C::Flagged { .. }
        | C::OverallGiven { .. }
        | C::SheetSealed { .. }
        | C::RatingRevised { .. } => write_sheet(d, entry, change),
    }
}

fn replace<T>(items: &mut [T], is: impl Fn(&T) -> bool, new: T) {
    if let Some(old) = items.iter_mut().find(|i| is(i)) {
        *old = new;
    }
}

fn personal(d: &mut Decision, change: Change) {
    let personal = &mut d.round_mut().personal;
    match change {
        Change::MotivesSet {
            ticked,
            words,
            without_title,
        } => {
            (personal.motives, personal.words, personal.without_title) = (ticked, words, without_title);
        }
        Change::PreviewWorked { day, energy, note } => {
            personal.preview.insert(day, DayWorked { energy, note });
        }
        Change::OwnWeekSet { hours } => personal.own_week = hours,
        Change::PaySet { pay } => personal.pay = pay,
        Change::PremortemWritten { answer, text } => {
            personal.premortem.insert(answer, text);
        }
        Change::GladSet { answer, percent } => {
            personal.glad.insert(answer, percent);
        }
        _ => {}
    }
}

fn write_sheet(d: &mut Decision, entry: &Entry, mut change: Change) {
    if let Some(criterion) = change.criterion_mut()
        && let Some(shared) = d.criterion_ids.get(criterion)
    {
        *criterion = shared.clone();
    }
    let Some(subject) = change.subject().cloned() else {
        return;
    };
    let private = d.is_private();
    let member = d
        .member(&entry.author)
        .map_or_else(|| entry.author.clone(), |m| m.id.clone());
    let key = SheetKey {
        subject: subject.clone(),
        member: member.clone(),
    };
    let round = d.round_mut();
    let sheet = round.sheets.entry(key).or_insert_with(|| Sheet::new(member, subject));
    match change {
        Change::Rated { criterion, answer, .. } => rating(sheet, criterion).answer = Some(answer),
        Change::Explained { criterion, why, .. } => rating(sheet, criterion).why = why,
        Change::EvidenceAdded {
            criterion, evidence, ..
        } => {
            round.evidence.insert(evidence.id.clone());
            rating(sheet, criterion).evidence.push(evidence);
        }
        Change::EvidenceRemoved { criterion, id, .. } => {
            round.evidence.remove(&id);
            rating(sheet, criterion).evidence.retain(|e| e.id != id);
        }
        Change::Flagged {
            criterion, flag, note, ..
        } => {
            let flags = &mut rating(sheet, criterion).flags;
            match note {
                Some(note) => flags.insert(flag, note),
                None => flags.remove(&flag),
            };
        }
        Change::OverallGiven { level, note, .. } => sheet.overall = Some(Overall { level, note }),
        Change::SheetSealed { subject } => {
            sheet.sealed = Some(entry.id.clone());
            if private && matches!(subject, Subject::Candidate { .. }) {
                // Nobody else is waited for: the contrast opens with one's own last answer.
                round.revealed = Some(Reveal {
                    entry: entry.id.clone(),
                    without: None,
                });
            }
        }
        Change::RatingRevised {
            criterion,
            answer,
            reason,
            ..
        } => {
            let rating = rating(sheet, criterion);
            if let Some(was) = rating.answer.replace(answer) {
                rating.revisions.push(Revision {
                    was,
                    reason,
                    entry: entry.id.clone(),
                });
            }
        }
        _ => {}
    }
}

fn rating(sheet: &mut Sheet, criterion: CriterionId) -> &mut Rating {
    sheet.ratings.entry(criterion).or_default()
}
