//! Passphrase and recovery code of an open workspace: set, change, remove. The data itself is not encrypted anew.

use zeroize::Zeroizing;

use super::{KeyFile, KeyPlace, Slot, Unlocked, keychain};
use crate::{Result, Workspace};

impl Workspace {
    /// Where the key is kept; show [`KeyPlace::notice`].
    #[must_use]
    pub fn key_place(&self) -> KeyPlace {
        self.unlocked().place()
    }

    /// Whether there is a recovery code.
    #[must_use]
    pub fn has_recovery_code(&self) -> bool {
        self.unlocked().file.as_ref().is_some_and(|f| f.recovery.is_some())
    }

    /// Sets or changes the passphrase. From now on the key is nowhere without it (or the recovery code).
    ///
    /// # Errors
    /// [`PassphraseTooShort`](crate::StoreError::PassphraseTooShort), or the key file or keychain cannot be written.
    pub fn set_passphrase(&self, passphrase: &str) -> Result<()> {
        let mut unlocked = self.unlocked();
        let mut file = file_of(&unlocked);
        file.passphrase = Some(Slot::passphrase(&unlocked.key, passphrase)?);
        file.plain = None;
        let from_keychain = unlocked.place() == KeyPlace::Keychain;
        file.write(&self.key_path())?;
        unlocked.file = Some(file);
        if from_keychain {
            keychain::delete(unlocked.key.workspace)
        } else {
            Ok(())
        }
    }

    /// Removes the passphrase: the key goes back to the keychain, or to the file where there is none. Says which.
    ///
    /// # Errors
    /// The key file cannot be written.
    pub fn remove_passphrase(&self) -> Result<KeyPlace> {
        let mut unlocked = self.unlocked();
        let mut file = file_of(&unlocked);
        if file.passphrase.take().is_some() {
            if !self.allows_keychain || keychain::put(&unlocked.key).is_err() {
                file.plain = Some(unlocked.key.data.clone());
            }
            file.write(&self.key_path())?;
            unlocked.file = Some(file);
        }
        Ok(unlocked.place())
    }

    /// Makes a new recovery code to print: eight groups of four. It is shown once, and any earlier one no longer works.
    ///
    /// # Errors
    /// The key file cannot be written.
    pub fn make_recovery_code(&self) -> Result<Zeroizing<String>> {
        let mut unlocked = self.unlocked();
        let mut file = file_of(&unlocked);
        let (slot, code) = Slot::recovery(&unlocked.key)?;
        file.recovery = Some(slot);
        file.write(&self.key_path())?;
        unlocked.file = Some(file);
        Ok(code)
    }
}

fn file_of(unlocked: &Unlocked) -> KeyFile {
    unlocked.file.clone().unwrap_or_else(|| KeyFile::bare(&unlocked.key))
}
