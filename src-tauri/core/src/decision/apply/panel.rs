//! What changes of the panel do.

use super::super::{Decision, PanelAct};
use super::replace;

pub(super) fn apply(d: &mut Decision, act: PanelAct) {
    match act {
        PanelAct::MemberInvited { member } => d.members.push(member),
        PanelAct::MemberChanged { member } => replace(&mut d.members, |m| m.id == member.id, member.clone()),
        PanelAct::MemberRemoved { id } => d.members.retain(|m| m.id != id),
    }
}
