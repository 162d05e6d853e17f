//! Every date a decision has: looks, promises, signs, re-ratings, reviews, tests, and what its control books ask for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::after;
use super::{prefill, recheck};
use crate::decision::{BookItem, Decision};
use crate::id::{CandidateId, DecisionId};
use crate::say::{self, capital, count, date, heading};

/// What kind of date it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// Look again at the decision.
    LookAgain,
    /// A promise is to be kept.
    Promise,
    /// A sign of "on track" should be seen.
    Sign,
    /// Criteria are rated again in the job.
    Recheck,
    /// The stated outcomes are looked at.
    Review,
    /// A real-life test ends.
    Test,
    /// A report's next step.
    NextStep,
    /// A customer is to be spoken to.
    Customer,
    /// Upper management asks.
    Ask,
}

impl DueKind {
    /// What is done on that day, on the button that leads there.
    #[must_use]
    pub const fn act(self) -> &'static str {
        match self {
            Self::LookAgain => "Look again",
            Self::Promise => "Open the plan",
            Self::Sign => "Look for it",
            Self::Recheck => "Rate again",
            Self::Review => "Review",
            Self::Test => "Write it down",
            Self::NextStep => "Open the book",
            Self::Customer => "Open the book",
            Self::Ask => "Open the book",
        }
    }

    /// One of its kind, and several.
    #[must_use]
    pub const fn noun(self) -> (&'static str, &'static str) {
        match self {
            Self::LookAgain => ("new look", "new looks"),
            Self::Promise => ("promise", "promises"),
            Self::Sign => ("sign to look for", "signs to look for"),
            Self::Recheck => ("rating again", "ratings again"),
            Self::Review => ("review of the outcome", "reviews of outcomes"),
            Self::Test => ("test to write down", "tests to write down"),
            Self::NextStep => ("next step", "next steps"),
            Self::Customer => ("talk with a customer", "talks with customers"),
            Self::Ask => ("answer upwards", "answers upwards"),
        }
    }

    /// What the day is about, in a few words; empty where its text says it.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::LookAgain => "a new round, with empty sheets",
            Self::Recheck => "a quarter in the job",
            Self::Review => "what happened, before the chance is shown",
            Self::NextStep | Self::Customer | Self::Ask => "from the control book",
            Self::Promise | Self::Sign | Self::Test => "",
        }
    }

    /// What kind of date it is, in a word or two.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::LookAgain => "Look again",
            Self::Promise => "Promise",
            Self::Sign => "Sign of being on track",
            Self::Recheck => "Rate again",
            Self::Review => heading::OUTCOME_REVIEW,
            Self::Test => "Real-life test",
            Self::NextStep => "Next step",
            Self::Customer => "Speak to a customer",
            Self::Ask => "Asked from above",
        }
    }
}

/// What a decision has due, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueLine {
    /// "Two promises late, next look on Thursday."
    pub says: String,
    /// Whether anything is late.
    pub late: bool,
}

impl DueLine {
    /// The line over the dates of one decision that are not done, by day, seen from `today`; nothing where there are none.
    #[must_use]
    pub fn of(dues: &[Due], today: NaiveDate) -> Option<Self> {
        let late: Vec<&Due> = dues.iter().filter(|due| due.on < today).collect();
        let next = dues.iter().find(|due| due.on >= today);
        let alike = late.iter().all(|due| due.kind == late[0].kind);
        let behind = late.first().map(|first| {
            let n = late.len();
            let (one, more) = if alike { first.kind.noun() } else { ("date", "dates") };
            format!("{} {} late", count(n), if n == 1 { one } else { more })
        });
        let ahead = next.map(|due| {
            let when = match (due.on - today).num_days() {
                0 => "today".to_owned(),
                1 => "tomorrow".to_owned(),
                2..=6 => due.on.format("on %A").to_string(),
                _ => format!("on {}", date(due.on)),
            };
            match late.first() {
                None => format!("{} {when}", due.kind.noun().0),
                Some(first) if alike && first.kind == due.kind => format!("the next {when}"),
                Some(_) => format!("next {} {when}", due.kind.noun().0),
            }
        });
        let parts: Vec<String> = behind.into_iter().chain(ahead).collect();
        (!parts.is_empty()).then(|| Self {
            says: format!("{}.", capital(&parts.join(", "))),
            late: !late.is_empty(),
        })
    }
}

