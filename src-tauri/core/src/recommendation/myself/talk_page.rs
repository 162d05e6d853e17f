//! The page for the talk with the boss as it is offered: every line to be kept, rewritten or struck out by the one whose it is.
//!
//! It is made of the answer's kind, the names of tests and a day, and of nothing that says why: no energy, guess, motive, load, chance or
//! figure goes in here, so that none can come out. The headline is cut to what it says of the answer for the same reason.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::super::Recommendation;
use crate::decision::{Decision, OwnLine, RecommendationKind as Kind, TalkLine, TalkPage, TalkPart};
use crate::say::{date, list};

/// Where I stand, for whom the answer is nobody's business yet.
const STILL_OPEN: &str = "I am still finding out.";

/// A page as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TalkDraft {
    /// Its lines, all of them; those without words wait for some.
    pub page: TalkPage,
    /// What can stand in place of the answer.
    pub still_open: String,
}

/// The page that is offered on a day. Tests named in `without` are struck out, and the opening sentence does without them.
#[must_use]
pub fn draft(
    d: &Decision,
    answer: &Recommendation,
    today: NaiveDate,
    come_back: Option<NaiveDate>,
    without: &BTreeSet<String>,
) -> TalkDraft {
    let kind = kind(d, answer);
    let tests = tests(d, answer, kind);
    let kept: Vec<&String> = tests.iter().filter(|test| !without.contains(*test)).collect();
    let mut lines = Vec::new();
    for part in TalkPart::ALL {
        let mut add = |text: String, struck| lines.push(TalkLine { part, text, struck });
        match part {
            TalkPart::Date => add(date(today), false),
            TalkPart::Answer => add(headline(kind, !tests.is_empty()).to_owned(), false),
            TalkPart::Opening => add(opening(kind, &kept, come_back), false),
            TalkPart::Try => tests.iter().for_each(|test| add(test.clone(), without.contains(test))),
            TalkPart::ComeBack => add(come_back.map_or_else(String::new, date), false),
            TalkPart::Time
            | TalkPart::Quota
            | TalkPart::Pay
            | TalkPart::WayBack
            | TalkPart::ByWhen
            | TalkPart::Grow => add(String::new(), false),
        }
    }
    TalkDraft {
        page: TalkPage { lines },
        still_open: STILL_OPEN.to_owned(),
    }
}

/// The line for those who decide about a promotion, as it is offered on a day: the sentence as it stands on the page for the talk, else
/// the one that is offered there.
#[must_use]
pub fn own_line(d: &Decision, answer: &Recommendation, today: NaiveDate, come_back: Option<NaiveDate>) -> OwnLine {
    let kind = kind(d, answer);
    let own = d.round().personal.talk.as_ref();
    let own = own.and_then(|page| page.on(TalkPart::Opening).next());
    let offered = || {
        let tests = tests(d, answer, kind);
        opening(kind, &tests.iter().collect::<Vec<_>>(), come_back)
    };
    OwnLine {
        on: today,
        answer: kind,
        says: own.map_or_else(offered, str::to_owned),
    }
}

/// What I decided, else what my answers say.
fn kind(d: &Decision, answer: &Recommendation) -> Kind {
    d.round().verdicts.last().map_or(answer.kind, |v| v.choice)
}

/// The tests that are offered where testing is the answer, and those that are on the calendar, by name.
fn tests(d: &Decision, answer: &Recommendation, kind: Kind) -> Vec<String> {
    let offered = |id: &String| kind == Kind::TestFirst && answer.tests.contains(id);
    let planned = |id: &String| d.tests.get(id).is_some_and(|state| state.planned.is_some());
    let tests = d.template.tests.iter();
    let named = tests.filter(|test| offered(&test.id) || planned(&test.id));
    named.map(|test| test.title.trim_end_matches('.').to_owned()).collect()
}

/// The headline of an answer as far as it says nothing of why: what drains, guesses, motives and colleagues stay out.
const fn headline(kind: Kind, tests: bool) -> &'static str {
    match kind {
        Kind::Stay => "Stay. That is a result.",
        Kind::Go => "Go.",
        Kind::TestFirst if tests => "Test it first.",
        Kind::Neither => "Change something else.",
        Kind::Either => "Either.",
        _ => STILL_OPEN,
    }
}

fn opening(kind: Kind, tests: &[&String], come_back: Option<NaiveDate>) -> String {
    let by = come_back.map_or_else(String::new, |day| format!(" by {}", date(day)));
    match kind {
        Kind::Stay => "I have looked at the job closely, and I want to stay a seller. I would like to talk about what growing here can mean without it.".to_owned(),
        Kind::Go => "I would like to lead. Before a title I would like a trial with an end date and a way back.".to_owned(),
        Kind::Neither => "Something in my work has to change. I do not think the answer is a title.".to_owned(),
        Kind::Either => "I could see myself in both. What would each look like here in two years?".to_owned(),
        _ if tests.is_empty() => "I do not know yet.".to_owned(),
        _ => {
            let named: Vec<String> = tests.iter().map(|test| format!("“{test}”")).collect();
            format!("I do not know yet. These parts I have not done; could I try {}{by}?", list(&named))
        }
    }
}
