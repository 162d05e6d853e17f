//! Reads the files that a command names.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use counterweight_app::Failure;

/// Larger files are not read into memory at all; the readers have limits of their own below this.
const LARGEST: u64 = 64 << 20;

/// The text of a file, of bounded size. A mark of byte order before it is none of it, and lines end one way.
pub fn read(path: &Path) -> Result<String, Failure> {
    let bytes = bytes(path)?;
    let of = |what: &str, hint: &str| Failure::new(format!("{}: {what}.", path.display()), hint);
    const SAVE: &str = "Save it as UTF-8 and try again: in Notepad “Save as” with the encoding UTF-8, in PowerShell `Set-Content -Encoding utf8`.";
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return Err(of("it is text in UTF-16, not in UTF-8", SAVE)),
        // Text in UTF-16 without its mark: every other byte is zero.
        [0, b, ..] | [b, 0, ..] if b.is_ascii() && *b != 0 => {
            return Err(of("it is text in UTF-16, not in UTF-8", SAVE));
        }
        _ => {}
    }
    let text = String::from_utf8(bytes).map_err(|e| {
        let line = e.as_bytes()[..e.utf8_error().valid_up_to()]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        of(&format!("a character in line {line} is not in UTF-8"), SAVE)
    })?;
    // Windows ends lines with two characters; inside a text of several lines the first of them is nobody's.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// A path in full, as the use cases of the window ask for it.
pub fn full(path: &Path) -> Result<String, Failure> {
    let full = std::path::absolute(path).ok();
    let text = full.as_deref().and_then(Path::to_str).map(str::to_owned);
    text.ok_or_else(|| Failure::new(format!("{} is no path of a file.", path.display()), "Check the path."))
}

/// The bytes of a file, of bounded size.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |message: String, hint: &str| Failure::new(format!("{}: {message}.", path.display()), hint);
    let open = |e: std::io::Error| failed(e.kind().to_string(), "Check the path and that the file may be read.");
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|f| f.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(open)?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed(
            "it is larger than 64 MiB".to_owned(),
            "Check that this is the right file, or split it.",
        ));
    }
    Ok(bytes)
}
