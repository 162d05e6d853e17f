//! The scorecards that can be read and opened: the shipped ones, then the workspace's own.

use std::path::Path;

use counterweight_core::template::{
    Document, Problem, Purpose, Template, insights, read, shipped, shipped_document, shipped_stage,
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
            let mut cards: Vec<_> = shipped()
                .iter()
                .map(|t| LibraryCard {
                    template: (**t).clone(),
                    shipped: true,
                })
                .collect();
            let mut unreadable = Vec::new();
            for (file, card) in open.own_cards() {
                match card {
                    Ok((template, _)) => cards.push(LibraryCard {
                        template,
                        shipped: false,
                    }),
                    Err(problems) => unreadable.push(Unreadable { file, problems }),
                }
            }
            Ok(Library {
                cards,
                stage: shipped_stage().cloned(),
                insights: insights().to_vec(),
                unreadable,
            })
        })
    }
}

type OwnCard = (String, std::result::Result<(Template, String), Vec<Problem>>);

impl Open {
    /// The exact texts a decision on this card is opened with: the card, then its companions.
    pub(crate) fn card_texts(&self, id: &str) -> Result<Vec<String>> {
        let own = self
            .own_cards()
            .into_iter()
            .filter_map(|(_, card)| card.ok())
            .find(|(t, _)| t.id == id);
        let (text, companions) = match own {
            Some((template, text)) => (text, template.companions),
            None => match shipped_document(id) {
                Some((text, Document::Scorecard(template))) => (text.to_owned(), template.companions.clone()),
                _ => {
                    let text = format!("There is no scorecard “{id}”. Choose one from the list.");
                    return Err(Failure::new("unknown_card", &text));
                }
            },
        };
        let companions = companions
            .iter()
            .filter_map(|id| shipped_document(id))
            .map(|(text, _)| text.to_owned());
        Ok(std::iter::once(text).chain(companions).collect())
    }

    /// What a card is for.
    pub(crate) fn purpose_of(&self, id: &str) -> Option<Purpose> {
        let own = self
            .own_cards()
            .into_iter()
            .filter_map(|(_, card)| card.ok())
            .find(|(t, _)| t.id == id);
        own.map(|(t, _)| t.purpose)
            .or_else(|| shipped().iter().find(|t| t.id == id).map(|t| t.purpose))
    }

    /// The workspace's own cards by file name. A card with a shipped id would hide the shipped one, so it is refused.
    fn own_cards(&self) -> Vec<OwnCard> {
        let Ok(folder) = std::fs::read_dir(self.workspace.templates()) else {
            return Vec::new();
        };
        let mut files: Vec<_> = folder
            .flatten()
            .map(|f| f.path())
            .filter(|p| p.extension().is_some_and(|e| e == "toml"))
            .collect();
        files.sort();
        files.iter().map(|path| (file_name(path), own_card(path))).collect()
    }
}

fn own_card(path: &Path) -> std::result::Result<(Template, String), Vec<Problem>> {
    let problem = |message: String, hint: &str| {
        vec![Problem {
            line: 1,
            column: 1,
            place: "file".to_owned(),
            message,
            hint: hint.to_owned(),
        }]
    };
    let size = std::fs::metadata(path).map_or(0, |m| m.len());
    if size > LARGEST {
        return Err(problem(
            format!("the file has {} MiB.", size >> 20),
            "A scorecard has at most 1 MiB; check that this is one.",
        ));
    }
    let text = std::fs::read_to_string(path).map_err(|e| {
        problem(
            format!("it cannot be read as text ({}).", e.kind()),
            "Save it as UTF-8 text.",
        )
    })?;
    match read(&text)? {
        Document::Scorecard(template) if shipped_document(&template.id).is_some() => Err(problem(
            format!("“{}” is the id of a shipped card.", template.id),
            "Give your card an id of its own.",
        )),
        Document::Scorecard(template) => Ok((template, text)),
        Document::StageModel(_) => Err(problem(
            "it is a stage model.".to_owned(),
            "Only scorecards are read from this folder.",
        )),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}
