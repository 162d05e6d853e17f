//! Files of a panel from outside: the shared vectors' primitives, packets and rolls, and sheets that were cut or changed on their way.

mod fuzz;

use std::collections::{BTreeMap, BTreeSet};

use counterweight_core::decision::panel::{
    DraftFile, Mark, Names, PacketBody, PacketKind, Page, PageEvidence, PageRating, Refused, Role, RollBody,
    ShownSubject, SigningKey, VERSION, digest, public, sign, verify,
};
use counterweight_core::rating::EvidenceKind;
use counterweight_exchange::panel::{
    Key, Pasted, Read, Sealing, open_draft, open_locked, open_packet, pasted, read_roll, read_sheet, roll_words, seal,
    unlock, unlock_with_code, write_draft, write_packet, write_roll, yours,
};
use proptest::prelude::*;
use serde_json::Value;

fn vector(name: &str) -> Value {
    let path = format!("{}/tests/panel/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn packet(strict: bool, key: &Key, seat: &SigningKey, chair: &SigningKey) -> PacketBody {
    PacketBody {
        v: VERSION,
        kind: PacketKind::Panel,
        decision: "d1".into(),
        packet: "0".repeat(32),
        round: 1,
        seat: "m1".into(),
        seats: 2,
        strict,
        names: Names::Letters,
        seat_key: seat.text(),
        to: key.public(),
        chair: public(chair),
        draft: Key::draw().text(),
        role: "Lead the west team".into(),
        cards: vec!["</script><script>alert(1)</script>".into()],
        subjects: vec![ShownSubject {
            id: "a".into(),
            shown: "Candidate A".into(),
            card: "first-line-manager".into(),
        }],
        criteria: None,
        stages: Vec::new(),
        questions: Vec::new(),
        answer_by: None,
        by: "test".into(),
    }
}

fn page(words: usize) -> Page {
    Page {
        salt: "0123456789abcdef".repeat(2),
        subject: "a".into(),
        rating: vec![PageRating {
            criterion: "B1".into(),
            mark: Some(Mark::Level(4)),
            evidence: vec![PageEvidence {
                kind: EvidenceKind::DirectObservation,
                on: chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
                text: "word ".repeat(words),
                whose: None,
            }],
            ..PageRating::default()
        }],
        overall: None,
        skills: BTreeMap::new(),
    }
}

struct Seat {
    key: Key,
    packet: PacketBody,
    own: SigningKey,
}

impl Seat {
    fn new(strict: bool) -> Self {
        let key = Key::draw();
        Self {
            packet: packet(strict, &key, &SigningKey::new([1; 32]), &SigningKey::new([2; 32])),
            own: SigningKey::new([3; 32]),
            key,
        }
    }

    fn with(&self) -> Sealing<'_> {
        Sealing {
            packet: &self.packet,
            own: &self.own,
            now_ms: 1_772_450_000_000,
            by: "test",
        }
    }
}

#[test]
fn primitives_are_what_the_page_has_too() {
    let v = vector("00-primitives");
    let text = |key: &str| v[key].as_str().unwrap();
    let key = Key::read(text("identity")).unwrap();
    assert_eq!(unlock(&key, text("locked").as_bytes()).unwrap(), text("text"));
    let coded = unlock_with_code("Amber LAKE violin seven copper", text("with_code").as_bytes()).unwrap();
    assert_eq!(coded, text("text").repeat(40));
    assert_eq!(digest("sheet", text("text")), text("digest"));
    let signing = SigningKey::read(text("seed")).unwrap();
    assert_eq!(public(&signing), text("public"));
    assert_eq!(sign(&signing, "sheet", Role::Own, text("digest")), text("signature"));
    assert!(verify(
        text("public"),
        text("signature"),
        "sheet",
        Role::Own,
        text("digest")
    ));
}

