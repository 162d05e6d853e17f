//! The key of a workspace: 32 random bytes, kept in the operating system's keychain, in a file beside the data, or wrapped
//! by a passphrase. Where it is kept is decided once, said aloud, and never changed behind the user's back.

mod file;
mod keychain;
mod protect;
mod slot;

use std::fmt;
use std::path::Path;

use zeroize::Zeroizing;

pub(crate) use file::KeyFile;
pub use slot::LEAST_PASSPHRASE;
use slot::Slot;

use crate::{Result, StoreError};

/// How to get at the key.
#[derive(Clone)]
pub enum KeySource {
    /// Wherever it is. A new workspace: the keychain where there is one, otherwise a file.
    Auto,
    /// As `Auto`, but never ask the keychain. For tests and machines without a desktop.
    File,
    /// Unwrap it with this passphrase. A new workspace gets it as its passphrase.
    Passphrase(Zeroizing<String>),
    /// Unwrap it with the printed recovery code.
    RecoveryCode(Zeroizing<String>),
}

impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "Auto",
            Self::File => "File",
            Self::Passphrase(_) => "Passphrase",
            Self::RecoveryCode(_) => "RecoveryCode",
        })
    }
}

/// Where the key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the operating system's keychain.
    Keychain,
    /// In `workspace.key` beside the data, for anybody who can read the folder.
    File,
    /// In `workspace.key`, wrapped by the passphrase.
    Passphrase,
}

impl KeyPlace {
    /// Where the key is, in a sentence for people.
    #[must_use]
    pub const fn notice(self) -> &'static str {
        match self {
            Self::Keychain => "The key is in this computer's keychain.",
            Self::File => {
                "The key lies in the file workspace.key beside the data: whoever can read the folder can read the decisions. \
                 Set a passphrase to change that."
            }
            Self::Passphrase => {
                "The key is wrapped by your passphrase. Without it or the recovery code nothing can be read."
            }
        }
    }
}

/// The key and the public name of the workspace it opens: SQLCipher's salt, the first 16 bytes of the database.
#[derive(Clone)]
pub(crate) struct Key {
    pub data: Zeroizing<[u8; 32]>,
    pub workspace: [u8; 16],
}

impl Key {
    fn fresh() -> Result<Self> {
        Ok(Self {
            data: random()?,
            workspace: *random()?,
        })
    }

    /// What SQLCipher takes as raw key and salt, without deriving anything from it.
    pub fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!(
            "x'{}{}'",
            hex(&*self.data).as_str(),
            hex(&self.workspace).as_str()
        ))
    }

    /// Tells a key from another without telling anything about it.
    fn check(&self) -> String {
        let digest = blake3::derive_key("counterweight 2026 key check", &*self.data);
        hex(&digest[..8]).to_string()
    }
}

/// The key, where it is kept, and the key file if there is one.
pub(crate) struct Unlocked {
    pub key: Key,
    pub file: Option<KeyFile>,
}

impl Unlocked {
    pub fn place(&self) -> KeyPlace {
        self.file.as_ref().map_or(KeyPlace::Keychain, KeyFile::place)
    }
}

/// Gets the key of the workspace whose key file would be at `path`; `workspace` is the salt of its database, if there is one.
pub(crate) fn unlock(path: &Path, workspace: Option<[u8; 16]>, source: &KeySource) -> Result<Unlocked> {
    match (KeyFile::read(path)?, workspace) {
        (None, None) => create(path, source),
        (None, Some(workspace)) => match source {
            KeySource::Auto => Ok(Unlocked {
                key: keychain::get(workspace).map_err(without_file)?,
                file: None,
            }),
            KeySource::File => Err(StoreError::KeyFileMissing {
                keychain: "no keychain was asked",
            }),
            KeySource::Passphrase(_) => Err(StoreError::NotSet { what: "passphrase" }),
            KeySource::RecoveryCode(_) => Err(StoreError::NotSet { what: "recovery code" }),
        },
        (Some(file), known) => {
            if known.is_some_and(|w| w != file.workspace) {
                return Err(StoreError::WrongKey);
            }
            let key = match file.key(source)? {
                Some(key) => key,
                None if matches!(source, KeySource::Auto) => {
                    keychain::get(file.workspace).map_err(|why| with_recovery(why, file.recovery.is_some()))?
                }
                None => {
                    return Err(StoreError::KeyMissing {
                        recovery: file.recovery.is_some(),
                    });
                }
            };
            if key.check() != file.check {
                let reason = "it was altered".to_owned();
                return Err(StoreError::KeyFileBad {
                    path: path.to_owned(),
                    reason,
                });
            }
            Ok(Unlocked { key, file: Some(file) })
        }
    }
}

/// Where neither key file nor keychain has the key, the file is what a person can put back. A keychain that is there and locked is another
/// matter: it may hold the key.
fn without_file(why: StoreError) -> StoreError {
    match why {
        StoreError::KeyMissing { .. } => StoreError::KeyFileMissing {
            keychain: "this computer's keychain does not have the key either",
        },
        StoreError::KeychainUnavailable { .. } if !keychain::has_session() => StoreError::KeyFileMissing {
            keychain: "no keychain can be asked here",
        },
        other => other,
    }
}

/// A recovery code is of use only where the key file has its slot.
fn with_recovery(why: StoreError, there_is_one: bool) -> StoreError {
    match why {
        StoreError::KeyMissing { .. } => StoreError::KeyMissing { recovery: there_is_one },
        StoreError::KeychainUnavailable { reason, .. } => StoreError::KeychainUnavailable {
            reason,
            recovery: there_is_one,
        },
        other => other,
    }
}

fn create(path: &Path, source: &KeySource) -> Result<Unlocked> {
    let key = Key::fresh()?;
    let file = match source {
        KeySource::Auto if keychain::put(&key).is_ok() => return Ok(Unlocked { key, file: None }),
        // Not silent: the caller learns the place and shows its notice.
        KeySource::Auto | KeySource::File => KeyFile::plain(&key),
        KeySource::Passphrase(passphrase) => {
            let mut file = KeyFile::bare(&key);
            file.passphrase = Some(Slot::passphrase(&key, passphrase)?);
            file
        }
        KeySource::RecoveryCode(_) => return Err(StoreError::NotSet { what: "recovery code" }),
    };
    file.write(path)?;
    Ok(Unlocked { key, file: Some(file) })
}

/// Random bytes from the operating system.
#[allow(clippy::disallowed_methods, reason = "keys and salts are this module's to draw")]
fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut *bytes).map_err(|_| StoreError::NoRandomness)?;
    Ok(bytes)
}

pub(crate) fn hex(bytes: &[u8]) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let pair = |b: &u8| [DIGITS[usize::from(b >> 4)] as char, DIGITS[usize::from(b & 15)] as char];
    Zeroizing::new(bytes.iter().flat_map(pair).collect())
}

/// `N` bytes from exactly `2 N` hex digits.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    if text.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        let digit = |c: u8| (c as char).to_digit(16).and_then(|d| u8::try_from(d).ok());
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}
