//! The shared vectors on a real workspace: what is taken is taken, what is refused has its code and its words and leaves not a byte changed.

use std::path::Path;

use counterweight_app::{App, Came, KeySource};
use counterweight_core::decision::panel::{HowConfirmed, Names, PacketKind, SigningKey, public};
use counterweight_core::decision::{
    Candidate, Change, ClosingAct, Decision, ExchangeAct, FrameField, FramingAct, Member, OpeningAct, PanelAct,
    SheetAct, Signature,
};
use counterweight_core::id::MemberId;
use counterweight_core::rating::{Answer, Subject};
use counterweight_core::template::shipped_document;
use counterweight_exchange::panel::Key;
use counterweight_store::{Beside, Workspace};
use serde_json::Value;

const BOSS: &str = "boss";
const CHAIR: [u8; 32] = [7; 32];

fn vectors() -> Vec<(String, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../exchange/tests/panel/vectors");
    let mut all: Vec<(String, Value)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|item| item.unwrap().path())
        .filter(|path| !path.ends_with("00-primitives.json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (
                name,
                serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(),
            )
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// A decision that knows what the vector says its chair knows.
struct Known {
    d: Decision,
    now: i64,
}

impl Known {
    fn yes(&mut self, author: &str, change: Change) {
        self.now += 1000;
        let by = Signature {
            author: author.into(),
            now_ms: self.now,
            offset: 0,
            salt: "00".into(),
        };
        let entry = self
            .d
            .propose(by, change.clone())
            .unwrap_or_else(|why| panic!("{change:?}: {why}"));
        self.d.admit(entry);
    }

    fn chair(&mut self, act: ExchangeAct) {
        self.yes(BOSS, Change::Exchange(act));
    }

    fn new(known: &Value, to: &str) -> Self {
        // The vectors' card has the criteria C1 and C2: they take the place of two of ours.
        let card = shipped_document("first-line-manager").unwrap().0;
        let card = card.replace("\"B1\"", "\"C1\"").replace("\"B2\"", "\"C2\"");
        let person = |id: &str| Member {
            id: id.into(),
            name: id.to_uppercase(),
            role: String::new(),
            rates: true,
            rates_founder: false,
        };
        let by = Signature {
            author: BOSS.into(),
            now_ms: 1_772_000_000_000,
            offset: 0,
            salt: "00".into(),
        };
        let opened = OpeningAct::Opened {
            title: "Vectors".into(),
            cards: vec![card],
            decider: person(BOSS),
            sample: false,
        };
        let (d, _) = Decision::open(known["decision"].as_str().unwrap().into(), by, opened).unwrap();
        let mut s = Self {
            d,
            now: 1_772_000_000_000,
        };
        for field in [FrameField::Role, FrameField::Success] {
            let text = "said".to_owned();
            s.yes(BOSS, Change::Framing(FramingAct::Framed { field, text }));
        }
        let candidate = Candidate {
            id: "a".into(),
            name: "Rowan".into(),
            called: String::new(),
            about: String::new(),
        };
        s.yes(BOSS, Change::Framing(FramingAct::CandidateAdded { candidate }));
        for (id, i) in known["invitations"].as_object().unwrap() {
            let seat = i["seat"].as_str().unwrap();
            s.yes(BOSS, Change::Panel(PanelAct::MemberInvited { member: person(seat) }));
            let issued = |packet: &str| ExchangeAct::PacketIssued {
                packet: packet.to_owned(),
                member: seat.into(),
                round: 1,
                kind: PacketKind::Panel,
                seat_key: i["seat_key"].as_str().unwrap().to_owned(),
                to: to.to_owned(),
                chair: public(&SigningKey::new(CHAIR)),
                subjects: vec![Subject::candidate("a".into())],
                criteria: serde_json::from_value(i["criteria"].clone()).unwrap(),
                strict: i["strict"] == true,
                names: Names::Shown,
                coded: true,
            };
            s.chair(issued(id));
            if i["replaced"] == true {
                s.chair(issued(&format!("{id}-new")));
            }
        }
        for (member, key) in known["own_keys"].as_object().unwrap() {
            s.chair(ExchangeAct::KeyConfirmed {
                member: member.parse().unwrap(),
                key: key.as_str().unwrap().to_owned(),
                how: HowConfirmed::Spoken,
            });
        }
        if known["revealed"] == true {
            s.sealed_here();
            let without = Some("They did not answer.".to_owned());
            s.yes(BOSS, Change::Closing(ClosingAct::Revealed { without }));
        }
        s
    }

    fn sealed_here(&mut self) {
        let subject = Subject::candidate("a".into());
        for criterion in self.d.template.clone().criteria.iter() {
            let (subject, criterion) = (subject.clone(), criterion.id.as_str().into());
            let answer = Answer::NoEvidence;
            self.yes(
                BOSS,
                Change::Sheet(SheetAct::Rated {
                    subject,
                    criterion,
                    answer,
                }),
            );
        }
        self.yes(
            BOSS,
            Change::Sheet(SheetAct::OverallGiven {
                subject: subject.clone(),
                level: 3,
                note: String::new(),
            }),
        );
        self.yes(BOSS, Change::Sheet(SheetAct::SheetSealed { subject }));
    }

    fn put(&self, folder: &Path, key: &str) {
        let workspace = Workspace::open(folder, KeySource::File).unwrap();
        let secret = |name: &str, value: String| (self.d.id.clone(), name.to_owned(), value.into_bytes());
        let beside = Beside {
            secrets: vec![
                secret("decision_key", key.to_owned()),
                secret("chair_key", SigningKey::new(CHAIR).text()),
            ],
            erase: Vec::new(),
        };
        workspace.append_with(self.d.entries(), beside).unwrap();
    }
}

fn app(folder: &Path) -> App {
    App::find(folder, KeySource::File)
}

fn text(file: &str) -> [Came; 1] {
    [Came::Text(file.to_owned())]
}

#[test]
fn every_vector_comes_out_as_it_says_and_what_is_refused_changes_no_byte() {
    let first = vectors().into_iter().find(|(name, _)| name == "01-taken").unwrap().1;
    let mut seen = std::collections::BTreeSet::new();
    for (name, v) in vectors() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        let key = v["decision_key"].as_str().unwrap();
        let known = Known::new(&v["known"], &Key::read(key).unwrap().public());
        known.put(folder, key);
        if !v["known"]["taken"].as_array().unwrap().is_empty() {
            let took = app(folder)
                .take_sheets(None, &text(first["file"].as_str().unwrap()), false)
                .unwrap();
            assert!(took.kept, "{name}");
        }
        let expect = v["expect"].as_str().unwrap();
        let file = v["file"].as_str().unwrap();
        let db = folder.join("workspace.db");
        // Once opened and closed, so that nothing is left to do but what is asked.
        drop(app(folder).status().unwrap());
        let before = std::fs::read(&db).unwrap();
        let dry = app(folder).take_sheets(None, &text(file), true).unwrap();
        assert_eq!(std::fs::read(&db).unwrap(), before, "{name}: a dry run keeps nothing");
        let report = app(folder).take_sheets(None, &text(file), false).unwrap();
        assert_eq!(
            (dry.took.len(), dry.refused.len()),
            (report.took.len(), report.refused.len())
        );
        let mut code = match (report.took.first(), report.refused.first()) {
            (Some(took), None) => took.code,
            (None, Some(refused)) => {
                assert!(!refused.what.is_empty() && !refused.hint.is_empty());
                refused.code
            }
            _ => panic!("{name}: {report:?}"),
        };
        let id = known.d.id.clone();
        if let Some(release) = v["release"].as_str() {
            let early = app(folder).take_sheets(None, &text(release), false).unwrap();
            assert!(!early.refused.is_empty(), "{name}: before the roll");
            // The decider rates here, and has to seal before a roll lists anybody.
            let app = app(folder);
            let out = home.path().join("out");
            let rates = app.change(&id, None, decider_rates_not()).unwrap();
            assert!(rates.round.sheets.is_empty());
            app.issue_roll(&id, Some(&out)).unwrap();
            let released = app
                .take_sheets(None, &text(&format!("My key: {release}.")), false)
                .unwrap();
            code = match (released.took.first(), released.refused.first()) {
                (Some(took), None) if took.code == "released" => {
                    app.reveal_panel(&id, None, false).unwrap();
                    assert_eq!(app.view(&id, None).unwrap().round.sheets.len(), 1);
                    "opened"
                }
                // To the chair it is a key of nothing here.
                (None, Some(refused)) if refused.code == "no_sheet_for_key" => "not_for_us",
                _ => panic!("{name}: {released:?}"),
            };
        } else if expect != "taken" {
            assert_eq!(std::fs::read(&db).unwrap(), before, "{name}: the database is another");
        }
        assert_eq!(code, expect, "{name}");
        if expect == "taken" {
            let status = app(folder).panel_status(&id).unwrap();
            let commitment = v["commitment"].as_str().unwrap();
            let shown = format!("{}…{}", &commitment[..8], &commitment[56..]);
            assert!(status.seats.iter().any(|s| s.commitments == [shown.clone()]), "{name}");
        }
        seen.insert(expect.to_owned());
    }
    assert!(seen.len() > 15, "{seen:?}");
}

