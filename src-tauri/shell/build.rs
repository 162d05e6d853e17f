//! Hands `tauri.conf.json` and the icons to Tauri at build time.

fn main() {
    tauri_build::build();
}
