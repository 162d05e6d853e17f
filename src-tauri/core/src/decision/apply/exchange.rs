//! What rating by files does: a sheet that came is sealed and locked, and says what it holds when the debrief opens.

use super::super::panel::{Packet, Received, Removed, RevisionHead, Voided, parse, subject_named};
use super::super::rules::{keys, opened};
use super::super::{Decision, Entry, ExchangeAct, SheetKey};
use crate::rating::{Revision, Sheet};

pub(super) fn apply(d: &mut Decision, entry: &Entry, act: ExchangeAct) {
    let on = entry.at.day();
    match act {
        ExchangeAct::PacketIssued {
            packet,
            member,
            kind,
            seat_key,
            to,
            chair,
            subjects,
            criteria,
            strict,
            names,
            coded,
            ..
        } => {
            let exchange = &mut d.round_mut().exchange;
            let before = exchange
                .packets
                .iter_mut()
                .filter(|p| p.member == member && p.kind == kind);
            before.for_each(|p| p.replaced = p.replaced.or(Some(on)));
            exchange.confirmed.remove(&member);
            exchange.packets.push(Packet {
                id: packet,
                member,
                kind,
                seat_key,
                to,
                chair,
                subjects: subjects.into_iter().collect(),
                criteria,
                strict,
                names,
                coded,
                on,
                replaced: None,
            });
        }
        ExchangeAct::KeyConfirmed { member, key, .. } => {
            d.round_mut().exchange.confirmed.insert(member, key);
        }
        ExchangeAct::SheetReceived { commitment, head, .. } => {
            let exchange = &d.round().exchange;
            let Ok(head) = parse(&head) else { return };
            if exchange.sheet(&commitment).is_none() {
                receive(d, commitment, head, entry);
            }
        }
        ExchangeAct::SealedKept { commitment, file } => {
            if let Some(sheet) = sheet(d, &commitment)
                && sheet.kept.is_none()
                && sheet.opened.is_empty()
            {
                (sheet.kept, sheet.kept_in) = (Some(file), Some(entry.id.clone()));
            }
        }
        ExchangeAct::SheetVoided { commitment, reason } => void(d, &commitment, Voided { reason, on }),
        ExchangeAct::SeatRemoved { member, reason } => {
            let name = d.member(&member).map_or_else(String::new, |m| m.name.clone());
            d.members.retain(|m| m.id != member);
            let exchange = &mut d.round_mut().exchange;
            let theirs = exchange.packets.iter_mut().filter(|p| p.member == member);
            theirs.for_each(|p| p.replaced = p.replaced.or(Some(on)));
            exchange.removed.push(Removed { member, name, reason });
            d.names.take();
        }
        ExchangeAct::RollIssued { body, .. } => d.round_mut().exchange.rolls.push(body),
        ExchangeAct::KeyReleased { commitment, key } => {
            if let Some(sheet) = sheet(d, &commitment) {
                sheet.key.get_or_insert(key);
            }
        }
        ExchangeAct::SheetOpened {
            commitment,
            subject,
            page,
        } => open(d, &commitment, subject, &page),
        ExchangeAct::ContentErased { .. } => {}
        ExchangeAct::RevisionReceived {
            commitment,
            head,
            index,
            ..
        } => revise(d, entry, commitment, &head, index),
    }
}

fn sheet<'a>(d: &'a mut Decision, commitment: &str) -> Option<&'a mut Received> {
    let sheets = &mut d.round_mut().exchange.sheets;
    sheets.iter_mut().find(|s| s.commitment == commitment)
}

/// Sealed, and empty until the debrief opens: what was begun at the chair's computer gives way.
fn receive(d: &mut Decision, commitment: String, head: super::super::panel::Head, entry: &Entry) {
    let received = Received {
        commitment,
        head,
        kept: None,
        kept_in: None,
        key: None,
        voided: None,
        opened: Default::default(),
        revised: Default::default(),
        entry: entry.id.clone(),
    };
    let round = d.round_mut();
    for key in keys(&received) {
        let mut blank = Sheet::new(key.member.clone(), key.subject.clone());
        blank.sealed = Some(entry.id.clone());
        round.sheets.insert(key.clone(), blank);
        round.exchange.locked.insert(key);
    }
    round.exchange.sheets.push(received);
}

/// The seat is as if nothing had come, and its packet is refused: somebody else has it.
fn void(d: &mut Decision, commitment: &str, voided: Voided) {
    let on = voided.on;
    let Some(sheet) = sheet(d, commitment) else { return };
    if sheet.voided.is_some() {
        return;
    }
    sheet.voided = Some(voided);
    let (gone, packet, member) = (keys(sheet), sheet.head.packet.clone(), sheet.head.seat.clone());
    let round = d.round_mut();
    round.exchange.confirmed.remove(&member);
    for key in gone {
        round.exchange.locked.remove(&key);
        round.sheets.remove(&key);
    }
    let theirs = round.exchange.packets.iter_mut().filter(|p| p.id == packet);
    theirs.for_each(|p| p.replaced = p.replaced.or(Some(on)));
}

fn open(d: &mut Decision, commitment: &str, subject: String, page: &str) {
    let Some(received) = d.round().exchange.sheet(commitment) else {
        return;
    };
    if received.opened.contains(&subject) {
        return;
    }
    // The rules have judged it just now.
    let Ok(mut made) = opened(d, received, &subject, page) else {
        return;
    };
    let ratings = std::mem::take(&mut made.ratings);
    made.ratings = ratings
        .into_iter()
        .map(|(id, r)| (d.shared_id(id.as_str()), r))
        .collect();
    let key = SheetKey {
        subject: made.subject.clone(),
        member: made.member.clone(),
    };
    let round = d.round_mut();
    let pieces = made.ratings.values().flat_map(|r| &r.evidence);
    round.evidence.extend(pieces.map(|e| e.id.clone()));
    round.exchange.locked.remove(&key);
    round.sheets.insert(key, made);
    if let Some(sheet) = sheet(d, commitment) {
        sheet.opened.insert(subject);
        if sheet.opened.len() == sheet.head.pages.len() {
            sheet.kept = None;
        }
    }
}

fn revise(d: &mut Decision, entry: &Entry, commitment: String, head: &str, index: u32) {
    let Ok(head) = parse::<RevisionHead>(head) else { return };
    let Some(sheet) = sheet(d, &head.revises) else { return };
    if !sheet.revised.insert((commitment, index)) {
        return;
    }
    let Some(change) = head.changes.get(index as usize) else {
        return;
    };
    let (Some(subject), Ok(answer)) = (subject_named(&change.subject), change.rating.answer()) else {
        return;
    };
    let key = SheetKey {
        subject,
        member: head.seat.clone(),
    };
    let criterion = d.shared_id(&change.rating.criterion);
    let Some(sheet) = d.round_mut().sheets.get_mut(&key) else {
        return;
    };
    let rating = sheet.ratings.entry(criterion).or_default();
    if let Some(was) = rating.answer.replace(answer) {
        rating.revisions.push(Revision {
            was,
            reason: change.reason.clone(),
            entry: entry.id.clone(),
        });
    }
}
