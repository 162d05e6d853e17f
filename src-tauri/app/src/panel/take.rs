//! Taking in what came: every check before anything is kept, then all that passed in one transaction.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use counterweight_core::decision::panel::{Refused, RevisionFile, Sealed, SheetFile, Went, words_of};
use counterweight_core::decision::{self as core, Decision, ExchangeAct};
use counterweight_core::id::{DecisionId, MemberId};
use counterweight_core::say::date;
use counterweight_core::trouble::Explained as _;
use counterweight_exchange::panel::{Key, Pasted, Read, open_locked, pasted, read_sheet};
use serde::Serialize;

use super::{file, keys};
use crate::decisions::Working;
use crate::{App, Change, Open, Result, clock};

/// A clock that is so far off is told, in milliseconds: a day, whatever the zones.
const FAR_OFF_MS: i64 = 24 * 60 * 60 * 1000;

/// What came.
#[derive(Debug, Clone)]
pub enum Came {
    /// A file on this computer.
    File(PathBuf),
    /// Text out of a mail or a chat.
    Text(String),
}

/// What was taken.
#[derive(Debug, Clone, Serialize)]
pub struct Took {
    /// Where it came from.
    pub from: String,
    /// `taken`, `again`, `released` or `revised`.
    pub code: &'static str,
    /// Of which decision.
    pub decision: DecisionId,
    /// Of whose seat.
    pub member: MemberId,
    /// What happened, in a sentence.
    pub says: String,
    /// What else to know, a sentence each.
    pub notes: Vec<String>,
}

/// What was not taken.
#[derive(Debug, Clone, Serialize)]
pub struct NotTaken {
    /// Where it came from.
    pub from: String,
    /// For scripts.
    pub code: &'static str,
    /// What happened.
    pub what: String,
    /// What to do.
    pub hint: String,
}

/// What came of several files.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TakeReport {
    /// What passed every check.
    pub took: Vec<Took>,
    /// What did not, and why.
    pub refused: Vec<NotTaken>,
    /// Whether anything was kept; a dry run keeps nothing.
    pub kept: bool,
}

impl App {
    /// Takes in sheets, changes of marks and release keys: those that pass every check, in one transaction. A dry run keeps nothing.
    ///
    /// # Errors
    /// The workspace cannot be read or written; then nothing is kept. What is wrong with a file stands in the report.
    pub fn take_sheets(&self, only: Option<&DecisionId>, came: &[Came], dry: bool) -> Result<TakeReport> {
        self.with(|open| {
            let mut desk = Desk::new(open, only)?;
            let mut report = TakeReport::default();
            for one in came {
                let from = match one {
                    Came::File(path) => path
                        .file_name()
                        .map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
                    Came::Text(_) => "pasted text".to_owned(),
                };
                match desk.one(one)? {
                    Ok(took) => report.took.push(Took { from, ..took }),
                    Err(refused) => {
                        let trouble = refused.trouble();
                        report.refused.push(NotTaken {
                            from,
                            code: refused.code(),
                            what: trouble.what,
                            hint: trouble.hint,
                        });
                    }
                }
            }
            let entries = desk.entries();
            if !dry && !entries.is_empty() {
                open.workspace.append(&entries)?;
                report.kept = true;
            }
            Ok(report)
        })
    }
}

/// Decisions as they will be with what was taken so far.
struct Desk<'a> {
    open: &'a Open,
    keys: Vec<(DecisionId, Key)>,
    works: BTreeMap<DecisionId, Working>,
}

/// A file's own fate, inside what can go wrong with the workspace.
type Fate<T> = Result<std::result::Result<T, Refused>>;

impl<'a> Desk<'a> {
    fn new(open: &'a Open, only: Option<&DecisionId>) -> Result<Self> {
        let mut keys = keys::every(&open.workspace)?;
        if let Some(only) = only {
            keys.retain(|(id, _)| id == only);
        }
        Ok(Self {
            open,
            keys,
            works: BTreeMap::new(),
        })
    }

    fn entries(self) -> Vec<core::Entry> {
        self.works.into_values().flat_map(|w| w.entries).collect()
    }

