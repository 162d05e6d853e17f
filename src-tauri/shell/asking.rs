//! Asks where to save and what to open, in the system's own dialog. The page may not open one itself: it calls these and gets a path.
//!
//! Both wait until the person has answered, on a thread of their own, so that the page goes on drawing meanwhile.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

/// Where to save, `None` when the person thought better of it. The answer always ends as `suggested_name` does: on Linux the dialog
/// leaves the ending to the person. That an existing file is replaced has then been asked and agreed to.
pub fn save_place(app: &AppHandle, window: &WebviewWindow, suggested_name: String) -> Option<String> {
    let ending = ending(&suggested_name).unwrap_or_default().to_owned();
    let mut name = suggested_name;
    let mut folder: Option<PathBuf> = None;
    loop {
        let mut dialog = over(app, window).set_title("Save as").set_file_name(&name);
        if !ending.is_empty() {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending.as_str()]);
        }
        if let Some(folder) = &folder {
            dialog = dialog.set_directory(folder);
        }
        let chosen = dialog.blocking_save_file()?.into_path().ok()?;
        let whole = with_ending(&chosen, &ending);
        if whole == chosen || !whole.exists() {
            return Some(whole.to_string_lossy().into_owned());
        }
        // The dialog asked about the name without its ending. Asked again in full, it asks about the file that is there.
        name = whole.file_name()?.to_string_lossy().into_owned();
        folder = whole.parent().map(Path::to_owned);
    }
}

/// Which file to open, `None` when the person thought better of it. `extensions` are offered first, without their point.
pub fn open_place(app: &AppHandle, window: &WebviewWindow, extensions: &[String]) -> Option<String> {
    let mut dialog = over(app, window).set_title("Open");
    if !extensions.is_empty() {
        let offered: Vec<&str> = extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(offered.join(", ").to_uppercase(), &offered);
    }
    let chosen = dialog.add_filter("All files", &["*"]).blocking_pick_file()?;
    Some(chosen.into_path().ok()?.to_string_lossy().into_owned())
}

/// A file dialog over the window.
fn over(app: &AppHandle, window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    // GTK places it by itself, and on Wayland knows no parent of another toolkit.
    if cfg!(target_os = "linux") {
        dialog
    } else {
        dialog.set_parent(window)
    }
}

/// The ending of a file name without its point: `pdf`.
fn ending(name: &str) -> Option<&str> {
    Path::new(name).extension()?.to_str()
}

/// The path with `ending`, unless it ends so already, in whatever case.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let there = path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending));
    if ending.is_empty() || there {
        return path.to_owned();
    }
    let mut whole = path.as_os_str().to_owned();
    whole.push(".");
    whole.push(ending);
    whole.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_added_once_and_never_swapped() {
        let whole = |path: &str, ending| with_ending(Path::new(path), ending).display().to_string();
        assert_eq!(whole("/a/brief", "pdf"), "/a/brief.pdf");
        assert_eq!(whole("/a/brief.pdf", "pdf"), "/a/brief.pdf");
        assert_eq!(whole("/a/brief.PDF", "pdf"), "/a/brief.PDF");
        assert_eq!(whole("/a/brief.v2", "pdf"), "/a/brief.v2.pdf");
        assert_eq!(whole("/a/brief", ""), "/a/brief");
        assert_eq!((ending("card.toml"), ending("card")), (Some("toml"), None));
    }
}
