//! The words a decision can be found by. Nothing of a sheet is among them before everybody may see it: finding a decision
//! by a word only somebody else's open sheet holds would tell what it says.

use std::fmt::Write;

use counterweight_core::decision::{BookItem, Decision, LateEnd, Personal, Round};
use counterweight_core::rating::{Answer, Rating, Sheet};

/// Searchable text of one decision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub title: String,
    pub people: String,
    pub notes: String,
}

impl Words {
    /// What may be found of it.
    pub fn of(decision: &Decision) -> Self {
        let mut words = Self {
            title: decision.listed_title(),
            ..Self::default()
        };
        // Whoever uses the workspace can search it: nothing that a person wrote to themselves is found.
        if decision.is_hidden() {
            return words;
        }
        for candidate in decision.everybody() {
            line(&mut words.people, &candidate.name);
            line(&mut words.people, &candidate.about);
        }
        for member in &decision.members {
            line(&mut words.people, &member.name);
            line(&mut words.people, &member.role);
        }
        let notes = &mut words.notes;
        decision.frame.values().for_each(|text| line(notes, text));
        decision.facts.values().for_each(|fact| line(notes, &fact.source));
        for page in decision
            .own_pages
            .values()
            .filter(|_| decision.round().revealed.is_some())
        {
            [
                &page.miss,
                &page.need,
                &page.outside,
                &page.why,
                &page.no_if,
                &page.duties,
                &page.may_call,
            ]
            .iter()
            .for_each(|text| line(notes, text));
        }
        for terms in decision
            .trial_terms
            .values()
            .filter(|_| decision.round().revealed.is_some())
        {
            line(notes, &terms.decides);
        }
        decision.stage_override.iter().for_each(|text| line(notes, text));
        decision
            .stage_reasons
            .values()
            .for_each(|reason| line(notes, &reason.text));
        decision
            .records
            .values()
            .flatten()
            .for_each(|record| line(notes, &record.company));
        line(notes, &decision.weights_reason);
        decision
            .builder_share
            .iter()
            .for_each(|(_, reason)| line(notes, reason));
        decision.thresholds.values().for_each(|(_, reason)| line(notes, reason));
        // While the decider looks anew, what was said before can no more be found than seen.
        let held_back = match decision.shows_earlier(&decision.decider) {
            true => 0,
            false => decision.rounds.len() - 1,
        };
        let seen = decision.rounds.iter().skip(held_back);
        seen.for_each(|r| round(notes, r, decision.is_private()));
        followed(notes, decision);
        words
    }
}

fn round(notes: &mut String, round: &Round, private: bool) {
    line(notes, &round.trigger);
    for late in &round.late {
        line(notes, &late.evidence.text);
        if let Some(LateEnd::LeftOut { reason, .. }) = &late.end {
            line(notes, reason);
        }
    }
    for verdict in &round.verdicts {
        line(notes, &verdict.why);
        verdict.departs.iter().for_each(|text| line(notes, text));
        line(notes, &verdict.reverse_if);
        verdict.forecast.iter().for_each(|f| line(notes, &f.outcome));
        for review in verdict.reviews.iter().map(|r| &r.said) {
            review.results.iter().for_each(|r| line(notes, &r.note));
            let listed = review.controlled.iter().chain(&review.not_controlled);
            listed.for_each(|text| line(notes, text));
            line(notes, &review.lesson);
        }
    }
    round
        .revealed
        .iter()
        .filter_map(|r| r.without.as_ref())
        .for_each(|text| line(notes, text));
    personal(notes, &round.personal);
    // A self-assessment has one reader, who wrote it.
    let open = |s: &&Sheet| private || (round.revealed.is_some() && s.sealed.is_some());
    round.sheets.values().filter(open).for_each(|s| sheet(notes, s));
}

/// What came after the decision. Re-ratings stay out: one who has not given theirs must not find the others' by a word.
fn followed(notes: &mut String, decision: &Decision) {
    decision.letters.values().for_each(|letter| line(notes, &letter.words));
    if let Some(plan) = &decision.plan {
        line(notes, &plan.adviser);
        line(notes, &plan.budget);
        for sign in &plan.signs {
            line(notes, &sign.text);
            sign.looked.iter().for_each(|looked| line(notes, &looked.note));
        }
    }
    for promised in &decision.commitments {
        line(notes, &promised.promise.text);
        promised.settled.iter().for_each(|settled| line(notes, &settled.note));
    }
    for holder in &decision.holders {
        [&holder.name, &holder.profile, &holder.fault]
            .into_iter()
            .for_each(|text| line(notes, text));
    }
    let learnt = decision.tests.values().flat_map(|test| &test.learnt);
    learnt.for_each(|learnt| line(notes, &learnt.text));
    let items = decision.books.values().flat_map(|book| book.values());
    items.flat_map(BookItem::texts).for_each(|text| line(notes, text));
}

fn personal(notes: &mut String, personal: &Personal) {
    line(notes, &personal.words);
    personal.without_title.iter().for_each(|text| line(notes, text));
    personal.preview.values().for_each(|day| line(notes, &day.note));
    personal.premortem.values().for_each(|text| line(notes, text));
    let around = &personal.around;
    [
        &around.asked.expected_by,
        &around.described.now,
        &around.described.later,
        &around.load.gave_first,
    ]
    .into_iter()
    .chain(around.colleagues.values().flat_map(|said| said.written.values()))
    .for_each(|text| line(notes, text));
}

fn sheet(notes: &mut String, sheet: &Sheet) {
    sheet.ratings.values().for_each(|r| rating(notes, r));
    sheet.overall.iter().for_each(|overall| line(notes, &overall.note));
}

fn rating(notes: &mut String, rating: &Rating) {
    line(notes, &rating.why);
    if let Some(Answer::Met { fact } | Answer::Unmet { fact }) = &rating.answer {
        line(notes, fact);
    }
    rating.pieces().for_each(|evidence| line(notes, &evidence.text));
    rating.flags.values().for_each(|note| line(notes, note));
    rating
        .revisions
        .iter()
        .for_each(|revision| line(notes, &revision.reason));
}

fn line(text: &mut String, more: &str) {
    if !more.is_empty() {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{more}");
    }
}
