//! The line that a seller hands over, as a small file: a day, an answer and a sentence, or the day up to which such lines are taken back.
//!
//! ```toml
//! own_line = 1
//! on = 2026-11-29
//! answer = "test_first"
//! says = "I do not know yet."
//! ```
//!
//! In place of answer and sentence, `withdrawn = true` takes back every line up to its day.

use counterweight_core::decision::{Handed, LINE_LETTERS, OwnLine, RecommendationKind};
use counterweight_core::template::Problem;
use serde::{Deserialize, Serialize};

use crate::decision_file::{Date, parse, shape};

/// Largest file that is read, in bytes: the longest sentence has less than half of it. Callers look at a file's size before they load it.
pub const MAX_BYTES: usize = 8 << 10;

/// The format of the file.
const FORMAT: u32 = 1;

const HINT: &str = "Ask the person whose line it is to write the file again.";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    own_line: u32,
    on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<RecommendationKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    says: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

/// Reads such a file.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn read(text: &str) -> Result<Handed, Vec<Problem>> {
    let whole = |message: &str| {
        vec![Problem {
            line: 1,
            column: 1,
            place: "file".to_owned(),
            message: message.to_owned(),
            hint: HINT.to_owned(),
        }]
    };
    if text.len() > MAX_BYTES {
        return Err(whole("the file is larger than a line from a self-assessment can be."));
    }
    let table = parse(text)?;
    if !table.get_ref().contains_key("own_line") {
        return Err(whole("this is no line from a self-assessment."));
    }
    let file = File::deserialize(toml::Deserializer::from(table)).map_err(|e| vec![shape(text, &e, HINT)])?;
    if file.own_line != FORMAT {
        return Err(whole("the file was written by another version of Counterweight."));
    }
    match file {
        File {
            withdrawn: true,
            answer: None,
            says: None,
            on,
            ..
        } => Ok(Handed::Withdrawn { on: on.0 }),
        File {
            withdrawn: false,
            answer: Some(answer),
            says: Some(says),
            on,
            ..
        } => {
            let line = OwnLine { on: on.0, answer, says };
            if !OwnLine::ANSWERS.contains(&line.answer) {
                return Err(whole("its answer is none of a self-assessment."));
            }
            if line.says.trim().is_empty() || line.says.chars().count() > LINE_LETTERS {
                return Err(whole("its sentence is empty, or longer than a sentence."));
            }
            Ok(Handed::Line { line })
        }
        _ => Err(whole(
            "it has to hold an answer with its sentence, or say that it is withdrawn.",
        )),
    }
}

/// Such a file as text.
///
/// # Errors
/// None for a line that [`read`] would read.
pub fn write(handed: &Handed) -> Result<String, toml::ser::Error> {
    let file = match handed {
        Handed::Line { line } => File {
            own_line: FORMAT,
            on: Date(line.on),
            answer: Some(line.answer),
            says: Some(line.says.clone()),
            withdrawn: false,
        },
        Handed::Withdrawn { on } => File {
            own_line: FORMAT,
            on: Date(*on),
            answer: None,
            says: None,
            withdrawn: true,
        },
    };
    toml::to_string(&file)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn line(says: &str) -> Handed {
        Handed::Line {
            line: OwnLine {
                on: NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
                answer: RecommendationKind::TestFirst,
                says: says.to_owned(),
            },
        }
    }

    #[test]
    fn a_line_and_its_withdrawal_are_read_as_they_were_written_and_hold_nothing_else() {
        let hostile = "I do “not” know.\n# \"'''\\u0000 </script> =cmd|' /C calc'!A0 #set page(width: 1pt)";
        for handed in [
            line("I do not know yet."),
            line(hostile),
            Handed::Withdrawn {
                on: NaiveDate::from_ymd_opt(2026, 12, 5).unwrap(),
            },
        ] {
            let text = write(&handed).unwrap();
            assert_eq!(read(&text).unwrap(), handed, "{text}");
        }
        assert_eq!(
            write(&line("I do not know yet.")).unwrap(),
            "own_line = 1\non = 2026-11-29\nanswer = \"test_first\"\nsays = \"I do not know yet.\"\n"
        );
    }

    #[test]
    fn what_is_no_line_is_told_so() {
        let refused = |text: &str| read(text).unwrap_err()[0].message.clone();
        assert!(refused("format = 2").contains("no line"));
        assert!(refused("own_line = 2\non = 2026-11-29\nwithdrawn = true").contains("another version"));
        assert!(refused("own_line = 1\non = 2026-11-29").contains("an answer with its sentence"));
        assert!(
            refused("own_line = 1\non = 2026-11-29\nanswer = \"go\"\nsays = \"x\"\nwithdrawn = true")
                .contains("an answer with its sentence")
        );
        assert!(refused("own_line = 1\non = 2026-11-29\nanswer = \"promote\"\nsays = \"x\"").contains("none of a"));
        assert!(refused("own_line = 1\non = 2026-11-29\nanswer = \"go\"\nsays = \" \"").contains("empty"));
        // Nothing else comes with it.
        assert!(
            refused("own_line = 1\non = 2026-11-29\nanswer = \"go\"\nsays = \"x\"\nenergies = [1]")
                .contains("energies")
        );
        let long = format!(
            "own_line = 1\non = 2026-11-29\nanswer = \"go\"\nsays = \"{}\"",
            "x".repeat(LINE_LETTERS + 1)
        );
        assert!(refused(&long).contains("longer than a sentence"));
        assert!(refused(&"x".repeat(MAX_BYTES + 1)).contains("larger"));
        assert!(!read("[[[[").unwrap_err().is_empty());
    }
}
