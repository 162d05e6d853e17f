//! Characters that nobody sees: which no text may hold, and which say nothing and are taken out of what is pasted or read.

/// First and last of the ranges that no text may hold: control characters, and those that turn the reading direction of what follows
/// (UAX #9), which can make a text read as another. Line ends and tabs are among them; where several lines are written they may stand.
const REFUSED: [(char, char); 6] = [
    ('\0', '\u{1F}'),
    ('\u{7F}', '\u{9F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{200E}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2066}', '\u{2069}'),
];

/// What else comes along unseen: soft hyphen, zero-width space, word joiner with the invisible operators, byte order mark. Not the two
/// zero-width joiners: Persian, the scripts of India and emoji are written with them.
const SILENT: [(char, char); 4] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{200B}', '\u{200B}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{FEFF}', '\u{FEFF}'),
];

/// The ranges of everything that nobody sees.
pub fn ranges() -> impl Iterator<Item = (char, char)> {
    REFUSED.into_iter().chain(SILENT)
}

/// Whether no text may hold it, line ends and tabs aside.
#[must_use]
pub fn is_refused(c: char) -> bool {
    REFUSED.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Whether nobody sees it.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    ranges().any(|(first, last)| (first..=last).contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, is_refused};

    #[test]
    fn every_control_character_is_refused() {
        assert!(
            (0..=0x10_FFFF)
                .filter_map(char::from_u32)
                .filter(|c| c.is_control())
                .all(is_refused)
        );
    }

    #[test]
    fn what_is_refused_is_hidden_and_what_scripts_are_written_with_is_neither() {
        assert!(
            (0..=0x10_FFFF)
                .filter_map(char::from_u32)
                .filter(|&c| is_refused(c))
                .all(is_hidden)
        );
        for silent in ['\u{AD}', '\u{200B}', '\u{FEFF}'] {
            assert!(is_hidden(silent) && !is_refused(silent), "{silent:?}");
        }
        for written in ['\u{200C}', '\u{200D}', '\u{FE0F}', '\u{A0}', '\u{202F}', 'ễ', 'ם'] {
            assert!(!is_hidden(written), "{written:?}");
        }
    }
}
