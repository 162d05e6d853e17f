//! Bounded fuzzing of everything that comes from outside, with the shared vectors as seeds: `make fuzz`. Nothing may panic, and nothing that
//! was changed may pass for a sheet.

use counterweight_core::decision::panel::{
    Head, PacketBody, PacketFile, Page, RevisionFile, RevisionHead, RollBody, RollFile, SheetFile, kind, parse,
};
use counterweight_exchange::panel::{Key, answers, lock, open_packet, pasted, read_sheet, unlock};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use super::vector;

/// Changed texts of each kind; `FUZZ_ROUNDS` asks for others.
const ROUNDS: usize = 200_000;

/// What JSON stumbles over, put in where chance says.
const ODD: [&str; 14] = [
    "\u{0}",
    "\u{202E}",
    "\\ud800",
    "\"",
    "{",
    "}",
    "[",
    "]",
    "1e999",
    "-0",
    "null",
    "\\u0000",
    "99999999999999999999",
    "\\",
];

fn changed(chance: &mut ChaCha8Rng, seed: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..1 + chance.next_u32() % 4 {
        let at = chance.next_u64() as usize % bytes.len().max(1);
        match chance.next_u32() % 6 {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << (chance.next_u32() % 8),
            1 => bytes.truncate(at),
            2 => {
                let end = (at + chance.next_u32() as usize % 40).min(bytes.len());
                drop(bytes.drain(at.min(end)..end));
            }
            3 => {
                let odd = ODD[chance.next_u32() as usize % ODD.len()];
                drop(bytes.splice(at.min(bytes.len())..at.min(bytes.len()), odd.bytes()));
            }
            4 => {
                let end = (at + chance.next_u32() as usize % 200).min(bytes.len());
                let again = bytes[at.min(end)..end].to_vec();
                drop(bytes.splice(at.min(end)..at.min(end), again));
            }
            _ => bytes.extend_from_slice(&seed[..at.min(seed.len())]),
        }
    }
    bytes
}

fn rounds() -> usize {
    std::env::var("FUZZ_ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(ROUNDS)
}

#[test]
#[ignore = "minutes long: make fuzz"]
fn fuzz_texts() {
    let v = vector("01-taken");
    let key = Key::read(v["decision_key"].as_str().unwrap()).unwrap();
    let text = unlock(&key, v["file"].as_str().unwrap().as_bytes()).unwrap();
    let sheet: SheetFile = parse(text.trim_end()).unwrap();
    let roll = r#"{"counterweight":"roll","v":1,"body":"{\"decision\":\"d1\",\"round\":1,\"seats\":1,\"removed\":0,\"commitments\":[],\"voided\":[],\"issued_ms\":0}","sig":"x"}"#;
    let packet = r#"{"counterweight":"packet","v":1,"body":"{\"v\":1}","sig":"x"}"#;
    let toml = "[[sheet]]\ncandidate = \"a\"\n[[sheet.rating]]\ncriterion = \"C1\"\nmark = 3\n";
    let mail = format!(
        "Dear chair,\r\n> {}\r\nAGE-SECRET-KEY-1",
        v["file"].as_str().unwrap().replace('\n', "\r\n> ")
    );
    let seeds = [text.as_str(), &sheet.head, &sheet.pages[0], roll, packet, toml, &mail];
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    for round in 0..rounds() {
        for seed in seeds {
            let bytes = changed(&mut chance, seed.as_bytes());
            let text = String::from_utf8_lossy(&bytes);
            let _ = (kind(&text), pasted(&text), answers(&text));
            let _ = (
                parse::<SheetFile>(&text),
                parse::<Head>(&text),
                Page::read(&text).and_then(|p| p.sheet(&"m1".into(), &"0".repeat(64), &"e".into())),
            );
            let _ = (
                parse::<RollFile>(&text),
                parse::<RollBody>(&text),
                parse::<PacketFile>(&text),
                parse::<PacketBody>(&text),
            );
            let _ = (
                parse::<RevisionFile>(&text),
                parse::<RevisionHead>(&text),
                open_packet(&bytes, Some("a")),
            );
            if round % 50 == 0 {
                let locked = lock(&key.public(), &text).unwrap();
                let _ = read_sheet([&key], locked.as_bytes());
            }
        }
    }
}

#[test]
#[ignore = "minutes long: make fuzz"]
fn fuzz_files() {
    let v = vector("01-taken");
    let key = Key::read(v["decision_key"].as_str().unwrap()).unwrap();
    let file = v["file"].as_str().unwrap();
    let good = unlock(&key, file.as_bytes()).unwrap();
    let mut chance = ChaCha8Rng::seed_from_u64(2);
    for _ in 0..rounds() {
        let bytes = changed(&mut chance, file.as_bytes());
        if let Ok(text) = unlock(&key, &bytes) {
            assert_eq!(text, good, "another text under the same encryption");
        }
    }
}
