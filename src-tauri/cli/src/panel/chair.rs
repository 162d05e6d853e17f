//! The chair's commands. Each prints what it did, or with --dry-run what it would do.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use counterweight_app::{
    App, DecisionId, Failure, HowConfirmed, Invitations, InviteSpec, Names, PanelStatus, TakeReport, came_in_folder,
};

use super::came;
use crate::arguments::{How, Panel};
use crate::say::{self, json, plain, progress};

pub fn run(command: Panel, app: &App) -> Result<String, Failure> {
    match command {
        Panel::Plan { id, how, json: as_json } => invite(app, &id, &spec(how)?, None, as_json),
        Panel::Invite {
            id,
            how,
            out,
            dry_run,
            json: as_json,
        } => invite(app, &id, &spec(how)?, Some(out.as_path()).filter(|_| !dry_run), as_json),
        Panel::Replace {
            id,
            member,
            no_code,
            letters,
            strict,
            out,
            dry_run,
        } => {
            let how = How {
                member: vec![member],
                strict,
                letters,
                no_code,
                answer_by: None,
            };
            invite(app, &id, &spec(how)?, Some(out.as_path()).filter(|_| !dry_run), false)
        }
        Panel::Status { id, json: as_json } => {
            let status = app.panel_status(&id.parse()?)?;
            Ok(if as_json { json(&status) } else { said(&status) })
        }
        Panel::Take {
            files,
            folder,
            decision,
            dry_run,
            json: as_json,
        } => {
            let files = match folder {
                Some(folder) => {
                    let (still, moving) = came_in_folder(&folder)?;
                    for path in moving {
                        progress(&plain(&format!(
                            "{}: still being written; take it the next time.",
                            path.display()
                        )));
                    }
                    still
                }
                None => files,
            };
            let only = decision.map(|id| id.parse::<DecisionId>()).transpose()?;
            take(app, only.as_ref(), &files, dry_run, as_json)
        }
        Panel::Release { files, dry_run } => take(app, None, &files, dry_run, false),
        Panel::Confirm {
            id,
            member,
            words,
            written,
            dry_run,
        } => {
            let how = if written {
                HowConfirmed::Written
            } else {
                HowConfirmed::Spoken
            };
            let status = app.confirm_key(&id.parse()?, &member, &words, how, dry_run)?;
            Ok(after(&status, dry_run))
        }
        Panel::Void {
            id,
            member,
            reason,
            dry_run,
        } => Ok(after(
            &app.void_sheet(&id.parse()?, &member, &reason, dry_run)?,
            dry_run,
        )),
        Panel::Remove {
            id,
            member,
            reason,
            dry_run,
        } => Ok(after(
            &app.remove_seat(&id.parse()?, &member, &reason, dry_run)?,
            dry_run,
        )),
        Panel::Roll { id, out, dry_run } => {
            let made = app.issue_roll(&id.parse()?, Some(out.as_path()).filter(|_| !dry_run))?;
            let mut text = dry(dry_run).to_owned();
            if !dry_run {
                let _ = writeln!(text, "{}", out.join(&made.file).display());
                let _ = writeln!(text, "Read its words aloud at the debrief: {}", made.words);
            }
            let _ = writeln!(text, "{} commitments.", made.commitments);
            Ok(text)
        }
        Panel::Reveal { id, without, dry_run } => {
            let made = app.reveal_panel(&id.parse()?, without, dry_run)?;
            Ok(format!("{}{}\n", dry(dry_run), plain(&made.says)))
        }
        // The member's commands do not come here.
        Panel::Open { .. } | Panel::Rate { .. } | Panel::Seal { .. } | Panel::Check { .. } => Ok(String::new()),
    }
}

const fn dry(dry_run: bool) -> &'static str {
    if dry_run {
        "Nothing was kept: this is what would be.\n"
    } else {
        ""
    }
}

fn after(status: &PanelStatus, dry_run: bool) -> String {
    format!("{}{}", dry(dry_run), said(status))
}

