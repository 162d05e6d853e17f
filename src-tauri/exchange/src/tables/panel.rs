//! A panel's ratings from a CSV file: one row a subject, one column a rater, a blank cell where there is no rating.

use counterweight_core::analysis::agreement::{Panel, PanelError};
use counterweight_core::template::Problem;

use super::grid::{Grid, MOST, number, shown, whole};

/// Reads a panel. A first row in which no cell is a number is taken for the raters' names.
///
/// # Errors
/// Every cell that is neither a number nor blank, every row of another length than the first, or that there are no ratings.
pub fn read(text: &str) -> Result<Panel, Vec<Problem>> {
    let grid = Grid::read(text)?;
    let expected = grid.rows()[0].len();
    let heading = grid.heading();
    let mut problems = Vec::new();
    let mut rows = Vec::with_capacity(grid.rows().len());
    for (row, record) in grid.rows().iter().enumerate().skip(heading) {
        if record.len() != expected {
            let message = format!("this row has {} cells, the first has {expected}.", record.len());
            let hint = "Give every subject one cell a rater, blank where there is no rating.";
            problems.push(grid.problem(row, None, message, hint));
        }
        let mut ratings = Vec::with_capacity(expected);
        for (cell, text) in record.iter().enumerate() {
            let rating = number(text);
            if rating.is_none() && !text.is_empty() {
                let message = format!("“{}” is not a number.", shown(text));
                let hint = "Write a number with a decimal point, cells parted by commas, and leave the cell blank where there is no rating.";
                problems.push(grid.problem(row, Some(cell), message, hint));
            }
            ratings.push(rating);
        }
        rows.push(ratings);
        if problems.len() >= MOST {
            break;
        }
    }
    if !problems.is_empty() {
        problems.truncate(MOST);
        return Err(problems);
    }
    Panel::new(&rows).map_err(|error| {
        let (message, hint) = match error.to_string().split_once(". ") {
            Some((message, hint)) => (format!("{message}."), hint.to_owned()),
            None => (error.to_string(), String::new()),
        };
        vec![match error {
            PanelError::Size { row, column } => grid.problem(row - 1 + heading, Some(column - 1), message, &hint),
            _ => whole(message, &hint),
        }]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<Option<f64>>> {
        read(text).unwrap().rows().map(<[_]>::to_vec).collect()
    }

    #[test]
    fn a_panel_is_read_however_it_was_saved() {
        let plain = rows("1,2\n,4.5\n");
        assert_eq!(plain, [[Some(1.0), Some(2.0)], [None, Some(4.5)]]);
        for same in [
            "Ada,Bo\n1,2\n,4.5\n",
            "\u{FEFF}Ada,Bo\r\n1,2\r\n,4.5\r\n\r\n",
            "\"Ada, A.\",\"B\"\"o\"\n\"1\", 2 \n\"\",4.5",
            ",Bo\n1,2\n,4.5",
        ] {
            assert_eq!(rows(same), plain, "{same:?}");
        }
        assert_eq!(
            rows(",\n1,2"),
            [[None, None], [Some(1.0), Some(2.0)]],
            "a subject nobody rated"
        );
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let found = |text: &str| {
            let problems = read(text).unwrap_err();
            let at: Vec<_> = problems.iter().map(|p| (p.line, p.column)).collect();
            (at, problems[0].message.clone())
        };
        assert_eq!(found("a,b\n1,2\n1,x\n3\n1,NA\n").0, [(3, 3), (4, 1), (5, 3)]);
        assert_eq!(
            found("1,2\n1,2,3\n"),
            (vec![(2, 1)], "this row has 3 cells, the first has 2.".into())
        );
        assert_eq!(
            found("1,NA\n2,2\n").0,
            [(1, 3)],
            "a slip in the first row is no heading"
        );
        assert_eq!(found("1;2\n3;4\n").1, "“3;4” is not a number.");
        assert_eq!(found("a,b\n1,inf\n").0, [(2, 3)]);
        assert_eq!(found("a,b\n\n1,1e99\n").0, [(3, 3)]);
        assert!(found("a,b\n").1.starts_with("There are no ratings"));
        assert_eq!(found(&"x,1\n".repeat(1000)).0.len(), MOST);
    }
}
