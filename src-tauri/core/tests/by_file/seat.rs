//! A panel that rates by files, for tests: the chair's entries, and sheets as members seal them, without the encryption around them.

use std::collections::BTreeMap;

use counterweight_core::decision::panel::{
    Head, Mark, Names, PacketKind, Page, PageEvidence, PageOverall, PageRating, PageRef, RevisedMark, RevisionHead,
    Role, RollBody, SheetFile, SigningKey, digest, public, sign,
};
use counterweight_core::decision::{Change, Decision, Entry, ExchangeAct, Member, PanelAct, Refusal};
use counterweight_core::rating::EvidenceKind;

use crate::story::{BOSS, Story, member, on};

/// Where the chair's key comes from.
const CHAIR: [u8; 32] = [9; 32];

/// A round by files.
pub struct Panel {
    pub s: Story,
    /// Packet of each member.
    packets: BTreeMap<String, String>,
    made: u8,
}

/// A sheet as it came.
#[derive(Clone)]
pub struct Came {
    pub head: String,
    pub seat_sig: String,
    pub own_sig: String,
    pub pages: Vec<String>,
}

impl Came {
    pub fn commitment(&self) -> String {
        digest("sheet", &self.head)
    }

    pub fn received(&self) -> Change {
        Change::Exchange(ExchangeAct::SheetReceived {
            commitment: self.commitment(),
            head: self.head.clone(),
            seat_sig: self.seat_sig.clone(),
            own_sig: self.own_sig.clone(),
        })
    }

    pub fn opened(&self, n: usize) -> Change {
        let page: Page = serde_json::from_str(&self.pages[n]).unwrap();
        Change::Exchange(ExchangeAct::SheetOpened {
            commitment: self.commitment(),
            subject: page.subject,
            page: self.pages[n].clone(),
        })
    }

    pub fn file(&self) -> SheetFile {
        SheetFile {
            counterweight: "sheet".into(),
            v: 1,
            head: self.head.clone(),
            seat_sig: self.seat_sig.clone(),
            own_sig: self.own_sig.clone(),
            pages: self.pages.clone(),
            locked: None,
            pad: String::new(),
        }
    }
}

pub fn key(of: &str, n: u8) -> SigningKey {
    let hash = digest("key", of);
    let mut seed = [n; 32];
    seed[..16].copy_from_slice(&hash.as_bytes()[..16]);
    SigningKey::new(seed)
}

impl Panel {
    /// A promotion about these people; the decider does not rate.
    pub fn new(members: usize, candidates: &[&str]) -> Self {
        let decider = Member {
            rates: false,
            ..member(BOSS)
        };
        let mut s = Story::open(&["first-line-manager"], decider).unwrap();
        s.frame();
        candidates.iter().for_each(|c| s.add(c));
        for n in 1..=members {
            let member = member(&format!("m{n}"));
            s.yes(BOSS, Change::Panel(PanelAct::MemberInvited { member }));
        }
        Self {
            s,
            packets: BTreeMap::new(),
            made: 0,
        }
    }

    pub fn all_invited(members: usize, candidates: &[&str]) -> Self {
        let mut p = Self::new(members, candidates);
        for n in 1..=members {
            p.invite(&format!("m{n}"), false).unwrap();
        }
        p
    }

    pub fn issue(&mut self, member: &str, strict: bool) -> ExchangeAct {
        self.made += 1;
        let packet = format!("{:032x}", self.made);
        self.packets.insert(member.to_owned(), packet.clone());
        ExchangeAct::PacketIssued {
            packet,
            member: member.into(),
            round: self.s.d.rounds.len() as u32,
            kind: PacketKind::Panel,
            seat_key: public(&key(member, self.made)),
            to: "age1test".into(),
            chair: public(&SigningKey::new(CHAIR)),
            subjects: self.s.d.candidates.iter().map(|c| on(c.id.as_str())).collect(),
            criteria: None,
            strict,
            names: Names::Shown,
            coded: true,
        }
    }

    pub fn invite(&mut self, member: &str, strict: bool) -> Result<Entry, Refusal> {
        let act = self.issue(member, strict);
        self.s.act(BOSS, Change::Exchange(act))
    }

    /// The sheet of a member on everybody: every mark is `level`.
    pub fn sheet(&self, member: &str, level: u8) -> Came {
        let all: Vec<String> = self.s.d.candidates.iter().map(|c| c.id.to_string()).collect();
        self.sheet_on(member, &all, level, |_| {})
    }

    pub fn sheet_on(&self, member: &str, subjects: &[String], level: u8, bend: impl Fn(&mut Head)) -> Came {
        let pages: Vec<String> = subjects
            .iter()
            .map(|s| serde_json::to_string(&self.page(member, s, level)).unwrap())
            .collect();
        self.sealed(member, pages, bend)
    }

