//! A key slot: the workspace's key, encrypted with a key derived from a passphrase or a recovery code.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Key, from_hex, hex, random};
use crate::{Result, StoreError};

/// Fewest characters of a passphrase.
pub const LEAST_PASSPHRASE: usize = 10;

/// Argon2id: 64 MiB, three passes, four lanes (RFC 9106, second recommended option).
const COST: Cost = Cost {
    kib: 64 * 1024,
    passes: 3,
    lanes: 4,
};
/// A slot that asks for more was not written by this program, and would only stall it.
const MOST: Cost = Cost {
    kib: 1024 * 1024,
    passes: 16,
    lanes: 16,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Cost {
    kib: u32,
    passes: u32,
    lanes: u32,
}

/// A wrapped key, as it stands in the key file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    argon2id: Cost,
    /// 16 bytes, hex.
    salt: String,
    /// 24 bytes, hex.
    nonce: String,
    /// 32 bytes and a 16-byte tag, hex.
    wrapped: String,
}

impl Slot {
    /// Wraps the key with a passphrase.
    pub fn passphrase(key: &Key, passphrase: &str) -> Result<Self> {
        if passphrase.chars().count() < LEAST_PASSPHRASE {
            return Err(StoreError::PassphraseTooShort {
                least: LEAST_PASSPHRASE,
            });
        }
        Self::wrap(key, passphrase)
    }

    /// Wraps the key with a fresh recovery code and returns both: eight groups of four, 160 bits.
    pub fn recovery(key: &Key) -> Result<(Self, Zeroizing<String>)> {
        let mut code = Zeroizing::new(String::with_capacity(40));
        for (at, byte) in random::<32>()?.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                code.push('-');
            }
            code.push(ALPHABET[usize::from(byte & 31)] as char);
        }
        Ok((Self::wrap(key, &plain_code(&code))?, code))
    }

    fn wrap(key: &Key, secret: &str) -> Result<Self> {
        let (salt, nonce) = (random::<16>()?, random::<24>()?);
        let cipher = cipher(secret, &*salt, COST).ok_or(StoreError::NoRandomness)?;
        let payload = Payload {
            msg: &*key.data,
            aad: &key.workspace,
        };
        let wrapped = cipher
            .encrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| StoreError::NoRandomness)?;
        let text = |bytes: &[u8]| hex(bytes).to_string();
        Ok(Self {
            argon2id: COST,
            salt: text(&*salt),
            nonce: text(&*nonce),
            wrapped: text(&wrapped),
        })
    }

    /// The key; nothing where the secret is not the one it was wrapped with, or the slot was altered.
    pub fn unwrap(&self, workspace: [u8; 16], secret: &str) -> Option<Key> {
        let (salt, nonce, wrapped) = (
            from_hex::<16>(&self.salt)?,
            from_hex::<24>(&self.nonce)?,
            from_hex::<48>(&self.wrapped)?,
        );
        let payload = Payload {
            msg: &*wrapped,
            aad: &workspace,
        };
        let opened = cipher(secret, &*salt, self.argon2id)?
            .decrypt(&XNonce::from(*nonce), payload)
            .ok()?;
        let data = Zeroizing::new(opened).as_slice().try_into().ok()?;
        Some(Key {
            data: Zeroizing::new(data),
            workspace,
        })
    }
}

fn cipher(secret: &str, salt: &[u8], cost: Cost) -> Option<XChaCha20Poly1305> {
    if cost.kib > MOST.kib || cost.passes > MOST.passes || cost.lanes > MOST.lanes {
        return None;
    }
    let params = Params::new(cost.kib, cost.passes, cost.lanes, Some(32)).ok()?;
    let mut derived = Zeroizing::new([0; 32]);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(secret.as_bytes(), salt, &mut *derived).ok()?;
    XChaCha20Poly1305::new_from_slice(&*derived).ok()
}

/// Crockford's base 32: no letter that can be taken for a digit.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A recovery code as it was meant: case, spaces, dashes and look-alikes do not matter.
pub fn plain_code(typed: &str) -> Zeroizing<String> {
    let meant = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    Zeroizing::new(typed.chars().filter(char::is_ascii_alphanumeric).map(meant).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_secret_for_the_right_workspace_opens_a_slot() {
        let key = Key::fresh().unwrap();
        let slot = Slot::passphrase(&key, "four unrelated words").unwrap();
        assert_eq!(
            slot.unwrap(key.workspace, "four unrelated words").unwrap().data,
            key.data
        );
        assert!(slot.unwrap(key.workspace, "four unrelated word").is_none());
        assert!(slot.unwrap([0; 16], "four unrelated words").is_none());
        assert!(Slot::passphrase(&key, "short").is_err());
    }

    #[test]
    fn a_recovery_code_is_read_as_it_was_meant() {
        let key = Key::fresh().unwrap();
        let (slot, code) = Slot::recovery(&key).unwrap();
        assert_eq!(code.len(), 39);
        let typed = code
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        assert!(slot.unwrap(key.workspace, &plain_code(&typed)).is_some());
    }

    #[test]
    fn a_slot_that_asks_for_the_whole_memory_is_refused() {
        let key = Key::fresh().unwrap();
        let mut slot = Slot::passphrase(&key, "four unrelated words").unwrap();
        slot.argon2id.kib = u32::MAX;
        assert!(slot.unwrap(key.workspace, "four unrelated words").is_none());
    }
}
