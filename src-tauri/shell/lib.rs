//! The desktop face of Counterweight: one window over the use cases of `counterweight_app`.
//!
//! Deliberately absent: rules, arithmetic and storage. A command here unpacks, calls one use case, and packs the answer.

mod arguments;
mod asking;
mod commands;
mod declare;
mod handing;
pub mod rendering;
#[cfg(test)]
mod typescript;
mod window;

use std::sync::LazyLock;

pub use arguments::Arguments;
use counterweight_app::{App, KeySource, usual_place};

/// Opens the application and returns when its window is closed.
///
/// # Errors
/// When the window cannot be made, for example without a display.
pub fn run(arguments: Arguments) -> tauri::Result<()> {
    let opened = opened(&arguments);
    tauri::Builder::default()
        .plugin(single_instance(&arguments))
        .plugin(tauri_plugin_dialog::init())
        .manage(window::Opening::new(&arguments))
        .manage(opened)
        .invoke_handler(commands::handler())
        .setup(|app| Ok(window::open(app)?))
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // At the start, too: what was killed took nothing away.
            if matches!(event, tauri::RunEvent::Ready | tauri::RunEvent::Exit) {
                handing::forget(app);
            }
        });
    Ok(())
}

/// The application, there once its workspace is open: who asks for it earlier waits.
type Opened = LazyLock<App, Box<dyn FnOnce() -> App + Send>>;

/// Begins to open the workspace. The toolkit, the window and its page take longer to start: they need not wait for it.
fn opened(arguments: &Arguments) -> Opened {
    let arguments = arguments.clone();
    let opening = std::thread::spawn({
        let arguments = arguments.clone();
        move || application(&arguments)
    });
    LazyLock::new(Box::new(move || {
        opening.join().unwrap_or_else(|_| application(&arguments))
    }))
}

/// The application on the workspace asked for. One that cannot be opened is still an application: its page says why.
fn application(arguments: &Arguments) -> App {
    let app = App::start(
        &arguments.workspace.clone().unwrap_or_else(usual_place),
        KeySource::Auto,
    );
    if arguments.with_samples && app.status().is_ok_and(|status| status.decisions == 0) {
        // A failure to write shows on the page as soon as anything else is saved.
        let _ = app.add_samples();
    }
    app
}

/// One window for each workspace: starting the application again brings its window forward. Another `--workspace` is another window.
fn single_instance(arguments: &Arguments) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};

    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, _, _| window::bring_forward(app));
    let Some(folder) = &arguments.workspace else {
        return builder.build();
    };
    let mut hasher = DefaultHasher::new();
    std::path::absolute(folder)
        .unwrap_or_else(|_| folder.clone())
        .hash(&mut hasher);
    builder
        .dbus_id(format!("org.counterweight.desktop.w{:016x}", hasher.finish()))
        .build()
}
