//! Items as a CSV file that spreadsheets open and [`super::read`] reads again: the same items under the same ids.

use counterweight_core::decision::{BookEntry, BookItem};
use serde_json::Value;

use super::columns::{BESIDE, Cell, Field, ItemKind, OWN_ID};

/// The items of one kind as CSV in UTF-8, one row each; items of other kinds are left out.
#[must_use]
pub fn write<'i>(kind: ItemKind, items: impl Iterator<Item = &'i BookEntry>) -> String {
    let fields: Vec<_> = kind.fields().iter().filter(|f| !BESIDE.contains(&f.key)).collect();
    let mut out = String::new();
    line(
        &mut out,
        std::iter::once(OWN_ID.to_owned()).chain(fields.iter().map(|f| f.label.to_owned())),
    );
    for entry in items.filter(|e| is(kind, &e.item)) {
        // Plain data without maps of its own keys: it cannot fail to serialise.
        let item = serde_json::to_value(&entry.item).unwrap_or_default();
        let cells = fields.iter().map(|f| {
            let found = item.get(f.key).or_else(|| item.get("key")?.get(f.key));
            cell(f, found.unwrap_or(&Value::Null))
        });
        line(&mut out, std::iter::once(harmless(entry.id.as_str())).chain(cells));
    }
    out
}

const fn is(kind: ItemKind, item: &BookItem) -> bool {
    matches!(
        (kind, item),
        (ItemKind::Person, BookItem::Person(_))
            | (ItemKind::Deal, BookItem::Deal(_))
            | (ItemKind::Customer, BookItem::Customer(_))
            | (ItemKind::Relationship, BookItem::Relationship(_))
            | (ItemKind::Call, BookItem::Call(_))
            | (ItemKind::Ask, BookItem::Ask(_))
            | (ItemKind::Period, BookItem::Period(_))
            | (ItemKind::Note, BookItem::Note(_))
    )
}

fn cell(field: &Field, value: &Value) -> String {
    match value {
        // Blank is open.
        Value::Bool(won) if field.key == "won" => if *won { "won" } else { "lost" }.to_owned(),
        Value::Bool(yes) => if *yes { "yes" } else { "" }.to_owned(),
        Value::Number(n) if field.cell == Cell::Percent => format!("{n}%"),
        Value::Number(n) => n.as_f64().map_or_else(String::new, |x| x.to_string()),
        Value::String(text) => harmless(text),
        _ => String::new(),
    }
}

/// What a spreadsheet would take for a formula begins with an apostrophe; so does what begins with one, so that [`plain`] undoes both.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A cell of a file that Counterweight wrote, as it was.
pub(super) fn plain(cell: &str) -> String {
    cell.strip_prefix('\'').unwrap_or(cell).to_owned()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    let quoted = cells.map(|cell| {
        if cell.contains([',', '"', '\n', '\r', ';']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    });
    out.push_str(&quoted.collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}
