//! What the command line prints: plain words, or JSON. What people wrote is printed without the controls a terminal obeys.

mod acceptability;
mod agreement;
mod culture;
mod impact;
mod robustness;
mod table;

use std::fmt::Write as _;
use std::io::Write as _;

use counterweight_app::{
    AnswerDoubt, DecisionView, Evaluation, Failure, Listed, Problem, Recommendation, Robustness, heading,
    hidden::is_refused,
};

pub use acceptability::accepted;
pub use agreement::agreed;
pub use culture::culture;
pub use impact::compared;
pub use robustness::sure;
pub use table::previewed;

/// Prints the answer. A reader that has gone away (`| head`) is not an error.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Says how far long work is, beside the answer and not in it.
pub fn progress(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Says beside the answer what to know of the file it comes from.
pub fn warnings(warnings: &[String]) {
    for warning in warnings {
        progress(&plain(warning));
    }
}

/// Prints a failure: what, where, what to do.
pub fn failure(failure: &Failure) {
    let mut text = String::new();
    for p in &failure.problems {
        let _ = writeln!(
            text,
            "line {}, column {} · {}: {} {}",
            p.line,
            p.column,
            plain(&p.place),
            plain(&p.message),
            plain(&p.hint)
        );
    }
    let _ = writeln!(text, "{} {}", plain(&failure.message), plain(&failure.hint));
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A file with problems, as a failure.
pub fn problems(what: &str, problems: Vec<Problem>) -> Failure {
    let count = problems.len();
    let message = format!(
        "{what} has {count} {}.",
        if count == 1 { "problem" } else { "problems" }
    );
    Failure {
        problems,
        ..Failure::new(message, "Mend the lines named and check again.")
    }
}

/// Indented JSON with a line end.
pub fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).map_or_else(|e| format!("{{\"error\": \"{e}\"}}\n"), |text| text + "\n")
}

/// The list of decisions.
pub fn listed(rows: &[Listed]) -> String {
    if rows.is_empty() {
        return "No decisions. Open one with `new`, or put the samples in with `samples add`.\n".to_owned();
    }
    let mut text = String::new();
    for row in rows {
        let sample = if row.sample { " [sample]" } else { "" };
        let archived = if row.archived { " [archived]" } else { "" };
        let _ = writeln!(text, "{}  {}{sample}{archived}", row.id, plain(&row.title));
        let _ = writeln!(text, "    {} · {}", plain(&row.people.join(", ")), plain(&row.next));
        if let Some(headline) = &row.headline {
            let _ = writeln!(text, "    {}", plain(headline));
        }
    }
    text
}

/// One decision: where it stands, then the answer.
pub fn shown(view: &DecisionView, answer: Option<(&Evaluation, &Robustness)>) -> String {
    let mut text = format!("{}\n", plain(&view.title));
    for step in &view.steps {
        let sign = if step.done {
            "done"
        } else if step.open {
            "open"
        } else {
            "not yet"
        };
        let _ = writeln!(
            text,
            "  {:<15} {sign:<8} {}{}",
            step.title,
            step.note,
            plain(&step.why_not)
        );
    }
    if let Some((answer, sure)) = answer {
        text.push('\n');
        text += &evaluation(answer, sure);
    }
    text
}

/// The answer, with its reasons and how sure it is.
pub fn evaluation(answer: &Evaluation, sure: &Robustness) -> String {
    let mut text = format!("{}\n\n", plain(&answer.title));
    for (i, recommendation) in answer.recommendations.iter().enumerate() {
        if i > 0 {
            text.push('\n');
        }
        recommended(&mut text, recommendation, sure.answers.get(i));
    }
    if !answer.beside.is_empty() {
        text.push('\n');
    }
    for line in &answer.beside {
        let _ = writeln!(text, "{}", plain(line));
    }
    text.push_str("\nPeople decide. This is what the scorecard says, and why.\n");
    text
}

fn recommended(text: &mut String, r: &Recommendation, sure: Option<&AnswerDoubt>) {
    let _ = writeln!(text, "{}", plain(&r.headline));
    let _ = writeln!(text, "{}", plain(&r.lead));
    let mut list = |title: &str, items: Vec<String>| {
        if !items.is_empty() {
            let _ = writeln!(text, "\n{title}");
            for item in items {
                let _ = writeln!(text, "  - {}", plain(&item));
            }
        }
    };
    list("Why", r.reasons.iter().map(|x| x.text.clone()).collect());
    list("How sure", sure.map(robustness::lines).unwrap_or_default());
    list(
        "What would settle most",
        r.settle.iter().map(|s| s.what.clone()).collect(),
    );
    list("Conditions", r.conditions.iter().map(|c| c.text.clone()).collect());
    list(
        heading::WOULD_CHANGE_IT,
        (!r.flips_say.is_empty())
            .then(|| r.flips_say.clone())
            .into_iter()
            .collect(),
    );
    list(
        "Instead or beside",
        r.alternatives
            .iter()
            .map(|a| format!("{}: {}", a.title, a.text))
            .collect(),
    );
}

/// Text for a terminal: without control characters and marks that turn the reading direction.
fn plain(text: &str) -> String {
    text.chars().map(|c| if is_refused(c) { ' ' } else { c }).collect()
}