    pub fn page(&self, member: &str, subject: &str, level: u8) -> Page {
        let rating = |id: &String| PageRating {
            criterion: id.clone(),
            mark: Some(Mark::Level(level)),
            why: format!("{member} on {subject}"),
            evidence: vec![PageEvidence {
                kind: EvidenceKind::DirectObservation,
                on: chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
                text: "Ran the review of the lost deal with the team.".into(),
                whose: None,
            }],
            ..PageRating::default()
        };
        Page {
            salt: digest("key", &format!("{member}{subject}{level}"))[..32].to_owned(),
            subject: subject.to_owned(),
            rating: self.s.d.template.criteria.iter().map(|c| rating(&c.id)).collect(),
            overall: Some(PageOverall {
                level,
                note: String::new(),
            }),
            skills: BTreeMap::new(),
        }
    }

    pub fn sealed(&self, member: &str, pages: Vec<String>, bend: impl Fn(&mut Head)) -> Came {
        let subject = |text: &String| serde_json::from_str::<Page>(text).unwrap().subject;
        let packet = self.packets[member].clone();
        let mut head = Head {
            v: 1,
            decision: self.s.d.id.clone(),
            round: self.s.d.rounds.len() as u32,
            seat: member.into(),
            key: public(&key(member, 200)),
            pages: pages
                .iter()
                .map(|text| PageRef {
                    subject: subject(text),
                    hash: digest("page", text),
                })
                .collect(),
            sealed_ms: 1_772_450_000_000,
            by: "test".into(),
            packet,
        };
        bend(&mut head);
        let head = serde_json::to_string(&head).unwrap();
        let (seat_sig, own_sig) = self.signatures(member, "sheet", &head);
        Came {
            head,
            seat_sig,
            own_sig,
            pages,
        }
    }

    fn signatures(&self, member: &str, kind: &str, head: &str) -> (String, String) {
        let n = u8::try_from(u128::from_str_radix(&self.packets[member], 16).unwrap()).unwrap();
        let of = digest(kind, head);
        (
            sign(&key(member, n), kind, Role::Seat, &of),
            sign(&key(member, 200), kind, Role::Own, &of),
        )
    }

    pub fn revision(&self, member: &str, revises: &str, changes: Vec<RevisedMark>) -> ExchangeAct {
        let head = RevisionHead {
            v: 1,
            decision: self.s.d.id.clone(),
            packet: self.packets[member].clone(),
            round: self.s.d.rounds.len() as u32,
            seat: member.into(),
            key: public(&key(member, 200)),
            revises: revises.to_owned(),
            changes,
        };
        let head = serde_json::to_string(&head).unwrap();
        let (seat_sig, own_sig) = self.signatures(member, "revision", &head);
        ExchangeAct::RevisionReceived {
            commitment: digest("revision", &head),
            head,
            seat_sig,
            own_sig,
            index: 0,
        }
    }

    /// The roll as it is to be now.
    pub fn roll(&self, bend: impl Fn(&mut RollBody)) -> Change {
        let (commitments, voided) = self.s.d.roll_lists();
        let mut body = RollBody {
            decision: self.s.d.id.clone(),
            round: self.s.d.rounds.len() as u32,
            seats: 2,
            removed: self.s.d.round().exchange.removed.len() as u32,
            commitments,
            voided,
            issued_ms: 0,
        };
        bend(&mut body);
        let body = serde_json::to_string(&body).unwrap();
        Change::Exchange(ExchangeAct::RollIssued {
            round: self.s.d.rounds.len() as u32,
            sig: sign(&SigningKey::new(CHAIR), "roll", Role::Chair, &digest("roll", &body)),
            body,
        })
    }

    pub fn take(&mut self, came: &Came) {
        self.s.yes(BOSS, came.received());
    }

    /// Opens all that came, and the debrief.
    pub fn reveal(&mut self, came: &[Came]) {
        for one in came {
            for n in 0..one.pages.len() {
                self.s.yes(BOSS, one.opened(n));
            }
        }
        self.s.reveal();
    }
}

/// What a decision says once its journal is folded, without the ids and times of entries.
pub fn said(d: &Decision) -> String {
    let sheets: Vec<_> = d
        .round()
        .sheets
        .values()
        .map(|s| {
            let ratings = s.ratings.iter().map(|(id, r)| (id, &r.answer, &r.why, &r.evidence));
            (
                &s.member,
                &s.subject,
                ratings.collect::<Vec<_>>(),
                &s.overall,
                s.sealed.is_some(),
            )
        })
        .collect();
    format!(
        "{sheets:?} {:?} {:?} {:?}",
        d.seats(),
        d.roll_lists(),
        d.conflicts().iter().map(|c| &c.why).collect::<Vec<_>>()
    )
}
