//! The same for what comes after the decision: a promise kept before it was made, a review of nothing, an id used twice.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use counterweight_core::id::CandidateId;

use super::super::book::given;
use super::super::fault::{Place, shown};
use super::super::format::{DecisionFile, Promise};
use super::{Date, twice};

/// Adds what is said twice, about nobody, or on an impossible day. `verdicts` are the days of the verdicts.
pub(super) fn check(file: &DecisionFile, verdicts: &[NaiveDate], add: &mut impl FnMut(Place, &str, &str)) {
    about(file, add);
    twice(
        "promise",
        file.promises.iter().filter_map(|p| Some(p.id.as_ref()?.as_str())),
        add,
    );
    twice(
        "holder",
        file.holders.iter().filter_map(|h| Some(h.id.as_ref()?.as_str())),
        add,
    );
    twice("test", file.tests.iter().map(|t| t.id.as_str()), add);
    // Two that leave the candidate out mean the same one.
    let letters = file
        .letters
        .iter()
        .map(|l| l.candidate.as_ref().map_or("", CandidateId::as_str));
    twice("letter", letters, add);
    let books = file
        .books
        .iter()
        .map(|b| b.candidate.as_ref().map_or("", CandidateId::as_str));
    twice("book", books, add);
    for (i, book) in file.books.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (kind, j, id) in given(book) {
            if !seen.insert(id) {
                let place = Place::item("book", i, "").named("book".to_owned()).nth(kind, j, kind);
                let message = format!("the id “{}” is used twice in this book.", shown(id.as_str()));
                add(place, &message, "Leave the ids out: they are made up.");
            }
        }
    }
    for (i, recheck) in file.rechecks.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (j, rating) in recheck.ratings.iter().enumerate() {
            if !seen.insert(&rating.criterion) {
                let place = recheck_place(i).nth("rating", j, rating.criterion.as_str());
                add(
                    place,
                    "this criterion is rated again twice on the same day.",
                    "Keep one of the two.",
                );
            }
        }
    }
    for (i, promise) in file.promises.iter().enumerate() {
        settled(i, promise, add);
    }
    days(file, verdicts.first().copied(), add);
    reviews(file, verdicts, add);
}

fn recheck_place(index: usize) -> Place {
    Place::item("recheck", index, &(index + 1).to_string())
}

/// Where several could be meant, the file has to say who is.
fn about(file: &DecisionFile, add: &mut impl FnMut(Place, &str, &str)) {
    if file.candidates.len() < 2 {
        return;
    }
    let number = |key, i: usize| Place::item(key, i, &(i + 1).to_string());
    let letters = file.letters.iter().map(|l| &l.candidate).enumerate();
    let rechecks = file.rechecks.iter().map(|r| &r.candidate).enumerate();
    let books = file.books.iter().map(|b| &b.candidate).enumerate();
    let lists = letters.map(|(i, who)| (number("letter", i), who));
    let lists = lists.chain(rechecks.map(|(i, who)| (number("recheck", i), who)));
    let lists = lists.chain(books.map(|(i, who)| (number("book", i), who)));
    let plan = file.plan.iter().map(|p| (Place::key("plan"), &p.candidate));
    for (place, _) in lists.chain(plan).filter(|(_, who)| who.is_none()) {
        add(
            place,
            "it does not say whom it is about.",
            "Write candidate = \"…\" with the id of one.",
        );
    }
}

/// A promise is open, or kept, or let go.
fn settled(index: usize, promise: &Promise, add: &mut impl FnMut(Place, &str, &str)) {
    let place = || Place::item("promise", index, &(index + 1).to_string());
    match (promise.kept, promise.let_go) {
        (Some(_), Some(_)) => add(
            place().at("let_go"),
            "the promise is kept and let go at once.",
            "Keep one of the two.",
        ),
        (None, None) if !promise.note.is_empty() => add(
            place().at("note"),
            "the note says what became of the promise, and no day says when.",
            "Write kept = 2026-11-02, or let_go and the day; leave the note out while the promise is open.",
        ),
        _ => {}
    }
    if let (Some(made), Some(end)) = (promise.made, promise.kept.or(promise.let_go))
        && end < made
    {
        let key = if promise.kept.is_some() { "kept" } else { "let_go" };
        let hint = "Correct one of the days, or leave made out.";
        add(place().at(key), "the promise is settled before it was made.", hint);
    }
}

/// What rests on a decision cannot be older than it.
fn days(file: &DecisionFile, decided: Option<NaiveDate>, add: &mut impl FnMut(Place, &str, &str)) {
    for (i, learnt) in file.learnt.iter().enumerate() {
        if learnt.on < file.decision.opened {
            let place = Place::item("learnt", i, &learnt.test).at("on");
            let hint = "Correct one of the days. What was learnt before can stand on the sheet as evidence.";
            add(place, "it was learnt before the decision was opened.", hint);
        }
    }
    let Some(decided) = decided else { return };
    let mut after = |place: Place, key: &'static str, on: Option<Date>| {
        if on.is_some_and(|on| on.0 < decided) {
            let hint = "The first verdict comes before what follows from it. Correct one of the days.";
            add(place.at(key), "this is older than the decision.", hint);
        }
    };
    for (i, letter) in file.letters.iter().enumerate() {
        after(Place::item("letter", i, &(i + 1).to_string()), "on", letter.on);
    }
    if let Some(plan) = &file.plan {
        after(Place::key("plan"), "on", plan.on);
    }
    for (i, p) in file.promises.iter().enumerate() {
        for (key, on) in [("made", p.made), ("kept", p.kept), ("let_go", p.let_go)] {
            after(Place::item("promise", i, &(i + 1).to_string()), key, on);
        }
    }
    for (i, recheck) in file.rechecks.iter().enumerate() {
        after(recheck_place(i), "on", Some(recheck.on));
    }
    for (i, book) in file.books.iter().enumerate() {
        after(Place::item("book", i, &(i + 1).to_string()), "on", book.on);
    }
}

/// A review is of one verdict, and later than it.
fn reviews(file: &DecisionFile, verdicts: &[NaiveDate], add: &mut impl FnMut(Place, &str, &str)) {
    for (i, review) in file.reviews.iter().enumerate() {
        let place = || Place::item("review", i, &(i + 1).to_string());
        let of = match (review.verdict, verdicts.len()) {
            (None, 0) => {
                let hint = "Add the [[verdict]] it is about.";
                add(place(), "there is no verdict to review.", hint);
                continue;
            }
            (None, 1) => 0,
            (None, _) => {
                let hint = "Write verdict = 1 for the first one in the file.";
                add(place(), "it does not say which verdict it is about.", hint);
                continue;
            }
            (Some(number), many) if (1..=many).contains(&number) => number - 1,
            (Some(_), many) => {
                let hint = format!("There are {many} in this file; the first is 1.");
                add(place().at("verdict"), "there is no such verdict.", &hint);
                continue;
            }
        };
        if verdicts.get(of).is_some_and(|day| review.on.0 < *day) {
            let hint = "Correct one of the days.";
            add(place().at("on"), "the review is older than its verdict.", hint);
        }
    }
}
