//! Keeping a document on one page: first a little smaller, then shorter lists, then shorter texts, step by step until it
//! fits. A list with fewer items still says what it says; a sentence that breaks off does not.

use crate::document::{Block, Document, cut};

/// Items of a list and characters of a text that are left at each step; the last one always fits.
const STEPS: [(usize, usize); 13] = [
    (8, 400),
    (6, 400),
    (5, 400),
    (4, 300),
    (3, 300),
    (3, 220),
    (3, 170),
    (2, 170),
    (2, 130),
    (2, 100),
    (2, 70),
    (2, 50),
    (1, 30),
];

/// More characters than this are on no page, however small they are set: such a version need not be tried.
const PAGE_FULL: usize = 14_000;

/// Whether a document could be on one page at all.
pub(super) fn could_fit(document: &Document) -> bool {
    let mut letters = 0;
    let mut counted = document.clone();
    for block in &mut counted.blocks {
        block.texts_mut(&mut |text| letters += text.len());
    }
    letters <= PAGE_FULL
}

/// Ever shorter versions, each with whether it is set smaller; those that could not fit are left out.
pub(super) fn steps(document: &Document) -> impl Iterator<Item = (bool, Document)> {
    let whole = std::iter::once((true, document.clone()));
    whole
        .chain(STEPS.iter().map(|(items, letters)| {
            let mut shorter = document.clone();
            shorten(&mut shorter.title, *letters);
            shorten(&mut shorter.subtitle, *letters);
            shorter.blocks.iter_mut().for_each(|b| tighten(b, *items, *letters));
            (true, shorter)
        }))
        .filter(|(_, shorter)| could_fit(shorter))
}

fn tighten(block: &mut Block, items: usize, letters: usize) {
    match block {
        Block::List(list) => list.more += cut(&mut list.items, items),
        Block::Table(table) => table.more += cut(&mut table.rows, items * 2),
        Block::Chart(chart) => {
            chart.cut(items * 2);
            chart.texts_mut(&mut |text| shorten(text, letters));
            return;
        }
        Block::Columns { columns, .. } => {
            columns.iter_mut().flatten().for_each(|b| tighten(b, items, letters));
            return;
        }
        Block::Band { left, right } => {
            left.iter_mut().chain(right).for_each(|b| tighten(b, items, letters));
            return;
        }
        _ => {}
    }
    block.texts_mut(&mut |text| shorten(text, letters));
}

/// Cuts a text at a space, where one is near, and lets its lines run on: a line of its own for each word fills a page, too.
fn shorten(text: &mut String, letters: usize) {
    if text.contains('\n') {
        *text = text.replace('\n', " ");
    }
    let Some((end, _)) = text.char_indices().nth(letters) else {
        return;
    };
    let near = text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 2);
    text.truncate(near.unwrap_or(end));
    text.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_space() {
        let mut text = "One two three four".to_owned();
        shorten(&mut text, 18);
        assert_eq!(text, "One two three four");
        shorten(&mut text, 12);
        assert_eq!(text, "One two…");
        let mut word = "ä".repeat(10);
        shorten(&mut word, 4);
        assert_eq!(word, "ääää…");
        let mut lines = "a\nb".to_owned();
        shorten(&mut lines, 4);
        assert_eq!(lines, "a b");
    }
}
