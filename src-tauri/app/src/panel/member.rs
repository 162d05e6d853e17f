//! The member's side without a workspace: open a packet, check answers, keep a draft, seal, look for one's sheet in the roll.

use std::fmt::Write as _;
use std::sync::Arc;

use counterweight_core::decision::panel::{
    DraftFile, DraftSealed, Names, PacketBody, Page, SigningKey, VERSION, public, whole, words_of,
};
use counterweight_core::template::{Document, Scale, Template, read};
use counterweight_exchange::panel::{
    self as files, Sealing, open_draft, read_roll, roll_words, seal, write_draft, yours,
};
use serde::Serialize;

use super::invite::by;
use crate::{Failure, Result, chance, clock};

/// A packet that was opened.
pub struct OpenedPacket {
    body: PacketBody,
    cards: Vec<Arc<Template>>,
}

/// Answers, as far as they are written.
pub struct Answers {
    pages: Vec<Page>,
    own: SigningKey,
    sealed: Option<DraftSealed>,
}

/// A sheet that was sealed.
#[derive(Debug, Clone, Serialize)]
pub struct SealedAnswers {
    /// The name of the file: it tells nothing.
    pub name: String,
    /// The file.
    #[serde(skip)]
    pub file: String,
    /// The digest that fixes every answer and tells none.
    pub commitment: String,
    /// Words of the member's own key.
    pub words: String,
    /// Strict: the key that opens the inside. It is the member's alone.
    pub release: Option<String>,
}

/// Opens a packet.
///
/// # Errors
/// The code does not fit, it was cut or changed, or a newer version made it.
pub fn open_packet(file: &[u8], code: Option<&str>) -> Result<OpenedPacket> {
    let body = files::open_packet(file, code)?;
    let mut cards = Vec::new();
    for text in &body.cards {
        match read(text) {
            Ok(Document::Scorecard(card)) => cards.push(Arc::new(card)),
            Ok(Document::StageModel(_)) => {}
            Err(problems) => return Err(Failure::bad_file("The card in the packet", problems)),
        }
    }
    Ok(OpenedPacket { body, cards })
}

impl OpenedPacket {
    /// Words of the chair's key, to be compared.
    #[must_use]
    pub fn words(&self) -> String {
        words_of(&self.body.chair)
    }

    /// What it asks, for people to read.
    #[must_use]
    pub fn says(&self) -> String {
        let b = &self.body;
        let mut text = format!(
            "Round {} · {} seats · words of the chair’s key: {}\n",
            b.round,
            b.seats,
            self.words()
        );
        let mut line = |said: &str| {
            let _ = writeln!(text, "{said}");
        };
        if !b.role.is_empty() {
            line(&format!("The job: {}", b.role));
        }
        if let Some(day) = b.answer_by {
            line(&format!("Please answer by {}.", counterweight_core::say::date(day)));
        }
        if b.strict {
            line("Strict: your sheet stays closed to the chair until you send the release key.");
        }
        if b.names == Names::Letters {
            line("Candidates are called by letters.");
        }
        for subject in &b.subjects {
            let Some(card) = self.card(&subject.card) else { continue };
            line(&format!(
                "\n{} (id {}), on “{}”:",
                subject.shown, subject.id, card.title
            ));
            for criterion in card.criteria.iter().filter(|c| self.asks(&c.id)) {
                line(&format!("  {}  {}", criterion.id, criterion.title));
            }
        }
        text
    }

    /// A file of answers to fill in.
    #[must_use]
    pub fn blank(&self) -> String {
        let mut text = String::from(
            "# Answers for a sheet. Give every criterion a mark from 1 to 5 with dated evidence, or mark = \"no evidence\".\n",
        );
        for subject in &self.body.subjects {
            let Some(card) = self.card(&subject.card) else { continue };
            let about = match subject.id.as_str() {
                "founder" => "founder = true".to_owned(),
                id => format!("candidate = \"{id}\""),
            };
            let _ = write!(
                text,
                "\n[[sheet]] # {}\n{about}\n",
                subject.shown.replace(['\n', '\r'], " ")
            );
            if card.scale == Scale::Anchored && self.body.criteria.is_none() {
                text.push_str("# Last of all: overall = { level = 3, note = \"In own words.\" }\n");
            }
            for criterion in card.criteria.iter().filter(|c| self.asks(&c.id)) {
                let _ = write!(
                    text,
                    "\n[[sheet.rating]] # {}\ncriterion = \"{}\"\n",
                    criterion.title, criterion.id
                );
                text.push_str(match card.scale {
                    Scale::MetUnmet => "# met = \"The number, name or document.\"\n",
                    _ => "# mark = 3\n# evidence = [{ kind = \"direct_observation\", on = 2026-01-31, text = \"What you saw or heard.\" }]\n",
                });
            }
        }
        text
    }

