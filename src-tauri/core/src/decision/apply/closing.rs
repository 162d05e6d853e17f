//! What opening the debrief, deciding and looking again do.

use super::super::{ClosingAct, Decision, Entry, Reveal, Round, TakenBack, Verdict};
use super::follow;

pub(super) fn apply(d: &mut Decision, entry: &Entry, act: ClosingAct) {
    match act {
        ClosingAct::Revealed { without } => {
            let round = d.round_mut();
            // Whose key has not come stays closed and counts in nothing.
            for key in std::mem::take(&mut round.exchange.locked) {
                round.sheets.remove(&key);
            }
            round.revealed = Some(Reveal {
                entry: entry.id.clone(),
                without,
            });
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
            outcomes,
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
                outcomes,
                quality,
                on,
                entry,
                reviews: Vec::new(),
            });
        }
        ClosingAct::TakenBack { verdict } => {
            let on = entry.at.day();
            let round = d.round_mut();
            let (back, stay) = std::mem::take(&mut round.verdicts)
                .into_iter()
                .partition(|v| v.entry == verdict);
            let back: Vec<Verdict> = back;
            round.verdicts = stay;
            round
                .taken_back
                .extend(back.into_iter().map(|verdict| TakenBack { verdict, on }));
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
