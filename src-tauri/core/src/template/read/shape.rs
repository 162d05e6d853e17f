//! Checks that a file has the fields and types of the document, by walking it along the JSON Schema of the types.
//!
//! One walk serves every type, so the file format has a single definition: the structs themselves.

use serde_json::Value;

use super::node::Node;
use super::problem::{Problems, is_hidden, nearest, quoted};

/// Longest text anywhere in a template, in characters.
const LONGEST_TEXT: usize = 2_000;

/// Walks `node` along `schema` (a part of `root`). `missing_counts` is off while the syntax is broken: what looks
/// missing then may only have been swallowed.
pub(super) fn check(node: &Node<'_>, schema: &Value, root: &Value, missing_counts: bool, out: &mut Problems<'_>) {
    Walk { root, missing_counts }.value(node, schema, out);
}

struct Walk<'s> {
    root: &'s Value,
    missing_counts: bool,
}

impl<'s> Walk<'s> {
    fn value(&self, node: &Node<'_>, schema: &'s Value, out: &mut Problems<'_>) {
        let schema = self.resolve(schema);
        if let Some(words) = words(schema) {
            return Self::word(node, &words, out);
        }
        match kind(schema) {
            Some("object") => self.table(node, schema, out),
            Some("array") => self.list(node, schema, out),
            Some("string") => Self::text(node, out),
            Some("boolean") => expect(
                node,
                node.value.is_bool(),
                "true or false",
                "Write true or false, without quotes.",
                out,
            ),
            Some("integer") => Self::count(node, out),
            Some("number") => Self::number(node, out),
            _ => {}
        }
    }

    /// Follows references, and looks through "or nothing": a key that is not written is how a file says nothing.
    fn resolve(&self, schema: &'s Value) -> &'s Value {
        if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
            return path
                .strip_prefix('#')
                .and_then(|p| self.root.pointer(p))
                .unwrap_or(schema);
        }
        let either = schema.get("anyOf").and_then(Value::as_array);
        match either.and_then(|any| any.iter().find(|s| kind(s) != Some("null"))) {
            Some(inner) => self.resolve(inner),
            None => schema,
        }
    }

    fn table(&self, node: &Node<'_>, schema: &'s Value, out: &mut Problems<'_>) {
        if !node.value.is_table() {
            return wrong_kind(node, "a table", "Write it as a [section] or as { key = value }.", out);
        }
        if let Some(each) = schema.get("additionalProperties").filter(|a| a.is_object()) {
            for (key, _) in node.keys() {
                if let Some(inner) = node.get(key) {
                    self.value(&inner, each, out);
                }
            }
            return;
        }
        let mut fields = Fields::of(schema);
        if let Some(variants) = schema.get("oneOf").and_then(Value::as_array) {
            match variants.iter().find(|v| tag_of(v) == node.text_of("kind")) {
                Some(variant) => fields.add(variant),
                None => {
                    let kinds: Vec<&str> = variants.iter().filter_map(tag_of).collect();
                    let span = node.get("kind").map_or_else(|| node.span.clone(), |kind| kind.span);
                    out.add(
                        &span,
                        node.place(),
                        "it does not say which kind it is.",
                        format!("Write kind = one of: {}.", kinds.join(", ")),
                    );
                    // Without the kind, every field of every kind may be meant: none of them is unknown.
                    fields.properties.push(("kind", &Value::Null));
                    variants.iter().for_each(|v| fields.allow(v));
                }
            }
        }
        for (key, span) in node.keys() {
            match fields.properties.iter().find(|(name, _)| *name == key) {
                Some((_, inner)) => {
                    if let Some(value) = node.get(key) {
                        self.value(&value, inner, out);
                    }
                }
                None => {
                    let known = fields.properties.iter().map(|(name, _)| *name);
                    out.add(
                        &span,
                        node.place(),
                        format!("nothing here is called {}.", quoted(key)),
                        nearest(key, known),
                    );
                }
            }
        }
        for name in fields
            .required
            .iter()
            .filter(|name| self.missing_counts && node.get(name).is_none())
        {
            out.add(
                &node.span,
                node.place(),
                format!("{} is missing.", quoted(name)),
                format!("Add {name} = …"),
            );
        }
    }

