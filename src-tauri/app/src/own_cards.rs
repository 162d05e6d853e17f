//! The user's own scorecards: copied, checked while they are written, saved, deleted, imported and exported.
//!
//! What is saved can be used: a text with problems is refused. What is not finished is kept apart, in `templates/drafts`, so that closing
//! the window loses nothing and no decision can be opened with it. Decisions have the texts they were opened with; nothing here reaches them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use counterweight_core::say::heading;
use counterweight_core::template::{
    BasedOn, Difference, Document, FORMAT, Problem, Template, differences, is_id, read_shape, reweighted, shares,
    shipped, shipped_document, to_toml, with_value,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::library::{OwnCard, own_card, problem, text_of, unknown};
use crate::saving::{self, Saved, full, write_whole};
use crate::{App, Code, Failure, Open, Result, card_file};

/// A card as it was opened for editing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedCard {
    /// Its exact text on the disk.
    pub text: String,
    /// What that text is known by; [`App::save_card`] wants it back.
    pub token: String,
    /// Whether it came with the product and can only be copied.
    pub shipped: bool,
    /// What was written and not saved yet.
    pub draft: Option<KeptDraft>,
}

/// A draft that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptDraft {
    /// Its text.
    pub text: String,
    /// The token of the text on the disk that it began from.
    pub token: String,
}

/// A card while it is being written: as the form holds it, or as its text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CardDraft {
    /// From the form.
    Form {
        /// The card.
        card: Box<Template>,
    },
    /// As text.
    Text {
        /// The text.
        text: String,
    },
}

/// What there is to say about a draft.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckedCard {
    /// The draft as text; the lines of `problems` are lines of it.
    pub text: String,
    /// The draft as a card, also with problems; absent where a form would have to guess.
    pub card: Option<Template>,
    /// Everything that keeps it from being saved.
    pub problems: Vec<Problem>,
    /// What it says otherwise than the shipped card it was copied from.
    pub differences: Vec<Difference>,
    /// What each criterion counts of its side, 0–1.
    pub shares: BTreeMap<String, f64>,
    /// Sides whose weights need a reason.
    pub reweighted: BTreeSet<String>,
}

/// Where a card to import is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CardSource {
    /// In a file.
    File {
        /// Its full path.
        place: String,
    },
    /// In a text.
    Text {
        /// The text.
        text: String,
    },
}

impl App {
    /// Copies a card under another title and answers the copy's id. It is based on the shipped card that it comes from.
    ///
    /// # Errors
    /// An unknown card; a file problem for a title that is none; the folder cannot be written.
    pub fn copy_card(&self, from: &str, title: &str) -> Result<String> {
        self.with(|open| {
            let (text, shipped) = open.saved(from)?;
            let mut card = read_shape(&text).ok_or_else(|| unknown(from))?;
            if shipped {
                card.based_on = Some(BasedOn {
                    id: card.id,
                    version: card.version,
                });
                card.format = FORMAT;
            }
            card.id = open.free_id(title);
            title.trim().clone_into(&mut card.title);
            card.version = 1;
            open.add(&card.id, &to_toml(&card))?;
            Ok(card.id)
        })
    }

    /// A card's text, and a draft of it that was kept.
    ///
    /// # Errors
    /// An unknown card.
    pub fn open_card(&self, id: &str) -> Result<OpenedCard> {
        self.with(|open| {
            let (text, shipped) = open.saved(id)?;
            Ok(OpenedCard {
                token: card_file::token(&text),
                draft: open.draft(id).filter(|draft| !shipped && draft.text != text),
                text,
                shipped,
            })
        })
    }

    /// Everything there is to say about a draft of the card `id`. Nothing is kept.
    #[must_use]
    pub fn check_card(&self, id: &str, draft: CardDraft) -> CheckedCard {
        checked(id, draft)
    }

