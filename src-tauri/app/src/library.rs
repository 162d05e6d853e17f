//! The scorecards that can be read and opened: the shipped ones, then the workspace's own.

use std::path::{Path, PathBuf};

use counterweight_core::template::{
    Document, Problem, Purpose, Template, insights, is_id, read, read_shape, shipped, shipped_document, shipped_stage,
};

use crate::shapes::{Library, LibraryCard, Unreadable};
use crate::{App, Failure, Open, Result};

/// A card's text is at most this long; a longer file is not read at all.
const LARGEST: u64 = 1 << 20;

impl App {
    /// Everything under "Scorecards".
    ///
    /// # Errors
    /// Why the workspace is not open.
    pub fn library(&self) -> Result<Library> {
        self.with(|open| {
            let mut library = shipped_library();
            for own in open.own_cards() {
                match own.card {
                    Ok(template) => library.cards.push(LibraryCard {
                        template,
                        shipped: false,
                    }),
                    Err(problems) => library.unreadable.push(Unreadable {
                        file: own.file,
                        id: own.id,
                        problems,
                    }),
                }
            }
            Ok(library)
        })
    }
}

/// What is there without a workspace.
#[must_use]
pub fn shipped_library() -> Library {
    let card = |template: &Template| LibraryCard {
        template: template.clone(),
        shipped: true,
    };
    Library {
        cards: shipped().iter().map(|t| card(t)).collect(),
        stage: shipped_stage().cloned(),
        insights: insights().to_vec(),
        unreadable: Vec::new(),
    }
}

/// A file of the workspace's `templates` folder.
pub(crate) struct OwnCard {
    /// Its name.
    pub(crate) file: String,
    pub(crate) path: PathBuf,
    /// Its exact text; empty where it is none.
    pub(crate) text: String,
    /// The id it gives itself, also where something else is wrong with it.
    pub(crate) id: Option<String>,
    /// The card, or everything wrong with the file.
    pub(crate) card: std::result::Result<Template, Vec<Problem>>,
}

impl Open {
    /// The exact texts a decision on this card is opened with: the card, then its companions.
    pub(crate) fn card_texts(&self, id: &str) -> Result<Vec<String>> {
        let own = self.own_cards();
        let text_of = |id: &str| -> Option<(String, Vec<String>)> {
            let own = own.iter().find(|own| own.is(id));
            let own = own.and_then(|own| Some((own.text.clone(), own.card.as_ref().ok()?.companions.clone())));
            own.or_else(|| match shipped_document(id)? {
                (text, Document::Scorecard(template)) => Some((text.to_owned(), template.companions)),
                (text, Document::StageModel(_)) => Some((text.to_owned(), Vec::new())),
            })
        };
        let is_card = |id: &&str| shipped_stage().is_none_or(|stage| stage.id != **id);
        let Some((text, companions)) = Some(id).filter(is_card).and_then(text_of) else {
            return Err(unknown(id));
        };
        let companions = companions.iter().filter_map(|id| text_of(id)).map(|(text, _)| text);
        Ok(std::iter::once(text).chain(companions).collect())
    }

    /// What a card is for.
    pub(crate) fn purpose_of(&self, id: &str) -> Option<Purpose> {
        let own = self.own_cards().into_iter().find(|own| own.is(id));
        own.and_then(|own| own.card.ok())
            .map(|t| t.purpose)
            .or_else(|| shipped().iter().find(|t| t.id == id).map(|t| t.purpose))
    }

    /// The workspace's own cards by file name. A card with the id of a shipped one, or of a file before it, would hide that, so it is refused.
    pub(crate) fn own_cards(&self) -> Vec<OwnCard> {
        let Ok(folder) = std::fs::read_dir(self.workspace.templates()) else {
            return Vec::new();
        };
        let mut files: Vec<_> = folder
            .flatten()
            .map(|f| f.path())
            .filter(|p| p.extension().is_some_and(|e| e == "toml"))
            .collect();
        files.sort();
        let mut cards: Vec<OwnCard> = Vec::new();
        for path in files {
            let mut own = OwnCard::at(path);
            if let Some(first) = cards
                .iter()
                .find(|first| first.card.is_ok() && own.card.is_ok() && first.id == own.id)
            {
                let message = format!(
                    "“{}” is the id of the card in {} too.",
                    own.id.as_deref().unwrap_or_default(),
                    first.file
                );
                own.card = Err(problem(
                    message,
                    "Give one of them an id of its own, or take one out of the folder.",
                ));
                own.id = None;
            }
            cards.push(own);
        }
        cards
    }
}

impl OwnCard {
    /// Whether it is the card of that id.
    pub(crate) fn is(&self, id: &str) -> bool {
        self.id.as_deref() == Some(id)
    }

    fn at(path: PathBuf) -> Self {
        let read = text_of(&path);
        let text = read.as_ref().cloned().unwrap_or_default();
        let card = read.and_then(|text| own_card(&text));
        let id = match &card {
            Ok(card) => Some(card.id.clone()),
            Err(_) => read_shape(&text)
                .map(|card| card.id)
                .filter(|id| is_id(id) && shipped_document(id).is_none()),
        };
        Self {
            file: path
                .file_name()
                .map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
            path,
            text,
            id,
            card,
        }
    }
}

/// The text of a card's file.
///
/// # Errors
/// One problem: it is too large, or no text.
pub(crate) fn text_of(path: &Path) -> std::result::Result<String, Vec<Problem>> {
    let size = std::fs::metadata(path).map_or(0, |m| m.len());
    if size > LARGEST {
        return Err(problem(
            format!("the file has {} MiB.", size >> 20),
            "A scorecard has at most 1 MiB; check that this is one.",
        ));
    }
    std::fs::read_to_string(path).map_err(|e| {
        problem(
            format!("it cannot be read as text ({}).", e.kind()),
            "Save it as UTF-8 text.",
        )
    })
}

/// A text as a card of the user's own.
///
/// # Errors
/// Everything wrong with it; that it is no scorecard, or has the id of a shipped one.
pub(crate) fn own_card(text: &str) -> std::result::Result<Template, Vec<Problem>> {
    match read(text)? {
        Document::Scorecard(template) if shipped_document(&template.id).is_some() => Err(problem(
            format!("“{}” is the id of a shipped card.", template.id),
            "Give your card an id of its own.",
        )),
        Document::Scorecard(template) => Ok(template),
        Document::StageModel(_) => Err(problem(
            "it is a stage model.".to_owned(),
            "Only scorecards are read from this folder.",
        )),
    }
}

/// No card of that id.
pub(crate) fn unknown(id: &str) -> Failure {
    Failure::new(format!("There is no scorecard “{id}”."), "Choose one from the list.")
}

/// A problem with a file as a whole.
pub(crate) fn problem(message: String, hint: &str) -> Vec<Problem> {
    vec![Problem {
        line: 1,
        column: 1,
        place: "file".to_owned(),
        message,
        hint: hint.to_owned(),
    }]
}
