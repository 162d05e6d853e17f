//! Handing a report to the desktop: printing the page that is open, and dragging a report's file out of the window.

use std::path::{Path, PathBuf};

use counterweight_app::{App, DecisionId, Failure, MemberId, ReportSpec, write_file};
use tauri::{AppHandle, Manager as _, State, WebviewWindow};

/// Opens the system's print dialog for what the page shows; the page has its own look on paper.
#[tauri::command]
pub fn print_page(window: WebviewWindow) -> Result<(), Failure> {
    window
        .print()
        .map_err(|e| refused(&format!("The print dialog could not be opened: {e}.")))
}

/// Begins to drag a report out of the window as a file, while the mouse button is down. The file lies in a folder of this start of the
/// application, which is emptied when it ends.
#[tauri::command(async)]
#[allow(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]
pub fn drag_report(
    app: State<'_, App>,
    handle: AppHandle,
    window: WebviewWindow,
    id: DecisionId,
    acting: Option<MemberId>,
    spec: ReportSpec,
    name: String,
) -> Result<(), Failure> {
    let bytes = app.report(&id, acting, &spec)?.bytes;
    let path = dragged(&handle)?.join(plain(&name, spec.format.ending()));
    write_file(&path, &bytes)?;
    let (told, done) = std::sync::mpsc::channel();
    let begun = handle.run_on_main_thread(move || {
        // Nobody waits any more when the window is closing.
        let _ = told.send(begin(&window, path));
    });
    begun.map_err(|e| refused(&format!("The file could not be dragged: {e}.")))?;
    done.recv()
        .unwrap_or_else(|_| Err(refused("The file could not be dragged.")))
}

/// Takes away the files that were dragged out: whoever took one has their own copy.
pub fn forget(handle: &AppHandle) {
    if let Ok(folder) = dragged(handle) {
        // What cannot be taken away now is taken away at the next end.
        let _ = std::fs::remove_dir_all(folder);
    }
}

#[cfg(target_os = "linux")]
fn begin(window: &WebviewWindow, path: PathBuf) -> Result<(), Failure> {
    let failed = |why: String| refused(&format!("The file could not be dragged: {why}."));
    let within = window.gtk_window().map_err(|e| failed(e.to_string()))?;
    let files = drag::DragItem::Files(vec![path]);
    let picture = drag::Image::Raw(include_bytes!("../../icons/32x32.png").to_vec());
    drag::start_drag(&within, files, picture, |_, _| {}, drag::Options::default()).map_err(|e| failed(e.to_string()))
}

#[cfg(not(target_os = "linux"))]
fn begin(window: &WebviewWindow, path: PathBuf) -> Result<(), Failure> {
    let files = drag::DragItem::Files(vec![path]);
    let picture = drag::Image::Raw(include_bytes!("../../icons/32x32.png").to_vec());
    drag::start_drag(window, files, picture, |_, _| {}, drag::Options::default())
        .map_err(|e| refused(&format!("The file could not be dragged: {e}.")))
}

/// The folder of this process, so that two windows never empty each other's.
fn dragged(handle: &AppHandle) -> Result<PathBuf, Failure> {
    let cache = handle
        .path()
        .app_cache_dir()
        .map_err(|e| refused(&format!("There is no folder to drag from: {e}.")))?;
    Ok(cache.join("dragged").join(std::process::id().to_string()))
}

/// A name that stands in a file address as it is: letters and digits without accents, and hyphens.
fn plain(name: &str, ending: &str) -> String {
    let stem = Path::new(name)
        .file_stem()
        .map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let words: Vec<&str> = stem
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let stem = if words.is_empty() {
        "report".to_owned()
    } else {
        words.join("-")
    };
    format!("{stem}.{ending}")
}

fn refused(text: &str) -> Failure {
    Failure {
        code: "not_handed_over".to_owned(),
        message: text.to_owned(),
        hint: "Save it as a file instead.".to_owned(),
        problems: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_dragged_file_s_name_stands_in_an_address() {
        assert_eq!(
            plain("Sales manager, East - brief.pdf", "pdf"),
            "Sales-manager-East-brief.pdf"
        );
        assert_eq!(plain("../../经理", "docx"), "report.docx");
    }
}