    fn list(&self, node: &Node<'_>, schema: &'s Value, out: &mut Problems<'_>) {
        if !node.value.is_array() {
            return wrong_kind(
                node,
                "a list",
                "Write it as [ …, … ], or each entry under its own [[heading]].",
                out,
            );
        }
        if let Some(inner) = schema.get("items") {
            for item in node.items() {
                self.value(&item, inner, out);
            }
        }
    }

    fn word(node: &Node<'_>, words: &[&str], out: &mut Problems<'_>) {
        match node.text() {
            Some(text) if words.contains(&text) => {}
            Some(text) => out.add(
                &node.span,
                node.place(),
                format!("{} is not one of its words.", quoted(text)),
                nearest(text, words.iter().copied()),
            ),
            None => wrong_kind(node, "a word in quotes", &format!("One of: {}.", words.join(", ")), out),
        }
    }

    fn text(node: &Node<'_>, out: &mut Problems<'_>) {
        let Some(text) = node.text() else {
            return wrong_kind(node, "text", "Put it in quotes.", out);
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            out.add(
                &node.span,
                node.place(),
                "the text is empty.",
                "Write it, or leave the line out where it may be left out.",
            );
        } else if length > LONGEST_TEXT {
            out.add(
                &node.span,
                node.place(),
                format!("the text has {length} characters."),
                format!("Keep it to {LONGEST_TEXT}."),
            );
        }
        if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
            let message = format!("the text holds the hidden character U+{:04X}.", u32::from(hidden));
            out.add(
                &node.span,
                node.place(),
                message,
                "Write it on one line, without control or text-direction characters.",
            );
        }
    }

    fn count(node: &Node<'_>, out: &mut Problems<'_>) {
        let fits = node.integer().is_some_and(|i| u32::try_from(i).is_ok());
        expect(
            node,
            fits,
            "a whole number",
            "Write a whole number from 0 up, without quotes or a point.",
            out,
        );
    }

    fn number(node: &Node<'_>, out: &mut Problems<'_>) {
        match node.number() {
            Some(number) if number.is_finite() => {}
            Some(_) => out.add(
                &node.span,
                node.place(),
                "the number is not finite.",
                "Write an ordinary number.",
            ),
            None => wrong_kind(node, "a number", "Write a number without quotes.", out),
        }
    }
}

fn expect(node: &Node<'_>, holds: bool, wanted: &str, hint: &str, out: &mut Problems<'_>) {
    if !holds {
        wrong_kind(node, wanted, hint, out);
    }
}

fn wrong_kind(node: &Node<'_>, wanted: &str, hint: &str, out: &mut Problems<'_>) {
    out.add(
        &node.span,
        node.place(),
        format!("{wanted} belongs here, and this is {}.", node.kind()),
        hint,
    );
}

/// The fields of a table: its own, and those of the kind it says it is.
#[derive(Default)]
struct Fields<'s> {
    properties: Vec<(&'s str, &'s Value)>,
    required: Vec<&'s str>,
}

impl<'s> Fields<'s> {
    fn of(schema: &'s Value) -> Self {
        let mut fields = Self::default();
        fields.add(schema);
        fields
    }

    fn allow(&mut self, schema: &'s Value) {
        let properties = schema.get("properties").and_then(Value::as_object);
        self.properties.extend(
            properties
                .into_iter()
                .flatten()
                .map(|(name, inner)| (name.as_str(), inner)),
        );
    }

    fn add(&mut self, schema: &'s Value) {
        self.allow(schema);
        let required = schema.get("required").and_then(Value::as_array);
        self.required
            .extend(required.into_iter().flatten().filter_map(Value::as_str));
    }
}

/// The type a schema asks for; of "this or null", this.
fn kind(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|k| *k != "null"),
        one => one.as_str(),
    }
}

/// The words a schema allows, where it is a list of words.
fn words(schema: &Value) -> Option<Vec<&str>> {
    if let Some(word) = schema.get("const") {
        return Some(word.as_str().into_iter().collect());
    }
    if let Some(list) = schema.get("enum").and_then(Value::as_array) {
        return Some(list.iter().filter_map(Value::as_str).collect());
    }
    let mut all = Vec::new();
    for variant in schema.get("oneOf")?.as_array()? {
        all.extend(words(variant)?);
    }
    Some(all)
}

/// The `kind` that marks a variant.
fn tag_of(variant: &Value) -> Option<&str> {
    variant.pointer("/properties/kind/const").and_then(Value::as_str)
}
