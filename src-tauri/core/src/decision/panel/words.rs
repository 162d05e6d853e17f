//! Words for what people compare by phone or type: six stand for a public key, five are a packet's code. The list is BIP-39's English one,
//! in a file of its own that a page can use too.

use super::sign::digest;

/// The list: 2,048 words, one a line.
pub const LIST: &str = include_str!("words.txt");

/// Words of a code: 55 bits, drawn and not thought up.
pub const CODE_WORDS: usize = 5;

/// Words that stand for a key: 66 bits, so that nobody finds another key with the same ones while an invitation is open.
const KEY_WORDS: usize = 6;

/// Bits that a word stands for.
const BITS: usize = 11;

fn word(number: usize) -> &'static str {
    LIST.lines().nth(number).unwrap_or_default()
}

/// The words that stand for a public key, as they are read aloud: "amber lake violin …".
#[must_use]
pub fn words_of(key: &str) -> String {
    let hex = digest("key", key);
    // The first 66 bits of the digest lie in its first 17 digits.
    let number = u128::from_str_radix(&hex[..17], 16).unwrap_or_default() >> (17 * 4 - KEY_WORDS * BITS);
    let one = |n: usize| word(((number >> ((KEY_WORDS - 1 - n) * BITS)) & 0x7FF) as usize);
    (0..KEY_WORDS).map(one).collect::<Vec<_>>().join(" ")
}

/// A code from bytes that chance gave; all but the first seven are left alone.
#[must_use]
pub fn code_of_words(chance: [u8; 8]) -> String {
    let number = u64::from_be_bytes(chance) >> (64 - CODE_WORDS * BITS);
    let one = |n: usize| word(((number >> ((CODE_WORDS - 1 - n) * BITS)) & 0x7FF) as usize);
    (0..CODE_WORDS).map(one).collect::<Vec<_>>().join("-")
}

/// A code as it was typed, in the one form that opens: small letters, joined by hyphens.
#[must_use]
pub fn code(typed: &str) -> String {
    let lower = typed.to_lowercase();
    let parts = lower.split(|c: char| c.is_whitespace() || c == '-');
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_one_everybody_has() {
        let words: Vec<&str> = LIST.lines().collect();
        assert_eq!(words.len(), 2048);
        assert!(words.is_sorted() && words.iter().all(|w| w.chars().all(|c| c.is_ascii_lowercase())));
        assert_eq!((words[0], words[2047]), ("abandon", "zoo"));
    }

    #[test]
    fn six_words_are_the_first_sixty_six_bits() {
        let key = "McAXsHPNhVkjV55Apl97jqKdIoaNi-Py7e9ysSQF0E4";
        let hex = digest("key", key);
        let bits: String = hex
            .chars()
            .map(|c| format!("{:04b}", c.to_digit(16).unwrap()))
            .collect();
        let wanted: Vec<&str> = (0..6)
            .map(|n| word(usize::from_str_radix(&bits[n * 11..(n + 1) * 11], 2).unwrap()))
            .collect();
        assert_eq!(words_of(key), wanted.join(" "));
        assert_ne!(words_of(key), words_of("another"));
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let made = code_of_words([0xFF, 0xE0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(made, "zoo-abandon-abandon-abandon-abandon");
        assert_eq!(code(" Zoo  abandon-ABANDON\nabandon - abandon "), made);
    }
}
