//! Keeping a document on one page: first a little smaller, then shorter lists, then shorter texts, step by step until it
//! fits. A list with fewer items still says what it says; a sentence that breaks off does not.

use crate::document::{Block, Document, cut};

/// Items of a list, rows of a table or chart, and characters of a text that are left at each step; the last one always fits.
pub(super) static STEPS: [(usize, usize, usize); 34] = [
    (8, 16, 400),
    (7, 14, 400),
    (6, 12, 400),
    (5, 11, 400),
    (5, 10, 400),
    (4, 9, 400),
    (4, 8, 400),
    (4, 8, 350),
    (4, 8, 300),
    (3, 7, 300),
    (3, 6, 300),
    (3, 6, 270),
    (3, 6, 240),
    (3, 6, 220),
    (3, 6, 200),
    (3, 6, 185),
    (3, 6, 170),
    (2, 5, 170),
    (2, 4, 170),
    (2, 4, 160),
    (2, 4, 150),
    (2, 4, 140),
    (2, 4, 130),
    (2, 4, 120),
    (2, 4, 110),
    (2, 4, 100),
    (2, 4, 90),
    (2, 4, 80),
    (2, 4, 70),
    (2, 4, 60),
    (2, 4, 50),
    (1, 3, 50),
    (1, 2, 40),
    LAST,
];

/// The last resort.
const LAST: (usize, usize, usize) = (1, 2, 30);

/// Characters that are left of a finding's reason and of a chart's key at every step but the last: half of either misleads, and only
/// one without end fills a page.
const WHOLE: usize = 600;

/// Said once at the foot where no cut list says it.
const SHORTENED: &str = "Some texts are shortened to stay on one page: see the full record.";

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

/// A version cut as much as one of the [`STEPS`] says.
pub(super) fn shortened(document: &Document, step: (usize, usize, usize)) -> Document {
    let left = Left::at(step);
    let mut shorter = document.clone();
    let mut broken = shorten(&mut shorter.title, left.letters);
    broken |= shorten(&mut shorter.subtitle, left.letters);
    broken |= tighten_all(shorter.blocks.iter_mut(), left);
    if broken && !says_where(&shorter.blocks) {
        shorter.blocks.push(Block::small(SHORTENED));
    }
    shorter
}

/// How much is left of what.
#[derive(Clone, Copy)]
struct Left {
    /// Of a list, items.
    items: usize,
    /// Of a table or a chart, rows.
    rows: usize,
    /// Of a text, characters.
    letters: usize,
    /// Of a text that is better left whole, characters.
    whole: usize,
}

impl Left {
    fn at(step: (usize, usize, usize)) -> Self {
        let (items, rows, letters) = step;
        Self {
            items,
            rows,
            letters,
            whole: if step == LAST { letters } else { WHOLE },
        }
    }
}

/// Cuts blocks; answers whether a text was broken off.
fn tighten_all<'b>(blocks: impl Iterator<Item = &'b mut Block>, left: Left) -> bool {
    blocks
        .map(|block| tighten(block, left))
        .filter(|broken| *broken)
        .count()
        > 0
}

fn tighten(block: &mut Block, left: Left) -> bool {
    let mut broken = false;
    match block {
        Block::List(list) => list.more += cut(&mut list.items, left.items),
        Block::Table(table) => table.more += cut(&mut table.rows, left.rows),
        Block::Chart(chart) => {
            chart.cut(left.rows);
            let mut how = std::mem::take(&mut chart.chart.how);
            broken |= shorten(&mut how, left.whole);
            chart.texts_mut(&mut |text| broken |= shorten(text, left.letters));
            chart.chart.how = how;
            return broken;
        }
        Block::Lead { finding, text } => {
            broken |= shorten(finding, left.letters);
            broken |= shorten(text, left.whole);
            return broken;
        }
        Block::Columns { columns, .. } => return tighten_all(columns.iter_mut().flatten(), left),
        Block::Band { left: one, right: two } => return tighten_all(one.iter_mut().chain(two), left),
        _ => {}
    }
    block.texts_mut(&mut |text| broken |= shorten(text, left.letters));
    broken
}

/// Whether a cut list says already where the rest is.
fn says_where(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::List(list) => list.more > 0,
        Block::Table(table) => table.more > 0,
        Block::Chart(chart) => chart.more > 0,
        Block::Columns { columns, .. } => columns.iter().any(|column| says_where(column)),
        Block::Band { left, right } => says_where(left) || says_where(right),
        _ => false,
    })
}

/// Cuts a text at a space, where one is near, and lets its lines run on: a line of its own for each word fills a page, too. Answers
/// whether it was cut.
fn shorten(text: &mut String, letters: usize) -> bool {
    if text.contains('\n') {
        *text = text.replace('\n', " ");
    }
    let Some((end, _)) = text.char_indices().nth(letters) else {
        return false;
    };
    let near = text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 2);
    text.truncate(near.unwrap_or(end));
    text.push('…');
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Item;

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

    fn brief(lead: &str, text: &str, items: usize) -> Document {
        Document {
            kind: crate::Kind::Brief,
            label: String::new(),
            title: "A title".to_owned(),
            subtitle: String::new(),
            language: "en",
            sample: false,
            one_page: true,
            confidential: String::new(),
            blocks: vec![
                Block::Lead {
                    finding: "A finding".to_owned(),
                    text: lead.to_owned(),
                },
                Block::text(text),
                Block::list(vec![Item::text("An item"); items]),
            ],
        }
    }

    fn reason(document: &Document) -> String {
        match document.blocks.first() {
            Some(Block::Lead { text, .. }) => text.clone(),
            _ => String::new(),
        }
    }

    #[test]
    fn a_reason_stays_whole_until_nothing_else_helps() {
        let lead = "A reason of some length. ".repeat(20).trim().to_owned();
        let document = brief(&lead, "Short.", 1);
        for step in STEPS {
            let whole = reason(&shortened(&document, step)) == lead;
            assert_eq!(whole, step != LAST, "{step:?}");
        }
        let endless = brief(&"w".repeat(1_000_000), "Short.", 1);
        for step in STEPS {
            assert!(reason(&shortened(&endless, step)).chars().count() <= WHOLE + 1);
        }
    }

    #[test]
    fn that_a_text_was_cut_is_said_once() {
        let notes = |document: &Document| {
            let said = |block: &&Block| **block == Block::small(SHORTENED);
            document.blocks.iter().filter(said).count()
        };
        let long = "A long text. ".repeat(100);
        assert_eq!(notes(&shortened(&brief("", "Short.", 1), (2, 4, 100))), 0);
        assert_eq!(notes(&shortened(&brief("", &long, 1), (2, 4, 100))), 1);
        // The cut list says it.
        assert_eq!(notes(&shortened(&brief("", &long, 9), (2, 4, 100))), 0);
    }

    #[test]
    fn each_step_leaves_no_more_than_the_one_before() {
        for pair in STEPS.windows(2) {
            assert!(pair[1].0 <= pair[0].0 && pair[1].1 <= pair[0].1 && pair[1].2 <= pair[0].2);
        }
        assert_eq!(STEPS.last(), Some(&LAST));
    }
}
