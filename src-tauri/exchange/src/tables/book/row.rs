//! From the cells of one row to an item: what is needed has to be there, and what several cells say together is put into one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use counterweight_core::decision::BookItem;
use serde_json::{Map, json};

use super::columns::{BESIDE, Cell, ItemKind};
use super::outcome::{self, Outcome};
use super::{amounts, record};
use crate::tables::grid::shown;
use crate::tables::words::{among, is_counted, is_figure, letters};

/// Longest name, in characters: what the rules of a decision take.
const MOST_NAME: usize = 200;
/// Longest text, in characters.
const MOST_TEXT: usize = 20_000;
/// Largest amount.
pub(super) const MOST_AMOUNT: f64 = 1e12;

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Text.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount.
    Number(f64),
    /// 0–100.
    Percent(u8),
    /// Yes or no; nothing for "open".
    YesNo(Option<bool>),
    /// The lost of won and lost: a no that is final.
    Lost,
    /// Won in one column and lost in another.
    Both,
    /// One of a few words.
    Choice(&'static str),
}

const YES: &str = "true yes y 1 x ja j wahr oui o vrai si s verdadero sim verdadeiro waar vero tak kylla";
const NO: &str = "false no n 0 nein falsch non faux falso nao nee onwaar nej nie ei";
const OPEN: &str = "open inprogress pending new active onhold offen inarbeit ouvert ouverte encours abierto abierta encurso aberto aberta \
    emandamento aperto aperta incorso lopend openstaand otwarta";

impl Value {
    /// Reads a cell that can be read by itself; nothing where it is blank, or says neither yes nor no.
    pub fn read(cell: Cell, text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let word = letters(text);
        Some(match cell {
            Cell::YesNo => match outcome::of(text) {
                Outcome::Won => Self::YesNo(Some(true)),
                Outcome::Lost => Self::Lost,
                _ if among(YES, &word) || matches!(text, "✓" | "✔" | "☑" | "✅") => Self::YesNo(Some(true)),
                _ if among(NO, &word) || matches!(text, "✗" | "✘" | "☐" | "❌") => Self::YesNo(Some(false)),
                _ if among(OPEN, &word) => Self::YesNo(None),
                _ => return None,
            },
            Cell::Choice(choices) => {
                let is = |(name, also): &&(&str, &str)| letters(name) == word || among(also, &word);
                Self::Choice(choices.iter().find(is).or(choices.last())?.0)
            }
            _ => Self::Text(text.to_owned()),
        })
    }

    fn is_yes(&self) -> bool {
        *self == Self::YesNo(Some(true))
    }
}

/// An item made of a row.
pub(super) struct Made {
    pub item: BookItem,
    /// What tells it from others.
    pub identity: String,
    /// What could not be known of it.
    pub word: Option<String>,
}

/// Makes an item of a row's values by field.
///
/// # Errors
/// Why the row is none.
pub(super) fn item(kind: ItemKind, mut row: BTreeMap<&'static str, Value>) -> Result<Made, String> {
    let name = kind.needed()[0];
    whole_name(name, &mut row);
    for key in kind.needed() {
        if !row.contains_key(key) {
            let label = kind.fields().iter().find(|f| f.key == *key).map_or(*key, |f| f.label);
            return Err(format!("“{label}” is blank or cannot be read."));
        }
    }
    check_texts(kind, name, &mut row)?;
    let identity = identity(kind, &row);
    let beside: BTreeMap<&str, Value> = BESIDE.iter().filter_map(|key| Some((*key, row.remove(key)?))).collect();
    let word = if kind == ItemKind::Deal {
        settle(&mut row, &beside)
    } else {
        None
    };
    let mut fields = Map::new();
    fields.insert("kind".into(), json!(kind.tag()));
    for field in kind.fields() {
        // A choice has an answer in every row: its last where nobody gave one.
        if let Cell::Choice(choices) = field.cell
            && let Some((last, _)) = choices.last()
        {
            fields.insert(field.key.into(), json!(last));
        }
    }
    if kind == ItemKind::Ask {
        fields.insert("who".into(), json!(""));
    }
    let mut key_deal = Map::new();
    for (key, value) in row {
        let value = match value {
            Value::Text(text) => json!(text),
            Value::Day(day) => json!(day),
            Value::Number(number) => json!(number),
            Value::Percent(percent) => json!(percent),
            Value::YesNo(Some(yes)) => json!(yes),
            Value::Choice(choice) => json!(choice),
            Value::YesNo(None) => continue,
            Value::Lost => json!(false),
            Value::Both => continue,
        };
        if matches!(key, "why_buy" | "who_decides" | "risk") {
            key_deal.insert(key.to_owned(), value);
        } else {
            fields.insert(key.to_owned(), value);
        }
    }
    if !key_deal.is_empty() {
        fields.insert("key".into(), key_deal.into());
    }
    // The fields are the item's own, so this says no only where the two have drifted apart; a test holds them together.
    let item = serde_json::from_value(fields.into()).map_err(|e| format!("it cannot be read: {e}."))?;
    Ok(Made { item, identity, word })
}

/// A name in two halves is one.
fn whole_name(name: &'static str, row: &mut BTreeMap<&'static str, Value>) {
    if row.contains_key(name) {
        return;
    }
    let halves = ["first_name", "last_name"].iter().filter_map(|key| match row.get(key) {
        Some(Value::Text(text)) => Some(text.as_str()),
        _ => None,
    });
    let whole = halves.collect::<Vec<_>>().join(" ");
    if !whole.is_empty() {
        row.insert(name, Value::Text(whole));
    }
}

