//! Reports from the command line: one into a file, or every one of many decisions into a folder, with progress.

use std::path::{Path, PathBuf};

use counterweight_app::{App, Failure, Format, ReportKind, ReportSpec, Reportable, write_file};

use crate::file::read;
use crate::say;

/// Writes one report of one decision.
pub fn one(
    app: &dyn Fn() -> App,
    decisions: &[String],
    kind: &str,
    candidate: Option<String>,
    out: &Path,
) -> Result<String, Failure> {
    let [decision] = decisions else {
        return Err(Failure::new(
            "One file holds one decision's report.",
            "Name one decision, or write all reports of many into a folder with --all DIR.",
        ));
    };
    let spec = ReportSpec {
        kind: kind.parse::<ReportKind>().map_err(Failure::from)?,
        format: out
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default()
            .parse::<Format>()?,
        candidate: candidate.map(Into::into),
    };
    let made = reportable(app, decision)?.made(&spec)?;
    write_file(out, &made.bytes)?;
    warn(&made.warnings);
    Ok(format!("{} ({} bytes)\n", out.display(), made.bytes.len()))
}

/// Writes a decision of the workspace as a file that can be read back, with what its decider may see.
pub fn decision(app: &App, id: &str, out: &Path) -> Result<String, Failure> {
    if !out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
    {
        return Err(Failure::new(
            format!("{} is no name for a decision file.", out.display()),
            "End it in .toml.",
        ));
    }
    let spec = ReportSpec {
        kind: ReportKind::Record,
        format: Format::Toml,
        candidate: None,
    };
    let made = app.report(&id.parse()?, None, &spec)?;
    write_file(out, &made.bytes)?;
    Ok(format!("{} ({} bytes)\n", out.display(), made.bytes.len()))
}

/// Writes every report of every decision into `folder`, which is made where it is not there. What fails is told where it fails; the
/// others are written all the same.
pub fn all(app: &dyn Fn() -> App, decisions: &[String], folder: &Path) -> Result<String, Failure> {
    let mut written: Vec<PathBuf> = Vec::new();
    let mut failed = 0;
    let mut fails = |name: &str, why: &Failure| {
        failed += 1;
        say::progress(&format!("{name}:"));
        say::failure(why);
    };
    for (i, name) in decisions.iter().enumerate() {
        let decision = match reportable(app, name) {
            Ok(decision) => decision,
            Err(why) => {
                fails(name, &why);
                continue;
            }
        };
        let specs = decision.all();
        for (n, spec) in specs.iter().enumerate() {
            let path = free(folder, &decision.file_name(spec), &written);
            say::progress(&format!(
                "[{}/{} {}/{}] {}",
                i + 1,
                decisions.len(),
                n + 1,
                specs.len(),
                path.display()
            ));
            let made = decision.made(spec);
            match made.and_then(|made| write_file(&path, &made.bytes).map(|()| warn(&made.warnings))) {
                Ok(()) => written.push(path),
                Err(why) => fails(&path.display().to_string(), &why),
            }
        }
    }
    if failed == 0 {
        return Ok(format!("{} files in {}\n", written.len(), folder.display()));
    }
    Err(Failure::new(
        format!("{} files are written, {failed} are not.", written.len()),
        "Mend what is named above and run it again; files that are there are replaced.",
    ))
}

/// What a reader has to know about a file, said beside the answer.
fn warn(warnings: &[String]) {
    for warning in warnings {
        say::progress(warning);
    }
}

/// A decision file where there is one of that name, else a decision of the workspace.
fn reportable(app: &dyn Fn() -> App, name: &str) -> Result<Reportable, Failure> {
    let path = Path::new(name);
    let looks_like_file = path.exists() || path.extension().is_some();
    if looks_like_file {
        return Reportable::of_file(&read(path)?);
    }
    Reportable::of_workspace(&app(), &name.parse()?)
}

/// Two decisions of one title keep their files apart.
fn free(folder: &Path, name: &str, taken: &[PathBuf]) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = |n: u32| match n {
        1 => folder.join(name),
        n => folder.join(format!("{stem} ({n}).{ending}")),
    };
    (1..)
        .map(numbered)
        .find(|path| !taken.contains(path))
        .unwrap_or_else(|| numbered(1))
}
