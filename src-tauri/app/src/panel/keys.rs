//! The chair's keys of a decision: made at the first invitation, kept beside the journal and in nothing else.

use counterweight_core::decision::panel::SigningKey;
use counterweight_core::id::{DecisionId, MemberId};
use counterweight_exchange::panel::Key;
use counterweight_store::{Beside, Workspace};
use zeroize::Zeroizing;

use crate::{Result, chance};

const DECISION_KEY: &str = "decision_key";
const CHAIR_KEY: &str = "chair_key";

/// The keys of a decision, and those that are new and still to be kept.
pub(super) struct ChairKeys {
    pub decision: Key,
    pub chair: SigningKey,
    pub beside: Beside,
}

fn draft_name(member: &MemberId) -> String {
    format!("draft {member}")
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// The keys there are, and fresh ones where there are none.
pub(super) fn of(workspace: &Workspace, id: &DecisionId) -> Result<ChairKeys> {
    let mut beside = Beside::default();
    let mut keep = |name: &str, value: String| beside.secrets.push((id.clone(), name.to_owned(), value.into_bytes()));
    let decision = match kept_decision(workspace, id)? {
        Some(key) => key,
        None => {
            let key = Key::draw();
            keep(DECISION_KEY, key.text());
            key
        }
    };
    let chair = match kept_chair(workspace, id)? {
        Some(key) => key,
        None => {
            let key = SigningKey::new(chance::seed()?);
            keep(CHAIR_KEY, key.text());
            key
        }
    };
    Ok(ChairKeys {
        decision,
        chair,
        beside,
    })
}

fn kept_decision(workspace: &Workspace, id: &DecisionId) -> Result<Option<Key>> {
    let kept = workspace.secret(id, DECISION_KEY)?;
    Ok(kept.and_then(|bytes| Key::read(text(&bytes)?)))
}

/// The key that signs packets and rolls, where somebody was invited.
pub(super) fn kept_chair(workspace: &Workspace, id: &DecisionId) -> Result<Option<SigningKey>> {
    let kept = workspace.secret(id, CHAIR_KEY)?;
    Ok(kept.and_then(|bytes| SigningKey::read(text(&bytes)?)))
}

/// The key of a seat's drafts: the same after every invitation, so that what was begun still opens.
pub(super) fn draft(workspace: &Workspace, id: &DecisionId, member: &MemberId, beside: &mut Beside) -> Result<Key> {
    let name = draft_name(member);
    let kept: Option<Zeroizing<Vec<u8>>> = workspace.secret(id, &name)?;
    if let Some(key) = kept.and_then(|bytes| Key::read(text(&bytes)?)) {
        return Ok(key);
    }
    let key = Key::draw();
    beside.secrets.push((id.clone(), name, key.text().into_bytes()));
    Ok(key)
}

/// The keys of every decision that has invited somebody.
pub(super) fn every(workspace: &Workspace) -> Result<Vec<(DecisionId, Key)>> {
    let kept = workspace.secrets(DECISION_KEY)?;
    let read = kept
        .into_iter()
        .filter_map(|(id, bytes)| Some((id, Key::read(text(&bytes)?)?)));
    Ok(read.collect())
}
