//! Back-up copies of the workspace: where they go, when the last was made, and making one.

use std::path::Path;

use counterweight_store::{KeyPlace, StoreError, Workspace};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::place::{short, typed};
use crate::{App, Failure, Result, clock};

/// The setting that keeps both.
const SETTING: &str = "back_ups";

/// Where copies go, and the last one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct BackUps {
    /// The folder they go into; nothing while none was chosen.
    pub folder: Option<String>,
    /// The last one that was made.
    pub last: Option<LastBackUp>,
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LastBackUp {
    /// Its folder, as people write it.
    pub place: String,
    /// When, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// What was made and checked, in sentences.
    pub says: String,
}

impl App {
    /// Where copies go, and the last one.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn back_ups(&self) -> Result<BackUps> {
        self.with(|open| known(&open.workspace))
    }

    /// Makes a checked copy of the workspace in `folder`, or where copies go, and remembers both.
    ///
    /// # Errors
    /// No folder was ever chosen, or the copy could not be made: then nothing is left of it, and the last one stands.
    pub fn back_up(&self, folder: Option<&str>) -> Result<BackUps> {
        self.with(|open| {
            let before = known(&open.workspace)?;
            let chosen = folder.map(str::to_owned).or(before.folder.clone()).ok_or_else(|| {
                Failure::new(
                    "No place for back-ups is chosen yet.",
                    "Choose a folder, best on another disk.",
                )
            })?;
            let folder = typed(&chosen);
            if !folder.is_absolute() {
                return Err(Failure::new(
                    "This is not the full path of a folder.",
                    "Write it from the root on.",
                ));
            }
            let made = open
                .workspace
                .back_up(&folder, &clock::stamp())
                .map_err(|why| not_made(&folder, why))?;
            let here_only = match made.key {
                KeyPlace::Keychain => " Its key is in this computer’s keychain: set a passphrase to open it elsewhere.",
                KeyPlace::File | KeyPlace::Passphrase => "",
            };
            let name = made.place.file_name().unwrap_or_default().to_string_lossy();
            let decisions = match made.decisions {
                1 => "one decision".to_owned(),
                n => format!("{n} decisions"),
            };
            let now = BackUps {
                last: Some(LastBackUp {
                    place: short(&made.place),
                    at_ms: clock::now_ms(),
                    says: format!(
                        "Backed up and checked: {name}, with {decisions}, in {}.{here_only}",
                        short(&folder)
                    ),
                }),
                folder: Some(folder.display().to_string()),
            };
            open.workspace.set_setting(SETTING, &now)?;
            Ok(now)
        })
    }

    /// Remembers another folder for copies; those that are made stay where they are.
    ///
    /// # Errors
    /// No full path, or the workspace cannot be written.
    pub fn back_ups_into(&self, folder: &str) -> Result<BackUps> {
        let folder = typed(folder);
        if !folder.is_dir() {
            return Err(StoreError::NoPlaceForCopies { folder }.into());
        }
        self.with(|open| {
            let now = BackUps {
                folder: Some(folder.display().to_string()),
                ..known(&open.workspace)?
            };
            open.workspace.set_setting(SETTING, &now)?;
            Ok(now)
        })
    }
}

fn known(workspace: &Workspace) -> Result<BackUps> {
    Ok(workspace.setting(SETTING)?.unwrap_or_default())
}

/// Why there is no copy. The workspace itself is as it was, which a full disk would leave in doubt.
fn not_made(folder: &Path, why: StoreError) -> Failure {
    let disk_full = matches!(why, StoreError::DiskFull);
    let why = Failure::from(why);
    let message = format!("No back-up was made. {}", why.message);
    if disk_full {
        return Failure::new(
            format!("No back-up was made. The disk of {} is full.", short(folder)),
            "Make room there, or choose another place in Settings. What you wrote is safe where it is.",
        );
    }
    Failure { message, ..why }
}