    fn work(&mut self, id: &DecisionId) -> Result<&mut Working> {
        Ok(match self.works.entry(id.clone()) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(free) => {
                let decision = self.open.decision(id)?;
                free.insert(Working::on(&decision))
            }
        })
    }

    fn one(&mut self, came: &Came) -> Fate<Took> {
        let text = match came {
            Came::Text(text) => text.clone(),
            Came::File(path) => {
                let bytes = match file::read_file(path, counterweight_exchange::panel::MOST_SHEET) {
                    Ok(bytes) => bytes,
                    Err(refused) => return Ok(Err(refused)),
                };
                if path.extension().is_some_and(|e| e == "cwdraft") {
                    return Ok(Err(Refused::Draft));
                }
                match String::from_utf8(bytes) {
                    Ok(text) => text,
                    Err(_) => return Ok(Err(Refused::NotASheet)),
                }
            }
        };
        match pasted(&text) {
            Ok(Pasted::Armour(armour)) => self.armour(&armour),
            Ok(Pasted::Key(key)) => self.release(&key),
            Ok(Pasted::Roll(_)) => Ok(Err(Refused::NotASheet)),
            Err(refused) => Ok(Err(refused)),
        }
    }

    fn armour(&mut self, armour: &str) -> Fate<Took> {
        let read = read_sheet(self.keys.iter().map(|(_, key)| key), armour.as_bytes());
        let (at, read) = match read {
            Ok(read) => read,
            Err(refused) => return Ok(Err(refused)),
        };
        let id = self.keys[at].0.clone();
        let work = self.work(&id)?;
        Ok(match read {
            Read::Sheet(sheet) => take(work, &sheet, armour),
            Read::Revision(revision) => revise(work, &revision),
        })
    }

    /// The one sealed sheet that a release key opens, of all decisions that wait for one.
    fn release(&mut self, text: &str) -> Fate<Took> {
        let Some(key) = Key::read(text) else {
            return Ok(Err(Refused::NoSheetForKey));
        };
        let ids: Vec<DecisionId> = self.keys.iter().map(|(id, _)| id.clone()).collect();
        let mut why = Refused::NoSheetForKey;
        for (at, id) in ids.iter().enumerate() {
            let decision = self.work(id)?.decision.clone();
            let waiting = decision
                .round()
                .exchange
                .sheets
                .iter()
                .filter(|s| s.voided.is_none() && s.opened.is_empty());
            for received in waiting {
                let Some(kept) = &received.kept else { continue };
                let Ok((_, Read::Sheet(sheet))) = read_sheet([&self.keys[at].1], kept.as_bytes()) else {
                    continue;
                };
                if sheet.locked.is_none() {
                    continue;
                }
                let Ok(pages) = open_locked(&sheet, Some(&key)) else {
                    continue;
                };
                if let Err(refused) = decision.judge_pages(&received.head, &pages) {
                    why = refused;
                    continue;
                }
                let commitment = received.commitment.clone();
                let again = received.key.is_some();
                let act = ExchangeAct::KeyReleased {
                    commitment,
                    key: key.text(),
                };
                let member = received.head.seat.clone();
                let name = name(&decision, &member);
                if !again && decision.round().revealed.is_some() {
                    return Ok(Err(Refused::Late { name }));
                }
                let work = self.work(id)?;
                if !again && work.act(&decision.decider, Change::Exchange(act)).is_err() {
                    return Ok(Err(Refused::BeforeRoll));
                }
                return Ok(Ok(Took {
                    from: String::new(),
                    code: if again { "again" } else { "released" },
                    decision: id.clone(),
                    says: match again {
                        true => AGAIN.to_owned(),
                        false => format!("{name} released the key. Nothing is open before the debrief."),
                    },
                    member,
                    notes: Vec::new(),
                }));
            }
        }
        Ok(Err(why))
    }
}

const AGAIN: &str = "Already here. Nothing changed.";

fn name(d: &Decision, member: &MemberId) -> String {
    d.member(member).map_or_else(String::new, |m| m.name.clone())
}

