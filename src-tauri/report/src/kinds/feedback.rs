//! The letter to somebody who is not chosen now: the composed sentences, set to be signed. Nothing else of the decision is in it.

use counterweight_core::followup::letter::{LetterText, Point, compose};

use super::Kind;
use crate::document::{Block, Document, Item};
use crate::{Material, ReportError};

pub(super) fn feedback(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let have: Vec<_> = d.letters.keys().collect();
    let whose = m.whose("letter", "Decide first, then tick what the letter may say.", &have)?;
    let letter = &d.letters[whose];
    let text = compose(d, letter);
    Ok(Document {
        kind: Kind::Feedback,
        label: "Letter".to_owned(),
        title: d.title.clone(),
        subtitle: format!("To {}", text.to),
        language: "en",
        sample: d.sample,
        one_page: false,
        confidential: format!("Personal: for {} alone", text.to),
        blocks: blocks(text),
    })
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
        blocks.push(Block::heading(2, "What stood out"));
        blocks.push(Block::list(text.strengths.iter().map(strength).collect()));
    }
    if !text.missing.is_empty() {
        blocks.push(Block::heading(2, "What was missing"));
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
