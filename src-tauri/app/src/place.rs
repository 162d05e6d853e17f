//! Where the workspace is: the folder last chosen, else the usual one for the system.

use std::path::{Path, PathBuf};

use crate::Failure;

/// The workspace to open when none is named: the one chosen last, else the usual place for application data.
#[must_use]
pub fn usual_place() -> PathBuf {
    let chosen = memory().and_then(|file| std::fs::read_to_string(file).ok());
    match chosen.map(|text| PathBuf::from(text.trim_end_matches('\n'))) {
        Some(folder) if folder.is_absolute() => folder,
        _ => dirs::data_dir()
            .unwrap_or_else(|| PathBuf::from("."))
            .join("counterweight"),
    }
}

/// Remembers a folder as the workspace to open next time.
pub(crate) fn remember(folder: &Path) -> Result<(), Failure> {
    let failed = |e: std::io::Error| {
        Failure::new(
            format!("The choice of workspace could not be kept ({}).", e.kind()),
            "It is open now; choose it again next time.",
        )
    };
    let Some(file) = memory() else { return Ok(()) };
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    std::fs::write(&file, folder.to_string_lossy().as_bytes()).map_err(failed)
}

fn memory() -> Option<PathBuf> {
    dirs::config_dir().map(|dir| dir.join("counterweight").join("workspace"))
}
