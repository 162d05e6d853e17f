//! Each command: read what it names, call one use case, put the answer in words or JSON.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use counterweight_app::{
    App, CultureSampling, Failure, KeySource, NewDecision, WhatIf, acceptability_of_samples, agreement, check_template,
    culture_of_file, culture_schema, decision_schema, evaluate, evaluate_with_doubt, impact_of_csv, robustness_of_file,
    template_schema, usual_place,
};

use crate::arguments::{Arguments, Command, Journal, Samples, SchemaOf, Templates};
use crate::report;
use crate::say::{accepted, agreed, compared, culture, evaluation, json, listed, problems, shown, sure};

/// Draws behind the sentence on how sure an answer is; `robustness` draws as many as asked for.
const SURE: WhatIf = WhatIf {
    weights: None,
    builder_share: None,
    doubt: None,
    draws: 20_000,
};

/// Larger files are not read into memory at all; the readers have limits of their own below this.
const LARGEST: u64 = 64 << 20;

/// Runs a command; its output.
pub fn run(arguments: Arguments) -> Result<String, Failure> {
    let app = || {
        App::start(
            &arguments.workspace.clone().unwrap_or_else(usual_place),
            KeySource::Auto,
        )
    };
    match arguments.command {
        Command::List { query, json: as_json } => {
            let rows = app().list(&query.join(" "))?;
            Ok(if as_json { json(&rows) } else { listed(&rows) })
        }
        Command::Show { id, json: as_json } => {
            let (app, id) = (app(), id.as_str().into());
            let view = app.view(&id, None)?;
            let answer = match app.evaluation(&id) {
                Ok(answer) => Some((answer, app.explore(&id, SURE)?.robustness)),
                Err(failure) if failure.code == "not_open" => None,
                Err(failure) => return Err(failure),
            };
            Ok(if as_json {
                json(&serde_json::json!({ "decision": view, "evaluation": answer.map(|(e, _)| e) }))
            } else {
                shown(&view, answer.as_ref().map(|(e, sure)| (e, sure)))
            })
        }
        Command::New { from: Some(file), .. } => Ok(format!("{}\n", app().take_in(&read(&file)?)?)),
        Command::New {
            template,
            title,
            decider,
            role,
            ..
        } => {
            let given = |text: Option<String>| text.unwrap_or_default();
            let spec = NewDecision {
                template: given(template),
                title: given(title),
                decider: given(decider),
                role,
            };
            Ok(format!("{}\n", app().create(spec)?))
        }
        Command::Evaluate { file, json: as_json } => {
            let text = read(&file)?;
            if as_json {
                return Ok(json(&evaluate(&text)?));
            }
            let (answer, sure) = evaluate_with_doubt(&text, SURE.draws)?;
            Ok(evaluation(&answer, &sure))
        }
        Command::Agreement { file, json: as_json } => {
            let found = agreement(&read(&file)?)?;
            Ok(if as_json { json(&found) } else { agreed(&found) })
        }
        Command::Culture {
            file,
            json: as_json,
            runs,
            seed,
            threads,
        } => {
            let answer = culture_of_file(&read(&file)?, CultureSampling { runs, seed }, threads.map(usize::from))?;
            Ok(if as_json { json(&answer) } else { culture(&answer) })
        }
        Command::Impact { file, json: as_json } => {
            let reading = impact_of_csv(&read(&file)?)?;
            Ok(if as_json { json(&reading) } else { compared(&reading) })
        }
        Command::Robustness {
            file: Some(file),
            samples,
            seed,
            threads,
            json: as_json,
            ..
        } => {
            let found = robustness_of_file(&read(&file)?, samples, seed, threads.map(usize::from))?;
            Ok(if as_json { json(&found) } else { sure(&found) })
        }
        Command::Robustness {
            weights,
            ratings,
            json: as_json,
            ..
        } => {
            let text = |file: Option<PathBuf>| read(&file.unwrap_or_default());
            let found = acceptability_of_samples(&text(weights)?, &text(ratings)?)?;
            Ok(if as_json { json(&found) } else { accepted(&found) })
        }
        Command::Report {
            decisions,
            kind,
            candidate,
            out,
            all,
        } => match (all, out) {
            (Some(folder), _) => report::all(&app, &decisions, &folder),
            (None, out) => report::one(&app, &decisions, &kind, candidate, &out.unwrap_or_default()),
        },
        Command::Templates {
            command: Templates::Check { file },
        } => match check_template(&read(&file)?) {
            Ok(title) => Ok(format!("{title}: no problem found.\n")),
            Err(found) => Err(problems("This scorecard", found)),
        },
        Command::Templates {
            command: Templates::List,
        } => {
            let library = app().library()?;
            Ok(library
                .cards
                .iter()
                .map(|c| format!("{}  {}\n", c.template.id, c.template.title))
                .collect())
        }
        Command::Schema { of: SchemaOf::Decision } => Ok(json(&decision_schema())),
        Command::Schema { of: SchemaOf::Template } => Ok(json(&template_schema())),
        Command::Schema { of: SchemaOf::Culture } => Ok(json(&culture_schema())),
        Command::Journal {
            command: Journal::Verify,
        } => {
            let faults = app().verify()?;
            if faults.is_empty() {
                return Ok("Every hash and every chain holds.\n".to_owned());
            }
            Err(Failure {
                code: "journal_broken".to_owned(),
                message: faults.join("\n"),
                hint: "Nothing was changed. Restore a backup from before.".to_owned(),
                problems: Vec::new(),
            })
        }
        Command::Samples { command: Samples::Add } => {
            Ok(format!("{} samples are in the workspace.\n", app().add_samples()?))
        }
        Command::Samples {
            command: Samples::Remove,
        } => Ok(format!("{} samples were removed.\n", app().remove_samples()?)),
    }
}

/// The text of a file, of bounded size.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let failed = |message: String, hint: &str| Failure {
        code: "unreadable_file".to_owned(),
        message: format!("{}: {message}.", path.display()),
        hint: hint.to_owned(),
        problems: Vec::new(),
    };
    let open = |e: std::io::Error| failed(e.kind().to_string(), "Check the path and that the file may be read.");
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|f| f.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(open)?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed(
            "it is larger than 64 MiB".to_owned(),
            "Check that this is the right file, or split it.",
        ));
    }
    String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8 text".to_owned(), "Save it as UTF-8 and try again."))
}
