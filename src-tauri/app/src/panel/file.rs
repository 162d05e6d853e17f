//! Files that people hand over: ordinary ones of bounded size, and nothing else. A folder is only read.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use counterweight_core::decision::panel::Refused;

use crate::{Failure, Result, clock};

/// How long the size of a file in a folder has to stand still; browsers put an empty one in place before they fill it.
const STILL_MS: u64 = 2_000;
/// Most files of a folder that are looked at; our judgement.
const MOST_FILES: usize = 2_000;

/// The bytes of an ordinary file, of `most` bytes at most. What it says of itself is looked at before anything is read.
///
/// # Errors
/// [`Refused::NotAFile`] for a folder, link, pipe or device, and where there is none; [`Refused::TooBig`].
pub fn read_file(path: &Path, most: usize) -> Result<Vec<u8>, Refused> {
    let there = fs::symlink_metadata(path).map_err(|_| Refused::NotAFile)?;
    if !there.is_file() {
        return Err(Refused::NotAFile);
    }
    if there.len() > most as u64 {
        return Err(Refused::TooBig);
    }
    let file = File::open(path).map_err(|_| Refused::NotAFile)?;
    // Another may have taken its place since.
    if !file.metadata().is_ok_and(|m| m.is_file()) {
        return Err(Refused::NotAFile);
    }
    let mut bytes = Vec::new();
    let read = file.take(most as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|_| Refused::NotAFile)?;
    if bytes.len() > most {
        return Err(Refused::TooBig);
    }
    Ok(bytes)
}

/// The sheets in a folder whose size stands still, and the names of those that are still being written.
///
/// # Errors
/// The folder cannot be read, or holds too many files.
pub fn came_in_folder(folder: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let before = sheets(folder)?;
    if !before.is_empty() {
        clock::wait_ms(STILL_MS);
    }
    let after = sheets(folder)?;
    let (mut still, mut moving) = (Vec::new(), Vec::new());
    for (path, size) in after {
        let stood = size > 0 && before.iter().any(|(p, s)| *p == path && *s == size);
        if stood { &mut still } else { &mut moving }.push(path);
    }
    Ok((still, moving))
}

/// Every sheet and draft of a folder with its size, by name; folders in it are not looked into.
fn sheets(folder: &Path) -> Result<Vec<(PathBuf, u64)>> {
    let failed = |e: std::io::Error| {
        Failure::new(
            format!("{} cannot be read ({}).", folder.display(), e.kind()),
            "Check the path, and that the folder may be read.",
        )
    };
    let mut found = Vec::new();
    for item in fs::read_dir(folder).map_err(failed)? {
        let path = item.map_err(failed)?.path();
        let ours = path.extension().is_some_and(|e| e == "cwsheet" || e == "cwdraft");
        if !ours {
            continue;
        }
        if let Ok(there) = fs::symlink_metadata(&path) {
            found.push((path, there.len()));
        }
        if found.len() > MOST_FILES {
            return Err(Failure::new(
                format!("{} holds more than {MOST_FILES} sheets.", folder.display()),
                "Move those of one decision into a folder of their own.",
            ));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ordinary_files_of_bounded_size_are_read() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::write(at("good"), b"text").unwrap();
        assert_eq!(read_file(&at("good"), 4).unwrap(), b"text");
        assert_eq!(read_file(&at("good"), 3), Err(Refused::TooBig));
        // One gibibyte that takes no room.
        File::create(at("sparse")).unwrap().set_len(1 << 30).unwrap();
        assert_eq!(read_file(&at("sparse"), 1 << 21), Err(Refused::TooBig));
        assert_eq!(read_file(&at("none"), 4), Err(Refused::NotAFile));
        assert_eq!(read_file(home.path(), 4), Err(Refused::NotAFile));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("good"), at("link")).unwrap();
            assert_eq!(read_file(&at("link"), 4), Err(Refused::NotAFile));
            let made = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
            assert!(made.success());
            assert_eq!(
                read_file(&at("pipe"), 4),
                Err(Refused::NotAFile),
                "and nobody waits for a writer"
            );
            assert_eq!(read_file(Path::new("/dev/zero"), 4), Err(Refused::NotAFile));
        }
    }

    #[test]
    fn a_file_that_is_still_written_waits_for_the_next_time() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::write(at("one.cwsheet"), b"text").unwrap();
        fs::write(at("empty.cwsheet"), b"").unwrap();
        fs::write(at("other.txt"), b"text").unwrap();
        fs::write(at("grows.cwsheet"), b"te").unwrap();
        let grows = at("grows.cwsheet");
        let writer = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(500));
            fs::write(grows, b"text").unwrap();
        });
        let (still, moving) = came_in_folder(home.path()).unwrap();
        writer.join().unwrap();
        assert_eq!(still, [at("one.cwsheet")]);
        assert_eq!(moving, [at("empty.cwsheet"), at("grows.cwsheet")]);
        assert!(came_in_folder(&at("none")).is_err());
    }
}
