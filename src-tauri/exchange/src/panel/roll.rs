//! The roll: the commitments of a round, signed by the chair, in clear text without names, so that every member can see that all have
//! the same.

use counterweight_core::decision::panel::{
    Kind, PacketBody, Refused, Role, RollBody, RollFile, SigningKey, VERSION, digest, kind, parse, sign, verify,
    words_of,
};

/// A roll as a file; and its exact body with the signature, for the journal.
///
/// # Errors
/// [`Refused::Malformed`] where it cannot be written.
pub fn write_roll(body: &RollBody, chair: &SigningKey) -> Result<(String, String, String), Refused> {
    let text = serde_json::to_string(body).map_err(|_| Refused::Malformed)?;
    let sig = sign(chair, "roll", Role::Chair, &digest("roll", &text));
    let file = RollFile {
        counterweight: Kind::Roll.name().to_owned(),
        v: VERSION,
        body: text.clone(),
        sig: sig.clone(),
    };
    let file = serde_json::to_string(&file).map_err(|_| Refused::Malformed)?;
    Ok((file, text, sig))
}

/// Reads a roll, checked against the packet of whoever reads it.
///
/// # Errors
/// Too big, newer, no roll, or [`Refused::BadRoll`] where it is not the chair's or not of this round.
pub fn read_roll(file: &[u8], packet: &PacketBody) -> Result<(RollBody, String), Refused> {
    if file.len() > super::MOST_SHEET {
        return Err(Refused::TooBig);
    }
    let text = std::str::from_utf8(file.trim_ascii()).map_err(|_| Refused::Damaged)?;
    if kind(text)? != Kind::Roll {
        return Err(Refused::NotASheet);
    }
    let file: RollFile = parse(text)?;
    let body: RollBody = parse(&file.body)?;
    let signed = verify(
        &packet.chair,
        &file.sig,
        "roll",
        Role::Chair,
        &digest("roll", &file.body),
    );
    let fits = body.decision == packet.decision && body.round == packet.round;
    if signed && fits {
        Ok((body, file.body))
    } else {
        Err(Refused::BadRoll)
    }
}

/// Whether a member's own sheet is in the roll, and nobody's is missing. Only then may a release key be sent.
///
/// # Errors
/// [`Refused::RollLacksYours`], or [`Refused::BadRoll`] where fewer are listed than there are seats.
pub fn yours(roll: &RollBody, commitment: &str) -> Result<(), Refused> {
    if !roll.commitments.iter().any(|c| c == commitment) {
        return Err(Refused::RollLacksYours);
    }
    if roll.commitments.len() + (roll.removed as usize) < roll.seats as usize {
        return Err(Refused::BadRoll);
    }
    Ok(())
}

/// The words of a roll: read aloud, they show that everybody has the same list.
#[must_use]
pub fn roll_words(body: &str) -> String {
    words_of(body)
}
