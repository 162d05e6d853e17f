//! What the embedded fonts can show. Anything else is set as □ and named in a warning, so that no text goes missing unseen.

use std::collections::BTreeSet;

use super::world::FACES;
use crate::document::Document;

/// Stands for a character that cannot be shown.
const STAND_IN: char = '□';
/// Longest run of characters without a place to break; longer ones would run off the page.
const UNBROKEN: usize = 28;
/// A place where a line may break and nothing shows.
const BREAK: char = '\u{200b}';
/// How many characters a warning names.
const NAMED: usize = 12;

/// The document with every text printable, and what was changed that a reader has to know.
pub(super) fn printable(document: &Document) -> (Document, Vec<String>) {
    let mut printable = document.clone();
    let (mut lost, mut times) = (BTreeSet::new(), 0);
    printable.texts_mut(&mut |text| *text = shown(text, &mut lost, &mut times));
    let warnings = (!lost.is_empty()).then(|| warning(&lost, times));
    (printable, warnings.into_iter().collect())
}

fn warning(lost: &BTreeSet<char>, times: usize) -> String {
    let named: Vec<String> = lost
        .iter()
        .take(NAMED)
        .map(|c| format!("U+{:04X}", *c as u32))
        .collect();
    let rest = lost.len().saturating_sub(NAMED);
    let more = if rest > 0 {
        format!(" and {rest} more")
    } else {
        String::new()
    };
    let (is, them) = if times == 1 {
        ("character is", "it")
    } else {
        ("characters are", "them")
    };
    format!(
        "{times} {is} not in the fonts of the report and set as {STAND_IN}: {}{more}. The Markdown and Word reports keep {them}.",
        named.join(", ")
    )
}

fn shown(text: &str, lost: &mut BTreeSet<char>, times: &mut usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    // A hash is copied by hand and by machine: it stays whole.
    let whole = |word: &str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    for piece in text.split_inclusive(char::is_whitespace) {
        let keep = whole(piece.trim_end());
        for c in piece.chars() {
            let c = match class(c) {
                Class::Show => c,
                Class::Blank => ' ',
                Class::Drop => continue,
                Class::Lost => {
                    lost.insert(c);
                    *times += 1;
                    STAND_IN
                }
            };
            run = if c.is_whitespace() { 0 } else { run + 1 };
            if run > UNBROKEN && !keep {
                out.push(BREAK);
                run = 1;
            }
            out.push(c);
        }
    }
    out
}

enum Class {
    Show,
    /// Shown as a space.
    Blank,
    /// Shows nothing, so nothing is lost.
    Drop,
    Lost,
}

fn class(c: char) -> Class {
    match c {
        '\n' => Class::Show,
        '\t' | '\u{a0}' | '\u{2028}' | '\u{2029}' => Class::Blank,
        // Joiners, variation selectors, soft hyphens, byte order marks: they change how others look, and those are judged alone.
        '\r' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => Class::Drop,
        // Marks that turn the direction of what follows would make a text read as another one.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Class::Lost,
        '\u{e000}'..='\u{f8ff}' => Class::Lost,
        c if c.is_control() => Class::Lost,
        c if covered(c) => Class::Show,
        _ => Class::Lost,
    }
}

/// Whether one family has it in every weight: the template may set any text in either.
fn covered(c: char) -> bool {
    c.is_ascii()
        || FACES
            .chunks(2)
            .any(|family| family.iter().all(|f| f.info().coverage.contains(c as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(text: &str) -> (String, Vec<char>) {
        let (mut lost, mut times) = (BTreeSet::new(), 0);
        let shown = shown(text, &mut lost, &mut times);
        (shown, lost.into_iter().collect())
    }

    #[test]
    fn what_people_write_in_european_scripts_stays() {
        for text in [
            "Łukasz Ďurčák",
            "Ευφροσύνη",
            "Жанна д’Арк",
            "Nguyễn Thị",
            "a → b ≤ 4 × 2 − 1 … “x”",
            "1\n2",
        ] {
            assert_eq!(say(text), (text.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn what_cannot_be_shown_is_a_box_and_is_named() {
        assert_eq!(say("李 said"), ("□ said".to_owned(), vec!['李']));
        assert_eq!(say("ab\u{202e}cd"), ("ab□cd".to_owned(), vec!['\u{202e}']));
        assert_eq!(say("\u{0}"), ("□".to_owned(), vec!['\0']));
        assert_eq!(say("e\u{200b}f\u{ad}g"), ("efg".to_owned(), Vec::new()));
        let (lost, times) = (BTreeSet::from(['李']), 2);
        assert!(
            warning(&lost, times).starts_with("2 characters are not in the fonts of the report and set as □: U+674E.")
        );
    }

    #[test]
    fn long_words_can_break_and_hashes_stay_whole() {
        let (shown, _) = say(&"w".repeat(100));
        assert_eq!(shown.chars().filter(|c| *c == BREAK).count(), 3);
        let hash = "0f".repeat(32);
        assert_eq!(say(&hash).0, hash);
    }
}