    /// Reads answers: a decision file's sheets, in TOML or JSON.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn answers(&self, text: &str) -> Result<Answers> {
        let sheets = counterweight_exchange::panel::answers(text).map_err(|why| Failure::new(why, HINT))?;
        let only = match self.body.subjects.as_slice() {
            [one] => Some(one.id.clone()),
            _ => None,
        };
        let mut pages = Vec::new();
        for mut page in sheets {
            if page.subject.is_empty() {
                page.subject = only.clone().ok_or_else(|| {
                    Failure::new(
                        "A sheet does not say whom it is about.",
                        "Write candidate = \"…\" in each [[sheet]].",
                    )
                })?;
            }
            if self.card_of(&page.subject).is_none() {
                return Err(Failure::new(
                    format!("This packet does not ask about “{}”.", page.subject),
                    "Write the id of one whom it names.",
                ));
            }
            if pages.iter().any(|p: &Page| p.subject == page.subject) {
                return Err(Failure::new(
                    format!("There are two sheets on “{}”.", page.subject),
                    "Keep one.",
                ));
            }
            pages.push(page);
        }
        Ok(Answers {
            pages,
            own: SigningKey::new(chance::seed()?),
            sealed: None,
        })
    }

    /// Opens a draft, also one that was begun with an earlier packet of the same seat.
    ///
    /// # Errors
    /// It is of another seat, or was cut or changed.
    pub fn draft(&self, file: &[u8]) -> Result<Answers> {
        let draft = open_draft(file, &self.body)?;
        let own = SigningKey::read(&draft.own_key);
        Ok(Answers {
            pages: draft.answers,
            own: own.ok_or(counterweight_core::decision::panel::Refused::Malformed)?,
            sealed: draft.sealed.filter(|s| s.packet == self.body.packet),
        })
    }

    /// What is missing, a sentence for each subject; nothing where all can be sealed.
    #[must_use]
    pub fn missing(&self, answers: &Answers) -> Vec<String> {
        let mut missing = Vec::new();
        for subject in &self.body.subjects {
            let page = answers.pages.iter().find(|p| p.subject == subject.id);
            let Some(page) = page else {
                missing.push(format!("{}: nothing is written yet.", subject.shown));
                continue;
            };
            let card = self.card_of(&page.subject);
            if let Some(Err(why)) = card.map(|card| whole(card, &self.body, page)) {
                missing.push(format!("{}: {why}", subject.shown));
            }
        }
        missing
    }

    /// A draft as a file; with `before` it keeps the own key that was used.
    ///
    /// # Errors
    /// The packet's keys are none.
    pub fn write_draft(&self, answers: &Answers) -> Result<String> {
        let draft = DraftFile {
            counterweight: "draft".to_owned(),
            v: VERSION,
            own_key: answers.own.text(),
            answers: answers.pages.clone(),
            sealed: answers.sealed.clone(),
        };
        Ok(write_draft(&draft, &self.body)?)
    }

    /// Closes the sheet. What was sealed from a draft before cannot be sealed again.
    ///
    /// # Errors
    /// What is missing; a sheet that was sealed already.
    pub fn seal(&self, answers: &mut Answers) -> Result<SealedAnswers> {
        if let Some(sealed) = &answers.sealed {
            return Err(Failure::new(
                format!("This draft was sealed already, as {}.", sealed.commitment),
                "Send that file. After the debrief a mark changes with a reason.",
            ));
        }
        if let Some(first) = self.missing(answers).first() {
            return Err(Failure::new(
                format!("It cannot be sealed yet. {first}"),
                "Complete it, then seal.",
            ));
        }
        for page in &mut answers.pages {
            page.salt = chance::id();
        }
        let with = Sealing {
            packet: &self.body,
            own: &answers.own,
            now_ms: clock::now_ms(),
            by: &by(),
        };
        let sealed = seal(&with, &answers.pages)?;
        let release = sealed.release.map(|key| key.text());
        answers.sealed = Some(DraftSealed {
            packet: self.body.packet.clone(),
            commitment: sealed.commitment.clone(),
            release: release.clone(),
        });
        Ok(SealedAnswers {
            name: format!("sheet-{}.cwsheet", chance::short()),
            file: sealed.file,
            commitment: sealed.commitment,
            words: words_of(&public(&answers.own)),
            release,
        })
    }

    fn card(&self, id: &str) -> Option<&Arc<Template>> {
        self.cards.iter().find(|c| c.id == id)
    }

    fn card_of(&self, subject: &str) -> Option<&Arc<Template>> {
        let subject = self.body.subjects.iter().find(|s| s.id == subject)?;
        self.card(&subject.card)
    }

    fn asks(&self, criterion: &str) -> bool {
        self.body.criteria.as_ref().is_none_or(|some| some.contains(criterion))
    }
}

impl Answers {
    /// Goes on with the own key, and what was sealed, of a draft that there was before.
    #[must_use]
    pub fn after(self, before: Self) -> Self {
        Self {
            pages: self.pages,
            ..before
        }
    }
}

/// Whether a roll is the chair's, of this round, whole, and has the sheet of this draft: its words.
///
/// # Errors
/// Why no release key may be sent.
pub fn check_roll(packet: &OpenedPacket, draft: &Answers, roll: &[u8]) -> Result<(String, Option<String>, u32)> {
    let (roll, body) = read_roll(roll, &packet.body)?;
    let Some(sealed) = &draft.sealed else {
        return Err(Failure::new(
            "This draft was never sealed.",
            "Use the draft that `seal` wrote.",
        ));
    };
    yours(&roll, &sealed.commitment)?;
    Ok((roll_words(&body), sealed.release.clone(), roll.removed))
}

const HINT: &str =
    "Write [[sheet]] tables as in a decision file; `panel open PACKET --answers FILE` writes a blank one.";
