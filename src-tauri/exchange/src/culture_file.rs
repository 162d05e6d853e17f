//! What the culture simulation is to grow, as a TOML file: read, and faults said with line, place and what to write instead.
//!
//! See `docs/culture-file.md`.

use counterweight_core::analysis::culture::{Spec, SpecError};
use counterweight_core::template::Problem;
use counterweight_core::trouble::Trouble;
use serde::Deserialize;

use crate::decision_file::{Fault, Step, parse, shape};

/// Largest file that is read, in bytes (1 MiB): eight values and a dozen numbers need far less.
const MAX_BYTES: usize = 1 << 20;

/// Where the shape of the file can be looked up.
const HINT: &str = "Compare it with docs/culture-file.md, or print the schema: counterweight-cli schema culture.";

/// Reads a spec that can be simulated.
///
/// # Errors
/// What is wrong with it: all faults of the syntax, else the first of the shape, else every number that cannot be.
pub fn read(text: &str) -> Result<Spec, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let message = "the file is larger than 1 MiB.";
        return Err(vec![
            fault("file", Vec::new(), message, "Check that this is a culture file.").in_text(""),
        ]);
    }
    let table = parse(text)?;
    let list = if table.get_ref().contains_key("values") {
        "values"
    } else {
        "value"
    };
    let spec = Spec::deserialize(toml::Deserializer::from(table)).map_err(|e| vec![shape(text, &e, HINT)])?;
    let mut problems: Vec<Problem> = spec.check().iter().map(|e| placed(e, list).in_text(text)).collect();
    if problems.is_empty() {
        return Ok(spec);
    }
    problems.sort_by_key(|p| (p.line, p.column));
    Err(problems)
}

/// The JSON Schema of a culture file.
#[must_use]
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Spec);
    schema.insert("title".into(), "Counterweight culture simulation".into());
    schema.to_value()
}

/// An error with its place in a file that has its value pairs under `list`.
fn placed(error: &SpecError, list: &'static str) -> Fault {
    let (mut path, mut place) = (Vec::new(), error.field.to_owned());
    if let Some(index) = error.value {
        path.extend([Step::Key(list), Step::Index(index)]);
        place = format!("value {} · {place}", index + 1);
    }
    path.push(Step::Key(error.field));
    fault(&place, path, &error.message, &error.hint)
}

fn fault(place: &str, path: Vec<Step>, message: &str, hint: &str) -> Fault {
    Fault {
        place: place.to_owned(),
        path,
        trouble: Trouble::new(message, hint),
    }
}
