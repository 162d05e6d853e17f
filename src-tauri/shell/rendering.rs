//! Chooses how the web view draws, before any of it is loaded.
//!
//! WebKitGTK's DMA-BUF renderer shows a blank window with some NVIDIA drivers and in some AppImages, and it can only be turned off by an
//! environment variable that is read very early. Setting a variable of the running process is unsafe in Rust, so the program starts
//! itself again with the variable in place; that costs a few milliseconds, and only where it is needed.

use crate::Arguments;

/// What turns WebKitGTK's DMA-BUF renderer off. Left alone where the user has set it, to whatever value.
#[cfg(target_os = "linux")]
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program again with the simple renderer where that was asked for or is known to be needed; otherwise does nothing.
#[cfg(target_os = "linux")]
pub fn restart_safely_where_needed(arguments: &Arguments) {
    use std::os::unix::process::CommandExt as _;

    let needed = arguments.safe_rendering || nvidia_driver() || std::env::var_os("APPIMAGE").is_some();
    if !needed || std::env::var_os(SWITCH).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only when it failed; then the usual renderer is the best that is left.
        let _ = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(SWITCH, "1")
            .exec();
    }
}

/// Other systems' web views need nothing.
#[cfg(not(target_os = "linux"))]
pub fn restart_safely_where_needed(_arguments: &Arguments) {}

#[cfg(target_os = "linux")]
fn nvidia_driver() -> bool {
    std::path::Path::new("/proc/driver/nvidia/version").exists()
}
