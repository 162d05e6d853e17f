//! A member's commands: they need the packet and its code, and no workspace.

use std::fmt::Write as _;
use std::path::Path;

use counterweight_app::{Failure, OpenedPacket, check_roll, open_packet, write_file};

use super::{bytes, stdin};
use crate::arguments::Packet;
use crate::file::read;
use crate::say::{plain, progress};

fn packet(packet: &Packet) -> Result<OpenedPacket, Failure> {
    let file = bytes(&packet.packet)?;
    if file.trim_ascii().starts_with(b"{") {
        return open_packet(&file, None);
    }
    let code = match &packet.code {
        Some(code) => code.clone(),
        None => {
            progress("The five words from the other message:");
            stdin()?
        }
    };
    open_packet(&file, Some(&code))
}

/// Shows what a packet asks; writes a blank file of answers where one is wanted.
pub fn open(named: &Packet, answers: Option<&Path>) -> Result<String, Failure> {
    let packet = packet(named)?;
    if let Some(path) = answers {
        if path.exists() {
            return Err(Failure::new(
                format!("“{}” is there already.", path.display()),
                "Choose another name.",
            ));
        }
        write_file(path, packet.blank().as_bytes())?;
    }
    Ok(packet.says().lines().map(|line| plain(line) + "\n").collect())
}

/// Checks answers and keeps them as a draft.
pub fn rate(named: &Packet, answers: &Path, draft: &Path) -> Result<String, Failure> {
    let packet = packet(named)?;
    let mut answers = packet.answers(&read(answers)?)?;
    if draft.exists() {
        answers = answers.after(packet.draft(&bytes(draft)?)?);
    }
    write_file(draft, packet.write_draft(&answers)?.as_bytes())?;
    let missing = packet.missing(&answers);
    let mut text = format!("Kept in {}.\n", draft.display());
    match missing.as_slice() {
        [] => text.push_str("Nothing is missing: it can be sealed.\n"),
        some => some
            .iter()
            .for_each(|line| text.push_str(&format!("{}\n", plain(line)))),
    }
    Ok(text)
}

/// Seals a draft: writes the sheet, and keeps in the draft that it was sealed.
pub fn seal(named: &Packet, draft: &Path, out: &Path) -> Result<String, Failure> {
    let packet = packet(named)?;
    let mut answers = packet.draft(&bytes(draft)?)?;
    let sealed = packet.seal(&mut answers)?;
    let sheet = out.join(&sealed.name);
    write_file(&sheet, sealed.file.as_bytes())?;
    // The draft knows from now on that it was sealed, and in a strict round with which key: without that there is no sheet.
    if let Err(failed) = write_file(draft, packet.write_draft(&answers)?.as_bytes()) {
        drop(std::fs::remove_file(&sheet));
        return Err(failed);
    }
    let mut text = format!(
        "{}\nSend this file. It fixes every answer and shows none.\ncommitment {}\nWords of your key, to be compared by phone: {}\n",
        sheet.display(),
        sealed.commitment,
        sealed.words
    );
    if let Some(release) = &sealed.release {
        let _ = writeln!(
            text,
            "Release key: {release}\nKeep this. Send it when the roll is complete."
        );
    }
    Ok(text)
}

/// Looks for the own sheet in the roll.
pub fn check(named: &Packet, draft: &Path, roll: &Path) -> Result<String, Failure> {
    let packet = packet(named)?;
    let draft = packet.draft(&bytes(draft)?)?;
    let (words, release, removed) = check_roll(&packet, &draft, &bytes(roll)?)?;
    let mut text =
        format!("Your sheet is in this list, and nobody’s is missing.\nIts words, the same for everybody: {words}\n");
    match removed {
        0 => {}
        1 => text.push_str("One seat was taken off the panel after it was invited: ask why.\n"),
        n => {
            let _ = writeln!(
                text,
                "{n} seats were taken off the panel after they were invited: ask why."
            );
        }
    }
    if let Some(release) = release {
        let _ = writeln!(text, "Your release key, to be sent now: {release}");
    }
    Ok(text)
}
