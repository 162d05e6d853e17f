//! Files a person asked for, anywhere on this computer: written whole or not at all, and on the disk when it is said so.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, Result};

/// A file that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// Where it is.
    pub place: String,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Saves `bytes` under a full path; the ending is added where the path has another or none.
///
/// # Errors
/// `not_saved`, with why and what to do. What was there before is untouched then.
pub(crate) fn save(place: &str, ending: &str, bytes: &[u8]) -> Result<Saved> {
    let typed = Path::new(place.trim());
    if !typed.is_absolute() || typed.file_name().is_none() {
        let text = "This is not the full path of a file. Write it from the root on, with the name of the file.";
        return Err(Failure::new("not_saved", text));
    }
    let path = with_ending(typed, ending);
    if path.is_dir() {
        let text = "There is a folder of that name. Add the name of the file to the path.";
        return Err(Failure::new("not_saved", text));
    }
    write_whole(&path, bytes).map_err(|e| {
        let text = format!(
            "The file was not saved ({}). Check that the folder is there and may be written to.",
            e.kind()
        );
        Failure::new("not_saved", &text)
    })?;
    Ok(Saved {
        place: path.display().to_string(),
        bytes: bytes.len() as u64,
    })
}

/// Writes a file a command named, in a folder that is made where it is not there.
///
/// # Errors
/// `not_saved`, with why and what to do. What was there before is untouched then.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| write_whole(path, bytes))
        .map_err(|e| {
            let text = format!(
                "{} was not written ({}). Check the path, and that its folder may be written to.",
                path.display(),
                e.kind()
            );
            Failure::new("not_saved", &text)
        })
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

/// Makes what happened in the file's folder last.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        #[cfg(unix)]
        Some(folder) if folder.as_os_str().is_empty() => File::open(".")?.sync_all(),
        #[cfg(unix)]
        Some(folder) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
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

    #[test]
    fn a_file_is_saved_whole_under_its_ending_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("Version 2.1");
        let saved = save(place.to_str().unwrap(), "pdf", b"one").unwrap();
        assert!(saved.place.ends_with("Version 2.1.pdf"));
        let again = save(&saved.place, "pdf", b"two!").unwrap();
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
        for place in ["", "brief.pdf", "/", folder.to_str().unwrap(), no.to_str().unwrap()] {
            let failure = save(place, "pdf", b"x").unwrap_err();
            assert_eq!(failure.code, "not_saved", "{place}");
            assert!(!failure.hint.is_empty());
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