/// How far ahead of today a date is listed, in days.
pub const AHEAD_DAYS: u64 = 30;

/// Something with a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Due {
    /// Stable name of the thing inside the decision, so that a calendar can replace it: `promise-plan-3`.
    pub id: String,
    /// Of which decision.
    pub decision: DecisionId,
    /// That decision's name.
    pub title: String,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// The day.
    pub on: NaiveDate,
    /// What kind.
    pub kind: DueKind,
    /// What, in a sentence.
    pub text: String,
    /// Who does it, by name; empty where it is the decider.
    pub who: String,
    /// About whom, where it is about one person.
    pub person: Option<CandidateId>,
    /// Whether it is settled: kept for the calendar, left out of lists of what is to do.
    pub done: bool,
}

/// Every date of a decision, by day.
#[must_use]
pub fn dues(d: &Decision) -> Vec<Due> {
    let mut found = Found { d, dues: Vec::new() };
    looks(&mut found);
    // What was promised to somebody who has left since is owed no more.
    if d.plan.as_ref().is_none_or(|p| d.left(&p.person).is_none()) {
        promises(&mut found);
    }
    tests(&mut found);
    books(&mut found);
    let mut dues = found.dues;
    dues.sort_by(|a, b| (a.on, a.kind, &a.id).cmp(&(b.on, b.kind, &b.id)));
    dues
}

struct Found<'a> {
    d: &'a Decision,
    dues: Vec<Due>,
}

impl Found<'_> {
    fn add(&mut self, id: String, on: NaiveDate, kind: DueKind, text: String, who: &str, done: bool) {
        self.about(None, id, on, kind, text, who, done);
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the fields of a date, each named where it is called"
    )]
    fn about(
        &mut self,
        person: Option<&CandidateId>,
        id: String,
        on: NaiveDate,
        kind: DueKind,
        text: String,
        who: &str,
        done: bool,
    ) {
        self.dues.push(Due {
            id,
            decision: self.d.id.clone(),
            title: self.d.listed_title(),
            sample: self.d.sample,
            on,
            kind,
            text,
            who: who.to_owned(),
            person: person.cloned(),
            done,
        });
    }
}

fn looks(found: &mut Found<'_>) {
    let d = found.d;
    let newest = d.rounds.len();
    for verdict in d.in_force() {
        let who = verdict.candidate.as_ref().map(|id| d.name_of(id));
        let at = who
            .as_ref()
            .filter(|_| !d.is_private())
            .map_or_else(String::new, |name| format!(" at {name}"));
        let short = verdict.entry.as_str().get(..12).unwrap_or_default();
        if let Some(day) = verdict.look_again {
            // A round begun after the verdict is the look.
            let looked = d.round().verdicts.iter().all(|v| v.entry != verdict.entry) && newest > 1;
            found.about(
                verdict.candidate.as_ref(),
                format!("look-{short}"),
                day,
                DueKind::LookAgain,
                format!("Look again{at}."),
                "",
                looked,
            );
        }
        if !verdict.forecast.is_empty() {
            let text = if d.is_private() {
                "Say how it went, before you see the chance you gave.".to_owned()
            } else {
                format!(
                    "Say what became of it{}, before the forecast is shown.",
                    at.replace(" at ", " with ")
                )
            };
            let done = verdict.review().is_some();
            found.about(
                verdict.candidate.as_ref(),
                format!("review-{short}"),
                verdict.outcomes_on(),
                DueKind::Review,
                text,
                "",
                done,
            );
        }
        if let Some(candidate) = verdict.candidate.as_ref().filter(|_| verdict.choice.rated_again()) {
            let criteria = recheck::criteria(d);
            if !criteria.is_empty() {
                let done = d
                    .rechecks
                    .iter()
                    .any(|r| r.candidate == *candidate && r.on >= verdict.on);
                let text = format!(
                    "Rate {} again on {}, before the old marks are shown.",
                    d.name_of(candidate),
                    say::list(&criteria.iter().map(|c| format!("“{}”", c.short)).collect::<Vec<_>>())
                );
                let on = recheck::due(d, verdict);
                let id = format!("recheck-{short}");
                found.about(Some(candidate), id, on, DueKind::Recheck, text, "", done);
            }
        }
    }
}

