//! Whether a sheet may be taken: every check of its head, in one fixed order, for the fold and for whoever asks before.

use std::collections::BTreeSet;

use super::shape::{Head, MOST_PAGES, RevisionHead, Sealed, SheetFile, VERSION, parse, subject_named};
use super::sign::{Role, digest, verify};
use super::{Packet, PacketBody, Page, Refused};
use crate::decision::rules::{complete, judge};
use crate::decision::{Decision, Refusal, SheetKey};
use crate::id::{EntryId, MemberId};
use crate::rating::Subject;
use crate::template::Template;

/// A head that passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Digest of the head.
    pub commitment: String,
    /// What was signed.
    pub head: Head,
    /// What becomes of it.
    pub went: Went,
}

/// What becomes of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// It is new.
    In,
    /// The same sheet is here already: nothing changes.
    Again,
}

impl Decision {
    /// What a member is called in the words of a refusal.
    fn seat_name(&self, member: &MemberId) -> String {
        match self.member(member) {
            Some(m) => m.name.clone(),
            None => {
                let removed = self.rounds.iter().flat_map(|r| &r.exchange.removed);
                removed
                    .filter(|r| r.member == *member)
                    .map(|r| r.name.clone())
                    .next_back()
                    .unwrap_or_else(|| "The sender".to_owned())
            }
        }
    }

    /// The packet of that id, with the number of its round.
    pub(in crate::decision) fn packet(&self, id: &str) -> Option<(u32, &Packet)> {
        let rounds = (1..).zip(&self.rounds);
        rounds
            .into_iter()
            .find_map(|(n, r)| r.exchange.packet(id).map(|p| (n, p)))
    }

