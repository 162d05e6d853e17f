//! Handing a report to the desktop: printing the page that is open, and dragging a report's file out of the window.

use std::path::{Path, PathBuf};

use counterweight_app::{Failure, write_file};
use tauri::{AppHandle, Manager as _, WebviewWindow};

/// Opens the system's print dialog for what the page shows; the page has its own look on paper.
pub fn print_page(window: &WebviewWindow) -> Result<(), Failure> {
    window
        .print()
        .map_err(|e| refused(&format!("The print dialog could not be opened: {e}.")))
}

/// Begins to drag a report out of the window as a file with that name and ending, while the mouse button is down. The file lies in a folder of this start of the
/// application that only its user may open, and is emptied when it ends.
pub fn drag(handle: &AppHandle, window: WebviewWindow, report: &[u8], name: &str, ending: &str) -> Result<(), Failure> {
    let folder = dragged(handle)?.join(std::process::id().to_string());
    own_folder(&folder).map_err(|e| refused(&format!("There is no folder to drag from: {e}.")))?;
    let path = folder.join(plain(name, ending));
    write_file(&path, report)?;
    let (told, done) = std::sync::mpsc::channel();
    let begun = handle.run_on_main_thread(move || {
        // Nobody waits any more when the window is closing.
        let _ = told.send(begin(&window, path));
    });
    begun.map_err(|e| refused(&format!("The file could not be dragged: {e}.")))?;
    done.recv()
        .unwrap_or_else(|_| Err(refused("The file could not be dragged.")))
}

/// Takes away the files that were dragged out, of this process and of those that are no more: whoever took one has their own copy.
pub fn forget(handle: &AppHandle) {
    let own = std::process::id().to_string();
    let folders = dragged(handle).ok().and_then(|all| std::fs::read_dir(all).ok());
    for folder in folders.into_iter().flatten().flatten() {
        let name = folder.file_name().to_string_lossy().into_owned();
        if name == own || !runs(&name) {
            // What cannot be taken away now is taken away at the next start or end.
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

/// Whether the process of that number runs; yes where this cannot be told, so that no other window's file is taken.
fn runs(process: &str) -> bool {
    !cfg!(target_os = "linux") || Path::new("/proc").join(process).exists()
}

fn own_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// By GTK itself: whoever the file is dropped on asks for its address only then, so it is there until the drag has ended.
#[cfg(target_os = "linux")]
#[allow(clippy::needless_pass_by_value, reason = "as on the other systems")]
fn begin(window: &WebviewWindow, path: PathBuf) -> Result<(), Failure> {
    use std::cell::Cell;
    use std::rc::Rc;

    use gtk::prelude::{ObjectExt as _, WidgetExt as _, WidgetExtManual as _};
    use gtk::{gdk, glib};

    let failed = |why: &str| refused(&format!("The file could not be dragged: {why}."));
    let within = window.gtk_window().map_err(|e| failed(&e.to_string()))?;
    let address = glib::filename_to_uri(&path, None).map_err(|e| failed(&e.to_string()))?;
    within.drag_source_set(gdk::ModifierType::BUTTON1_MASK, &[], gdk::DragAction::COPY);
    within.drag_source_add_uri_targets();
    let targets = within.drag_source_get_target_list();
    let handlers: Rc<Cell<Vec<glib::SignalHandlerId>>> = Rc::default();
    // Before the next drag begins, nothing of this one may answer any more.
    let end = {
        let handlers = Rc::clone(&handlers);
        move |within: &gtk::ApplicationWindow| {
            handlers.take().into_iter().for_each(|id| within.disconnect(id));
            within.drag_source_unset();
        }
    };
    handlers.set(vec![
        within.connect_drag_data_get(move |_, _, data, _, _| {
            data.set_uris(&[&address]);
        }),
        within.connect_drag_end({
            let end = end.clone();
            move |within, _| end(within)
        }),
    ]);
    let begun = targets.and_then(|targets| {
        // Button 1, wherever the pointer is.
        within.drag_begin_with_coordinates(&targets, gdk::DragAction::COPY, 1, None, -1, -1)
    });
    if begun.is_none() {
        end(&within);
        return Err(failed("the desktop began no drag"));
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn begin(window: &WebviewWindow, path: PathBuf) -> Result<(), Failure> {
    let files = drag::DragItem::Files(vec![path]);
    let picture = drag::Image::Raw(include_bytes!("../../icons/32x32.png").to_vec());
    drag::start_drag(window, files, picture, |_, _| {}, drag::Options::default())
        .map_err(|e| refused(&format!("The file could not be dragged: {e}.")))
}

/// The folder with one for each process, so that two windows never empty each other's.
fn dragged(handle: &AppHandle) -> Result<PathBuf, Failure> {
    let cache = handle
        .path()
        .app_cache_dir()
        .map_err(|e| refused(&format!("There is no folder to drag from: {e}.")))?;
    Ok(cache.join("dragged"))
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
    Failure::new(text, "Save it as a file instead.")
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