/// A sheet that passes every check: received, and kept as it came.
fn take(work: &mut Working, sheet: &SheetFile, armour: &str) -> std::result::Result<Took, Refused> {
    let d = &work.decision;
    let taken = d.judge_file(sheet)?;
    let member = taken.head.seat.clone();
    let name = name(d, &member);
    let mut took = Took {
        from: String::new(),
        code: "again",
        decision: d.id.clone(),
        member: member.clone(),
        says: AGAIN.to_owned(),
        notes: Vec::new(),
    };
    if taken.went == Went::Again {
        return Ok(took);
    }
    if !d.round().exchange.confirmed.contains_key(&member) {
        took.notes.push(format!(
            "Compare the words of {name}’s key by phone: “{}”.",
            words_of(&taken.head.key)
        ));
    }
    took.notes.extend(clock_note(taken.head.sealed_ms, clock::now_ms()));
    (took.code, took.says) = (
        "taken",
        format!("{name}’s sheet is sealed and closed until the debrief."),
    );
    let decider = d.decider.clone();
    let received = ExchangeAct::SheetReceived {
        commitment: taken.commitment.clone(),
        head: sheet.head.clone(),
        seat_sig: sheet.seat_sig.clone(),
        own_sig: sheet.own_sig.clone(),
    };
    let kept = ExchangeAct::SealedKept {
        commitment: taken.commitment,
        file: armour.to_owned(),
    };
    // Judged just now; what the process refuses all the same is refused as a sheet that cannot be read.
    let acted = work
        .act(&decider, Change::Exchange(received))
        .and_then(|()| work.act(&decider, Change::Exchange(kept)));
    acted.map(|()| took).map_err(|_| Refused::Malformed)
}

/// Marks that changed after the reveal, each an entry of its own.
fn revise(work: &mut Working, revision: &RevisionFile) -> std::result::Result<Took, Refused> {
    let sealed = Sealed {
        head: &revision.head,
        seat_sig: &revision.seat_sig,
        own_sig: &revision.own_sig,
    };
    let (commitment, head) = work.decision.judge_revision(&sealed)?;
    let known = work.decision.round().exchange.sheet(&head.revises);
    let again = known.is_some_and(|s| s.revised.iter().any(|(c, _)| *c == commitment));
    let decider = work.decision.decider.clone();
    let name = name(&work.decision, &head.seat);
    if !again {
        let before = work.clone();
        for index in 0..head.changes.len() {
            let act = ExchangeAct::RevisionReceived {
                commitment: commitment.clone(),
                head: revision.head.clone(),
                seat_sig: revision.seat_sig.clone(),
                own_sig: revision.own_sig.clone(),
                index: u32::try_from(index).unwrap_or(u32::MAX),
            };
            if work.act(&decider, Change::Exchange(act)).is_err() {
                *work = before;
                return Err(Refused::Incomplete { name });
            }
        }
    }
    Ok(Took {
        from: String::new(),
        code: if again { "again" } else { "revised" },
        decision: work.decision.id.clone(),
        says: match (again, head.changes.len()) {
            (true, _) => AGAIN.to_owned(),
            (false, 1) => format!("{name} changed a mark, with a reason; the old one stays beside it."),
            (false, n) => format!("{name} changed {n} marks, with reasons; the old ones stay beside them."),
        },
        member: head.seat,
        notes: Vec::new(),
    })
}

/// Said where the member's clock and this one are more than a day apart.
fn clock_note(sealed_ms: i64, now_ms: i64) -> Option<String> {
    let day = |ms| DateTime::from_timestamp_millis(ms).map(|at| at.date_naive());
    if sealed_ms.abs_diff(now_ms) <= FAR_OFF_MS.unsigned_abs() {
        return None;
    }
    // A mail that was on its way for a week is no wrong clock; one from tomorrow is.
    let said = |d: Option<NaiveDate>| d.map_or_else(|| "a day that no calendar has".to_owned(), date);
    Some(format!(
        "It says it was sealed on {}; this computer says {}.",
        said(day(sealed_ms)),
        said(day(now_ms))
    ))
}

#[cfg(test)]
mod tests {
    use super::clock_note;

    #[test]
    fn a_clock_that_is_a_day_off_is_told() {
        let now = 1_772_450_000_000;
        assert_eq!(clock_note(now - 3_600_000, now), None);
        assert_eq!(
            clock_note(1_931_040_000_000, now).as_deref(),
            Some("It says it was sealed on 12 March 2031; this computer says 2 March 2026.")
        );
        assert!(
            clock_note(i64::MAX, now)
                .unwrap()
                .contains("a day that no calendar has")
        );
        assert!(clock_note(i64::MIN, now).is_some());
    }
}
