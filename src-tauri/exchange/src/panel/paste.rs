//! What stands in text that somebody pasted or dropped: an armoured file, a roll, or a release key, with anything around it.

use counterweight_core::decision::panel::Refused;

use super::MOST_PACKET;

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
const KEY: &str = "AGE-SECRET-KEY-1";
/// Letters of a key behind [`KEY`]: 52 of the key and 6 that check it.
const KEY_LETTERS: usize = 58;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// An armoured file.
    Armour(String),
    /// A release key.
    Key(String),
    /// A roll.
    Roll(String),
}

/// Finds the one thing in a text that can be taken.
///
/// # Errors
/// Too big, or nothing is there.
pub fn pasted(text: &str) -> Result<Pasted, Refused> {
    if text.len() > MOST_PACKET {
        return Err(Refused::TooBig);
    }
    if let Some(from) = text.find(BEGIN) {
        let rest = &text[from..];
        // Without its end it was cut: the reader of armour says so.
        let end = rest.find(END).map_or(rest.len(), |at| at + END.len());
        return Ok(Pasted::Armour(unquoted(&rest[..end])));
    }
    if let Some(key) = key(text) {
        return Ok(Pasted::Key(key));
    }
    let trimmed = text.trim();
    if trimmed.starts_with('{') && trimmed.contains("\"roll\"") {
        return Ok(Pasted::Roll(trimmed.to_owned()));
    }
    Err(Refused::NotASheet)
}

/// Mail programs put `> ` before lines they quote.
fn unquoted(text: &str) -> String {
    let bare = |line: &str| line.trim_start_matches(['>', ' ', '\t']).trim_end().to_owned();
    text.lines().map(bare).collect::<Vec<_>>().join("\n") + "\n"
}

fn key(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let from = upper.find(KEY)?;
    let end = from + KEY.len() + KEY_LETTERS;
    let found = upper.get(from..end)?;
    let rest = &found[KEY.len()..];
    rest.chars()
        .all(|c| c.is_ascii_alphanumeric())
        .then(|| found.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{Key, lock, unlock};
    use super::*;

    #[test]
    fn an_armoured_file_is_found_in_a_mail_that_quotes_it() {
        let key = Key::draw();
        let file = lock(&key.public(), &"text ".repeat(50)).unwrap();
        let quoted: String = file.lines().map(|l| format!("> {l}\r\n")).collect();
        let mail = format!("Dear chair,\r\n\r\nhere it is:\r\n{quoted}\r\nBest\r\n");
        let Ok(Pasted::Armour(found)) = pasted(&mail) else {
            panic!("not found");
        };
        assert_eq!(unlock(&key, found.as_bytes()).unwrap(), "text ".repeat(50));
    }

    #[test]
    fn a_release_key_is_found_in_a_line_of_chat() {
        let key = Key::draw().text();
        assert_eq!(pasted(&format!("My key is {key}.")), Ok(Pasted::Key(key.clone())));
        assert_eq!(pasted(&key.to_lowercase()), Ok(Pasted::Key(key.clone())));
        assert_eq!(pasted(&key[..40]), Err(Refused::NotASheet));
        assert_eq!(pasted("Grüße 👩‍💼 AGE-SECRET-KEY-1ÄÖÜ"), Err(Refused::NotASheet));
    }
}
