//! Sheets: how a member closes one, and how a chair's program reads one. Which may be taken is the decision's to say.

use counterweight_core::decision::panel::{
    Head, Kind, PacketBody, Page, PageRef, Refused, RevisedMark, RevisionFile, RevisionHead, Role, SheetFile,
    SigningKey, VERSION, digest, kind, padded, parse, public, sign,
};

use super::armour::{Key, lock, unlock, unlock_with_any};

/// What a member seals with: their packet, their own key, their clock.
pub struct Sealing<'a> {
    /// The packet.
    pub packet: &'a PacketBody,
    /// The member's own key.
    pub own: &'a SigningKey,
    /// Milliseconds since 1970, UTC.
    pub now_ms: i64,
    /// Program and version.
    pub by: &'a str,
}

/// A sheet that was sealed.
pub struct SealedSheet {
    /// The file.
    pub file: String,
    /// The digest that fixes every answer and tells none.
    pub commitment: String,
    /// Strict: the key to the inside, which is the member's alone.
    pub release: Option<Key>,
}

/// Closes a sheet.
///
/// # Errors
/// [`Refused::Malformed`] where the packet's keys are none.
pub fn seal(with: &Sealing<'_>, pages: &[Page]) -> Result<SealedSheet, Refused> {
    let packet = with.packet;
    let texts = pages.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
    let texts = texts.map_err(|_| Refused::Malformed)?;
    let refs = pages.iter().zip(&texts).map(|(page, text)| PageRef {
        subject: page.subject.clone(),
        hash: digest("page", text),
    });
    let head = Head {
        v: VERSION,
        decision: packet.decision.clone(),
        packet: packet.packet.clone(),
        round: packet.round,
        seat: packet.seat.clone(),
        key: public(with.own),
        pages: refs.collect(),
        sealed_ms: with.now_ms,
        by: with.by.to_owned(),
    };
    let (head, commitment, seat_sig, own_sig) = signed(with, "sheet", &head)?;
    let release = packet.strict.then(Key::draw);
    let (pages, locked) = match &release {
        Some(key) => {
            let list = serde_json::to_string(&texts).map_err(|_| Refused::Malformed)?;
            (Vec::new(), Some(lock(&key.public(), &list)?))
        }
        None => (texts, None),
    };
    let file = padded(|pad| SheetFile {
        counterweight: Kind::Sheet.name().to_owned(),
        v: VERSION,
        head: head.clone(),
        seat_sig: seat_sig.clone(),
        own_sig: own_sig.clone(),
        pages: pages.clone(),
        locked: locked.clone(),
        pad,
    });
    Ok(SealedSheet {
        file: lock(&packet.to, &file)?,
        commitment,
        release,
    })
}

/// Changes marks after the reveal: the file, and its commitment.
///
/// # Errors
/// As [`seal`].
pub fn revise(with: &Sealing<'_>, revises: &str, changes: Vec<RevisedMark>) -> Result<(String, String), Refused> {
    let packet = with.packet;
    let head = RevisionHead {
        v: VERSION,
        decision: packet.decision.clone(),
        packet: packet.packet.clone(),
        round: packet.round,
        seat: packet.seat.clone(),
        key: public(with.own),
        revises: revises.to_owned(),
        changes,
    };
    let (head, commitment, seat_sig, own_sig) = signed(with, "revision", &head)?;
    let file = padded(|pad| RevisionFile {
        counterweight: Kind::Revision.name().to_owned(),
        v: VERSION,
        head: head.clone(),
        seat_sig: seat_sig.clone(),
        own_sig: own_sig.clone(),
        pad,
    });
    Ok((lock(&packet.to, &file)?, commitment))
}

/// A head as the text that is signed, its digest, and both signatures.
fn signed(
    with: &Sealing<'_>,
    kind: &str,
    head: &impl serde::Serialize,
) -> Result<(String, String, String, String), Refused> {
    let seat = SigningKey::read(&with.packet.seat_key).ok_or(Refused::Malformed)?;
    let head = serde_json::to_string(head).map_err(|_| Refused::Malformed)?;
    let commitment = digest(kind, &head);
    let by = |key, role| sign(key, kind, role, &commitment);
    let (seat_sig, own_sig) = (by(&seat, Role::Seat), by(with.own, Role::Own));
    Ok((head, commitment, seat_sig, own_sig))
}

/// What was in a file.
#[derive(Debug, Clone)]
pub enum Read {
    /// A sheet.
    Sheet(SheetFile),
    /// Marks changed after the reveal.
    Revision(RevisionFile),
}

/// Opens what came with one of several keys: the place of the key among them, and what it holds. Nothing of it is judged.
///
/// # Errors
/// The first that fails: size, armour, key, damage, version, draft, shape.
pub fn read_sheet<'k>(keys: impl IntoIterator<Item = &'k Key>, file: &[u8]) -> Result<(usize, Read), Refused> {
    let (at, text) = unlock_with_any(keys, file)?;
    let read = match kind(&text)? {
        Kind::Sheet => Read::Sheet(parse(&text)?),
        Kind::Revision => Read::Revision(parse(&text)?),
        Kind::Draft => return Err(Refused::Draft),
        Kind::Packet | Kind::Roll => return Err(Refused::NotASheet),
    };
    Ok((at, read))
}

/// The pages of a sheet, in strict mode with the key that its member released. They are not judged yet.
///
/// # Errors
/// The key opens something else, or nothing.
pub fn open_locked(sheet: &SheetFile, release: Option<&Key>) -> Result<Vec<String>, Refused> {
    match (&sheet.locked, release) {
        (None, _) => Ok(sheet.pages.clone()),
        (Some(_), None) => Err(Refused::NoSheetForKey),
        (Some(locked), Some(key)) => parse(&unlock(key, locked.as_bytes())?),
    }
}
