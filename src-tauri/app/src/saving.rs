//! Files a person asked for, anywhere on this computer: written whole or not at all, and on the disk when it is said so.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use counterweight_store::{StoreError, sync_folder};
use serde::Serialize;
use ts_rs::TS;

use crate::{Code, Failure, Result};

/// A file that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// Where it is.
    pub place: String,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// The file a person named by its full path; `ending` is added where the path has another or none.
///
/// # Errors
/// No full path, a folder of that name, and [`Code::FileExists`] unless `replace`.
pub(crate) fn named(place: &str, ending: &str, replace: bool) -> Result<PathBuf> {
    let path = with_ending(&full(place)?, ending);
    if path.is_dir() {
        return Err(Failure::new(
            "There is a folder of that name.",
            "Add the name of the file to the path.",
        ));
    }
    if path.exists() && !replace {
        let message = format!("“{}” is there already.", path.display());
        return Err(Failure::new(message, "Choose another name, or replace it.").with(Code::FileExists));
    }
    Ok(path)
}

/// A path as a person typed it; only a full one means the same file tomorrow.
///
/// # Errors
/// It is not one.
pub(crate) fn full(place: &str) -> Result<PathBuf> {
    let path = PathBuf::from(place.trim());
    if path.is_absolute() && path.file_name().is_some() {
        return Ok(path);
    }
    Err(Failure::new(
        "This is not the full path of a file.",
        "Write it from the root on, with the name of the file.",
    ))
}

/// Saves `bytes` in a file that [`named`] gave.
///
/// # Errors
/// Why, and what to do. What was there before is untouched then.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> Result<Saved> {
    write_whole(path, bytes).map_err(|e| {
        full_disk(&e).unwrap_or_else(|| {
            Failure::new(
                format!("The file was not saved ({}).", e.kind()),
                "Check that the folder is there and may be written to.",
            )
        })
    })?;
    Ok(Saved {
        place: path.display().to_string(),
        bytes: bytes.len() as u64,
    })
}

/// Writes a file a command named, in a folder that is made where it is not there.
///
/// # Errors
/// Why, and what to do. What was there before is untouched then.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| write_whole(path, bytes))
        .map_err(|e| {
            full_disk(&e).unwrap_or_else(|| {
                Failure::new(
                    format!("{} was not written ({}).", path.display(), e.kind()),
                    "Check the path, and that its folder may be written to.",
                )
            })
        })
}

/// A full disk is named as such, in the words of the workspace.
fn full_disk(error: &io::Error) -> Option<Failure> {
    let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
    full.then(|| StoreError::DiskFull.into())
}

/// Writes a file whole or not at all, in place of one that is there. It is on the disk when this returns.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = beside(path)?;
    let written = File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is half written helps nobody; that it could not be written is what is told.
        let _ = fs::remove_file(&part);
    }
    written.and_then(|()| sync_folder(path))
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(".part");
    Ok(path.with_file_name(part))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)) {
        return path.to_owned();
    }
    // "Sales manager 2.1" has no ending, whatever stands behind its point.
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(place: &str, bytes: &[u8], replace: bool) -> Result<Saved> {
        save(&named(place, "pdf", replace)?, bytes)
    }

    #[test]
    fn a_file_is_saved_whole_under_its_ending_and_replaced_only_where_that_is_agreed() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("Version 2.1");
        let place = place.to_str().unwrap();
        let saved = put(place, b"one", false).unwrap();
        assert!(saved.place.ends_with("Version 2.1.pdf"));
        assert_eq!(put(place, b"two!", false).unwrap_err().code, Code::FileExists);
        assert_eq!(fs::read(&saved.place).unwrap(), b"one");
        let again = put(&saved.place, b"two!", true).unwrap();
        assert_eq!((again.place.clone(), again.bytes), (saved.place, 4));
        assert_eq!(fs::read(&again.place).unwrap(), b"two!");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_place_that_cannot_be_is_told_so_and_nothing_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("folder.pdf");
        fs::create_dir(&folder).unwrap();
        let no = dir.path().join("no/such/file.pdf");
        let no_path = "This is not the full path of a file.";
        for (place, what) in [
            ("", no_path),
            ("brief.pdf", no_path),
            ("/", no_path),
            (folder.to_str().unwrap(), "There is a folder of that name."),
            (no.to_str().unwrap(), "The file was not saved"),
        ] {
            let failure = put(place, b"x", true).unwrap_err();
            assert!(failure.message.starts_with(what), "{place}: {failure}");
            assert!(!failure.hint.is_empty());
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
