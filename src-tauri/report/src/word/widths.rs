//! How wide the columns of a table are in a Word file: its tables are set once and do not measure themselves.

use super::TEXT_WIDTH;
use crate::document::{Column, Table};

/// What a column of words keeps where the page has it: room for a longer word or two.
const WORDS: usize = 1_800;
/// What a column of numbers keeps before words get less than that: room for a mark.
const NUMBER: usize = 560;

/// Widths of columns in twentieths of a point, together no wider than the page: numbers get what they need, words share the rest.
pub(super) fn of(table: &Table) -> Vec<usize> {
    let all = table.columns.len();
    let words = table.columns.iter().filter(|c| c.width > 0.0).count();
    let beside = TEXT_WIDTH.saturating_sub((all - words) * NUMBER) / words.max(1);
    // Where there are more columns than fit like that, an even part of the page is the least.
    let least = WORDS.min(beside.max(TEXT_WIDTH / all.max(1)));
    let numbers = numbers(table, TEXT_WIDTH.saturating_sub(words * least));
    let left = TEXT_WIDTH.saturating_sub(numbers.iter().sum());
    let shared = shared(table, left as f64, least as f64);
    numbers.into_iter().zip(shared).map(|(n, w)| n + w).collect()
}

/// What each column of numbers gets of `room`, and 0 for words: its longest cell or the longest word of its head, which wraps.
fn numbers(table: &Table, room: usize) -> Vec<usize> {
    let need = |(at, column): (usize, &Column)| {
        if column.width > 0.0 {
            return 0;
        }
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| cell.text.chars().count());
        let head = column.title.split_whitespace().map(|word| word.chars().count());
        (cells.chain(head).max().unwrap_or(0).clamp(4, 16) * 120) + 260
    };
    let needs: Vec<usize> = table.columns.iter().enumerate().map(need).collect();
    let all = needs.iter().sum::<usize>().max(room).max(1);
    needs.into_iter().map(|need| need * room / all).collect()
}

/// What each column of words gets of `left`, by its width in relation to the others but never under `least`; 0 for numbers.
fn shared(table: &Table, left: f64, least: f64) -> Vec<usize> {
    let words = || table.columns.iter().map(|c| c.width.max(0.0));
    let shares: f64 = words().sum();
    let wished = |width: f64| (left * width / shares).max(least);
    let wide = || words().filter(|width| *width > 0.0).map(wished);
    // What the narrow ones were given is taken from the others, by what they have more than the least.
    let over = wide().sum::<f64>() - left;
    let spare: f64 = wide().map(|w| w - least).sum();
    let taken = if spare > 0.0 {
        (over / spare).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let width = |width: f64| {
        if width > 0.0 {
            let wished = wished(width);
            (wished - (wished - least) * taken) as usize
        } else {
            0
        }
    };
    words().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: Vec<Column>, cell: &str) -> Table {
        Table {
            rows: vec![vec![cell.into(); columns.len()]],
            columns,
            ..Table::default()
        }
    }

    fn sum(widths: &[usize]) -> usize {
        widths.iter().sum()
    }

    #[test]
    fn words_keep_room_beside_numbers_with_long_heads() {
        let mut columns = vec![Column::words("Candidate", 1.0), Column::words("Scorecard says", 0.9)];
        columns.extend((0..6).map(|_| Column::numbers("A side of the card with a long extraordinary title")));
        let widths = of(&table(columns, "no evidence"));
        assert!(widths[..2].iter().all(|w| *w >= WORDS - 1), "{widths:?}");
        assert!(widths[2..].iter().all(|w| *w > 500), "{widths:?}");
        assert!(sum(&widths) <= TEXT_WIDTH, "{widths:?}");
    }

    #[test]
    fn a_head_takes_its_longest_word_and_words_fill_the_page() {
        let columns = vec![Column::words("Criterion", 1.0), Column::numbers("On the card now")];
        let widths = of(&table(columns, "3.5"));
        assert_eq!(widths, [TEXT_WIDTH - 4 * 120 - 260, 4 * 120 + 260]);
        let columns = vec![Column::words("Wide", 3.0), Column::words("Narrow", 0.1)];
        let widths = of(&table(columns, "word"));
        assert!(widths[1] >= WORDS - 1 && widths[0] > 7_000, "{widths:?}");
        assert!(sum(&widths) <= TEXT_WIDTH, "{widths:?}");
    }

    #[test]
    fn no_column_is_nothing_however_many_there_are() {
        for (words, marks) in [(0, 0), (0, 3), (1, 40), (12, 0), (8, 55)] {
            let mut columns: Vec<Column> = (0..words).map(|_| Column::words("Words", 1.0)).collect();
            columns.extend((0..marks).map(|_| Column::marks("LM")));
            let widths = of(&table(columns, "a cell of some length"));
            assert_eq!(widths.len(), words + marks);
            assert!(
                widths.iter().all(|w| *w > 0) && sum(&widths) <= TEXT_WIDTH,
                "{widths:?}"
            );
        }
    }
}