fn promises(found: &mut Found<'_>) {
    let d = found.d;
    for promised in &d.commitments {
        let promise = &promised.promise;
        found.add(
            format!("promise-{}", promise.id),
            promise.due,
            DueKind::Promise,
            promise.text.clone(),
            &promise.by,
            promised.settled.is_some(),
        );
    }
    for (i, sign) in d.plan.iter().flat_map(|p| p.signs.iter().enumerate()) {
        let Some(plan) = &d.plan else { continue };
        let on = after(plan.start, sign.day);
        found.add(
            format!("sign-{}", i + 1),
            on,
            DueKind::Sign,
            format!("On track, if: {}", sign.text),
            "",
            sign.looked.is_some(),
        );
    }
}

fn tests(found: &mut Found<'_>) {
    let d = found.d;
    for test in &d.template.tests {
        if let Some((_, until)) = d.tests.get(&test.id).and_then(|t| t.planned) {
            let what = if d.is_hidden() {
                "A real-life test"
            } else {
                test.title.as_str()
            };
            let text = format!("{what}: write down what you learnt.");
            found.add(format!("test-{}", test.id), until, DueKind::Test, text, "", false);
        }
    }
}

fn books(found: &mut Found<'_>) {
    let d = found.d;
    for (leader, book) in d.books.iter().filter(|(leader, _)| d.left(leader).is_none()) {
        let who = d.name_of(leader);
        // A promise of the plan is due by itself, and once.
        for (id, item) in book.iter().filter(|(id, _)| !prefill::is_promise(id.as_str())) {
            let (on, kind, text) = match item {
                BookItem::Person(p) if !p.next_step.is_empty() => {
                    (p.next_on, DueKind::NextStep, format!("{}: {}", p.name, p.next_step))
                }
                BookItem::Customer(c) => (c.next_on, DueKind::Customer, format!("Speak to {}.", c.name)),
                BookItem::Ask(a) => (a.next_on, DueKind::Ask, format!("{} asks: {}", a.who, a.what)),
                _ => continue,
            };
            if let Some(on) = on {
                let id = format!("book-{leader}-{id}");
                found.about(Some(leader), id, on, kind, text, &who, false);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(kind: DueKind, day: u32) -> Due {
        Due {
            id: format!("{kind:?}-{day}"),
            decision: "d".into(),
            title: String::new(),
            sample: false,
            on: NaiveDate::from_ymd_opt(2026, 12, day).unwrap(),
            kind,
            text: String::new(),
            who: String::new(),
            person: None,
            done: false,
        }
    }

    #[test]
    fn a_decision_s_dates_are_one_line() {
        use DueKind as K;
        let today = NaiveDate::from_ymd_opt(2026, 12, 8).unwrap();
        let says = |dues: &[Due]| DueLine::of(dues, today).map(|line| (line.says, line.late));
        let (one, two) = (due(K::Promise, 1), due(K::Promise, 2));
        assert_eq!(says(&[]), None);
        assert_eq!(
            says(&[one.clone(), two.clone(), due(K::LookAgain, 10)]),
            Some(("Two promises late, next new look on Thursday.".to_owned(), true))
        );
        assert_eq!(
            says(&[one.clone(), due(K::Promise, 8)]),
            Some(("One promise late, the next today.".to_owned(), true))
        );
        assert_eq!(
            says(&[one, due(K::Sign, 3)]),
            Some(("Two dates late.".to_owned(), true))
        );
        assert_eq!(
            says(&[due(K::Review, 9), due(K::Ask, 30)]),
            Some(("Review of the outcome tomorrow.".to_owned(), false))
        );
        assert_eq!(
            says(&[due(K::Recheck, 30)]),
            Some(("Rating again on 30 December 2026.".to_owned(), false))
        );
    }
}
