//! What the fonts can show: the embedded ones, and for what they lack those of this computer. Anything else is set as □ and named in a warning, so that no text goes missing unseen.

use std::collections::BTreeSet;

use typst::text::Font;

use super::system::{faces, has};
use super::world::{FACES, OWN};
use crate::document::Document;

/// Stands for a character that cannot be shown.
const STAND_IN: char = '□';
/// Longest run of characters without a place to break; longer ones would run off the page.
const UNBROKEN: usize = 28;
/// A place where a line may break and nothing shows.
const BREAK: char = '\u{200b}';
/// Zero-width non-joiner and joiner.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];
/// How many characters a warning names.
const NAMED: usize = 12;

/// A document with every text printable.
pub(super) struct Printable {
    pub document: Document,
    /// Faces of this computer that it needs.
    pub faces: Vec<Font>,
    /// What was changed that a reader has to know.
    pub warnings: Vec<String>,
}

/// Makes every text of a document printable.
pub(super) fn printable(mut document: Document) -> Printable {
    let mut foreign = BTreeSet::new();
    document.texts_mut(&mut |text| foreign.extend(text.chars().filter(|c| matches!(class(*c, &[]), Class::Foreign))));
    let faces = faces(&foreign);
    let (mut lost, mut times) = (BTreeSet::new(), 0);
    document.texts_mut(&mut |text| *text = shown(text, &faces, &mut lost, &mut times));
    let warnings = (!lost.is_empty()).then(|| warning(&lost, times));
    Printable {
        document,
        faces,
        warnings: warnings.into_iter().collect(),
    }
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
        "{times} {is} not in any font of this computer and set as {STAND_IN}: {}{more}. The Markdown and Word reports keep {them}.",
        named.join(", ")
    )
}

fn shown(text: &str, more: &[Font], lost: &mut BTreeSet<char>, times: &mut usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    // Scripts that join letters know themselves where a line breaks, and are written with joiners that mean something.
    let mut joining = false;
    // A hash is copied by hand and by machine: it stays whole.
    let whole = |word: &str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    for piece in text.split_inclusive(char::is_whitespace) {
        let keep = whole(piece.trim_end());
        for c in piece.chars() {
            let c = match class(c, more) {
                Class::Show => c,
                Class::Blank => ' ',
                Class::Drop if joining && JOINERS.contains(&c) => c,
                Class::Drop => continue,
                Class::Lost | Class::Foreign => {
                    lost.insert(c);
                    *times += 1;
                    STAND_IN
                }
            };
            joining = joining && JOINERS.contains(&c) || !own(c) && c != STAND_IN;
            run = if c.is_whitespace() || joining { 0 } else { run + 1 };
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
    /// Not in the embedded fonts, nor in any that were found so far.
    Foreign,
}

fn class(c: char, more: &[Font]) -> Class {
    match c {
        '\n' => Class::Show,
        '\t' | '\u{a0}' | '\u{2028}' | '\u{2029}' => Class::Blank,
        // Joiners, variation selectors, soft hyphens, byte order marks: they change how others look, and those are judged alone.
        '\r' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => Class::Drop,
        // Marks that turn the direction of what follows would make a text read as another one.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Class::Lost,
        '\u{e000}'..='\u{f8ff}' => Class::Lost,
        c if c.is_control() => Class::Lost,
        c if own(c) || FACES[OWN..].iter().chain(more).any(|face| has(face, c)) => Class::Show,
        _ => Class::Foreign,
    }
}

/// Whether one of the report's own families has it in every weight: the template may set any text in either.
fn own(c: char) -> bool {
    c.is_ascii() || FACES[..OWN].chunks(2).any(|family| family.iter().all(|f| has(f, c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(text: &str) -> (String, Vec<char>) {
        let (mut lost, mut times) = (BTreeSet::new(), 0);
        let shown = shown(text, &[], &mut lost, &mut times);
        (shown, lost.into_iter().collect())
    }

    #[test]
    fn what_people_write_in_many_scripts_stays() {
        for text in [
            "Łukasz Ďurčák",
            "Ευφροσύνη",
            "Жанна д’Арк",
            "Nguyễn Thị",
            "نسرین می\u{200c}رود",
            "רות לוי",
            "प्रिया शर्मा",
            "สมชาย ใจดี",
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
            warning(&lost, times)
                .starts_with("2 characters are not in any font of this computer and set as □: U+674E.")
        );
    }

    #[test]
    fn long_words_can_break_and_hashes_stay_whole() {
        let thai = "สมชายใจดี".repeat(10);
        assert_eq!(say(&thai).0, thai, "a mark is never parted from its letter");
        let (shown, _) = say(&"w".repeat(100));
        assert_eq!(shown.chars().filter(|c| *c == BREAK).count(), 3);
        let hash = "0f".repeat(32);
        assert_eq!(say(&hash).0, hash);
    }
}
