//! What can go wrong with a workspace, each with what to do about it. No message holds anything out of a decision.

use std::io;
use std::path::{Path, PathBuf};

use counterweight_core::decision::{ENTRY_FORMAT, FoldError};
use counterweight_core::id::{DecisionId, EntryId};
use counterweight_core::say::heading;
use counterweight_core::trouble::{Explained, Trouble};
use rusqlite::ErrorCode;

/// An error of the workspace. Where one is returned, nothing was changed.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.trouble())]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum StoreError {
    InUse { process: Option<u32> },
    NotWritable { path: PathBuf, reason: String },
    NotAWorkspace { folder: PathBuf },
    NoWorkspace { folder: PathBuf },
    ConflictedCopy { copies: Vec<String> },
    NewerVersion { found: i64, known: i64 },
    Unreleased,
    KeyFileMissing { keychain: &'static str },
    KeyMissing { recovery: bool },
    KeychainUnavailable { reason: String, recovery: bool },
    KeyFileBad { path: PathBuf, reason: String },
    WrongKey,
    PassphraseNeeded { recovery: bool },
    WrongPassphrase,
    WrongRecoveryCode,
    PassphraseTooShort { least: usize },
    NotSet { what: &'static str },
    Damaged,
    DiskFull,
    Altered { entry: EntryId },
    UnreadableEntry { entry: EntryId },
    NewerEntry { found: u16 },
    UnknownDecision { id: DecisionId },
    NoSuchPlace,
    UnreadableDecision { id: DecisionId, why: FoldError },
    Stopped,
    NoRandomness,
    Database { reason: String },
}

impl Explained for StoreError {
    fn trouble(&self) -> Trouble {
        match self {
            Self::InUse { process } => Trouble::new(
                format!("This workspace is in use{}.", by(*process)),
                "Close the other window, or choose another workspace.",
            ),
            Self::NotWritable { path, reason } => Trouble::new(
                format!("{} cannot be written ({reason}).", path.display()),
                "Choose another folder, or make it yours to write.",
            ),
            Self::NotAWorkspace { folder } => Trouble::new(
                format!("{} holds other files.", folder.display()),
                "Choose an empty folder, or one that is a workspace already.",
            ),
            Self::NoWorkspace { folder } => Trouble::new(
                format!("There is no workspace in {}.", folder.display()),
                "Check the path; nothing was made. `new`, `samples add` and `demo` make a workspace.",
            ),
            Self::ConflictedCopy { copies } => Trouble::new(
                format!(
                    "There is no workspace.db here, but what a sync program made when two computers wrote at once: {}.",
                    copies.join(", ")
                ),
                "Nothing was changed. Put the newest one back under the name workspace.db, with its workspace.key, and keep the folder on one computer.",
            ),
            Self::NewerVersion { found, known } => Trouble::new(
                format!("This workspace was written by a newer version (format {found}; this one knows {known})."),
                "Update Counterweight.",
            ),
            Self::Unreleased => Trouble::new(
                "This workspace was made by a version from before the first release, whose journal is not read any more. Nothing was changed.",
                "Choose another folder, and begin a workspace there.",
            ),
            Self::KeyFileMissing { keychain } => Trouble::new(
                format!("workspace.key belongs beside workspace.db and is not here; {keychain}."),
                "Put workspace.key back from where workspace.db came from, or from a backup. Where there never was one, the key is in the keychain of the computer that made the workspace.",
            ),
            Self::KeyMissing { recovery } => Trouble::new(
                "The key of this workspace is in a keychain, and not in this computer's.",
                format!("Open it on the computer where it was made{}.", or_recovery(*recovery)),
            ),
            Self::KeychainUnavailable { reason, recovery } => Trouble::new(
                format!("The keychain that holds the key of this workspace cannot be reached ({reason})."),
                format!(
                    "Log in to the desktop and unlock it, and try again{}.",
                    or_recovery(*recovery)
                ),
            ),
            Self::KeyFileBad { path, reason } => Trouble::new(
                format!("{} cannot be read as a key ({reason}).", path.display()),
                "Put back the copy from your backup.",
            ),
            Self::WrongKey => Trouble::new(
                "workspace.key and workspace.db do not belong together, or workspace.db is not a workspace.",
                "Put back the pair from one backup.",
            ),
            Self::PassphraseNeeded { recovery } => Trouble::new(
                "This workspace has a passphrase.",
                format!("Type it{}.", if *recovery { ", or the recovery code" } else { "" }),
            ),
            Self::WrongPassphrase => Trouble::new(
                "This is not the passphrase.",
                "Check Caps Lock and the keyboard layout, and type it again.",
            ),
            Self::WrongRecoveryCode => Trouble::new(
                "This is not the recovery code of this workspace.",
                "Compare it with the printed one, group by group.",
            ),
            Self::PassphraseTooShort { least } => Trouble::new(
                format!("A passphrase needs at least {least} characters."),
                heading::GOOD_PASSPHRASE,
            ),
            Self::NotSet { what } => Trouble::new(format!("This workspace has no {what}."), "Open it without."),
            Self::Damaged => Trouble::new(
                "workspace.db is damaged or cut short.",
                "Nothing was changed. Restore a backup, or ask whoever looks after this computer.",
            ),
            Self::DiskFull => Trouble::new("The disk is full.", "Make room and try again; nothing was saved."),
            Self::Altered { entry } => Trouble::new(
                format!("Entry {entry} was altered on its way: its content does not match its hash."),
                "Ask for the file again.",
            ),
            Self::NewerEntry { found } => Trouble::new(
                format!(
                    "An entry was written by a newer version (format {found}; this one knows {ENTRY_FORMAT}). Nothing was changed."
                ),
                "Update Counterweight.",
            ),
            Self::UnreadableEntry { entry } => Trouble::new(
                format!("Entry {entry} is of a kind this version does not know."),
                "Update Counterweight.",
            ),
            Self::UnknownDecision { id } => Trouble::new(
                format!("There is no decision {id} in this workspace."),
                "Reload the list.",
            ),
            Self::UnreadableDecision { id, why } => {
                Trouble::new(format!("Decision {id} cannot be read: {}", why.what()), why.hint())
            }
            Self::NoSuchPlace => Trouble::new("There is no such place in the list.", "Read it from its beginning."),
            Self::Stopped => Trouble::new(
                "The workspace was closed after an error.",
                "Start Counterweight again; what was saved is safe.",
            ),
            Self::NoRandomness => Trouble::new(
                "The operating system gave no random numbers.",
                "Restart the computer and try again.",
            ),
            Self::Database { reason } => Trouble::new(
                format!("The workspace could not be read or written ({reason})."),
                "Check the disk and try again.",
            ),
        }
    }
}

fn or_recovery(there_is_one: bool) -> &'static str {
    if there_is_one { ", or use the recovery code" } else { "" }
}

fn by(process: Option<u32>) -> String {
    process.map_or_else(String::new, |id| format!(" by another Counterweight (process {id})"))
}

impl StoreError {
    /// An error of the file system at `path`.
    pub(crate) fn file(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::NotWritable {
                path: path.to_owned(),
                reason: error.kind().to_string(),
            },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // SQLite reports a file that ends too early as a short read.
            Some(ErrorCode::SystemIoFailure) if extended(&error) == Some(rusqlite::ffi::SQLITE_IOERR_SHORT_READ) => {
                Self::Damaged
            }
            // The log's index cannot grow: SQLite writes to its pages only to see that the disk has room for them.
            Some(ErrorCode::SystemIoFailure) if extended(&error) == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => {
                Self::DiskFull
            }
            // The code alone: SQLite's own words may quote a value.
            _ => Self::Database {
                reason: extended(&error).map_or_else(|| "no code".to_owned(), |c| format!("SQLite {c}")),
            },
        }
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => Some(failure.extended_code),
        _ => None,
    }
}
