//! Starts WebKitWebDriver and, through it, the built application, and sees to it that neither outlives the test.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::PATIENCE;

/// The application as Cargo built it for this test.
const APPLICATION: &str = env!("CARGO_BIN_EXE_counterweight");

/// A start now and then fails because the port was taken in between, or because the window was slower than the driver's patience.
const ATTEMPTS: u32 = 3;

/// A running WebKitWebDriver. Dropping it ends it together with the application it started.
pub struct Driver(Child);

impl Driver {
    /// Starts the application with `arguments` in the given home and returns the session that drives it.
    pub async fn start(home: &Path, arguments: &[String]) -> (Self, Client) {
        assert!(
            ["DISPLAY", "WAYLAND_DISPLAY"]
                .iter()
                .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())),
            "the window tests need a display: run them with `make test`, or with `xvfb-run -a cargo test --features custom-protocol`"
        );
        if cfg!(not(feature = "custom-protocol")) {
            panic!(
                "the window tests drive the built page: run them with `make test`, or add `--features custom-protocol`"
            );
        }
        let mut failure = String::new();
        for _ in 0..ATTEMPTS {
            match Self::attempt(home, arguments).await {
                Ok(started) => return started,
                Err(reason) => failure = reason,
            }
        }
        panic!("no session with the window after {ATTEMPTS} attempts: {failure}");
    }

    async fn attempt(home: &Path, arguments: &[String]) -> Result<(Self, Client), String> {
        let port = free_port();
        let driver = Self(spawn(home, port)?);
        let url = format!("http://127.0.0.1:{port}/");
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": APPLICATION, "args": arguments },
            "timeouts": { "script": PATIENCE.as_millis() as u64 },
        });
        let Value::Object(capabilities) = capabilities else {
            return Err("capabilities are an object".into());
        };
        wait_until_listening(port).await?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities).connect(&url);
        match tokio::time::timeout(PATIENCE, connecting).await {
            Ok(Ok(client)) => Ok((driver, client)),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err(format!("the driver did not answer within {PATIENCE:?}")),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver leads a process group of its own: ending the group ends the window as well, also after a failed test.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.0.wait();
        // The window is not our child; until it is gone, its workspace is still in use.
        let start = Instant::now();
        while start.elapsed() < PATIENCE && alive(&group) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn alive(group: &str) -> bool {
    let asked = Command::new("kill")
        .args(["-0", "--", group])
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

/// The driver's environment is also the application's: nothing of the tester's own desktop may be read or written.
fn spawn(home: &Path, port: u16) -> Result<Child, String> {
    let folder = |name: &str| -> Result<std::path::PathBuf, String> {
        use std::os::unix::fs::PermissionsExt as _;
        let path = home.join(name);
        std::fs::create_dir_all(&path).map_err(|error| error.to_string())?;
        // What XDG asks of a runtime folder; harmless for the others.
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).map_err(|error| error.to_string())?;
        Ok(path)
    };
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", folder("config")?)
        .env("XDG_DATA_HOME", folder("data")?)
        .env("XDG_CACHE_HOME", folder("cache")?)
        .env("XDG_STATE_HOME", folder("state")?)
        .env("XDG_RUNTIME_DIR", folder("run")?)
        // No bus: no keychain prompt, no single instance across tests, no accessibility bridge that waits for one.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .process_group(0)
        .stdin(Stdio::null());
    if std::env::var_os("E2E_VERBOSE").is_none() {
        command.stdout(Stdio::null()).stderr(Stdio::null());
    }
    command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            "WebKitWebDriver is not installed: run `make setup` (Debian: webkit2gtk-driver)".into()
        }
        _ => error.to_string(),
    })
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

async fn wait_until_listening(port: u16) -> Result<(), String> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err("WebKitWebDriver did not open its port".into())
}

/// Where pictures go: `SHOTS`, or `shots` in Cargo's target folder.
pub fn shots() -> std::path::PathBuf {
    let folder = std::env::var_os("SHOTS").unwrap_or_else(|| {
        let target = Path::new(APPLICATION)
            .ancestors()
            .nth(2)
            .map(Path::as_os_str)
            .unwrap_or(OsStr::new("target"));
        Path::new(target).join("shots").into_os_string()
    });
    std::path::PathBuf::from(folder)
}