    /// Judges a sheet by all that is signed in it. `locked` says whether its inside is, where the file is at hand.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn judge_sheet(&self, sealed: &Sealed<'_>, locked: Option<bool>) -> Result<Taken, Refused> {
        if !sealed.fits() {
            return Err(Refused::Malformed);
        }
        let head: Head = parse(sealed.head)?;
        if head.v != VERSION {
            return Err(Refused::Newer);
        }
        if head.decision != self.id {
            return Err(Refused::WrongDecision);
        }
        let commitment = digest("sheet", sealed.head);
        // The same text was judged when it came; nothing changes, whatever has happened since.
        let mut all = self.rounds.iter().flat_map(|r| &r.exchange.sheets);
        if all.any(|s| s.commitment == commitment && s.voided.is_none()) {
            let went = Went::Again;
            return Ok(Taken { commitment, head, went });
        }
        let (round, packet, name) = self.invited(&head.packet, &head.seat)?;
        let commitment = self.signed(sealed, packet, &head.key, "sheet", &name)?;
        self.known_key(&head.packet, &head.seat, &head.key, &name)?;
        let now = self.rounds.len() as u32;
        if round != now {
            return Err(Refused::OldRound { name, round, now });
        }
        if locked.is_some_and(|locked| locked != packet.strict) {
            return Err(Refused::NotStrict { name });
        }
        let named: Vec<Option<Subject>> = head.pages.iter().map(|p| subject_named(&p.subject)).collect();
        let asked = |s: &Option<Subject>| {
            s.as_ref()
                .is_some_and(|s| packet.subjects.contains(s) && self.is_about(s))
        };
        if head.round != now || named.is_empty() || named.len() > MOST_PAGES || !named.iter().all(asked) {
            return Err(Refused::NotAssigned { name });
        }
        let subjects: BTreeSet<Subject> = named.iter().flatten().cloned().collect();
        if subjects.len() != named.len() {
            return Err(Refused::PagesDiffer { name });
        }
        if subjects.iter().any(|s| self.is_sealed(&head.seat, s)) {
            return Err(Refused::SecondSheet { name });
        }
        if self.round().revealed.is_some() {
            return Err(Refused::Late { name });
        }
        Ok(Taken {
            commitment,
            head,
            went: Went::In,
        })
    }

    /// Judges a whole file: what is signed, and, where it is not locked, every page.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn judge_file(&self, file: &SheetFile) -> Result<Taken, Refused> {
        if file.locked.is_some() && !file.pages.is_empty() {
            return Err(Refused::Malformed);
        }
        let sealed = Sealed {
            head: &file.head,
            seat_sig: &file.seat_sig,
            own_sig: &file.own_sig,
        };
        let taken = self.judge_sheet(&sealed, Some(file.locked.is_some()))?;
        if taken.went == Went::In && file.locked.is_none() {
            self.judge_pages(&taken.head, &file.pages)?;
        }
        Ok(taken)
    }

    /// Judges the pages of a sheet against what was committed to and what was asked.
    ///
    /// # Errors
    /// The first check that fails; what is missing is not said.
    pub fn judge_pages(&self, head: &Head, pages: &[String]) -> Result<(), Refused> {
        let (_, packet, name) = self.invited(&head.packet, &head.seat)?;
        if pages.len() != head.pages.len() {
            return Err(Refused::PagesDiffer { name });
        }
        for (wanted, text) in head.pages.iter().zip(pages) {
            if digest("page", text) != wanted.hash {
                return Err(Refused::PagesDiffer { name });
            }
            // Not in the journal yet, so that no entry has sealed it.
            judge(self, packet, &head.seat, &wanted.subject, text, &EntryId::from("none"))?;
        }
        Ok(())
    }

    /// Judges marks that changed after the reveal; the commitment of the revision, and its head.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn judge_revision(&self, sealed: &Sealed<'_>) -> Result<(String, RevisionHead), Refused> {
        if !sealed.fits() {
            return Err(Refused::Malformed);
        }
        let head: RevisionHead = parse(sealed.head)?;
        if head.v != VERSION {
            return Err(Refused::Newer);
        }
        if head.decision != self.id {
            return Err(Refused::WrongDecision);
        }
        let (round, packet) = self.packet(&head.packet).ok_or(Refused::UnknownInvitation)?;
        let name = self.seat_name(&packet.member);
        if packet.member != head.seat {
            return Err(Refused::WrongSeat { name });
        }
        let commitment = self.signed(sealed, packet, &head.key, "revision", &name)?;
        let now = self.rounds.len() as u32;
        if round != now {
            return Err(Refused::OldRound { name, round, now });
        }
        let open = self
            .round()
            .exchange
            .of(&head.seat)
            .find(|s| s.commitment == head.revises);
        let Some(open) = open.filter(|s| !s.opened.is_empty() && s.head.packet == head.packet) else {
            return Err(Refused::PagesDiffer { name });
        };
        if open.head.key != head.key {
            let words = super::words_of(&open.head.key);
            return Err(Refused::OtherKey { name, words });
        }
        if head.changes.is_empty() || head.changes.iter().any(|c| !open.opened.contains(&c.subject)) {
            return Err(Refused::NotAssigned { name });
        }
        Ok((commitment, head))
    }

    /// The invitation that a signed text answers: known, in force, and of the seat it names.
    fn invited(&self, packet: &str, seat: &MemberId) -> Result<(u32, &Packet, String), Refused> {
        let (round, packet) = self.packet(packet).ok_or(Refused::UnknownInvitation)?;
        let name = self.seat_name(&packet.member);
        if let Some(on) = packet.replaced {
            return Err(Refused::ReplacedInvitation { name, on });
        }
        if packet.member != *seat {
            return Err(Refused::WrongSeat { name });
        }
        Ok((round, packet, name))
    }

    /// The digest of a signed text, where both signatures fit.
    fn signed(
        &self,
        sealed: &Sealed<'_>,
        packet: &Packet,
        own: &str,
        kind: &str,
        name: &str,
    ) -> Result<String, Refused> {
        let commitment = digest(kind, sealed.head);
        let fits = verify(&packet.seat_key, sealed.seat_sig, kind, Role::Seat, &commitment)
            && verify(own, sealed.own_sig, kind, Role::Own, &commitment);
        if fits {
            Ok(commitment)
        } else {
            Err(Refused::BadSignature { name: name.to_owned() })
        }
    }

    /// The member's own key is the one whose words were compared, else the one that signed before.
    fn known_key(&self, packet: &str, member: &MemberId, key: &str, name: &str) -> Result<(), Refused> {
        let exchange = &self.round().exchange;
        let before = exchange
            .of(member)
            .find(|s| s.head.packet == packet)
            .map(|s| &s.head.key);
        match exchange.confirmed.get(member).or(before) {
            Some(known) if known != key => Err(Refused::OtherKey {
                name: name.to_owned(),
                words: super::words_of(known),
            }),
            _ => Ok(()),
        }
    }

    /// Whether a subject is still one of the decision's.
    fn is_about(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Candidate { id } => self.candidate(id).is_some(),
            Subject::Founder => self.founder_card.is_some(),
        }
    }

    /// Whether a sheet's page was erased on purpose, so that nobody waits for it.
    #[must_use]
    pub(in crate::decision) fn is_erased(&self, member: &MemberId, subject: &Subject) -> bool {
        let exchange = &self.round().exchange;
        let name = super::subject_name(subject).to_owned();
        exchange
            .of(member)
            .any(|s| self.erased.contains(&(s.commitment.clone(), name.clone())))
    }

    /// Whether a sheet is sealed and its content not known yet.
    #[must_use]
    pub fn is_locked(&self, member: &MemberId, subject: &Subject) -> bool {
        self.round().exchange.is_locked(&SheetKey {
            subject: subject.clone(),
            member: member.clone(),
        })
    }
}

/// Whether a page holds all that its packet asks for on this card: for the member's side, who is told what is missing.
///
/// # Errors
/// The first that is missing or wrong.
pub fn whole(card: &Template, packet: &PacketBody, page: &Page) -> Result<(), Refusal> {
    let own = [
        packet.stages.as_slice(),
        card.skill_map.as_ref().map_or(&[], |map| map.stages.as_slice()),
    ];
    let stages = own.into_iter().find(|s| !s.is_empty()).unwrap_or_default();
    let hash = digest("page", &page.salt);
    let made = page.sheet(&packet.seat, &hash, &EntryId::from("none"))?;
    complete(card, packet.criteria.as_ref(), stages, page, &made)
}
