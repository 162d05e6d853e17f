//! Opening the debrief of a round by files: every sheet is opened and the debrief with them, in one transaction.

use counterweight_core::decision::panel::{Received, Refused};
use counterweight_core::decision::{Change, ClosingAct, ExchangeAct};
use counterweight_core::id::{DecisionId, EntryId};
use counterweight_core::say::list;
use counterweight_exchange::panel::{Key, Read, open_locked, read_sheet};
use counterweight_store::Beside;
use serde::Serialize;

use super::keys;
use crate::decisions::Working;
use crate::{App, Open, Result};

/// What opening the debrief does.
#[derive(Debug, Clone, Serialize)]
pub struct Revealing {
    /// Whose sheets open.
    pub opens: Vec<String>,
    /// Whose stay closed, and count in nothing.
    pub stays_closed: Vec<String>,
    /// The same in a sentence.
    pub says: String,
}

impl App {
    /// Opens every sheet that came and the debrief with them. A dry run keeps nothing and shows nothing of them.
    ///
    /// # Errors
    /// Somebody has not sealed, or in a strict round not released, and no reason is given for going on without; the refusal of the
    /// process. Then nothing is open.
    pub fn reveal_panel(&self, id: &DecisionId, without: Option<String>, dry: bool) -> Result<Revealing> {
        self.with(|open| {
            let made = made(open, id, without)?;
            if !dry {
                open.workspace.append_with(&made.work.entries, made.beside)?;
            }
            Ok(made.revealing)
        })
    }
}

/// The debrief as it is to be opened.
pub(crate) struct Made {
    pub work: Working,
    pub beside: Beside,
    revealing: Revealing,
}

/// Prepares opening the debrief; nothing is kept.
pub(crate) fn made(open: &Open, id: &DecisionId, without: Option<String>) -> Result<Made> {
    let decision = open.decision(id)?;
    let mut work = Working::on(&decision);
    let chair = keys::every(&open.workspace)?.into_iter().find(|(of, _)| of == id);
    let chair = chair.map(|(_, key)| key);
    let (mut opens, mut closed) = (Vec::new(), Vec::new());
    let mut erase: Vec<EntryId> = Vec::new();
    let place = |r: &&Received| decision.members.iter().position(|m| m.id == r.head.seat);
    let mut came: Vec<&Received> = decision
        .round()
        .exchange
        .sheets
        .iter()
        .filter(|s| s.voided.is_none())
        .collect();
    // As the panel stands on every page.
    came.sort_by_key(place);
    for received in came {
        let name = decision
            .member(&received.head.seat)
            .map_or_else(String::new, |m| m.name.clone());
        let Ok(pages) = pages(chair.as_ref(), received) else {
            closed.push(name);
            continue;
        };
        let before = work.clone();
        let opened = received.head.pages.iter().zip(pages).try_for_each(|(page, text)| {
            let act = ExchangeAct::SheetOpened {
                commitment: received.commitment.clone(),
                subject: page.subject.clone(),
                page: text,
            };
            work.act(&decision.decider, Change::Exchange(act))
        });
        match opened {
            Ok(()) => {
                opens.push(name);
                erase.extend(received.kept_in.clone());
            }
            Err(_) => {
                work = before;
                closed.push(name);
            }
        }
    }
    work.act(&decision.decider, Change::Closing(ClosingAct::Revealed { without }))?;
    if !erase.is_empty() {
        let act = ExchangeAct::ContentErased {
            entries: erase.iter().cloned().collect(),
            pages: Default::default(),
        };
        work.act(&decision.decider, Change::Exchange(act))?;
    }
    let says = match (opens.as_slice(), closed.as_slice()) {
        ([], []) => "No sheet came by file.".to_owned(),
        (some, []) => format!("Opens: {}.", list(some)),
        ([], none) => format!("Stays closed and counts in nothing: {}.", list(none)),
        (some, none) => format!(
            "Opens: {}. Stays closed and counts in nothing: {}.",
            list(some),
            list(none)
        ),
    };
    Ok(Made {
        work,
        beside: Beside {
            secrets: Vec::new(),
            erase: erase.into_iter().map(|entry| (id.clone(), entry)).collect(),
        },
        revealing: Revealing {
            opens,
            stays_closed: closed,
            says,
        },
    })
}

fn pages(chair: Option<&Key>, received: &Received) -> Result<Vec<String>, Refused> {
    let chair = chair.ok_or(Refused::NotForUs)?;
    let kept = received.kept.as_ref().ok_or(Refused::NotForUs)?;
    let (_, Read::Sheet(sheet)) = read_sheet([chair], kept.as_bytes())? else {
        return Err(Refused::NotASheet);
    };
    let release = received.key.as_deref().and_then(Key::read);
    let pages = open_locked(&sheet, release.as_ref())?;
    if pages.len() == received.head.pages.len() {
        Ok(pages)
    } else {
        Err(Refused::Malformed)
    }
}
