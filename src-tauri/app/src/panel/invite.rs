//! Inviting: a packet for each seat, written to a folder and noted in the journal, all or none.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use counterweight_core::decision::panel::{
    Names, PacketBody, PacketKind, ShownSubject, SigningKey, VERSION, code_of_words, public, subject_name, words_of,
};
use counterweight_core::decision::{Decision, ExchangeAct, FrameField, Member, OpeningAct};
use counterweight_core::id::{DecisionId, MemberId};
use counterweight_core::rating::Subject;
use counterweight_core::say::{date, list};
use counterweight_core::template::{Document, read};
use counterweight_exchange::panel::write_packet;
use serde::Serialize;

use super::keys;
use crate::decisions::Working;
use crate::{App, Change, Failure, Result, chance, saving};

/// Whom to invite, and how.
#[derive(Debug, Clone)]
pub struct InviteSpec {
    /// By id or name; everybody who rates and has neither sealed nor been invited, where left empty. The decider rates here.
    pub members: Vec<String>,
    /// Whether sheets stay locked until their members release them.
    pub strict: bool,
    /// How candidates are called in the packets.
    pub names: Names,
    /// Whether each packet needs a code.
    pub coded: bool,
    /// By when an answer is hoped for.
    pub answer_by: Option<NaiveDate>,
}

/// One seat's invitation.
#[derive(Debug, Clone, Serialize)]
pub struct Invitation {
    /// Whose.
    pub member: MemberId,
    /// What they are called.
    pub name: String,
    /// Whom they are asked to rate, as the packet calls them.
    pub rates: Vec<String>,
    /// The file; empty in a dry run.
    pub file: String,
    /// The code to tell them another way; nothing where there is none, or in a dry run.
    pub code: Option<String>,
    /// The day of the invitation that this one replaces.
    pub replaces: Option<NaiveDate>,
}

/// What inviting does.
#[derive(Debug, Clone, Serialize)]
pub struct Invitations {
    /// Name of the decision.
    pub title: String,
    /// One for each seat.
    pub seats: Vec<Invitation>,
    /// What to know before it is sent, a sentence each.
    pub notes: Vec<String>,
    /// Words of the chair's key, to be compared; empty where there is none yet.
    pub words: String,
}

impl App {
    /// Invites to rate by file. Without a folder nothing is made and nothing is kept: what would be done is answered.
    ///
    /// # Errors
    /// Nobody to invite; the refusal of the process; a file that cannot be written. Then nobody is invited.
    pub fn invite(&self, id: &DecisionId, spec: &InviteSpec, folder: Option<&Path>) -> Result<Invitations> {
        self.with(|open| {
            let decision = open.decision(id)?;
            let members = asked(&decision, spec)?;
            let notes = notes(&decision, spec, &members);
            let mut chair = keys::of(&open.workspace, id)?;
            let mut work = Working::on(&decision);
            let mut seats = Vec::new();
            let mut files = Vec::new();
            for member in &members {
                let draft = keys::draft(&open.workspace, id, &member.id, &mut chair.beside)?;
                let seat = SigningKey::new(chance::seed()?);
                let packet = PacketBody {
                    to: chair.decision.public(),
                    chair: public(&chair.chair),
                    seat_key: seat.text(),
                    draft: draft.text(),
                    ..body(&decision, spec, member)?
                };
                let code = match spec.coded {
                    true => Some(code_of_words(chance::code()?)),
                    false => None,
                };
                work.act(
                    &decision.decider,
                    Change::Exchange(issued(&decision, spec, &packet, &seat, member)),
                )?;
                let name = format!(
                    "packet-{}.{}",
                    chance::short(),
                    if spec.coded { "cwpacket" } else { "json" }
                );
                let replaces = decision.round().exchange.in_force(&member.id).map(|p| p.on);
                seats.push(Invitation {
                    member: member.id.clone(),
                    name: member.name.clone(),
                    rates: packet.subjects.iter().map(|s| s.shown.clone()).collect(),
                    file: if folder.is_some() { name.clone() } else { String::new() },
                    code: code.clone().filter(|_| folder.is_some()),
                    replaces,
                });
                if let Some(folder) = folder {
                    let text = write_packet(&packet, &chair.chair, code.as_deref())?;
                    files.push((folder.join(name), text));
                }
            }
            let words = words_of(&public(&chair.chair));
            if folder.is_some() {
                put(&files)?;
                let kept = open.workspace.append_with(&work.entries, chair.beside);
                if let Err(failed) = kept {
                    // Whoever got one of these would be refused later.
                    files.iter().for_each(|(path, _)| drop(std::fs::remove_file(path)));
                    return Err(failed.into());
                }
            }
            Ok(Invitations {
                title: decision.title.clone(),
                seats,
                notes,
                words: if folder.is_some() { words } else { String::new() },
            })
        })
    }
}

