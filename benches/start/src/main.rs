//! Start-to-interactive of the real window, as a ratio to an empty Tauri window of the same toolchain, in the same run.
//!
//! Both are release builds on a warm cache; runs alternate, so that a busy moment of the machine meets both. A run is measured from
//! starting the process to the line `ready`, which either window prints when its page calls its first command. Needs a display, and
//! both windows built beside this program: `make bench` does all of it. A program and not a Cargo bench, because test dependencies
//! would change Tauri's features and so build all of it a second time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement that fails should say so"
)]
#![allow(clippy::disallowed_methods, reason = "measuring needs a clock")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Odd, so that the median is one of the runs.
const RUNS: usize = 15;
/// The first starts read everything from disk: they are not counted.
const WARM_UP: usize = 2;
/// Start of the real window, at most this many times the empty one's.
const GOAL: f64 = 1.2;

fn main() {
    if ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()))
    {
        eprintln!("start: no display, so no window to measure; run it with `make bench`, which brings one (xvfb)");
        std::process::exit(1);
    }
    let beside = std::env::current_exe().unwrap();
    let built = |name: &str| beside.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let (real, empty) = (built("counterweight"), built("empty-window"));
    for program in [&real, &empty] {
        assert!(
            program.exists(),
            "{} is missing: run `make bench`, which builds it",
            program.display()
        );
    }

    let home = tempfile::tempdir().unwrap();
    let workspace = home.path().join("workspace");
    let arguments = [
        "--exit-when-ready",
        "--with-samples",
        "--workspace",
        workspace.to_str().unwrap(),
    ];
    let (mut reals, mut empties) = (Vec::new(), Vec::new());
    for run in 0..WARM_UP + RUNS {
        let (one, other) = (start(&real, &arguments, home.path()), start(&empty, &[], home.path()));
        if run >= WARM_UP {
            reals.push(one);
            empties.push(other);
        }
    }
    let (real, empty) = (summary(&mut reals), summary(&mut empties));
    let ratio = real.1.as_secs_f64() / empty.1.as_secs_f64();
    println!("start to interactive, median of {RUNS} alternating runs (fastest – slowest)");
    println!("  real window   {}", line(real));
    println!("  empty window  {}", line(empty));
    println!("  ratio         {ratio:.2}  (goal: at most {GOAL})");
}

/// Starts a window and returns the time until it says that it is ready.
fn start(program: &Path, arguments: &[&str], home: &Path) -> Duration {
    let begin = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut said)
        .unwrap();
    let time = begin.elapsed();
    child.wait().unwrap();
    assert_eq!(
        said.trim(),
        "ready",
        "{} ended before its page was ready",
        program.display()
    );
    time
}

/// Fastest, median, slowest.
fn summary(times: &mut [Duration]) -> (Duration, Duration, Duration) {
    times.sort_unstable();
    (times[0], times[times.len() / 2], times[times.len() - 1])
}

fn line((fastest, median, slowest): (Duration, Duration, Duration)) -> String {
    format!(
        "{:4} ms  ({} – {})",
        median.as_millis(),
        fastest.as_millis(),
        slowest.as_millis()
    )
}
