//! The desktop face of Counterweight: one window over the use cases of `counterweight_app`.
//!
//! Deliberately absent: rules, arithmetic and storage. A command here unpacks, calls one use case, and packs the answer.

mod arguments;
mod asking;
mod commands;
mod handing;
pub mod rendering;
mod window;

pub use arguments::Arguments;
use counterweight_app::{App, KeySource, usual_place};
use tauri::Manager as _;

/// Opens the application and returns when its window is closed.
///
/// # Errors
/// When the window cannot be made, for example without a display.
pub fn run(arguments: Arguments) -> tauri::Result<()> {
    // Opening the workspace and starting the toolkit take about as long as each other: they go side by side.
    let started = std::thread::spawn({
        let arguments = arguments.clone();
        move || application(&arguments)
    });
    tauri::Builder::default()
        .plugin(single_instance(&arguments))
        .plugin(tauri_plugin_dialog::init())
        .manage(window::Opening::new(&arguments))
        .invoke_handler(tauri::generate_handler![
            window::ready,
            commands::status,
            commands::list,
            commands::create,
            commands::view,
            commands::change,
            commands::undo,
            commands::redo,
            commands::cards,
            commands::debrief,
            commands::follow,
            commands::plan_draft,
            commands::letter,
            commands::book,
            commands::prefill_book,
            commands::preview_book_import,
            commands::import_book,
            commands::toolkit,
            commands::as_it_was,
            commands::dues,
            commands::journal,
            commands::forecasts,
            commands::door,
            commands::report_pages,
            commands::report_page,
            commands::save_report,
            commands::save_calendar,
            handing::print_page,
            handing::drag_report,
            commands::explore,
            commands::raters,
            commands::teams,
            commands::impact_table,
            commands::save_impact_table,
            commands::impact,
            commands::library,
            commands::settings,
            commands::save_settings,
            commands::add_samples,
            commands::remove_samples,
            commands::remove,
            commands::open_workspace,
            commands::new_id,
            commands::unlock,
            commands::set_passphrase,
            commands::remove_passphrase,
            commands::make_recovery_code,
            commands::copy_card,
            commands::open_card,
            commands::check_card,
            commands::keep_card_draft,
            commands::drop_card_draft,
            commands::save_card,
            commands::delete_card,
            commands::import_card,
            commands::export_card,
            commands::rank_weights,
            asking::ask_save_place,
            asking::ask_open_place,
        ])
        .setup(move |app| {
            app.manage(started.join().map_err(|_| "The workspace could not be opened.")?);
            Ok(window::open(app)?)
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // At the start, too: what was killed took nothing away.
            if matches!(event, tauri::RunEvent::Ready | tauri::RunEvent::Exit) {
                handing::forget(app);
            }
        });
    Ok(())
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
