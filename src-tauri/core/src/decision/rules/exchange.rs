//! Rules of rating by files: who may be invited, what a sheet has to prove before it is taken, and what an opened page has to hold.

use std::collections::BTreeSet;

use super::super::panel::{
    MOST_CRITERIA, MOST_PAGES, Packet, PacketKind, Page, PageRef, Received, Refused, Role, RollBody, Sealed, digest,
    parse, subject_named, verify,
};
use super::super::{Decision, ExchangeAct, Gaps, Refusal, SheetKey};
use super::{before_reveal, decider_only, needs_panel, sheet, text, unknown, within};
use crate::id::{CriterionId, EntryId, MemberId};
use crate::rating::{Sheet, Subject};
use crate::template::Template;

/// Longest public key or id of a packet, in characters; our judgement.
const MOST_KEY: usize = 128;
/// Longest armoured file that is kept, in bytes: what is read at most.
const MOST_FILE: usize = 2 * 1024 * 1024;

/// By the decider. What is here already changes nothing and is no mistake: two copies of a workspace may take the same files.
pub(super) fn check(d: &Decision, author: &MemberId, act: &ExchangeAct) -> Result<(), Refusal> {
    decider_only(d, author)?;
    needs_panel(d)?;
    match act {
        ExchangeAct::PacketIssued {
            packet,
            member,
            round,
            kind,
            seat_key,
            to,
            chair,
            subjects,
            criteria,
            strict,
            ..
        } => {
            before_reveal(d)?;
            for key in [packet, seat_key, to, chair] {
                text::given("The key", key)?;
                within("The length of a key", key.len() as f64, 1.0, MOST_KEY as f64)?;
            }
            if d.packet(packet).is_some() {
                return Err(Refusal::Taken { id: packet.clone() });
            }
            within(
                "The round",
                f64::from(*round),
                d.rounds.len() as f64,
                d.rounds.len() as f64,
            )?;
            match kind {
                PacketKind::Panel => issued(d, member, subjects, *strict)?,
                // Nothing takes their answers in yet, and as a panel's they would count.
                PacketKind::Reference | PacketKind::OutsideView => {
                    return Err(Refusal::NotThisKind {
                        what: "invitation for others than the panel".to_owned(),
                    });
                }
            }
            within(
                "The number of criteria",
                criteria.as_ref().map_or(1, BTreeSet::len) as f64,
                1.0,
                MOST_CRITERIA as f64,
            )
        }
        ExchangeAct::KeyConfirmed { member, key, .. } => {
            let name = known_member(d, member)?;
            if d.round().exchange.in_force(member).is_none() {
                return Err(Refusal::NotInvited { member: name });
            }
            within("The length of a key", key.len() as f64, 1.0, MOST_KEY as f64)
        }
        ExchangeAct::SheetReceived {
            commitment,
            head,
            seat_sig,
            own_sig,
        } => {
            let sealed = Sealed {
                head,
                seat_sig,
                own_sig,
            };
            let taken = d.judge_sheet(&sealed, None)?;
            same(&taken.commitment, commitment)
        }
        ExchangeAct::SealedKept { commitment, file } => {
            received(d, commitment)?;
            if file.len() > MOST_FILE {
                return Err(Refused::TooBig.into());
            }
            Ok(())
        }
        ExchangeAct::SheetVoided { commitment, reason } => {
            let sheet = received(d, commitment)?;
            if sheet.voided.is_some() {
                return Ok(());
            }
            before_reveal(d)?;
            text::reason("Declaring a sheet void", reason)
        }
        ExchangeAct::SeatRemoved { member, reason } => {
            before_reveal(d)?;
            let name = known_member(d, member)?;
            if *member == d.decider {
                return Err(Refusal::DeciderStays);
            }
            if d.rounds.iter().any(|r| r.sheets.keys().any(|k| k.member == *member)) {
                return Err(Refusal::HasRated { member: name });
            }
            if !d.round().exchange.packets.iter().any(|p| p.member == *member) {
                return Err(Refusal::NotInvited { member: name });
            }
            text::reason("Taking a seat away", reason)
        }
        ExchangeAct::RollIssued { round, body, sig } => {
            before_reveal(d)?;
            roll(d, *round, body, sig)
        }
        ExchangeAct::KeyReleased { commitment, key } => {
            let sheet = received(d, commitment)?;
            if sheet.key.as_ref() == Some(key) {
                return Ok(());
            }
            before_reveal(d)?;
            within("The length of a key", key.len() as f64, 1.0, MOST_KEY as f64)?;
            let strict = d.round().exchange.packet(&sheet.head.packet).is_some_and(|p| p.strict);
            if sheet.voided.is_some() || sheet.key.is_some() || !strict {
                return Err(Refused::NoSheetForKey.into());
            }
            let listed =
                |body: &String| parse::<RollBody>(body).is_ok_and(|roll| roll.commitments.contains(commitment));
            if d.round().exchange.rolls.iter().any(listed) {
                Ok(())
            } else {
                Err(Refused::BeforeRoll.into())
            }
        }
        ExchangeAct::SheetOpened {
            commitment,
            subject,
            page,
        } => {
            let sheet = received(d, commitment)?;
            let hash = listed(sheet, subject)?;
            if digest("page", page) != hash.hash {
                let name = known_member(d, &sheet.head.seat)?;
                return Err(Refused::PagesDiffer { name }.into());
            }
            if sheet.opened.contains(subject) {
                return Ok(());
            }
            before_reveal(d)?;
            if sheet.voided.is_some() {
                return Err(Refusal::Erased);
            }
            opened(d, sheet, subject, page).map(drop).map_err(Refusal::from)
        }
        // Which entries it is about is seen before any is judged.
        ExchangeAct::ContentErased { .. } => Ok(()),
        ExchangeAct::RevisionReceived {
            commitment,
            head,
            seat_sig,
            own_sig,
            index,
        } => {
            let (is, head) = d.judge_revision(&Sealed {
                head,
                seat_sig,
                own_sig,
            })?;
            same(&is, commitment)?;
            let name = || known_member(d, &head.seat);
            let change = head.changes.get(*index as usize);
            let Some(change) = change else {
                return Err(Refused::PagesDiffer { name: name()? }.into());
            };
            let subject = subject_named(&change.subject).ok_or(Refused::Malformed)?;
            let card = sheet::card_of(d, &subject)?;
            text::values(change)?;
            text::reason("Changing a sealed mark", &change.reason)?;
            sheet::known_criterion(card, &change.rating.criterion)?;
            sheet::fits(&change.rating.answer()?, card)
        }
    }
}

