//! Drives the real window: starts the built application under WebKitWebDriver in a home of its own and acts on it as a person would,
//! by role and name.
//!
//! A step that does not find what it looks for waits, and then fails with a picture of the window. Controls are found by their role and
//! their accessible name, so a control without a name cannot be used here: that is on purpose.

#![allow(dead_code, reason = "each story uses its own part of this module")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a failed step is a failed test"
)]
#![allow(clippy::disallowed_methods, reason = "waiting for a window needs a clock")]

mod access;
mod act;
mod driver;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};

pub use access::Theme;
use driver::Driver;

/// The size the screens are designed for, in CSS pixels.
pub const USUAL: (u32, u32) = (1280, 800);
/// The smallest size at which everything must still be reachable, in CSS pixels: what bars and a dock leave of 1920 × 1080 at 200%. The
/// window gets no smaller than that (`tauri.conf.json`).
pub const SMALL: (u32, u32) = (880, 460);

/// How long a step waits for what it looks for before it fails: long enough for a machine that is busy with something else.
const PATIENCE: Duration = Duration::from_secs(180);
/// How long it rests before it looks again.
const REST: Duration = Duration::from_millis(50);

/// Two windows at once keep two processors busy; more only make each slower.
static WINDOWS: Semaphore = Semaphore::const_new(2);

/// One running application and the session that drives it. Dropping it ends the application.
pub struct Window {
    client: Client,
    driver: Driver,
    home: tempfile::TempDir,
    arguments: Vec<String>,
    _turn: SemaphorePermit<'static>,
}

impl Window {
    /// Opens the application on a fresh, empty workspace.
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    /// Opens the application on a fresh workspace with further arguments, such as `--with-samples`.
    pub async fn open_with(arguments: &[&str]) -> Self {
        let turn = WINDOWS.acquire().await.unwrap();
        let home = tempfile::tempdir().unwrap();
        let workspace = home.path().join("workspace");
        let mut all = vec!["--workspace".to_owned(), workspace.to_string_lossy().into_owned()];
        all.extend(arguments.iter().map(|&argument| argument.to_owned()));
        let (driver, client) = Driver::start(home.path(), &all).await;
        let window = Self {
            client,
            driver,
            home,
            arguments: all,
            _turn: turn,
        };
        window.begin().await;
        window
    }

    /// Ends the application without warning, as a power cut would, and opens it again on the same workspace.
    pub async fn restart(self) -> Self {
        let Self {
            client,
            driver,
            home,
            arguments,
            _turn,
        } = self;
        drop(driver);
        drop(client);
        let (driver, client) = Driver::start(home.path(), &arguments).await;
        let window = Self {
            client,
            driver,
            home,
            arguments,
            _turn,
        };
        window.begin().await;
        window
    }

    /// Ends the application. Fails when the page broke its own content-security policy or threw an error meanwhile.
    pub async fn close(self) {
        let trouble = self.trouble().await;
        let _ = self.client.clone().close().await;
        assert!(trouble.is_empty(), "the page reported:\n  {}", trouble.join("\n  "));
    }

    /// Waits until the application has ended by itself.
    pub async fn ended(&self) {
        let start = Instant::now();
        while self.client.execute("return true", vec![]).await.is_ok() {
            assert!(start.elapsed() < PATIENCE, "the application is still there");
            tokio::time::sleep(REST).await;
        }
    }

    /// The folder of the workspace this window is open on.
    pub fn workspace(&self) -> PathBuf {
        self.home.path().join("workspace")
    }

    /// Waits for the page and starts listening for policy violations and uncaught errors.
    async fn begin(&self) {
        self.until(
            "the page to be drawn",
            "return document.readyState === 'complete' && !!document.body.innerText.trim()",
        )
        .await;
        let script = r"
            const seen = window.__trouble = [];
            addEventListener('securitypolicyviolation', (event) =>
                seen.push(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`));
            addEventListener('error', (event) => seen.push(`error: ${event.message}`));
            addEventListener('unhandledrejection', (event) => seen.push(`rejection: ${event.reason?.message ?? event.reason}`));";
        self.execute(script, vec![]).await;
        self.resize(USUAL).await;
    }

    /// Policy violations and uncaught errors of the page. What happened before anyone could listen is told by its traces: a style
    /// attribute without effect, a style sheet that is not there.
    pub async fn trouble(&self) -> Vec<String> {
        // Pages load one by one while the window is idle, so a link without its sheet may be on its way, now as in the next moment: one
        // that never comes is waited for in vain, and one refused from here on is heard of.
        let here = "return [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet)";
        self.until("every style sheet to be there", here).await;
        let script = r#"
            const refused = [...document.querySelectorAll('[style]')].filter((e) => e.getAttribute('style').trim() && !e.style.length);
            const missing = [...document.querySelectorAll('style')].filter((e) => !e.sheet);
            return [...(window.__trouble ?? ['the page was loaded anew']),
                ...[...refused, ...missing].map((e) => `policy: without effect: ${e.outerHTML.slice(0, 200)}`)];"#;
        let seen = self.execute(script, vec![]).await;
        seen.as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// Shows the page in one theme, whatever the system's is.
    pub async fn set_theme(&self, theme: Theme) {
        self.execute(
            "document.documentElement.dataset.theme = arguments[0]",
            vec![json!(theme.name())],
        )
        .await;
        self.painted().await;
    }

    /// Sets the size of the window, in CSS pixels.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        self.client.set_window_size(width, height).await.unwrap();
        self.painted().await;
    }

    /// Saves what the window shows as `NAME.png` in the folder `SHOTS` (`shots` in the target folder when it is not set).
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        self.painted().await;
        let folder = driver::shots();
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.png"));
        std::fs::write(&file, self.client.screenshot().await.unwrap()).unwrap();
        file
    }

    /// Runs a function body in the page and returns what it returns.
    pub async fn execute(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// Waits until a function body returns true in the page.
    pub async fn until(&self, what: &str, script: &str) {
        self.until_with(what, script, vec![]).await;
    }

    /// Waits until a function body returns true in the page for these arguments. It may act on what it finds just before it does.
    pub async fn until_with(&self, what: &str, script: &str, arguments: Vec<Value>) {
        let start = Instant::now();
        while self.client.execute(script, arguments.clone()).await.ok() != Some(json!(true)) {
            if start.elapsed() > PATIENCE {
                self.fail(&format!("waited in vain for {what}")).await;
            }
            tokio::time::sleep(REST).await;
        }
    }

    /// Waits until the page's present state is on the screen: the fonts are there, no transition runs, two frames have passed.
    async fn painted(&self) {
        let script = r"
            const done = arguments[arguments.length - 1];
            const still = Promise.all(document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Infinity)
                .map((a) => a.finished.catch(() => {})));
            Promise.all([document.fonts.ready, Promise.race([still, new Promise((go) => setTimeout(go, 1000))])])
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        self.client.execute_async(script, vec![]).await.unwrap();
    }

    /// Fails the test with a picture of the window.
    async fn fail(&self, reason: &str) -> ! {
        let name = std::thread::current().name().unwrap_or("unnamed").replace("::", "-");
        let picture = match self.client.screenshot().await {
            Ok(png) => {
                let file = driver::shots().join(format!("failed-{name}.png"));
                let _ = std::fs::create_dir_all(driver::shots()).and_then(|()| std::fs::write(&file, png));
                file.display().to_string()
            }
            Err(error) => format!("none ({error})"),
        };
        panic!("{reason}\npicture: {picture}");
    }
}

/// A file of the repository, for tests that read one.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
