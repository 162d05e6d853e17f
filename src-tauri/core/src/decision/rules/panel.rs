//! Rules of the panel: who rates what, until the debrief is open; who has rated stays.

use super::super::{Decision, Member, PanelAct, Refusal};
use super::{before_reveal, decider_only, needs_panel, text, unknown};
use crate::id::MemberId;
use crate::rating::Subject;

/// By the decider, until the debrief is open.
pub(super) fn check(d: &Decision, author: &MemberId, act: &PanelAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    before_reveal(d)?;
    match act {
        PanelAct::MemberInvited { member: new } => {
            needs_panel(d)?;
            if d.member(&new.id).is_some() {
                return Err(Refusal::Taken { id: new.id.to_string() });
            }
            member(new)?;
            founder_task(d, new)
        }
        PanelAct::MemberChanged { member: new } => {
            let old = d.member(&new.id).ok_or_else(|| unknown("member", new.id.as_str()))?;
            member(new)?;
            founder_task(d, new)?;
            let drops = (old.rates && !new.rates, old.rates_founder && !new.rates_founder);
            let has = |founder: bool| {
                d.round()
                    .sheets
                    .keys()
                    .any(|k| k.member == new.id && (k.subject == Subject::Founder) == founder)
            };
            if (drops.0 && has(false)) || (drops.1 && has(true)) {
                return Err(Refusal::HasRated {
                    member: old.name.clone(),
                });
            }
            Ok(())
        }
        PanelAct::MemberRemoved { id } => {
            let member = d.member(id).ok_or_else(|| unknown("member", id.as_str()))?;
            if *id == d.decider {
                return Err(Refusal::DeciderStays);
            }
            if d.rounds.iter().any(|r| r.sheets.keys().any(|k| k.member == *id)) {
                return Err(Refusal::HasRated {
                    member: member.name.clone(),
                });
            }
            Ok(())
        }
    }
}

/// A member from outside: a name, a short role.
pub(super) fn member(member: &Member) -> Result<(), Refusal> {
    text::name("The name", &member.name)?;
    if member.role.is_empty() {
        Ok(())
    } else {
        text::name("The role", &member.role)
    }
}

fn founder_task(d: &Decision, member: &Member) -> Result<(), Refusal> {
    if member.rates_founder && d.founder_card.is_none() {
        return Err(Refusal::NotThisKind {
            what: "founder's card".to_owned(),
        });
    }
    Ok(())
}
