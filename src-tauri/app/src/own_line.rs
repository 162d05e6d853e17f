//! What a seller takes out of a self-assessment: the page for the talk with the boss as it is offered, and the line for those who decide
//! about a promotion, written here and taken in there.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read as _;

use chrono::{Days, NaiveDate};
use counterweight_core::decision::{Change, Decision, DecisionView, FramingAct, Handed, LINE_MONTHS, OwnLine};
use counterweight_core::id::{CandidateId, DecisionId};
use counterweight_core::recommendation::Recommendation;
use counterweight_core::recommendation::myself::talk_page::{TalkDraft, draft, own_line};
use counterweight_core::say::{count, date};
use counterweight_exchange::own_line_file;

use crate::decisions::debrief;
use crate::saving::{self, Saved, full};
use crate::shapes::Acting;
use crate::{App, Failure, Result, clock};

impl App {
    /// The page for the talk as it is offered today, without the tests that are named in `without`; nothing is kept.
    ///
    /// # Errors
    /// [`Code::NotOpen`](crate::Code::NotOpen) before there is an answer; a decision that is no self-assessment.
    pub fn talk_draft(&self, id: &DecisionId, without: Vec<String>) -> Result<TalkDraft> {
        let (decision, answer, come_back) = self.answered(id)?;
        let without: BTreeSet<String> = without.into_iter().collect();
        Ok(draft(&decision, &answer, clock::today(), come_back, &without))
    }

    /// The line for those who decide about a promotion, as it would be handed over today and shown there.
    ///
    /// # Errors
    /// As [`talk_draft`](Self::talk_draft).
    pub fn own_line(&self, id: &DecisionId) -> Result<String> {
        let (decision, line) = self.line_of(id)?;
        let who = decision
            .candidates
            .first()
            .map_or_else(String::new, |c| decision.name_of(&c.id));
        Ok(line.shown(&who))
    }

    /// Saves that line as a file, or the file that takes back every line written up to today; as
    /// [`save_report`](Self::save_report). Nothing of it is kept here.
    ///
    /// # Errors
    /// As [`talk_draft`](Self::talk_draft) and [`save_report`](Self::save_report).
    pub fn save_own_line(&self, id: &DecisionId, withdraw: bool, place: &str, replace: bool) -> Result<Saved> {
        let path = saving::named(place, "toml", replace)?;
        let (_, line) = self.line_of(id)?;
        let handed = if withdraw {
            Handed::Withdrawn { on: line.on }
        } else {
            Handed::Line { line }
        };
        let text = own_line_file::write(&handed)
            .map_err(|e| Failure::new(format!("The line could not be written: {e}."), ""))?;
        saving::save(&path, text.as_bytes())
    }

    /// Takes in the file that somebody handed over: their line, or that it is withdrawn.
    ///
    /// # Errors
    /// No regular file of that size at a full path; what is wrong with it; a line that stands no more; the refusal of the process.
    pub fn take_own_line(
        &self,
        id: &DecisionId,
        acting: Acting,
        candidate: CandidateId,
        place: &str,
    ) -> Result<DecisionView> {
        let handed = own_line_file::read(&text_at(place)?).map_err(|p| Failure::bad_file("The line", p))?;
        let today = clock::today();
        match &handed {
            Handed::Line { line } => stands(line, today)?,
            // One ahead of its day would keep every later line out.
            Handed::Withdrawn { on } => has_come("This withdrawal", *on, today)?,
        }
        self.change(
            id,
            acting,
            Change::Framing(FramingAct::CandidateHanded { candidate, handed }),
        )
    }

    fn line_of(&self, id: &DecisionId) -> Result<(std::sync::Arc<Decision>, OwnLine)> {
        let (decision, answer, come_back) = self.answered(id)?;
        let line = own_line(&decision, &answer, clock::today(), come_back);
        Ok((decision, line))
    }