#[test]
fn a_packet_opens_with_its_code_and_is_the_chair_s() {
    let seat = Seat::new(false);
    let chair = SigningKey::new([2; 32]);
    let file = write_packet(&seat.packet, &chair, Some("amber-lake-violin-seven-copper")).unwrap();
    assert!(!file.contains("west team") && !file.contains("script"));
    let opened = open_packet(file.as_bytes(), Some("AMBER lake violin seven copper")).unwrap();
    assert_eq!(opened, seat.packet);
    assert_eq!(
        open_packet(file.as_bytes(), Some("amber-lake")),
        Err(Refused::WrongCode)
    );
    assert_eq!(open_packet(file.as_bytes(), None), Err(Refused::WrongCode));
    // Without a code it is clear text, which still has to be signed by the key it names.
    let clear = write_packet(&seat.packet, &chair, None).unwrap();
    assert_eq!(open_packet(clear.as_bytes(), None).unwrap(), seat.packet);
    let moved = clear.replace("Lead the west team", "Lead the east team");
    assert_eq!(open_packet(moved.as_bytes(), None), Err(Refused::Damaged));
    let forged = write_packet(&seat.packet, &SigningKey::new([9; 32]), None).unwrap();
    assert_eq!(open_packet(forged.as_bytes(), None), Err(Refused::Damaged));
    let newer = clear.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(open_packet(newer.as_bytes(), None), Err(Refused::Newer));
    let more = clear.replacen('{', "{\"new\":1,", 1);
    assert_eq!(open_packet(more.as_bytes(), None), Err(Refused::Malformed));
}

#[test]
fn the_length_of_a_sheet_does_not_tell_how_much_was_written() {
    let seat = Seat::new(false);
    let length = |words| seal(&seat.with(), &[page(words)]).unwrap().file.len();
    let lengths: BTreeSet<usize> = [1, 5, 50, 300].map(length).into();
    // age itself adds some bytes by chance to every file.
    let spread = lengths.last().unwrap() - lengths.first().unwrap();
    assert!(spread < 512, "{lengths:?}");
    assert!(
        length(2_000) > lengths.last().unwrap() + 4_096,
        "a step of 4 KiB, or more"
    );
}

#[test]
fn a_strict_sheet_opens_with_both_keys_and_neither_alone() {
    let seat = Seat::new(true);
    let sealed = seal(&seat.with(), &[page(5)]).unwrap();
    let release = sealed.release.unwrap();
    let (_, Read::Sheet(sheet)) = read_sheet([&seat.key], sealed.file.as_bytes()).unwrap() else {
        panic!("a sheet");
    };
    assert!(sheet.pages.is_empty());
    assert_eq!(open_locked(&sheet, None), Err(Refused::NoSheetForKey));
    assert_eq!(open_locked(&sheet, Some(&Key::draw())), Err(Refused::NotForUs));
    assert_eq!(open_locked(&sheet, Some(&release)).unwrap().len(), 1);
    assert!(read_sheet([&release], sealed.file.as_bytes()).is_err());
    assert_eq!(sealed.commitment, digest("sheet", &sheet.head));
}

#[test]
fn a_draft_opens_with_the_packet_that_took_the_place_of_its_own() {
    let seat = Seat::new(false);
    let draft = DraftFile {
        counterweight: "draft".into(),
        v: VERSION,
        own_key: seat.own.text(),
        answers: vec![page(5)],
        sealed: None,
    };
    let file = write_draft(&draft, &seat.packet).unwrap();
    let again = PacketBody {
        packet: "1".repeat(32),
        ..seat.packet.clone()
    };
    assert_eq!(open_draft(file.as_bytes(), &again).unwrap().answers, draft.answers);
    let other = Seat::new(false);
    assert!(open_draft(file.as_bytes(), &other.packet).is_err());
    // Sent in place of the sheet it is not for the chair's key.
    assert_eq!(read_sheet([&seat.key], file.as_bytes()).unwrap_err(), Refused::NotForUs);
}

