//! Hands this window's configuration to Tauri at build time.

fn main() {
    tauri_build::build();
}
