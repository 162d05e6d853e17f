//! A Tauri window with nothing in it, which prints `ready` and stops: what the start of the real window is compared with.

use std::io::Write as _;

/// The page calls this as soon as it can.
#[tauri::command]
fn ready(app: tauri::AppHandle) {
    let mut out = std::io::stdout();
    // Whoever measures is gone: nobody is left to tell.
    let _ = writeln!(out, "ready").and_then(|()| out.flush());
    app.exit(0);
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ready])
        .run(tauri::generate_context!())
}
