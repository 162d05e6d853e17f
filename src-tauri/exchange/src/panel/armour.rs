//! age files as text, under limits that are looked at before any work is done.

use std::io::{Read as _, Write as _};

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::ExposeSecret as _;
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use counterweight_core::decision::panel::{Refused, code};

/// Most bytes of a sheet, draft or roll, as a file.
pub const MOST_SHEET: usize = 2 * 1024 * 1024;
/// Most bytes of a packet, as a file.
pub const MOST_PACKET: usize = 4 * 1024 * 1024;
/// A sheet has one recipient. Other writers may add a line of noise.
const MOST_STANZAS: usize = 4;
/// Work factor of a packet's code: 2^15, 32 MiB. The code is drawn, not thought up, so this is enough, and a phone can do it.
const CODE_WORK: u8 = 15;
const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// A secret X25519 key: of a decision, of drafts, or of a release.
pub struct Key(Identity);

impl Key {
    /// A fresh one.
    #[must_use]
    pub fn draw() -> Self {
        Self(Identity::generate())
    }

    /// From the text it is kept as; nothing where it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// The text it is kept as: `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// Its public half: `age1…`.
    #[must_use]
    pub fn public(&self) -> String {
        self.0.to_public().to_string()
    }
}

/// Encrypts a text to a public key, as armoured text.
///
/// # Errors
/// [`Refused::Malformed`] where the key is none.
pub fn lock(to: &str, text: &str) -> Result<String, Refused> {
    let to: Recipient = to.parse().map_err(|_| Refused::Malformed)?;
    armoured(&to, text)
}

/// Encrypts a packet with its code.
///
/// # Errors
/// As [`lock`].
pub fn lock_with_code(with: &str, text: &str) -> Result<String, Refused> {
    let mut recipient = age::scrypt::Recipient::new(code(with).into());
    recipient.set_work_factor(CODE_WORK);
    armoured(&recipient, text)
}

fn armoured(to: &dyn age::Recipient, text: &str) -> Result<String, Refused> {
    let written = || -> std::io::Result<Vec<u8>> {
        let encryptor = Encryptor::with_recipients(std::iter::once(to)).map_err(std::io::Error::other)?;
        let armour = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
        let mut writer = encryptor.wrap_output(armour)?;
        writer.write_all(text.as_bytes())?;
        writer.finish()?.finish()
    };
    let bytes = written().map_err(|_| Refused::Malformed)?;
    String::from_utf8(bytes).map_err(|_| Refused::Malformed)
}

/// Opens an armoured file of a sheet's size with a key.
///
/// # Errors
/// Too big, not one of ours, damaged, or for another key.
pub fn unlock(key: &Key, file: &[u8]) -> Result<String, Refused> {
    let raw = dearmour(file, MOST_SHEET)?;
    open(&key.0, &raw).map_err(by_key)
}

/// Keys have no code to be wrong.
fn by_key(refused: Refused) -> Refused {
    match refused {
        Refused::WrongCode => Refused::Damaged,
        other => other,
    }
}

/// Whether any of several keys opens a file: its place among them, and the text.
pub(super) fn unlock_with_any<'k>(
    keys: impl IntoIterator<Item = &'k Key>,
    file: &[u8],
) -> Result<(usize, String), Refused> {
    let raw = dearmour(file, MOST_SHEET)?;
    for (at, key) in keys.into_iter().enumerate() {
        match open(&key.0, &raw).map_err(by_key) {
            Ok(text) => return Ok((at, text)),
            Err(Refused::NotForUs) => {}
            Err(other) => return Err(other),
        }
    }
    Err(Refused::NotForUs)
}

/// Opens a packet with its code. A file that asks for more work than we ever ask for was not written by us.
///
/// # Errors
/// As [`unlock`]; [`Refused::WrongCode`].
pub fn unlock_with_code(with: &str, file: &[u8]) -> Result<String, Refused> {
    let raw = dearmour(file, MOST_PACKET)?;
    let mut identity = age::scrypt::Identity::new(code(with).into());
    identity.set_max_work_factor(CODE_WORK);
    open(&identity, &raw).map_err(|refused| match refused {
        Refused::NotForUs => Refused::WrongCode,
        other => other,
    })
}

fn open(key: &dyn age::Identity, raw: &[u8]) -> Result<String, Refused> {
    let decryptor = Decryptor::new_buffered(raw).map_err(|_| Refused::Damaged)?;
    let mut reader = decryptor.decrypt(std::iter::once(key)).map_err(|e| match e {
        DecryptError::NoMatchingKeys => Refused::NotForUs,
        // What a code does not open.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Refused::WrongCode,
        DecryptError::ExcessiveWork { .. } => Refused::NotASheet,
        _ => Refused::Damaged,
    })?;
    let mut text = String::new();
    reader.read_to_string(&mut text).map_err(|_| Refused::Damaged)?;
    Ok(text)
}

/// The bytes inside the armour, with a header short enough to be looked at.
fn dearmour(file: &[u8], most: usize) -> Result<Vec<u8>, Refused> {
    if file.len() > most {
        return Err(Refused::TooBig);
    }
    let text = file.trim_ascii();
    if !text.starts_with(BEGIN) {
        return Err(Refused::NotASheet);
    }
    let mut raw = Vec::new();
    ArmoredReader::new(text)
        .read_to_end(&mut raw)
        .map_err(|_| Refused::Damaged)?;
    let header = raw.split(|b| *b == b'\n').take_while(|line| !line.starts_with(b"---"));
    if header.filter(|line| line.starts_with(b"-> ")).count() > MOST_STANZAS {
        return Err(Refused::NotASheet);
    }
    Ok(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_locked_opens_with_its_key_and_no_other() {
        let (key, other) = (Key::draw(), Key::draw());
        let file = lock(&key.public(), "Grüße").unwrap();
        assert_eq!(unlock(&key, file.as_bytes()).unwrap(), "Grüße");
        assert_eq!(unlock(&other, file.as_bytes()), Err(Refused::NotForUs));
        assert_eq!(Key::read(&key.text()).unwrap().public(), key.public());
        assert_eq!(unlock_with_any([&other, &key], file.as_bytes()).unwrap().0, 1);
    }

    #[test]
    fn a_code_opens_however_it_is_typed_and_a_dearer_one_is_not_tried() {
        let file = lock_with_code("amber-lake", "text").unwrap();
        assert_eq!(unlock_with_code(" Amber  LAKE ", file.as_bytes()).unwrap(), "text");
        assert_eq!(
            unlock_with_code("amber-lakes", file.as_bytes()),
            Err(Refused::WrongCode)
        );
        let mut dear = age::scrypt::Recipient::new("amber-lake".to_owned().into());
        dear.set_work_factor(CODE_WORK + 1);
        let dear = armoured(&dear, "text").unwrap();
        assert_eq!(unlock_with_code("amber-lake", dear.as_bytes()), Err(Refused::NotASheet));
    }

    #[test]
    fn what_is_too_big_or_no_armour_is_refused_before_any_work() {
        let key = Key::draw();
        assert_eq!(unlock(&key, &vec![b'-'; MOST_SHEET + 1]), Err(Refused::TooBig));
        assert_eq!(unlock(&key, b"hello"), Err(Refused::NotASheet));
        assert_eq!(unlock(&key, b""), Err(Refused::NotASheet));
    }
}
