//! Keeping a document on one page: first a little smaller, then shorter lists, then shorter texts, step by step until it
//! fits. A list with fewer items still says what it says; a sentence that breaks off does not.
//!
//! Where a document says which of its parts give way when, reasons do first, then lines of evidence, then warnings down to how many there
//! are, and drawings down to what they find; dissent, what is not known and conditions stay whole as long as they alone fit on a page.

use crate::document::{Block, Document, Gives, cut};

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

/// What reasons and lines of evidence are cut to, step by step; as in [`STEPS`].
const SHORTER: [(usize, usize, usize); 10] = [
    (6, 12, 320),
    (5, 10, 250),
    (4, 9, 200),
    (4, 8, 160),
    (3, 7, 130),
    (3, 6, 105),
    (3, 5, 85),
    (2, 4, 70),
    (2, 4, 55),
    (1, 3, 50),
];
/// Warnings: down to how many there are.
const COUNTED: [(usize, usize, usize); 6] = [(5, 9, 160), (4, 8, 120), (3, 7, 90), (2, 6, 70), (1, 4, 60), (0, 3, 50)];
/// The answer itself and the drawings: as little as can be, and no further.
const PLAIN: [(usize, usize, usize); 4] = [(8, 16, 400), (6, 10, 240), (5, 8, 160), (4, 6, 120)];
/// What gives way to nothing but the end of the page.
const AT_LAST: [(usize, usize, usize); 10] = [
    (30, 30, 1_500),
    (24, 24, 1_000),
    (20, 20, 700),
    (16, 16, 500),
    (14, 14, 350),
    (12, 12, 250),
    (10, 10, 170),
    (7, 7, 110),
    (4, 4, 70),
    (1, 2, 30),
];
/// Steps after which each begins to give way, the ones before it being nearly as short as they get.
const ASIDE_AFTER: usize = 3;
const NEXT_AFTER: usize = 4;
const LATE_AFTER: usize = 7;
const PLAIN_AFTER: usize = 10;
const NEVER_AFTER: usize = 14;
/// From this step on a drawing is its finding alone: what people said is worth more of a full page.
const UNDRAWN_FROM: usize = 13;

/// What is left at one step of all that a document holds.
#[derive(Clone, Copy)]
pub(super) struct Step {
    /// Outside of parts.
    plain: Option<Left>,
    first: Option<Left>,
    /// Whether what stands beside is left out.
    aside: bool,
    next: Option<Left>,
    late: Option<Left>,
    never: Option<Left>,
    /// Whether drawings are drawn.
    drawn: bool,
}

/// The steps that a document goes through, each leaving less than the one before.
pub(super) fn steps(document: &Document) -> Vec<Step> {
    if !document.blocks.iter().any(has_parts) {
        let plain = |step| Step {
            plain: Some(Left::at(step)),
            first: None,
            aside: false,
            next: None,
            late: None,
            never: None,
            drawn: true,
        };
        return STEPS.into_iter().map(plain).collect();
    }
    let at = |n: usize, after: usize, from: &[(usize, usize, usize)]| {
        let step = n.checked_sub(after)?;
        from.get(step.min(from.len() - 1)).copied().map(Left::at)
    };
    let all = NEVER_AFTER + AT_LAST.len();
    let step = |n| Step {
        first: at(n, 0, &SHORTER),
        aside: n >= ASIDE_AFTER,
        next: at(n, NEXT_AFTER, &SHORTER),
        late: at(n, LATE_AFTER, &COUNTED),
        plain: if n + 1 == all {
            Some(Left::at(LAST))
        } else {
            at(n, PLAIN_AFTER, &PLAIN)
        },
        never: at(n, NEVER_AFTER, &AT_LAST),
        drawn: n < UNDRAWN_FROM,
    };
    (0..all).map(step).collect()
}

fn has_parts(block: &Block) -> bool {
    match block {
        Block::Part { .. } => true,
        Block::Columns { columns, .. } => columns.iter().flatten().any(has_parts),
        _ => false,
    }
}

/// Whether a document could be on one page at all.
pub(super) fn could_fit(document: &Document) -> bool {
    let mut letters = 0;
    let mut counted = document.clone();
    for block in &mut counted.blocks {
        block.texts_mut(&mut |text| letters += text.len());
    }
    letters <= PAGE_FULL
}

/// A version cut as much as one of the [`steps`] says.
pub(super) fn shortened(document: &Document, step: Step) -> Document {
    let mut shorter = document.clone();
    let head = step.plain.map_or(HEAD, |left| left.letters);
    let mut broken = shorten(&mut shorter.title, head);
    broken |= shorten(&mut shorter.subtitle, head);
    broken |= tighten_all(shorter.blocks.iter_mut(), step, step.plain);
    if broken && !says_where(&shorter.blocks) {
        shorter.blocks.push(Block::small(SHORTENED));
    }
    shorter
}

