//! What the journal knows of a round's exchange: packets, sheets that are locked or open, seats that were taken away, rolls.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::shape::{Head, Names, PacketKind};
use crate::decision::{Decision, SheetKey};
use crate::id::{CriterionId, EntryId, MemberId};
use crate::rating::Subject;
use crate::say::{capital, count, list};

/// What crossed in one round.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exchange {
    /// Invitations, oldest first.
    pub packets: Vec<Packet>,
    /// Sheets that came, oldest first.
    pub sheets: Vec<Received>,
    /// Seats that were taken off the panel after they were invited.
    pub removed: Vec<Removed>,
    /// Members' own keys whose words were compared, for the invitation in force.
    pub confirmed: BTreeMap<MemberId, String>,
    /// Texts of the rolls issued, oldest first.
    pub rolls: Vec<String>,
    /// Sheets that are sealed and whose content is not known yet.
    pub(in crate::decision) locked: BTreeSet<SheetKey>,
}

/// One invitation.
#[derive(Debug, Clone, PartialEq)]
pub struct Packet {
    /// Id of the packet.
    pub id: String,
    /// Whose seat.
    pub member: MemberId,
    /// Why they are asked.
    pub kind: PacketKind,
    /// Public half of the seat's key.
    pub seat_key: String,
    /// The decision's public key.
    pub to: String,
    /// The chair's public key.
    pub chair: String,
    /// Whom to rate.
    pub subjects: BTreeSet<Subject>,
    /// Criteria that are asked; all, where left out.
    pub criteria: Option<BTreeSet<CriterionId>>,
    /// Whether the inside is locked until its member releases it.
    pub strict: bool,
    /// How candidates are called in it.
    pub names: Names,
    /// Whether it needs a code.
    pub coded: bool,
    /// The day it was issued.
    pub on: NaiveDate,
    /// Since when it is refused: a newer one took its place, or its sheet was declared void.
    pub replaced: Option<NaiveDate>,
}

/// One sheet that came.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// Digest of its head.
    pub commitment: String,
    /// What was signed.
    pub head: Head,
    /// The file, until it is opened.
    pub kept: Option<String>,
    /// The entry that holds the file.
    pub kept_in: Option<EntryId>,
    /// Strict: the key that opens it, once released.
    pub key: Option<String>,
    /// Why it does not count, where it was declared void.
    pub voided: Option<Voided>,
    /// Subjects whose page is open.
    pub opened: BTreeSet<String>,
    /// Changes of marks that came after the reveal: commitment of the revision and its place in it.
    pub revised: BTreeSet<(String, u32)>,
    /// The entry that received it.
    pub entry: EntryId,
}

/// A sheet was declared void.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voided {
    /// Why.
    pub reason: String,
    /// The day.
    pub on: NaiveDate,
}

/// A seat was taken off the panel after it was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Who.
    pub member: MemberId,
    /// What they are called.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// How far a seat is. A number never stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatState {
    /// Nothing was sent to them: they rate at the chair's computer, or are not invited yet.
    Here,
    /// They have a packet.
    Invited,
    /// All they were asked for is in, and locked.
    Sealed,
    /// Strict: sealed, and the key has come.
    Released,
    /// Open to all.
    Open,
    /// Strict: the debrief opened without their key.
    Closed,
    /// Taken off the panel.
    Removed,
    /// Their sheet was declared void; they have to be invited anew.
    Voided,
}

impl SeatState {
    /// In a list.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Here => "rates here",
            Self::Invited => "invited",
            Self::Sealed => "sealed",
            Self::Released => "released",
            Self::Open => "open",
            Self::Closed => "did not release",
            Self::Removed => "removed",
            Self::Voided => "void, invite anew",
        }
    }
}

/// One seat of the current round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// Whose.
    pub member: MemberId,
    /// What they are called.
    pub name: String,
    /// How far.
    pub state: SeatState,
    /// The same in words.
    pub says: String,
    /// The day of the invitation in force.
    pub invited: Option<NaiveDate>,
    /// Commitments of the sheets that came, first and last eight digits.
    pub commitments: Vec<String>,
    /// Words of the key that signed them; to be compared by phone.
    pub words: Option<String>,
    /// Whether the words were compared.
    pub confirmed: bool,
}

