//! What the fields of a card are called in a sentence, and their values in words.

use serde::Deserialize;
use serde_json::Value;

use crate::template::{Grade, Seen};

/// Fields in the order of the card, with what one is called. `{n}` stands for the number of the entry of a list.
pub const FIELDS: [(&str, &str); 63] = [
    ("title", "the title"),
    ("short", "the short title"),
    ("about", "the description"),
    ("purpose", "what it is for"),
    ("scale", "the scale"),
    ("companions", "companion card {n}"),
    ("weights_reason", "the reason for the weights"),
    ("side", "side {n}"),
    ("constituent", "whom it serves"),
    ("criterion", "criterion {n}"),
    ("definition", "the definition"),
    ("floor", "the must-have line"),
    ("base", "what it rests on in numbers"),
    ("anchors", "anchor {n}"),
    ("questions", "question {n}"),
    ("probes", "follow-up question {n}"),
    ("work_sample", "the work sample"),
    ("evidence", "what to look for, {n}"),
    ("red_flags", "red flag {n}"),
    ("twin", "what it is drawn against"),
    ("tension", "what pulls against it"),
    ("states", "what it states"),
    ("part", "its half of a pair"),
    ("low", "the lower end"),
    ("high", "the upper end"),
    ("source", "source {n}"),
    ("thresholds", "the lines"),
    ("meaning", "what the line means"),
    ("grade", "who says so"),
    ("seen", "how it was read"),
    ("author", "the author"),
    ("year", "the year"),
    ("address", "the address"),
    ("alternative", "what to offer instead, {n}"),
    ("text", "the text"),
    ("motive", "reason {n}"),
    ("work_itself", "whether it is about the work itself"),
    ("for", "what it is for"),
    ("row", "its row"),
    ("asks", "the questions beside the reasons"),
    ("without_title", "the question about the title"),
    ("nobody_knows", "the question about being seen"),
    ("drained_by", "the question about what drains"),
    ("expected_by", "the question about who expects it"),
    ("identity", "question {n} about who I am"),
    ("load", "the question about hard weeks"),
    ("colleague", "question {n} to colleagues"),
    ("answers", "answer {n}"),
    ("preview", "the week"),
    ("activity", "kind of work {n}"),
    ("block", "stretch {n} of the week"),
    ("skill_map", "the skill map"),
    ("stages", "stage {n}"),
    ("test", "test {n}"),
    ("how", "how it is done"),
    ("days", "how many days it takes"),
    ("criteria", "criterion {n} it shows"),
    ("cite", "what it says"),
    ("file", "the file"),
    ("insight", "the finding"),
    ("min", "the line"),
    ("value", "the value"),
    ("weight", "the weight"),
];

/// Where a field stands in the order of the card; those not listed come last.
pub(super) fn order(field: &str) -> usize {
    FIELDS
        .iter()
        .position(|(name, _)| *name == field)
        .unwrap_or(FIELDS.len())
}

/// What a field is called: "the definition", "anchor 3".
pub(super) fn called(field: &str, number: Option<usize>) -> String {
    let known = FIELDS.iter().find(|(name, _)| *name == field).map(|(_, words)| *words);
    let words = known.map_or_else(|| field.replace('_', " "), ToOwned::to_owned);
    match number {
        Some(number) => words.replace("{n}", &number.to_string()),
        None => words.replace(" {n}", "").trim_end_matches(',').to_owned(),
    }
}

/// A value in words: what a source says, the parts of a longer entry one after the other.
pub(super) fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.as_f64().map_or_else(|| number.to_string(), plain),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join(" · "),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().filter(|(key, _)| *key != "id").collect();
            fields.sort_by_key(|(key, _)| order(key));
            fields
                .iter()
                .map(|(key, value)| said_of(key, value))
                .collect::<Vec<_>>()
                .join(" · ")
        }
    }
}

/// A value of a field: the code of a grade in the words that go with it, the rest as [`said`].
pub(super) fn said_of(field: &str, value: &Value) -> String {
    let words = |label: Option<&'static str>| label.map_or_else(|| said(value), str::to_owned);
    match field {
        "grade" => words(Grade::deserialize(value).ok().map(Grade::label)),
        "seen" => words(Seen::deserialize(value).ok().map(Seen::label)),
        _ => said(value),
    }
}

/// A number as it was written, with a true minus sign.
pub(super) fn plain(number: f64) -> String {
    number.to_string().replace('-', "−")
}

/// A share from 0 to 1 in whole per cent; a tenth where less than one.
pub(super) fn percent(share: f64) -> String {
    let digits = usize::from(share > 0.0 && share < 0.01);
    format!("{:.digits$}%", share * 100.0)
}

/// "3 or better, when the company needs a scaler", as a floor stands in the file.
pub(super) fn floor(value: &Value) -> String {
    let min = value.get("min").map(said).unwrap_or_default();
    match value.get("when").and_then(Value::as_str) {
        Some(stage) => format!("{min} or better, when the company needs a {stage}"),
        None => format!("{min} or better"),
    }
}
