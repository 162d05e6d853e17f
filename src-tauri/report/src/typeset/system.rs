//! Faces of this computer's own fonts, for scripts whose fonts are too large to be shipped: Chinese, Japanese, Korean, emoji. They are
//! looked for only where a document has such a letter, and nothing is read but files of fonts in the places where systems keep them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use typst::foundations::Bytes;
use typst::text::{Font, FontStyle};

/// Larger files are no font that a report needs, in bytes.
const LARGEST: u64 = 64 << 20;
/// Folders in folders that are looked into.
const DEEPEST: usize = 6;

/// What was looked for before: a hundred reports in a row read a font once.
#[derive(Default)]
struct Known {
    faces: Vec<Font>,
    /// Letters that no font here has.
    without: BTreeSet<char>,
}

static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);

/// The faces that together have those of the letters that any font of this computer has.
pub(super) fn faces(wanted: &BTreeSet<char>) -> Vec<Font> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let missing = |known: &Known| -> BTreeSet<char> {
        let open = |c: &&char| !known.without.contains(c) && !known.faces.iter().any(|f| has(f, **c));
        wanted.iter().filter(open).copied().collect()
    };
    let open = missing(&known);
    if !open.is_empty() {
        let found = found(&places(), &open);
        known.faces.extend(found);
        let without = missing(&known);
        known.without.extend(without);
    }
    let used = |face: &&Font| wanted.iter().any(|c| has(face, *c));
    known.faces.iter().filter(used).cloned().collect()
}

/// Whether a face can draw a letter.
pub(super) fn has(face: &Font, letter: char) -> bool {
    face.info().coverage.contains(letter as u32)
}

/// Faces from the fonts in these folders, one after another, until every letter is found.
fn found(folders: &[PathBuf], wanted: &BTreeSet<char>) -> Vec<Font> {
    let mut files = Vec::new();
    for folder in folders {
        fonts_in(folder, DEEPEST, &mut files);
    }
    // Upright text faces first, and the same choice whatever order a folder is listed in.
    files.sort_by_key(|file| (!name(file).contains("regular"), file.clone()));
    let mut open = wanted.clone();
    let mut faces = Vec::new();
    for file in files {
        if open.is_empty() {
            break;
        }
        let Ok(bytes) = std::fs::read(&file) else { continue };
        let fits = |face: &Font| {
            face.info().variant.style == FontStyle::Normal && open.iter().any(|letter| has(face, *letter))
        };
        if let Some(face) = Font::iter(Bytes::new(bytes)).find(fits) {
            open.retain(|letter| !has(&face, *letter));
            faces.push(face);
        }
    }
    faces
}

fn fonts_in(folder: &Path, deep: usize, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let Ok(about) = std::fs::metadata(&path) else { continue };
        if about.is_dir() && deep > 0 {
            fonts_in(&path, deep - 1, out);
        } else if about.is_file() && about.len() <= LARGEST && is_font(&path) {
            out.push(path);
        }
    }
}

fn is_font(file: &Path) -> bool {
    let ending = file.extension().and_then(|e| e.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"]
        .iter()
        .any(|e| ending.eq_ignore_ascii_case(e))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Where systems keep fonts: the person's own, then everybody's.
fn places() -> Vec<PathBuf> {
    let home = |below: &str| {
        let home = std::env::var_os(if cfg!(windows) { "LOCALAPPDATA" } else { "HOME" })?;
        Some(PathBuf::from(home).join(below))
    };
    let (own, all): (&[&str], &[&str]) = if cfg!(windows) {
        (&["Microsoft/Windows/Fonts"], &["C:/Windows/Fonts"])
    } else if cfg!(target_os = "macos") {
        (&["Library/Fonts"], &["/Library/Fonts", "/System/Library/Fonts"])
    } else {
        (
            &[".local/share/fonts", ".fonts"],
            &["/usr/local/share/fonts", "/usr/share/fonts"],
        )
    };
    let own = own.iter().filter_map(|below| home(below));
    own.chain(all.iter().map(PathBuf::from)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_that_has_the_letter_is_found_and_what_is_no_font_is_passed_over() {
        let place = tempfile::tempdir().unwrap();
        let deeper = place.path().join("truetype/thai");
        std::fs::create_dir_all(&deeper).unwrap();
        std::fs::write(place.path().join("broken-regular.ttf"), b"no font").unwrap();
        std::fs::write(deeper.join("thai.txt"), b"no font").unwrap();
        std::fs::write(
            deeper.join("Thai.TTF"),
            include_bytes!("../../fonts/NotoSansThai-Regular.ttf"),
        )
        .unwrap();
        let places = [place.path().to_owned(), place.path().join("nowhere")];
        let faces = found(&places, &BTreeSet::from(['ท', '李']));
        assert_eq!(faces.len(), 1);
        assert!(has(&faces[0], 'ท') && !has(&faces[0], '李'));
        assert!(found(&places, &BTreeSet::from(['李'])).is_empty());
    }
}
