//! What it costs to judge 200 sheets of 15 criteria that came by file, against the same 3,000 marks as rows in one durable transaction.
//!
//! Prints, asserts nothing: a time depends on the machine, its ratio to the rows less so. Most of it is two signatures and one key
//! agreement for each sheet.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, and stops where it cannot go on"
)]

use std::collections::BTreeMap;
use std::time::Instant;

use chrono::NaiveDate;
use counterweight_core::decision::panel::{
    Mark, Names, PacketBody, PacketKind, Page, PageEvidence, PageRating, SigningKey, VERSION, public,
};
use counterweight_core::decision::{
    Candidate, Change, Decision, ExchangeAct, FramingAct, Member, OpeningAct, PanelAct, Signature,
};
use counterweight_core::id::CriterionId;
use counterweight_core::rating::{EvidenceKind, Subject};
use counterweight_core::template::shipped_document;
use counterweight_exchange::panel::{Key, Read, Sealing, read_sheet, seal};
use rusqlite::Connection;

const SHEETS: usize = 200;
const CRITERIA: usize = 15;

fn main() {
    let key = Key::draw();
    let (decision, files) = round(&key);
    let judged = best(|| {
        for file in &files {
            let (_, Read::Sheet(sheet)) = read_sheet([&key], file.as_bytes()).unwrap() else {
                return;
            };
            decision.judge_file(&sheet).unwrap();
        }
    });
    let opened = best(|| {
        for file in &files {
            drop(read_sheet([&key], file.as_bytes()).unwrap());
        }
    });
    let home = tempfile::tempdir().unwrap();
    let mut conn = Connection::open(home.path().join("rows.db")).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE mark (seat TEXT, criterion TEXT, level INTEGER, why TEXT);")
        .unwrap();
    let rows = best(|| {
        let tx = conn.transaction().unwrap();
        for seat in 0..SHEETS {
            for criterion in 0..CRITERIA {
                tx.prepare_cached("INSERT INTO mark VALUES (?1, ?2, ?3, ?4)")
                    .unwrap()
                    .execute((format!("m{seat}"), format!("B{criterion}"), 3, EVIDENCE))
                    .unwrap();
            }
        }
        tx.commit().unwrap();
    });
    println!("{SHEETS} sheets × {CRITERIA} criteria, {} bytes a file", files[0].len());
    println!("{} rows in one durable transaction   {rows:8.1} ms", SHEETS * CRITERIA);
    println!(
        "opening each sheet                    {opened:8.1} ms   {:6.1} × the rows",
        opened / rows
    );
    println!(
        "every check of each sheet             {judged:8.1} ms   {:6.1} × the rows",
        judged / rows
    );
}

const EVIDENCE: &str =
    "Ran the review of the lost deal with the team; named her own part first, then asked three questions.";

/// The best of five, in milliseconds: what other programs take is not ours.
fn best(mut work: impl FnMut()) -> f64 {
    let once = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..5).map(|_| once(&mut work)).fold(f64::INFINITY, f64::min)
}

/// A decision with so many seats invited, and their sheets as files.
fn round(key: &Key) -> (Decision, Vec<String>) {
    let mut now = 1_772_000_000_000;
    let mut by = || {
        now += 1000;
        Signature {
            author: "boss".into(),
            now_ms: now,
            offset: 0,
            salt: "00".into(),
        }
    };
    let person = |id: String| Member {
        name: id.clone(),
        id: id.into(),
        role: String::new(),
        rates: true,
        rates_founder: false,
    };
    let opened = OpeningAct::Opened {
        title: "Bench".into(),
        cards: vec![shipped_document("first-line-manager").unwrap().0.to_owned()],
        decider: person("boss".into()),
        sample: false,
    };
    let (mut d, _) = Decision::open("d1".into(), by(), opened).unwrap();
    let mut act = |d: &mut Decision, change: Change| {
        let entry = d.propose(by(), change).unwrap();
        d.admit(entry);
    };
    let candidate = Candidate {
        id: "a".into(),
        name: "Rowan".into(),
        called: String::new(),
        about: String::new(),
    };
    act(&mut d, Change::Framing(FramingAct::CandidateAdded { candidate }));
    let asked: Vec<CriterionId> = d
        .template
        .criteria
        .iter()
        .take(CRITERIA)
        .map(|c| c.id.as_str().into())
        .collect();
    let chair = SigningKey::new([7; 32]);
    let mut files = Vec::new();
    for n in 0..SHEETS {
        let member = person(format!("m{n}"));
        let seat = SigningKey::new([(n % 250) as u8; 32]);
        let packet = PacketBody {
            v: VERSION,
            kind: PacketKind::Panel,
            decision: "d1".into(),
            packet: format!("{n:032x}"),
            round: 1,
            seat: member.id.clone(),
            seats: SHEETS as u32,
            strict: false,
            names: Names::Shown,
            seat_key: seat.text(),
            to: key.public(),
            chair: public(&chair),
            draft: String::new(),
            role: String::new(),
            cards: Vec::new(),
            subjects: Vec::new(),
            criteria: Some(asked.iter().cloned().collect()),
            stages: Vec::new(),
            questions: Vec::new(),
            answer_by: None,
            by: "bench".into(),
        };
        act(
            &mut d,
            Change::Panel(PanelAct::MemberInvited { member: member.clone() }),
        );
        let issued = ExchangeAct::PacketIssued {
            packet: packet.packet.clone(),
            member: member.id,
            round: 1,
            kind: PacketKind::Panel,
            seat_key: public(&seat),
            to: packet.to.clone(),
            chair: packet.chair.clone(),
            subjects: vec![Subject::candidate("a".into())],
            criteria: packet.criteria.clone(),
            strict: false,
            names: Names::Shown,
            coded: true,
        };
        act(&mut d, Change::Exchange(issued));
        let with = Sealing {
            packet: &packet,
            own: &SigningKey::new([(n % 250) as u8 + 1; 32]),
            now_ms: 0,
            by: "bench",
        };
        files.push(seal(&with, &[page(&asked, n)]).unwrap().file);
    }
    (d, files)
}

fn page(asked: &[CriterionId], n: usize) -> Page {
    let rating = |id: &CriterionId| PageRating {
        criterion: id.to_string(),
        mark: Some(Mark::Level(3)),
        evidence: vec![PageEvidence {
            kind: EvidenceKind::DirectObservation,
            on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            text: EVIDENCE.into(),
            whose: None,
        }],
        ..PageRating::default()
    };
    Page {
        salt: format!("{n:032x}"),
        subject: "a".into(),
        rating: asked.iter().map(rating).collect(),
        overall: None,
        skills: BTreeMap::new(),
    }
}