fn same(is: &str, said: &str) -> Result<(), Refusal> {
    if is == said {
        Ok(())
    } else {
        Err(Refused::Malformed.into())
    }
}

fn known_member(d: &Decision, id: &MemberId) -> Result<String, Refusal> {
    d.member(id)
        .map(|m| m.name.clone())
        .ok_or_else(|| unknown("member", id.as_str()))
}

/// Who is invited rates what they are asked, has sealed nothing yet, and under the same terms as the others.
fn issued(d: &Decision, member: &MemberId, subjects: &[Subject], strict: bool) -> Result<(), Refusal> {
    let name = known_member(d, member)?;
    let due: Vec<Subject> = d
        .sheets_due()
        .filter(|(_, m)| m.id == *member)
        .map(|(s, _)| s)
        .collect();
    within(
        "The number of people to rate",
        subjects.len() as f64,
        1.0,
        MOST_PAGES as f64,
    )?;
    if let Some(other) = subjects.iter().find(|s| !due.contains(s)) {
        let subject = match other {
            Subject::Founder => "the founder’s side".to_owned(),
            Subject::Candidate { id } => d.name_of(id),
        };
        return Err(Refusal::NotARater { member: name, subject });
    }
    // In a head, `founder` is the founder’s side and cannot be anybody's id.
    let ambiguous =
        |s: &&Subject| matches!(s, Subject::Candidate { id } if subject_named(id.as_str()) != Some((*s).clone()));
    if let Some(Subject::Candidate { id }) = subjects.iter().find(ambiguous) {
        return Err(Refusal::Taken { id: id.to_string() });
    }
    if subjects.iter().any(|s| d.is_sealed(member, s)) {
        return Err(Refusal::HasRated { member: name });
    }
    let exchange = &d.round().exchange;
    let others = exchange
        .packets
        .iter()
        .filter(|p| p.replaced.is_none() && p.member != *member);
    if others.clone().any(|p: &Packet| p.strict != strict) {
        return Err(Refusal::StrictDiffers);
    }
    Ok(())
}

fn received<'a>(d: &'a Decision, commitment: &str) -> Result<&'a Received, Refusal> {
    let found = d.round().exchange.sheet(commitment);
    found.ok_or_else(|| unknown("sheet", commitment.get(..16).unwrap_or_default()))
}

fn listed<'a>(sheet: &'a Received, subject: &str) -> Result<&'a PageRef, Refusal> {
    let found = sheet.head.pages.iter().find(|p| p.subject == subject);
    found.ok_or_else(|| Refused::Malformed.into())
}