/// Characters of a title that stay while parts give way.
const HEAD: usize = 200;

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
fn tighten_all<'b>(blocks: impl Iterator<Item = &'b mut Block>, step: Step, left: Option<Left>) -> bool {
    blocks
        .map(|block| tighten(block, step, left))
        .filter(|broken| *broken)
        .count()
        > 0
}

fn tighten(block: &mut Block, step: Step, left: Option<Left>) -> bool {
    match block {
        Block::Part { gives, blocks } => {
            if *gives == Gives::Aside && step.aside {
                let broken = !blocks.is_empty();
                blocks.clear();
                return broken;
            }
            let left = match gives {
                Gives::Aside => None,
                Gives::First => step.first,
                Gives::Next => step.next,
                Gives::Late => step.late,
                Gives::Never => step.never,
            };
            return tighten_all(blocks.iter_mut(), step, left);
        }
        Block::Columns { columns, .. } => return tighten_all(columns.iter_mut().flatten(), step, left),
        Block::Chart(chart) if !step.drawn => {
            let finding = chart.chart.finding.trim_end_matches('.');
            *block = Block::small(format!("{finding}."));
            return true;
        }
        Block::Band { left: one, right: two } => return tighten_all(one.iter_mut().chain(two), step, left),
        _ => {}
    }
    let Some(left) = left else {
        block.texts_mut(&mut |text| {
            shorten(text, usize::MAX);
        });
        return false;
    };
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
        Block::Part { blocks, .. } => says_where(blocks),
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
    use crate::document::{Item, List, Paper};

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
            paper: Paper::A4,
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
        for (step, cut) in steps(&document).into_iter().zip(STEPS) {
            let whole = reason(&shortened(&document, step)) == lead;
            assert_eq!(whole, cut != LAST, "{cut:?}");
        }
        let endless = brief(&"w".repeat(1_000_000), "Short.", 1);
        for step in steps(&endless) {
            assert!(reason(&shortened(&endless, step)).chars().count() <= WHOLE + 1);
        }
    }

    #[test]
    fn that_a_text_was_cut_is_said_once() {
        let notes = |document: &Document| {
            let said = |block: &&Block| **block == Block::small(SHORTENED);
            document.blocks.iter().filter(said).count()
        };
        let at = |step| Step {
            plain: Some(Left::at(step)),
            first: None,
            aside: false,
            next: None,
            late: None,
            never: None,
            drawn: true,
        };
        let long = "A long text. ".repeat(100);
        assert_eq!(notes(&shortened(&brief("", "Short.", 1), at((2, 4, 100)))), 0);
        assert_eq!(notes(&shortened(&brief("", &long, 1), at((2, 4, 100)))), 1);
        // The cut list says it.
        assert_eq!(notes(&shortened(&brief("", &long, 9), at((2, 4, 100)))), 0);
    }

    #[test]
    fn each_step_leaves_no_more_than_the_one_before() {
        for pair in STEPS.windows(2) {
            assert!(pair[1].0 <= pair[0].0 && pair[1].1 <= pair[0].1 && pair[1].2 <= pair[0].2);
        }
        assert_eq!(STEPS.last(), Some(&LAST));
    }

    fn in_parts() -> Document {
        let long = || "A long sentence about something. ".repeat(40);
        let part = |gives| {
            let blocks = vec![Block::List(List {
                items: vec![Item::text(long()); 12],
                ..List::default()
            })];
            Block::part(gives, blocks)
        };
        Document {
            blocks: [Gives::First, Gives::Next, Gives::Late, Gives::Never].map(part).into(),
            ..brief("", "", 0)
        }
    }

    #[test]
    fn reasons_give_way_before_evidence_before_warnings_and_dissent_last_of_all() {
        let document = in_parts();
        let letters = |shorter: &Document, at: usize| {
            let mut sum = 0;
            let mut block = shorter.blocks[at].clone();
            block.texts_mut(&mut |text| sum += text.chars().count());
            sum
        };
        let all = steps(&document);
        let mut before = [usize::MAX; 4];
        let mut first_touched: [Option<usize>; 4] = [None; 4];
        for (n, step) in all.iter().enumerate() {
            let shorter = shortened(&document, *step);
            for (at, (before, touched)) in before.iter_mut().zip(&mut first_touched).enumerate() {
                let now = letters(&shorter, at);
                assert!(now <= *before, "step {n}, part {at}");
                if now < letters(&document, at) {
                    touched.get_or_insert(n);
                }
                *before = now;
            }
        }
        assert!(first_touched.windows(2).all(|two| two[0] < two[1]), "{first_touched:?}");
        assert!(first_touched[3] >= Some(NEVER_AFTER), "{first_touched:?}");
        // A warning comes down to how many there are.
        let shorter = shortened(&document, all[NEVER_AFTER - 1]);
        let counted = |list: &Block| matches!(list, Block::List(list) if list.items.is_empty() && list.more == 12);
        assert!(matches!(&shorter.blocks[2], Block::Part { blocks, .. } if blocks.iter().all(counted)));
    }
}