/// Writes every file, or none.
fn put(files: &[(PathBuf, String)]) -> Result<()> {
    for (n, (path, text)) in files.iter().enumerate() {
        let fresh = match path.exists() {
            true => Err(Failure::new(
                format!("“{}” is there already.", path.display()),
                "Choose an empty folder.",
            )),
            false => saving::write_file(path, text.as_bytes()),
        };
        if let Err(failed) = fresh {
            files[..n].iter().for_each(|(path, _)| drop(std::fs::remove_file(path)));
            return Err(failed);
        }
    }
    Ok(())
}

/// The member that an id or a name means.
pub(super) fn somebody<'a>(d: &'a Decision, named: &str) -> Result<&'a Member> {
    let found = d.members.iter().find(|m| m.id.as_str() == named || m.name == named);
    found.ok_or_else(|| {
        let all: Vec<String> = d.members.iter().map(|m| m.name.clone()).collect();
        Failure::new(
            format!("Nobody on this panel is called “{named}”."),
            format!("On it are {}.", list(&all)),
        )
    })
}

/// Whom they have still to rate.
fn due(d: &Decision, member: &MemberId) -> Vec<Subject> {
    d.sheets_due()
        .filter(|(s, m)| m.id == *member && !d.is_sealed(member, s))
        .map(|(s, _)| s)
        .collect()
}

fn asked(d: &Decision, spec: &InviteSpec) -> Result<Vec<Member>> {
    if !spec.members.is_empty() {
        let mut members: Vec<Member> = Vec::new();
        for named in &spec.members {
            let member = somebody(d, named)?.clone();
            if !members.contains(&member) {
                members.push(member);
            }
        }
        return Ok(members);
    }
    let exchange = &d.round().exchange;
    let open = d.members.iter().filter(|m| {
        let subjects = due(d, &m.id);
        m.id != d.decider
            && !subjects.is_empty()
            && exchange.in_force(&m.id).is_none()
            && subjects.iter().all(|s| d.sheet(&m.id, s).is_none())
    });
    let open: Vec<Member> = open.cloned().collect();
    if open.is_empty() {
        return Err(Failure::new(
            "There is nobody left to invite.",
            "Add people to the panel, or name one with --member to replace an invitation.",
        ));
    }
    Ok(open)
}

fn notes(d: &Decision, spec: &InviteSpec, members: &[Member]) -> Vec<String> {
    let mut notes = Vec::new();
    if !spec.coded {
        notes.push(
            "Without a code, whoever gets the mail can read the packet and seal in that person’s name.".to_owned(),
        );
        if spec.names == Names::Shown {
            notes.push("Candidates’ names can be read in it. --letters calls them A, B, C instead.".to_owned());
        }
    }
    for member in members {
        if let Some(packet) = d.round().exchange.in_force(&member.id) {
            notes.push(format!(
                "{}’s invitation of {} will be refused from now on; a draft made with it still opens.",
                member.name,
                date(packet.on)
            ));
        }
        if due(d, &member.id).iter().any(|s| d.sheet(&member.id, s).is_some()) {
            notes.push(format!(
                "{} has begun a sheet at this computer. The sheet that comes by file takes its place.",
                member.name
            ));
        }
    }
    if spec.strict {
        notes.push(
            "Strict: each sheet stays closed to you until its member has found it in the roll and sent the release key.".to_owned(),
        );
    }
    notes
}

