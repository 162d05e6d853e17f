//! A value of the file together with where it stands and what people call that place.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::problem::quoted;

/// One value; cheap to make, lives as long as the parsed file.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub(super) value: &'a DeValue<'a>,
    pub(super) span: Range<usize>,
    /// `criterion B6 · anchors`; empty for the whole file.
    place: String,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Spanned<DeValue<'a>>) -> Self {
        Self {
            value: value.get_ref(),
            span: value.span(),
            place: String::new(),
        }
    }

    pub(super) fn place(&self) -> &str {
        if self.place.is_empty() { "file" } else { &self.place }
    }

    fn inside(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{} · {name}", self.place)
        }
    }

    /// Keys of a table with their spans, in the order of the file.
    pub(super) fn keys(&self) -> Vec<(&'a str, Range<usize>)> {
        let mut keys: Vec<_> = self
            .value
            .as_table()
            .into_iter()
            .flatten()
            .map(|(key, _)| (key.get_ref().as_ref(), key.span()))
            .collect();
        keys.sort_by_key(|(_, span)| span.start);
        keys
    }

    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let found = self.value.as_table()?.get(key)?;
        let name = quoted(key);
        let name = name.trim_matches(['“', '”']);
        Some(Self {
            value: found.get_ref(),
            span: found.span(),
            place: self.inside(name),
        })
    }

    /// The elements of an array, each called by its id where it has one, else by its number.
    pub(super) fn items(&self) -> Vec<Self> {
        let elements = self.value.as_array().into_iter().flat_map(|array| array.iter());
        elements
            .enumerate()
            .map(|(i, element)| {
                let value = element.get_ref();
                let id = value
                    .as_table()
                    .and_then(|t| t.get("id"))
                    .and_then(|id| id.get_ref().as_str())
                    .filter(|id| is_id(id));
                let name = id.map_or_else(|| (i + 1).to_string(), ToOwned::to_owned);
                Self {
                    value,
                    span: element.span(),
                    place: format!("{} {name}", self.place),
                }
            })
            .collect()
    }

    /// The elements of the array under a key; none where it is missing or no array.
    pub(super) fn list(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    pub(super) fn text_of(&self, key: &str) -> Option<&'a str> {
        self.get(key)?.text()
    }

    /// The number, also where it is written without a point.
    pub(super) fn number(&self) -> Option<f64> {
        match self.value {
            DeValue::Integer(_) => self.integer().map(|i| i as f64),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => None,
        }
    }

    pub(super) fn number_of(&self, key: &str) -> Option<f64> {
        self.get(key)?.number()
    }

    pub(super) fn integer(&self) -> Option<i64> {
        let integer = self.value.as_integer()?;
        i64::from_str_radix(integer.as_str(), integer.radix()).ok()
    }

    /// What people call the kind of value.
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            DeValue::String(_) => "text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }
}

/// Whether a text can be an id: a short word of letters, digits, `-` and `_`, so that it can be cited anywhere.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