fn check_texts(kind: ItemKind, name: &str, row: &mut BTreeMap<&'static str, Value>) -> Result<(), String> {
    for (key, value) in row.iter_mut() {
        let Value::Text(text) = value else { continue };
        // What is asked can be a sentence of several lines; a name is one line.
        let is_name = *key == name && kind != ItemKind::Ask;
        if is_name {
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let most = if is_name { MOST_NAME } else { MOST_TEXT };
        let length = text.chars().count();
        if length > most {
            let what = if is_name { "the name" } else { "a text" };
            return Err(format!("{what} has {length} characters; at most {most} fit."));
        }
    }
    Ok(())
}

/// Whether a row sums others up, or heads them: what it is called by is the name of a figure and nothing says that it is an item, or it
/// has nothing but names of figures and numbers.
pub(super) fn sums(cells: &[(Option<&'static str>, &str)]) -> bool {
    let given: Vec<_> = cells.iter().filter(|(_, text)| !text.is_empty()).collect();
    let figure = |text: &str| is_figure(text) || is_counted(text);
    let named = |key: &str| given.iter().any(|(k, text)| *k == Some(key) && figure(text));
    let item = [
        "record",
        "stage",
        "next_step",
        "close_on",
        "created_on",
        "on",
        "next_on",
        "last_contact",
        "email",
    ];
    let proves = |(key, text): &&(Option<&'static str>, &str)| key.is_some_and(|k| item.contains(&k)) && !figure(text);
    let is_named = ["name", "person", "title", "what", "with"].iter().any(|key| named(key));
    (is_named && !given.iter().any(proves))
        || (given.iter().any(|(_, text)| figure(text))
            && given.iter().all(|(_, text)| figure(text) || amounts::is_number(text)))
}

/// What tells this row from another: the other program's id exactly as it stands, a person's mail address, else the names.
fn identity(kind: ItemKind, row: &BTreeMap<&'static str, Value>) -> String {
    let said = |key: &str| match row.get(key) {
        Some(Value::Text(text)) => {
            let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
            Some(words.join(" "))
        }
        Some(Value::Day(day)) => Some(day.to_string()),
        _ => None,
    };
    if let Some(Value::Text(text)) = row.get("record")
        && let Some(id) = record::identifying(text)
    {
        return format!("record\n{id}");
    }
    if let Some(address) = said("email") {
        return format!("email\n{address}");
    }
    let parts: Vec<String> = kind
        .identity()
        .iter()
        .map(|key| said(key).unwrap_or_default())
        .collect();
    parts.join("\n")
}

/// Whether and when a deal ended, from the columns that can say so: won or lost itself, whether it is closed, their days, and its stage.
/// Says where they contradict each other, or say that it is over and not how: then it stays open.
fn settle(row: &mut BTreeMap<&'static str, Value>, beside: &BTreeMap<&str, Value>) -> Option<String> {
    let stage = match row.get("stage") {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let by_stage = outcome::of(&stage);
    let says = |key: &str| beside.get(key);
    let yes = |key: &str| says(key).is_some_and(Value::is_yes) || says(key) == Some(&Value::Lost);
    let no = |key: &str| says(key) == Some(&Value::YesNo(Some(false)));
    let day = |key: &str| match says(key) {
        Some(Value::Day(day)) => Some(*day),
        _ => None,
    };
    let won = row.remove("won");
    let denied = won == Some(Value::YesNo(Some(false)));
    let over = yes("closed");
    let both = won == Some(Value::Both);
    let for_won = both || won.as_ref().is_some_and(Value::is_yes);
    // "Not won" is lost only where it is closed: an open deal is not won either.
    let for_lost = both || won == Some(Value::Lost) || yes("lost") || (denied && over);
    let for_won = for_won || (no("lost") && over && won.is_none());
    let open = won == Some(Value::YesNo(None)) || no("closed");
    let ended = match (for_won, for_lost) {
        (true, true) => return Some("one column says won and another lost; it is kept as open".to_owned()),
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) => match (by_stage, day("won_on"), day("lost_on")) {
            (Outcome::Won, ..) if denied => {
                return Some(format!(
                    "its stage “{}” says won and another column not; it is kept as open",
                    shown(&stage)
                ));
            }
            (Outcome::Won, ..) => Some(true),
            (Outcome::Lost, ..) => Some(false),
            (Outcome::Open | Outcome::Closed, Some(_), None) if !open && !denied => Some(true),
            (Outcome::Open | Outcome::Closed, None, Some(_)) if !open => Some(false),
            (Outcome::Closed, ..) if !open => {
                return Some(format!(
                    "its stage “{}” does not say whether it was won or lost; it is kept as open",
                    shown(&stage)
                ));
            }
            _ if over => {
                return Some(
                    "it is closed, and nothing says whether it was won or lost; it is kept as open".to_owned(),
                );
            }
            _ => None,
        },
    };
    if let Some(won) = ended {
        row.insert("won", Value::YesNo(Some(won)));
        // The day it ended, rather than the day that was expected.
        if let Some(day) = day(if won { "won_on" } else { "lost_on" }) {
            row.insert("close_on", Value::Day(day));
        }
    }
    None
}