    /// Keeps a draft apart from the saved card, whatever is wrong with it.
    ///
    /// # Errors
    /// An unknown card; the folder cannot be written.
    pub fn keep_card_draft(&self, id: &str, draft: KeptDraft) -> Result<()> {
        self.with(|open| {
            let own = open.own(id)?;
            let place = open.draft_place(id);
            if draft.text == own.text {
                return card_file::remove(&place).map_err(|e| not_written(&place, &e));
            }
            let text = serde_json::to_string(&draft).unwrap_or_default();
            let folder = place.parent().map_or(Ok(()), std::fs::create_dir_all);
            folder
                .and_then(|()| write_whole(&place, text.as_bytes()))
                .map_err(|e| not_written(&place, &e))
        })
    }

    /// Forgets the draft of a card.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn drop_card_draft(&self, id: &str) -> Result<()> {
        self.with(|open| {
            let place = open.draft_place(id);
            card_file::remove(&place).map_err(|e| not_written(&place, &e))
        })
    }

    /// Saves a draft in place of the card it is of, counts its version up, and forgets the draft. `token` is what the card's text was known
    /// by when it was opened.
    ///
    /// # Errors
    /// Every problem; [`Code::CardChanged`] where the file is another by now; an unknown card; it cannot be written.
    pub fn save_card(&self, id: &str, draft: CardDraft, token: &str) -> Result<OpenedCard> {
        self.with(|open| {
            let own = open.own(id)?;
            if card_file::token(&own.text) != token {
                return Err(Failure::new(
                    "The card’s file has changed since you opened it.",
                    "Look at what is in it now, or save yours over it.",
                )
                .with(Code::CardChanged));
            }
            let draft = checked(id, draft);
            if !draft.problems.is_empty() {
                return Err(Failure::bad_file("The card", draft.problems));
            }
            let before = read_shape(&own.text).map_or(0, |card| card.version);
            let text = with_value(&draft.text, "version", i64::from(before.saturating_add(1))).unwrap_or(draft.text);
            write_whole(&own.path, text.as_bytes()).map_err(|e| not_written(&own.path, &e))?;
            let place = open.draft_place(id);
            card_file::remove(&place).map_err(|e| not_written(&place, &e))?;
            Ok(OpenedCard {
                token: card_file::token(&text),
                text,
                shipped: false,
                draft: None,
            })
        })
    }

    /// Deletes one of the user's own cards and its draft. Decisions opened with it keep their copy.
    ///
    /// # Errors
    /// A shipped card; an unknown card; the folder cannot be written.
    pub fn delete_card(&self, id: &str) -> Result<()> {
        self.with(|open| {
            let own = open.own(id)?;
            for place in [own.path, open.draft_place(id)] {
                card_file::remove(&place).map_err(|e| not_written(&place, &e))?;
            }
            Ok(())
        })
    }

    /// Takes a card in, word for word, and answers its id. `rename` gives it a free id where its own is taken.
    ///
    /// # Errors
    /// Every problem; [`Code::CardExists`] where its id is taken; it cannot be read or written.
    pub fn import_card(&self, source: CardSource, rename: bool) -> Result<String> {
        let text = match source {
            CardSource::Text { text } => text,
            CardSource::File { place } => {
                let path = full(&place)?;
                if !path.is_file() {
                    return Err(Failure::new("There is no file at this place.", "Check the path."));
                }
                text_of(&path).map_err(|p| Failure::bad_file("The file", p))?
            }
        };
        self.with(|open| {
            let id = read_shape(&text).map(|card| card.id).filter(|id| is_id(id));
            let taken = id.as_deref().filter(|id| open.is_taken(id));
            let text = match (taken, rename) {
                (Some(id), true) => with_value(&text, "id", open.free_id(id)).unwrap_or(text),
                (Some(id), false) => {
                    return Err(Failure::new(
                        format!("There is a card “{id}” already."),
                        "Take this one in under another id, or leave it.",
                    )
                    .with(Code::CardExists));
                }
                (None, _) => text,
            };
            let card = own_card(&text).map_err(|p| Failure::bad_file("The file", p))?;
            open.add(&card.id, &text)?;
            Ok(card.id)
        })
    }

    /// Saves a card's exact text as a file of the user's choice.
    ///
    /// # Errors
    /// An unknown card; no full path; [`Code::FileExists`] unless `replace`; why it was not saved.
    pub fn export_card(&self, id: &str, place: &str, replace: bool) -> Result<Saved> {
        let path = saving::named(place, "toml", replace)?;
        self.with(|open| saving::save(&path, open.saved(id)?.0.as_bytes()))
    }

    /// Weights for so many criteria put in order, the most important first; they add up to 1 (Barron & Barrett 1996).
    #[must_use]
    pub fn rank_weights(&self, count: usize) -> Vec<f64> {
        counterweight_core::template::rank_order_centroid(count)
    }
}