#[test]
fn a_roll_with_one_commitment_exchanged_keeps_the_key_at_home() {
    let seat = Seat::new(true);
    let chair = SigningKey::new([2; 32]);
    let mine = "a".repeat(64);
    let body = RollBody {
        decision: "d1".into(),
        round: 1,
        seats: 2,
        removed: 0,
        commitments: vec![mine.clone(), "b".repeat(64)],
        voided: Vec::new(),
        issued_ms: 0,
    };
    let (file, text, _) = write_roll(&body, &chair).unwrap();
    let (read, same) = read_roll(file.as_bytes(), &seat.packet).unwrap();
    assert_eq!((roll_words(&same), yours(&read, &mine)), (roll_words(&text), Ok(())));
    let with = |bend: &dyn Fn(&mut RollBody)| {
        let mut other = body.clone();
        bend(&mut other);
        write_roll(&other, &chair).unwrap()
    };
    let (file, other, _) = with(&|roll| roll.commitments[0] = "c".repeat(64));
    assert_eq!(
        yours(&read_roll(file.as_bytes(), &seat.packet).unwrap().0, &mine),
        Err(Refused::RollLacksYours)
    );
    assert_ne!(roll_words(&other), roll_words(&text), "and the words read aloud differ");
    let (file, _, _) = with(&|roll| drop(roll.commitments.pop()));
    assert_eq!(
        yours(&read_roll(file.as_bytes(), &seat.packet).unwrap().0, &mine),
        Err(Refused::BadRoll)
    );
    let (file, _, _) = with(&|roll| roll.round = 2);
    assert_eq!(read_roll(file.as_bytes(), &seat.packet).unwrap_err(), Refused::BadRoll);
    let (forged, _, _) = write_roll(&body, &SigningKey::new([9; 32])).unwrap();
    assert_eq!(
        read_roll(forged.as_bytes(), &seat.packet).unwrap_err(),
        Refused::BadRoll
    );
}

#[test]
fn a_sheet_that_was_cut_or_changed_on_its_way_is_never_read() {
    let seat = Seat::new(false);
    let sealed = seal(&seat.with(), &[page(100)]).unwrap();
    let file = sealed.file.trim_end().as_bytes();
    for end in (0..file.len()).step_by(100) {
        assert!(read_sheet([&seat.key], &file[..end]).is_err(), "cut after {end} bytes");
    }
    for at in (0..file.len()).step_by(10) {
        let mut flipped = file.to_vec();
        flipped[at] ^= 1;
        assert!(read_sheet([&seat.key], &flipped).is_err(), "byte {at} flipped");
    }
    assert!(read_sheet([&seat.key], file).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_pasted_or_decrypted_makes_it_panic(text in "\\PC{0,300}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let seat = Seat::new(false);
        let _ = pasted(&text);
        let _ = pasted(&format!("-----BEGIN AGE ENCRYPTED FILE-----\n{text}"));
        let _ = pasted(&format!("{text}AGE-SECRET-KEY-1{text}"));
        let _ = read_sheet([&seat.key], &bytes);
        let _ = open_packet(&bytes, Some("a-b"));
        let _ = read_roll(text.as_bytes(), &seat.packet);
        let locked = counterweight_exchange::panel::lock(&seat.key.public(), &text).unwrap();
        prop_assert!(read_sheet([&seat.key], locked.as_bytes()).is_err());
        prop_assert!(Page::read(&text).is_err());
    }
}

#[test]
fn a_mail_with_a_whole_packet_in_its_body_is_found() {
    let seat = Seat::new(false);
    let sealed = seal(&seat.with(), &[page(5)]).unwrap();
    let mail = format!(
        "Hello,\r\n\r\n{}\r\n-- \r\nSent from my phone",
        sealed.file.replace('\n', "\r\n")
    );
    let Ok(Pasted::Armour(found)) = pasted(&mail) else {
        panic!("not found");
    };
    assert!(read_sheet([&seat.key], found.as_bytes()).is_ok());
}
