//! What the first entry does: a title, a decider, and for a self-assessment the one it is about.

use super::super::{Candidate, Decision, OpeningAct};

pub(super) fn apply(d: &mut Decision, act: OpeningAct) {
    let OpeningAct::Opened {
        title, decider, sample, ..
    } = act;
    d.title = title;
    d.sample = sample;
    if d.is_private() {
        // The seller is both the one who rates and the one it is about.
        let about = decider.role.clone();
        d.candidates.push(Candidate {
            id: decider.id.as_str().into(),
            name: decider.name.clone(),
            called: String::new(),
            about,
        });
    }
    d.members.push(decider);
}
