//! The six places of a decision: which is done, which is open, and why one is not open yet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Decision;
use super::rules::{frame_complete, outside_told, preview_worked};
use crate::say::heading;
use crate::template::Purpose;

/// A place of the process. The self-assessment has the same six under other names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Role, facts, success, candidates. Self-assessment: why, or what is around the work.
    Frame,
    /// Who rates. Self-assessment: the real job.
    Panel,
    /// Rate alone. Self-assessment: my answers.
    Rate,
    /// Compare. Self-assessment: contrast.
    Debrief,
    /// Decide.
    Decide,
    /// Look again.
    FollowThrough,
}

/// How far a place is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepState {
    /// Which.
    pub step: Step,
    /// Name as people see it.
    pub title: String,
    /// Whether nothing is left to do there.
    pub done: bool,
    /// Whether it can be entered.
    pub open: bool,
    /// How far, in words: "2 of 4". Empty where there is nothing to count.
    pub note: String,
    /// Why it cannot be entered yet, and the way on.
    pub why_not: String,
}

impl Decision {
    /// The six places in order.
    #[must_use]
    pub fn steps(&self) -> Vec<StepState> {
        let private = self.purpose() == Purpose::SelfAssessment;
        let due: Vec<_> = self.sheets_due().collect();
        let sealed = due
            .iter()
            .filter(|(s, m)| self.sheet(&m.id, s).is_some_and(|sheet| sheet.sealed.is_some()))
            .count();
        let round = self.round();
        let (revealed, spoken) = (round.revealed.is_some(), !round.verdicts.is_empty());
        let decided = self.is_settled();
        let framed = frame_complete(self).is_ok()
            && (!private || !round.personal.motives.is_empty())
            && outside_told(self).is_ok();
        let panelled = if private {
            preview_worked(self).is_ok()
        } else {
            !due.is_empty() && framed
        };
        let (rate_note, closed) = if private {
            let of = self.template.criteria.len();
            let answered = round.sheets.values().map(crate::rating::Sheet::answered).sum::<usize>();
            (
                format!("{answered} of {of}"),
                if self.template.in_pairs() {
                    "Opens when I say that I am done with all of it."
                } else {
                    "Opens with your last answer, so that no total can colour it."
                }
                .to_owned(),
            )
        } else {
            let closed = match due.len() - sealed {
                0 if due.is_empty() => "Opens when the panel has rated.".to_owned(),
                0 => heading::ALL_SEALED.to_owned(),
                left => format!("Opens when all have sealed. {left} of {} sheets are open.", due.len()),
            };
            (format!("{sealed} of {}", due.len()), closed)
        };
        let titles = if self.template.in_pairs() {
            [
                "Around it",
                "The real job",
                "My answers",
                "Contrast",
                "Decide",
                heading::FOLLOW_THROUGH,
            ]
        } else if private {
            [
                "Why",
                "The real job",
                "My answers",
                "Contrast",
                "Decide",
                heading::FOLLOW_THROUGH,
            ]
        } else {
            ["Frame", "Panel", "Rate", "Debrief", "Decide", heading::FOLLOW_THROUGH]
        };
        let state = |step, title: &str, done, open, note: &str, why_not: &str| StepState {
            step,
            title: title.to_owned(),
            done,
            open,
            note: if open { note.to_owned() } else { String::new() },
            why_not: if open { String::new() } else { why_not.to_owned() },
        };
        let can_rate = private || (!due.is_empty() && !self.candidates.is_empty());
        let all_sealed = revealed || (!due.is_empty() && sealed == due.len());
        let mut steps = vec![
            state(Step::Frame, titles[0], framed, true, "", ""),
            state(Step::Panel, titles[1], panelled, true, "", ""),
            state(
                Step::Rate,
                titles[2],
                all_sealed,
                can_rate,
                &rate_note,
                "Opens when there is a candidate and somebody who rates.",
            ),
            state(Step::Debrief, titles[3], revealed && spoken, revealed, "", &closed),
            state(
                Step::Decide,
                titles[4],
                decided,
                revealed,
                "",
                "Opens after the debrief.",
            ),
            state(
                Step::FollowThrough,
                titles[5],
                decided
                    && round
                        .verdicts
                        .iter()
                        .all(|v| v.review().is_some() || !v.choice.settles()),
                // What was promised stands while another look is under way. A seller's earlier answers stay out of sight then.
                decided || (!private && !self.in_force().is_empty()),
                "",
                "Opens when you have decided.",
            ),
        ];
        // What is outside the work is asked after the work itself, so that the wish for a title cannot colour what is said of the job.
        if self.template.in_pairs() {
            steps[..3].rotate_left(1);
        }
        steps
    }
}