fn decider_rates_not() -> Change {
    Change::Panel(PanelAct::MemberChanged {
        member: Member {
            id: MemberId::from(BOSS),
            name: "BOSS".into(),
            role: String::new(),
            rates: false,
            rates_founder: false,
        },
    })
}

#[test]
fn a_file_of_the_wrong_kind_is_refused_at_once() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("work");
    let first = vectors().remove(0).1;
    let key = first["decision_key"].as_str().unwrap();
    Known::new(&first["known"], &Key::read(key).unwrap().public()).put(&folder, key);
    let app = app(&folder);
    let at = |name: &str| home.path().join(name);
    std::fs::File::create(at("big.cwsheet"))
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    std::fs::File::create(at("sparse.cwsheet"))
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    std::fs::write(at("bytes.cwsheet"), [0xFF, 0xFE, 0x00]).unwrap();
    std::fs::write(at("good.cwsheet"), first["file"].as_str().unwrap()).unwrap();
    std::fs::write(at("draft.cwdraft"), first["file"].as_str().unwrap()).unwrap();
    std::fs::create_dir(at("folder.cwsheet")).unwrap();
    let mut wanted = vec![
        ("big.cwsheet", "too_big"),
        ("sparse.cwsheet", "too_big"),
        ("bytes.cwsheet", "not_a_sheet"),
        ("draft.cwdraft", "draft"),
        ("folder.cwsheet", "not_a_file"),
        ("none.cwsheet", "not_a_file"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at("good.cwsheet"), at("link.cwsheet")).unwrap();
        assert!(
            std::process::Command::new("mkfifo")
                .arg(at("pipe.cwsheet"))
                .status()
                .unwrap()
                .success()
        );
        wanted.extend([("link.cwsheet", "not_a_file"), ("pipe.cwsheet", "not_a_file")]);
    }
    let came: Vec<Came> = wanted.iter().map(|(name, _)| Came::File(at(name))).collect();
    let report = app.take_sheets(None, &came, false).unwrap();
    let codes: Vec<(&str, &str)> = report.refused.iter().map(|r| (r.from.as_str(), r.code)).collect();
    assert_eq!(codes, wanted);
    assert!(!report.kept);
    let report = app.take_sheets(None, &[Came::File(at("good.cwsheet"))], false).unwrap();
    assert!(report.kept && report.refused.is_empty());
}
