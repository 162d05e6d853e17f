//! Where a decision stands, as a list of decisions says it: its place in the process, what is next in a sentence, and the answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::analysis::analyse;
use crate::decision::{Decision, Step, StepState};
use crate::followup::due::DueLine;
use crate::id::DecisionId;
use crate::rating::Subject;
use crate::recommendation::recommend;
use crate::say::{capital, count, heading};
use crate::template::Purpose;

/// A decision in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Listed {
    /// Which.
    pub id: DecisionId,
    /// Name.
    pub title: String,
    /// Which of the three.
    pub purpose: Purpose,
    /// Names of the people it is about.
    pub people: Vec<String>,
    /// Whether it is a shipped sample.
    pub sample: bool,
    /// Whether it is put away.
    pub archived: bool,
    /// Last change, milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub updated_ms: i64,
    /// The six places.
    pub steps: Vec<StepState>,
    /// Position (0–5) of the place where something is to be done next.
    pub at: usize,
    /// What is next, in a sentence.
    pub next: String,
    /// What people decided; until then the recommendation's headline, once the debrief is open. Nothing of a private decision.
    pub headline: Option<String>,
    /// What is due. It hangs on the day, so it is said when the row is listed.
    #[serde(default)]
    pub due: Option<DueLine>,
    /// Where the words that were looked for stand; only on what a search found.
    #[serde(default)]
    pub found_in: Option<FoundIn>,
    /// The date of the next look, where one was set.
    pub look_again: Option<NaiveDate>,
}

impl Listed {
    /// The row of a decision. It holds what everybody on the panel may know.
    #[must_use]
    pub fn of(d: &Decision) -> Self {
        let steps = d.steps();
        let at = steps
            .iter()
            .position(|s| s.open && !s.done)
            .unwrap_or(steps.len().saturating_sub(1));
        Self {
            id: d.id.clone(),
            title: d.listed_title(),
            purpose: d.purpose(),
            people: people(d),
            sample: d.sample,
            archived: d.archived,
            updated_ms: d.entries().last().map_or(0, |e| e.at.ms),
            next: next(d, steps.get(at).map(|s| s.step)),
            steps,
            at,
            headline: headline(d),
            due: None,
            found_in: None,
            look_again: d.round().verdicts.last().and_then(|v| v.look_again),
        }
    }

    /// Whether it is decided, so that only following through is left.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.steps.get(self.at).is_some_and(|s| s.step == Step::FollowThrough)
    }
}

/// Where the words that were looked for stand, the first place that has them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundIn {
    /// In its name.
    Title,
    /// In its name and those of its people.
    People,
    /// Among its notes.
    Notes,
}

impl FoundIn {
    /// In a few words, beside what was found.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Title => "found in its name",
            Self::People => "found among its people",
            Self::Notes => "found in what was written",
        }
    }
}

/// What was decided, as everybody on the panel may know it; where nothing is, what the scorecard says.
fn headline(d: &Decision) -> Option<String> {
    if d.is_hidden() {
        return None;
    }
    let told = d.in_force_for(&d.decider).into_iter().filter(|v| v.choice.settles());
    let decided: Vec<String> = told.map(|v| v.decided(d)).collect();
    if !decided.is_empty() {
        return Some(format!("{}.", decided.join("; ").trim_end_matches('.')));
    }
    let said = recommend(d, &analyse(d).ok()?).into_iter().next()?;
    Some(said.headline)
}

/// Those in the running; where nobody is left, everybody who was.
fn people(d: &Decision) -> Vec<String> {
    let some = match d.candidates.is_empty() {
        true => d.everybody(),
        false => d.candidates.iter().collect(),
    };
    some.into_iter().map(|c| d.name_of(&c.id)).collect()
}

