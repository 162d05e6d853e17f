//! From text to a decision file: size, syntax, version, shape. The content is judged by the rules of the process.

use counterweight_core::decision::Decision;
use counterweight_core::template::Problem;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{clean, position, shown};
use super::format::DecisionFile;
use super::{FORMAT, Signing, check, into_journal};

/// Largest file that is read, in bytes (64 MiB). Callers look at a file's size before they load it.
pub const MAX_BYTES: usize = 64 << 20;

/// More problems than this are not listed.
const MOST: usize = 50;

/// Where the shape of the file can be looked up.
const HINT: &str = "Compare it with docs/decision-file.md, or print the schema: counterweight-cli schema decision.";

/// Reads a decision file.
///
/// # Errors
/// What is wrong with it, in the order of its lines: all faults of the syntax, else the first of the shape, else every
/// contradiction.
pub fn read(text: &str) -> Result<DecisionFile, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let message = format!(
            "the file has {} MiB; at most {} are read.",
            text.len() >> 20,
            MAX_BYTES >> 20
        );
        return Err(vec![whole(message, "Check that this is a decision, or split it.")]);
    }
    let table = parse(text)?;
    newer(text, table.get_ref())?;
    let file =
        DecisionFile::deserialize(toml::Deserializer::from(table)).map_err(|error| vec![shape(text, &error, HINT)])?;
    let faults = check::check(&file);
    if faults.is_empty() {
        return Ok(file);
    }
    let mut problems: Vec<Problem> = faults.iter().take(MOST).map(|f| f.in_text(text)).collect();
    problems.sort_by_key(|p| (p.line, p.column));
    Err(problems)
}

/// Reads a decision file and makes the decision it holds, journal and all.
///
/// # Errors
/// As [`read`]; and the first refusal by a rule of the process, with its line.
pub fn open(text: &str, signing: Signing<impl FnMut() -> String>) -> Result<Decision, Vec<Problem>> {
    into_journal(read(text)?, signing).map_err(|fault| vec![fault.in_text(text)])
}

/// The tables of a TOML text, or everything wrong with its syntax.
pub(crate) fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, Vec<Problem>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let problem = |error: &toml::de::Error| {
            let (line, column) = position(text, error.span().map_or(0, |s| s.start));
            let message = format!(
                "this is not valid TOML: {}.",
                shown(error.message().trim_end_matches('.'))
            );
            let hint = "Mend this line; quotes, brackets and = are the usual suspects.".to_owned();
            Problem {
                line,
                column,
                place: "file".to_owned(),
                message,
                hint,
            }
        };
        return Err(errors.iter().take(MOST).map(problem).collect());
    }
    Ok(table)
}

/// Nothing can be said about a format that was not known when this was built, except that.
fn newer(text: &str, table: &DeTable<'_>) -> Result<(), Vec<Problem>> {
    let Some(format) = table.get("format") else {
        return Ok(());
    };
    let DeValue::Integer(number) = format.get_ref() else {
        return Ok(());
    };
    if number.as_str().parse().is_ok_and(|n: i128| n <= i128::from(FORMAT)) {
        return Ok(());
    }
    let (line, column) = position(text, format.span().start);
    Err(vec![Problem {
        line,
        column,
        place: "format".to_owned(),
        message: format!("the file was written by a newer version of Counterweight (this one reads format {FORMAT})."),
        hint: "Update Counterweight, or ask for the file in the older format.".to_owned(),
    }])
}

fn whole(message: String, hint: &str) -> Problem {
    Problem {
        line: 1,
        column: 1,
        place: "file".to_owned(),
        message,
        hint: hint.to_owned(),
    }
}

/// What serde objects to, with the tables it lies in.
pub(crate) fn shape(text: &str, error: &toml::de::Error, hint: &str) -> Problem {
    let start = error.span().map_or(0, |s| s.start);
    let (line, column) = position(text, start);
    let (table, _) = DeTable::parse_recoverable(text);
    let mut words = Vec::new();
    inside(table.get_ref(), start, &mut words);
    let place = if words.is_empty() {
        "file".to_owned()
    } else {
        words.join(" · ")
    };
    let mut opens = false;
    let quote = |c: char| match c {
        '`' => {
            opens = !opens;
            if opens { '“' } else { '”' }
        }
        c => clean(c),
    };
    let message: String = error
        .message()
        .trim_end_matches('.')
        .chars()
        .take(600)
        .map(quote)
        .chain(['.'])
        .collect();
    Problem {
        line,
        column,
        place,
        message,
        hint: hint.to_owned(),
    }
}

fn inside(table: &DeTable<'_>, at: usize, words: &mut Vec<String>) {
    for (key, value) in table {
        let items: &[Spanned<DeValue<'_>>] = match value.get_ref() {
            DeValue::Array(items) => items,
            _ => std::slice::from_ref(value),
        };
        // Tables in headers span only their header; the last one that begins before the place is the one it lies in.
        let Some((index, item)) = items.iter().enumerate().rev().find(|(_, i)| reaches(i, at)) else {
            continue;
        };
        words.push(if items.len() > 1 {
            format!("{} {}", shown(key.get_ref()), index + 1)
        } else {
            shown(key.get_ref())
        });
        if let DeValue::Table(inner) = item.get_ref() {
            inside(inner, at, words);
        }
        return;
    }
}

/// Whether a value, or something in it, spans the place.
fn reaches(value: &Spanned<DeValue<'_>>, at: usize) -> bool {
    value.span().contains(&at)
        || match value.get_ref() {
            DeValue::Table(table) => table
                .iter()
                .any(|(key, inner)| key.span().contains(&at) || reaches(inner, at)),
            DeValue::Array(items) => items.iter().any(|i| reaches(i, at)),
            _ => false,
        }
}
