//! Each command: read what it names, call one use case, put the answer in words or JSON.

use std::path::PathBuf;

use counterweight_app::{
    App, Candidate, Code, CultureSampling, DRAWS, DayOrder, DecisionId, DecisionView, Failure, ItemKind, KeySource,
    NewDecision, TableKind, Told, WhatIf, acceptability_of_samples, agreement, check_template, conflicted,
    culture_of_file, culture_schema, decision_schema, evaluate, evaluate_with_doubt, holds_workspace, impact_of_csv,
    preview_table, robustness_of_file, shipped_library, template_schema, usual_place,
};

use crate::arguments::{Arguments, Command, DaysWith, Journal, Samples, SchemaOf, TableOf, Templates};
use crate::file::{bytes, full, read};
use crate::report;
use crate::say::{
    accepted, agreed, compared, culture, evaluation, json, listed, previewed, problems, progress, shown, sure, warnings,
};

/// Draws behind the sentence on how sure an answer is; `robustness` draws as many as asked for.
const SURE: WhatIf = WhatIf {
    weights: None,
    builder_share: None,
    doubt: None,
    draws: DRAWS,
};

/// Runs a command; its output.
pub fn run(arguments: Arguments) -> Result<String, Failure> {
    let place = arguments.workspace.clone().unwrap_or_else(usual_place);
    let app = || {
        if let Some(copies) = conflicted(&place) {
            progress(&copies);
        }
        App::find(&place, KeySource::Auto)
    };
    // Only what puts something in makes a workspace where there is none, and says so.
    let making = || {
        if holds_workspace(&place) {
            return app();
        }
        let made = App::start(&place, KeySource::Auto);
        if let Ok(status) = made.status() {
            progress(&format!("A new workspace was made in {}. {}", status.place, status.key));
        }
        made
    };
    match arguments.command {
        Command::List { query, json: as_json } => {
            let rows = app().every_decision(&query.join(" "))?;
            Ok(if as_json { json(&rows) } else { listed(&rows) })
        }
        Command::Show { id, json: as_json } => {
            let (app, id) = (app(), id.parse::<DecisionId>()?);
            let view = app.view(&id, None)?;
            let answer = match app.evaluation(&id) {
                Ok(answer) => Some((answer, app.explore(&id, SURE)?.robustness)),
                Err(failure) if failure.code == Code::NotOpen => None,
                Err(failure) => return Err(failure),
            };
            Ok(if as_json {
                json(&serde_json::json!({ "decision": view, "evaluation": answer.map(|(e, _)| e) }))
            } else {
                shown(&view, answer.as_ref().map(|(e, sure)| (e, sure)))
            })
        }
        Command::New { from: Some(file), .. } => {
            let text = read(&file)?;
            Ok(format!("{}\n", making().take_in(&text)?))
        }
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
            Ok(format!("{}\n", making().create(spec)?))
        }
        Command::Export { id, out } => report::decision(&app(), &id, &out),
        Command::Line {
            id,
            out: Some(out),
            withdraw,
            ..
        } => {
            let saved = app().save_own_line(&id.parse()?, withdraw, &full(&out)?, true)?;
            Ok(format!("{} ({} bytes)\n", saved.place, saved.bytes))
        }
        Command::Line {
            id,
            out: None,
            from,
            candidate,
            ..
        } => {
            let (from, candidate) = (full(&from.unwrap_or_default())?, candidate.unwrap_or_default());
            let (app, id) = (app(), id.parse::<DecisionId>()?);
            let view = app.view(&id, None)?;
            let whose = somebody(&view, &candidate)?;
            app.take_own_line(&id, None, whose.id.clone(), &from)?;
            Ok(format!("Taken in for {}.\n", whose.name))
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
            let found = told(agreement(&read(&file)?)?);
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
            let reading = told(impact_of_csv(&read(&file)?)?);
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
            let found = told(acceptability_of_samples(&text(weights)?, &text(ratings)?)?);
            Ok(if as_json { json(&found) } else { accepted(&found) })
        }
        Command::Table {
            kind,
            file,
            days,
            json: as_json,
        } => {
            let order = days.map(|days| match days {
                DaysWith::DayFirst => DayOrder::DayFirst,
                DaysWith::MonthFirst => DayOrder::MonthFirst,
            });
            let preview = preview_table(table_kind(kind), &bytes(&file)?, order)?;
            Ok(if as_json { json(&preview) } else { previewed(&preview) })
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
            let library = if holds_workspace(&place) {
                app().library()?
            } else {
                shipped_library()
            };
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
            Err(Failure::new(
                faults.join("\n"),
                "Nothing was changed. Restore a backup from before.",
            ))
        }
        Command::Demo {
            decisions,
            seed,
            beside,
        } => {
            let every = (decisions as usize / 20).max(1);
            let entries = making().add_demo(decisions as usize, seed, beside, |made| {
                if made % every == 0 {
                    progress(&format!("{made} of {decisions} decisions"));
                }
            })?;
            Ok(format!(
                "{decisions} made-up decisions with {entries} entries are in the workspace.\n"
            ))
        }
        Command::Samples { command: Samples::Add } => {
            Ok(format!("{} samples are in the workspace.\n", making().add_samples()?))
        }
        Command::Samples {
            command: Samples::Remove,
        } => Ok(format!("{} samples were removed.\n", app().remove_samples()?)),
    }
}

/// The answer from a table; what to know of the table is said beside it.
fn told<T>(found: Told<T>) -> T {
    warnings(&found.warnings);
    found.answer
}

const fn table_kind(kind: TableOf) -> TableKind {
    match kind {
        TableOf::Person => TableKind::Book(ItemKind::Person),
        TableOf::Deal => TableKind::Book(ItemKind::Deal),
        TableOf::Customer => TableKind::Book(ItemKind::Customer),
        TableOf::Relationship => TableKind::Book(ItemKind::Relationship),
        TableOf::Call => TableKind::Book(ItemKind::Call),
        TableOf::Ask => TableKind::Book(ItemKind::Ask),
        TableOf::Period => TableKind::Book(ItemKind::Period),
        TableOf::Note => TableKind::Book(ItemKind::Note),
        TableOf::Agreement => TableKind::Panel,
        TableOf::Impact => TableKind::Groups,
        TableOf::Weights => TableKind::Weights,
        TableOf::Ratings => TableKind::Ratings,
    }
}

/// Somebody the decision is about, by id or by name.
fn somebody<'a>(view: &'a DecisionView, named: &str) -> Result<&'a Candidate, Failure> {
    let of = |c: &&Candidate| c.id.as_str() == named || c.name == named;
    view.candidates.iter().find(of).ok_or_else(|| {
        let all: Vec<String> = view
            .candidates
            .iter()
            .map(|c| format!("{} ({})", c.name, c.id))
            .collect();
        Failure::new(
            format!("This decision is not about “{named}”."),
            format!(
                "It is about {}.",
                if all.is_empty() {
                    "nobody yet".to_owned()
                } else {
                    all.join(", ")
                }
            ),
        )
    })
}
