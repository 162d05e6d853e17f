//! A table as it was understood: what would be kept, what each column was taken for, what is left out and what to look at.

use std::fmt::Write as _;

use counterweight_app::TablePreview;
use serde_json::Value;

use super::plain;

/// Rows that are printed; JSON has all.
const SHOWN: usize = 20;

/// What would be kept of a table.
pub fn previewed(preview: &TablePreview) -> String {
    let rows = if preview.kept.len() == 1 { "row" } else { "rows" };
    let mut text = format!("{} {rows} would be kept.\n", preview.kept.len());
    for row in preview.kept.iter().take(SHOWN) {
        let _ = writeln!(text, "  {}", plain(&said(row)));
    }
    if preview.kept.len() > SHOWN {
        let _ = writeln!(text, "  and {} more; --json prints all", preview.kept.len() - SHOWN);
    }
    let mut list = |title: &str, items: Vec<String>| {
        if !items.is_empty() {
            let _ = writeln!(text, "\n{title}");
            for item in items {
                let _ = writeln!(text, "  - {}", plain(&item));
            }
        }
    };
    let column = |heading: &str, meaning: Option<&str>| format!("{heading}: {}", meaning.unwrap_or("not kept"));
    list(
        "Columns",
        preview.columns.iter().map(|c| column(&c.heading, c.meaning)).collect(),
    );
    list(
        "Left out",
        preview
            .left_out
            .iter()
            .map(|l| format!("row {}: {}", l.row, l.why))
            .collect(),
    );
    list(
        "Days that wait for --days",
        preview
            .unclear
            .iter()
            .map(|u| format!("{}: {} or {}", u.heading, u.day_first, u.month_first))
            .collect(),
    );
    list("Warnings", preview.warnings.clone());
    text
}

/// A row in one line: what it holds, without what it leaves blank.
fn said(row: &Value) -> String {
    match row {
        Value::Object(fields) => {
            let item = fields.get("item").unwrap_or(row);
            let Some(fields) = item.as_object() else {
                return String::new();
            };
            let given = fields.iter().filter(|(key, value)| {
                let blank = value.is_null() || *value == "" || (*value == false && *key != "won");
                *key != "kind" && !blank
            });
            given
                .map(|(key, value)| format!("{key} {}", bare(value)))
                .collect::<Vec<_>>()
                .join(" · ")
        }
        Value::Array(cells) => cells.iter().map(bare).collect::<Vec<_>>().join(", "),
        other => bare(other),
    }
}

fn bare(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "—".to_owned(),
        other => other.to_string(),
    }
}
