//! What opening the debrief, deciding and looking again do.

use super::super::{ClosingAct, Decision, Entry, Reveal, Round, Verdict};
use super::follow;

pub(super) fn apply(d: &mut Decision, entry: &Entry, act: ClosingAct) {
    match act {
        ClosingAct::Revealed { without } => {
            d.round_mut().revealed = Some(Reveal {
                entry: entry.id.clone(),
                without,
            })
        }
        ClosingAct::Decided {
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
        ClosingAct::Reopened { trigger } => {
            d.rounds.push(Round {
                trigger,
                ..Round::default()
            });
            follow::bring_learnt(d);
        }
    }
}
