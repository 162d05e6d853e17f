//! Reads a template or stage model from its text, or says everything that is wrong with it at once.

mod node;
mod problem;
mod sense;
mod shape;

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{FORMAT, StageModel, Template};
use node::Node;
pub use node::is_id;
pub use problem::Problem;
use problem::Problems;

/// Largest file that is read, in bytes (1 MiB): the largest shipped one is a tenth of it.
const LARGEST: usize = 1 << 20;

/// What a file holds; the top-level `kind` says which.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "Only a few are there at a time, each read once and taken apart"
)]
pub enum Document {
    /// A scorecard: `kind = "scorecard"`.
    Scorecard(Template),
    /// The stage model: `kind = "stage_model"`.
    StageModel(StageModel),
}

/// Reads a template or stage model.
///
/// # Errors
/// Every problem of the file, in the order of its lines. While the syntax is broken, what would follow from it (missing
/// fields, references to them) is left out, since mending the syntax may mend it.
pub fn read(text: &str) -> Result<Document, Vec<Problem>> {
    let mut out = Problems::of(if text.len() > LARGEST { "" } else { text });
    if text.len() > LARGEST {
        let message = format!("the file has {} KiB.", text.len() / 1024);
        out.add(
            &(0..0),
            "file",
            message,
            "A template has at most 1 MiB; check that this is one.",
        );
        return Err(out.into_sorted());
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let message = format!("this is not valid TOML: {}.", error.message().trim_end_matches('.'));
        out.add(
            &span,
            "file",
            message,
            "Mend this line; quotes, brackets and = are the usual suspects.",
        );
    }
    let syntax_holds = errors.is_empty();
    let span = table.span();
    let root = Spanned::new(span, DeValue::Table(table.into_inner()));
    let node = Node::root(&root);

    if let Some(format) = node
        .get("format")
        .filter(|f| f.integer().is_some_and(|i| i > i64::from(FORMAT)))
    {
        // Nothing else can be said about a format that was not known when this was built.
        let mut only = Problems::of(text);
        let message =
            format!("the file was written by a newer version of Counterweight (this one reads format {FORMAT}).");
        only.add(
            &format.span,
            "format",
            message,
            "Update Counterweight, or ask for the file in the older format.",
        );
        return Err(only.into_sorted());
    }

    let stage = kind_of(&node, syntax_holds, &mut out) == "stage_model";
    if let Some(schema) = variant(if stage { "stage_model" } else { "scorecard" }) {
        shape::check(&node, schema, schema_root(), syntax_holds, &mut out);
    }
    if syntax_holds {
        if stage {
            sense::stage_model(&node, &mut out)
        } else {
            sense::scorecard(&node, &mut out)
        }
    }
    if !out.is_empty() {
        return Err(out.into_sorted());
    }

    // The walks above leave nothing for serde to object to; should they disagree, the file is refused, not half read.
    let DeValue::Table(table) = root.into_inner() else {
        return Err(out.into_sorted());
    };
    Document::deserialize(toml::Deserializer::from(Spanned::new(0..text.len(), table))).map_err(|error| {
        out.add(
            &error.span().unwrap_or(0..0),
            "file",
            error.message().to_owned(),
            "Compare it with a shipped template.",
        );
        out.into_sorted()
    })
}

/// A scorecard as far as its fields and types go, whatever else is wrong with it, so that a draft can be shown in a form while it is
/// still being mended. `None` where a form would have to guess.
#[must_use]
pub fn read_shape(text: &str) -> Option<Template> {
    if text.len() > LARGEST {
        return None;
    }
    match toml::from_str(text).ok()? {
        Document::Scorecard(card) => Some(card),
        Document::StageModel(_) => None,
    }
}

/// The kind a file says it is; where it does not say, the one it looks like, so that the rest can be checked too.
fn kind_of<'a>(node: &Node<'a>, missing_counts: bool, out: &mut Problems<'_>) -> &'a str {
    let likely = if node.get("fact").is_some() {
        "stage_model"
    } else {
        "scorecard"
    };
    let Some(kind) = node.get("kind") else {
        if missing_counts {
            let hint = format!("Write kind = \"{likely}\" at the top (or \"scorecard\", \"stage_model\").");
            out.add(&(0..0), "file", "it does not say what kind of document it is.", hint);
        }
        return likely;
    };
    match kind.text() {
        Some(known @ ("scorecard" | "stage_model")) => known,
        // The walk along the schema says that the word is wrong.
        _ => likely,
    }
}

/// The JSON Schema of a template file, as other programs and editors can use it.
#[must_use]
pub fn json_schema() -> Value {
    schema_root().clone()
}

fn schema_root() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let mut schema = schemars::schema_for!(Document);
        schema.insert("title".into(), "Counterweight template".into());
        schema.to_value()
    })
}

fn variant(kind: &str) -> Option<&'static Value> {
    let variants = schema_root().get("oneOf")?.as_array()?;
    variants
        .iter()
        .find(|v| v.pointer("/properties/kind/const").and_then(Value::as_str) == Some(kind))
}

#[cfg(test)]
mod tests;
