//! `workspace.key`: the key in the clear or in slots, with the name of the workspace it opens.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::slot::{Slot, plain_code};
use super::{Key, KeyPlace, KeySource, from_hex, hex};
use crate::workspace::sync_folder;
use crate::{Result, StoreError};

const FORMAT: u32 = 1;
/// Bytes; a real one has under 2,000.
const LARGEST: u64 = 64 * 1024;

/// The parsed file.
#[derive(Clone)]
pub(crate) struct KeyFile {
    pub workspace: [u8; 16],
    pub check: String,
    pub plain: Option<Zeroizing<[u8; 32]>>,
    pub passphrase: Option<Slot>,
    pub recovery: Option<Slot>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    counterweight_key: u32,
    workspace: String,
    check: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<Zeroizing<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passphrase: Option<Slot>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recovery: Option<Slot>,
}

impl KeyFile {
    /// A file without the key: it is in the keychain, or will be in a slot.
    pub fn bare(key: &Key) -> Self {
        Self {
            workspace: key.workspace,
            check: key.check(),
            plain: None,
            passphrase: None,
            recovery: None,
        }
    }

    /// A file with the key in the clear.
    pub fn plain(key: &Key) -> Self {
        Self {
            plain: Some(key.data.clone()),
            ..Self::bare(key)
        }
    }

    pub fn place(&self) -> KeyPlace {
        match (&self.plain, &self.passphrase) {
            (Some(_), _) => KeyPlace::File,
            (None, Some(_)) => KeyPlace::Passphrase,
            (None, None) => KeyPlace::Keychain,
        }
    }

    /// The key as `source` gives it; nothing where the file leaves it to the keychain.
    pub fn key(&self, source: &KeySource) -> Result<Option<Key>> {
        let slot = |slot: &Option<Slot>, what, secret: &str, wrong| match slot {
            Some(slot) => slot.unwrap(self.workspace, secret).ok_or(wrong).map(Some),
            None => Err(StoreError::NotSet { what }),
        };
        match source {
            KeySource::Passphrase(p) => slot(&self.passphrase, "passphrase", p, StoreError::WrongPassphrase),
            KeySource::RecoveryCode(c) => slot(
                &self.recovery,
                "recovery code",
                &plain_code(c),
                StoreError::WrongRecoveryCode,
            ),
            KeySource::Auto | KeySource::File => match (&self.plain, &self.passphrase) {
                (Some(data), _) => Ok(Some(Key {
                    data: data.clone(),
                    workspace: self.workspace,
                })),
                (None, Some(_)) => Err(StoreError::PassphraseNeeded {
                    recovery: self.recovery.is_some(),
                }),
                (None, None) => Ok(None),
            },
        }
    }

    /// Reads it; nothing where there is none.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        let bad = |reason: &str| StoreError::KeyFileBad {
            path: path.to_owned(),
            reason: reason.to_owned(),
        };
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(bad(&error.kind().to_string())),
        };
        let mut bytes = Zeroizing::new(Vec::new());
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| bad(&e.kind().to_string()))?;
        if bytes.len() as u64 > LARGEST {
            return Err(bad("it is too large"));
        }
        #[derive(Deserialize)]
        struct Head {
            counterweight_key: u32,
        }
        let head: Head = serde_json::from_slice(&bytes).map_err(|_| bad("it is not a key file"))?;
        if head.counterweight_key > FORMAT {
            return Err(bad("a newer version wrote it; update Counterweight"));
        }
        let text: Text = serde_json::from_slice(&bytes).map_err(|_| bad("part of it is missing"))?;
        let plain = match &text.key {
            Some(digits) => Some(from_hex(digits).ok_or_else(|| bad("the key is cut short"))?),
            None => None,
        };
        let workspace = *from_hex(&text.workspace).ok_or_else(|| bad("the workspace's name is cut short"))?;
        Ok(Some(Self {
            workspace,
            check: text.check,
            plain,
            passphrase: text.passphrase,
            recovery: text.recovery,
        }))
    }

    /// Writes it whole or not at all, for the owner's eyes only.
    pub fn write(&self, path: &Path) -> Result<()> {
        let text = Text {
            counterweight_key: FORMAT,
            workspace: hex(&self.workspace).to_string(),
            check: self.check.clone(),
            key: self.plain.as_ref().map(|data| hex(&**data)),
            passphrase: self.passphrase.clone(),
            recovery: self.recovery.clone(),
        };
        let json = serde_json::to_vec_pretty(&text).map(Zeroizing::new);
        let json = json.map_err(|e| StoreError::Database { reason: e.to_string() })?;
        let new = path.with_extension("key.new");
        write_private(&new, &json)
            .and_then(|()| std::fs::rename(&new, path))
            .and_then(|()| sync_folder(path))
            .map_err(|e| StoreError::file(path, &e))
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A leftover of a crash may have other permissions.
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
