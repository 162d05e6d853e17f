//! The letter to somebody who is not chosen now: the composed sentences, set to be signed. Nothing else of the decision is in it.

use chrono::NaiveDate;
use counterweight_core::decision::{Change, Decision, FollowAct, Letter};
use counterweight_core::followup::letter::{LetterText, Point, compose};
use counterweight_core::say::date;
use counterweight_core::say::heading;

use super::Kind;
use crate::document::{Block, Document, Item};
use crate::{Material, ReportError};

pub(super) fn feedback(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let have: Vec<_> = d.letters.keys().collect();
    let whose = m.whose("letter", "Decide first, then tick what the letter may say.", &have)?;
    if d.is_chosen(whose) {
        return Err(ReportError::NotThere {
            kind: "letter",
            instead: "The one that was written no longer holds, because the person was chosen since.",
        });
    }
    let letter = &d.letters[whose];
    let text = compose(d, letter);
    let on = written(d, letter)
        .map(|day| format!(", {}", date(day)))
        .unwrap_or_default();
    Ok(Document {
        kind: Kind::Feedback,
        label: "Letter".to_owned(),
        title: d.title.clone(),
        subtitle: format!("To {}{on}", text.to),
        language: "en",
        sample: d.sample,
        one_page: false,
        paper: crate::document::Paper::A4,
        confidential: format!("Personal: for {} alone", text.to),
        blocks: blocks(text),
    })
}

/// The day a letter was written: of the newest entry that says the same.
fn written(d: &Decision, kept: &Letter) -> Option<NaiveDate> {
    let same =
        |change: &Change| matches!(change, Change::Follow(FollowAct::LetterWritten { letter }) if letter == kept);
    let entry = d.entries().iter().rev().find(|e| e.change.as_ref().is_some_and(&same));
    entry.map(|e| e.at.day())
}

fn blocks(text: LetterText) -> Vec<Block> {
    let mut blocks = vec![Block::text(text.greeting), Block::text(text.opening)];
    let strength = |p: &Point| Item::term(p.title.clone(), p.text.clone());
    let missing = |p: &Point| {
        let next = if p.next.is_empty() {
            String::new()
        } else {
            format!(" Next time this would show it: {}", p.next)
        };
        Item::term(p.title.clone(), format!("{}{next}", p.text))
    };
    if !text.strengths.is_empty() {
        blocks.push(Block::heading(2, heading::STOOD_OUT));
        blocks.push(Block::list(text.strengths.iter().map(strength).collect()));
    }
    if !text.missing.is_empty() {
        blocks.push(Block::heading(2, heading::WAS_MISSING));
        blocks.push(Block::list(text.missing.iter().map(missing).collect()));
    }
    blocks.extend(text.next_look.map(Block::text));
    if !text.words.is_empty() {
        blocks.push(Block::text(text.words));
    }
    blocks.push(Block::Signatures {
        names: vec![text.signed],
    });
    blocks
}
