//! From the bytes of a file to the text of a table: what is no text says which program made it and what to do instead.

use std::collections::BTreeSet;

use counterweight_core::say::hidden::is_hidden;
use counterweight_core::template::Problem;
use csv::StringRecord;
use unicode_normalization::UnicodeNormalization as _;

use super::columns::{ItemKind, meant};
use super::{HEADING_WITHIN, MAX_BYTES};
use crate::tables::grid::{self, whole};

/// How files begin that are often taken for a table, and what they are.
const OTHERS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a workbook or another zipped file"),
    (b"\xD0\xCF\x11\xE0", "an older Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\xFF\xFE", "text in UTF-16"),
    (b"\xFE\xFF", "text in UTF-16"),
    (b"\x1F\x8B", "a compressed file"),
];

/// The text of a file.
///
/// # Errors
/// It is too large, of another kind, or not in UTF-8.
pub(super) fn of(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    const SAVE: &str = "Save the table as “CSV UTF-8” in the program it comes from.";
    let refuse = |message: String| Err(vec![whole(message, SAVE)]);
    if bytes.len() > MAX_BYTES {
        let message = format!(
            "it has {} MiB; at most {} are read.",
            bytes.len() >> 20,
            MAX_BYTES >> 20
        );
        let hint = "Check that this is the right file, or export fewer rows and columns.";
        return Err(vec![whole(message, hint)]);
    }
    if let Some((_, what)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return refuse(format!("this is {what}, not a CSV file."));
    }
    if bytes.contains(&0) {
        return refuse("this is not a text.".to_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(e) => {
            let line = std::str::from_utf8(&bytes[..e.valid_up_to()]).map_or(1, |before| grid::line_ends(before) + 1);
            let problem = whole("a character is not in UTF-8.".to_owned(), SAVE);
            Err(vec![Problem { line, ..problem }])
        }
    }
}

/// What parts the cells: what a first line `sep=;` says, else the mark with which a row has the most headings of this kind, because a
/// title above the table and texts in its cells have marks of their own. Returns the text from the table on.
pub(super) fn delimiter(text: &str, kind: ItemKind) -> (&str, u8) {
    if let Some(found) = grid::declared(text) {
        return found;
    }
    let headings = |mark: u8| {
        let known = |row: StringRecord| {
            let keys: BTreeSet<_> = row.iter().filter_map(|h| Some(meant(kind, h)?.0.key)).collect();
            keys.len()
        };
        grid::first(text, mark, HEADING_WITHIN)
            .into_iter()
            .map(known)
            .max()
            .unwrap_or(0)
    };
    let counted = grid::MARKS.map(|mark| (headings(mark), mark));
    // The first of equals, so that a comma wins.
    let best = counted.into_iter().rev().max_by_key(|(headings, _)| *headings);
    match best {
        Some((1.., mark)) => (text, mark),
        _ => (text, grid::regular(text)),
    }
}

/// A cell without characters that cannot be seen or that turn the direction of reading, and whether it had any. Line ends stay, as
/// one kind.
pub(super) fn clean(cell: &str) -> (String, bool) {
    // One letter, one way to write it, whichever way the file composes it.
    let unified: String = cell.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
    let hides = |c: char| is_hidden(c) && !matches!(c, '\n' | '\t');
    if unified.contains(hides) {
        let kept: String = unified.chars().filter(|c| !hides(*c)).collect();
        (kept.trim().to_owned(), true)
    } else {
        (unified.trim().to_owned(), false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_says_what_it_is() {
        let said = |bytes: &[u8]| of(bytes).unwrap_err()[0].message.clone();
        assert!(said(b"PK\x03\x04rest").contains("workbook"));
        assert!(said(b"%PDF-1.7").contains("PDF"));
        assert!(said(b"\xFF\xFEn\0a\0").contains("UTF-16"));
        assert!(said(b"a,b\0c").contains("not a text"));
        assert!(said(b"name\nM\xFCller").contains("UTF-8"));
        assert!(said(&vec![b'a'; MAX_BYTES + 1]).contains("at most 50"));
        assert_eq!(of("\u{FEFF}name".as_bytes()).unwrap(), "name");
    }

    #[test]
    fn the_delimiter_is_seen() {
        let seen = |text| delimiter(text, ItemKind::Deal);
        assert_eq!(seen("Deal,b;c\n"), ("Deal,b;c\n", b','));
        assert_eq!(seen("Deal;\"b,c,d\";Amount\n").1, b';');
        assert_eq!(seen("Deal\tAmount\n1,5\t2\n").1, b'\t');
        assert_eq!(seen("sep=;\r\na;b"), ("a;b", b';'));
        assert_eq!(seen("Deals, all, of them\n\nDeal;Amount").1, b';');
        assert_eq!(seen("Deal;Customer, city\rA;x, y, z\r").1, b';');
        assert_eq!(seen("Colour;Size\n1;2").1, b';');
        assert_eq!(seen("").1, b',');
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(clean(" a\u{202E}b\u{7}\r\nc "), ("ab\nc".to_owned(), true));
        assert_eq!(clean("Cafe\u{301}"), ("Café".to_owned(), false));
        assert_eq!(clean("=1+1"), ("=1+1".to_owned(), false));
    }
}