impl Open {
    /// The exact text of a card, and whether it is a shipped one.
    fn saved(&self, id: &str) -> Result<(String, bool)> {
        match shipped_document(id) {
            Some((text, Document::Scorecard(_))) => Ok((text.to_owned(), true)),
            _ => Ok((self.own(id)?.text, false)),
        }
    }

    /// One of the user's own cards, also one with problems.
    fn own(&self, id: &str) -> Result<OwnCard> {
        if shipped_document(id).is_some() {
            return Err(Failure::new(
                "This card came with Counterweight and stays as it is.",
                heading::COPY_THE_CARD,
            ));
        }
        let own = self.own_cards().into_iter().find(|own| own.is(id));
        own.ok_or_else(|| unknown(id))
    }

    /// Adds a card under an id that is free.
    fn add(&self, id: &str, text: &str) -> Result<()> {
        own_card(text).map_err(|p| Failure::bad_file("The card", p))?;
        let folder = self.workspace.templates();
        let path = card_file::free_file(&folder, id);
        std::fs::create_dir_all(&folder)
            .and_then(|()| write_whole(&path, text.as_bytes()))
            .map_err(|e| not_written(&path, &e))
    }

    fn free_id(&self, title: &str) -> String {
        card_file::id_for(title, |id| self.is_taken(id))
    }

    fn is_taken(&self, id: &str) -> bool {
        let same = |other: &str| other.eq_ignore_ascii_case(id);
        shipped_document(&id.to_ascii_lowercase()).is_some()
            || self.own_cards().iter().any(|own| own.id.as_deref().is_some_and(same))
    }

    /// Where the draft of a card is kept. Only ever asked for ids, which hold no sign that leads out of the folder.
    fn draft_place(&self, id: &str) -> PathBuf {
        let name = if is_id(id) { id } else { "none" };
        self.workspace.templates().join("drafts").join(format!("{name}.json"))
    }

    fn draft(&self, id: &str) -> Option<KeptDraft> {
        let text = text_of(&self.draft_place(id)).ok()?;
        serde_json::from_str(&text).ok()
    }
}

fn checked(id: &str, draft: CardDraft) -> CheckedCard {
    let (text, card) = match draft {
        CardDraft::Form { mut card } => {
            card.format = FORMAT;
            (to_toml(&card), Some(*card))
        }
        CardDraft::Text { text } => {
            let card = read_shape(&text);
            (text, card)
        }
    };
    let problems = match own_card(&text) {
        Err(problems) => problems,
        Ok(card) if card.id != id => problem(
            format!("the id is “{}” instead of “{id}”.", card.id),
            "Keep the id; for a card of another name, make a copy.",
        ),
        Ok(_) => Vec::new(),
    };
    let named = card.as_ref().and_then(|card| card.based_on.as_ref());
    let base = named.and_then(|named| shipped().iter().find(|t| t.id == named.id));
    let weighed = |card: &Template| -> BTreeSet<String> {
        let own = card.criteria.iter().map(|c| (c.side.as_str(), c.id.as_str(), c.weight));
        reweighted(own, base.map(|base| &**base))
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    CheckedCard {
        differences: base
            .zip(card.as_ref())
            .map_or_else(Vec::new, |(base, card)| differences(base, card)),
        shares: card.as_ref().map(shares).unwrap_or_default(),
        reweighted: card.as_ref().map(weighed).unwrap_or_default(),
        problems,
        text,
        card,
    }
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("“{}” could not be written ({}).", path.display(), error.kind()),
        "Check the folder and the space on the disk, then try again.",
    )
}
