//! The one window: opened hidden, shown when its first page is ready, and shut off from everything but the application's own page.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{App, Manager as _, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::Arguments;

/// Label of the window in `tauri.conf.json`.
pub const MAIN: &str = "main";

/// A page that has not reported itself by then is shown as it is: a slow start must not look like no start.
const PATIENCE: Duration = Duration::from_secs(2);

/// A page that has not kept what was typed by then is closed as it is: one that hangs must not hold its window.
const FAREWELL: Duration = Duration::from_secs(2);

/// Tells the page that its window is to be closed. An event, so that nothing of the page has to be within everybody's reach.
const LEAVING: &str = "dispatchEvent(new Event('leaving'))";

/// Background of the dark theme's well, as in the page's tokens. The light one is in `tauri.conf.json`.
const DARK_WELL: Color = Color(0x10, 0x13, 0x12, 0xff);

/// Nothing listens here. The page's policy already forbids every connection; sending whatever might slip past it to a closed port
/// makes "no network" hold for the web view's own requests too.
const NOWHERE: &str = "http://127.0.0.1:9";

/// What `ready` needs to know about this start.
pub struct Opening {
    shown: AtomicBool,
    exit_when_ready: bool,
}

impl Opening {
    /// An opening that has not shown its window yet.
    pub fn new(arguments: &Arguments) -> Self {
        Self {
            shown: AtomicBool::new(false),
            exit_when_ready: arguments.exit_when_ready,
        }
    }
}

/// Opens the window, hidden.
///
/// # Errors
/// When the configuration has no window, or the system cannot make one.
pub fn open(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let dev_server = if tauri::is_dev() {
        app.config().build.dev_url.clone()
    } else {
        None
    };
    let online = dev_server.is_some();
    let mut builder = WebviewWindowBuilder::from_config(app.handle(), config)?
        .on_navigation(move |url| is_own_page(url, dev_server.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    if let (false, Ok(nowhere)) = (online, Url::parse(NOWHERE)) {
        builder = builder.proxy_url(nowhere);
    }
    let window = builder.build()?;
    let asked = AtomicBool::new(false);
    window.on_window_event({
        let window = window.clone();
        move |event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                if !asked.swap(true, Ordering::SeqCst) {
                    leave(&window);
                }
            }
        }
    });
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        show(&window);
    });
    Ok(())
}

/// The page calls this once, when it can be used; `dark` says in which theme it is drawn.
///
/// It cannot wait for its first frame: WebKitGTK draws none while the window is hidden. The window's background has the page's own
/// shade until that frame comes, so nothing flashes.
pub fn ready(window: &WebviewWindow, opening: &Opening, dark: bool) {
    if dark {
        // A window that keeps its light background for one frame is still the window that was asked for.
        let _ = window.set_background_color(Some(DARK_WELL));
    }
    show(window);
    if opening.exit_when_ready {
        use std::io::Write as _;
        let mut out = std::io::stdout();
        // Whoever measures is gone: nobody is left to tell.
        let _ = writeln!(out, "ready").and_then(|()| out.flush());
        window.app_handle().exit(0);
    }
}

/// Ends of what the window is drawn at, in percent: below, small print is lost; above, a line holds too few words to be read.
const DRAWN_AT: std::ops::RangeInclusive<u16> = 80..=200;

/// Draws everything in the window at this size, in percent. The page is laid out anew, so that nothing is cut off.
pub fn scale(window: &WebviewWindow, percent: u16) {
    let percent = percent.clamp(*DRAWN_AT.start(), *DRAWN_AT.end());
    // A web view that cannot be scaled stays as it is: everything in it can still be read and used.
    let _ = window.set_zoom(f64::from(percent) / 100.0);
}

/// Shows the window the first time it is called and never again, so that the late time-out cannot bring back a minimised one.
fn show(window: &WebviewWindow) {
    if !window.state::<Opening>().shown.swap(true, Ordering::SeqCst) {
        // The window can be closed by now; then there is nothing to show.
        let _ = window.show().and_then(|()| window.set_focus());
    }
}

/// Lets the page keep what was typed before its window goes: it answers by calling `close`.
fn leave(window: &WebviewWindow) {
    if window.eval(LEAVING).is_err() {
        return close(window);
    }
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(FAREWELL);
        close(&window);
    });
}

/// Closes the window for good.
pub fn close(window: &WebviewWindow) {
    // One that is closed already is what was wanted.
    let _ = window.destroy();
}

/// Brings the window to the front: somebody started the application a second time.
pub fn bring_forward(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that refuses is still the one the user already has.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Whether the page may go to `url`: only to the application's own pages, and while developing to the development server.
fn is_own_page(url: &Url, dev_server: Option<&Url>) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" => host == "localhost",
        // Where custom schemes cannot be a page's origin (Windows), Tauri uses this name, which it answers itself.
        "http" | "https" => host == "tauri.localhost" || dev_server.is_some_and(|dev| dev.origin() == url.origin()),
        "about" => url.as_str() == "about:blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn only_the_application_s_own_pages_open() {
        let dev = "http://localhost:5173/".parse().unwrap();
        let goes = |url: &str, dev| is_own_page(&url.parse().unwrap(), dev);
        assert!(goes("tauri://localhost/decisions/1", None));
        assert!(goes("http://localhost:5173/decisions", Some(&dev)));
        for url in [
            "https://example.org/",
            "http://localhost:5173/",
            "http://localhost.example.org/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
        ] {
            assert!(!goes(url, None), "{url}");
        }
        assert!(!goes("http://localhost:5174/", Some(&dev)));
    }
}