fn next(d: &Decision, step: Option<Step>) -> String {
    let private = d.is_private();
    if d.candidates.is_empty() && !d.gone.is_empty() {
        return heading::NOBODY_LEFT.to_owned();
    }
    let text = match step {
        Some(Step::Frame) if private => "Say why you are asking.",
        Some(Step::Frame) if d.candidates.is_empty() => "Say what the job is, and who it is about.",
        Some(Step::Frame) if d.purpose() == Purpose::FirstLeader => {
            "Say what the job is, and what is true of the company today."
        }
        Some(Step::Frame) => "Say what the job is and what success means.",
        Some(Step::Panel) if private => "Work through the manager's week.",
        Some(Step::Panel) => "Choose who rates.",
        Some(Step::Rate) => return rate_next(d),
        Some(Step::Debrief) if private => "Your contrast is ready to read.",
        Some(Step::Debrief) => "All have sealed. The debrief is ready to read together.",
        Some(Step::Decide) => match d.round().verdicts.last().and_then(|v| v.look_again) {
            Some(day) => return format!("Not decided yet. Look again on {}.", day.format("%-d %B %Y")),
            None => "Read the answer, then decide.",
        },
        Some(Step::FollowThrough) => match d.round().verdicts.last().and_then(|v| v.look_again) {
            Some(day) => return format!("Decided. Look again on {}.", day.format("%-d %B %Y")),
            None => "Decided.",
        },
        None => "",
    };
    text.to_owned()
}

fn rate_next(d: &Decision) -> String {
    let due: Vec<_> = d.sheets_due().collect();
    let sheet = |s, m| d.sheet(m, s);
    if d.is_private() {
        let answered = due
            .iter()
            .filter_map(|(s, m)| sheet(s, &m.id))
            .map(|s| s.answered())
            .sum::<usize>();
        return format!("You have answered {answered} of {}.", d.template.criteria.len());
    }
    let sealed = due
        .iter()
        .filter(|(s, m)| sheet(s, &m.id).is_some_and(|x| x.sealed.is_some()))
        .count();
    let mine = due
        .iter()
        .find(|(s, m)| m.id == d.decider && sheet(s, &m.id).is_none_or(|x| x.sealed.is_none()));
    let others = match (sealed, due.len()) {
        (s, n) if s == n => return "All have sealed. Open the debrief.".to_owned(),
        (s, n) => format!("{s} of {n} sheets are sealed."),
    };
    match mine {
        Some((subject, member)) => {
            let of = d.card(subject).map_or(0, |c| c.criteria.len());
            let answered = sheet(subject, &member.id).map_or(0, |s| s.answered());
            format!("You have rated {answered} of {of}{}. {others}", about(d, subject))
        }
        None => format!("You have sealed. {others}"),
    }
}

fn about(d: &Decision, subject: &Subject) -> String {
    match subject {
        Subject::Founder => " on the founder's card".to_owned(),
        Subject::Candidate { id } => format!(" for {}", d.name(id)),
    }
}

/// What goes with a decision that is deleted, a line each: what people wrote, counted.
#[must_use]
pub fn goes(d: &Decision) -> Vec<String> {
    let many =
        |n: usize, one: &str, more: &str| (n > 0).then(|| format!("{} {}", count(n), if n == 1 { one } else { more }));
    let sheets = || d.rounds.iter().flat_map(|r| r.sheets.values());
    let pieces = sheets().flat_map(|s| s.ratings.values()).flat_map(|r| &r.evidence);
    let late = d.rounds.iter().map(|r| r.late.len()).sum::<usize>();
    let reviews = d.verdicts().filter(|v| v.review().is_some()).count();
    let items = d.books.values().map(|book| book.len()).sum::<usize>();
    [
        many(sheets().count(), "sheet", "sheets"),
        many(pieces.count() + late, "piece of evidence", "pieces of evidence"),
        many(
            d.verdicts().count(),
            "decision with its reasons",
            "decisions with their reasons",
        ),
        many(d.plan.iter().len(), "plan", "plans"),
        many(d.commitments.len(), "promise", "promises"),
        many(
            d.rechecks.len(),
            "sheet of marks given again",
            "sheets of marks given again",
        ),
        many(items, "item of the control book", "items of the control book"),
        many(d.letters.len(), "letter", "letters"),
        many(reviews, "look back", "looks back"),
    ]
    .into_iter()
    .flatten()
    .map(|line| capital(&line))
    .collect()
}