    /// A self-assessment with its answer, and the day on which its owner comes back to it.
    fn answered(&self, id: &DecisionId) -> Result<(std::sync::Arc<Decision>, Recommendation, Option<NaiveDate>)> {
        let decision = self.with(|open| open.decision(id))?;
        if !decision.is_private() {
            let what = "page of a seller's own".to_owned();
            return Err(counterweight_core::decision::Refusal::NotThisKind { what }.into());
        }
        let read = debrief(&decision)?;
        let decided = decision.round().verdicts.last().and_then(|v| v.look_again);
        let come_back = decided.or_else(|| read.look_again.first()?.first().copied());
        let answer = read.recommendations.into_iter().next();
        let answer = answer.ok_or(counterweight_core::decision::Refusal::BeforeReveal)?;
        Ok((decision, answer, come_back))
    }
}

/// The text of a small regular file at a full path: looked at before it is read, so that nothing large or endless is.
fn text_at(place: &str) -> Result<String> {
    let path = full(place)?;
    let most = own_line_file::MAX_BYTES as u64;
    let size = fs::metadata(&path).ok().filter(fs::Metadata::is_file).map(|m| m.len());
    let Some(size) = size else {
        return Err(Failure::new("There is no file at this place.", "Check the path."));
    };
    let large = || {
        Failure::new(
            "The file is too large for a line from a self-assessment.",
            "Choose the file that the person handed over.",
        )
    };
    if size > most {
        return Err(large());
    }
    let mut bytes = Vec::new();
    let read = File::open(&path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
    let cannot = |why: &dyn std::fmt::Display| {
        Failure::new(
            format!("The file cannot be read as text ({why})."),
            "Choose the file that the person handed over.",
        )
    };
    read.map_err(|e| cannot(&e.kind()))?;
    if bytes.len() as u64 > most {
        return Err(large());
    }
    String::from_utf8(bytes).map_err(|_| cannot(&"it is not UTF-8"))
}

/// Whether a line is of these months: not older than it stands, and of no day that is still to come anywhere on earth.
fn stands(line: &OwnLine, today: NaiveDate) -> Result<()> {
    if line.until() < today {
        return Err(Failure::new(
            format!(
                "This line is of {}; a line stands for {} months.",
                date(line.on),
                count(LINE_MONTHS as usize)
            ),
            "Only the person whose it is can offer another.",
        ));
    }
    has_come("This line", line.on, today)
}

/// Whether a day has come, somewhere in the world: it may have been written a little to the east.
pub(crate) fn has_come(what: &str, on: NaiveDate, today: NaiveDate) -> Result<()> {
    if today
        .checked_add_days(Days::new(1))
        .is_some_and(|tomorrow| on > tomorrow)
    {
        return Err(Failure::new(
            format!("{what} is of {}, a day that has not come.", date(on)),
            "Check the day of this computer, or ask for the file again.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use counterweight_core::decision::RecommendationKind;

    use super::*;

    #[test]
    fn a_line_stands_for_six_months_and_is_of_no_day_to_come() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let line = OwnLine {
            on: day(2026, 5, 29),
            answer: RecommendationKind::Go,
            says: "I would like to lead.".into(),
        };
        assert!(stands(&line, day(2026, 11, 29)).is_ok());
        assert!(stands(&line, day(2026, 5, 28)).is_ok());
        let old = stands(&line, day(2026, 11, 30)).unwrap_err();
        assert_eq!(
            old.message,
            "This line is of 29 May 2026; a line stands for six months."
        );
        assert!(
            stands(&line, day(2026, 5, 27))
                .unwrap_err()
                .message
                .contains("has not come")
        );
    }

    #[cfg(unix)]
    #[test]
    fn only_a_small_regular_file_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
        let refused = |place: &str| text_at(place).unwrap_err().message;
        assert_eq!(refused(&at("none.toml")), "There is no file at this place.");
        assert_eq!(refused(&at("")), "There is no file at this place.");
        assert_eq!(refused("/dev/zero"), "There is no file at this place.");
        assert_eq!(refused("line.toml"), "This is not the full path of a file.");
        fs::write(at("large.toml"), vec![b'#'; own_line_file::MAX_BYTES + 1]).unwrap();
        assert!(refused(&at("large.toml")).contains("too large"));
        fs::write(at("bytes.toml"), [0xFF, 0xFE, 0]).unwrap();
        assert!(refused(&at("bytes.toml")).contains("UTF-8"));
        fs::write(at("fits.toml"), "own_line = 1").unwrap();
        assert_eq!(text_at(&at("fits.toml")).unwrap(), "own_line = 1");
    }
}
