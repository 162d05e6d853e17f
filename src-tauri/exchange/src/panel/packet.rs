//! Packets and drafts: what a seat gets, signed by the chair and locked with a code; and what it has not sealed yet.

use counterweight_core::decision::panel::{
    DraftFile, Kind, PacketBody, PacketFile, Refused, Role, SigningKey, VERSION, digest, kind, parse, sign, verify,
};

use super::armour::{Key, lock, lock_with_code, unlock, unlock_with_code};

/// A packet as a file: with a code it is encrypted, without one everybody can read it.
///
/// # Errors
/// [`Refused::Malformed`] where it cannot be written.
pub fn write_packet(body: &PacketBody, chair: &SigningKey, code: Option<&str>) -> Result<String, Refused> {
    let text = serde_json::to_string(body).map_err(|_| Refused::Malformed)?;
    let file = PacketFile {
        counterweight: Kind::Packet.name().to_owned(),
        v: VERSION,
        sig: sign(chair, "packet", Role::Chair, &digest("packet", &text)),
        body: text,
    };
    let text = serde_json::to_string(&file).map_err(|_| Refused::Malformed)?;
    match code {
        Some(code) => lock_with_code(code, &text),
        None => Ok(text),
    }
}

/// Opens a packet; one without a code is clear text.
///
/// # Errors
/// [`Refused::WrongCode`], newer, or nothing of ours. The chair's signature has to fit the key it names.
pub fn open_packet(file: &[u8], code: Option<&str>) -> Result<PacketBody, Refused> {
    let text = if file.trim_ascii().starts_with(b"{") {
        if file.len() > super::MOST_PACKET {
            return Err(Refused::TooBig);
        }
        std::str::from_utf8(file).map_err(|_| Refused::Damaged)?.to_owned()
    } else {
        unlock_with_code(code.ok_or(Refused::WrongCode)?, file)?
    };
    if kind(&text)? != Kind::Packet {
        return Err(Refused::NotASheet);
    }
    let file: PacketFile = parse(&text)?;
    let body: PacketBody = parse(&file.body)?;
    if body.v != VERSION {
        return Err(Refused::Newer);
    }
    let signed = verify(
        &body.chair,
        &file.sig,
        "packet",
        Role::Chair,
        &digest("packet", &file.body),
    );
    if signed { Ok(body) } else { Err(Refused::Damaged) }
}

/// A draft as a file, for the draft key of its packet.
///
/// # Errors
/// [`Refused::Malformed`] where the packet's key is none.
pub fn write_draft(draft: &DraftFile, packet: &PacketBody) -> Result<String, Refused> {
    let key = Key::read(&packet.draft).ok_or(Refused::Malformed)?;
    let text = serde_json::to_string(draft).map_err(|_| Refused::Malformed)?;
    lock(&key.public(), &text)
}

/// Opens a draft with its packet, also with the one that took the packet's place.
///
/// # Errors
/// Of another seat, damaged, newer, or no draft.
pub fn open_draft(file: &[u8], packet: &PacketBody) -> Result<DraftFile, Refused> {
    let key = Key::read(&packet.draft).ok_or(Refused::Malformed)?;
    let text = unlock(&key, file)?;
    match kind(&text)? {
        Kind::Draft => parse(&text),
        _ => Err(Refused::NotASheet),
    }
}