fn spec(how: How) -> Result<InviteSpec, Failure> {
    let day = how.answer_by.map(|text| {
        text.parse()
            .map_err(|_| Failure::new(format!("“{text}” is no day."), "Write it as 2026-12-31."))
    });
    Ok(InviteSpec {
        members: how.member,
        strict: how.strict,
        names: if how.letters { Names::Letters } else { Names::Shown },
        coded: !how.no_code,
        answer_by: day.transpose()?,
    })
}

fn invite(app: &App, id: &str, spec: &InviteSpec, folder: Option<&Path>, as_json: bool) -> Result<String, Failure> {
    let made = app.invite(&id.parse()?, spec, folder)?;
    Ok(if as_json { json(&made) } else { invited(&made, folder) })
}

fn invited(made: &Invitations, folder: Option<&Path>) -> String {
    let mut text = match folder {
        Some(_) => format!("{}\n", plain(&made.title)),
        None => format!("{}\nNothing was made: this is what would be.\n", plain(&made.title)),
    };
    for seat in &made.seats {
        let _ = writeln!(text, "\n{} rates {}", plain(&seat.name), plain(&seat.rates.join(", ")));
        if let Some(folder) = folder {
            let _ = writeln!(text, "  packet: {}", folder.join(&seat.file).display());
        }
        if let Some(code) = &seat.code {
            let _ = writeln!(text, "  code, by phone or chat and not in the same mail: {code}");
        }
    }
    if !made.words.is_empty() {
        let _ = writeln!(text, "\nWords of your key, the same in every packet: {}", made.words);
        text.push_str("Codes are kept nowhere: this is the only time they are shown.\n");
    }
    for note in &made.notes {
        let _ = writeln!(text, "- {}", plain(note));
    }
    text
}

fn said(status: &PanelStatus) -> String {
    let mut text = format!(
        "{}\nRound {}{}\n\n",
        plain(&status.title),
        status.round,
        if status.strict { ", strict" } else { "" }
    );
    for seat in &status.seats {
        let _ = writeln!(text, "{}", plain(&seat.says));
        for commitment in &seat.commitments {
            let _ = writeln!(text, "  commitment {commitment}");
        }
        if let Some(words) = &seat.words {
            let compared = if seat.confirmed { "compared" } else { "not compared yet" };
            let _ = writeln!(text, "  words of the key, {compared}: {words}");
        }
    }
    if !status.words.is_empty() {
        let _ = writeln!(text, "\nWords of your key: {}", status.words);
    }
    if let Some(words) = &status.roll {
        let _ = writeln!(text, "Words of the roll: {words}");
    }
    for line in &status.says {
        let _ = writeln!(text, "- {}", plain(line));
    }
    text
}

fn take(
    app: &App,
    only: Option<&DecisionId>,
    files: &[PathBuf],
    dry_run: bool,
    as_json: bool,
) -> Result<String, Failure> {
    let came = files.iter().map(|path| came(path)).collect::<Result<Vec<_>, _>>()?;
    let report = app.take_sheets(only, &came, dry_run)?;
    let text = if as_json {
        json(&report)
    } else {
        taken(&report, dry_run)
    };
    if report.refused.is_empty() {
        return Ok(text);
    }
    say::out(&text);
    let (n, of) = (report.refused.len(), came.len());
    Err(Failure::new(
        format!("{n} of {of} {} not taken.", if n == 1 { "was" } else { "were" }),
        "What to do about each stands beside it.",
    ))
}

fn taken(report: &TakeReport, dry_run: bool) -> String {
    let mut text = dry(dry_run).to_owned();
    if report.took.is_empty() && report.refused.is_empty() {
        text.push_str("No sheet is there.\n");
    }
    for one in &report.took {
        let _ = writeln!(text, "{}: {}", plain(&one.from), plain(&one.says));
        for note in &one.notes {
            let _ = writeln!(text, "  {}", plain(note));
        }
    }
    for one in &report.refused {
        let _ = writeln!(
            text,
            "{}: not taken ({}). {} {}",
            plain(&one.from),
            one.code,
            plain(&one.what),
            plain(&one.hint)
        );
    }
    text
}