impl Exchange {
    /// The packet of that id.
    #[must_use]
    pub fn packet(&self, id: &str) -> Option<&Packet> {
        self.packets.iter().find(|p| p.id == id)
    }

    /// The invitation of a member that is in force.
    #[must_use]
    pub fn in_force(&self, member: &MemberId) -> Option<&Packet> {
        self.packets
            .iter()
            .rev()
            .find(|p| p.member == *member && p.replaced.is_none() && p.kind == PacketKind::Panel)
    }

    /// The sheet of that commitment.
    #[must_use]
    pub fn sheet(&self, commitment: &str) -> Option<&Received> {
        self.sheets.iter().find(|s| s.commitment == commitment)
    }

    /// Sheets of a member that count.
    pub fn of<'a>(&'a self, member: &'a MemberId) -> impl Iterator<Item = &'a Received> + 'a {
        self.sheets
            .iter()
            .filter(move |s| s.head.seat == *member && s.voided.is_none())
    }

    /// Whether what is on a sheet is not known yet.
    #[must_use]
    pub fn is_locked(&self, key: &SheetKey) -> bool {
        self.locked.contains(key)
    }

    /// Whether the content of any sheet is not known yet.
    #[must_use]
    pub fn any_locked(&self) -> bool {
        !self.locked.is_empty()
    }

    /// Whether anything crossed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.packets.is_empty()
    }

    /// Whether the round is strict.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.packets.iter().any(|p| p.strict)
    }
}

impl Decision {
    /// Every seat that rates in this round, and those that were taken away.
    #[must_use]
    pub fn seats(&self) -> Vec<Seat> {
        let exchange = &self.round().exchange;
        let raters = self.members.iter().filter(|m| m.rates || m.rates_founder);
        let mut seats: Vec<Seat> = raters.map(|m| self.seat(&m.id, &m.name)).collect();
        seats.extend(exchange.removed.iter().map(|r| Seat {
            says: format!("{} was taken off the panel after the invitation: {}", r.name, r.reason),
            ..self.blank_seat(&r.member, &r.name, SeatState::Removed)
        }));
        seats
    }

    fn blank_seat(&self, member: &MemberId, name: &str, state: SeatState) -> Seat {
        Seat {
            member: member.clone(),
            name: name.to_owned(),
            state,
            says: String::new(),
            invited: None,
            commitments: Vec::new(),
            words: None,
            confirmed: false,
        }
    }

    fn seat(&self, member: &MemberId, name: &str) -> Seat {
        let exchange = &self.round().exchange;
        let revealed = self.round().revealed.is_some();
        let packet = exchange.in_force(member);
        let came: Vec<&Received> = exchange.of(member).collect();
        let due = self.sheets_due().filter(|(_, m)| m.id == *member);
        let whole = due.map(|(s, _)| s).all(|s| self.is_sealed(member, &s));
        let any_void = exchange
            .sheets
            .iter()
            .any(|s| s.head.seat == *member && s.voided.is_some());
        let state = match (packet, came.as_slice()) {
            (_, []) if whole => SeatState::Here,
            (None, []) if any_void => SeatState::Voided,
            (None, []) => SeatState::Here,
            (_, []) => SeatState::Invited,
            _ if revealed && came.iter().any(|s| !s.opened.is_empty()) => SeatState::Open,
            _ if revealed => SeatState::Closed,
            _ if !whole => SeatState::Invited,
            _ if came.iter().all(|s| s.key.is_some()) => SeatState::Released,
            _ => SeatState::Sealed,
        };
        let said = match state {
            SeatState::Here if whole => "has sealed at this computer".to_owned(),
            SeatState::Here => "rates at this computer, or is not invited yet".to_owned(),
            SeatState::Invited if came.is_empty() => "is invited; no sheet has come".to_owned(),
            SeatState::Invited => "has sealed part of what was asked".to_owned(),
            SeatState::Sealed if packet.is_some_and(|p| p.strict) => "has sealed; the key has not come".to_owned(),
            SeatState::Sealed => "has sealed".to_owned(),
            SeatState::Released => "has sealed and released the key".to_owned(),
            SeatState::Open => "is open".to_owned(),
            SeatState::Closed => "stayed closed, and counts in nothing".to_owned(),
            SeatState::Removed => "was removed".to_owned(),
            SeatState::Voided => "is to be invited anew: the sheet that came was declared void".to_owned(),
        };
        let key = exchange.confirmed.get(member).or(came.last().map(|s| &s.head.key));
        Seat {
            says: format!("{name} {said}."),
            invited: packet.map(|p| p.on),
            commitments: came.iter().map(|s| short(&s.commitment)).collect(),
            words: key.map(|k| super::words_of(k)),
            confirmed: exchange.confirmed.contains_key(member),
            ..self.blank_seat(member, name, state)
        }
    }

