//! What became of a decision: the stated outcomes beside the chance given to them, and what the person had in hand and what not (S3.5).

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Decision, Verdict};
use crate::id::EntryId;
use crate::say;

/// A reviewed decision, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReviewReading {
    /// Which verdict.
    pub verdict: EntryId,
    /// Outcomes met.
    pub met: usize,
    /// Outcomes not met.
    pub not_met: usize,
    /// Outcomes nobody can say anything about: counted as neither.
    pub unknown: usize,
    /// The finding, in a sentence.
    pub says: String,
    /// Whether it would be decided the same again, in a sentence; empty where nobody said.
    pub again_says: String,
}

/// What to ask when reviewing, before anybody says anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReviewDraft {
    /// Which verdict.
    pub verdict: EntryId,
    /// The day it opens.
    pub opens: NaiveDate,
    /// Whether that day has come.
    pub is_open: bool,
    /// When it opens, in a sentence.
    pub opens_say: String,
    /// Stated outcomes, without the chance given to them.
    pub outcomes: Vec<String>,
    /// What the person has in hand in this job, as the card names it.
    pub controlled: Vec<String>,
    /// What was not in their hands: promises to them that came late or were let go.
    pub not_controlled: Vec<String>,
}

/// Reads the newest review of a verdict; nothing before there is one.
#[must_use]
pub fn read(d: &Decision, verdict: &Verdict) -> Option<ReviewReading> {
    let review = verdict.review()?;
    let of = |met: Option<bool>| review.said.results.iter().filter(|r| r.met == met).count();
    let (met, not_met, unknown) = (of(Some(true)), of(Some(false)), of(None));
    let given = verdict.forecast.iter().zip(&review.said.results);
    let known: Vec<f64> = given
        .filter(|(_, r)| r.met.is_some())
        .map(|(f, _)| f64::from(f.percent))
        .collect();
    Some(ReviewReading {
        verdict: verdict.entry.clone(),
        met,
        not_met,
        unknown,
        says: says(d, met, met + not_met, &known),
        again_says: review.said.again.map_or_else(String::new, |again| {
            let who = if d.is_private() { "I" } else { "you" };
            let how = if again { "the same again" } else { "otherwise" };
            format!("Knowing only what {who} knew then, {who} would decide {how}.")
        }),
    })
}

/// What looking back on several verdicts comes to: what waits first, the earliest of it.
pub(super) fn says_all(drafts: &[ReviewDraft], readings: &[ReviewReading]) -> String {
    let reviewed = |draft: &&ReviewDraft| readings.iter().any(|r| r.verdict == draft.verdict);
    let waiting = || drafts.iter().filter(|draft| !reviewed(draft));
    match (waiting().min_by_key(|draft| draft.opens), waiting().count(), readings) {
        (None, _, [one]) => one.says.clone(),
        (None, _, _) => "Every decision here has been looked back on.".to_owned(),
        (Some(next), 1, _) if next.is_open => "It is time to say what became of it.".to_owned(),
        (Some(next), _, _) if next.is_open => "It is time to say what became of them.".to_owned(),
        (Some(next), _, _) => format!("The outcome review opens on {}.", say::date(next.opens)),
    }
}

fn says(d: &Decision, met: usize, of: usize, said: &[f64]) -> String {
    if of == 0 {
        return "Nobody can say what became of the stated outcomes.".to_owned();
    }
    let mean = say::percent(said.iter().sum::<f64>() / said.len() as f64 / 100.0);
    let outcomes = if of == 1 { "stated outcome" } else { "stated outcomes" };
    let happened = match met {
        0 if of == 1 => "The stated outcome was not met".to_owned(),
        0 => format!("None of the {} {outcomes} was met", say::count(of)),
        n if n == of && of == 1 => "The stated outcome was met".to_owned(),
        n if n == of => format!("All {} {outcomes} were met", say::count(of)),
        n => {
            let count = say::count(n);
            let verb = if n == 1 { "was" } else { "were" };
            let head: String = count
                .chars()
                .take(1)
                .flat_map(char::to_uppercase)
                .chain(count.chars().skip(1))
                .collect();
            format!("{head} of {} {outcomes} {verb} met", say::count(of))
        }
    };
    let you = if d.is_private() { "I" } else { "you" };
    let chance = if of == 1 {
        format!("{you} gave it")
    } else {
        format!("{you} gave them")
    };
    let average = if of == 1 { "" } else { " on average" };
    format!("{happened}; {chance} {mean}{average}.")
}

/// What to ask about a verdict, as it stands on `today`.
#[must_use]
pub fn draft(d: &Decision, verdict: &Verdict, today: NaiveDate) -> ReviewDraft {
    let opens = verdict.outcomes_on();
    let person = verdict.candidate.as_ref().filter(|_| !d.is_private());
    let whose = person.map_or_else(String::new, |id| format!(" of {}", d.name_of(id)));
    let controlled = crate::template::Pole::B;
    let side = d.template.pole(controlled).map(|s| s.id.clone()).unwrap_or_default();
    let in_hand = d.template.on_side(&side).map(|c| c.title.clone());
    let late = d.commitments.iter().filter(|c| {
        let owed = verdict
            .candidate
            .as_ref()
            .is_none_or(|id| c.promise.by != d.name_of(id));
        owed && c.settled.as_ref().is_some_and(|s| !s.kept || s.on > c.promise.due)
    });
    ReviewDraft {
        verdict: verdict.entry.clone(),
        opens,
        is_open: opens <= today,
        opens_say: format!("The outcome review{whose} opens on {}.", say::date(opens)),
        outcomes: verdict.forecast.iter().map(|f| f.outcome.clone()).collect(),
        controlled: if d.is_private() { Vec::new() } else { in_hand.collect() },
        not_controlled: late
            .map(|c| {
                let kept = c.settled.as_ref().is_some_and(|s| s.kept);
                let how = if kept { "came late" } else { "was not kept" };
                format!("{} owed: {} It {how}.", c.promise.by, c.promise.text)
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_said_before_what_was_found() {
        let draft = |verdict: &str, is_open| ReviewDraft {
            verdict: verdict.into(),
            opens: NaiveDate::from_ymd_opt(2027, 3, 20).unwrap(),
            is_open,
            opens_say: String::new(),
            outcomes: Vec::new(),
            controlled: Vec::new(),
            not_controlled: Vec::new(),
        };
        let reading = |verdict: &str| ReviewReading {
            verdict: verdict.into(),
            met: 1,
            not_met: 0,
            unknown: 0,
            says: "Met.".into(),
            again_says: String::new(),
        };
        let (one, two) = (draft("v1", true), draft("v2", true));
        assert_eq!(
            says_all(&[draft("v1", false)], &[]),
            "The outcome review opens on 20 March 2027."
        );
        assert_eq!(
            says_all(&[one.clone(), two.clone()], &[]),
            "It is time to say what became of them."
        );
        assert_eq!(
            says_all(&[one.clone(), two.clone()], &[reading("v1")]),
            "It is time to say what became of it."
        );
        assert_eq!(says_all(std::slice::from_ref(&one), &[reading("v1")]), "Met.");
        assert_eq!(
            says_all(&[one, two], &[reading("v1"), reading("v2")]),
            "Every decision here has been looked back on."
        );
    }
}