fn body(d: &Decision, spec: &InviteSpec, member: &Member) -> Result<PacketBody> {
    let subjects = due(d, &member.id);
    let letter = |subject: &Subject| match subject {
        Subject::Founder => "The founder’s side".to_owned(),
        Subject::Candidate { id } => {
            let at = d.candidates.iter().position(|c| c.id == *id).unwrap_or_default();
            format!("Candidate {}", letters(at))
        }
    };
    let shown = |subject: &Subject| match (spec.names, subject) {
        (Names::Shown, Subject::Candidate { id }) => d.name_of(id),
        _ => letter(subject),
    };
    let card = |subject: &Subject| d.card(subject).map_or_else(String::new, |c| c.id.clone());
    let subjects: Vec<ShownSubject> = subjects
        .iter()
        .map(|s| ShownSubject {
            id: subject_name(s).to_owned(),
            shown: shown(s),
            card: card(s),
        })
        .collect();
    let wanted = |id: &str| subjects.iter().any(|s| s.card == id);
    let seats = d.members.iter().filter(|m| m.rates || m.rates_founder).count() + d.round().exchange.removed.len();
    Ok(PacketBody {
        v: VERSION,
        kind: PacketKind::Panel,
        decision: d.id.clone(),
        packet: chance::id(),
        round: u32::try_from(d.rounds.len()).unwrap_or(u32::MAX),
        seat: member.id.clone(),
        seats: u32::try_from(seats).unwrap_or(u32::MAX),
        strict: spec.strict,
        names: spec.names,
        seat_key: String::new(),
        to: String::new(),
        chair: String::new(),
        draft: String::new(),
        role: d.frame.get(&FrameField::Role).cloned().unwrap_or_default(),
        cards: pinned(d)
            .into_iter()
            .filter(|(id, _)| wanted(id))
            .map(|(_, text)| text)
            .collect(),
        stages: d.own_stages.clone(),
        subjects,
        criteria: None,
        questions: Vec::new(),
        answer_by: spec.answer_by,
        by: by(),
    })
}

/// Program and version.
pub(super) fn by() -> String {
    format!("Counterweight {}", env!("CARGO_PKG_VERSION"))
}

/// The exact texts of the scorecards that were pinned, by their ids.
fn pinned(d: &Decision) -> Vec<(String, String)> {
    let texts = d.entries().iter().find_map(|e| match &e.change {
        Some(Change::Opening(OpeningAct::Opened { cards, .. })) => Some(cards.clone()),
        _ => None,
    });
    let read = |text: String| match read(&text) {
        Ok(Document::Scorecard(card)) => Some((card.id, text)),
        _ => None,
    };
    texts.unwrap_or_default().into_iter().filter_map(read).collect()
}

/// A, B … Z, AA, AB …
fn letters(mut at: usize) -> String {
    let mut text = String::new();
    loop {
        text.insert(0, char::from(b'A' + (at % 26) as u8));
        match at / 26 {
            0 => return text,
            more => at = more - 1,
        }
    }
}

fn issued(d: &Decision, spec: &InviteSpec, body: &PacketBody, seat: &SigningKey, member: &Member) -> ExchangeAct {
    ExchangeAct::PacketIssued {
        packet: body.packet.clone(),
        member: member.id.clone(),
        round: body.round,
        kind: body.kind,
        seat_key: public(seat),
        to: body.to.clone(),
        chair: body.chair.clone(),
        subjects: due(d, &member.id),
        criteria: None,
        strict: spec.strict,
        names: spec.names,
        coded: spec.coded,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_go_on_behind_z() {
        assert_eq!(
            [0, 1, 25, 26, 27, 701, 702].map(super::letters),
            ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
        );
    }
}
