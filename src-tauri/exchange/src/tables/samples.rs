//! Samples of weights or ratings that another program drew, from a CSV file: one row a sample, a number in every cell.

use counterweight_core::template::Problem;

use super::grid::{Grid, MOST, number, shown, whole};

/// Reads samples. A first row in which no cell is a number is taken for a heading.
///
/// # Errors
/// Every cell that is not a number, every row of another length than the first, or that there are no samples.
pub fn read(text: &str) -> Result<Vec<Vec<f64>>, Vec<Problem>> {
    let grid = Grid::read(text)?;
    let expected = grid.rows()[0].len();
    let mut problems = Vec::new();
    let mut samples = Vec::with_capacity(grid.rows().len());
    for (row, record) in grid.rows().iter().enumerate().skip(grid.heading()) {
        if record.len() != expected {
            let message = format!("this row has {} cells, the first has {expected}.", record.len());
            problems.push(grid.problem(row, None, message, "Give every sample the same cells."));
        }
        let mut sample = Vec::with_capacity(expected);
        for (cell, text) in record.iter().enumerate() {
            sample.push(number(text).unwrap_or_else(|| {
                let message = format!("“{}” is not a number.", shown(text));
                let hint = "Write a number with a decimal point, cells parted by commas; leave incomplete samples out.";
                problems.push(grid.problem(row, Some(cell), message, hint));
                0.0
            }));
        }
        samples.push(sample);
        if problems.len() >= MOST {
            break;
        }
    }
    problems.truncate(MOST);
    if !problems.is_empty() {
        Err(problems)
    } else if samples.is_empty() {
        Err(vec![whole(
            "it has a heading and no samples.".to_owned(),
            "Add a row for each sample.",
        )])
    } else {
        Ok(samples)
    }
}

/// How many alternatives these ratings are of: each row has all criteria of the first alternative, then of the second, and so on.
///
/// # Errors
/// The ratings' columns are not a multiple of the weights'.
pub fn alternatives(weights: &[Vec<f64>], ratings: &[Vec<f64>]) -> Result<usize, Vec<Problem>> {
    let columns = |rows: &[Vec<f64>]| rows.first().map_or(0, Vec::len);
    let (criteria, cells) = (columns(weights), columns(ratings));
    if criteria == 0 || cells == 0 || !cells.is_multiple_of(criteria) {
        let message = format!("it has {cells} columns, which is not a multiple of the {criteria} columns of weights.");
        let hint =
            "Give each alternative one rating per weight: all criteria of the first, then of the second, and so on.";
        return Err(vec![whole(message, hint)]);
    }
    Ok(cells / criteria)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_read_with_or_without_a_heading() {
        let plain = read("0.25,0.75\n1,0\n").unwrap();
        assert_eq!(plain, [[0.25, 0.75], [1.0, 0.0]]);
        assert_eq!(read("c1,c2\r\n0.25, 0.75\r\n1,0\r\n\r\n").unwrap(), plain);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let at = |text: &str| -> Vec<_> { read(text).unwrap_err().iter().map(|p| (p.line, p.column)).collect() };
        assert_eq!(at("c1,c2\n1,2\n1,\nx,2\n1,2,3\n"), [(3, 3), (4, 1), (5, 1)]);
        assert_eq!(at("c1,c2\n"), [(1, 1)]);
        assert_eq!(at(""), [(1, 1)]);
        assert_eq!(at(&"x,1\n".repeat(1000)).len(), MOST);
    }

    #[test]
    fn alternatives_are_what_the_columns_leave() {
        let row = |n: usize| vec![vec![1.0; n]];
        assert_eq!(alternatives(&row(4), &row(12)), Ok(3));
        assert!(
            alternatives(&row(4), &row(10)).unwrap_err()[0]
                .message
                .contains("10 columns")
        );
        assert!(alternatives(&[], &row(10)).is_err());
    }
}
