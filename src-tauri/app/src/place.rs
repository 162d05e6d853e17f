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

/// A path as a person typed it: without blanks round it, and with `~` for their own folder.
#[must_use]
pub fn typed(place: &str) -> PathBuf {
    at_home(Path::new(place.trim()))
}

/// A path with `~` as its first part: that is the user's own folder.
#[must_use]
pub fn at_home(path: &Path) -> PathBuf {
    under(dirs::home_dir().as_deref(), path)
}

fn under(home: Option<&Path>, path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) if rest.as_os_str().is_empty() => home.to_owned(),
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// A path as people say it: `~` for their own folder.
#[must_use]
pub fn short(path: &Path) -> String {
    from_home(path, dirs::home_dir().as_deref())
}

fn from_home(path: &Path, home: Option<&Path>) -> String {
    match home.and_then(|home| path.strip_prefix(home).ok()) {
        Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => path.display().to_string(),
    }
}

fn memory() -> Option<PathBuf> {
    dirs::config_dir().map(|dir| dir.join("counterweight").join("workspace"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_the_user_s_own_folder_and_nobody_else_s() {
        let home = Some(Path::new("/home/fern"));
        let path = |text: &str| under(home, Path::new(text)).display().to_string();
        assert_eq!(path("~/Documents/brief.pdf"), "/home/fern/Documents/brief.pdf");
        assert_eq!(path("~"), "/home/fern");
        assert_eq!(path("~rowan/brief.pdf"), "~rowan/brief.pdf");
        assert_eq!(path("/tmp/~"), "/tmp/~");
        assert_eq!(under(None, Path::new("~/a")), PathBuf::from("~/a"));
        for text in ["~/Documents/brief.pdf", "/tmp/a", "~"] {
            assert_eq!(from_home(&under(home, Path::new(text)), home), text);
        }
    }
}
