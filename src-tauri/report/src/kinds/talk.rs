//! The page for the talk with the boss: the lines its owner kept, as they stand there. Nothing else of the decision is looked at.

use counterweight_core::decision::TalkPart;
use counterweight_core::say::heading;

use super::Kind;
use crate::document::{Block, Document, Item, Paper};
use crate::{Material, ReportError};

pub(super) fn talk(m: &Material<'_>) -> Result<Document, ReportError> {
    let d = m.decision;
    let page = d.round().personal.talk.as_ref();
    let page = page.filter(|page| page.lines.iter().any(counterweight_core::decision::TalkLine::is_on));
    let page = page.ok_or(ReportError::NotThere {
        kind: "page for the talk",
        instead: "Ask for it beside your answer, under “Decide”.",
    })?;
    let on = |part| page.on(part).map(str::to_owned);
    let named = |parts: &[TalkPart]| -> Vec<(String, String)> {
        let rows = parts.iter();
        rows.flat_map(|part| on(*part).map(|text| (part.label().to_owned(), text)))
            .collect()
    };
    let mut blocks = Vec::new();
    let rows = |rows: Vec<(String, String)>, over: Option<&str>, blocks: &mut Vec<Block>| {
        if rows.is_empty() {
            return;
        }
        blocks.extend(over.map(|over| Block::heading(2, over)));
        blocks.push(Block::KeyValues { rows });
    };
    rows(named(&[TalkPart::Date, TalkPart::Answer]), None, &mut blocks);
    blocks.extend(on(TalkPart::Opening).map(|finding| Block::Lead {
        finding,
        text: String::new(),
    }));
    let tests: Vec<Item> = on(TalkPart::Try).map(Item::text).collect();
    if !tests.is_empty() {
        blocks.push(Block::heading(2, TalkPart::Try.label()));
        blocks.push(Block::list(tests));
    }
    let needs: Vec<TalkPart> = TalkPart::ALL.into_iter().filter(|part| part.is_need()).collect();
    rows(named(&needs), Some(heading::WHAT_I_NEED), &mut blocks);
    let grow: Vec<Block> = on(TalkPart::Grow).map(Block::text).collect();
    if !grow.is_empty() {
        blocks.push(Block::heading(2, TalkPart::Grow.label()));
        blocks.extend(grow);
    }
    rows(named(&[TalkPart::ComeBack]), None, &mut blocks);
    let who = d.candidates.first().map_or_else(String::new, |c| d.name_of(&c.id));
    Ok(Document {
        kind: Kind::Talk,
        label: heading::TALK_PAGE.to_owned(),
        title: "For our talk".to_owned(),
        subtitle: who.clone(),
        language: "en",
        sample: d.sample,
        one_page: false,
        paper: Paper::A4,
        confidential: format!("Written by {who} for one talk"),
        blocks,
    })
}
