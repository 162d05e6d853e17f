//! The list of decisions: where each stands and what is next, in a sentence.

use counterweight_core::decision::{Decision, Step};
use counterweight_core::template::Purpose;

use crate::decisions::debrief;
use crate::{App, Listed, Open, Result};

impl App {
    /// Decisions, newest change first; with a query only those that have every word of it in title, people or notes.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn list(&self, query: &str) -> Result<Vec<Listed>> {
        self.with(|open| {
            let rows = open.workspace.decisions()?;
            let ids = if query.trim().is_empty() {
                rows.into_iter().map(|row| row.id).collect()
            } else {
                open.workspace.search(query)?
            };
            ids.iter().map(|id| Ok(listed(open.decision(id)?))).collect()
        })
    }
}

pub(crate) fn listed(d: &Decision) -> Listed {
    let steps = d.steps();
    let at = steps
        .iter()
        .position(|s| s.open && !s.done)
        .unwrap_or(steps.len().saturating_sub(1));
    Listed {
        id: d.id.clone(),
        title: d.title.clone(),
        purpose: d.purpose(),
        people: d.candidates.iter().map(|c| c.name.clone()).collect(),
        sample: d.sample,
        updated_ms: d.entries().last().map_or(0, |e| e.at.ms),
        next: next(d, steps.get(at).map(|s| s.step)),
        steps,
        at,
        headline: debrief(d)
            .ok()
            .and_then(|b| b.recommendations.into_iter().next())
            .map(|r| r.headline),
        look_again: d.round().verdicts.last().and_then(|v| v.look_again),
    }
}

fn next(d: &Decision, step: Option<Step>) -> String {
    let private = d.is_private();
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
        Some(Step::Decide) => "Read the answer, then decide.",
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

fn about(d: &Decision, subject: &counterweight_core::rating::Subject) -> String {
    use counterweight_core::rating::Subject;
    match subject {
        Subject::Founder => " on the founder's card".to_owned(),
        Subject::Candidate { id } => d.candidate(id).map_or_else(String::new, |c| format!(" for {}", c.name)),
    }
}

impl Open {
    /// Ids of the samples in the workspace.
    pub(crate) fn sample_ids(&self) -> Result<Vec<counterweight_core::id::DecisionId>> {
        Ok(self
            .workspace
            .decisions()?
            .into_iter()
            .filter(|l| l.sample)
            .map(|l| l.id)
            .collect())
    }
}
