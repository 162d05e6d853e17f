//! What can go wrong with a workspace, each with what to do about it. No message holds anything out of a decision.

use std::io;
use std::path::{Path, PathBuf};

use counterweight_core::decision::FoldError;
use counterweight_core::id::{DecisionId, EntryId};
use rusqlite::ErrorCode;

/// An error of the workspace. Where one is returned, nothing was changed.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum StoreError {
    #[error("This workspace is in use{}. Close the other window, or choose another workspace.", by(*process))]
    InUse { process: Option<u32> },
    #[error("{} cannot be written ({reason}). Choose another folder, or make it yours to write.", path.display())]
    NotWritable { path: PathBuf, reason: String },
    #[error("{} holds other files. Choose an empty folder, or one that is a workspace already.", folder.display())]
    NotAWorkspace { folder: PathBuf },
    #[error(
        "This workspace was written by a newer version (format {found}; this one knows {known}). Update Counterweight."
    )]
    NewerVersion { found: i64, known: i64 },
    #[error("The key of this workspace is not here. Put its workspace.key back beside it, or use the recovery code.")]
    KeyMissing,
    #[error("The keychain cannot be reached ({reason}). Unlock it and try again, or use the recovery code.")]
    KeychainUnavailable { reason: String },
    #[error("{} cannot be read as a key ({reason}). Put back the copy from your backup.", path.display())]
    KeyFileBad { path: PathBuf, reason: String },
    #[error(
        "workspace.key and workspace.db do not belong together, or workspace.db is not a workspace. Put back the pair from one backup."
    )]
    WrongKey,
    #[error("This workspace has a passphrase. Type it{}.", if *recovery { ", or the recovery code" } else { "" })]
    PassphraseNeeded { recovery: bool },
    #[error("This is not the passphrase. Check Caps Lock and the keyboard layout, and type it again.")]
    WrongPassphrase,
    #[error("This is not the recovery code of this workspace. Compare it with the printed one, group by group.")]
    WrongRecoveryCode,
    #[error("A passphrase needs at least {least} characters. Four or five unrelated words are a good one.")]
    PassphraseTooShort { least: usize },
    #[error("This workspace has no {what}. Open it without.")]
    NotSet { what: &'static str },
    #[error(
        "workspace.db is damaged or cut short. Nothing was changed. Restore a backup, or ask whoever looks after this computer."
    )]
    Damaged,
    #[error("The disk is full. Make room and try again; nothing was saved.")]
    DiskFull,
    #[error("Entry {entry} was altered on its way: its content does not match its hash. Ask for the file again.")]
    Altered { entry: EntryId },
    #[error("Entry {entry} is of a kind this version does not know. Update Counterweight.")]
    UnreadableEntry { entry: EntryId },
    #[error("There is no decision {id} in this workspace. Reload the list.")]
    UnknownDecision { id: DecisionId },
    #[error("Decision {id} cannot be read: {why}")]
    UnreadableDecision { id: DecisionId, why: FoldError },
    #[error("{} exists already. Choose another name.", path.display())]
    Exists { path: PathBuf },
    #[error("The workspace was closed after an error. Start Counterweight again; what was saved is safe.")]
    Stopped,
    #[error("The operating system gave no random numbers. Restart the computer and try again.")]
    NoRandomness,
    #[error("The workspace could not be read or written ({reason}). Check the disk and try again.")]
    Database { reason: String },
}

fn by(process: Option<u32>) -> String {
    process.map_or_else(String::new, |id| format!(" by another Counterweight (process {id})"))
}

impl StoreError {
    /// The code programs switch on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "in_use",
            Self::NotWritable { .. } => "not_writable",
            Self::NotAWorkspace { .. } => "not_a_workspace",
            Self::NewerVersion { .. } => "newer_version",
            Self::KeyMissing => "key_missing",
            Self::KeychainUnavailable { .. } => "keychain_unavailable",
            Self::KeyFileBad { .. } => "key_file_bad",
            Self::WrongKey => "wrong_key",
            Self::PassphraseNeeded { .. } => "passphrase_needed",
            Self::WrongPassphrase => "wrong_passphrase",
            Self::WrongRecoveryCode => "wrong_recovery_code",
            Self::PassphraseTooShort { .. } => "passphrase_too_short",
            Self::NotSet { .. } => "not_set",
            Self::Damaged => "damaged",
            Self::DiskFull => "disk_full",
            Self::Altered { .. } => "altered",
            Self::UnreadableEntry { .. } => "unreadable_entry",
            Self::UnknownDecision { .. } => "unknown_decision",
            Self::UnreadableDecision { .. } => "unreadable_decision",
            Self::Exists { .. } => "exists",
            Self::Stopped => "stopped",
            Self::NoRandomness => "no_randomness",
            Self::Database { .. } => "database",
        }
    }

    /// An error of the file system at `path`.
    pub(crate) fn file(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::AlreadyExists => Self::Exists { path: path.to_owned() },
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