    /// What a reader of the result has to know of how the sheets came: who was left out after an invitation, which sheets were void, and
    /// who did not release. A sentence each; nothing where nobody was invited by file.
    #[must_use]
    pub fn exchange_says(&self) -> Vec<String> {
        let exchange = &self.round().exchange;
        let mut said = Vec::new();
        for removed in &exchange.removed {
            said.push(format!(
                "{} was taken off the panel after being invited: {}",
                removed.name, removed.reason
            ));
        }
        for sheet in exchange.sheets.iter().filter(|s| s.voided.is_some()) {
            if let Some(voided) = &sheet.voided {
                let name = self
                    .member(&sheet.head.seat)
                    .map_or("A former member", |m| m.name.as_str());
                said.push(format!(
                    "A sheet in {name}’s name was declared void and never opened: {}",
                    voided.reason
                ));
            }
        }
        if let Some(reveal) = self.round().revealed.as_ref().filter(|_| !exchange.is_empty()) {
            if let Some(why) = &reveal.without {
                said.push(format!("The debrief was opened without everybody: {why}"));
            }
            let closed: Vec<String> = self
                .seats()
                .into_iter()
                .filter(|s| s.state == SeatState::Closed)
                .map(|s| s.name)
                .collect();
            if !closed.is_empty() {
                said.push(format!(
                    "{} {} stayed closed and {} in nothing: {} did not release {}.",
                    capital(&count(closed.len())),
                    if closed.len() == 1 { "sheet" } else { "sheets" },
                    if closed.len() == 1 { "counts" } else { "count" },
                    list(&closed),
                    if closed.len() == 1 { "it" } else { "them" },
                ));
            }
        }
        said
    }

    /// Whether a member's sheet on a subject is sealed in this round, open or locked.
    #[must_use]
    pub fn is_sealed(&self, member: &MemberId, subject: &Subject) -> bool {
        self.sheet(member, subject).is_some_and(|s| s.sealed.is_some())
    }

    /// What a roll has to list now: commitments, and those of void sheets, in order. A member who rated at this computer stands there with
    /// the last of their seals.
    #[must_use]
    pub fn roll_lists(&self) -> (Vec<String>, Vec<String>) {
        let exchange = &self.round().exchange;
        let mut here: BTreeMap<&MemberId, &EntryId> = BTreeMap::new();
        for sheet in self.round().sheets.values() {
            let Some(entry) = &sheet.sealed else { continue };
            if exchange.of(&sheet.member).next().is_some() {
                continue;
            }
            let place = |id: &EntryId| self.entries().iter().position(|e| e.id == *id);
            let last = here.entry(&sheet.member).or_insert(entry);
            if place(entry) > place(last) {
                *last = entry;
            }
        }
        let came = exchange.sheets.iter().filter(|s| s.voided.is_none());
        let mut list: Vec<String> = came.map(|s| s.commitment.clone()).collect();
        list.extend(here.into_values().map(ToString::to_string));
        list.sort_unstable();
        let mut void: Vec<String> = exchange
            .sheets
            .iter()
            .filter(|s| s.voided.is_some())
            .map(|s| s.commitment.clone())
            .collect();
        void.sort_unstable();
        (list, void)
    }
}

/// A commitment as people compare it.
fn short(commitment: &str) -> String {
    let end = commitment.len().saturating_sub(8);
    match (commitment.get(..8), commitment.get(end..)) {
        (Some(first), Some(last)) => format!("{first}…{last}"),
        _ => commitment.to_owned(),
    }
}
