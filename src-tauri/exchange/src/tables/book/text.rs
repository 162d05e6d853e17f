//! From the bytes of a file to the text of a table: what is no text says which program made it and what to do instead.

use counterweight_core::template::Problem;

use super::MAX_BYTES;
use crate::tables::grid::whole;

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
            let line = bytes[..e.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
            let problem = whole("a character is not in UTF-8.".to_owned(), SAVE);
            Err(vec![Problem { line, ..problem }])
        }
    }
}

/// What parts the cells: what Excel says in a first line `sep=;`, else the most frequent of comma, semicolon and tab in the first
/// line that has any. Returns the text from the table on.
pub(super) fn delimiter(text: &str) -> (&str, u8) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(mark @ (b',' | b';' | b'\t')) = rest.bytes().next()
        && let Some(table) = rest[1..].strip_prefix("\r\n").or_else(|| rest[1..].strip_prefix('\n'))
    {
        return (table, mark);
    }
    const MARKS: [u8; 3] = [b',', b';', b'\t'];
    let counted = text
        .lines()
        .take(20)
        .map(count)
        .find(|counts| counts.iter().any(|n| *n > 0));
    let counts = counted.unwrap_or_default();
    // The first of equals, so that a comma wins.
    let best = (0..3).rev().max_by_key(|i| counts[*i]).unwrap_or(0);
    (text, MARKS[best])
}

/// Commas, semicolons and tabs of a line that do not stand in quotes.
fn count(line: &str) -> [usize; 3] {
    let (mut counts, mut quoted) = ([0; 3], false);
    for b in line.bytes() {
        match b {
            b'"' => quoted = !quoted,
            b',' if !quoted => counts[0] += 1,
            b';' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    counts
}

/// A cell without characters that cannot be seen or that turn the direction of reading, and whether it had any. Line ends stay, as
/// one kind.
pub(super) fn clean(cell: &str) -> (String, bool) {
    let unified = cell.replace("\r\n", "\n").replace('\r', "\n");
    let hides = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
    };
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
        assert_eq!(delimiter("a,b;c\n"), ("a,b;c\n", b','));
        assert_eq!(delimiter("a;\"b,c,d\";e\n").1, b';');
        assert_eq!(delimiter("a\tb\n1,5\t2\n").1, b'\t');
        assert_eq!(delimiter("sep=;\r\na;b"), ("a;b", b';'));
        assert_eq!(delimiter("Deals\n\na;b"), ("Deals\n\na;b", b';'));
        assert_eq!(delimiter("").1, b',');
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(clean(" a\u{202E}b\u{7}\r\nc "), ("ab\nc".to_owned(), true));
        assert_eq!(clean("=1+1"), ("=1+1".to_owned(), false));
    }
}