/// A roll lists everything that counts, is signed by the chair the seats know, and comes when all have sealed.
fn roll(d: &Decision, round: u32, body: &str, sig: &str) -> Result<(), Refusal> {
    within(
        "The round",
        f64::from(round),
        d.rounds.len() as f64,
        d.rounds.len() as f64,
    )?;
    super::closing::all_sealed(d)?;
    let roll: RollBody = parse(body)?;
    let exchange = &d.round().exchange;
    let Some(packet) = exchange.packets.iter().rev().find(|p| p.replaced.is_none()) else {
        return Err(Refusal::NothingSealed);
    };
    let (commitments, voided) = d.roll_lists();
    let whole = roll.decision == d.id
        && roll.round == round
        && roll.commitments == commitments
        && roll.voided == voided
        && roll.removed as usize == exchange.removed.len()
        && verify(&packet.chair, sig, "roll", Role::Chair, &digest("roll", body));
    if whole { Ok(()) } else { Err(Refusal::RollWrong) }
}

/// The sheet that a page makes, where it holds exactly what was asked for, by the rules of a sheet that is sealed here.
///
/// # Errors
/// [`Refused::Malformed`] or [`Refused::PagesDiffer`] where it is no such page, [`Refused::Incomplete`] where anything is missing or out
/// of range: which is not said, since that would tell before the reveal.
pub(in crate::decision) fn opened(
    d: &Decision,
    received: &Received,
    subject: &str,
    text: &str,
) -> Result<Sheet, Refused> {
    let packet = d.round().exchange.packet(&received.head.packet);
    let packet = packet.ok_or(Refused::UnknownInvitation)?;
    judge(d, packet, &received.head.seat, subject, text, &received.entry)
}

/// As [`opened`], of a page whose sheet is not in the journal yet.
pub(in crate::decision) fn judge(
    d: &Decision,
    packet: &Packet,
    member: &MemberId,
    subject: &str,
    page: &str,
    entry: &EntryId,
) -> Result<Sheet, Refused> {
    let name = || d.member(member).map_or_else(String::new, |m| m.name.clone());
    let incomplete = || Refused::Incomplete { name: name() };
    let parsed = Page::read(page)?;
    if parsed.subject != subject {
        return Err(Refused::PagesDiffer { name: name() });
    }
    let made = parsed.sheet(member, &digest("page", page), entry)?;
    let card = sheet::card_of(d, &made.subject).map_err(|_| incomplete())?;
    complete(card, packet.criteria.as_ref(), d.skill_stages(), &parsed, &made).map_err(|_| incomplete())?;
    let fresh = made.ratings.values().flat_map(|r| &r.evidence);
    let clash = fresh.into_iter().any(|e| d.round().evidence.contains(&e.id));
    if clash { Err(incomplete()) } else { Ok(made) }
}

/// Whether a page, and the sheet it makes, holds all that is asked, by the rules of a sheet that is sealed here.
///
/// # Errors
/// The first that is missing or wrong. Only the member themselves may be told.
pub(in crate::decision) fn complete(
    card: &Template,
    criteria: Option<&BTreeSet<CriterionId>>,
    stages: &[String],
    page: &Page,
    made: &Sheet,
) -> Result<(), Refusal> {
    text::values(page)?;
    let asked = |id: &str| criteria.is_none_or(|some| some.contains(id));
    for (id, rating) in &made.ratings {
        let criterion = card.criterion(id.as_str()).filter(|_| asked(id.as_str()));
        let criterion = criterion.ok_or_else(|| unknown("criterion", id.as_str()))?;
        if let Some(answer) = &rating.answer {
            sheet::fits(answer, card)?;
        }
        if let Some(flag) = rating
            .flags
            .keys()
            .find(|flag| (**flag as usize) >= criterion.red_flags.len())
        {
            return Err(unknown("red flag", &flag.to_string()));
        }
        rating.evidence.iter().try_for_each(sheet::worth_keeping)?;
        if let Some(base) = &rating.base {
            if criterion.base.is_none() {
                return Err(sheet::no_base());
            }
            sheet::in_range(base)?;
        }
    }
    let unknown_stage = made
        .skills
        .keys()
        .find(|stage| made.subject == Subject::Founder || !stages.contains(stage));
    if let Some(stage) = unknown_stage {
        return Err(unknown("stage", stage));
    }
    if let Some(overall) = &made.overall {
        within("The overall impression", f64::from(overall.level), 1.0, 5.0)?;
    }
    let mut gaps = Gaps::of(card, Some(made));
    gaps.open.retain(|id| asked(id.as_str()));
    // A part of a card has no overall impression.
    gaps.overall &= criteria.is_none();
    sheet::without_gaps(card, &gaps)
}

/// Where a received sheet stands.
pub(in crate::decision) fn keys(received: &Received) -> Vec<SheetKey> {
    let key = |p: &PageRef| {
        subject_named(&p.subject).map(|subject| SheetKey {
            subject,
            member: received.head.seat.clone(),
        })
    };
    received.head.pages.iter().filter_map(key).collect()
}
