//! Digests and signatures. Each kind of text has a context of its own, so that nothing signed as one can be shown as another.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};

/// An ed25519 key that signs: the chair's, a seat's, or a member's own.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// From 32 bytes that chance gave, or that were kept.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// From the text it is kept as; nothing where it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        bytes(text).map(Self::new)
    }

    /// The text it is kept as: base64url of its seed.
    #[must_use]
    pub fn text(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0.to_bytes())
    }
}

/// Whose signature it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who decides.
    Chair,
    /// The seat, whose key came with its packet.
    Seat,
    /// The member, whose key nobody else has.
    Own,
}

impl Role {
    const fn name(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Seat => "seat",
            Self::Own => "own",
        }
    }
}

/// BLAKE3 of a text under the context of its kind; 64 hex digits.
#[must_use]
pub fn digest(kind: &str, text: &str) -> String {
    let mut hash = blake3::Hasher::new_derive_key(&format!("counterweight 2026 panel {kind}"));
    hash.update(text.as_bytes());
    hash.finalize().to_hex().to_string()
}

/// What is signed: plain ASCII that names kind and role.
fn message(kind: &str, role: Role, digest: &str) -> String {
    format!("counterweight {kind} 1 {} {digest}", role.name())
}

/// A signature over the digest of a text of that kind; base64url.
#[must_use]
pub fn sign(key: &SigningKey, kind: &str, role: Role, digest: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(key.0.sign(message(kind, role, digest).as_bytes()).to_bytes())
}

/// Whether `signature` is `key`'s. Strict: no small-order keys, no second form of the same signature.
#[must_use]
pub fn verify(key: &str, signature: &str, kind: &str, role: Role, digest: &str) -> bool {
    let (Some(key), Some(signature)) = (bytes::<32>(key), bytes::<64>(signature)) else {
        return false;
    };
    VerifyingKey::from_bytes(&key).is_ok_and(|key| {
        key.verify_strict(
            message(kind, role, digest).as_bytes(),
            &Signature::from_bytes(&signature),
        )
        .is_ok()
    })
}

/// The public half of a key; base64url.
#[must_use]
pub fn public(key: &SigningKey) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(key.0.verifying_key().to_bytes())
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_fits_its_key_kind_role_and_digest_and_no_other() {
        let (key, other) = (SigningKey::new([7; 32]), SigningKey::new([8; 32]));
        let of = digest("sheet", "text");
        let signature = sign(&key, "sheet", Role::Own, &of);
        assert!(verify(&public(&key), &signature, "sheet", Role::Own, &of));
        assert!(!verify(&public(&other), &signature, "sheet", Role::Own, &of));
        assert!(!verify(&public(&key), &signature, "roll", Role::Own, &of));
        assert!(!verify(&public(&key), &signature, "sheet", Role::Seat, &of));
        assert!(!verify(
            &public(&key),
            &signature,
            "sheet",
            Role::Own,
            &digest("page", "text")
        ));
        assert!(!verify("", &signature, "sheet", Role::Own, &of));
        assert!(!verify(&public(&key), "x", "sheet", Role::Own, &of));
        // The point of order one signs everything, where signatures are not checked strictly.
        let null = BASE64_URL_SAFE_NO_PAD.encode({
            let mut point = [0; 32];
            point[0] = 1;
            point
        });
        let mut made = [0; 64];
        made[0] = 1;
        assert!(!verify(
            &null,
            &BASE64_URL_SAFE_NO_PAD.encode(made),
            "sheet",
            Role::Own,
            &of
        ));
    }

    #[test]
    fn a_key_is_kept_as_text() {
        let key = SigningKey::new([7; 32]);
        assert_eq!(SigningKey::read(&key.text()).map(|k| public(&k)), Some(public(&key)));
        assert!(SigningKey::read("short").is_none());
    }
}
