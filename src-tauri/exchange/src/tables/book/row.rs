//! From the cells of one row to an item: what is needed has to be there, and what several cells say together is put into one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use counterweight_core::decision::BookItem;
use serde_json::{Map, json};

use super::columns::{BESIDE, Cell, ItemKind, among, letters};

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
    /// One of a few words.
    Choice(&'static str),
}

impl Value {
    /// Reads a cell that can be read by itself; nothing where it is blank, or says neither yes nor no.
    pub fn read(cell: Cell, text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let word = letters(text);
        Some(match cell {
            Cell::YesNo => match word.as_str() {
                "true" | "yes" | "y" | "1" | "x" | "won" | "closedwon" | "ja" => Self::YesNo(Some(true)),
                "false" | "no" | "n" | "0" | "nein" => Self::YesNo(Some(false)),
                "lost" | "closedlost" => Self::Lost,
                "open" | "inprogress" | "pending" => Self::YesNo(None),
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

/// Makes an item of a row's values by field, and says what identifies it.
///
/// # Errors
/// Why the row is none.
pub(super) fn item(kind: ItemKind, mut row: BTreeMap<&'static str, Value>) -> Result<(BookItem, String), String> {
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
    if kind == ItemKind::Deal {
        settle(&mut row, beside.get("closed"));
    }
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
    Ok((item, identity))
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
        if is_name
            && ["total", "totals", "grandtotal", "grandtotals", "subtotal", "sum"].contains(&letters(text).as_str())
        {
            return Err("it is a sum of other rows.".to_owned());
        }
    }
    Ok(())
}

/// What tells this row from another: the other program's id, a person's mail address, else the names.
fn identity(kind: ItemKind, row: &BTreeMap<&'static str, Value>) -> String {
    let said = |key: &str| match row.get(key) {
        Some(Value::Text(text)) => {
            let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
            Some(words.join(" "))
        }
        Some(Value::Day(day)) => Some(day.to_string()),
        _ => None,
    };
    for key in ["record", "email"] {
        if let Some(id) = said(key) {
            return format!("{key}\n{id}");
        }
    }
    let parts: Vec<String> = kind
        .identity()
        .iter()
        .map(|key| said(key).unwrap_or_default())
        .collect();
    parts.join("\n")
}

/// Whether a deal was won, from the columns that can say so: won or lost itself, whether it is closed, and its stage.
fn settle(row: &mut BTreeMap<&'static str, Value>, closed: Option<&Value>) {
    let stage = match row.get("stage") {
        Some(Value::Text(text)) => letters(text),
        _ => String::new(),
    };
    let by_stage = match stage.as_str() {
        "won" | "closedwon" | "dealwon" => Some(true),
        "lost" | "closedlost" | "deallost" => Some(false),
        _ => None,
    };
    let won = match row.get("won") {
        Some(Value::YesNo(Some(true))) => Some(true),
        Some(Value::Lost) => Some(false),
        // "Not won" is lost only where it is closed: an open deal is not won either.
        Some(Value::YesNo(Some(false))) if closed.is_some_and(Value::is_yes) => Some(false),
        Some(Value::YesNo(Some(false))) => by_stage.filter(|won| !won),
        _ => by_stage,
    };
    row.remove("won");
    if let Some(won) = won {
        row.insert("won", Value::YesNo(Some(won)));
    }
}
