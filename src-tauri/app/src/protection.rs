//! Passphrase and recovery code of the workspace, and opening one that has them.

use counterweight_store::KeySource;
use zeroize::Zeroizing;

use crate::{App, Open, Result, State, Status};

impl App {
    /// Opens a workspace that asks for its passphrase, with that or with the printed recovery code.
    ///
    /// # Errors
    /// `wrong_passphrase`, `wrong_recovery_code`; the workspace stays closed.
    pub fn unlock(&self, secret: String, recovery: bool) -> Result<Status> {
        let secret = Zeroizing::new(secret);
        {
            let mut state = self.state();
            if state.open.is_err() {
                let source = if recovery {
                    KeySource::RecoveryCode(secret)
                } else {
                    KeySource::Passphrase(secret)
                };
                let folder = state.folder.clone();
                *state = State {
                    open: Ok(Open::at(&folder, source)?),
                    folder,
                };
            }
        }
        self.status()
    }

    /// Sets or changes the passphrase.
    ///
    /// # Errors
    /// `passphrase_too_short`; or the key cannot be written.
    pub fn set_passphrase(&self, passphrase: String) -> Result<Status> {
        let passphrase = Zeroizing::new(passphrase);
        self.with(|open| Ok(open.workspace.set_passphrase(&passphrase)?))?;
        self.status()
    }

    /// Removes the passphrase; the key goes back to the keychain, or to a file where there is none.
    ///
    /// # Errors
    /// The key cannot be written.
    pub fn remove_passphrase(&self) -> Result<Status> {
        self.with(|open| open.workspace.remove_passphrase().map(|_| ()).map_err(Into::into))?;
        self.status()
    }

    /// Makes a new recovery code to print. It is shown once; any earlier one no longer works.
    ///
    /// # Errors
    /// The key cannot be written.
    pub fn make_recovery_code(&self) -> Result<String> {
        self.with(|open| Ok(open.workspace.make_recovery_code()?.to_string()))
    }
}
