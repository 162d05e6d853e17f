//! The operating system's keychain: Keychain Services, Credential Manager, or the Secret Service over D-Bus.
//!
//! A keychain may wait for a person to unlock it, or for a service that never answers, so every call has a time limit.

use std::sync::mpsc;
use std::time::Duration;

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use super::{Key, hex};
use crate::{Result, StoreError};

const SERVICE: &str = "counterweight";
/// A new workspace can do without the keychain, so it does not wait long.
const TO_CREATE: Duration = Duration::from_secs(10);
/// Long enough for a person to type the keychain's password.
const TO_OPEN: Duration = Duration::from_secs(90);

/// Stores the key under its workspace's name and reads it back, so that a keychain that forgets is noticed at once.
pub fn put(key: &Key) -> Result<()> {
    let (account, data) = (hex(&key.workspace).to_string(), key.data.clone());
    within(TO_CREATE, move || {
        let entry = Entry::new(SERVICE, &account)?;
        entry.set_secret(&*data)?;
        let back = Zeroizing::new(entry.get_secret()?);
        if back.as_slice() == data.as_slice() {
            Ok(())
        } else {
            Err(Error::NoEntry)
        }
    })
}

/// The key of that workspace.
pub fn get(workspace: [u8; 16]) -> Result<Key> {
    let account = hex(&workspace).to_string();
    let secret = within(TO_OPEN, move || {
        Entry::new(SERVICE, &account)?.get_secret().map(Zeroizing::new)
    })?;
    let data = secret.as_slice().try_into().map_err(|_| StoreError::WrongKey)?;
    Ok(Key {
        data: Zeroizing::new(data),
        workspace,
    })
}

/// Forgets the key of that workspace; not having it is as good.
pub fn delete(workspace: [u8; 16]) -> Result<()> {
    let account = hex(&workspace).to_string();
    match within(TO_OPEN, move || Entry::new(SERVICE, &account)?.delete_credential()) {
        Err(StoreError::KeyMissing { .. }) => Ok(()),
        other => other,
    }
}

fn within<T: Send + 'static>(limit: Duration, act: impl FnOnce() -> keyring::Result<T> + Send + 'static) -> Result<T> {
    let unavailable = |reason: &str| StoreError::KeychainUnavailable {
        reason: reason.to_owned(),
        recovery: false,
    };
    if !has_session() {
        return Err(unavailable("there is no desktop session"));
    }
    let (reply, answer) = mpsc::channel();
    let asked = std::thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || drop(reply.send(act())));
    asked.map_err(|_| unavailable("it could not be asked"))?;
    match answer.recv_timeout(limit) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(Error::NoEntry)) => Err(StoreError::KeyMissing { recovery: false }),
        Ok(Err(Error::NoStorageAccess(_))) => Err(unavailable("it is locked")),
        Ok(Err(_)) => Err(unavailable("it answered with an error")),
        Err(_) => Err(unavailable("it does not answer")),
    }
}

/// Whether there is a session bus to ask at all.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn has_session() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty());
    set("DBUS_SESSION_BUS_ADDRESS").is_some()
        || set("XDG_RUNTIME_DIR").is_some_and(|dir| std::path::Path::new(&dir).join("bus").exists())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
pub const fn has_session() -> bool {
    true
}
